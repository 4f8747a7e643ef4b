"""From declared tables to typed pandas frames, checked with pandera."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from models.column import DECIMALS, DIGITS, Column, Kind, Table

if TYPE_CHECKING:
    import pandas
    import pandera.pandas


class MismatchError(ValueError):
    """Rows that a table cannot hold; `mismatches` names every column and why, never the cell's words."""

    def __init__(self, table: str, mismatches: Sequence[str]) -> None:
        super().__init__(table, tuple(mismatches))
        self.table = table
        self.mismatches = tuple(mismatches)

    def __str__(self) -> str:
        return f"{self.table}: " + "; ".join(self.mismatches)


def frame_schema(table: Table) -> pandera.pandas.DataFrameSchema:
    """Exactly the columns of the table, in order, with their types, closed lists and required cells."""
    import pandera.pandas as pandera

    columns = {
        column.name: pandera.Column(
            frame_dtype(column.kind),
            checks=pandera.Check.isin(column.allowed) if column.allowed else None,
            nullable=column.nullable,
            description=column.description,
        )
        for column in table.columns
    }
    return pandera.DataFrameSchema(
        columns, name=table.name, description=table.description, strict=True, ordered=True, coerce=False
    )


def frame_dtype(kind: Kind) -> Any:
    """The pandas type of a column of that kind; every one of them has a null."""
    import pandas
    import pyarrow

    match kind:
        case Kind.AMOUNT | Kind.QUANTITY:
            return pandas.ArrowDtype(pyarrow.decimal128(DIGITS, DECIMALS[kind]))
        case Kind.INTEGER:
            return pandas.Int64Dtype()
        case Kind.NUMBER:
            return pandas.Float64Dtype()
        case Kind.DATE:
            return pandas.ArrowDtype(pyarrow.date32())
        case Kind.DATETIME:
            return pandas.ArrowDtype(pyarrow.timestamp("us", tz="UTC"))
        case Kind.TEXT | Kind.CODE:
            return pandas.ArrowDtype(pyarrow.string())


def conform(rows: Sequence[Mapping[str, object]], table: Table) -> pandas.DataFrame:
    """Frame with exactly the declared columns, in the declared order and types.

    Nothing is converted: a float is no amount and a number no code. KeyError names every column that some row
    lacks; MismatchError every column that cannot hold what stands in it, and every key that is no column.
    """
    import pandas

    missing = [name for name in table.column_names if any(name not in row for row in rows)]
    if missing:
        raise KeyError(f"{table.name}: {', '.join(missing)}")
    mismatches = [*_unknown(rows, table), *filter(None, (_misfits(rows, column) for column in table.columns))]
    if mismatches:
        raise MismatchError(table.name, mismatches)
    frame = pandas.DataFrame({column.name: _array(rows, column) for column in table.columns})
    return frame_schema(table).validate(frame, lazy=True)


def _array(rows: Sequence[Mapping[str, object]], column: Column) -> Any:
    import pandas

    return pandas.array(_cells(rows, column), dtype=frame_dtype(column.kind))


def _cells(rows: Sequence[Mapping[str, object]], column: Column) -> list[Any]:
    if column.kind in (Kind.TEXT, Kind.CODE):
        return [None if (cell := row[column.name]) is None else str(cell) for row in rows]
    return [row[column.name] for row in rows]


def _unknown(rows: Sequence[Mapping[str, object]], table: Table) -> list[str]:
    unknown = {key for row in rows for key in row}.difference(table.column_names)
    return [f"{name}: not a column" for name in sorted(unknown)]


def _misfits(rows: Sequence[Mapping[str, object]], column: Column) -> str:
    wrong = [number for number, row in enumerate(rows) if not column.accepts(row[column.name])]
    if not wrong:
        return ""
    cells = "cell does" if len(wrong) == 1 else "cells do"
    return f"{column.name}: {len(wrong)} {cells} not fit {column.kind}, the first in row {wrong[0]}"
