"""Rules proposed for recorded listings, set into the frames of real pages with all their menus: do they find what the
known selectors find? The recorded excerpts hold two rows each; here each is a list of eight."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from scraper.discover import article_rules, listing, proposing
from scraper.discover.article_rules import Sample
from scraper.errors import ReadError
from scraper.extract import article
from scraper.model import Agency, Capture, Entry, Source
from scraper.text import markup
from tests.recorded import json_lines, recorded

# site -> the page, what a row begins with, how its dates are written
LISTINGS = {
    "ice": (
        "https://www.ice.gov/newsroom",
        '<div class="views-row">',
        ("August 7, 2026", "August 6, 2026"),
        "%B {}, %Y",
    ),
    "cbp": (
        "https://www.cbp.gov/newsroom/media-releases/all",
        '<li class="usa-collection__item',
        ("Aug 07", "Aug 06"),
        "%b %d",
    ),
    "dhs": (
        "https://www.dhs.gov/news-releases/press-releases",
        '<li class="usa-collection__item',
        ("2026-08-07", "2025-01-16"),
        "%Y-%m-%d",
    ),
}
ROWS = 8
NOW = datetime(2026, 8, 8, tzinfo=UTC)


def rows(name: str) -> tuple[str, str, str]:
    """The excerpt's beginning, its rows repeated as different releases of different days, and its end."""
    _, begins, stated, form = LISTINGS[name]
    page = recorded("recorded", "us_dhs").glob(f"{name}_*listing*.html")
    text = next(page).read_text()
    places = [match.start() for match in re.finditer(re.escape(begins), text)]
    last = text.rindex("</ul>") if "</ul>" in text else len(text)
    found = [text[start:end] for start, end in zip(places, [*places[1:], last], strict=True)]
    made = []
    for number in range(ROWS):
        day = NOW - timedelta(days=1 + number)
        written = day.strftime(form).replace("{}", str(day.day))
        row = found[number % len(found)]
        for old in stated:
            row = row.replace(old, written)
        title = markup.pick(markup.document(row), "h3" if "<h3" in row else "a") or ""
        row = row.replace(title, f"{title}, part {number}")
        made.append(re.sub(r'(href="/[^"]+)"', rf'\1-{number}"', row))
    return text[: places[0]], "".join(made), text[last:]


def frames() -> list[str]:
    """Real pages of two offices, every thirtieth, with a place for a list in their main part."""
    pages = sorted(recorded("pages").glob("*/*.gz"))[::30]
    texts = (gzip.decompress(page.read_bytes()).decode("utf-8", "replace") for page in pages)
    return [text for text in texts if re.search(r"<h1[\s>]", text)]


@pytest.mark.parametrize("name", LISTINGS)
def test_the_rows_are_found_in_any_frame(name: str) -> None:
    url = LISTINGS[name][0]
    source = Source(name, name, Agency(name, name, "US"), url, ("en",), "America/New_York", ())
    right = whole = 0
    for frame in frames():
        head, middle, end = rows(name)
        place = re.search(r"<h1[\s>]", frame)
        assert place is not None
        page = frame[: place.start()] + head + middle + end + frame[place.start() :]
        capture = Capture(url, url, 200, (), page.encode(), NOW)
        proposals = proposing.listings(source, capture)
        entries = listing.entries(source, proposals[0].channel, capture).entries if proposals else ()
        wanted = re.findall(r'<a href="([^"]+)"', middle)
        whole += 1
        right += [entry.url.partition(".gov")[2] for entry in entries] == wanted and all(
            entry.published and entry.published.at.date() == (NOW - timedelta(days=1 + n)).date()
            for n, entry in enumerate(entries)
        )
    assert whole >= 15
    assert right == whole


def test_nothing_is_proposed_for_pages_that_list_nothing() -> None:
    proposed = 0
    pages = sorted(recorded("pages").glob("*/*.gz"))[::3]
    for page in pages:
        url = {"mn_ag": "https://www.ag.state.mn.us/Office/", "polisen": "https://polisen.se/aktuellt/"}[
            page.parent.name
        ]
        source = Source("x", "x", Agency("x", "x", "ZZ"), url, ("en",), "UTC", ())
        capture = Capture(url, url, 200, (), gzip.decompress(page.read_bytes()), NOW)
        proposed += bool(proposing.listings(source, capture))
    assert len(pages) > 150
    assert proposed == 0


# Floors: of three pages in a row the rules, and how they read these and four others. What is missing: a page of mn_ag
# whose heading is another than its own title for machines; pages of polisen.se of another template than the three.
ARTICLES = {"mn_ag": ("America/Chicago", ".gz", 0.99, 0.95), "polisen": ("Europe/Stockholm", ".html.gz", 0.96, 0.0)}


@pytest.mark.parametrize("name", ARTICLES)
def test_rules_for_articles_read_other_pages_as_well_as_no_rules_do(name: str) -> None:
    zone, suffix, floor, bodies = ARTICLES[name]
    source = Source(name, name, Agency(name, name, "ZZ"), "https://x.example/", (), zone, ())
    pages = [
        Capture(page["url"], page["url"], 200, (("content-type", "text/html; charset=utf-8"),), body, NOW)
        for page in list(json_lines(recorded("pages", f"{name}.jsonl.gz")))[::3]
        for body in [
            gzip.decompress(recorded("pages", name, f"{page.get('file', page.get('id'))}{suffix}").read_bytes())
        ]
    ]
    well, tried, held = 0, 0, list[bool]()
    for start in range(0, len(pages) - 7, 7):
        seen = [Sample(each, None, article.read(source, Entry(each.url), each)) for each in pages[start : start + 3]]
        rules = article_rules.rules(source, seen)
        held.append(bool(rules.body))
        for each in pages[start : start + 7]:
            before = article.read(source, Entry(each.url), each)
            try:
                after = article.read(replace(source, article=(rules,)), Entry(each.url), each)
            except ReadError:
                after = replace(before, paragraphs=())
            tried += 1
            well += article_rules.as_well(before, after)
    print(f"{name}: {well} of {tried} pages read as well, {sum(held)} of {len(held)} have a rule for the text")
    assert well >= floor * tried
    assert sum(held) >= bodies * len(held)
