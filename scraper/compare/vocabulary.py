"""Words that carry news in ten languages: numbers, outcomes, dates, agencies, notices. Tables; they judge no text.

All of them are compared folded (scraper.text.words.fold). Where a language is unknown the words of all languages
count, but for those that are ordinary words in another one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import chain

from scraper.compare.figures.lexicon import LEXICONS
from scraper.text.marks import MARKS, any_of
from scraper.text.months import months
from scraper.text.weekdays import DAYS_FROM_TODAY, WEEKDAYS
from scraper.text.words import fold

# -- numbers ------------------------------------------------------------------------------------------------------

# A number where two texts are compared, none where figures are read: "both men" says what "two men" does.
_BOTH = {"en": "both", "nl": "beide", "de": "beide", "sv": "båda", "da": "begge"}
# Numbers in one language, ordinary words in another.
_OTHER_WORDS = (
    "onze to sex sei ti ni elf once six dix otto tres seize sept firs acht due dos tre sete cent mia mill trent vent"
)
_AMBIGUOUS = frozenset(_OTHER_WORDS.split())
_SHORT = 2  # letters of a magnitude that stands behind a figure: "5 mn", "3 m"


@cache
def number_words(language: str | None) -> Mapping[str, float]:
    """Value by folded number word in `language` (all, but for the ambiguous, where it is None or has no table).

    "One" is left out: in most languages it is an article.
    """
    if language not in LEXICONS:
        told = (number_words(each).items() for each in reversed(LEXICONS))  # a "billion" is the English one
        return {word: value for word, value in chain.from_iterable(told) if word not in _AMBIGUOUS}
    stated = LEXICONS[language]
    large = ((word, value) for word, value in stated.magnitudes.items() if len(word) > _SHORT)
    found = {fold(word): value for word, value in chain(stated.numbers.items(), large) if value > 1}
    return found | ({_BOTH[language]: 2.0} if language in _BOTH else {})


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
