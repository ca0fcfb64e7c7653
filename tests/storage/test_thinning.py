"""Old looks at a channel: what is asked of them is answered as before, the others are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, insert, select

from scraper.errors import TimedOut
from scraper.model import ChannelState, Recalled
from storage import Storage, thinning
from storage.recalling import LOOKS
from storage.schema import polls
from tests.storage.made import START, after, poll, source

QUARTER = timedelta(minutes=15)
NOW = datetime(2026, 5, 20, 10, tzinfo=UTC)


def look(at: datetime, **fields: object) -> dict[str, object]:
    """A look at the news: read and right, unless told otherwise."""
    counted = {"front": 10, "dated": 10, "titled": 10, "known": 9, "altered": 0, "lost": 0}
    row = {"source": "harbour", "channel": "news", "at": at, "offered": 10, "news": 1, "unchanged": False}
    return {**row, "code": None, "message": None, **counted, **fields}


def unchanged(at: datetime) -> dict[str, object]:
    return look(at, unchanged=True, **dict.fromkeys(("front", "dated", "titled", "known", "altered", "lost")))


def fault(at: datetime, **fields: object) -> dict[str, object]:
    return look(at, code="unmet_expectation", message="The list is empty", **fields)


def looked(storage: Storage, *rows: dict[str, object]) -> None:
    storage.store.sync_sources([source()])
    storage.store.record_poll(poll(at=NOW, state=ChannelState(last_polled=NOW, polls=1)))
    with storage.engine.begin() as connection:
        connection.execute(insert(polls), list(rows))


def thin(storage: Storage, now: datetime = NOW) -> None:
    with storage.engine.begin() as connection:
        thinning.thin(connection, "harbour", "news", now)


def recalled(storage: Storage) -> Recalled:
    return storage.store.recall("harbour", "news", [], None)


def held(storage: Storage, channel: str = "news") -> list[datetime]:
    with storage.engine.connect() as connection:
        asked = select(polls.c.at).where(polls.c.channel == channel).order_by(polls.c.at)
        return list(connection.execute(asked).scalars())


def quarters(days: int) -> Iterator[datetime]:
    return (NOW - each * QUARTER for each in range(1, days * 96))


@pytest.mark.parametrize("made", [look, unchanged, fault])
def test_a_month_of_quarters_of_an_hour_is_a_week_of_them_and_days(
    storage: Storage, made: Callable[[datetime], dict[str, object]]
) -> None:
    looked(storage, *map(made, quarters(30)))
    thin(storage)
    thin(storage)
    old = [at for at in held(storage) if at < NOW - thinning.KEPT]
    assert len(held(storage)) - len(old) == 7 * 96 + 1
    days = {at.date() for at in quarters(30) if at < NOW - thinning.KEPT}
    assert len(old) == (1 if made is fault else len(days) + 1)
    assert old[0] == min(quarters(30))


def test_what_is_recalled_of_a_channel_is_the_same_as_before(storage: Storage) -> None:
    """One that answers "not modified" is read in full four times a day; then it broke, for a month."""
    days = [NOW - timedelta(days=each) for each in range(8, 90)]
    right = [look(at, front=number) for number, at in enumerate(days[40:])]
    seen = [each for at in days for each in (unchanged(at + QUARTER), unchanged(at + 2 * QUARTER))]
    looked(storage, *right, *seen, *(fault(at + hour * QUARTER) for at in days[:40] for hour in range(5)))
    before, states = recalled(storage), storage.queries.source_states()
    assert (len(before.looks), len(before.doubted)) == (LOOKS, LOOKS)
    count = len(held(storage))
    thin(storage)
    assert len(held(storage)) < count - 200
    assert recalled(storage) == before
    assert storage.queries.source_states() == states
    thin(storage)
    assert recalled(storage) == before


def test_after_a_clock_that_was_ahead_a_channel_goes_on_from_its_last_good_day(storage: Storage) -> None:
    at = NOW - timedelta(days=20)
    looked(storage, *(look(at + each * QUARTER) for each in range(-200, 200)))
    thin(storage)
    storage.store.put_right("harbour", at - timedelta(days=1))
    assert storage.store.channel_state("harbour", "news").cursor in {
        (at - timedelta(days=2)).date().isoformat(),
        (at - timedelta(days=1)).date().isoformat(),
    }


def test_one_that_was_years_ahead_leaves_the_last_good_look_before(storage: Storage) -> None:
    looked(storage, *(look(NOW - each * QUARTER) for each in range(1, 200)))
    thin(storage, NOW + timedelta(days=4000))
    storage.store.put_right("harbour", NOW - QUARTER)
    assert held(storage)[-2:] == [NOW - QUARTER] * 2


def test_of_years_ago_the_first_look_is_left(storage: Storage) -> None:
    looked(storage, *(look(NOW - timedelta(days=each)) for each in range(60, 1000)))
    thin(storage)
    first, second, *_ = held(storage)
    assert first == NOW - timedelta(days=999)
    assert second == NOW - thinning.BY_DAY


def test_other_channels_and_few_looks_are_left_alone(storage: Storage) -> None:
    looked(storage, look(NOW - timedelta(days=9)), *(look(at, channel="archive") for at in quarters(30)))
    thin(storage)
    assert len(held(storage)) == 2
    assert len(held(storage, "archive")) == 30 * 96 - 1


def test_a_long_past_is_thinned_bit_by_bit(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    looked(storage, *map(look, quarters(30)))
    thin(storage)
    thin(storage)
    whole = held(storage)
    with storage.engine.begin() as connection:
        connection.execute(polls.delete())
        connection.execute(insert(polls), [*map(look, quarters(30)), look(NOW)])
    monkeypatch.setattr(thinning, "_ROWS", 150)
    for _ in range(30):
        thin(storage)
    assert held(storage) == whole


def test_polling_thins_by_itself(storage: Storage) -> None:
    storage.store.sync_sources([source()])
    for number in range(1, 2 * thinning.EACH + 1):
        at = after(hours=2 * number)
        state = ChannelState(last_polled=at, polls=number)
        storage.store.record_poll(poll(at=at, state=state, fault=TimedOut() if number % 2 else None))
    with storage.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(polls)).scalar_one() < 110
    assert held(storage)[0] == START + timedelta(hours=2)
