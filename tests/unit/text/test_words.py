"""Words as they are compared, sentences, and the language of a text."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.text import words
from scraper.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("50.8 1.200 50,8", ["50.8", "1.200", "50,8"]),
        ("50.8m, 850kg.", ["50.8m", "850kg"]),
        ("€50,8 miljoen; 10%", ["50,8", "miljoen", "10"]),
        ("In 2026. Then", ["in", "2026", "then"]),
        ("Operation SpecTor-operatie", ["operation", "spector-operatie"]),
        ("non‑breaking", ["non-breaking"]),
        ("Europol’s l'affaire", ["europol", "s", "l", "affaire"]),
        ("Łódź Straße CAFÉ", ["lodz", "strasse", "cafe"]),
        ("cafe\u0301 co\u00adcaine", ["cafe", "cocaine"]),
        ("ﬁne ２０２６", ["fine", "2026"]),
        ("snake_case —", ["snake", "case"]),
        ("_Z- é 1.2. é", ["z", "e", "1.2", "e"]),
        ("A1.5.6 x-2.5 2.5-x 1-2-a --b- P.C", ["a1", "5.6", "x-2", "5", "2.5-x", "1-2-a", "b", "p", "c"]),
        ("“1,200” don’t \x1c$5.50…", ["1,200", "don", "t", "5.50"]),
    ],
)
def test_words_are_folded_and_numbers_whole(text: str, wanted: list[str]) -> None:
    assert words.words(text) == wanted


@given(st.text() | st.text("aZ17.,-'_ \n\x1cPCH“’€‑é"))
def test_every_word_stands_where_its_span_says(text: str) -> None:
    spans = words.word_spans(text)
    assert [word for word, _ in spans] == words.words(text)
    assert all(words.fold(text[start:end]) == word for word, (start, end) in spans)


@given(st.text())
def test_folding_has_no_case(text: str) -> None:
    assert words.fold(text).casefold() == words.fold(text)  # not lower(): Cherokee folds to its capitals


@given(st.text() | st.text("İıßæøłéÅ’ʼ\u0301Aa"))
def test_folding_in_place_keeps_every_character_in_its_place(text: str) -> None:
    folded = words.fold_in_place(text)
    assert len(folded) == len(text)
    assert words.fold(folded) == words.fold(text.replace("’", "'").replace("‘", "'").replace("ʼ", "'"))


def test_sentences() -> None:
    text = (
        "Mr. Smith of the U.S. Attorney said so. “It ends.” On 27. März it began! No. 5 fled… with 1.200 kilo. "
        "He has 3. All of it\n\nA line\nAnother one. in small letters"
    )
    assert [text[start:end] for start, end in sentences(text)] == [
        "Mr. Smith of the U.S. Attorney said so.",
        "“It ends.”",
        "On 27. März it began!",
        "No. 5 fled… with 1.200 kilo.",
        "He has 3.",
        "All of it",
        "A line",
        "Another one. in small letters",
    ]


def test_a_run_of_marks_is_read_once() -> None:
    assert sentences("!" * 300_000) == [(0, 300_000)]  # from each of them anew it would take a quarter of an hour
    assert [end for _, end in sentences("Stop!!?… Go.")] == [8, 12]


@given(st.text())
def test_sentences_lose_only_white_space(text: str) -> None:
    spans = sentences(text)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De politie heeft twee mannen aangehouden na een overval.", "nl"),
        ("Officers arrested two men after a robbery on Monday evening.", "en"),
        ("Die Polizei hat nach dem Überfall zwei Männer festgenommen.", "de"),
        ("La police a interpellé deux hommes après le cambriolage.", "fr"),
        ("SpecTor", None),
        ("288 117 850 50.8 53.4 10 153 55", None),
        ("", None),
    ],
)
def test_the_language_of_a_text_or_none(text: str, language: str | None) -> None:
    assert words.language_of(text) == language


ENGLISH = "Officers arrested two men after a robbery on Monday evening, and they are looking for a third one. " * 4
POLISH = "Policjanci zatrzymali dwóch mężczyzn podejrzanych o rozbój i szukają trzeciego, który uciekł przez las. " * 4


@pytest.mark.parametrize(
    ("stated", "text", "language"),
    [
        ("en", POLISH, "pl"),
        ("en-US", POLISH, "pl"),
        ("en", POLISH[:120], "en"),  # too short to be held against it
        ("en", ENGLISH + POLISH, "en"),  # two languages
        ("en-GB", ENGLISH, "en-GB"),
        ("no", ENGLISH, "no"),  # none of the ten: their neighbours are taken for them
        ("cs", POLISH, "cs"),
        (None, POLISH, None),
        ("en", "288 117 850 " * 40, "en"),
    ],
)
def test_a_stated_language_is_believed_unless_the_text_is_plainly_another(
    stated: str | None, text: str, language: str | None
) -> None:
    assert words.spoken(stated, text) == language


@given(
    st.text(st.sampled_from("aEK=ſßﬁéÅİıǰᾳẞ²½’“­\u0301\u0323\u0345\u0338\u200d‑가łø \n") | st.characters(), max_size=60)
)
def test_a_text_folds_like_its_letters_one_by_one(text: str) -> None:
    whole = unicodedata.normalize("NFKC", re.sub("[\u00ad\u200b-\u200d\u2060\ufeff]", "", text)).casefold()
    bare = "".join(letter for letter in unicodedata.normalize("NFD", whole) if not unicodedata.combining(letter))
    spelt = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
    told = "".join(spelt.get(letter, letter) for letter in unicodedata.normalize("NFC", bare))
    assert words.fold(text) == re.sub("[‐‑]", "-", told)


@pytest.mark.parametrize(
    ("headline", "cased"),
    [
        ("Man Sentenced for Robbing Two Banks", True),
        ("34-Year-Old Man Convicted", False),  # of three words
        ("Polizei sucht nach Raub in Talheim einen Zeugen", False),
        ("Odile Marchand and her sister are found", False),
    ],
)
def test_a_headline_in_capitals_tells_no_names_by_them(headline: str, cased: bool) -> None:
    assert words.title_cased(headline) is cased
