"""Where a site may announce: the feeds and sitemaps that its pages and robots.txt name, and how its releases' addresses
begin. It only names candidates: whether one reads is seen by reading it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from scraper.model import Capture, Entry
from scraper.text import markup, urls
from scraper.text.words import language_of, spoken

# What press offices call the place of their releases, in the languages of the sources we know.
PRESS = re.compile(
    r"press|presse|prensa|imprensa|stampa|news|nieuws|noticia|notizi|nyhet|nyhed|uutis|aktuell|aktuelt|actualit|"
    r"communiqu|comunica|komunikat|aktualno|wiadomo|meldung|mitteilung|release|article|bericht|statement",
    re.IGNORECASE,
)
_FEED_TYPE = re.compile(r"(?:rss|atom|rdf)\+xml|feed\+json", re.IGNORECASE)
_FEED_ADDRESS = re.compile(
    r"(?:^|[/._=?&-])(?:rss|rss2|atom|rdf|feeds?)(?:$|[/._=?&-])|\.(?:rss|atom|rdf)$", re.IGNORECASE
)
_COMMENTS = re.compile(r"comment|kommentar|reactie|commentaire|comentario|commenti|/replies", re.IGNORECASE)
_WELL_KNOWN = ("feed/", "rss.xml", "feed.xml", "atom.xml", "rss")
_SITEMAP = re.compile(rb"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)
NEWS = re.compile(r"news|press|nieuws|presse|aktuell|noticia|release", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[|»«·•›]\s*|\s+[-–—]+\s+|\s*::?\s+")
_HOME = re.compile(
    r"(?:home(?:page)?|welcome|willkommen|startseite|start|accueil|inicio|início|overview|rss|index)$", re.I
)
_YEAR = r"\d{4}"
LONGEST = 60  # letters of an agency's name; more is a headline
MOST = 6  # candidates of one kind: each is a request to somebody's site
GROUP = 3  # pages with addresses that begin alike, at least: two may be chance


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of itself and of where releases are announced."""

    feeds: tuple[str, ...] = ()
    links: frozenset[str] = frozenset()  # canonical addresses of every page it links
    name: str | None = None  # of the site, as it states it
    titled: str | None = None  # the same as far as its title tells
    language: str | None = None  # as stated (ISO 639), unless its visible text is plainly in another
    stated: str | None = None  # as stated, whatever its text reads as
    spoken: str | None = None  # as its visible text reads


def about(capture: Capture) -> About:
    """Read a page for what it names; of an answer that is no page, nothing. Raises ParseKilled."""
    if capture.decoded.lstrip()[:1] != b"<":
        return About()
    page = markup.document(capture.decoded, markup.charset(capture.header("content-type")))
    base = urls.join(capture.final_url, markup.pick(page, "base@href") or "") or capture.final_url
    links = (urls.join(base, link.attribute("href") or "") for link in page.all("a[href]"))
    text = " ".join(page.paragraphs(("nav", "header", "footer")))
    return About(
        feeds=tuple(_feeds(page, base)),
        links=frozenset(urls.canonical(link) for link in links if link),
        name=" ".join((page.meta("og:site_name") or "").split())[:200] or None,
        titled=site_in(markup.pick(page, "title") or ""),
        language=spoken(page.language(), text),
        stated=page.language(),
        spoken=language_of(text),
    )


def site_in(title: str) -> str | None:
    """Whose page this is by its title: the last part that tells neither of the press nor of where the page stands."""
    parts = [" ".join(part.split()) for part in _BETWEEN.split(title)]
    told = [
        part for part in parts if part and len(part) <= LONGEST and not PRESS.search(part) and not _HOME.match(part)
    ]
    return told[-1] if told else None


