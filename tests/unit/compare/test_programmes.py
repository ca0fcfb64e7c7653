"""Names that office after office writes: a programme's from many unlike releases on, until then a person's to judge."""

from __future__ import annotations

import pytest

from scraper.compare.operations.programmes import MANY
from scraper.model import Judgement, Relation
from tests.unit.compare.shelf import EUROPOL, ICE, Shelf, released

HERON = "Operation Grey Heron led to 288 arrests in nine countries. In all 117 firearms were seized from the ring."

TEMPLATE = " Operation Safe Meadows is the office's programme. Operation Safe Meadows goes on."
STORIES = (
    "A baker in Dunmere hid gold coins under the flour of his grandmother, and a dog dug them up.",
    "Two brothers drove off with tram number nine at midnight; passengers noticed it only at the brewery.",
    "Forged stamps of a queen with a moustache were sold to collectors at three fairs by a retired painter.",
    "Lightning was blamed when a barn burnt down, yet petrol stood in the shed of the insured owner.",
    "Seven cows died of paint that a contractor poured into the brook behind their stable.",
    "Bread prices were agreed in a sauna, where five mill owners met each Thursday and wrote figures into the steam.",
    "The church bell of Larkspur vanished from its tower; a scrap dealer paid for the clapper by cheque.",
    "Ferry tickets printed at home carried the captain's own portrait, which made inspectors at the pier suspicious.",
    "A beekeeper found forty hives empty on Sunday; the tracks of a trailer ended at his cousin's orchard.",
)


def told(stories: int) -> Shelf:
    """So many unlike releases of one office that write one name in their texts."""
    shelf = Shelf()
    for n, story in enumerate(STORIES[:stories]):
        headline = story.partition(" ")[2][:30]
        shelf.add(released(f"a{n}", headline, story + TEMPLATE, agency=ICE, day=f"2025-0{n + 1}-02"))
    return shelf


def test_of_a_name_under_a_few_unlike_releases_a_person_is_asked() -> None:
    first, *others = told(MANY).verdicts.values()
    assert first.belonging is not None
    for verdict in others:  # one question each, about the operation that goes by the name; no further operation
        (link,) = verdict.links
        assert (link.earlier, link.relation, link.judgement) == ("a0", Relation.FOLLOW_UP, Judgement.SUGGESTED)
        assert link.evidence[0].startswith("Both name the operation Safe Meadows")
        assert "may be a programme" in link.evidence[1]
        assert verdict.belonging is None
        assert verdict.programmes == {}


def test_a_name_under_many_unlike_releases_is_a_programmes() -> None:
    *_, last = told(MANY + 1).verdicts.values()
    assert last.programmes == {"safemeadows": tuple(f"a{n}" for n in range(MANY))}
    assert (last.links, last.belonging) == ((), None)


def test_a_name_of_another_office_and_case_is_asked_about_too() -> None:
    shelf = told(1)
    verdict = shelf.add(released("b", "Brothers sentenced", STORIES[1] + TEMPLATE, agency=EUROPOL, day="2025-01-20"))
    assert [link.judgement for link in verdict.links] == [Judgement.SUGGESTED]
    assert shelf.operation_of("a0")


def test_what_a_person_parted_is_not_asked_about_again() -> None:
    version = released("b", "Brothers sentenced", STORIES[1] + TEMPLATE, agency=ICE, day="2025-01-20")
    assert told(1).add(version, {"a0": Judgement.REJECTED}).links == ()


def test_where_it_stood_only_as_a_part_the_first_to_call_it_its_own_founds_the_operation() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Baker held", STORIES[0] + " The search was part of Operation Safe Meadows.", agency=ICE))
    verdict = shelf.add(released("b", "Brothers held", STORIES[1] + TEMPLATE, agency=ICE))
    assert verdict.belonging is not None
    assert verdict.belonging.relation is Relation.LEAD


def test_an_operation_in_the_headline_or_with_like_releases_is_no_programme() -> None:
    shelf = told(1)
    assert shelf.add(released("b", "Safe Meadows: tram gone", STORIES[1] + TEMPLATE)).programmes == {}
    shelf = Shelf()
    shelf.add(released("a", "288 held", HERON))
    assert shelf.add(released("b", "Many held", "Operation Grey Heron led to 288 arrests.")).links


@pytest.mark.parametrize("headline", ["Tram thieves sentenced", "Tension over tram thieves"])
def test_a_name_inside_a_word_of_the_headline_does_not_head_it(headline: str) -> None:
    shelf = Shelf()
    ten = " Operation T.E.N. is the office's programme. Operation T.E.N. goes on."
    shelf.add(released("a", "Baker sentenced", STORIES[0] + ten, agency=ICE))
    verdict = shelf.add(released("b", headline, STORIES[1] + ten, agency=ICE))
    assert [link.judgement for link in verdict.links] == [Judgement.SUGGESTED]
    assert verdict.belonging is None
