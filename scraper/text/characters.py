"""Which characters may be kept: neither NUL nor lone surrogates. Folds and strips nothing else."""

from __future__ import annotations


def storable(text: str) -> str:
    """Text that every database and encoder takes: NUL and lone surrogates (JSON's "\\ud800") become U+FFFD."""
    if not text.isascii():
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\x00", "\ufffd") if "\x00" in text else text
