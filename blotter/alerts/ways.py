"""The ways by which alerts go out, as the settings name them: a webhook, mail, and with the extra `notify` apprise.

What is said and when is decided elsewhere. `name` and `place` hold no secret; the addresses behind them may.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from importlib.util import find_spec
from typing import Any, Protocol
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from scraper.errors import BlockedAddress, ConfigError, FetchError
from scraper.fetch import Guard, Relay, mail, post
from scraper.settings import Alerting

log = logging.getLogger("blotter")

Content = Mapping[str, Any]
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_PORTS = {"smtp": 587, "smtps": 465}
_MAIL = "smtp://user:password@host:587/?to=desk@example.org&from=blotter@example.org"


class Way(Protocol):
    """One way out."""

    @property
    def name(self) -> str:
        """What an alert in line is kept under."""

    @property
    def place(self) -> str:
        """Where it leads, as people may read it."""

    def send(self, content: Content) -> None:
        """Send once. Raises FetchError, without any secret in it."""


def configured(alerting: Alerting) -> tuple[Way, ...]:
    """The ways that these settings name. Raises ConfigError; it never repeats what was written."""
    guard = Guard(allow_private=alerting.allow_private)
    ways: list[Way] = []
    if alerting.webhook is not None:
        ways.append(_webhook(alerting.webhook, guard))
    if alerting.mail is not None:
        ways.append(_mail(alerting.mail, guard))
    if alerting.apprise is not None:
        ways += _apprise(alerting.apprise)
    return tuple(ways)


def _split(setting: str, address: str, schemes: Sequence[str]) -> SplitResult:
    try:
        parts = urlsplit(address)
        wrong = parts.scheme not in schemes or not parts.hostname or parts.port == 0
    except ValueError:
        wrong = True
    if wrong or not address.isascii() or not address.isprintable() or " " in address:
        raise ConfigError(f"{setting} is no {' or '.join(f'{scheme}://' for scheme in schemes)} address")
    return parts


def _allowed(fault: BlockedAddress) -> FetchError:
    return FetchError(f"{fault.message}; BLOTTER_ALERT_ALLOW_PRIVATE=1 allows addresses of your own network")


# -- webhook ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Webhook:
    """A POST of the alert's fields as JSON."""

    url: str = field(repr=False)
    place: str
    guard: Guard
    name: str = "webhook"

    def send(self, content: Content) -> None:
        body = json.dumps(content).encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(content["id"])}
        try:
            post(self.guard, self.url, body, headers=headers)
        except BlockedAddress as fault:
            raise _allowed(fault) from None


def _webhook(url: str, guard: Guard) -> Webhook:
    parts = _split("BLOTTER_ALERT_WEBHOOK", url, ("https", "http"))
    if parts.username is not None:
        raise ConfigError("BLOTTER_ALERT_WEBHOOK holds a user name: a webhook's secret stands in its path or query")
    return Webhook(url, f"{parts.scheme}://{parts.hostname}", guard)


# -- mail ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail in plain text, by a relay."""

    relay: Relay
    sender: str
    to: tuple[str, ...]
    guard: Guard
    name: str = "mail"

    @property
    def place(self) -> str:
        return f"{', '.join(self.to)} by {self.relay.host}"

    def send(self, content: Content) -> None:
        try:
            refused = mail(self.guard, self.relay, self.message(content), self.to)
        except BlockedAddress as fault:
            raise _allowed(fault) from None
        if refused:
            log.warning("alerts: the mail server takes no mail for %s", ", ".join(refused))

    def message(self, content: Content) -> EmailMessage:
        """The mail; the same alert has the same Message-ID each time, so that a second copy is known as one."""
        made = EmailMessage(policy=SMTP)
        made["From"], made["To"] = self.sender, ", ".join(self.to)
        made["Subject"] = " ".join(str(content["subject"]).split())
        made["Date"] = format_datetime(datetime.fromisoformat(str(content["at"])))
        made["Message-ID"] = f"<blotter.{content['id']}@{self.sender.rpartition('@')[2]}>"
        made["Auto-Submitted"] = "auto-generated"
        made.set_content(str(content["text"]))
        return made


def _mail(url: str, guard: Guard) -> Mail:
    parts = _split("BLOTTER_ALERT_MAIL", url, tuple(_PORTS))
    options = _mail_options(parts)
    to = tuple(address.strip() for address in options.get("to", "").split(",") if address.strip())
    sender = options.get("from", "") or (to[0] if to else "")
    if not to or not all(_ADDRESS.fullmatch(address) for address in (*to, sender)):
        raise ConfigError(f"BLOTTER_ALERT_MAIL names no mail address after to= (or a bad one): {_MAIL}")
    open_ = options.get("tls") == "off"
    if open_ and (parts.username is not None or parts.scheme == "smtps"):
        raise ConfigError("BLOTTER_ALERT_MAIL: tls=off is for relays that want no password; it would be sent readably")
    return Mail(
        Relay(
            host=str(parts.hostname),
            port=parts.port or _PORTS[parts.scheme],
            implicit=parts.scheme == "smtps",
            starttls=not open_,
            user=None if parts.username is None else unquote(parts.username),
            password=None if parts.password is None else unquote(parts.password),
        ),
        sender,
        to,
        guard,
    )


def _mail_options(parts: SplitResult) -> dict[str, str]:
    # A plus stands for itself in mail addresses, and for a blank in forms.
    found = parse_qsl(parts.query.replace("+", "%2B"), keep_blank_values=True)
    told = dict(found)
    if len(told) != len(found) or set(told) - {"to", "from", "tls"} or told.get("tls", "on") not in ("on", "off"):
        raise ConfigError(f"BLOTTER_ALERT_MAIL takes to=, from= and tls=off, each once: {_MAIL}")
    if parts.path not in ("", "/"):
        raise ConfigError(f"BLOTTER_ALERT_MAIL has something between the host and its options: {_MAIL}")
    return told


# -- apprise ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Apprise:
    """One of the services that apprise knows; it connects by itself, outside Blotter's guard."""

    service: Any = field(repr=False)
    name: str
    place: str

    def send(self, content: Content) -> None:
        if not self.service.notify(title=str(content["subject"]), body=str(content["text"]), body_format="text"):
            raise FetchError(f"apprise could not deliver by {self.place}")


def _apprise(addresses: str) -> Iterator[Apprise]:
    if find_spec("apprise") is None:
        raise ConfigError("BLOTTER_ALERT_APPRISE needs an extra: pip install 'press-blotter[notify]'")
    import apprise

    logging.getLogger("apprise").setLevel(logging.CRITICAL)  # it would tell addresses, and with them secrets
    for number, address in enumerate(addresses.split(), start=1):
        service = apprise.Apprise.instantiate(address)
        if service is None:
            raise ConfigError(f"BLOTTER_ALERT_APPRISE: apprise cannot use address {number}")
        key = hashlib.sha256(address.encode()).hexdigest()[:8]  # so that a list put in another order stays the same
        yield Apprise(service, f"apprise {key}", f"apprise, {service.service_name}")
