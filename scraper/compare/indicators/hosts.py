"""Host names in running text, defanged ones too: those that a release is about, not its publisher's addresses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from scraper.model import Span

_DEFANGED = re.compile(r"\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\[\.|\.\]", re.IGNORECASE)
_SCHEME = re.compile(r"(?:hxxps?|https?|ftp|fxp)(?:\[:\]|:)//", re.IGNORECASE)
_TAIL = re.compile(r"[/?#]|:(?=\d)")
_WORD = re.compile(r"\S{4,300}")
_DOT = re.compile(r"\.(?<=\S.)(?=\S)")
_SPELT = re.compile(r"[\[(]dot[\])]", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_EDGES = "\"'“”‘’„«»(),;:!?<>*•"
_ENDINGS = (
    "com net org info biz onion top xyz online site shop store club live pro app dev cloud tech market vip cc io co "
    "me tv ws su to is ru de nl be fr es it uk eu us ca ch at pl cz se no dk fi ie pt ro bg hu gr lt lv ee ua br mx "
    "ar cl cn jp kr in id th vn tr il za au nz li lu sk si hr rs md pw la gg sh ac link click space website fun icu "
    "work support world group agency network zone today services systems digital bet casino cash money"
)
_TLD = frozenset(_ENDINGS.split())
_PUBLIC = (
    ".gov .mil .int .edu europa.eu .police.uk politie.nl police.be polizei.de bund.de .gov.uk interpol.int "
    "presseportal.de om.nl policia.es guardiacivil.es gouv.fr gob.es .polizei.nrw polisen.se nomoreransom.org "
    "meldmisdaadanoniem.nl slachtofferhulp.nl admin.ch facebook.com twitter.com x.com youtube.com instagram.com "
    "linkedin.com whatsapp.com t.me google.com flickr.com tiktok.com threads.net haveibeenpwned.com gc.ca"
)
_OFFICIAL = tuple(_PUBLIC.split())
# Words that say that a sentence is about the domain itself; a plain address in another sentence is furniture.
_ABOUT = re.compile(  # of small letters: to search without regard to case took three times as long
    r"domain|seized|taken down|took down|offline|phishing|fake|fraudulent|malicious|spoof|command|infrastructure"
    r"|in beslag|nepwebsite|neppe|gesperrt|abgeschaltet|beschlagnahm|gefälscht|saisi|frauduleu|hameçonnage|ferm[ée]"
    r"|incautad|fraudulent|cerrad|bloquead|booter|ddos|marktplaats|marktplatz|marketplace|forum",
)
_REACH = 200  # characters on either side in which such a word must stand


def hosts(text: str) -> Iterator[tuple[str, Span]]:
    """The hosts that a text names as its matter, refanged and in lower case, with the span of the host alone."""
    about: list[int] | None = None
    for match in _dotted(text):
        word = match.group()
        if "@" in word:
            continue
        found = _host(word, match.start())
        if found is None:
            continue
        if not found[2] and about is None:  # few texts name a host, and looking for these words costs most
            about = [match.start() for match in _ABOUT.finditer(text.lower())]
        if found[2] or _is_about(about or [], found[0], found[1]):
            yield found[0].removeprefix("www."), found[1]


def _dotted(text: str) -> Iterator[re.Match[str]]:
    """The words with a dot inside them, written out or not."""
    spelt = _SPELT.search(text) is not None
    end = 0
    for inner in _DOT.finditer(text) if not spelt else ():
        place = inner.start()
        if place < end:
            continue
        start = place
        while start > end and not text[start - 1].isspace():
            start -= 1
        while end <= place and (match := _WORD.match(text, start)):  # a word without end is cut into pieces
            start = end = match.end()
            yield match
    yield from _WORD.finditer(text) if spelt else ()


def _host(word: str, start: int) -> tuple[str, Span, bool] | None:
    """The host in one blank-separated word, its span, and whether that alone makes it matter: defanged, or an onion."""
    bare = word.strip(_EDGES).rstrip(".")
    scheme = _SCHEME.match(bare)
    offset = scheme.end() if scheme else 0
    stated = _TAIL.split(bare[offset:], maxsplit=1)[0]
    host = _DEFANGED.sub(".", stated).lower()
    if not _is_host(host, stated):
        return None
    begin = start + word.index(bare) + offset
    defanged = host != stated.lower() or bool(scheme and "xx" in scheme.group().lower())
    return host, (begin, begin + len(stated)), defanged or host.endswith(".onion")


def _is_host(host: str, stated: str) -> bool:
    labels = host.split(".")
    if not 2 <= len(labels) <= 8 or labels[-1] not in _TLD or len(host) > 253:
        return False
    capitals = stated[:1].isupper() or stated[-len(labels[-1]) :][:1].isupper()
    if capitals and not stated.isupper() and "[" not in stated:
        return False  # "arrested.In", "Politie.nl": a sentence without its blank, or a name
    return all(_LABEL.fullmatch(label) for label in labels) and len(labels[-2]) > 1


def _is_about(about: list[int], host: str, span: Span) -> bool:
    if any(host == name.lstrip(".") or host.endswith("." + name.lstrip(".")) for name in _OFFICIAL):
        return False
    at = bisect_left(about, span[0] - _REACH)
    return at < len(about) and about[at] <= span[1] + _REACH
