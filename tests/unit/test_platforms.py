"""Platforms of sources.yaml: one set of rules and a line for each office become ordinary sources."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from scraper import sources

PLATFORM = """agencies:
  - {id: koeln, name: Polizei Köln, country: DE, kind: police}
platforms:
  - id: wire
    name: The wire
    home: "https://wire.example/nr/{office}"
    languages: [de]
    timezone: Europe/Berlin
    channels:
      - {kind: feed, name: rss, url: "https://wire.example/rss/{office}.xml", only: '/pm/{office}/\\d{2,}$'}
    article: {title: h1, body: .story}
    cadence: {every: 20m}
    basis: {confidence: recorded, seen: "2026-09"}
sources:
"""
LINE = '  - {id: pp_koeln, name: Köln, platform: wire, office: "12415", agency: koeln}\n'


def load(path: Path, text: str) -> sources.Catalogue:
    file = path / "sources.yaml"
    file.write_text(text, encoding="utf-8")
    return sources.load(file)


def told(path: Path, text: str) -> list[str]:
    return [str(mistake).removeprefix(f"{path}/") for mistake in load(path, text).mistakes]


def test_an_office_is_one_line(tmp_path: Path) -> None:
    catalogue = load(tmp_path, PLATFORM + LINE)
    assert catalogue.mistakes == ()
    source = catalogue.source("pp_koeln")
    assert (source.name, source.agency.name, source.home) == ("Köln", "Polizei Köln", "https://wire.example/nr/12415")
    (channel,) = source.channels
    assert (channel.source, channel.name, channel.url) == ("pp_koeln", "rss", "https://wire.example/rss/12415.xml")
    assert channel.only == r"/pm/12415/\d{2,}$"
    assert (source.languages, source.timezone, source.enabled) == (("de",), "Europe/Berlin", True)
    assert (source.article[0].body, source.cadence.every) == ((".story",), timedelta(minutes=20))
    assert source.basis.confidence == "recorded"


def test_an_office_s_own_words_count(tmp_path: Path) -> None:
    own = "only: /own/, timezone: UTC, enabled: false, article: {body: .text}, home: 'https://own.example/'"
    source = load(tmp_path, PLATFORM + LINE.replace("agency: koeln", own)).source("pp_koeln")
    assert (source.channels[0].only, source.timezone, source.enabled) == ("/own/", "UTC", False)
    assert (source.article[0].title, source.article[0].body) == ((), (".text",))
    assert (source.home, source.agency.id) == ("https://own.example/", "pp_koeln")


def test_several_offices_under_one_source(tmp_path: Path) -> None:
    line = LINE.replace('"12415"', '{koeln: "12415", trier: "117701"}')
    source = load(tmp_path, PLATFORM + line).source("pp_koeln")
    assert [(channel.name, channel.url[-16:]) for channel in source.channels] == [
        ("koeln", "le/rss/12415.xml"),
        ("trier", "e/rss/117701.xml"),
    ]


def test_several_channels_of_several_offices_keep_apart(tmp_path: Path) -> None:
    more = '      - {kind: feed, name: alerts, url: "https://wire.example/alerts/{office}"}\n'
    text = PLATFORM.replace("    article:", more + "    article:") + LINE.replace('"12415"', '{a: "1", b: "2"}')
    assert [c.name for c in load(tmp_path, text).source("pp_koeln").channels] == [
        "a_rss",
        "a_alerts",
        "b_rss",
        "b_alerts",
    ]


def test_an_office_may_be_a_host(tmp_path: Path) -> None:
    text = PLATFORM.replace("https://wire.example/rss/{office}.xml", "https://{office}/rss.xml")
    source = load(tmp_path, text + LINE.replace("12415", "www.police.example")).source("pp_koeln")
    assert source.channels[0].url == "https://www.police.example/rss.xml"


@pytest.mark.parametrize(
    ("old", "new", "mistakes"),
    [
        (
            "platform: wire",
            "platform: wier",
            ['sources.yaml:15: pp_koeln.platform: There is no platform "wier"; did you mean wire?'],
        ),
        (
            "office:",
            "offise:",
            [
                'sources.yaml:15: pp_koeln.office: "office" is missing',
                'sources.yaml:15: pp_koeln.offise: unknown key "offise"; did you mean "office"?',
            ],
        ),
        (
            '"12415"',
            "12415",
            [
                "sources.yaml:15: pp_koeln.office: 12415 is no office; write its number or name in quotes, "
                'as in "117701"'
            ],
        ),
        (
            "agency: koeln",
            "channels: []",
            [
                'sources.yaml:15: pp_koeln.channels: unknown key "channels"; known are id, name, platform, office, '
                "only, agency, home, languages, timezone, enabled, article, expect, cadence, retention, grace, files, "
                "basis"
            ],
        ),
        (
            "kind: feed",
            "kind: food",
            [
                "sources.yaml:10: wire.channels[0].kind: 'food' is none of 'feed', 'listing', 'sitemap', 'jsonapi' or "
                "'state'",
                'sources.yaml:15: pp_koeln.platform: the platform "wire" is described with a mistake',
            ],
        ),
        ("    timezone: Europe/Berlin\n", "", ['sources.yaml:14: pp_koeln.timezone: "timezone" is missing']),
        ("agency: koeln", "agency: kolen", None),
        ("office: ", "office: {Köln: 1}, oder: ", None),
    ],
)
def test_mistakes_are_told_once_and_where_they_stand(
    tmp_path: Path, old: str, new: str, mistakes: list[str] | None
) -> None:
    found = told(tmp_path, (PLATFORM + LINE).replace(old, new, 1))
    assert found == mistakes if mistakes else found[0].startswith("sources.yaml:15: pp_koeln.")


def test_a_broken_platform_stops_no_other_source(tmp_path: Path) -> None:
    whole = (
        "  - {id: whole, name: Whole, home: 'https://a.example/', languages: [en], timezone: UTC,\n"
        "     channels: [{kind: feed, name: rss, url: 'https://a.example/rss'}]}\n"
    )
    catalogue = load(tmp_path, PLATFORM.replace("name: The wire", "name: [unclosed") + LINE + whole)
    assert [source.id for source in catalogue.sources] == ["whole"]


def test_offices_are_added_disabled_and_removed_like_other_sources(tmp_path: Path) -> None:
    file = tmp_path / "sources.yaml"
    file.write_text(PLATFORM + LINE, encoding="utf-8")
    sources.add_block(file, 'id: trier\nname: Trier\nplatform: wire\noffice: "117701"\n')
    sources.set_enabled(file, "pp_koeln", False)
    catalogue = sources.load(file)
    assert [(source.id, source.enabled) for source in catalogue.sources] == [("pp_koeln", False), ("trier", True)]
    sources.remove(file, "trier")
    sources.remove(file, "pp_koeln")
    assert sources.load(file).sources == ()
    assert file.read_text(encoding="utf-8").startswith(PLATFORM)


def test_anchors_that_unfold_without_end_are_no_danger(tmp_path: Path) -> None:
    nested = "".join(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 20)}]\n" for n in range(1, 12))
    text = f"platforms:\n- id: bomb\n  name: Bomb\n  a0: &a0 ['{{office}}']\n{nested}  channels: *a11\n"
    assert any("bomb" in mistake for mistake in told(tmp_path, text))


def test_the_schema_knows_both_ways_of_writing_a_source() -> None:
    schema = sources.json_schema()
    assert schema["properties"]["sources"]["items"]["anyOf"] == [
        {"$ref": "#/$defs/SourceBlock"},
        {"$ref": "#/$defs/OfficeBlock"},
    ]
    assert schema["$defs"]["OfficeBlock"]["required"] == ["id", "name", "platform", "office"]
    assert {"type", "pattern"} <= schema["$defs"]["OfficeBlock"]["properties"]["office"]["anyOf"][0].keys()


def test_a_platform_alone_makes_no_source(tmp_path: Path) -> None:
    catalogue = load(tmp_path, PLATFORM)
    assert (catalogue.sources, catalogue.mistakes) == ((), ())
