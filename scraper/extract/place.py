"""The place in a dateline ("GALVESTON, Texas — …", "Wittlich (ots) - …"). Looks nowhere else for places."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CITY = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:[ -][A-ZÀ-ÖØ-Þ.'’]+){0,4}"
_REGION = r"(?:, (?P<region>(?:[A-ZÀ-Þ][\w.’'-]*)(?: (?:of |de |del )?[A-ZÀ-Þ][\w.’'-]*){0,2}))?"
_CAPITALS = re.compile(rf"^(?P<city>{_CITY}){_REGION}\s*(?:[–—]|--?(?=\s))")
_OTS = re.compile(r"^(?P<city>[^()\n]{2,80}?) \(ots(?:/[^)]*)?\)")
_DATED = re.compile(rf"^[\w., ]{{0,30}}\d{{4}} \((?P<city>{_CITY}){_REGION}\)\s*[–—-]")
# Words in capitals before a dash that are no towns.
_NO_PLACES = re.compile(
    r"\b(?:UPDATED?|NOTE|NOTICE|CORRECTION|VIDEO|PHOTOS?|WATCH|BREAKING|NEWS|EXCLUSIVE|ALERT|WARNING|WANTED|MEDIA|PRESS|"
    r"RELEASE|EDITOR|NACHTRAG|ICE|HSI|ERO|DEA|FBI|NCA|CBP|DHS|DOJ|ATF|IRS|EU|UK|USA?|U\.S)\b"
)


def dateline(paragraphs: Sequence[str]) -> str | None:
    """The place that the text begins with; None where it begins with none."""
    for paragraph in paragraphs[:2]:
        for pattern in (_OTS, _CAPITALS, _DATED):
            match = pattern.match(paragraph)
            if match and (place := _place(match)):
                return place
    return None


def _place(match: re.Match[str]) -> str | None:
    city = match["city"].strip()
    if _NO_PLACES.search(city) or len(city) < 3:
        return None
    region = match.groupdict().get("region")
    named = city.title().replace("’S", "’s").replace("'S", "'s") if city.isupper() else city
    return f"{named}, {region}" if region else named
