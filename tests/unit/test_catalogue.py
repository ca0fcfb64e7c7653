"""sources.yaml read: what becomes of a right block, and how each mistake is told."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from scraper import sources
from scraper.errors import ConfigError, UsageError
from scraper.model import AgencyKind, ChannelKind, Retention

WHOLE = """agencies:
  - {id: politie, name: Politie, country: NL, kind: police, aliases: Politie.nl}
sources:
  - id: nieuws
    name: Nieuws
    agency: politie
    home: https://press.example/nieuws
    languages: [nl, en]
    timezone: Europe/Amsterdam
    enabled: false
    adapter: politie_nl
    channels:
      - kind: jsonapi
        name: api
        url: https://api.press.example/v4?taal=nl
        items: nieuwsberichten
        inline: true
        fields: {url: url, topics: ["topic[].name", "tags[]"]}
        dates: ["%Y-%m-%d %H:%M:%S"]
        only: '/nieuws/\\d{4}/'
        paging: {parameter: offset, step: 25, next: iterator.last, limit: 8}
        window: {since: fromdate, until: todate, days: 10}
      - {kind: feed, name: rss, url: "https://press.example/rss", language: nl}
    article:
      - {title: h1, body: .old, until: 2026-01-31}
      - {title: [h1, h2], body: .new, drop: .share, dates: day-month-name-year, case_numbers: '\\bPL\\d{4}\\b'}
    expect: {entries: [2, 50], text: 60, silence: 3d}
    cadence: {every: 15m, gap: 1s, visits: 5, full_read: 3}
    retention: forget_on_withdrawal
    grace: 1d12h
    basis: {confidence: recorded, seen: 2026-10-01, note: "Seen."}
    ports: [443, 8443]
    query_identifies: true
"""
SMALL = """  - id: {id}
    name: Small
    home: https://press.example/
    languages: [en]
    timezone: UTC
    channels: [{{kind: feed, name: rss, url: "https://press.example/rss"}}]
