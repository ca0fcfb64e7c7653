"""People who are sought, have fled or were let go, where the words of an arrest stand beside them; it counts nobody."""

from __future__ import annotations

from itertools import takewhile

from scraper.compare.figures.context import Context
from scraper.compare.figures.tokens import split

_CLAUSE = 8  # words behind the people in which the text says so
# In front of an arrest that has not happened: "evaded arrest", "issued for the arrest of", "gesignaleerd voor …".
_BEFORE = split(
    "wanted sought seek seeks seeking hope hopes want wants trying evade evaded evading escape escaped escaping avoid "
    "avoided avoiding fled face faces facing issued hunting gesignaleerd ontkwamen ontsnapten ontliepen ontvluchtten "
    "richiesta richieste chiesto chiesti evitato annullato annullati revocato revocati "
    "entzogen entzieht entkamen entgingen échappé échappent évadés fui risquent eludieron eluden evadieron huyeron "
    "sfuggiti sfuggono scampati evasi escaparam fugiram uniknęło uniknęli uciekło uciekli poszukiwani poszukiwane "
    "poszukiwanych wniosek wnioski wnioskiem wnioskami wystąpił wystąpiła wystąpili wnioskuje wnioskował wnioskowała "
    "begärs begärdes begäras begärts kræves krævedes kræver begæres begæret begærede undkom undgick flydde rymde "
    "undgik flygtede undslap efterlysta eftersøgt busca mandado mandados mandato mandatos orden órdenes ordem ordens"
)
# Behind it, where verbs stand last: "zur Festnahme ausgeschrieben", "aus der Haft entlassen".
_BEHIND = split(
    "ausgeschrieben gesucht entlassen entkommen entgangen entflohen ontslagen vrijgelaten ontsnapt ontkomen"
)
_SMALL = split(
    "to be being the their his a an for from of over aan het hun de uit van voor op der dem den die das aus zur vor à "
    "l la le les leur d du des al el gli dal dalla all alla di ao da do z od från att bli at blive fra i sich y "
    "o tymczasowy tymczasowe tymczasowego zastosowanie"
)
_YET = ("yet", "still")  # "yet to be arrested", unlike "still held"
_PROCEEDINGS = split(
    "ermittelt ermitteln ermittlungsverfahren strafverfahren verfahren strafanzeige strafanzeigen anzeige anzeigen "
    "ermittlungen onderzoek onderzoeken vervolging verbaal"
)
_AGAINST = split("against tegen gegen contre contra contro przeciwko mot mod")
# Right in front of those whose arrest or detention is only wished for: "begär fyra män häktade".
WISHES = split(
    "wil wilde willen wilden hoopt hopen will wollen wollte möchte möchten begär begärde begära kræver krævede kræve "
    "begærer begærede vil"
)
# What is said of others than those arrested.
_OTHERWISE = split(
    "wanted sought hunted large run fugitive fugitives released acquitted cleared deported identified gezocht "
    "voortvluchtig vlucht vrijgelaten heengezonden vrijgesproken uitgezet gesucht flüchtig flucht fahndung "
    "freigelassen freigesprochen abgeschoben entlassen recherché recherchés recherchée recherchées fuite cavale "
    "liberté ausgeschrieben relâchés relâchées libérés libérées relaxés acquittés expulsés buscados buscadas buscan "
    "fugados huidos huidas prófugos libertad absueltos expulsados ricercati ricercate latitanti fuga rilasciati "
    "rilasciate assolti assolte espulsi irreperibili procurados procuradas foragidos foragidas libertados libertadas "
    "absolvidos absolvidas expulsos poszukiwani poszukiwane poszukiwanych wolności zwolniono zwolnieni uniewinniono "
    "uniewinnieni deportowano efterlysta eftersökta eftersöks fot flykt släpptes släppts släppta friades frikändes "
    "utvisades eftersøgt eftersøges efterlyst fod flugt løsladt frifundet udvist"
)


def unmade(context: Context, index: int) -> bool:
    """Whether the arrest told at `index` was not made, or is over: "escaped from custody", "yet to be arrested"."""
    at = index - 1
    while context.word(at) in _SMALL:
        at -= 1
    if context.word(at) in _BEFORE or (at < index - 1 and context.word(at) in _YET):
        return True
    front = context.word(context.quantity.lead - 1)
    return context.lexicon.verb_last and (context.word(index + 1) in _BEHIND or front in WISHES)


def ordered(context: Context, index: int) -> bool:
    """Whether an arrest told in front of people is only ordered: "órdenes de detención contra 16 personas"."""
    return context.word(context.quantity.lead - 1) in _AGAINST or unmade(context, index)


def accused(context: Context, noun: int) -> bool:
    """ "Gegen 31 Personen wird ermittelt", "tegen acht bezoekers is proces-verbaal opgemaakt"."""
    at = context.quantity.lead - 1
    at -= context.word(at) in context.lexicon.fillers
    clause = takewhile(lambda place: place[1][0].isalpha(), context.after(noun + 1, _CLAUSE))
    return context.word(at) in _AGAINST and any(word in _PROCEEDINGS for _, word in clause)


def otherwise(context: Context, noun: int) -> bool:
    """Whether the people are sought, let go or sent away: "five arrests, eleven others are still at large"."""
    for _, word in context.after(noun + 1, _CLAUSE):
        if word in _OTHERWISE:
            return True
        if not word[0].isalpha():
            return False
    return False


def joined_otherwise(context: Context, noun: int) -> bool:
    """ "Cinq hommes interpellés et onze autres en fuite": joined to those arrested, but not one of them."""
    return not context.lexicon.links.isdisjoint(context.front(2)) and otherwise(context, noun)
