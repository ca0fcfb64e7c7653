"""Titles that refuse, in twelve languages, and headlines that only sound like it."""

from __future__ import annotations

import pytest

from scraper.text.refusals import refuses, says_gone

REFUSALS = """
Page not found
404 Not Found
Not Found
Error 404 (Not Found)!!1
HTTP 404
Page Not Found | FBI
Oops! That page can’t be found.
We can't find that page
We couldn't find the page you were looking for
Sorry, this page isn't available
This page is no longer available
The page you requested does not exist
Page missing
File or directory not found
The requested URL was not found
Object not found!
Content unavailable
Seite nicht gefunden
Die Seite existiert nicht
Die angeforderte Seite wurde nicht gefunden
Fehler 404
Seite nicht vorhanden
Diese Seite gibt es nicht
Pagina niet gevonden
Deze pagina bestaat niet
De pagina kan niet worden gevonden
Sidan kunde inte hittas
Sidan finns inte
Sidan hittades inte
Page non trouvée
Page introuvable
Cette page n'existe pas
Cette page n’existe plus
Erreur 404
Página no encontrada
La página no existe
La página solicitada no existe
Página no disponible
Error 404
Pagina non trovata
La pagina richiesta non esiste
Pagina inesistente
Página não encontrada
A página não existe
Página não disponível
Strona nie została znaleziona
Nie znaleziono strony
Strona nie istnieje
Błąd 404
Siden blev ikke fundet
Siden findes ikke
Siden kunne ikke findes
Fant ikke siden
Siden ble ikke funnet
Siden finnes ikke
Sivua ei löytynyt
We can't seem to find the page you're looking for
Sorry, but the page you were trying to view does not exist
Die von Ihnen gesuchte Seite wurde nicht gefunden
La page demandée n'a pas été trouvée
Lo sentimos, la página que busca no existe
La pagina cercata non è stata trovata
De opgevraagde pagina kon niet worden gevonden
A página que procura não foi encontrada
Sidan du letar efter kunde inte hittas
Siden du leter etter finnes ikke
Den side du leder efter findes ikke
Hakemaasi sivua ei löytynyt
Strona, której szukasz, nie istnieje
Access denied
Just a moment...
Login
Log in to continue
Sign in to your account
Log ind
Logg inn
Logowanie
Zaloguj się
Iniciar sessão
Se connecter
Acceder
Accesso negato
Adgang nægtet
Cookies
Before you continue
Are you a robot?
Verify you are human
Attention Required!
Service Unavailable
Under maintenance
Wartungsarbeiten
Site en maintenance
Internal Server Error
Something went wrong
Pagina niet gevonden | politie.nl
404 - Fichier introuvable
Zugriff verweigert – Bundeskriminalamt
"""
HEADLINES = """
Missing girl not found: police ask for help
Body of man not found after search
Two pages of forged passports found
Police do not find the missing page of diary
Boat not available for rescue
Login details of 5000 people stolen
Man held after 404 burglaries
Cookies stolen from bakery
404 arrests in Operation Page
Strona internetowa oszustów zamknięta
Page Six editor arrested
Hjemmesiden blev ikke fundet ulovlig
Sidan Ahmed arrested
Login: data of 5000 people stolen
Gone – but not forgotten
Vermisster wurde im See gefunden
Savnet siden lørdag er fortsatt ikke funnet
Kvinde savnet siden søndag er ikke fundet
"""


@pytest.mark.parametrize("title", REFUSALS.strip().splitlines())
def test_what_stands_in_a_release_s_place_is_told(title: str) -> None:
    assert refuses(title)
    assert refuses(title.upper())


@pytest.mark.parametrize("title", HEADLINES.strip().splitlines())
def test_a_headline_is_none(title: str) -> None:
    assert not refuses(title)


def test_a_long_title_is_none() -> None:
    assert not refuses("Page not found " * 20)
    assert not says_gone("Page not found " * 20)


GONE = REFUSALS.partition("Access denied")[0].strip().splitlines()
FOR_NOW = ("Sorry, this page isn’t available", "Página no disponible", "Página não disponível", "Content unavailable")


@pytest.mark.parametrize("title", [*GONE, "Pagina niet gevonden | politie.nl", "404 - Fichier introuvable"])
def test_what_says_that_it_is_gone_is_told_from_what_is_out_of_reach_for_now(title: str) -> None:
    reachable = title.replace("'", "’") not in FOR_NOW and title != "Page missing"
    assert says_gone(title) is reachable


@pytest.mark.parametrize("title", [*REFUSALS.partition("Access denied")[2].strip().splitlines()[:-3], *FOR_NOW])
def test_a_wall_a_login_and_an_outage_say_nothing_of_the_kind(title: str) -> None:
    assert not says_gone(title)
    assert refuses(title)


@pytest.mark.parametrize(
    "title",
    [
        "Page not found: police seek the owner of a diary",
        "Address of the suspect cannot be found",
        "Stolen object not found",
        "Terrorist content no longer available",
        "The file does not exist, minister told",
        "Betrüger-Seite existiert nicht mehr",
        "Die Seite kann momentan nicht gefunden werden",
        "Contenu illégal introuvable",
        "Nettsiden til svindlerne finnes ikke",
        "Strona oszustów już nie istnieje",
        "404 - Raub auf eine Tankstelle",
        "404: die Zahl des Tages",
        "Police: missing page found",
        "Police: missing page not found",
        "Police: diary page not found",
        "Police: file not found",
        "Minister: the document does not exist",
        "Page not found: FBI seeks the owner of a diary",
    ],
)
def test_a_headline_names_something_besides(title: str) -> None:
    assert not says_gone(title)


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "404 | FBI",
        "Error 404 - FBI",
        "Page not found · Lund Police",
        "410 Gone",
        "FBI: Page not found",
        "Polizei Lund: Die Seite wurde nicht gefunden",
    ],
)
def test_a_site_s_name_is_no_more_than_that(title: str) -> None:
    assert says_gone(title)
