"""Checks of addresses by their own rules: Bitcoin (base58check, bech32), onion services; it looks nothing up."""

from __future__ import annotations

import base64
import hashlib

_BASE58 = {sign: value for value, sign in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}
_BECH32 = {sign: value for value, sign in enumerate("qpzry9x8gf2tvdw0s3jn54khce6mua7l")}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_SUMS = frozenset({1, 0x2BC830A3})  # BIP 173 and BIP 350


def is_base58check(address: str) -> bool:
    """Whether a Bitcoin address of the old kinds (1…, 3…) carries its right checksum."""
    number = 0
    for sign in address:
        if sign not in _BASE58:
            return False
        number = number * 58 + _BASE58[sign]
    if number >= 1 << 200:
        return False
    raw = number.to_bytes(25, "big")
    return raw[0] in (0, 5) and hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4] == raw[-4:]


def is_bech32(address: str) -> bool:
    """Whether a Bitcoin address of the new kinds (bc1…) carries its right checksum (BIP 173, BIP 350)."""
    prefix, _, rest = address.lower().rpartition("1")
    if address not in (address.lower(), address.upper()) or prefix != "bc" or any(sign not in _BECH32 for sign in rest):
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
