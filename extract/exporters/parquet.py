"""The declared tables as Parquet files: exact decimals, dates and codes with their types, for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extract.exporters.companions import EXPORTED
from extract.exporters.source import Cells
from extract.exporters.table_files import TableFiles
from models.column import DECIMALS, DIGITS, Column, Kind, Table

_ROWS_AT_ONCE = 20_000


class ParquetFiles(TableFiles):
    """One `<table>.parquet` each, written twenty thousand rows at a time."""

    def _begin(self) -> None:
        self._batches = {name: _Batch(declared) for name, declared in EXPORTED.items()}
        for name, batch in self._batches.items():
            self._open.enter_context(batch.opened(self._staging.new(f"{self._folder}{name}.parquet")))

    def _put(self, table: str, row: Cells) -> None:
        self._batches[table].add(row)

    def _finish(self) -> None:
        for batch in self._batches.values():
            batch.flush()


class ParquetRows:
    """A source over files that `ParquetFiles` wrote; cells have the types that the tables declare."""

    def __init__(self, places: Mapping[str, Path]) -> None:
        self._places = places

    def rows(self, table: str, /) -> Iterator[Cells]:
        import pyarrow.parquet

        with pyarrow.parquet.ParquetFile(self._places[table]) as file:
            for batch in file.iter_batches(_ROWS_AT_ONCE):
                yield from batch.to_pylist()


def arrow_schema(table: Table) -> Any:
    """The Arrow schema of a table; each column's field tells its line of the data dictionary."""
    import pyarrow

    fields = [
        pyarrow.field(column.name, _type(column.kind), column.nullable, {"description": column.description})
        for column in table.columns
    ]
    return pyarrow.schema(fields, {"table": table.name, "description": table.description})


def _type(kind: Kind) -> Any:
    import pyarrow

    match kind:
        case Kind.AMOUNT | Kind.QUANTITY:
            return pyarrow.decimal128(DIGITS, DECIMALS[kind])
        case Kind.INTEGER:
            return pyarrow.int64()
        case Kind.NUMBER:
            return pyarrow.float64()
        case Kind.DATE:
            return pyarrow.date32()
        case Kind.DATETIME:
            return pyarrow.timestamp("us", tz="UTC")
        case Kind.TEXT | Kind.CODE:
            return pyarrow.string()


class _Batch:
    """Rows of one table on their way to its file, column by column."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._schema = arrow_schema(table)
        self._columns: list[list[object]] = [[] for _ in table.columns]
        self._adders = [
            (column.name, cells.append) for column, cells in zip(table.columns, self._columns, strict=True)
        ]
        self._writer: Any = None

    def opened(self, place: Path) -> Any:
        import pyarrow.parquet

        self._writer = pyarrow.parquet.ParquetWriter(str(place), self._schema, compression="zstd")
        return self._writer

    def add(self, row: Cells) -> None:
        if len(row) > len(self._adders):
            raise ValueError(f"{self._table.name}: keys that are no columns")
        for name, add in self._adders:
            add(row[name])
        if len(self._columns[0]) >= _ROWS_AT_ONCE:
            self.flush()

    def flush(self) -> None:
        import pyarrow

        if not self._columns[0]:
            return
        arrays = [
            _array(self._table, column, cells)
            for column, cells in zip(self._table.columns, self._columns, strict=True)
        ]
        self._writer.write_batch(pyarrow.RecordBatch.from_arrays(arrays, schema=self._schema))
        for cells in self._columns:
            cells.clear()


def _array(table: Table, column: Column, cells: list[object]) -> Any:
    """ValueError names table and column, never the cell's words."""
    import pyarrow

    misfit = ValueError(f"{table.name}.{column.name}: a cell does not fit {column.kind}")
    if column.allowed and not set(cells) <= {*column.allowed, None}:
        raise misfit
    try:
        array = pyarrow.array(cells, _type(column.kind))
    except UnicodeEncodeError:
        array = pyarrow.array([_storable(cell) for cell in cells], _type(column.kind))
    except (pyarrow.ArrowException, TypeError, ValueError, OverflowError):
        raise misfit from None
    if array.null_count and not column.nullable:
        raise misfit
    return array


def _storable(cell: object) -> object:
    """Lone surrogates, from names that are no UTF-8, written out."""
    return cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell
