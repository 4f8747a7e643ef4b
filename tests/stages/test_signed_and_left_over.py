"""Who signs where a form asks who is responsible; what is left over is not what was used; colons inside answers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import ValueStatus
from tests.stages.grid import document_of
from tests.stages.test_office_part import drawn

REPORT = """REDOVISNING AV BIDRAG

Projekt:            Ljus i parken
Ansvarig:           Karin Lind
Beviljade medel:    40 000 kr
{left}              2 500 kr

{end}
"""


@pytest.mark.parametrize(
    "left",
    [
        "Oförbrukade medel:",  # one letter from what was used, and its opposite
        "Oförbrukat belopp:",
        "Ej förbrukade medel:",
    ],
)
def test_what_is_left_is_not_what_was_used(left: str) -> None:
    assert document_of(REPORT.format(left=left, end="")).get("forbrukat_belopp") is None


def test_what_was_used_is_read_with_an_error_in_its_label() -> None:
    document = document_of(REPORT.format(left="Forbrukade medel:", end=""))
    assert document.get("forbrukat_belopp") == Decimal(2500)


@pytest.mark.parametrize(
    "end",
    [
        "Datum: 2022-02-28          Ansvarig: Ove Ek, kulturchef",  # beside the day
        "Intygande\nAnsvarig chef:      Ove Ek, kulturchef",  # under the heading of those who sign
    ],
)
def test_who_is_responsible_at_the_end_signs(end: str) -> None:
    document = document_of(REPORT.replace("Ansvarig:", "Kontakt: ").format(left="Kvar:", end=end))
    assert document.get("undertecknare") == "Ove Ek"
    assert document.get("kontaktperson") == "Karin Lind"


def test_who_is_responsible_among_the_answers_does_not_sign() -> None:
    document = document_of(REPORT.format(left="Kvar:", end=""))
    assert document.get("undertecknare") is None
    assert document.get("kontaktperson") == "Karin Lind"


def test_a_colon_inside_a_name_ends_no_answer() -> None:
    labelled = [
        ("Mottagare av bidraget", "Region Sjö"),
        ("Projektets titel", "Livslinan: fråga, lyssna, stanna kvar"),
        ("Diarienummer", "02817-2021-9.2"),
        ("Beviljade medel (kr)", "870 000"),
        ("Använda medel (kr)", "852 931"),
    ]
    document = drawn(
        [
            [("Redovisning av statsbidrag", 50, 16, True)],
            *([(label, 50, 10, True), (answer, 290, 10, False)] for label, answer in labelled),
        ]
    )
    assert document.get("projekt") == "Livslinan: fråga, lyssna, stanna kvar"
    assert document.get("diarienummer") == "02817-2021-9.2"


@pytest.mark.parametrize(
    "left",
    [
        "Ej utnyttjade medel:",  # of another verb than the form's
        "Icke förbrukade medel:",
        "Medel som ej förbrukats:",  # the word stands inside
        "Ännu ej upparbetat:",
    ],
)
def test_what_is_told_not_to_be_done_is_not_what_was(left: str) -> None:
    assert document_of(REPORT.format(left=left, end="")).get("forbrukat_belopp") is None


def test_what_is_not_in_an_amount_does_not_deny_it() -> None:
    document = document_of(REPORT.format(left="Förbrukade medel (ej moms):", end=""))
    assert document.get("forbrukat_belopp") == Decimal(2500)


def test_words_of_a_row_that_stand_far_apart_go_to_a_person() -> None:
    beside = ("Fest på gården för alla.", "Bord ställs ut.", "Sedan städar vi.")
    costs = (("korv, bröd", "850 kr"), ("hoppborg", "2 400 kr"), ("dragspelare", "950 kr"))
    document = drawn(
        [
            [("Ansökan om bidrag", 50, 16, True)],
            [("Sökande", 50, 10, False), ("Lindens kör", 150, 10, False)],
            [("Vad ska ni göra?", 50, 10, True), ("Vad kostar det?", 320, 10, True)],
            *(
                [(text, 50, 10, False), (name, 320, 10, False), (amount, 490, 10, False)]
                for text, (name, amount) in zip(beside, costs, strict=True)
            ),
            [("Summa kostnader", 320, 10, False), ("4 200 kr", 490, 10, False)],
        ]
    )
    texts = [cell for row in document.rows if (cell := row.cell("text")) is not None]
    assert texts
    assert all(cell.raw in dict(costs) or cell.status is ValueStatus.REVIEW for cell in texts)


DECISION = """LILLÅSENS KOMMUN
{head}

Protokoll

Nämnden beslutar

1. att bevilja Sommarscenen 40 000 kronor,
2. att i övrigt avslå ansökningarna.
"""


@pytest.mark.parametrize(
    "head",
    [
        "Protokollsutdrag                    Sammanträde 2003-04-08",  # two words, far apart
        "Ungdomsfullmäktige                  2003-04-08",  # who decided
        "Kulturnämnden        Datum 2003-04-08",
        "Sök senast           8 april 2003",  # what happens on the day
        "Slut                 8 april 2003",  # a label that asks for a day
        "Anslag uppsatt 2003-04-08",
    ],
)
def test_what_stands_before_a_day_is_no_place_when_it_is_a_body_or_a_label(head: str) -> None:
    assert document_of(DECISION.format(head=head)).get("ort") is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Ungdomsfullmäktige                  2003-04-08", True),
        ("Sök senast           8 april 2003", False),
        ("Anslag uppsatt 2003-04-08", False),
    ],
)
def test_the_day_of_a_decision_is_not_the_last_day_to_apply(head: str, day: bool) -> None:
    found = document_of(DECISION.format(head=head)).find("datum")
    assert (found is not None and found.status is ValueStatus.READ) is day


def test_the_name_of_the_contact_ends_where_the_white_begins() -> None:
    """`KARIN LIND ATTEST` was accepted as the contact's name."""
    foot = "HANDLÄGGARE: KARIN LIND        ATTEST 2022-02-28: OVE EK"
    found = document_of(
        REPORT.replace("Ansvarig:           Karin Lind", foot).format(left="Kvar:", end="")
    ).find("kontaktperson")
    assert found is not None
    assert (found.raw, found.value) == ("KARIN LIND", "KARIN LIND")


def test_who_is_written_to_does_not_sign_a_letter() -> None:
    document = document_of(
        "Föreningen Dungen\nBåtvägen 2, 457 95 Tierp\n\n"
        "                                        Tierp 2003-02-24\n\n"
        "Stiftelsen Gamla Minnen\nBox 19\n414 58 Rödhamn\n\nÖversändande av handlingar\n\n"
        "Bifogat finner ni stadgar.\n"
    )
    assert document.get("undertecknare") is None
