"""Titles by which a page says that it is not there, or that one must come in by a door first, in twelve languages.

It reads titles alone: what a page says further down, releases say too. A title that a channel announced is no refusal,
whatever it says; whether that is so is known elsewhere.
"""

from __future__ import annotations

import re

LONGEST = 120  # characters of a title that refuses

_OWN_PAGE = (
    r"(?:web)?page|(?:web)?seite|(?:web)?pagina|página|stron[ay]|sivua?"
    r"|sidan?|side|siden(?=\W*$| (?:blev?|findes|finnes|kunne|kan|du|ikke|er)\b)"  # "siden lørdag": since Saturday
)
_PAGE = (
    rf"{_OWN_PAGE}|document|content|article|file|object|resource|url|address|inhalt|dokument|adresse|inhoud"
    r"|contenu|contenido|documento|conteúdo|contenuto|risorsa"
)
_GONE = (
    r"(?:not|cannot|can.t|couldn.t|wasn.t) (?:be |been )?(?:found|exist)|do(?:es)?(?: not|n.t) exist"
    r"|isn.t here|no longer (?:exists?|available|here)"
    r"|nicht (?:\w+ )?(?:gefunden|vorhanden)|existiert nicht|gibt es (?:\w+ )?nicht"
    r"|niet (?:\w+ )?(?:\w+ )?gevonden|bestaat niet"
    r"|inte (?:\w+ )?hittas|(?:hittades|finns) inte"
    r"|introuvable|non trouvée?|n.existe (?:pas|plus)|n.est plus disponible|n.a pas été trouvée?"
    r"|no (?:\w+ )?(?:encontrad[ao]|existe|encuentra)"
    r"|non (?:\w+ ){0,2}(?:trovat[ao]|esiste)|inesistente"
    r"|não (?:\w+ )?(?:encontrad[ao]|existe)"
    r"|nie (?:\w+ )?(?:znaleziona|odnaleziona|istnieje)"
    r"|ikke (?:\w+ )?(?:fundet|findes|funnet|finnes)|(?:findes|finnes) ikke"
    r"|ei (?:löydy|löytynyt)"
)
_OUT_OF_REACH = (  # which may be so for an hour
    r"(?:not|cannot|can.t|couldn.t|wasn.t) (?:be |been )?available|isn.t available|(?:is )?(?:missing|unavailable)\W*$"
    r"|nicht (?:\w+ )?(?:verfügbar|erreichbar)|niet (?:\w+ )?(?:\w+ )?beschikbaar|inte (?:\w+ )?visas"
    r"|n.est pas disponible|no (?:\w+ )?disponible|non (?:\w+ )?disponibile|não (?:\w+ )?disponível"
    r"|nie (?:\w+ )?jest dostępna"
)
_NOT_SEEN = (
    r"(?:can(?:not|.t)|could(?: not|n.t)|did(?: not|n.t)|unable to) (?:seem to )?find (?:the|that|this)"
    r"|nie znaleziono|fant ikke|kunne ikke finde"
)
_STATUS = (
    r"(?:error|http|status|fehler|fout|erreur|errore?|erro|błąd|fel|fejl|feil|virhe|code|kod)?\W*(?:404|410)"
    r"(?=\W*$|\s*[-–—|:(!]|\s+(?:not|page|error|file|gone))"
)
_WHOLE = (  # titles that are nothing but this, but for the site's name behind a mark
    r"(?:temporarily )?unavailable|service (?:temporarily )?unavailable|internal server error|bad gateway"
    r"|something went wrong|(?:(?:site|website|scheduled|under|down for|in|en|em) )*maintenance|wartungsarbeiten"
    r"|(?:site )?en maintenance|en mantenimiento|in manutenzione|em manutenção|wegens onderhoud gesloten"
    r"|log ?in|sign ?in|please (?:log|sign) in|(?:log|sign) in to (?:continue|your account)|login required"
    r"|anmeld(?:en|ung)|einloggen|inloggen|aanmelden|logga in|log ind|logg inn|logowanie|zaloguj się|kirjaudu sisään"
    r"|connexion|se connecter|iniciar ses(?:ión|são)|acceder|accedi"
    r"|access denied|toegang geweigerd|zugriff verweigert|accès refusé|acceso denegado|accesso negato|acesso negado"
    r"|adgang nægtet|tilgang nektet|åtkomst nekad|odmowa dostępu|forbidden"
    r"|(?:cookie|privacy) (?:consent|settings|preferences|wall)|cookie-?einstellungen|cookievoorkeuren|cookies"
    r"|before you continue(?: to .*)?|just a moment|attention required|security check|one more step|captcha"
    r"|(?:are you a robot|(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human)"
)
# What such a title says besides; with any other word it is a headline, or tells of a page that may be back tomorrow.
_SAYS = """
    a an and any anymore are at available be been but can cannot could couldn did directory do does doesn don error
    exist exists file find for found gone has have here in is isn it item link locate longer looking may missing
    moved no not on oops or our re removed requested seem server sorry status t that the this to trying unable
    unfortunately ve view was wasn we were you your angeforderte aufgerufene das dem den der die diese dieser dieses
    entschuldigung es existiert fehler gefunden gesuchte gewünschte gibt ihnen ist konnte kann leider mehr nicht
    oder sie suchen vorhanden von werden wurde bestaat de deze een fout gevonden gevraagde gezochte helaas het kan
    kon meer niet of opgevraagde u werd worden zoekt att blev ble blitt denna denne det du efter eller er etter fant
    fejl feil fel findes finde finnes finns fundet funnet har hittades hittas ikke inte kunde kunne leder letar
    leter længere lenger längre mere som søger söker vi ønskede beklager desværre dessverre tyvärr cette demandé
    demandée désolé elle erreur est existe fichier introuvable introuvables la le n non ne nous oups pas plus que
    recherchez recherchée trouvé trouvée vous été busca buscada el ella encontrada encontrado encuentra está ha lo
    perdón se sentimos sido solicitada ya cercata che cercando errore esiste inesistente più richiesta spiacenti
    stai stata stato trovata trovato è desculpe erro foi mais não o procura você adresie błąd istnieje już której
    nie odnaleziona podanym przepraszamy szukasz znaleziona znaleziono została ei etsimäsi etsimääsi hakemaasi ole
    olemassa löydy löytynyt pahoittelut valitettavasti virhe
"""
_ONLY = re.compile(rf"{_PAGE}|siden|{'|'.join(_SAYS.split())}|http|code|kode?|404|410|\d", re.IGNORECASE)
_SITE = re.compile(r"\s[|–—-]\s|[|•·»]|::")  # what stands before the site's name
# "FBI: Page not found". Of a file or an object an office may say so, and of a page that somebody misses.
_BEHIND_NAME = re.compile(rf"(?!.*\bmissing\b).*\b(?:{_OWN_PAGE})\b", re.IGNORECASE)
_ABOUT = rf"\b(?:{_PAGE})\b[^.:;?!]{{0,30}}?\b"
_END = r"\W*(?:$|[|–—-]\s)"
_NOT_THERE = re.compile(
    rf"{_ABOUT}(?:{_GONE})|\b(?:{_NOT_SEEN}) (?:\w+ )?(?:{_PAGE})\b|^\W*(?:{_STATUS})|^\W*not found{_END}",
    re.IGNORECASE,
)
_REFUSED = re.compile(rf"{_ABOUT}(?:{_OUT_OF_REACH})|^\W*(?:{_WHOLE}){_END}", re.IGNORECASE)


def refuses(title: str) -> bool:
    """Whether this is what a page is called that stands in a release's place: a soft 404, a login, a wall."""
    return len(title) <= LONGEST and bool(_NOT_THERE.search(title) or _REFUSED.search(title))


def says_gone(title: str) -> bool:
    """Whether this is what a page is called that says it is not there, and nothing else: a soft 404.

    A headline names something besides: "Stolen object not found", "Terrorist content no longer available".
    """
    if len(title) > LONGEST:
        return False
    parts = [_without_name(part) for part in _SITE.split(title) if re.search(r"\w", part)]
    told = [part for part in parts if all(map(_ONLY.fullmatch, re.findall(r"[^\W_]+", part)))]
    said = " - ".join(told)
    bare = not re.search(r"[^\W\d_]", said)  # "404 - Burglary in the old town": an office's number for it
    return _NOT_THERE.search(said) is not None and not (bare and len(parts) > len(told) and "|" not in title)


def _without_name(part: str) -> str:
    """What is said of a page behind the name of its site and a colon."""
    _, _, said = part.partition(": ")
    return said if _BEHIND_NAME.match(said) else part
