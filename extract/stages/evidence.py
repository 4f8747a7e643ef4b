"""What the rest of the paper says about an amount: sums that add up, the same amount said again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.stages.draft import Draft
from models.record import Project, Row, Value

_TOTALS = {"konto_rows": ("summa_angiven", "forbrukat_belopp"), "budget_rows": ("budget_summa", "sokt_summa")}
"""Fields that may hold the sum of a table's rows."""


def with_evidence(draft: Draft) -> Draft:
    """Every amount with the measurements `adds_up`, `off_total`, `echoed` and `multiplies` that apply to it.

    They say how well a reading agrees with the rest of the paper, and never change what was read.
    """
    said = Counter(value.value for value in _amounts(draft))
    sums = {table: _sum(draft.rows, table) for table in _TOTALS}
    agrees = {table: _agreement(draft, table, total) for table, total in sums.items()}
    own = {project.nr: _project_agreement(draft.rows, project) for project in draft.projects}

    def row(found: Row) -> Row:
        whole = agrees.get(found.table)
        part = own.get(found.projekt_nr) if found.projekt_nr is not None else None
        return replace(found, cells=tuple(_cell(cell, found, part or whole, said) for cell in found.cells))

    def single(value: Value) -> Value:
        adds_up = any(value.field in _TOTALS[table] and total == value.value for table, total in sums.items())
        return _noted(value, said, *(["adds_up"] if adds_up else []))

    return replace(
        draft,
        values=tuple(map(single, draft.values)),
        rows=tuple(map(row, draft.rows)),
        projects=tuple(_project(project, own.get(project.nr), said) for project in draft.projects),
    )


def _cell(cell: Value, row: Row, agreement: str | None, said: Counter[object]) -> Value:
    if cell.field != "belopp":
        return cell
    notes = [agreement] if agreement else []
    product = _product(row)
    if product is not None:
        notes.append("multiplies" if product == cell.value else "off_product")
    return _noted(cell, said, *notes)


def _noted(value: Value, said: Counter[object], *notes: str) -> Value:
    if not isinstance(value.value, Decimal):
        return value
    echoed = ("echoed",) if said[value.value] > 1 and value.value else ()
    return replace(value, features=(*value.features, *((note, 1.0) for note in (*notes, *echoed))))


def _project(project: Project, agreement: str | None, said: Counter[object]) -> Project:
    total = project.summa_angiven
    if total is None:
        return project
    return replace(project, summa_angiven=_noted(total, said, *([agreement] if agreement else [])))


def _amounts(draft: Draft) -> Iterator[Value]:
    """Amounts outside the rows: rows of one table often hold the same amount twice."""
    totals = (project.summa_angiven for project in draft.projects)
    yield from (v for v in (*draft.values, *totals) if v is not None and isinstance(v.value, Decimal))


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
