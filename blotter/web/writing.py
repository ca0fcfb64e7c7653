"""The one way to change something on the web page: a form of ours, sent by POST, on a server that listens on loopback.

A page of the outside must not be able to decide in our name (CSRF): the form carries a token that only our pages know,
and the browser's Origin must be the address that was asked. What is decided stands in the store.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from blotter.deciders import decider
from blotter.web.gate import LOOPBACK
from scraper.errors import UsageError
from scraper.model import Judgement

if TYPE_CHECKING:
    from scheduler import Installation

LONGEST = 4096  # bytes of a form
_WORDS = {"confirm": Judgement.CONFIRMED, "reject": Judgement.REJECTED}
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Desk:
    """Who may decide here: the token of this server's forms, and whether it takes any."""

    open: bool
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)


def desk(answers_to: frozenset[str] | None) -> Desk:
    """Decisions are taken only where nobody but this machine can ask: there is no login."""
    return Desk(answers_to is not None and answers_to <= LOOPBACK)


def decide(installation: Installation, at: Desk) -> Callable[[Request], Awaitable[Response]]:
    """The answer to POST /links/{number}: decide, then show the list with the result on top."""

    async def answer(request: Request) -> Response:
        form = await _form(request, at)
        number = await run_in_threadpool(_decide, installation, request.path_params["number"], form.get("word", ""))
        return RedirectResponse(f"/links?done={number}", 303)

    return answer


async def _form(request: Request, at: Desk) -> Mapping[str, str]:
    """The fields of a form of ours. Raises HTTPException for anything else."""
    if not at.open:
        raise HTTPException(403, "Decisions are taken on loopback only; `blotter links review` takes them anywhere.")
    if not _from_here(request):
        raise HTTPException(403, "This did not come from a page of this server.")
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise HTTPException(415, "Not a form.")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST:
            raise HTTPException(413, "Too long for a form.")
    try:
        told = parse_qs(body.decode("ascii", "replace"), max_num_fields=9)
    except ValueError:
        raise HTTPException(413, "Too many fields for a form.") from None
    fields = {name: values[0] for name, values in told.items()}
    if not hmac.compare_digest(fields.get("token", "").encode(), at.token.encode()):
        raise HTTPException(403, "This form is not of this server, or of an earlier run of it: open the page again.")
    return fields


def _from_here(request: Request) -> bool:
    """Whether the browser says that the form stood on this server; a request that says nothing is refused."""
    origin = urlsplit(request.headers.get("origin", ""))
    return origin.scheme in ("http", "https") and origin.netloc == request.headers.get("host")


def _decide(installation: Installation, number: int, word: str) -> int:
    store, now = installation.storage.store, installation.now()
    installation.storage.queries.link(number)
    if word == "undo":
        if store.undo_link(number, decider(), now) is None:
            raise UsageError(f"Nobody has decided link {number}: there is nothing to take back")
    elif word in _WORDS:
        store.decide_link(number, _WORDS[word], decider(), now)
    else:
        raise HTTPException(400, "Neither yes nor no.")
    return number
