"""Phrases whose words mean something else together: "lost their lives", "hinter Gittern"; it reads no numbers.

Each is told in as many plain words as it has, so that everything else keeps its place in the text.
"""

from __future__ import annotations

from collections.abc import Mapping

from scraper.text.words import fold_in_place

Phrase = tuple[str, ...]

# "a phrase = its plain words", of one length; "." stands for a word kept as it is.
_LINES = {
    "en": """
lost their lives = were been killed, lose their lives = are been killed, losing their lives = been been killed,
did not survive = were been killed, led away in handcuffs = were been been arrested, in handcuffs = been arrested,
taken away in handcuffs = were been been arrested, under arrest = been arrested, behind bars = been detained,
fell victim to = were defrauded to, fallen victim to = been defrauded to, sent to prison = been been jailed,
sent to jail = been been jailed, needed hospital treatment = were been injured,
forced into prostitution = exploited into prostitution, forced to work = exploited to work,
coerced into = exploited into, on remand = been detained, refused bail = been detained, denied bail = been detained,
before the courts = been been charged, facing charges = been charged, went to prison = were been jailed,
suspended sentences = suspended sentenced, prison sentences = prison sentenced, jail sentences = jail sentenced,
prison terms = prison sentenced, jail terms = jail sentenced, passed away = been killed,
youth detention = youth custody, juvenile detention = juvenile custody,
sustained gunshot wounds = were been injured, suffered gunshot wounds = were been injured,
sustained stab wounds = were been injured, suffered stab wounds = were been injured,
arrest warrants = court counts, arrest warrant = court count, no one = . nobody,
handed over = handed across, handing over = handing across, hand over = pay across, hands over = pays across,
turned over = turned across, turning over = turning across, turn over = turn across,
stood trial = were charged, stand trial = were charged, on trial = been charged
""",
    "nl": """
in de boeien geslagen = werden werden werden aangehouden, in de boeien = werden werden aangehouden,
in de kraag gevat = werden werden werden aangehouden, in de kraag gegrepen = werden werden werden aangehouden,
achter de tralies = werden werden vastgezet, achter slot en grendel = werden werden werden vastgezet,
in de cel = werden werden vastgezet, achter slot = werden vastgezet, het leven gelaten = werden werden gedood,
het leven gekost = werden werden gedood, slachtoffer geworden = opgelicht geworden,
slachtoffers geworden = opgelicht geworden, slachtoffer werden = opgelicht werden,
tot prostitutie gedwongen = tot prostitutie uitgebuit, gedwongen te werken = uitgebuit te werken,
prostitutie gehaald = prostitutie bevrijd,
in alle beperkingen = werden werden vastgezet,
in beperkingen = werden vastgezet,
staan terecht = werden aangeklaagd, stonden terecht = werden aangeklaagd, moeten terechtstaan = werden aangeklaagd
""",
    "de": """
hinter gittern = wurden festgehalten, hinter gitter = wurden festgehalten,
hinter schloss und riegel = wurden wurden wurden festgehalten, in handschellen = wurden festgenommen,
fanden den tod = wurden wurden getotet, verloren ihr leben = wurden wurden getotet,
ihr leben verloren = . wurden getotet, jede hilfe zu spat = wurden wurden wurden getotet,
opfer geworden = betrogen worden, zum opfer gefallen = wurden betrogen worden, zum opfer fielen = wurden betrogen .,
dingfest gemacht = wurden festgenommen, dingfest machen = wurden festgenommen,
ins netz gegangen = wurden festgenommen .,
ins netz gingen = wurden festgenommen .,
vor gericht verantworten = . wurden angeklagt, in haft genommen = wurden wurden festgehalten,
unter verdacht = wurden verdachtigt, im verdacht = . verdachtigt
""",
    "fr": """
sous les verrous = ont ete ecroues, derriere les barreaux = ont ete ecroues, dorment en prison = ont ete ecroues,
envoyes en prison = ont ete ecroues, envoyees en prison = ont ete ecroues, trouve la mort = ete ete tues,
mis la main sur = . . saisi sur, mettent la main sur = . . saisi sur, mettre la main sur = . . saisi sur,
fait main basse sur = . . vole sur, fait main basse = . vole .,
en flagrant delit = ont ete interpelles, dommages et interets = amende et interets,
dommages interets = amende interets,
personnes mises en cause = personnes ont ete soupconnees, individus mis en cause = individus ont ete soupconnes,
presentes au parquet = deferes . ., presentees au parquet = deferees . ., presentes au procureur = deferes . .,
presentes devant le parquet = deferes . . ., presentes a un juge = deferes . . ., presentees a un juge = deferees . . .,
presentes a un magistrat = deferes . . ., presentes a la justice = deferes . . ., mis au jour = . . decouverte,
sous mandat d arret = ecroues . . ., sous mandat de depot = ecroues . . .,
sous mandat d arret international = soupconnes . . . ., sous mandat d arret europeen = soupconnes . . . .,
tort cause = prejudice ., repartis avec = emporte ., reparti avec = emporte .
""",
    "es": """
entre rejas = fueron encarcelados, tras las rejas = fueron fueron encarcelados, en prision = fueron encarcelados,
enviados a prision = fueron fueron encarcelados, enviadas a prision = fueron fueron encarcelados,
a la carcel = fueron fueron encarcelados,
in fraganti = fueron detenidos, sientan en el banquillo = son . . acusados,
sentaron en el banquillo = fueron . . acusados, sentaran en el banquillo = seran . son acusados,
ingresado en prision = fueron fueron encarcelados, ingresada en prision = fueron fueron encarcelados,
ingresados en prision = fueron fueron encarcelados, ingresadas en prision = fueron fueron encarcelados,
ingresaron en prision = fueron fueron encarcelados, ingresan en prision = fueron fueron encarcelados,
ingresar en prision = fueron fueron encarcelados, ingreso en prision = fueron fueron encarcelados,
a prision a = . encarcelados ., prision provisional = encarcelados encarcelados,
explotacion sexual = explotadas ., explotacion laboral = explotados .,
dejado de ingresar = defraudado . defraudado, dejaron de ingresar = defraudaron . defraudado,
dejo de ingresar = defraudo . defraudado
""",
    "it": """
dietro le sbarre = sono stati incarcerati, tratti in salvo = sono stati salvati, tratte in salvo = sono state salvate,
messi in salvo = sono stati salvati, messe in salvo = sono state salvate, portati in salvo = sono stati salvati,
finiti in manette = sono stati arrestati, finite in manette = sono state arrestate,
in flagranza = sono arrestati, a processo = sono imputati, sotto processo = sono imputati,
alla sbarra = sono imputati, manette ai polsi = manette di un,
segnalate alla magistratura = sospettate le le, segnalati alla magistratura = sospettati le le,
segnalate all autorita giudiziaria = denunciate le le le, segnalati all autorita giudiziaria = denunciati le le le,
disposto il carcere = disposto . incarcerati,
indagati a piede libero = denunciati . . ., indagate a piede libero = denunciate . . .,
portato in carcere = . . incarcerati, portati in carcere = . . incarcerati, portate in carcere = . . incarcerate,
si sono aperte le porte del carcere = sono stati incarcerati . . . .,
aperte le porte del carcere = aperte . . . incarcerati
""",
    "pt": """
atras das grades = foram foram reclusos,
em flagrante delito = foram foram detidos, a ser julgados = . foram acusados, a ser julgadas = . foram acusadas,
ir a julgamento = . foram acusados, responder em tribunal = foram . acusados,
aguardam julgamento em prisao = ficaram ficaram . preventiva, aguarda julgamento em prisao = ficou ficou . preventiva,
aguardar julgamento em prisao = ficar ficaram . preventiva,
aguardarao julgamento em prisao = ficarao ficaram . preventiva,
prisao de = detencao ., prisao em flagrante = detidos . .,
deixado de arrecadar = lesado . lesado, deixou de arrecadar = lesou . lesado
""",
    "pl": """
za kraty = zostali osadzeni, za kratami = zostali osadzeni, za kratki = zostali osadzeni,
za kratkami = zostali osadzeni, stracilo zycie = zostalo zabitych, stracily zycie = zostaly zabitych,
stracili zycie = zostali zabitych, w kajdankach = zostali zatrzymani, padlo ofiara = zostalo oszukanych,
padly ofiara = zostaly oszukanych, ofiara padlo = . oszukano, ofiara padly = . oszukano,
na goracym uczynku = zostali zostali zatrzymani, stanelo przed sadem = zostalo . oskarzono,
staneli przed sadem = zostali . oskarzeni, stanely przed sadem = zostaly . oskarzone,
stana przed sadem = zostana . oskarzeni, odpowie przed sadem = zostanie . oskarzono,
odpowiedza przed sadem = zostana . oskarzeni, uslyszeli wyroki = zostali skazani,
uslyszal wyrok = zostal skazany, uslyszaly wyroki = zostaly skazane,
uslyszalo wyroki = zostalo skazanych, w rekach policji = zostali zatrzymani .,
zycie stracilo = zostalo zabitych, zycie stracily = zostaly zabitych, zycie stracili = zostali zabitych,
w rekach policjantow = zostali zatrzymani ., w rekach mundurowych = zostali zatrzymani .,
z obrazeniami = zostalo rannych, z objawami zatrucia = zostalo zostalo rannych
""",
    "sv": """
miste livet = blev dodade, mist livet = blivit dodade, forlorat livet = blivit dodade, forlorade livet = blev dodade,
satte livet till = blev dodade ., i handbojor = blev gripna, bakom galler = blev haktade,
bakom las och bom = blev blev blev haktade, uppsoka vard = blev skadade, fick vard = blev skadade,
far vard = blev skadade, soka vard = blev skadade,
pa bar garning = . blev gripna, star infor ratta = . . atalade, till dods = blev dodade,
miste om = forlorat om, drog in = tjanade in, dragit in = tjanat in
""",
    "da": """
bag tremmer = blev fængslet, bag las og sla = blev blev blev fængslet, i handjern = blev anholdt,
til behandling = blev kvæstet, kom til skade = blev blev kvæstet, kommet til skade = blev blev kvæstet,
pa fersk gerning = . blev anholdt, kørt pa hospitalet = blev blev kvæstet, kørt til hospitalet = blev blev kvæstet,
kørt pa skadestuen = blev blev kvæstet, kørt til skadestuen = blev blev kvæstet, glip af = mistet af,
i kritisk tilstand = er alvorligt kvæstet
""",
}


