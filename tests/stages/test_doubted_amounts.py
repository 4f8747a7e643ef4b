"""Amounts that stand where another amount takes their place or their meaning: doubted one by one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.stages.draft import Draft
from extract.stages.page.lines import place_of, read_lines
from extract.stages.trust.columns import doubt_columns
from extract.stages.trust.corrected import doubt_corrected, is_corrected
from extract.stages.trust.left_accounts import with_accounts_left
from extract.stages.trust.nameless import doubt_nameless
from models.form_loader import with_known
from models.record import Place, Row, Value, ValueStatus
from models.replacing import replace
from tests.stages.grid import document_of, documents_of_text, layout_of

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


@pytest.mark.parametrize(
    ("answer", "doubted"),
    [
        ("2003-03-01 – 2003-07-31", False),
        ("2003-03-01 – 2003-07-31, förlängt till 2004-01-31", True),
        # the day that takes its place stands on the next line of the cell
        ("2003-03-01 – 2003-07-31, förlängt till\n               2004-01-31", True),
    ],
)
def test_a_day_that_another_takes_the_place_of(answer: str, doubted: bool) -> None:
    text = f"Slutredovisning av projektbidrag\n\nProjekt:       Läsluffen\nPeriod:        {answer}\n"
    (document,) = documents_of_text(text)
    found = document.find("period_slut")
    assert found is not None
    assert found.status is (ValueStatus.REVIEW if doubted else ValueStatus.READ)


def test_the_number_of_a_column_is_no_name() -> None:
    draft = draft_of("Ansökan om bidrag\n")
    value = Value("sokande", "1", "1", ValueStatus.READ, None, "right")
    (judged,) = doubt_nameless(with_values(draft, value)).values
    assert judged.status is ValueStatus.REVIEW


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("5010    Återföring lön     8 000", True),  # an account more, whose row was not read
        ("        Återföring lön     8 000", False),  # words alone begin no account
    ],
)
def test_an_account_that_no_row_was_read_from(line: str, left: bool) -> None:
    draft = draft_of(f"5010    Lön               50 000\n{line}\n6100    Kläder            12 500\n")
    rows = []
    for at in (0, 2):
        words = draft.lines[at].words
        cell = Value(
            "konto", words[0].text, words[0].text, ValueStatus.READ, place_of(1, words[:1]), "column"
        )
        rows.append(Row("konto_rows", at, (cell,), None))
    assert bool(with_accounts_left(replace(draft, rows=tuple(rows)))) is left
