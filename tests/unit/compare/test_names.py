"""Names of operations: found in ten languages, folded to one key, and given the right role."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.compare.names import names
from scraper.compare.names.namekeys import name_key, parted
from scraper.model import NameRole, OperationName


def found(text: str, language: str | None = None, title: str = "Police report") -> dict[str, OperationName]:
    return {name.key: name for name in names(title, f"{title}\n\n{text}", language)}


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("en", "Officers concluded Operation QuarTz on Monday.", "quartz"),
        ("en", "In this operation, called QuarTz, guns were seized.", "quartz"),
        ("en", "The coordinated effort, dubbed Operation Grey Heron, netted guns.", "greyheron"),
        ("en", "The inquiry, code-named “Grey Heron”, began in May.", "greyheron"),
        ("en", 'ICE told of the five-day "Grey Heron" operation.', "greyheron"),
        ("en", "Arrests under Op Larkspur rose.", "larkspur"),
        ("en", "THE CRACKDOWN  “Grey Heron” ended; ‘quoted’ words followed.", "greyheron"),
        ("nl", "De grote POLITIEACTIE\u00a0'Reiger' is voorbij.", "reiger"),
        ("de", "Im Großermittlungsverfahren „Eisvogel“ wurde ermittelt.", "eisvogel"),
        ("nl", "De politie rondde operatie Reiger af.", "reiger"),
        ("nl", "In deze actie, genaamd Reiger, werden drie mensen aangehouden.", "reiger"),
        ("nl", "Het onderzoek 26Reiger loopt al een jaar.", "reiger"),
        ("de", "Die Operation „Eisvogel“ begann im Mai.", "eisvogel"),
        ("de", "Bei der Aktion „Eisvogel“ wurden Waffen gefunden.", "eisvogel"),
        ("de", 'Die Polizeioperation "Eisvogel" endete.', "eisvogel"),
        ("fr", "L’opération Martin-Pêcheur a mené à dix arrestations.", "martinpecheur"),
        ("fr", "Une opération baptisée « Martinet » a mené à dix arrestations.", "martinet"),
        ("es", "En la operación 'Garza' fueron detenidas diez personas.", "garza"),
        ("es", "La operación, denominada Garza Gris, sigue abierta.", "garzagris"),
        ("it", "L’operazione «Airone» ha portato a dieci arresti.", "airone"),
        ("pt", "A operação Garça Real cumpriu mandados.", "garcareal"),
        ("pl", "Operacja „Czapla” zakończyła się zatrzymaniami.", "czapla"),
        ("pl", "Akcja o kryptonimie „Czapla” trwała rok.", "czapla"),
        ("sv", "Insatsen ”Häger” pågick i tre veckor.", "hager"),
        ("da", "Operation Fiskehejre er afsluttet.", "fiskehejre"),
    ],
)
def test_a_named_operation_is_found_in_every_language(language: str, text: str, key: str) -> None:
    name = found(text, language)[key]
    assert name.role is NameRole.OWN
    assert f"Police report\n\n{text}"[slice(*name.span)] == name.text


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with operation of a vehicle without a licence.",
        "The Operations Directorate led the work.",
        "Police Operation Nets Twenty Suspects",
        "A police operation in May led to arrests.",
        "During the operation Europol gave support.",
        "The Operation Center in Lyon coordinated the work.",
        "Organization for Security and Co-operation in Europe",
        "International Operation Against Fraud",
        "Die Operation in Berlin dauerte lange.",
        'Ein großer Einsatz gegen \'Ndrangheta "einen Schlag" versetzt',
    ],
)
def test_the_word_operation_alone_makes_no_name(text: str) -> None:
    assert found(text, "de" if text.startswith(("Die", "Ein")) else "en") == {}


def test_a_headline_run_is_cut_back_to_the_name_the_body_uses() -> None:
    text = "Operation Grey Heron Brings Down Ring\n\nOperation Grey Heron began in May. In Operation Grey Heron …"
    (name,) = names("Operation Grey Heron Brings Down Ring", text, "en")
    assert (name.name, name.key, name.role) == ("Grey Heron", "greyheron", NameRole.OWN)


def test_spellings_of_one_name_are_one_name() -> None:
    (name,) = found("Operation QuarTz began. Later, Operation Quartz grew, and OPERATION QUARTZ ended.", "en").values()
    assert name.key == name_key("QUARTZ") == name_key("Operation QuarTz")
    assert name_key("DarkHeron") == name_key("Dark HERON") == name_key("operación Dark Herón")


def test_operations_looked_back_at_carry_their_years() -> None:
    text = (
        "In this operation, called QuarTz, guns were seized.\n\nDuring the previous international operations "
        "OpaLine (2020) and DarkAmber (2021), sellers were arrested as well. More arrests were made at QuarTz."
    )
    said = found(text, "en")
    assert {key: (name.role, name.year) for key, name in said.items()} == {
        "quartz": (NameRole.OWN, None),
        "opaline": (NameRole.EARLIER, 2020),
        "darkamber": (NameRole.EARLIER, 2021),
    }


def test_a_name_the_previous_operation_is_compared_with_stays_its_own() -> None:
    said = found("Operation QuarTz led to 288 arrests, almost twice as many as the previous operation.", "en")
    assert said["quartz"].role is NameRole.OWN


def test_a_name_once_at_the_foot_is_weak() -> None:
    text = "Word. " * 200 + "\n\nThis case is part of Operation Grey Heron."
    assert found(text, "en")["greyheron"].role is NameRole.PART


def test_two_names_said_to_be_one_are_both_own() -> None:
    said = found("Operation QuarTz, also known as Operation Reiger, ended. Operation Amber came before.", "en")
    assert said["quartz"].role is said["reiger"].role is NameRole.OWN
    assert said["amber"].role is not NameRole.OWN


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This operation, known as Grey Heron/Winter Tide, ended. Operation Winter Tide goes back to 2024."),
        ("nl", "De operatie, genaamd Grey Heron/Winter Tide, is voorbij. Operatie Winter Tide begon in 2024."),
        ("de", "Die Operation „Grey Heron“ / „Winter Tide“ ist beendet. Operation „Winter Tide“ begann 2024."),
    ],
)
def test_two_names_with_a_stroke_between_them_are_both_own(language: str, text: str) -> None:
    said = found(text, language)
    assert said["greyheron"].role is said["wintertide"].role is NameRole.OWN


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Heron 2.0", ("Heron", "2", None)),
        ("Heron III", ("Heron", "3", None)),
        ("Heron Phase 3", ("Heron", "3", None)),
        ("Emma 95", ("Emma 95", None, None)),
        ("First Light 2024", ("First Light", None, 2024)),
        ("Heron (2021)", ("Heron", None, 2021)),
        ("II", ("II", None, None)),
    ],
)
def test_a_name_is_parted_into_base_round_and_year(name: str, parts: tuple[str, str | None, int | None]) -> None:
    assert parted(name) == parts


def test_rounds_of_one_name_stay_apart() -> None:
    text = "Operation Heron III ended. The earlier Operation Heron II took place in 2019."
    said = names("Report", f"Report\n\n{text}", "en")
    assert [(name.key, name.round, name.role) for name in said] == [
        ("heron", "3", NameRole.OWN),
        ("heron", "2", NameRole.EARLIER),
    ]


PIECES = [
    "Operation ",
    "operatie ",
    "codenamed ",
    "called ",
    "“",
    "”",
    "'",
    "Heron",
    "Grey Fox",
    " II",
    " 2.0",
    " 2021",
    "/",
]


@given(st.lists(st.sampled_from([*PIECES, " and ", ", ", ". ", "\n", "ß", "1"]), max_size=20))
def test_any_text_gives_spans_inside_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    for name in names("", text, None):
        assert 0 <= name.span[0] < name.span[1] <= len(text)
        assert text[slice(*name.span)] == name.text
        assert name.key


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Operation New Day ended in Norrhamn. Operation New Day took a year.", ["New Day"]),
        ("On the Operation Day officers met. Operation Day began early.", []),
        ('He led the "Operations Department" of the harbour. The "Operations Department" is small.', []),
    ],
)
def test_a_day_may_stand_in_a_name_and_an_office_in_quotation_marks_is_none(text: str, named: list[str]) -> None:
    assert [name.name for name in names("Harbour", "Harbour\n\n" + text, "en")] == named


_TOLD = "The fight goes back a decade. Operation Amber came first, then Operation Heron took its servers. "


def test_a_history_of_several_operations_leads_none_of_them() -> None:
    text = f"{_TOLD}Operation Quartz followed with 40 arrests, and Operation Reiger with 90."
    roles = {key: name.role for key, name in found(text, "en", "A decade against the dark web").items()}
    assert roles == dict.fromkeys(("amber", "heron", "quartz", "reiger"), NameRole.EARLIER)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Operation Reiger ends", f"{_TOLD}Operation Quartz followed, and Operation Reiger ended it with 90 arrests."),
        (
            "Ninety held",
            f"{_TOLD}Operation Quartz followed. Operation Reiger held 90. Reiger goes on. Reiger grew.",
        ),
        ("Ninety held", "Operation Reiger held 90, after Operations Amber (2019), Heron (2020) and Quartz (2021)."),
        ("Ninety held", "Operation Reiger held 90. Operation Amber and Operation Heron were smaller."),
    ],
)
def test_one_operation_among_others_is_the_texts_own(title: str, text: str) -> None:
    own = [key for key, name in found(text, "en", title).items() if name.role is NameRole.OWN]
    assert own == ["reiger"]
