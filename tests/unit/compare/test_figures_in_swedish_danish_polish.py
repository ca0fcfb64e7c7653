"""Figures as press officers in Sweden, Denmark and Poland put them, and what looks like one and is none."""

import pytest

from scraper.compare.figures import figures


def told(text: str, language: str) -> list[tuple[str, float]]:
    return [(figure.what, figure.value) for figure in figures(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("sv", "Två killar och tre tjejer greps i centrum", [("arrests", 2), ("arrests", 3)]),
        ("sv", "Under natten omhändertas fem berusade män", [("detained", 5)]),
        ("sv", "Tre personer påträffades avlidna i stugan", [("deaths", 3)]),
        ("sv", "Fyra pensionärer utsatta för bedrägeri", [("victims", 4)]),
        ("sv", "Sju kvinnor har tvingats sälja sex", [("victims", 7)]),
        ("sv", "En 80-åring blev bestulen på nära 60 000 kronor", [("money_loss", 60000)]),
        ("sv", "Hovrätten har nu dömt henne till tre år", [("sentence", 3)]),
        ("da", "Patruljer rykkede ud til ni adresser", [("searches", 9)]),
        ("da", "Tolv lejligheder blev endevendt", [("searches", 12)]),
        ("da", "Det blev til ni anholdelser og fem varetægtsfængslinger", [("arrests", 9), ("detained", 5)]),
        ("da", "Hun blev narret til at overføre 80.000 kroner", [("money_loss", 80000)]),
        ("sv", "Sanktionsavgiften blev 600 000 kronor", [("money_fine", 600000)]),
        ("da", "Knapt 300 polititjenestemænd var på gaden", [("officers", 300)]),
        ("da", "Telefoner og 75.000 kr. er taget i forvaring", [("money_seized", 75000)]),
        ("da", "Anklageren påstod seks års fængsel", []),
        ("da", "Lageret omsatte for 12 mio. kroner på to år", [("money_proceeds", 12e6)]),
        ("pl", "Kryminalni zatrzymali ośmiu oszustów", [("arrests", 8)]),
        ("pl", "Zatrzymaliśmy 31 włamywaczy", [("arrests", 31)]),
        ("pl", "Łupem sprawców padło 45 tys. zł", [("money_loss", 45000)]),
        ("pl", "Rzeczoznawca wycenił obraz na 2 mln zł", [("money_value", 2e6)]),
        ("pl", "Ośmiu lekarzy zostało oskarżonych o łapówki", [("charged", 8)]),
        ("pl", "Na drogach życie straciło 26 osób", [("deaths", 26)]),
        ("pl", "Szkoda wyniosła 1 mln 204 tys. 310 zł", [("money_loss", 1204310)]),
        ("pl", "Zarzuty dotyczą pięciu oszustw na kwotę 90 tys. zł", [("money_loss", 90000)]),
    ],
)
def test_words_of_the_press_offices(language: str, text: str, read: list[tuple[str, float]]) -> None:
    assert told(text, language) == read


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        # Cars and limbs are hurt, licences and cigarettes are held, charges are counted: none of these is a person.
        ("sv", "Fyra lastbilar skadade i garagebrand", [("vehicles", 4)]),
        ("sv", "Hon söker vård för en skadad handled och två skadade fingrar", []),
        ("sv", "Patrullen omhändertog sex körkort", []),
        ("sv", "Sex körkort omhändertogs", []),
        ("da", "Tre døde heste blev fundet på marken", []),
        ("da", "Fem varevogne beskadiget", [("vehicles", 5)]),
        ("pl", "Patrole zatrzymały 17 praw jazdy", []),
        ("pl", "Na granicy zatrzymano 2 mln paczek papierosów", []),
        ("pl", "Przedsiębiorca usłyszał osiem zarzutów, jego żona trzy zarzuty", []),
        # Who is told in front of the link suffered it, who stands behind it did not.
        ("sv", "En kvinna hade blivit rånad på gatan och tre personer kunde gripas", [("arrests", 3)]),
        ("da", "Politiet har rejst 840 sigtelser, og der er 2.000 færre våben i omløb", []),
        ("sv", "Åklagaren har väckt 14 åtal, tre färre gripna än i fjol", []),
        ("pl", "Liczba ofiar spadła o 12 osób", []),
        # A deed is told with those who suffered it, a second verb with its own number.
        ("sv", "Mannen är misstänkt för grov misshandel av tre pojkar", []),
        ("da", "En lærer er tiltalt for blufærdighedskrænkelse mod otte piger", []),
        ("da", "Vagterne bortviste 40 fans og anholdt tre", []),
        ("sv", "Patrullen har visiterat 25 personer, omhändertagit tre kvinnor", [("persons", 25), ("detained", 3)]),
        ("sv", "Skadan för de 31 drabbade beräknas till 4 miljoner", [("victims", 31)]),
        # "En af de fire" is one of them.
        ("da", "En af de seks tiltales også for brandstiftelse", []),
        # The number is of the places, not of those who stand behind it.
        ("pl", "W pięciu miejscowościach strażnicy zatrzymali 12 osób", [("arrests", 12)]),
        ("pl", "Tytoń bez znaków akcyzy o wartości 340 tys. zł", [("money_value", 340000)]),
        ("da", "De ansatte fik 25 kroner i timen", []),
        # Verbs and cases that say of whom.
        ("da", "Det førte til anholdelser af fire drenge og tre piger", [("arrests", 4), ("arrests", 3)]),
        ("pl", "Sześć osób, w tym dwie nastolatki, zostało rannych", [("injured", 6), ("injured", 2)]),
        ("pl", "Trzej bracia trafili na dwa miesiące do tymczasowego aresztu", [("detained", 3)]),
        ("sv", "16 av de 21 anhållna häktades", [("detained", 16), ("arrests", 21)]),
        ("pl", "Czternastu z 17 zatrzymanych osadzono w areszcie", [("detained", 14), ("arrests", 17)]),
    ],
)
def test_numbers_that_count_somebody_or_something_else(language: str, text: str, read: list[tuple[str, float]]) -> None:
    assert told(text, language) == read


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("sv", "Hovrätten skärper straffet från fyra till sju års fängelse", [("sentence", 7)]),
        ("da", "Landsretten nedsatte straffen fra otte til seks års fængsel", [("sentence", 6)]),
        ("pl", "Sąd złagodził mu karę z siedmiu do pięciu lat więzienia", [("sentence", 5)]),
        ("da", "Straffene er på ni, seks, fem og tre års fængsel", [("sentence", y) for y in (9, 6, 5, 3)]),
        ("sv", "Det ger fängelse i lägst ett år och högst fyra år", [("sentence_max", 4)]),
        ("pl", "Czterej dilerzy usłyszeli wyroki po 6 lat więzienia", [("convicted", 4), ("sentence", 6)]),
        ("pl", "Grzywny wyniosły od 3 tys. do 9 tys. zł", [("money_fine", 3000), ("money_fine", 9000)]),
        ("da", "Bagmændene krævede 4.000 euro pr. person", []),
        (
            "sv",
            "Böter från 900 000 kronor till 2 miljoner kronor väntar",
            [("money_fine", 900000), ("money_fine", 2e6)],
        ),
        ("da", "Bøden er nedsat fra ni til otte millioner kroner", [("money_fine", 8e6)]),
        ("pl", "Za taki czyn grozi kara pozbawienia wolności do lat 8", [("sentence_max", 8)]),
        ("pl", "Za ten czyn grozi nawet rok więzienia", [("sentence_max", 1)]),
        ("pl", "W ubiegłym roku więzienia były przepełnione", []),
        ("pl", "Poszukiwany ma do odbycia karę 3 lat więzienia", [("sentence", 3)]),
        ("pl", "Szefowi grozi 15 lat więzienia, pomocnikom 5 lat", [("sentence_max", 15), ("sentence_max", 5)]),
        ("da", "Fire personer på 21, 22, 30 og 41 år er anholdt", [("arrests", 4)]),
        ("da", "Tre 18-årige drenge blev anholdt", [("arrests", 3)]),
        ("sv", "Två 16-åringar greps på tåget", [("arrests", 2)]),
        ("pl", "Dwaj 19-latkowie wpadli na stacji", [("arrests", 2)]),
    ],
)
def test_ages_and_terms_of_prison(language: str, text: str, read: list[tuple[str, float]]) -> None:
    assert told(text, language) == read


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        # What an office asks of a court has not happened.
        ("sv", "Åklagaren begär sju män häktade", []),
        ("da", "Tre kvinder kræves varetægtsfængslet", []),
        ("pl", "Prokurator wystąpił z wnioskiem o areszt wobec sześciu mężczyzn", []),
        (
            "pl",
            "Dwie osoby aresztowano na miesiąc, pięć osób aresztowano na trzy miesiące",
            [("arrests", 2), ("detained", 5)],
        ),
        ("pl", "Kryminalni zatrzymali w Opolu czterech mężczyzn", [("arrests", 4)]),
        ("pl", "Zatrzymano sprawcę pobicia czterech mężczyzn", []),
        ("pl", "Policjanci wkroczyli do ośmiu mieszkań", [("searches", 8)]),
        ("pl", "Ośmiu kiboli w rękach policji", [("arrests", 8)]),
        ("pl", "Troje dzieci z objawami zatrucia zabrano do szpitala", [("injured", 3)]),
        ("da", "Fire blev kørt til skadestuen", [("injured", 4)]),
        ("da", "Bilen rummede 30 kg. hash og 2 kg. amfetamin", [("cannabis", 30), ("amphetamine", 2)]),
        ("pl", "Ukryli 3 kg heroiny, amfetaminę i haszysz", [("heroin", 3)]),
        ("sv", "Regionen gick miste om 6 miljoner kronor", [("money_loss", 6e6)]),
        ("sv", "Ligan har dragit in 9 miljoner kronor", [("money_proceeds", 9e6)]),
        ("da", "Kommunen gik glip af 2 mio. kroner", [("money_loss", 2e6)]),
        ("pl", "Dilerzy zarobili 4 miliony, policja zabezpieczyła 2 bitcoiny", [("money_proceeds", 4e6)]),
        ("pl", "Strażnicy zajęli 6 mln litrów paliwa", []),
        ("sv", "Han tog emot mutor på 300 000 kr och en klocka värd 70 000 kr", [("money", 3e5), ("money_value", 7e4)]),
    ],
)
def test_phrases_of_the_press_offices(language: str, text: str, read: list[tuple[str, float]]) -> None:
    assert told(text, language) == read


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("da", "Hvidvask af ikke under 80 mio. kroner", "over"),
        ("da", "Tolderne fandt intet mindre end 300 knive", "over"),
        ("pl", "Towar o wartości przekraczającej 200 tys. zł", "over"),
        ("pl", "Weszli do 20 mieszkań", "exact"),
        ("pl", "Grozi mu kara do 5 lat więzienia", "under"),
        ("pl", "Kara więzienia do lat 3", "under"),
        ("sv", "Han lurades på nära 90 000 kronor", "about"),
    ],
)
def test_bounds(language: str, text: str, bound: str) -> None:
    assert [figure.bound for figure in figures(text, language)] == [bound]
