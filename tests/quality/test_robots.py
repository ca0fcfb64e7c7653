"""Our reading of robots.txt against the answers of Google's own matcher; every difference has its clause of RFC 9309.

The counts are floors: they only fall. Agents and addresses are those that the recorded decisions ask for.
"""

from __future__ import annotations

from tests.quality.scores import robots

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
    count, different = robots.cases(robots.ours)
    assert count == 145
    assert different == {case: count for case, (count, _) in CASES.items()}


def test_decisions_on_files_of_real_sites() -> None:
    count, different = robots.decisions(robots.ours)
    print(f"{different.total()} of {count} decisions differ: {different}")
    assert count == 49_750
    assert different.total() <= 10
    assert set(different) == {(*place, how) for place, (how, _) in DECISIONS.items()}
