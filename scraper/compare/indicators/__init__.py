"""Indicators that a text states: domains, onion addresses, wallets, CVEs, hashes, names of malware and of markets.

Wallets and onion addresses count when their checksums hold (an Ethereum address in one case has none), plain domains
when the sentence is about domains; the publisher's own addresses, e-mail addresses and file names never do.

    hosts         domains
    addresses     checksums of wallets and onion services (keccak)
    markets       names of malware and of markets
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from scraper.compare.indicators.addresses import is_base58check, is_bech32, is_ethereum, is_monero, is_onion
from scraper.compare.indicators.hosts import hosts
from scraper.compare.indicators.markets import malware, markets
from scraper.model import Indicator, IndicatorKind, Span

_LONGEST = 500_000  # characters read of one text
_MOST = 2000  # shapes checked in one text, so that a hostile page of Ethereum addresses costs at most .6 s
# One pass over everything that is told by its shape alone; every repetition is bounded and starts at a word's edge.
_SHAPES = re.compile(
    r"\b(?:"
    r"(?P<cve>CVE-(?:19|20)\d{2}-\d{4,7})"
    r"|(?P<ether>0x[0-9a-fA-F]{40})"
    r"|(?P<hash>[0-9a-fA-F]{64}|[0-9a-fA-F]{40}|[0-9a-fA-F]{32})"
    r"|(?P<bech32>(?:bc|ltc)1[02-9ac-hj-np-z]{11,71}|(?:BC|LTC)1[02-9AC-HJ-NP-Z]{11,71})"
    r"|(?P<base58>[13DLMT][1-9A-HJ-NP-Za-km-z]{25,34})"
    r"|(?P<monero>[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}(?:[1-9A-HJ-NP-Za-km-z]{11})?)"
    r")\b"
)

Found = tuple[IndicatorKind, str, Span]


def indicators(text: str) -> tuple[Indicator, ...]:
    """The indicators of a text in order, each value once, refanged; spans are code points into the text."""
    text = text[:_LONGEST]
    found = [*_shaped(text), *_addresses(text)]
    found += [(IndicatorKind.MARKET, name, span) for name, span in markets(text)]
    found += [(IndicatorKind.MALWARE, name, span) for name, span in malware(text)]
    first: dict[tuple[IndicatorKind, str], Indicator] = {}
    for kind, value, span in sorted(found, key=lambda one: one[2]):
        first.setdefault((kind, value), Indicator(kind, value, text[slice(*span)], span))
    return tuple(first.values())


_SHORT = ("CVE-", "bc1", "BC1")  # what begins a shape of fewer characters than _LONG
_LONG = 26


def _shaped(text: str) -> Iterator[Found]:
    if not any(part in text for part in _SHORT) and max(map(len, text.split()), default=0) < _LONG:
        return  # most texts: no word of theirs has such a shape
    for match in islice(_SHAPES.finditer(text), _MOST):
        shape = str(match.lastgroup)
        kind, holds = _SHAPED[shape]
        if holds(match.group()):
            value = match.group()
            if shape in ("cve", "hash", "ether", "bech32"):
                value = value.upper() if shape == "cve" else value.lower()
            yield kind, value, match.span()


def _mixed(digest: str) -> bool:
    return any(sign.isdigit() for sign in digest) and any(sign.isalpha() for sign in digest)


def _always(_: str) -> bool:
    return True


_SHAPED: dict[str, tuple[IndicatorKind, Callable[[str], bool]]] = {
    "cve": (IndicatorKind.CVE, _always),
    "ether": (IndicatorKind.WALLET, is_ethereum),
    "hash": (IndicatorKind.HASH, _mixed),
    "bech32": (IndicatorKind.WALLET, is_bech32),
    "base58": (IndicatorKind.WALLET, is_base58check),
    "monero": (IndicatorKind.WALLET, is_monero),
}


def _addresses(text: str) -> Iterator[Found]:
    for host, span in hosts(text):
        if not host.endswith(".onion"):
            yield IndicatorKind.DOMAIN, host, span
        elif is_onion(host.removesuffix(".onion").rpartition(".")[2]):
            yield IndicatorKind.ONION, host, span
