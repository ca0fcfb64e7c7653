"""Currencies, weights and drugs under the names that releases use, for all languages at once; it reads no numbers."""

from __future__ import annotations

from scraper.compare.tokens import Tokens, fold, split

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY"}
CODES = split(
    "eur usd gbp chf cad aud nzd sek nok dkk pln czk huf ron bgn brl mxn jpy inr cny thb try uah zar sgd hkd "
    "aed ars clp cop"
)
CRYPTO_UNITS = {"btc": "BTC", "bitcoin": "BTC", "bitcoins": "BTC", "eth": "ETH", "ether": "ETH", "xmr": "XMR"}
_CURRENCIES = {
    word: code
    for code, words in {
        "EUR": "euro euros eur €",
        "USD": "dollar dollars dolares $ usd",
        "GBP": "£ sterling gbp",
        "CHF": "francs franc franken chf frank",
        "SEK": "kronor sek",
        "PLN": "zloty zlotys zloti zl",
        "BRL": "reais brl reales",
        "JPY": "yen yens ¥",
        "CZK": "koruna",
        "TRY": "lira",
        "RUB": "rubles roebel rubel roubles rublos",
    }.items()
    for word in words.split()
}
POUNDS = split("pound pounds pond pfund livres libras")
_NATIONS = {  # "Australian dollars", "US-Dollar", "A$"
    "us": "USD",
    "u": "USD",
    "american": "USD",
    "amerikaanse": "USD",
    "amerikanische": "USD",
    "estadounidenses": "USD",
    "australian": "AUD",
    "australische": "AUD",
    "australiens": "AUD",
    "australianos": "AUD",
    "a": "AUD",
    "au": "AUD",
    "canadian": "CAD",
    "canadese": "CAD",
    "kanadische": "CAD",
    "canadiens": "CAD",
    "canadienses": "CAD",
    "c": "CAD",
    "ca": "CAD",
    "s": "SGD",
    "singapore": "SGD",
    "hong": "HKD",
    "hk": "HKD",
    "nz": "NZD",
    "zealand": "NZD",
    "r": "BRL",
    "swiss": "CHF",
    "schweizer": "CHF",
    "zwitserse": "CHF",
    "british": "GBP",
    "britische": "GBP",
    "britse": "GBP",
}
_MASS = {
    word: factor
    for factor, words in {
        1.0: "kg kgs kilo kilos kilo's kilogram kilograms kilogramm kilogramme kilogrammes kilogramos kilogrammen",
        0.001: "g gr gram grams gramm gramme grammes gramos grammen",
        0.000001: "mg milligram milligrams milligramm",
        1000.0: "tonne tonnes tonnen ton tons tonnen toneladas tonelada t",
        0.45359237: "lb lbs",
        0.028349523: "oz ounce ounces",
    }.items()
    for word in words.split()
}
LOOSE_TONS = split("ton tons")  # English writes short, long and metric tons alike
LITRES = split("litre litres liter liters litros l")
_SUBSTANCES = {
    fold(word): what
    for what, words in {
        "drugs": "drugs drug drogen droge drogues drogue drogas droga narcotics narcotic Rauschgift Betäubungsmittel "
        "Betäubungsmitteln stupéfiants estupefacientes harddrugs softdrugs verdovende narcóticos substances "
        "Rauschmittel "
        "Suchtgift opioids opioid",
        "cocaine": "cocaine cocaïne cocaína Kokain coke crack",
        "heroin": "heroin heroïne héroïne heroína",
        "amphetamine": "amphetamine amphetamines amfetamine Amphetamin amphétamine amphétamines anfetamina "
        "anfetaminas "
        "speed Amphetaminen amfetaminen",
        "methamphetamine": "methamphetamine methamphetamines meth methamfetamine Methamphetamin méthamphétamine "
        "metanfetamina metanfetaminas crystal",
        "mdma": "mdma ecstasy xtc éxtasis",
        "cannabis": "cannabis marijuana marihuana hashish hasj hasjiesj Haschisch hachís haschich hasch weed "
        "wiet hennep "
        "cannabisharz Marihuanablüten hash resin henneptoppen",
        "fentanyl": "fentanyl fentanilo fentanyls",
        "ketamine": "ketamine Ketamin kétamine ketamina",
        "opium": "opium opio",
    }.items()
    for word in words.split()
}
MIXED = split(
    "laced containing contaminated mixed versneden vermengd versetzt versetzte versetzten coupees melanges "
    "mezcladas adulteradas"
)
CRYPTO = split(
    "bitcoin bitcoins crypto cryptocurrency cryptocurrencies cryptovaluta cryptomunten kryptowahrung kryptowahrungen "
    "kryptowerten kryptowerte cryptomonnaie cryptomonnaies criptomonedas criptomoneda criptoactivos cryptoactifs "
    "ethereum monero btc virtual virtuele virtuellen virtuelles virtuales digital cryptogeld kryptogeld"
)


def currency_before(cut: Tokens, first: int) -> tuple[str, int] | None:
    """The currency in front of a number ("€50", "US$ 53", "EUR 50", "R$ 52") and its first token."""
    word = cut.word(first - 1)
    if word in SIGNS:
        nation = _NATIONS.get(cut.word(first - 2)) if cut.touch(first - 2, first - 1) else None
        return (nation or SIGNS[word], first - 2 if nation else first - 1)
    if word in CODES and cut.text[cut.starts[first - 1] : cut.ends[first - 1]].isupper():
        return word.upper(), first - 1
    return None


def currency_after(cut: Tokens, last: int) -> tuple[str, int] | None:
    """The currency behind a number ("50 miljoen euro", "53,4 Mio. US-Dollar", "5 million Australian dollars")."""
    at, nation = last + 1, None
    while cut.word(at) in (".", "-", "de", "d"):
        at += 1
    for _ in range(3):
        word = cut.word(at)
        if word in _CURRENCIES:
            code = _CURRENCIES[word]
            return (nation or _nation_behind(cut, at) or code) if code == "USD" else code, at
        if word in CODES or word in CRYPTO_UNITS:
            return CRYPTO_UNITS.get(word, word.upper()), at
        if word not in _NATIONS and word not in (".", "new", "kong"):
            return None
        nation, at = nation or (_NATIONS.get(word) if word != "s" else None), at + 1
    return None


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
