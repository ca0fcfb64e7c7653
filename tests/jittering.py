"""Press rooms whose pages never come twice alike: releases in six shapes of site, with furniture that jitters inside.

Every request draws anew what a site draws for each visitor. What a release says changes only by `edit`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html import escape

from scraper.model import Agency, ArticleRules, Capture, Channel, ChannelKind, Request, Source

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
HEADLINES = (
    "Three men arrested after robbery in Eastport", "Police seize 40 kg of hashish on the quay",
    "Woman (34) missing since Sunday", "New chief of the river police sworn in",
    "Man convicted of arson on the Eastport ferry", "Speed checks on the ring road next week",
    "Burglars caught thanks to a neighbour", "Two boats stolen from the marina",
)  # fmt: skip
QUOTES = (
    "“Safety begins on your own doorstep.” – Chief Alma Rook", "“We are there when it matters.” – Sergeant Pell",
    "“Every tip counts, however small.” – Desk of tips", "“Harbours never sleep, and neither do we.” – Captain Moss",
)  # fmt: skip
SPONSORS = ("Sponsored: SafeHome locks", "Sponsored: the ferry to Norby", "Sponsored: Quay Street bakery")
SKIES = ("sunny", "cloudy", "light rain", "fog")
BANNER = "Take part in our survey and help us make this site better for you."
TAGS = ("Drugs", "Harbour", "Arrests", "International")


@dataclass(frozen=True, slots=True)
class Story:
    """What a release says."""

    title: str
    lead: str
    paragraphs: tuple[str, ...]


Draw = random.Random
Shape = Callable[[Story, "Furniture"], str]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a site puts beside and between the words, drawn for one request."""

    draw: Draw
    minutes: int  # since the release was published
    views: int

    @property
    def read(self) -> str:
        return f"<p class='count'>Read {self.views:,} times</p>"

    @property
    def shares(self) -> str:
        return f"<p>{self.views // 7} shares · {self.draw.randint(2, 9)} people are reading this now</p>"

    @property
    def ago(self) -> str:
        return f"<p>{self.minutes} minutes ago</p>"

    @property
    def weather(self) -> str:
        return f"<p>Eastport: {self.draw.randint(3, 14)}°C, {self.draw.choice(SKIES)}</p>"

    @property
    def banner(self) -> str:
        return f"<p>{BANNER}</p>" if self.draw.random() < 0.5 else ""

    @property
    def sponsor(self) -> str:
        return f"<p>Advertisement</p><p>{self.draw.choice(SPONSORS)}</p>"

    @property
    def quote(self) -> str:
        return f"<blockquote><p>{self.draw.choice(QUOTES)}</p></blockquote>"

    @property
    def related(self) -> str:
        rows = "".join(f"<li>{self.link(headline)}</li>" for headline in self.draw.sample(HEADLINES, 3))
        return f"<ul>{rows}</ul>"

    @property
    def image(self) -> str:
        return f'<img src="/quay.jpg?cb={self.draw.randrange(10**9)}" alt="The quay">'

    @property
    def tags(self) -> str:
        return "".join(f"<a class='tag' href='/tags/{tag}'>{tag}</a> " for tag in self.draw.sample(TAGS, len(TAGS)))

    def link(self, words: str) -> str:
        return f'<a href="/read?sid={self.draw.getrandbits(64):x}">{words}</a>'

    def words(self, text: str) -> str:
        """The same words, as one more template engine writes them."""
        for plain, coded in (("’", ("’", "&rsquo;", "&#8217;", "'")), (" ", (" ",) * 30 + ("\n  ", "&nbsp;", "  "))):
            parts = text.split(plain)
            text = parts[0] + "".join(self.draw.choice(coded) + part for part in parts[1:])
        return text

    def body(self, story: Story, between: str = "") -> str:
        """The paragraphs, with something after the first."""
        first, *rest = (f"<p>{self.words(escape(text, quote=False))}</p>" for text in story.paragraphs)
        return "\n".join((first, between, *rest))


def drupal(story: Story, some: Furniture) -> str:
    return f"""<body><div class="alert">{some.weather}</div><div class="nr-title"><h1>{story.title}</h1></div>
<div class="nr-subtitle">{some.words(story.lead)}</div><div class="nr-body">{some.ago}{some.body(story, some.banner)}
{some.read}{some.image}</div></body>"""


def state(story: Story, some: Furniture) -> str:
    return f"""<body><main><article><h1>{story.title}</h1><div class="node-lead"><p>{some.words(story.lead)}</p></div>
<div class="node-body">{some.body(story, some.related)}{some.shares}</div><div class="tags">{some.tags}</div>
</article></main><footer>{some.read}</footer></body>"""


def wire(story: Story, some: Furniture) -> str:
    return f"""<body><article class="story"><h1>{story.title}</h1>{some.sponsor}<p>{some.words(story.lead)}</p>
{some.body(story, some.sponsor)}<p>{some.link("Contact the newsroom")}</p>{some.shares}</article>
<aside>{some.related}</aside></body>"""


def news(story: Story, some: Furniture) -> str:
    return f"""<body><nav>Home World {some.views}</nav><article><h1>{story.title}</h1>{some.read}{some.ago}
<div class="entry"><p>{some.words(story.lead)}</p>{some.body(story, some.quote)}{some.banner}</div></article>
<section><h3>Latest news</h3>{some.related}</section></body>"""


def office(story: Story, some: Furniture) -> str:
    return f"""<body><main><div class="content"><h1>{story.title}</h1><p class="lead">{some.words(story.lead)}</p>
<div class="text">{some.weather}{some.body(story, some.image)}{some.quote}{some.read}</div></div></main></body>"""


