"""Phrases in which the people counted are told by more than a noun behind the number; all places are invented."""

import pytest

from scraper.compare.figures import figures


def read(text: str, language: str) -> list[tuple[str, float]]:
    return [(figure.what, figure.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "Vier van hen zijn dinsdag aangehouden.", [("arrests", 4)]),
        ("de", "Zwei von ihnen wurden in Althain festgenommen.", [("arrests", 2)]),
        ("fr", "Neuf d'entre eux ont été écroués.", [("detained", 9)]),
        ("es", "Cinco de ellos han ingresado en prisión.", [("detained", 5)]),
        ("es", "Quince de los detenidos han ingresado en prisión.", [("detained", 15)]),
        ("de", "Drei Männer wurden festgenommen, zwei kamen in Untersuchungshaft.", [("arrests", 3), ("detained", 2)]),
        ("pt", "Oito ficaram em prisão preventiva.", [("detained", 8)]),
        (
            "fr",
            "Trois morts et cinq blessés, dont deux dans un état grave.",
            [("deaths", 3), ("injured", 5), ("injured", 2)],
        ),
        ("de", "Zwei Personen wurden schwer, drei leicht verletzt.", [("injured", 2), ("injured", 3)]),
        ("it", "Gli indagati sono 58.", [("suspects", 58)]),
        ("nl", "Het aantal slachtoffers wordt geschat op meer dan 900.", [("victims", 900)]),
        ("it", "Una truffa ai danni di 94 persone.", [("victims", 94)]),
        ("pl", "Działali na szkodę 40 osób.", [("victims", 40)]),
        ("en", "The victims, 143 elderly people, lost everything.", [("victims", 143)]),
        (
            "de",
            "Sie haben 37 Wohn- und Geschäftsräume in drei Ländern durchsucht.",
            [("searches", 37), ("countries", 3)],
        ),
        ("es", "El incendio deja dos víctimas mortales.", [("deaths", 2)]),
        ("pl", "Trzy osoby nie żyją.", [("deaths", 3)]),
        ("it", "Sono 29 in carcere e 12 agli arresti domiciliari.", [("detained", 29), ("detained", 12)]),
        ("sv", "En kvinna avled och två cyklister fördes till sjukhus.", [("injured", 2)]),
        ("nl", "Bij de ontploffing raakten vier badgasten gewond.", [("injured", 4)]),
        ("es", "Han sido detenidos 214 prófugos en la comarca.", [("arrests", 214)]),
        ("en", "He was convicted on 14 separate occasions.", []),
        ("pl", "Zatrzymano 48 podejrzanych, w Rumunii 33.", [("arrests", 48), ("arrests", 33)]),
        ("de", "Es wurden 87 Server beschlagnahmt, davon 29 in Polen.", [("servers", 87), ("servers", 29)]),
        ("pt", "Duas viaturas policiais foram danificadas.", [("vehicles", 2)]),
        ("fr", "Vingt et un interpellés à Brévanne", [("arrests", 21)]),
        ("sv", "Polisen tog ett sjuttiotal mobiltelefoner.", [("devices", 70)]),
    ],
)
def test_who_is_counted(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "Vijf mannen tussen de 19 en 44 jaar zijn aangehouden.", [("arrests", 5)]),
        ("it", "Arrestate tre persone tra i 19 e i 46 anni.", [("arrests", 3)]),
        ("da", "Tolv personer i alderen 19-46 år er anholdt.", [("arrests", 12)]),
        ("nl", "De politie heeft deze week 43 verdachten aangehouden.", [("arrests", 43)]),
        ("nl", "Zij kregen zeven jaar en 30 maanden cel.", [("sentence", 7), ("sentence", 30)]),
        ("da", "De er idømt fængselsstraffe på mellem et og tre år.", [("sentence", 1), ("sentence", 3)]),
        ("fr", "Condamné un couple, âgé de 33 et 36 ans, à cinq ans d'emprisonnement.", [("sentence", 5)]),
        ("sv", "Straffet kan bli högst sex års fängelse.", [("sentence_max", 6)]),
        ("pl", "Za kradzież grozi do 10 lat.", [("sentence_max", 10)]),
        (
            "de",
            "Sie brachten 60 Geschädigte um rund 6,4 Mio. Euro und um 5.000 Euro gebracht.",
            [("victims", 60), ("money", 6.4e6), ("money_loss", 5000)],
        ),
        ("en", "They seized $2 million and screened 3.9 million travellers.", [("money_seized", 2e6)]),
        (
            "pl",
            "Przejęto 410 tys. euro w gotówce oraz kryptowaluty o wartości 250 tys. euro.",
            [("cash", 410000), ("crypto", 250000)],
        ),
        ("it", "Il valore dei beni è stimato in undici milioni di euro.", [("money_value", 11e6)]),
        ("fr", "Les gains étaient de deux millions d'euros par an.", []),
        ("it", "La paga era di 3 euro l'ora.", []),
    ],
)
def test_ages_terms_and_sums(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


def test_a_link_ends_what_a_place_is_said_of() -> None:
    first, second = figures("I Sverige greps fem misstänkta och i Finland 14.", "sv")
    assert (first.party, second.party) == ("SE", "FI")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Two men robbed a jeweller in Millbrook and were arrested.", [("arrests", 2)]),
        ("en", "Four sailors were attacked and stabbed at the quay.", [("injured", 4)]),
        ("en", "A coach was convicted of molesting three boys.", [("victims", 3)]),
        ("en", "The brothers are accused of hiring two doctors.", []),
        ("en", "The arrest of two young men followed a tip.", [("arrests", 2)]),
        ("es", "Fue condenado por contratar a tres chicos.", []),
        ("en", "Five members of a drug trafficking ring were sentenced on Monday.", [("convicted", 5)]),
        ("en", "The caller left 14 harassing messages.", []),
        ("nl", "De agent werd door drie mannen mishandeld.", []),
        ("en", "Gunmen opened fire, killing three and wounding four.", [("deaths", 3), ("injured", 4)]),
        ("en", "Nine people including two guards were killed in the fire.", [("deaths", 9), ("deaths", 2)]),
        ("en", "Only one in five victims reports it.", []),
        ("nl", "Slechts 1 op de 10 agenten deed mee.", []),
        ("es", "Uno de cada diez usuarios fue estafado.", []),
        ("sv", "Vid kontroll på länsväg 612 misstänks föraren vara påverkad.", []),
        ("en", "Six tons of synthetic drug precursors were found.", []),
        ("pl", "Znaleziono 700 ton prekursorów narkotyków.", []),
        ("en", "Her scheme stole more than $1... Millbrook", []),
        ("en", "Both face a minimum penalty of two years, up to 12 years, in prison.", [("sentence_max", 12)]),
        ("en", "They were ordered to pay $3+ million in fines.", [("money_fine", 3e6)]),
        ("en", "He paid $100,000 to a for-profit school.", [("money", 1e5)]),
        ("en", "The ring cost insurers $2 million in workers' compensation fraud.", [("money_loss", 2e6)]),
        ("en", "They extorted ransoms worth $16 million.", [("money_proceeds", 16e6)]),
        ("en", "The drugs brought profits from pills worth $16 million.", [("money_value", 16e6)]),
        ("en", "An exchange of virtual currency valued at $4 million was taken.", [("crypto", 4e6)]),
        ("en", "This holds 270 people accountable.", [("persons", 270)]),
        ("en", "He plotted with a dozen others to kill a judge.", []),
        ("en", "Officers across three continents identified and arrested suspects.", []),
        ("en", "Eight people, including a pilot and six soldiers, were wounded.", [("injured", 8), ("injured", 6)]),
        ("es", "Dos hospitales fueron evacuados.", []),
        ("en", "He was also ordered to pay his victims $112,000.", [("money_fine", 112e3)]),
        ("en", "Prosecutors will recommend a prison term of 20 years.", []),
        ("nl", "Twee agenten vrezen voor hun leven.", [("officers", 2)]),
        ("nl", "Twee wandelaars kwamen om het leven.", [("deaths", 2)]),
        ("sv", "Två till sjukhus efter krock.", [("injured", 2)]),
        ("sv", "En ungdom under arton år misstänks för stöld.", []),
        ("sv", "Två är misstänkta för stöld.", [("suspects", 2)]),
    ],
)
def test_who_did_it_is_told_from_those_it_was_done_to(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "what", "bound"),
    [
        ("en", "They sold five kilograms or more of cocaine.", "cocaine", "over"),
        (
            "en",
            "He had 500 grams or more of a mixture and substance containing methamphetamine.",
            "methamphetamine",
            "over",
        ),
        ("en", "The bag held about 30 grams of a powder that tested positive for heroin.", "heroin", "about"),
        ("nl", "De boete is 400 euro of meer.", "money_fine", "over"),
    ],
)
def test_a_bound_and_a_drug_may_stand_behind_the_unit(language: str, text: str, what: str, bound: str) -> None:
    assert [(figure.what, figure.bound.value) for figure in figures(text, language)] == [(what, bound)]
