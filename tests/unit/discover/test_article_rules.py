"""Rules for articles, proposed from several pages of one site: what they agree on, and what is not believed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scraper.discover.article_rules import Sample, alone, as_well, rules
from scraper.errors import BlotterError
from scraper.extract import article
from scraper.model import Agency, Article, ArticleRules, Capture, Entry, Expectations, Source

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SOURCE = Source(
    "h", "Harbour", Agency("h", "H", "GB"), "https://h.example/", ("en",), "UTC", (), expect=Expectations(text_min=0)
)
MENU = "<nav><ul><li>Home</li><li>All our news about boats and bicycles of this autumn</li></ul></nav>"
BLURB = "<aside class='more'><p>" + "Read also what we found last week in the harbour, and where. " * 6 + "</p></aside>"
PAGE = """<!doctype html><html lang="en"><head><title>{title} | Harbour</title>{head}</head><body>{menu}
<div class="page"><div class="banner"><h1>Press office</h1></div><h2 class="headline">{title}</h2>
<span class="pub-date">{day}</span><div class="story text-9f3a{n}"><p>{one}</p><p>{two}</p>
<p>{three}</p></div>{blurb}</div>
<footer><p>Harbour police, Quay 1, since 1901 at your service on every day of the year.</p></footer></body></html>"""


def page(n: int, *, head: str = "", **changed: str) -> Capture:
    told = {
        "title": f"Boat {n} found with {n + 3} crates aboard",
        "day": f"{n + 1} October 2026",
        "one": f"Officers searched boat {n} on its way into the harbour and found {n + 3} crates under the deck. " * 4,
        "two": f"Two men of {n + 30} years were held; the case of boat {n} goes on with the prosecutor there. " * 4,
        "three": f"Whoever saw boat {n} after midnight may call the harbour police, who thank for {n + 9} calls.",
        "n": str(n), "menu": MENU, "blurb": BLURB,
    }  # fmt: skip
    html = PAGE.format(**{**told, "head": head.format(**told), **changed})
    url = f"https://h.example/news/{n}"
    return Capture(url, url, 200, (), html.encode(), NOW)


def read(capture: Capture, by: ArticleRules | None = None) -> Article | None:
    source = replace(SOURCE, article=(by,)) if by else SOURCE
    try:
        return article.read(source, Entry(capture.url), capture)
    except BlotterError:
        return None


def samples(*captures: Capture) -> list[Sample]:
    return [Sample(each, None, read(each)) for each in captures]


KIND = "<div class='box'><p class='kind'>News item | {day} | 09:3{n}</p>"
HELP = "<div class='help'><p>Did this page help you?</p></div>"


def test_lines_that_stand_on_every_page_are_no_text_that_the_rules_must_hold() -> None:
    """As read without rules they are its first and last paragraph, and only the whole box holds them."""

    def boxed(n: int) -> Capture:
        plain = page(n, blurb="", menu="")
        html = plain.body.decode().replace(
            '<div class="story', KIND.format(day=f"{n}-10-2026", n=n) + '<div class="story'
        )
        text = "Another thing was told of each of them. " * n
        return replace(plain, body=html.replace("</p></div>", f"</p><p>{text}</p></div>{HELP}</div>", 1).encode())

    seen = samples(*(boxed(n) for n in range(1, 5)))
    told = [each.article.paragraphs for each in seen if each.article]
    assert all("Did this page help you?" in each and each[0].startswith("News item") for each in told)
    assert rules(SOURCE, seen).body == ("div.box",)
    assert rules(SOURCE, alone(seen)).body == ("div.story",)


OG = '<meta property="og:title" content="{title}">'


def test_what_several_pages_agree_on_is_proposed() -> None:
    seen = samples(*(page(n, head=OG) for n in range(4)))
    found = rules(SOURCE, seen)
    assert (found.title, found.body) == (("h2.headline",), ("div.story",))
    assert all(as_well(each.article, after) for each in seen if (after := read(each.capture, found)))
    other = read(page(9, head=OG), found)
    assert other is not None
    assert (other.title, len(other.paragraphs)) == ("Boat 9 found with 12 crates aboard", 3)


def test_two_pages_are_too_few_and_no_class_of_one_build_is_taken() -> None:
    assert rules(SOURCE, samples(page(1, head=OG), page(2, head=OG))) == ArticleRules()
    odd = [page(n, head=OG) for n in range(3)]
    body = odd[0].body.replace(b'class="story text', b'class="tale text')
    assert rules(SOURCE, samples(replace(odd[0], body=body), *odd[1:])).body == ()


def test_a_date_is_proposed_only_where_machines_are_not_told_it() -> None:
    visible = rules(SOURCE, samples(*(page(n, head=OG) for n in range(3))))
    assert (visible.published, visible.dates) == ((".pub-date",), ("day-month-name-year",))
    told = '<meta property="article:published_time" content="2026-10-0{n}T08:00:00Z">'
    assert rules(SOURCE, samples(*(page(n, head=OG + told) for n in range(1, 4)))).published == ()
    same = [Sample(page(n, head=OG, day="1 May 2020"), None, None) for n in range(3)]
    assert rules(SOURCE, same).published == (), "one day on all of them is the template's"


def test_the_order_of_day_and_month_is_told_by_a_day_that_no_month_has() -> None:
    told = [page(n, head=OG, day=f"10/{n + 12}/2026") for n in range(3)]
    assert rules(SOURCE, samples(*told)).dates == ("month-day-year",)
    unsure = [page(n, head=OG, day=f"10/0{n + 1}/2026") for n in range(3)]
    assert rules(SOURCE, samples(*unsure)).dates == ()
    assert rules(replace(SOURCE, languages=("it",)), samples(*unsure)).dates == ("day-month-year",)


def test_pages_that_cannot_be_read_without_rules_agree_by_what_stands_on_one_of_them_alone() -> None:
    seen = [Sample(page(n), f"Boat {n} found with {n + 3} crates aboard", None) for n in range(3)]
    found = rules(SOURCE, seen)
    assert (found.title, found.body) == (("h2.headline",), ("div.story",))


def test_rules_that_lose_text_or_day_or_bring_furniture_read_not_as_well() -> None:
    capture = page(1, head=OG)
    before = read(capture)
    assert before is not None
    assert before.published is not None
    for by, well in (
        (ArticleRules(title=("h2",), body=(".story",)), True),
        (ArticleRules(title=("h1",), body=(".story",)), False),
        (ArticleRules(title=("h2",), body=(".story p",)), True),
        (ArticleRules(title=("h2",), body=(".story p:first-child",)), False),
        (ArticleRules(title=("h2",), body=(".page",)), False),
    ):
        after = read(capture, by)
        assert after is not None
        assert as_well(before, after) is well, by
    assert not as_well(before, replace(before, published=None))


@pytest.mark.parametrize("body", [b"", b"<html>", b"<body>" + b"<div class=x>" * 500, b"\xff\xfe\x00", b"{}"])
def test_pages_of_nothing_give_nothing(body: bytes) -> None:
    empty = [Sample(replace(page(n), body=body), "A title of some length", None) for n in range(3)]
    assert rules(SOURCE, empty) == ArticleRules()
