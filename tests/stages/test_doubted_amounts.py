"""Amounts that stand where another amount takes their place or their meaning: doubted one by one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.stages.draft import Draft
from extract.stages.page.lines import read_lines
from extract.stages.trust.columns import doubt_columns
from extract.stages.trust.corrected import doubt_corrected, is_corrected
from models.form_loader import with_known
from models.record import Place, Value, ValueStatus
from models.replacing import replace
from tests.stages.grid import document_of, layout_of

IN_ROWS = """Finansiering      Sökt    Beviljat
Kommunen       120 000
Regionen        60 000      50 000
Egen insats     10 000      10 000
"""
UNDER_LABELS = """Total budget      Sökt belopp
240 000           120 000
Egen insats       Övriga bidrag
30 000            90 000
"""


def draft_of(text: str) -> Draft:
    read, lines = read_lines(layout_of(text))
    return Draft(read, lines, with_known(()))


def with_values(draft: Draft, *values: Value) -> Draft:
    return replace(draft, values=values)


@pytest.mark.parametrize(
    ("text", "printed", "status"),
    [
        pytest.param(IN_ROWS, "60 000", ValueStatus.REVIEW, id="a row of the column that the label heads"),
        pytest.param(IN_ROWS, "120 000", ValueStatus.REVIEW, id="its first row"),
        pytest.param(UNDER_LABELS, "120 000", ValueStatus.READ, id="the next amount has a label of its own"),
    ],
)
def test_one_row_of_a_column_is_not_the_sum_of_the_paper(
    text: str, printed: str, status: ValueStatus
) -> None:
    draft = draft_of(text)
    piece = next(piece for line in draft.lines for piece in line.segments if piece.text == printed)
    amount = Decimal(printed.replace(" ", ""))
    value = Value("sokt_summa", printed, amount, ValueStatus.READ, Place(1, piece.box), "below")
    (judged,) = doubt_columns(with_values(draft, value)).values
    assert judged.status is status


@pytest.mark.parametrize(
    ("behind", "doubted"),
    [
        ("-> 100 000 kr", True),
        ("100 000", True),
        ("/ 100 000 kr", True),
        ("kr, rättat till 100 000 kr", True),
        ("kr (ska vara 100 000 kr)", True),
        ("kr, reviderat 2016-03-01: 100 000 kr", True),
        ("kr varav 20 000 kr moms", False),
        ("kr av programmets 2 000 000 kr", False),
        ("kr (120 000 kr)", False),
        ("kr, motsvarande 60 procent av kostnaden", False),
        ("", False),
    ],
)
def test_a_correction_is_told_from_a_part(behind: str, doubted: bool) -> None:
    assert is_corrected(Decimal(120_000), behind) is doubted


def test_only_the_amount_that_is_corrected_is_doubted() -> None:
    def read(field: str, raw: str, value: Decimal | str) -> Value:
        return Value(field, raw, value, ValueStatus.READ)

    values = (
        read("sokt_summa", "120 000", Decimal(120_000)),
        read("sokt_text", "-> 100 000 kr", "-> 100 000 kr"),
        read("budget_summa", "240 000", Decimal(240_000)),
    )
    judged = doubt_corrected(with_values(draft_of("Ansökan"), *values)).values
    assert [value.status for value in judged] == [ValueStatus.REVIEW, ValueStatus.READ, ValueStatus.READ]


def test_costs_of_a_report_under_a_head_of_accounts_are_doubted() -> None:
    """The numbers of a printed sheet's rows ran together with its first column, so that its codes were lost."""
    document = document_of(
        "Ekonomisk rapport projektmedel\n\nProjektnamn: Vinterdans\nPeriod: 2021-05-01 – 2021-08-31\n\n"
        "9 Konto    Kostnadsslag             Totalt\n10 6677    Serviceavtal            547 091\n"
        "11 7037    Telefoni                240 355\n12 5635    Tolk                     18 000\n"
    )
    rows = document.rows
    assert rows
    assert all(row.table == "konto_rows" or row.cell("belopp").status is ValueStatus.REVIEW for row in rows)
