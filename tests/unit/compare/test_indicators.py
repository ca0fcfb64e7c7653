"""What scraper.compare.indicators finds, and what it leaves alone."""

import hashlib

import pytest

from scraper.compare.indicators import indicators
from scraper.compare.indicators.keccak import keccak, sponge


def found(text: str) -> list[tuple[str, str]]:
    for indicator in indicators(text):
        assert text[slice(*indicator.span)] == indicator.text
    return [(indicator.kind.value, indicator.value) for indicator in indicators(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hxxps://evil-login[.]com/path", "evil-login.com"),
        ("visit bad(.)top now", "bad.top"),
        ("the host evil[dot]net answered", "evil.net"),
        ("The domain www.stolen-cards.shop was seized.", "stolen-cards.shop"),
        ("Police took genesis-cards.market offline.", "genesis-cards.market"),
    ],
)
def test_domains(text: str, value: str) -> None:
    assert found(text) == [("domain", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Read more on www.politie.nl and europol.europa.eu about seized domains.",
        "Mail tips to phishing@example-bank.com about the fake site.",
        "The domain list is in seized.pdf and notes.docx.",
        "Two men were arrested.In total 5.4 kg was seized.",
        "See example-shop.com for opening hours.",
        "Information source: Politie.nl",
    ],
)
def test_what_is_no_domain(text: str) -> None:
    assert found(text) == []


def test_onion_addresses_of_version_3_count_when_their_checksum_holds() -> None:
    real = "duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczad.onion"
    assert found(f"It ran at http://{real}/ until May.") == [("onion", real)]
    assert found("It ran at duckduckgogg42xjoc72x3sjasowoarfbgcmvfimaftt6twagswzczaa.onion.") == []
    assert found("It ran at abcdefghij234567.onion before.") == [("onion", "abcdefghij234567.onion")]


@pytest.mark.parametrize(
    "address",
    [
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr",
    ],
)
def test_bitcoin_addresses_count_when_their_checksum_holds(address: str) -> None:
    assert found(f"Paid to {address}.") == [("wallet", address)]
    broken = address[:-1] + ("q" if address[-1] != "q" else "p")
    assert found(f"Paid to {broken}.") == []


@pytest.mark.parametrize(
    "address",
    [
        "LPexm3TLYQCRkwZyjmdUSFarQ7PL319WBi",
        "MCLAjG3uxm8BPor9ncJ7QW8Rf7uDQ4MiVN",
        "ltc1qxzd4ztj7tsyvru435yk38c8n76uxwpywhzq3v9",
        "D9a73669m9rf394RJDdjhzgh52kMBy61Dp",
        "TEQDVtXEcU5KfJwT9uHtgPDE6gmN4QZqr6",
        "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A",
    ],
)
def test_addresses_of_other_coins_count_when_their_checksum_holds(address: str) -> None:
    """Litecoin, Dogecoin, Tron, Monero; two signs exchanged are what a slip of the hand does."""
    assert found(f"Paid to {address}.") == [("wallet", address)]
    slipped = f"{address[:-3]}{address[-2]}{address[-3]}{address[-1]}"
    assert found(f"Paid to {slipped}.") == []


def test_an_ethereum_address_in_both_cases_counts_when_its_checksum_holds() -> None:
    address = "0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe"
    assert found(f"Sent to {address}.") == [("wallet", address.lower())]
    assert found(f"Sent to {address[:-1]}E.") == []
    assert found(f"Sent to {address.lower()}.") == [("wallet", address.lower())]


def test_no_page_has_us_check_addresses_without_end() -> None:
    assert len(indicators(" ".join(f"0x{number:040x}" for number in range(2100)))) == 2000


@pytest.mark.parametrize(
    ("message", "digest"),
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    ],
)
def test_keccak_is_the_one_of_before_the_standard(message: bytes, digest: str) -> None:
    assert keccak(message).hex() == digest


def test_its_sponge_is_the_one_of_the_standard() -> None:
    for length in (0, 1, 135, 136, 137, 500):
        message = bytes(range(256)) * 2
        assert sponge(message[:length], 0x06) == hashlib.sha3_256(message[:length]).digest()


def test_vulnerabilities_and_hashes() -> None:
    md5, sha1, sha256 = "d41d8cd98f00b204e9800998ecf8427e", "da39a3ee" * 5, "e3b0c442" * 8
    text = f"CVE-2023-4966 was used; files {md5}, {sha1}, {sha256.upper()}; id {'1234567890' * 4}."
    assert found(text) == [("cve", "CVE-2023-4966"), ("hash", md5), ("hash", sha1), ("hash", sha256)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An illegal marketplace on the dark web, Monopoly Market, was taken offline.", "Monopoly Market"),
        ("Take Evidence From Offline Amber Street Market\n\nDark web buyers were warned.", "Amber Street Market"),
        ("Der Darknet-Marktplatz „Quorra“ wurde abgeschaltet.", "Quorra"),
        ("De illegale marktplaats Bokkenburg is offline.", "Bokkenburg"),
        ("Bei der Abschaltung des Marktplatzes Amber Market im Darknet.", "Amber Market"),
        ("Die Darknetplattform Amber Market wurde abgeschaltet.", "Amber Market"),
        ("Op de Darkwebmarkt Amber Market werden drugs verkocht.", "Amber Market"),
        ("La fermeture de la Plateforme Amber Market, sur le darknet.", "Amber Market"),
        ("El cierre del Mercado Amber Market en la dark web.", "Amber Market"),
        ("La chiusura della Piattaforma Amber Market nel dark web.", "Amber Market"),
        ("O encerramento da Plataforma Amber Market na dark web.", "Amber Market"),
        ("Zamknięcie Platformy Amber Market w dark web.", "Amber Market"),
        ("Marknadsplatsen Amber Market på dark web stängdes.", "Amber Market"),
        ("Markedspladsen Amber Market på dark web blev lukket.", "Amber Market"),
    ],
)
def test_markets(text: str, name: str) -> None:
    assert [value for kind, value in found(text) if kind == "market"] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Zymbot botnet infected computers.", "Zymbot"),
        ("Victims were hit by the ransomware KolarLock.", "KolarLock"),
        ("Die Schadsoftware Quirlet wurde verteilt.", "Quirlet"),
        ("Le rançongiciel Vornax a touché des hôpitaux.", "Vornax"),
    ],
)
def test_malware(text: str, name: str) -> None:
    assert found(text) == [("malware", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Pickpockets at the Christmas Market sold drugs.",
        "The Stock Market fell while the dark web grew.",
        "Russian malware and Android trojans spread.",
        "Disrupting botnet infrastructure is hard.",
        "The Oakfield Market opens at nine.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert found(text) == []


def test_each_value_is_told_once_where_it_first_stands() -> None:
    text = "The Zymbot botnet fell. The Zymbot botnet is gone."
    (only,) = indicators(text)
    assert only.span == (4, 10)


@pytest.mark.parametrize("pattern", ["1", "Abc ", "Abc Market ", "a.", "[.]", "hxxp://", "0x" + "a" * 39, "-"])
def test_hostile_texts_are_read_in_full(pattern: str) -> None:
    assert indicators(pattern * (200_000 // len(pattern))) == ()
