"""What tells in a sentence that a figure is one person's, one place's or each one's, by language; reads none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owners:
    """What tells of one in a language, as regular expressions over folded text."""

    one: str  # one of several
    his: str  # possessives of one owner: not German "ihr", Spanish "su", which may be several people's
    place: str  # where one keeps things
    who: str  # a subject in the singular
    did: str  # what that one did with the thing counted
    several: str  # who tells, or with whom: then the figure may be of all
    each: str


OWNERS = {
    "en": Owners(
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
    "nl": Owners(
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
    "de": Owners(
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
    "fr": Owners(
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
    "es": Owners(
        r"(?:uno|una) (?:de (?:ell[oa]s|los|las|estos)|mas)|a un[oa] de|al cabecilla|del cabecilla",
        r"(?:su propi[oa])",
        r"(?:domicilio|casa|vivienda|piso|coche|vehiculo|garaje|bolso|maleta|mochila)",
        r"(?:el (?:hombre|conductor|acusado|varon|vendedor|sospechoso|condenado)|la (?:mujer|acusada)|ella|"
        r"(?:hombre|mujer|varon) de \d\d anos)",
        r"(?:condenad[oa]|culpable|vendi\w*|tenia|llevaba|transportaba|ocultaba|guardaba|escondia|poseia|gano|robo|perdio|transfirio)",
        r"(?:dijo|banda|grupo|red|organizacion|otros|junto|complices|hombres|mujeres|ellos)",
        r"(?:cada|por persona|por cabeza|de media)",
    ),
    "it": Owners(
        r"(?:uno|una) (?:degli|dei|delle|di (?:loro|essi))|nell'(?:abitazione|auto) di un",
        r"(?:sua|suo)",
        r"(?:abitazione|casa|auto|appartamento|domicilio|garage|cantina|camera|borsa|valigia|zaino|furgone|magazzino|"
        r"disponibilita)",
        r"(?:l'uomo|la donna|il (?:conducente|corriere|venditore|giovane)|l'imputato|l'indagato|egli|lui|lei|\d\denne)",
        r"(?:condannat[oa]|colpevole|vend\w*|aveva|trasportava|nascondeva|deteneva|custodiva|ammesso|rubato|guadagn\w*|perso|versato)",
        r"(?:detto|banda|gruppo|rete|organizzazione|insieme|altri|complici|uomini|donne)",
        r"(?:ciascuno|ciascuna|ognuno|a testa|a persona|in media|cada uno)",
    ),
    "pt": Owners(
        r"(?:um|uma) d(?:os|as|eles|elas|estes)",
        r"(?:sua|seu)",
        r"(?:residencia|casa|habitacao|apartamento|carro|viatura|veiculo|garagem|quarto|mala|mochila|posse)",
        r"(?:o (?:homem|condutor|arguido|reu|motorista|vendedor|suspeito)|a (?:mulher|passageira|arguida)|ele|ela|"
        r"(?:homem|mulher) de \d\d anos)",
        r"(?:condenad[oa]|culpad[oa]|vend\w*|tinha|transportava|escondia|guardava|levava|confessou|roubou|ganhou|perdeu|transferiu)",
        r"(?:disse|quadrilha|grupo|rede|organizacao|faccao|outros|juntos|comparsas|homens|mulheres)",
        r"(?:cada|por pessoa|por cabeca|em media)",
    ),
    "pl": Owners(
        r"(?:jednego|jednej|jednym|jeden|jedna) (?:z|ze)(?: nich)?",
        r"(?:jego|jej)",
        r"(?:mieszkaniu|mieszkania|domu|samochodzie|aucie|garazu|piwnicy|pokoju|torbie|plecaku|walizce|bagazu)",
        r"(?:on|ona|mezczyzna|kobieta|kierowca|oskarzony|oskarzona|podejrzany|kurier|sprzedawca|\d\d-lat(?:ek|ka))",
        r"(?:skazan\w|winn\w|sprzeda\w*|mial\w?|przewozil\w?|ukryl\w?|przechowywal\w?|posiada\w*|przyzna\w*|ukradl\w?|straci\w*|przekaza\w*)",
        r"(?:powiedzial\w?|gang\w*|grup\w+|siat\w+|wspolnie|razem|inn\w+|mezczyzni|kobiety|wspolnik\w+)",
        r"(?:kazdy|kazda|kazdemu|na osobe|od osoby|po(?=\W*$)|srednio)",
    ),
    "sv": Owners(
        r"en av (?:dem|de|mannen|kvinnorna)|hos en (?:misstankt|man|kvinna)",
        r"(?:hans|hennes|mannens|kvinnans)",
        r"(?:bostad|hem|lagenhet|hus|bil|skapbil|garage|kallare|sovrum|rum|vaska|ryggsack|forrad|villa|agor)",
        r"(?:han|hon|mannen|kvinnan|foraren|kuriren|saljaren|den (?:atalade|misstankte)|\d\d-arig\w*|\d\d-aring\w*)",
        r"(?:doms|domdes|domd|skyldig|salt|salde|hade|innehaft|forvarat|forvarade|transporterat|gomt|"
        r"erkant|stulit|tjanat|overfort|forlorat)",
        r"(?:sager|sade|gang|liga|natverk\w*|grupp\w*|tillsammans|andra|mannen och|kvinnor|medatalade)",
        r"(?:var(?=[.,;]|$)|vardera|per person|i snitt|i genomsnitt|varje)",
    ),
    "da": Owners(
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