def _feeds(page: markup.Document, base: str) -> list[str]:
    """Feeds that the head names, then those that look like one among the links; never those of comments."""
    head = page.all("link[rel~=alternate i][href]")
    named = [link for link in head if _FEED_TYPE.search(link.attribute("type") or "")]
    linked = [link for link in page.all("a[href]") if _FEED_ADDRESS.search(link.attribute("href") or "")]
    ours = (link for link in (*named, *linked) if not _COMMENTS.search(f"{link.attribute('title')} {link.html}"))
    found = (urls.join(base, link.attribute("href") or "") for link in ours)
    return [address for address in dict.fromkeys(found) if address][:MOST]


def well_known_feeds(url: str) -> list[str]:
    """Where feeds usually are: below this page, then at the site's root."""
    bare = url.partition("?")[0].rstrip("/")
    own = [] if urlsplit(url).path.strip("/") == "" else [f"{bare}/feed/", f"{bare}.atom", f"{bare}/rss"]
    found = [urls.join(url, address) for address in (*own, *(f"/{name}" for name in _WELL_KNOWN))]
    return [address for address in dict.fromkeys(found) if address]


def sitemaps(robots: bytes, url: str) -> list[str]:
    """The sitemaps that a robots.txt names, those of news first, then where one usually is."""
    named = (urls.join(url, stated.decode("utf-8", "replace")) for stated in _SITEMAP.findall(robots))
    found = [address for address in named if address and _site(address) == _site(url)]
    found.sort(key=lambda address: not NEWS.search(urlsplit(address).path))
    usual = urls.join(url, "/sitemap.xml")
    return list(dict.fromkeys([*found[:MOST], *([usual] if usual else [])]))


def likely(addresses: Sequence[str]) -> list[str]:
    """Of an index's sitemaps those that may list releases: named after news, or else only the first of all."""
    named = [address for address in addresses if NEWS.search(urlsplit(address).path)]
    return (named or list(addresses))[:2]


def pattern(addresses: Iterable[str]) -> str | None:
    """A regular expression for the addresses that begin as all of these do; None where they share no folder."""
    folders = [_folders(address) for address in addresses]
    if not folders:
        return None
    shared = 0
    while all(len(one) > shared for one in folders) and len({one[shared] for one in folders}) == 1:
        shared += 1
    return _expression(folders[0][:shared]) if shared > 1 else None


def press_pattern(entries: Sequence[Entry], home: str) -> tuple[str, int] | None:
    """Of a whole site's pages the folder of its press releases, as a regular expression, and how many there are.

    The folder below the press room's own address, else one that is called after the press; of several the fullest.
    Where dates are folders (/news/2026/11/) they are one.
    """
    below = _folders(home.partition("?")[0].rstrip("/") + "/release")
    counted: Counter[tuple[str, ...]] = Counter()
    for entry in entries:
        counted[_without_year(_folders(entry.url))] += 1
    ranked = [
        (len(below) > 1 and folders[: len(below)] == below, count, folders)
        for folders, count in counted.items()
        if count >= GROUP and len(folders) > 1
    ]
    ours = [one for one in ranked if one[0] or PRESS.search("/".join(one[2][1:]))]
    if not ours:
        return None
    _, _, folders = max(ours)
    expression = _expression(folders)
    return expression, sum(re.search(expression, entry.url) is not None for entry in entries)


def _folders(address: str) -> tuple[str, ...]:
    """Origin and folders of an address without its last part, up to a folder of a year: next month has another."""
    parts = urlsplit(address)
    found = [part for part in parts.path.rstrip("/").split("/")[1:-1] if part]
    year = next((at for at, part in enumerate(found) if re.fullmatch(r"(?:19|20)\d\d", part)), None)
    return (f"{parts.scheme}://{parts.netloc}", *(found if year is None else (*found[:year], _YEAR)))


def _without_year(folders: tuple[str, ...]) -> tuple[str, ...]:
    return folders[:-1] if folders[-1] == _YEAR else folders


def _expression(folders: Sequence[str]) -> str:
    escaped = (part if part == _YEAR else re.escape(part).replace(r"\-", "-") for part in folders)
    return "^" + "/".join(escaped) + "/[^?#]+"


def _site(url: str) -> str:
    return urls.host(url).removeprefix("www.")
