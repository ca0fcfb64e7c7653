"""The mark by which an office says in a headline that it wrote of the case before: "UPDATE: …", "… (follow-up)".

It tells the mark from the rest; what the release goes on with is told in `scraper.compare.headlines`.
"""

from __future__ import annotations

import re

from scraper.text.marks import MARKS, any_of

_MARK = any_of(MARKS)
_OFFICE = r"[\W_]*(?:[A-ZÄÖÜ]{2,6}(?:-[A-ZÄÖÜ]{1,6})?:\s*)?"
_SAYS_SO = re.compile(
    rf"(?-i:{_OFFICE})(?:\d{{1,2}}(?:\.|st|nd|rd|th|:?e)\s*)?(?P<mark>{_MARK})\s*(?:(?:nr\.?|no\.?)?\s*\d{{1,2}}\b)?"
    r"(?:\s*\([^)]*\))?(?:\s*[:)\]*–—|]|\s+[-/]|\s+(?:zu[mr]?|to|on|om|op|bij|till|til|sur|à|au|sobre|su|do)\b:?)\s*",
    re.IGNORECASE,
)
_SAYS_SO_LAST = re.compile(rf"\s*(?:[(\[*:|–—]|\s-)\s*(?P<mark>{_MARK})(?:\s*\d{{1,2}})?[\W_]*$", re.IGNORECASE)


def marked(headline: str) -> tuple[str | None, str]:
    """The office's mark in a headline, None where there is none, and the rest without it and the office's own."""
    first = _SAYS_SO.match(headline)
    if first:
        return first["mark"], headline[first.end() :].strip()
    last = _SAYS_SO_LAST.search(headline)
    rest = headline[: last.start()] if last else headline
    office = re.match(_OFFICE, rest)
    return last["mark"] if last else None, rest[office.end() if office else 0 :].strip()
