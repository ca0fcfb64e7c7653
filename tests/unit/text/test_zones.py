"""The zone whose clocks stood as a list's times say."""

import pytest

from scraper.model import DateOrigin, Moment
from scraper.text import dates
from scraper.text.zones import zone_keeping


def said(*times: str) -> list[Moment]:
    return [dates.read(time, ("rfc822", "iso"), zone="UTC", language=None, origin=DateOrigin.FEED) for time in times]


@pytest.mark.parametrize(
    ("language", "times", "zone"),
    [
        ("nl", ("2026-07-02T10:30:00+02:00", "2026-11-17T11:00:00+01:00"), "Europe/Amsterdam"),
        ("en", ("Wed, 28 Oct 2026 16:05:00 GMT", "Tue, 16 Jun 2026 15:30:00 +0100"), "Europe/London"),
        ("en", ("2026-07-02T10:30:00-04:00",), "America/New_York"),
        ("en", ("2026-07-02T10:30:00Z", "2026-11-17T11:00:00+00:00"), None),  # so write those who know no zone, too
        ("de", ("2026-07-02T10:30:00+01:00", "2026-11-17T11:00:00+01:00"), None),  # clocks that never change
        ("de", ("2026-07-02T10:30:00",), None),
        ("de", (), None),
    ],
)
def test_a_zone_keeps_all_the_times_or_is_not_told(language: str, times: tuple[str, ...], zone: str | None) -> None:
    assert zone_keeping(said(*times), language) == zone
