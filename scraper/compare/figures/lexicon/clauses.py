"""Small words and endings that tell who did what in a clause about a number, by language; it reads no clause."""

from __future__ import annotations

from scraper.compare.figures.tokens import split

OR = {
    "en": "or",
    "nl": "of",
    "de": "oder",
    "fr": "ou",
    "es": "o",
    "it": "o",
    "pt": "ou",
    "pl": "lub",
    "sv": "eller",
    "da": "eller",
}
# Endings of what somebody does: "accused of hiring". Others tell no deed by an ending.
DOING = {
    "en": ("ing",),
    "fr": ("er", "ir", "oir"),
    "es": ("ar", "er", "ir"),
    "it": ("are", "ere", "ire"),
    "pt": ("ar", "er", "ir"),
    "sv": ("att",),
    "da": ("at",),
}
# Before those by whom it was done.
BY = {
    "en": split("by"),
    "nl": split("door"),
    "de": split("durch"),
    "fr": split("par"),
    "es": split("por"),
    "it": split("da dai dalle dagli"),
    "pt": split("por pelos pelas"),
    "pl": split("przez"),
    "sv": split("av"),
    "da": split("af"),
}
# Endings of finite forms and infinitives that are never said of who suffers.
FINITE = {
    "es": ("aron", "ieron", "ar", "er", "ir"),
    "fr": ("erent", "er", "ir"),
    "it": ("arono", "irono", "are", "ere", "ire"),
    "pt": ("aram", "iram", "ar", "er", "ir"),
    "en": ("ing",),
    "pl": ("l", "la", "lo", "li", "ly"),
    "nl": ("den", "tten"),
    "de": ("ten", "fielen"),
    "da": ("ede",),
}
# Articles and pronouns of an object.
OBJECT = {
    "en": split("the his her their its another someone"),
    "nl": split("het haar hun de iemand"),
    "de": split("den dem das die der ihren ihre seine seinen jemanden"),
    "fr": split("le la les l leur leurs son sa ses"),
    "es": split("el los la las su sus otro otra"),
    "it": split("lo la gli il i le loro"),
    "pt": split("o a os as seu sua seus"),
    "pl": split("jego jej ich swojego swoją"),
    "sv": split("den sin sina sitt hans hennes deras"),
    "da": split("den sin sine sit hans hendes deres"),
}
ONE_IN = {"en": "in", "nl": "op", "fr": "sur", "it": "su", "pl": "na"}  # "one in five"
