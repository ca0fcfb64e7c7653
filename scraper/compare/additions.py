"""Whether a figure counts an addition ("two more arrests") and so is no total. It compares no figures."""

from __future__ import annotations

import re

from scraper.model import Figure

# As they stand beside the number or the noun, in the ten languages that figures are read in.
_WORDS = (
    *("more", "further", "another", "additional", "other", "others"),
    *("weitere", "weiteren", "weiterer", "weiteres", "zusätzliche", "andere", "anderen", "extra", "bijkomende"),
    *("autres", "nouvelles", "nouveaux", "supplémentaires", "otras", "otros", "más", "nuevas", "nuevos"),
    *("altri", "altre", "ulteriori", "outros", "outras", "mais", "kolejne", "kolejnych", "dalsze", "dalszych"),
    *("ytterligare", "andra", "yderligere", "andre", "mere", "flere"),
)
_ADDED = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b(?! (?:than|dan|de|que|di|do|als|end|än)\b)", re.IGNORECASE)


def adds(figure: Figure) -> bool:
    """Whether its own words say that it was added to others: "more than fifty" does not."""
    return _ADDED.search(figure.text) is not None
