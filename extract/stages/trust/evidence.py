"""What the rest of the paper says about an amount: sums that add up, the same amount said again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from models.record import Clause, Project, Row, Value
from models.records import dataclass
from models.replacing import replace
from models.weights import Features

_TOTALS = {
    "konto_rows": ("summa_angiven", "forbrukat_belopp"),
    "budget_rows": ("budget_summa", "sokt_summa", "summa_angiven", "forbrukat_belopp"),
}
"""Fields that may hold the sum of a table's rows."""
_SUMS = frozenset(name for names in _TOTALS.values() for name in names)


Settle = Callable[[Value, Features], Value]
"""A value with its measurements, and whatever else they decide."""


def _measured(value: Value, features: Features) -> Value:
    return value if features is value.features else replace(value, features=features)


def with_evidence(draft: Draft, settle: Settle = _measured) -> Draft:
    """Every value with what the paper says about its reading; nothing that was read is changed.

    `form`: how well the form fits the paper, for every value. For amounts, those that apply: `adds_up` or `off_total`
    (rows against a printed total), `multiplies` or `off_product` (number by price), `echoed` (said elsewhere too),
    `lone_row` (the only row of its table). settle: makes the new value of the old one, asked for every value.
    """
    of = _Evidence.of(draft, settle)
    return replace(
        draft,
        clauses=tuple(map(of.clause, draft.clauses)),
        values=tuple(map(of.single, draft.values)),
        rows=tuple(map(of.row, draft.rows)),
        projects=tuple(map(of.project, draft.projects)),
    )


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a whole paper says, and its records with what that says about each of their values."""

    settle: Settle
    form_score: float
    said: Mapping[Decimal, int]
    """How often the paper says an amount outside its rows."""
    row_counts: Mapping[str, int]
    sums: Mapping[str, Decimal | None]
    agreements: Mapping[str, str | None]
    """By table: whether its rows add up to a printed total."""
    own_agreements: Mapping[int, str | None]
    """By project: whether its account rows add up to its own total."""

    @classmethod
    def of(cls, draft: Draft, settle: Settle) -> _Evidence:
        sums = {table: _sum(draft.rows, table) for table in _TOTALS}
        return cls(
            settle,
            round(draft.form_score, 2),
            Counter(_amounts(draft)),
            Counter(row.table for row in draft.rows),
            sums,
            {table: _agreement(draft, table, total) for table, total in sums.items()},
            {project.nr: _project_agreement(draft.rows, project) for project in draft.projects},
        )

    def clause(self, found: Clause) -> Clause:
        projekt, belopp = (self._noted(part) if part else None for part in (found.projekt, found.belopp))
        return replace(found, text=self._noted(found.text), projekt=projekt, belopp=belopp)

    def single(self, value: Value) -> Value:
        echoed = "echoed" if self._times_said(value) > 1 else None
        if value.field not in _SUMS:
            return self._noted(value, echoed)
        sum_of = [table for table, names in _TOTALS.items() if value.field in names]
        adds_up = any(self.sums[table] is not None and self.sums[table] == value.value for table in sum_of)
        return self._noted(value, "adds_up" if adds_up else None, echoed)

    def row(self, found: Row) -> Row:
        agreement = self.own_agreements.get(found.projekt_nr or 0) or self.agreements.get(found.table)
        lone = "lone_row" if self.row_counts[found.table] == 1 else None
        cells = (self._noted(cell, *self._of_cell(cell, found, agreement), lone) for cell in found.cells)
        return replace(found, cells=tuple(cells))

    def project(self, found: Project) -> Project:
        names = (found.projekt, found.delredovisning)
        projekt, delredovisning = (self._noted(name) if name else None for name in names)
        total = found.summa_angiven
        noted = self._noted(total, self.own_agreements.get(found.nr)) if total else None
        return replace(found, projekt=projekt, delredovisning=delredovisning, summa_angiven=noted)

    def _of_cell(self, cell: Value, row: Row, agreement: str | None) -> tuple[str | None, ...]:
        product = _product(row)
        times = None if product is None else "multiplies" if product == row["belopp"] else "off_product"
        if cell.field == "belopp":
            return agreement, times, "echoed" if self._times_said(cell) else None
        return (times,) if cell.field in ("antal", "a_pris") else ()

    def _times_said(self, value: Value) -> int:
        """How often the paper says this amount outside its rows; naught says nothing."""
        return self.said.get(value.value, 0) if isinstance(value.value, Decimal) and value.value else 0

    def _noted(self, value: Value, *notes: str | None) -> Value:
        if value.value is None:
            return self.settle(value, value.features)
        measured = [("form", self.form_score), *[(note, 1.0) for note in notes if note]]
        return self.settle(value, (*value.features, *measured))


def _amounts(draft: Draft) -> Iterator[Decimal]:
    """Amounts outside the rows: rows of one table often hold the same amount twice."""
    totals = (project.summa_angiven for project in draft.projects)
    for value in (*draft.values, *totals):
        if value is not None and isinstance(value.value, Decimal):
            yield value.value


def _sum(
    rows: Sequence[Row], table: str, belongs: Callable[[Row], bool] = lambda row: True
) -> Decimal | None:
    amounts = [row["belopp"] for row in rows if row.table == table and belongs(row)]
    known = [amount for amount in amounts if isinstance(amount, Decimal)]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None


def _agreement(draft: Draft, table: str, total: Decimal | None) -> str | None:
    printed = [
        value.value for value in draft.values if value.field in _TOTALS[table] and value.value is not None
    ]
    if total is None or not printed:
        return None
    return "adds_up" if total in printed else "off_total"


def _project_agreement(rows: Sequence[Row], project: Project) -> str | None:
    printed = project.summa_angiven.value if project.summa_angiven else None
    total = _sum(rows, "konto_rows", lambda row: row.projekt_nr == project.nr)
    if printed is None or total is None:
        return None
    return "adds_up" if total == printed else "off_total"


def _product(row: Row) -> Decimal | None:
    count, price = row["antal"], row["a_pris"]
    return count * price if isinstance(count, Decimal) and isinstance(price, Decimal) else None
