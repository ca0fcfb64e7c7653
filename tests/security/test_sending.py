"""Alerts leave by the same guarded door as everything else: forbidden addresses, redirects, encryption, deadlines."""

from __future__ import annotations

import time
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path

import pytest

from blotter.alerts import wording
from blotter.alerts.ways import Way, configured
from scheduler import utc_now
from scraper.errors import FetchError, TimedOut, TlsFailed
from scraper.fetch import Guard, Relay, mail, post
from scraper.fetch.addresses import private
from scraper.settings import Alerting
from tests.faults.encrypted import certificate
from tests.telling import Hook, Post

TRIAL = {**wording.trial(utc_now()), "id": "test.1"}
DESK = "to=desk@example.org&from=blotter@example.org"


def the_way(**alerting: str | bool) -> Way:
    (way,) = configured(Alerting(**alerting))  # type: ignore[arg-type]
    return way


def refusal(way: Way) -> str:
    with pytest.raises(FetchError) as caught:
        way.send(TRIAL)
    assert "s3cret" not in f"{caught.value} {caught.value!r}"
    return str(caught.value)


# -- where to -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.1.2.3", "192.168.0.9", "169.254.169.254", "[::1]"])
def test_a_forbidden_address_is_refused_in_one_sentence(host: str) -> None:
    told = refusal(the_way(webhook=f"http://{host}:8080/s3cret"))
    assert "not a public web address" in told
    assert "BLOTTER_ALERT_ALLOW_PRIVATE=1" in told
    assert "\n" not in told
    told = refusal(the_way(mail=f"smtp://u:s3cret@{host}:2525/?{DESK}"))
    assert "not a public web address" in told


@pytest.mark.parametrize("host", ["169.254.169.254", "[fe80::1]", "[::ffff:169.254.169.254]", "0.0.0.0", "224.0.0.1"])
def test_the_allowance_is_for_ones_own_network_alone(host: str) -> None:
    assert "not a public web address" in refusal(the_way(webhook=f"http://{host}/s3cret", allow_private=True))


@pytest.mark.parametrize("host", ["http://2130706433/s3cret", "http://0x7f.1/s3cret", "http://017700000001/s3cret"])
def test_odd_spellings_of_loopback_are_refused(host: str) -> None:
    assert "unusual spelling" in refusal(the_way(webhook=host))


def test_a_name_that_leads_inside_is_refused_and_every_answer_counts() -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        return ["93.184.216.34", "10.0.0.5"]

    with pytest.raises(FetchError, match=r"10\.0\.0\.5, which is not a public"):
        post(Guard(resolve=resolve), "https://hooks.example/s3cret", b"{}")


def test_what_is_private() -> None:
    inside = ["127.0.0.1", "::1", "10.9.8.7", "172.16.0.1", "192.168.1.1", "fd00::1", "::ffff:10.0.0.1"]
    outside = ["8.8.8.8", "169.254.1.1", "fe80::1", "100.64.0.1", "172.32.0.1", "2001:db8::1", "::ffff:169.254.1.1"]
    assert all(private(ip_address(each)) for each in inside)
    assert not any(private(ip_address(each)) for each in outside)


# -- webhook ------------------------------------------------------------------------------------------------------


def test_a_webhook_gets_json_and_nothing_follows_its_redirects() -> None:
    with Hook() as hook:
        way = the_way(webhook=hook.url, allow_private=True)
        way.send(TRIAL)
        assert hook.got == [TRIAL]
        assert hook.headers[0]["Content-Type"] == "application/json"
        assert hook.headers[0]["Idempotency-Key"] == "test.1"
        assert hook.headers[0]["User-Agent"].startswith("Blotter/")
        hook.status = 302
        assert "redirects elsewhere (302)" in refusal(way)
        assert hook.tries == 2


