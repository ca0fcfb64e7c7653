"""Names of countries in ten languages as ISO 3166 codes, found in a cut text; it knows no cities, no nationalities."""

from __future__ import annotations

from dataclasses import dataclass

from scraper.compare.tokens import Tokens, fold

# A line or two per country: every name that releases in our ten languages use for it, in Polish with its cases.
_NAMES = """
AE: United Arab Emirates|UAE|Verenigde Arabische Emiraten|Vereinigte Arabische Emirate
AE: Vereinigten Arabischen Emiraten|Émirats arabes unis|Emiratos Árabes Unidos
AL: Albania|Albanië|Albanien|Albanie
AR: Argentina|Argentinië|Argentinien|Argentine
AT: Austria|Oostenrijk|Österreich|Autriche
AU: Australia|Australië|Australien|Australie
BA: Bosnia and Herzegovina|Bosnië|Bosnien und Herzegowina|Bosnia|Bosnien|Bosnie
BE: Belgium|België|Belgien|Belgique|Bélgica
BG: Bulgaria|Bulgarije|Bulgarien|Bulgarie
BR: Brazil|Brazilië|Brasilien|Brésil|Brasil
CA: Canada|Kanada|Canadá
CH: Switzerland|Zwitserland|Schweiz|Suisse|Suiza
CL: Chile|Chili
CN: China|Chine
CO: Colombia|Kolumbien|Colombie
CR: Costa Rica
CY: Cyprus|Zypern|Chypre|Chipre
CZ: Czech Republic|Czechia|Tsjechië|Tschechien|Tschechische Republik|République tchèque|Tchéquie|República Checa
CZ: Chequia
DE: Germany|Duitsland|Deutschland|Allemagne|Alemania
DK: Denmark|Denemarken|Dänemark|Danemark|Dinamarca
DO: Dominican Republic|Dominicaanse Republiek|Dominikanische Republik|République dominicaine|República Dominicana
DZ: Algeria|Algerije|Algerien|Algérie|Argelia
EC: Ecuador|Équateur
EE: Estonia|Estland|Estonie
ES: Spain|Spanje|Spanien|Espagne|España
FI: Finland|Finnland|Finlande|Finlandia
FR: France|Frankrijk|Frankreich|Francia
GB: United Kingdom|UK|U.K.|Great Britain|Britain|Verenigd Koninkrijk|Groot-Brittannië|Vereinigtes Königreich
GB: Vereinigten Königreich|Großbritannien|Royaume-Uni|Grande-Bretagne|Reino Unido|Gran Bretaña
GE: Georgien|Géorgie
GR: Greece|Griekenland|Griechenland|Grèce|Grecia
GT: Guatemala
HK: Hong Kong|Hongkong
HN: Honduras
HR: Croatia|Kroatië|Kroatien|Croatie|Croacia
HU: Hungary|Hongarije|Ungarn|Hongrie|Hungría
ID: Indonesia|Indonesië|Indonesien|Indonésie
IE: Ireland|Ierland|Irland|Irlande|Irlanda
IL: Israel|Israël
IN: India|Indien|Inde
IS: Iceland|IJsland|Islande|Islandia
IT: Italy|Italië|Italien|Italie|Italia
JP: Japan|Japon|Japón
KR: South Korea|Zuid-Korea|Südkorea|Corée du Sud|Corea del Sur
LT: Lithuania|Litouwen|Litauen|Lituanie|Lituania
LU: Luxembourg|Luxemburg|Luxemburgo
LV: Latvia|Letland|Lettland|Lettonie|Letonia
MA: Morocco|Marokko|Maroc|Marruecos
MD: Moldova|Moldavië|Moldau|Moldawien|Moldavie|Moldavia
ME: Montenegro|Monténégro
MK: North Macedonia|Noord-Macedonië|Nordmazedonien|Macédoine du Nord|Macedonia del Norte
MT: Malta|Malte
MX: Mexico|Mexiko|Mexique|México
NG: Nigeria
NL: Netherlands|Nederland|Niederlande|Niederlanden|Pays-Bas|Países Bajos|Holanda
NO: Norway|Noorwegen|Norwegen|Norvège|Noruega
NZ: New Zealand|Nieuw-Zeeland|Neuseeland|Nouvelle-Zélande|Nueva Zelanda
PA: Panama|Panamá
PE: Peru|Pérou|Perú
PH: Philippines|Filipijnen|Philippinen|Filipinas
PL: Poland|Polen|Pologne|Polonia
PT: Portugal
PY: Paraguay
RO: Romania|Roemenië|Rumänien|Roumanie|Rumanía|Rumania
RS: Serbia|Servië|Serbien|Serbie
RU: Russia|Rusland|Russland|Russie|Rusia
SE: Sweden|Zweden|Schweden|Suède|Suecia
SG: Singapore|Singapur|Singapour
SI: Slovenia|Slovenië|Slowenien|Slovénie|Eslovenia
SK: Slovakia|Slowakije|Slowakei|Slovaquie|Eslovaquia
SR: Suriname|Surinam
SV: El Salvador
TH: Thailand|Thaïlande|Tailandia
TR: Turkey|Türkiye|Turkije|Türkei|Turquie|Turquía
UA: Ukraine|Oekraïne|Ucrania
US: United States of America|United States|USA|U.S.A.|U.S.|US|Verenigde Staten|Amerika|Vereinigte Staaten
US: Vereinigten Staaten|États-Unis|Estados Unidos|EE.UU.|EE. UU.|EEUU
VE: Venezuela|Vénézuela
XK: Kosovo
ZA: South Africa|Zuid-Afrika|Südafrika|Afrique du Sud|Sudáfrica
AE: Emirati Arabi Uniti|Emirados Árabes Unidos|Zjednoczone Emiraty Arabskie|Zjednoczonych Emiratach Arabskich
AE: Zjednoczonych Emiratów Arabskich|Förenade Arabemiraten|Forenede Arabiske Emirater
AL: Albânia|Albanii
AR: Argentyna|Argentynie|Argentyny
AT: Áustria|Österrike|Østrig|Austrii
AU: Austrália|Australii
BA: Bosnia ed Erzegovina|Bósnia|Bósnia e Herzegovina|Bosnien och Hercegovina|Bosnien-Hercegovina
BA: Bośnia i Hercegowina|Bośni i Hercegowinie|Bośni
BE: Belgio|Belgia|Belgii
BG: Bulgária|Bulgarien|Bułgaria|Bułgarii
BR: Brasile|Brazylia|Brazylii|Brasilien
CA: Kanadzie|Kanady
CH: Svizzera|Suíça|Szwajcaria|Szwajcarii|Schweiz
CL: Cile
CN: Cina|Chiny|Chinach|Kina
CO: Colômbia|Kolumbia|Kolumbii
CR: Kostaryka|Kostaryce
CY: Cipro|Cypr|Cyprze|Cypru|Cypern
CZ: Repubblica Ceca|Cechia|República Tcheca|Chéquia|Tchéquia|Czechy|Czechach|Czech|Tjeckien|Tjekkiet
DE: Germania|Alemanha|Niemcy|Niemczech|Niemiec|Tyskland
DK: Danimarca|Dania|Danii|Danmark
DO: Repubblica Dominicana|Dominikana|Dominikanie|Dominikany|Dominikanska republiken|Dominikanske Republik
DZ: Argélia|Algieria|Algierii|Algeriet
EC: Equador|Ekwador|Ekwadorze|Ekwadoru
EE: Estónia|Estônia|Estonii
ES: Spagna|Espanha|Hiszpania|Hiszpanii|Spanien
FI: Finlândia|Finlandii
FR: França|Francja|Francji|Frankrike|Frankrig
GB: Regno Unito|Gran Bretagna|Grã-Bretanha|Wielka Brytania|Wielkiej Brytanii|Zjednoczone Królestwo
GB: VK|Inghilterra|Inglaterra|Angleterre|Engeland
GB: Zjednoczonym Królestwie|Storbritannien|England
GE: Geórgia|Gruzja|Gruzji
GR: Grécia|Grecji|Grecja|Grekland|Grækenland
HK: Hongkongu
HR: Croazia|Croácia|Chorwacja|Chorwacji|Kroatien
HU: Ungheria|Hungria|Węgry|Węgrzech|Węgier|Ungern
ID: Indonésia|Indonezja|Indonezji
IE: Irlandii
IL: Israele|Izrael|Izraelu|Izraela
IN: Índia|Indie|Indiach|Indii
IS: Islândia|Islanda|Islandii
IT: Itália|Włochy|Włoszech|Włoch
JP: Giappone|Japão|Japonia|Japonii
KR: Coreia do Sul|Korea Południowa|Korei Południowej|Sydkorea
LT: Lituânia|Litwa|Litwie|Litwy|Litauen
LU: Lussemburgo|Luksemburg|Luksemburgu|Luxembourg
LV: Lettonia|Letónia|Letônia|Łotwa|Łotwie|Łotwy
MA: Marocco|Marrocos|Maroko|Maroku|Maroka
MD: Moldova|Moldávia|Mołdawia|Mołdawii|Moldavien
MK: Macedonia del Nord|Macedónia do Norte|Macedônia do Norte|Macedonia Północna|Macedonii Północnej
MK: Nordmakedonien
MT: Malcie|Malty
MX: Messico|Meksyk|Meksyku|Mexiko
NG: Nigéria|Nigerii
NL: Paesi Bassi|Olanda|Países Baixos|Holanda|Holandia|Holandii|Niderlandy|Niderlandach|Niderlandów
NL: Nederländerna|Holland|Nederlandene
NO: Norvegia|Noruega|Norwegia|Norwegii|Norge
NZ: Nuova Zelanda|Nova Zelândia|Nowa Zelandia|Nowej Zelandii|Nya Zeeland
PA: Panamie|Panamy
PE: Perù
PH: Filippine|Filipiny|Filipinach|Filippinerna|Filippinerne
PL: Polónia|Polônia|Polska|Polsce|Polski
PT: Portogallo|Portugalia|Portugalii
PY: Paragwaj|Paragwaju
RO: Roménia|Romênia|Rumunia|Rumunii|Rumänien|Rumænien
RS: Sérvia|Serbii
RU: Rússia|Rosja|Rosji|Ryssland|Rusland
SE: Svezia|Suécia|Szwecja|Szwecji|Sverige
SG: Singapura|Singapurze
SI: Eslovénia|Eslovênia|Słowenia|Słowenii|Slovenien
SK: Slovacchia|Eslováquia|Słowacja|Słowacji|Slovakien|Slovakiet
TH: Thailandia|Tailândia|Tajlandia|Tajlandii|Thailand
TR: Turchia|Turquia|Turcja|Turcji|Turkiet|Tyrkiet
UA: Ucraina|Ucrânia|Ukraina|Ukrainie|Ukrainy
US: Stati Uniti|Stany Zjednoczone|Stanach Zjednoczonych|Stanów Zjednoczonych|USA|EUA|Förenta staterna
US: Forenede Stater|VS|De forenede stater
AF: Afghanistan|Afganistán|Afeganistão|Afganistan|Afganistanu|Afganistanie
AM: Armenia|Armenië|Armenien|Arménie|Arménia|Armênia|Armenii
AO: Angola
AZ: Azerbaijan|Azerbeidzjan|Aserbaidschan|Azerbaïdjan|Azerbaiyán|Azerbaigian|Azerbaijão|Azerbejdżan|Azerbajdzjan
BD: Bangladesh|Bangladesch
BO: Bolivia|Bolivie|Bolivien|Bolívia|Boliwia|Boliwii
BY: Belarus|Wit-Rusland|Weißrussland|Biélorussie|Bielorrusia|Bielorussia|Bielorrússia|Białoruś|Białorusi|Hviderusland
CI: Ivory Coast|Ivoorkust|Elfenbeinküste|Côte d'Ivoire|Costa de Marfil|Costa d'Avorio|Costa do Marfim
CM: Cameroon|Kameroen|Kamerun|Cameroun|Camerún|Camerun|Camarões
CU: Cuba|Kuba
CV: Cape Verde|Kaapverdië|Kap Verde|Cap-Vert|Cabo Verde|Capo Verde
EG: Egypt|Egypte|Ägypten|Égypte|Egipto|Egitto|Egito|Egipt|Egipcie|Egypten
ET: Ethiopia|Ethiopië|Äthiopien|Éthiopie|Etiopía|Etiopia|Etiópia|Etiopii|Etiopien
GH: Ghana|Gana
HT: Haiti|Haïti|Haití
IQ: Iraq|Irak|Iraque|Iraku
IR: Iran|Irán|Irã|Irão|Iranu|Iranie
JM: Jamaica|Jamaika
KE: Kenya|Kenia|Kenii
KH: Cambodia|Cambodja|Kambodscha|Cambodge|Camboya|Cambogia|Camboja|Kambodża|Kambodży|Kambodja
KZ: Kazakhstan|Kazachstan|Kasachstan|Kazajistán|Cazaquistão|Kazachstanie
LB: Lebanon|Libanon|Liban|Líbano|Libano|Libanie
LI: Liechtenstein
LK: Sri Lanka
LY: Libya|Libië|Libyen|Libye|Libia|Líbia|Libii|Libien
MC: Monaco|Mónaco
MY: Malaysia|Maleisië|Malaisie|Malasia|Malásia|Malezja|Malezji
MZ: Mozambique|Mosambik|Mozambico|Moçambique
NP: Nepal|Népal
PK: Pakistan|Pakistán|Paquistão|Pakistanie|Pakistanu
SA: Saudi Arabia|Saoedi-Arabië|Saudi-Arabien|Arabie saoudite|Arabia Saudí|Arabia Saudita|Arábia Saudita|Saudiarabien
SN: Senegal|Sénégal|Senegalu
SY: Syria|Syrië|Syrien|Syrie|Siria|Síria|Syrii
TN: Tunisia|Tunesië|Tunesien|Tunisie|Túnez|Tunísia|Tunezja|Tunezji|Tunisien
TW: Taiwan|Taiwán
UY: Uruguay|Uruguai|Urugwaj
UZ: Uzbekistan|Oezbekistan|Usbekistan|Ouzbékistan|Uzbekistán|Uzbequistão|Uzbekistanie
VN: Vietnam|Viëtnam|Viêt Nam|Vietname|Vietnã|Wietnam|Wietnamie
ZA: Sudafrica|África do Sul|Republika Południowej Afryki|Sydafrika
"""
# Short names that are words in lower case ("us", "uk" in an address): they count in capitals only.
_CAPITALS = frozenset({"us", "usa", "uk", "uae", "eeuu", "eua", "vs", "vk", "u", "ee"})


