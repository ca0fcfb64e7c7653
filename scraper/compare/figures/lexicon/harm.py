"""Verbs of what people do to people, by language: who suffers it is a victim; deaths and injuries stand elsewhere.

Raped, molested, assaulted, attacked, kidnapped, threatened, robbed, harassed, blackmailed, tortured, drugged.
Forms that are nouns too ("assaults", Dutch "overvallen") and infinitives of what somebody is to do are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from scraper.compare.figures.lexicon.shape import verbs

_VERBS = {
    "en": """
    raped raping molested molesting assaulted assaulting abused abusing groped groping fondled fondling
    sodomized sodomizing sodomised attacked attacking ambushed ambushing kidnapped kidnapping abducted abducting
    threatened threatening mugged mugging carjacked carjacking harassed harassing stalked stalking extorted
    extorting blackmailed blackmailing tortured torturing drugged drugging luring victimized victimizing
    victimising coerced coercing enticed enticing terrorized terrorizing terrorised groomed grooming pimping
    pandering prostituted
    """,
    "nl": """
    verkracht verkrachte verkrachtte verkrachtten aangerand aangerande aanrandde aanrandden mishandeld
    mishandelde mishandelden aangevallen belaagd belaagde belaagden ontvoerd ontvoerde ontvoerden gegijzeld
    gegijzelde gijzelde gijzelden gekidnapt bedreigd bedreigde bedreigden beroofd beroofde beroofden gestalkt
    lastiggevallen afgeperst afgeperste gemarteld martelden gefolterd gedrogeerd gedrogeerde
    """,
    "de": """
    vergewaltigt vergewaltigte vergewaltigten belästigt belästigte belästigten misshandelt misshandelte
    misshandelten angegriffen attackiert attackierte attackierten überfallen überfiel überfielen entführt
    entführte entführten verschleppt bedroht bedrohte bedrohten ausgeraubt beraubt beraubte beraubten gestalkt
    erpresst erpresste erpressten gefoltert gequält
    """,
    "fr": """
    violées agressées attaquées kidnappées séquestrées menacées dévalisées harcelées rackettées torturées
    droguées
    """,
    "es": """
    violadas agredidas atacadas secuestradas raptadas amenazadas asaltadas atracadas acosadas extorsionadas
    torturadas abusadas
    """,
    "it": """
    violentate aggredite attaccate minacciate rapinate molestate perseguitate ricattate torturate narcotizzate
    picchiate malmenate rapito rapita rapiti rapite rapirono
    """,
    "pt": """
    violadas estupradas agredidas atacadas raptadas sequestradas ameaçadas assaltadas assediadas extorquidas
    torturadas molestadas abusadas
    """,
    "pl": """
    zgwałciły zgwałcono napadnięto napadnięci napadnięte napadnięta napadli napadł pobito pobici pobite pobili
    pobił porwano porwani porwane porwali uprowadzono zastraszano zastraszali okradziono okradzeni okradli
    szantażowano torturowano molestowano zaatakowano
    """,
    "sv": """
    våldtagits våldtogs våldtagna våldtog ofredats ofredades ofredade antastats antastades misshandlats
    misshandlades misshandlas misshandlade misshandlar attackerats attackerades attackeras attackerade
    överfallits överfölls överfallna angripits angreps kidnappats kidnappades kidnappade bortförts bortfördes
    bortförda hotats hotades hotas hotade hotar rånats rånades rånas trakasserats trakasserades trakasserade
    utpressats utpressades torterats torterades torterade drogats drogades drogade
    """,
    "da": """
    voldtaget voldtog voldtages krænket krænkede overfaldet overfaldt overfaldes mishandlet mishandlede angrebet
    angreb kidnappet kidnappede bortført bortførte truet truede trues røvet røvede berøvet chikaneret
    chikanerede stalket afpresset afpressede tortureret
    """,
}
HARMED: Mapping[str, Mapping[str, str]] = {code: verbs(code, victims=words) for code, words in _VERBS.items()}
