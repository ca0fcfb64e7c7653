"""Titles by which a page says that it is not there, or that one must come in by a door first, in twelve languages.

It reads titles alone: what a page says further down, releases say too. A title that a channel announced is no refusal,
whatever it says; whether that is so is known elsewhere.
"""

from __future__ import annotations

import re

LONGEST = 120  # characters of a title that refuses

_PAGE = (
    r"page|webpage|document|content|article|file|object|resource|url|address"
    r"|(?:web)?seite|inhalt|dokument|adresse"
    r"|(?:web)?pagina|inhoud"
    r"|sidan?|siden?|innehållet|innholdet|indholdet"
    r"|contenu|página|contenido|documento|conteúdo|contenuto|risorsa"
    r"|stron[ay]|sivua?"
)
_NOT_THERE = (
    r"(?:not|cannot|can.t|couldn.t|wasn.t) (?:be |been )?(?:found|available|exist)|do(?:es)?(?: not|n.t) exist"
    r"|isn.t (?:available|here)|no longer (?:exists?|available|here)|(?:is )?(?:missing|unavailable)\W*$"
    r"|nicht (?:\w+ )?(?:gefunden|verfügbar|vorhanden|erreichbar)|existiert nicht|gibt es (?:\w+ )?nicht"
    r"|niet (?:\w+ )?(?:\w+ )?(?:gevonden|beschikbaar)|bestaat niet"
    r"|inte (?:\w+ )?(?:hittas|visas)|(?:hittades|finns) inte"
    r"|introuvable|non trouvée?|n.existe (?:pas|plus)|n.est (?:pas|plus) disponible|n.a pas été trouvée?"
    r"|no (?:\w+ )?(?:encontrad[ao]|existe|disponible|encuentra)"
    r"|non (?:\w+ )?(?:trovat[ao]|esiste|disponibile)|inesistente"
    r"|não (?:\w+ )?(?:encontrad[ao]|existe|disponível)"
    r"|nie (?:\w+ )?(?:znaleziona|odnaleziona|istnieje|jest dostępna)"
    r"|ikke (?:\w+ )?(?:fundet|findes|funnet|finnes)|(?:findes|finnes) ikke"
    r"|ei (?:löydy|löytynyt)"
)
_NOT_SEEN = (
    r"(?:can(?:not|.t)|could(?: not|n.t)|did(?: not|n.t)|unable to) find (?:the|that|this)"
    r"|nie znaleziono|fant ikke|kunne ikke finde"
)
_STATUS = (
    r"(?:error|http|status|fehler|fout|erreur|errore?|erro|błąd|fel|fejl|feil|virhe|code|kod)?\W*(?:404|410)"
    r"(?=\W*$|\s*[-–—|:(!]|\s+(?:not|page|error|file|gone))"
)
_WHOLE = (  # titles that are nothing but this, but for the site's name behind a mark
    r"not found|(?:temporarily )?unavailable|service (?:temporarily )?unavailable|internal server error|bad gateway"
    r"|something went wrong|(?:(?:site|website|scheduled|under|down for|in|en|em) )*maintenance|wartungsarbeiten"
    r"|(?:site )?en maintenance|en mantenimiento|in manutenzione|em manutenção|wegens onderhoud gesloten"
    r"|log ?in|sign ?in|please (?:log|sign) in|(?:log|sign) in to (?:continue|your account)|login required"
    r"|anmeld(?:en|ung)|einloggen|inloggen|aanmelden|logga in|log ind|logg inn|logowanie|zaloguj się|kirjaudu sisään"
    r"|connexion|se connecter|iniciar ses(?:ión|são)|acceder|accedi"
    r"|access denied|toegang geweigerd|zugriff verweigert|accès refusé|acceso denegado|accesso negato|acesso negado"
    r"|adgang nægtet|tilgang nektet|åtkomst nekad|odmowa dostępu|forbidden"
    r"|(?:cookie|privacy) (?:consent|settings|preferences|wall)|cookie-?einstellungen|cookievoorkeuren|cookies"
    r"|before you continue(?: to .*)?|just a moment|attention required|security check|one more step|captcha"
    r"|(?:are you a robot|(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human)"
)
_REFUSAL = re.compile(
    rf"\b(?:{_PAGE})\b[^.:;?!]{{0,30}}?\b(?:{_NOT_THERE})|\b(?:{_NOT_SEEN}) (?:\w+ )?(?:{_PAGE})\b"
    rf"|^\W*(?:{_STATUS})|^\W*(?:{_WHOLE})\W*(?:$|[|–—-]\s)",
    re.IGNORECASE,
)


def refuses(title: str) -> bool:
    """Whether this is what a page is called that stands in a release's place: a soft 404, a login, a wall."""
    return len(title) <= LONGEST and _REFUSAL.search(title) is not None
