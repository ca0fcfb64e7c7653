"""Rules proposed for pages and JSON: rows, titles, dates, paging; and what is no list of releases."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from scraper.discover import inside, proposing
from scraper.discover.proposing import Proposal
from scraper.model import ChannelKind, Paging
from tests.unit.discover.newsroom import capture, source

URL = "https://press.example/news"
TODAY = date(2026, 11, 17)  # of `capture`
TITLE = "Police arrest {n} people after a long investigation"


def best(body: str, **changes: Any) -> Proposal | None:
    given = {"languages": ("en",), "home": URL, **changes}
    return next(iter(proposing.listings(source(**given), capture(f"<body><main>{body}</main></body>", URL))), None)


def rows(template: str, count: int = 6, title: str = TITLE) -> str:
    days = [TODAY - timedelta(days=9 * n) for n in range(count)]
    made = (
        template.replace("TITLE", title).format(n=n, day=day, dmy=f"{day:%d/%m/%Y}", mdy=f"{day:%m/%d/%Y}")
        for n, day in enumerate(days)
    )
    return "".join(made)


def read(proposal: Proposal | None) -> tuple[str, dict[str, str], tuple[str, ...]]:
    assert proposal is not None
    channel = proposal.channel
    return channel.items, {name: rule for name, (rule,) in channel.fields.items()}, channel.dates


def test_a_row_that_is_the_link_itself() -> None:
    found = read(best(rows('<a class="card" href="/n/{n}"><span>{dmy}</span><h3>TITLE</h3><p>More.</p></a>')))
    assert found == (".card", {"url": "@href", "title": "h3", "published": "span"}, ("day-month-year",))


def test_the_order_of_day_and_month_is_told_by_falling_dates() -> None:
    row = '<li class="row"><a href="/n/{n}">TITLE</a> <i class="date">%s</i></li>'
    assert read(best(rows(row % "{dmy}", 12)))[2] == ("day-month-year",)
    assert read(best(rows(row % "{mdy}", 12)))[2] == ("month-day-year",)
    assert read(best(rows(row % "{day:%d-%m-%y}", 12)))[2] == ("%d-%m-%y",)
    assert read(best(rows(row % "<b>{day:%d}</b><b>{day:%b}</b><b>{day:%Y}</b>", 12)))[2] == ("day-month-name-year",)


def test_where_both_orders_fall_the_language_tells_and_else_nothing() -> None:
    """11/05, 11/04, 11/03: three days of November in one country, three months in another."""
    row = '<li class="row"><a href="/n/{n}">TITLE</a> <i class="date">11/0%d/2026</i></li>'
    body = "".join(rows(row % n, 1, title=f"{TITLE} in {n} towns").replace("/n/0", f"/n/{n}") for n in (5, 4, 3))
    assert read(best(body))[2] == ()
    assert read(best(body, languages=("it",)))[2] == ("day-month-year",)
    assert read(best(body.replace("/0", ".0").replace("/2026", ".2026")))[2] == ("day-month-year",)


def test_of_two_places_for_a_date_the_one_that_a_row_has_once() -> None:
    row = """<div class="row"><p class="field when">{dmy}</p><p class="field"><a href="/n/{n}">TITLE</a></p></div>"""
    assert read(best(rows(row)))[1]["published"] == ".when"


def test_a_picture_a_tag_and_a_more_link_are_not_what_a_row_is_about() -> None:
    row = """<div class="teaser"><a class="pic" href="/n/{n}"><img></a><a class="tag" href="/t/{n}">Crime</a>
    <h2 class="teaser-title"><a href="/n/{n}">TITLE</a></h2><a class="more" href="/n/{n}">Read more</a></div>"""
    items, fields, dates = read(best(rows(row)))
    assert (items, fields["title"], dates) == (".teaser", "h2", ())
    proposal = best(rows(row))
    assert proposal is not None
    assert proposal.entries == 6


def test_dated_rows_go_before_longer_undated_ones_and_menus_are_left_out() -> None:
    menu = "<nav>" + rows('<li class="m"><a href="/m/{n}">TITLE</a><b>{day}</b></li>', 30) + "</nav>"
    links = rows(
        '<li class="link"><a href="/guide/{n}">A guide to number {n} of what you may always want to know</a></li>', 20
    )
    news = rows('<li class="item"><a href="/n/{n}">TITLE</a> <time datetime="{day}">then</time></li>')
    assert read(best(menu + links + news))[0] == ".item"


def test_lists_under_headings_of_months_are_one() -> None:
    row = '<li><a href="/n/{n}-MONTH">TITLE in month MONTH</a> <em>{day}</em></li>'
    months = (f"<h3>Month {n}</h3><ul>{rows(row, 3).replace('MONTH', str(n))}</ul>" for n in range(4))
    body = f'<div id="archive">{"".join(months)}'
    proposal = best(body + "</div>")
    assert proposal is not None
    assert (proposal.channel.items, proposal.entries, proposal.dated) == ("#archive > ul > li", 12, 12)


def test_future_dates_are_of_events_and_one_date_is_the_templates() -> None:
    assert read(best(rows('<li class="x"><a href="/n/{n}">TITLE</a><b>May {n}, 2031</b></li>', 9)))[2] == ()
    assert read(best(rows('<li class="x"><a href="/n/{n}">TITLE</a><b>2020-09-30</b></li>')))[2] == ()


@pytest.mark.parametrize(
    "body",
    [
        "",
        rows('<li><a href="/n/{n}">TITLE</a></li>', 2),
        rows('<li><a href="/n/{n}">Topic {n}</a></li>'),
        rows('<li><a href="/one">TITLE</a></li>'),
        rows('<li><a href="https://else.example/{n}">TITLE</a></li>'),
        rows('<li><a href="/file-{n}.pdf">TITLE</a></li>'),
        rows('<li><a href="/news?page={n}">TITLE</a></li>'),
        "<footer>" + rows('<li><a href="/n/{n}">TITLE</a></li>') + "</footer>",
    ],
)
def test_what_is_no_list_of_releases(body: str) -> None:
    assert best(body) is None


@pytest.mark.parametrize(
    ("pager", "wanted"),
    [
        ('<a href="?page=1">2</a><a href="?page=2">3</a>', Paging("page", start=0)),
        ('<a href="/news?p=2">2</a>', Paging("p", start=1)),
        ('<a href="?offset=20">2</a><a href="?offset=40">3</a>', Paging("offset", start=0, step=20)),
        ('<a rel="next" href="/news/page/2/">Older</a>', Paging(next="a[rel~=next]")),
        ('<ul><li class="next"><a href="/news/2">More</a></li></ul>', Paging(next="li.next a")),
        ('<a href="?p_p_id=101&_101_INSTANCE_x_cur=2">2</a>', Paging("_101_INSTANCE_x_cur", start=1)),
        ('<a href="/other?page=1">2</a>', None),
        ('<a rel="next" href="https://else.example/">Next</a>', None),
        ("", None),
    ],
)
def test_how_a_list_goes_on(pager: str, wanted: Paging | None) -> None:
    proposal = best(rows('<li class="x"><a href="/n/{n}">TITLE</a></li>') + f"<div>{pager}</div>")
    assert proposal is not None
    assert proposal.channel.paging == wanted


# -- JSON ---------------------------------------------------------------------------------------------------------


def items(count: int = 5) -> list[dict[str, Any]]:
    return [
        {
            "attributes": {"heading": TITLE.format(n=n), "when": (TODAY - timedelta(days=n)).isoformat()},
            "image": f"/pics/{n}.jpg",
            "link": {"path": f"/n/{n}"},
            "id": 1_700_000_000 + n,
        }
        for n in range(count)
    ]


def inner(body: str) -> Proposal | None:
    return next(iter(inside.proposals(source(home=URL), capture(body, URL))), None)


@pytest.mark.parametrize(
    ("page", "kind", "variable"),
    [
        ("{}", ChannelKind.JSONAPI, None),
        ('<script id="__NEXT_DATA__" type="application/json">{}</script>', ChannelKind.STATE, "#__NEXT_DATA__"),
        ("<script>var a = 1; window.APP = {};\nrun()</script>", ChannelKind.STATE, "window.APP"),
    ],
)
def test_lists_inside_json(page: str, kind: ChannelKind, variable: str | None) -> None:
    value = {"menu": [{"link": f"/m/{n}", "text": "Menu"} for n in range(9)], "page": [{"found": items()}, {}]}
    proposal = inner(page.replace("{}", json.dumps(value)))
    assert proposal is not None
    channel = proposal.channel
    assert (channel.kind, channel.variable, channel.items) == (kind, variable, "page[0].found")
    assert {name: rule for name, (rule,) in channel.fields.items()} == {
        "url": "link.path",
        "title": "attributes.heading",
        "published": "attributes.when",
    }
    assert (channel.dates, proposal.entries, proposal.dated) == (("iso",), 5, 5)


@pytest.mark.parametrize(
    "body", ["[]", "{", json.dumps(items(2)), "<script>x = {broken</script>", "<p>none", "[" * 5000]
)
def test_no_list_inside(body: str) -> None:
    assert inner(body) is None
