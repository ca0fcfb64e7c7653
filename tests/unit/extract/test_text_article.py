"""Plain text without a headline of its own: its first words stand for one, and nothing of the text is lost."""

from __future__ import annotations

from scraper.compare.version import changed
from scraper.extract.article import text_article

URL = "https://harbour.example/1"


def test_a_first_line_that_stands_for_the_headline_stays() -> None:
    article = text_article(URL, None, "\n \n  Boat found\n\nOfficers found a boat.\n\nNobody was hurt.")
    assert (article.title, article.paragraphs) == (
        "Boat found",
        ("Boat found", "Officers found a boat.", "Nobody was hurt."),
    )


def test_furniture_stands_for_no_headline() -> None:
    article = text_article(URL, None, "Skip to content\nShare\nA boat was found today.\nNobody was hurt.")
    assert (article.title, article.paragraphs[0]) == ("A boat was found today.", "A boat was found today.")


def test_a_text_in_one_line_keeps_its_body() -> None:
    told = "Officers found a boat in the harbour and nobody was hurt. " * 20
    article = text_article(URL, "", told)
    assert len(article.title) <= 200
    assert article.paragraphs == (told.strip(),)


def test_what_stands_for_the_headline_is_told_once() -> None:
    line, long = (
        "Police arrested 14 suspects in Harrow.",
        "Police arrested 14 suspects in Harrow, and seized a boat. " * 9,
    )
    for text in (line, f"{line}\nTwo were let go.", long, f"Home\n{line}"):
        article = text_article(URL, "", text)
        assert (article.headline, article.text) == ("", "\n\n".join(article.paragraphs))
    headed = text_article(URL, "Police arrested 14 suspects", line)
    assert headed.text == f"{headed.headline}\n\n{line}" == f"Police arrested 14 suspects\n\n{line}"


def test_a_word_changed_in_the_first_line_is_one_edit() -> None:
    told = (
        "Police in Harrow searched the boat sheds along the canal for a ninth day on Monday and found {} engines. " * 3
    )
    for text in (told, "Police arrested {} suspects.\nNobody was hurt."):
        numbers = ("8", "1,200"), (text.count("{}") - 1) * ("2",)
        old, new = (text_article(URL, None, text.format(first, *numbers[1])) for first in numbers[0])
        change = changed(old, new)
        assert change is not None
        assert [(edit.old, edit.new) for edit in change.edits] == [numbers[0]]
