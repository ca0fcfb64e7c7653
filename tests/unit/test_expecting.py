"""Bands, and what is believed of a page outside them: numbers in, sentences out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.expecting import LASTING, LEAST, Judged, alike, band, item_doubt, judge, judge_days, page_doubt
from scraper.model import (
    Agency,
    Announced,
    Article,
    Channel,
    ChannelKind,
    DateOrigin,
    Entry,
    Expectations,
    Habits,
    Look,
    Moment,
    Precision,
    Recalled,
    Source,
    Window,
    Written,
)
from scraper.model.looks import TRIES

NOW = datetime(2026, 11, 12, 9, tzinfo=UTC)
HOME = "https://harbour.example/"
CHANNEL = Channel("harbour", "news", ChannelKind.LISTING, HOME + "news", only=r"^https://harbour\.example/\d+$")
SOURCE = Source("harbour", "Harbour", Agency("hp", "Harbour Police", "NL"), HOME, ("en",), "UTC", (CHANNEL,))
USUAL = Look(entries=20, dated=20, titled=20, known=20)


def entry(number: int, at: datetime | None = NOW - timedelta(days=9)) -> Entry:
    moment = Moment(at, Precision.MINUTE, "UTC", "", DateOrigin.LISTING) if at else None
    return Entry(f"{HOME}{number}", title=f"Boat {number} found", published=moment)


def page(count: int = 20, **fields: object) -> list[Entry]:
    return [replace(entry(number), **fields) for number in range(count)]  # type: ignore[arg-type]


def past(*unseen: Entry, looks: int = LEAST, **fields: object) -> Recalled:
    new = frozenset(each.url for each in unseen)
    made = Recalled(new, new, 0, 20, 0, (USUAL,) * looks, (), NOW - timedelta(minutes=30), NOW - timedelta(minutes=30))
    return replace(made, **fields)  # type: ignore[arg-type]


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=40), st.floats(0, 10))
def test_most_of_what_was_seen_lies_in_its_band(values: list[float], slack: float) -> None:
    least, most = band(values, slack)
    assert least <= most
    assert sum(least - 1e-6 <= value <= most + 1e-6 for value in values) >= 0.5 * len(values)


def test_a_page_as_ever_is_no_doubt() -> None:
    assert judge(SOURCE, CHANNEL, page(), past(), NOW).doubt is None


def test_before_enough_looks_nothing_is_expected() -> None:
    assert judge(SOURCE, CHANNEL, page(3), past(looks=LEAST - 1), NOW).doubt is None
    assert judge(SOURCE, CHANNEL, page(3), past(), NOW).doubt == "The page lists 3 entries where it has listed 20"


@pytest.mark.parametrize(
    ("entries", "recalled", "said"),
    [
        (page(published=None), past(), "0 of 20 entries state a date where 100% did"),
        (page(title=None), past(), "0 of 20 entries state a title where 100% did"),
        (page(), past(altered=15), "15 of 20 known entries have another date, title or id"),
        (page(), past(gone=20), "20 of the 20 entries at the top of the list are gone"),
        (page(), past(*page()), "gone"),
    ],
)
def test_what_is_outside_its_band_is_told(entries: list[Entry], recalled: Recalled, said: str) -> None:
    if said == "gone":
        recalled, said = replace(recalled, gone=20), "20 of 20 entries were never seen before, and they are not newer"
    judged = judge(SOURCE, CHANNEL, entries, recalled, NOW)
    assert said in (judged.doubt or "")
    assert judged.believed == ()


@pytest.mark.parametrize("pause", [timedelta(minutes=30), timedelta(days=30)])
def test_a_flood_of_news_is_no_doubt(pause: timedelta) -> None:
    fresh = [entry(number, NOW - timedelta(minutes=5)) for number in range(20)]
    recalled = past(*fresh, gone=20, last_read=NOW - pause, last_polled=NOW - timedelta(minutes=30))
    assert judge(SOURCE, CHANNEL, fresh, recalled, NOW).doubt is None


def test_after_a_pause_strangers_are_news() -> None:
    undated = page(published=None)
    recalled = past(*undated, gone=20, looks=0, last_polled=NOW - timedelta(days=20))
    recalled = replace(recalled, looks=(replace(USUAL, dated=0),) * LEAST)
    assert judge(SOURCE, CHANNEL, undated, recalled, NOW).doubt is None
    assert judge(SOURCE, CHANNEL, undated, replace(recalled, last_polled=NOW), NOW).doubt


def test_of_a_short_list_new_entries_among_known_ones_are_believed() -> None:
    new = entry(99, NOW)
    judged = judge(SOURCE, CHANNEL, [new, *page(5)], past(new), NOW)
    assert judged.doubt
    assert judged.believed == (new,)


def test_a_whole_article_is_not_believed_where_its_list_says_nothing_right() -> None:
    new = entry(99, NOW)
    inline = replace(CHANNEL, inline=True)
    assert judge(SOURCE, inline, [new, *page()], past(new, altered=20), NOW).believed == ()
    assert judge(SOURCE, CHANNEL, [new, *page()], past(new, altered=20), NOW).believed == (new,)


def test_a_list_asked_for_by_days_may_be_as_short_as_its_days() -> None:
    window = replace(CHANNEL, window=Window("from", "to"))
    assert judge(SOURCE, window, page(6), past(gone=14), NOW).doubt is None
    assert judge(SOURCE, window, page(6, published=None), past(), NOW).doubt


def run(look: Look, days: float, count: int = LASTING) -> tuple[tuple[datetime, Look], ...]:
    return tuple((NOW - timedelta(days=days) * place / (count - 1), look) for place in range(count))


def test_what_stays_is_learned_anew() -> None:
    shorter = replace(USUAL, entries=10, dated=10, titled=10, known=10)
    assert judge(SOURCE, CHANNEL, page(10), past(doubted=run(shorter, 4)), NOW).relearn
    assert not judge(SOURCE, CHANNEL, page(10), past(doubted=run(shorter, 2)), NOW).relearn
    assert not judge(SOURCE, CHANNEL, page(10), past(doubted=run(shorter, 4, LASTING - 1)), NOW).relearn
    assert not judge(SOURCE, CHANNEL, page(3), past(doubted=run(shorter, 4)), NOW).relearn, "it is another oddity"


def test_a_page_of_strangers_stays_in_doubt_where_no_rule_says_which_addresses_are_ours() -> None:
    strangers = past(*page(), gone=20, doubted=run(replace(USUAL, known=0, lost=20), 30))
    assert judge(SOURCE, replace(CHANNEL, only=None), page(), strangers, NOW).doubt
    assert judge(SOURCE, CHANNEL, page(), strangers, NOW).relearn


def test_what_is_pinned_is_never_learned() -> None:
    pinned = replace(SOURCE, expect=Expectations(dated=0.5))
    odd = past(doubted=run(replace(USUAL, dated=0), 30))
    assert judge(pinned, CHANNEL, page(published=None), odd, NOW).doubt
    assert judge(SOURCE, CHANNEL, page(published=None), odd, NOW).relearn


# -- pages --------------------------------------------------------------------------------------------------------

HABITS = Habits(tuple(Written(length, True) for length in range(800, 3800, 100)))


def article(title: str, length: int = 2000, origin: DateOrigin | None = DateOrigin.META) -> Article:
    moment = Moment(NOW, Precision.DAY, "UTC", "", origin) if origin else None
    return Article(HOME + "1", title, ("x" * length,), published=moment)


@pytest.mark.parametrize(
    ("read", "said"),
    [
        (article("Page not found", 300), 'calls itself "Page not found"'),
        (article("404 | Harbour", 300), "calls itself"),
        (article("Seite nicht gefunden", 300), "calls itself"),
        (article("Sign in", 900), "calls itself"),
        (article("Cookie consent | Harbour", 900), "calls itself"),
        (article("Boat found", 30), "32 characters where the shortest"),
        (article("Boat found", 700, DateOrigin.LISTING), "states no date, as all others do"),
    ],
)
def test_a_page_that_is_no_release_is_told(read: Article, said: str) -> None:
    assert said in (page_doubt(read, "Two men held after chase", HABITS, 0) or "")


@pytest.mark.parametrize(
    "read",
    [
        article("Boat found"),
        article("Boat found", 2000, None),
        article("Boat found", 700),
        article("404 kilos of cocaine found"),
        article("Log in to our new portal, police ask", 300),
    ],
)
def test_an_ordinary_page_is_believed(read: Article) -> None:
    assert page_doubt(read, read.title, HABITS, 0) is None


def test_the_text_of_several_others_is_a_wall_unless_it_stays_under_the_announced_title() -> None:
    assert page_doubt(article("Boat found"), "Boat found", replace(HABITS, same=2), 0)
    for announced in ("Boat found", None):
        assert page_doubt(article("Harbour"), announced, replace(HABITS, same=2), 99)
    assert page_doubt(article("Boat found"), "Boat found", replace(HABITS, same=2), TRIES) is None
    assert page_doubt(article("Boat found"), "Boat found", replace(HABITS, same=1), 0) is None


def test_an_odd_page_that_stays_is_believed_where_it_bears_its_title() -> None:
    assert page_doubt(article("Boat found", 30), "Boat found", HABITS, TRIES) is None
    assert page_doubt(article("Harbour", 30), "Two men held after chase", HABITS, TRIES)


def test_titles_are_alike_by_their_longer_words() -> None:
    assert alike("Two men held", "UPDATE: Two men held after chase")
    assert not alike("Sign in", "Man held in Hollowmere")
    assert alike("Boat", None)


# -- days ---------------------------------------------------------------------------------------------------------

DAYS = (date(2026, 11, 10), date(2026, 11, 12))
LEARNED = Judged(USUAL, learned=True)


def told(day: int, hour: int = 9) -> Entry:
    """A release dated so many days before the last of DAYS."""
    at = datetime(2026, 11, 12, hour, tzinfo=UTC) - timedelta(days=day)
    return entry(100 * day + hour, at)


def known(entries: list[Entry]) -> list[Announced]:
    return [Announced(each.url, each.key, each.published.at) for each in entries if each.published]


def doubt(entries: list[Entry], announced: list[Announced], judged: Judged = LEARNED) -> str | None:
    return judge_days(judged, SOURCE, DAYS, entries, announced).doubt


OLDER = [told(day, hour) for day in range(3, 14) for hour in range(5)]
THESE = [told(day, hour) for day in range(3) for hour in range(5)]


def test_an_answer_for_days_must_hold_what_was_announced_of_them() -> None:
    assert doubt(THESE, known(THESE + OLDER)) is None
    assert doubt(THESE[:11], known(THESE)) is None, "a few may be withdrawn"
    assert doubt(THESE[:10], known(THESE)) == "5 of the 15 releases that it announced of these days before are missing"
    assert doubt([], known(THESE)) is not None
    assert doubt([], known(THESE[:3])) is None, "of so few a share says nothing"
    moved = [replace(each, url=each.url + "-moved", key=str(place)) for place, each in enumerate(THESE)]
    assert doubt(moved, [replace(each, key=str(place)) for place, each in enumerate(known(THESE))]) is None


def test_days_that_brought_next_to_nothing_are_told_by_the_days_before_them() -> None:
    assert doubt(THESE[:1], known(OLDER)) == (
        "0 releases of 2 days where the quietest 2 of the month before brought 10"
    )
    assert doubt([told(1, 1), told(1, 2), told(2, 3)], known(OLDER)) is None
    assert doubt([], known([each for each in OLDER if each.published and each.published.at.day % 3])) is not None
    assert doubt([], known(OLDER[::9])) is None, "where so little comes, nothing is news"
    assert doubt([], known([told(day, hour) for day in range(3, 8) for hour in range(5)])) is None, "a week is too few"


def test_what_stays_missing_is_learned_but_never_an_empty_answer() -> None:
    stayed = replace(LEARNED, stayed=True)
    assert judge_days(stayed, SOURCE, DAYS, THESE[:5], known(THESE)).relearn
    assert doubt([], known(THESE), stayed) is not None
    assert doubt([], known(THESE), replace(LEARNED, learned=False)) is None


def test_an_item_is_held_against_the_length_of_others_only() -> None:
    short, whole = article("Boat found", 30, DateOrigin.API), article("Sign in", 900, DateOrigin.API)
    assert item_doubt(short, "Boat found", HABITS, 0) is not None
    assert item_doubt(short, "Boat found", HABITS, TRIES) is None
    assert item_doubt(whole, "Boat found", replace(HABITS, same=9), 0) is None
