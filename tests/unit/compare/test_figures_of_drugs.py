"""Masses that a list of drugs shares, and plants that no word beside them calls cannabis; all texts are invented."""

import pytest

from scraper.compare.figures import figures


def read(text: str, language: str) -> list[tuple[str, float]]:
    return [(figure.what, figure.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Seized: 3 kg of crack cocaine, heroin and cannabis."),
        ("en", "Officers took 3 kg of cocaine, brown heroin and herbal cannabis worth a fortune."),
        ("en", "They held 3 kg of cocaine, heroin as well as MDMA."),
        ("en", "Police found 3 kg of cocaine, MDMA, ketamine and cash."),
        ("nl", "In de loods lag 3 kilo cocaïne, heroïne en speed."),
        ("de", "Gefunden wurden 3 kg Kokain, Heroin sowie Haschisch."),
        ("fr", "3 kg de crack, d'héroïne et de cannabis ont été saisis."),
        ("es", "Los agentes hallaron 3 kilos de cocaína, heroína y hachís."),
        ("it", "Nel capannone c'erano 3 kg di cocaina, eroina e hashish."),
        ("pt", "Foram apreendidos 3 quilos de cocaína, heroína e haxixe."),
        ("pl", "Ujawniono 3 kg kokainy, heroiny i marihuany."),
        ("sv", "I lokalen hittades 3 kilo kokain, heroin och hasch."),
        ("da", "Politiet fandt 3 kilo kokain, heroin og hash."),
    ],
)
def test_what_several_drugs_weigh_together_is_of_no_one_kind(language: str, text: str) -> None:
    (found,) = figures(text, language)
    assert (found.what, found.value, found.unit) == ("drugs", 3, "kg")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Found: 3 kg of cocaine, heroin and 5 kg of cannabis.", [("cocaine", 3), ("cannabis", 5)]),
        ("Found: 3 kg of cocaine, heroin and three guns.", [("cocaine", 3), ("firearms", 3)]),
        ("Found: 3 kg of cocaine and cannabis plants.", [("cocaine", 3)]),
        ("Found: 3 kg of cannabis resin and herbal cannabis.", [("cannabis", 3)]),
    ],
)
def test_a_mass_of_one_drug_stays_its_own(text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, "en") == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "812 plants found in a disused mill"),
        ("en", "812 mature plants stood in the loft, and dried cannabis in the cellar."),
        ("nl", "In de loods stonden 812 planten."),
        ("de", "Die Beamten fanden 812 Pflanzen."),
        ("fr", "812 plants découverts à Valmorin"),
        ("fr", "Ils exploitaient une plantation de 812 plants."),
        ("es", "Hallan 812 plantas en un chalé de tres plantas."),
        ("it", "Sequestrate 812 piante in un capannone"),
        ("pt", "A guarda encontrou 812 plantas."),
        ("pl", "W hali ujawniono 812 roślin."),
        ("sv", "I lokalen hittades 812 plantor."),
        ("da", "I kælderen stod 812 planter."),
    ],
)
def test_plants_found_are_of_cannabis(language: str, text: str) -> None:
    assert read(text, language) == [("plants", 812)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two plants in Corvain were closed after the explosion."),
        ("en", "Customs officers seized 40 plants of a rare orchid."),
        ("nl", "Er werden 12 kamerplanten gevonden."),
        ("es", "Registraron un edificio de doce plantas. Hallaron marihuana."),
        ("fr", "Une chute de 12 pieds"),
    ],
)
def test_other_plants_floors_and_feet_are_none(language: str, text: str) -> None:
    assert read(text, language) == []
