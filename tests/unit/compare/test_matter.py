"""Whether a text tells of something that police or a court did; what tells of none joins nothing by likeness."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from scraper.compare import traits
from scraper.compare.operations.matter import BRIEF
from scraper.compare.operations.sides import side
from scraper.compare.vocabulary import verdict
from scraper.model import Judgement
from tests.unit.compare.shelf import EUROPOL, ICE, Shelf, released

# What an office says of itself, in each language long enough not to be brief.
ABOUT = {
    "en": "The office advises the harbours of Arlen on how ships are registered and how their crews are trained.",
    "nl": "Het kantoor adviseert de havens van Arlen over hoe schepen worden ingeschreven en bemanningen geschoold.",
    "de": "Das Amt berät die Häfen von Arlen, wie man Schiffe einträgt und wie die Mannschaften geschult werden.",
    "fr": "Le bureau conseille les ports de la région sur la façon dont les navires et les équipages sont formés.",
    "es": "La oficina asesora a los puertos de la costa sobre cómo se inscriben los barcos y se forman los marinos.",
    "it": "Questo ufficio consiglia i porti della costa su come si iscrivono le navi e si formano i marinai.",
    "pt": "O gabinete aconselha os portos da costa sobre como se inscrevem os navios e se formam os marinheiros.",
    "sv": "Kontoret ger hamnarna i länet råd om hur fartyg skrivs in och hur deras besättningar utbildas.",
    "da": "Kontoret giver havnene i landet råd om, hvordan skibe skrives ind, og hvordan mandskabet uddannes.",
    "pl": "Urząd doradza portom na wybrzeżu, jak wpisuje się statki do rejestru i jak szkoli się ich załogi.",
}
DONE = {
    "en": "Two men were arrested.",
    "nl": "Twee mannen zijn aangehouden.",
    "de": "Zwei Männer wurden festgenommen.",
    "fr": "Deux hommes ont été interpellés.",
    "es": "Dos hombres fueron detenidos.",
    "it": "Due uomini sono stati arrestati.",
    "pt": "Dois homens foram detidos.",
    "sv": "Två män har gripits, de är anhållna.",
    "da": "To mænd er anholdt.",
    "pl": "Dwaj mężczyźni zostali zatrzymani.",
}


PLACES = re.findall(r"\w+", "Brightwater Portwick Quillhaven Marlowe Tessaly Orrin Duskfield Venmoor Halloway Castenby")


def tells(text: str, language: str | None = None) -> bool:
    version = released("a", "Harbours", text)
    said = traits(version)
    return side(version, replace(said, language=language) if language else said).tells


@pytest.mark.parametrize("language", sorted(ABOUT))
def test_what_was_done_is_told_in_ten_languages(language: str) -> None:
    about = " ".join([ABOUT[language]] * 9)
    assert (tells(about, language), tells(f"{about} {DONE[language]}", language)) == (False, True)


@pytest.mark.parametrize(
    "done",
    [
        "The servers were taken down by the guards.",
        "A jury returned its verdict.",
        "Boats worth two million were seized.",
        "The trial begins on Monday.",
    ],
)
def test_a_court_a_seizure_and_a_takedown_are_something_done(done: str) -> None:
    assert tells(f"{ABOUT['en'] * 9} {done}")


def test_a_brief_text_and_one_in_another_language_may_leave_it_out() -> None:
    words = ABOUT["en"].split()
    assert tells(" ".join((words * 9)[: BRIEF - 2]))
    assert tells("Kuntorinen neuvoo satamia siitä, miten laivat merkitään rekisteriin ja miehistöt koulutetaan. " * 12)


def test_a_name_of_its_own_says_that_there_was_an_operation() -> None:
    assert tells(f"Operation Grey Heron goes on. {ABOUT['en'] * 9}")


def test_the_language_that_a_template_states_is_not_believed_alone() -> None:
    version = released("a", "Havens", f"{ABOUT['nl'] * 9} {DONE['nl']}")
    assert side(version, replace(traits(version), language="en")).tells


def test_two_pages_that_tell_of_nothing_are_never_one_operation() -> None:
    shelf = Shelf()
    page = f"{' '.join(f'{word} is a harbour of Arlen.' for word in PLACES)} {ABOUT['en'] * 5}"
    shelf.add(released("a", "Harbours of Arlen", page, day="2026-03-02", agency=EUROPOL))
    other = page.replace("is a harbour of", "lies at the coast of").replace("advises", "helps")
    verdict = shelf.add(released("b", "The coast of Arlen", other, day="2026-03-02", agency=ICE))
    assert verdict.belonging is None
    assert {link.judgement for link in verdict.links} <= {Judgement.SUGGESTED}


def test_the_same_two_are_one_where_both_tell_of_an_arrest() -> None:
    shelf = Shelf()
    page = f"{' '.join(f'A man was arrested in {word}.' for word in PLACES)} {ABOUT['en'] * 5}"
    shelf.add(released("a", "Harbours of Arlen", page, day="2026-03-02", agency=EUROPOL))
    other = page.replace("A man was arrested in", "They held a suspect at").replace("advises", "helps")
    verdict = shelf.add(released("b", "The coast of Arlen", other, day="2026-03-02", agency=ICE))
    assert verdict.belonging is not None


@pytest.mark.parametrize(
    ("language", "word"),
    [
        *(("en", "acquitted"), ("nl", "vrijspraak"), ("de", "freispruch"), ("fr", "condamnee"), ("es", "absuelto")),
        *(("it", "assoluzione"), ("pt", "absolvido"), ("sv", "domdes"), ("da", "frifundet"), ("pl", "skazany")),
        (None, "sentenced"),
    ],
)
def test_a_verdict_is_told_from_an_arrest(language: str | None, word: str) -> None:
    assert verdict(word, language)
    assert not verdict("arrested", language)
