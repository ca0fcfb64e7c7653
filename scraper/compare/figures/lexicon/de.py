"""German words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.figures.lexicon.shape import Lexicon, germanic, numbered, phrases, split, table

_UNITS = numbered(
    "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
) | {"zwo": 2.0}
_TENS = {
    "zwanzig": 20.0,
    "dreissig": 30.0,
    "dreißig": 30.0,
    "vierzig": 40.0,
    "funfzig": 50.0,
    "sechzig": 60.0,
    "siebzig": 70.0,
    "achtzig": 80.0,
    "neunzig": 90.0,
}

GERMAN = Lexicon(
    code="de",
    decimal=",",
    spaced=True,
    numbers={
        **germanic(_UNITS, _TENS, "und", "hundert", "tausend"),
        **{f"einund{ten}": 1 + value for ten, value in _TENS.items()},
    }
    | {f"{unit}einhalb": value + 0.5 for unit, value in _UNITS.items()}
    | {"anderthalb": 1.5, "eineinhalb": 1.5, "dutzend": 12.0, "viertelmillion": 250000.0},
    magnitudes={
        "tausend": 1e3,
        "tsd": 1e3,
        "million": 1e6,
        "millionen": 1e6,
        "mio": 1e6,
        "m": 1e6,
        "milliarde": 1e9,
        "milliarden": 1e9,
        "mrd": 1e9,
        "billion": 1e12,
        "billionen": 1e12,
    },
    bounds=phrases(
        over="mehr als, über, mind, mind ., mindestens, wenigstens, gut, mehr als ein, >, nicht weniger als, "
        "mehr als eine, übersteigt, überschreitet",
        under="weniger als, bis zu, höchstens, maximal, max, max ., unter, <, nicht mehr als",
        about="rund, rd, rd ., an die, etwa, ungefähr, circa, ca, ca ., zirka, knapp, fast, nahezu, beinahe, "
        "annähernd, schätzungsweise, ~, etwas mehr als, etwas weniger als, etwas über, um die",
    ),
    behind=phrases(over="oder mehr, plus, +"),
    between=split("zwischen"),
    to=split("bis"),
    since=split("von"),
    links=split("und"),
    articles=split("ein eine einer einem einen"),
    halves=split("halbe halben"),
    vague=split("mehrere einige hunderte tausende etliche viele paar wenige mehreren einigen"),
    nouns=table(
        arrests="Festgenommener Verhafteten Inhaftierte Haftbefehlsvollstreckungen Festnahmen Verhaftungen "
        "Festgenommene Festgenommenen Verhaftete Haftbefehle",
        suspects="Tatverdächtige Tatverdächtigen Verdächtiger Hauptverdächtige Hauptbeschuldigte "
        "Verdächtige Verdächtigen Beschuldigte Beschuldigten Mitbeschuldigte Mitbeschuldigten "
        "Hauptverdächtigen Tatverdächtiger Beschuldigter",
        victims="Betroffene Geschädigter Opfern Verbrechensopfer Opfer Opfern Geschädigte Geschädigten "
        "Betrogene Betrogenen Missbrauchsopfer Betrugsopfer Zwangsprostituierte Zwangsprostituierten "
        "Geschleuste Geschleusten",
        searches="Durchsuchungsmassnahmen Hausdurchsuchungen Wohnungsdurchsuchungen Objektdurchsuchungen "
        "Durchsuchungen Razzien Durchsuchungsbeschlüsse Durchsuchungsmaßnahmen Hausdurchsuchung "
        "Objektdurchsuchung",
        countries="Länder Ländern Staaten Mitgliedstaaten Nationen Drittstaaten",
        deaths="Todesfälle Verstorbene Getöteten Tote Toten Todesopfer Getötete Leichen Verkehrstote "
        "Verkehrstoten Todesopfern Drogentote Drogentoten Unfalltote Unfalltoten Rauschgifttote Rauschgifttoten",
        injured="Leichtverletzte Verletzter Schwerverletzten Verletzte Verletzten Schwerverletzte "
        "Schwerstverletzte Leichtverletzten Verwundete",
        convicted="Verurteilten Verurteilungen Verurteilte Schuldsprüche",
        charged="Angeklagte Angeklagten Anklagen Mitangeklagte Mitangeklagten Anklageschriften Angeschuldigte "
        "Angeschuldigten",
        firearms="Handfeuerwaffen Maschinenpistolen Langwaffen Kurzwaffen Sturmgewehre Faustfeuerwaffen "
        "Feuerwaffen Maschinengewehre Schrotflinten Schusswaffen Schußwaffen Pistolen Gewehre Revolver "
        "Jagdgewehre Schreckschusswaffen Schreckschusspistolen Büchsen Flinten Karabiner Kalaschnikows",
        weapons="Messer Stichwaffen Waffen Schwerter Schlagringe Macheten Hiebwaffen Dolche Armbrüste Bajonette "
        "Äxte Springmesser Elektroschocker Schlagstöcke Wurfsterne",
        ammunition="Munition Schuß Projektile Patronen Schuss",
        vehicles="Wagen Autos Kraftfahrzeuge Lastwagen Luxusautos Luxusfahrzeuge Sportwagen Limousinen Kraftwagen "
        "Personenwagen Kfz Personenkraftwagen Roller Fahrzeuge Fahrzeugen Autos Pkw Pkws Lkw Motorräder "
        "Transporter Lieferwagen Wohnmobile Motorrädern Lkws Lastwagens Kleintransporter Sattelzüge Busse "
        "Reisebusse Wohnwagen Tanklaster Traktoren Quads Mopeds Kleinbusse Motorroller Streifenwagen "
        "Lastzüge Cabrios Geländewagen Kombis Mietwagen Sattelschlepper Tankwagen Bagger Kipper Scooter "
        "Krafträder Zugmaschinen Karossen Luxuskarossen Oldtimer Auflieger",
        servers="Server Servern",
        domains="Domains Domänen",
        websites="Seiten Internetplattformen Onlineshops Marktplätze Portale Plattformen Webseiten "
        "Websites Internetseiten Fakeshops Webshops Internetshops Shops Foren Phishingseiten",
        accounts="Bankkonto Benutzerkonten Profile Kontoverbindungen Konten Bankkonten Accounts "
        "Nutzerkonten Kontos Nutzerprofile Kundenkonten Girokonten Mailkonten",
        devices="Mobilfunkgeräte Tablets Rechner Endgeräte Kryptohandys Mobiltelefonen Smartphone Handys "
        "Smartphones Mobiltelefone Computer Laptops Geräte Telefone Datenträger Mobilgeräte Festplatten "
        "Notebooks Router Speichermedien Laptop iPads Drohnen Spielekonsolen Handy Mobilfunktelefone "
        "Störsender Drucker 3D-Drucker PCs Modems USB-Sticks Sticks iPhones Smartwatches",
        wallets="Wallets",
        pills="Pillen Ecstasytabletten Ecstasypillen Tabletten Pillen Kapseln",
        plants="Pflanzen Cannabisstauden Hanfstauden Cannabispflanzen Hanfpflanzen Marihuanapflanzen "
        "Cannabispflanze Setzlinge Stecklinge Hanfpflanze Marihuanastauden",
        users="Anwender Abonnenten Kundinnen Nutzende User Usern Kunden Nutzer Nutzern Nutzerinnen mitglieder",
        officers="Polizistinnen Beamtinnen Fahnder Polizeibeamten Zollbeamte Zöllner Einsatzbeamte Spezialkräfte "
        "Polizeikräften Ermittlern Polizisten Einsatzkräfte Einsatzkräften Ermittler Beamte Beamten "
        "Polizeibeamte Polizeikräfte Polizeibeamtinnen Zollbeamten Zollbeamtinnen Steuerfahnder Kräfte "
        "Zöllnerinnen Zollfahnder Kriminalbeamte Spezialeinsatzkräfte Bundespolizisten Polizeibeamter "
        "Einsatzbeamten Ermittlerinnen Steuerfahnderinnen Kommissare Feldjäger Bereitschaftspolizisten "
        "Zollbedienstete Polizeibedienstete",
    ),
    single=table(
        actors="Mann Frau",
        arrests="Festnahme Verhaftung",
        searches="Durchsuchung Razzia Großrazzia",
        deaths="Toter",
        firearms="Schusswaffe",
    ),
    needs={
        "mitglieder": split("forum forums plattform website registrierte online registriert"),
        "bundeslander": split(""),
        "bundeslandern": split(""),
        "krafte": split("polizei einsatz bundespolizei bereitschaftspolizei landespolizei polizeilichen"),
        "schuss": split("munition"),
        "haftbefehle": split("vollstreckt vollstreckten vollstreckte"),
        "seiten": split("internet web illegale gefälschte"),
        "profile": split("falsche online nutzer"),
        "weitere": split("wurden festgenommen verletzt verhaftet"),
    },
    people=split("Personen Menschen Leute"),
    actors=split(
        "Geldabholer Personenkreis Rumänen Albaner Österreicher Schweizer Staatsangehörige "
        "Staatsangehörigen Frau Jugendlicher Kindern Beifahrer Clanmitglieder Ehepaar weitere andere "
        "Mitglieder Täter Täterinnen Niederländer Männern Mitgliedern Tätern Jugendlichen Deutsche "
        "Deutschen Mittäter Fahrzeugführer Bewohnerinnen Polen Türken Syrer Georgier Serben Franzosen "
        "Italiener Festgenommene Fußballfans Einwohner Feuerwehrkräfte Anlegern Kleinanleger Kundinnen "
        "Staatsbürger Mitarbeiterinnen Angestellten Arbeitnehmerinnen Saisonarbeiter Beamter Reisenden "
        "Flüchtlingen Schlepper Gewalttäter Demonstrierende Hehler Glücksspieler Familien Haushalte "
        "Rädelsführern Finanziers Mittelsmänner Importeure Spediteure Tschechen Ukrainer Russen Bulgaren "
        "Litauer Letten Moldauer Niederländern Belgier Briten Spanier Griechen Kroaten Bosnier Afghanen "
        "Iraker Iraner Vietnamesen Chinesen Marokkaner Tunesier Algerier Geldboten Logistiker "
        "Tatbeteiligte Tatbeteiligten Gehilfen Bandenmitgliedern Gruppenmitglieder Autofahrerin "
        "Fußgängerinnen Kontrahenten Anwohnerinnen Fahrerinnen Finanzagenten Betrüger Betrügern Betrügerinnen "
        "Islamisten Reichsbürger Landsleute Unbekannte Vermummte Bettler Raser Paare"
    ),
    premises=split(
        "Wohnung Häusern Gebäuden Standorten Wohnobjekte Objekten Orten Geschäftsräumen Wohnräume "
        "Wohnsitze Privatwohnungen Firmenräume Räume Kellerräume"
    ),
    roles=table(
        victims="betrogen geprellt geschädigt ausgebeutet geschleust geschädigte getäuscht prellten täuschten "
        "betrog zwang zwangen gezwungen missbraucht missbrauchte missbrauchten hereingelegt abgezockt "
        "hintergangen prellte täuschte unterbezahlt prellt prellen betrügt betrügen täuscht täuschen",
        arrests="festgesetzt verhaftet festzunehmen Festnahme Verhaftung verhaftete inhaftierten gefaßt "
        "festnahmen festgenommen verhaftet verhaftete verhafteten verhaften inhaftiert festnehmen "
        "gefasst überwältigt ertappt dingfest festgenommene festgenommenen aufgegriffen geschnappt "
        "ergriffen fasst fassen schnappt schnappen klickten klicken Handschellen",
        detained="eingeliefert Gewahrsam festgehalten Untersuchungshaft Gewahrsam Haft Justizvollzugsanstalt "
        "einsitzen eingesperrt JVA Justizanstalt Justizvollzugsanstalten",
        charged="beschuldigt angeklagt Anklage angeschuldigt verantworten",
        convicted="verurteilte verurteilten verurteilen schuldig verurteilt verhängte verhängten "
        "verurteilung schuldiggesprochen bestraft",
        deaths="umgekommen ermordet getötet ums gestorben verstorben starben tödlich starb erschossen "
        "ertrunken erstochen verstarben verunglückt umgebracht erstickt erschlagen erlagen sterben "
        "stirbt ertrinken ertrinkt verunglücken tot",
        injured="Knochenbrüche Brandwunden verletzt verletzten schwerverletzt leichtverletzt Krankenhaus "
        "Verletzungen Rauchgasvergiftung Rauchgasvergiftungen leichtverletzte schwerverletzte "
        "Lebensgefahr lebensgefährlich verwundet Rauchvergiftung Intensivstation angeschossen "
        "niedergestochen Klinik Kliniken Krankenhäuser Krankenhäusern Klinikum Platzwunden Prellungen "
        "Schnittwunden verletzte verletzen",
        searches="durchsucht durchsuchten durchsuchte durchsuchen Durchsuchung gestürmt",
        rescued="gerettet befreiten retteten gerettet befreit befreite rettet befreien retten",
        suspects="tatverdächtig verdächtigt verdächtig Beschuldigte Tatverdächtige",
    ),
    parted={
        "nahm": ("fest", "arrests"),
        "nahmen": ("fest", "arrests"),
        "nimmt": ("fest", "arrests"),
        "nehmen": ("fest", "arrests"),
    },
    auxiliaries=split("wurde wurden worden sind ist hat haben waren war werden konnten konnte hatten erlitten erlitt"),
    verb_last=True,
    stops=split(
        "von in und oder der die das den dem des ein eine einem einen zu für aus mit durch auf bei nach an am im vom "
        "zum zur wurden wurde sind ist hat haben waren war werden kann als aber während per ihre seine diese "
        "sowie um "
        "wegen gegen wie"
    ),
    fillers=split("insgesamt die der den auch bislang bisher weitere am heute gestern weiteren nun noch bereits"),
    breaks=split("die der das als während nachdem weil aber wobei bevor dass denen"),
    months=split(
        "januar februar märz april mai juni juli august september oktober november dezember jan feb mrz apr jun jul "
        "aug sept sep okt nov dez jänner"
    ),
    years=table(year="Jahr Jahre Jahren", month="Monat Monate Monaten"),
    age=split("alt alte alten alter jährige jährigen jähriger altes"),
    prison=split(
        "Gefängnisstrafen Freiheitsstrafen Gesamtfreiheitsstrafe Haftstrafen Zuchthaus Haft Haftstrafe "
        "Freiheitsstrafe Gefängnis Haftstrafen Freiheitsstrafen Gefängnisstrafe Jugendstrafe "
        "Freiheitsentzug Strafhaft Knast Gitter"
    ),
    sentenced=split(
        "verurteilt verurteilen erhielt verurteilt verurteilte verurteilten Urteil verhängte erhielten "
        "bekam bekamen verhängt"
    ),
    not_sentence=split(
        "plädierte plädierten plädiert forderten beantragte beantragten verlangte "
        "Bewährung gefordert forderte fordert beantragt mindestens Mindeststrafe vergangenen letzten vor "
        "alt Berufserfahrung kommenden nicht"
    ),
    maximum=split(
        "maximal Höchststrafe drohen droht Höchstmaß höchstens bedroht rechnen Strafrahmen vorsieht "
        "geahndet Höchststrafen"
    ),
    money=table(
        money_seized="konfisziert konfiszierte konfiszierten arrestiert abgeschöpft Einziehung gesichert "
        "sichergestellte gesperrt eingefrorene einzogen beschlagnahmter gepfändet beschlagnahmt "
        "beschlagnahmte beschlagnahmten beschlagnahmen sichergestellt Beschlagnahme Sicherstellung "
        "eingezogen eingefroren eingefrorenen Beschlagnahmung sicher sichergestellten Vermögensarrest "
        "pfändeten pfändete Pfändung arrestierte Vermögensabschöpfung gepfändete sichergestelltes "
        "arrestierten eingezogene fror froren sichern sichert sicherten sicherstellen sicherstellte "
        "sicherstellten sicherzustellen einziehen pfänden abschöpfen Vermögensarreste Vermögensarresten "
        "Wertersatz",
        money_loss="erbeuten erbeutet stahlen stiehlt verloren geschädigt Schadensbetrag Vermögensschaden "
        "überwiesen überwies betrogene Steuerschaden hinterzogen Steuerhinterziehung veruntreut prellte "
        "abgezockt übergab übergeben überwiesene Schaden Schäden Schadens Schadenssumme Beute erbeutet "
        "erbeuteten erbeuteten gestohlen betrogen Gesamtschaden Sachschaden Verlust Verluste entwendet "
        "ergaunert Schadenshöhe erbeutete entwendeten Schadensvolumen Steuerausfall Betrugsschaden "
        "Beutewert Steuerausfälle erpresst Steuerhinterziehungen verkürzt verkürzten hinterzog "
        "Umsatzsteuerkarussell Karussell Steuerverkürzung geraubt ergaunerten ergaunerte erschlichen "
        "Entsorgungskosten Kosten Gebäudeschaden geprellt entzogen vorenthalten vorenthielt "
        "Sozialversicherungsbeiträge Subventionsbetrug Steuern veruntreute veruntreuten abgehoben "
        "erbeuteter Lösegeldschaden Einbußen Ausfall abgerechnet unterschlagen verschwunden "
        "verschwanden abgezweigt abgebucht Betrüger Betrügern Betrügerin stehlen verlieren verliert "
        "stahl verlor Erspartes Ersparnisse Ersparnissen",
        money_laundered="gewaschene wuschen wusch gewaschen Geldwäsche waschen wäscht",
        money_fine="Geldstrafen Schadenersatz Schadensersatz Entschädigung Schmerzensgeld Geldstrafe "
        "Bußgeld Geldbuße Bußgelder Geldauflage Geldbußen Strafzahlung Sicherheitsleistung "
        "Verwarnungsgeld Strafzettel Geldauflagen Bußgeldern Verwarngeld Verwarngelder Strafmandate "
        "Strafgeld Ordnungsgeld Strafe",
        money_proceeds="Umsatzes eingenommen Erträge Profit erzielt erzielten verdiente verdienten erlangt Tatertrag "
        "Umsatz Umsätze Gewinn Erlös Erlöse Einnahmen umgesetzt verdient Gewinne Lösegeld "
        "Lösegeldzahlungen erwirtschaftet Umsätzen eingenommenen Provisionen Gewinnen Erlösen "
        "abkassiert kassiert kassierte kassierten kassieren verdienen gespart erspart ersparte ersparten "
        "eingestrichen eingefahren erwirtschaftete erwirtschafteten erzielte",
        money_reward="Belohnungen Belohnung ausgelobt",
        money="Schulden Darlehen Kaution",
    ),
    worth=split(
        "Wert Werte Verkaufswert Straßenverkaufswert Marktwert Schwarzmarktwert Straßenwert Warenwert "
        "Handelswert Verkehrswert Gesamtwert Nennwert Zeitwert Straßenpreis Verkaufspreis "
        "Schwarzmarktpreis"
    ),
    assets=split("Vermögenswerte Vermögen Vermögenswerten Kryptowährungen Immobilien Guthaben Wertpapiere"),
    cash=split("Bargelds Scheinen Geldscheinen Banknoten Bargeld bar Barmittel Scheine Geldscheine Noten"),
    inside=split("in"),
    compounds=True,
    would=split("wäre wären hätte hätten würde würden könnte könnten"),
    yields=split("erzielt eingebracht gebracht verkauft einbringen erzielen erlöst"),
)
