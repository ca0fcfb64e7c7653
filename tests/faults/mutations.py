"""What goes wrong with lists and pages, and what merely changes: each mutation by what it does to stories or bytes."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tests.faults.rooms import Story

Shown = list[Story]
Body = Callable[[str, str], str]  # (body, kind: html, xml, json) -> body


@dataclass(frozen=True)
class Mutation:
    """One change: to the stories a list shows, to its bytes, to the bytes of releases' pages, to the status."""

    name: str
    items: Callable[[Shown, Shown], Shown] | None = None  # (shown, all there are) -> shown
    body: Body | None = None
    page: Body | None = None
    status: int = 200
    rests: timedelta = timedelta(minutes=30)  # until the look at it
    edits: bool = False  # stories may get another version by it
    news: int = 1  # stories that appear meanwhile


def _each(change: Callable[[Story], Story]) -> Callable[[Shown, Shown], Shown]:
    return lambda shown, stock: [change(story) for story in shown]


def _first(count: int, change: Callable[[Story], Story]) -> Callable[[Shown, Shown], Shown]:
    return lambda shown, stock: [change(story) if place < count else story for place, story in enumerate(shown)]


def _instead(text: str) -> Body:
    return lambda body, kind: text


def _swap(**words: tuple[str, str]) -> Body:
    """By kind: one word of the markup for another."""
    return lambda body, kind: body.replace(*words[kind]) if kind in words else body


def _html(title: str, text: str, more: str = "") -> str:
    head = f"<!doctype html><html lang='en'><head><title>{title}</title>{more}</head>"
    return f"{head}<body><main>{text}</main></body></html>"


def _moved(story: Story, **span: float) -> Story:
    return replace(story, at=story.at + timedelta(**span)) if story.at else story


def _now(shown: Shown) -> datetime:
    return max(story.at for story in shown if story.at)


WORDS = "The harbour office publishes its notices here from nine to five and thanks its visitors for their patience. "
CLOUDFLARE = _html("Just a moment...", "Checking", "<script>window._cf_chl_opt={cvId:'3'}</script>")
AKAMAI = "<html><head><meta http-equiv=refresh content='5; URL=/news?bm-verify=AAQA'></head><body></body></html>"
AWS = "<html><script>AwsWafIntegration.getToken()</script></html>"
INCAPSULA = "<html><iframe src='/_Incapsula_Resource?CWUDNSAI=9'>Incapsula incident ID: 1</iframe></html>"
DATADOME = "<html><script>var dd={'rt':'c'}</script><script src='https://ct.captcha-delivery.com/c.js'></script></html>"
LOGIN = _html("Sign in", f"<form>Name <input name=u> Password <input type=password name=p></form><p>{WORDS * 3}</p>")
CONSENT = _html("Cookie consent", f"<h1>Cookie consent</h1><p>{WORDS * 5}</p><button>Accept all</button>")
SOFT_404 = _html("Page not found", f"<h1>Page not found</h1><p>{WORDS * 2}</p><a href='/'>Home</a>")
MAINTENANCE = _html("Back soon", f"<h1>We will be back soon</h1><p>{WORDS * 6}</p>")
FRONT = _html("Home", "".join(f"<a href='/topic/{n}'>Topic {n}</a><p>{WORDS}</p>" for n in range(20)))

