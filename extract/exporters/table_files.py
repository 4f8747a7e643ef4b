"""What every way of writing the tables as files has in common: the gate, the companions, all files at once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from extract.exporters.companions import (
    CHANGED_CELLS,
    CONTROL_SUMS,
    DICTIONARY,
    LIMITS,
    dictionary_rows,
    limit_rows,
)
from extract.exporters.discretion import Discretion
from extract.exporters.outgoing import Outgoing
from extract.exporters.source import Cells, Source
from extract.exporters.staging import Staging, check_directory, refused_on_os_error
from models.tables import TABLES


class TableFiles(ABC):
    """Takes rows of any table in any order; the files appear when the context is left without error.

    directory: made if missing. OutputRefusedError where the folder is full and not `force`, or cannot be
    written. `force` replaces files of an earlier export and no other. folder: put before every file's name,
    `data/` in a package; staging: of the export that this is a part of, which then puts the files in place. notes:
    by kind and key, of which the limits of the checks become a table.
    """

    def __init__(
        self,
        directory: Path,
        *,
        force: bool = False,
        discretion: Discretion | None = None,
        staging: Staging | None = None,
        folder: str = "",
        notes: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.directory = directory
        self.force = force
        self.outgoing = Outgoing(discretion or Discretion(), self._write_change)
        self._folder = folder
        self._notes = notes or {}
        self._is_part = staging is not None
        self._staging = staging or Staging(directory)
        self._open = ExitStack()

    @property
    def guarded(self) -> int:
        """Cells so far with an apostrophe put before them, since a spreadsheet would run them as formulas."""
        return self.outgoing.changes["apostrof"]

    @property
    def masked(self) -> int:
        """Cells so far with a personal number taken out of them."""
        return self.outgoing.changes["personnummer"]

    def __enter__(self) -> Self:
        if not self._is_part:
            check_directory(self.directory, force=self.force)
        with self._discarded_on_error():
            if not self._is_part:
                self._staging.begin()
            self._begin()
        return self

    def write(self, table: str, row: Cells) -> None:
        """Add one row. KeyError for an unknown table or a missing column, ValueError for a cell or a key that
        the table cannot hold; neither tells what stood in the cell."""
        settled = self.outgoing.settled(table, row)
        if settled is not None:
            self._put(table, settled)

    def write_all(self, source: Source) -> None:
        """Add every row of the source."""
        for declared in TABLES:
            for row in source.rows(declared.name):
                self.write(declared.name, row)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._discard()
            return
        with self._discarded_on_error():
            for row in self.outgoing.sums.rows():
                self._put(CONTROL_SUMS.name, row)
            for row in dictionary_rows():
                self._put(DICTIONARY.name, row)
            for row in limit_rows(self._notes):
                self._put(LIMITS.name, row)
            self._finish()
            self._open.close()
            if not self._is_part:
                self._staging.place()

    @abstractmethod
    def _begin(self) -> None:
        """Open a file for every table, empty ones included."""

    @abstractmethod
    def _put(self, table: str, row: Cells) -> None:
        """Write a row that has passed the gate."""

    def _finish(self) -> None:
        """Write what is still held back."""
        return

    def _write_change(self, change: Cells) -> None:
        self._put(CHANGED_CELLS.name, change)

    def _discard(self) -> None:
        with suppress(OSError):
            self._open.close()
        self._staging.discard()

    @contextmanager
    def _discarded_on_error(self) -> Iterator[None]:
        try:
            with refused_on_os_error(self.directory):
                yield
        except BaseException:
            self._discard()
            raise
