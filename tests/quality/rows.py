"""Every score that `make quality` tells: what it is measured on, its figures with their targets, the peers beside it.

A new score is a function in tests/quality/scores that returns named figures, and a `Score` here. Floors stand in the
tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.quality.measures import Figures
from tests.quality.peers import overlap, readers, tfidf
from tests.quality.scores import (
    addresses,
    agencies,
    copies,
    counts,
    crowded,
    edited,
    encodings,
    feeds,
    followups,
    offices,
    operations,
    pages,
    robots,
    silence,
    stories,
    written,
)
from tests.quality.table import Row, Score, least, most

Peers = Mapping[str, Callable[[], Figures]]
OVERLAPS = {"containment": overlap.containment, "rensa": overlap.rensa, "datasketch": overlap.datasketch}
TFIDF = {"TF-IDF words": tfidf.WORDS, "TF-IDF letters": tfidf.LETTERS}


def _overlaps(score: Callable[..., Figures], *rest: str) -> Peers:
    return {name: partial(score, find, *rest) for name, find in OVERLAPS.items()}


def _tfidf(score: Callable[..., Figures]) -> Peers:
    return {name: partial(score, how) for name, how in TFIDF.items()}


def _pages(name: str) -> Peers:
    """Both read no summary."""
    return {
        "trafilatura": lambda: _only(pages.shares(name, readers.trafilatura), "titles", "dates"),
        "htmldate": lambda: _only(pages.shares(name, readers.htmldate), "dates"),
    }


def _only(figures: Figures, *names: str) -> Figures:
    return {name: figures[name] for name in names}


_AFTERWARDS = "marked before any was read, mended on afterwards"
# Texts marked with their figures, those held out told by their name, and the least precision and recall.
MARKED: tuple[tuple[str, str, Path, float, float], ...] = (
    ("figures", "own texts in ten languages, read while rules were made", counts.GOLD, 0.97, 0.93),
    ("figures_held_out", "own texts in ten languages, held out", counts.GOLD, 0.97, 0.93),
    ("figures_fresh", f"own texts in ten languages, {_AFTERWARDS}", counts.FRESH, 0.97, 0.93),
    ("figures_blind", f"own texts on 201 other subjects, {_AFTERWARDS}", counts.BLIND, 0.97, 0.93),
    ("figures_unseen", f"60 own texts of the last 120, {_AFTERWARDS}", counts.UNSEEN, 0.95, 0.90),
    ("figures_unseen_held", "the other 60, whose errors nobody has looked at", counts.UNSEEN, 0.89, 0.82),
    ("figures_money", f"40 own texts on sums of money of the last 80, {_AFTERWARDS}", counts.MONEY, 0.92, 0.86),
    ("figures_money_held", "the other 40 of those 80, whose errors were never listed", counts.MONEY, 0.79, 0.69),
    ("figures_later", f"141 own texts of a later 281, {_AFTERWARDS}", counts.LATER, 0.97, 0.93),
    ("figures_later_held", "the other 140, whose errors nobody has looked at", counts.LATER, 0.87, 0.79),
)


def _both(precision: float, recall: float) -> tuple[Row, Row]:
    return Row("precision", "precision", least(precision)), Row("recall", "recall", least(recall))


WRITTEN = (
    Row("precision", "pairs joined that are right"),
    Row("recall", "pairs of one operation found"),
    Row("bcubed", "BCubed F1"),
    Row("pair_f1", "pair F1"),
    Row("cross_f1", "pair F1 across languages"),
    Row("hard_merged", "look-alikes merged", most(0.06)),
    Row("series_pair", "series: pair F1"),
    Row("links_right", "confirmed links that are right", least(0.95)),
)

JUDGING = (
    Score(
        "copies_real",
        "copies: one page as eight extractors render it, among 3,089 releases of one office",
        partial(copies.found, "copies_real"),
        (Row("pair_f1", "pair F1", least(0.98)), Row("precision", "precision"), Row("recall", "recall")),
        _overlaps(overlap.found, "copies_real"),
    ),
    Score(
        "copies",
        "copies: the same with whole pages, menus and all, and halves",
        partial(copies.found, "copies"),
        (Row("pair_f1", "pair F1", least(0.99)), Row("precision", "precision"), Row("recall", "recall")),
        _overlaps(overlap.found, "copies"),
    ),
    Score(
        "edited",
        "copies of three offices' releases, edited in eight ways (words, a paragraph, a quote, headline, lead)",
        edited.found,
        (
            Row("least", "found, of the kind found least", least(0.95)),
            Row("precision", "precision", least(0.99)),
            Row("strict", "precision, counting what is called a copy when the original is not held", least(0.99)),
            Row("all of it", "found, of those with three words, a paragraph and the lead changed at once"),
        ),
        _overlaps(overlap.of_edited),
    ),
    Score(
        "swallowed",
        "updates of one prosecutor's office",
        lambda: {**copies.updates(), **copies.elsewhere()},
        (
            Row("swallowed", "follow-ups taken for copies", most(0.003)),
            Row("elsewhere", "the same if each stood on a host of its own, all on one day"),
            Row("suggested_right", "called an update by the texts alone, before anything else is asked: of one case"),
        ),
        _overlaps(overlap.swallowed),
    ),
    Score(
        "followups",
        "follow-ups of one prosecutor's office, 2001-2026",
        followups.linked,
        (
            Row("link_f1", "link F1", least(0.97)),
            Row("bcubed", "BCubed F1", least(0.975)),
            Row("pair_f1", "pair F1", least(0.955)),
            Row("links_right", "confirmed links that are right"),
            Row("suggested", "suggested, for a person to decide"),
            Row("suggested_right", "of those: of one case"),
            Row("candidates", "a release of the case among the candidates", least(0.98)),
            Row("looked_at", "candidates of one release, at most"),
        ),
        _tfidf(tfidf.nearest_earlier),
    ),
    Score(
        "offices",
        "cases and copies of five offices in four languages, 164 releases written for it, mended on since",
        offices.in_both,
        (
            Row("link_f1", "link F1"),
            Row("bcubed", "BCubed F1"),
            Row("pair_f1", "pair F1"),
            Row("precision", "pairs joined that are right", least(0.95)),
            Row("recall", "pairs of one case found"),
            Row("links_right", "confirmed links that are right", least(0.95)),
            Row("candidates", "a release of the case among the candidates"),
            Row("copies_right", "pairs called copies that are", least(0.99)),
            Row("copies_found", "copies found"),
            Row("swallowed", "other releases taken for copies", most(0)),
            Row("among_link_f1", "with the counts of 100,000 other releases: link F1"),
            Row("among_bcubed", "BCubed F1"),
            Row("among_precision", "pairs joined that are right", least(0.95)),
            Row("among_recall", "pairs of one case found"),
            Row("among_links_right", "confirmed links that are right", least(0.95)),
        ),
    ),
    Score(
        "digests",
        "operations in 12 languages, from digests of 25 words",
        operations.found,
        (
            Row("bcubed", "BCubed F1", least(0.90)),
            Row("pair_f1", "pair F1", least(0.82)),
            Row("cross_f1", "pair F1 across languages", least(0.80)),
            Row("hard_merged", "look-alikes merged", most(0.06)),
            Row("series_bcubed", "series: BCubed F1", least(0.94)),
            Row("series_pair", "series: pair F1", least(0.94)),
            Row("series_cross", "series: pair F1 across languages", least(0.94)),
            Row("links_right", "confirmed links that are right", least(0.95)),
        ),
        _tfidf(tfidf.of_digests),
    ),
    Score(
        "written",
        "operations in ten languages, 139 releases written for it, labelled before any was judged, mended on since",
        written.found,
        WRITTEN,
    ),
    Score(
        "written_last",
        "the same, 32 releases looked at once when all was mended; two rules mended on them since",
        partial(written.found, written.LAST),
        WRITTEN,
    ),
    Score(
        "digests_blind",
        "operations in 14 languages, 264 digests written for it, labelled before any was judged, mended on since",
        written.found_digests,
        (*WRITTEN, Row("series_bcubed", "series: BCubed F1")),
    ),
    Score(
        "digests_second",
        "operations in 21 languages, 304 digests by an author who knew no judge, half of its cases looked at",
        partial(written.found_digests, file=written.SECOND),
        (*WRITTEN, Row("series_bcubed", "series: BCubed F1")),
    ),
    Score(
        "digests_orders",
        "the 264 digests in four orders, which is chance to all that is joined: the mean",
        written.found_in_any_order,
        (*WRITTEN, Row("series_bcubed", "series: BCubed F1")),
    ),
    Score(
        "second_orders",
        "the 304 digests in four orders: the mean",
        partial(written.found_in_any_order, file=written.SECOND),
        (*WRITTEN, Row("series_bcubed", "series: BCubed F1")),
    ),
    Score(
        "third_orders",
        "349 digests by an author who followed the recorded ones alone, in four orders: the mean",
        partial(written.found_in_any_order, file=written.THIRD),
        (*WRITTEN, Row("series_bcubed", "series: BCubed F1")),
    ),
    Score(
        "agencies",
        "operations in 726 whole pages of agencies, menus and all",
        agencies.found,
        (
            Row("recall", "pairs of one operation found", least(0.90)),
            Row("precision", "pairs joined that are right", least(0.95)),
            Row("precision_of_several", "the same, asked of operations with several releases alone"),
            Row("named_after_furniture", "operations named after a site's furniture", most(0)),
        ),
        _tfidf(tfidf.of_agencies),
    ),
    Score(
        "crowded",
        "the same texts again, with the counts of 100,000 other releases (reported, no target)",
        crowded.found,
        (
            Row("bcubed", "digests: BCubed F1"),
            Row("pair_f1", "digests: pair F1"),
            Row("hard_merged", "digests: look-alikes merged"),
            Row("links_right", "digests: confirmed links that are right"),
            Row("office_bcubed", "one office: BCubed F1"),
            Row("office_pair_f1", "one office: pair F1"),
            Row("office_links_right", "one office: confirmed links that are right"),
            Row("pages_recall", "whole pages: pairs of one operation found"),
            Row("pages_precision", "whole pages: pairs joined that are right"),
            Row("written_precision", "139 releases written for it: pairs joined that are right"),
            Row("written_recall", "of those: pairs of one operation found"),
            Row("written_hard_merged", "of those: look-alikes merged"),
            Row("written_links_right", "of those: confirmed links that are right"),
            Row("unseen_precision", "264 digests written for it: pairs joined that are right"),
            Row("unseen_recall", "of those: pairs of one operation found"),
            Row("unseen_hard_merged", "of those: look-alikes merged"),
            Row("unseen_links_right", "of those: confirmed links that are right"),
        ),
    ),
    Score(
        "stories",
        "pairs of news texts, one story or not (Russian, English; reported, no target)",
        stories.told,
        (
            Row("f1", "F1 of what is joined or suggested"),
            Row("joined", "pairs joined, of 245"),
            Row("joined_right", "pairs joined that are one story"),
        ),
        _tfidf(tfidf.of_stories),
    ),
    *(
        Score(name, f"figures, {told}", partial(counts.own, file, held_out="held" in name), _both(precision, recall))
        for name, told, file, precision, recall in MARKED
    ),
    Score(
        "figures_digests",
        "figures that digests of real releases state in digits",
        counts.of_digests,
        (Row("recall", "recall", least(0.90)), Row("figures", "figures stated")),
    ),
)

GATHERING = (
    Score(
        "mn_ag",
        "351 pages of Minnesota's attorney general, generic reader",
        lambda: pages.shares("mn_ag", pages.by(pages.PROSECUTOR)),
        (Row("titles", "titles", least(0.99)), Row("dates", "days", least(0.99))),
        _pages("mn_ag"),
    ),
    Score(
        "polisen",
        "200 pages of the Swedish police, generic reader",
        lambda: pages.shares("polisen", pages.by(pages.POLICE)),
        (Row("titles", "titles", least(0.985)), Row("dates", "days", least(0.985)), Row("summaries", "summaries")),
        _pages("polisen"),
    ),
    Score(
        "polisen_profiled",
        "the same with a source profile",
        lambda: pages.shares("polisen", pages.by(pages.PROFILED)),
        (
            Row("titles", "titles", least(0.985)),
            Row("dates", "days", least(0.985)),
            Row("summaries", "summaries", least(0.985)),
        ),
    ),
    Score(
        "main_text",
        "main text of 181 pages, article-extraction benchmark",
        partial(pages.main_text, pages.our_text),
        (
            Row("f1", "F1", least(0.964), "rs_trafilatura .970 by its stored output"),
            Row("precision", "precision"),
            Row("recall", "recall"),
        ),
        {
            "trafilatura, precision mode": partial(pages.main_text, readers.text_by_trafilatura),
            "readability-lxml": partial(pages.main_text, readers.text_by_readability),
        },
    ),
    Score(
        "feeds",
        "feeds of five projects, 5,464 files",
        feeds.found,
        (
            Row("exceptions", "unhandled exceptions", most(0)),
            Row("same", "files whose entries are feedparser's", least(0.995)),
            Row("slowest", "CPU seconds for one file, at most", most(1.0)),
        ),
        {"fastfeedparser": readers.fastfeedparser},
    ),
    Score(
        "robots",
        "robots.txt: Google's 145 cases, 49,750 decisions on real files",
        robots.found,
        (
            Row("cases", "cases answered otherwise", most(7)),
            Row("same", "decisions as Google's matcher", least(0.9995)),
            Row("more_permissive", "decisions that allow what Google's does not"),
        ),
        {"protego": readers.protego, "urllib.robotparser": readers.robotparser},
    ),
    Score(
        "urls",
        "addresses: 869 cases of the URL standard",
        addresses.found,
        (
            Row("exceptions", "exceptions", most(0)),
            Row("wrong", "read with another host than the standard's", most(0)),
            Row("read", "addresses of the web read"),
        ),
        {"urllib.parse": readers.standard_urls},
    ),
    Score(
        "charsets",
        "encodings: 83 cases of html5lib",
        encodings.found,
        (Row("wrong", "sniffed otherwise; one would need its script run", most(1)),),
    ),
    Score(
        "silence",
        "silence of 26 offices that never stopped",
        silence.found,
        (Row("a_year", "called quiet, a year and office"), Row("years", "years in all")),
    ),
)

SCORES = (*JUDGING, *GATHERING)
