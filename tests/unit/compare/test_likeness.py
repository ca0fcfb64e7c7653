"""How alike two releases are: what a pair can come to at most is never less than what it comes to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.compare import traits
from scraper.compare.anchors import BRIEF
from scraper.compare.operations.features import deed
from scraper.compare.operations.groups import ALONE, ALONE_LARGE, EARLY, JOIN, JOIN_LARGE, Group, needed
from scraper.compare.operations.likeness import Compared, Likeness
from scraper.compare.operations.rarity import Asking, furniture, rarity
from scraper.compare.operations.sides import Neighbour, Side
from scraper.model import Statistics, Subject, Version
from tests.unit.compare.shelf import ICE, PAPER, released

SAID = (
    "Operation Redkite ended in Portwick.",
    "They call it Redkite.",
    "Police seized 850 kg of cocaine and 117 firearms.",
    "There were 52 arrests and 15 servers were taken.",
    "There were 71 arrests in Arlen.",
    "Oskar Lind, 34, of Arlen was charged.",
    "Oskar Lind was heard again.",
    "Anna Berg, 51, was convicted by a jury.",
    "The seized domain lantern-gallery.top spread DoubleHeron.",
    "It began in Portwick on 30 April 2024.",
    "On May 3, 2024, Lind and Berg fled Portwick for Harlow Point.",
    "On 30 April 2024 a bank at Harlow Point was robbed of 15 servers.",
    "Tom Lind, 35, and Anna Berg, 52, were held at Harlow Point.",
    "“Saltglass” and DoubleHeron are what it is called in the files.",
    "The recording plays in any browser from the lantern gallery of our harbour site.",
)
HEADS = ("Lind charged", "OSKAR LIND SENTENCED", "Redkite", "Parrots found in Portwick", "Second round of Redkite")


@st.composite
def pressed(draw: st.DrawFn, name: str) -> Version:
    """A release of some of these sentences, at one office or a paper, dated or not, that may cite the other."""
    text = " ".join(draw(st.lists(st.sampled_from(SAID), max_size=8)))
    return released(
        name,
        draw(st.sampled_from(HEADS)),
        text,
        agency=draw(st.sampled_from([ICE, PAPER])),
        day=draw(st.sampled_from([None, "2024-05-01", "2024-05-20", "2026-01-01"])),
        links=draw(st.sampled_from([(), ("https://ice.example/news/b-story", "https://b.example/news/b-story")])),
        case_numbers=draw(st.sampled_from([(), ("2024-118823",)])),
    )


def pair(one: Version, other: Version, archive: Statistics, template: frozenset[str] = frozenset()) -> Likeness:
    mine = Side(one, traits(one))
    near = Neighbour(mine, Subject(other, traits(other)))
    return Compared(Asking(mine, archive, template), [near]).to(near)


@given(pressed("a"), pressed("b"), st.integers(0, 5000), st.integers(0, 40), st.integers(1, 9))
def test_a_pair_reaches_what_its_score_is_and_nothing_more(
    one: Version, other: Version, held: int, each: int, of: int
) -> None:
    said = traits(one).anchors
    archive = Statistics(releases=held, anchors={anchor: each * (place % 3) for place, anchor in enumerate(said)})
    for template in (frozenset[str](), frozenset(said[::of])):
        score = pair(one, other, archive, template).score
        assert pair(one, other, archive, template).reaches(score)
        assert not pair(one, other, archive, template).reaches(score + 1e-6)


def test_what_two_releases_share_is_worth_more_the_rarer_it_is() -> None:
    one, other = (released(name, "Raid", SAID[2], day="2024-05-01") for name in "ab")
    rare = Statistics(releases=1000)
    common = Statistics(releases=1000, anchors=dict.fromkeys(traits(one).anchors, 900))
    assert pair(one, other, rare).score > pair(one, other, common).score
    assert rarity("word:raid", rare) > 6 > 0.2 > rarity("word:raid", common)


def test_what_most_neighbours_of_one_host_hold_is_its_furniture() -> None:
    one = released("a", "Lind charged", f"{SAID[2]} {SAID[-1]}", agency=ICE)
    mine = Side(one, traits(one))
    others = [released(f"n{n}", f"Visit {n} to Portwick", SAID[-1], agency=ICE) for n in range(6)]
    near = [Neighbour(mine, Subject(other, traits(other))) for other in others]
    template = furniture(mine, near)
    assert "word:lantern" in template
    assert "word:cocaine" not in template
    assert furniture(mine, near[1:]) == frozenset()
    assert pair(one, others[0], Statistics(), template).features["wording"] == 0


def test_no_archive_is_so_large_that_few_holders_are_fewer() -> None:
    held = {"word:heron": 20, "word:court": 60_000}
    large, larger = (Statistics(releases=count, anchors=held) for count in (2_000, 200_000))
    assert rarity("word:heron", large) == rarity("word:heron", larger)
    assert rarity("word:heron", Statistics(releases=200, anchors=held)) < rarity("word:heron", large)
    assert rarity("word:court", larger) == 0.0


def test_common_words_alone_tell_nothing() -> None:
    one, other = (released(name, "A raid", SAID[-1], day="2024-05-01") for name in "ab")
    common = dict.fromkeys(traits(one).anchors, 200)
    assert not pair(one, other, Statistics(releases=1000, anchors=common)).tells
    assert pair(one, other, Statistics(releases=1000, anchors=common | {"word:lantern": 2})).tells


def test_small_words_and_numbers_in_letters_make_no_two_full_texts_of_one_language_alike() -> None:
    shared = "zwei Millionen Euro, drei Männer zwischen zwölf und vierzehn, während insgesamt bereits mehrere weitere"
    ends = "abcdefghijklmnopqrstu"
    one = f"{shared} Kisten voller Muscheln am Pegelturm, {' '.join(f'tauche{end}' for end in ends)}."
    other = f"{shared} Fenster eines Museums zersprangen, {' '.join(f'bilder{end}' for end in ends)}."
    sides = [released(name, "Bericht", text, day="2026-02-03") for name, text in (("a", one), ("b", other))]
    mine, theirs = (Side(version, replace(traits(version), language="de")) for version in sides)
    asked = Asking(mine, Statistics(releases=1500))
    told = Likeness(asked, Neighbour(mine, Subject(theirs.version, theirs.traits)), 9).features
    assert told["brief"] <= BRIEF
    assert mine.words & theirs.words >= {"word:zwei", "word:millionen", "word:euro"}
    foreign = Side(theirs.version, replace(theirs.traits, language="nl"))
    across = Likeness(asked, Neighbour(mine, Subject(foreign.version, foreign.traits)), 9).features
    assert told["rare words"] < across["rare words"] / 2


def test_common_words_of_a_language_of_which_little_is_held_are_not_rare() -> None:
    said = (
        "Mannen greps i lägenheten under kvällen och åklagaren begär honom häktad; polisen söker vittnen nära Hedvik."
    )
    long = " ".join(
        f"{said} {word}." for word in ("stulna cyklar hittades", "motiv utreds vidare", "fler förhör hålls")
    )
    one, other = (released(name, "Man gripen efter mord", long, day="2026-02-03") for name in "ab")
    held = dict.fromkeys(traits(one).anchors, 4)
    few, many = (Statistics(releases=90_000, anchors=held | {"lang:sv": count}) for count in (5, 50_000))
    mine, same = Side(one, traits(one)), Side(other, traits(other))
    short = released("c", "Man gripen", "I Hedvik.", day="2026-02-03")
    brief, abroad = Side(short, traits(short)), Side(other, replace(traits(other), language="da"))

    def rare(archive: Statistics, beside: Side) -> list[float]:
        return [Asking(mine, archive).beside(beside).rarity[f"word:{word}"] for word in ("hedvik", "lagenheten")]

    known, usual = rare(many, same)
    assert rare(few, abroad) == rare(few, brief) == [known, usual]
    assert rare(few, same)[0] == known  # a name may be any language's
    assert rare(few, same)[1] < usual


def test_more_is_asked_in_a_large_archive_and_of_a_lone_release() -> None:
    lone, joined = (Group((), (), None, None, size) for size in (1, 4))
    least = {held: (needed(joined, Statistics(0, held)), needed(lone, Statistics(0, held))) for held in (50, 500, 5000)}
    assert least == {50: (JOIN, EARLY), 500: (JOIN, ALONE), 5000: (JOIN_LARGE, ALONE_LARGE)}


@pytest.mark.parametrize(
    ("told", "back"),
    [
        ("He was robbed on 10 March 2026.", 1.0),
        ("He was robbed on 9 March 2026.", 0.5),  # of which the earlier tells nothing: it only came out soon after
        ("He came on 3 May 2019, left on 4 June 2020, was fined on 8 July 2021 and robbed on 10 March 2026.", 0.5),
        ("He came on 3 May 2019.", 0.0),
    ],
)
def test_a_day_among_many_or_only_near_says_less(told: str, back: float) -> None:
    first = released("a", "Robbery in Quarrenby", "A man was robbed in Quarrenby on 10 March 2026.", day="2026-03-11")
    later = released("b", "Trial in Quarrenby", f"In Quarrenby a trial began. {told}", day="2026-11-02")
    mine = Side(later, traits(later))
    assert deed(Asking(mine, Statistics(releases=1000)), Neighbour(mine, Subject(first, traits(first)))) == back