"""


def load(path: Path, text: str) -> sources.Catalogue:
    file = path / "sources.yaml"
    file.write_bytes(text.encode())
    return sources.load(file)


def told(path: Path, text: str) -> list[str]:
    return [str(mistake).removeprefix(f"{path}/") for mistake in load(path, text).mistakes]


def test_everything_that_may_be_said(tmp_path: Path) -> None:
    catalogue = load(tmp_path, WHOLE)
    assert catalogue.mistakes == ()
    source = catalogue.source("nieuws")
    assert source.agency == catalogue.agencies[0]
    assert (source.agency.kind, source.agency.aliases) == (AgencyKind.POLICE, ("Politie.nl",))
    assert (source.languages, source.enabled, source.adapter) == (("nl", "en"), False, "politie_nl")
    assert (source.grace, source.retention) == (timedelta(days=1, hours=12), Retention.FORGET_ON_WITHDRAWAL)
    assert (source.ports, source.query_identifies) == ((443, 8443), True)
    assert (source.expect.entries_min, source.expect.entries_max, source.expect.silence.days) == (2, 50, 3)
    assert (source.cadence.every, source.cadence.visits, source.cadence.full_read) == (timedelta(minutes=15), 5, 3)
    assert (source.basis.confidence, source.basis.seen) == ("recorded", "2026-10-01")


def test_channels_and_article_rules(tmp_path: Path) -> None:
    source = load(tmp_path, WHOLE).source("nieuws")
    api, rss = source.channels
    assert (api.source, api.kind, api.items, api.inline) == ("nieuws", ChannelKind.JSONAPI, "nieuwsberichten", True)
    assert api.fields == {"url": ("url",), "topics": ("topic[].name", "tags[]")}
    assert api.paging is not None
    assert api.window is not None
    assert (api.paging.step, api.paging.next, api.window.days, api.window.overlap) == (25, "iterator.last", 10, 2)
    assert (rss.language, rss.paging, rss.dates) == ("nl", None, ())
    old, new = source.article
    assert (old.title, old.until, new.until) == (("h1",), date(2026, 1, 31), None)
    assert (new.title, new.drop, new.dates) == (("h1", "h2"), (".share",), ("day-month-name-year",))


def test_a_source_without_an_agency_publishes_under_its_own_name(tmp_path: Path) -> None:
    source = load(tmp_path, "sources:\n" + SMALL.format(id="small")).source("small")
    assert (source.agency.id, source.agency.name, source.agency.kind) == ("small", "Small", AgencyKind.UNKNOWN)


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ("kind: police", "kind: polic", "sources.yaml:2: politie.kind: 'polic' is none of 'police', "),
        (
            "agency: politie",
            "agency: politi",
            'sources.yaml:6: nieuws.agency: There is no agency "politi"; did you mean',
        ),
        ("home: https", "home: ftp", "sources.yaml:7: nieuws.home: Only http and https"),
        ("Europe/Amsterdam", "Europe/Amstrdam", "sources.yaml:9: nieuws.timezone: 'Europe/Amstrdam' is no time zone"),
        ("adapter:", "adaptor:", 'sources.yaml:11: nieuws.adaptor: unknown key "adaptor"; did you mean "adapter"?'),
        ("kind: jsonapi", "kind: json", "sources.yaml:13: nieuws.channels[0].kind: 'json' is none of 'feed'"),
        ("        name: api\n", "", 'sources.yaml:13: nieuws.channels[0].name: "name" is missing'),
        ("items: nieuws", "items: a[nieuws", "sources.yaml:16: nieuws.channels[0].items: "),
        (
            "fields: {url:",
            "fields: {ulr:",
            'sources.yaml:18: nieuws.channels[0].fields.ulr: unknown key "ulr"; did you',
        ),
        ('"tags[]"', '"tags["', "sources.yaml:18: nieuws.channels[0].fields.topics: "),
        ('"%Y-%m-%d %H:%M:%S"', "isoo", 'sources.yaml:19: nieuws.channels[0].dates[0]: "isoo" is no date rule'),
        ("'/nieuws/\\d{4}/'", "'('", "sources.yaml:20: nieuws.channels[0].only: '(' is no regular expression"),
        (
            "'/nieuws/\\d{4}/'",
            "'/(?P<jear>\\d{4})/'",
            'sources.yaml:20: nieuws.channels[0].only: unknown key "jear"; did you mean "year"?',
        ),
        ("step: 25", "step: 0", "sources.yaml:21: nieuws.channels[0].paging.step: should be greater"),
        (
            "days: 10",
            "dais: 10",
            'sources.yaml:22: nieuws.channels[0].window.dais: unknown key "dais"; did you mean "days"',
        ),
        ("name: rss", "name: api", 'sources.yaml:23: nieuws.channels[1].name: two channels are named "api"'),
        ("kind: feed", "kind: listing", "sources.yaml:23: nieuws.channels[1].items: a listing needs"),
        ("kind: feed", "kind: state", "sources.yaml:23: nieuws.channels[1].variable: a state channel needs"),
        (".old", '"h1["', 'sources.yaml:25: nieuws.article[0].body[0]: "h1[" is no CSS selector'),
        ("[2, 50]", "[50, 2]", "sources.yaml:27: nieuws.expect.entries: the least is more"),
        ("[2, 50]", "[2]", "sources.yaml:27: nieuws.expect.entries[1]: a value is missing"),
        ("every: 15m", "every: often", "sources.yaml:28: nieuws.cadence.every: 'often' is no duration"),
        ("gap: 1s", "gap: 1", "sources.yaml:28: nieuws.cadence.gap: '1' is no duration"),
        ("grace: 1d12h", "grace: 999999999999d", "sources.yaml:30: nieuws.grace: "),
    ],
)
def test_each_mistake_is_told_by_line_and_path(tmp_path: Path, old: str, new: str, mistake: str) -> None:
    assert WHOLE.count(old) >= 1
    one, *more = told(tmp_path, WHOLE.replace(old, new, 1))
    assert one.startswith(mistake)
    assert more == (
        ['sources.yaml:6: nieuws.agency: the agency "politie" is described with a mistake'] * (new == "kind: polic")
    )


def test_a_single_block_of_article_rules_is_told_by_its_line_too(tmp_path: Path) -> None:
    text = "sources:\n" + SMALL.format(id="small") + '    article:\n      title: h1\n      body: "a["\n'
    (one,) = told(tmp_path, text)
    assert one.startswith("sources.yaml:10: small.article[0].body[0]: ")


def test_one_bad_source_stops_no_other(tmp_path: Path) -> None:
    text = "sources:\n" + "".join(SMALL.format(id=name) for name in ("one", "Two!", "three", "one")) + "  - text\n"
    catalogue = load(tmp_path, text)
    assert [source.id for source in catalogue.sources] == ["one", "three"]
    assert [mistake.line for mistake in catalogue.mistakes] == [8, 20, 26]
    assert "twice" in catalogue.mistakes[1].what


@pytest.mark.parametrize(
    ("broken", "mistake"),
    [
        ("basis: {confidence: code", "two: this is not YAML: "),
        ("name: Twice", 'two: this is not YAML: found duplicate key "name"'),
        ("\tenabled: false", "two: this is not YAML: found character"),
        ('note: "never closed', "two: this is not YAML: "),
        ("grace: 2026-02-30", "two: this is not YAML: day is out of range for month"),
        ("ports: [" + "9" * 5000 + "]", "two: this is not YAML: Exceeds the limit"),
        ("note: *nobody", "two: this is not YAML: found undefined alias"),
    ],
)
def test_an_item_that_is_no_yaml_stops_no_other(tmp_path: Path, broken: str, mistake: str) -> None:
    blocks = [SMALL.format(id=name) for name in ("one", "two", "three")]
    text = "# ours\nsources:\n" + blocks[0] + blocks[1] + f"    {broken}\n\n# and\n" + blocks[2]
    catalogue = load(tmp_path, text)
    assert [source.id for source in catalogue.sources] == ["one", "three"]
    (told,) = catalogue.mistakes
    assert mistake in str(told)
    assert told.line in range(9, 20)


def test_an_anchor_of_another_item_is_no_mistake_of_the_one_that_uses_it(tmp_path: Path) -> None:
    shared = SMALL.format(id="one") + "    cadence: &slow {every: 2h}\n"
    text = "sources:\n" + shared + SMALL.format(id="two") + "    cadence: *slow\n"
    catalogue = load(tmp_path, text + SMALL.format(id="three") + "    basis: {\n")
    assert [source.id for source in catalogue.sources] == ["one", "two"]


@pytest.mark.parametrize("value", ["!!python/object/apply:os.system [id]", "!mine {a: 1}", "!!set {a, b}"])
def test_what_a_tag_hides_is_told_by_the_line_of_its_key(tmp_path: Path, value: str) -> None:
    small = SMALL.format(id="one").partition("    channels:")[0]
    one, *_ = told(tmp_path, f"sources:\n{small}    channels: {value}\n")
    assert one.startswith(f"sources.yaml:{len(small.splitlines()) + 2}: one.channels")


def test_unknown_sections_and_wrong_shapes(tmp_path: Path) -> None:
    assert told(tmp_path, "sauces: []\nagencies: {a: b}\n") == [
        'sources.yaml:1: sauces: unknown key "sauces"; did you mean "sources"?',
        'sources.yaml:2: agencies: "agencies" is a list: every item begins with "- id:"',
    ]


@pytest.mark.parametrize("text", ["", "sources:\n", "# nothing yet\n", "sources: []\nagencies:\n"])
def test_a_file_without_sources_is_right(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text) == sources.Catalogue()


@pytest.mark.parametrize(
    ("body", "mistake"),
    [
        (b"sources: [1\nb: 2", "sources.yaml:2: this is not YAML"),
        (b"sources:\nsources:\n", "sources.yaml:2: this is not YAML: found duplicate key"),
        (b"- a\n", 'sources.yaml:1: the file needs the two lists "agencies" and "sources"'),
        (b"a: \x01", "this is not YAML"),
        (b"a: \xff", "not text in UTF-8"),
        (b"[" * 5_000, "this is not YAML"),
    ],
)
def test_a_file_that_cannot_be_read_at_all(tmp_path: Path, body: bytes, mistake: str) -> None:
    file = tmp_path / "sources.yaml"
    file.write_bytes(body)
    with pytest.raises(ConfigError) as caught:
        sources.load(file)
    assert mistake in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"sources.yaml: the file cannot be read: No such file"):
        sources.load(tmp_path / "sources.yaml")


def test_near_misses_of_a_source(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match='no source "niews"; did you mean nieuws'):
        load(tmp_path, WHOLE).source("niews")


def test_a_source_whose_block_is_wrong_is_not_called_missing(tmp_path: Path) -> None:
    catalogue = load(tmp_path, WHOLE.replace("timezone:", "timezon:"))
    assert not catalogue.sources
    with pytest.raises(ConfigError, match="nieuws"):
        catalogue.source("nieuws")


def test_the_shipped_file_has_no_mistakes() -> None:
    catalogue = sources.load(sources.shipped())
    assert [str(mistake) for mistake in catalogue.mistakes] == []
    assert {"politie_nl", "europol", "ice"} <= {source.id for source in catalogue.sources}


def test_the_schema_knows_what_may_stand_alone() -> None:
    schema = sources.json_schema()
    article = schema["$defs"]["SourceBlock"]["properties"]["article"]
    assert {"$ref": "#/$defs/ArticleBlock"} in article["anyOf"]
    assert schema["$defs"]["ChannelBlock"]["properties"]["only"]["description"]
    assert schema["$defs"]["CadenceBlock"]["properties"]["every"]["pattern"]
