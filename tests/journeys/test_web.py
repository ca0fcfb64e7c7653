"""The web page: every route, what it shows, what it must never let through, and which headers go with it."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast
from urllib.parse import quote, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from blotter import web
from blotter.web.app import build
from blotter.web.gate import HEADERS, Gate, names
from scraper.errors import StorageError, UsageError
from scraper.text.urls import canonical
from tests.browser import shown
from tests.browser.seen import Seen
from tests.journeys.browsing import HERE, client_of
from tests.journeys.lantern import PAPER, POLICE

if TYPE_CHECKING:
    from scheduler import Installation

    Get = Callable[[str], Seen]

# Every route there is, with addresses that must answer; a new route fails until it stands here.
LISTED: dict[str, tuple[str, ...]] = {
    "/": ("/",),
    "/operations": ("/operations", "/operations?known=1", "/operations?from=50"),
    "/operations/{ref}": ("/operations/{operation}",),
    "/releases": ("/releases", "/releases?source=police.example", "/releases?status=withdrawn", "/releases?status=x"),
    "/releases/{ref}": ("/releases/{release}", "/releases/{release}?since=1&to=3", "/releases/{release}?to=1"),
    "/changes": ("/changes", "/changes?source=police.example", "/changes?from=50"),
    "/copies": ("/copies",),
    "/links": ("/links", "/links?from=50", "/links?operation={operation}", "/links?source=police.example"),
    "/sources": ("/sources",),
    "/search": ("/search", "/search?q=containers", "/search?q=50.8&past=1", "/search?q=%22%3Cscript"),
    "/health": ("/health",),
    "/evidence/{digest}": ("/evidence/{evidence}",),
    "/static": ("/static/style.css", "/static/icon.svg"),
}
NOWHERE = (
    "/nothing",
    "/operations/",
    f"{HERE}//foreign.example/",
    "/releases/zzz",
    "/releases/ffffffffffff",
    "/releases/%00",
    "/releases/..%2f..%2fetc%2fpasswd",
    "/releases/{release}?to=9",
    "/operations/nothing",
    "/operations/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    f"/operations/{'9' * 5000}",
    "/evidence/0000",
    "/evidence/%2e%2e%2fblotter.db",
    "/static/",
    "/static/%2e%2e/app.py",
    "/static/..%2fapp.py",
)


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    home = tmp_path_factory.mktemp("shown")
    shown.fill(home)
    with shown.opened(home) as installation:
        yield installation


@pytest.fixture(scope="module")
def client(installation: Installation) -> TestClient:
    return client_of(installation)


@pytest.fixture(scope="module")
def ids(installation: Installation) -> dict[str, str]:
    queries = installation.storage.queries
    harbour = queries.release(shown.HARBOUR)
    police = queries.release(str(POLICE["url"]))
    return {
        "release": harbour.id,
        "police": police.id,
        "operation": police.operation or "",
        "evidence": queries.versions(harbour.id)[0].evidence or "",
    }


@pytest.fixture(scope="module")
def get(client: TestClient, ids: dict[str, str]) -> Get:
    def ask(path: str) -> Seen:
        response = client.get(path.format(**ids))
        return Seen(response.status_code, response.text)

    return ask


@pytest.fixture(scope="module")
def crawled(get: Get) -> dict[str, Seen]:
    """Every page that links lead to from the first one."""
    found: dict[str, Seen] = {}
    waiting = ["/", *(path for paths in LISTED.values() for path in paths if "{" not in path)]
    while waiting:
        path = waiting.pop().partition("#")[0]
        if path not in found and not path.startswith(("/static", "/evidence", "/health")):
            found[path] = get(path.replace("{", "{{").replace("}", "}}"))
            waiting += [link for link in found[path].links if link.startswith("/")]
    return found


# -- routes and headers -------------------------------------------------------------------------------------------


def test_every_route_is_listed_and_all_but_one_form_only_read(client: TestClient) -> None:
    app = cast(Starlette, cast(Gate, client.app).app)
    written = [route for route in app.routes if isinstance(route, Route) and route.methods != {"GET", "HEAD"}]
    assert [(route.path, route.methods) for route in written] == [("/links/{number:int}", {"POST"})]
    assert {cast("Route | Mount", route).path for route in app.routes} - {written[0].path} == set(LISTED)


@pytest.mark.parametrize("path", [path for paths in LISTED.values() for path in paths])
def test_every_route_answers_to_reading_and_to_nothing_else(client: TestClient, ids: dict[str, str], path: str) -> None:
    address = path.format(**ids)
    assert client.get(address).status_code == 200
    assert client.head(address).status_code == 200
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        refused = client.request(method, address)
        assert refused.status_code == 405
        assert as_sent(refused.headers) == set(HEADERS.items())


def as_sent(headers: object) -> set[tuple[str, str]]:
    """Header names as we write them."""
    sent = {name.lower(): value for name, value in cast("dict[str, str]", headers).items()}
    return {(name, sent[name.lower()]) for name in HEADERS if name.lower() in sent}


@pytest.mark.parametrize("path", [*(path for paths in LISTED.values() for path in paths), *NOWHERE])
def test_every_answer_carries_the_headers(client: TestClient, ids: dict[str, str], path: str) -> None:
    assert as_sent(client.get(path.format(**ids)).headers) == set(HEADERS.items())


@pytest.mark.parametrize("path", NOWHERE)
def test_what_is_not_here_is_said_plainly(get: Get, path: str) -> None:
    seen = get(path)
    assert seen.status == 404
    assert "Not here" in seen.text
    assert "`" not in seen.text, "a command is set as one"
    assert "Traceback" not in seen.text


def test_faults_are_told_with_headers_and_without_insides() -> None:
    class Locked:
        def counts(self) -> None:
            raise StorageError("The database is <b>locked</b>.")

    for queries, status, words in (
        (Locked(), 503, "The database is <b>locked</b>."),
        (None, 500, "A fault in Blotter"),
    ):
        broken = cast("Installation", SimpleNamespace(storage=SimpleNamespace(queries=queries)))
        response = client_of(broken).get("/")
        assert response.status_code == status
        assert words in Seen(status, response.text).text
        assert "<b>locked" not in response.text
        assert "NoneType" not in response.text
        assert as_sent(response.headers) == set(HEADERS.items())
    locked = cast("Installation", SimpleNamespace(storage=SimpleNamespace(queries=Locked())))
    assert client_of(locked).get("/health").json()["ok"] is False


def test_only_names_of_this_machine_are_answered_to(installation: Installation) -> None:
    at_home, anywhere = client_of(installation), TestClient(build(installation, names("0.0.0.0")), base_url=HERE)
    for host in ("localhost", "LOCALHOST:8300", "127.0.0.1:8300", "[::1]:8300"):
        assert at_home.get("/", headers={"Host": host}).status_code == 200
    for host in (
        "foreign.example",
        "foreign.example:8300",
        "127.0.0.1.foreign.example",
        "",
        "[::1",
        "localhost@x.example",
    ):
        refused = at_home.get("/", headers={"Host": host})
        assert refused.status_code == 421, host
        assert as_sent(refused.headers) == set(HEADERS.items())
        assert anywhere.get("/", headers={"Host": host}).status_code == 200
    assert "press.example" in (names("Press.example") or ())


def test_an_address_that_is_taken_is_said(installation: Installation) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(UsageError, match="choose another --port"):
        web.serve(installation, "127.0.0.1", taken.getsockname()[1])


# -- hostile texts ------------------------------------------------------------------------------------------------


def test_nothing_of_the_outside_becomes_markup(crawled: dict[str, Seen]) -> None:
    assert len(crawled) > 40
    for path, seen in crawled.items():
        assert seen.status in (200, 302), path
        assert not {tag for tag, _ in seen.elements} & {"script", "iframe", "img", "svg", "style", "i", "object"}, path
        for tag, attributes in seen.elements:
            assert not [name for name in attributes if name.startswith("on") or name in ("style", "srcdoc")], path
            for name in ("href", "action", "src"):
                target = attributes.get(name, "/")
                assert urlsplit(target).scheme in ("", "http", "https"), path
                assert tag == "a" or target.startswith("/"), path
                assert not target.startswith("//"), path
        assert "1343434337" not in seen.html, path
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", seen.html), path


def test_hostile_texts_are_shown_as_texts(crawled: dict[str, Seen]) -> None:
    everything = " ".join(seen.words for seen in crawled.values())
    for text in (*shown.HOSTILE, shown.NAME, shown.FAULT):
        if text not in (shown.HOSTILE[-2], shown.WITHOUT_END):
            assert text in everything
    assert "gnorw si siht right to left" in everything


def test_a_query_comes_back_as_text(get: Get) -> None:
    for text in shown.HOSTILE[:8]:
        seen = get(f"/search?q={quote(text)}".replace("{", "{{").replace("}", "}}"))
        (value,) = [attributes["value"] for tag, attributes in seen.elements if attributes.get("name") == "q"]
        assert value == text
        assert not {tag for tag, _ in seen.elements} & {"script", "iframe", "img", "svg", "style"}


# -- what the pages show ------------------------------------------------------------------------------------------


def test_an_operation_shows_its_figures_side_by_side(get: Get) -> None:
    seen = get("/operations/{operation}")
    differ, _, rest = seen.words.partition("Sums and growth")
    checked, _, agree = rest.partition("Where they agree")
    assert "money seized two currencies USD 2.6 million" in differ
    assert "neither is corrected" in differ
    assert checked.count("12 + 20 + 6 + 3 = 41, the total claimed adds up 2 releases") == 1
    assert "cocaine 120 kg 3 releases" in agree
    assert "arrests by country or party: NL 12, DE 20, BE 6, FR 3" in agree
    for words in (
        "credits Politie.nl (not held)",
        "Candle earlier · 2023 · known by mention",
        "Timeline 2023",
        "Harbour Market",
    ):
        assert words in agree


def test_the_list_of_operations_tells_the_date_it_goes_by(get: Get) -> None:
    """The last heard of stands first; each told when it was first seen, in no order that anybody could make out."""
    seen = get("/operations").words
    assert re.search(r"last news \d{4}-\d\d-\d\d", seen)
    assert "first seen" not in seen


def test_every_claim_leads_to_its_words(get: Get) -> None:
    targets = [link for link in get("/operations/{operation}").links if "#" in link]
    assert len(targets) > 10
    for target in targets:
        path, _, place = target.partition("#")
        assert place in {attributes.get("id") for _, attributes in get(path).elements}


def test_a_release_shows_its_versions_and_what_changed(get: Get) -> None:
    seen = get("/releases/{release}")
    assert "3 versions" in seen.words
    assert re.search(r"Seen 2\d{3}-\d\d-\d\d \d\d:\d\d UTC to 2\d{3}-", seen.words)
    assert "From version 2 to 3" in seen.words
    assert "<ins> The ship may sail.</ins>" in seen.html
    across = get("/releases/{release}?since=1&to=3").html
    assert "<del>50.8</del><ins>53.4</ins>" in across
    first = get("/releases/{release}?to=1")
    assert "This is version 1; the newest is 3." in first.words
    assert "50.8 million" in first.words
    assert "<ins>" not in first.html


def test_a_copy_is_laid_beside_its_origin(get: Get, ids: dict[str, str]) -> None:
    page = get("/releases/{police}")
    beside = next(link for link in page.links if "beside=" in link)
    assert page.words.count("Side by side") == 0
    laid = get(beside.partition("#")[0])
    assert "Side by side" in laid.words
    assert laid.words.count("addressed to an empty warehouse") >= 3  # in the text, and on either side
    assert get("/releases/{police}?beside={release}").words.count("Side by side") == 0  # no copy of it
    assert get("/releases/{police}?beside=zzz").status == 200


def test_what_changed_of_late_leads_to_the_words_before_and_after(get: Get, ids: dict[str, str]) -> None:
    seen = get("/changes")
    assert "Edited or withdrawn lately" in get("/").words
    assert re.search(r"version 3 seen .*version 2 seen ", seen.words)
    assert f"/releases/{ids['release']}?since=1&to=2" in {link.replace("&amp;", "&") for link in seen.links}
    assert "No release has changed since it was first seen." in get("/changes?source=police.example").words


def test_copies_and_links_say_why(get: Get, ids: dict[str, str]) -> None:
    copies = get("/copies")
    assert f"/releases/{ids['police']}#copies" in copies.links
    assert "% of it stands in the original" in copies.words
    assert "Releases with this text" in get("/releases/{police}").words
    review = get("/links").words
    assert "The words behind it" in review
    assert re.search("Three years for courier police.example · 5 May 2029 .{0,8}may be (phase|follow up) of", review)
    assert "Both name the operation" in review


def test_sources_show_how_it_goes(get: Get) -> None:
    seen = get("/sources").words
    assert f"unmet expectation {shown.FAULT}" in seen
    assert "since 2026-06-01 09:00 UTC, 1 time" in seen
    assert "Idle" in seen.partition("Not in sources.yaml")[0]
    assert "police.example" in seen.partition("Not in sources.yaml")[2]
    assert "1 open issue" in get("/").words


def test_search_finds_words_past_wordings_operations_and_addresses(client: TestClient, get: Get) -> None:
    assert "<mark>containers</mark>" in get("/search?q=containers").html
    assert "Nothing found" in get("/search?q=%2250.8%22").words
    past = get("/search?q=50.8&past=1")
    assert "version 1 of 3" in past.words
    assert any(link.endswith("?to=1") for link in past.links)
    assert "Operation Candle known by mention" in get("/search?q=candle").words
    address = client.get("/search", params={"q": f"{PAPER['url']}?utm_source=x"})
    assert address.headers["location"].startswith("/releases/")
    assert "Nothing found" in get(f"/search?q={quote(canonical('https://unheld.example/'))}").words


def test_evidence_is_only_ever_a_download(client: TestClient, ids: dict[str, str]) -> None:
    response = client.get(f"/evidence/{ids['evidence']}")
    assert response.headers["content-type"] == "application/octet-stream"
    assert response.headers["content-disposition"] == f'attachment; filename="{ids["evidence"][:16]}.bin"'
    assert b"50.8 million" in response.content
