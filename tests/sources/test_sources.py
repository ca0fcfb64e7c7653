"""Every source reads its own pages: tests/sources/ID/CHANNEL.* and article.html against their *.expected.json.

The pages are written after the shapes that each source's `basis` names; people and places in them are invented. After
a change that is meant, look at what it changes: `.venv/bin/python tests/sources/test_sources.py [ID]` writes the
expectations again, and `git diff tests/sources` shows them.
"""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from scraper import adapters
from scraper.model import Article, Capture, Channel, Entry, Source
from scraper.sources import load, shipped

HERE = Path(__file__).parent
SEEN = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
CATALOGUE = load(shipped())
SOURCES = {source.id: source for source in CATALOGUE.sources}
TYPES = {".html": "text/html; charset=utf-8", ".json": "application/json", ".xml": "application/xml"}
ARTICLES = {
    "politie_nl": "https://www.politie.nl/nieuws/2026/oktober/25/02---acht-aanhoudingen-in-onderzoek-naar-hennephandel.html",
    "europol": "https://www.europol.europa.eu/media-press/newsroom/news/operation-silver-heron-250-servers-of-bulletproof-host-taken-down",
    "ice": "https://www.ice.gov/news/releases/hsi-el-paso-seizes-412-pounds-meth",
    "doj": "https://www.justice.gov/opa/pr/justice-department-announces-results-operation-silver-heron",
    "eurojust": "https://www.eurojust.europa.eu/news/bulletproof-host-taken-offline-support-eurojust",
    "nca": "https://www.nationalcrimeagency.gov.uk/news/man-jailed-for-smuggling-61-kilos-of-cocaine-in-banana-boxes",
    "presseportal_blaulicht": "https://www.presseportal.de/blaulicht/pm/117701/6400113",
    "polisen_se": "https://polisen.se/aktuellt/handelser/2026/oktober/28/28-oktober-08.15-ran-sjohamn/",
}


def pages(source: Source) -> list[tuple[Channel, Path]]:
    """The source's channels of which a page is kept, with that page."""
    kept = {path.stem: path for path in sorted((HERE / source.id).glob("*")) if ".expected" not in path.name}
    return [(channel, kept[channel.name]) for channel in source.channels if channel.name in kept]


def captured(path: Path, url: str) -> Capture:
    return Capture(url, url, 200, (("Content-Type", TYPES[path.suffix]),), path.read_bytes(), SEEN)


def entries(source: Source, channel: Channel, path: Path) -> tuple[Entry, ...]:
    return adapters.page(source, channel, captured(path, channel.url)).entries


def offered(source: Source) -> list[tuple[Entry, Channel]]:
    return [(entry, channel) for channel, path in pages(source) for entry in entries(source, channel, path)]


def article_page(source: Source) -> Article:
    url = ARTICLES[source.id]
    claimed = next((entry for entry, channel in offered(source) if entry.url == url and not channel.inline), Entry(url))
    return adapters.article(source, claimed, captured(HERE / source.id / "article.html", url))


def readable(value: object) -> Any:
    """The same as JSON has it, without what is empty."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return {
            name: readable(part) for name, part in fields.items() if part not in (None, (), "") and name != "content"
        }
    if isinstance(value, tuple | list):
        return [readable(part) for part in value]
    return value.isoformat() if isinstance(value, datetime) else value


def readings(source: Source) -> dict[str, Any]:
    """What is read now: file name of the expectation -> its content."""
    read: dict[str, Any] = {"article.expected.json": readable(article_page(source))}
    for channel, path in pages(source):
        found = entries(source, channel, path)
        inline = [adapters.article(source, entry, None) for entry in found if channel.inline]
        read[f"{channel.name}.expected.json"] = {"entries": readable(found), "articles": readable(inline)}
    return read


def test_the_file_has_no_mistakes() -> None:
    assert [str(mistake) for mistake in CATALOGUE.mistakes] == []
    assert {"politie_nl", "ice", "europol"} <= {source.id for source in CATALOGUE.sources if source.enabled}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_every_source_has_pages(source: Source) -> None:
    assert pages(source), f"write tests/sources/{source.id}/CHANNEL.html, .xml or .json after the channel's real shape"
    assert (HERE / source.id / "article.html").is_file(), f"write tests/sources/{source.id}/article.html"
    assert {channel.kind for channel in source.channels} == {channel.kind for channel, _ in pages(source)}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_the_pages_read_as_expected(source: Source) -> None:
    for name, found in readings(source).items():
        kept = json.loads((HERE / source.id / name).read_text(encoding="utf-8"))
        assert found == kept, f"{source.id}/{name}: if the change is meant, run {Path(__file__).name} {source.id}"


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_what_is_offered_is_the_source_s_own(source: Source) -> None:
    for entry, channel in offered(source):
        assert channel.only is None or re.search(channel.only, entry.url)
        assert entry.title
        assert entry.published or channel.kind == "feed", "only a feed may offer undated entries"
        assert (entry.content is not None) == channel.inline


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_the_basis_says_that_nobody_tried_it_live(source: Source) -> None:
    assert source.basis.note
    assert re.fullmatch(r"20\d\d-\d\d", source.basis.seen)
    assert not source.basis.tried_live, "set it only with a note that says when, from where and what was read"


def test_agencies_are_told_apart_by_every_name() -> None:
    names = [name.casefold() for agency in CATALOGUE.agencies for name in (agency.name, *agency.aliases)]
    assert not {name for name in names if names.count(name) > 1}


def write_again(wanted: list[str]) -> None:
    for source in SOURCES.values():
        if not wanted or source.id in wanted:
            for name, found in readings(source).items():
                text = json.dumps(found, ensure_ascii=False, indent=1)
                (HERE / source.id / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_again(sys.argv[1:])
