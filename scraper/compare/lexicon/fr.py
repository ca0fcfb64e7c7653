"""French words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.lexicon.shape import Lexicon, numbered, phrases, split, table

_NUMBERS = numbered("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 2) | {
    "vingt": 20.0,
    "vingts": 20.0,
    "trente": 30.0,
    "quarante": 40.0,
    "cinquante": 50.0,
    "soixante": 60.0,
    "septante": 70.0,
    "huitante": 80.0,
    "nonante": 90.0,
    "cent": 100.0,
    "cents": 100.0,
}
# "une cinquantaine de" is about fifty; the plurals ("des dizaines") are no number.
_ROUND = {
    "dizaine": 10.0,
    "douzaine": 12.0,
    "quinzaine": 15.0,
    "vingtaine": 20.0,
    "trentaine": 30.0,
    "quarantaine": 40.0,
    "cinquantaine": 50.0,
    "soixantaine": 60.0,
    "centaine": 100.0,
    "millier": 1000.0,
}

FRENCH = Lexicon(
    code="fr",
    decimal=",",
    spaced=True,
    numbers=_NUMBERS | _ROUND,
    magnitudes={
        "mille": 1e3,
        "million": 1e6,
        "millions": 1e6,
        "m": 1e6,
        "milliard": 1e9,
        "milliards": 1e9,
        "md": 1e9,
        "mds": 1e9,
    },
    bounds=phrases(
        over="plus de, plus d, au moins, supérieur à, pas moins de, >",
        under="moins de, jusqu à, au plus, maximum, au maximum, <",
        about="environ, près de, quelque, autour de, presque, à peu près, env, env ., une, ~",
    ),
    behind=phrases(over="ou plus, +", about="environ"),
    between=split("entre"),
    to=split("à"),
    since=split("de"),
    links=split("et"),
    articles=split("un une"),
    halves=split("demi"),
    vague=split("plusieurs quelques centaines dizaines milliers"),
    nouns=table(
        arrests="arrestations interpellations interpellés interpellées",
        suspects="suspects",
        victims="victimes",
        searches="perquisitions",
        countries="pays",
        deaths="morts décès tués",
        injured="blessés blessées",
        convicted="condamnés",
        charged="inculpations",
        firearms="pistolets fusils revolvers",
        weapons="armes",
        ammunition="munitions cartouches",
        vehicles="véhicules voitures camions motos",
        servers="serveurs",
        domains="domaines",
        websites="sites plateformes",
        accounts="comptes",
        devices="téléphones ordinateurs appareils smartphones portables",
        wallets="portefeuilles",
        pills="comprimés pilules cachets pastilles",
        plants="plants",
        users="utilisateurs clients",
        officers="policiers gendarmes enquêteurs agents",
    ),
    single=table(actors="homme femme", victims="victime"),
    needs={"plants": split("cannabis marijuana"), "sites": split("internet web"), "domaines": split("noms")},
    people=split("personnes individus"),
    actors=split(
        "hommes femmes vendeurs acheteurs membres mineurs jeunes adolescents enfants complices trafiquants pirates "
        "administrateurs ressortissants prévenus passeurs malfaiteurs habitants conducteurs"
    ),
    premises=split("domiciles lieux logements appartements adresses sites maisons locaux"),
    roles=table(
        arrests="arrêté arrêtés arrêtées interpellé interpellés interpellées arrête arrêtent appréhendés interpelle "
        "interpellent arrestation",
        detained="garde détention écroués écrouées incarcérés incarcérées détenus",
        charged="examen inculpés inculpées poursuivis",
        convicted="condamné condamnés condamnées condamne",
        deaths="tué tués tuées mort morts mortes décédés décédées décédé",
        injured="blessé blessés blessées",
        searches="perquisitionnés perquisitionnées perquisitionné",
        rescued="secourues secourus",
    ),
    parted={},
    auxiliaries=split(
        "a ont été est sont étaient furent fut ont a placés placées mis mises mortellement grièvement et"
    ),
    verb_last=False,
    stops=split(
        "de d du des en et ou le la les l un une à au aux pour par avec sur dans après qui que ont a été est sont "
        "était étaient comme mais pendant lors dont leur leurs ses ces cette soit"
    ),
    fillers=split("à au total de d les le la l plus moins une un"),
    breaks=split("qui que dont lorsque pendant après mais où car"),
    months=split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    years=table(year="an ans année années", month="mois"),
    age=split("âgé âgée âgés âgées"),
    prison=split("prison réclusion emprisonnement détention"),
    sentenced=split("condamné condamnée condamnés condamnées peine peines"),
    not_sentence=split("sursis requis requiert réclame âgé âgée âgés âgées depuis derniers dernières minimum"),
    maximum=split("encourt encourent maximale risque risquent maximum"),
    money=table(
        money_seized="saisi saisis saisie saisies confisqués confisqué confisquées gelés gelé gelées saisissent saisit",
        money_loss="préjudice dommages dommage pertes perte butin volés volé volée dérobés escroqué escroquerie "
        "escroqués "
        "détourné détournés dégâts",
        money_laundered="blanchi blanchis blanchiment",
        money_fine="amende amendes",
        money_proceeds="chiffre bénéfices bénéfice profits rançons rançon recettes gains",
        money_reward="récompense",
    ),
    worth=split("valeur estimé estimée estimés estimées évalué évaluée"),
    assets=split("avoirs biens actifs cryptoactifs"),
    cash=split("espèces liquide cash numéraire"),
    inside=split("en au aux"),
    compounds=False,
)
