"""What two offices' releases on one case carry word for word is told as a reason of their link, and makes no copy."""

from __future__ import annotations

from dataclasses import replace

from scraper.model import Judgement, Relation
from tests.unit.compare.shelf import EUROPOL, POLITIE, Shelf, released

LEAD = (
    "Police arrested three men in Oosterdam on Tuesday after a search of a boatyard where stolen engines were stripped."
)
QUOTED = (
    "Officers who entered the main shed found forty-two outboard engines in different stages of repair, a press for "
    "false serial numbers and two ledgers in which sales to buyers abroad had been entered by hand since the spring.",
    "Desmond Araby, 58, is believed to have rented the yard under the name of a company that was struck off four years "
    "ago. He told officers that the engines had been bought at auction, but no receipts were found.",
)
REST = (
    "The other two men were released while the ledgers are examined by the economic crime unit, which expects that "
    "work to take several weeks, and a van registered in a neighbouring county was seized as well.",
    "The raid followed a complaint by the harbour master in September, who had noticed the same white trailer leaving "
    "the slipway at night on four occasions, and was supported by the marine unit and two officers of customs.",
    "Yards and dealers who were offered engines without papers since May are asked to come forward with what they were "
    "told and by whom, and at what price the engines were offered to them.",
)
OWN = (
    "For Paul Rennet, who lost two engines in one December night, the call came as he was mending nets in his kitchen, "
    "and he says that he had to sit down when the number was read to him and the police told of three men arrested.",
    "Insurers stopped paying for engines left on moorings last year, and the cooperative has since chained its boats "
    "together at night, an arrangement that members call a nuisance and that no storm has tested.",
    "Whether the engines can be given back before the season begins is open: several have been repainted so thoroughly "
    "that only a laboratory will be able to tell what they were and to whom they belong.",
)


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


RELEASE = released(
    "raid", "Three held after raid on boatyard", text(LEAD, *QUOTED, *REST), day="2026-10-06", agency=POLITIE
)
PAPERS = released("quay", "A winter of losses on the quay", text(OWN[0], *QUOTED, *OWN[1:]), day="2026-10-07")


def reasons(shelf: Shelf, *others: str) -> list[str]:
    (link,) = (link for link in shelf.add(PAPERS).links if link.earlier == "raid")
    assert link.relation is Relation.COVERAGE
    return [why for why in link.evidence if "word for word" in why]


def test_what_a_paper_quotes_is_told_where_it_is_coverage_and_is_no_copy() -> None:
    shelf = Shelf()
    shelf.add(RELEASE)
    verdict = shelf.judged(PAPERS)
    assert not any(link.relation.same_text for link in verdict.links)
    assert verdict.copy_of is None
    assert reasons(shelf) == [
        "78 words in 1 passage stand in both word for word: “Officers who entered the main shed found forty-two "
        "outboard engines in different stages of …”."
    ]


def test_what_stands_in_a_release_on_another_case_is_nobodys_quotation() -> None:
    """An office's paragraph about itself, here under a release on a cyclist."""
    shelf = Shelf()
    shelf.add(RELEASE)
    cyclist = "A cyclist of 44 was hurt on Mill Road on Saturday evening by a dark estate car that did not stop."
    shelf.add(released("cyclist", "Driver sought", text(cyclist, *QUOTED), day="2026-03-01", agency=POLITIE))
    assert shelf.operation_of("cyclist") is None
    assert reasons(shelf) == []


def test_what_the_same_case_said_before_is_quoted_all_the_same() -> None:
    shelf = Shelf()
    shelf.add(RELEASE)
    follows = text("Desmond Araby, 58, arrested in the boatyard raid on Tuesday, is charged with theft.", *QUOTED)
    joined = shelf.add(
        released("charged", "Man charged after raid on boatyard", follows, day="2026-10-07", agency=POLITIE),
        {"raid": Judgement.CONFIRMED},
    )
    assert joined.belonging is not None
    assert len(reasons(shelf)) == 1


def test_an_office_that_repeats_its_background_quotes_nobody() -> None:
    shelf = Shelf()
    shelf.add(RELEASE)
    follows = text("Desmond Araby, 58, arrested in the boatyard raid on Tuesday, was charged.", *QUOTED, *OWN)
    verdict = shelf.judged(
        released("charged", "Man charged", follows, day="2026-10-09", agency=POLITIE), {"raid": Judgement.CONFIRMED}
    )
    assert verdict.links
    assert not [why for link in verdict.links for why in link.evidence if "word for word" in why]


def test_a_phrase_in_common_is_no_quotation_and_a_passage_that_begins_inside_is_shown_as_it_is_compared() -> None:
    shelf = Shelf()
    shelf.add(RELEASE)
    said = f"He wrote: “{QUOTED[1]}”"
    short = replace(PAPERS.article, paragraphs=(OWN[0], said, *OWN[1:]))
    paper = replace(PAPERS, article=short)
    assert not [why for link in shelf.judged(paper).links for why in link.evidence if "word for word" in why]
    said = "Europol writes of this: " + " ".join(QUOTED)
    europol = released("support", "Europol supports raid", text(said, *OWN), day="2026-10-06", agency=EUROPOL)
    (why,) = (why for link in shelf.judged(europol).links for why in link.evidence if "word for word" in why)
    assert "“officers who entered the main shed found forty two outboard" in why
