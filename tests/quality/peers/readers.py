"""Peers that read pages, feeds, robots.txt and addresses, each called as its documentation says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from tests.quality.measures import Figures
from tests.quality.scores import addresses, feeds, robots
from tests.quality.scores.pages import Facts


def trafilatura(url: str, body: bytes) -> Facts:
    """Title and day by its reader of metadata."""
    from trafilatura import extract_metadata

    found: Any = extract_metadata(body, default_url=url)
    return Facts(found.title or "", found.date) if found else Facts("")


def htmldate(url: str, body: bytes) -> Facts:
    """The day of publication."""
    from htmldate import find_date

    return Facts("", find_date(body.decode("utf-8", "replace"), url=url, original_date=True))


def text_by_trafilatura(url: str, body: bytes) -> str:
    """The main text in its precision mode, without comments."""
    from trafilatura import extract

    return str(extract(body, url=url, favor_precision=True, include_comments=False) or "")


def text_by_readability(url: str, body: bytes) -> str:
    """The main text by readability-lxml."""
    from lxml.html import fromstring
    from readability import Document

    found: Any = Document(body.decode("utf-8", "replace"), url=url)
    return "\n".join(fromstring(found.summary()).itertext())


def fastfeedparser() -> Figures:
    """The corpora of feeds; it refuses by ValueError."""
    from fastfeedparser import parse

    def read(body: bytes) -> list[str]:
        entries: Iterable[Any] = parse(body)["entries"]
        return feeds.addresses((entry.get("link"), entry.get("id")) for entry in entries)

    return feeds.found(read, refusing=ValueError)


def protego() -> Figures:
    """The rules by protego, which Blotter reads by too, after mending what the file's bytes say."""
    from protego import Protego

    def read(body: bytes) -> robots.Rules:
        rules: Any = Protego.parse(body.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "ignore"))
        return rules  # type: ignore[no-any-return]

    return robots.found(read)


class _Standard(RobotFileParser):
    """Python's own reader, asked in the order that the others are."""

    def can_fetch(self, url: str, agent: str, /) -> bool:
        return super().can_fetch(agent, url)


def robotparser() -> Figures:
    """The rules by urllib.robotparser."""

    def read(body: bytes) -> robots.Rules:
        rules = _Standard()
        rules.parse(body.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "ignore").splitlines())
        return rules

    return robots.found(read)


def standard_urls() -> Figures:
    """The host by urllib.parse."""

    def host(address: str, base: str | None) -> str | None:
        found = urlsplit(urljoin(base or "", address))
        return found.hostname if found.scheme in ("http", "https") else None

    return addresses.found(host)
