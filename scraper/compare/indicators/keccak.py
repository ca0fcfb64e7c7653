"""Keccak-256 as Ethereum and Monero use it: padded otherwise than the SHA-3 that hashlib has. It hashes, no more."""

from __future__ import annotations

_RATE = 136  # bytes taken in at once
_MASK = (1 << 64) - 1
_ROUNDS = 24


def keccak(message: bytes) -> bytes:
    """The 32 bytes of a message's Keccak-256; some .3 ms for a short one."""
    return sponge(message, 0x01)


def sponge(message: bytes, padding: int) -> bytes:
    """The 32 bytes that the sponge of FIPS 202 gives; `padding` is 1 for Keccak-256 and 6 for SHA3-256."""
    padded = bytearray(message + bytes(_RATE - len(message) % _RATE))
    padded[len(message)] ^= padding
    padded[-1] ^= 0x80
    lanes = [0] * 25
    for start in range(0, len(padded), _RATE):
        for at in range(_RATE // 8):
            lanes[at] ^= int.from_bytes(padded[start + 8 * at : start + 8 * at + 8], "little")
        for constant in _CONSTANTS:
            _round(lanes, constant)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def _round(lanes: list[int], constant: int) -> None:
    """The steps theta, rho, pi, chi and iota of FIPS 202 §3.2, lane x, y at 5 y + x."""
    column = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
    mixed = [column[x - 1] ^ _turned(column[(x + 1) % 5], 1) for x in range(5)]
    moved = [0] * 25
    for at, (to, turn) in enumerate(_MOVES):
        moved[to] = _turned(lanes[at] ^ mixed[at % 5], turn)
    for row in range(0, 25, 5):
        for x in range(5):
            lanes[row + x] = moved[row + x] ^ (~moved[row + (x + 1) % 5] & moved[row + (x + 2) % 5] & _MASK)
    lanes[0] ^= constant


def _turned(lane: int, by: int) -> int:
    return (lane << by | lane >> (64 - by)) & _MASK


def _moves() -> tuple[tuple[int, int], ...]:
    """Where rho and pi put each lane, and by how many bits it is turned."""
    turns = {(0, 0): 0}
    x, y = 1, 0
    for step in range(_ROUNDS):
        turns[x, y] = (step + 1) * (step + 2) // 2 % 64
        x, y = y, (2 * x + 3 * y) % 5
    return tuple((5 * ((2 * x + 3 * y) % 5) + y, turns[x, y]) for y in range(5) for x in range(5))


def _constants() -> tuple[int, ...]:
    """The constants of iota, from the shift register of FIPS 202 §3.2.5."""
    found, register = [], 1
    for _ in range(_ROUNDS):
        constant = 0
        for bit in range(7):
            constant |= (register & 1) << ((1 << bit) - 1)
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
        found.append(constant)
    return tuple(found)


_MOVES, _CONSTANTS = _moves(), _constants()
