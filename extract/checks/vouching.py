"""Amounts that the paper itself vouches for, however their place was read a second time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.checks.reading import amount_of, find_amount, row_amounts, total
from models.record import Document, Place, Row, Value, ValueStatus

_TOTALS = ("budget_summa", "summa_angiven")
_EQUALS = ("sokt_summa", "budget_summa", "beviljat_belopp", "forbrukat_belopp", "summa_angiven")
"""Amounts that are often the same, printed in several places."""


def vouched_amounts(document: Document) -> frozenset[Place]:
    """Places of the rows that sum to a total read without doubt, and of amounts equal to another read without doubt."""
    return frozenset((*_of_sums(document), *_of_equals(document)))


def _of_sums(document: Document) -> Iterator[Place]:
    totals: list[tuple[int | None, Value | None]] = [(None, document.find(name)) for name in _TOTALS]
    totals += [(project.nr, project.summa_angiven) for project in document.projects]
    for number, stated in totals:
        whole = amount_of(stated) if _is_sure(stated) else None
        rows = [row for row in document.rows if number in (None, row.projekt_nr)]
        amounts = row_amounts(rows)
        if whole is not None and len(amounts) == len(rows) and total(amounts) == whole.kronor:
            yield from _places(rows)


def _of_equals(document: Document) -> Iterator[Place]:
    amounts = [amount for name in _EQUALS if (amount := find_amount(document, name)) is not None]
    sure = {amount.kronor for amount in amounts if _is_sure(amount.source)}
    yield from (
        amount.source.place for amount in amounts if amount.kronor in sure and amount.source.place is not None
    )


def _is_sure(value: Value | None) -> bool:
    return value is not None and value.status is ValueStatus.READ and "oenig" not in value.flags


def _places(rows: Iterable[Row]) -> Iterator[Place]:
    cells = (row.cell("belopp") for row in rows)
    yield from (cell.place for cell in cells if cell is not None and cell.place is not None)
