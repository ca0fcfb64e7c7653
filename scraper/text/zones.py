"""The usual time zone of a country, and the country that an address names: guesses to be corrected, never facts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from scraper.model import Moment
from scraper.text import urls
from scraper.text.dates import zone_named

# ISO 3166 alpha-2 -> the zone of the capital or of most people. Of countries with one zone it is no guess.
_ZONES: dict[str, str] = dict(
    re.findall(
        r"(\w+)=(\S+)",
        """
    AT=Europe/Vienna AU=Australia/Sydney BE=Europe/Brussels BG=Europe/Sofia BR=America/Sao_Paulo CA=America/Toronto
    CH=Europe/Zurich CL=America/Santiago CO=America/Bogota CY=Asia/Nicosia CZ=Europe/Prague DE=Europe/Berlin
    DK=Europe/Copenhagen EE=Europe/Tallinn ES=Europe/Madrid EU=Europe/Brussels FI=Europe/Helsinki FR=Europe/Paris
    GB=Europe/London GR=Europe/Athens HK=Asia/Hong_Kong HR=Europe/Zagreb HU=Europe/Budapest IE=Europe/Dublin
    IL=Asia/Jerusalem IN=Asia/Kolkata INT=UTC IS=Atlantic/Reykjavik IT=Europe/Rome JP=Asia/Tokyo KR=Asia/Seoul
    LT=Europe/Vilnius LU=Europe/Luxembourg LV=Europe/Riga MD=Europe/Chisinau MT=Europe/Malta MX=America/Mexico_City
    NL=Europe/Amsterdam NO=Europe/Oslo NZ=Pacific/Auckland PL=Europe/Warsaw PT=Europe/Lisbon RO=Europe/Bucharest
    RS=Europe/Belgrade SE=Europe/Stockholm SG=Asia/Singapore SI=Europe/Ljubljana SK=Europe/Bratislava
    TR=Europe/Istanbul UA=Europe/Kyiv US=America/New_York ZA=Africa/Johannesburg
        """,
    )
)
_TOP = {"uk": "GB", "gov": "US", "mil": "US", "int": "INT", "eu": "EU"}


def zone_of(country: str) -> str | None:
    """The usual IANA zone of a country (ISO 3166 alpha-2, EU, INT); None for one not listed."""
    return _ZONES.get(country.upper())


def country_of(url: str) -> str | None:
    """The country that an address's top-level domain names; None for .com, .org and the like."""
    top = urls.host(url).rpartition(".")[2]
    country = _TOP.get(top, top.upper())
    return country if country in _ZONES else None


def zone_keeping(moments: Iterable[Moment], language: str) -> str | None:
    """A zone whose clocks stood as these times say; None where they state no offset, or no zone listed keeps them all.

    Of several the one of the language's own country, which keeps the same time as its neighbours anyway.
    """
    told = [each.at.astimezone(zone_named(each.zone)) for each in moments if _states_offset(each)]
    if not any(each.utcoffset() for each in told):
        return None
    first = [_ZONES[country] for country in (language.upper(), "GB", "US", "DE") if country in _ZONES]
    for zone in (*first, *_ZONES.values()):
        if all(each.utcoffset() == each.astimezone(ZoneInfo(zone)).utcoffset() for each in told):
            return zone
    return None


def _states_offset(moment: Moment) -> bool:
    return moment.zone == "UTC" or moment.zone[:1] in "+-"
