"""Credit lines: whom a text says it has its words or facts from. Whether that origin is held is decided elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scraper.model import Agency, Attribution
from scraper.text.words import fold

_LABEL = (
    r"(?:information source|informatiebron|source of information|sources?|original source|bron(?:nen)?|quellen?"
    r"|fuentes?|fonte|fonti|źródło|źródła|källa|källor|kilde|kilder|credit|via)"
)
_RELEASE = (
    r"(?:(?:news|press|media)[ -]?(?:release|statement)|press announcement|persbericht|politiebericht|nieuwsbericht"
    r"|pressemitteilung|pressemeldung|medienmitteilung|presseaussendung|communiqu[ée](?: de presse)?"
    r"|comunicado(?: de prensa| de imprensa)?|nota de prensa|comunicato(?: stampa)?|komunika(?:t|cie)|pressmeddelande"
    r"|pressemeddelelse)"
)
_CAPITAL = r"(?<!\w)(?:(?:[A-Z]\.){2,6}|[A-ZÀ-ÞŁŚŻŹ][\w&’'-]{0,40}(?:\.[\w-]{1,40}){0,4})(?!\w)"
_PARTY = rf"{_CAPITAL}(?: (?:{_CAPITAL}|of|and|for|the|de|la|für|van)){{0,9}}"

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
    r"(?:by|from|of|issued by|van(?: de| het)?|von|der|des|vom|de(?: la| los| l’| l')?|del|della|du|da|do|från|fra)"
)
# "according to a news release by the ICE", "laut einer Pressemitteilung des Landeskriminalamts".
_RELEASE_BY = re.compile(
    rf"\b(?i:{_RELEASE})s?,? (?:[a-zà-ÿ]+ )?{_PREPOSITION} (?:the |de |het |der |la |l[’'])?"
    rf"(?P<who>{_PARTY})"
)
# "mentioned in an ICE news release", "a Europol press release".
_OWN_RELEASE = re.compile(rf"\b(?:an?|the|een|in an?) (?P<who>{_CAPITAL}(?: {_CAPITAL}){{0,4}}) (?i:{_RELEASE})")
# "ICE announced, in a news release, that …".
_ANNOUNCED = re.compile(
    rf"(?P<who>{_PARTY}(?: \([\w .-]{{2,20}}\))?),? (?:[a-z]+ly )?"
    r"(?:announced|said|says|stated|reported|wrote|revealed|meldt|schrijft|teilte|meldete|informó|annonce|comunica)"
    rf"\b[^.!?\n]{{0,40}}?\b(?i:in|in een|in einer|dans un|en un|con un) [^.!?\n]{{0,20}}?(?i:{_RELEASE})"
)
_LINES = (_CREDIT_LINE, _WIRE)
_PHRASES = (_RELEASE_BY, _OWN_RELEASE, _ANNOUNCED)
_NO_PARTY = (
    "the this that in an a it he she they police politie polizei news press joint latest original full read photo "
    "own video english dutch german french spanish italian polish swedish danish portuguese monday tuesday wednesday "
    "thursday friday saturday sunday official"
)
_NOBODY = frozenset(_NO_PARTY.split())


def attributions(text: str, links: Sequence[str], agencies: Sequence[Agency]) -> tuple[Attribution, ...]:
    """The credits that `text` gives, in order, each party once; spans are the words of the credit in `text`.

    `agency` is the id of the agency of `agencies` whose id, name or alias the credit uses, the longest one;
    `url` the link of `links` that leads to a host named like the credited party ("Politie.nl").
    """
    known = _known(agencies)
    kept: dict[str, Attribution] = {}
    for match in sorted(_matches(text), key=lambda match: match.start()):
        credited = _tidy(match["who"])
        agency = _agency(credited, known) if credited else None
        in_line = match.re in _LINES
        if credited and (agency or _is_name(credited, in_line)):
            start = match.start("label") if match.re is _CREDIT_LINE else match.start()
            span = (start, match.end())
            kept.setdefault(
                agency or fold(credited), Attribution(credited, agency, text[slice(*span)], span, _url(credited, links))
            )
    return tuple(kept.values())


def _matches(text: str) -> Iterator[re.Match[str]]:
    for pattern in (*_LINES, *_PHRASES):
        yield from pattern.finditer(text)


def _tidy(who: str) -> str:
    who = re.sub(r"^(?:the|The|de|De|het|die|der|la|el)\s+", "", who.strip(" \t,:*_–-“”\"'"))
    return re.sub(r"(?:[’']s|\s+(?:of|and|for|the|de|la|für|van))$", "", who).strip()


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
    folded = fold(credited)
    return next((id for name, id in known if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded)), None)


def _url(credited: str, links: Sequence[str]) -> str | None:
    site = fold(credited).removeprefix("www.")
    if "." not in site or " " in site:
        return None
    return next(
        (link for link in links if re.match(rf"https?://(?:[\w-]+\.)*{re.escape(site)}(?:[/:?]|$)", link)), None
    )
