"""Recognises bot walls that answer in place of a page, and doors it is sent to instead; it never tries to pass one.

Seen in real captures: justice.gov answers 200 with a 3 kB Akamai page. A wall is small, carries its vendor's own
marker and hardly any text: an article *about* such walls, or a page that merely carries a vendor's script, is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from scraper.errors import BotChallenge, FetchError, Forbidden
from scraper.model import Capture

STATUSES = frozenset({200, 202, 403, 405, 429, 503})
LARGEST = 64 * 1024
MOST_TEXT = 1200  # characters a person could read; the longest wall seen says 700
MOST_LINKS = 40  # of style sheets too; ordinary pages link to a hundred and need no closer look


@dataclass(frozen=True, slots=True)
class Wall:
    """One vendor's wall: how its body in lower case, or a header of its own, gives it away.

    Plain marks, because every page is searched for them: one pattern over all of them took 3 ms of a 20 kB page.
    """

    vendor: str
    marks: tuple[bytes | re.Pattern[bytes], ...]
    header: tuple[str, str] | None = None  # name, and what its value begins with

    def drawn(self, body: bytes) -> bool:
        """Whether the body, in lower case, carries one of the marks."""
        return any(mark in body if isinstance(mark, bytes) else mark.search(body) for mark in self.marks)


WALLS = (
    Wall("Akamai", (b"bm-verify", b"/_sec/verify?provider=", b"/_sec/cp_challenge/", b"sec-if-cpt-container")),
    # /cdn-cgi/challenge-platform/scripts/ is on ordinary pages too; /h/ only serves the challenge.
    Wall(
        "Cloudflare",
        (
            b"<title>just a moment...</title>",
            b"<title>just a moment</title>",
            b"_cf_chl_opt",
            b"/cdn-cgi/challenge-platform/h/",
            b"<title>attention required! | cloudflare</title>",
        ),
        header=("cf-mitigated", "challenge"),
    ),
    Wall(
        "Incapsula",
        (
            b"incapsula incident id",
            re.compile(rb"<iframe[^>]{0,200}_incapsula_resource"),
            b"/_incapsula_resource?cwudnsai",
        ),
    ),
    Wall("AWS WAF", (b"awswafintegration", b"aws-waf-token", b"gokuprops"), header=("x-amzn-waf-action", "c")),
    Wall("DataDome", (b"captcha-delivery.com", b"geo.captcha-delivery", b"var dd={")),
    Wall("PerimeterX", (b'id="px-captcha', b"id='px-captcha", b"_pxappid")),
    Wall("Sucuri", (b"sucuri_cloudproxy_js",)),
    Wall("F5", (b'src="/tspd/', b"src='/tspd/", b"the requested url was rejected. please consult")),
)
# Where a site sends those who have not logged in or agreed; a page asked for by such an address is itself no door.
_DOOR = re.compile(
    r"//(?:consent|login|signin|sso|auth|myprivacy)\.|/(?:login|log-in|signin|sign-in|sso|anmelden|inloggen|connexion"
    r"|consent|cookie-?wall|cookie-?consent|privacy-?gate)(?:[/.?#]|$)",
    re.IGNORECASE,
)
_SCRIPTS = re.compile(
    rb"<(script|style|noscript|template|head)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.IGNORECASE | re.DOTALL
)


def recognise(capture: Capture) -> FetchError | None:
    """The fault a capture is, where it is a bot wall, or the login or consent page that we were sent to."""
    if capture.status not in STATUSES:
        return None
    if _DOOR.search(capture.final_url) and not _DOOR.search(capture.url):
        return Forbidden(
            "The site sent us to a page to log in or to agree to something instead of the page asked for.",
            url=capture.final_url,
        )
    wall = next((wall for wall in WALLS if _announced(wall, capture)), None) or _drawn(capture)
    if wall is None:
        return None
    fault = BotChallenge(
        f"{wall.vendor} answered with a bot check instead of the page; Blotter does not work round it.",
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
    lowered = body.lower()
    if lowered.count(b"href=") > MOST_LINKS:
        return None
    wall = next((wall for wall in WALLS if wall.drawn(lowered)), None)
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
