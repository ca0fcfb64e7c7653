"""Whether a text reports something that police or a court did or investigates; one that does not joins no operation.

It knows the word stems of such actions, and of what is reported to the police, in ten languages. Brief texts and texts
in other languages always pass.
"""

from __future__ import annotations

import re
from functools import cache

from scraper.compare.menus import without
from scraper.model import Article
from scraper.text.words import fold, language_of, primary, words

# Of 726 pages of agencies 97 tell of nothing: profiles of countries, laws, offices, pages not found; by eye all but
# five of them are about no case. None of 1,522 releases of a prosecutor, and of 343 digests none that is not brief.
HEAD = 1200  # characters below the headline in which a text says what was done
BRIEF = 100  # words, headline and all: a digest may leave out what was done

# With burglaries, crashes and missing people added, the same pages are joined as before.
# Stems, and whole words that end in "="; "_" stands between two words.
_DONE = {
    "en": "arrest apprehend detained= detaining= custody= charg indict accus arraign plead= pleads= pleaded= pled= "
    "plea= guilty= convict acquit sentenc imprison jailed= extradit surrendered= seiz confiscat forfeit "
    "dismantl disrupt takedown taken_down= took_down= shut_down= shuts_down= raid= raids= raided= searched= "
    "warrant= warrants= intercept crackdown busted= foil rescued= recovered= sanctioned= unsealed= "
    "infiltrated= offline= defendant suspect= suspects= suspected= verdict= murdered= stabbed= killed= murder "
    "homicid manslaughter death= deaths= died= killing= trial= trials= hearing= missing= burglar robbed= "
    "robber stolen= collision collisions= appealing_for= appeal_for= witness_appeal stabbing=",
    "nl": "aangehouden aanhouding gearresteerd arrestatie opgepakt opgerold aangeklaagd veroordeel vrijgesproken "
    "verdacht voorgeleid vonnis celstraf gevangenisstraf taakstraf uitgeleverd overgeleverd doorzoek "
    "doorzocht inval inbeslag in_beslag offline= neergehaald ontmanteld onderschept geeist= moord doodslag "
    "overleden rechtszaak zitting= vermist getuigen inbraak ingebroken overval beroofd gestolen aanrijding "
    "ongeval ongeluk mishandel autobrand brandstich",
    "de": "festgenommen festnahme verhaft haftbefehl untersuchungshaft angeklagt anklage verurteil freigesprochen "
    "freispruch tatverdacht verdachtig beschuldigt durchsuch beschlagnahm sichergestellt sicherstell "
    "zerschlag abgeschaltet ausgehoben razzia ausgeliefert mord= mordes= mordfall totschlag getotet "
    "strafprozess vermisst zeugenaufruf zeugen_ eingebrochen einbruch raububerfall raub= uberfall= gestohlen "
    "diebstahl unfall= unfalls= verungluckt brand= brandes= betrogen betruger",
    "fr": "arrete arrestation interpell ecroue mis_en_examen mise_en_examen inculp condamn acquitt relaxe "
    "perquisition saisi demantel extrad garde_a_vue suspect prevenu meurtr assassin homicid proces= "
    "disparition disparue= disparu= appel_a_temoin cambriol accident_mortel incendie agress escroqu",
    "es": "deten arrest imputad acusad condena absuel absolv registros= registro_domiciliario incaut intervenid "
    "decomis desarticul desmantel extradit sospechos encarcel asesin homicid juicio= desaparecid testigos "
    "robo= robos= robad hurto atraco accidente_mortal agredid estafa",
    "it": "arrest fermat indagat imputat accusat condann assolt perquisi sequestr smantell estradat sospettat "
    "denunciat omicid processo= scomparsa= scomparso= testimoni furto= furti= rapina rapinat "
    "incidente_mortale aggredit truffa",
    "pt": "detid detenc preso= presos= presa= prisao arguid acusad condenad absolvid buscas= apreen desmantel "
    "extradit suspeito homicid assassin julgament desaparecid testemunhas roubo furto assalto acidente_mortal "
    "agredid burla",
    "sv": "gripen= grips= gripit= gripna= greps= gripande anhall haktad haktning atalad atalas domd= doms= domts= "
    "misstank beslag husrannsak tillslag utlamnad friad mord= mordet= drap= rattegang forsvunnen forsvunna "
    "vittnen inbrott stulen stulna ranad rans= trafikolycka misshandel",
    "da": "anholdt anholdelse fremstilles varetaegtsfaengs sigtet sigtelse tiltalt tiltale domt= dom= mistaenkt "
    "ransag beslaglagt udlever frifund mord= mordet= drab= drabet= retssag savnet efterlyst vidner indbrud "
    "stjalet roveri faerdselsuheld trafikulykke vold=",
    "pl": "zatrzyman aresztow areszt oskarzon zarzut skazan wyrok podejrzan przeszuk zabezpieczon zajet rozbi= "
    "rozbit zlikwidow ekstrad uniewinn zabojstw morderstw rozpraw zaginion zaginiec swiadkow wlaman skradzion "
    "rozboj wypadek wypadku pobici oszust",
}


def tells_of_action(article: Article, stated: str | None) -> bool:
    """Whether a text tells of an arrest, a search, a seizure, a charge or a verdict; `stated` is its language."""
    title, text = len(article.title), article.text
    opening = without(text)[: title + 2 + HEAD]
    if _tells(fold(opening), _known(stated)):
        return True  # most: no word has to be cut out
    said = words(opening)
    if len(said) < BRIEF:
        return True
    line, supposed = " ".join(said), _known(stated)
    if _tells(line, supposed):
        return True
    written = language_of(opening)  # the language that a page states is often its template's
    return written is not None and _known(written) != supposed and _tells(line, _known(written))


def _tells(line: str, language: str | None) -> bool:
    return language is None or bool(_pattern(language).search(line))


def _known(language: str | None) -> str | None:
    """The code of a language whose stems are known here; None for any other."""
    code = primary(language)
    return code if code in _DONE else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    stems = [stem.replace("=", r"\b").replace("_", " ") for stem in fold(_DONE[language]).split()]
    return re.compile(rf"\b(?:{'|'.join(stems)})")
