"""What sums lack is looked for on the paper: where it is printed unread, the total says so."""

from __future__ import annotations

import pytest

from extract.checks import run_checks
from extract.stages.trust.remainders import FINANCING_IS_PRINTED, ITEM_IS_PRINTED
from models.finding import Result, Severity
from models.record import Document
from tests.stages.grid import document_of

HEAD = "Ansökan om projektbidrag\n\nProjektnamn: Odla ihop\nSökande: Föreningen Dungen\n"
SUMS = "Sökt belopp: 300 000 kr\nTotal budget: 420 000 kr\n"


def flags(paper: Document, field: str = "budget_summa") -> tuple[str, ...]:
    value = paper.find(field)
    assert value is not None
    return value.flags


@pytest.mark.parametrize(
    ("more", "printed"),
    [
        ("\nByns sparade vinst från i fjol räcker till 120 000 kr av detta.\n", True),
        ("\nByns sparade vinst från i fjol räcker till 120000:- av detta.\n", True),
        ("\nByns sparade vinst från i fjol räcker till 120.000 av detta.\n", True),
        ("\nByns sparade vinst från i fjol räcker till 1 120 000 kr av detta.\n", False),  # longer number
        ("\nByns sparade vinst från i fjol räcker till 120 000 500 av detta.\n", False),
        ("\nByns sparade vinst från i fjol räcker till 119 000 kr av detta.\n", False),
        ("\nInköp över 120 000 kr beslutas av styrelsen och antecknas i protokollet.\n", False),  # a limit
        ("\nDriften efter projektet kostar byn 120 000 kr per år enligt kalkylen.\n", False),  # a rate
        ("", False),
    ],
)
def test_financing_in_other_words(more: str, printed: bool) -> None:
    paper = document_of(f"{HEAD}{SUMS}{more}")
    assert (FINANCING_IS_PRINTED in flags(paper)) is printed
    (found,) = run_checks(paper, selection=("B01",))
    assert found.result is Result.TRAFF
    assert (found.severity is Severity.NOTIS) is printed
    assert ("under ord som inte har förståtts" in found.message) is printed


def test_what_an_applicant_pays_itself_is_no_unexplained_rest() -> None:
    paper = document_of(
        "Ansökan om föreningsbidrag\n\nFöreningens namn: Dungen\nOrganisationsnummer: 802459-2829\n"
        "Kontaktperson: Maj Ek\nSökt bidrag: 300 000 kr\nTotal budget: 420 000 kr\n"
        "Finns övriga intäkter: [x] JA [ ] NEJ\nEgen insats: 120 000 kr\n"
    )
    assert paper.form == "foreningsbidrag"
    (found,) = run_checks(paper, selection=("B01",))
    assert (found.result, found.severity) == (Result.TRAFF, Severity.NOTIS)


def test_amounts_that_were_read_explain_nothing() -> None:
    """The grant of another year, known by its label, is no income; nor is a remainder of a few hundred kronor."""
    paper = document_of(f"{HEAD}{SUMS}Beviljat belopp: 120 000 kr\n")
    granted = paper.find("beviljat_belopp")
    if granted is not None and granted.value is not None:
        assert FINANCING_IS_PRINTED not in flags(paper)
    small = document_of(f"{HEAD}Sökt belopp: 419 500 kr\nTotal budget: 420 000 kr\n\nAvgiften är 500 kr.\n")
    assert FINANCING_IS_PRINTED not in flags(small)


TABLE = (
    f"{HEAD}Sökt belopp: 90 000 kr\n\nBudget\n\n"
    "Kostnadsslag                    Belopp\n"
    "Lokalhyra                       40 000\n"
    "Material                        30 000\n"
    "Summa                           90 000\n"
)


@pytest.mark.parametrize(
    ("more", "printed"),
    [("\nTill detta kommer tolkarnas arvode med 20 000 som står för sig.\n", True), ("", False)],
)
def test_an_item_that_no_row_has(more: str, printed: bool) -> None:
    paper = document_of(f"{TABLE}{more}")
    (found,) = run_checks(paper, selection=("B06",))
    assert found.result is Result.TRAFF
    assert (ITEM_IS_PRINTED in flags(paper)) is printed
    assert ("just det beloppet står på sidan" in found.message) is printed
    if printed:
        assert found.severity is Severity.NOTIS
