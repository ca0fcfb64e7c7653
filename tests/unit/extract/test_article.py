"""A page becomes an article by rules or by what it says of itself; a page that is none is an error, never empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from scraper.errors import MissingField, NothingFound, SoftNotFound, UnmetExpectation
from scraper.extract import article
from scraper.model import (
    Agency,
    Article,
    ArticleRules,
    Capture,
    DateOrigin,
    Entry,
    Expectations,
    Moment,
    Precision,
    Source,
)

URL = "https://police.example/news/2026/10/23/two-men-held"
SOURCE = Source("x", "X", Agency("x", "X", "ZZ"), "https://police.example/", ("en",), "Europe/London", ())
TEXT = (
    "<p>Two men were arrested in the harbour on Monday after a long chase through the old town and over the bridge.</p>"
    "<p>Officers found 14 kilos of cocaine in the boot of their car and €85,500 in cash under the back seat.</p>"
)


def capture(html: str, *, at: datetime = datetime(2026, 11, 2, tzinfo=UTC), url: str = URL) -> Capture:
    return Capture(url, url, 200, (("content-type", "text/html; charset=utf-8"),), html.encode(), at)


def page(head: str = "", body: str = TEXT, title: str = "Two men held") -> str:
    return (
        f"<html lang=en><head><title>{title} | X</title>{head}</head><body><main><h1>{title}</h1>{body}</main></body>"
    )


def read(html: str, rules: ArticleRules | None = None, entry: Entry | None = None) -> Article:
    source = replace(SOURCE, article=(rules,)) if rules else SOURCE
    return article.read(source, entry or Entry(URL), capture(html))


def test_a_page_without_rules() -> None:
    found = read(page())
    assert found.title == "Two men held"
    assert len(found.paragraphs) == 2
    assert found.published
    assert (found.published.origin, found.published.raw) == (DateOrigin.URL, "2026-10-23")


@pytest.mark.parametrize(
    ("head", "body", "origin"),
    [
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-10-21"}</script>',
            "",
            "json_ld",
        ),
        ('<meta property="article:published_time" content="2026-10-21">', "", "meta"),
        ("", "<p>Published: 21 October 2026</p>", "visible"),
        ("", "<time datetime='2026-10-21T10:00'>Wednesday</time>", "visible"),
    ],
)
def test_dates_in_order_of_trust(head: str, body: str, origin: str) -> None:
    published = read(page(head, body + TEXT)).published
    assert published
    assert published.origin == origin
    assert published.at.date() in (date(2026, 10, 20), date(2026, 10, 21))


def test_a_finer_statement_of_the_same_day_is_preferred() -> None:
    claim = Moment(datetime(2026, 10, 23, 9, 12, tzinfo=UTC), Precision.SECOND, "UTC", "x", DateOrigin.FEED)
    assert read(page(), entry=Entry(URL, published=claim)).published == claim
    other = replace(claim, at=datetime(2026, 10, 28, 9, tzinfo=UTC))
    published = read(page(), entry=Entry(URL, published=other)).published
    assert published
    assert published.origin is DateOrigin.URL


def test_a_visible_date_far_from_the_address_is_a_slip() -> None:
    published = read(page(body="<p>23 October 2025</p>" + TEXT)).published
    assert published
    assert published.at.year == 2026


def test_the_day_in_the_address_is_preferred_to_the_one_a_text_begins_with() -> None:
    dated = "<p><strong>October 22, 2026 (HULL)</strong> — Two men were held after a search, the police said.</p>"
    published = read(page(body=dated + TEXT)).published
    assert published
    assert (published.origin, published.raw) == (DateOrigin.URL, "2026-10-23")
    elsewhere = "https://x.example/a"
    published = article.read(SOURCE, Entry(elsewhere), capture(page(body=dated + TEXT), url=elsewhere)).published
    assert published
    assert published.raw == "October 22, 2026"


@pytest.mark.parametrize(
    ("heading", "claim", "wanted"),
    [
        ("Two men held after the search of a warehouse in Hull, more to follow", "{}", "heading"),
        ("Two men held after the search of a warehouse in Hull, more to follow", "{} …", "heading"),
        ("Two men held", "Police", "claim"),
        ("Police news and appeals for witnesses, and more", "Police news", "claim"),
    ],
)
def test_a_title_cut_short_is_told_in_full(heading: str, claim: str, wanted: str) -> None:
    claim = claim.format(heading[:48])
    html = f"<title>Release</title><meta property=og:title content='{claim}'><h1>{heading}</h1><main>{TEXT}</main>"
    assert read(html).title == (heading if wanted == "heading" else claim)


def claimed(raw: str, at: datetime, zone: str, origin: DateOrigin = DateOrigin.FEED) -> Entry:
    return Entry(URL, published=Moment(at, Precision.SECOND, zone, raw, origin))


FEED_TIME = claimed("Fri, 23 Oct 2026 08:30:00 +0200", datetime(2026, 10, 23, 6, 30, tzinfo=UTC), "+02:00")


def test_a_time_without_a_zone_gives_way_to_the_feeds_time_with_one() -> None:
    """The source's zone is often a guess: "08:30" was read as London's, though the feed says where that is."""
    local = '<meta property="article:published_time" content="2026-10-23 08:30:00">'
    published = read(page(local), entry=FEED_TIME).published
    assert published == FEED_TIME.published
    ruled = ArticleRules(published=(".when",), dates=("%d/%m/%Y %H:%M",))
    visibly = page(body='<p class="when">23/10/2026 08:30</p>' + TEXT)
    assert read(visibly, ruled, FEED_TIME).published == FEED_TIME.published


@pytest.mark.parametrize(
    ("stated", "entry"),
    [
        ("2026-10-23T08:30:00+01:00", FEED_TIME),  # the page names a zone itself
        ("2026-10-23 07:30:10", FEED_TIME),  # no zone is ten seconds from another
        ("2026-10-21 08:30:00", FEED_TIME),  # days apart: put into the feed again
        ("2026-10-23 06:12:00", FEED_TIME),  # hours and 18 minutes: edited meanwhile, and the feed tells of that
        (
            "2026-10-23 08:30:00",  # its own hour, called GMT as many feeds do
            claimed("Fri, 23 Oct 2026 08:30:00 GMT", datetime(2026, 10, 23, 8, 30, tzinfo=UTC), "UTC"),
        ),
        ("2026-10-23 08:30:00", claimed("23 Oct 2026 06:30:00", datetime(2026, 10, 23, 6, 30, tzinfo=UTC), "UTC")),
        ("2026-10-23 08:30:00", claimed("2026-10-23T00:00:00Z", datetime(2026, 10, 23, tzinfo=UTC), "UTC")),
        (
            "2026-10-23 08:30:00",
            claimed("2026-10-23T12:00:00Z", datetime(2026, 10, 23, 12, tzinfo=UTC), "UTC", DateOrigin.LISTING),
        ),
    ],
)
def test_a_pages_time_stands_beside_a_feed_that_knows_no_better(stated: str, entry: Entry) -> None:
    published = read(page(f'<meta property="article:published_time" content="{stated}">'), entry=entry).published
    assert published
    assert (published.origin, published.raw) == (DateOrigin.META, stated)


def test_when_the_page_was_changed_is_not_when_it_was_published() -> None:
    found = read(page(body="<p>Last updated: 25 October 2026</p>" + TEXT))
    assert found.published
    assert found.modified
    assert found.published.at < found.modified.at


def test_a_date_in_the_future_is_none() -> None:
    head = '<meta property="article:published_time" content="2036-10-21">'
    found = article.read(SOURCE, Entry("https://x.example/a"), capture(page(head), url="https://x.example/a"))
    assert found.published is None


def test_a_page_laid_out_by_tables_has_paragraphs() -> None:
    body = f"<center><table><tr><td><b>Communication 12</b></td></tr><tr><td><font>{TEXT}</font></td></tr></table>"
    found = read("<title>Two men held</title>" + body + "<table><tr><td><a href=/>Back</a></td></tr></table></center>")
    assert len(found.paragraphs) == 2
    assert found.paragraphs[0].startswith("Two men were arrested")


def test_rules_win_and_furniture_inside_the_body_goes() -> None:
    rules = ArticleRules(body=(".gone", ".text"), drop=(".share",), lead=(".lead",), place=(".town",))
    body = (
        "<p class=lead>The lead.</p><b class=town>Hull</b><div class=text><p class=share>Tweet it</p>" + TEXT + "</div>"
    )
    found = read(page(body=body), rules)
    assert (found.lead, found.place, len(found.paragraphs)) == ("The lead.", "Hull", 2)


def test_rules_are_chosen_by_the_day_of_the_capture() -> None:
    old = ArticleRules(body=(".old",), until=date(2026, 1, 1))
    source = replace(SOURCE, article=(old, ArticleRules(body=(".new",))))
    html = page(body=f"<div class=old>{TEXT}</div>")
    then = capture(html, at=datetime(2025, 12, 31, tzinfo=UTC))
    assert article.read(source, Entry(URL), then).paragraphs
    with pytest.raises(MissingField, match=r"keeps it \(\.new\) \("):
        article.read(source, Entry(URL), capture(html))
    with pytest.raises(MissingField, match=r'\(\.new\); it calls itself "Sign in"'):
        article.read(source, Entry(URL), capture("<title>Sign in</title><h1>Sign in</h1><p>Members only."))


def test_no_text_no_title_and_too_little_text_are_errors() -> None:
    with pytest.raises(NothingFound):
        read("<html><title>Nothing here</title><body></body></html>")
    with pytest.raises(MissingField):
        read("<html><body><main>" + TEXT + "</main></body></html>")
    source = replace(SOURCE, expect=Expectations(text_min=5000))
    with pytest.raises(UnmetExpectation, match="at least 5000"):
        article.read(source, Entry(URL), capture(page()))


def test_the_page_s_own_address_is_taken_unless_it_leads_elsewhere() -> None:
    assert read(page('<link rel=canonical href="/news/a?utm_source=x">')).url == "https://police.example/news/a"
    assert read(page('<link rel=canonical href="https://police.example/">')).url == URL
    assert read(page('<link rel=canonical href="https://other.example/news/a">')).url == URL


def test_files_pictures_and_links() -> None:
    body = (
        "<div class=t><p>See the <a href=/charges.pdf>charges</a> and <a href='/news/other'>the other case</a>.</p>"
        + TEXT
        + "<img src=/a.jpg alt=Car><a href=mailto:x@y.example>mail</a></div>"
    )
    found = read(page(body=body), ArticleRules(body=(".t",)))
    assert [one.url for one in found.attachments] == [
        "https://police.example/charges.pdf",
        "https://police.example/a.jpg",
    ]
    assert found.links == ("https://police.example/news/other",)


def test_files_of_a_page_read_without_rules_are_those_that_stand_with_its_text() -> None:
    menu = "".join(f"<li><a href=/b/{n}.pdf>Brochure {n}, how the police can help you at home</a>" for n in range(30))
    other = "".join(f"<li><img src=/o{n}.jpg><a href=/n/{n}>Another story of last week ({n})</a>" for n in range(30))
    text = f"<div class=t>{TEXT}<img src=/raid.jpg></div><div><a href=/d/17/indictment.pdf>Indictment (PDF)</a></div>"
    body = f"<nav><ul>{menu}</ul></nav><main><div>{text}</div><section><ul>{other}</ul></section></main>"
    found = read(page(body=body))
    assert [(one.url, one.title) for one in found.attachments] == [
        ("https://police.example/d/17/indictment.pdf", "Indictment (PDF)"),
        ("https://police.example/raid.jpg", None),
    ]


def test_a_link_without_a_suffix_may_say_that_it_is_a_file() -> None:
    body = f"<div class=t>{TEXT}<p><a href=/media/7/dl type='application/pdf; length=9'>Plea</a> <a href=/n>n</a></div>"
    found = read(page(body=body), ArticleRules(body=(".t",)))
    assert [(one.url, one.title, one.media_type) for one in found.attachments] == [
        ("https://police.example/media/7/dl", "Plea", "application/pdf")
    ]
    assert found.links == ("https://police.example/n",)


def test_case_numbers() -> None:
    patterns = (r"\bPL\d{4}[- ]?20\d{8}\b", r"\b20\d{8}\b")
    text = "Zaak PL1100-2025172631, ook 2025172631 en 2026000001."
    assert article.case_numbers(text, patterns) == ("PL1100-2025172631", "2026000001")


def test_plain_text() -> None:
    text = "Two men held\n\n- Advertisement -spot_img\nTwo men held\n\nTwo men are held.\n\nSource: Politie.nl\n"
    found = article.text_article("https://n.example/a#x", "Two men held", text, published="2026-10-23T10:00:00+02:00")
    assert found.url == "https://n.example/a"
    assert found.paragraphs == ("Two men are held.", "Source: Politie.nl")
    assert found.published
    assert (found.published.origin, found.published.at) == (DateOrigin.IMPORT, datetime(2026, 10, 23, 8, tzinfo=UTC))


def test_plain_text_without_blank_lines_or_title() -> None:
    found = article.text_article("https://n.example/a", None, "Two men held\nThey are 20 and 30.\nBoth are from Hull.")
    assert (found.title, len(found.paragraphs)) == ("Two men held", 3)
    with pytest.raises(NothingFound):
        article.text_article("https://n.example/a", "", " \n ")


def test_of_several_bodies_the_longest_where_blurbs_bear_its_class() -> None:
    body = f'<div class="body">We protect.</div><div class="body">{TEXT}</div><div class="body">Call us.</div>'
    assert len(read(page(body=body), ArticleRules(body=(".body",))).paragraphs) == 4
    found = read(page(body=body), ArticleRules(body=(".body",), longest=True))
    assert [paragraph[:8] for paragraph in found.paragraphs] == ["Two men ", "Officers"]


SORRY = "<p>The page that you asked for was moved or taken away. Our search, or the list of our news, may help you.</p>"


@pytest.mark.parametrize("body", [SORRY, "", "<p>Sorry.</p>"])
@pytest.mark.parametrize("rules", [None, ArticleRules(body=(".text",)), ArticleRules(title=(".headline",))])
def test_a_page_that_says_it_is_not_there(body: str, rules: ArticleRules | None) -> None:
    asked = capture(page(title="Pagina niet gevonden", body=body))
    source = replace(SOURCE, article=(rules,)) if rules else SOURCE
    with pytest.raises(SoftNotFound, match='calls itself "Pagina niet gevonden') as caught:
        article.read(source, Entry(URL, title="Two men held"), asked)
    assert caught.value.answer == asked


@pytest.mark.parametrize(("title", "claimed"), [("Page not found", "Page not found"), ("Page not found", None)])
def test_a_release_may_be_called_so_where_its_channel_says_so_or_it_is_long(title: str, claimed: str | None) -> None:
    found = read(page(title=title, body=TEXT if claimed else TEXT * 9), entry=Entry(URL, title=claimed))
    assert found.title == title


@pytest.mark.parametrize(
    "beside",
    [
        "<svg><title>Document not found</title></svg>",
        '<div class="modal" hidden><h1>Page not found</h1></div>',
        '<h1 style="display: none">Page not found</h1>',
        "<template><h1>Page not found</h1></template>",
    ],
)
def test_what_nobody_sees_on_a_page_without_its_text_does_not_say_so(beside: str) -> None:
    source = replace(SOURCE, article=(ArticleRules(body=(".text",)),))
    with pytest.raises(MissingField):
        article.read(source, Entry(URL), capture(page(title="Two men held", body=beside)))


def test_all_that_the_page_says_is_held_against_the_release() -> None:
    body = "<aside><h2>Two men held</h2><p>Officers held two men on a boat in the harbour.</p></aside>"
    source = replace(SOURCE, article=(ArticleRules(body=(".text",)),))
    with pytest.raises(SoftNotFound) as caught:
        article.read(source, Entry(URL), capture(page(title="Page not found", body=body)))
    assert "Page not found" in caught.value.says
    assert "Officers held two men on a boat in the harbour." in caught.value.says


def test_a_page_that_is_out_of_reach_for_now_is_not_gone() -> None:
    with pytest.raises(NothingFound):
        read(page(title="Page unavailable", body=""))
