"""`sources add` over sites of every shape: what it finds, the block it writes, and that this block reads the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import scheduler
from scraper.sources import load
from tests.journeys import newsrooms
from tests.journeys.conftest import Blotter
from tests.journeys.newsrooms import DAYS, TITLES, Answers
from tests.journeys.site import Site, served

HEAD = """# Our press rooms; keep this line.
agencies:
  - {id: lund_police, name: Lund Police, country: SE, kind: police}   # with spaces
sources:
  - id: elsewhere   # stays
    name: Elsewhere
    home: https://elsewhere.example/
    languages: [en]
    timezone: UTC
    channels: [{kind: feed, name: feed, url: "https://elsewhere.example/rss"}]
# the end
"""
END = "# the end\n"
Open = Callable[[Answers], str]


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch, home: Path) -> Iterator[Site]:
    """A site, and a home that does not know it."""
    (home / "sources.yaml").write_text(HEAD)
    with served(monkeypatch, Site()) as room:
        yield room


@pytest.fixture
def opened(room: Site) -> Open:
    """Let the site be one of those; its address."""

    def put(answers: Answers) -> str:
        room.answers = answers
        return room.base

    return put


# shape, the page given, kind found, items, fields and dates; {} where the kind has no selectors
SHAPES = {
    "drupal": ("/newsroom", "listing", ".views-row", {"published": ".news-date"}, "month-name-day-year"),
    "uswds": ("/newsroom/all", "listing", ".usa-collection__item", {"title": "a"}, "month-name-day-year"),
    "govuk": ("/search/news", "listing", ".gem-c-document-list__item", {"published": "time@datetime"}, "iso"),
    "wordpress": ("/", "feed", "", {}, None),
    "typo3": ("/aktuelles", "listing", ".article", {"title": "h3", "published": ".news-list-date"}, "day-month-year"),
    "react": ("/media/newsroom", "state", "NodeLoader.node.lists[0].items", {"url": "alias"}, "epoch"),
    "umbraco": ("/press", "listing", None, {"url": "a@href", "published": "td:nth-child(1)"}, "day-month-year"),
    "sitemap_only": ("/", "sitemap", "", {}, None),
    "news_sitemap": ("/", "sitemap", "", {}, None),
}


def test_of_a_site_that_answers_on_http_alone_it_is_said(blotter: Blotter, opened: Open) -> None:
    host = opened(newsrooms.wordpress()).removeprefix("http://")
    said = blotter("sources", "add", host, ends=1).err
    assert f"failed (WRONG_VERSION_NUMBER), but http://{host}/ answers: try that address" in said


@pytest.mark.parametrize("shape", SHAPES)
def test_a_press_room_is_found_shown_written_and_then_read(
    shape: str, blotter: Blotter, home: Path, opened: Open
) -> None:
    path, kind, items, fields, dates = SHAPES[shape]
    site = opened(getattr(newsrooms, shape)())
    told = blotter("sources", "add", site + path, "--id", "lund", "--agency", "lund_police", "--json")
    assert told.records[0]["kind"] == kind, told.err
    offered = told.records[0]["entries"]
    assert len(offered) == len(TITLES)  # type: ignore[arg-type]
    assert {each["title"] for each in offered} in ({None}, set(TITLES))  # type: ignore[attr-defined]
    first = told.records[0]["first"]
    assert (first["title"], first["paragraphs"]) == (TITLES[0], 3)  # type: ignore[index]
    assert first["published"]["at"].startswith(f"2026-10-{DAYS[0]}T07:30")  # type: ignore[index]
    assert first["opening"].startswith("The police arrested several people")  # type: ignore[index]
    assert first["opening"].endswith("…")  # type: ignore[index]
    assert len(first["opening"]) <= 200  # type: ignore[index]

    text = (home / "sources.yaml").read_text()
    assert text.startswith(HEAD.removesuffix(END))
    assert text.endswith(END)
    catalogue = load(home / "sources.yaml")
    assert not catalogue.mistakes
    source = catalogue.source("lund")
    assert (source.basis.confidence, source.basis.seen) == ("probed", f"{scheduler.utc_now():%Y-%m}")
    assert source.timezone == "Europe/Stockholm"
    assert "timezone: Europe/Stockholm  # a guess: the usual one of SE" in text
    channel = source.channels[0]
    assert items is None or channel.items == items
    assert {name: channel.fields[name][0] for name in fields} == fields
    assert dates is None or channel.dates == (dates,)

    (checked,) = blotter("sources", "check", "lund", "--json").records
    assert (checked["state"], checked["entries"], checked["title"]) == ("ok", len(TITLES), TITLES[0])


def test_where_nothing_tells_the_zone_the_times_of_its_feed_do(blotter: Blotter, home: Path, opened: Open) -> None:
    """Pages often state their times without a zone: read as UTC they would be hours off, and nothing would say so."""
    site = newsrooms.wordpress()
    media, feed = site["/feed/"]
    site["/feed/"] = (media, feed.replace("+0000", "+0200"))
    said = blotter("sources", "add", opened(site), "--id", "lund").err
    assert "    timezone: Europe/Berlin  # a guess: its list writes times so" in (home / "sources.yaml").read_text()
    assert "timezone: Europe/Berlin, a guess: its list writes times so; --timezone says it for certain." in said
    assert "agency: none, so nothing says whether it is an office or a news site" in said


def test_the_language_of_the_text_is_written_where_a_template_states_another(
    blotter: Blotter, home: Path, opened: Open
) -> None:
    site = newsrooms.drupal()
    media, text = site["/newsroom"]
    greeting = "<p>Welcome to the newsroom of the police, where we tell you every day what our officers have done.</p>"
    text = text.replace('lang="en"', 'lang="pl"').replace("<body>", f"<body>{greeting * 4}")
    site["/newsroom"] = (media, text.replace("</body>", f"{greeting * 9}</body>"))
    blotter("sources", "add", opened(site) + "/newsroom", "--id", "lund")
    written = "    languages: [en]  # the page states pl, but so its text reads\n"
    assert written in (home / "sources.yaml").read_text()


def test_what_is_found_is_said_in_sentences(blotter: Blotter, opened: Open) -> None:
    said = blotter("sources", "add", opened(newsrooms.drupal()) + "/newsroom", "--id", "lund")
    for words in (
        "The page names no feed",
        "No sitemap tells press releases apart.",
        'The page lists 6 releases in rows ".views-row", each with its date.',
    ):
        assert words in said.err
    assert "20 October 2026" in said.out
    assert "(to the second, from the page's meta tags)" in said.out
    assert "3 paragraphs" in said.out


@pytest.mark.parametrize(
    ("head", "name", "why"),
    [
        ("<title>Newsroom | Lund Police</title>", "Lund Police", "a guess from the page's title"),
        ("<title>x</title><meta property='og:site_name' content='Police in Lund'>", "Police in Lund", ""),
        ("<title>Newsroom</title>", "127.0.0.1", "the host: nothing tells whose press room it is"),
    ],
)
def test_it_is_called_as_the_page_calls_itself(
    head: str, name: str, why: str, blotter: Blotter, home: Path, opened: Open
) -> None:
    answers = newsrooms.drupal()
    media, body = answers["/newsroom"]
    site = opened(answers | {"/newsroom": (media, body.replace("<title>Newsroom</title>", head))})
    blotter("sources", "add", f"{site}/newsroom")
    source = load(home / "sources.yaml").source("127_0_0_1")
    assert (source.name, source.agency.name) == (name, name)
    assert f"name: '{name}'{why and f'  # {why}'}\n" in (home / "sources.yaml").read_text()
    assert "127_0_0_1\tdisabled" in blotter("sources", "disable", "127_0_0_1").out
    blotter("sources", "add", f"{site}/newsroom", "--id", "told", "--name", "Told")
    assert "  name: 'Told'\n" in (home / "sources.yaml").read_text()


def test_a_feed_is_called_as_it_calls_itself(blotter: Blotter, home: Path, opened: Open) -> None:
    answers = newsrooms.wordpress()
    path = next(path for path, (_, body) in answers.items() if "<rss" in body)
    blotter("sources", "add", opened(answers) + path, "--id", "fed")
    assert "name: 'Police'  # as its feed calls itself" in (home / "sources.yaml").read_text()


def test_rules_for_articles_are_written_where_releases_agree_on_them(
    blotter: Blotter, home: Path, opened: Open, room: Site
) -> None:
    site = opened(newsrooms.drupal())
    said = blotter("sources", "add", f"{site}/newsroom", "--id", "agreed")
    assert "4 releases agree on rules, and read as well with them: title at" in said.err
    (rules,) = load(home / "sources.yaml").source("agreed").article
    assert (rules.title, rules.body, rules.published) == (("h1",), ("article",), ())
    assert len([path for path, _ in room.asked if path.startswith("/news/releases/")]) == 4, "each is asked once"
    assert blotter("sources", "check", "agreed", "--json").records[0]["state"] == "ok"


def test_releases_that_cannot_be_fetched_give_no_rules(blotter: Blotter, home: Path, opened: Open) -> None:
    bare = {path: answer for path, answer in newsrooms.drupal().items() if "/news/releases/" not in path}
    said = blotter("sources", "add", opened(bare) + "/newsroom", "--id", "bare")
    assert "Too few releases could be fetched (0) to find rules for them" in said.err
    assert load(home / "sources.yaml").source("bare").article == ()


def test_releases_of_as_many_templates_give_no_rules(blotter: Blotter, opened: Open) -> None:
    mixed = {
        path: (
            media,
            text.replace("h1>", f"h{place % 5 + 1}>")
            .replace("article>", f"x-{place}>")
            .replace("main>", f"y-{place}>"),
        )
        for place, (path, (media, text)) in enumerate(newsrooms.drupal().items())
    }
    said = blotter("sources", "add", opened(mixed) + "/newsroom", "--id", "mixed")
    assert "No selector gives the same on 4 releases: they are read without rules of their own." in said.err


def test_older_pages_and_other_addresses_are_told_in_the_block(blotter: Blotter, home: Path, opened: Open) -> None:
    blotter("sources", "add", opened(newsrooms.drupal()) + "/newsroom", "--id", "counted")
    blotter("sources", "add", opened(newsrooms.govuk()) + "/search/news", "--id", "linked")
    catalogue = load(home / "sources.yaml")
    counted, linked = (catalogue.source(name).channels[0] for name in ("counted", "linked"))
    assert counted.paging is not None
    assert (counted.paging.parameter, counted.paging.start, counted.paging.step) == ("page", 0, 1)
    assert counted.only is not None
    assert counted.only.endswith("/news/releases/[^?#]+")
    assert linked.paging is not None
    assert linked.paging.next == "a[rel~=next]"


def test_a_dry_run_shows_the_block_and_writes_nothing(blotter: Blotter, home: Path, opened: Open) -> None:
    said = blotter("sources", "add", opened(newsrooms.typo3()) + "/aktuelles", "--id", "lund", "--dry-run")
    assert "- id: lund" in said.out
    assert "items: '.article'" in said.out
    assert (home / "sources.yaml").read_text() == HEAD


def test_a_page_with_nothing_is_told_honestly(blotter: Blotter, home: Path, opened: Open) -> None:
    said = blotter("sources", "add", opened(newsrooms.nothing()) + "/", ends=1)
    for words in ("it links no feed", "no rows of links that read as releases", "write a block by hand"):
        assert words in said.err
    assert (home / "sources.yaml").read_text() == HEAD


def test_only_one_kind_may_be_wanted(blotter: Blotter, home: Path, opened: Open) -> None:
    site = opened(newsrooms.wordpress())
    (told,) = blotter("sources", "add", f"{site}/", "--kind", "listing", "--dry-run", "--json").records
    assert told["kind"] == "listing"
    assert "nothing here" not in blotter("sources", "add", f"{site}/", "--kind", "mail", ends=2).out


def test_a_feed_of_something_else_is_not_taken(blotter: Blotter, opened: Open) -> None:
    """A feed where one often is, and a feed named and left behind, give way to the rows on the page."""
    item = (
        "<item><title>Recipe</title><link>{base}/blog/soup</link><pubDate>Tue, 3 Mar 2020 09:30:00 GMT</pubDate></item>"
    )
    feed = ("application/rss+xml", f'<rss version="2.0"><channel><title>Blog</title>{item}</channel></rss>')
    answers = newsrooms.uswds()
    media, listing = answers["/newsroom/all"]
    link = '<link rel="alternate" type="application/rss+xml" href="/old.xml">'
    answers |= {
        "/feed/": feed,
        "/old.xml": feed,
        "/newsroom/all": (media, listing.replace("</head>", f"{link}</head>")),
    }
    said = blotter("sources", "add", opened(answers) + "/newsroom/all", "--id", "lund", "--dry-run", "--json")
    assert said.records[0]["kind"] == "listing"
    assert "newest entry is of 2020-03-03: left behind" in said.err


def test_robots_txt_is_obeyed(blotter: Blotter, home: Path, opened: Open, room: Site) -> None:
    closed = ("text/plain", "User-agent: *\nDisallow: /newsroom\n")
    said = blotter("sources", "add", opened(newsrooms.drupal() | {"/robots.txt": closed}) + "/newsroom", ends=1)
    assert "robots.txt" in said.err
    assert [path for path, _ in room.asked] == ["/robots.txt"]
    assert (home / "sources.yaml").read_text() == HEAD


def test_what_is_missing_is_warned_of(blotter: Blotter, opened: Open) -> None:
    answers = newsrooms.umbraco()
    broken = {path: answer for path, answer in answers.items() if path != f"/press/{newsrooms.SLUGS[0]}"}
    said = blotter("sources", "add", opened(broken) + "/press", "--id", "lund")
    assert "The first release cannot be read" in said.err
    assert "lund" in said.out


IN_ONE_LINE = 'sources: [{id: a, home: "https://a.example/", channels: [{kind: feed, url: "https://a.example/rss"}]}]\n'


@pytest.mark.parametrize("broken", [HEAD.replace("timezone: UTC", "timezone: ["), IN_ONE_LINE])
def test_a_file_that_no_block_can_go_into_is_named_and_left_alone(
    blotter: Blotter, home: Path, opened: Open, broken: str
) -> None:
    file = home / "sources.yaml"
    file.write_text(broken)
    assert f"blotter: {file}:" in blotter("sources", "add", opened(newsrooms.drupal()) + "/newsroom", ends=2).err
    assert file.read_text() == broken


# -- offices on a platform ----------------------------------------------------------------------------------------

PLATFORMS = """platforms:
  - id: wire
    name: The Wire
    home: "{base}/office/{office}"
    languages: [en]
    timezone: Europe/London
    channels: [{kind: feed, name: rss, url: "{base}/rss/{office}.xml", only: '/pm/'}]
    article: {title: h1, body: main}
  - id: cms
    name: Sites alike
    home: "{base}/{office}"
    channels: [{kind: feed, name: rss, url: "{base}/{office}/rss.xml"}]
