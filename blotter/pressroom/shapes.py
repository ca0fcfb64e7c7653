"""How each site of the make-believe press answers: the shapes of the real sites, filled with our own stories.

politie.nl's JSON API, ice.gov's Drupal listing and articles, europol.europa.eu's page with embedded state and its feed
without dates, a press wire's feed with full metadata, a news site with advertising lines, an event list that edits in
place. Pure: the same path, query and time give the same answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape
from zoneinfo import ZoneInfo

from blotter.pressroom.wire import Story, Wording

AMSTERDAM, STOCKHOLM = ZoneInfo("Europe/Amsterdam"), ZoneInfo("Europe/Stockholm")
NEW_YORK, BERLIN = ZoneInfo("America/New_York"), ZoneInfo("Europe/Berlin")
DUTCH_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
SWEDISH_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
)  # fmt: skip
POLITIE_CAP = 200  # items that the API gives for one question, however many there are


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: str = ""
    media_type: str = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as a site sees it: where, with what, when, and what the site has published by then."""

    base: str  # the site's own origin
    path: str
    query: Mapping[str, str]
    now: datetime
    stories: Sequence[Story]

    def live(self) -> list[tuple[Story, Wording]]:
        """What can be read now, the newest first."""
        found = [(story, wording) for story in self.stories if (wording := story.at(self.now))]
        return sorted(found, key=lambda pair: pair[0].published, reverse=True)

    def page(self, prefix: str, suffix: str = "") -> tuple[Story, Wording] | None:
        """The story whose page this path names."""
        for story, wording in self.live():
            if self.path == f"{prefix}{story.slug_at(self.now)}{suffix}":
                return story, wording
        return None


MISSING = Answer(404, "<!doctype html><title>Not found</title><h1>Not found</h1>")


def paragraphs_of(wording: Wording) -> str:
    return "\n".join(f"<p>{escape(text)}</p>" for text in wording.paragraphs)


def as_json(value: object) -> Answer:
    return Answer(200, json.dumps(value, ensure_ascii=False, indent=1), "application/json;charset=UTF-8")


# -- a JSON API with windows and offsets (politie.nl) -------------------------------------------------------------


def politie(asked: Asked) -> Answer:
    if asked.path != "/v4/nieuws":
        return MISSING
    size, offset = int(asked.query.get("maxnumberofitems", "10")), int(asked.query.get("offset", "0"))
    if size not in (10, 25) or offset % size:
        return Answer(400, '{"code":400,"type":"error","message":"bad request","invalidFields":["offset"]}')
    found = [pair for pair in asked.live() if _in_window(pair[0], asked.query)][:POLITIE_CAP]
    shown = found[offset : offset + size]
    if not shown:
        return Answer(204, "", "application/json;charset=UTF-8")
    return as_json(
        {
            "iterator": {"last": offset + size >= len(found), "offset": offset},
            "nieuwsberichten": [_politie_item(asked, story, wording) for story, wording in shown],
        }
    )


def _in_window(story: Story, query: Mapping[str, str]) -> bool:
    day = story.published.astimezone(AMSTERDAM).strftime("%Y%m%d")
    return query.get("fromdate", "0") <= day <= query.get("todate", "9")


def _politie_item(asked: Asked, story: Story, wording: Wording) -> dict[str, object]:
    local = story.published.astimezone(AMSTERDAM)
    day = f"{local.year}/{DUTCH_MONTHS[local.month - 1]}/{local.day}"
    return {
        "uid": story.key,
        "url": f"{asked.base}/nieuws/{day}/{story.slug_at(asked.now)}.html",
        "publicatiedatum": local.strftime("%Y-%m-%d %H:%M:%S"),  # local time, no offset, as the real one
        "titel": wording.title,
        "introductie": wording.lead,
        "gebied": story.place,
        "alineas": [
            {"titel": "", "opgemaaktetekst": f"<p>{escape(text)}</p>", "alineatype": "tekstblok", "bestanden": None}
            for text in wording.paragraphs
        ],
        "afbeelding": {"url": f"{asked.base}/beeld/agent.jpg", "alttext": "Agent"},
        "locaties": [],
        "availabletranslations": None,
        "tags": [""],
    }


# -- a Drupal listing and its articles (ice.gov) ------------------------------------------------------------------


def ice(asked: Asked) -> Answer:
    if asked.path == "/newsroom":
        return Answer(200, _ice_listing(asked))
    found = asked.page("/news/releases/")
    return Answer(200, _ice_article(asked, *found)) if found else MISSING


