"""One response, read off the wire into a Capture within limits; whether it is a good answer is judged elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import cast

import httpx2 as httpx

from scraper.errors import BadResponse, FetchError, TooLarge
from scraper.fetch.decode import decoded
from scraper.model import Capture
from scraper.ports import Now

FAULT_BYTES = 64 * 1024  # of an error page, to see whether it is a bot wall
TELLING = frozenset({403, 404, 405, 410, 429, 503})  # that a release is gone is news, and proved; the others hide walls

EMPTY = frozenset(
    {204, 304}
)  # without a body (RFC 9110 §15): read to their end, which is there, to keep the connection


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost: seconds on the network over all its redirects, bytes, hops."""

    seconds: float = 30.0
    headers: int = 64 * 1024
    body: int = 10 * 1024 * 1024
    decoded: int = 20 * 1024 * 1024
    redirects: int = 5


def received(
    asked: httpx.Request, answer: httpx.Response, limits: Limits, now: Now, *, enough: int | None = None
) -> Capture:
    """The answer as a Capture; with `enough` only so many bytes of its body.

    Raises TooLarge, BadEncoding and BadResponse, and what the transport's stream raises.
    """
    headers = _headers(answer, limits.headers)
    good = 200 <= answer.status_code < 300
    body = _body(answer, limits, enough) if good and answer.status_code != 204 else _body_of_fault(answer, limits)
    coding = ",".join(value for name, value in headers if name.lower() == "content-encoding")
    content = decoded(body, coding, limits.decoded) if good else None
    return _capture(asked, answer, headers, body, content, now())


def _capture(
    asked: httpx.Request,
    answer: httpx.Response,
    headers: tuple[tuple[str, str], ...],
    body: bytes,
    content: bytes | None,
    at: datetime,
) -> Capture:
    spoken: bytes = answer.extensions.get("http_version", b"HTTP/1.1")
    return Capture(
        url=str(asked.url),
        final_url=str(asked.url),
        status=answer.status_code,
        headers=headers,
        body=body,
        captured_at=at,
        request_headers=_pairs(asked.headers.raw),
        http_version=spoken.decode("ascii", "replace"),
        content=content,
    )


def _headers(answer: httpx.Response, limit: int) -> tuple[tuple[str, str], ...]:
    if sum(len(name) + len(value) + 4 for name, value in answer.headers.raw) > limit:
        raise TooLarge(f"The answer's headers are larger than {limit // 1024} kB")
    headers = _pairs(answer.headers.raw)
    if any(set(name + value) & {"\r", "\n", "\0"} for name, value in headers):
        raise BadResponse("The answer's headers hold line breaks or NUL")  # HTTP/2 lets them through
    return headers


def _pairs(raw: list[tuple[bytes, bytes]]) -> tuple[tuple[str, str], ...]:
    """Header lines as text that turns back into the same bytes (RFC 9110 §5.5)."""
    return tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in raw)


def _body(answer: httpx.Response, limits: Limits, enough: int | None) -> bytes:
    """The whole body as sent, as long as it says it is."""
    if enough is not None:
        return _read(answer, limits.body, enough)
    stated = answer.headers.get("content-length", "")
    exact = int(stated) if stated.isascii() and stated.isdecimal() and len(stated) < 20 else None
    if exact is not None and exact > limits.body:
        raise _too_large(limits.body)
    body = _read(answer, limits.body, None)
    if exact is not None and len(body) != exact:
        raise BadResponse(f"The answer is {len(body)} bytes long where {exact} were announced")
    return body


def _body_of_fault(answer: httpx.Response, limits: Limits) -> bytes:
    """The beginning of an error page that may be a bot wall; nothing where it cannot be read: the status will do."""
    if answer.status_code not in TELLING | EMPTY:
        return b""
    try:
        return _read(answer, limits.body, 1 if answer.status_code in EMPTY else FAULT_BYTES)
    except FetchError:
        return b""


def _read(answer: httpx.Response, limit: int, enough: int | None) -> bytes:
    pieces, size = list[bytes](), 0
    for piece in cast(Iterator[bytes], answer.stream):
        pieces.append(piece)
        size += len(piece)
        if enough is not None and size >= enough:
            break
        if size > limit:
            raise _too_large(limit)
    return b"".join(pieces)


def _too_large(limit: int) -> TooLarge:
    return TooLarge(f"The answer is larger than the {limit / (1 << 20):.4g} MiB read of one page")
