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
    "politi_dk": "https://politi.dk/fyns-politi/nyhedsliste/syv-anholdt-i-sag-om-falske-webshops/2026/10/28",
    "politiet_no": "https://www.politiet.no/politiloggen/hendelse/26k3ab",
    "rcmp": "https://rcmp.ca/en/news/2026/10/4381207",
    "afp_au": "https://www.afp.gov.au/news-centre/media-release/two-men-charged-over-480kg-cocaine-yacht-port-merrow",
    "nz_police": "https://www.police.govt.nz/news/release/operation-tideline-31m-assets-restrained",
    "fedpol_ch": "https://www.news.admin.ch/de/newnsb/qX3vT9LmB2",
    "interpol": "https://www.interpol.int/en/News-and-Events/News/2026/Operation-Amber-Reef-recovers-1-900-stolen-antiquities",
    "om_nl": "https://www.om.nl/actueel/nieuws/2026/10/28/celstraffen-geeist-in-zaak-rond-cryptowisselkantoor",
    "policia_es": "https://www.policia.es/_es/comunicacion_prensa_detalle.php?ID=17230",
    "garda_ie": "https://www.garda.ie/en/about-us/our-departments/office-of-corporate-communications/press-releases/2026/october/"
    "seizure-of-1-1-million-cash-and-cannabis-ballykeel-28th-october-2026.html",
    "nca_govuk": "https://www.gov.uk/government/news/new-powers-against-smuggling-gangs-come-into-force",
    "presseportal_blaulicht": "https://www.presseportal.de/blaulicht/pm/117701/6400113",
    "polisen_se": "https://polisen.se/aktuellt/handelser/2026/oktober/28/28-oktober-08.15-ran-sjohamn/",
    "dhs": "https://www.dhs.gov/news/2026/10/27/operation-dry-creek-takes-412-pounds-meth-streets",
    "cbp": "https://www.cbp.gov/newsroom/local-media-release/fairhaven-cbp-officers-find-61-kilos-cocaine-banana-boxes",
    "fbi": "https://www.fbi.gov/news/press-releases/fbi-warns-of-callers-who-pose-as-the-harbor-credit-union",
    "dea": "https://www.dea.gov/press-releases/2026/10/28/fairhaven-man-gets-seven-years-selling-fentanyl-pills",
    "usss": "https://www.secretservice.gov/newsroom/releases/2026/10/two-charged-running-bulletproof-host",
    "atf": "https://www.atf.gov/news/press-releases/reward-offered-information-burglary-gun-shop",
    "usms": "https://www.usmarshals.gov/news/press-release/operation-harbor-light-ends-98-arrests",
    "eppo": "https://www.eppo.europa.eu/media/news/investigation-blue-lantern-seven-arrested-2026-10-27_en",
    "met_police": "https://news.met.police.uk/news/man-jailed-for-life-for-murder-in-little-marling-512990",
    "bka": "https://www.bka.de/DE/Presse/Listenseite_Pressemitteilungen/2026/Presse2026/261027_PM_Blaue_Laterne.html?nn=29858",
    "irs_ci": "https://www.irs.gov/compliance/criminal-investigation/bakery-owner-pleads-guilty-to-hiding-2-point-1-million-in-sales",
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


def dated(channel: Channel) -> bool:
    """Whether the channel is known to state days: in a field, in headings, or in its addresses."""
    return bool("published" in channel.fields or channel.day or "(?P<year>" in (channel.only or ""))


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
        assert entry.published or channel.kind == "feed" or not dated(channel), "only a feed may offer undated entries"
        assert (entry.content is not None) == channel.inline


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_every_release_keeps_to_itself_in_whatever_language(source: Source) -> None:
    addresses: dict[str, set[str]] = {}
    for entry, _ in offered(source):
        addresses.setdefault(entry.key or entry.url, set()).add(entry.url)
        assert entry.language in (None, *source.languages)
    assert [key for key, urls in addresses.items() if len(urls) > 1] == []


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
