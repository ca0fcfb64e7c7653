"""`poll --since` from the command line, over a list of pages and over the make-believe API with its windows."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import scheduler
from blotter.pressroom.server import Press
from blotter.pressroom.wire import Story, Wording
from scraper import pipeline
from scraper.backfill import Wish, reach_back
from tests import watched
from tests.journeys.conftest import Blotter
from tests.journeys.newsrooms import Answers, page
from tests.journeys.site import Site
from tests.journeys.test_adding import Open, opened, room

__all__ = ["opened", "room"]  # fixtures
PER_PAGE, PAGES = 4, 6
ROW = '<div class="row"><a href="/n/{n}">Release number {n} of this office</a><time datetime="{day}">then</time></div>'
TEXT = "<p>The police arrested several people on Tuesday after an investigation that took most of the summer.</p>"
BLOCK = """agencies: []
sources:
  - id: lund
    name: Lund
    home: {site}/news
    languages: [en]
    timezone: Europe/Stockholm
    ports: [{port}]
    cadence: {{every: 30m, gap: 0s, visits: 5}}
    channels:
      - {{kind: listing, name: news, url: "{site}/news", items: .row, fields: {{published: time@datetime}},
         paging: {{parameter: page}}}}
"""


def archive() -> Answers:
    """Six pages of four releases, one a week; after the last there is no page."""
    today = scheduler.utc_now().date()
    answers: Answers = {}
    for number in range(PAGES):
        ids = range(number * PER_PAGE, (number + 1) * PER_PAGE)
        rows = "".join(ROW.format(n=n, day=today - timedelta(weeks=n)) for n in ids)
        answers[f"/news?page={number}" if number else "/news"] = page(f"<main>{rows}</main>")
        answers |= {f"/n/{n}": page(f"<main><h1>Release number {n}</h1>{TEXT}<p>Case {n}.</p></main>") for n in ids}
    return answers


def channel(home: Path) -> tuple[object, ...]:
    with sqlite3.connect(home / "blotter.db") as database:
        asked = "SELECT etag, last_modified, cursor, last_polled, last_new, next_due, polls FROM channels"
        return tuple(database.execute(asked).fetchone())


def test_a_list_is_read_back_in_runs_and_nothing_is_asked_twice(
    blotter: Blotter, home: Path, opened: Open, room: Site
) -> None:
    site = opened(archive())
    (home / "sources.yaml").write_text(BLOCK.format(site=site, port=site.rpartition(":")[2]))
    blotter("poll", "lund")  # reads the first pages as every poll does, and visits five articles
    before = channel(home)
    room.asked.clear()
    since = (scheduler.utc_now().date() - timedelta(weeks=22)).isoformat()

    told = blotter("poll", "lund", "--since", since, "--pages", "4", "--visits", "3", "--json").records
    assert (told[0]["pages"], told[0]["done"], told[0]["fault"]) == (4, False, None)
    assert told[1]["visits"] == 3
    assert "the budget is spent" not in blotter("poll", "lund", "--since", since).out
    listed = [path for path, _ in room.asked if path.startswith("/news")]
    # The page after the last is asked too: one entry of the last was young enough.
    assert listed == ["/news", *(f"/news?page={number}" for number in range(1, PAGES + 1))]
    assert channel(home) == before

    assert "done before; --again begins anew" in blotter("poll", "lund", "--since", since, "--visits", "100").out
    assert [path for path, _ in room.asked if path.startswith("/news")] == listed
    assert len(blotter("releases", "list").rows) == 23  # weeks 0 to 22


def test_what_cannot_be_a_day_is_told(blotter: Blotter, home: Path) -> None:
    (home / "sources.yaml").write_text(BLOCK.format(site="https://lund.example", port=443))
    assert "no day" in blotter("poll", "lund", "--since", "yesterday", ends=2).err
    assert "between 1990-01-01 and today" in blotter("poll", "lund", "--since", "2099-01-01", ends=2).err
    assert "which press room" in blotter("poll", "--since", "2026-01-01", ends=2).err


def stories(now: datetime, days: int, each: int) -> list[Story]:
    """So many releases a day, `each` of them at successive minutes."""
    found = []
    for number in range(days * each):
        at = now - timedelta(days=number // each, minutes=number % each)
        text = f"Agenten hielden in zaak {number} een verdachte aan na onderzoek in de haven."
        wording = Wording(at, f"Aanhouding in zaak {number}", text, (text, text))
        found.append(Story("politie", f"u{number}", f"aanhouding-{number}", at, (wording,), place="Delft"))
    return found


def test_the_api_is_read_back_whole_though_it_gives_200_at_most(tmp_path: Path) -> None:
    """21 a day are 294 in a window of 14 days, of which one question gives 200."""
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    with (
        Press(now, stories(now, 30, 21)) as press,
        watched.opened(watched.home(tmp_path / "home", press), press) as installation,
    ):
        source = installation.catalogue.source("politie")
        store, parts = installation.storage.store, installation.parts
        store.sync_sources(installation.catalogue.sources)
        wish = Wish(date(2026, 10, 24), 200)
        reached = reach_back(source, source.channels[0], wish, parts, store, lambda step: None)
        assert (reached.fault, reached.standing.done) == (None, True)
        assert installation.storage.queries.counts()["entries"] == 28 * 21
        assert pipeline.gather(source, parts, due_only=True).visits == source.cadence.visits
