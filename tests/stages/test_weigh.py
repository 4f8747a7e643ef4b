"""What a paper says about its own amounts becomes measurements, and what is unsure goes to a person."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from extract.stages.draft import Draft
from extract.stages.trust.evidence import with_evidence
from extract.stages.trust.weigh import weigh
from models.layout import Layout, TextSource
from models.record import Project, Row, Value, ValueStatus
from models.weights import default_calibration

READ = ValueStatus.READ
PAGE = Layout((), TextSource.TEXT)


def amount(field: str, number: str | int, method: str = "right", **changes: object) -> Value:
    return Value(field, str(number), Decimal(number), READ, method=method, **changes)  # type: ignore[arg-type]


def konto(rad: int, number: str | int, projekt_nr: int | None = None) -> Row:
    return Row("konto_rows", rad, (amount("belopp", number, "column"),), projekt_nr)


def notes(value: Value | None) -> set[str]:
    assert value is not None
    return {name for name, _ in value.features} - {"form"}


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (300, {"adds_up"}),
        # Off by one krona: somebody is wrong, and it may be the reading.
        (301, {"off_total"}),
    ],
)
def test_rows_against_the_printed_total(total: int, expected: set[str]) -> None:
    draft = Draft(PAGE, values=(amount("summa_angiven", total),), rows=(konto(1, 100), konto(2, 200)))
    seen = with_evidence(draft)
    assert all(notes(row.cell("belopp")) == expected for row in seen.rows)
    assert notes(seen.values[0]) == expected & {"adds_up"}


def test_rows_without_a_total_say_nothing() -> None:
    seen = with_evidence(Draft(PAGE, rows=(konto(1, 100), konto(2, 200))))
    assert [notes(row.cell("belopp")) for row in seen.rows] == [set(), set()]


def test_an_amount_that_could_not_be_read_leaves_the_sum_unknown() -> None:
    unread = Row("konto_rows", 2, (Value("belopp", "2oo", None, ValueStatus.UNREADABLE),))
    draft = Draft(PAGE, values=(amount("summa_angiven", 100),), rows=(konto(1, 100), unread))
    assert notes(with_evidence(draft).rows[0].cell("belopp")) == {"echoed"}


def test_each_project_is_held_to_its_own_total() -> None:
    projects = (
        Project(1, summa_angiven=amount("summa_angiven", 100)),
        Project(2, summa_angiven=amount("summa_angiven", 250)),
    )
    seen = with_evidence(Draft(PAGE, rows=(konto(1, 100, 1), konto(2, 200, 2)), projects=projects))
    assert [notes(row.cell("belopp")) & {"adds_up", "off_total"} for row in seen.rows] == [
        {"adds_up"},
        {"off_total"},
    ]


def test_number_by_price() -> None:
    def row(rad: int, product: int) -> Row:
        cells = (amount("antal", 3), amount("a_pris", "100.50"), amount("belopp", product, "column"))
        return Row("budget_rows", rad, cells)

    right, wrong = with_evidence(
        Draft(
            PAGE,
            rows=(
                row(1, 301),
                replace(row(2, 301), cells=(*row(2, 0).cells[:2], amount("belopp", "301.50"))),
            ),
        )
    ).rows
    assert notes(right.cell("a_pris")) == {"off_product"}
    assert notes(wrong.cell("belopp")) == {"multiplies"}


def test_evidence_changes_no_value() -> None:
    draft = Draft(PAGE, values=(amount("summa_angiven", 301),), rows=(konto(1, 100), konto(2, 200)))
    seen = with_evidence(draft)
    assert [value.value for value in seen.values] == [value.value for value in draft.values]
    assert [row["belopp"] for row in seen.rows] == [row["belopp"] for row in draft.rows]


def test_below_the_cut_goes_to_a_person_and_keeps_its_value() -> None:
    doubtful = amount("sokt_summa", 900000, flags=("motstridig",))
    (found,) = weigh(Draft(PAGE, values=(doubtful,))).values
    assert (found.status, found.value) == (ValueStatus.REVIEW, Decimal(900000))
    assert found.confidence is not None
    assert found.confidence < default_calibration().cut(found)


def test_nothing_lifts_what_a_stage_sent_to_a_person() -> None:
    sent = amount("sokt_summa", 900000, features=(("kind", 1.0), ("label", 1.0), ("colon", 1.0)))
    (found,) = weigh(Draft(PAGE, values=(replace(sent, status=ValueStatus.REVIEW),))).values
    assert found.status is ValueStatus.REVIEW


@pytest.mark.parametrize("status", [ValueStatus.EMPTY, ValueStatus.ABSENT, ValueStatus.UNREADABLE])
def test_what_was_not_read_has_no_confidence(status: ValueStatus) -> None:
    (found,) = weigh(Draft(PAGE, values=(Value("ort", "", None, status),))).values
    assert (found.confidence, found.status) == (None, status)
