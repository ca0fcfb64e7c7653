"""Whether plants are of cannabis where no word beside them says so, and cartridges of tobacco. It reads no number."""

from __future__ import annotations

from scraper.compare.figures.context import Context
from scraper.compare.figures.masses import OF
from scraper.compare.figures.tokens import split
from scraper.compare.figures.units import substance

_FEET = split("pieds pés")  # of cannabis only with that word beside them
_REACH = 30  # words on either side in which the text may speak of cannabis
_BESIDE = 4  # words on either side in which somebody finds or takes the plants
_OF_CANNABIS = tuple(
    split("cannabis hennep wiet hanf hamp canap konop marihua plantag plantac plantat odling kwekerij kweekruimt")
)
_FOUND = split(
    "found discovered uncovered seized destroyed recovered confiscated discovery seizure haul gevonden aangetroffen "
    "vonden troffen ontdekt ontdekte vernietigd geruimd stonden beslag gefunden fanden entdeckt entdeckten "
    "sichergestellt beschlagnahmt vernichtet saisie saisis saisies saisi découverts découvertes découverte découvert "
    "trouvés trouvées trouvé détruits détruites arrachés arrachées halladas hallaron hallan incautadas incautan "
    "incautaron intervenidas intervienen decomisadas destruidas localizadas trovate sequestrate sequestro scoperte "
    "rinvenute distrutte estirpate encontrou encontraram encontradas apreendidas apreendeu destruídas ujawniono "
    "ujawnili znaleziono znaleźli zabezpieczono zabezpieczyli zlikwidowano hittades hittade påträffades beslagtogs "
    "beslagtagits beslagtog fundet fandt beslaglagt beslaglagde destrueret stod"
)
_THE = split("nl sv da")  # where "de" is an article
_TOBACCO = split("cigarette cigarettes tabac tabacs cigarrillos tabaco cigarros sigarette tabacchi")
_TOBACCO_REACH = 8
_TOTALS = split("total totaal totale insgesamt gesamt łącznie")


def of_cannabis(context: Context, noun: int) -> bool:
    """Whether the text speaks of cannabis near them, or they stand right behind their number and are found or taken.

    "A block of 12 plants" is of what stands before it: Spanish floors are "plantas" too, English works "plants".
    """
    words, lead = context.cut.words, context.quantity.lead
    beside = words[max(context.begin, lead - _BESIDE) : min(context.end, noun + _BESIDE)]
    if any(_cannabis(word) for word in beside):
        return True
    if words[noun] not in context.lexicon.nouns or words[noun] in _FEET or _of_something(context, noun):
        return False
    found = noun == context.quantity.tail + 1 and not _FOUND.isdisjoint(beside)
    return found or any(_cannabis(word) for word in words[max(0, lead - _REACH) : noun + _REACH])


def of_tobacco(context: Context) -> bool:
    """ "40 cartouches de cigarettes", "cigarettes: 40 paquets et 12 cartouches" are no rounds of ammunition."""
    lead = context.quantity.lead
    around = context.cut.words[max(context.begin, lead - _TOBACCO_REACH) : min(context.end, lead + _TOBACCO_REACH)]
    return not _TOBACCO.isdisjoint(around)


def _of_something(context: Context, noun: int) -> bool:
    lead = context.quantity.lead
    before = context.word(lead - 1)
    the = before == "de" and context.lexicon.code in _THE
    whole = before in OF and not the and context.word(lead - 2) not in _FOUND | _TOTALS
    return whole or context.word(noun + 1) in OF


def _cannabis(word: str) -> bool:
    return substance(word) == "cannabis" or word.startswith(_OF_CANNABIS)
