"""A check of rows that found nothing has tested nothing where the rows visibly do not reach the paper's own total."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.base import Untested
from extract.checks.reading import Amount, amount_of, find_amount, row_amounts, sources, tolerance, total
from extract.checks.wording import kronor
from models.record import Document, Row
from models.thresholds import Thresholds

OF_ROWS = frozenset(("B14", "B16", "K01", "K02", "K04", "K05", "K06", "K07", "K08", "K11", "T07", "T15"))
"""Checks that a row nobody read might have made hit."""
_TOTALS = {"konto_rows": ("summa_angiven",), "budget_rows": ("summa_angiven", "budget_summa")}
_ALL_ROWS = "alla_rader"


def rows_fall_short(document: Document, limits: Thresholds) -> Untested | None:
    """What those checks must say instead of `ok`; None where the rows make their total, or none is printed."""
    for given, stated in _summed(document):
        known = (*given, stated)
        if abs(stated.kronor) - abs(total(given)) > tolerance(limits, known):
            detail = f"raderna summerar till {kronor(total(given))}, papperet anger {kronor(stated.kronor)}"
            return Untested((_ALL_ROWS,), sources((stated, *given)), detail)
    return None


def _summed(document: Document) -> Iterator[tuple[tuple[Amount, ...], Amount]]:
    """Rows with an amount and the total that is printed for them: of the whole paper, and of each project."""
    table = next((name for name in _TOTALS if document.rows_of(name)), "")
    rows = document.rows_of(table) if table else ()
    stated = next((found for name in _TOTALS.get(table, ()) if (found := find_amount(document, name))), None)
    if stated is not None and row_amounts(rows):
        yield row_amounts(rows), stated
    for project in document.projects if table == "konto_rows" else ():
        own: tuple[Row, ...] = tuple(row for row in rows if row.projekt_nr == project.nr)
        subtotal = amount_of(project.summa_angiven)
        if subtotal is not None and row_amounts(own):
            yield row_amounts(own), subtotal
