"""What an office writes letter by letter under several releases counts for nothing; what each says besides does."""

from __future__ import annotations

from scraper.compare.operations.template import Sentences, by_letters, in_both, repeated
from tests.unit.compare.shelf import ICE, Shelf, released

HOW = "The recording plays in any browser from the lantern gallery on page 4100 of our harbour site."


def page(headline: str, text: str) -> Sentences:
    return by_letters(headline, f"{headline}\n\n{text}")


def phrases(one: Sentences, other: Sentences) -> frozenset[str]:
    return repeated(one, in_both(one, other))


def test_words_and_numbers_of_a_repeated_sentence_are_told_but_for_those_that_stand_elsewhere_too() -> None:
    told = phrases(page("Gallery robbed", f"Oskar Lind robbed it. {HOW}"), page("Boat sunk", f"It sank. {HOW}"))
    assert {"word:lantern", "word:browser", "num:4100"} <= told
    assert not {"word:gallery", "word:oskar", "word:robbed"} & told


def test_headlines_and_short_sentences_are_no_template() -> None:
    one, other = page("Gallery of lanterns robbed at night", "Arlen. He ran."), page("Boat sunk", "Arlen. He swam.")
    assert phrases(one, other) == frozenset()


def test_two_releases_that_share_only_their_offices_sentence_are_two_cases() -> None:
    shelf = Shelf()
    for n in range(60):
        said = f"Police in Arlen charged a driver with theft number {n} near the harbour of Portwick."
        shelf.add(released(f"noise{n}", f"Driver charged in Arlen {n}", said, agency=ICE, day="2024-01-01"))
    shelf.add(released("a", "Video of a hearing", f"Oskar Lind was heard. {HOW}", agency=ICE, day="2024-05-01"))
    verdict = shelf.add(released("b", "Video of a visit", f"Anna Berg came by. {HOW}", agency=ICE, day="2024-05-20"))
    assert verdict.belonging is None


def test_numbers_of_a_repeated_sentence_count_for_nothing_beyond_the_opening_too() -> None:
    said = "It was told at length what had been seen, by whom it was seen and where all of them went. " * 8
    one = page("Gallery robbed", f"{said} A guard held 7310. Come to room 4100, 29 Quay Street, zip 81234.")
    other = page("Boat sunk", f"It sank in {said.lower()} Come to room 4100, 29 Quay Street, zip 81234.")
    assert "num:81234" in phrases(one, other)
    assert "num:7310" not in phrases(one, other)


def test_two_invitations_to_one_press_room_are_two_cases() -> None:
    where = "Please bring your card and come to the first floor of the court, 4301 Quay Street, Portwick, 81234."
    rules = " ".join(f"Visitors of kind{n} wait at door{n} until the steward calls them." for n in range(12))
    shelf = Shelf()
    for n in range(60):
        said = f"Police in Arlen charged a driver with theft number {n} near the harbour of Portwick."
        shelf.add(released(f"noise{n}", f"Driver charged in Arlen {n}", said, agency=ICE, day="2024-01-01"))
    told = "The prosecutor will speak about {what}.\n\n" + f"{rules}\n\n{where}"
    shelf.add(released("a", "News conference on a gang", told.format(what="the Harrow gang"), agency=ICE))
    verdict = shelf.add(released("b", "News conference on Lind", told.format(what="Oskar Lind, 43"), agency=ICE))
    assert verdict.belonging is None
