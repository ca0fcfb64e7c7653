"""The place in a dateline ("GALVESTON, Texas — …", "Wittlich (ots) - …", "Lyon, le 3 mars 2026 (AFP) — …").

Looks nowhere else for places. The dateline stays in the text, as it was published.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scraper.extract.notices import LABEL
from scraper.text.months import month

_CITY = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+(?:[ -][A-ZÀ-ÖØ-Þ.'’]+){0,4}"
_REGION = r"(?:, (?P<region>(?:[A-ZÀ-Þ][\w.’'-]*)(?: (?:of |de |del )?[A-ZÀ-Þ][\w.’'-]*){0,2}))?"
_CAPITALS = re.compile(rf"^(?P<city>{_CITY}){_REGION}\s*(?:[–—]|--?(?=\s))")
_OTS = re.compile(r"^(?P<city>[^()\n]{2,80}?) \(ots(?:/[^)]*)?\)")
_DATED = re.compile(rf"^[\w., ]{{0,30}}\d{{4}} \((?P<city>{_CITY}){_REGION}\)\s*[–—-]")
# News agencies and initials, as datelines write them in brackets; other letters in brackets are an office's own.
_SERVICE = (
    r"\((?:AFP|AP|Reuters|dpa(?:/[a-z]{2,5})?|APA|sda|Keystone-SDA|ANP|Belga|ANSA|Adnkronos|AGI|LaPresse|EFE"
    r"|Europa Press|Lusa|PAP|TT|NTB|Ritzau|STT|[a-z]{2,4}(?:/[a-z]{2,4})?)\)"
)
_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻ][\w'’]+"  # no hyphen: with it a line of hyphens can be cut in too many ways
_SMALL = r"(?:a[mn]|i[mn]?|bei|de[lnr]?|d[aio]|du|en|la|les?|sur|of|upon)"
_TOWN = rf"(?:{_CITY}|{_NAME}(?:[ -](?:{_SMALL}[ -]){{0,2}}{_NAME}){{0,4}})"
_DAY = (
    r", (?:(?:le|den|dnia|el|il|em|a) )?(?:[^\W\d]{3,10}(?:-feira)?,? )?"
    r"(?:\d{1,2}[./-] ?\d{1,2}[./-] ?\d{4}|"
    r"(?:\d{1,2}(?:er|º|°|\.)? (?:de |d['’])?(?P<month>[^\W\d]{3,12})\.?|(?P<named>[^\W\d]{3,12})\.? \d{1,2})"
    r"(?:,? (?:del? )?\d{4}(?: ?r\.)?)?)"
)
_ON_A_DAY = re.compile(
    rf"^(?:À )?(?P<city>{_TOWN}){_REGION}(?:{_DAY}(?: {_SERVICE})?| {_SERVICE})"
    r"(?:\.?\s*(?:[–—]|--?(?=\s))|(?<=\d{4})[.:](?=\s))"
)
# Words in capitals before a dash that are no towns.
_NO_PLACES = re.compile(
    r"\b(?:UPDATED?|NOTE|NOTICE|CORRECTION|VIDEO|PHOTOS?|WATCH|BREAKING|NEWS|EXCLUSIVE|ALERT|WARNING|WANTED|MEDIA|PRESS|"
    r"RELEASE|EDITOR|NACHTRAG|ICE|HSI|ERO|DEA|FBI|NCA|CBP|DHS|DOJ|ATF|IRS|AFP|ANSA|EU|UK|USA?|U\.S)\b"
)


def dateline(paragraphs: Sequence[str]) -> str | None:
    """The place that the text begins with; None where it begins with none."""
    for paragraph in paragraphs[:2]:
        for pattern in (_OTS, _ON_A_DAY, _CAPITALS, _DATED):
            match = pattern.match(paragraph)
            if match and (place := _place(match)):
                return place
    return None


def _place(match: re.Match[str]) -> str | None:
    city = match["city"].strip()
    told = match.groupdict()
    named = told.get("month") or told.get("named")
    if (named and month(named, None) is None) or len(LABEL.sub("", city).strip()) < 3:
        return None
    if _NO_PLACES.search(city.upper() if named else city):
        return None
    region = told.get("region")
    town = city.title().replace("’S", "’s").replace("'S", "'s") if city.isupper() else city
    return f"{town}, {region}" if region else town
