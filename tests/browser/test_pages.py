"""The pages in a real browser: nothing runs, nothing is asked of others, nothing sticks out on a phone.

Debian's chromium through Playwright; skipped where there is none. Page scripts of ours do not exist; what is evaluated
here comes from the test.
"""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

import pytest

from blotter.web import background
from scraper.errors import UsageError
from tests.browser import shown

if TYPE_CHECKING:
    from scheduler import Installation

CHROMIUM = shutil.which("chromium")
if CHROMIUM is None:
    pytest.skip("there is no chromium here (Debian: apt-get install chromium)", allow_module_level=True)
pytest.importorskip("playwright", reason="Playwright is not installed")
from playwright.sync_api import Browser, Dialog, Page, sync_playwright  # noqa: E402

pytestmark = pytest.mark.xdist_group("browser")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Site:
    """The served pages: where, which there are, and a few of them by what they show."""

    address: str
    pages: list[str] = field(default_factory=list)
    operation: str = ""
    release: str = ""
    evidence: str = ""


@dataclass
class Noted:
    """What went on in the browser besides showing the page."""

    console: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def of(self, page: Page) -> Page:
        page.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

        def close(dialog: Dialog) -> None:
            self.dialogs.append(dialog.message)
            dialog.dismiss()

        page.on("dialog", close)
        return page


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("shown")
    shown.fill(home)
    with shown.opened(home) as installation:
        queries = installation.storage.queries
        rows, harbour = queries.releases(limit=100), queries.release(shown.HARBOUR)
        operations = [f"/operations/{row.id}" for row in (*queries.operations(), *queries.operations(known=True))]
        pages = ["/", "/operations", "/releases", "/copies", "/links", "/sources", "/search?q=lantern", "/nothing"]
        pages += [*operations, *(f"/releases/{row.id}" for row in rows), f"/releases/{harbour.id}?since=1&to=3"]
        largest = max(queries.operations(), key=lambda row: row.releases)
        proof = queries.versions(harbour.id)[0].evidence or ""
        stop, address = _served(installation)
        try:
            yield Site(address, pages, f"/operations/{largest.id}", f"/releases/{harbour.id}", f"/evidence/{proof}")
        finally:
            stop()


def _served(installation: Installation) -> tuple[Callable[[], None], str]:
    for _ in range(5):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        try:
            return background(installation, "127.0.0.1", port), f"http://127.0.0.1:{port}"
        except UsageError:  # somebody else took it in between
            continue
    raise AssertionError("no port stayed free")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


def test_no_page_runs_anything_or_asks_anyone_else(browser: Browser, site: Site) -> None:
    noted = Noted()
    page = noted.of(browser.new_page())
    for path in site.pages:
        answer = page.goto(site.address + path)
        assert answer is not None
        assert answer.status == (404 if path == "/nothing" else 200)
        assert page.locator("script, iframe, img, object, main style").count() == 0, path
    page.close()
    said = [line for line in noted.console if "status of 404" not in line]
    assert (said, noted.dialogs) == ([], [])
    assert {urlsplit(url).netloc for url in noted.asked} == {urlsplit(site.address).netloc}


@pytest.mark.parametrize("width", [390, 1200])
def test_nothing_sticks_out(browser: Browser, site: Site, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    wide = []
    for path in site.pages:
        page.goto(site.address + path)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    page.close()
    assert wide == []


def test_a_difference_is_marked(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto(f"{site.address}{site.release}?since=1&to=3")
    assert page.locator("#difference del").all_inner_texts() == ["50.8"]
    assert page.locator("#difference ins").first.inner_text() == "53.4"
    backgrounds = [
        page.locator(f"#difference {tag}").first.evaluate("each => getComputedStyle(each).backgroundColor")
        for tag in ("del", "ins")
    ]
    assert len({*backgrounds, "rgba(0, 0, 0, 0)"}) == 3
    page.close()


def test_a_claim_leads_to_its_words(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto(site.address + site.operation)
    claim = page.locator(".beside li").first
    words = claim.locator("q").inner_text()
    claim.locator("a").click()
    assert page.locator("mark:target").inner_text() in words
    page.close()


def test_the_keyboard_is_enough(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto(site.address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.goto(site.address + site.operation)
    summary = page.locator("summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1
    page.locator("header input[name=q]").fill("containers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=containers")
    assert page.locator("mark").first.inner_text().casefold() == "containers"
    page.close()


def test_the_dark_is_dark(browser: Browser, site: Site) -> None:
    seen = []
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page = browser.new_page(color_scheme=scheme)
        page.goto(site.address)
        seen.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        page.close()
    assert seen == ["rgb(255, 255, 255)", "rgb(15, 19, 24)"]


def test_evidence_is_saved_and_never_shown(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto(site.address + site.release)
    with page.expect_download() as download:
        page.locator(f"a[href='{site.evidence}']").click()
    assert download.value.suggested_filename == f"{site.evidence.removeprefix('/evidence/')[:16]}.bin"
    assert page.url.endswith(site.release)
    page.close()


def test_a_suggestion_is_confirmed_and_taken_back_by_pressing_buttons(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto(f"{site.address}/links")
    number = page.locator("form[method=post]").first.get_attribute("action")
    page.get_by_role("button", name="Confirm").first.click()
    page.wait_for_url("**/links?done=*")
    assert f"/links/{page.url.rpartition('=')[2]}" == number
    assert "Confirmed by person:" in page.locator("main").inner_text()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_load_state()
    assert "Suggested by judge/" in page.locator("main").inner_text()
    page.close()
