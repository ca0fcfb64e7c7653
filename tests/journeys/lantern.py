"""An invented action, told by an invented police force, copied by an invented paper, reported on by another office."""

from __future__ import annotations

POLICE = {
    "url": "https://police.example/news/operation-lantern",
    "title": "Forty-one arrests in Operation Lantern",
    "text": (
        "Forty-one arrests in Operation Lantern\n\nDuring Operation Lantern police in four countries arrested 41 "
        "suspects and seized 120 kg of cocaine, EUR 2.4 million and 17 firearms. In addition to the 12 arrests in the "
        "Netherlands, arrests were made in Germany (20), Belgium (6) and France (3).\n\nThe group sold drugs on "
        "Harbour Market, an illegal marketplace on the dark web that was taken offline in March 2025. The "
        "investigation began after a parcel was found in Rotterdam in the summer of that year, addressed to an empty "
        "warehouse.\n\nDuring the earlier Operation Candle (2023) the same teams had arrested dozens of sellers."
    ),
    "published": "2026-03-03",
    "language": "en",
}
PAPER = {
    "url": "https://courier.example/crime/forty-one-arrests",
    "title": "Forty-one arrests in Operation Lantern",
    "text": str(POLICE["text"]) + "\n\nInformation source: Politie.nl",
    "published": "2026-03-04",
    "language": "en",
}
OTHER = {
    "url": "https://agency.example/releases/lantern",
    "title": "Agency supports Operation Lantern",
    "text": (
        "The agency announced that Operation Lantern led to 41 arrests across Europe. Officers seized 17 guns, 120 "
        "kilograms of cocaine and $2.6 million in cash and virtual currency, it said on Tuesday in a statement."
    ),
    "published": "2026-03-03",
    "language": "en",
}
