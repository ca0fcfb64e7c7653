"""Names of countries in ten languages as ISO 3166 codes, found in a cut text, and where each language is spoken.

Beside them what is called after fifteen of them: "Dutch", "niederländische". It knows no cities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from scraper.compare.figures.tokens import Tokens
from scraper.text.words import fold, fold_in_place

# Every name that releases in our ten languages use for a country, in Polish with its cases.
_NAMES = """
AE: United Arab Emirates|UAE|Verenigde Arabische Emiraten|Vereinigte Arabische Emirate|Vereinigten Arabischen Emiraten
AE: Émirats arabes unis|Emiratos Árabes Unidos|Emirati Arabi Uniti|Emirados Árabes Unidos|Zjednoczone Emiraty Arabskie
AE: Zjednoczonych Emiratach Arabskich|Zjednoczonych Emiratów Arabskich|Förenade Arabemiraten
AE: Forenede Arabiske Emirater
AF: Afghanistan|Afganistán|Afeganistão|Afganistan|Afganistanu|Afganistanie
AL: Albania|Albanië|Albanien|Albanie|Albânia|Albanii
AM: Armenia|Armenië|Armenien|Arménie|Arménia|Armênia|Armenii
AO: Angola
AR: Argentina|Argentinië|Argentinien|Argentine|Argentyna|Argentynie|Argentyny
AT: Austria|Oostenrijk|Österreich|Autriche|Áustria|Österrike|Østrig|Austrii
AU: Australia|Australië|Australien|Australie|Austrália|Australii
AZ: Azerbaijan|Azerbeidzjan|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Azerbaigian|Azerbaijão|Azerbejdżan|Azerbajdzjan
BA: Bosnia and Herzegovina|Bosnië|Bosnien und Herzegowina|Bosnia|Bosnien|Bosnie|Bosnia ed Erzegovina|Bósnia
BA: Bósnia e Herzegovina|Bosnien och Hercegovina|Bosnien-Hercegovina|Bośnia i Hercegowina|Bośni i Hercegowinie|Bośni
BD: Bangladesh|Bangladesch
BE: Belgium|België|Belgien|Belgique|Bélgica|Belgio|Belgia|Belgii
BG: Bulgaria|Bulgarije|Bulgarien|Bulgarie|Bulgária|Bułgaria|Bułgarii
BO: Bolivia|Bolivie|Bolivien|Bolívia|Boliwia|Boliwii
BR: Brazil|Brazilië|Brasilien|Brésil|Brasil|Brasile|Brazylia|Brazylii
BY: Belarus|Wit-Rusland|Weißrussland|Biélorussie|Bielorrusia|Bielorussia|Bielorrússia|Białoruś|Białorusi|Hviderusland
CA: Canada|Kanada|Canadá|Kanadzie|Kanady
CH: Switzerland|Zwitserland|Schweiz|Suisse|Suiza|Svizzera|Suíça|Szwajcaria|Szwajcarii
CI: Ivory Coast|Ivoorkust|Elfenbeinküste|Côte d'Ivoire|Costa de Marfil|Costa d'Avorio|Costa do Marfim
CL: Chile|Chili|Cile
CM: Cameroon|Kameroen|Kamerun|Cameroun|Camerún|Camerun|Camarões
CN: China|Chine|Cina|Chiny|Chinach|Kina
CO: Colombia|Kolumbien|Colombie|Colômbia|Kolumbia|Kolumbii
CR: Costa Rica|Kostaryka|Kostaryce
CU: Cuba|Kuba
CV: Cape Verde|Kaapverdië|Kap Verde|Cap-Vert|Cabo Verde|Capo Verde
CY: Cyprus|Zypern|Chypre|Chipre|Cipro|Cypr|Cyprze|Cypru|Cypern
CZ: Czech Republic|Czechia|Tsjechië|Tschechien|Tschechische Republik|République tchèque|Tchéquie|República Checa
CZ: Chequia|Repubblica Ceca|Cechia|República Tcheca|Chéquia|Tchéquia|Czechy|Czechach|Czech|Tjeckien|Tjekkiet
DE: Germany|Duitsland|Deutschland|Allemagne|Alemania|Germania|Alemanha|Niemcy|Niemczech|Niemiec|Tyskland
DK: Denmark|Denemarken|Dänemark|Danemark|Dinamarca|Danimarca|Dania|Danii|Danmark
DO: Dominican Republic|Dominicaanse Republiek|Dominikanische Republik|République dominicaine|República Dominicana
DO: Repubblica Dominicana|Dominikana|Dominikanie|Dominikany|Dominikanska republiken|Dominikanske Republik
DZ: Algeria|Algerije|Algerien|Algérie|Argelia|Argélia|Algieria|Algierii|Algeriet
EC: Ecuador|Équateur|Equador|Ekwador|Ekwadorze|Ekwadoru
EE: Estonia|Estland|Estonie|Estónia|Estônia|Estonii
EG: Egypt|Egypte|Ägypten|Égypte|Egipto|Egitto|Egito|Egipt|Egipcie|Egypten
ES: Spain|Spanje|Spanien|Espagne|España|Spagna|Espanha|Hiszpania|Hiszpanii
ET: Ethiopia|Ethiopië|Äthiopien|Éthiopie|Etiopía|Etiopia|Etiópia|Etiopii|Etiopien
FI: Finland|Finnland|Finlande|Finlandia|Finlândia|Finlandii
FR: France|Frankrijk|Frankreich|Francia|França|Francja|Francji|Frankrike|Frankrig
GB: United Kingdom|UK|U.K.|Great Britain|Britain|Verenigd Koninkrijk|Groot-Brittannië|Vereinigtes Königreich
GB: Vereinigten Königreich|Großbritannien|Royaume-Uni|Grande-Bretagne|Reino Unido|Gran Bretaña|Regno Unito
GB: Gran Bretagna|Grã-Bretanha|Wielka Brytania|Wielkiej Brytanii|Zjednoczone Królestwo|VK|Inghilterra|Inglaterra
GB: Angleterre|Engeland|Zjednoczonym Królestwie|Storbritannien|England
GE: Georgien|Géorgie|Geórgia|Gruzja|Gruzji
GH: Ghana|Gana
GR: Greece|Griekenland|Griechenland|Grèce|Grecia|Grécia|Grecji|Grecja|Grekland|Grækenland
GT: Guatemala
HK: Hong Kong|Hongkong|Hongkongu
HN: Honduras
HR: Croatia|Kroatië|Kroatien|Croatie|Croacia|Croazia|Croácia|Chorwacja|Chorwacji
HT: Haiti|Haïti|Haití
HU: Hungary|Hongarije|Ungarn|Hongrie|Hungría|Ungheria|Hungria|Węgry|Węgrzech|Węgier|Ungern
ID: Indonesia|Indonesië|Indonesien|Indonésie|Indonésia|Indonezja|Indonezji
IE: Ireland|Ierland|Irland|Irlande|Irlanda|Irlandii
IL: Israel|Israël|Israele|Izrael|Izraelu|Izraela
IN: India|Indien|Inde|Índia|Indie|Indiach|Indii
IQ: Iraq|Irak|Iraque|Iraku
IR: Iran|Irán|Irã|Irão|Iranu|Iranie
IS: Iceland|IJsland|Islande|Islandia|Islândia|Islanda|Islandii
IT: Italy|Italië|Italien|Italie|Italia|Itália|Włochy|Włoszech|Włoch
JM: Jamaica|Jamaika
JP: Japan|Japon|Japón|Giappone|Japão|Japonia|Japonii
KE: Kenya|Kenia|Kenii
KH: Cambodia|Cambodja|Kambodscha|Cambodge|Camboya|Cambogia|Camboja|Kambodża|Kambodży|Kambodja
KR: South Korea|Zuid-Korea|Südkorea|Corée du Sud|Corea del Sur|Coreia do Sul|Korea Południowa|Korei Południowej
KR: Sydkorea
KZ: Kazakhstan|Kazachstan|Kasachstan|Kazajistán|Cazaquistão|Kazachstanie
LB: Lebanon|Libanon|Liban|Líbano|Libano|Libanie
LI: Liechtenstein
LK: Sri Lanka
LT: Lithuania|Litouwen|Litauen|Lituanie|Lituania|Lituânia|Litwa|Litwie|Litwy
LU: Luxembourg|Luxemburg|Luxemburgo|Lussemburgo|Luksemburg|Luksemburgu
LV: Latvia|Letland|Lettland|Lettonie|Letonia|Lettonia|Letónia|Letônia|Łotwa|Łotwie|Łotwy
LY: Libya|Libië|Libyen|Libye|Libia|Líbia|Libii|Libien
MA: Morocco|Marokko|Maroc|Marruecos|Marocco|Marrocos|Maroko|Maroku|Maroka
MC: Monaco|Mónaco
MD: Moldova|Moldavië|Moldau|Moldawien|Moldavie|Moldavia|Moldávia|Mołdawia|Mołdawii|Moldavien
ME: Montenegro|Monténégro
MK: North Macedonia|Noord-Macedonië|Nordmazedonien|Macédoine du Nord|Macedonia del Norte|Macedonia del Nord
MK: Macedónia do Norte|Macedônia do Norte|Macedonia Północna|Macedonii Północnej|Nordmakedonien
MT: Malta|Malte|Malcie|Malty
MX: Mexico|Mexiko|Mexique|México|Messico|Meksyk|Meksyku
MY: Malaysia|Maleisië|Malaisie|Malasia|Malásia|Malezja|Malezji
MZ: Mozambique|Mosambik|Mozambico|Moçambique
NG: Nigeria|Nigéria|Nigerii
NL: Netherlands|Nederland|Niederlande|Niederlanden|Pays-Bas|Países Bajos|Holanda|Paesi Bassi|Olanda|Países Baixos
NL: Holandia|Holandii|Niderlandy|Niderlandach|Niderlandów|Nederländerna|Holland|Nederlandene
NO: Norway|Noorwegen|Norwegen|Norvège|Noruega|Norvegia|Norwegia|Norwegii|Norge
NP: Nepal|Népal
NZ: New Zealand|Nieuw-Zeeland|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nuova Zelanda|Nova Zelândia|Nowa Zelandia
NZ: Nowej Zelandii|Nya Zeeland
PA: Panama|Panamá|Panamie|Panamy
PE: Peru|Pérou|Perú|Perù
PH: Philippines|Filipijnen|Philippinen|Filipinas|Filippine|Filipiny|Filipinach|Filippinerna|Filippinerne
PK: Pakistan|Pakistán|Paquistão|Pakistanie|Pakistanu
PL: Poland|Polen|Pologne|Polonia|Polónia|Polônia|Polska|Polsce|Polski
PT: Portugal|Portogallo|Portugalia|Portugalii
PY: Paraguay|Paragwaj|Paragwaju
RO: Romania|Roemenië|Rumänien|Roumanie|Rumanía|Rumania|Roménia|Romênia|Rumunia|Rumunii|Rumænien
RS: Serbia|Servië|Serbien|Serbie|Sérvia|Serbii
RU: Russia|Rusland|Russland|Russie|Rusia|Rússia|Rosja|Rosji|Ryssland
SA: Saudi Arabia|Saoedi-Arabië|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Arabia Saudita|Arábia Saudita|Saudiarabien
SE: Sweden|Zweden|Schweden|Suède|Suecia|Svezia|Suécia|Szwecja|Szwecji|Sverige
SG: Singapore|Singapur|Singapour|Singapura|Singapurze
SI: Slovenia|Slovenië|Slowenien|Slovénie|Eslovenia|Eslovénia|Eslovênia|Słowenia|Słowenii|Slovenien
SK: Slovakia|Slowakije|Slowakei|Slovaquie|Eslovaquia|Slovacchia|Eslováquia|Słowacja|Słowacji|Slovakien|Slovakiet
SN: Senegal|Sénégal|Senegalu
SR: Suriname|Surinam
SV: El Salvador
SY: Syria|Syrië|Syrien|Syrie|Siria|Síria|Syrii
TH: Thailand|Thaïlande|Tailandia|Thailandia|Tailândia|Tajlandia|Tajlandii
TN: Tunisia|Tunesië|Tunesien|Tunisie|Túnez|Tunísia|Tunezja|Tunezji|Tunisien
TR: Turkey|Türkiye|Turkije|Türkei|Turquie|Turquía|Turchia|Turquia|Turcja|Turcji|Turkiet|Tyrkiet
TW: Taiwan|Taiwán
UA: Ukraine|Oekraïne|Ucrania|Ucraina|Ucrânia|Ukraina|Ukrainie|Ukrainy
US: United States of America|United States|USA|U.S.A.|U.S.|US|Verenigde Staten|Amerika|Vereinigte Staaten
US: Vereinigten Staaten|États-Unis|Estados Unidos|EE.UU.|EE. UU.|EEUU|Stati Uniti|Stany Zjednoczone
US: Stanach Zjednoczonych|Stanów Zjednoczonych|EUA|Förenta staterna|Forenede Stater|VS|De forenede stater
UY: Uruguay|Uruguai|Urugwaj
UZ: Uzbekistan|Oezbekistan|Usbekistan|Ouzbékistan|Uzbekistán|Uzbequistão|Uzbekistanie
VE: Venezuela|Vénézuela
VN: Vietnam|Viëtnam|Viêt Nam|Vietname|Vietnã|Wietnam|Wietnamie
XK: Kosovo
ZA: South Africa|Zuid-Afrika|Südafrika|Afrique du Sud|Sudáfrica|Sudafrica|África do Sul|Republika Południowej Afryki
ZA: Sydafrika
"""
# Beginnings of folded words that call somebody or something after a country, in ten languages.
_NATIONAL = {
    "AT": "austrian oostenrijks osterreichisch autrichien austriac osterrikisk ostrigsk",
    "BE": "belgi belge belga",
    "BR": "brazilian braziliaan brasilian brasil bresil brazyli",
    "CH": "swiss zwitsers schweiz suisse suiz svizzer suic szwajcar",
    "DE": "german duits deutsch allemand aleman tedesc alemao alema tysk niemieck niemcz",
    "DK": "danish deens danisch danois danes dansk dunsk",
    "ES": "spanish spaans spanisch espagnol espanol spagnol espanhol spansk hiszpan",
    "FR": "french franse franzosisch francais frances fransk francusk",
    "GB": "british britse britisch britan brittisk britisk brytyjsk",
    "IT": "italian italiaans italienisch italiensk wlosk wloch",
    "NL": "dutch nederland niederland neerland olandes holand holenders",
    "PL": "polish poolse polnisch polonais polac polon polsk",
    "PT": "portug portoghes",
    "SE": "swedish zweeds schwedisch suedois suec svedes svensk szwed",
    "US": "american amerik americain estadounidens statunitens amerykansk",
}
_NATIONS = re.compile("|".join(f"(?P<{code}>{'|'.join(stems.split())})" for code, stems in _NATIONAL.items()))
# Short names that are words in lower case ("us", "uk" in an address): they count in capitals only.
_CAPITALS = frozenset({"us", "usa", "uk", "uae", "eeuu", "eua", "vs", "vk", "u", "ee"})


def _cut(name: str) -> tuple[str, ...]:
    return tuple(fold_in_place(name).replace("-", " ").replace(".", " . ").split())


def _table() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    named: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in _NAMES.strip().splitlines():
        code, _, names = line.partition(": ")
        for name in names.split("|"):
            words = _cut(name)
            named.setdefault(words[0], []).append((words, code))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in named.items()}


def _by_part() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for words, code in chain.from_iterable(_BY_FIRST_WORD.values()):
        for word in words:
            found.setdefault(fold(word), set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


# Where a language is that of offices.
_SPOKEN = {
    "nl": "NL BE", "de": "DE AT CH BE LU LI", "fr": "FR BE CH LU CA", "it": "IT CH", "es": "ES MX AR CO CL PE EC",
    "pt": "PT BR", "pl": "PL", "sv": "SE FI", "da": "DK", "en": "GB US IE AU NZ CA ZA EU INT",
}  # fmt: skip
_BY_FIRST_WORD = _table()
_CODES_BY_PART = _by_part()
_FROM_THERE = re.compile(r"(?:[ei]?ans?|ers?)$")
_LAST_WORDS = frozenset(words[-1] for names in _BY_FIRST_WORD.values() for words, _ in names)


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country that a text names: its ISO code, first and last token."""

    code: str
    first: int
    last: int


