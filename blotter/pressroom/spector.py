"""The story the demo is about, as its press tells it: Operation SpecTor, what came before it and what followed.

The facts are those of the public announcements of 2 May 2023 and 22 May 2025; every word here is Blotter's own, and
the people in it are invented. No page of the make-believe press is a page of a real office.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from blotter.pressroom.wire import Story, story

DAY_ONE = datetime(2023, 5, 2, 8, 0, tzinfo=UTC)
DAY_TWO = datetime(2023, 5, 3, 8, 0, tzinfo=UTC)
DAY_THREE = datetime(2025, 5, 22, 8, 0, tzinfo=UTC)


def hours(day: datetime, count: float) -> datetime:
    return day + timedelta(hours=count)


POLITIE = story(
    "politie", "5f0c6a7e-spector", "00-288-aanhoudingen-bij-internationale-actie-tegen-dark-web", hours(DAY_ONE, 0.5),
    """
    288 aanhoudingen en 50,8 miljoen euro in beslag genomen bij internationale actie tegen dark web

    Bij een gezamenlijke internationale politieactie zijn in totaal 288 verdachten aangehouden die drugs kochten of
    verkochten op het dark web. In Nederland zijn tien mensen aangehouden. De operatie kreeg de naam SpecTor.

    De diensten namen ruim 50 miljoen euro aan contant geld en virtuele valuta in beslag, 850 kilo drugs en 117
    vuurwapens. Onder de drugs waren ruim 258 kilo amfetamine, 43 kilo cocaïne en 43 kilo MDMA. De acties vonden in
    anderhalf jaar plaats in 9 landen.

    Operatie SpecTor volgde op het uit de lucht halen van Monopoly Market, een illegale marktplaats waar je alleen op
    uitnodiging kwam. De markt ging in december 2021 offline. Met het bewijs dat daar lag stelde Europol pakketten
    informatie samen, waarmee rechercheurs in verschillende landen een onderzoek begonnen.

    Naast de 10 aanhoudingen in Nederland werden mensen aangehouden in de Verenigde Staten (153), het Verenigd
    Koninkrijk (55), Duitsland (52), Oostenrijk (9), Frankrijk (5), Zwitserland (2), Polen (1) en Brazilië (1).

    Bij de eerdere internationale operaties DisrupTor (2020) en Dark HunTOR (2021) werden ook honderden kopers en
    verkopers aangehouden. Wie op het dark web handelt is niet anoniem, zegt teamleider Marloes Vinkenoog van het team
    dat in deze zaak samenwerkte met de postrecherche.
    """,
    place="Landelijk", topic="cybercrime",
)  # fmt: skip

EUROPOL = story(
    "europol", "288-dark-web-vendors-arrested", "288-dark-web-vendors-arrested-in-major-marketplace-seizure",
    hours(DAY_ONE, 0),
    """
    288 dark web vendors arrested in major marketplace seizure

    An international operation coordinated by Europol under the name SpecTor has led to 288 arrests of people suspected
    of buying or selling drugs on the dark web.

    Investigators in nine countries seized more than EUR 50.8 million in money and cryptocurrency, 117 firearms
    and 850 kg of drugs. Among these were over 258 kg of amphetamines, 43 kg of MDMA and 43 kg of cocaine.

    By country the arrests were made in Austria (9), Brazil (1), France (5), Germany (52), the Netherlands (10),
    Poland (1), Switzerland (2), the United Kingdom (55) and the United States (153). Who stands behind other accounts
    is still being looked into.

    Operation SpecTor was composed of separate, complementary actions. Europol had been compiling intelligence packages
    from the infrastructure of Monopoly Market, a marketplace that German authorities took offline in December 2021.

    The result exceeds those of the previous operations DisrupTor (2020), with 179 arrests, and Dark HunTOR (2021), with
    150 arrests.
    """,
    topic="Cybercrime",
)  # fmt: skip

ICE = story(
    "ice", "hsi-partners-operation-spector", "hsi-federal-partners-announce-results-operation-spector",
    hours(DAY_ONE, 6),
    """
    HSI, federal partners announce results of Operation SpecTor

    Largest international action against darknet trafficking of fentanyl and opioids

    WASHINGTON — Homeland Security Investigations (HSI) and the agencies it works with announced today that
    Operation SpecTor, a coordinated effort across three continents against drug trafficking on the darknet,
    led to a record 288 arrests.

    Agents and their partners seized 117 firearms, 850 kilograms of drugs, 64 of them laced with fentanyl, and
    $53.4 million in banknotes and cryptocurrency.

    “Criminals who believed that the darknet would hide them have learned otherwise,” said acting deputy director Ronald
    Fairweather. “Our special agents will go on looking for those who sell poison to our neighbors.”

    J-CODE, the joint team against opioids on the darknet, worked with Europol and partners abroad.
    The operation built on earlier efforts that brought down darknet marketplaces.
    """,
    place="Washington, DC", topic="Narcotics",
)  # fmt: skip

KRIPO = story(
    "kripo", "5500101", "5500101", hours(DAY_ONE, 2),
    """
    ZKC: Operation „SpecTor“ - 51 Festnahmen in Deutschland nach Abschaltung von Monopoly Market

    Frankenau (ots) - In einer international abgestimmten Aktion gegen den Drogenhandel im Darknet sind weltweit 288
    Tatverdächtige festgenommen worden, 51 davon in Deutschland.

    Die Operation „SpecTor“ wertete Beweismittel aus, die bei der Abschaltung des Marktplatzes Monopoly Market im
    Dezember 2021 gesichert worden waren. In Deutschland durchsuchten Ermittler 73 Wohnungen.

    Weltweit stellten die Behörden mehr als 50,8 Mio. Euro, 850 Kilogramm Betäubungsmittel und 117 Schusswaffen sicher.

    Original-Content von: Zentralstelle Kriminalpolizei Cyber, übermittelt durch Makepress
    """,
    place="Frankenau", topic="Darknet",
).edited(hours(DAY_TWO, -3), "51", "52")  # fmt: skip

JOINT = story(
    "kripo", "5500177", "5500177", hours(DAY_TWO, 1),
    """
    ZKC: Gemeinsame Pressemitteilung zur Operation „SpecTor“: Vermögen von 53,4 Millionen US-Dollar gesichert

    Frankenau (ots) - Gemeinsame Pressemitteilung der Zentralstelle Kriminalpolizei Cyber und der Staatsanwaltschaft
    Frankenau. Nach der Auswertung der Wallets beziffern die beteiligten Behörden das bei der Operation „SpecTor“
    gesicherte Vermögen auf 53,4 Millionen US-Dollar.

    Die Zahl der Festnahmen bleibt bei 288. Sichergestellt wurden 117 Schusswaffen und rund 850 Kilogramm
    Betäubungsmittel, davon 64 Kilogramm mit Fentanyl versetzt.

    Original-Content von: Zentralstelle Kriminalpolizei Cyber, übermittelt durch Makepress
    """,
    place="Frankenau", topic="Darknet",
)  # fmt: skip

COPY = story(
    "courier", "ice-operation-spector-results", "hsi-and-partners-announce-spector-results", hours(DAY_ONE, 9),
    """
    HSI and partners announce results of Operation SpecTor

    Homeland Security Investigations (HSI) and the agencies it works with announced today that
    Operation SpecTor, a coordinated effort across three continents against drug trafficking on the darknet, led to a
    record 288 arrests.

    Agents and their partners seized 117 firearms, 850 kilograms of drugs, 64 of them laced with fentanyl, and
    $53.4 million in banknotes and cryptocurrency.

    “Criminals who believed that the darknet would hide them have learned otherwise,” said acting deputy director Ronald
    Fairweather. “Our special agents will go on looking for those who sell poison to our neighbors.”

    J-CODE, the joint team against opioids on the darknet, worked with Europol and partners abroad.
    The operation built on earlier efforts that brought down darknet marketplaces.

    Information source: ICE
    """,
)  # fmt: skip

TRANSLATED = story(
    "courier", "netherlands-288-arrests", "288-arrests-and-50-8-million-euro-seized-in-dark-web-action",
    hours(DAY_ONE, 11),
    """
    288 arrests, €50.8 million seized in dark web action

    The Netherlands – In a joint international police action a total of 288 suspects have been arrested who bought or
    sold drugs on the dark web. In the Netherlands ten people were arrested. The operation was named SpecTor.

    The services seized more than 50 million euros in banknotes and cryptocurrency, 850 kilos of drugs and 117
    firearms. Among the drugs were more than 258 kilos of amphetamine, 43 kilos of MDMA and 43 kilos of cocaine.
    The actions took
    place in 9 countries over a year and a half.

    Operation SpecTor followed the taking down of Monopoly Market, an illegal marketplace that one entered by invitation
    only. The market went offline in December 2021.

    Besides the 10 arrests in the Netherlands, people were arrested in Austria (9), Brazil (1), France (5), Germany
    (52), Poland (1), Switzerland (2), the United Kingdom (55) and the United States (153).

    Information source: Politie
    """,
)  # fmt: skip

SENTENCED = story(
    "politie", "7d21b0c4-celstraf", "00-vijf-jaar-cel-voor-verkoper-op-monopoly-market", hours(DAY_THREE, 1),
    """
    Vijf jaar cel voor verkoper die bij operatie SpecTor werd aangehouden

    Een 34-jarige man uit Zuiderwolde is veroordeeld tot 5 jaar cel. Hij verkocht drugs op Monopoly Market en werd in
    2023 aangehouden bij operatie SpecTor.

    De rechtbank nam mee dat hij zijn klanten per post bediende. In zijn schuur vonden agenten 12 kilo MDMA. De man kan
    nog in hoger beroep.
    """,
    place="Zuiderwolde", topic="cybercrime",
)  # fmt: skip

RAPTOR = story(
    "europol", "270-arrested-in-global-dark-web-crackdown", "270-arrested-in-global-dark-web-crackdown",
    hours(DAY_THREE, 0),
    """
    270 arrested in global dark web crackdown on online drug and criminal networks

    A global operation coordinated by Europol, known as Operation RapTor, has led to 270 arrests of dark web vendors and
    buyers in ten countries.

    Officers seized more than EUR 184 million in cash and cryptocurrencies, over 2 tonnes of drugs and more than 180
    firearms.

    Operation RapTor builds on the earlier Operation SpecTor (2023), which led to 288 arrests, and uses intelligence
    from the takedown of several marketplaces.
    """,
    topic="Cybercrime",
)  # fmt: skip

STORIES: tuple[Story, ...] = (
    EUROPOL, POLITIE, KRIPO, ICE, COPY, TRANSLATED, JOINT, RAPTOR, SENTENCED,
)  # fmt: skip
