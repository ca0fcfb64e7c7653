"""Menus inside a text: what is a run of short lines and what is not; names and words are read past them."""

from __future__ import annotations

from scraper.compare import traits
from scraper.compare.menus import menus, without
from scraper.model import NameRole
from tests.unit.compare.shelf import released

MENU = "\n\n".join(("About us", "Careers", "Operation Lighthouse", "Press room", "Contact", "Our offices", "Search"))
STORY = "Divers found 31 crates of rifles on the wreck of the Brightwater. Operation Grey Heron goes on."


def test_a_run_of_short_lines_is_a_menu() -> None:
    text = f"Crates lifted\n\n{MENU}\n\n{STORY}"
    ((start, end),) = menus(text)
    assert text[start:end] == MENU
    assert without(text) == f"Crates lifted\n\n\n\n{STORY}"


def test_a_few_short_lines_sentences_and_the_headline_are_none() -> None:
    few = "\n".join(("Crates lifted", "Arlen", "2 March 2026", "Press release", "For the media", "Photo"))
    sentences = "\n".join(("It rained.", "A man fell.", "He got up.", "He ran.", "A dog barked.", "All went home."))
    assert (menus(few), menus(sentences)) == ((), ())


def test_names_and_words_are_taken_from_the_running_text() -> None:
    said = traits(released("a", "Crates lifted", f"{MENU}\n\n{STORY}"))
    assert [(name.key, name.role) for name in said.names] == [("greyheron", NameRole.OWN)]
    assert "word:brightwater" in said.anchors
    assert "word:careers" not in said.anchors