def country_at(cut: Tokens, index: int) -> CountryName | None:
    """The country whose name begins with this token; the longest name wins."""
    for words, code in _BY_FIRST_WORD.get(cut.word(index), ()):
        last = index + len(words) - 1
        if cut.words[index : last + 1] == words and _written(cut, index, words[0]):
            return CountryName(code, index, last)
    return None


def country_before(cut: Tokens, index: int) -> CountryName | None:
    """The country whose name ends just before this token."""
    if cut.word(index - 1) not in _LAST_WORDS:
        return None
    for first in range(max(0, index - 6), index):
        place = country_at(cut, first)
        if place and place.last == index - 1:
            return place
    return None


def _written(cut: Tokens, index: int, word: str) -> bool:
    if word in _CAPITALS:
        return cut.text[cut.starts[index] : cut.ends[index]].isupper()
    return cut.capital(index)


def countries_in(cut: Tokens) -> Iterator[tuple[str, str]]:
    """(code, name as written) of every country that a text names."""
    for index, word in enumerate(cut.words):
        if word in _BY_FIRST_WORD and (place := country_at(cut, index)):
            yield place.code, cut.text[cut.starts[place.first] : cut.ends[place.last]]


def named_in(cut: Tokens) -> frozenset[str]:
    """The codes of all countries that a text names."""
    return frozenset(code for code, _ in countries_in(cut))


