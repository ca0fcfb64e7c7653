"""French words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, numbered, phrases, split, table, verbs

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
        "k": 1e3,
        "million": 1e6,
        "millions": 1e6,
        "m": 1e6,
        "milliard": 1e9,
        "milliards": 1e9,
        "md": 1e9,
        "mds": 1e9,
    },
    bounds=phrases(
        over="plus de, plus d, au moins, supérieur à, pas moins de, >, au minimum, supérieure à, "
        "supérieurs à, supérieures à, dépasse, dépassent, dépasse les, dépassent les, dépasserait, dépasserait les, "
        "dépasseraient les, dépassé les, dépassant les, plus d un, plus d une",
        under="moins de, jusqu à, au plus, maximum, au maximum, <, pas plus de, tout au plus, moins d, inférieur à",
        about="environ, près de, quelque, autour de, presque, à peu près, env, env ., une, ~, avoisine, "
        "avoisine les, avoisinent les, avoisinerait les, avoisinerait, "
        "frôle les, frôlent les, l ordre de, alentours de, "
        "approximativement, un peu plus de, un peu moins de, pas loin de",
    ),
    behind=phrases(over="ou plus, +", about="environ"),
    between=split("entre"),
    to=split("à"),
    since=split("de"),
    links=split("et"),
    articles=split("un une"),
    halves=split("demi demie"),
    vague=split("plusieurs quelques centaines dizaines milliers"),
    nouns=table(
        arrests="interpellation arrêtés arrêtées arrestations interpellations interpellés interpellées",
        suspects="suspectes suspects protagonistes",
        victims="plaignants lésés escroquées victimes plaignantes victime sinistrés",
        searches="descentes fouilles perquisitions perquisition perquisitionné visites",
        countries="états nations pays",
        deaths="mortes tuées décédés morts décès tués cadavres corps",
        injured="blessés blessées blessé",
        convicted="condamnées condamnations condamnés",
        charged="prévenus accusés inculpés inculpations prévenues accusées",
        firearms="carabines kalachnikovs mitraillettes fusil pistolets fusils revolvers mitrailleuses "
        "longues courtes kalachnikov carabine pistolet revolver",
        weapons="couteaux machettes armes poignards sabres matraques épées baïonnettes haches arbalètes lames",
        ammunition="balles munitions cartouches",
        vehicles="berlines utilitaires scooters automobiles voiture fourgons camionnettes véhicule véhicules "
        "voitures camions motos motocyclettes bus cars caravanes tracteurs quads cyclomoteurs poids "
        "limousines fourgonnettes VTC taxis citernes cabriolets jeeps autobus autocars minibus "
        "pelleteuses audi bmw ferrari porsche maserati",
        servers="serveurs",
        domains="noms domaines",
        websites="pages portails sites plateformes forums boutiques",
        accounts="comptes profils",
        devices="mobiles tablettes machines terminaux téléphone téléphones ordinateurs appareils smartphones "
        "portables routeurs modems drones consoles brouilleurs ordinateur imprimantes PC postes",
        wallets="portefeuilles",
        pills="comprimés pilules cachets pastilles gélules comprimé capsules",
        plants="pieds plants plantes",
        users="abonnés internautes usagers utilisateurs clients adhérents membres",
        officers="douaniers militaires fonctionnaires inspecteurs policières policiers gendarmes "
        "enquêteurs agents effectifs enquêtrices CRS",
        detained="gardés",
    ),
    single=table(
        actors="homme femme mineur mineure adolescent adolescente policier policière gendarme complice",
        victims="victime",
        deaths="mort décès",
        injured="blessé",
        searches="perquisition descente",
    ),
    needs={
        "membres": split("forum site plateforme inscrits ligne"),
        "longues": split("armes"),
        "courtes": split("armes"),
        "mis": split("cause"),
        "sites": split("internet web streaming phishing hameçonnage frauduleux marchands pirates miroirs"),
        "domaines": split("noms"),
        "noms": split("domaine domaines"),
        "etats": split("membres unis européens"),
        "machines": split("infectées infectés compromises zombies nettoyées ordinateurs victimes"),
        "pieds": split("cannabis marijuana"),
        "mobiles": split("téléphones"),
        "pages": split("web internet"),
        "fouilles": split("domicile véhicules"),
        "postes": split("travail informatiques"),
        "visites": split("domiciliaires"),
        "capsules": split("psychotropes prégabaline ecstasy psychotrope"),
    },
    people=split("personnes individus personne particuliers"),
    actors=split(
        "auteurs français belges roumains albanais étrangers collégiens lycéens autres membres "
        "ressortissants prévenus mis mises personnels individus logisticiens vendeuses prévenues "
        "tunisiens marocains algériens roumaines passagères supporteurs receleurs consommatrices fratries "
        "familles foyers ménages voisins responsables financiers intermédiaires importateurs "
        "transporteurs ukrainiens géorgiens moldaves bulgares espagnols italiens allemands britanniques "
        "néerlandais portugais turcs syriens afghans vietnamiens chinois albanaises guetteurs convoyeurs "
        "exécutants saisonniers travailleurs travailleuses équipiers trentenaires quadragénaires "
        "quinquagénaires escrocs bijoutiers ingénieurs architectes techniciens majeurs garimpeiros orpailleurs "
        "plongeurs squatteurs coursiers collaborateurs allocataires compatriotes étudiantes fillettes intérimaires "
        "ouvrières usuriers sexagénaires septuagénaires résidents rameurs kayakistes plaisanciers"
    ),
    premises=split("habitations domiciles sites boxes boutiques établissements"),
    roles=verbs(
        "fr",
        victims="lésé lésés escroquées escroqué dupées flouées exploitées exploités trompés trompées abusés "
        "victimes escroquer exploitaient exploité abusées escroquait dupé contraint contraintes forcées "
        "forcé flouer trompé dupés piégés piégé arnaqués arnaqué dupent arnaquent piègent",
        arrests="arrêtée interpellée appréhendé appréhendées arrêter interpeller interpellation capturés arrêté "
        "arrêtés arrêtées interpellé interpellés interpellées arrête arrêtent appréhendés interpelle "
        "interpellent arrestation interpellant interpellait arrêtant interceptés intercepté appréhendée "
        "menottés menotté cueillis épinglés capturent",
        detained="écrouées écroué écrouée incarcéré provisoire emprisonnés garde détention écroués "
        "écrouées incarcérés incarcérées détenus incarcérée incarcération écrou gardés",
        charged="inculpé accusés poursuivies examen inculpés inculpées poursuivis poursuivi inculpée déférées "
        "comparaissent comparaissaient comparu comparaîtront comparaître jugés jugées",
        convicted="condamnée condamner condamnent condamné condamnés condamnées condamne coupables "
        "coupable condamnations reconnus",
        deaths="tuée décédée péri assassinés tué tués tuées mort morts mortes décédés décédées décédé vie "
        "périrent noyés noyées mourir meurent abattus asphyxiés succombé périssent meurt noient tuent",
        injured="fractures brûlures blessée blessé blessés blessées hospitalisé hospitalisés hospitalisées "
        "fauchés renversés fauché renversé intoxiqués intoxiquées intoxiqué brûlés brûlées blessent "
        "commotionnés polytraumatisés réanimation poignardés incommodés incommodées contusionnés hôpital "
        "hôpitaux urgences contusions",
        searches="perquisitionnée fouillés perquisitionnent perquisitionnés perquisitionnées "
        "perquisitionné perquisitionner fouillées visités perquisition perquisitions",
        rescued="libérées libérés sauvées sauvés secourues secourus libéré secouru secourt libèrent secourir "
        "sauvé libérer secourent",
        suspects="soupçonnés soupçonnées suspectés suspectées",
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
    prison=split("emprisonnements prisons prison réclusion emprisonnement détention ferme incarcération barreaux"),
    sentenced=split(
        "condamné condamnée condamnés condamnées peine peines écope écopent infligé infligée écopant "
        "infliger inflige écopé"
    ),
    not_sentence=split("sursis requis requiert réclame âgé âgée âgés âgées depuis derniers dernières minimum"),
    maximum=split(
        "encourt encourent maximale risque risquent maximum punis puni punie passible passibles "
        "encourait prévoit prévoient prévue prévues punit maximales maximums"
    ),
    money=verbs(
        "fr",
        money_seized="saisir bloqués bloqué confisquée récupérés récupéré découverts confiscation gel "
        "saisi saisis saisie saisies confisqués confisqué confisquées gelés gelé gelées saisissent saisit "
        "gelée immobilisés recouvrés appréhendés confisquer bloquer bloquées gelant retrouvés découverte "
        "retrouvé recouvré appréhendé appréhendées appréhender",
        money_loss="perdu escroquées fraude fraudé vol vols soustraits extorqués extorqué dépouillés lésé dérobé "
        "dommage détournement préjudice dommages dommage pertes perte butin volés volé volée dérobés "
        "escroqué escroquerie escroqués détourné détournés dégâts préjudices soutiré soutirés "
        "détournements extorquées fraudée trompés braqué voler dérober dérobée dérobées fraudés perdus "
        "coûté coût coûts éludée éludé éludés éludées escroquer escroqua carrousel évasion évadés lésée "
        "spolié spoliés détournées braquage rapines détournait emporté emportés emportant dérobent "
        "impôts disparu disparus siphonné siphonnés subtilisés escrocs arnaqueurs volent perd perdent "
        "empare emparés emparé délesté délestée délestés",
        money_laundered="blanchir blanchies blanchie blanchi blanchis blanchiment blanchissait blanchit blanchissent",
        money_fine="indemnisation contravention amende amendes dédommagement indemnisations redressement indemniser "
        "astreinte verbalisé verbalisés verbalisation contraventions verbalisations redressements",
        money_proceeds="gagné rapporté encaissé engrangé produit revenus bénéficié empoché chiffre bénéfices bénéfice "
        "profits rançons rançon recettes gains généré générés perçu engrangés récolté récoltés "
        "empochait commissions bénéficiaient recette gain empochés rapportait rapportaient gagnent "
        "empochent",
        money_reward="récompenses récompense prime",
        money="dette dettes prêt caution",
    ),
    worth=split("valeur estimé estimée estimés estimées évalué évaluée vaut valant valorisés valorisé valeurs"),
    assets=split("avoirs biens actifs cryptoactifs comptes immobiliers patrimoine fonds"),
    cash=split("espèces liquide cash numéraire billets billet liquidités coupures"),
    inside=split("en au aux"),
    compounds=False,
    head_first=True,
    would=split("aurait auraient pourrait pourraient rapporterait"),
    yields=split("rapporté rapporter rapporterait vendue vendu vendus vendues valu atteint atteindre"),
)
