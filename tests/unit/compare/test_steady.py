"""What several reads of a page agree on: edits stay, what jitters is set aside and learned, never a line of a case."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from scraper.compare.version import changed
from scraper.compare.version.steady import Settled, returned, settle
from scraper.model import Article, ChangeKind

P1 = "In all 288 people were arrested, and 50.8 million euros were frozen by the court."
P2 = "The western basin stayed closed until noon, and the ferries left an hour later than planned."
P3 = "Anyone who saw the ship being unloaded at night is asked to call the desk."
SUMS = ("50.8", "508", "508")
NOTHING: frozenset[str] = frozenset()


def told(*lines: str, title: str = "Ring ended") -> Article:
    return Article("https://harbour.example/1", title, lines, language="en")


HELD = told(P1, P2, P3)


def kinds(settled: Settled) -> tuple[ChangeKind, ...]:
    return settled.change.kinds if settled.change else ()


def test_one_read_alone_is_the_plain_comparison() -> None:
    edited = told(P1.replace("288", "289"), P2, P3)
    assert settle(HELD, [edited], NOTHING) == Settled(changed(HELD, edited))


def test_what_both_reads_show_is_an_edit_whatever_jitters_beside_it() -> None:
    held, *reads = (told(P1.replace("50.8", sum_), P2 + f" Seen by {n} of us.", P3) for n, sum_ in enumerate(SUMS))
    settled = settle(held, reads, NOTHING)
    assert settled.learned == NOTHING, "with its digits masked a whole sentence would go"
    assert kinds(settled) == (ChangeKind.FIGURE,)
    assert settled.change is not None
    assert [edit.new for edit in settled.change.edits if edit.kind is ChangeKind.FIGURE] == ["508 million euros"]
    start, end = settled.change.edits[0].new_span or (0, 0)
    assert reads[0].text[start:end] == "508 million euros"


def test_a_figure_right_beside_a_counter_is_not_the_counter() -> None:
    held = told("Arrests 288 1,234 visits", P2)
    reads = [told(f"Arrests 289 {n} visits", P2) for n in ("1,240", "1,241")]
    change = settle(held, reads, NOTHING).change
    assert change is not None
    assert [(edit.old, edit.new) for edit in change.edits] == [("288", "289")]


def test_what_the_reads_contradict_is_no_edit() -> None:
    settled = settle(HELD, [told(P1.replace("288", "289"), P2, P3), HELD], NOTHING)
    assert (settled.change, settled.unsure, settled.learned) == (None, True, NOTHING)


def test_a_light_line_that_jitters_is_learned_with_its_digits_masked() -> None:
    held, reads = told(P1, "Temperature 11 degrees"), [told(P1, f"Temperature {n} degrees") for n in (12, 13)]
    learned = settle(held, reads, NOTHING).learned
    assert len(learned) == 1
    assert settle(held, [told(P1, "Temperature 19 degrees")], learned).change is None
    assert kinds(settle(held, [told(P1, "Temperature 12 people were arrested")], learned)) != ()


def test_a_line_with_a_figure_is_learned_only_from_a_third_state() -> None:
    lines = [told(P1, f"{n} people follow this page") for n in (120, 121, 122)]
    two, three = settle(None, lines[:2], NOTHING), settle(lines[0], lines[1:], NOTHING)
    assert (two.learned, len(three.learned)) == (NOTHING, 1)
    assert settle(lines[0], [told(P1, "130 people follow this page")], three.learned).change is None


def test_a_line_of_a_case_is_never_learned_by_its_likeness() -> None:
    lines = [told(f"Police arrested {n} people in the harbour.", P2) for n in (10, 11, 12)]
    settled = settle(lines[0], lines[1:], NOTHING)
    assert (settled.change, settled.learned) == (None, NOTHING)


def test_headlines_of_other_cases_are_learned_to_the_letter() -> None:
    held, one, two = (
        told(P1, P2, head) for head in ("Men held for arson", "Thief arrested again", "Fraud: nine charged")
    )
    learned = settle(held, [one, two], NOTHING).learned
    assert settle(held, [one], learned).change is None
    assert settle(held, [told(P1, P2, "Thief arrested in court")], learned).change is not None


def test_a_paragraph_cut_beside_a_banner_that_comes_and_goes_is_an_edit() -> None:
    banner = "Take part in our survey and help us make this site better for you."
    settled = settle(HELD, [told(banner, P2, P3), told(P2, P3)], NOTHING)
    assert settled.change is not None
    assert settled.change.edits[0].old == P1
    assert settled.whole


def test_lines_that_come_and_go_are_learned_at_once_only_where_no_server_can_lag() -> None:
    with_banner, without = told(P1, P2, "Help us make this site better."), told(P1, P2)
    first = settle(without, [with_banner, without], NOTHING)
    again = settle(without, [with_banner, without], NOTHING, torn_before=True)
    new = settle(None, [with_banner, without], NOTHING)
    assert (first.unsure, first.learned) == (True, NOTHING)
    assert again.learned == new.learned != NOTHING
    assert not again.unsure


def test_fields_on_which_the_reads_differ_are_no_edits() -> None:
    reads = [replace(HELD, topics=topics, place=place) for topics, place in ((("a", "b"), "X"), (("b", "a"), "Y"))]
    assert kinds(settle(HELD, reads, NOTHING)) == (ChangeKind.TOPIC,)


def test_a_headline_shown_by_one_read_alone_is_no_edit() -> None:
    settled = settle(HELD, [replace(HELD, title="Ring ended at last"), HELD], NOTHING)
    assert (settled.change, settled.unsure) == (None, True)


def test_an_earlier_wording_is_known_again_amid_the_jitter() -> None:
    other = told(P1.replace("288", "289"), P2, P3)
    reads = [told(P1, P2, P3, f"Temperature {n} degrees") for n in (12, 13)]
    assert returned([other, HELD], reads, NOTHING) == HELD
    assert returned([other], reads, NOTHING) is None


def test_a_paragraph_that_came_is_an_edit_though_a_word_in_it_jitters() -> None:
    reads = [told(P1, P2, P3, f"By now {n} people were charged with fraud in this case.") for n in (17, 18)]
    settled = settle(HELD, reads, NOTHING)
    assert settled.change is not None
    assert settled.learned == NOTHING


line = st.sampled_from(
    [P1, P2, P3, "Temperature 11 degrees", "Temperature 12 degrees", "Survey.", "Three men arrested"]
)


@given(st.lists(line, max_size=5), st.lists(line, max_size=5), st.lists(line, max_size=5))
def test_reads_alike_settle_as_one_and_spans_hold(held: list[str], one: list[str], two: list[str]) -> None:
    before, first, second = told(*held), told(*one), told(*two)
    assert settle(before, [first, first], NOTHING).change == changed(before, first)
    settled = settle(before, [first, second], NOTHING)
    assert settle(before, [before, second], NOTHING).change is None
    for edit in settled.change.edits if settled.change else ():
        for text, words, span in ((before.text, edit.old, edit.old_span), (first.text, edit.new, edit.new_span)):
            assert span is not None
            assert text[slice(*span)] == words
