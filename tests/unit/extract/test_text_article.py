"""Plain text without a headline of its own: its first words stand for one, and nothing of the text is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scraper.compare.version import changed
from scraper.errors import NothingFound
from scraper.extract.article import text_article

URL = "https://harbour.example/1"
WRITTEN = (
    *("2026-03-02", "2026-03-02T10:00:00Z", "2026/03/02", "20260302", "02.03.2026", "2.3.2026 10:00"),
    *("2 March 2026", "March 2, 2026", "Mon, 02 Mar 2026 10:00:00 +0100", "2 maart 2026", "2. März 2026"),
)


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
    assert not replace(article, title=line, paragraphs=(f"\u00a0 {line}",)).headline  # whatever blanks stand before
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


def test_marks_that_nobody_sees_part_no_words_and_no_figures() -> None:
    hidden = "\ufeffPolice seized 22\u200b kg of co\u00adcaine and held \u206014 men."
    for title in ("Cocaine\u200b seized", "\u200b", None):
        article = text_article(URL, title, hidden)
        assert article.paragraphs == ("Police seized 22 kg of cocaine and held 14 men.",)
        assert article.title == ("Cocaine seized" if title and title[0] == "C" else article.paragraphs[0])
    with pytest.raises(NothingFound):
        text_article(URL, "\ufeff", "\u200b\n\u00ad")


def test_entities_that_a_page_left_behind_are_decoded() -> None:
    text = "Fisher &amp; Sons, 43&nbsp;years, &#8220;gone&#x201d;: see https://n.example/?a=1&copy=2&lt=3; R&D; AT&T"
    article = text_article(URL, "Fisher &amp; Sons", text)
    assert article.title == "Fisher & Sons"
    assert article.paragraphs == (
        "Fisher & Sons, 43\xa0years, “gone”: see https://n.example/?a=1&copy=2&lt=3; R&D; AT&T",
    )


@pytest.mark.parametrize(
    ("said", "language", "day"),
    [
        *((said, language, "2026-03-02") for language in ("en", "nl", None) for said in WRITTEN),
        ("02/03/2026", "nl", "2026-03-02"),
        ("20/03/2026", "en", "2026-03-20"),
        ("03/20/2026", None, "2026-03-20"),
        *((said, "en", None) for said in ("02/03/2026", "yesterday", "1772445600", "2 or 3 March", "20261302")),
    ],
)
def test_a_date_is_read_as_people_write_it_but_never_guessed(said: str, language: str | None, day: str | None) -> None:
    published = text_article(URL, "Boat found", "A boat.", published=said, language=language).published
    assert (published and f"{published.at:%Y-%m-%d}") == day
