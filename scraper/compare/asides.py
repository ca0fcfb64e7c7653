"""Paragraphs about another case: "It is the second stabbing in the town this month. Ruud V., 41, has been charged …".

Papers close with them; who is named there has no part in what they report. Known by how they begin, in ten languages.
"""

from __future__ import annotations

import re
from functools import lru_cache

# How "it is the second" begins, and what happens again. An arrest is none: "the second arrest" is of the same case.
_AGAIN = (
    (
        r"(?:It|This|That) (?:is|was) (?:already )?the (?:second|third|fourth|fifth|latest)",
        "stabbing shooting killing murder homicide attack assault rape robbery burglary theft death crash collision "
        "fire explosion incident",
    ),
    (
        r"(?:Het|Dit|Dat) (?:is|was) (?:al )?(?:de|het) (?:tweede|derde|vierde|vijfde|zoveelste)",
        "partij incident moord overval inbraak aanslag explosie brand aanrijding ongeval ongeluk liquidatie",
    ),
    (
        r"(?:Es|Dies|Das) (?:ist|war) (?:bereits |schon )?(?:der|die|das) (?:zweite|dritte|vierte|fünfte|jüngste)",
        "[Aa]ngriff [Üü]berfall [Mm]ord [Rr]aub [Ee]inbruch [Bb]rand [Uu]nfall [Aa]nschlag [Ee]xplosion [Aa]ttacke Tat "
        "Vorfall",
    ),
    (
        r"(?:C['’]est|Il s['’]agit) (?:déjà )?(?:le |la |du |de la )(?:deuxième|seconde?|troisième|quatrième)",
        "agression fusillade meurtre homicide braquage vol incendie accident attaque cambriolage explosion",
    ),
    (
        r"(?:Es (?:ya )?(?:el|la)|Se trata (?:ya )?de(?:l| la)) (?:segund[oa]|tercer[oa]?|cuart[oa])",
        "apuñalamiento tiroteo asesinato homicidio atraco robo ataque agresión incendio accidente explosión suceso",
    ),
    (
        r"(?:È (?:già )?(?:il|la)|Si tratta (?:già )?de(?:l|lla)) (?:second[oa]|terz[oa]|quart[oa])",
        "accoltellamento sparatoria omicidio rapina furto aggressione incendio incidente esplosione",
    ),
    (
        r"(?:É (?:já )?[oa]|Trata-se (?:já )?d[oa]) (?:segund[oa]|terceir[oa]|quart[oa])",
        "esfaqueamento tiroteio homicídio assalto roubo furto ataque agressão incêndio acidente explosão",
    ),
    (
        r"Det (?:är|var) (?:redan )?(?:den|det) (?:andra|tredje|fjärde)",
        "dådet skjutningen mordet rånet inbrottet branden olyckan attacken sprängningen händelsen",
    ),
    (
        r"Det (?:er|var) (?:allerede )?(?:den|det) (?:anden|andet|tredje|fjerde)",
        "knivstikkeri skyderi drab røveri indbrud brand ulykke angreb eksplosion episode",
    ),
    (
        r"(?:To|Jest to) (?:już )?(?:drug[ia]e?|trzeci[ae]?|czwart[yae])",
        "atak strzelanina zabójstwo napad rozbój kradzież pożar wypadek zdarzenie",
    ),
)
_ELSEWHERE = (
    "In an unrelated|In een andere zaak|In einem anderen Fall|Dans une autre affaire|En otro caso"
    "|In un altro caso|(?:Num|Em) outro caso|I ett annat fall|I en anden sag|W innej sprawie"
)
_SECOND = "|".join(rf"{begins}(?: \w+){{0,3}}? \w*(?:{'|'.join(what.split())})" for begins, what in _AGAIN)
_ASIDE = re.compile(rf"^[ \t]*(?:{_SECOND}|{_ELSEWHERE})\b[^\n]*", re.MULTILINE)


@lru_cache(maxsize=64)
def but_for_asides(text: str) -> str:
    """The text with blanks in place of such paragraphs: all else stays where it is."""
    return _ASIDE.sub(lambda aside: " " * len(aside[0]), text)
