"""How a name of an operation is spelt and counted: its key, round, year, a slip; it looks for none in a text."""

from __future__ import annotations

import re
from functools import lru_cache

from scraper.compare.names import namewords
from scraper.text.words import fold

_SIGNS = re.compile(r"[\W_]+")
TRAILING_ROUND = re.compile(
    rf"(?i:[\s,]*\(?\b{namewords.ROUND_WORD})\s+(\d{{1,2}}|[IVX]+)\b|[\s-]+(?:(\d{{1,2}})(?:\.0)?|([IVX]{{1,5}}))$"
)
LEADING_KEY = re.compile(rf"^\W*(?i:{namewords.OPERATION})\s+(?=\S)")
MOST_ROUNDS = 20  # "Emma 95" and "Oculto 86" are names, "Pandora VIII" is a round


@lru_cache(maxsize=8192)  # a place's name comes again in release after release
def name_key(name: str) -> str:
    """A name without case, accents, spaces, the word "operation", round and year: SpecTor = OPERATION Spector."""
    base, _, _ = parted(name)
    return folded(LEADING_KEY.sub("", base))


def parted(name: str) -> tuple[str, str | None, int | None]:
    """A name's base, round and year: "Endgame 2.0" -> ("Endgame", "2", None), "First Light 2024" -> (…, None, 2024)."""
    base, year = name.strip(), None
    if found := re.search(r"[\s(]+((?:19|20)\d\d)\)?$", base):
        base, year = base[: found.start()].strip(), int(found.group(1))
    if (found := TRAILING_ROUND.search(base)) and found.start() > 0:
        number = round_number(next(group for group in found.groups() if group))
        if number is not None:
            return base[: found.start()].strip(), number, year
    return base, None, year


def round_number(text: str) -> str | None:
    """A round as plain digits, from digits or Roman numerals; None for what is no round's number."""
    number = namewords.ROMAN.get(text.upper(), text)
    return str(int(number)) if number.isdigit() and 0 < int(number) <= MOST_ROUNDS else None


def folded(text: str) -> str:
    """A base without case, accents, spaces and the number of a Dutch investigation."""
    key = _SIGNS.sub("", fold(text))
    # Dutch forces number their investigations: "26Lemont" is Lemont.
    return re.sub(r"^\d{2}(?=[a-z]{3})", "", key) if key[:1].isdigit() else key


def misspelt(one: str, other: str) -> bool:
    """Whether two spellings differ in one letter: changed, left out or put in."""
    if abs(len(one) - len(other)) > 1:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    at = next((place for place, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]
