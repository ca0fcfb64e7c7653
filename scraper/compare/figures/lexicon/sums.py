"""Words that say what a sum of money is, side by side by language; a language's own table goes before them.

A row is one meaning: ten columns with "|" between them, in the order of `fields.COLUMNS`.
"""

from __future__ import annotations

SUMS = {
    # embezzled, evaded, escaped the treasury, transferred to the fraudsters
    "money_loss": """
    embezzlement embezzle embezzles misappropriation misappropriate larceny defraud defrauds evade evades
    | verduisteren ontvreemden ontfutseld ontfutselde
    | veruntreuen Veruntreuung Unterschlagung unterschlug entging entgingen entgangen ergaunerten
    | viré virés vire virait subtilisé
    | malversación transfirió transfirieron
    | sottraeva bonificato
    | transferiu transferiram
    | przywłaszczyli przywłaszczono
    | förskingring undandrog
    | unddrog
    """,
    "money_proceeds": """
    takings
    | verdienste
    | Einkünfte
    | gagnait gagnaient
    | lucrado lucraron
    | lucrato
    | ganho
    | zarobek
    | förtjänsten
    | fortjenesten
    """,
    # bribes, bail, debts that are collected
    "money": """
    bribe bribes kickback kickbacks bond
    | steekpenningen smeergeld borg belastingschuld belastingschulden heffingen geïnd inde ingevorderd
    | Schmiergeld Schmiergelder Bestechungsgeld Bestechungsgelder Bestechungsgeldern
    | bakchich cautionnement
    | soborno sobornos mordidas
    | tangente tangenti mazzetta mazzette bustarella bustarelle
    | propina propinas suborno subornos
    | łapówka łapówkę łapówki łapówek poręczenie poręczenia
    | muta mutor mutan
    | bestikkelse returkommission
    """,
    "money_laundered": """
    launderers
    | witwasonderzoek witwaszaak witwasnetwerk witwaspraktijken
    | Geldwäscheverdacht Geldwäscheverfahren Geldwäschering
    | blanchisseurs
    | blanqueador blanqueadores
    | ripulivano
    | branqueava
    | wyprały
    | penningtvättshärva penningtvättare
    | hvidvasksag hvidvasksagen
    """,
}
