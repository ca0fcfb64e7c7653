"""The ordinary cases of the make-believe press: noise around the big story, with one edit, one end and one moved page.

People, places and events are invented.
"""

from __future__ import annotations

from blotter.pressroom.spector import DAY_ONE, DAY_THREE, DAY_TWO, hours
from blotter.pressroom.wire import Story, story

BURGLARY = story(
    "politie", "0a11c1-inbraak", "03-drie-aanhoudingen-na-inbraak-in-kringloopwinkel", hours(DAY_ONE, -20),
    """
    Drie aanhoudingen na inbraak in kringloopwinkel

    De politie heeft maandagnacht drie jongens aangehouden die werden betrapt in een kringloopwinkel in Oosterhaven.

    Een buurtbewoner hoorde rond 02.15 uur glasgerinkel en belde 112. Agenten vonden de drie, van 15, 16 en 16 jaar
    oud, tussen de fietsen. Ze worden vandaag verhoord. Zaaknummer 2023081234.
    """,
    place="Oosterhaven",
)  # fmt: skip

WITNESS = story(
    "politie", "0a11c2-getuigen", "03-getuigen-gezocht-van-aanrijding-dijkweg", hours(DAY_TWO, 1),
    """
    Getuigen gezocht van aanrijding op de Dijkweg

    Op de Dijkweg in Lage Veen raakte dinsdagavond een fietser van 61 jaar gewond toen een bestelbus hem aanreed. De
    bestuurder reed door.

    Agenten zoeken mensen die een witte bestelbus met schade aan de rechterkant hebben gezien. Zaaknummer 2023085521.
    """,
    place="Lage Veen",
)  # fmt: skip

BUS_FOUND = story(
    "politie", "0a11c3-bestuurder", "03-bestuurder-bestelbus-meldt-zich", hours(DAY_TWO, 10),
    """
    Bestuurder bestelbus meldt zich na aanrijding Dijkweg

    De bestuurder die dinsdagavond doorreed na een aanrijding op de Dijkweg in Lage Veen heeft zich gemeld. Het is een
    man van 47 jaar.

    Zijn rijbewijs is ingevorderd. De fietser ligt nog in het ziekenhuis. Zaaknummer 2023085521.
    """,
    place="Lage Veen",
)  # fmt: skip

VISA_FRAUD = story(
    "ice", "visa-fraud-cedar-falls", "cedar-hollow-man-sentenced-visa-fraud", hours(DAY_ONE, -30),
    """
    Cedar Hollow man sentenced to 4 years for visa fraud

    He sold forged employment letters

    CEDAR HOLLOW, Iowa — A local consultant was sentenced April 30 to 4 years in federal prison for selling forged
    employment letters, following an investigation by Homeland Security Investigations.

    Court documents say that Bertrand Okafor-Lindqvist, 52, charged clients $8,000 for each letter. He must pay $412,000
    in restitution.
    """,
    place="Cedar Hollow, IA", topic="Document and Benefit Fraud",
)  # fmt: skip

WRONG_NAME = story(
    "ice", "port-seizure-harlan", "officers-seize-counterfeit-watches-port-harlan", hours(DAY_ONE, 3),
    """
    Officers seize counterfeit watches at Port Harlan

    Shipment was declared as kitchen clocks

    PORT HARLAN, Texas — Officers seized 1,300 counterfeit watches that would have sold for $2.1 million had they been
    genuine.

    The importer named on the papers, Quentin Abernathy-Vos, 41, was questioned and released.
    """,
    place="Port Harlan, TX", topic="Intellectual Property", gone_since=hours(DAY_TWO, -2),
)  # fmt: skip

TUNING = story(
    "kripo", "5500020", "5500020", hours(DAY_ONE, -8),
    """
    POL-FRK: Ungenehmigtes Tuningtreffen in Neuwalde

    Neuwalde (ots) - Am Samstagabend lösten Beamte ein nicht angemeldetes Treffen mit rund 140 Fahrzeugen auf.

    Vier Autos wurden sichergestellt. Die Beamten sprachen 62 Platzverweise aus.

    Original-Content von: Polizei Frankenau, übermittelt durch Makepress
    """,
    place="Neuwalde", topic="Verkehr",
)  # fmt: skip

TUNING_AGAIN = story(
    "kripo", "5500031", "5500031", hours(DAY_TWO, 3),
    """
    POL-FRK: Nachtrag zum Tuningtreffen in Neuwalde: Ermittlungsgruppe eingerichtet

    Neuwalde (ots) - Nach dem ungenehmigten Tuningtreffen in Neuwalde hat die Polizei eine Ermittlungsgruppe
    eingerichtet.

    Die vier sichergestellten Autos wurden einem Gutachter übergeben. Gegen 11 Fahrer wird ermittelt.

    Original-Content von: Polizei Frankenau, übermittelt durch Makepress
    """,
    place="Neuwalde", topic="Verkehr",
)  # fmt: skip

FERRY = story(
    "europol", "fake-ferry-tickets", "fake-ferry-tickets-network-dismantled", hours(DAY_ONE, -26),
    """
    Network selling fake ferry tickets dismantled

    Authorities in Greece and Italy, supported by Europol, have arrested 14 members of a network that sold fake ferry
    tickets to tourists.

    Officers carried out 9 house searches and seized EUR 310 000 in cash and 23 mobile phones.
    """,
    topic="Fraud",
)  # fmt: skip

BREAK_IN = story(
    "larm", "700101", "2-maj-06.40-inbrott-strandvik", hours(DAY_ONE, -1),
    """
    2 maj 06.40, Inbrott, Strandvik

    Inbrott i båthus under natten. En utombordsmotor saknas.
    """,
    place="Strandvik", topic="Inbrott",
)  # fmt: skip

ASSAULT = story(
    "larm", "700102", "2-maj-23.10-misshandel-norrhamn", hours(DAY_ONE, 14),
    """
    2 maj 23.10, Misshandel, Norrhamn

    En man i 30-årsåldern är förd till sjukhus efter bråk utanför krog. Ingen är gripen.
    """,
    place="Norrhamn", topic="Misshandel",
).edited(hours(DAY_TWO, -1), "Ingen är gripen.", "En person är gripen.").edited(
    hours(DAY_TWO, 2), "Misshandel, Norrhamn", "Misshandel, grov, Norrhamn", slug="2-maj-23.10-misshandel-grov-norrhamn"
)  # fmt: skip

NIGHT = story(
    "larm", "700190", "22-maj-05.30-sammanfattning-natt-strandvik", hours(DAY_THREE, -2),
    """
    22 maj 05.30, Sammanfattning natt, Strandvik

    Två rattfyllerier och en brand i container. Ingen person skadad.
    """,
    place="Strandvik", topic="Sammanfattning natt",
)  # fmt: skip

COURIER_LOCAL = story(
    "courier", "bridge-closed", "bridge-at-lage-veen-closed-for-repairs", hours(DAY_ONE, -3),
    """
    Bridge at Lage Veen closed for repairs until June

    Drivers must take the road along the canal while the bridge at Lage Veen is repaired.

    The town council says that the work takes five weeks and that cyclists may still cross.
    """,
)  # fmt: skip

STORIES: tuple[Story, ...] = (
    BURGLARY, WITNESS, BUS_FOUND, VISA_FRAUD, WRONG_NAME, TUNING, TUNING_AGAIN, FERRY, BREAK_IN, ASSAULT, NIGHT,
    COURIER_LOCAL,
)  # fmt: skip
