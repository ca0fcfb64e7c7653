"""The reasons for a link are true to the letter: whoever is named in them stands so in the text."""

from __future__ import annotations

from dataclasses import replace

from scraper.compare import traits
from scraper.compare.operations.evidence import reasons
from scraper.model import Statistics, Subject, Version
from tests.unit.compare.shelf import released


def shared(one: Version, other: Version) -> tuple[str, ...]:
    return reasons(one, traits(one), Subject(other, traits(other)), Statistics(releases=2, anchors={}))


def test_only_somebody_with_an_age_is_said_to_be_named() -> None:
    text = "Ramón Ibáñez Quillfeather, 34, met Office of Harbour Control and José Felipe Ravel there."
    found = shared(
        released("a", "Held", f"He was held. {text}"), released("b", "Charged", "In court: " + text.replace(", 34", ""))
    )
    assert "Both name Ramón Ibáñez Quillfeather (34)." in found
    written = next(reason for reason in found if reason.startswith("Both write "))
    assert "Harbour Control" in written
    assert "José Felipe Ravel" in written


def test_of_two_ages_both_are_told() -> None:
    found = shared(
        released("b", "Sentenced", "Ramon Perez, 36, was sentenced."),
        released("a", "Charged", "Ramon Perez, 34, was charged."),
    )
    assert "Both name Ramon Perez (34/36)." in found


def test_an_address_that_is_written_out_is_a_link() -> None:
    earlier = released("network", "Network rolled up", "Eleven were held in Arlen.")
    later = released(
        "b", "Man held", "He is 27. Read more:\n\nhttps://network.example/news/network-story. Published in Arlen."
    )
    assert "It links to https://network.example/news/network-story." in shared(later, earlier)


def test_a_number_is_told_once() -> None:
    text = "Some EUR 50.8 million was seized and 117 firearms; 64 tips came in."
    found = shared(
        released("a", "Seized", text, case_numbers=("2023085521",)),
        released("b", "Taken", f"{text} Case 2023085521.", case_numbers=("2023085521",)),
    )
    assert "Both give the case number 2023085521." in found
    assert "Both state the number 64." in found


def test_the_words_of_a_name_that_both_bear_are_told_once() -> None:
    texts = ("Operation Grey Heron: boats taken on Larkspur Lake.", "Operation Grey Heron ended near Larkspur.")
    one, other = (released(name, "A raid", text) for name, text in zip("ab", texts, strict=True))
    archive = Statistics(releases=500, anchors={"word:operation": 300})
    assert reasons(one, traits(one), Subject(other, traits(other)), archive) == ("Rare words in both: larkspur, raid.",)


def test_the_place_of_a_dateline_is_no_word_that_both_write() -> None:
    texts = ("PORT ELLERY — Eleven of VEXNEST were held.", "PORT ELLERY — VEXNEST is down.")
    one, other = (released(name, "A raid", text) for name, text in zip("ab", texts, strict=True))
    one = replace(one, article=replace(one.article, place="Port Ellery"))
    assert "Both write vexnest." in shared(one, other)


def test_figures_are_told_as_lists_tell_them() -> None:
    money = "Gaf werd gearresteerd; {} 50,8 miljoen euro in beslag genomen, 850 kilo cocaïne en 288 aanhoudingen."
    found = shared(
        released("a", "Markt weg", money.format("in totaal is ruim")), released("b", "Weer", money.format("er werd"))
    )
    assert "Both claim EUR 50.8 million seized, 850 kg cocaine and 288 arrests." in found


def test_what_two_brief_texts_tell_of_is_told_with_the_words_of_each() -> None:
    dutch = released("a", "Paling in koffers", "De douane vond het in Nederland.")
    spanish = released("b", "Angulas en maletas", "La aduana las halló en Países Bajos. Eran anguilas.")
    archive = Statistics(releases=90, anchors={"lang:*": 90, "concept:luggage": 60, "concept:customs": 5})
    found = reasons(spanish, traits(spanish), Subject(dutch, traits(dutch)), archive)
    assert (
        "Both tell of Netherlands (“Países Bajos” / “Nederland”), eels (“Angulas” / “Paling”) "
        "and customs (“aduana” / “douane”)." in found
    )
    same = released("c", "Angulas en maletas", "Las halló la aduana.")
    found = reasons(same, traits(same), Subject(spanish, traits(spanish)), archive)
    assert not [reason for reason in found if "tell of" in reason]


def test_a_concept_that_the_tables_no_longer_hold_is_not_told() -> None:
    one, other = released("a", "Paling", "De douane vond het."), released("b", "Angulas", "La aduana las halló.")
    mine, theirs = (
        replace(read := traits(each), anchors=(*read.anchors, "concept:zeppelins")) for each in (one, other)
    )
    found = reasons(one, mine, Subject(other, theirs), Statistics(releases=90, anchors={"lang:*": 90}))
    assert "Both tell of customs (“douane” / “aduana”) and eels (“Paling” / “Angulas”)." in found
