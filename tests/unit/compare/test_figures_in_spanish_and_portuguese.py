"""Figures as press officers of Spain, Portugal and Latin America write them."""

import pytest

from scraper.compare.figures import figures


def read(text: str, language: str) -> list[tuple[str, float]]:
    return [(figure.what, figure.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Half a dozen rifles were found.", [("firearms", 6)]),
        ("fr", "Une demi-douzaine de fusils saisis.", [("firearms", 6)]),
        ("es", "Hallaron media docena de rifles.", [("firearms", 6)]),
        ("es", "Hallaron una docena de rifles.", [("firearms", 12)]),
        ("pt", "Foi detida meia dúzia de suspeitos.", [("arrests", 6)]),
        ("es", "Custodian el puerto medio centenar de guardias.", [("officers", 50)]),
        ("es", "Siete mil 420 balas y 3 mil 150 cartuchos.", [("ammunition", 7420), ("ammunition", 3150)]),
    ],
)
def test_halves_of_round_numbers_and_thousands_followed_by_digits(
    language: str, text: str, told: list[tuple[str, float]]
) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # in digits once more, and with a zero in front
        ("pt", "Cumpriu doze (12) mandados de busca e prendeu sete (07) homens.", [("searches", 12), ("arrests", 7)]),
        ("es", "Se hallaron 03 pistolas y 04 celulares.", [("firearms", 3), ("devices", 4)]),
        ("es", "La vista será el día 05 en Madrid, sala 02.", []),
        ("pt", "Apreendidas 00 armas e 00 kg.", []),
        ("es", "Tres docenas de detenidos y varias decenas de registros.", [("arrests", 36)]),
        (
            "pt",
            "Participaram mil e trezentos militares e duas centenas de agentes.",
            [("officers", 1300), ("officers", 200)],
        ),
        # drugs one behind the other
        ("es", "Llevaban 40 kilos de hachís, 2 de heroína y dinero.", [("cannabis", 40), ("heroin", 2)]),
        ("pt", "Havia 90 doses de haxixe e 20 de cocaína.", []),
        ("pt", "O haxixe vinha em sete fardos com o peso de 210 quilos.", [("cannabis", 210)]),
        # terms to the day
        ("es", "La condena es de nueve años, dos meses y un día de cárcel.", [("sentence", 110)]),
        ("pt", "Pena de 7 anos, 6 meses e 20 dias de reclusão.", [("sentence", 90)]),
        (
            "es",
            "Penas de cinco años, ocho meses y tres años de cárcel.",
            [("sentence", 5), ("sentence", 8), ("sentence", 3)],
        ),
    ],
)
def test_numbers(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "Registraron a 90 personas y arrestaron a tres.", [("persons", 90), ("arrests", 3)]),
        ("pt", "Foram fiscalizadas 300 pessoas e detidas 14.", [("persons", 300), ("arrests", 14)]),
        ("es", "Veinte personas fueron detenidas y condenadas a 8 años.", [("arrests", 20), ("sentence", 8)]),
        ("pt", "A rusga levou à detenção de 21 pessoas.", [("arrests", 21)]),
        ("pt", "A ação terminou com a prisão de dois empresários.", [("arrests", 2)]),
        ("pt", "Foi condenado a uma pena de prisão de seis anos.", [("sentence", 6)]),
        ("pt", "Há mandados de detenção de 15 suspeitos.", [("suspects", 15)]),
        ("pt", "PSP detém 17 por furto de automóveis.", [("arrests", 17)]),
        ("es", "La Ertzaintza detiene a 17 en una operación contra el robo.", [("arrests", 17)]),
        ("pt", "GNR deteve esta madrugada três assaltantes.", [("arrests", 3)]),
        ("es", "Los heridos, seis hombres y cuatro niños, están en el hospital.", [("injured", 6), ("injured", 4)]),
        ("pt", "As vítimas mortais, três homens e uma mulher, viajavam juntas.", [("deaths", 3), ("deaths", 1)]),
        ("es", "El derrumbe causó nueve víctimas fatales.", [("deaths", 9)]),
        ("pt", "Foram detidos 60 condutores, 41 dos quais por falta de carta.", [("arrests", 60), ("arrests", 41)]),
        ("pt", "Suspeito de matar oito cães fica em prisão preventiva.", []),
        ("pt", "Cinco pescadores ficaram em prisão preventiva.", [("detained", 5)]),
        ("es", "Doce de los quince arrestados ingresaron en prisión.", [("detained", 12), ("arrests", 15)]),
        ("es", "La jueza envía a prisión a once de los 14 arrestados.", [("detained", 11), ("arrests", 14)]),
        ("es", "Prisión provisional para seis de los acusados.", [("detained", 6)]),
        ("pt", "Quatro dos arguidos aguardam julgamento em prisão preventiva.", [("detained", 4)]),
        ("es", "Dos de los siete arrestados son hermanos.", [("arrests", 7)]),
        ("es", "El juez imputa a doce empresarios.", [("charged", 12)]),
        ("pt", "O Ministério Público acusa nove médicos.", [("charged", 9)]),
        ("es", "Logran sentencia condenatoria contra cinco secuestradores.", [("convicted", 5)]),
        ("es", "El encargado de la explotación y dos peones fueron detenidos.", [("arrests", 2)]),
        ("es", "La explotación laboral de 34 temporeros.", [("victims", 34)]),
    ],
)
def test_people(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "Se llevaron a cabo tres registros y aparecieron 8.000 euros.", [("searches", 3), ("money", 8000)]),
        ("es", "Los atracadores se llevaron 8.000 euros.", [("money_loss", 8000)]),
        ("fr", "Des cryptoactifs ont été gelés, soit 80 000 euros.", [("crypto", 80_000)]),
        ("pt", "Apreenderam criptomoedas, avaliadas em 80 mil euros.", [("crypto", 80_000)]),
        ("es", "En el maletero llevaba 8.000 euros.", [("money", 8000)]),
        ("pt", "Levaram a cabo três buscas e acharam 8.000 euros.", [("searches", 3), ("money", 8000)]),
        ("es", "Robó 8.000 euros a una vecina.", [("money_loss", 8000)]),
        ("es", "Cobraban 40 euros por jornada, 300 euros semanales y 5 euros por cada caja.", []),
        ("es", "Hacienda ha dejado de ingresar 3 millones de euros.", [("money_loss", 3e6)]),
        ("es", "Un alijo avaluado en 8 millones de dólares.", [("money_value", 8e6)]),
        (
            "es",
            "Intervinieron 900 euros en efectivo, relojes por valor de 8.000 euros.",
            [("cash", 900), ("money_value", 8000)],
        ),
        ("es", "Los agentes practican nueve registros.", [("searches", 9)]),
        (
            "es",
            "Cuatro puños americanos, tres armas largas y dos cortas.",
            [("weapons", 4), ("firearms", 3), ("firearms", 2)],
        ),
        ("pt", "Apreendidos cinco discos externos e dois portáteis.", [("devices", 5), ("devices", 2)]),
        ("pt", "O vírus cifrou dados e paralisou 12 servidores.", [("servers", 12)]),
    ],
)
def test_money_and_things(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "Hallaron 5 kilos 320 gramos de cocaína.", [("cocaine", 5.32)]),
        ("pt", "Uma tonelada e 400 quilos de haxixe apreendidos.", [("cannabis", 1400)]),
        ("en", "Two kilos and 300 grams of heroin were found.", [("heroin", 2.3)]),
        ("es", "Hallaron 5 kilos de hachís y 320 gramos de cocaína.", [("cannabis", 5), ("cocaine", 0.32)]),
        ("es", "Arrestaron el 3 de junio a once hombres.", [("arrests", 11)]),
        ("pt", "A PSP deteve em 2023 cerca de 90 carteiristas.", [("arrests", 90)]),
        ("es", "Hay una mujer liberada y nueve integrantes arrestados.", [("arrests", 9)]),
        ("pt", "A rusga acabou na prisão em flagrante de seis homens.", [("arrests", 6)]),
        (
            "pt",
            "Apreendidos 80 mil maços de tabaco, avaliados em 400 mil euros.",
            [("money_value", 400_000)],
        ),
        ("pt", "Os ladrões levaram 7.000 euros.", [("money_loss", 7000)]),
        ("pt", "A GNR levou a cabo duas buscas e encontrou 7.000 euros.", [("searches", 2), ("money", 7000)]),
    ],
)
def test_masses_in_two_units_and_dates_between(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # officers are counted by what became of them, too
        ("es", "Detenidos nueve guardias civiles por soborno.", [("arrests", 9)]),
        ("pt", "Quatro militares da GNR foram acusados.", [("charged", 4)]),
        ("en", "Four officers were charged with assault.", [("charged", 4)]),
        ("es", "Fue detenido por cuatro agentes.", [("officers", 4)]),
        ("es", "Treinta agentes arrestaron a seis hombres.", [("officers", 30), ("arrests", 6)]),
        ("es", "Participaron 30 agentes y fueron detenidos los jefes.", [("officers", 30)]),
        # who does it, and to whom
        ("pt", "Oito mulheres acusaram o treinador.", []),
        ("pt", "No controlo 70 condutores acusaram álcool.", []),
        ("es", "Robaron 90.000 euros a 22 jubilados.", [("money_loss", 90_000), ("victims", 22)]),
        ("fr", "Elle a volé 40 000 euros à neuf personnes âgées.", [("money_loss", 40_000), ("victims", 9)]),
        ("pt", "Ataque mata três pessoas.", [("deaths", 3)]),
        # places between
        ("pt", "Detidas em Aveiro e Braga onze pessoas.", [("arrests", 11)]),
        ("es", "Arrestada una banda de seis personas.", [("arrests", 6)]),
        ("es", "Detenido el líder de un grupo de seis personas.", [("persons", 6)]),
        # fines by the day, sums that would be
        ("es", "Ocho meses de multa con una cuota diaria de 10 euros.", []),
        ("es", "La estafa alcanzaría los 7 millones de euros.", [("money_loss", 7e6)]),
        ("es", "Intervinieron dinero por valor de 7.000 euros.", [("money_seized", 7000)]),
        ("es", "La red lavó 7 millones de euros.", [("money_laundered", 7e6)]),
    ],
)
def test_who_did_what_to_whom(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "Se eleva a doce el número de arrestados.", [("arrests", 12)]),
        ("pt", "Sobe para 21 o número de feridos.", [("injured", 21)]),
        ("pt", "Um dos 16 detidos ficou em prisão preventiva.", [("arrests", 16)]),
        ("es", "Una de las siete víctimas murió.", [("victims", 7)]),
        ("es", "De los 18 arrestados, cinco eran mujeres.", [("arrests", 18)]),
        ("es", "Las arrestadas, cinco mujeres, viven en Lugo.", [("arrests", 5)]),
        ("es", "Robaron $90,000 pesos y $4,000 dólares.", [("money_loss", 4000)]),
        ("es", "El reo lleva seis años en prisión.", []),
        ("pt", "A PJ encerrou 12 sites e bloqueou 30 contas bancárias.", [("websites", 12), ("accounts", 30)]),
    ],
)
def test_parts_of_a_number_told(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "es",
            "Ambos han ingresado en prisión y se les hallaron 5.000 euros en billetes.",
            [("cash", 5000)],
        ),
        ("es", "La banda ingresó 5 millones de euros.", [("money_proceeds", 5e6)]),
        ("es", "Le hallaron un kilogramo de heroína.", [("heroin", 1)]),
        ("pt", "Foram feitas 95 operações policiais.", []),
        ("pt", "Arrisca pena de três meses a dois anos de prisão.", [("sentence_max", 3), ("sentence_max", 2)]),
        ("pt", "O fazendeiro foi autuado em R$ 60 mil.", [("money_fine", 60_000)]),
    ],
)
def test_words_of_two_meanings(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


def test_a_sum_above_another_is_bounded() -> None:
    (figure,) = figures("El botín es superior a los 9.000 euros.", "es")
    assert (figure.bound, figure.value) == ("over", 9000)
