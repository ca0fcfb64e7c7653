"""The line in which a page says that it is a translation, in ten languages; it compares no texts."""

from __future__ import annotations

import re

from scraper.model import Article
from scraper.text.words import fold

# A line says that the page is a translation by the language it was made from, by who made it, by what kind it is, or by
# naming the page itself; "Die Übersetzung der Chats dauerte Monate" tells of work on a case. Compared folded.
_DONE = (
    r"(?:translated|vertaald|ubersetzt|traduit|traducid[oa]|tradott[oa]|traduzid[oa]|(?:prze)?tlumaczon[aeyo]"
    r"|(?:maskin)?oversatt?)"
)
_WORK = (
    r"(?:translation|vertaling|ubersetzung|traduction|traduccion|traduzione|traducao|tlumaczeni[ea]"
    r"|oversaettelse|oversattelse|oversattning)"
)
_FROM = (
    r"(?:from|uit|aus|du|de|d|del|dal|dall|do|z|ze|fra|fran)"
    r"(?:[\W_]+(?:the|het|dem|der|l|la|le|el|il|jezyka|original))*"
)
_TONGUE = (
    r"(?:english|dutch|german|french|spanish|italian|portuguese|polish|swedish|danish|norwegian|ukrainian|russian"
    r"|engels|nederlands|duits|frans|spaans|italiaans|portugees|pools|zweeds|deens|oekraiens"
    r"|(?:englisch|niederlandisch|deutsch|franzosisch|spanisch|italienisch|portugiesisch|polnisch|schwedisch|danisch)\w*"
    r"|anglais|neerlandais|allemand|francais|espagnol|italien|portugais|polonais|suedois|danois"
    r"|ingles|neerlandes|holandes|aleman|frances|espanol|italiano|portugues|polaco|sueco|danes"
    r"|inglese|olandese|tedesco|francese|spagnolo|portoghese|polacco|svedese|danese|alemao|espanhol|dinamarques"
    r"|(?:angiel|niderlandz|holender|niemiec|francu|hiszpan|wlos|portugal|pol|szwedz|dun)s?k\w+"
    r"|(?:engelsk|nederlandsk|hollandsk|tysk|fransk|spansk|italiensk|portugisisk|polsk|svensk|dansk)\w*)"
)
_BY = r"(?:by|door|von|par|por|da|przez|av|af)"
_KIND = (
    r"(?:machine|automat\w+|unofficial|our|courtesy|free|officieuze|onofficiele|maschinelle|nichtamtliche|inoffizielle"
    r"|non[\W_]officielle|automatique|libre|no[\W_]oficial|non[\W_]ufficiale|di[\W_]cortesia|livre|nao[\W_]oficial"
    r"|nieoficjaln\w+|maszynow\w+|inofficiell|uofficiel|cortesia)"
)
_PAGE = (
    r"(?:(?:this|the|dit|deze|dieser|dieses|diese|der|des|ce|cet|du|le|este|del|el|questo|il|o|do|tego)[\W_]+"
    r"(?:press[\W_]+)?"
    r"(?:text|release|article|page|statement|tekst|bericht|artikel|pagina|pressemitteilung|textes|artikels|texte"
    r"|communique|texto|comunicado|articulo|testo|comunicato|articolo|artigo|tekstu|komunikatu|artykulu)"
    r"|texten|pressmeddelandet|artikeln|teksten|artiklen|pressemeddelelsen)"
)
_TRANSLATED = re.compile(
    rf"^\W*(?:(?:\w+\W+){{0,3}}?(?:{_DONE}\W+(?:{_FROM}\W+{_TONGUE}|{_BY}|{_KIND})|{_KIND}\W+{_DONE})"
    rf"|(?:\w+\W+){{0,3}}?{_FROM}\W+{_TONGUE}\W+{_DONE}"
    rf"|(?:\w+\W+){{0,3}}?(?:{_KIND}\W+{_WORK}|{_WORK}\W+(?:{_KIND}|{_FROM}\W+{_TONGUE}))"
    rf"|(?:\w+\W+){{0,3}}?{_WORK}\W+(?:of\W+|van\W+|von\W+|af\W+|av\W+|de\W+)?{_PAGE}"
    rf"|{_WORK}(?:\s?:|\W+{_BY}))(?:\b|(?<=:))"
)
_NOTE = 160  # characters of a line that says so, within its first words; others tell of translators


def translator_note(article: Article) -> str | None:
    """The short line at either end of an article that calls it a translation: "Translated from Dutch"."""
    lines = [line.strip() for line in article.text[len(article.headline) :].split("\n") if line.strip()]
    ends = (line for line in (*lines[:2], *lines[-2:]) if len(line) <= _NOTE)
    return next((line for line in ends if _TRANSLATED.match(fold(line))), None)
