"""The places at which people give Blotter an address: sources.yaml, commands, files, settings. As in doors.py."""

from __future__ import annotations

import contextlib
import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest import mock

from blotter import adding, importing, replaying
from blotter.alerts import ways, wording
from scraper import pipeline
from scraper.errors import BlotterError, UsageError
from scraper.fetch import Guard, sending
from scraper.fetch.transport import Transport
from scraper.model import Source
from scraper.settings import Alerting, read_settings
from scraper.sources import load
from tests.security.doors import DOORS, door
from tests.security.outside import NOW, TLS, Outside, Page, html
from tests.security.path import HOME, RELEASE, SOURCE, Shelf, clean, parts, xml

_EMPTY: Any = SimpleNamespace(sources=(), agencies=())
_TRIAL = {**wording.trial(NOW), "id": "test.1"}


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as place:
        yield Path(place)


# -- sources.yaml -------------------------------------------------------------------------------------------------


@door
def sources_file(outside: Outside, forms: Sequence[str]) -> int:
    def block(number: int, form: str) -> str:
        channel = json.dumps({"kind": "feed", "name": "rss", "url": form})
        told = {"id": f"s{number}", "name": "S", "home": form, "languages": ["en"], "timezone": "UTC"}
        return f"  - {json.dumps(told)[:-1]}, channels: [{channel}]}}\n"

    return _from_yaml(outside, "sources:\n" + "".join(map(block, range(len(forms)), forms)))


@door
def platform_office(outside: Outside, forms: Sequence[str]) -> int:
    """An office that stands where the host does, whole and without its scheme."""
    platform = (
        "platforms:\n  - id: many\n    name: Many\n    languages: [en]\n    timezone: UTC\n"
        '    home: "https://{office}/"\n    channels:\n      - {kind: feed, name: rss, url: "http://{office}/feed"}\n'
    )
    offices = [each for form in forms for each in (form, form.partition("://")[2].rstrip("/"))]

    def line(number: int, office: str) -> str:
        return f"  - {json.dumps({'id': f'o{number}', 'name': 'O', 'platform': 'many', 'office': office})}\n"

    return _from_yaml(outside, platform + "sources:\n" + "".join(map(line, range(len(offices)), offices)))


def _from_yaml(outside: Outside, text: str) -> int:
    with _folder() as folder:
        file = folder / "sources.yaml"
        file.write_text(text, "utf-8", "surrogatepass")
        catalogue = load(file)
    outfit, fetch = parts(outside, Shelf())
    for source in catalogue.sources:
        pipeline.gather(replace(source, cadence=SOURCE.cadence, ports=SOURCE.ports), outfit)
    return fetch.of()


# -- commands -----------------------------------------------------------------------------------------------------


def _added(outside: Outside, source: Source, kind: str | None = None) -> int:
    outfit, fetch = parts(outside, Shelf())
    search = adding.Search(fetch, outfit.read, replace(source, cadence=SOURCE.cadence), lambda words: None, kind)
    with contextlib.suppress(BlotterError):
        search.first(search.room("en"))
    return fetch.of()


@door
def sources_add(outside: Outside, forms: Sequence[str]) -> int:
    asked = 0
    for form in forms:
        with contextlib.suppress(BlotterError):
            asked += _added(outside, adding.stranger(form, "new", ()))
    return asked


