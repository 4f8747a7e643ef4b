"""Sentences outside every section are kept, and the checks that read prose read them too."""

from __future__ import annotations

import pytest

from extract.checks import run_checks
from extract.stages.papers.blanks import BLANK, UNREAD_BESIDE
from extract.stages.papers.loose_text import LOOSE
from models.finding import Result, Severity
from tests.stages.grid import document_of
from tests.stages.test_letter import letter

ASKED = "Härmed ansöker föreningen om 50 000 kr (femtiotusen kronor) till projektet ”Öppen kvarn”."
FORM = (
    "Ansökan om bidrag\n\nProjekt: Öppen kvarn\nSökande: Kvarnens vänner\nSökt belopp: 50 000 kr\n"
    "Kontaktperson: Eva Lund\n\nSyfte\nFler som bor i byn ska mötas på lika villkor.\n"
)


def test_the_sentences_of_a_letter_are_kept() -> None:
    section = document_of(letter(ASKED)).section(LOOSE)
    assert section is not None
    assert "femtiotusen" in section.text
    assert "Kvarnvägen" not in section.text  # the sender's address is no text
    assert section.place_of(section.text.index("femtio")).page == 1


def test_what_a_section_holds_is_not_kept_twice() -> None:
    assert document_of(FORM).section(LOOSE) is None


@pytest.mark.parametrize(
    ("body", "code", "severity"),
    [
        (ASKED.replace("femtiotusen", "sextiotusen"), "B11", Severity.FEL),
        (f"{ASKED} Ledaren för kursen, person 850709-9805, har lämnat utdrag.", "N09", Severity.NOTIS),
        (
            f"{ASKED} Projektet pågår 2009-05-01 - 2009-09-30. Vi har arbetat så sedan 2002.",
            "T11",
            Severity.NOTIS,
        ),
        (
            f"{ASKED} Projektet pågår 2009-05-01 - 2009-09-30.\n\nErfarenhet\nVi har arbetat så sedan 2002.",
            "T11",
            Severity.NOTIS,
        ),  # one short sentence by itself
    ],
)
def test_checks_read_the_text_of_a_letter(body: str, code: str, severity: Severity) -> None:
    (found,) = run_checks(document_of(letter(body)), selection=(code,))
    assert (found.result, found.severity) == (Result.TRAFF, severity)
    (plain,) = run_checks(document_of(letter(ASKED)), selection=(code,))
    assert plain.result is not Result.TRAFF


@pytest.mark.parametrize(
    ("asked", "blank"),
    [
        ("Kontaktperson:\nSökt belopp: 50 000 kr\n", True),
        (
            "Telefon: 08-465 004 12\nEva på kontoret\nKontaktperson:\nSökt belopp: 50 000 kr\n",
            False,
        ),  # words over it that nobody understood
    ],
)
def test_a_label_without_answer_and_without_words_near_it_is_blank(asked: str, blank: bool) -> None:
    paper = f"Ansökan om bidrag\n\nProjekt: Öppen kvarn\nSökande: Kvarnens vänner\n\n\n{asked}"
    contact = document_of(paper).find("kontaktperson")
    assert contact is not None
    assert (BLANK in contact.flags) is blank
    assert (UNREAD_BESIDE in contact.flags) is not blank


def test_a_personal_number_is_found_in_the_shortest_line() -> None:
    (found,) = run_checks(document_of(f"{FORM}\n\n\nledaren, 850709-9805.\n"), selection=("N09",))
    assert found.result is Result.TRAFF
