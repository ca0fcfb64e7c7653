"""Where the sentences of a text begin and end. It knows the shortened words that a full stop belongs to, no grammar."""

from __future__ import annotations

import re

from scraper.model import Span
from scraper.text.months import month

# From the first mark of a run, and no way back: 30,000 exclamation marks took ten seconds.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|\n\s*\n|\n")
_BEFORE_LAST = re.compile(r".*[\s(\"'“‘«]")  # a search for the last word itself would try every letter before it
_NEXT_WORD = re.compile(r"\s*[\"'“”‘«„(\[]*(\w+)")
ABBREVIATIONS = frozenset(
    re.findall(
        r"\S+",
        """mr mrs ms dr prof st sgt lt capt col gen det insp vs inc ltd co corp jr sr dept approx ca cf etc e.g i.e u.s
        u.k d.c a.m p.m nr bijv bv dhr mevr drs ing o.a m.b.t t.a.v resp z.b d.h u.a bzw str tel evtl inkl zzgl ggf mme
        mlle sra sig dott avv ul godz tzw np św kl bl.a t.ex f.eks aug sept sep oct okt nov dec jan feb mrt apr jun jul
    """,
    )
)
_BEFORE_NUMBERS = frozenset(["no", "nos", "art", "p", "pp", "abs"])


def sentences(text: str) -> list[Span]:
    """Spans of the sentences, without the white space around them; a line break ends one."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if not match.group().isspace() and not _ends(text, start, match):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    trimmed = (_trimmed(text, span) for span in spans)
    return [span for span in trimmed if span[0] < span[1]]


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether this mark ends a sentence: not after "Mr.", "U.S." or "27." before a month, nor before a small letter."""
    following = _NEXT_WORD.match(text, match.end())
    if following and following.group(1)[0].islower():
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    begin, end = max(start, match.start() - 40), match.start()
    before = _BEFORE_LAST.match(text, begin, end)
    last = text[before.end() if before else begin : end].casefold()
    if last in ABBREVIATIONS or (len(last) == 1 and last.isalpha()):
        return False
    return not (following and _belong_together(last, following.group(1)))


def _belong_together(last: str, following: str) -> bool:
    if last in _BEFORE_NUMBERS:
        return following.isdigit()
    return last.isdigit() and len(last) <= 2 and month(following, None) is not None


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