def _parsed(lines: str) -> Mapping[str, tuple[tuple[int, Phrase, Phrase], ...]]:
    """By its longest word, which is rare, each idiom with that word's place in it, the longest first."""
    found: dict[str, tuple[tuple[int, Phrase, Phrase], ...]] = {}
    for line in fold_in_place(lines).split(","):
        phrase, other = (tuple(side.split()) for side in line.split("="))
        rare = max(phrase, key=len)
        found[rare] = (*found.get(rare, ()), (phrase.index(rare), phrase, other))
    return {rare: tuple(sorted(idioms, key=lambda idiom: -len(idiom[1]))) for rare, idioms in found.items()}


IDIOMS = {code: _parsed(lines) for code, lines in _LINES.items()}
_RARE = {code: frozenset(idioms) for code, idioms in IDIOMS.items()}


def plain(words: tuple[str, ...], code: str, years: Mapping[str, str]) -> tuple[str, ...]:
    """The words with every idiom told plainly, as many as there were; "five years behind bars" stays a term."""
    if _RARE[code].isdisjoint(words):
        return words
    idioms = IDIOMS[code]
    told = list(words)
    for index in [place for place, word in enumerate(words) if word in idioms]:
        for offset, phrase, other in idioms[words[index]]:
            first = index - offset
            term = first > 0 and words[first - 1] in years
            if first >= 0 and words[first : first + len(phrase)] == phrase and not term:
                told[first : first + len(phrase)] = [
                    old if new == "." else new for old, new in zip(phrase, other, strict=True)
                ]
                break
    return tuple(told)
