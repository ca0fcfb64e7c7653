"""Which figures of a text are told of one person, one place or each of several, and so are no total of the operation.

It reads the sentence around a figure; it reads no figures and compares nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from scraper.compare.tokens import fold, split
from scraper.model import Figure, Span
from scraper.text.words import sentences

# Counts of people are told by place and role elsewhere; "one of them was arrested" is a part by its number.
_OF_PEOPLE = split(
    "arrests suspects detained charged convicted victims deaths injured persons officers searches countries"
)
_AGED = r", \d\d,(?!.*, \d\d,)"  # "Trevon Hale, 29, mailed", and nobody else with an age beside him
_WHOLE = re.compile(
    r"(?<!\w)(?:total\w*|totaal|altogether|insgesamt|gesamt\w*|ensemble|in tutto|complessiv\w+|lacznie|sammanlagt|"
    r"i alt|tilsammen|samlet|conjunto|overall|combined)(?: \w+){0,3}\W*$"
)
_OF_IT = re.compile(r"\W*(?:of|van|von|der|des|de|dei|degli|delle|dos|das|av|af|z|ze)(?: \w+){0,3}\W*$")
# "One of the largest markets" is no part: endings and words of ten languages.
_SUPERLATIVE = (
    r"(?:\w+(?:est|[sß]te|[sß]ten|sta)|most|leading|plus|mas|mayores|piu|maggiori|principal\w*|principaux|mais|maiores|"
    r"naj\w+)\b"
)
_LONGEST = 2000  # characters; what is longer is a list or a table, and no sentence tells who had what
_FAR = 4  # words that may stand between "each" and its sum


@dataclass(frozen=True, slots=True)
class _Words:
    """What tells of one in a language, as regular expressions over folded text."""

    one: str  # one of several
    his: str  # possessives of one owner: not German "ihr", Spanish "su", which may be several people's
    place: str  # where one keeps things
    who: str  # a subject in the singular
    did: str  # what that one did with the thing counted
    several: str  # who tells, or with whom: then the figure may be of all
    each: str


_WORDS = {
    "en": _Words(
        r"one (?:of (?:the|them|those|these|its|his)|(?:\w+ )?(?:man|woman|suspect|defendant|vendor|victim|car))",
        r"(?:his|her|the (?:man|woman|suspect|defendant|driver|vendor)'s)",
        r"(?:home|house|flat|apartment|residence|car|van|vehicle|truck|lorry|boat|bags?|luggage|suitcase|backpack|shed|"
        r"garage|bedroom|cellar|basement|loft|attic|property|address|room|trailer|pockets?|possession)",
        r"(?:he|she|the (?:man|woman|driver|courier|defendant|passenger|suspect|vendor)|an? (?:[\w-]+ )?(?:man|woman)|"
        r"\d\d-year-old(?! boys| girls))",
        r"(?:convicted|sentenced|jailed|guilty|possess\w*|carr(?:ied|ying)|sold|selling|had|hid|hidden|stored|stashed|"
        r"kept|admitted|mailed|posted|transported|caught|found with|earned|owned|stole|lost|transferred|handed)",
        r"(?:said|says|gang|group|network|ring|conspir\w+|co-\w+|others|together|they|their|men|women)",
        r"(?:each|apiece|per person|per head|a head|on average|an average of)",
    ),
    "nl": _Words(
        r"(?:een|1) van (?:de|hen|deze|die|zijn)|bij een (?:verdachte|man|vrouw)|een slachtoffer",
        r"(?:zijn|haar|diens)",
        r"(?:woning|huis|flat|appartement|schuur|auto|bestelbus|busje|vrachtwagen|garage|slaapkamer|tas|rugzak|koffer|"
        r"kelder|loods|zolder|kamer|caravan|bezit|broekzak)",
        r"(?:hij|de (?:man|vrouw|bestuurder|verdachte|koerier|verkoper)|\d\d-jarige (?:man|vrouw|verdachte))",
        r"(?:veroordeeld|schuldig|verkocht|had|bezat|vervoerde|verstopt|bewaarde|bekende|stal|verdiende|verloor|"
        r"op zak|bij zich|maakte over)",
        r"(?:zei|zegt|bende|groep|netwerk|organisatie|anderen|samen|mannen|vrouwen|medeverdachten?)",
        r"(?:elk|ieder|per persoon|de man|gemiddeld|per hoofd)",
    ),
    "de": _Words(
        r"(?:bei )?eine[rmsn]? (?:der|von ihnen|dieser|tatverdachtigen|beschuldigten|mannes)",
        r"(?:sein(?:e[rmns]?)?|dessen)",
        r"(?:wohnung|haus|wohnhaus|auto|wagen|fahrzeug|transporter|keller|garage|zimmer|schlafzimmer|tasche|rucksack|"
        r"koffer|scheune|schuppen|reisegepack|gepack|besitz)",
        r"(?:er|der (?:mann|fahrer|kurier|angeklagte|beschuldigte|verkaufer)|die (?:frau|angeklagte|fahrerin)|"
        r"\d\d-?jahrige[rn]?)",
        r"(?:verurteilt|schuldig|verkauft\w*|hatte|besa(?:ss|ß)|besitz\w*|transportiert\w*|versteckt\w*|lagert\w*|fuhrte|"
        r"gestand|raumte|stahl|verdiente|bei sich|uberwies|verlor|ubergab)",
        r"(?:sagte|sagt|bande|gruppe|gruppierung|netzwerk|mittater\w*|gemeinsam|zusammen|manner|frauen|komplizen)",
        r"(?:je|jeweils|pro kopf|pro person|durchschnittlich|im schnitt|jeder|jede)",
    ),
    "fr": _Words(
        r"(?:l'un|l'une|un|une) (?:des|d'eux|d'entre|d'elles|de ces)|chez un (?:suspect|homme)",
        r"(?:son|sa|ses)",
        r"(?:domicile|logement|appartement|maison|voiture|vehicule|camion|fourgon|cave|garage|chambre|sac|valise|coffre|"
        r"box|hangar|grenier|bagages|poche|possession)",
        r"(?:il|elle|l'homme|la femme|le (?:conducteur|chauffeur|passeur|prevenu|suspect|vendeur)|l'accuse|"
        r"(?:homme|femme) de \d\d ans)",
        r"(?:condamne|coupable|vend\w*|detenait|avait|transportait|cachait|stockait|reconnu|vole|gagne|possedait|vire|perdu)",
        r"(?:declare|bande|groupe|reseau|organisation|ensemble|autres|complices|hommes|femmes)",
        r"(?:chacun|chacune|chaque|par personne|par tete|en moyenne)",
    ),
    "es": _Words(
        r"(?:uno|una) (?:de (?:ell[oa]s|los|las|estos)|mas)|a un[oa] de|al cabecilla|del cabecilla",
        r"(?:su propi[oa])",
        r"(?:domicilio|casa|vivienda|piso|coche|vehiculo|garaje|bolso|maleta|mochila)",
        r"(?:el (?:hombre|conductor|acusado|varon|vendedor|sospechoso|condenado)|la (?:mujer|acusada)|ella|"
        r"(?:hombre|mujer|varon) de \d\d anos)",
        r"(?:condenad[oa]|culpable|vendi\w*|tenia|llevaba|transportaba|ocultaba|guardaba|escondia|poseia|gano|robo|perdio|transfirio)",
        r"(?:dijo|banda|grupo|red|organizacion|otros|junto|complices|hombres|mujeres|ellos)",
        r"(?:cada|por persona|por cabeza|de media)",
    ),
    "it": _Words(
        r"(?:uno|una) (?:degli|dei|delle|di (?:loro|essi))|nell'(?:abitazione|auto) di un",
        r"(?:sua|suo)",
        r"(?:abitazione|casa|auto|appartamento|domicilio|garage|cantina|camera|borsa|valigia|zaino|furgone|magazzino|"
        r"disponibilita)",
        r"(?:l'uomo|la donna|il (?:conducente|corriere|venditore|giovane)|l'imputato|l'indagato|egli|lui|lei|\d\denne)",
        r"(?:condannat[oa]|colpevole|vend\w*|aveva|trasportava|nascondeva|deteneva|custodiva|ammesso|rubato|guadagn\w*|perso|versato)",
        r"(?:detto|banda|gruppo|rete|organizzazione|insieme|altri|complici|uomini|donne)",
        r"(?:ciascuno|ciascuna|ognuno|a testa|a persona|in media|cada uno)",
    ),
    "pt": _Words(
        r"(?:um|uma) d(?:os|as|eles|elas|estes)",
        r"(?:sua|seu)",
        r"(?:residencia|casa|habitacao|apartamento|carro|viatura|veiculo|garagem|quarto|mala|mochila|posse)",
        r"(?:o (?:homem|condutor|arguido|reu|motorista|vendedor|suspeito)|a (?:mulher|passageira|arguida)|ele|ela|"
        r"(?:homem|mulher) de \d\d anos)",
        r"(?:condenad[oa]|culpad[oa]|vend\w*|tinha|transportava|escondia|guardava|levava|confessou|roubou|ganhou|perdeu|transferiu)",
        r"(?:disse|quadrilha|grupo|rede|organizacao|faccao|outros|juntos|comparsas|homens|mulheres)",
        r"(?:cada|por pessoa|por cabeca|em media)",
    ),
    "pl": _Words(
        r"(?:jednego|jednej|jednym|jeden|jedna) (?:z|ze)(?: nich)?",
        r"(?:jego|jej)",
        r"(?:mieszkaniu|mieszkania|domu|samochodzie|aucie|garazu|piwnicy|pokoju|torbie|plecaku|walizce|bagazu)",
        r"(?:on|ona|mezczyzna|kobieta|kierowca|oskarzony|oskarzona|podejrzany|kurier|sprzedawca|\d\d-lat(?:ek|ka))",
        r"(?:skazan\w|winn\w|sprzeda\w*|mial\w?|przewozil\w?|ukryl\w?|przechowywal\w?|posiada\w*|przyzna\w*|ukradl\w?|straci\w*|przekaza\w*)",
        r"(?:powiedzial\w?|gang\w*|grup\w+|siat\w+|wspolnie|razem|inn\w+|mezczyzni|kobiety|wspolnik\w+)",
        r"(?:kazdy|kazda|kazdemu|na osobe|od osoby|po(?=\W*$)|srednio)",
    ),
    "sv": _Words(
        r"en av (?:dem|de|mannen|kvinnorna)|hos en (?:misstankt|man|kvinna)",
        r"(?:hans|hennes|mannens|kvinnans)",
        r"(?:bostad|hem|lagenhet|hus|bil|skapbil|garage|kallare|sovrum|rum|vaska|ryggsack|forrad|villa|agor)",
        r"(?:han|hon|mannen|kvinnan|foraren|kuriren|saljaren|den (?:atalade|misstankte)|\d\d-arig\w*|\d\d-aring\w*)",
        r"(?:doms|domdes|domd|skyldig|salt|salde|hade|innehaft|forvarat|forvarade|transporterat|gomt|"
        r"erkant|stulit|tjanat|overfort|forlorat)",
        r"(?:sager|sade|gang|liga|natverk\w*|grupp\w*|tillsammans|andra|mannen och|kvinnor|medatalade)",
        r"(?:var(?=[.,;]|$)|vardera|per person|i snitt|i genomsnitt|varje)",
    ),
    "da": _Words(
        r"en af (?:dem|de|mændene|kvinderne)|(?:hos )?den ene",
        r"(?:hans|hendes|mandens|kvindens)",
        r"(?:bolig|hjem|lejlighed|hus|bil|varevogn|garage|kælder|soveværelse|taske|rygsæk|skur|sommerhus|bopæl|"
        r"besiddelse)",
        r"(?:han|hun|manden|kvinden|chaufforen|foreren|kureren|sælgeren|den tiltalte|\d\d-arige?)",
        r"(?:domt|skyldig|solgt|solgte|havde|besiddelse|opbevaret|transporteret|gemt|erkendt|stjalet|tjent|overforte|mistede)",
        r"(?:siger|sagde|bande\w*|netværk\w*|gruppe\w*|sammen|andre|mænd|kvinder|medtiltalte)",
        r"(?:hver|per person|pr\.? person|i gennemsnit|i snit)",
    ),
}


@dataclass(frozen=True, slots=True)
class _Patterns:
    place: re.Pattern[str]
    who: re.Pattern[str]
    did: re.Pattern[str]
    several: re.Pattern[str]
    each_before: re.Pattern[str]
    each_behind: re.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    words = _WORDS[code]
    return _Patterns(
        re.compile(rf"\b(?:(?:{words.one})(?!\w| {_SUPERLATIVE})|{words.his} (?:[\w-]+ ){{0,2}}{words.place}(?!\w))"),
        re.compile(rf"(?<![\w-]){words.who}\b|{_AGED}"),
        re.compile(rf"\b{words.did}\b"),
        re.compile(rf"\b{words.several}\b"),
        re.compile(rf"\b{words.each}(?: [^\W\d]+){{0,{_FAR}}}[^\w,;]*$"),
        re.compile(rf"[^\w,;]*(?:[^\W\d]+ ){{0,2}}{words.each}(?!\w)"),
    )


def of_one(figures: Sequence[Figure], text: str, language: str | None) -> frozenset[Figure]:
    """The figures told of one person, one place, or each of several: "in his shed agents found 12 kg", "€500 each"."""
    code = (language or "en").replace("_", "-").split("-")[0].lower()
    patterns = _patterns(code if code in _WORDS else "en")
    ordered = sorted(figures, key=lambda figure: figure.span)
    firsts = [figure.span[0] for figure in ordered]
    found: set[Figure] = set()
    for start, end in sentences(text) if ordered else ():
        inside = ordered[bisect_left(firsts, start) : bisect_left(firsts, end)]
        if inside and end - start <= _LONGEST:
            found.update(_told(inside, fold(text[start:end]), start, patterns))
    return frozenset(found)


def _told(inside: Sequence[Figure], sentence: str, start: int, patterns: _Patterns) -> Iterator[Figure]:
    places = [found.start() for found in patterns.place.finditer(sentence)]
    alone = patterns.did.search(sentence) and not patterns.several.search(sentence)
    if alone and (found := patterns.who.search(sentence)):
        places.append(found.start())
    spans = {figure: (figure.span[0] - start, figure.span[1] - start) for figure in inside}
    for figure, span in spans.items():
        alike = [other for one, other in spans.items() if one.what == figure.what]
        if figure.what in _OF_PEOPLE or _whole(span, alike, sentence):
            continue
        if _each(span, sentence, patterns) or any(_holds(place, span, alike, sentence) for place in places):
            yield figure


def _each(span: Span, sentence: str, patterns: _Patterns) -> bool:
    before = sentence[max(0, span[0] - 60) : span[0]]
    return bool(patterns.each_before.search(before) or patterns.each_behind.match(sentence, span[1]))


def _holds(place: int, span: Span, alike: Sequence[Span], sentence: str) -> bool:
    """Words in front of a figure tell of it; those behind do unless another of its kind is nearer to them."""
    if ";" in sentence[min(place, span[1]) : max(place, span[0])]:
        return False
    return place < span[1] or not any(span[1] <= other[0] < place for other in alike)


def _whole(span: Span, alike: Sequence[Span], sentence: str) -> bool:
    """ "£50,000 of the £3 million stolen", "in total 43 kg": the second is of all."""
    if _WHOLE.search(sentence[max(0, span[0] - 40) : span[0]]):
        return True
    before = [other[1] for other in alike if other[1] <= span[0]]
    return bool(before) and _OF_IT.fullmatch(sentence[max(before) : span[0]]) is not None
