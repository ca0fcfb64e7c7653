"""Real press-office pages against the offices' own indexes, and main text on 181 pages.

Titles and dates are read by the generic reader, which knows neither office. The summaries of polisen.se are read with a
source profile: the generic reader finds 94 % of them, the rest stands in a short line that it takes for no text.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from scraper.extract import article
from scraper.model import Agency, Article, ArticleRules, Capture, Entry, Expectations, Source
from scraper.text import markup
from tests.quality.measures import Figures, harmonic
from tests.recorded import json_lines, json_value, recorded

NOW = datetime(2026, 11, 21, tzinfo=UTC)
PROFILE = ArticleRules(title=("main h1",), lead=("p.preamble",), body=(".text-body.editorial-html", "p.preamble"))
SUFFIXES = {"mn_ag": ".gz", "polisen": ".html.gz"}
CUT = 110  # characters; the Swedish index cuts its summaries there


@dataclass(frozen=True, slots=True)
class Facts:
    """What a reader finds on a page: its title, its day (ISO), what it opens with."""

    title: str
    day: str | None = None
    opening: str = ""


def source(zone: str, *languages: str, rules: tuple[ArticleRules, ...] = ()) -> Source:
    """An office of which nothing is known but this."""
    agency = Agency("x", "X", "ZZ")
    return Source("x", "X", agency, "https://x.example/", languages, zone, (), rules, expect=Expectations(text_min=0))


def read(source: Source, url: str, body: bytes) -> Article:
    """The page as our reader has it."""
    headers = (("content-type", "text/html; charset=utf-8"),)
    return article.read(source, Entry(url), Capture(url, url, 200, headers, body, NOW))


def by(source: Source) -> Callable[[str, bytes], Facts]:
    """Our reader, for the pages of this source."""

    def facts(url: str, body: bytes) -> Facts:
        found = read(source, url, body)
        at = found.published.at.astimezone(ZoneInfo(source.timezone)) if found.published else None
        return Facts(found.title, at.date().isoformat() if at else None, found.lead or found.paragraphs[0])

    return facts


PROSECUTOR = source("America/Chicago", "en")
POLICE = source("Europe/Stockholm", "sv")
PROFILED = source("Europe/Stockholm", "sv", rules=(PROFILE,))


def listed(name: str) -> Iterator[tuple[dict[str, Any], bytes]]:
    """What an office's index says of each page, and the page."""
    for page in json_lines(recorded("pages", f"{name}.jsonl.gz")):
        file = f"{page.get('file', page.get('id'))}{SUFFIXES[name]}"
        yield page, gzip.decompress(recorded("pages", name, file).read_bytes())


def shares(name: str, facts: Callable[[str, bytes], Facts]) -> Figures:
    """How many titles, days and summaries are those of the office's index."""
    count = Counter[str]()
    for page, body in listed(name):
        found = facts(page["url"], body)
        first, summary = (" ".join(_words(text)) for text in (found.opening, page.get("summary", "")))
        count.update(
            pages=1,
            titles=_words(found.title) == _words(page["title"]),
            dates=found.day == page["date"],
            summaries=first == summary or (len(page.get("summary", "")) >= CUT - 1 and first.startswith(summary)),
        )
    return {each: count[each] / count["pages"] for each in ("titles", "dates", "summaries")} | {"pages": count["pages"]}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", " ".join(markup.plain(text))).casefold())


# -- main text ----------------------------------------------------------------------------------------------------


def _fourgrams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def _overlap(wanted: str, found: str) -> tuple[float, float]:
    """Precision and recall of a text in runs of four words, each as often as it occurs."""
    want, have = _fourgrams(wanted), _fourgrams(found)
    both = (want & have).total()
    return both / have.total(), both / want.total()


def main_text(text: Callable[[str, bytes], str]) -> Figures:
    """F1 of what a reader takes for the text of 181 pages, in runs of four words, as the benchmark's own measure."""
    folder = recorded("extraction", "scrapinghub")
    overlaps = []
    for name, wanted in json_value(folder / "ground-truth.json").items():
        url = wanted["url"] if wanted["url"].startswith("http") else f"https://{wanted['url']}"
        body = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        overlaps.append(_overlap(wanted["articleBody"], text(url, body)))
    precision, recall = (sum(side) / len(overlaps) for side in zip(*overlaps, strict=True))
    return {"f1": harmonic(precision, recall), "precision": precision, "recall": recall, "pages": len(overlaps)}


def our_text(url: str, body: bytes) -> str:
    """The text as our reader has it, for pages of which nothing is known."""
    return "\n".join(read(source("UTC"), url, body).paragraphs)
