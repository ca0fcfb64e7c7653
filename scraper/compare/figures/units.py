"""Currencies, weights and drugs under the names that releases use, for all languages at once; it reads no numbers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from scraper.compare.figures.tokens import Tokens, split
from scraper.text.words import fold_in_place

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
CODES = split(
    "eur usd gbp chf cad aud nzd sek nok dkk pln czk huf ron bgn brl mxn jpy inr cny thb try uah zar sgd hkd "
    "aed ars clp cop"
)
_PLAIN_CODES = split("eur usd gbp chf sek nok dkk pln")  # the others are words in lower case ("all", "try", "års")
CRYPTO_UNITS = {
    "btc": "BTC",
    "bitcoin": "BTC",
    "bitcoins": "BTC",
    "bitcoina": "BTC",
    "bitcoinow": "BTC",
    "eth": "ETH",
    "ether": "ETH",
    "xmr": "XMR",
} | {code.lower(): code for code in ("USDT", "USDC", "LTC")}
CRYPTO_CODES = frozenset(CRYPTO_UNITS.values())
_CURRENCIES = {
    word: code
    for code, words in {
        "EUR": "euro euros eur €",
        "USD": "dollar dollars dolares $ usd dollari dollaro dolar dolarow dolary dolara dolarach",
        "CHF": "francs franc franken chf frank franchi francos frankow franki",
        "SEK": "kronor sek",
        "DKK": "kroner dkk",
        "PLN": "zloty zlotys zloti zl zlotych zlote zlotego zlotowek pln",
        "BRL": "reais brl reales",
        "JPY": "yen yens ¥ jenow iene ienes",
        "CZK": "koruna koron korun",
        "HUF": "forint forints forintow huf",
        "RON": "lei leu ron",
        "UAH": "hryvnia hryvnias hrywien hrywna uah",
        "INR": "rupees rupee roepies rupien roupies rupias rupie rupii",
        "CNY": "yuan renminbi juanow",
        "TRY": "lira",
        "RUB": "rubles roebel rubel roubles rublos rubli rubel rubla",
        "GBP": "£ sterling gbp sterline sterlina funtow funty pundow",
    }.items()
    for word in words.split()
}
COINS = frozenset(_CURRENCIES)
_STERLING = split("sterling esterlinas szterlingów")
POUNDS = split("pound pounds pond pfund livres libras")
_OF_MONEY = COINS | POUNDS | CRYPTO_UNITS.keys() | CODES  # a sieve: no other word names money
_NATIONS = {  # "Australian dollars", "US-Dollar", "A$"
    word: code
    for code, words in {
        "USD": "us u american amerikaanse amerikanische estadounidenses usa americani statunitensi americanos "
        "amerykanskich amerikanska americains amerikaner",
        "AUD": "australian australische australiens australianos australiani australijskich australiska a au",
        "CAD": "canadian canadese kanadische canadiens canadesi canadenses kanadyjskich kanadensiska canadiske "
        "canadienses c ca",
        "SGD": "s singapore",
        "HKD": "hong hk",
        "NZD": "nz zealand",
        "BRL": "r",
        "CHF": "swiss schweizer zwitserse svizzeri suisses suizos suicos szwajcarskich schweiziska",
        "GBP": "british britische britse britiska",
        "SEK": "swedish svenska svenske schwedische zweedse szwedzkich svedesi",
        "DKK": "danish danska danske danische deense dunskich danesi",
        "NOK": "norwegian norska norske norwegische noorse norweskich norvegesi",
    }.items()
    for word in words.split()
}
_SHARED = frozenset({"USD", "SEK", "DKK"})  # names of money that several nations use: the nation decides
_MASS = {
    word: factor
    for factor, words in {
        1.0: "kg kgs kilo kilos kilo's kilogram kilograms kilogramm kilogramme kilogrammes "
        "kilogramo kilogramos kilogrammen "
        "chilo chili chilogrammo chilogrammi quilo quilos quilograma quilogramas kilograma kilogramow kilogramy "
        "kilogramach kilogramami kilon",
        0.001: "g gr gms gram grams gramm gramme grammes gramos grammen grammi grammo grama gramas gramow gramy gramo",
        0.1: "hg hekto etti etto hektogram",
        100.0: "quintali quintale",
        0.000001: "mg milligram milligrams milligramm",
        1000.0: "tonne tonnes tonnen ton tons tonnen toneladas tonelada t tonnellate tonnellata tona tony tonami",
        0.45359237: "lb lbs libbre",
        0.028349523: "oz ounce ounces once onces onzas oncias uncji unze unzen",
    }.items()
    for word in words.split()
}
MASSES = frozenset(word for word, factor in _MASS.items() if len(word) > 2 and factor >= 1)  # "a kilo", "half a ton"
LOOSE_TONS = split("ton tons")  # English writes short, long and metric tons alike
LITRES = split("litre litres liter liters litros litri litro litrow litry litra l")
_SUBSTANCES = {
    fold_in_place(word): what
    for what, words in {
        "drugs": "GHB GBL LSD khat qat NPS cathinone cathinones cathinonen mefedrone mephedron MDPV drugs drug "
        "drogen droge drogues drogue drogas droga narcotics narcotic Rauschgift Betäubungsmittel "
        "Betäubungsmitteln stupéfiants estupefacientes harddrugs softdrugs verdovende narcóticos substances "
        "Rauschmittel "
        "Suchtgift opioids opioid stupefacenti stupefacente droghe estupefaciente entorpecentes entorpecente "
        "narkotyków narkotyki narkotykami narkotyk narkotyku odurzających psychotropowych narkotika knark stoffer "
        "narcotici dopalaczy mefedron mefedronu klefedron klefedronu mephedrone synthetics designerdrugs "
        "psychotropes estupefactivas",
        "cocaine": "cocaine cocaïne cocaína Kokain coke crack cocaina kokaina kokainy kokainę kokainą koks "
        "cocaïne-base kokainbase",
        "heroin": "heroin heroïne héroïne heroína eroina heroina heroiny heroinę",
        "amphetamine": "amphetamine amphetamines amfetamine Amphetamin amphétamine amphétamines anfetamina "
        "anfetaminas "
        "speed Amphetaminen amfetaminen amfetamina amfetaminy amfetaminę amfetamin anfetaminico amphétaminiques",
        "methamphetamine": "methamphetamine methamphetamines meth methamfetamine Methamphetamin méthamphétamine "
        "metanfetamina metanfetaminas crystal metamfetamina metamfetaminy metamfetaminę metamfetamin metanfetamine "
        "metamphetamine metamphetamin crystalmeth",
        "mdma": "mdma ecstasy xtc éxtasis ekstazy êxtase extasi emd",
        "cannabis": "cannabis marijuana marihuana hashish hasj hasjiesj Haschisch hachís haschich hasch weed "
        "wiet hennep "
        "cannabisharz Marihuanablüten hash resin henneptoppen hasch haxixe canábis maconha haszysz haszyszu hascisc "
        "marihuany marihuanę konopi liamba skunk pot hashisch ganja pollen cannabisprodukter kannabis haschisc "
        "cannabisharts cannabisresin résine herbe beuh erba cogollos toppen wiettoppen henneptop",
        "fentanyl": "fentanyl fentanilo fentanyls fentanil fentanylu",
        "ketamine": "ketamine Ketamin kétamine ketamina ketaminy ketaminę cetamina quetamina",
        "opium": "opium opio oppio ópio",
    }.items()
    for word in words.split()
}
# "Amphetaminöl", "cocaïneblokken": the drug in another shape.
_SHAPES = {
    "kokain heroin amphetamin methamphetamin cannabis marihuana haschisch ketamin": "öl paste pulver base gemisch "
    "blüten dolden kraut platten kristalle steine zubereitung zubereitungen",
    "cocaine heroine amfetamine methamfetamine cannabis ketamine": "olie pasta poeder base blokken brokken kristallen",
}
_SUBSTANCES |= {
    drug + shape: _SUBSTANCES[drug]
    for drugs, shapes in _SHAPES.items()
    for drug in drugs.split()
    for shape in split(shapes)
}
BRANDS = dict.fromkeys(
    split(
        "audis audi's bmws bmw's mercedes porsches ferraris lamborghinis bentleys teslas jaguars maseratis "
        "volkswagens fiats renaults peugeots toyotas volvos harleys"
    ),
    "vehicles",
)
# Arms that one more word makes firearms.
OF_FIRE = (
    ("de", "chasse"),
    ("de", "caza"),
    ("da", "caccia"),
    ("de", "caca"),
    ("d", "assaut"),
    ("de", "poing"),
    ("d", "epaule"),
    ("de", "fuego"),
    ("a", "feu"),
    ("da", "fuoco"),
    ("de", "fogo"),
)
MIXED = split(
    "laced containing contaminated mixed versneden vermengd versetzt versetzte versetzten coupees melanges "
    "mezcladas adulteradas tagliata tagliate misturada misturadas zmieszane blandad blandet"
)
CRYPTO = split(
    "bitcoin bitcoins crypto cryptocurrency cryptocurrencies cryptovaluta cryptomunten kryptowahrung kryptowahrungen "
    "kryptowerten kryptowerte cryptomonnaie cryptomonnaies criptomonedas criptomoneda criptoactivos cryptoactifs "
    "ethereum monero btc virtual virtuele virtuellen virtuelles virtuales digital cryptogeld kryptogeld "
    "criptovalute criptovaluta criptomonete virtuali criptomoedas criptomoeda criptoativos criptoativo virtuais "
    "kryptowaluty kryptowalut kryptowalutach kryptowalute kryptowalutami kryptovaluta kryptovalutor kryptovalutaer "
    "bitcoinow bitcoiny litecoin tether usdt usdc eth xmr stablecoins"
)


_BEFORE_EURO = split("di ad ed a e per da circa oltre")
_NO_COINS: Mapping[str, str] = MappingProxyType({})


def currency_before(cut: Tokens, first: int, coins: Mapping[str, str] = _NO_COINS) -> tuple[str, int] | None:
    """The currency in front of a number ("€50", "US$ 53", "EUR 50", "R$ 52") and its first token."""
    word = cut.word(first - 1)
    sign = first - 1 - (word == ".")
    if cut.word(sign) in coins and len(cut.word(sign)) == 2 and not _amount_ends(cut, sign):
        return coins[cut.word(sign)], sign  # "kr. 210.000", unlike "14,6 mio. kr. 210 …"
    if word in SIGNS:
        nation = _NATIONS.get(cut.word(first - 2)) if cut.touch(first - 2, first - 1) else None
        return (nation or SIGNS[word], first - 2 if nation else first - 1)
    if (word in CODES and _shouted(cut, first - 1)) or (word == "euro" and _names_sum(cut, first - 1)):
        return word.upper()[:3], first - 1
    return None


def _names_sum(cut: Tokens, euro: int) -> bool:
    """Italian officials put it in front: "una multa di euro 3.000", unlike "due milioni di euro 12 auto"."""
    before, farther = cut.word(euro - 1), cut.word(euro - 2)
    scaled = farther[:1].isdecimal() or farther.startswith(("mil", "mln", "mld"))
    return before in _BEFORE_EURO and not scaled


def _amount_ends(cut: Tokens, sign: int) -> bool:
    before = cut.word(sign - 2) if cut.word(sign - 1) == "." else cut.word(sign - 1)
    return before[:1].isdecimal() or before[:2] in ("mi", "ml", "md", "tu", "ty", "me")


def currency_after(cut: Tokens, last: int, coins: Mapping[str, str] = _NO_COINS) -> tuple[str, int] | None:
    """The currency behind a number ("50 miljoen euro", "53,4 Mio. US-Dollar", "5 million Australian dollars").

    `coins` are words for money whose currency only the text's language tells ("kr").
    """
    at, nation = last + 1, None
    while (word := cut.word(at)) in (".", "-", "de", "d", "di"):
        at += 1
    if word in SIGNS and cut.touch(at, at + 1) and cut.word(at + 1)[:1].isdecimal():
        return None  # "2,948 $13.3M" in a table: the sign is the next number's
    for _ in range(3):
        if word in coins or word in _OF_MONEY:
            return _named(cut, at, nation, coins)
        if word not in _NATIONS and word not in (".", "new", "kong"):
            return None
        nation, at = nation or (_NATIONS.get(word) if word != "s" else None), at + 1
        word = cut.word(at)
    return None


def _named(cut: Tokens, at: int, nation: str | None, coins: Mapping[str, str]) -> tuple[str, int] | None:
    """The currency that a word for money names, and its last token."""
    word = cut.word(at)
    if (word in CODES or word in CRYPTO_UNITS) and cut.hyphened(at + 1):
        return None  # the first half of a word: "25 SEK-Beamte", "zwei Bitcoin-Automaten"
    if word in coins or word in _CURRENCIES:
        code = coins.get(word) or _CURRENCIES[word]
        return (nation or _nation_behind(cut, at) or code) if code in _SHARED else code, at
    if word in POUNDS:
        return ("GBP", at + 1) if cut.word(at + 1) in _STERLING else None
    plain = word in CRYPTO_UNITS or word in _PLAIN_CODES or _shouted(cut, at)
    return (CRYPTO_UNITS.get(word, word.upper()), at) if plain else None


def _shouted(cut: Tokens, at: int) -> bool:
    return cut.text[cut.starts[at] : cut.ends[at]].isupper()


def _nation_behind(cut: Tokens, at: int) -> str | None:
    word = cut.word(at + 1)
    return _NATIONS.get(word) if len(word) > 7 else None  # "dólares estadounidenses", "dollars australiens"


def mass_at(cut: Tokens, last: int) -> tuple[float, int] | None:
    """The factor to kilograms of the unit behind a number, and its token; pounds only where a drug follows them."""
    at = last + 2 if cut.word(last + 1) == "-" else last + 1
    word = cut.word(at)
    if word in _MASS:
        return _MASS[word], at
    if word in POUNDS and any(cut.word(at + step) in _SUBSTANCES for step in (1, 2, 3, 4)):
        return 0.5 if word in ("pond", "pfund") else _MASS["lb"], at
    return None


def substance(word: str) -> str | None:
    """The drug that a folded word names: "Kokain" and "cocaína" are cocaine."""
    return _SUBSTANCES.get(word)
