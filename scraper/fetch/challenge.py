"""Recognises bot walls that answer in place of a page; it never tries to pass one.

Seen in real captures: justice.gov answers 200 with a 3 kB Akamai page. A wall is small, carries its vendor's own
marker and hardly any text: an article *about* such walls, or a page that merely carries a vendor's script, is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from scraper.errors import BotChallenge
from scraper.model import Capture

STATUSES = frozenset({200, 202, 403, 405, 429, 503})
LARGEST = 64 * 1024
MOST_TEXT = 1200  # characters a person could read; the longest wall seen says 700


@dataclass(frozen=True, slots=True)
class Wall:
    """One vendor's wall: how its body, or a header of its own, gives it away."""

    vendor: str
    body: re.Pattern[bytes]
    header: tuple[str, str] | None = None  # name, and what its value begins with


def _wall(vendor: str, *marks: str, header: tuple[str, str] | None = None) -> Wall:
    return Wall(vendor, re.compile("|".join(marks).encode(), re.IGNORECASE), header)


WALLS = (
    _wall("Akamai", r"bm-verify", r"/_sec/verify\?provider=", r"/_sec/cp_challenge/", r"sec-if-cpt-container"),
    # /cdn-cgi/challenge-platform/scripts/ is on ordinary pages too; /h/ only serves the challenge.
    _wall(
        "Cloudflare",
        r"<title>just a moment\.*</title>",
        r"_cf_chl_opt",
        r"/cdn-cgi/challenge-platform/h/",
        r"<title>attention required! \| cloudflare</title>",
        header=("cf-mitigated", "challenge"),
    ),
    _wall(
        "Incapsula",
        r"incapsula incident id",
        r"<iframe[^>]{0,200}_incapsula_resource",
        r"/_incapsula_resource\?cwudnsai",
    ),
    _wall("AWS WAF", r"awswafintegration", r"aws-waf-token", r"gokuprops", header=("x-amzn-waf-action", "c")),
    _wall("DataDome", r"captcha-delivery\.com", r"geo\.captcha-delivery", r"var dd=\{"),
    _wall("PerimeterX", r"id=[\"']px-captcha", r"_pxappid"),
    _wall("Sucuri", r"sucuri_cloudproxy_js"),
    _wall("F5", r"<script[^>]{0,200}src=[\"']/tspd/", r"the requested url was rejected\. please consult"),
)
_SCRIPTS = re.compile(
    rb"<(script|style|noscript|template|head)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.IGNORECASE | re.DOTALL
)


def recognise(capture: Capture) -> BotChallenge | None:
    """The fault a capture is, where it is a bot wall."""
    if capture.status not in STATUSES:
        return None
    wall = next((wall for wall in WALLS if _announced(wall, capture)), None) or _drawn(capture)
    if wall is None:
        return None
    fault = BotChallenge(
        f"{wall.vendor} answered with a bot check instead of the page; Blotter does not work round it: ask the site "
        "for access, or use its feed or API if it has one.",
        url=capture.final_url,
    )
    fault.status = capture.status
    return fault


def _announced(wall: Wall, capture: Capture) -> bool:
    if wall.header is None:
        return False
    name, value = wall.header
    return (capture.header(name) or "").lower().startswith(value)


def _drawn(capture: Capture) -> Wall | None:
    body = capture.decoded
    if not body or len(body) > LARGEST or not _markup(capture, body):
        return None
    wall = next((wall for wall in WALLS if wall.body.search(body)), None)
    if wall is None or len(b" ".join(_SCRIPTS.sub(b" ", body).split())) > MOST_TEXT:
        return None
    return wall


def _markup(capture: Capture, body: bytes) -> bool:
    """JSON and feeds quote what they like; a wall is HTML, whatever it is called."""
    media = (capture.header("content-type") or "").lower()
    start = body.lstrip()[:200].lower()
    return ("html" in media or not media or start.startswith(b"<")) and not start.startswith(
        (b"<?xml", b"<rss", b"<feed")
    )