def plain(story: Story, some: Furniture) -> str:
    """A page for which no rules are known."""
    return f"""<body><header>Harbour town {some.weather}</header><div id="content"><h1>{story.title}</h1>{some.image}
<p>{some.words(story.lead)}</p>{some.body(story)}{some.ago}{some.banner}</div><footer>{some.shares}</footer></body>"""


def _rules(body: str, lead: str = "", topics: str = "") -> tuple[ArticleRules, ...]:
    return (
        ArticleRules(
            title=("h1",), lead=(lead,) if lead else (), body=(body,), topics=(topics,) if topics else ()
        ),
    )  # fmt: skip


SITES: dict[str, tuple[Shape, tuple[ArticleRules, ...]]] = {
    "drupal": (drupal, _rules(".nr-body", ".nr-subtitle")),
    "state": (state, _rules(".node-body", ".node-lead", ".tags a")),
    "wire": (wire, _rules("article.story")),
    "news": (news, _rules("article .entry")),
    "office": (office, _rules(".text", ".lead")),
    "plain": (plain, ()),
}


def source(name: str) -> Source:
    home = f"https://{name}.example/"
    channel = Channel(name, "news", ChannelKind.LISTING, home + "news")
    agency = Agency(name, f"{name.title()} Police", "NL")
    return Source(name, agency.name, agency, home, ("en",), "UTC", (channel,), SITES[name][1])


@dataclass(slots=True)
class Page:
    """A release as its site tells it: what it says now, and what some of the site's servers still say."""

    shape: Shape
    story: Story
    stale: Story | None = None
    lag: int = 0  # visits for which they still do
    asked: int = 0


@dataclass(slots=True)
class Sites:
    """The port Fetch over these pages; its clock goes on by the gap between two requests."""

    seed: int = 1
    now: datetime = START
    pages: dict[str, Page] = field(default_factory=dict)
    requests: int = 0

    def __call__(self, request: Request, source: Source) -> Capture:
        page = self.pages[request.url]
        self.requests += 1
        page.asked += 1
        self.now += timedelta(seconds=2)
        draw = Draw(f"{self.seed}:{request.url}:{page.asked}")
        story = page.stale if page.stale and draw.random() < 0.3 else page.story
        minutes = int((self.now - START).total_seconds() // 60) % 55 + 2
        some = Furniture(draw, minutes, 1200 + page.asked * 3 + draw.randint(0, 2))
        html = f"<!doctype html><html lang='en'><title>{story.title}</title>{page.shape(story, some)}</html>"
        headers = (("content-type", "text/html; charset=utf-8"),)
        return Capture(request.url, request.url, 200, headers, html.encode(), self.now)

    def edit(self, url: str, change: Callable[[Story], Story]) -> None:
        """Change what a release says."""
        page = self.pages[url]
        page.story, page.stale = change(page.story), None


# -- what a release says, and how offices edit it -----------------------------------------------------------------


def story(number: int) -> Story:
    """A release of its own words; every number that edits speak of stands in it."""
    ship = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel")[number % 8]
    return Story(
        f"Harbour police end smuggling ring around the {ship}",
        f"Officers searched the freighter {ship} and eleven warehouses on Monday morning, after a year of work.",
        (
            f"In all 288 people were arrested in nine countries. On board of the {ship} divers found 1.200 kilos of "
            "cocaine, hidden below the waterline.",
            "The network is said to have earned 50.8 million euros since 2019, and investigators froze a part of it.",
            f"The captain, Jan Visser, was charged with theft in the district court. He has sailed the {ship} since "
            "it was built.",
            "The harbour’s western basin stayed closed until noon, which held up the morning ferries.",
            f"Anyone who saw the {ship} being unloaded at night is asked to call the harbour desk.",
        ),
    )


def _in_text(old: str, new: str) -> Callable[[Story], Story]:
    def change(told: Story) -> Story:
        after = tuple(text.replace(old, new) for text in told.paragraphs)
        assert after != told.paragraphs, old
        return replace(told, paragraphs=after)

    return change


def _without(at: int) -> Callable[[Story], Story]:
    return lambda told: replace(told, paragraphs=told.paragraphs[:at] + told.paragraphs[at + 1 :])


def _with(at: int, text: str) -> Callable[[Story], Story]:
    return lambda told: replace(told, paragraphs=(*told.paragraphs[:at], text, *told.paragraphs[at:]))


Edit = tuple[str, str, Callable[[Story], Story]]  # the kind of change, in words, what it does

EDITS: Sequence[Edit] = (
    ("figure", "288 -> 289", _in_text("288", "289")),
    ("figure", "50.8 -> 508", _in_text("50.8", "508")),
    ("figure", "1.200 -> 1,200", _in_text("1.200", "1,200")),
    ("wording", "a comma moved", _in_text("in nine countries. On board of", "in nine countries. On board, of")),
    ("charge", "theft -> murder", _in_text("charged with theft", "charged with murder")),
    ("name", "Visser -> Visscher", _in_text("Jan Visser", "Jan Visscher")),
    ("wording", "a sentence added", _in_text("until noon, which held", "until noon. It is open again. That held")),
    ("wording", "a paragraph added", _with(4, "The basin will be dredged in spring, as had been planned before.")),
    ("wording", "a paragraph cut", _without(3)),
    ("correction", "a notice", _with(0, "Correction: an earlier text named another basin of the harbour.")),
    ("title", "another headline", lambda told: replace(told, title=told.title.replace("smuggling", "drugs"))),
)  # fmt: skip
