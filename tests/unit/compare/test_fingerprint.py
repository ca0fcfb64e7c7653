"""Shingles and sketches: the same text is found whatever its punctuation, case and encoding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scraper.compare.copies.fingerprint import CAP, KEPT, body, mended, read, signed, sketch, unsigned
from scraper.model import Article


def test_case_accents_and_marks_make_no_difference() -> None:
    assert read("Der Täter flüchtete, sagt die Polizei!").hashes == read("der tater fluchtete sagt die polizei").hashes
    assert read("a seven-year-old boy was seen there").hashes == read("a seven year old boy was seen there").hashes


def test_doubly_encoded_letters_are_read_as_meant() -> None:
    assert mended("fÃ¼r heâ€™s not Ä or Å") == "für he’s not Ä or Å"
    assert mended("Â° and Ã alone") == "° and Ã alone"
    assert (
        read("Die Täter flüchteten über die Straße").hashes == read("Die TÃ¤ter flÃ¼chteten Ã¼ber die StraÃŸe").hashes
    )


def test_too_few_words_have_no_shingles() -> None:
    assert read("one two three four").hashes == ()
    assert sketch("one two three four") == ()
    assert len(read("one two three four five six").hashes) == 2


def test_a_sketch_holds_an_eighth_as_signed_numbers() -> None:
    many = " ".join(f"word{number}" for number in range(4000))
    kept = sketch(many)
    assert 400 < len(kept) < 600
    assert all(unsigned(one) % KEPT == 0 and -(1 << 63) <= one < 1 << 63 for one in kept)
    assert {unsigned(one) for one in kept} <= read(many).distinct


def test_a_giant_page_keeps_its_smallest_hashes() -> None:
    kept = sketch(" ".join(f"word{number}" for number in range(20_000)))
    assert len(kept) == CAP
    assert [unsigned(one) for one in kept] == sorted(unsigned(one) for one in kept)


def test_every_text_with_a_shingle_can_be_found() -> None:
    assert all(sketch(f"a short text of number {number} only") for number in range(50))


@given(st.integers(min_value=0, max_value=(1 << 64) - 1))
def test_signed_and_back(one: int) -> None:
    assert unsigned(signed(one)) == one


@given(st.lists(st.sampled_from(["one", "two", "three", "four"]), max_size=60).map(" ".join))
def test_a_sketch_rises_and_holds_nothing_twice(text: str) -> None:
    found = [unsigned(one) for one in sketch(text)]
    assert found == sorted(set(found))
    assert set(found) <= read(text).distinct


def test_the_headline_is_no_part_of_what_is_compared() -> None:
    assert body(Article("https://a.example/", "A headline", ("One.", "Two."), lead="Lead.")) == "Lead.\n\nOne.\n\nTwo."
