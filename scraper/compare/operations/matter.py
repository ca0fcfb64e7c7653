"""Whether a text reports something that police or a court did or investigates; one that does not joins no operation.

It knows the word stems of such actions, and of what is reported to the police, in ten languages. Brief texts and texts
in other languages always pass.
"""

from __future__ import annotations

import re
from functools import cache

from scraper.compare.menus import without
from scraper.compare.vocabulary import ACTIONS
from scraper.model import Article
from scraper.text.words import fold, language_of, primary, words

# Of 726 pages of agencies 97 tell of nothing: profiles of countries, laws, offices, pages not found; by eye all but
# five of them are about no case. None of 1,522 releases of a prosecutor, and of 343 digests none that is not brief.
HEAD = 1200  # characters below the headline in which a text says what was done
BRIEF = 100  # words, headline and all: a digest may leave out what was done

# With burglaries, crashes, fires and missing people added, the same pages are joined as before.
# Further stems, and whole words that end in "="; "_" stands between two words.
_FURTHER = {
    "en": "detaining= charg accus guilty= seiz confiscat forfeit dismantl disrupt takedown taken_down= took_down= "
    "shut_down= shuts_down= raid= raids= raided= searched= warrant= warrants= intercept crackdown busted= foil "
    "rescued= recovered= sanctioned= unsealed= infiltrated= offline= defendant verdict= murdered= stabbed= "
    "death= deaths= killing= trial= trials= hearing= missing= robbed= stolen= collision collisions= "
    "fire= fires= blaze= appealing_for= appeal_for= witness_appeal stabbing=",
    "nl": "opgerold veroordeel doorzoek doorzocht inval inbeslag in_beslag offline= neergehaald ontmanteld "
    "onderschept geeist= rechtszaak zitting= vermist getuigen ingebroken beroofd gestolen aanrijding ongeval "
    "ongeluk autobrand brandstich brand= branden= woningbrand uitgebrand",
    "de": "verhaft verurteil durchsuch beschlagnahm sichergestellt sicherstell zerschlag abgeschaltet ausgehoben "
    "razzia mord= mordes= mordfall strafprozess vermisst zeugenaufruf zeugen_ eingebrochen raububerfall raub= "
    "uberfall= gestohlen unfall= unfalls= verungluckt brand= brandes= "
    "abgebrannt brennt= gebrannt brandermittl betrogen betruger",
    "fr": "arrete arrestation ecroue mis_en_examen mise_en_examen relaxe perquisition saisi demantel garde_a_vue "
    "prevenu meurtr assassin homicid proces= disparition disparue= disparu= appel_a_temoin accident_mortel "
    "agress escroqu incendi",
    "es": "deten condena absuel absolv registros= registro_domiciliario incaut intervenid decomis desarticul "
    "desmantel sospechos homicid juicio= desaparecid testigos robo= robos= robad hurto accidente_mortal "
    "agredid incendi",
    "it": "perquisi sequestr smantell sospettat processo= scomparsa= scomparso= testimoni rapina rapinat "
    "incidente_mortale aggredit incendi",
    "pt": "absolvid buscas= apreen desmantel extradit suspeito homicid julgament desaparecid testemunhas furto "
    "acidente_mortal agredid incendi",
    "sv": "gripen= gripit= greps= gripande domd= beslag husrannsak tillslag mord= mordet= drap= rattegang forsvunnen "
    "forsvunna vittnen stulen stulna rans= trafikolycka brand= brann=",
    "da": "varetaegtsfaengs domt= ransag beslaglagt frifund mord= mordet= drabet= retssag savnet vidner stjalet "
    "faerdselsuheld trafikulykke brand= braendt=",
    "pl": "aresztow przeszuk zabezpieczon zajet rozbi= rozbit zlikwidow rozpraw zaginion zaginiec swiadkow skradzion "
    "wypadek wypadku pozar",
}


def tells_of_action(article: Article, stated: str | None) -> bool:
    """Whether a text tells of an arrest, a search, a seizure, a charge or a verdict; `stated` is its language."""
    title, text = len(article.headline), article.text
    opening = without(text)[: title + 2 + HEAD]
    line = fold(opening)
    if _tells(line, _known(stated)) or len(words(opening)) < BRIEF:
        return True
    written = language_of(opening)  # the language that a page states is often its template's
    return written is not None and _tells(line, _known(written))


def _tells(line: str, language: str | None) -> bool:
    return language is None or bool(_pattern(language).search(line))


def _known(language: str | None) -> str | None:
    """The code of a language whose stems are known here; None for any other."""
    code = primary(language)
    return code if code in _FURTHER else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    told = fold(f"{ACTIONS[language]} {_FURTHER[language]}")
    stems = [stem.replace("=", r"\b").replace("_", " ") for stem in told.split()]
    return re.compile(rf"\b(?:{'|'.join(stems)})")
