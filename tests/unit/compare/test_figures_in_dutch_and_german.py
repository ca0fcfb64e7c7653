"""Figures as Dutch and German press officers write them; all people and places are invented."""

import pytest

from scraper.compare.figures import figures


def read(text: str, language: str) -> list[tuple[str, float]]:
    return [(figure.what, figure.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Zwei 26-jährige Männer aus Althain wurden festgenommen.", [("arrests", 2)]),
        ("de", "Gegen Mittag wurden drei 15-Jährige verletzt.", [("injured", 3)]),
        ("de", "Zwei 24 und 31 Jahre alte Frauen wurden verhaftet.", [("arrests", 2)]),
        ("de", "Bei dem Brand starben drei 4 Jahre alte Pferde.", []),
        ("nl", "Twee 16- en 17-jarige jongens uit Dorrum zijn opgepakt.", [("arrests", 2)]),
        ("nl", "Drie 19-jarigen zijn aangehouden.", [("arrests", 3)]),
        ("nl", "De vier 20-jarige inzittenden zijn naar het ziekenhuis gebracht.", [("injured", 4)]),
        ("en", "Officers arrested two 17-year-olds.", [("arrests", 2)]),
        ("en", "Three 15-year-old boys were stabbed.", [("injured", 3)]),
        ("sv", "Två 19-åriga män greps.", [("arrests", 2)]),
        ("da", "To 23-årige blev anholdt.", [("arrests", 2)]),
    ],
)
def test_an_age_between_a_number_and_its_people(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "Vorig jaar zijn in deze regio 31 mensen overleden.", [("deaths", 31)]),
        ("nl", "De 240 planten zijn vernietigd.", [("plants", 240)]),
        ("sv", "De 240 plantorna var cannabis.", [("plants", 240)]),
        ("nl", "Er stonden 90 planten in de kweekruimte.", [("plants", 90)]),
    ],
)
def test_articles_and_verbs_are_no_nouns(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "de",
            "Zivilfahnder nahmen am Sonntag nach einer Verfolgung durch die Altstadt von Rehna drei Personen fest.",
            [("arrests", 3)],
        ),
        ("de", "Am Abend nahm die Polizei in einer Bar in Althain sieben Männer vorläufig fest.", [("arrests", 7)]),
        (
            "nl",
            "Die nacht hield de politie bij een tankstation langs de A99 in Dorrum vier jongens aan.",
            [("arrests", 4)],
        ),
        ("nl", "Agenten hielden bij het station van Dorrum in de avond twee fietsers aan de praat.", []),
        ("de", "Festgenommen wurden zwei Männer und drei Frauen.", [("arrests", 2), ("arrests", 3)]),
        ("de", "Gegen insgesamt 54 Käufer wird ermittelt.", [("suspects", 54)]),
        ("de", "Gegen zwölf Personen wurden Strafverfahren eingeleitet.", [("suspects", 12)]),
        ("de", "Gegen acht Uhr wurden die Ermittlungen aufgenommen.", []),
        ("nl", "Tegen zes toeschouwers is proces-verbaal opgemaakt.", [("suspects", 6)]),
        ("nl", "Drie van hen zijn voor dertig dagen vastgezet.", [("detained", 3)]),
        ("de", "Zwei von ihnen wurden nach drei Tagen verhaftet.", [("arrests", 2)]),
        ("de", "19 der 23 Festgenommenen kamen in Untersuchungshaft.", [("detained", 19), ("arrests", 23)]),
        ("nl", "Negentien van de 23 aangehoudenen zitten nog vast.", [("detained", 19), ("arrests", 23)]),
        ("de", "Neun der 14 Tatverdächtigen sind vorbestraft.", [("suspects", 14)]),
    ],
)
def test_what_became_of_people(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Vor Ort waren 25 SEK-Beamte.", [("officers", 25)]),
        ("de", "Aufgebrochen wurden drei Bitcoin-Automaten.", []),
        ("nl", "De jagers hadden een dode ree bij zich.", []),
        ("nl", "Een dode en twee gewonden bij brand in Dorrum.", [("deaths", 1), ("injured", 2)]),
        ("nl", "Bij de botsing is één dode gevallen.", [("deaths", 1)]),
        ("nl", "Bekeuringen: 1 rijden zonder geldige papieren auto.", []),
        (
            "nl",
            "De politie heeft drie mannen van 37 jaar uit Dorrum, 29 jaar uit Lathem en 51 jaar uit Gent opgepakt.",
            [("arrests", 3)],
        ),
        ("nl", "De drie Dorrumers van 21, 24 en 30 jaar zitten nog vast.", []),
        ("nl", "Vier broers van 21, 24, 30 en 33 jaar zitten nog vast.", [("detained", 4)]),
        ("nl", "Hij kreeg celstraffen van 3, 4 en 5 jaar.", [("sentence", 3), ("sentence", 4), ("sentence", 5)]),
        ("de", "Drei Brüder von 21, 24 und 30 Jahren wurden verhaftet.", [("arrests", 3)]),
    ],
)
def test_numbers_that_count_something_else(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "De penningmeester sluisde in drie jaar tijd 85.000 euro weg.", [("money_loss", 85000)]),
        ("nl", "De schatkist liep naar schatting 6 miljoen euro mis.", [("money_loss", 6e06)]),
        ("nl", "De handelaar hield er 40.000 euro aan over.", [("money_proceeds", 40000)]),
        ("de", "Der Kassierer zweigte über Jahre 92.000 Euro ab.", [("money_loss", 92000)]),
        ("de", "Die Gruppe nahm damit 1,4 Millionen Euro ein.", [("money_proceeds", 1.4e06)]),
        ("de", "Durch falsche Angaben wurden 60.000 Euro erspart.", [("money_proceeds", 60000)]),
        ("de", "Vermögensarreste über 800.000 Euro wurden vollzogen.", [("money_seized", 800000)]),
        ("de", "Die Einziehung von Wertersatz in Höhe von 72.000 Euro wurde angeordnet.", [("money_seized", 72000)]),
        ("de", "Das Duo prellte 340 Kundinnen.", [("victims", 340)]),
        ("de", "Für neun Männer klickten die Handschellen.", [("arrests", 9)]),
        ("nl", "Twee oplichters aangehouden na poging tot babbeltruc.", [("arrests", 2)]),
        ("nl", "Er stonden 60 planten en 900 stekjes in de kwekerij.", [("plants", 60), ("plants", 900)]),
        ("nl", "Twee jongens gedroegen zich verdacht bij een kluis.", []),
        ("nl", "Drie nepagenten kwamen bedrogen uit.", []),
        ("nl", "De zeven verdachten zitten in beperkingen.", [("detained", 7)]),
        ("nl", "Eén agent raakte gewond.", [("injured", 1)]),
        ("nl", "In totaal zijn 300 weggebruikers gecontroleerd.", []),
        ("nl", "Hij is nog niet veroordeeld en kan een straf van 15 jaar krijgen.", [("sentence_max", 15)]),
        ("nl", "De officier dagvaardt elf personen.", [("charged", 11)]),
    ],
)
def test_words_of_the_press_officers(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Er wurde zu einer Freiheitsstrafe von 6 Jahren 3 Monaten verurteilt.", [("sentence", 75)]),
        (
            "de",
            "Die Angeklagten müssen mit Haftstrafen von drei Monaten bis zu fünf Jahren rechnen.",
            [("sentence_max", 3), ("sentence_max", 5)],
        ),
        ("de", "Das Gericht verhängte eine Geldstrafe von 90 Tagessätzen zu je 40 Euro.", []),
        ("de", "Das Urteil lautet auf 60 Tagessätze zu 25 Euro, zusammen 1.500 Euro.", [("money", 1500)]),
        ("de", "Gärtner muss 4.500 Euro zahlen\n\nDas Amtsgericht verurteilte den Mann.", [("money_fine", 4500)]),
        ("de", "Von der Beute wurden 35.000 Euro sichergestellt.", [("money_seized", 35000)]),
        ("nl", "Van de buit is 35.000 euro in beslag genomen.", [("money_seized", 35000)]),
        ("de", "Beschlagnahmt wurden 1,4 Millionen Schmuggelzigaretten.", []),
        ("nl", "De boekhouder moet ruim drie ton terugbetalen.", [("money_fine", 300000)]),
        ("nl", "Met de truc werd anderhalve ton buitgemaakt.", [("money_loss", 150000)]),
        ("nl", "De dieven hadden 2 ton gestolen koper bij zich.", []),
        (
            "nl",
            "In de loods lagen 30 kilo amfetaminepasta en 12 kilo cocaïneblokken.",
            [("amphetamine", 30), ("cocaine", 12)],
        ),
        (
            "de",
            "Gefunden wurden 14 Liter Amphetaminöl und 3 kg Marihuanablüten.",
            [("amphetamine", 14), ("cannabis", 3)],
        ),
    ],
)
def test_terms_sums_and_masses(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Mit den Fahrzeugen wurden 70.000 Euro erzielt.", [("money_proceeds", 70000)]),
        ("de", "Auf der Straße wären mindestens 70.000 Euro erzielt worden.", [("money_value", 70000)]),
        ("de", "Der Verteidiger plädierte auf vier Jahre Haft.", []),
        ("nl", "Het parket vorderde zes jaar cel.", []),
        ("de", "Insgesamt wurden 640 Jahre Freiheitsstrafe verhängt.", []),
        ("de", "13 Personen hatten Schnittwunden und Verletzungen erlitten.", [("injured", 13)]),
        ("de", "Für vier Insassen kam jede Hilfe zu spät.", [("deaths", 4)]),
        ("nl", "Eén persoon is in levensgevaar.", [("injured", 1)]),
        ("de", "Die Diebe verschwanden mit 9.000 Euro.", [("money_loss", 9000)]),
        ("de", "Sie wurde um ihre Ersparnisse von 55.000 Euro gebracht.", [("money_loss", 55000)]),
        ("nl", "Een bejaarde man werd voor 8.000 euro bestolen.", [("money_loss", 8000)]),
        ("nl", "Zij boekte 12.000 euro over naar de oplichter.", [("money_loss", 12000)]),
        ("nl", "In alle vroegte vielen agenten binnen op twaalf adressen.", [("searches", 12)]),
        ("de", "Am Morgen durchsuchten rund 300 Polizisten 42 Wohnungen.", [("officers", 300), ("searches", 42)]),
        ("de", "Sechs Büros und vier Lagerhallen wurden durchsucht.", [("searches", 6), ("searches", 4)]),
        ("nl", "De andere vijf zitten nog vast.", [("detained", 5)]),
        ("de", "Vier der neun Verletzten konnten das Krankenhaus verlassen.", [("injured", 9)]),
        ("nl", "Twee van de zes gewonden mochten uit het ziekenhuis.", [("injured", 6)]),
        ("nl", "Zes bewoners zijn naar het ziekenhuis gebracht.", [("injured", 6)]),
        ("nl", "Zes bewoners liggen in het ziekenhuis.", [("injured", 6)]),
    ],
)
def test_phrases_of_real_releases(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Er muss der Gemeinde den Schaden von 14.000 Euro ersetzen.", [("money_fine", 14000)]),
        ("nl", "De dader moet de schade van 900 euro vergoeden.", [("money_fine", 900)]),
        ("de", "Falschgeld im Wert von 22.000 Euro lag im Keller.", []),
        ("de", "Die Druckerei lieferte Banknoten im Nennwert von 22.000 Euro.", []),
        ("nl", "Het duo bracht 4.000 euro aan vals geld in omloop.", []),
        ("nl", "Het OM bevroor 310.000 euro.", [("money_seized", 310000)]),
        ("nl", "Een spaarder verloor 26.000 euro.", [("money_loss", 26000)]),
        ("nl", "Het hof ontnam de broers 190.000 euro.", [("money_fine", 190000)]),
        ("nl", "De reis kostte 3.000 euro per persoon.", [("money", 3000)]),
    ],
)
def test_sums_that_are_ordered_forged_or_paid(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told