def national(word: str) -> str | None:
    """The code of the country that a folded word calls somebody or something after."""
    found = _NATIONS.match(word)
    return found.lastgroup if found else None


def codes_naming(word: str) -> frozenset[str]:
    """The codes of the countries of whose names a folded word is a part: "south" of South Africa and South Korea."""
    return _CODES_BY_PART.get(word, frozenset())


def english_name(code: str) -> str | None:
    """The first name of a country, by its code: "Netherlands" for NL."""
    named = re.search(rf"^{code}: ([^|\n]+)", _NAMES, re.MULTILINE)
    return named[1] if named else None


def is_country(*spelt: str) -> bool:
    """Whether a folded word is a country's name by itself; of several, also who is from there: "Costa Rican"."""
    stem = _FROM_THERE.sub("", spelt[-1]) if len(spelt) > 1 else ""
    named = (words for words, _ in _BY_FIRST_WORD.get(spelt[0], ()))
    return any(words == spelt or (words[:-1] == spelt[:-1] and words[-1].rstrip("aeio") == stem) for words in named)


def spoken_in(language: str | None) -> frozenset[str]:
    """The codes of the countries, and of what stands for many ("EU", "INT"), whose offices write in a language."""
    return frozenset(_SPOKEN.get(language or "", "").split())
