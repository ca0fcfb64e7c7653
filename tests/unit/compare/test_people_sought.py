"""People who are sought, have fled, were let go or sent away are not arrested; all texts are invented."""

import pytest

from scraper.compare.figures import figures


def read(text: str, language: str) -> list[tuple[str, float]]:
    return [(figure.what, figure.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Five arrests, eleven others are still at large."),
        ("en", "Five arrests, two others released."),
        ("nl", "Vijf aanhoudingen, elf anderen worden nog gezocht."),
        ("de", "Fünf Festnahmen, elf weitere wurden zur Fahndung ausgeschrieben."),
        ("fr", "Cinq personnes interpellées, onze autres sont recherchées"),
        ("fr", "Cinq hommes interpellés et onze autres toujours en fuite"),
        ("fr", "Cinq interpellations, deux hommes remis en liberté"),
        ("es", "Cinco arrestos, otros once están en busca y captura."),
        ("it", "Cinque arresti, altri undici sono ancora ricercati."),
        ("pt", "Cinco detenções, outros onze são procurados."),
        ("pl", "Pięć zatrzymań, jedenastu innych jest poszukiwanych."),
        ("sv", "Fem gripanden, elva andra är efterlysta."),
        ("da", "Fem anholdelser, elleve andre er eftersøgt."),
    ],
)
def test_those_sought_beside_those_arrested_are_not(language: str, text: str) -> None:
    assert read(text, language) == [("arrests", 5)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Warrants have been issued for the arrest of eleven men."),
        ("en", "Eleven men escaped from custody."),
        ("en", "Eleven men have yet to be arrested."),
        ("en", "Officers hope to arrest eleven others."),
        ("nl", "Elf mannen staan gesignaleerd voor aanhouding."),
        ("nl", "De politie wil elf mannen aanhouden."),
        ("de", "Elf Männer wurden zur Festnahme ausgeschrieben."),
        ("de", "Elf Männer wurden aus der Haft entlassen."),
        ("de", "Elf Männer entzogen sich der Festnahme."),
        ("fr", "Onze hommes ont échappé à l'interpellation."),
        ("es", "Once hombres eludieron la detención."),
        ("es", "Se han emitido órdenes de detención contra once hombres."),
        ("es", "Once hombres siguen en busca y captura."),
        ("it", "Emessi mandati di arresto contro undici uomini."),
        ("it", "Undici uomini non sono stati ancora arrestati."),
        ("pt", "Onze homens escaparam à detenção."),
        ("pl", "Jedenastu mężczyzn uniknęło zatrzymania."),
        ("sv", "Elva män undkom gripande."),
        ("da", "Elleve mænd undgik anholdelse."),
    ],
)
def test_an_arrest_that_was_not_made_counts_nobody(language: str, text: str) -> None:
    assert read(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Eleven men wanted for robbery were arrested."),
        ("en", "Eleven men were arrested and later released."),
        ("en", "Eleven men were arrested and five released."),
        ("de", "Elf gesuchte Männer wurden festgenommen."),
        ("fr", "Onze hommes recherchés pour vol ont été interpellés."),
        ("es", "Once hombres buscados por Interpol han sido detenidos."),
        ("it", "Undici latitanti arrestati"),
    ],
)
def test_whoever_was_sought_and_arrested_is(language: str, text: str) -> None:
    assert read(text, language) == [("arrests", 11)]
