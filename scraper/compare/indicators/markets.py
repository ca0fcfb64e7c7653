"""Names of malware and of illegal markets, told by the words beside them; there is no list of known names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from scraper.model import Span

_NAME = r"[A-Z][A-Za-z0-9]{2,24}"
_QUOTE = "[\"'“”‘’„«»]?"
# "Monopoly Market", "Wall Street Market": up to two capitalised words in front of the kind.
_MARKET = re.compile(rf"\b((?:{_NAME} ){{1,2}})(Market|Marketplace|Forums?)\b")
_MARKET_AFTER = re.compile(
    rf"\b(?:marketplace|market|marktplaats|darkwebmarkt|Marktplatz|Handelsplatz|Darknet-Marktplatz|marché|mercado) "
    rf"(?:called |named |genaamd |namens |llamado |nommé )?{_QUOTE}({_NAME})\b"
)
_DARK = re.compile(
    r"dark ?-?(?:net|web)|\btor\b|onion|illegal (?:online )?market|criminal market|illegale|illégal|ilegal"
    r"|hacking forum|cybercrim|stolen (?:data|credentials)|drugs",
    re.IGNORECASE,
)
_NEAR = 400  # characters on either side in which the dark web must be spoken of
# What a market is in ten languages: before a name it is none of it ("des Marktplatzes Monopoly Market"). German, Dutch
# and the Scandinavian languages write it together with another word.
_GENERIC = re.compile(
    r"\w*(?:markt(?:e?s|platz(?:es)?|plaats)?|handelsplatz(?:es)?|platt?form(?:en|s)?|forum(?:s|et|met)?|portals?"
    r"|marknad(?:en|s?plats(?:en)?)?|marked(?:et|splads(?:en)?)?)"
    r"|market(?:place)?s?|marche|plateforme|mercado|mercato|plataforma|piattaforma|foro|sito|sitio|site|website|portale"
    r"|rynek|rynku|targowisk[oau]|platform[ayie]|serwisu?|sajt(?:en)?",
    re.IGNORECASE,
)
_KIND = (
    r"(?:malware|ransomware|botnet|trojan|infostealer|stealer|spyware|backdoor|worm|loader|banking trojan"
    r"|gijzelsoftware|Schadsoftware|Botnetz|Botnet|Trojaner|Malware|Ransomware|Erpressersoftware|rançongiciel"
    r"|logiciel malveillant|troyano|botnets)"
)
_MALWARE_BEFORE = re.compile(rf"\b({_NAME})[ -]{_KIND}\b")
_MALWARE_AFTER = re.compile(
    rf"\b{_KIND} (?:called |named |known as |dubbed |genaamd |namens |llamado |baptisé |appelé )?{_QUOTE}({_NAME})\b"
)
# What stands in every one of these words: most texts hold none, and need no search.
_KINDS = ("ware", "otnet", "rojan", "royano", "stealer", "backdoor", "worm", "loader", "iciel")
_MARKETS = ("arket", "Forum", "arktpla", "webmarkt", "delsplatz", "marché", "mercado")
_ORDINARY = (
    "the this that these those its their our his her a an and or of in on at by for from with new old big global "
    "international russian chinese ukrainian american european dutch german french spanish iranian korean android "
    "windows linux apple macos google microsoft banking mobile online digital dark darknet darkweb web black stock "
    "single common free flea farmers christmas local housing labour labor money financial internal european night "
    "super criminal illegal biggest largest massive major huge powerful former first second third several many die "
    "der das den dem ein eine het een deze dit les le la un une el los las una and operation group gang attack "
    "attacks angriff angriffe gruppe infrastructure europol fbi eurojust interpol world economic security take "
    "evidence offline anonymous notorious popular known other another such some all any with against using internet "
    "hacking energy job capital open drug drugs cyber crime cybercrime police federal national virus computer system "
    "monday tuesday wednesday thursday friday saturday sunday north south east west when after before while"
)
_COMMON = frozenset(_ORDINARY.split())

Named = tuple[str, Span]


def markets(text: str) -> Iterator[Named]:
    """Named markets and forums, where the dark web or illegal trade is spoken of nearby."""
    if not any(part in text for part in _MARKETS) or not (_MARKET.search(text) or _MARKET_AFTER.search(text)):
        return  # most texts: looking for the dark web costs more than the rest
    dark = [match.start() for match in _DARK.finditer(text)]
    for match in _MARKET.finditer(text):
        words = match.group(1).split()
        while words and (_is_common(words[0]) or _GENERIC.fullmatch(words[0])):
            words.pop(0)
        if words and not _is_common(words[-1]) and _near(dark, match.start()):
            name = f"{' '.join(words)} {match.group(2)}"
            yield name, (match.end() - len(name), match.end())
    for match in _MARKET_AFTER.finditer(text):
        if not _is_common(match.group(1)) and _near(dark, match.start()) and not _continues(text, match.end()):
            yield match.group(1), match.span(1)


def malware(text: str) -> Iterator[Named]:
    """Named malware: "the Qakbot botnet", "ransomware LockBit", "Schadsoftware Emotet"."""
    for pattern in (_MALWARE_BEFORE, _MALWARE_AFTER) if any(part in text for part in _KINDS) else ():
        for match in pattern.finditer(text):
            if not _is_common(match.group(1)):
                yield match.group(1), match.span(1)


def _is_common(word: str) -> bool:
    return word.lower() in _COMMON or word.endswith("ing")  # "Disrupting Botnet …" in a headline


def _near(places: list[int], start: int) -> bool:
    at = bisect_left(places, start - _NEAR)
    return at < len(places) and places[at] <= start + _NEAR


def _continues(text: str, end: int) -> bool:
    # "marketplace Wall Street Market" and "marketplace Hydra Market" are told by the other pattern.
    return re.match(r" [A-Z]", text[end : end + 2]) is not None
