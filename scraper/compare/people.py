"""The people a text names, as folded "first last|age": full names, with the age where it stands beside the name.

Officials, spokespeople and quoted speakers are kept out; whoever stays is not thereby a suspect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scraper.compare.asides import but_for_asides
from scraper.compare.figures.countries import is_country
from scraper.compare.menus import menus, teasers
from scraper.compare.names.spans import inside, lines, within
from scraper.text.words import UPPER, fold, title_cased, words

# Bounded everywhere: on a page of one endless word the time must not grow with the square of its length.
_PART = rf"[{UPPER}][\w’']{{0,30}}[^\W\d_](?:-[{UPPER}][\w’']{{1,30}}){{0,3}}"
_PREFIX = r"(?:van|von|der|den|de|del|della|di|da|dos|la|le|el|al|bin|ibn|ten|ter|zu|af|Mc|O’|O')"
_GAP = r"[ \u00a0]{1,3}"  # editors leave spaces of both kinds between names
_NICK = rf"[\"“'‘”’„«]{_PART}(?: {_PART})?[\"”'’“»]"
_NAME = rf"{_PART}(?:{_GAP}(?:{_PART}|[{UPPER}]\.|{_PREFIX}|{_NICK})){{0,4}}{_GAP}(?:{_PART}|[{UPPER}]\.)"
# "K. de W. (52)", "B. Lacroix, 48 ans"; a French "M." before a name is a mister.
_INITIALS = (
    rf"(?<![\w.’'])(?!M\.{_GAP}{_PART})[{UPPER}]\."
    rf"(?:{_GAP}(?:[{UPPER}a-z]\.|{_PREFIX})){{0,3}}{_GAP}(?:{_PART}|[{UPPER}]\.)"
)
# A search that leads with a set of letters skips the others; what must not stand before it is asked behind it.
_OPEN, _OPEN_TEXT = (f"[{UPPER}](?<![{before}’'].){_NAME.removeprefix(f'[{UPPER}]')}" for before in (r"\w", r"\w."))
# Between a name and its age: "Jr.", the name in another script, another name.
_ASIDE = (
    r"(?:,? (?:Jr\.?|Sr\.?|II|III|IV))?(?: \([^()\d\n]{1,40}\))?"
    r"(?:,? (?:a/?k/?a\.?|alias|detto|ps\.) [^,;.\d\n]{2,30})?"
)
_AGE_AFTER = (
    rf"{_ASIDE}(?:, (?:aged? |an? )?|, (?:age|leeftijd|im Alter von|de|di|wiek|lat|âgée? de|w wieku) | \(| på )"
    r"(?P<after>\d{1,2})"
    r"(?=[,;.)](?!\d)| (?:years?|jaar|Jahre|ans|años|anni|anos|år|lat)\b| l\.| of\b| from\b| \(\d"
    r"|-?(?:enne|jarig|jährig|årig)\w?\b|-year-old\b)"
)
_AGE_BEFORE = (
    r"(?P<before>\d(?<!\d.)\d?)(?:-| )?"
    r"(?:year(?:s)?[- ]old|jarige|jährige[rn]?|årige?|ans|años|anni|anos|enne|letni(?:ego|a|ej)?"
    r"|lat(?:ek|ka|kiem|ką|ka))"
    r",?(?: de edad,?| d'âge,?)? (?:[a-zà-ÿ][\w-]{0,30},? ){0,4}"
)
_WITH_AGE = re.compile(rf"(?P<name>{_OPEN}|{_INITIALS}){_AGE_AFTER}")  # within a line
_DIGIT = re.compile(r"\d(?<=[ (]\d)(?!\d\d)")  # of which every such age has one, behind one of these
_AGE_AHEAD = (
    ", ",
    ", a ",
    ", an ",
    "(",
    "age ",
    "aged ",
    "leeftijd ",
    "von ",
    "de ",
    "di ",
    "wiek ",
    "lat ",
    "wieku ",
    "på ",
)
_AGED = re.compile(rf"{_AGE_BEFORE}(?P<name>{_NAME})")
_ALONE = re.compile(rf"(?P<name>{_OPEN_TEXT})")

_MOST = 5000  # persons of one text, with an age first; no release names as many
_OTHER_SCRIPTS = frozenset({"ru", "uk", "bg", "sr", "el", "ar", "he", "zh", "ja", "ko"})

# Words that stand right before or after an official's name.
_ROLES = (
    "attorney|prosecutor|district attorney|counsel|judge|justice|sheriff|chief|captain|sergeant|lieutenant"
    "|detective|investigator|officer|agent|director|commissioner|superintendent|inspector|minister|secretary|president|mayor"
    "|governor|senator|spokesman|spokeswoman|spokesperson|administrator|deputy|general|commander|constable|professor|doctor"
    "|officier|rechter|woordvoerder|burgemeester|teamleider|politiechef|rechercheur|korpschef"
    "|staatsanwalt|staatsanwältin|staatsanwaltschaft|richter|richterin|sprecher|sprecherin|kommissar|präsident"
    "|innenminister|innenministerin|procureur|procureure|juge|ministre|porte-parole|commissaire|préfet|fiscal|juez|jueza"
    "|portavoz|comisario|comisaria|jefe|procuratore|giudice|ministro|portavoce|questore|prokurator|sędzia|rzecznik"
    "|rzeczniczka|åklagare|polischef|talesperson|anklager|politidirektør|by|da|dda|ada|ag|d.a|sgt|det|capt|lt|sen|gov"
    "|dr|prof|mr|charge|justitie|pc|dc|ds|dci|dsu|pcso|hoofdofficier|brigadier|polizeihauptkommissar"
)
_ANY_ROLE = tuple(_ROLES.split("|"))
_ROLE = f"(?:{'|'.join(map(re.escape, _ANY_ROLE))})"
# German and the northern languages write an office in one word: "Oberstaatsanwältin", "specialanklager".
_OFFICE = re.compile(
    r"\w{2,20}(?:anwalt|anwältin|anklager|åklagare|chefe?n?|direktør|direktor(?:in)?|inspektør|richter(?:in)?|präsident(?:in)?"
    r"|sprecher(?:in)?|kommissar(?:in)?|minister(?:in)?|leiter(?:in)?)\b",
    re.IGNORECASE,
)
_ROLE_BEFORE = re.compile(rf"\b{_ROLE}\.?,?[\s:]*$", re.IGNORECASE)
_ROLE_WORD = re.compile(rf"{_ROLE}\b", re.IGNORECASE)
_SAYS = (
    r"said|says|stated|added|zei|zegt|sagte|erklärte|a\s(?:déclaré|précisé|indiqué)|dijo|explicó|afirmó"
    r"|señaló|ha\s(?:detto|dichiarato|spiegato)|disse|afirmou|powiedział[a]?|säger|sade|siger|sagde|oplyser|uppger"
)
_ROLE_AFTER = re.compile(rf"^(?:,\s+(?:[\w’'-]+\s+){{0,4}}?{_ROLE}\b|\s+(?:{_SAYS})\b)", re.I)
# "Jo Marsh, 42, of Port Ellery": where somebody is from.
_PLACE_BEFORE = re.compile(
    r"(?:\d{2},? of|\b(?:in|from|near|uit|te|aus|från|fra|mieszka[nń]\w+|(?:ans|años|anos|anni),? (?:de|di|da|do)))"
    r"[ \u00a0]$"
)
_SPOKEN = (
    "said says stated added explained zegt zei aldus sagte erklärte so déclare explique dijo afirmó señaló detto disse "
    "powiedział säger sade siger"
)
_SPEAKS = tuple(_SPOKEN.split())
_BLANK = "".join(filter(str.isspace, map(chr, range(0x3001))))

# Capitalised words that are never part of a person's name.
_CAPITALISED = """
january february march april may june july august september october november december monday tuesday wednesday
thursday friday saturday sunday januari februari maart mei juni juli augustus oktober januar februar märz mai
dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre doe operation
court county city state states united police department office district bureau agency attorney attorneys
division unit center centre street avenue road drive boulevard north south east west new superior high school
university national federal international public special senior deputy assistant task force team law enforcement
justice criminal penal code section act prosecutor prosecutors beach santa san los las fort lake mount saint the
this that these those for from with and all his her he she they when after before during on in at of by home
hospital hotel park church bank company inc llc corp market dark web internet bitcoin europol interpol eurojust
fbi dea ice hsi jail prison sheriff sheriffs superintendent captain lieutenant detective sergeant officer judge
commissioner director senator governor mayor homeland security investigations customs border protection postal
service secret treasury drug cyber crime politie polizei policía polícia polizia guardia civil nationale
audiencia tribunal tribunale procura prokuratura parket eenheid basisteam estados unidos euro millionen milliarden
openbaar ministerie staatsanwaltschaft bundeskriminalamt landeskriminalamt
"""
_NO_PERSON = frozenset(fold(_CAPITALISED).split())


# "Kriminalpolizei Talheim", "Rückfragen von Medienvertretern": German, Dutch and their neighbours write one word.
_INSTITUTION = re.compile(r"polizei|politie|police|polici|polis|prasidium|gericht|anwaltschaft|minister|medien|presse")
# What somebody is called before the name where it begins a sentence: "Der Angeklagte Jan Weber", "Verdachte Jan J.".
_CALLED = frozenset(
    fold(
        "der die das den ein eine de het een la le un una angeklagte angeklagter beschuldigte "
        "beschuldigter  tatverdächtige tatverdächtigen tatverdächtiger verdächtige verdächtiger haupttäter "
        "hauptangeklagte verdachte  verdachten hoofdverdachte gezochte acusado acusada detenido detenida arguido "
        "arguida imputato indagato arrestato  oskarżony podejrzany skazany zatrzymany tiltalte sigtede dømte "
        "misstänkte åtalade dömde defendant defendants  suspect suspects victim prévenu accusé"
    ).split()
)
# Words that begin a sentence with a capital and no name: "Das Rauschgift", "Bij Anoniem", "Zwei Jugendliche". Of 479
# names read in 400 releases of one force some 150 were such. Of those that are first names, too, only such are among
# them as begin far more sentences ("Les", "An"), not "Per", "Bo", "Till", "Una", "Elle".
_SMALL = """
der die das den dem des ein eine einen einem einer eines im am zum zur vom beim mit bei aus auf von nach vor für gegen
unter über durch zwischen und oder auch nun dort hier sein seine ihr ihre dieser diese dieses dabei daher zwei drei
vier fünf sechs sieben acht neun zehn elf zwölf mehrere weitere unbekannte insgesamt bereits nachdem de het een op bij
uit aan tot met voor naar door over tijdens naast binnen rond sinds onder ook er hij zij wij ze hun zijn haar deze dit
dat daar daarom daarna daarnaast mogelijk tegen verder meerdere alle en of maar hoe twee drie zes zeven negen tien
twaalf heb heeft bent mij me les un une au aux dans sur par pour avec chez sans sous vers selon il ils elles ce cet
cette ces sa ses leur leurs et ou deux trois quatre cinq six sept huit neuf dix onze douze el los las lo unos unas
del al por para sobre tras según desde hasta entre sus este esta estos y dos tres cuatro cinco seis siete ocho nueve
diez once doce gli uno della delle dello degli dei nel nella tra fra è due tre quattro cinque sette otto nove dieci
undici dodici os as um uma da no na nos nas em com sob após segundo ao aos dois duas três quatro sete oito dez we po
od przed przez dla oraz jak dwaj dwóch trzech czterech ett det på av med för från under efter vid hos och hon två
fyra fem sex sju åtta nio tio af ved mod og fire seks syv otte ti elleve the this that these those an two three four
five seven eight nine ten eleven twelve another other both
"""
# Left out: what is a name or an initial, too ("Le", "Do", "Son").
FUNCTION = frozenset(fold(_SMALL).split())
_PLACE = re.compile(
    r"(?:straat|strasse|gasse|platz|laan|plein|kade|singel|gade|gatan|vagen|allee|markt|apartments?|museum|markets?)$"
)
_COUNTED = re.compile(r"\d[ \u00a0]$")  # "1,8 Tonnen Kokain"
_NEAR = 16  # characters that either of them may read: a search tries each place
_NICKNAME = re.compile(r"[ \u00a0][“\"‘„«][^“”\"‘’»\n]{1,30}[”\"’“»]")
_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv"})


def people(text: str, language: str | None) -> tuple[str, ...]:
    """The persons named in full, folded, each once: "juan perez|34", or "juan perez" where no age is stated.

    A person named with an age anywhere keeps it everywhere. Nothing is read from Russian or Greek letters, whose
    `language` says so, nor from a Headline Like This.
    """
    if language in _OTHER_SCRIPTS:
        return ()
    text = but_for_asides(text)
    headline, _, body = text.partition("\n")
    text = body if body and title_cased(headline) else text  # "Two Men Convicted in Mill Lane" names nobody
    ages: dict[str, int] = {}
    others = teasers(text)
    aged = (match.start() for match in _DIGIT.finditer(text) if text.endswith(_AGE_AHEAD, 0, match.start()))
    for match in (*within(_WITH_AGE, text, lines(text, aged)), *_AGED.finditer(text)):
        before = text[max(0, match.start("name") - _NEAR) : match.start("name")]
        if inside(match.start(), others) or _PLACE_BEFORE.search(before):  # "een 37-jarige man uit Den Haag"
            continue
        stated = match.groupdict()
        name, age = _person(match["name"], aged=True), int(stated.get("after") or stated.get("before") or 0)
        if name and age:
            ages.setdefault(name, age)
    found = [f"{name}|{age}" for name, age in ages.items()]
    found += [name for name in dict.fromkeys(_unaged(text)) if name not in ages]
    return tuple(sorted(found[:_MOST]))


def but_for(persons: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """The persons without those who are an operation: "Maré Alta" is nobody."""
    spelt = [words(name) for name in names]
    called = {f"{told[0]} {told[-1]}" for told in spelt if len(told) > 1}
    return tuple(person for person in persons if person not in called)


def officials(text: str) -> frozenset[str]:
    """Who is named in full beside a role, or speaks: "prosecutor Odile Marchand"; folded first and last names."""
    return frozenset(name for name, official in _named(text) if official)


def _unaged(text: str) -> Iterator[str]:
    """Full names without an age in running text: none of menus and announcements, no officials, no speakers."""
    named = list(_named(text))
    speakers = {name for name, official in named if official}
    yield from (name for name, _ in named if name not in speakers)


def _named(text: str) -> Iterator[tuple[str, bool]]:
    """Full names without an age, and whether each stands there as an official's or a speaker's."""
    skipped = (*menus(text), *teasers(text))
    for match in _ALONE.finditer(text):
        name = _person(match["name"])
        if not name or inside(match.start(), skipped):
            continue
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 60]
        if _PLACE_BEFORE.search(near := before[-_NEAR:]) or _COUNTED.search(near):
            continue
        spoken = _has_role(before) or _ROLE_AFTER.match(after) or before.rstrip().lower().endswith(_SPEAKS)
        yield name, bool(spoken)


def _has_role(before: str) -> bool:
    """Whether a role stands last in what precedes a name: asked first of the letters, as a search tries every place."""
    last = before.lower().rstrip(f":{_BLANK}").removesuffix(",").removesuffix(".")
    return last.endswith(_ANY_ROLE) and _ROLE_BEFORE.search(before) is not None


@lru_cache(maxsize=4096)  # a case's people and an office's own return
def _person(written: str, *, aged: bool = False) -> str | None:
    """The folded first and last name, or None where the run of capitals is no person; `aged`: an age stands by it."""
    written = _NICKNAME.sub(" ", written)
    parts = [re.sub(r"'s$", "", word.strip("\"“”'‘’.,").replace("’", "'")) for word in fold(written).split()]
    parts = [word for word in parts if word and word not in _SUFFIX]
    if not _NO_PERSON.isdisjoint(parts) or any(map(_INSTITUTION.search, parts)):
        return None
    while (len(parts) > 2 and parts[0] in _CALLED) or (len(parts) > (1 + aged) and parts[0] in FUNCTION):
        parts.pop(0)
    if len(parts) < 2 or parts[0] in ("a", "an", "i") or is_country(*parts):
        return None
    if not aged and (parts[-1] in FUNCTION or _PLACE.search(parts[-1])):
        return None
    if not 2 <= len(parts) <= 5 or (len(parts[0]) < 2 and not aged) or (written.isupper() and not aged):
        return None
    if (written.lower().startswith(_ANY_ROLE) and _ROLE_WORD.match(written)) or _OFFICE.match(written):
        return None
    return f"{parts[0]} {parts[-1]}"
