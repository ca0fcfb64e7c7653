"""Sites to be added, each after the shape of a real kind of press room: path -> answer. People and places are invented.

`{base}` in a page is the site's own address.
"""

from __future__ import annotations

import json

Answers = dict[str, tuple[str, str]]  # path with query -> media type, body

TITLES = (
    "Two men held after raid on a phone shop in Oudewater",
    "Police recover forty stolen bicycles near Lundby",
    "Court remands woman in ticket fraud case",
    "Officers seize 12 kg of cannabis at the ferry port",
    "Driver charged after collision on the ring road",
    "Search of three flats ends with five arrests",
)
DAYS = tuple(20 - number for number in range(len(TITLES)))  # of October 2026
SLUGS = tuple("-".join(title.lower().split()[:5]) for title in TITLES)
TEXT = (
    "The police arrested several people on Tuesday after an investigation that took most of the summer. ",
    "Officers searched the building in the early morning and found what had been stolen from its owners. ",
    "Anyone who saw anything unusual in the streets around the harbour is asked to call the station. ",
)
MENU = """<header class="site-header"><nav><ul><li><a href="/about-us-and-our-work">About us and our work</a></li>
<li><a href="/contact-the-station">Contact the station</a></li>
<li><a href="/jobs-with-the-police">Jobs with the police</a></li>
<li><a href="/crime-prevention-advice">Crime prevention advice</a></li></ul></nav></header>"""
FOOTER = """<footer><ul><li><a href="/privacy-statement-of-the-police">Privacy statement of the police</a></li>
<li><a href="/accessibility-of-this-site">Accessibility of this site</a></li>
<li><a href="/complaints-about-officers">Complaints about officers</a></li></ul></footer>"""


def page(body: str, head: str = "", language: str = "en") -> tuple[str, str]:
    html = (
        f'<!doctype html><html lang="{language}"><head><title>Newsroom</title>{head}</head><body>{MENU}{body}{FOOTER}'
    )
    return "text/html", f"{html}</body></html>"


def articles(prefix: str, suffix: str = "") -> Answers:
    """The pages of the releases, each with its date in the page."""
    found = {}
    for title, slug, day in zip(TITLES, SLUGS, DAYS, strict=True):
        text = "".join(f"<p>{sentence * 2}</p>" for sentence in TEXT)
        dated = f'<meta property="article:published_time" content="2026-10-{day}T09:30:00+02:00">'
        found[f"{prefix}{slug}{suffix}"] = page(f"<main><article><h1>{title}</h1>{text}</article></main>", dated)
    return found


def rows(template: str) -> str:
    each = zip(TITLES, SLUGS, DAYS, strict=True)
    return "".join(template.format(title=title, slug=slug, day=day) for title, slug, day in each)


def drupal() -> Answers:
    """A views listing: class names on every row, tags that link elsewhere, a pager, a block of upcoming events."""
    row = """<div class="views-row"><div class="news-title"><a href="/news/releases/{slug}">{title}</a></div>
    <div class="news-date">October {day}, 2026</div><a class="tag" href="/topics/crime">Crime</a><p>Short.</p></div>"""
    event = (
        '<div class="event"><a href="/events/open-day-{n}">Open day at station number {n}</a><b>May {n}, 2031</b></div>'
    )
    events = "".join(event.format(n=n) for n in range(1, 12))
    pager = '<ul class="pager"><li><a href="?page=0">1</a></li><li><a href="?page=1">2</a></li></ul>'
    body = f'<main><div class="view-content">{rows(row)}</div>{pager}</main><section>{events}</section>'
    return {"/newsroom": page(body), **articles("/news/releases/")}


def uswds() -> Answers:
    """A collection whose <time> carries one placeholder on every row; the date is what people see."""
    row = """<li class="usa-collection__item"><div class="usa-collection__calendar-date">
    <time datetime="2020-09-30T12:00:00+01:00"><span>Oct {day}</span> <span>2026</span></time></div>
    <div class="usa-collection__body"><div class="usa-collection__heading"><a href="/newsroom/local/{slug}">{title}</a>
    | Local release</div></div></li>"""
    body = f'<main><div class="view-content"><ul class="usa-collection">{rows(row)}</ul></div></main>'
    return {"/newsroom/all": page(body), **articles("/newsroom/local/")}


def govuk() -> Answers:
    """A document list whose rows have a link, a teaser and a <time>; the next page is a link."""
    row = """<li class="gem-c-document-list__item">
    <div><a class="govuk-link" href="/government/news/{slug}">{title}</a></div>
    <p>What happened, in a line.</p><ul><li>Updated: <time datetime="2026-10-{day}T09:30:00+01:00">{day} October 2026
    </time></li></ul></li>"""
    after = '<nav class="pagination"><a rel="next" href="/search/news?page=2">Next page</a></nav>'
    return {
        "/search/news": page(f'<main><ul class="gem-c-document-list">{rows(row)}</ul></main>{after}'),
        **articles("/government/news/"),
    }


