"""Words that carry news in ten languages: numbers, outcomes, dates, agencies, notices. Tables; they judge no text.

All of them are compared folded (scraper.text.words.fold). Where a language is unknown the words of all languages
count, but for those that are ordinary words in another one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from scraper.text.marks import MARKS, any_of
from scraper.text.months import months
from scraper.text.weekdays import DAYS_FROM_TODAY, WEEKDAYS
from scraper.text.words import fold

# -- numbers ------------------------------------------------------------------------------------------------------

# From two upwards, in order: 2 … 12, then by value. "One" is left out: in most languages it is an article.
_COUNTED = {
    "en": "two three four five six seven eight nine ten eleven twelve",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze",
    "sv": "två tre fyra fem sex sju åtta nio tio elva tolv",
    "da": "to tre fire fem seks syv otte ni ti elleve tolv",
    "pl": "dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście",
}
_GREATER = {
    "en": "both=2 dozen=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 "
    "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90",
    "nl": "beide=2 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 "
    "dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90",
    "de": "beide=2 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 "
    "dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90",
    "fr": "treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60",
    "es": "trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 treinta=30 "
    "cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90",
    "it": "tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 "
    "trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90",
    "pt": "duas=2 treze=13 catorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezoito=18 dezenove=19 "
    "vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90",
    "sv": "båda=2 tretton=13 fjorton=14 femton=15 sexton=16 sjutton=17 arton=18 nitton=19 tjugo=20 trettio=30 "
    "fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90",
    "da": "begge=2 tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tyve=20 tredive=30 "
    "fyrre=40 halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90",
    "pl": "dwie=2 dwóch=2 trzech=3 czterech=4 pięciu=5 sześciu=6 siedmiu=7 ośmiu=8 dziewięciu=9 dziesięciu=10 "
    "trzynaście=13 czternaście=14 piętnaście=15 dwadzieścia=20 trzydzieści=30 czterdzieści=40",
}
_MAGNITUDES = (
    "hundred=100 honderd=100 hundert=100 hundra=100 hundrede=100 "
    "thousand=1e3 duizend=1e3 tausend=1e3 mille=1e3 tusen=1e3 tusind=1e3 tysięcy=1e3 tysiące=1e3 "
    "million=1e6 millions=1e6 miljoen=1e6 million=1e6 millionen=1e6 mio=1e6 millón=1e6 millones=1e6 milione=1e6 "
    "milioni=1e6 milhão=1e6 milhões=1e6 miljon=1e6 miljoner=1e6 millioner=1e6 milion=1e6 miliony=1e6 milionów=1e6 "
    "billion=1e9 miljard=1e9 milliarde=1e9 milliarden=1e9 mrd=1e9 milliard=1e9 milliards=1e9 miliardi=1e9 "
    "miliardo=1e9 miljarder=1e9 milliarder=1e9 miliard=1e9 miliardów=1e9"
)
# Numbers in one language, ordinary words in another.
_OTHER_WORDS = "onze to sex sei ti ni elf once six dix otto tres seize sept firs acht due dos tre sete"
_AMBIGUOUS = frozenset(_OTHER_WORDS.split())


@cache
def number_words(language: str | None) -> Mapping[str, float]:
    """Value by folded number word in `language` (all, but for the ambiguous, where it is None or has no table)."""
    spoken = (language,) if language in _COUNTED else tuple(_COUNTED)
    found: dict[str, float] = {}
    for name in spoken:
        found |= {fold(word): float(value) for value, word in enumerate(_COUNTED[name].split(), 2)}
        found |= _stated(_GREATER[name])
    if len(spoken) > 1:
        found = {word: value for word, value in found.items() if word not in _AMBIGUOUS}
    return found | _stated(_MAGNITUDES)


def _stated(pairs: str) -> dict[str, float]:
    return {fold(word): float(value) for word, value in (pair.split("=") for pair in pairs.split())}


# -- outcomes: charge, verdict, custody, offence -------------------------------------------------------------------

# Beginnings of words; "=" ends a whole word. Each stands for itself: one exchanged for another is news.
# What police or a court did or looks into: a text that tells of none is about no case (compare.matter).
ACTIONS = {
    "en": "arrest apprehend detained= custody= indict arraign plead= pleads= pleaded= pled= plea= convict acquit "
    "sentenc imprison jailed= extradit surrendered= suspect= suspects= suspected= killed= murder homicid "
    "manslaughter died= burglar robber",
    "nl": "aangehouden aanhouding gearresteerd arrestatie opgepakt aangeklaagd vrijgesproken verdacht voorgeleid "
    "vonnis celstraf gevangenisstraf taakstraf uitgeleverd overgeleverd moord doodslag overleden inbraak "
    "overval mishandel",
    "de": "festgenommen festnahme haftbefehl untersuchungshaft angeklagt anklage freigesprochen freispruch "
    "tatverdacht verdachtig beschuldigt ausgeliefert totschlag getotet einbruch diebstahl",
    "fr": "interpell inculp condamn acquitt extrad suspect cambriol incendie",
    "es": "arrest imputad acusad extradit encarcel asesin atraco estafa",
    "it": "arrest fermat indagat imputat accusat condann assolt estradat denunciat omicid furto= furti= truffa",
    "pt": "detid detenc preso= presos= presa= prisao arguid acusad condenad assassin roubo assalto burla",
    "sv": "grips= gripna= anhall haktad haktning atalad atalas doms= domts= misstank utlamnad friad inbrott ranad "
    "misshandel",
    "da": "anholdt anholdelse fremstilles sigtet sigtelse tiltalt tiltale dom= mistaenkt udlever drab= efterlyst "
    "indbrud roveri vold=",
    "pl": "zatrzyman areszt oskarzon zarzut skazan wyrok podejrzan ekstrad uniewinn zabojstw morderstw wlaman rozboj "
    "pobici oszust",
}
_OUTCOMES = {
    "en": "detention charged= charges= charge= accused= accuses= guilty released= bail= bond= dismiss dropped= "
    "deported= deport= fugitive= escaped= rape assault stabb theft= fraud arson= launder traffick attempted "
    "deceased= dead= innocent verdict mistrial= overturn parole probation",
    "nl": "vastgezet vrijgelaten vrijlating heengezonden aanklacht vervolgd veroordeeld vrijspraak geseponeerd "
    "ingesloten inverzekering bewaring hechtenis voortvluchtig verkracht roof= diefstal fraude brandsticht "
    "witwas gedood",
    "de": "verhaftet verhaftung freigelassen entlassen verurteilt verurteilung eingestellt vorgefuhrt urteil "
    "freiheitsstrafe haftstrafe bewahrung fluchtig mord vergewaltig raub korperverletzung betrug brandstiftung "
    "geldwasche verstorben gestanden gestandnis",
    "fr": "arret garde= detention= incarcer ecrou liber examen= accus relax peine= soupconn meurtre assassinat "
    "homicide viol vol= vols= braquage agression escroquerie blanchiment decede mort= tue= plaid coupable "
    "jugement verdict classee=",
    "es": "detenid detencion procesad condenad sentenci absuelt liberad prision= sospech investigad profug homicidi "
    "violacion robo hurto= agresion blanqueo incendio fallecid muerto= muerta= culpable archivado= sobreseid",
    "it": "fermo= assoluzione scarcerat rilasciat carcere= domiciliari sospett latitant stupro= rapin aggression "
    "riciclaggio incendio decedut morto= morta= colpevol archiviat rinviat",
    "pt": "indiciad absolv libertad suspeit extraditad foragid homicidi violacao estupro furto= agressao fraude "
    "branqueamento incendio falecid morto= morta= culpado arquivad",
    "sv": "gripen gripit greps hakta frigiven frigivits slappts= slappt= atal= domd frias friande omhanderta lob= "
    "domen= nedlagd efterlyst mord drap valdtakt ran= stold rattfylleri bedrageri mordbrand penningtvatt "
    "avliden dod= doda= fangelse skaligen villkorlig forsok skottlossning inledd laggs= olaga skadegorelse "
    "narkotika grov=",
    "da": "varetaegtsfaengsl faengsl loslad domt frifundet drabs voldtaegt tyveri bedrageri hvidvask afdod dod= "
    "draebt=",
    "pl": "aresztowan zwolnion umorzon poszukiwan gwalt kradziez podpalen zmarl zabity= winny",
}


@cache
def _outcome_pattern(language: str | None) -> re.Pattern[str]:
    spoken = (language,) if language in _OUTCOMES else tuple(_OUTCOMES)
    stems = {stem for each in spoken for stem in fold(f"{ACTIONS[each]} {_OUTCOMES[each]}").split()}
    ordered = sorted(stems, key=lambda stem: (-len(stem), stem))
    return re.compile("|".join(re.escape(stem[:-1]) + "$" if stem[-1] == "=" else re.escape(stem) for stem in ordered))


@lru_cache(maxsize=32768)  # the same few thousand words come again in every release
def outcome(word: str, language: str | None) -> str | None:
    """The stem of charge, verdict, custody or offence that a folded word is a form of: "arrested" -> "arrest"."""
    found = _outcome_pattern(language).match(word)
    return found.group() if found else None


_VERDICT_STEMS = (
    "convict acquit veroordeeld vrijgesproken vrijspraak verurteilt verurteilung freigesprochen freispruch condamn "
    "acquitt relax condenad absuelt condann assolt assoluzione absolv skazan uniewinn domd domts frias friad "
    "domt frifundet"
)
_VERDICTS = frozenset(_VERDICT_STEMS.split())  # of the outcomes


def verdict(word: str, language: str | None) -> bool:
    """Whether a folded word tells of a conviction or an acquittal."""
    return word == "sentenced" or outcome(word, language) in _VERDICTS


# -- dates --------------------------------------------------------------------------------------------------------

_DAYS = frozenset({*WEEKDAYS, *DAYS_FROM_TODAY, "morgen"})
_DAY_STEMS = tuple(sorted(day for day in _DAYS if day.endswith(("day", "dag", "tag")) and len(day) > 5))
# Months that are ordinary words elsewhere: a date only next to a number.
_OTHERWISE = "may mar mag set out gen des lut dic ago mei maj mai mars marts"
_SHY = frozenset(_OTHERWISE.split())


@lru_cache(maxsize=32768)
def dated(word: str) -> bool:
    """Whether a folded word names a day ("lördagskvällen" too), or a month that is nothing else."""
    return word in _DAYS or word.startswith(_DAY_STEMS) or (len(word) > 3 and word not in _SHY and word in months(None))


# -- agencies and notices -----------------------------------------------------------------------------------------

_AGENCY_NAMES = (
    "FBI DEA ICE HSI ATF CBP DHS DOJ IRS USPIS USMS NSA CIA CISA DCIS Europol EUROPOL Eurojust "
    "EUROJUST Interpol INTERPOL OLAF EPPO EMPACT NCA NCSC PSNI MI5 ROCU CPS HMRC RCMP AFP ACIC ASIO BKA "
    "LKA ZIT BSI GDKE ZKA FIOD NCTV AIVD MIVD KMar NFI ANSSI OFAC OCLCTIC Tracfin C3N GIGN DGSI CNCIS UNODC "
    "FinCEN SEC FTC Mossos Carabinieri Gendarmerie PJ GNR PSP SEF Säpo NFC "
    "Åklagarmyndigheten Tullverket Ekobrottsmyndigheten Kustbevakningen Rigspolitiet NSK CBŚP CBZC ABW KAS "
    "Bundeskriminalamt Landeskriminalamt Bundespolizei Bundesanwaltschaft fedpol NPU SBU FSB SSU "
    "Finanzpolizei Marechaussee"
)
AGENCIES = frozenset(_AGENCY_NAMES.split())

_NOTICE = re.compile(rf"(?:{any_of(MARKS)})\s*(?:[:(\[–—-]|\d|$|\n)", re.IGNORECASE)


def notice(sentence: str) -> bool:
    """Whether a sentence opens with a publisher's own mark of correction: "Update: …", "Rättelse – …"."""
    return _NOTICE.match(sentence.lstrip(" \t\n*_[(»«\"'")) is not None