BREAKING = [
    Mutation("Cloudflare's check, 403", body=_instead(CLOUDFLARE), status=403),
    Mutation("Akamai's check, 200", body=_instead(AKAMAI)),
    Mutation("AWS WAF, 202", body=_instead(AWS), status=202),
    Mutation("Incapsula, 200", body=_instead(INCAPSULA)),
    Mutation("DataDome, 403", body=_instead(DATADOME), status=403),
    Mutation("login wall", body=_instead(LOGIN)),
    Mutation("cookie wall", body=_instead(CONSENT)),
    Mutation("soft 404", body=_instead(SOFT_404)),
    Mutation("maintenance page, 200", body=_instead(MAINTENANCE)),
    Mutation("the site's front page", body=_instead(FRONT)),
    Mutation("empty 200", body=_instead("")),
    Mutation("blank 200", body=_instead("  \n ")),
    Mutation("cut in half", body=lambda body, kind: body[: len(body) // 2]),
    Mutation("cut after a quarter", body=lambda body, kind: body[: len(body) // 4]),
    Mutation("an error in JSON", body=_instead('{"error": "internal error"}')),
    Mutation("an error in words", body=_instead("Fatal error: out of memory in /var/www/index on line 7")),
    Mutation(
        "rows or list renamed", body=_swap(html=("views-row", "card"), xml=("item>", "post>"), json=("results", "hits"))
    ),
    Mutation("the list of an API of days renamed", body=_swap(json=('"nieuwsberichten"', '"berichten"'))),
    Mutation("state's list renamed", body=_swap(html=('"lists"', '"blocks"'))),
    Mutation(
        "links renamed", body=_swap(html=("news-title", "headline"), xml=("link>", "where>"), json=('"url"', '"href"'))
    ),
    Mutation("dates renamed in an API of days", body=_swap(json=('"publicatiedatum"', '"datum"'))),
    Mutation("titles renamed in an API of days", body=_swap(json=('"titel"', '"kop"'))),
    Mutation("texts renamed in an API of days", body=_swap(json=('"opgemaaktetekst"', '"tekst"'))),
    Mutation("paragraphs renamed in an API of days", body=_swap(json=('"alineas"', '"blokken"'))),
    Mutation("addresses renamed in the state", body=_swap(html=('"alias"', '"path"'))),
    Mutation("dates renamed", body=_swap(html=("news-date", "when"), xml=("pubDate>", "day>"), json=('"date', '"day'))),
    Mutation("dates renamed in the state", body=_swap(html=('"published"', '"when"'))),
    Mutation(
        "titles renamed", body=_swap(html=('"title"', '"head"'), xml=("title>", "head>"), json=('"title"', '"head"'))
    ),
    Mutation(
        "layout redesigned", body=_swap(html=("news-", "c-"), xml=("<item>", "<entry2>"), json=('"url"', '"links"'))
    ),
    Mutation(
        "drawn by a script",
        body=lambda body, kind: (
            re.sub(r"<main.*</main>|<script>.*</script>", "<div id=app></div>", body, flags=re.S)
            if kind == "html"
            else body
        ),
    ),
    Mutation("dates gone", _each(lambda story: replace(story, at=None))),
    Mutation("titles gone", _each(lambda story: replace(story, title=""))),
    Mutation("one title for all", _each(lambda story: replace(story, title="News"))),
    Mutation("half of the list", lambda shown, stock: shown[: len(shown) // 2]),
    Mutation("the older half of the list", lambda shown, stock: shown[len(shown) // 2 :]),
    Mutation("three entries", lambda shown, stock: shown[:3]),
    Mutation("one entry", lambda shown, stock: shown[:1]),
    Mutation("an empty list", lambda shown, stock: []),
    Mutation("page 2 shown", lambda shown, stock: stock[len(shown) : 2 * len(shown)]),
    Mutation("the archive shown", lambda shown, stock: stock[-len(shown) :]),
    Mutation("all dated today", lambda shown, stock: [replace(story, at=_now(shown)) for story in shown]),
    Mutation("all dated a year ago", _each(lambda story: _moved(story, days=-365))),
    Mutation("every link the same", lambda shown, stock: [replace(story, link="/") for story in shown]),
    Mutation(
        "another site's content",
        lambda shown, stock: [
            replace(story, link=f"https://elsewhere.example/{story.slug}") for story in strangers(shown)
        ],
    ),
    Mutation("another section's content", lambda shown, stock: strangers(shown)),
    Mutation("ids made anew", _each(lambda story: replace(story, id=f"9{story.number * 7919}"))),
    Mutation(
        "ids used again",
        lambda shown, stock: [replace(story, id=shown[place - 3].id) for place, story in enumerate(shown)],
    ),
    Mutation("one id for all", _each(lambda story: replace(story, id="1"))),
    Mutation("pages behind a login", page=_instead(LOGIN)),
    Mutation("pages behind a cookie wall", page=_instead(CONSENT)),
    Mutation("pages are soft 404s", page=_instead(SOFT_404)),
    Mutation("pages behind Akamai", page=_instead(AKAMAI)),
    Mutation("pages are the front page", page=_instead(FRONT)),
    Mutation("pages empty", page=_instead("")),
    Mutation(
        "text of pages renamed",
        page=lambda body, kind: (
            body.replace("nr-body", "c-text")
            .replace("articleBody", "text")
            .replace('"body"', '"parts"')
            .replace("introduction", "intro")
        ),
    ),
]


def strangers(shown: Shown) -> Shown:
    """As many stories of somebody else, of the months before."""
    return [Story.of(story.number + 7000, story.at - timedelta(days=40)) for story in shown if story.at]


def _json(change: Callable[[list[dict[str, object]]], object], **style: object) -> Body:
    def body(text: str, kind: str) -> str:
        if kind != "json":
            return text
        value = json.loads(text)
        change(value.get("results") or value["nieuwsberichten"] if isinstance(value, dict) else value)
        return json.dumps(value, **style)  # type: ignore[arg-type]

    return body


def _any(html: Body, xml: Body, other: Body) -> Body:
    return lambda body, kind: {"html": html, "xml": xml, "json": other}[kind](body, kind)


def _shuffled(shown: Shown, stock: Shown) -> Shown:
    return random.Random(7).sample(shown, len(shown))


_MORE = _json(lambda items: [item.update(views=3) for item in items])
HARMLESS = [
    Mutation("nothing", news=0),
    Mutation("nothing but a story"),
    Mutation("a burst of news", news=8),
    Mutation("a burst of news, the oldest first", lambda shown, stock: shown[::-1], news=8),
    Mutation("a page of news", news=15),
    Mutation("a quiet day", rests=timedelta(days=1)),
    Mutation("a quiet week", rests=timedelta(days=7)),
    Mutation("three entries more", lambda shown, stock: [*shown, *stock[len(shown) : len(shown) + 3]]),
    Mutation("half as many more", lambda shown, stock: stock[: len(shown) * 3 // 2]),
    Mutation("an entry less", lambda shown, stock: shown[:-1]),
    Mutation("a tenth less", lambda shown, stock: shown[: -max(1, len(shown) // 10)]),
    Mutation("a fifth less", lambda shown, stock: shown[: -(len(shown) // 5)]),
    Mutation("one withdrawn", lambda shown, stock: [*shown[:4], *shown[5:]]),
    Mutation("three withdrawn", lambda shown, stock: [*shown[:4], *shown[7:]]),
    Mutation("the newest withdrawn", lambda shown, stock: [shown[0], *shown[2:]]),
    Mutation("an old one set on top", lambda shown, stock: [shown[-1], *shown[:-1]]),
    Mutation("the oldest first", lambda shown, stock: shown[::-1]),
    Mutation("in no order", _shuffled),
    Mutation("one twice", lambda shown, stock: [shown[2], *shown]),
    Mutation("one undated", _first(1, lambda story: replace(story, at=None)), edits=True),
    Mutation("two undated", _first(2, lambda story: replace(story, at=None)), edits=True),
    Mutation(
        "one without a title", lambda shown, stock: [*shown[:3], replace(shown[3], title=""), *shown[4:]], edits=True
    ),
    Mutation("one dated anew", _first(1, lambda story: _moved(story, hours=2)), edits=True),
    Mutation("three dated anew", _first(3, lambda story: _moved(story, hours=-2)), edits=True),
    Mutation("one title edited", _first(1, lambda story: replace(story, title=story.title + ", man held")), edits=True),
    Mutation(
        "three titles edited", _first(3, lambda story: replace(story, title="Update: " + story.title)), edits=True
    ),
    Mutation("summaries cut shorter", _each(lambda story: replace(story, summary=story.summary[:40])), edits=True),
    Mutation("summaries gone", _each(lambda story: replace(story, summary="")), edits=True),
    Mutation("one id another", _first(1, lambda story: replace(story, id=f"8{story.id}"))),
    Mutation(
        "one text edited",
        _first(
            1, lambda story: replace(story, paragraphs=(story.paragraphs[0] + " More later.", *story.paragraphs[1:]))
        ),
        edits=True,
    ),
    Mutation(
        "fields added",
        body=_any(
            lambda b, k: b.replace('{"title"', '{"views": 3, "title"'),
            lambda b, k: b.replace("<item>", "<item><author>press@press.example</author>"),
            _MORE,
        ),
    ),
    Mutation(
        "written with more space",
        body=_any(
            lambda b, k: b.replace("><", ">\n  <"),
            lambda b, k: b.replace("><", ">\n  <"),
            _json(lambda items: None, indent=2),
        ),
    ),
    Mutation(
        "in another key order",
        body=_any(
            lambda b, k: b.replace('class="news-date"', 'data-x="1" class="news-date"'),
            lambda b, k: b,
            _json(lambda items: None, sort_keys=True),
        ),
    ),
    Mutation(
        "a class added",
        body=lambda b, k: b.replace('class="views-row"', 'class="views-row odd"').replace(
            'class="news-date"', 'class="news-date small"'
        ),
    ),
    Mutation(
        "rows in a wrapper",
        body=lambda b, k: b.replace('<div class="views-row">', '<section><div class="views-row">').replace(
            "</main>", "</section></main>"
        ),
    ),
    Mutation(
        "furniture changed",
        body=lambda b, k: b.replace("<body>", "<body><div class=alert>Watch live at 11:30</div>").replace(
            "Contact us", "Contact"
        ),
    ),
    Mutation("scripts added", body=lambda b, k: b.replace("</head>", "<script>track({a: 1})</script></head>")),
    Mutation(
        "a cookie banner",
        body=lambda b, k: b.replace("<body>", "<body><div id=cookie-consent>We use cookies. Accept all</div>"),
    ),
    Mutation("a login box", body=lambda b, k: b.replace("<body>", "<body><form>Sign in <input type=password></form>")),
    Mutation(
        "comments added",
        body=lambda b, k: b.replace("<body>", "<body><!-- served by 7 -->").replace("<channel>", "<channel><!-- 7 -->"),
    ),
    Mutation(
        "links with campaign marks",
        body=lambda b, k: re.sub(r'(href="https://www\.ice[^"]+)', r"\1?utm_source=list", b).replace(
            "</link>\n", "</link>"
        ),
    ),
    Mutation("a byte order mark", body=lambda b, k: "\ufeff" + b if k != "json" else b),
    Mutation("pages with other furniture", page=lambda b, k: b.replace("<body>", "<body><nav>Home News Contact</nav>")),
    Mutation(
        "pages with a banner",
        page=lambda b, k: b.replace("<body>", "<body><div id=cookie-consent>We use cookies.</div>"),
    ),
]