def _few(forms: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many at a time as `sources add` asks for of one kind."""
    for start in range(0, len(forms), 2):
        yield forms[start : start + 2]


@door
def feeds_that_sources_add_finds(outside: Outside, forms: Sequence[str]) -> int:
    asked = 0
    for few in _few(forms):
        named = "".join(f'<link rel=alternate type="application/rss+xml" href="{clean(form)}">' for form in few)
        linked = "".join(f'<a href="{clean(form)}" class=rss>rss.xml</a>' for form in few)
        outside.pages["/"] = html(f"<html><head>{named}</head><body>{linked}</body></html>")
        asked += _added(outside, SOURCE, "feed")
    return asked


@door
def sitemaps_that_sources_add_finds(outside: Outside, forms: Sequence[str]) -> int:
    """By robots.txt, and by an index of sitemaps."""
    outside.pages["/"] = html("<html><body><p>Nothing here.</p></body></html>")
    asked = 0
    for few in _few(forms):
        lines = "".join(f"Sitemap: {form}\n" for form in few).encode("utf-8", "surrogatepass")
        outside.pages["/robots.txt"] = (200, {"Content-Type": "text/plain"}, lines)
        named = "".join(f"<sitemap><loc>{clean(form)}</loc></sitemap>" for form in few)
        outside.pages["/sitemap.xml"] = xml("sitemapindex", named)
        asked += _added(outside, SOURCE, "sitemap")
    return asked


@door
def first_release_that_sources_add_reads(outside: Outside, forms: Sequence[str]) -> int:
    asked = 0
    for form in forms:
        link = f"<item><title>A boat was found at sea</title><link>{clean(form)}</link></item>"
        body = f'<?xml version="1.0"?><rss version="2.0"><channel>{link}</channel></rss>'.encode("utf-8", "ignore")
        page: Page = (200, {"Content-Type": "application/rss+xml"}, body)
        outside.pages["/"] = page
        asked += _added(outside, SOURCE)
    return asked


def _nothing_held(ref: str) -> None:
    raise UsageError(f"There is no release {ref}")


@door
def capture_command(outside: Outside, forms: Sequence[str]) -> int:
    outfit, fetch = parts(outside, Shelf())
    queries = SimpleNamespace(release=_nothing_held)
    storage: Any = SimpleNamespace(store=outfit.store, queries=queries)
    for form in forms:
        with contextlib.suppress(BlotterError):
            importing.capture_page(outfit, storage, _EMPTY, form)
    return fetch.of()


# -- files: nothing at all is asked for ---------------------------------------------------------------------------


@door
def imported_file(outside: Outside, forms: Sequence[str]) -> int:
    """`import page.html --url`, and lines of JSON."""
    outfit, fetch = parts(outside, Shelf())
    storage: Any = SimpleNamespace(store=outfit.store, queries=SimpleNamespace(versions=lambda release: ()))
    importer = importing.Importer(outfit, storage, _EMPTY)
    with _folder() as folder:
        page, lines = folder / "page.html", folder / "lines.jsonl"
        page.write_text(RELEASE.format(head="", more=""))
        told = ({"url": form, "title": "Boat found", "text": "Officers found a boat."} for form in forms)
        lines.write_text("".join(json.dumps(each) + "\n" for each in told))
        importer.files([lines], told=lambda count: None)
        for form in forms:
            importer.files([page], url=form, told=lambda count: None)
    assert importer.total.read
    return len(fetch.asked)


@door
def replayed_archive(outside: Outside, forms: Sequence[str]) -> int:
    """Recorded answers at these addresses, and a recorded channel that redirects to each of them."""
    with _folder() as folder:
        (folder / "sources.yaml").write_text(
            f'sources:\n  - {{id: press, name: P, home: "{HOME}", languages: [en], timezone: UTC, channels: '
            f'[{{kind: feed, name: rss, url: "{HOME}feed"}}]}}\n'
        )
        (folder / "a.warc").write_bytes(b"".join(_records(forms)))
        replaying.replay(read_settings({"BLOTTER_HOME": str(folder), "BLOTTER_WORKERS": "1"}), [folder / "a.warc"])
    return 0


def _records(forms: Sequence[str]) -> Iterator[bytes]:
    for number, form in enumerate(forms):
        where = "".join(c for c in form if c > " ").encode("utf-8", "ignore")
        second = f"2026-11-20T{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}Z"
        yield _record(where, second, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Boat</h1>")
        yield _record(f"{HOME}feed".encode(), second, b"HTTP/1.1 302 Found\r\nLocation: " + where + b"\r\n\r\n")


def _record(url: bytes, second: str, answer: bytes) -> bytes:
    head = f"WARC-Date: {second}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}"
    named = f"WARC-Record-ID: <urn:test:{abs(hash((url, second)))}>".encode()
    return b"\r\n".join(
        (b"WARC/1.1", b"WARC-Type: response", b"WARC-Target-URI: " + url, named, head.encode(), b"", answer, b"", b"")
    )


# -- where alerts are sent ----------------------------------------------------------------------------------------


def _sent(outside: Outside, settings: Sequence[Alerting]) -> int:
    asked = 0
    guard = partial(Guard, resolve=outside.resolve, dial=outside.dial)
    with mock.patch.object(ways, "Guard", guard), mock.patch.object(sending, "Transport", partial(Transport, tls=TLS)):
        for each in settings:
            with contextlib.suppress(BlotterError):
                for way in ways.configured(each):
                    asked += 1
                    way.send(_TRIAL)
    return asked


def webhooks(forms: Sequence[str], own: bool = False) -> list[Alerting]:
    return [Alerting(webhook=form, allow_private=own) for form in forms]


def mails(forms: Sequence[str], own: bool = False) -> list[Alerting]:
    """A mail server at the host of each form."""
    hosts = (re.split(r"[/?#]", form.partition("//")[2])[0] for form in forms)
    relays = (re.sub(r":\d*$", "", host) for host in hosts)
    return [Alerting(mail=f"smtp://{relay}/?to=a@b.example&tls=off", allow_private=own) for relay in relays if relay]


@door
def alert_webhook(outside: Outside, forms: Sequence[str]) -> int:
    return _sent(outside, webhooks(forms))


@door
def alert_mail_server(outside: Outside, forms: Sequence[str]) -> int:
    return _sent(outside, mails(forms))


def alerts_to_ones_own_network(outside: Outside, forms: Sequence[str]) -> int:
    """With BLOTTER_ALERT_ALLOW_PRIVATE: not one of DOORS, since it opens a little more."""
    return _sent(outside, [*webhooks(forms, own=True), *mails(forms, own=True)])


ALL: dict[str, Callable[[Outside, Sequence[str]], int]] = DOORS
