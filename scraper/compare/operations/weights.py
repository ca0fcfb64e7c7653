"""What each thing that two releases share weighs in their likeness, and how it is summed up; it compares nothing."""

from __future__ import annotations

from collections.abc import Mapping

# Fitted (logistic regression, each case weighing as the root of its pairs) on pairs of two development sets that weigh
# alike: 117,942 of one prosecutor's releases, 58,653 of digests in twelve languages. What follows from them was
# measured by cross-validation over cases (groups.JOIN). "cited" and "case number" were not in those sets: each is set
# so that, with a little of anything else, it passes .8. Those of digests of two offices ("…, brief" but the first) were
# set anew on two sets of digests: fitted on either alone, they came to nearly the same (the rarest name to .67 and .99,
# what heads both to .58 and .54), and moved by a fifth they cost either at most .018 BCubed.
BIAS = -3.0
WEIGHTS: Mapping[str, float] = {
    "wording": 3.6,  # cosine of headline and opening
    "rare words": 1.7,  # names of people, places, gangs, sites: the same in every language
    "capitals": 0.7,  # words written like a name, fairly rare ones too: pair F1 .861 -> .878
    "numbers": 4.4,  # 288 and 850 tell rounds apart and join languages
    "numbers, one office": 1.3,  # bail sums and maximum terms return in all releases of one office
    "other totals": -1.7,  # both count the same things and none alike: BCubed of one office .969 -> .974
    "person": 0.7,  # a rare full name in both
    "surname": 0.9,  # a rare last name in both; in a headline of capitals nobody is read in full
    "person of the same age": 2.9,  # and born in the same year: of 1,151 such pairs .992 were of one case
    "named with an age": 2.9,  # in full by the other (218 rare ones, .95 of one case) or in its headline (145, .94)
    "other people": -2.3,  # both name people with ages, no last name in common
    "same office": -2.7,  # an office repeats its own phrases
    "days": -3.7,  # other offices report within days; an office follows its case for years
    "brief": 1.8,  # a digest of 25 words can share little
    "odd words, brief": 0.6,  # DoubleVPN, “Avalanche”: spelt or quoted as a name in both
    "lone words, brief": 1.9,  # single ones besides
    "counts, brief": 5.7,  # 15 servers, 52 arrests: plain numbers that say little in a long text
    "figures, brief": 4.0,  # the same thing counted, and as many of it
    # Cocaine, ship, Spain: told of in both, in other words. Fitted on any two of three sets of digests the weight came
    # to 4.2 to 4.8 on all; less of it joins less wrongly, and those of whom nothing is shared so have to share more
    # else. Over shuffles of the 264, the 304 and the recorded digests BCubed .852 -> .863, .673 -> .701, .923 -> .933,
    # right of the pairs joined .890 -> .908 and .709 -> .763, of the links .931 -> .940, .820 -> .837, .988 -> .991.
    "concepts, brief": 3.0,
    "two briefs": -0.7,
    "rarest name, brief": 0.7,  # how rare the rarest word is that both write like a name: Emotet
    "heads both, brief": 0.55,  # and it heads both, in two languages
    "brief, two offices": -0.7,  # that they share no name says more then
    "deed": 3.0,  # the later looks back at the day of which the earlier tells, and both write a rare place
    # One office tells twice of one street, or search: set by hand, the two sets have no such pair. From 4.5 to 6.5
    # nothing changes: link F1 of five offices .760 -> .835, pair F1 of the written operations .910 -> .921, none wrong.
    "scene": 5.0,
    "told again": 3.0,  # an office writes the background of one case again, letter by letter
    "claims": 1.2,  # two offices count several things alike within days
    "name": 2.1,  # one calls an operation by name, the other writes that name without saying what it is
    "indicator": 2.3,  # a wallet, onion address, domain or market name
    "cited": 3.5,  # one links to the other's page
    "case number": 8.0,  # the office says itself that it is one case
}

# What is summed up anchor by anchor: of which kind, the rarity that does not count, what it is divided by, the most.
SUMMED: Mapping[str, tuple[str, float, float, float]] = {
    "rare words": ("word", 3, 10, 3.0),
    "capitals": ("word", 1, 5, 3.0),
    "numbers": ("num", 0, 5, 3.0),
    "numbers, one office": ("num", 0, 5, 3.0),
    "person": ("person", 3, 3, 2.0),
    "odd words, brief": ("bare", 1, 5, 2.4),
    "lone words, brief": ("word", 1, 5, 2.4),
    "counts, brief": ("count", 1, 5, 2.4),
    "figures, brief": ("fig", 1, 5, 2.4),
    "concepts, brief": ("concept", 1.5, 5, 2.4),
    "indicator": ("ind", 0, 5, 2.0),
}
# One office repeats its phrases and follows its cases for years: of its releases these say nothing.
OF_TWO_OFFICES = (
    "days",
    "capitals",
    "odd words, brief",
    "lone words, brief",
    "counts, brief",
    "figures, brief",
    "concepts, brief",
    "two briefs",
    "rarest name, brief",
    "heads both, brief",
    "brief, two offices",
    "claims",
)
