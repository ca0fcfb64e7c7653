"""What stands before every page: the names it answers to, and the headers that go with every answer.

It knows no route and no row. A page on this machine must not be readable by a web site that makes its own name point
here (DNS rebinding), so a request for a name that nobody asked us to answer to is refused.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_EVERYWHERE = frozenset({"0.0.0.0", "::", ""})
HEADERS = {
    # No script at all, nothing from elsewhere: what a page of the outside smuggles in stays text.
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # no address leaves; with none at all browsers hide the origin of our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",  # always asked for again, answered 304 where a stylesheet did not change
}


def names(host: str) -> frozenset[str] | None:
    """The names to answer to when listening on `host`; None for every one, where it listens to the whole network."""
    return None if host in _EVERYWHERE else LOOPBACK | {host.lower()}


class Gate:
    """An application behind the gate: other names are answered 421, every answer carries HEADERS."""

    def __init__(self, app: ASGIApp, answers_to: frozenset[str] | None = LOOPBACK) -> None:
        self.app, self.answers_to = app, answers_to

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        known = scope["type"] != "http" or self.answers_to is None or _named(scope) in self.answers_to
        await (self.app if known else _STRANGER)(scope, receive, send_with_headers)


_STRANGER = PlainTextResponse(
    "Blotter does not answer to this name. To open it under another one, start it with --host NAME.\n", 421
)


def _named(scope: Scope) -> str | None:
    """The host name that was asked for, without its port."""
    try:
        return urlsplit(f"//{Headers(scope=scope).get('host', '')}").hostname
    except ValueError:
        return None
