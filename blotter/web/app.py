"""Routes: each page through its template, every text escaped, every fault of the outside as one plain sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from blotter import present
from blotter.files import file_words
from blotter.health import counts, span_words, words
from blotter.reviewing import context
from blotter.web import pages, passages
from blotter.web.gate import LOOPBACK, Gate
from blotter.web.pages import Found, Moved, Page, Query
from blotter.web.writing import Desk, decide, desk
from scraper.compare.claims import wording
from scraper.errors import BlotterError, StorageError, UsageError

if TYPE_CHECKING:
    import scheduler

HERE = Path(__file__).parent
Answer = Callable[[Request], Response]


def build(installation: scheduler.Installation, answers_to: frozenset[str] | None = LOOPBACK) -> Gate:
    """The web application over one installation, for requests to these host names (None: to any).

    Raises StorageError where the database cannot be opened at all.
    """
    _ = installation.storage  # opened here, once: threads that answer side by side must not each open it
    environment = _environment()
    at = desk(answers_to)
    environment.globals["desk"] = at
    app = Starlette(
        routes=routes(installation, environment, at),
        exception_handlers={
            UsageError: _telling(environment, 404, "Not here"),
            StorageError: _telling(environment, 503, "This could not be read"),
            HTTPException: _telling(environment, 404, "Not here"),
            Exception: _telling(environment, 500, "A fault in Blotter"),
        },
    )
    app.router.redirect_slashes = False  # it would build an address out of what the request claims the host is
    return Gate(app, answers_to)


def routes(installation: scheduler.Installation, environment: Environment, at: Desk) -> list[BaseRoute]:
    """Everything that can be asked for by GET, which changes nothing; and the one form that is sent."""
    return [
        *(Route(path, _page(installation, environment, page)) for path, page in pages.ROUTES.items()),
        Route("/links/{number:int}", decide(installation, at), methods=["POST"]),
        Route("/health", _health(installation)),
        Route("/evidence/{digest}", _evidence(installation)),
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]


# -- templates ----------------------------------------------------------------------------------------------------


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters.update(
        date=present.date_words,
        stamp=present.stamp,
        seen=present.seen_words,
        figure=wording.figure_words,
        line=present.one_line,
        link=safe_link,
        path=lambda text: quote(text, safe=""),
        agency=present.agency_words,
        basis=present.basis_words,
        words=lambda name: name.lower().replace("_", " "),
        means=present.MEANINGS.__getitem__,
        kind=wording.kind_words,
        anchor=passages.anchor,
        file=file_words,
        health=words,
        span=span_words,
        place=context,
    )
    environment.globals["plural"] = present.plural
    return environment


def _shown(value: object) -> object:
    """What every expression of every template goes through: no characters that steer or reorder what is read."""
    return present.plain(value) if type(value) is str else value


def safe_link(url: str) -> str:
    """The URL where it is a web address, else nothing to click on."""
    try:
        return url if urlsplit(url).scheme in ("http", "https") else ""
    except ValueError:
        return ""


# -- answers ------------------------------------------------------------------------------------------------------


def _page(installation: scheduler.Installation, environment: Environment, page: Page) -> Answer:
    def answer(request: Request) -> Response:
        found = page(installation, Query({**request.query_params, **request.path_params}))
        if isinstance(found, Moved):
            return RedirectResponse(found.path, 302)  # not for good: a merge can be undone
        return _rendered(environment, found)

    return answer


def _rendered(environment: Environment, found: Found) -> Response:
    return HTMLResponse(environment.get_template(found.template).render(found.values))


def _message_page(environment: Environment, status: int, title: str, why: str) -> Response:
    return HTMLResponse(environment.get_template("told.html").render(title=title, why=why), status)


_SAID = {
    404: ("Not here", "There is no such page."),
    405: ("Not like this", "Pages are asked for with GET; a decision is sent by its own form."),
}


def _telling(environment: Environment, status: int, title: str) -> Callable[[Request, Exception], Response]:
    """How a fault is told: what the outside did wrong in its own sentence, a bug by pointing at the log."""

    def answer(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException):
            told = _message_page(
                environment, error.status_code, *_SAID.get(error.status_code, ("Refused", error.detail))
            )
            told.headers.update(error.headers or {})
            return told
        why = error.message if isinstance(error, BlotterError) else "The log of Blotter says what went wrong."
        return _message_page(environment, status, title, why)

    return answer


def _health(installation: scheduler.Installation) -> Answer:
    def answer(request: Request) -> Response:
        try:
            held = counts(installation)
        except StorageError as error:
            return JSONResponse({"ok": False, "trouble": error.code, "told": error.message}, 503)
        return JSONResponse({"ok": True, "counts": held})

    return answer


def _evidence(installation: scheduler.Installation) -> Answer:
    """Raw bytes only as a download: they never run as a page under this address."""

    def answer(request: Request) -> Response:
        capture = installation.storage.queries.capture(request.path_params["digest"])
        headers = {"Content-Disposition": f'attachment; filename="{capture.digest[:16]}.bin"'}
        return Response(capture.body, media_type="application/octet-stream", headers=headers)

    return answer
