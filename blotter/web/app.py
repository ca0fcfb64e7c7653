"""Routes, and what every answer carries: escaped text, a strict content security policy, no framing, no sniffing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from blotter import present
from blotter.web import pages
from blotter.web.pages import Found, Missing, Moved, Page, Query
from scraper.errors import StorageError, UsageError

if TYPE_CHECKING:
    import scheduler

HERE = Path(__file__).parent
HEADERS = {
    # No script at all, nothing from elsewhere: what a page of the outside smuggles in stays text.
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def build(installation: scheduler.Installation) -> Starlette:
    """The web application over one installation."""
    templates = _templates()
    routes: list[BaseRoute] = [
        Route(path, _door(installation, templates, page), name=page.__name__) for path, page in pages.ROUTES.items()
    ]
    routes += [
        Route("/health", _health(installation), name="health"),
        Route("/evidence/{digest}", _evidence(installation), name="evidence"),
        Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
    ]
    return Starlette(routes=routes, middleware=[Middleware(BaseHTTPMiddleware, dispatch=_with_headers)])


def safe_link(url: str) -> str:
    """The URL where it is a web address, else nothing to click on."""
    return url if urlsplit(url).scheme in ("http", "https") else ""


def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        date=present.date_words,
        stamp=present.stamp,
        figure=present.figure_words,
        quantity=present.quantity,
        change=present.change_words,
        line=present.one_line,
        plain=present.plain,
        link=safe_link,
        path=lambda text: quote(text, safe=""),
        agency=present.agency_words,
    )
    environment.globals["plural"] = present.plural
    return environment


def _door(installation: scheduler.Installation, templates: Environment, page: Page) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        query = Query({**request.query_params, **request.path_params})
        try:
            found = page(installation, query)
        except UsageError as error:
            found = Missing(error.message)
        except StorageError as error:
            return _told(templates, 503, "The database could not be read", error.message)
        if isinstance(found, Moved):
            return RedirectResponse(found.path, 301)
        if isinstance(found, Missing):
            return _told(templates, 404, "Not here", found.why)
        return _rendered(templates, found)

    return answer


def _rendered(templates: Environment, found: Found) -> Response:
    return HTMLResponse(templates.get_template(found.template).render(found.values))


def _told(templates: Environment, status: int, title: str, why: str) -> Response:
    page = templates.get_template("told.html").render(title=title, why=why)
    return HTMLResponse(page, status)


def _health(installation: scheduler.Installation) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        try:
            counts = installation.storage.queries.counts()
        except StorageError as error:
            return JSONResponse({"ok": False, "trouble": error.code, "told": error.message}, 503)
        return JSONResponse({"ok": True, "counts": counts})

    return answer


def _evidence(installation: scheduler.Installation) -> Callable[[Request], Response]:
    """Raw bytes only as a download: they never run as a page under this address."""

    def answer(request: Request) -> Response:
        digest = request.path_params["digest"]
        try:
            capture = installation.storage.queries.capture(digest)
        except UsageError as error:
            return JSONResponse({"told": error.message}, 404)
        headers = {"Content-Disposition": f'attachment; filename="{capture.digest[:16]}.bin"'}
        return Response(capture.body, media_type="application/octet-stream", headers=headers)

    return answer


async def _with_headers(request: Request, call: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call(request)
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response
