"""What a mail quotes of another is nobody's answer; a list with the same sign stays."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.stages.test_capture import document_of

MAIL = """Från: Ove Lind <ove@lind.example>
Datum: 2015-11-03
Ämne: SV: redovisningen

Hej!
Här kommer redovisningen för "Sång i parken".
Den avser tiden 1 maj till 31 augusti 2015.
Av bidraget har vi använt 18 400 kr.

Hälsningar
Ove Lind

{quoted}
"""


@pytest.mark.parametrize(
    "quoted",
    [
        "> Från: Kulturkontoret\n> Hej! Har ni använt 25 000 kr ska resten betalas tillbaka.",  # a head of its own
        "Den 1 november 2015 skrev Kulturkontoret:\n> Ni har använt 25 000 kr.",  # a line above it says whose
        "Den 1 november 2015 skrev Anna Ek vid\nKulturkontoret i staden:\n>> Använt: 25 000 kr.",  # over two lines
    ],
)
def test_the_mail_that_is_answered_says_nothing(quoted: str) -> None:
    document = document_of(MAIL.format(quoted=quoted))
    assert document.get("forbrukat_belopp") == Decimal(18400)
    assert document.get("undertecknare") == "Ove Lind"
    assert document.get("projekt") == "Sång i parken"


def test_items_behind_the_same_sign_are_read() -> None:
    document = document_of(
        "ANSÖKAN OM BIDRAG\nSökande: Lindens kör\nProjekt: Sång i parken\nSökt belopp: 30 000 kr\n\nKostnader\n"
        "> Hyra av scen      20 000 kr\n> Noter             10 000 kr\nSumma             30 000 kr\n"
    )
    assert [row["belopp"] for row in document.rows_of("budget_rows")] == [Decimal(20000), Decimal(10000)]


@pytest.mark.parametrize("sign", ["> ", ">", ">> "])
def test_answers_between_the_lines_of_a_quoted_mail_belong_to_its_questions(sign: str) -> None:
    """The quoted lines were cut away as another's words, and the answers stood without their questions."""
    questions = ["1. Vad heter föreningen?", "Projektets namn:", "3. Hur stort bidrag söker ni?"]
    answers = ["Lindens kör", "Sång i parken", "18 400 kr"]
    asked = "\n\n".join(f"{sign}{q}\n\n{a}" for q, a in zip(questions, answers, strict=True))
    document = document_of(
        f"Ansökan om kulturbidrag\n\nHej! Jag svarar nedan.\n\n{sign}Från: Kulturkontoret\n"
        f"{sign}Hej! Högst 25 000 kr.\n{sign}\n{asked}\n\n{sign}Hälsningar\n{sign}Kulturkontoret\n\nOve Lind\n"
    )
    assert document.get("sokande") == "Lindens kör"
    assert document.get("projekt") == "Sång i parken"
    assert document.get("sokt_summa") == Decimal(18400)
    assert "Kulturkontoret" not in str([section.text for section in document.sections])