def _ice_listing(asked: Asked) -> str:
    page = int(asked.query.get("page", "0"))
    rows = "\n".join(_ice_row(asked, story, wording) for story, wording in asked.live()[page * 25 : page * 25 + 25])
    return f"<!doctype html><html lang='en'><title>Newsroom</title><main>{rows}</main></html>"


def _ice_row(asked: Asked, story: Story, wording: Wording) -> str:
    day = story.published.astimezone(NEW_YORK)
    return f"""<div class="views-row"><div class="news-wrapper"><div class="news-content">
<div class="news-title"><a href="/news/releases/{story.slug_at(asked.now)}" hreflang="en">
{escape(wording.title)}  </a></div>
<div class="news-tags"><div class="news-date">{day:%B} {day.day}, {day.year}</div>
<div class="news-tag"><span class="news-dash">|</span>{escape(story.topic)}</div></div>
<div class="news-body">{escape(wording.lead)}</div></div></div></div>"""


def _ice_article(asked: Asked, story: Story, wording: Wording) -> str:
    day = story.published.astimezone(NEW_YORK)
    city, _, state = story.place.partition(", ")
    return f"""<!doctype html><html lang="en"><head><title>{escape(wording.title)} | Newsroom</title>
<meta property="article:published_time" content="{day:%Y-%m-%d}" />
<link rel="canonical" href="{asked.base}/news/releases/{story.slug_at(asked.now)}" /></head>
<body><div class="site-alert">Watch live at {asked.now.hour:02d}:30: today's briefing. Visitor {asked.now:%d%H%M}</div>
<div class="nr-head"><div class="nr-meta">{day:%B} {day.day}, {day.year}<i></i>
<span class="locality">{escape(city)}</span>
<span class="{state}">, {state}</span><i></i>{escape(story.topic)}</div>
<div class="nr-title"><h1>{escape(wording.title)}</h1></div><div class="nr-subtitle">{escape(wording.lead)}</div></div>
<div class="nr-content-area"><div class="nr-body">{paragraphs_of(wording)}</div></div>
<div class="field field--name-body field__item">Our mission is to keep the country safe.</div>
<div class="related"><h2>Related content</h2>
<a href="/news/releases/other">Another release of {asked.now:%d %B}</a></div>
</body></html>"""


# -- a page with embedded state and a feed without dates (europol.europa.eu) --------------------------------------


def europol(asked: Asked) -> Answer:
    if asked.path == "/media-press/newsroom":
        return Answer(200, _europol_state(asked))
    if asked.path == "/cms/api/rss/news":
        return Answer(200, _europol_feed(asked), "text/xml; charset=utf-8")
    found = asked.page("/media-press/newsroom/news/")
    return Answer(200, _europol_article(*found)) if found else MISSING


def _europol_state(asked: Asked) -> str:
    items = [
        {
            "id": 5000 + index,
            "type": "news",
            "title": wording.title,
            "alias": f"/media-press/newsroom/news/{story.slug_at(asked.now)}",
            "published": int(story.published.timestamp()),
            "note": "a string that holds }; must not end the state",
        }
        for index, (story, wording) in enumerate(asked.live())
    ]
    state = {"NodeLoader": {"node": {"id": 1, "type": "page", "lists": [{"items": items}]}}}
    script = f"window.SERVER_DATA={json.dumps(state, ensure_ascii=False)};"
    return f"<!doctype html><html lang='en'><title>Newsroom</title><div id='app'></div><script>{script}</script></html>"


