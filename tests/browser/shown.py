"""A small home that has one of everything the pages show, hostile texts among it; made once for all tests of the web.

What it holds came in through the importer and the judges; only polls and their faults are recorded straight.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import scheduler
from blotter.importing import Importer
from scraper.errors import UnmetExpectation
from scraper.model import ChannelState, Poll
from scraper.settings import Settings
from tests.journeys.lantern import OTHER, PAPER, POLICE

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
HARBOUR = "https://harbour.example/news/container"
WITHOUT_END = "W" * 10_000
BIDI = "\u202egnorw\u2066 si siht\u2069\u202c"
# Each is a text that some reader somewhere has run; `alert(1)` is what none of our pages may run.
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg onload=alert(1)>",
    "</title></h1><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "javascript:alert(1)",
    "{{ 7 * 191919191 }}${7*191919191}<%= 7*191919191 %>",
    "' autofocus onfocus=alert(1) x='",
    "</textarea></style><style>@import 'https://foreign.example/x.css'</style>",
    f"{BIDI} right to left",
    WITHOUT_END,
)
NAME = "<b onclick=alert(1)>Desk</b>"
FAULT = 'The page says <script>alert(1)</script> "><img src=https://foreign.example/x onerror=alert(1)>'

SOURCES = f"""sources:
  - id: desk
    name: {json.dumps(NAME)}
    home: https://desk.example/
    languages: [en]
    timezone: UTC
    channels: [{{kind: feed, name: rss, url: "https://desk.example/rss"}}]
  - id: idle
    name: Idle
    home: https://idle.example/
    languages: [en]
    timezone: UTC
    enabled: false
    channels: [{{kind: feed, name: rss, url: "https://idle.example/rss"}}]
"""


def documents() -> Iterator[Mapping[str, object]]:
    """Lines to import, in the order in which they were seen."""
    yield from (POLICE, PAPER, OTHER)
    yield {
        "url": "https://police.example/news/lantern-sentence",
        "title": "Three years for courier",
        "text": "A man was sentenced to three years in prison. Operation Lantern had found him, the court said.",
        "published": "2029-05-05",
        "language": "en",
    }
    for number, found in enumerate(("50.8 million", "53.4 million", "53.4 million"), 1):
        after = " The ship may sail." if number == 3 else ""
        yield {
            "url": HARBOUR,
            "title": "Containers searched in the old harbour",
            "text": f"Officers searched eleven containers on Monday.\n\nThey found EUR {found} in cash.{after}",
            "published": "2026-04-01",
            "seen": f"2026-04-0{number}T08:00:00Z",
            "language": "en",
        }
    for number, text in enumerate(HOSTILE):
        yield {
            "url": f'https://hostile.example/{number}/"><script>alert(1)</script>',
            "title": text[:2000],
            "text": f"{text}\n\nDuring Operation Lantern {text} was seized: 17 firearms.\n\nInformation source: {text}",
            "published": "2026-03-03",
            "source": f"<i>{number}</i>",
        }
        for words in (f"Before. {text}", f"{text} After."):
            yield {"url": f"https://hostile.example/{number}/edited", "title": f"{text[:2000]} edited", "text": words}


@contextmanager
def opened(home: Path) -> Iterator[scheduler.Installation]:
    """The installation of a home."""
    settings = Settings(home, home / "sources.yaml", f"sqlite:///{home / 'blotter.db'}", home / "evidence", workers=1)
    with scheduler.Installation(settings, now=lambda: NOW, processes=False) as installation:
        yield installation


def fill(home: Path) -> None:
    """Make the home: sources.yaml, the documents imported and related, one poll that failed."""
    (home / "sources.yaml").write_text(SOURCES)
    file = home / "documents.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in documents()))
    with opened(home) as installation:
        Importer(installation.parts, installation.storage, installation.catalogue).files([file], told=lambda _: None)
        scheduler.relate(installation)
        state = ChannelState(last_polled=NOW, next_due=NOW + timedelta(hours=1), failures=1)
        fault = UnmetExpectation(FAULT, url="https://desk.example/<script>alert(1)</script>")
        installation.storage.store.record_poll(Poll("desk", "rss", NOW, state, fault=fault))


def many(home: Path, count: int) -> None:
    """A home with nothing but so many releases."""
    file = home / "documents.jsonl"
    with file.open("w") as lines:
        for number in range(count):
            line = {"url": f"https://many.example/{number}", "title": f"Notice {number}", "text": f"Parcel {number}."}
            lines.write(json.dumps(line) + "\n")
    (home / "sources.yaml").write_text("sources: []\n")
    with opened(home) as installation:
        Importer(installation.parts, installation.storage, installation.catalogue).files([file], told=lambda _: None)
