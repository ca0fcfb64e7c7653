"""Menus inside a text: what is a run of short lines and what is not; names and words are read past them."""

from __future__ import annotations

import pytest

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


LINKS = "\n\n".join(f"{word} {number}" for number in range(17) for word in ("About", "Services"))
BANNER = "This is the page of an office.\n\nA padlock means that you are safely here. Share nothing elsewhere."
FOOTER = "\n\n".join(("Topics", "Smuggling of rifles and of spirits", "Updated today"))


def page(headline: str, story: str = STORY) -> str:
    return f"{headline} | Coast Guard\n\n{BANNER}\n\n{LINKS}\n\n{headline}\n\nPress release\n\n{story}\n\n{FOOTER}"


def told(title: str, text: str) -> str:
    return " ".join(without(f"{title}\n\n{text}").split())


def test_a_page_read_whole_begins_below_the_headline_that_it_repeats() -> None:
    assert told("Crates lifted off the coast", page("Crates lifted off the coast")) == (
        f"Crates lifted off the coast {STORY}"
    )


def test_the_headline_of_the_page_stays_where_it_was_announced_under_another() -> None:
    assert told("31 crates", page("Crates lifted off the coast")) == f"31 crates Crates lifted off the coast {STORY}"


def test_an_article_above_its_repeated_headline_stays() -> None:
    head, story = (
        "Crates lifted off the coast",
        "\n\n".join(f"On day {day}, {STORY[0].lower()}{STORY[1:]}" for day in range(9)),
    )
    text = f"{story}\n\n{LINKS}\n\nShare this\n\n{head}\n\n{FOOTER}"
    assert told(head, text) == f"{head} {' '.join(story.split())}"


def test_a_breadcrumb_is_not_taken_for_the_headline() -> None:
    text = page("Crates lifted off the coast").replace("Services 16\n\n", "Services 16\n\nCoast Guard of the North\n\n")
    text = text.replace("| Coast Guard", "| Coast Guard of the North")
    assert told("31 crates", text) == f"31 crates Crates lifted off the coast {STORY}"


def test_without_a_repeated_headline_the_menus_of_the_site_end_its_head() -> None:
    text = page("Crates lifted off the coast").replace("Crates lifted off the coast", "Coast")
    assert told("31 crates", text) == f"31 crates {STORY}"
    assert told("31 crates", f"{BANNER}\n\n{LINKS}") == "31 crates"
    long = "They searched the wreck for days and found more. " * 10
    assert BANNER[-10:] in told("31 crates", f"{long}\n\n{BANNER}\n\n{LINKS}\n\n{STORY}")


def test_a_short_line_of_a_menu_is_a_label_whatever_sign_ends_it() -> None:
    text = page("Crates lifted off the coast").replace(
        "Services 9\n\n", "Services 9\n\nOperation H.E.N.\n\nWhy us?\n\n"
    )
    said = traits(released("a", "31 crates", text))
    assert [name.key for name in said.names] == ["greyheron"]


@pytest.mark.parametrize("sign", ["...", "…", "[…]"])
def test_a_line_that_breaks_off_announces_another_release(sign: str) -> None:
    other = f"Ivo Brandt, 44, of Arlen, was sentenced today to six years for what he had hidden under the quay{sign}"
    text = page("Crates lifted off the coast").replace(FOOTER, f"Brandt sentenced\n\n{other}\n\n{FOOTER}")
    assert "Brandt" not in told("31 crates", text)
    assert traits(released("a", "31 crates", text)).people == ()
