"""Writes the reference pages that must not drift: commands, errors, figures, the press rooms. `make docs` runs it.

tests/test_docs.py fails where a page is not what this makes.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
MADE = "<!-- Made by docs/generate.py; edit there. -->"
COMMANDS = """\
`blotter` + noun + verb. Reading commands take `--json`. Exit status: 0 done, 1 something failed, 2 the input or
configuration is wrong, 3 the database needs attention."""
ERRORS = """\
What the outside can do wrong. Each becomes an issue that closes itself when the next look is clean;
`blotter status` lists the open ones. Anything else that goes wrong is a bug."""
FIGURES = """\
A figure is one quantity that a release claims: `what` of this list, `value`, `unit` (an ISO currency code, `kg`,
`year` …; none for a count), `bound` (exact, over, under, about), `for` (the country or party it is for), the words and
the characters where they stand.

Read in nl, en, de, fr, es, it, pt, pl, sv and da, with their number formats and number words. A list by country
("Germany (12), 10 in Poland") gives a figure for each, and their sum is set against the total claimed. What goods would
have sold for is their worth (`money_value`), never a sum seized. What is told of one person or place ("in his shed
agents found 12 kg", "€5,400 on average") is a part of an operation's total, in no conflict with it. Sums in two
currencies stand side by side; where [`BLOTTER_RATES`](settings.md) names a file of rates, one is converted at the rate
of its day of publication, or of at most seven days before."""
PRESS_ROOMS = """\
None of these was tried live by us: their rules come from recorded pages and public code of the dates given.
`blotter sources check --all` is the first report of how they answer you. *Recorded*: written after a recorded page or
answer; *code*: after another reader of the same site that worked; *probed*: somebody states a dated success; *listed*:
only found in a list. What is not enabled is weaker or only an HTML page; look at it with `blotter sources check ID`
before you enable it. The channels of one press room are one agency's: what it says in two languages is known to be its
own translation, and stays two releases."""
PLATFORMS = """\
Hundreds of offices publish on a shared platform. Each is one line in sources.yaml:

```yaml
sources:
  - {id: pp_koeln, name: Polizei Köln, platform: presseportal, office: "12415"}
```

`office` stands where a platform's addresses say {office}; several offices under one source are written
`office: {koeln: "12415", trier: "117701"}`. What the line does not say (languages, zone, article, cadence …) is as the
platform says."""


SOURCES = """\
A source is a block in sources.yaml; most need no code. Blotter reads the file again by itself when it changes. A
mistake is told as `file:line: path: what` and never stops the other sources.

1. `blotter sources add URL` looks at a press room and writes a first block ([how](adding.md)); or copy one that is
   like it.
2. `blotter sources check ID` looks at it now and shows what it reads, without storing anything.
3. Put a page of each channel, an article page and their expected JSON under `tests/sources/<id>/`.

```yaml
agencies:
  - {id: lund_police, name: Lund Police, country: SE, kind: police}
sources:
  - id: lund
    name: Lund Police, news
    agency: lund_police
    home: https://police.lund.example/news
    languages: [sv]
    timezone: Europe/Stockholm
    channels:
      - {kind: feed, name: rss, url: "https://police.lund.example/rss"}
    article: {title: h1, body: .text, drop: [.share]}
    expect: {entries: [1, 100], silence: 14d}
    cadence: {every: 30m, gap: 2s}
```

Offices that publish on a shared platform need one line each: see [the platforms](press-rooms.md#platforms).

PDFs that articles name are fetched and read ([how](the-path.md#attached-files)); `files: none` leaves them addresses,
`files: all` also keeps other files and pictures.

What a healthy look is like is learned from the looks before it ([how](the-path.md#when-a-page-does-not-look-as-usual));
`expect` pins the bounds that learning never passes.

The keys, block by block. Where a list of texts may stand, one text may stand alone; times are written `30m`, `2h`,
`14d`."""


def page(title: str, opening: str, lines: list[str]) -> str:
    return "\n".join([f"# {title}", "", MADE, "", opening, "", *lines]).rstrip() + "\n"


def commands() -> str:
    """Every command with its arguments, from the command itself."""
    import typer

    from blotter.cli import app

    root = typer.main.get_command(app)
    lines = _options(root)
    for path, command in _walk(root, "blotter"):
        lines += [f"## {path}", "", (command.help or "").strip(), "", *_options(command)]
    return page("Commands", COMMANDS, lines)


def _walk(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    for name, child in sorted(getattr(command, "commands", {}).items()):
        here = f"{path} {name}"
        if getattr(child, "commands", None):
            yield from _walk(child, here)
        else:
            yield here, child


def _options(command: Any) -> list[str]:
    told = [each for each in command.params if each.name not in ("help", "install_completion", "show_completion")]
    rows = [f"| {_named(each)} | {(getattr(each, 'help', None) or '').strip()}{_usual(each)} |" for each in told]
    return ["| | |", "| --- | --- |", *rows, ""] if rows else []


def _usual(parameter: Any) -> str:
    """What an option is when it is not given, where that is a value."""
    default = parameter.default
    return f" Default: `{default}`." if isinstance(default, str | int | Path) and default not in (False, "") else ""


def _named(parameter: Any) -> str:
    if parameter.opts[0].startswith("-"):
        return ", ".join(f"`{name}`" for name in parameter.opts)
    name = (parameter.metavar or parameter.name or "").upper().removesuffix("...")
    return f"`{name if parameter.required else f'[{name}]'}{'...' if parameter.nargs != 1 else ''}`"


def errors() -> str:
    """The tree of outside faults with the code under which issues are recorded."""
    from scraper import errors as tree

    def rows(kind: type[tree.BlotterError], depth: int) -> Iterator[str]:
        if kind.__module__ == tree.__name__:
            told = (kind.__doc__ or "").split("\n")[0]
            yield f"| {'· ' * depth}`{kind.__new__(kind).code}` | {told} | {kind.retry.value} | {kind.exit_status} |"
            for child in kind.__subclasses__():
                yield from rows(child, depth + 1)

    heading = ["| code | what happened | try again | exit status |", "| --- | --- | --- | --- |"]
    return page("Errors", ERRORS, [*heading, *rows(tree.BlotterError, 0)])


def figures() -> str:
    """The closed list of what a figure can count."""
    from scraper.compare.figures import WHAT

    rows = [f"| `{name}` | {meaning} |" for name, meaning in WHAT.items()]
    return page("Figures", FIGURES, ["| what | meaning |", "| --- | --- |", *rows])


def sources() -> str:
    """Every key of sources.yaml, from the models that check it, outer blocks first."""
    from scraper.sources import json_schema

    schema = json_schema()
    parts = schema["$defs"]
    lines: list[str] = []
    for name, shape in {"The file": schema, **{name: parts[name] for name in _inner(schema, parts)}}.items():
        lines += [f"## {name.removesuffix('Block')}", "", shape.get("description", "").split("\n\n")[0], ""]
        lines += ["| key | meaning | default |", "| --- | --- | --- |"]
        rows = shape["properties"].items()
        lines += [f"| `{key}` | {_told(value, parts)} | {_default(value)} |" for key, value in rows] + [""]
    return page("How to write a source", SOURCES, lines)


def _inner(shape: dict[str, Any], parts: dict[str, Any]) -> list[str]:
    """The blocks inside a block, each before what stands inside it."""
    found: list[str] = []
    for key in shape["properties"].values():
        for name in re.findall(r"#/\$defs/(\w+)", str(key)):
            if "properties" in parts[name]:
                found += [name, *_inner(parts[name], parts)]
    return list(dict.fromkeys(found))


def _told(key: dict[str, Any], parts: dict[str, Any]) -> str:
    named = [parts[name].get("enum", ()) for name in re.findall(r"#/\$defs/(\w+)", str(key))]
    choices = ", ".join(f"`{choice}`" for choice in [*key.get("enum", ()), *(one for some in named for one in some)])
    told = " ".join(str(key.get("description", "")).split()).replace("|", "\\|")
    return " ".join(part for part in (told, f"One of {choices}." if choices else "") if part)


def _default(key: dict[str, Any]) -> str:
    value = key.get("default")
    if value in (None, "", [], {}) or isinstance(value, dict):  # a block's own keys tell their defaults
        return ""
    span = re.fullmatch(r"P(?:T?)(\d+)([DHMS])", str(value))  # ISO 8601, which nobody writes into sources.yaml
    return f"`{span[1]}{span[2].lower()}`" if span else f"`{value if isinstance(value, str) else json.dumps(value)}`"


def press_rooms() -> str:
    """The sources that come with Blotter with everything that sources.yaml says of them, and the shared platforms."""
    from scraper.sources import load, shipped
    from scraper.sources.catalogue import parsed, read_text

    written = parsed(read_text(shipped()), str(shipped()))
    platforms = {platform["id"]: platform for platform in written["platforms"]}
    offices = {source["id"]: platforms[source["platform"]] for source in written["sources"] if "platform" in source}
    sources = load(shipped()).sources
    rows = [f"| [{source.name}](#{_anchor(source.name)}) | {_surely(source)} | {_on(source)} |" for source in sources]
    lines = ["| press room | rules rest on | |", "| --- | --- | --- |", *rows, ""]
    lines += [line for source in sources for line in _press_room(source, offices.get(source.id))]
    lines += ["## Platforms", "", PLATFORMS, ""]
    return page(
        "The press rooms", PRESS_ROOMS, [*lines, *(line for one in platforms.values() for line in _platform(one))]
    )


def _anchor(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[^\w -]", "", plain.lower()).replace(" ", "-")


def _surely(source: Any) -> str:
    return f"{source.basis.confidence}, {source.basis.seen}"


def _on(source: Any) -> str:
    return "enabled" if source.enabled else "not enabled"


def _press_room(source: Any, platform: dict[str, Any] | None) -> list[str]:
    """One source: who publishes, where it announces, how its pages are read, how often, and how sure we are."""
    basis, agency, cadence = source.basis, source.agency, source.cadence
    tried = "tried live by us" if basis.tried_live else "never tried live by us"
    on = "enabled" if source.enabled else f"not enabled: `blotter sources enable {source.id}`"
    shared = [f"* platform: {platform['name']} (`{platform['id']}`)"] if platform else []
    return [
        *(f"## {source.name}", "", f"`{source.id}` · <{source.home}> · {on}", ""),
        f"* agency: {agency.name} ({agency.country}, {agency.kind.value})",
        *shared,
        f"* languages and zone: {', '.join(source.languages)}; {source.timezone}",
        f"* cadence: every {_span(cadence.every)}, at least {_span(cadence.gap)} between two requests; "
        f"told silent after {_span(source.expect.silence)}",
        *(f"* {_channel(channel)}" for channel in source.channels),
        *(f"* article: {_rules(rules)}" for rules in source.article or [None]),
        *("", f"How sure: **{basis.confidence}**, newest evidence {basis.seen}, {tried}. {basis.note}", ""),
    ]


def _channel(channel: Any) -> str:
    language = f" ({channel.language})" if channel.language else ""
    said = [f"{path} says `{said}`" for path, said in channel.where.items()]
    takes = "; ".join(["whole articles" if channel.inline else "each release's page is visited", *said])
    only = f"; only `{channel.only}`" if channel.only else ""
    return f"{channel.kind.value} `{channel.name}`{language}: <{channel.url}> - {takes}{only}"


def _rules(rules: Any) -> str:
    names = ("title", "lead", "body", "drop", "published", "modified", "place", "topics", "case_numbers", "dates")
    chosen = [(name, getattr(rules, name)) for name in names if rules and getattr(rules, name)]
    told = "; ".join(f"{name} {', '.join(f'`{one}`' for one in each)}" for name, each in chosen)
    found = "" if rules and rules.body else "text found without selectors"
    return "; ".join(part for part in (told, found) if part) + (
        f" (until {rules.until})" if rules and rules.until else ""
    )


def _span(span: timedelta) -> str:
    for unit, seconds in (("d", 86400), ("h", 3600), ("m", 60)):
        if span >= timedelta(seconds=seconds) and not span % timedelta(seconds=seconds):
            return f"{span // timedelta(seconds=seconds)}{unit}"
    return f"{int(span.total_seconds())}s"


def _platform(platform: dict[str, Any]) -> list[str]:
    basis = platform["basis"]
    return [
        *(f"### {platform['name']}", "", f"`platform: {platform['id']}`", ""),
        *(f"* {channel['kind']} `{channel['name']}`: `{channel['url']}`" for channel in platform["channels"]),
        *("", f"How sure: **{basis['confidence']}**, newest evidence {basis['seen']}. {basis['note'].strip()}", ""),
    ]


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "errors.md": errors,
    "figures.md": figures,
    "sources.md": sources,
    "press-rooms.md": press_rooms,
}


def main() -> int:
    """Write every page; with --check only say which are stale."""
    stale = [name for name, make in PAGES.items() if not (HERE / name).is_file() or (HERE / name).read_text() != make()]
    if "--check" in sys.argv:
        sys.stdout.write("\n".join(stale))
        return bool(stale)
    for name in stale:
        (HERE / name).write_text(PAGES[name]())
    return 0


if __name__ == "__main__":
    sys.exit(main())
