"""Two texts word by word: blocks in order, and gaps that are insertions, deletions, exchanges or harmless."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scraper.compare.copies import alignment as compared
from scraper.compare.copies.alignment import Alignment, GapKind, News
from scraper.compare.copies.fingerprint import read

TEXT = (
    "Officers of the harbour police searched a warehouse in Norrvik on Monday and found 850 kilos of cocaine behind "
    "a wall. Two men from Sydvik were arrested at the scene and a third one was stopped on the road to the airport. "
    "The prosecutor asks people who saw a white van near the quay last week to call the tip line."
)


def aligned(first: str, second: str, language: str | None = None) -> Alignment:
    return compared.aligned(read(first), read(second), language)


def kinds(new: str) -> list[tuple[GapKind, bool]]:
    return [(gap.kind, bool(gap.tells)) for gap in aligned(TEXT, new, "en").gaps]


def test_the_same_text_is_one_block() -> None:
    alignment = aligned(TEXT, TEXT.upper())
    assert alignment.gaps == ()
    assert alignment.common == len(alignment.first.words)


def test_furniture_before_and_after_is_an_insertion_at_the_edge() -> None:
    alignment = aligned(TEXT, f"Home News Contact {TEXT} Share this page")
    assert [(gap.kind, gap.edge) for gap in alignment.gaps] == [(GapKind.INSERTION, True), (GapKind.INSERTION, True)]
    assert alignment.exchanged == 0


def test_a_passage_added_or_left_out_is_no_substitution() -> None:
    added = TEXT.replace("The prosecutor", "Advertisement for a very good mattress. The prosecutor")
    assert kinds(added) == [(GapKind.INSERTION, False)]
    assert kinds(TEXT.replace("from Sydvik ", "")) == [(GapKind.DELETION, False)]


def test_exchanged_words_carry_change_or_do_not() -> None:
    assert kinds(TEXT.replace("850", "900")) == [(GapKind.SUBSTITUTION, True)]
    assert kinds(TEXT.replace("were arrested", "were sentenced")) == [(GapKind.SUBSTITUTION, True)]
    assert kinds(TEXT.replace("on Monday", "on Friday")) == [(GapKind.SUBSTITUTION, True)]
    assert kinds(TEXT.replace("behind", "inside")) == [(GapKind.SUBSTITUTION, False)]


def test_glued_words_lost_accents_and_grouped_thousands_are_harmless() -> None:
    assert kinds(TEXT.replace("at the scene", "atthe scene")) == [(GapKind.HARMLESS, False)]
    assert (
        aligned("ein Täter floh über die Straße nach Hause", "ein TÃ¤ter floh Ã¼ber die Strasse nach Hause").gaps == ()
    )
    thousand = TEXT.replace("850", "1.850"), TEXT.replace("850", "1,850")
    assert [gap.tells for gap in aligned(*thousand).gaps] == [frozenset()]


def test_exchanges_near_each_other_are_told_apart() -> None:
    alignment = aligned(TEXT, TEXT.replace("850 kilos of cocaine behind", "900 kilos of heroin behind"), "en")
    assert [alignment.second.words[slice(*gap.second)] for gap in alignment.gaps] == [("900",), ("heroin",)]
    assert [gap.tells for gap in alignment.gaps] == [{News.NUMBER}, set()]
    assert alignment.exchanged == 2


def test_numbers_are_read_in_every_way_that_a_language_writes_them() -> None:
    dutch = TEXT.replace("850 kilos", "tweeënveertig kilo")
    assert [gap.tells for gap in aligned(dutch, dutch.replace("tweeën", "drieën"), "nl").gaps] == [{News.NUMBER}]
    assert not compared.numbers(["one", "m"], "en")
    assert compared.numbers(["both", "two"], "en") == {"2"}
    assert compared.numbers(["billion", "cent"], None) == {"1e+09"}


def test_openings_that_tell_other_outcomes_are_noticed() -> None:
    convicted = f"A man was convicted yesterday. {TEXT}"
    assert aligned(convicted, f"The defendant was sentenced today. {TEXT}", "en").reopened
    assert not aligned(convicted, f"The defendant was convicted. {TEXT}", "en").reopened
    assert not aligned(convicted, f"Home News Contact {TEXT}", "en").reopened


def test_repeated_passages_do_not_break_the_order() -> None:
    alignment = aligned(f"{TEXT} {TEXT}", TEXT)
    assert all(a + length <= len(alignment.first.words) for a, _, length in alignment.blocks)


@given(st.lists(st.sampled_from("abcdefgh"), max_size=60), st.lists(st.sampled_from("abcdefgh"), max_size=60))
def test_blocks_and_gaps_cover_both_texts_in_order(one: list[str], other: list[str]) -> None:
    alignment = aligned(" ".join(one), " ".join(other))
    first, second = alignment.first.words, alignment.second.words
    pieces = sorted(
        [((a, a + length), (b, b + length)) for a, b, length in alignment.blocks]
        + [(gap.first, gap.second) for gap in alignment.gaps]
    )
    assert [word for (start, end), _ in pieces for word in first[start:end]] == list(first)
    assert [word for _, (start, end) in pieces for word in second[start:end]] == list(second)
    assert all(first[a : a + length] == second[b : b + length] for a, b, length in alignment.blocks)
