"""The recorded pages that the benchmarks serve and read: two press rooms, split over several addresses of loopback."""

from __future__ import annotations

import gzip
import json
import os
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

DATA = Path(os.environ.get("BLOTTER_BENCH_DATA", Path(__file__).parents[2] / "shared" / "data")) / "pages"
HOSTS = 8  # sites asked at the same time; each its own source

PROFILES = {
    "mn_ag": """
    article:
      title: h1
      body: "#content"
      published: "#content p:first-of-type"
      dates: [month-name-day-year]
      drop: [h1, script, style]""",
    "polisen": """
    article:
      title: h1
      body: [.text-body.editorial-html, p.preamble]
      published: "meta[property='dc:Date.Created']@content"
      dates: ["%Y-%m-%d %H:%M:%S"]""",
}


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recorded page: in which collection, under which path it is served, its bytes."""

    room: str
    path: str
    body: bytes


@cache
def recorded() -> tuple[Recorded, ...]:
    """Every page of both collections."""
    return tuple(page for room in PROFILES for page in _of(room))


def sites(count: int) -> dict[str, tuple[Recorded, ...]]:
    """Host -> its pages: `count` pages of the collections in turn, each host with pages of one."""
    found: dict[str, tuple[Recorded, ...]] = {}
    for place in range(HOSTS):
        room = list(PROFILES)[place % len(PROFILES)]
        mine = islice((page for page in recorded() if page.room == room), place // 2, None, HOSTS // 2)
        found[f"127.0.0.{place + 1}"] = tuple(islice(mine, count // HOSTS))
    return found


def sources_yaml(hosts: dict[str, tuple[Recorded, ...]], port: int, *, profiled: bool, full_read: int = 24) -> str:
    """The sources.yaml that watches these hosts, with selectors or without any."""
    return "sources:\n" + "".join(_block(host, pages, port, profiled, full_read) for host, pages in hosts.items())


def _block(host: str, pages: tuple[Recorded, ...], port: int, profiled: bool, full_read: int) -> str:
    base = f"http://{host}:{port}"
    rules = PROFILES[pages[0].room] if profiled else ""
    return f"""
  - id: site_{host.split(".")[-1]}
    name: {host}
    home: {base}/
    languages: [{"sv" if pages[0].room == "polisen" else "en"}]
    timezone: UTC
    ports: [{port}]
    files: none
    channels: [{{kind: listing, name: list, url: "{base}/", items: "li", fields: {{url: "a@href", title: a}}}}]
    expect: {{entries: [0, 5000], text: 1}}
    cadence: {{every: 1h, gap: 0s, visits: 5000, full_read: {full_read}}}{rules}
"""


def _of(room: str) -> list[Recorded]:
    with gzip.open(DATA / f"{room}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found = []
    for row in rows:
        file = DATA / room / f"{row.get('file') or str(row['id']) + '.html'}.gz"
        if file.is_file():
            found.append(Recorded(room, urlsplit(row["url"]).path, gzip.decompress(file.read_bytes())))
    return found
