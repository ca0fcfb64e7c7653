"""Bot walls are recognised whatever their status, and what merely speaks of them is not. Pages written here."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from blotter.health import told
from scraper.fetch.challenge import LARGEST, recognise
from scraper.model import Capture


def captured(body: str, status: int = 200, media: str = "text/html; charset=utf-8", **headers: str) -> Capture:
    told = (("Content-Type", media), *((name.replace("_", "-"), value) for name, value in headers.items()))
    return Capture(
        "https://a.example/", "https://a.example/", status, told, body.encode(), datetime(2026, 11, 21, tzinfo=UTC)
    )


WALLS = {
    "Akamai": (
        200,
        "<html><head><meta http-equiv=refresh content='5; URL=/news?bm-verify=AAQA'></head><body></body></html>",
    ),
    "Akamai script": (200, "<script>xhr.open('POST', '/_sec/verify?provider=interstitial')</script>"),
    "Cloudflare": (
        403,
        "<!DOCTYPE html><head><title>Just a moment...</title></head><body><noscript>Use JavaScript</noscript></body>",
    ),
    "Cloudflare script": (
        503,
        "<script>window._cf_chl_opt={cvId:'3'}; s.src='/cdn-cgi/challenge-platform/h/b/orchestrate'</script>",
    ),
    "Incapsula": (
        200,
        "<iframe id=main src='/_Incapsula_Resource?CWUDNSAI=9'>Request unsuccessful. Incapsula incident ID: 1</iframe>",
    ),
    "AWS WAF": (
        202,
        "<script src='https://x.token.awswaf.com/challenge.js'></script><script>AwsWafIntegration.getToken()</script>",
    ),
    "DataDome": (403, "<script>var dd={'rt':'c'}</script><script src='https://ct.captcha-delivery.com/c.js'></script>"),
}


@pytest.mark.parametrize("name", WALLS)
def test_walls(name: str) -> None:
    status, body = WALLS[name]
    fault = recognise(captured(body, status))
    assert fault is not None
    assert fault.message.startswith(name.removesuffix(" script"))
    assert fault.status == status
    assert told(fault, "lund").count("feed") == 1, "what to do is said, and once"


@pytest.mark.parametrize(
    ("status", "header"),
    [
        (403, ("cf_mitigated", "challenge")),
        (202, ("x_amzn_waf_action", "challenge")),
        (405, ("x_amzn_waf_action", "captcha")),
    ],
)
def test_walls_that_say_so_in_a_header(status: int, header: tuple[str, str]) -> None:
    assert recognise(captured("", status, **{header[0]: header[1]}))


ARTICLE = "<p>" + "Police took three servers behind Cloudflare offline on Tuesday. " * 40 + "</p>"


@pytest.mark.parametrize(
    "capture",
    [
        captured("<html><head><title>Just a moment in the life of an officer</title></head><body>short</body></html>"),
        captured(f"<title>Just a moment...</title>{ARTICLE}"),
        captured(f"{ARTICLE}<script src='/_Incapsula_Resource?SWJIYLWA=1'></script>"),
        captured(f"{ARTICLE}<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"),
        captured("<p>short</p><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"),
        captured("<p>bm-verify</p>" + " " * LARGEST),
        captured('{"title": "The bm-verify wall, explained"}', media="application/json"),
        captured("<?xml version='1.0'?><rss><item><title>bm-verify</title></item></rss>", media="text/html"),
        captured(WALLS["Akamai"][1], status=404),
        captured(""),
    ],
    ids=range(10),
)
def test_no_walls(capture: Capture) -> None:
    assert recognise(capture) is None


@pytest.mark.parametrize(
    "final",
    ["https://a.example/login?next=/news", "https://consent.a.example/v2?x=1", "https://a.example/cookiewall/", "/sso"],
)
def test_a_door_that_we_were_sent_to(final: str) -> None:
    page = replace(captured("<p>Please log in</p>"), final_url=final if "//" in final else "https://a.example" + final)
    fault = recognise(page)
    assert fault is not None
    assert fault.code == "forbidden"
    assert recognise(replace(page, url=page.final_url)) is None, "it was asked for by its own address"


@pytest.mark.parametrize(
    "final", ["https://a.example/news/login-thieves-held", "https://a.example/news/consent-decree"]
)
def test_news_about_doors_is_none(final: str) -> None:
    assert recognise(replace(captured("<p>Two held</p>"), final_url=final)) is None
