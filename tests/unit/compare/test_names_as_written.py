"""Names of operations as ten languages introduce them: quotes, rounds in words, two names at once, people beside."""

from __future__ import annotations

import pytest

from scraper.compare.names import names
from scraper.model import NameRole


def own(text: str, language: str) -> set[str]:
    """Keys of the own operation, with its round: "garza#2"."""
    title, _, body = text.partition(" / ")
    whole = f"{title}\n{body}" if body else title
    found = [name for name in names(title, whole, language) if name.role is NameRole.OWN]
    return {name.key + (f"#{name.round}" if name.round else "") for name in found}


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("en", "Head of app charged / Operation Kraken 18 September 2024", {"kraken"}),
        ("de", "Kopf gefasst / Operation „Kraken“ lief. Zur Operation Kraken 18. September 2024", {"kraken"}),
        ("en", "Four held / Removal Operations Arlen and Port Ellery officers held four.", set()),
        ("de", "Razzia / Die Ermittlungen liefen unter dem Namen EG „Kormoran“.", {"kormoran"}),
        ("de", "Razzia / Die Ermittlungsgruppe „Lötkolben“ des LKA nahm vier Männer fest.", {"lotkolben"}),
        ("de", "Einbrüche / Die Sonderkommission (SoKo) „Pfefferminz“ klärte 60 Fälle.", {"pfefferminz"}),
        ("fr", "Europol / Une opération appelée Brume révélée a conduit à 33 arrestations.", {"brumerevelee"}),
        ("fr", "Europol / Une opération dénommée Lune d'Argent a conduit à 33 arrestations.", {"lunedargent"}),
        ("fr", "Coup de filet / Nom de code : « Marteau-Pilon ». Onze suspects arrêtés.", {"marteaupilon"}),
        ("fr", "Coup de filet / Baptisée « Nuit blanche », l'opération a mobilisé 90 policiers.", {"nuitblanche"}),
        ("es", "Detenidos / La operación, bautizada como Mar de Plata, se desarrolló en mayo.", {"mardeplata"}),
        ("es", "Detenidos / La operación, denominada Tramontana iniciada en mayo, sigue.", {"tramontana"}),
        ("it", 'Operazione Tela di Ragno, 11 arresti / Oggi l\'operazione "Tela di Ragno".', {"teladiragno"}),
        ("it", "Blitz / Maxi-operazione «Notte chiara» contro lo spaccio.", {"nottechiara"}),
        ("pt", "Detenções / A operação, que recebeu o nome de “Rota Fria”, decorreu em maio.", {"rotafria"}),
        ("pl", "Europol / W ramach operacji pod nazwą Czarna Orchidea zatrzymano 45 osób.", {"czarnaorchidea"}),
        ("sv", "Gripanden / Den särskilda händelsen ”Rimfrost” fortsätter.", {"rimfrost"}),
        ("sv", "Gripanden / Insatsen kallas Operation Tumlare.", {"tumlare"}),
        ("nl", "Celstraf geëist / In het onderzoek Kastanje, waarin nu is geëist, gaat het om wapens.", {"kastanje"}),
        ("nl", "Nieuws / In het onderzoek Oosterbroek door agenten verhoord.", set()),
        ("nl", "Nieuws / De operatie Europol-breed is afgerond.", set()),
        ("it", "Nota / Operazione Carabinieri in corso.", set()),
        ("de", "Bericht / Ohne Codename: Messaging-App Hallo abgeschaltet.", set()),
    ],
)
def test_names_are_taken_whole_and_nothing_else(language: str, text: str, keys: set[str]) -> None:
    assert own(text, language) == keys


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("en", "Held / Detectives of Op Copper Wren searched three addresses.", {"copperwren"}),
        ("nl", "Aanhoudingen / Op Havenzicht hield de politie drie mannen aan.", set()),
        ("it", "Arresti / L’operazione “Nibbio d’argento” è stata coordinata dalla Procura.", {"nibbiodargento"}),
        ("en", "Held / “Grey Heron's” leaders were held in an operation.", set()),
        ("de", "Razzia / Die europaweite Operation Wanderfalke richtete sich gegen Diebe.", {"wanderfalke"}),
        ("nl", "Actie / Tijdens Operatie Zilverreiger werden twaalf panden doorzocht.", {"zilverreiger"}),
        ("en", "Police Operation Nets Twelve / Officers held twelve.", set()),
        ("en", "Raids / Dubbed Grey Heron, the operation broke up a ring.", {"greyheron"}),
        ("en", "Held / Detectives from Strike Force Copper Wren arrested a man.", {"copperwren"}),
        ("en", "Scam Center Strike Force Seizes Domains / Agents seized 90 domains.", set()),
        ("en", "Held / Project Copper Wren pays for prosecutors in many towns.", set()),
        ("de", "Mord / Die Mordkommission Erlengrund sucht Zeugen.", {"erlengrund"}),
        ("de", "Diebe / Die EG Wohnung ermittelt in vielen Fällen.", set()),
        ("de", "Razzia / Die Ermittlungen „Wanderfalke“ dauern an.", {"wanderfalke"}),
        ("nl", "Actie / De actiedag ‘Zilverreiger’ leverde twaalf aanhoudingen op.", {"zilverreiger"}),
        ("es", 'Detenidos / La investigación, que recibe el nombre de "Garza Real", sigue.', {"garzareal"}),
        ("pt", "Prisões / A ação, que recebeu o nome de Garça Real, resultou em doze prisões.", {"garcareal"}),
        ("pt", "Prisões / A operação, designada por “Garça Real”, contou com 120 militares.", {"garcareal"}),
        ("pl", "Policja / Działania o nazwie „Siwa Czapla” prowadzono w sześciu krajach.", {"siwaczapla"}),
        ("sv", "Gripanden / Insatsen, som fått namnet Gråhäger, ledde till tolv gripanden.", {"grahager"}),
        ("en", "Held / Nine were held as part of an investigation known as Operation Grey Heron.", {"greyheron"}),
    ],
)
def test_names_in_the_wordings_of_offices(language: str, text: str, keys: set[str]) -> None:
    assert own(text, language) == keys


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("es", "Segunda fase de la operación Ventisca: 9 detenidos", {"ventisca#2"}),
        ("pt", "Operação Sétimo Selo – 3ª fase: cumpridos 20 mandados", {"setimoselo#3"}),
        ("pt", "Deflagrada 2ª fase da Operação Cobra D'Água", {"cobradagua#2"}),
        ("pl", "Trzecia edycja operacji „Czyste Niebo” zakończona", {"czysteniebo#3"}),
        ("sv", "Tredje fasen av Operation Norrsken genomfördes", {"norrsken#3"}),
        ("nl", "Seizoen 3 van operatie Uilskuiken: 40 aanhoudingen", {"uilskuiken#3"}),
        ("nl", "Politie / In de tweede actieweek van operatie Uilskuiken ging het om wapens.", {"uilskuiken#2"}),
        ("nl", "Politie / Operatie Uilskuiken gaat de derde ronde in.", {"uilskuiken#3"}),
        ("nl", "Politie / Na de tweede actieweek van operatie Uilskuiken ging de politie door.", {"uilskuiken"}),
        ("de", "Phase 3 der Operation „Rotmilan“: 40 Festnahmen", {"rotmilan#3"}),
        ("de", "Operation „Rotmilan“ geht in die dritte Runde", {"rotmilan#3"}),
        ("de", "Polizei / Die zweite Aktionswoche der Operation „Rotmilan“ ist vorbei.", {"rotmilan#2"}),
        ("fr", "Saison 3 de l'opération Grèbe : 40 interpellations", {"grebe#3"}),
        ("fr", "Police / La seconde semaine d'action de l'opération Grèbe a pris fin.", {"grebe#2"}),
        ("es", "Fase 3 de la operación Ventisca: 40 detenidos", {"ventisca#3"}),
        ("es", "Policía / La cuarta temporada de la operación Ventisca acaba con 40 detenidos.", {"ventisca#4"}),
        ("it", "Polizia / La terza stagione dell'operazione Airone si chiude con 40 arresti.", {"airone#3"}),
        ("it", "Fase 2 dell'operazione «Airone»: 40 arresti", {"airone#2"}),
        ("pt", "Polícia / Deflagrada a segunda etapa da Operação Garça.", {"garca#2"}),
        ("pt", "Polícia / A segunda semana de ação da Operação Garça terminou.", {"garca#2"}),
        ("pl", "Policja / W drugim etapie operacji „Czapla” zatrzymano 40 osób.", {"czapla#2"}),
        ("pl", "Policja / Po drugim etapie operacji „Czapla” śledztwo trwa.", {"czapla"}),
        ("sv", "Polisen / I den andra insatsveckan av Operation Häger greps 40 personer.", {"hager#2"}),
        ("da", "Politiet / Tredje sæson af Operation Fiskehejre gav 40 anholdelser.", {"fiskehejre#3"}),
        ("da", "Politiet / I anden aktionsuge af Operation Fiskehejre blev 40 anholdt.", {"fiskehejre#2"}),
        ("en", "Police / Operation Norlight enters its third phase with 40 arrests.", {"norlight#3"}),
        ("en", "Police / The second week of action of Operation Norlight led to 40 arrests.", {"norlight#2"}),
        ("en", "Police / Four suspects stayed in room 4 of Operation Norlight's office.", {"norlight"}),
        ("en", "Arrests / After the second phase of Operation Norlight police went on.", {"norlight"}),
    ],
)
def test_a_round_told_in_words(language: str, text: str, keys: set[str]) -> None:
    assert own(text, language) == keys


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("en", "Takedown / OTF Redlight/Sparta Shield ran the service.", {"redlight", "spartashield"}),
        ("en", "Takedown / Operation Sparta Shield/OTF Redlight ran the service.", {"redlight", "spartashield"}),
        ("en", "Takedown / OTF Redlight or Sparta Shield, over 800 arrests.", {"redlight", "spartashield"}),
        ("en", "Takedown / Operational Taskforce LIMESTONE was set up at Europol.", {"limestone"}),
        ("en", "Raids / Operation Blue Lagoon (Operación Laguna Azul) was led by Spain.", {"bluelagoon", "lagunaazul"}),
        (
            "de",
            "Schlag / Bei der Operation „Winterlicht“ (engl. „Operation Winterlight“) fielen Server.",
            {"winterlicht", "winterlight"},
        ),
    ],
)
def test_two_names_of_one_operation(language: str, text: str, keys: set[str]) -> None:
    assert own(text, language) == keys


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Indicted / In this operation, HaoJun Ling, 35, ran a proxy service."),
        ("en", "Indicted / According to the operation, Maria Lopez was among those arrested."),
        ("es", "Detenido / En esta operación, Luis Pardo, de 41 años, fue detenido."),
        ("nl", "Politie / Bij de operatie, Jan de Vries (44) werd aangehouden, lagen wapens."),
        ("de", "BKA / In der Operation Anna Berg, 34, festgenommen."),
    ],
)
def test_people_are_no_operations(language: str, text: str) -> None:
    assert own(text, language) == set()


def test_a_page_of_names_alone_is_read_at_once() -> None:
    assert own('Operation "Ab c" ' * 4000, "en") == {"abc"}  # the time must not grow with the square of their number
