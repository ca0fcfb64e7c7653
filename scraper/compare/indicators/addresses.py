"""Checksums of the wallets of six coins, and of onion services. It looks no address up."""

from __future__ import annotations

import base64
import hashlib

from scraper.compare.indicators.keccak import keccak

_BASE58 = {sign: value for value, sign in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}
_BECH32 = {sign: value for value, sign in enumerate("qpzry9x8gf2tvdw0s3jn54khce6mua7l")}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_SUMS = frozenset({1, 0x2BC830A3})  # BIP 173 and BIP 350
# First byte of Bitcoin's 1… and 3…, Litecoin's L… and M…, Dogecoin's D…, Tron's T….
_VERSIONS = frozenset({0x00, 0x05, 0x30, 0x32, 0x1E, 0x41})
_PREFIXES = frozenset({"bc", "ltc"})
_MONERO_BLOCKS = {11: 8, 7: 5}  # signs of a block of Monero's base58, and the bytes that they are


def is_base58check(address: str) -> bool:
    """Whether an address of Bitcoin's old kinds (1…, 3…), Litecoin, Dogecoin or Tron carries its right checksum."""
    number = _base58(address)
    if number is None or number >= 1 << 200:
        return False
    raw = number.to_bytes(25, "big")
    return raw[0] in _VERSIONS and hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4] == raw[-4:]


def _base58(signs: str) -> int | None:
    number = 0
    for sign in signs:
        if sign not in _BASE58:
            return None
        number = number * 58 + _BASE58[sign]
    return number


def is_bech32(address: str) -> bool:
    """Whether an address of the new kinds (bc1…, ltc1…) carries its right checksum (BIP 173, BIP 350)."""
    prefix, _, rest = address.lower().rpartition("1")
    if address not in (address.lower(), address.upper()) or prefix not in _PREFIXES or not _BECH32.keys() >= set(rest):
        return False
    values = [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]
    return _polymod(values + [_BECH32[sign] for sign in rest]) in _BECH32_SUMS


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if top >> bit & 1 else 0
    return check


def is_ethereum(address: str) -> bool:
    """Whether an address (0x…) in letters of both cases carries its right checksum (EIP-55); one case carries none."""
    signs = address.removeprefix("0x")
    if signs in (signs.lower(), signs.upper()):
        return True
    checksum = keccak(signs.lower().encode()).hex()
    return all(sign.isupper() == (int(checksum[at], 16) > 7) for at, sign in enumerate(signs) if sign.isalpha())


def is_monero(address: str) -> bool:
    """Whether a Monero address (4…, 8…; 95 signs, 106 with a payment id) carries its right checksum."""
    raw = b""
    for start in range(0, len(address), 11):
        block = address[start : start + 11]
        number, size = _base58(block), _MONERO_BLOCKS[len(block)]
        if number is None or number >= 1 << 8 * size:
            return False
        raw += number.to_bytes(size, "big")
    return keccak(raw[:-4])[:4] == raw[-4:]


def is_onion(label: str) -> bool:
    """Whether a label is an onion service's: 16 signs (version 2), or 56 with the right checksum (version 3)."""
    if any(sign not in "abcdefghijklmnopqrstuvwxyz234567" for sign in label):
        return False
    if len(label) == 16:
        return True
    if len(label) != 56:
        return False
    raw = base64.b32decode(label.upper())
    digest = hashlib.sha3_256(b".onion checksum" + raw[:32] + raw[34:]).digest()
    return raw[34] == 3 and digest[:2] == raw[32:34]
