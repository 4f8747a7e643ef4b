"""Control sums: how many rows an export holds, what the amounts add up to, and how many were not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Context, Decimal
from functools import cache

from extract.exporters.companions import CONTROL_SUMS
from extract.exporters.source import Cells
from models.column import Kind
from models.tables import TABLES

_EXACT = Context(prec=60)
_DERIVED = {"reports": "summa_beraknad", "report_projects": "summa_rader"}
"""Sums of ours over account rows: empty where there are none, and where one of them could not be read."""
_NOT_UNDERSTOOD = ("unreadable", "review")


class ControlSums:
    """Counts the rows as they pass; exact, in öre."""

    def __init__(self) -> None:
        self.rows_in: Counter[str] = Counter()
        self._read: Counter[tuple[str, str]] = Counter()
        self._ore: Counter[tuple[str, str]] = Counter()
        self._unread: Counter[tuple[str, str]] = Counter()
        self._to_review: Counter[tuple[str, str]] = Counter()
        self._without_sum: dict[str, list[tuple[object, ...]]] = {name: [] for name in _DERIVED}
        self._with_rows: set[tuple[object, ...]] = set()

    def add(self, table: str, row: Cells) -> None:
        self.rows_in[table] += 1
        for name in _amounts(table):
            amount = row[name]
            if amount is not None:
                key = (table, name)
                self._read[key] += 1
                self._ore[key] += int(_EXACT.multiply(Decimal(str(amount)), Decimal(100)))
        if table in _DERIVED and row[_DERIVED[table]] is None:
            self._without_sum[table].append(_part_of(row))
        if table == "konto_rows":
            self._with_rows |= {(row["document_id"], None), _part_of(row)}
        if table == "fields" and row["status"] in _NOT_UNDERSTOOD:
            self._add_doubt(str(row["table"]), str(row["field"]), is_read=row["value"] is not None)

    def rows(self) -> Iterator[Cells]:
        """Rows of `kontrollsummor`, every declared table in order."""
        for declared in TABLES:
            names = _amounts(declared.name)
            if not names:
                yield _blank(declared.name, self.rows_in[declared.name])
            for name in names:
                yield self._row(declared.name, name)

    def _add_doubt(self, table: str, name: str, *, is_read: bool) -> None:
        if table == "budget_rows" and name not in _columns(table):
            table, name = "budget_amounts", "belopp"
        if name in _amounts(table):
            (self._to_review if is_read else self._unread)[table, name] += 1

    def _row(self, table: str, name: str) -> Cells:
        key, rows = (table, name), self.rows_in[table]
        read = self._read[key]
        unread = min(self._unread[key], rows - read)
        if _DERIVED.get(table) == name:
            unread = sum(part in self._with_rows for part in self._without_sum[table])
        kronor = _EXACT.divide(Decimal(self._ore[key]), Decimal(100))
        fits = CONTROL_SUMS.column("sum").accepts(kronor)
        return _blank(table, rows) | {
            "column": name,
            "read": read,
            "unread": unread,
            "empty": rows - read - unread,
            "to_review": self._to_review[key],
            "sum": kronor if fits else None,
            "sum_ore": str(self._ore[key]),
            "coverage": f"{read} av {read + unread} lästa",
        }


def _part_of(row: Cells) -> tuple[object, ...]:
    """The document, or the project in it."""
    return row["document_id"], row.get("projekt_nr")


def _blank(table: str, rows: int) -> dict[str, object]:
    return dict.fromkeys(CONTROL_SUMS.column_names) | {"table": table, "rows": rows}


@cache
def _amounts(table: str) -> tuple[str, ...]:
    return tuple(
        column.name
        for declared in TABLES
        if declared.name == table
        for column in declared.columns
        if column.kind is Kind.AMOUNT
    )


@cache
def _columns(table: str) -> tuple[str, ...]:
    return next((declared.column_names for declared in TABLES if declared.name == table), ())
