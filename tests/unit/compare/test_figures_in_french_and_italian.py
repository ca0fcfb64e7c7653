"""French and Italian press rooms: their set phrases, and what stands beside them and counts nothing."""

import pytest

from scraper.compare.figures import figures


def read(text: str, language: str) -> list[tuple[str, float]]:
    return [(figure.what, figure.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Onze personnes mises en cause dans ce dossier.", [("suspects", 11)]),
        ("Huit hommes ont été présentés à un juge vendredi.", [("charged", 8)]),
        ("Les fouilleurs ont mis au jour 9 400 euros sous un plancher.", [("money_seized", 9400)]),
        ("Le duo est reparti avec 5 200 euros.", [("money_loss", 5200)]),
        ("Ils se sont emparés de 71 000 euros.", [("money_loss", 71_000)]),
        ("Une retraitée a été délestée de 12 500 euros.", [("money_loss", 12_500)]),
        ("Les perquisiteurs ont appréhendé 88 000 euros sur trois livrets.", [("money_seized", 88_000)]),
        ("Seize visites domiciliaires ont été menées.", [("searches", 16)]),
        ("Les agents ont trouvé 3 000 capsules psychotropes.", [("pills", 3000)]),
        ("Les agents ont trouvé 3 000 capsules de protoxyde.", []),
        ("Le virus a paralysé 260 postes de travail.", [("devices", 260)]),
        ("La bande exploitait 14 sites de streaming.", [("websites", 14)]),
        ("Deux ballots de résine, 55 kilos de résine et 2 kg d'herbe.", [("cannabis", 55), ("cannabis", 2)]),
        ("Le gérant s'est vu infliger quatre ans de prison.", [("sentence", 4)]),
        ("Avec un pied-de-biche il avait forcé 30 coffres.", []),
    ],
)
def test_french_set_phrases(text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, "fr") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Il pm ha iscritto nel registro degli indagati sette medici.", [("suspects", 7)]),
        ("Indagate 12 persone per ricettazione.", [("suspects", 12)]),
        ("Altri quattro sono indagati a piede libero.", [("charged", 4)]),
        ("Manette ai polsi di cinque rapinatori.", [("arrests", 5)]),
        ("Il gip ha disposto il carcere per sei ultras.", [("detained", 6)]),
        ("Il blitz ha portato in carcere otto affiliati.", [("detained", 8)]),
        ("Per tre corrieri si sono aperte le porte del carcere.", [("detained", 3)]),
        ("Fermati due ladri, i militari ne hanno sorpresi altri, denunciandone 9.", [("arrests", 2), ("charged", 9)]),
        ("In campo 40 operatori della Polizia Postale.", [("officers", 40)]),
        ("Una rete attiva in 19 Stati.", [("countries", 19)]),
        ("Tre uomini sono stati arrestati, due sono stati portati altrove.", [("arrests", 3)]),
        ("Segnalate alla magistratura 22 persone.", [("suspects", 22)]),
        ("Oscurati 15 siti clone.", [("websites", 15)]),
        ("Sequestrati 90 colpi calibro 7,65.", [("ammunition", 90)]),
        ("Il killer ha esploso undici colpi di pistola.", []),
        ("Nei cantieri svolte 310 ispezioni.", []),
    ],
)
def test_italian_set_phrases(text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, "it") == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("it", "Un ammanco di un milione e mezzo di euro.", [("money_loss", 1_500_000)]),
        ("pt", "Um prejuízo de um milhão e meio de euros.", [("money_loss", 1_500_000)]),
        ("fr", "En appel, la peine passe de neuf à sept ans de prison.", [("sentence", 7)]),
        ("en", "His sentence was cut from 12 to nine years in prison.", [("sentence", 9)]),
        ("fr", "Il écope de trois ans de prison, dont un an ferme.", [("sentence", 3)]),
        ("es", "Penas de entre 3 y 9 años de prisión.", [("sentence", 3), ("sentence", 9)]),
        ("de", "Das Urteil: zwei Jahre Haft, davon ein Jahr auf Bewährung.", [("sentence", 2)]),
        ("it", "Una pena di 2 anni, 5 mesi e 20 giorni di reclusione.", [("sentence", 29)]),
        ("it", "Inflitti 15 anni al padre; sette anni e un mese al figlio.", [("sentence", 15), ("sentence", 85)]),
    ],
)
def test_terms_and_sums(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Trois gendarmes mis en examen pour faux.", [("charged", 3)]),
        ("fr", "Six policiers ont arrêté le chauffard.", [("officers", 6)]),
        ("it", "Arrestati due carabinieri per concussione.", [("arrests", 2)]),
        ("it", "Il latitante è stato arrestato da otto carabinieri.", [("officers", 8)]),
        ("es", "Detenidos cuatro policías por cohecho.", [("arrests", 4)]),
        ("en", "Three officers were charged with theft.", [("charged", 3)]),
        ("de", "Zwei Polizisten wurden festgenommen.", [("arrests", 2)]),
        ("nl", "Veertig agenten hebben drie mannen aangehouden.", [("officers", 40), ("arrests", 3)]),
        ("it", "Tra i 31 indagati ci sono quattro agenti.", [("suspects", 31), ("suspects", 4)]),
        ("fr", "Parmi les personnes interpellées figurent cinq lycéens.", [("arrests", 5)]),
        ("en", "Among those arrested were two brothers.", [("arrests", 2)]),
        ("fr", "Elle avait extorqué leurs bijoux à neuf veuves.", [("victims", 9)]),
        ("es", "Sustrajeron sus ahorros a 15 personas.", [("victims", 15)]),
        ("it", "Perquisiti 18 tra capannoni e magazzini.", [("searches", 18)]),
        ("fr", "Saisies : 700 paquets de tabac et 60 cartouches.", []),
        ("fr", "Saisies : deux fusils et 60 cartouches.", [("firearms", 2), ("ammunition", 60)]),
    ],
)
def test_whom_and_what_a_number_counts(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("it", "Controllati 300 soggetti e denunciati 17.", [("persons", 300), ("charged", 17)]),
        ("it", "Identificate 90 persone, ne sono state arrestate sei.", [("persons", 90), ("arrests", 6)]),
        ("it", "Identificate 90 persone, arrestato il capobanda.", [("persons", 90)]),
        ("fr", "Les douaniers ont contrôlé 85 voyageurs et en ont interpellé sept.", [("arrests", 7)]),
        ("fr", "Quatre frères, interpellés deux jours plus tard, ont tout nié.", [("arrests", 4)]),
        ("es", "Identificaron a 200 personas y detuvieron a 12.", [("persons", 200), ("arrests", 12)]),
        ("pt", "Foram identificadas 60 pessoas e detidas nove.", [("persons", 60), ("arrests", 9)]),
        ("en", "Two men were stopped and arrested two hours later.", [("arrests", 2)]),
    ],
)
def test_of_two_numbers_each_has_its_verb(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("it", "Sequestrati 800 grammi di cocaina e 150 di eroina.", [("cocaine", 0.8), ("heroin", 0.15)]),
        ("fr", "Saisie de 40 kg de cannabis et 6 d'héroïne.", [("cannabis", 40), ("heroin", 6)]),
        ("en", "They seized nine kilos of cocaine and two of heroin.", [("cocaine", 9), ("heroin", 2)]),
        ("it", "I rapinatori hanno portato via 14.000 euro.", [("money_loss", 14_000)]),
        ("it", "Sequestrate borse contraffatte per 60mila euro.", [("money_value", 60_000)]),
        ("it", "Sequestrati terreni e conti correnti per due milioni di euro.", [("money_seized", 2_000_000)]),
        ("it", "Sequestro d'urgenza per 70mila euro.", [("money_seized", 70_000)]),
        ("it", "Sequestrati crediti d'imposta per 90mila euro.", [("money_seized", 90_000)]),
    ],
)
def test_drugs_and_goods(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Ont été saisies 3 tonnes de cannabis contre deux tonnes l'année précédente.", [("cannabis", 3000)]),
        ("it", "Gli arresti sono stati 88 rispetto ai 79 del 2024.", [("arrests", 88)]),
        ("en", "There were 61 arrests, compared with 48 arrests in 2023.", [("arrests", 61)]),
        ("fr", "Une enquête est ouverte contre quatre personnes.", [("persons", 4)]),
        ("it", "Nel garage aveva 7.000 euro in contanti, probabile provento di furti.", [("cash", 7000)]),
        ("fr", "Neuf blessés, dont trois dans un état critique.", [("injured", 9), ("injured", 3)]),
        ("it", "Cinque feriti, due in prognosi riservata.", [("injured", 5), ("injured", 2)]),
        ("fr", "Deux femmes et un mineur ont été interpellés.", [("arrests", 2), ("arrests", 1)]),
        ("fr", "Le nombre d'interpellations est passé de 140 à 175.", [("arrests", 175)]),
        ("it", "Gli arresti sono passati da 61 a 83.", [("arrests", 83)]),
        ("it", "Inflitti complessivamente 190 anni di carcere.", []),
        ("it", "Rubate due Porsche.", [("vehicles", 2)]),
    ],
)
def test_balances_and_harm(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Le procureur avait requis des peines de dix mois à six ans de prison.", []),
        ("fr", "Des peines de dix mois avec sursis à six ans de prison.", [("sentence", 6)]),
        ("it", "Il pm aveva chiesto pene da un anno a nove anni di reclusione.", []),
        ("fr", "Six hommes ont été placés sous mandat de dépôt.", [("detained", 6)]),
        ("fr", "Quatre suspects sont sous mandat d'arrêt international.", [("suspects", 4)]),
        ("it", "Chiesto l'arresto di undici medici.", []),
        ("it", "Annullati gli arresti di tre imprenditori.", []),
        ("fr", "Une interdiction de gérer de dix ans et 20 mois de prison.", [("sentence", 20)]),
        ("it", "Tre vittime e nove feriti nello scontro.", [("victims", 3), ("injured", 9)]),
        ("it", "Ripescati i corpi di cinque pescatori.", [("deaths", 5)]),
        ("en", "Divers found the bodies of three miners.", [("deaths", 3)]),
        ("it", "Inflitta una multa di euro 2.400.", [("money_fine", 2400)]),
        ("it", "Sequestrati due milioni di euro e 12 auto.", [("money_seized", 2_000_000), ("vehicles", 12)]),
        ("it", "Disposto il congelamento di quote per un valore di 800mila euro.", [("money_seized", 800_000)]),
        ("it", "Sequestrate 90 banconote false da 50 euro.", []),
        ("it", "Quindici indagati, sette sono agli arresti domiciliari.", [("suspects", 15), ("detained", 7)]),
        ("it", "Indagate a vario titolo 14 persone.", [("suspects", 14)]),
        ("fr", "Le tort causé dépasse les 60 000 francs.", [("money_loss", 60_000)]),
    ],
)
def test_courts_and_officials(language: str, text: str, told: list[tuple[str, float]]) -> None:
    assert read(text, language) == told
