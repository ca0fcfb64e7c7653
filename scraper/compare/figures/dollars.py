"""Whose dollars a bare "$" is in an English text: those of the country whose police the text is about."""

from __future__ import annotations

import re
from collections import Counter

# An office's name tells enough by itself; of the names of the country two are asked for.
_OFFICES = {
    "AUD": r"ABF|AUSTRAC|NSW|Victoria Police|Queensland Police|New South Wales",
    "CAD": r"RCMP|CBSA|Ontario Provincial Police",
    "NZD": r"New Zealand Police|New Zealand Customs",
    "HKD": r"Hong Kong Police",
    "SGD": r"Singapore Police",
}
_NAMES = {
    "AUD": r"Australia|Australians?|AFP",
    "CAD": r"Canada|Canadians?",
    "NZD": r"New Zealand(?:ers?)?",
    "HKD": r"Hong Kong",
    "SGD": r"Singapore(?:ans?)?",
}
_HOME = re.compile(
    "|".join(
        [f"(?P<{code}>\\b(?:{offices})\\b)" for code, offices in _OFFICES.items()]
        + [f"(?P<{code}_>\\b(?:{names})\\b)" for code, names in _NAMES.items()]
    )
)
_AMERICA = re.compile(r"\bU\.S\.|\bUSA?\b(?!\$)|United States|\bAmericans?\b|\b(?:FBI|DEA|IRS|CBP|HSI|ICE|DOJ)\b")
# Most texts name none of them, and a look for plain words is quicker than for the pattern.
_MARKS = (
    "Austral",
    "AUSTRAC",
    "AFP",
    "ABF",
    "NSW",
    "New ",
    "Victoria P",
    "Queensland",
    "Canad",
    "RCMP",
    "CBSA",
    "Ontario",
    "Hong Kong",
    "Singapor",
)
_ENOUGH = 2


def home_dollars(text: str) -> str | None:
    """The dollar of the one such country that the text speaks of; None where it speaks of the United States too."""
    if not any(mark in text for mark in _MARKS):
        return None
    told = Counter[str]()
    for found in _HOME.finditer(text):
        group = found.lastgroup or ""
        told[group.rstrip("_")] += 1 if group.endswith("_") else _ENOUGH
    if len(told) != 1 or _AMERICA.search(text):
        return None
    ((code, times),) = told.items()
    return code if times >= _ENOUGH else None
