"""What a mail quotes of another is nobody's answer; a list with the same sign stays."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import Dokumenttyp
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


FORM_IN_A_MAIL = """Från: Rut Ek <rut@ek.example>
Skickat: den 3 september 2004 22:41
Ämne: SV: frågor att svara på

> 1. Vad heter er förening?

Byalaget i Hult

> 2. Vad kallar ni projektet?

Soppa och läxa

> 3. Hur mycket vill ni ha av oss?

34 800 kr

> 4. Vad kostar det?

42 000 kr

> 5. Från vilket datum till vilket datum?

16 september 2004 till 16 december 2004

> 6. Vad ska ni göra och hur?

Tolv torsdagar med läxhjälp i Folkets hus.

> 7. Organisationsnummer, om ni har ett?

802679-5818

> 8. Vilka är det till för?

Barn i skolan i Hult.

Vänliga hälsningar
Rut Ek
sekreterare, Byalaget i Hult
"""


def test_a_mail_that_answers_a_forms_questions_is_that_form_and_says_who_sent_it() -> None:
    """Its greeting told of a letter about something else."""
    document = document_of(FORM_IN_A_MAIL)
    assert document.dokumenttyp is Dokumenttyp.ANSOKAN
    assert document.get("sokt_summa") == Decimal(34800)
    assert document.get("epost") == "rut@ek.example"
    assert (document.get("undertecknare"), document.get("befattning")) == ("Rut Ek", "sekreterare")
