"""Lists of releases inside JSON, an API's answer or the state in a page's scripts -> rules for reading them.

Each proposal is read back by the module that will read it later. It fetches nothing, runs no script, writes no YAML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from statistics import median

from scraper.discover import jsonapi, state
from scraper.discover.proposing import LEAST, TITLE, Proposal, dated
from scraper.discover.rows import SAMPLE
from scraper.errors import ReadError
from scraper.model import Capture, Channel, ChannelKind, Page, Source
from scraper.text import jsonpath, markup, strictjson, urls

_VARIABLE = re.compile(r"(?<![\w$.])((?:window\.|self\.|globalThis\.)?[A-Za-z_$][\w$]*(?:\.[\w$]+)*)\s*=\s*(?=[\[{])")
_KEY = re.compile(r"[^.\[\]]+")
_TITLES = ("title", "headline", "titel", "heading", "titulo", "titre", "name", "label", "subject")
_ADDRESSES = ("url", "link", "href", "permalink", "alias", "path", "canonical", "uri")
_DATES = re.compile(r"publ|date|datum|time|created|issued|posted|start", re.IGNORECASE)
_LATER = re.compile(r"modif|updat|chang|expir|end|archiv|crawl", re.IGNORECASE)
_FILES = re.compile(r"\.(?:jpe?g|png|gif|svg|webp|js|css|pdf|woff2?|ico)(?:$|\?)", re.IGNORECASE)
VARIABLES = 20  # of one page
VALUES = 100_000  # of one JSON text
DEPTH = 12  # below the top at which a list is looked for
ITEM_DEPTH = 3


def proposals(source: Source, capture: Capture) -> tuple[Proposal, ...]:
    """Rules for the lists of releases in JSON, dated and longer ones first; none where there are none."""
    found: list[Proposal] = []
    for kind, variable, value in _values(capture):
        for path, items in _lists(value):
            channel = _channel(source, capture, kind, variable, path, items)
            if channel is not None and (proposal := _read_back(source, channel, capture)):
                found.append(proposal)
    return tuple(sorted(found, key=lambda one: (one.dated * 2 > one.entries, one.entries, one.titles), reverse=True))


def _values(capture: Capture) -> Iterator[tuple[ChannelKind, str | None, object]]:
    """The JSON of an answer, or of each script of a page that sets some."""
    body = capture.decoded.lstrip()
    if body[:1] in (b"{", b"["):
        try:
            yield ChannelKind.JSONAPI, None, strictjson.loads(body)
        except ValueError:
            return
        return
    page = markup.document(capture.decoded, markup.charset(capture.header("content-type")))
    for variable in _variables(page):
        try:
            yield ChannelKind.STATE, variable, state.embedded(capture, variable)
        except ReadError:
            continue


def _variables(page: markup.Document) -> list[str]:
    scripts = page.all("script:not([src])")
    own = (script.attribute("id") or "" for script in scripts if "json" in (script.attribute("type") or ""))
    named = [f"#{name}" for name in own if re.fullmatch(r"[A-Za-z_][\w-]*", name)]
    assigned = [name for script in scripts for name in _VARIABLE.findall(script.html)]
    return list(dict.fromkeys([*named, *assigned]))[:VARIABLES]


def _lists(value: object) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """Every list of at least three objects, with its path."""
    waiting: list[tuple[str, object, int]] = [("", value, 0)]
    for _ in range(VALUES):
        if not waiting:
            return
        path, here, depth = waiting.pop()
        if isinstance(here, list):
            objects = [item for item in here if isinstance(item, dict)]
            if len(objects) >= LEAST and len(objects) == len(here):
                yield path, objects
            below = [(f"{path}[{place}]", item) for place, item in enumerate(here[:SAMPLE])]
        elif isinstance(here, dict):
            below = [(f"{path}.{key}".lstrip("."), item) for key, item in here.items() if _KEY.fullmatch(key)]
        else:
            continue
        if depth < DEPTH:
            waiting += [(where, item, depth + 1) for where, item in below]


def _channel(
    source: Source,
    capture: Capture,
    kind: ChannelKind,
    variable: str | None,
    path: str,
    items: list[dict[str, object]],
) -> Channel | None:
    texts = _texts(items[:SAMPLE])
    address = _address(texts, source, capture.final_url)
    title = _title(texts)
    if address is None or title is None:
        return None
    stated = {name: found for name, found in texts.items() if _may_date(name, found)}
    when = dated(stated, source, capture.captured_at)
    fields = {"url": (address,), "title": (title,), **({"published": (when[0],)} if when else {})}
    return Channel(
        source=source.id,
        name=kind.value,
        kind=kind,
        url=capture.url,
        items=path,
        variable=variable,
        fields=fields,
        dates=(when[1],) if when else (),
    )


def _may_date(name: str, found: list[str]) -> bool:
    """Numbers may be ids, so only those count that are called a date."""
    called = _DATES.search(name) is not None
    return not _LATER.search(name) and (called or not any(text.isdigit() for text in found))


def _texts(items: list[dict[str, object]]) -> dict[str, list[str]]:
    """For every path to a plain value in the items, what stands there in each; "" where nothing does."""
    paths = dict.fromkeys(path for item in items for path in _paths(item, "", 0))
    return {path: [" ".join(jsonpath.texts(item, path)) for item in items] for path in paths}


def _paths(item: Mapping[str, object], above: str, depth: int) -> Iterator[str]:
    for key, value in item.items():
        if not _KEY.fullmatch(key):
            continue
        if isinstance(value, dict) and depth < ITEM_DEPTH:
            yield from _paths(value, f"{above}{key}.", depth + 1)
        elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
            yield f"{above}{key}"


def _address(texts: dict[str, list[str]], source: Source, base: str) -> str | None:
    """The path to pages of this site, one for each item."""
    site = urls.host(source.home).removeprefix("www.")
    found: list[tuple[int, int, str]] = []
    for order, (path, stated) in enumerate(texts.items()):
        rooted = [text for text in stated if text.startswith(("/", "http")) and not _FILES.search(text)]
        joined = [address for text in rooted if (address := urls.join(base, text))]
        ours = {address for address in joined if urls.host(address).removeprefix("www.") == site}
        if len(ours) >= LEAST and len(ours) >= 0.8 * len(stated):
            found.append((_place(_ADDRESSES, path), order, path))
    return min(found)[2] if found else None


def _title(texts: dict[str, list[str]]) -> str | None:
    found: list[tuple[int, float, str]] = []
    for path, stated in texts.items():
        given = [text for text in stated if text and not text.startswith(("/", "http", "<")) and not text.isdigit()]
        if len(given) < 0.9 * len(stated) or len(set(given)) < 0.8 * len(given):
            continue
        usual = median(map(len, given))
        if TITLE[0] <= usual <= TITLE[1] and any(" " in text for text in given):
            found.append((_place(_TITLES, path), usual, path))
    return min(found)[2] if found else None


def _place(known: tuple[str, ...], path: str) -> int:
    key = path.rpartition(".")[2].casefold()
    return next((place for place, name in enumerate(known) if name in key), len(known))


def _read_back(source: Source, channel: Channel, capture: Capture) -> Proposal | None:
    read = jsonapi.entries if channel.kind is ChannelKind.JSONAPI else state.entries
    try:
        page: Page = read(source, channel, capture)
    except ReadError:
        return None
    if len(page.entries) < LEAST:
        return None
    known = sum(entry.published is not None for entry in page.entries)
    return Proposal(channel, len(page.entries), known, median(len(entry.title or "") for entry in page.entries))
