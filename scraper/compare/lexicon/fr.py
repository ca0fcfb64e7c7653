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
        arrests="interpellation arrêtés arrêtées arrestations interpellations interpellés interpellées",
        suspects="suspectes suspects gardés",
        victims="plaignants lésés escroquées victimes plaignantes",
        searches="descentes fouilles perquisitions perquisition",
        countries="états nations pays",
        deaths="mortes tuées décédés morts décès tués",
        injured="blessés blessées",
        convicted="condamnées condamnations condamnés",
        charged="prévenus accusés inculpés inculpations",
        firearms="carabines kalachnikovs mitraillettes fusil pistolets fusils revolvers mitrailleuses longues courtes",
        weapons="couteaux machettes armes",
        ammunition="balles munitions cartouches",
        vehicles="berlines utilitaires scooters automobiles voiture fourgons camionnettes véhicule véhicules "
        "voitures camions motos motocyclettes",
        servers="serveurs",
        domains="noms domaines",
        websites="pages portails sites plateformes",
        accounts="comptes",
        devices="mobiles tablettes machines terminaux téléphone téléphones ordinateurs appareils smartphones portables",
        wallets="portefeuilles",
        pills="comprimés pilules cachets pastilles",
        plants="pieds plants",
        users="abonnés internautes usagers utilisateurs clients",
        officers="douaniers militaires fonctionnaires inspecteurs policières policiers gendarmes enquêteurs "
        "agents effectifs enquêtrices",
    ),
    single=table(actors="homme femme", victims="victime"),
    needs={
        "longues": split("armes"),
        "courtes": split("armes"),
        "mis": split("cause"),
        "plants": split("cannabis marijuana"),
        "sites": split("internet web"),
        "domaines": split("noms"),
        "noms": split("domaine domaines"),
        "etats": split("membres unis européens"),
        "machines": split("infectées infectés compromises zombies nettoyées ordinateurs victimes"),
        "pieds": split("cannabis marijuana"),
        "mobiles": split("téléphones"),
        "pages": split("web internet"),
        "fouilles": split("domicile véhicules"),
    },
    people=split("personnes individus"),
    actors=split(
        "chauffeurs mules passeurs escrocs hackers dealers revendeurs ravisseurs cambrioleurs "
        "voleurs braqueurs dirigeants chefs français belges roumains albanais étrangers migrants "
        "employés salariés piétons passagers automobilistes frères garçons filles adultes "
        "collégiens lycéens autres hommes femmes vendeurs acheteurs membres mineurs jeunes "
        "adolescents enfants complices trafiquants pirates administrateurs ressortissants prévenus "
        "passeurs malfaiteurs habitants conducteurs mis mises retraités seniors clients épargnants "
        "séniors personnels ouvriers individus logisticiens consommateurs vendeuses voyageurs "
        "prévenues tunisiens marocains algériens roumaines"
    ),
    premises=split(
        "habitations bureaux entreprises immeubles entrepôts domiciles lieux logements appartements "
        "adresses sites maisons locaux"
    ),
    roles=table(
        victims="lésé lésés escroquées escroqué dupées flouées exploitées exploités trompés trompées abusés",
        arrests="arrêtée interpellée appréhendé appréhendées arrêter interpeller interpellation capturés "
        "arrêté arrêtés arrêtées interpellé interpellés interpellées arrête arrêtent appréhendés "
        "interpelle interpellent arrestation interpellant interpellait",
        detained="écrouées écroué écrouée incarcéré provisoire emprisonnés garde détention écroués écrouées "
        "incarcérés incarcérées détenus",
        charged="inculpé accusés poursuivies examen inculpés inculpées poursuivis",
        convicted="condamnée condamner condamnent condamné condamnés condamnées condamne coupables coupable",
        deaths="tuée décédée péri assassinés tué tués tuées mort morts mortes décédés décédées décédé vie",
        injured="blessée blessé blessés blessées hospitalisé hospitalisés hospitalisées fauchés renversés "
        "fauché renversé",
        searches="perquisitionnée fouillés perquisitionnent perquisitionnés perquisitionnées perquisitionné",
        rescued="libérées libérés sauvées sauvés secourues secourus libéré secouru secourt libèrent",
    ),
    parted={},
    auxiliaries=split(
        "a ont été  est sont étaient furent fut ont a placés placées mis mises mortellement grièvement et"
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
    prison=split("emprisonnements prisons prison réclusion emprisonnement détention ferme incarcération"),
    sentenced=split("condamné condamnée condamnés condamnées peine peines écope écopent"),
    not_sentence=split("sursis requis requiert réclame âgé âgée âgés âgées depuis derniers dernières minimum"),
    maximum=split("encourt encourent maximale risque risquent maximum punis puni punie passible passibles"),
    money=table(
        money_seized="saisir bloqués bloqué confisquée récupérés récupéré découverts confiscation gel saisi "
        "saisis saisie saisies confisqués confisqué confisquées gelés gelé gelées saisissent saisit "
        "gelée immobilisés recouvrés appréhendés confisquer",
        money_loss="perdu escroquées fraude fraudé vol vols soustraits extorqués extorqué dépouillés lésé "
        "dérobé dommage détournement préjudice dommages dommage pertes perte butin volés volé volée "
        "dérobés escroqué escroquerie escroqués détourné détournés dégâts préjudices soutiré "
        "soutirés détournements extorquées fraudée trompés braqué",
        money_laundered="blanchir blanchies blanchie blanchi blanchis blanchiment",
        money_fine="indemnisation contravention amende amendes dédommagement indemnisations",
        money_proceeds="gagné rapporté encaissé engrangé produit revenus bénéficié empoché chiffre bénéfices "
        "bénéfice profits rançons rançon recettes gains généré générés perçu engrangés récolté "
        "récoltés",
        money_reward="récompenses récompense prime",
    ),
    worth=split("valeur estimé estimée estimés estimées évalué évaluée"),
    assets=split("avoirs biens actifs cryptoactifs"),
    cash=split("espèces liquide cash numéraire billets"),
    inside=split("en au aux"),
    compounds=False,
    head_first=True,
    would=split("aurait auraient pourrait pourraient rapporterait"),
    yields=split("rapporté rapporter rapporterait vendue vendu vendus vendues valu atteint atteindre"),
)
