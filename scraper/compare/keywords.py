"""A first sieve, in one pass: where a word begins that may introduce an operation's name. `introduced` reads on."""

from __future__ import annotations

import re

from scraper.compare import namewords


def _first_letters(words: str) -> str:
    """The letters that the words of a table begin with, in every case."""
    flat, before = words[3:-1], ""
    while flat != before:
        flat, before = re.sub(r"\([^()]*\)\??", "", flat), flat
    return "".join(re.findall(f"(?i:[{''.join(word[0] for word in flat.split('|'))}])", _LETTERS))


# Where a keyword begins. Leading with a set of letters a search skips what cannot be one; that halves its time.
_LETTERS = "".join(map(chr, range(0x2130)))
KEYWORD = re.compile(
    rf"[{_first_letters(namewords.OPERATION)}{_first_letters(namewords.UNDERTAKING)}](?<=\b.)"
    rf"(?<=(?=(?i:{namewords.OPERATION}|{namewords.UNDERTAKING})\b).)"
)
CODEWORD = re.compile(rf"[{_first_letters(namewords.CODENAMED)}](?<=\b.)(?<=(?=(?i:{namewords.CODENAMED})).)")
# What every text holds that calls something by a name, or an edition: a part of each alternative of the two tables.
_CALLED = (
    "called dubbed name titled known naam gedoopt genannt getauft bapti nomm appel intitul nom denomina bautiza llamad "
    "nombre chiamat battezza batiza chamad nome nazw kalla namn kald navn zwan conocid designad intitol döpt"
)
CALLED = tuple(_CALLED.split())
_EDITION = "dition edic ediç edizion edycj editie ausgabe upplag udgave phase fase faza round rund rond"
EDITION = tuple(_EDITION.split())
