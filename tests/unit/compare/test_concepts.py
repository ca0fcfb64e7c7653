"""What a text is about, in one word for all languages."""

from __future__ import annotations

import re

import pytest

from scraper.compare.concepts import concepts, says
from scraper.compare.concepts.deeds import DEEDS
from scraper.compare.concepts.places import PLACES
from scraper.compare.concepts.things import THINGS
from tests.quality.scores.counts import LANGUAGES

LINES = [line for table in (DEEDS, THINGS, PLACES) for line in table.strip().splitlines()]
EELS = {
    "en": "Customs find glass eels in suitcases at the airport; three men held",
    "nl": "Douane vindt paling in koffers op luchthaven; drie mannen vast",
    "de": "Zoll findet Aale in Koffern am Flughafen",
    "fr": "La douane trouve des anguilles dans des valises à l'aéroport",
    "es": "La aduana halla angulas en maletas en el aeropuerto",
    "it": "La dogana trova anguille nelle valigie in aeroporto",
    "pt": "Alfândega encontra enguias em bagagem no aeroporto",
    "sv": "Tullen hittade ålyngel i resväskor på flygplatsen",
    "da": "Told finder glasål i kufferter i lufthavnen",
    "pl": "Celnicy znaleźli węgorze w walizkach na lotnisku",
}


@pytest.mark.parametrize("language", sorted(EELS))
def test_ten_languages_tell_of_the_same(language: str) -> None:
    assert {"customs", "luggage", "airport", "eels"} <= concepts(EELS[language], language).keys()


@pytest.mark.parametrize(
    ("text", "language", "concept", "words"),
    [
        ("Drogenlabor ausgehoben", "de", "laboratory", ["Drogenlabor"]),
        ("cocaïnevangst in de haven", "nl", "cocaine", ["cocaïnevangst"]),
        ("Recordbeslag op bananencontainer", "nl", "container", ["bananencontainer"]),  # within a word
        ("Prozess um Geldwäsche-Ring", "de", "money laundering", ["Geldwäsche-Ring"]),
        ("A dark  web market", "en", "darknet", ["dark  web"]),
        ("Asyl i Sverige", "sv", "migrants", ["Asyl"]),  # a short word, where words are looked into
        ("opgepakt voor hasj in Zuid-Afrika", "nl", "ZA", ["Zuid-Afrika"]),
        ("Spaanse politie", "nl", "ES", ["Spaanse"]),
        ("U.S. marshals and us", "en", "US", ["U.S."]),
    ],
)
def test_a_word_says_it_alone_within_another_or_with_others(
    text: str, language: str, concept: str, words: list[str]
) -> None:
    assert concepts(text, language)[concept] == words


@pytest.mark.parametrize(
    ("word", "language", "concept"),
    [
        ("gift", "en", "poison"),  # German: poison
        ("tot", "nl", "deaths"),  # German: dead; Dutch: until
        ("most", "en", "bridge"),  # Polish: bridge
        ("barn", "en", "children"),  # Swedish: children
        ("brand", "en", "arson"),  # Dutch: fire
        ("contains", "en", "container"),
        ("megabananas", "es", "fruit"),  # no compounds in Spanish
        ("zona", "es", "wife"),  # Polish: wife
        ("investigation", "en", "investment"),
        ("bomberos", "es", "explosives"),  # firemen
        ("told", "en", "customs"),  # Danish: customs
        ("uhr", "de", "watches"),  # o'clock
        ("wichtiger", "de", "turtles"),  # no tiger within a word
        ("bildeten", "de", "arrest"),
        ("notarzt", "de", "lawyer"),
        ("samenleving", "nl", "kidnapping"),  # French: enlever
        ("neergestoken", "nl", "tokens"),
        ("foretag", "sv", "forest"),  # companies; French forêt
        ("vapen", "sv", "tobacco"),  # weapons
        ("mere", "da", "parents"),  # French: mother
        ("kolejny", "pl", "train"),  # the next
        ("quinta-feira", "pt", "farm"),
    ],
)
def test_a_word_of_another_language_says_nothing(word: str, language: str, concept: str) -> None:
    assert concept not in says(word, language)


def test_one_of_several_words_says_it_too_where_two_texts_are_held_against_each_other() -> None:
    assert "darknet" not in concepts("a dark night", "en")
    assert "darknet" in says("dark", "en")
    assert {"ZA", "KR"} <= says("south", "en")


def test_nothing_is_told_by_nothing() -> None:
    assert concepts("", None) == {}
    assert concepts("12 34 %", "en") == {}
    assert concepts("a" * 500_000 + " " + "-".join(["bcd"] * 100_000), "de") == {}  # no end in sight, once


def test_the_tables_are_written_as_they_are_read() -> None:
    for line in LINES:
        concept, _, stems = line.partition(": ")
        assert re.fullmatch(r"[\w ]+", concept), line
        for stem in stems.split():
            spoken, _, written = stem.rpartition(":")
            assert not spoken or spoken in LANGUAGES, stem
            assert re.fullmatch(r"[\w'-]{3,}=?|\w\w=", written), stem
            assert "_" in written or "=" in written or len(written) <= 18, stem
    assert len({line.partition(":")[0] for line in LINES}) > 300
