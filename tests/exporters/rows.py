"""Rows in memory as what an export takes them from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from extract.exporters.csv_files import TableWriter
from extract.exporters.source import Cells


class RowsInMemory:
    """A source over rows by table name; a table that is not among them is empty."""

    def __init__(self, rows: Mapping[str, Iterable[Cells]]) -> None:
        self._rows = {name: tuple(cells) for name, cells in rows.items()}

    def rows(self, table: str, /) -> Iterator[Cells]:
        return iter(self._rows.get(table, ()))


def write_tables(
    rows: Mapping[str, Iterable[Cells]], directory: Path, profile: str, *, force: bool = False
) -> int:
    """Write every declared table as CSV; the count of guarded cells."""
    with TableWriter(directory, profile, force=force) as writer:
        for name, cells in rows.items():
            for row in cells:
                writer.write(name, row)
    return writer.guarded