sources:
"""


def feed(title: str, *paths: str, language: str = "") -> tuple[str, str]:
    items = "".join(
        f"<item><title>{TITLES[place % 6]}</title><link>{{base}}{path}</link>"
        f"<pubDate>Tue, {20 - place} Oct 2026 07:30:00 GMT</pubDate></item>"
        for place, path in enumerate(paths)
    )
    spoken = f"<language>{language}</language>" if language else ""
    return "application/rss+xml", f'<rss version="2.0"><channel><title>{title}</title>{spoken}{items}</channel></rss>'


@pytest.fixture
def platforms(home: Path, opened: Open) -> str:
    """A file with two platforms, and offices on them; how the file reads."""
    page = f"<html><h1>{TITLES[0]}</h1><main><p>{'The police arrested several people. ' * 9}</p></main></html>"
    base = opened(
        {
            "/rss/117.xml": feed("Lund Police", "/pm/117/1", "/pm/117/2", "/ads/1"),
            "/rss/empty.xml": feed("Nobody", "/ads/1"),
            "/pm/117/1": ("text/html", page),
            "/lund/rss.xml": feed("", "/lund/news/1", "/lund/news/2", "/lund/news/3", "/lund/jobs/4", language="en-GB"),
            "/lund/news/1": ("text/html", page),
        }
    )
    text = HEAD.replace("sources:\n", PLATFORMS.replace("{base}", base), 1)
    (home / "sources.yaml").write_text(text)
    return text


def test_an_office_on_a_platform_is_one_block_that_was_read(blotter: Blotter, home: Path, platforms: str) -> None:
    said = blotter("sources", "add", "--platform", "wire", "--office", "117", "--agency", "lund_police")
    assert "The Wire lists 2 releases of office 117." in said.err
    assert TITLES[0] in said.out
    text = (home / "sources.yaml").read_text()
    assert text.startswith(platforms.removesuffix(END))
    assert "name: 'Lund Police'  # as its feed calls itself" in text
    source = load(home / "sources.yaml").source("wire_117")
    assert (source.name, source.agency.id, source.timezone) == ("Lund Police", "lund_police", "Europe/London")
    assert source.languages == ("en",)
    (checked,) = blotter("sources", "check", "wire_117", "--json").records
    assert (checked["state"], checked["entries"]) == ("ok", 2)


def test_what_a_platform_leaves_open_is_read_or_guessed_and_said(blotter: Blotter, home: Path, platforms: str) -> None:
    options = ("--platform", "cms", "--office", "lund", "--id", "lund", "--agency", "lund_police", "--name", "Lund")
    (told,) = blotter("sources", "add", *options, "--dry-run", "--json").records
    assert (home / "sources.yaml").read_text() == platforms
    block = str(told["block"])
    assert "languages: [en]  # as its feed states" in block
    assert "timezone: Europe/Stockholm  # a guess: the usual one of SE" in block
    assert "/lund/news/[^?#]+'" in block, "of a whole site's feed the releases"
    assert len(told["entries"]) == 3  # type: ignore[arg-type]
    said = blotter("sources", "add", *options, "--timezone", "Europe/London", "--language", "en")
    assert "taken are addresses like" in said.err
    source = load(home / "sources.yaml").source("lund")
    assert (source.name, source.timezone, source.languages) == ("Lund", "Europe/London", ("en",))


@pytest.mark.parametrize(
    ("options", "told", "status"),
    [
        (("--platform", "wire"), "Give either an address, or --platform and --office", 2),
        ((), "Give either an address", 2),
        (("https://a.example/", "--platform", "wire", "--office", "1"), "Give either an address", 2),
        (("--platform", "wires", "--office", "1"), 'no platform "wires"; did you mean wire?', 2),
        (("--platform", "wire", "--office", "404"), "wire has no office 404", 2),
        (("--platform", "wire", "--office", "empty"), "lists no releases now", 1),
        (("--platform", "wire", "--office", "../x y"), "is no office", 2),
        (("--platform", "wire", "--office", "117", "--id", "elsewhere"), "There is a source elsewhere already", 2),
    ],
)
def test_what_is_no_office_is_told_and_nothing_is_written(
    blotter: Blotter, home: Path, platforms: str, options: tuple[str, ...], told: str, status: int
) -> None:
    assert told in blotter("sources", "add", *options, ends=status).err
    assert (home / "sources.yaml").read_text() == platforms
