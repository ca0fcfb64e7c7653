"""Whichever way an address comes in, what must be blocked is never dialled, and what may be fetched is.

Nothing here can leave 127.0.0.1: see tests/security/outside.py. Where the system lets us, it runs a second time in a
network namespace that has nothing but loopback.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest

from scraper.fetch.addresses import private, public
from tests.recorded import ROOT, recorded
from tests.security.outside import CONTROL_ADDRESS, Outside, sealed
from tests.security.people import ALL, alerts_to_ones_own_network

ALONE = "BLOTTER_TESTS_ALONE"  # set where nothing but loopback exists
ASK_NOTHING = {"imported_file", "replayed_archive"}  # what comes in here is never asked for
SAY_NOTHING = {"canonical_link"}  # nor is what a page says of itself
CONTROLS = {"93.184.216.34", "8.8.8.8", "1.1.1.1", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808"}
NO_IPV6 = {"platform_office"}  # an office is never written in brackets


@pytest.fixture(autouse=True)
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with sealed(monkeypatch) as tried:
        yield
    assert tried == []


def forms(*expected: str) -> list[str]:
    cases: list[dict[str, Any]] = json.loads(recorded("robust", "ssrf", "ssrf_cases.json").read_text("utf-8"))
    assert len(cases) >= 642
    found = [case["url"] for case in cases if case["expect"] in expected]
    return found[::2] if os.environ.get(ALONE) == "1" and "block" in expected else found


@pytest.mark.parametrize("name", ALL)
def test_no_form_is_dialled(name: str) -> None:
    """Every name stands for loopback: only the form itself could save it."""
    with Outside() as outside:
        asked = ALL[name](outside, forms("block", "review"))
        assert [place for place in outside.strays if place[0] != "93.184.216.34"] == []
        if name not in SAY_NOTHING:
            assert (asked > 0) == (name not in ASK_NOTHING), "the addresses have come as far as the door"


@pytest.mark.parametrize("name", ALL)
def test_what_may_be_fetched_is_dialled(name: str) -> None:
    """Else the test above would pass by doing nothing."""
    with Outside(otherwise=CONTROL_ADDRESS) as outside:
        ALL[name](outside, forms("allow"))
        places = {address for address, _ in outside.strays}
    expected = {place for place in CONTROLS if ":" not in place or name not in NO_IPV6} | {CONTROL_ADDRESS}
    assert places == (set() if name in ASK_NOTHING | SAY_NOTHING else expected)


def test_where_alerts_may_go_into_ones_own_network_they_still_go_nowhere_else() -> None:
    with Outside() as outside:
        assert alerts_to_ones_own_network(outside, forms("block", "review"))
        places = {ip_address(address) for address, _ in outside.strays}
    assert places
    assert not [str(place) for place in places if not private(place) and not public(place)]


def test_no_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    with Outside(otherwise=CONTROL_ADDRESS) as outside:
        for name in ("entry_address", "alert_webhook"):
            ALL[name](outside, forms("allow"))
        assert {address for address, _ in outside.strays} == {CONTROL_ADDRESS, *CONTROLS}
        assert "127.0.0.1" not in outside.asked


@pytest.mark.skipif(os.environ.get(ALONE) == "1", reason="this is the second run")
def test_the_same_where_nothing_but_loopback_exists() -> None:
    """Every door once more with every second form, so that the tests cannot lean on their own harness."""
    unshare, ip = shutil.which("unshare"), shutil.which("ip")
    if not unshare or not ip or subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network namespace can be made here (unshare -rn)")
    ours = ["tests/security/test_doors.py", "tests/security/test_redirects.py"]
    pytest_ = f"{sys.executable} -m pytest -n0 -q -p no:cacheprovider -k 'not may_be_fetched' {' '.join(ours)}"
    done = subprocess.run(
        [unshare, "-rn", "sh", "-c", f"{ip} link set lo up && test $({ip} -o link | wc -l) = 1 && exec {pytest_}"],
        cwd=ROOT,
        env={**os.environ, ALONE: "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