def _europol_feed(asked: Asked) -> str:
    items = "".join(
        f"<item><title>{escape(wording.title)}</title>"
        f"<link>{asked.base}/media-press/newsroom/news/{story.slug_at(asked.now)}</link>"
        f"<description>{escape(wording.lead)}</description></item>"
        for story, wording in asked.live()[:10]
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'


def _europol_article(story: Story, wording: Wording) -> str:
    day = story.published.astimezone(AMSTERDAM)
    return f"""<!doctype html><html lang="en"><head><title>{escape(wording.title)} | Newsroom</title>
<meta property="og:title" content="{escape(wording.title)}" /></head><body><nav>Menu Crime areas Partners</nav>
<main><article><h1>{escape(wording.title)}</h1><div class="node-meta">Content type news Publish date
<time datetime="{day:%Y-%m-%d}">{day.day} {day:%b} {day.year}</time></div>
<div class="node-lead"><p>{escape(wording.lead)}</p></div><div class="node-body">{paragraphs_of(wording)}</div>
<div class="tags">{escape(story.topic)}</div></article></main><footer>Eisenhowerlaan 73</footer></body></html>"""


# -- a press wire's feed with full metadata -----------------------------------------------------------------------


def kripo(asked: Asked) -> Answer:
    if asked.path == "/rss/dienststelle_1.rss2":
        return Answer(200, _kripo_feed(asked), "application/rss+xml; charset=utf-8")
    found = asked.page("/blaulicht/pm/1/")
    return Answer(200, _kripo_article(*found)) if found else MISSING


def _kripo_feed(asked: Asked) -> str:
    items = "".join(
        f"<item><title>{escape(wording.title)}</title><link>{asked.base}/blaulicht/pm/1/{story.slug}</link>"
        f"<guid>{asked.base}/blaulicht/pm/1/{story.slug}</guid>"
        f"<description>{escape(wording.lead[:250])} ...</description>"
        f"<pubDate>{format_datetime(story.published.astimezone(BERLIN))}</pubDate>"
        f"<category>{story.topic}</category></item>"
        for story, wording in asked.live()[:20]
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Makepress</title>'
        f"<language>de-de</language><ttl>6</ttl>{items}</channel></rss>"
    )


def _kripo_article(story: Story, wording: Wording) -> str:
    local = story.published.astimezone(BERLIN)
    return f"""<!doctype html><html lang="de"><head><title>{escape(wording.title)} | Makepress</title></head><body>
<header>Makepress Newsroom</header><article class="story"><p class="date">{local:%d.%m.%Y} – {local:%H:%M}</p>
<h1>{escape(wording.title)}</h1><p>{escape(wording.lead)}</p>{paragraphs_of(wording)}</article>
<aside>Weitere Meldungen</aside></body></html>"""


# -- a news site that copies, with advertising lines --------------------------------------------------------------


def courier(asked: Asked) -> Answer:
    if asked.path == "/feed":
        return Answer(200, _courier_feed(asked), "application/rss+xml; charset=utf-8")
    found = asked.page("/")
    return Answer(200, _courier_article(asked, *found)) if found else MISSING


def _courier_feed(asked: Asked) -> str:
    items = "".join(
        f"<item><title>{escape(wording.title)}</title><link>{asked.base}/{story.slug}?utm_source=rss</link>"
        f'<guid isPermaLink="false">{story.key}</guid><pubDate>{format_datetime(story.published)}</pubDate></item>'
        for story, wording in asked.live()[:10]
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>{items}</channel></rss>'


def _courier_article(asked: Asked, story: Story, wording: Wording) -> str:
    body = "<p>- Advertisement -spot_img</p>".join(
        f"<p>{escape(text)}</p>" for text in (wording.lead, *wording.paragraphs)
    )
    return f"""<!doctype html><html lang="en"><head><title>{escape(wording.title)} - The Courier</title>
<meta property="og:site_name" content="The Courier" />
<meta property="article:published_time" content="{story.published.isoformat()}" /></head><body>
<nav>Home World Crime Weather {asked.now:%H:%M}</nav><article><h1>{escape(wording.title)}</h1>
<p>- Advertisement -spot_img</p><div class="entry">{body}<p>- Advertisement -spot_imgspot_img</p></div></article>
<section><h3>Latest news</h3><ul><li>Ten things to do this weekend</li></ul><h3>Related news</h3></section>
</body></html>"""


# -- an event list that edits in place (polisen.se) ---------------------------------------------------------------


def larm(asked: Asked) -> Answer:
    if asked.path != "/api/events":
        return MISSING
    return as_json([_larm_item(asked, story, wording) for story, wording in asked.live()[:500]])


def _larm_item(asked: Asked, story: Story, wording: Wording) -> dict[str, object]:
    local = story.published.astimezone(STOCKHOLM)
    day = f"{local.year}/{SWEDISH_MONTHS[local.month - 1]}/{local.day}"
    return {
        "id": int(story.key),
        # The hour is not padded with a zero, as in the real list.
        "datetime": f"{local:%Y-%m-%d} {local.hour}:{local:%M:%S} {local:%z}"[:-2] + f":{local:%z}"[-2:],
        "name": wording.title,
        "summary": " ".join((wording.lead, *wording.paragraphs)).strip(),
        "url": f"/aktuellt/handelser/{day}/{story.slug_at(asked.now)}/",
        "type": wording.title.split(", ")[1],
        "location": {"name": story.place, "gps": "59.602496,18.138438"},
    }


SITES: Mapping[str, Callable[[Asked], Answer]] = {
    "politie": politie,
    "europol": europol,
    "ice": ice,
    "kripo": kripo,
    "courier": courier,
    "larm": larm,
}
