"""The lines around an article that are not its text: advertising, share buttons, headings of link lists, cookies.

Takes out whole lines and never words inside a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import count, takewhile

from scraper.text.words import fold


def _any_of(table: str) -> str:
    """One regular expression out of a table of them, one a line."""
    return "|".join(f"(?:{line.strip()})" for line in table.strip().splitlines())


# Each line of these tables must match a whole line of text, in any case, without the marks around it.
_HEADINGS = _any_of(r"""
(?:latest|related|more|recent|popular|trending|top|other|similar|recommended)(?: (?:news|articles?|posts?|stories))+
(?:latest|related|more|recent|popular|recommended)(?: (?:content|releases?|headlines|topics|videos?|links?|reading))+
you (?:may|might) also (?:like|be interested in)|recommended for you|must[- ]reads?
read (?:more|next|also|on)|see also|more like this
(?:laatste|gerelateerde?|meer|overige?|recente?) (?:nieuws|artikelen|berichten|nieuwsberichten)|lees (?:ook|meer|verder)
(?:ähnliche|weitere|aktuelle|verwandte|neueste) (?:artikel|meldungen|nachrichten|beiträge|themen)
lesen sie (?:auch|hier weiter)|mehr (?:zum thema|lesen)|weiterlesen|das könnte sie auch interessieren
articles? (?:similaires?|liés|connexes|récents)|(?:à )?lire (?:aussi|plus|la suite)|sur le même sujet
dernières (?:actualités|nouvelles)|(?:noticias|artículos) (?:relacionad[oa]s|recientes)|últimas noticias
(?:lee|leer|lea) (?:también|más)|te puede interesar|(?:articoli|notizie) (?:correlat[ie]|recenti)
ultime notizie|leggi (?:anche|tutto)|potrebbe interessarti
(?:relaterade|senaste) (?:nyheter|artiklar)|läs (?:mer|även|också)
(?:relaterede|seneste) (?:nyheder|artikler)|læs (?:mere|også)
(?:powiązane|ostatnie) (?:artykuły|wiadomości)|czytaj (?:więcej|także|również)
""")

_ADVERTISING = _any_of(r"""
advertisements?|advertentie|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|annons|annonce|reklama
sponsored(?: content)?
""")

_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whats ?app|telegram|reddit|pinterest|e-?mail|instagram|mastodon|bluesky|threads)"
)
_PIECE = r"(?: (?:article|story|post|page|news|(?:press )?release|artikel|bericht|pagina|beitrag|seite|meldung|sida))?"
# What a button says that it does, as the share buttons of WordPress in each language.
_CLICKED = (
    r"(?:share|e-?mail|print|partager|imprimer|envoyer|compartir|imprimir|enviar|partilhar|compartilhar|condividere|"
    r"stampare|inviare|dela|skriva|skicka|dele|udskrive|teilen|drucken|senden|delen|drukken|udostępnić|wydrukować)\b.{0,90}"
)
_BUTTONS = _any_of(rf"""
share(?: (?:this|the))?{_PIECE}(?: (?:on|via|by|with|to) .{{1,30}})?
(?:deel|delen|teilen|partager|compartir|condividi|dela)(?: (?:dit|deze|diesen|diese|este|esta))?{_PIECE}
(?:deel|delen|teilen|partager)(?: (?:dit|deze|diesen|diese))?{_PIECE} (?:via|op|auf|sur) .{{1,30}}
(?:artikel|beitrag|seite|pagina) (?:teilen|delen)|dela händelse
(?:deel|partager|compartir|partilhar|compartilhar|condividi|dela?|udostępnij|jaa)(?: \w{{1,4}}){{0,2}} {_NETWORK}[au]?
(?:compartir|partilhar|compartilhar|condividi|udostępnij)(?: (?:en|em|su|na|no))?|(?:(?:teilen|share) mit|partager sur)
(?:click to|cliquez pour|ha(?:z|ga) clic para|clique para|fai clic (?:qui )?per|klicka för att|klik for at) {_CLICKED}
(?:klicken,? um|klick,? um|klik om|kliknij,? aby) .{{0,60}}{_CLICKED}
{_NETWORK}(?:(?: ?[|/,·•-] ?| ){_NETWORK})*
tweet|like|pin it|copy (?:link|url)|(?:print|print this)(?: page| article)?|drucken|imprimer|imprimir|version imprimable
stampa(?: (?:la )?pagina)?|drukuj|skriv ut(?: sidan)?|udskriv|tulosta
e-?mail this{_PIECE}|follow us(?: on .{{1,40}})?|volg ons(?: op .{{1,40}})?
folgen sie uns(?: auf .{{1,40}})?|suivez-nous(?: sur .{{1,40}})?
""")

_PAGE = _any_of(r"""
skip to (?:main )?content|back to (?:top|news|overview|list)|go to top|zurück zur übersicht|zurück nach oben
terug naar (?:boven|overzicht)|retour à la liste|volver(?: al listado)?|voltar|indietro|tillbaka|tilbage|powrót|wróć
updates to this page|leave a (?:comment|reply)|(?:no |\d+ )?comments?|post a comment
reacties|kommentare|commentaires|comentarios
(?:subscribe|sign up|register)(?: (?:now|here|today))?(?: (?:to|for) .{0,40}newsletter.{0,40})?
(?:abonneer|schrijf (?:je|u) in|abonnieren sie|melden sie sich an).{0,30}(?:nieuwsbrief|newsletter).{0,30}
(?:loading|laden|wird geladen)|scroll down|enable javascript.{0,60}
(?:play|watch) video|view (?:gallery|photos?)|click to enlarge
""")

_COOKIES = _any_of(r"""
(?:(?:this|our|the) (?:web)?site|we) .{0,40}\b(?:uses?|store).{0,80}\bcookies?\b.*
by (?:continuing|using|clicking) .{0,100}\bcookies?\b.*
(?:(?:deze|onze) (?:web)?site|wij|we) .{0,40}gebruik.{0,80}\bcookies?\b.*
(?:(?:diese|unsere) (?:web)?(?:site|seite)|wir) .{0,40}(?:verwende|nutz|setz).{0,80}\bcookies?\b.*
(?:ce site|nous|notre site) .{0,40}utilis.{0,80}\bcookies?\b.*
(?:este sitio|utilizamos|usamos|nuestro sitio).{0,80}\bcookies?\b.*
(?:vi|på .{1,30}) använder .{0,80}(?:kakor|cookies).*
(?:accept|allow|reject|manage)(?: all)? cookies|alle cookies (?:accepteren|akzeptieren|toestaan)
cookie (?:settings|policy|preferences|notice)|cookie-?(?:instellingen|einstellungen)
""")

# Counters, ages and reading times: what says how often, how long ago or by how many a page was read.
_N = r"\d[\d.,  ]{0,11}k?"
_SPAN = (
    r"(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|seconden|minuten|minuut|uur|uren|dag|dagen|weken"
    r"|sekunden|stunden?|tage?n?|wochen|minuter|timm(?:ar|e)|dagar|minutter|timer|dage|heures?|jours?|semaines?"
    r"|minutos?|horas?|d[ií]as?|minut[oi]|or[ae]|giorn[oi]|minut|godzin[ay]?|dni)"
)
_AGO = _any_of(rf"""
(?:(?:published|posted|updated|added|last updated):? )?(?:about |over )?(?:{_N}|an?|one) ?{_SPAN} ago|just now
(?:{_N}|een) {_SPAN} geleden|zojuist|vor (?:{_N}|einem|einer) {_SPAN}|(?:il y a|hace|há) {_N} {_SPAN}
för {_N} {_SPAN} sedan|(?:for )?{_N} {_SPAN} siden|{_N} {_SPAN} (?:fa|temu)
""")
_COUNTED = _any_of(rf"""
{_N} (?:page ?)?(?:views?|reads?|shares?|likes?|clicks?|visits?|downloads?|reactions?)
(?:views?|reads?|shares?|likes?|hits|gelezen|bekeken|aufrufe|vues|visitas|visningar):? {_N}
(?:read|viewed|shared|seen)(?: this)?(?: article)?:? {_N}(?: times?)?|(?:lu|vu|partagé) {_N} fois
{_N} (?:keer|maal|mal) (?:gelezen|bekeken|gedeeld|geteilt|aufgerufen)|{_N} (?:weergaven|aufrufe|vues|partages)
(?:leído|visto|compartido) {_N} veces|{_N} (?:visitas|lecturas|visningar|delningar|visninger|wyświetleń)
{_N} (?:people|others|visitors|users|readers)(?: are)?(?: currently)? (?:reading|viewing|online)(?: this)?(?: now)?
{_N}[ -]?min(?:ute|uten)?s?[ -](?:read|leestijd|lesezeit)
(?:reading time|leestijd|lesezeit):? {_N} ?min(?:ut\w{{1,3}})?s?
""")
_COUNTERS = rf"(?:{_AGO}|{_COUNTED})(?: ?[·|•,/–-] ?(?:{_AGO}|{_COUNTED})){{0,4}}"

_FURNITURE = re.compile(
    rf"(?:(?:{_ADVERTISING})[\s:·|-]*)?(?:spot_?img[\s_-]*)+|{_ADVERTISING}|{_BUTTONS}|{_PAGE}|{_COOKIES}|{_COUNTERS}",
    re.IGNORECASE,
)
_HEADING = re.compile(_HEADINGS, re.IGNORECASE)
# Whom the press may ask: such a line goes, with what follows it, as far as that says how they are reached.
_ASKED = re.compile(
    "|".join(
        (
            r"(?:for )?(?:press|media|news)(?: (?:office|relations))? (?:contacts?|[ei]nquir(?:y|ies)|queries)\b",
            r"notes? (?:to|for) (?:the )?editors?\b",
            r"(?:(?:presse|medien)?rückfragen|(?:presse|medien)kontakt)\b",
            r"(?:kontakt|ansprechpartner(?:in)?) für (?:die )?(?:presse|medien)",
            r"contact(?:persoon|personen)? (?:voor|met) (?:de )?(?:pers|media)\b",
            r"(?:perscontact|persvragen|voor de pers)\b|noot (?:voor|aan) (?:de )?redacties?\b",
            r"contacts? (?:de )?(?:la )?(?:presse|médias?)\b|service de presse\b",
            r"contactos? (?:de|para) (?:la |los )?(?:prensa|medios)\b|gabinete de prensa\b|nota a (?:los|la) redac",
            r"contatt[oi] (?:per (?:la|i) )?(?:stampa|media)\b|ufficio stampa\b",
            r"contac?tos? (?:de|para) (?:a )?(?:imprensa|comunicação)\b|assessoria de imprensa\b",
            r"kontakt (?:dla|z) (?:mediów|mediami|prasy|prasą)\b|kontakt prasowy|dla mediów\b",
            r"(?:presse?kontakt|kontakt (?:för|for) (?:presse?n?|medier?)|presse?(?:frågor|henvendelser|spørgsmål))\b",
        )
    ),
    re.IGNORECASE,
)
# An address, or a telephone number: called so, with 0, + or ( before it, or in its groups. 12.000.000 euro is none, nor
# a case number.
_REACHED = re.compile(
    r"\w@\w|(?<![\d.])(?!\d\d?[./-]\d\d?[./-]\d{4})(?:(?:[+(]|0)(?:[ ()/.–-]{0,3}\d){7,}"
    r"|\d{3}[ .-]\d{3}[ .-]\d{4}\b|\d\d(?: \d\d){3}\b)"
    r"|\b(?:t[eé]l|phone|tlf|fax|mobil|cell)\w*\W{0,4}(?:\d[ ()/.–-]{0,3}){5,}\d",
    re.IGNORECASE,
)
_ROWS = 10  # lines that tell whom the press may ask: office, name, street, town, numbers
_WORDY = 8  # words of a sentence; "Tel. 0400 110-220." is none
_LONGEST = 400  # a longer line is prose, whatever words it begins with
_MARKS = " \t\xa0-–—*•·|>»«:…#=_~."
_SENTENCE_END = re.compile(r"[.!?…:;\"”»)]\s*$")
_CREDIT = re.compile(r"\b(?:source|bron|quelle|fuente|fonte|källa|kilde|źródło)\b|:", re.IGNORECASE)
_BULLET = re.compile(r"[•*–-]|\d{1,2}[.)] ")


def clean(paragraphs: Iterable[str], title: str | None = None) -> list[str]:
    """The paragraphs without lines of furniture, and without the headline repeated at the top.

    Only whole lines go, also those that tell the press whom to ask. A list of links under a heading such as "Related
    news" goes with it, where nothing but short lines without a full stop follows to the end. Lines of a block become
    paragraphs, unless it is one paragraph broken at a column.
    """
    blocks = _without_tail([[line.strip() for line in one.splitlines() if line.strip()] for one in paragraphs])
    kept = [[line for line in block if not is_furniture(line)] for block in _without_contacts(blocks)]
    return _without_headline([part for block in kept if block for part in _joined(block)], title)


def is_furniture(line: str) -> bool:
    """Whether a whole line is furniture, or nothing but marks."""
    bare = line.strip(_MARKS)
    if not bare:
        return True
    return len(bare) <= _LONGEST and bool(_FURNITURE.fullmatch(bare) or _HEADING.fullmatch(bare))


def _without_tail(blocks: list[list[str]]) -> list[list[str]]:
    for at, block in enumerate(blocks):
        heading = at and len(block) == 1 and _HEADING.fullmatch(block[0].strip(_MARKS))
        if heading and all(_is_link_text(line) for later in blocks[at + 1 :] for line in later):
            return blocks[:at]
    return blocks


def _without_contacts(blocks: list[list[str]]) -> list[list[str]]:
    """Without the lines that tell the press whom to ask; a text of nothing else stays as it is."""
    lines = [line for block in blocks for line in block]
    gone = {at for begin, line in enumerate(lines) if _asked(line) for at in range(begin, _contacts_end(lines, begin))}
    at = count()
    kept = [[line for line in block if next(at) not in gone] for block in blocks]
    return kept if len(gone) < len(lines) else blocks


def _asked(line: str) -> bool:
    return len(line) <= _LONGEST and _ASKED.match(line.strip(_MARKS)) is not None


def _contacts_end(lines: Sequence[str], begin: int) -> int:
    """Behind the last line from there on that tells a number or an address; where none does, nothing begins there."""
    rows = takewhile(_is_contact, lines[begin + 1 : begin + 1 + _ROWS])
    return max((at + 1 for at, line in enumerate((lines[begin], *rows), begin) if _REACHED.search(line)), default=begin)


def _is_contact(line: str) -> bool:
    """Whether a line can stand in such a block: no sentence, and no appeal with a number in it."""
    return len(line) <= _LONGEST // 2 and not (line.endswith((".", "!", "?")) and len(line.split()) >= _WORDY)


def _is_link_text(line: str) -> bool:
    """Whether a line looks like a headline in a list of links and holds nothing that one would miss."""
    if is_furniture(line):
        return True
    prose = _SENTENCE_END.search(line) or _CREDIT.search(line) or _BULLET.match(line)
    return len(line) <= 140 and not prose


def _without_headline(paragraphs: list[str], title: str | None) -> list[str]:
    """From behind the headline, where it stands at the top with at most two short lines ("Press release") before it."""
    headline = fold(title or "").strip()
    for at, paragraph in enumerate(paragraphs[:4]):
        if headline and fold(paragraph).strip() == headline:
            return _without_headline(paragraphs[at + 1 :], title)
        if len(paragraph) > 60 or _SENTENCE_END.search(paragraph) or _CREDIT.search(paragraph):
            break
    return paragraphs


def _joined(lines: Sequence[str]) -> list[str]:
    """A block's lines as paragraphs, or as one where they are a paragraph broken at a column, as in mails."""
    broken = [line for line in lines[:-1] if not _SENTENCE_END.search(line)]
    column = all(50 <= len(line) <= 100 and not _BULLET.match(line) for line in lines[:-1])
    if len(lines) > 1 and column and not _BULLET.match(lines[-1]) and len(broken) * 2 >= len(lines) - 1:
        return [" ".join(lines)]
    return list(lines)
