"""Floors for reading figures: our own marked texts, and digests of real releases (tests/quality/scores/counts.py)."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from scraper.compare import traits
from scraper.compare.figures import WHAT, figures
from scraper.model import Figure
from tests.quality.copying import version
from tests.quality.scores import counts
from tests.quality.scores.counts import BLIND, FRESH, GOLD, LANGUAGES, LATER, MONEY, UNSEEN, gold

# First scores, before tuning on the texts: g001-g078 P .963 R .923, g079-g103 P .901 R .865; of the texts written for
# the ten languages those in it pt pl sv da P .907 R .876. The rules and a few marks were then mended on these same
# texts (P 1.0 R .996): the floors guard against loss and say nothing of unseen texts.
PRECISION, RECALL, BOUNDS, PARTIES = 0.985, 0.98, 0.98, 0.98
# Three texts a language were written before the tables of it pt pl sv da and the words added to the other five. Their
# errors were never listed, but who wrote them wrote the tables too, saw their scores by language after each change, and
# set one mark right afterwards: P .864 R .764 at first, P .954 R .929 at the end; expect less of texts by others. Who
# mends one of them clears its mark `held_out`.
HELD_PRECISION, HELD_RECALL = 0.97, 0.96
# Written later by whoever mended the rules then, after the shapes of twenty offices, marked before any was read:
# h001-h072 P .907 R .808 at first, i001-i030, on rarer subjects, P .883 R .695. Errors of one half of the h texts were
# listed and mended; the other half rose from P .897 R .809 to P .928 R .881 by that, the texts held out above from
# P .954 R .929 to P .968 R .956. Then all were listed: the floors guard against loss. Of a text on a new subject
# expect what the i texts came to before theirs were: P .876 R .722.
FRESH_PRECISION, FRESH_RECALL = 0.985, 0.975
# Five lots on subjects again other (customs, waste, tax, wildlife, football, gambling, courts …), each marked in full
# before any of it was read, each read once, then mended: j P .858 R .733 (the rules as they were; after marks
# set right .863 .733), l .915 .846, m .885 .801, k .850 .753, n .904 .862. The rules as they were came to .871 .717 on
# l, m, k and n together, the mended ones at first sight to .890 .814: expect that of a text on a new subject. Then all
# errors of all lots were listed and mended (.965 .925 -> .983 .947), six marks set right after the older texts: a fine
# that is asked for, a defendant acquitted, GBL, detainees and a part of those charged are marked there too.
BLIND_PRECISION, BLIND_RECALL = 0.975, 0.935
# 120 more (u001-u120), twelve a language, marked before any was read; every other one is held out. The half that was
# read for errors stood at P .867 R .738 at first sight, at .926 .859 when words and rules were mended, at .966 .915
# when two dozen marks were set right after the older texts (reported people, companies hit, SIM cards, casings). The
# other half, looked at as two numbers only, its marks as first made: P .885 R .771 at first, .897 .829 at the end.
# Expect that of a text by others.
UNSEEN_PRECISION, UNSEEN_RECALL = 0.965, 0.92
UNSEEN_HELD_PRECISION, UNSEEN_HELD_RECALL = 0.9, 0.835
# 80 on sums of money (w001-w080), eight a language, marked before any was read: seized, laundered, lost, fined,
# promised, in two currencies, in ranges, "each", one man's share beside the whole; every other one is held out. The
# half that was read for errors: P .817 R .687 at first sight, .826 .738 when marks were set right after the older
# texts (sums "each" and "a month", forged notes, companies, suspended terms), .930 .876 when rules were mended. The
# other half, its marks as first made, its errors never listed: .773 .670 at first, .805 .701 at the end. Its marks
# hold what the older texts leave out, so it understates; expect no more of a text that is about money alone.
MONEY_PRECISION, MONEY_RECALL = 0.93, 0.88
MONEY_HELD_PRECISION, MONEY_HELD_RECALL = 0.82, 0.725
# 281 more (x-en-01 …), 20 to 40 a language, on drugs, arms, fraud, trafficking, courts, borders and balances of a year,
# marked before any was read; every other one is held out. The half that was read for errors: P .906 R .838 at first
# sight, .981 .940 when words and rules of ten languages were mended (six marks of English ones set right after the
# older texts). The other half, looked at as two numbers a language only, its marks as first made: .873 .784 at first,
# .885 .801 at the end: expect that of a text by others.
LATER_PRECISION, LATER_RECALL = 0.97, 0.93
LATER_HELD_PRECISION, LATER_HELD_RECALL = 0.875, 0.79
# Digests are telegrams ("121 US, 2 Canada"). Of 453 figures in five languages .810 were read at first, .837 after a
# look at the misses; of 565 in ten languages .726 before the other five had tables, .812 with them, .901 after mending
# by a look at the misses, which ended there.
STATED = 0.89


def test_the_marks_are_well_formed() -> None:
    rows = gold()
    assert len({row["text"] for row in rows}) == len(rows) >= 150
    for language in LANGUAGES:
        assert sum(row["language"] == language for row in rows) >= 9
        assert sum(row["language"] == language and row["held_out"] for row in rows) == 3
    for row in rows:
        assert all(mark["what"] in WHAT for mark in row["figures"]), row["id"]
        assert all(row["text"][slice(*mark["span"])] == mark["text"] for mark in row["figures"]), row["id"]


def test_figures_of_our_own_texts() -> None:
    found = counts.own(held_out=False)
    wrong = [figure.text for mark, figure in counts.marked(held_out=False)[1] if mark is None]
    assert found["precision"] >= PRECISION, wrong
    assert found["recall"] >= RECALL
    assert found["bounds"] >= BOUNDS
    assert found["parties"] >= PARTIES


def test_figures_of_texts_that_no_rule_was_fitted_to() -> None:
    found = counts.own(held_out=True)
    assert found["precision"] >= HELD_PRECISION
    assert found["recall"] >= HELD_RECALL


@pytest.mark.parametrize(
    ("file", "precision", "recall"),
    [
        (FRESH, FRESH_PRECISION, FRESH_RECALL),
        (BLIND, BLIND_PRECISION, BLIND_RECALL),
        (UNSEEN, UNSEEN_PRECISION, UNSEEN_RECALL),
        (LATER, LATER_PRECISION, LATER_RECALL),
    ],
)
def test_figures_of_texts_marked_before_any_was_read(file: Path, precision: float, recall: float) -> None:
    rows, found = gold(file), counts.own(file)
    assert len({row["text"] for row in rows}) == len(rows) >= 100
    assert {row["language"] for row in rows} == LANGUAGES
    for row in rows:
        assert all(mark["what"] in WHAT for mark in row["figures"]), row["id"]
        assert all(row["text"][slice(*mark["span"])] == mark["text"] for mark in row["figures"]), row["id"]
    assert found["precision"] >= precision
    assert found["recall"] >= recall


def test_figures_of_the_half_that_nobody_looked_into() -> None:
    rows = [row for row in gold(UNSEEN) if row["held_out"]]
    assert len(rows) == 60
    assert all(sum(row["language"] == language for row in rows) == 6 for language in LANGUAGES)
    found = counts.own(UNSEEN, held_out=True)
    assert found["precision"] >= UNSEEN_HELD_PRECISION
    assert found["recall"] >= UNSEEN_HELD_RECALL


def test_figures_of_the_later_half_that_nobody_looked_into() -> None:
    rows = [row for row in gold(LATER) if row["held_out"]]
    assert len(rows) == 140
    assert all(sum(row["language"] == language for row in rows) >= 10 for language in LANGUAGES)
    found = counts.own(LATER, held_out=True)
    assert found["precision"] >= LATER_HELD_PRECISION
    assert found["recall"] >= LATER_HELD_RECALL


def test_figures_of_sums_of_money() -> None:
    rows = gold(MONEY)
    assert len({row["text"] for row in rows}) == len(rows) == 80
    for language in LANGUAGES:
        assert sum(row["language"] == language and row["held_out"] for row in rows) == 4
    for row in rows:
        assert all(mark["what"] in WHAT for mark in row["figures"]), row["id"]
        assert all(row["text"][slice(*mark["span"])] == mark["text"] for mark in row["figures"]), row["id"]
    found, held = counts.own(MONEY), counts.own(MONEY, held_out=True)
    assert (found["precision"] >= MONEY_PRECISION, found["recall"] >= MONEY_RECALL) == (True, True), found
    assert (held["precision"] >= MONEY_HELD_PRECISION, held["recall"] >= MONEY_HELD_RECALL) == (True, True), held


def test_figures_that_digests_of_real_releases_state_in_digits() -> None:
    found = counts.of_digests()
    assert found["figures"] > 400
    assert found["recall"] >= STATED


@pytest.mark.parametrize("file", [GOLD, FRESH, BLIND, UNSEEN, MONEY, LATER])
def test_imported_the_same_figures_are_read_each_once(file: Path) -> None:
    """No text has a headline of its own: its first words stand for one, and were counted twice so (precision .58)."""

    def said(found: Iterable[Figure]) -> list[tuple[str, float, str | None, str]]:
        return [(each.what, each.value, each.unit, each.text) for each in found]

    for at, row in enumerate(gold(file)):
        held = version(at, "office", row["text"], language=row["language"])
        assert said(traits(held).figures) == said(figures(row["text"], row["language"])), row["id"]
