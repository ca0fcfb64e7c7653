"""The peer: Scrapy with trafilatura and SQLite, as somebody would put them together for the same work."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import scrapy
import trafilatura
from scrapy.crawler import CrawlerProcess

from benchmarks.pages import sites


class Releases(scrapy.Spider):
    """Lists, then their pages, each stored as it comes."""

    name = "releases"

    def __init__(self, port: str, count: str, **_: Any) -> None:
        super().__init__()
        self.start_urls = [f"http://{host}:{port}/" for host in sites(int(count))]

    async def start(self) -> AsyncIterator[Any]:
        for url in self.start_urls:
            yield scrapy.Request(url)

    def parse(self, response: Any) -> Iterator[Any]:
        for link in response.css("li a::attr(href)").getall():
            yield response.follow(link, self.parse_release)

    def parse_release(self, response: Any) -> Iterator[dict[str, Any]]:
        read = trafilatura.bare_extraction(response.text, url=response.url, favor_precision=True, with_metadata=True)
        if read is not None:
            yield {"url": response.url, "title": read.title, "text": read.text, "date": read.date, "raw": response.body}


class Stored:
    """Every item in one row, committed at once and synced, as a crawler that must not lose pages does."""

    kept = 0

    def open_spider(self) -> None:
        self._database = sqlite3.connect(Path(sys.argv[1]) / "pages.db")
        self._database.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "CREATE TABLE page (url TEXT PRIMARY KEY, title TEXT, text TEXT, date TEXT, raw BLOB)"
        )

    def process_item(self, item: dict[str, Any]) -> dict[str, Any]:
        with self._database:
            self._database.execute("INSERT OR REPLACE INTO page VALUES (:url, :title, :text, :date, :raw)", item)
        Stored.kept += 1
        return item


def crawl(port: str, count: str) -> int:
    """Crawl every host once; how many pages were stored."""
    runner = CrawlerProcess(
        {
            "ITEM_PIPELINES": {Stored: 1},
            "LOG_ENABLED": False,
            "TELNETCONSOLE_ENABLED": False,
            "ROBOTSTXT_OBEY": True,
            "DOWNLOAD_DELAY": 0,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
            "USER_AGENT": "benchmark",
        }
    )
    runner.crawl(Releases, port=port, count=count)
    runner.start()
    return Stored.kept


if __name__ == "__main__":
    print(crawl(*sys.argv[2:4]))