@pytest.mark.parametrize(
    ("status", "told"), [(404, "no such hook"), (401, "refuses"), (500, "answered 500"), (418, "418")]
)
def test_what_a_webhook_answers_is_told(status: int, told: str) -> None:
    with Hook() as hook:
        hook.status = status
        assert told in refusal(the_way(webhook=hook.url, allow_private=True))


def test_a_silent_webhook_is_given_up_at_the_deadline() -> None:
    with Post(silent=True) as silent, pytest.raises(TimedOut):
        post(Guard(allow_private=True), f"http://127.0.0.1:{silent.port}/", b"{}", seconds=0.2)


# -- mail ---------------------------------------------------------------------------------------------------------


def test_a_relay_of_ones_own_takes_plain_mail_only_where_that_was_said() -> None:
    with Post() as relay:
        relay.answers["RCPT"] = "550 no"
        told = refusal(the_way(mail=f"smtp://127.0.0.1:{relay.port}/?{DESK}&tls=off", allow_private=True))
        assert told == "The mail server 127.0.0.1 takes mail for none of the recipients"
        relay.answers.clear()
        told = refusal(the_way(mail=f"smtp://u:s3cret@127.0.0.1:{relay.port}/?{DESK}", allow_private=True))
        assert "STARTTLS" in told
        assert not [said for said in relay.said if said.startswith("AUTH")], "the password was not sent readably"
        assert relay.mails == []


def test_a_mail_is_plain_text_and_reads_as_it_was_written() -> None:
    with Post() as relay:
        way = the_way(mail=f"smtp://127.0.0.1:{relay.port}/?{DESK}&tls=off", allow_private=True)
        way.send({**TRIAL, "subject": "Blotter: Küstenwache — quiet", "text": "Zwölf Tage.\n.\n\nOffen: ja"})
    (got,) = relay.mails
    assert (got["To"], got["From"]) == ("desk@example.org", "blotter@example.org")
    assert got["Subject"] == "Blotter: Küstenwache — quiet"
    assert (got["Message-ID"], got["Auto-Submitted"]) == ("<blotter.test.1@example.org>", "auto-generated")
    assert got.get_content_type() == "text/plain"
    assert got.get_content().replace("\r\n", "\n").strip() == "Zwölf Tage.\n.\n\nOffen: ja"
    assert "MAIL FROM:<blotter@example.org>" in " ".join(relay.said).replace("mail FROM", "MAIL FROM")


@pytest.mark.parametrize("implicit", [False, True])
def test_encryption_is_the_rule_and_its_certificate_must_hold(
    implicit: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pem = certificate(tmp_path)
    with Post(pem, implicit=implicit) as relay:
        scheme = "smtps" if implicit else "smtp"
        way = the_way(mail=f"{scheme}://me:s3cret@127.0.0.1:{relay.port}/?{DESK}", allow_private=True)
        with pytest.raises(TlsFailed, match="certificate of the mail server"):
            way.send(TRIAL)
        assert not [said for said in relay.said if said.startswith("AUTH")]
        monkeypatch.setenv("SSL_CERT_FILE", str(pem))
        way.send(TRIAL)
        assert len(relay.mails) == 1
        assert [said for said in relay.said if said.startswith("AUTH")]
        relay.answers["AUTH"] = "535 no s3cret"
        assert "refuses the user name or password (535)" in refusal(way)


def test_a_relay_that_says_nothing_is_cut_off_at_the_deadline() -> None:
    message = the_way(mail=f"smtp://h.example/?{DESK}").message(TRIAL)  # type: ignore[attr-defined]
    with Post(silent=True) as silent:
        begun = time.monotonic()
        with pytest.raises(TimedOut):
            mail(Guard(allow_private=True), Relay("127.0.0.1", silent.port), message, ["a@b.example"], seconds=0.2)
        assert time.monotonic() - begun < 5


def test_a_relay_out_of_reach_is_told() -> None:
    with Post() as relay:
        port = relay.port
    assert "No connection could be made" in refusal(
        the_way(mail=f"smtp://127.0.0.1:{port}/?{DESK}", allow_private=True)
    )
