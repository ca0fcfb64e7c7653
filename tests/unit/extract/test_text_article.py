"""Plain text without a headline of its own: its first words stand for one, and nothing of the text is lost."""

from __future__ import annotations

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
