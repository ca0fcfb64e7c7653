"""The YAML of a new press room, and its place in sources.yaml: written only where the file still loads with it.

How the file's other lines stay as they are is scraper.sources' work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from blotter.adding import Found, Room
from scraper.errors import ConfigError
from scraper.model import Channel, ChannelKind, Paging, Source
from scraper.sources import add_block, load

USUAL = 1000  # entries of one poll that a block without `expect` allows
_PLAIN = re.compile(r"[a-z][a-z0-9_-]*")
_SAID_OTHERWISE = frozenset(["yes", "no", "on", "off", "true", "false", "null", "y", "n"])


def block(room: Room, agency: str | None, now: datetime) -> str:
    """The block as it stands in sources.yaml, with what was guessed said in comments."""
    source, channel, count = room.source, room.found.channel, len(room.found.entries)
    lines = [
        f"- id: {quoted(source.id)}",
        f"  name: {quoted(source.name)}{guess(room.guesses, 'name')}",
        *([f"  agency: {quoted(agency)}"] if agency else []),
        f"  home: {quoted(source.home)}",
        f"  languages: [{', '.join(map(quoted, source.languages))}]{guess(room.guesses, 'languages')}",
        f"  timezone: {source.timezone}{guess(room.guesses, 'timezone')}",
        *([f"  ports: [{source.ports[0]}]"] if source.ports != (80, 443) else []),
        "  channels:",
        *_channel(channel),
        *_article(source),
        *_expected(room.found),
        "  basis:",
        "    confidence: probed",
        f'    seen: "{now:%Y-%m}"',
        "    tried_live: true",
        f"    note: Found by `blotter sources add`, which read {count} entries.",
    ]
    return "\n".join(lines) + "\n"


def _channel(channel: Channel) -> Iterator[str]:
    yield f"    - kind: {channel.kind.value}"
    yield f"      name: {channel.name}"
    yield f"      url: {quoted(channel.url)}"
    for name in ("variable", "items", "only"):
        if value := getattr(channel, name):
            yield f"      {name}: {quoted(value)}"
    if channel.fields:
        yield "      fields:"
        yield from (f"        {name}: {quoted(rules[0])}" for name, rules in channel.fields.items())
    if channel.dates:
        yield f"      dates: [{', '.join(map(quoted, channel.dates))}]"
    if channel.paging:
        yield f"      paging: {{{_paging(channel.paging)}}}"


def _article(source: Source) -> Iterator[str]:
    for rules in source.article:
        yield "  article:"
        for name in ("title", "body", "published"):
            if selectors := getattr(rules, name):
                yield f"    {name}: {quoted(selectors[0])}"
        if rules.dates:
            yield f"    dates: [{', '.join(map(quoted, rules.dates))}]"


def _paging(paging: Paging) -> str:
    if paging.parameter is None:
        return f"next: {quoted(paging.next or '')}"
    return f"parameter: {quoted(paging.parameter)}, start: {paging.start}, step: {paging.step}"


def _expected(found: Found) -> list[str]:
    """What a healthy look is like, where the usual is no help: lists keep their length, sitemaps of news do not."""
    count = len(found.entries)
    news = found.channel.kind is ChannelKind.SITEMAP and any(entry.published for entry in found.entries)
    least = 1 if found.channel.kind is ChannelKind.FEED else 0 if news else max(1, count // 3)
    return [f"  expect: {{entries: [{least}, {max(USUAL, 2 * count)}]}}"] if least != 1 or 2 * count > USUAL else []


def guess(guesses: Mapping[str, str], key: str) -> str:
    """The comment behind a key that was guessed."""
    return f"  # {guesses[key]}" if key in guesses else ""


def quoted(text: str) -> str:
    """A text as YAML reads it back to the letter: bare where it can be, else in single or double quotes."""
    if _PLAIN.fullmatch(text) and text not in _SAID_OTHERWISE:
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    """One character between double quotes. Not as JSON does: YAML takes the halves of a pair for two characters."""
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08x}"


def tried(file: Path, id_: str, written: str) -> Source:
    """The source that a block makes, tried on a copy of sources.yaml.

    Raises ConfigError and UsageError: a file that would no longer load as before is never left behind.
    """
    with TemporaryDirectory() as folder:
        trial = Path(folder) / file.name
        trial.write_bytes(file.read_bytes())
        try:
            before = {str(mistake.what) for mistake in load(trial).mistakes}
            add_block(trial, written)
            after = load(trial)
        except ConfigError as error:  # the copy's name would lead people to a folder that is gone
            raise ConfigError(error.what, file=str(file), line=error.line, path=error.path) from error
    new = [mistake for mistake in after.mistakes if str(mistake.what) not in before]
    made = next((source for source in after.sources if source.id == id_), None)
    if new or made is None:
        why = f"{new[0].path}: {new[0].what}" if new else "it is not read"
        raise ConfigError(
            f"the new block was not written, since the file would not load with it: {why}", file=str(file)
        )
    return made


def keep(file: Path, id_: str, written: str) -> None:
    """Write a block into sources.yaml, if the file loads with it and knows the new source.

    Raises ConfigError and UsageError.
    """
    tried(file, id_, written)
    add_block(file, written)
