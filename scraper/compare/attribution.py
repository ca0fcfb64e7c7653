"""Credit lines: whom a text says it has its words or facts from. Whether that origin is held is decided elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scraper.model import Agency, Attribution
from scraper.text.words import fold

_LABEL = (
    r"(?:information source|source of information|original source|sources?|credits?|via"
    r"|informatiebron|oorspronkelijke bron|bron(?:nen)?(?: bericht)?"
    r"|informationsquelle|originalquelle|quellen?(?:angaben?)?"
    r"|source originale|fuente original|fuentes?(?: de (?:la )?información)?"
    r"|fonte originale|fonte original|fontes?(?: da informação)?|fonti"
    r"|źródło informacji|źródł[oa]|ursprunglig källa|källa|källor|oprindelig kilde|kilder?)"
)
_RELEASE = (
    r"(?:(?:news|press|media)[ -]?(?:release|statement)|press announcement|persbericht|politiebericht|nieuwsbericht"
    r"|persverklaring|presse(?:mitteilung|meldung|aussendung|erklärung|information)|medien(?:mitteilung|information)"
    r"|communiqu[ée](?: de presse)?|comunicado(?: de prensa| de imprensa)?|nota (?:de prensa|de imprensa|à imprensa)"
    r"|nota informativa|comunicato(?: stampa)?|nota stampa|komunika(?:t|tu|cie|tem|ty)(?: prasow(?:y|ego|ym))?"
    r"|informacj[aię] prasow(?:a|ej|ą)|press(?:meddelande|information)t?|pressemeddelelsen?)"
)
_JOINT = (
    r"(?:joint|gezamenlijke?|gemeenschappelijke?|gemeinsame[nrs]?|conjoint|commune?|conjunt[oa]|congiunt[oa]"
    r"|wspóln(?:y|ego|ym|ej|a)|gemensam(?:t|ma)?|fælles)"
)
_CAPITAL = r"(?<!\w)(?:(?:[A-Z]\.){2,6}|[A-ZÀ-ÞŁŚŻŹ][\w&’'-]{0,40}(?:\.[\w-]{1,40}){0,4})(?!\w)"
_PARTY = rf"{_CAPITAL}(?: (?:{_CAPITAL}|of|and|for|the|de|la|für|van|di|del|della|do|da|dos)){{0,9}}"

# A line of its own, or the last sentence: "Bron: politie", "Information source: Politie.nl".
_CREDIT_LINE = re.compile(
    rf"(?:^|(?<=[\n(\[.]))[ \t*_–-]*(?P<label>{_LABEL})[ \t]*[:/][ \t]*(?P<who>[^\n;|()\[\]]{{2,100}}?)"
    rf"(?=\s*(?:$|[\n;|)\]]|\.(?:\s|$)))",
    re.IGNORECASE | re.MULTILINE,
)
# presseportal: "Original-Content von: Polizei Musterstadt, übermittelt durch news aktuell".
_WIRE = re.compile(
    r"Original[- ]Content[ \t]+von:[ \t]*(?P<who>[^\n]{2,100}?)"
    r"(?=[ \t]*,[ \t]*(?:übermittelt|transmitted)|[ \t]*(?:\n|$))"
)
_PREPOSITION = (
    r"(?:by|from|of|issued by|van(?: de| het)?|von|der|des|vom|de(?: la| los| l’| l')?|del|della|dell[’']|dei|degli"
    r"|di|du|des|da|do|das|dos|från|fra|av|af)"
)
# Between the parties of a joint release: ", ", " und der ", " y la ".
_BETWEEN = re.compile(
    r"(?:\s*,\s*|\s+)(?:(?:and|und|sowie|en|et|y|e|ed|i|oraz|och|og|samt|&)\s+)?"
    r"(?:(?:by|from|of|the|van|de|het|von|der|des|dem|die|la|le|les|du|del|della|dello|dei|da|do|das|dos|di|från|fra|af|av"
    r"|il|lo|los|las|el)\s+|(?:l|d|dell|de l)[’'])*"
)
# "according to a news release by the ICE", "laut einer Pressemitteilung des Landeskriminalamts".
_RELEASE_BY = re.compile(
    rf"\b(?i:{_RELEASE})s?,? (?:[a-zà-ÿ]+ )?(?:{_PREPOSITION} (?:the |de |het |der |la |l[’'])?|d[’'])"
    rf"(?P<who>{_PARTY})"
)
# "mentioned in an ICE news release", "a Europol press release".
_OWN_RELEASE = re.compile(rf"\b(?:an?|the|een|in an?) (?P<who>{_CAPITAL}(?: {_CAPITAL}){{0,4}}) (?i:{_RELEASE})")
# "ICE announced, in a news release, that …".
_ANNOUNCED = re.compile(
    rf"(?P<who>{_PARTY}(?: \([\w .-]{{2,20}}\))?),? (?:[a-z]+ly )?"
    r"(?:announced|said|says|stated|reported|wrote|revealed|confirmed|meldt|schrijft|laat|bevestigt|teilte|meldete"
    r"|erklärte|informó|anunció|comunicó|annonce|indique|comunica|informa|(?:ha )?annunciato|anunciou|informou"
    r"|divulgou|poinformował[ao]?|podał[ao]?|skriver|meddelar|uppger|oplyser|meddeler)"
    rf"\b[^.!?\n]{{0,40}}?\b(?i:in|in een|in einer|dans un|en un|con un|em|em um|num|numa|w|we|i ett|i en|in un)"
    rf" [^.!?\n]{{0,20}}?(?i:{_RELEASE})"
)
# "a joint press release of Europol and the FBI", "wspólny komunikat Policji i Prokuratury".
_JOINT_BY = re.compile(
    rf"\b(?i:{_JOINT} {_RELEASE}|{_RELEASE} {_JOINT})(?:s|en)?,?(?P<who>[ ](?:{_PREPOSITION}[ ])?[^.!?\n;:()]{{2,200}})"
)
# Polish cases need no preposition ("komunikat Policji"), Nordic offices stand in the genitive ("Polisens …").
_GENITIVE = re.compile(
    rf"\b(?i:komunika(?:t|tu|cie|tem)(?: prasow(?:y|ego|ym))?|informacj[aię] prasow(?:a|ej|ą)) (?P<who>{_PARTY})"
)
_OWNED = re.compile(rf"(?P<who>{_CAPITAL}(?: {_CAPITAL}){{0,3}})(?<=s) (?i:pressmeddelande|pressemeddelelse)")
_TOGETHER = re.compile(rf"\b{_JOINT}\b", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|und|en|et|y|e|i|och|og)\s+")
_NAMED = re.compile(
    rf"{_CAPITAL}(?: (?:(?:of|for|for the|of the|de|für|van|w|dla|di|del|della|do|da|dos|degli) )?{_CAPITAL}){{0,6}}"
)
_LOWER = re.compile(r"[a-zà-ÿ]{3,30}")
_LINES = (_CREDIT_LINE, _WIRE)
_SIGN = re.compile("[:/]")
_LABEL_ENDS = (
    *("source", "information", "sources", "credit", "credits", "via", "informatiebron", "bron", "bronnen", "bericht"),
    *("quelle", "quellen", "angabe", "angaben", "originale", "original", "fuente", "fuentes", "información", "fonte"),
    *("fontes", "informação", "fonti", "informacji", "źródło", "źródła", "källa", "källor", "kilde", "kilder"),
)
_RELEASED = re.compile(_RELEASE)  # in every phrase; asked of the text in small letters: a third of the time
_RELEASED_PARTS = (  # of which every release has one; both looks spare most texts six
    *("release", "statement", "announcement", "bericht", "persverklaring", "presse", "pressm", "pressi", "medien"),
    *("communiqu", "comunica", "nota ", "komunika", "informacj"),
)
_JOINED = re.compile(_JOINT)  # in every joint release; asked in the same way
# With what every text holds in which they stand.
_PHRASES = (
    (_RELEASE_BY, ("",)),
    (_OWN_RELEASE, ("",)),
    (_ANNOUNCED, ("",)),
    (_GENITIVE, ("komunika", "informacj")),
    (_OWNED, ("meddel",)),
)
_NO_PARTY = (
    "the this that in an a it he she they police politie polizei news press joint latest original full read photo "
    "own video english dutch german french spanish italian polish swedish danish portuguese monday tuesday wednesday "
    "thursday friday saturday sunday official"
)
_NOBODY = frozenset(_NO_PARTY.split())
GENITIVE = 5  # letters up to which an "s" more makes another word


def attributions(text: str, links: Sequence[str], agencies: Sequence[Agency]) -> tuple[Attribution, ...]:
    """The credits that `text` gives, in order, each party once; spans are the words of the credit in `text`.

    `agency` is the id of the agency of `agencies` whose id, name or alias the credit uses, the longest one;
    `url` the link of `links` that leads to a host named like the credited party ("Politie.nl").
    """
    known = _known(agencies)
    kept: dict[str, Attribution] = {}
    for match in sorted(_matches(text), key=lambda match: match.start()):
        start = match.start("label") if match.re is _CREDIT_LINE else match.start()
        for credited, end in _credited(match, known):
            agency = _agency(credited, known)
            named = match.re is _JOINT_BY and " " in credited
            if agency or _is_name(credited, match.re in _LINES or named):
                credit = Attribution(credited, agency, text[start:end], (start, end), _url(credited, links))
                kept.setdefault(agency or fold(credited), credit)
    return tuple(kept.values())


def _credited(match: re.Match[str], known: Sequence[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """Each party that a match credits, and where its credit ends; a joint release has several."""
    if match.re is _JOINT_BY:
        yield from _parties(match, known)
    elif match.re is _ANNOUNCED and _TOGETHER.search(match.group()):
        for party in _AND.split(match["who"]):
            yield _tidy(party), match.end()
    elif match.re is _OWNED:
        yield _tidy(match["who"][:-1]), match.end()
    elif credited := _tidy(match["who"]):
        yield credited, match.end()


def _parties(match: re.Match[str], known: Sequence[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """The parties of a joint release one by one, up to the first words that name nobody."""
    who, at = match["who"], 0
    while (between := _BETWEEN.match(who, at)) and between.end() > at:
        named = _NAMED.match(who, between.end()) or _LOWER.match(who, between.end())
        if named is None or (named.re is _LOWER and _agency(named.group(), known) is None):
            return
        start, at = named.start(), max(named.end(), _end_of_known(who, named.start(), known))
        yield _tidy(who[start:at]), match.start("who") + at


def _end_of_known(who: str, start: int, known: Sequence[tuple[str, str]]) -> int:
    """Where the longest name of an agency ends that begins here: "Gendarmerie nationale" goes on in small letters."""
    folded = fold(who[start : start + 120])
    begun = (name for name, _ in known if folded.startswith(name) and not folded[len(name) : len(name) + 1].isalnum())
    spaces = next(begun, "").count(" ")
    found = re.compile(rf"\S+(?: \S+){{{spaces}}}").match(who, start) if spaces else None
    return found.end() if found else 0


def _matches(text: str) -> Iterator[re.Match[str]]:
    small = text.casefold()
    released = any(part in small for part in _RELEASED_PARTS) and _RELEASED.search(small) is not None
    joint = list(_JOINT_BY.finditer(text)) if released and _JOINED.search(small) else []
    yield from joint
    lines = _LINES if _labelled(small) else (_WIRE,)
    phrases = (pattern for pattern, parts in _PHRASES if released and any(part in small for part in parts))
    for pattern in (*lines, *phrases):
        for match in pattern.finditer(text):
            if not any(one.start() <= match.start("who") < one.end() for one in joint):
                yield match


def _labelled(small: str) -> bool:
    """Whether a stroke or a colon stands behind what a label of a credit line may end with."""
    signs = (match.start() for match in _SIGN.finditer(small))
    return any(small[max(0, place - 30) : place].rstrip(" \t").endswith(_LABEL_ENDS) for place in signs)


def _tidy(who: str) -> str:
    who = re.sub(
        r"^(?:the|The|de|De|het|Het|die|Die|der|Der|la|La|le|Le|les|el|El|il|Il|lo|a|A|o|O|os|as)\s+",
        "",
        who.strip(" \t,:*_–-“”\"'"),
    )
    return re.sub(r"(?:[’']s|\s+(?:of|and|for|the|de|la|für|van|di|del|della|do|da|dos))$", "", who).strip()


def _is_name(credited: str, in_line: bool) -> bool:
    """A credit line credits whatever it says; in running text "the English press release" credits nobody."""
    words = credited.casefold().split()
    return len(words) <= 10 and any(map(str.isalpha, credited)) and (in_line or words[0] not in _NOBODY)


def _known(agencies: Sequence[Agency]) -> list[tuple[str, str]]:
    """(folded name, agency id), the longest name first so that "Politie Nederland" wins over "Politie"."""
    named = {
        (fold(name), agency.id)
        for agency in agencies
        for name in (agency.id.replace("_", "."), agency.name, *agency.aliases)
        if len(name) > 1
    }
    return sorted(named, key=lambda pair: (-len(pair[0]), pair))


def _agency(credited: str, known: Sequence[tuple[str, str]]) -> str | None:
    """The agency whose name is in a credit, also with the ending of a genitive ("des Bundeskriminalamts")."""
    folded = fold(credited)
    return next((id for name, id in known if re.search(rf"(?<!\w){_declined(name)}(?!\w)", folded)), None)


def _declined(name: str) -> str:
    return re.escape(name) + ("(?:e?s)?" if len(name) > GENITIVE else "")


def _url(credited: str, links: Sequence[str]) -> str | None:
    site = fold(credited).removeprefix("www.")
    if "." not in site or " " in site:
        return None
    return next(
        (link for link in links if re.match(rf"https?://(?:[\w-]+\.)*{re.escape(site)}(?:[/:?]|$)", link)), None
    )
