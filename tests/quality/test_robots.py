"""Our reading of robots.txt against the answers of Google's own matcher; every difference has its clause of RFC 9309.

The counts are floors: they only fall. Agents and addresses are those that the recorded decisions ask for.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from functools import cache

from scraper.fetch.robots import Robotstxt, parsed
from tests.recorded import recorded

SELF = "§2.2.2: the robots.txt itself is always allowed, whatever it says"
ESCAPED = "§2.2.2: an escaped unreserved character is compared as the character it stands for"
HEX = "RFC 3986 §6.2.2.1: %7b and %7B are one escape; Google writes it in capitals in the rule alone"
LONG = "§2.5: at least 500 KiB are read, and no line in them is too long; the cut at 16,664 bytes is Google's own"
CASES = {
    ("ID_Encoding", "http://foo.bar/foo/bar/baz"): (1, ESCAPED),
    ("GoogleOnly_LineTooLong", "cut off"): (2, LONG),
}
DECISIONS = {
    ("www.ameriprise.com", "/robots.txt"): ("more permissive", SELF),
    ("www.flhsmv.gov", "/robots.txt"): ("more permissive", SELF),
    ("www.penfed.org", "/robots.txt"): ("more permissive", SELF),
    ("www.audible.com", "/purchaseconfirm"): ("stricter", "a no-break space ends the rule; we take it for white space"),
    ("www.omegawatches.com", "/x?%7b%7dx"): ("stricter", HEX),
}


def test_googles_own_cases() -> None:
    cases = json.loads(recorded("robust", "robots", "google_robotstxt_cases.json").read_text())
    different: Counter[tuple[str, str]] = Counter()
    for case in cases:
        rules = parsed(case["robots_latin1"].encode("latin-1"))
        if rules.can_fetch(case["url_latin1"], case["ua"]) != case["allowed"]:
            long = len(case["robots_latin1"]) > 10_000
            different[(case["test"], "cut off" if long else case["url_latin1"])] += 1
    assert len(cases) == 145
    assert different == {case: count for case, (count, _) in CASES.items()}


def test_decisions_on_files_of_real_sites() -> None:
    files = recorded("robust", "robots", "protego_fetched")

    @cache
    def rules(name: str) -> Robotstxt:
        return parsed((files / name).read_bytes())

    different: dict[tuple[str, str], set[str]] = {}
    count = wrong = 0
    with gzip.open(recorded("robust", "robots", "google_oracle_on_fetched.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            name, agent, url, allowed = json.loads(line)
            ours = rules(name).can_fetch(url, agent)
            if ours != bool(allowed):
                path = url.removeprefix("http://h.test")
                different.setdefault((name, path), set()).add("more permissive" if ours else "stricter")
                wrong += 1
            count += 1
    print(f"{wrong} of {count} decisions differ: {different}")
    assert count == 49_750
    assert wrong <= 10
    assert different == {place: {how} for place, (how, _) in DECISIONS.items()}
