"""The declared tables as CSV files, row by row: an archive of any size takes the memory of one document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from extract.exporters.companions import CHANGED_CELLS, CONTROL_SUMS, DICTIONARY, EXPORTED, dictionary_rows
from extract.exporters.csv_cells import PROFILES, Profile
from extract.exporters.csv_plan import Written, plan_of
from extract.exporters.discretion import Discretion
from extract.exporters.outgoing import Outgoing
from extract.exporters.source import Cells
from extract.exporters.staging import Staging, check_directory, refused_on_os_error
from models.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUFFER = 1 << 16


def write_tables(
    rows: Mapping[str, Iterable[Cells]], directory: Path, profile: str, *, force: bool = False
) -> int:
    """Write every declared table, empty ones too, with the companions; the count of guarded cells.

    `rows` by table name; errors as for `TableWriter`.
    """
    with TableWriter(directory, profile, force=force) as writer:
        for name, cells in rows.items():
            for row in cells:
                writer.write(name, row)
    return writer.guarded


class TableWriter:
    """Takes rows of any table in any order; the files appear when the context is left without error.

    directory: made if missing. ConfigError for an unknown profile; OutputRefusedError where the folder is
    full and not `force`, or cannot be written. `force` replaces files of an earlier export and no other.
    folder: put before every file's name, `data/` in a package; `staging`: of the export that this is a part of,
    which then decides when the files are put in place.
    """

    def __init__(
        self,
        directory: Path,
        profile: str,
        *,
        force: bool = False,
        discretion: Discretion | None = None,
        staging: Staging | None = None,
        folder: str = "",
    ) -> None:
        self.directory = directory
        self.profile = profile_named(profile)
        self.force = force
        self.outgoing = Outgoing(discretion or Discretion(), self._write_change)
        self._folder = folder
        self._is_part = staging is not None
        self._staging = staging or Staging(directory)
        self._plans = {name: plan_of(declared, self.profile) for name, declared in EXPORTED.items()}
        self._files: dict[str, IO[bytes]] = {}
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
            for name, declared in EXPORTED.items():
                place = self._staging.new(f"{self._folder}{name}.csv")
                file = self._open.enter_context(place.open("xb", buffering=_BUFFER))
                self._files[name] = file
                header = self.profile.delimiter.join(declared.column_names)
                file.write(self.profile.mark + (header + self.profile.line_end).encode())
        return self

    def write(self, table: str, row: Cells) -> None:
        """Add one row. KeyError for an unknown table or a missing column, ValueError for a cell or a key that
        the table cannot hold; neither tells what stood in the cell."""
        plan = self._plans[table]
        if len(row) > len(plan.columns):
            raise ValueError(f"{table}: keys that are no columns")
        settled = self.outgoing.settled(table, row)
        if settled is None:
            return
        cells: list[str] = []
        for name, may_be_empty, encode in plan.columns:
            value = settled[name]
            cell = "" if value is None and may_be_empty else encode(value)
            if isinstance(cell, Written):
                if cell.change:
                    self.outgoing.note(table, settled, name, cell.change)
                cell = cell.characters
            cells.append(cell)
        line = self.profile.delimiter.join(cells) + self.profile.line_end
        with refused_on_os_error(self.directory):
            self._files[table].write(line.encode("utf-8", "backslashreplace"))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._discard()
            return
        with self._discarded_on_error():
            for row in self.outgoing.sums.rows():
                self.write(CONTROL_SUMS.name, row)
            for row in dictionary_rows():
                self.write(DICTIONARY.name, row)
            self._open.close()
            if not self._is_part:
                self._staging.place()

    def _write_change(self, change: Cells) -> None:
        self.write(CHANGED_CELLS.name, change)

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


def profile_named(name: str) -> Profile:
    """The profile of that name; ConfigError naming those there are."""
    for profile in PROFILES:
        if profile.name == name:
            return profile
    names = ", ".join(profile.name for profile in PROFILES)
    raise ConfigError("okänd profil för CSV", where=f"--profile {name}", todo=f"ange en av: {names}")
