"""German words for figures; only words, no rules."""

from __future__ import annotations

from scraper.compare.lexicon.shape import Lexicon, germanic, numbered, phrases, split, table

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
        over="mehr als, über, mindestens, wenigstens, gut, mehr als ein, >",
        under="weniger als, bis zu, höchstens, maximal, unter, <",
        about="rund, etwa, ungefähr, circa, ca, ca ., zirka, knapp, fast, nahezu, beinahe, annähernd, "
        "schätzungsweise, ~",
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
        "Betrogene Betrogenen Missbrauchsopfer Betrugsopfer",
        searches="Durchsuchungsmassnahmen Hausdurchsuchungen Wohnungsdurchsuchungen Objektdurchsuchungen "
        "Durchsuchungen Razzien Durchsuchungsbeschlüsse Durchsuchungsmaßnahmen Hausdurchsuchung "
        "Objektdurchsuchung",
        countries="Länder Ländern Staaten Mitgliedstaaten Nationen Drittstaaten",
        deaths="Todesfälle Verstorbene Getöteten Tote Toten Todesopfer Getötete Leichen Verkehrstote "
        "Verkehrstoten Todesopfern",
        injured="Leichtverletzte Verletzter Schwerverletzten Verletzte Verletzten Schwerverletzte "
        "Schwerstverletzte Leichtverletzten",
        convicted="Verurteilten Verurteilungen Verurteilte Schuldsprüche",
        charged="Angeklagte Angeklagten Anklagen Mitangeklagte Mitangeklagten Anklageschriften Angeschuldigte",
        firearms="Handfeuerwaffen Maschinenpistolen Langwaffen Kurzwaffen Sturmgewehre Faustfeuerwaffen "
        "Feuerwaffen Maschinengewehre Schrotflinten Schusswaffen Schußwaffen Pistolen Gewehre Revolver "
        "Jagdgewehre Schreckschusswaffen Schreckschusspistolen Büchsen Flinten Karabiner Kalaschnikows",
        weapons="Messer Stichwaffen Waffen Schwerter Schlagringe Macheten Hiebwaffen Dolche Armbrüste",
        ammunition="Munition Schuß Projektile Patronen Schuss",
        vehicles="Wagen Autos Kraftfahrzeuge Lastwagen Luxusautos Luxusfahrzeuge Sportwagen Limousinen "
        "Kraftwagen Personenwagen Kfz Personenkraftwagen Roller Fahrzeuge Fahrzeugen Autos Pkw Pkws Lkw "
        "Motorräder Transporter Lieferwagen Wohnmobile Motorrädern Lkws Lastwagens Kleintransporter "
        "Sattelzüge Busse Reisebusse Wohnwagen Tanklaster Traktoren Quads Mopeds Kleinbusse Motorroller "
        "Streifenwagen Lastzüge",
        servers="Server Servern",
        domains="Domains Domänen",
        websites="Seiten Internetplattformen Onlineshops Marktplätze Portale Plattformen Webseiten "
        "Websites Internetseiten Fakeshops Webshops Internetshops Shops Foren Phishingseiten",
        accounts="Bankkonto Benutzerkonten Profile Kontoverbindungen Konten Bankkonten Accounts "
        "Nutzerkonten Kontos Nutzerprofile Kundenkonten Girokonten Mailkonten",
        devices="Mobilfunkgeräte Tablets Rechner Endgeräte Kryptohandys Mobiltelefonen Smartphone Handys "
        "Smartphones Mobiltelefone Computer Laptops Geräte Telefone Datenträger Mobilgeräte Festplatten "
        "Notebooks Router Speichermedien Laptop iPads Drohnen Spielekonsolen Handy Mobilfunktelefone "
        "Störsender Drucker 3D-Drucker",
        wallets="Wallets",
        pills="Pillen Ecstasytabletten Ecstasypillen Tabletten Pillen Kapseln",
        plants="Pflanzen Cannabisstauden Hanfstauden Cannabispflanzen Hanfpflanzen Marihuanapflanzen "
        "Cannabispflanze Setzlinge Stecklinge Hanfpflanze",
        users="Anwender Abonnenten Kundinnen Nutzende User Usern Kunden Nutzer Nutzern Nutzerinnen mitglieder",
        officers="Polizistinnen Beamtinnen Fahnder Polizeibeamten Zollbeamte Zöllner Einsatzbeamte "
        "Spezialkräfte Polizeikräften Ermittlern Polizisten Einsatzkräfte Einsatzkräften Ermittler Beamte "
        "Beamten Polizeibeamte Polizeikräfte Polizeibeamtinnen Zollbeamten Zollbeamtinnen Steuerfahnder "
        "Kräfte Zöllnerinnen Zollfahnder Kriminalbeamte Spezialeinsatzkräfte Bundespolizisten "
        "Polizeibeamter Einsatzbeamten Ermittlerinnen Steuerfahnderinnen",
    ),
    single=table(
        actors="Mann Frau",
        arrests="Festnahme Verhaftung",
        searches="Durchsuchung",
        deaths="Toter",
        firearms="Schusswaffe",
    ),
    needs={
        "mitglieder": split("forum forums plattform website registrierte online registriert"),
        "bundeslander": split(""),
        "bundeslandern": split(""),
        "krafte": split("polizei einsatz bundespolizei polizeilichen"),
        "schuss": split("munition"),
        "haftbefehle": split("vollstreckt vollstreckten vollstreckte"),
        "seiten": split("internet web illegale gefälschte"),
        "pflanzen": split("cannabis marihuana hanf"),
        "profile": split("falsche online nutzer"),
        "weitere": split("wurden festgenommen verletzt verhaftet"),
    },
    people=split("Personen Menschen Leute"),
    actors=split(
        "Kuriere Schmuggler Dealer Rädelsführer Drahtzieher Geldabholer Einbrecher Räuber Betrüger Diebe "
        "Personenkreis Erwachsene Rumänen Albaner Österreicher Schweizer Ausländer Staatsangehörige "
        "Staatsangehörigen Frau Jugendlicher Kindern Passanten Beifahrer Bandenmitglieder Clanmitglieder "
        "Ehepaar Brüder weitere andere Männer Frauen Verkäufer Käufer Händler Mitglieder Jugendliche "
        "Kinder Täter Täterinnen Hacker Niederländer Bewohner Betreiber Administratoren Männern Frauen "
        "Mitgliedern Tätern Jugendlichen Insassen Fahrer Schleuser Deutsche Deutschen Heranwachsende "
        "Haupttäter Minderjährige Senioren Seniorinnen Rentner Rentnerinnen Anleger Geldwäscher Komplizen "
        "Mittäter Hintermänner Fahrzeugführer Arbeiter Beschäftigte Bewohnerinnen Radfahrer Fußgänger "
        "Motorradfahrer Polen Türken Syrer Georgier Serben Franzosen Italiener Störer Fans Demonstranten "
        "Festgenommene Fußballfans Einwohner Feuerwehrleute Feuerwehrkräfte Rettungskräfte Patienten "
        "Patientinnen Anlegern Sparer Kleinanleger Kundinnen Staatsbürger Mitarbeiter Mitarbeiterinnen "
        "Angestellte Angestellten Arbeitnehmer Arbeitnehmerinnen Saisonarbeiter Bauarbeiter Erntehelfer "
        "Unternehmer Geschäftsführer Geschäftsleute Ärzte Apotheker Anwälte Notare Steuerberater Beamter "
        "Politiker Lehrer Schüler Schülerinnen Studenten Touristen Reisende Reisenden Fahrgäste Migranten "
        "Flüchtlinge Flüchtlingen Geflüchtete Asylbewerber Schlepper Wilderer Jäger Landwirte Fischer "
        "Seeleute Matrosen Kapitäne Besatzungsmitglieder Sportler Spieler Hooligans Ultras Randalierer "
        "Gewalttäter Demonstrierende Brandstifter Fälscher Hehler Taschendiebe Ladendiebe Entführer "
        "Erpresser Zuhälter Prostituierte Glücksspieler Süchtige Cousins Schwestern Geschwister Söhne "
        "Töchter Eltern Ehepaare Familien Haushalte Nachbarn Kollegen Köpfe Anführer Rädelsführern "
        "Organisatoren Finanziers Mittelsmänner Lieferanten Großhändler Importeure Spediteure Babys "
        "Kleinkinder Mädchen Jungen Tschechen Ukrainer Russen Bulgaren Litauer Letten Moldauer "
        "Niederländern Belgier Briten Spanier Griechen Kroaten Bosnier Afghanen Iraker Iraner Vietnamesen "
        "Chinesen Marokkaner Tunesier Algerier Abholer Geldboten Logistiker Tatbeteiligte Tatbeteiligten "
        "Gehilfen Helfer Bandenmitgliedern Gruppenmitglieder Unbeteiligte Autofahrer Autofahrerin "
        "Fußgängerinnen Kontrahenten Anwohner Anwohnerinnen Gäste Besucher Zeugen"
    ),
    premises=split(
        "Wohnung Häusern Geschäftsräume Wohnhäuser Gebäuden Lokale Büros Hallen Standorten Wohnobjekte "
        "Firmensitze Geschäfte Wohnungen Objekte Objekten Häuser Gebäude Räumlichkeiten Adressen Orten "
        "Orte Anwesen Firmen Standorte Werkstätten Garagen Bauernhöfe Clubs Bars Gaststätten Hotels "
        "Bordelle Apotheken Praxen Kanzleien Fabriken Büroräume Lagerräume Spielhallen Wettbüros "
        "Geschäftsräumen Wohnräume Wohnsitze Lagerhallen Privatwohnungen Betriebe Firmenräume Räume "
        "Kellerräume"
    ),
    roles=table(
        victims="betrogen geprellt geschädigt ausgebeutet geschleust geschädigte getäuscht prellten "
        "täuschten betrog zwang zwangen gezwungen missbraucht missbrauchte missbrauchten",
        arrests="festgesetzt verhaftet festzunehmen Festnahme Verhaftung verhaftete inhaftierten gefaßt "
        "festnahmen festgenommen verhaftet verhaftete verhafteten verhaften inhaftiert festnehmen gefasst "
        "überwältigt ertappt dingfest festgenommene festgenommenen aufgegriffen",
        detained="eingeliefert Gewahrsam festgehalten Untersuchungshaft Gewahrsam Haft Justizvollzugsanstalt einsitzen",
        charged="beschuldigt angeklagt Anklage angeschuldigt",
        convicted="verurteilte verurteilten verurteilen schuldig verurteilt verhängte verhängten "
        "verurteilung schuldiggesprochen bestraft",
        deaths="umgekommen ermordet getötet ums gestorben verstorben starben tödlich starb erschossen "
        "ertrunken erstochen verstarben verunglückt umgebracht",
        injured="Knochenbrüche Brandwunden verletzt verletzten schwerverletzt leichtverletzt Krankenhaus Verletzungen "
        "Rauchgasvergiftung Rauchgasvergiftungen leichtverletzte schwerverletzte Lebensgefahr "
        "lebensgefährlich verwundet Rauchvergiftung Intensivstation",
        searches="durchsucht durchsuchten durchsuchte durchsuchen Durchsuchung",
        rescued="gerettet befreiten retteten gerettet befreit befreite rettet befreien",
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
        "Bewährung gefordert forderte fordert beantragt mindestens Mindeststrafe vergangenen letzten vor "
        "alt Berufserfahrung kommenden nicht"
    ),
    maximum=split("maximal Höchststrafe drohen droht Höchstmaß höchstens bedroht rechnen"),
    money=table(
        money_seized="konfisziert konfiszierte konfiszierten arrestiert abgeschöpft Einziehung gesichert "
        "sichergestellte gesperrt eingefrorene einzogen beschlagnahmter gepfändet beschlagnahmt "
        "beschlagnahmte beschlagnahmten beschlagnahmen sichergestellt Beschlagnahme Sicherstellung "
        "eingezogen eingefroren eingefrorenen Beschlagnahmung sicher sichergestellten Vermögensarrest "
        "pfändeten pfändete Pfändung arrestierte Vermögensabschöpfung gepfändete sichergestelltes",
        money_loss="erbeuten erbeutet stahlen stiehlt verloren geschädigt Schadensbetrag Vermögensschaden "
        "überwiesen überwies betrogene Steuerschaden hinterzogen Steuerhinterziehung veruntreut prellte "
        "abgezockt übergab übergeben überwiesene Schaden Schäden Schadens Schadenssumme Beute erbeutet "
        "erbeuteten erbeuteten gestohlen betrogen Gesamtschaden Sachschaden Verlust Verluste entwendet "
        "ergaunert Schadenshöhe erbeutete entwendeten Schadensvolumen Steuerausfall Betrugsschaden "
        "Beutewert Steuerausfälle erpresst Steuerhinterziehungen verkürzt verkürzten hinterzog "
        "Umsatzsteuerkarussell Karussell Steuerverkürzung geraubt ergaunerten ergaunerte erschlichen "
        "Entsorgungskosten Kosten Gebäudeschaden geprellt entzogen vorenthalten vorenthielt "
        "Sozialversicherungsbeiträge Subventionsbetrug Steuern veruntreute veruntreuten abgehoben "
        "erbeuteter Lösegeldschaden Einbußen Ausfall abgerechnet",
        money_laundered="gewaschene wuschen wusch gewaschen Geldwäsche",
        money_fine="Geldstrafen Schadenersatz Schadensersatz Entschädigung Schmerzensgeld Wertersatz "
        "Geldstrafe Bußgeld Geldbuße Bußgelder Geldauflage Geldbußen Strafzahlung Sicherheitsleistung "
        "Verwarnungsgeld Strafzettel Geldauflagen Bußgeldern",
        money_proceeds="Umsatzes eingenommen Erträge Profit erzielt erzielten verdiente verdienten "
        "erlangt Tatertrag Umsatz Umsätze Gewinn Erlös Erlöse Einnahmen umgesetzt verdient Gewinne "
        "Lösegeld Lösegeldzahlungen erwirtschaftet Umsätzen eingenommenen Provisionen Gewinnen Erlösen "
        "abkassiert kassiert kassierte kassierten",
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
    would=split("hätte hätten würde würden könnte könnten"),
    yields=split("erzielt eingebracht gebracht verkauft einbringen erzielen erlöst"),
)