def wordpress() -> Answers:
    """A blog: the head names the feed and the comments' feed."""
    item = (
        "<item><title>{title}</title><link>{{base}}/2026/10/{slug}/</link>"
        "<pubDate>Tue, {day} Oct 2026 09:30:00 +0000</pubDate></item>"
    )
    feed = f'<rss version="2.0"><channel><title>Police</title><language>en-GB</language>{rows(item)}</channel></rss>'
    head = """<link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/comments/feed/">
    <link rel="alternate" type="application/rss+xml" title="Feed" href="/feed/">"""
    row = '<article class="post"><h2><a href="/2026/10/{slug}/">{title}</a></h2></article>'
    answers = {"/": page(f"<main>{rows(row)}</main>", head), "/feed/": ("application/rss+xml", feed)}
    return {**answers, **articles("/2026/10/", "/")}


def typo3() -> Answers:
    """A German news list: rows without a class of their own that means anything, dates in numbers, "weiterlesen"."""
    row = """<div class="article articletype-0 row"><a href="/aktuelles/detail/{slug}"><img src="/x.jpg" alt=""></a>
    <div><span class="news-list-date">{day}.10.2026</span><h3><a href="/aktuelles/detail/{slug}">{title}</a></h3>
    <p>Kurz gesagt.</p><a class="more" href="/aktuelles/detail/{slug}">weiterlesen</a></div></div>"""
    body = f'<main><div class="news"><div class="news-list-view">{rows(row)}</div></div></main>'
    return {"/aktuelles": page(body, language="de"), **articles("/aktuelles/detail/")}


def react() -> Answers:
    """An app: nothing is rendered, the releases stand as JSON in a script, dates as seconds."""
    items = [
        {"id": 7000 + day, "title": title, "alias": f"/media/news/{slug}", "published": 1_792_000_000 + 86_400 * day}
        for title, slug, day in zip(TITLES, SLUGS, DAYS, strict=True)
    ]
    state = {"NodeLoader": {"node": {"note": "a string that holds }; inside", "lists": [{"items": items}]}}}
    script = f"<script>window.SERVER_DATA={json.dumps(state)};</script>"
    html = f'<!doctype html><html lang="en"><title>Newsroom</title><body><div id="app"></div>{script}</body></html>'
    return {"/media/newsroom": ("text/html", html), **articles("/media/news/")}


def umbraco() -> Answers:
    """A table: no class on its rows, day before month, a row of headings."""
    row = '<tr><td>{day}/10/2026</td><td><a href="/press/{slug}">{title}</a></td><td>North</td></tr>'
    table = f'<table class="press-table"><tr><th>Date</th><th>Title</th><th>Area</th></tr>{rows(row)}</table>'
    return {"/press": page(f"<main><h1>Press</h1>{table}</main>"), **articles("/press/")}


def sitemap_only() -> Answers:
    """A front page that lists nothing, and a sitemap of everything that robots.txt names, behind an index."""
    urls = rows("<url><loc>{{base}}/news/2026/10/{slug}</loc><lastmod>2026-10-{day}</lastmod></url>")
    other = "".join(f"<url><loc>{{base}}/advice/page-{number}</loc></url>" for number in range(40))
    head = '<?xml version="1.0"?>'
    name = "http://www.sitemaps.org/schemas/sitemap/0.9"
    index = "<sitemap><loc>{base}/map-1.xml</loc><lastmod>2026-10-20</lastmod></sitemap>"
    return {
        "/robots.txt": ("text/plain", "User-agent: *\nAllow: /\nSitemap: {base}/map.xml\n"),
        "/": page("<main><h1>Police of Lund</h1><p>Call us when something happens in your street.</p></main>"),
        "/map.xml": ("application/xml", f'{head}<sitemapindex xmlns="{name}">{index}</sitemapindex>'),
        "/map-1.xml": ("application/xml", f'{head}<urlset xmlns="{name}">{other}{urls}</urlset>'.replace("{{", "{")),
        **articles("/news/2026/10/"),
    }


def news_sitemap() -> Answers:
    """A press room drawn by scripts; a news sitemap carries titles and times."""
    space = "http://www.google.com/schemas/sitemap-news/0.9"
    item = (
        "<url><loc>{{base}}/n/{slug}</loc><n:news><n:publication><n:name>P</n:name><n:language>en</n:language>"
        "</n:publication><n:publication_date>2026-10-{day}T07:30:00Z</n:publication_date><n:title>{title}</n:title>"
        "</n:news></url>"
    )
    name = "http://www.sitemaps.org/schemas/sitemap/0.9"
    plain = f'<urlset xmlns="{name}"><url><loc>{{base}}/contact</loc></url></urlset>'
    return {
        "/robots.txt": ("text/plain", "Sitemap: {base}/all.xml\nSitemap: {base}/news-sitemap.xml\n"),
        "/": page("<main><div id='app'></div></main>"),
        "/all.xml": ("application/xml", plain),
        "/news-sitemap.xml": ("application/xml", f'<urlset xmlns="{name}" xmlns:n="{space}">{rows(item)}</urlset>'),
        **articles("/n/"),
    }


def nothing() -> Answers:
    """A page with a few links and no releases."""
    return {"/": page("<main><h1>Police of Lund</h1><p>Call us. <a href='/map-of-stations'>Stations</a></p></main>")}