def _cut(name: str) -> tuple[str, ...]:
    return tuple(fold(name).replace("-", " ").replace(".", " . ").split())


def _table() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    named: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in _NAMES.strip().splitlines():
        code, _, names = line.partition(": ")
        for name in names.split("|"):
            words = _cut(name)
            named.setdefault(words[0], []).append((words, code))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in named.items()}


_BY_FIRST_WORD = _table()
_LAST_WORDS = frozenset(words[-1] for names in _BY_FIRST_WORD.values() for words, _ in names)


@dataclass(frozen=True, slots=True)
class Place:
    """A country that a text names: its ISO code, first and last token."""

    code: str
    first: int
    last: int


def country_at(cut: Tokens, index: int) -> Place | None:
    """The country whose name begins with this token; the longest name wins."""
    for words, code in _BY_FIRST_WORD.get(cut.word(index), ()):
        last = index + len(words) - 1
        if cut.words[index : last + 1] == words and _written(cut, index, words[0]):
            return Place(code, index, last)
    return None


def country_before(cut: Tokens, index: int) -> Place | None:
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


def named_in(cut: Tokens) -> frozenset[str]:
    """The codes of all countries that a text names."""
    places = (country_at(cut, index) for index, word in enumerate(cut.words) if word in _BY_FIRST_WORD)
    return frozenset(place.code for place in places if place)


def is_country(word: str) -> bool:
    """Whether a folded word is a country's name by itself."""
    return any(words == (word,) for words, _ in _BY_FIRST_WORD.get(word, ()))
