"""Which operation a release joins: by name, by likeness, never against a name, a round, a person or the years."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scraper.compare import keys, traits
from scraper.model import Agency, Judgement, Link, Relation
from tests.unit.compare.shelf import EUROPOL, ICE, PAPER, POLITIE, Shelf, released

HERON = "Operation Grey Heron led to 288 arrests in nine countries. In all 117 firearms were seized from the ring."

LONG = " ".join((HERON, *(f"Detail number{n} was told by officer{n} on the quay." for n in range(12))))


def only(links: tuple[Link, ...]) -> Link:
    (link,) = links
    return link


def test_a_release_that_names_its_operation_founds_one() -> None:
    verdict = Shelf().add(released("a", "Grey Heron: 288 held", HERON))
    assert verdict.links == ()
    assert verdict.belonging is not None
    assert (verdict.belonging.relation, verdict.belonging.name) == (Relation.LEAD, "Grey Heron")


def test_a_release_without_a_name_or_a_link_founds_none() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Grey Heron: 288 held", HERON))
    verdict = shelf.add(released("b", "Bicycle thief caught", "A man was caught with a stolen bicycle near the canal."))
    assert verdict.belonging is None
    assert verdict.links == ()


@pytest.mark.parametrize(
    ("agency", "day", "relation"),
    [
        (EUROPOL, "2026-03-03", Relation.COUNTERPART),
        (PAPER, "2026-03-03", Relation.COVERAGE),
        (EUROPOL, "2026-06-03", Relation.FOLLOW_UP),
        (POLITIE, "2026-03-20", Relation.FOLLOW_UP),
    ],
)
def test_one_name_joins_and_who_publishes_when_gives_the_relation(agency: Agency, day: str, relation: Relation) -> None:
    shelf = Shelf()
    shelf.add(released("a", "Grey Heron: 288 held", HERON, day="2026-03-02", agency=POLITIE))
    told = "Police in the operation, called GreyHeron, made 288 arrests and took 117 firearms off the streets."
    link = only(shelf.add(released("b", "Many held", told, day=day, agency=agency)).links)
    assert (link.relation, link.judgement, link.later, link.earlier) == (relation, Judgement.CONFIRMED, "b", "a")
    assert shelf.operation_of("b") == shelf.operation_of("a")


def test_an_offices_own_release_is_no_coverage_of_what_a_paper_wrote_first() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Grey Heron: 288 held", HERON, day="2026-03-02", agency=PAPER))
    belonging = shelf.add(released("b", "Grey Heron", HERON[:60], day="2026-03-03", agency=EUROPOL)).belonging
    assert belonging is not None
    assert belonging.relation is Relation.COUNTERPART


def test_a_correction_is_told_as_one() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Grey Heron: 288 held", HERON, day="2026-03-02", agency=POLITIE))
    fixed = released("b", "Correction: Grey Heron", "Operation Grey Heron led to 298 arrests.", agency=POLITIE)
    assert only(shelf.add(fixed).links).relation is Relation.CORRECTION


def test_an_earlier_publication_seen_later_is_the_earlier_one() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Grey Heron: 288 held", HERON, day="2026-03-05"))
    link = only(shelf.add(released("b", "Many held", "Operation Grey Heron: 288 arrests.", day="2026-03-02")).links)
    assert (link.later, link.earlier) == ("a", "b")


def test_rounds_of_one_name_are_two_operations_of_one_series() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Heron II: 288 held", "Operation Heron II led to 288 arrests.", day="2024-03-02"))
    verdict = shelf.add(released("b", "Heron III", "Operation Heron III led to 12 arrests.", day="2026-03-02"))
    assert only(verdict.links).relation is Relation.PHASE
    assert shelf.operation_of("a") != shelf.operation_of("b")
    assert verdict.series == (("heron", "heron"),)


def test_a_name_given_again_after_years_is_only_suggested() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Heron: 288 held", "Operation Heron led to 288 arrests in Lyon.", day="2019-03-02"))
    verdict = shelf.add(released("b", "Drug lab found", "Operation Heron closed a drug lab in Utah.", day="2026-03-02"))
    link = only(verdict.links)
    assert link.judgement is Judgement.SUGGESTED
    assert "7.0 years" in link.evidence[1]
    assert shelf.operation_of("a") != shelf.operation_of("b")


def test_two_names_never_become_one_operation_however_alike() -> None:
    shelf = Shelf()
    shelf.add(released("a", "288 held", HERON, day="2026-03-02"))
    other = HERON.replace("Grey Heron", "Red Kite").replace("In all", "Together")
    verdict = shelf.add(released("b", "Ring broken up", other, day="2026-03-03", agency=ICE))
    assert all(link.judgement is Judgement.SUGGESTED for link in verdict.links if not link.relation.same_text)
    assert shelf.operation_of("a") != shelf.operation_of("b")


def test_a_shared_case_number_joins_two_releases_without_a_name() -> None:
    shelf = Shelf()
    first = released("a", "Getuigen gezocht", "De politie zoekt getuigen.", case_numbers=("PL1100-2026172631",))
    second = released("b", "Man aangehouden", "Er is een man opgepakt.", case_numbers=("PL1100 2026172631",))
    assert shelf.add(first).belonging is None
    verdict = shelf.add(second)
    assert verdict.belonging is not None
    assert verdict.belonging.lead == "a"
    assert "case number pl11002026172631" in only(verdict.links).evidence[0]


def test_a_charge_and_a_sentence_of_one_man_are_one_case() -> None:
    shelf = Shelf()
    for n in range(40):
        text = f"Police in Arlen charged a driver with theft number {n} near the harbour of Portwick."
        shelf.add(released(f"noise{n}", f"Driver charged in Arlen {n}", text, agency=ICE, day="2024-01-01"))
    charged = "Ramon Quillfeather, 34, is charged with robbing the Larkspur jewellery shop in Arlen with a crossbow."
    sentenced = "Ramon Quillfeather, 36, was sentenced today for robbing the Larkspur jewellery shop with a crossbow."
    shelf.add(released("a", "Man charged with crossbow robbery", charged, agency=ICE, day="2024-05-01"))
    verdict = shelf.add(released("b", "Crossbow robber sentenced", sentenced, agency=ICE, day="2026-05-01"))
    link = next(link for link in verdict.links if link.earlier == "a")
    assert (link.relation, link.judgement) == (Relation.FOLLOW_UP, Judgement.CONFIRMED)
    assert "Both name Ramon Quillfeather (34/36)." in link.evidence
    assert verdict.belonging is not None
    assert verdict.belonging.lead == "a"


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("ADVISORY - RAMON QUILLFEATHER HEARING", "What: he will be heard on one count. When: on Monday at nine."),
        ("A statement on the hearing", "The office answers what was said in court of Ramon Quillfeather today."),
    ],
)
def test_who_is_named_with_an_age_is_known_again_in_a_thin_advisory(headline: str, text: str) -> None:
    shelf = Shelf()
    for n in range(120):
        said = f"Police in Arlen charged a driver with theft number {n} near the harbour of Portwick."
        shelf.add(released(f"noise{n}", f"Driver charged in Arlen {n}", said, agency=ICE, day="2024-01-01"))
    charged = "Ramon Quillfeather, 34, is charged with robbing the Larkspur jewellery shop in Arlen with a crossbow."
    shelf.add(released("a", "Man charged with crossbow robbery", charged, agency=ICE, day="2024-05-01"))
    belonging = shelf.add(released("b", headline, text, agency=ICE, day="2024-05-09")).belonging
    assert belonging is not None
    assert belonging.lead == "a"


def test_a_persons_word_stands_above_the_judge() -> None:
    shelf = Shelf()
    shelf.add(released("a", "288 held", HERON))
    again = released("b", "Many held", "Operation Grey Heron led to 288 arrests.")
    verdict = shelf.add(again, {"a": Judgement.REJECTED})
    assert verdict.links == ()
    assert shelf.operation_of("b") not in (None, shelf.operation_of("a"))
    stray = released("c", "Bicycle thief caught", "A man of the Grey Heron estate was caught with a stolen bicycle.")
    verdict = shelf.add(stray, {"a": Judgement.CONFIRMED})
    assert next(link for link in verdict.links if link.earlier == "a").score == 1.0
    assert shelf.operation_of("c") == shelf.operation_of("a")


def test_an_operation_known_by_mention_is_joined_by_its_own_release() -> None:
    shelf = Shelf()
    text = "Operation Grey Heron led to 288 arrests. It followed the earlier operation Red Kite (2020)."
    shelf.add(released("a", "Grey Heron: 288 held", text, day="2022-03-02"))
    verdict = shelf.add(released("b", "Red Kite: 12 held", "Operation Red Kite led to 12 arrests.", day="2020-03-02"))
    assert verdict.belonging is not None
    assert verdict.belonging.operation == "known-redkite"
    assert shelf.operation_of("a") != shelf.operation_of("b")


def test_looking_back_is_a_mention_and_joins_nothing() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Red Kite: 12 held", "Operation Red Kite led to 12 arrests.", day="2020-03-02"))
    text = "Operation Grey Heron led to 288 arrests. It followed the earlier operation Red Kite (2020)."
    verdict = shelf.add(released("b", "Grey Heron: 288 held", text, day="2022-03-02"))
    assert only(verdict.links).relation is Relation.MENTION
    assert [name.name for name in verdict.mentions] == ["Red Kite"]
    assert verdict.series == (("redkite", "greyheron"),)
    assert shelf.operation_of("a") != shelf.operation_of("b")


def test_one_link_however_strong_does_not_weld_a_release_to_a_large_operation() -> None:
    shelf = Shelf()
    told = "Operation Grey Heron: {} in the case against the ring."
    days = (
        "a court in Lyon heard two witnesses",
        "a banker's house was searched",
        "bail was set",
        "two men were freed",
    )
    for n, what in enumerate(days):
        shelf.add(released(f"a{n}", f"Grey Heron, day {n}", told.format(what), day=f"2026-03-0{n + 1}"))
    boats = "Operation Grey Heron took 117 boats on Larkspur Lake."
    shelf.add(released("a4", "Grey Heron: boats", boats, day="2026-03-04"))
    stray = "Visitors counted 117 boats on Larkspur Lake; the regatta drew 5000 people from the villages around it."
    verdict = shelf.add(released("b", "Regatta draws crowds", stray, day="2026-03-05"))
    assert verdict.belonging is None
    link = only(verdict.links)
    assert link.judgement is Judgement.SUGGESTED
    assert link.evidence[-1] == "But its operation as a whole does not take the release."


FIRST = "Divers of the coast guard lifted 31 crates of Larkspur rifles off the wreck of the Brightwater."
SECOND = "Ramon Quillfeather, 34, hid coins in a boathouse at Portwick, said a witness of the house of Dunmere."
BOTH = "Ramon Quillfeather, 34, of Portwick sold 31 crates of Larkspur rifles, lifted off the wreck of the Brightwater."


def _two_cases() -> Shelf:
    shelf = Shelf()
    for n in range(60):
        shelf.add(
            released(f"noise{n}", f"Driver fined {n}", f"A driver was fined near the harbour of Arlen, case {n}.")
        )
    shelf.add(released("a1", "Crates lifted", FIRST, day="2026-03-02"))
    shelf.add(
        released("a2", "Rifles in a wreck", FIRST.replace("Divers of the coast guard", "Guards"), day="2026-03-02")
    )
    shelf.add(released("b1", "Dealer heard", SECOND, day="2026-03-03"))
    shelf.add(
        released("b2", "Man hid coins", SECOND.replace("said a witness in", "a court heard in"), day="2026-03-03")
    )
    return shelf


def test_a_release_that_tells_of_two_operations_makes_them_one_where_all_of_both_agree() -> None:
    shelf = _two_cases()
    before = {shelf.operation_of(name) for name in ("a1", "b1")}
    assert len(before) == 2
    verdict = shelf.add(released("c", "Wreck held rifles", BOTH, day="2026-03-03"))
    assert verdict.belonging is not None
    assert len(verdict.belonging.unites) == 1
    assert len({shelf.operation_of(name) for name in ("a1", "a2", "b1", "b2", "c")}) == 1


def test_what_a_person_parted_no_release_unites() -> None:
    shelf = _two_cases()
    shelf.refused = frozenset({("a2", "b1")})
    verdict = shelf.add(released("c", "Wreck held rifles", BOTH, day="2026-03-03"))
    assert verdict.belonging is not None
    assert verdict.belonging.unites == ()
    assert shelf.operation_of("a1") != shelf.operation_of("b1")


def test_a_word_that_only_one_operation_writes_is_enough_where_the_rest_is_weak() -> None:
    shelf = Shelf()
    for n in range(60):
        shelf.add(
            released(f"noise{n}", f"Driver fined {n}", f"A driver was fined near the harbour of Arlen, case {n}.")
        )
    for n, said in enumerate(("700 computers cleaned", "an office in Lyon searched", "700 machines cleaned in Lyon")):
        shelf.add(released(f"a{n}", f"Network Quokbat closed {n}", f"The network Quokbat is closed: {said}."))
    verdict = shelf.add(
        released("b", "Le réseau est fermé", "Il a loué des serveurs au groupe Quokbat, dit la justice.")
    )
    assert verdict.belonging is not None
    assert shelf.operation_of("b") == shelf.operation_of("a0")


def test_the_same_input_gives_the_same_verdict() -> None:
    verdicts = []
    for _ in range(2):
        shelf = Shelf()
        shelf.add(released("a", "288 held", HERON))
        verdicts.append(shelf.add(released("b", "Many held", "Operation Grey Heron led to 288 arrests.")))
    assert verdicts[0] == verdicts[1]


def test_a_release_is_looked_up_by_what_cites_it_and_what_it_names() -> None:
    version = released("a", "QuarTz: 288 held", HERON, links=("https://ice.example/news/the-story?utm_source=x",))
    asked = keys(traits(version)).anchors
    for anchor in ("op:greyheron", "mention:greyheron", "bare:greyheron", "op:quartz", "num:288", "num:117"):
        assert anchor in asked
    assert "self:https://ice.example/news/the-story" in asked
    assert "url:https://a.example/news/a-story" in asked


def test_a_copy_joins_the_operation_of_its_origin() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Grey Heron: 288 held", LONG, day="2026-03-02", agency=POLITIE))
    verdict = shelf.add(released("b", "World news", LONG + "\n\nBron: Politie.nl", day="2026-03-03"))
    assert verdict.copy_of is not None
    assert verdict.copy_of.relation.same_text
    assert not verdict.leads
    assert only(verdict.links) == verdict.copy_of
    assert shelf.operation_of("b") == shelf.operation_of("a")


def test_an_office_seen_after_its_copier_leads() -> None:
    shelf = Shelf()
    shelf.add(released("b", "World news", LONG + "\n\nBron: Politie.nl"))
    assert shelf.add(released("a", "Grey Heron: 288 held", LONG, agency=POLITIE)).leads


def test_another_version_of_the_lead_stays_the_lead() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Grey Heron: 288 held", HERON))
    shelf.add(released("b", "Many held", "Operation Grey Heron led to 288 arrests."))
    again = replace(released("a", "Grey Heron: 298 held", HERON.replace("288", "298")), id="a2", number=2)
    verdict = shelf.judged(again)
    assert verdict.belonging is not None
    assert (verdict.belonging.relation, verdict.belonging.operation) == (Relation.LEAD, shelf.operation_of("a"))


@pytest.mark.parametrize(
    "told", ["It netted more than RedKite (12).", "Compares with Red Kite 2020.", "RedKite was its forerunner."]
)
def test_a_known_operation_is_looked_back_at_by_its_name_alone(told: str) -> None:
    shelf = Shelf()
    shelf.add(released("a", "Red Kite: 12 held", "Operation “RedKite” led to 12 arrests.", day="2020-03-02"))
    text = f"Operation Grey Heron led to 288 arrests. {told}"
    verdict = shelf.add(released("b", "Grey Heron: 288 held", text, day="2022-03-02"))
    assert [name.key for name in verdict.mentions] == ["redkite"]
    assert verdict.series == (("redkite", "greyheron"),)
    assert shelf.operation_of("a") != shelf.operation_of("b")


def test_a_known_operation_named_without_looking_back_is_no_earlier_one() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Red Kite: 12 held", "Operation “RedKite” led to 12 arrests.", day="2020-03-02"))
    text = "Operation Grey Heron led to 288 arrests. Officers of RedKite were there."
    verdict = shelf.add(released("b", "Grey Heron: 288 held", text, day="2022-03-02"))
    assert (verdict.mentions, verdict.series) == ((), ())


def test_when_an_undated_page_was_seen_says_nothing_of_its_age() -> None:
    shelf = Shelf()
    shelf.add(released("a", "Heron: 12 held", "Operation Heron led to 12 arrests in Lyon.", day="2019-03-02"))
    verdict = shelf.add(released("b", "Boats seized", "Operation Heron took some boats off the canal."))
    assert only(verdict.links).judgement is Judgement.CONFIRMED


def test_brief_texts_are_joined_by_one_odd_word_and_a_small_count() -> None:
    shelf = Shelf()
    for n in range(60):
        text = f"A driver was fined near the harbour of Portwick, case {n}."
        shelf.add(released(f"noise{n}", f"Driver fined {n}", text))
    shelf.add(released("a", "Service closed", "The VPNNest service is closed; 15 servers were taken."))
    verdict = shelf.add(released("b", "Dienst offline", "VPNNest is uit de lucht, 15 servers in beslag."))
    link = next(link for link in verdict.links if link.earlier == "a")
    assert link.judgement is Judgement.CONFIRMED
    assert "Both write vpnnest." in link.evidence
