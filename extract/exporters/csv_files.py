"""The declared tables as CSV files, row by row: an archive of any size takes the memory of one document.

The files are written under other names in the same folder and renamed when all of them are whole: a reader
never sees half an export, and an export that fails leaves the folder as it was.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from extract.exporters.csv_cells import PROFILES, Profile, cleaned, guarded, written
from models.column import Column, Kind, Table
from models.errors import ConfigError, OutputRefusedError
from models.tables import TABLES

Cells = Mapping[str, object]

DICTIONARY = Table(
    "datalexikon",
    (
        Column("table", Kind.TEXT, "Tabellens namn", (), False),
        Column("column", Kind.TEXT, "Kolumnens namn", (), False),
        Column("type", Kind.TEXT, "Slag av innehåll", (), False),
        Column("description", Kind.TEXT, "Vad som står i kolumnen", (), False),
        Column(
            "allowed_values",
            Kind.TEXT,
            "Tillåtna värden, åtskilda av blanksteg; tomt om listan inte är sluten",
        ),
    ),
    "En rad per kolumn i exporten",
)
_FILES = {declared.name: declared for declared in (*TABLES, DICTIONARY)}
_LEFT_BY_SYSTEMS = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
_UNFINISHED = re.compile(f"(?:{'|'.join(_FILES)})\\.csv\\.(?:new|old)-[0-9]+")
_BUFFER = 1 << 16


def write_tables(
    rows: Mapping[str, Iterable[Cells]], directory: Path, profile: str, *, force: bool = False
) -> int:
    """Write every declared table, empty ones too, and `datalexikon.csv`; the count of guarded cells.

    `rows` by table name; errors as for `TableWriter`.
    """
    with TableWriter(directory, profile, force=force) as writer:
        for name, cells in rows.items():
            for row in cells:
                writer.write(name, row)
    return writer.guarded


def check_directory(directory: Path, *, force: bool = False) -> None:
    """OutputRefusedError unless the folder is missing, empty, or `force` is given; nothing is written.

    Files that systems put in folders by themselves, and what an interrupted export left, do not count.
    """
    in_the_way = [directory] if directory.exists() and not directory.is_dir() else []
    in_the_way += [path for name in _FILES if (path := directory / f"{name}.csv").is_dir()]
    for path in in_the_way:
        raise OutputRefusedError(
            "namnet är upptaget", where=str(path), todo="ange en annan mapp för tabellerna"
        )
    if force or not directory.exists():
        return
    with _refused_on_os_error(directory):
        taken = [name for name in os.listdir(directory) if not _is_negligible(name)]
    if taken:
        raise OutputRefusedError(
            "mappen är inte tom",
            where=str(directory),
            todo="ange en tom mapp, eller --force för att ersätta tidigare tabeller",
        )


class TableWriter:
    """Takes rows of any table in any order; the files appear when the context is left without error.

    directory: made if missing. ConfigError for an unknown profile; OutputRefusedError where the folder is
    full and not `force`, or cannot be written. `force` replaces files of an earlier export and no other.
    """

    def __init__(self, directory: Path, profile: str, *, force: bool = False) -> None:
        self.directory = directory
        self.profile = profile_named(profile)
        self.force = force
        self.guarded = 0
        """Cells so far with an apostrophe put before them, since a spreadsheet would run them as formulas."""
        self._files: dict[str, IO[bytes]] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        check_directory(self.directory, force=self.force)
        with self._discarded_on_error():
            self.directory.mkdir(parents=True, exist_ok=True)
            self._remove_leftovers()
            for name, declared in _FILES.items():
                file = self._open.enter_context(self._new(name).open("xb", buffering=_BUFFER))
                self._files[name] = file
                header = self.profile.delimiter.join(declared.column_names)
                file.write(self.profile.mark + (header + self.profile.line_end).encode())
        return self

    def write(self, table: str, row: Cells) -> None:
        """Add one row. KeyError for an unknown table or a missing column, ValueError for a cell or a key that
        the table cannot hold; neither tells what stood in the cell."""
        declared = _FILES[table]
        cells = [self._cell(row[column.name], column, declared) for column in declared.columns]
        if len(row) != len(cells):
            raise ValueError(f"{table}: keys that are no columns")
        line = self.profile.delimiter.join(cells) + self.profile.line_end
        with _refused_on_os_error(self.directory):
            self._files[table].write(line.encode("utf-8", "backslashreplace"))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._discard()
            return
        with self._discarded_on_error():
            for row in _dictionary_rows():
                self.write(DICTIONARY.name, row)
            for file in self._files.values():
                file.flush()
                os.fsync(file.fileno())
            self._open.close()
            self._put_in_place()

    def _cell(self, value: object, column: Column, table: Table) -> str:
        if not column.accepts(value):
            raise ValueError(f"{table.name}.{column.name}: a cell does not fit {column.kind}")
        if not isinstance(value, str):
            return written(value, self.profile)
        text = cleaned(value)
        safe = guarded(text)
        self.guarded += safe != text
        return written(safe, self.profile)

    def _put_in_place(self) -> None:
        """Rename every file; where one cannot be (it is open in a spreadsheet), take all the others back."""
        done: list[str] = []
        try:
            for name in _FILES:
                done.append(name)
                if os.path.lexists(self._final(name)):
                    os.replace(self._final(name), self._old(name))
                os.replace(self._new(name), self._final(name))
        except OSError:
            for name in reversed(done):
                with suppress(OSError):
                    self._take_back(name)
            raise
        for name in done:
            with suppress(OSError):
                self._old(name).unlink(missing_ok=True)

    def _take_back(self, name: str) -> None:
        if os.path.lexists(self._old(name)):
            os.replace(self._old(name), self._final(name))
        elif not os.path.lexists(self._new(name)):
            self._final(name).unlink(missing_ok=True)

    def _remove_leftovers(self) -> None:
        for entry in self.directory.iterdir():
            if _UNFINISHED.fullmatch(entry.name):
                entry.unlink()

    def _discard(self) -> None:
        with suppress(OSError):
            self._open.close()
        for name in _FILES:
            with suppress(OSError):
                self._new(name).unlink(missing_ok=True)

    @contextmanager
    def _discarded_on_error(self) -> Iterator[None]:
        try:
            with _refused_on_os_error(self.directory):
                yield
        except BaseException:
            self._discard()
            raise

    def _final(self, name: str) -> Path:
        return self.directory / f"{name}.csv"

    def _new(self, name: str) -> Path:
        return self.directory / f"{name}.csv.new-{os.getpid()}"

    def _old(self, name: str) -> Path:
        return self.directory / f"{name}.csv.old-{os.getpid()}"


def profile_named(name: str) -> Profile:
    """The profile of that name; ConfigError naming those there are."""
    for profile in PROFILES:
        if profile.name == name:
            return profile
    names = ", ".join(profile.name for profile in PROFILES)
    raise ConfigError("okänd profil för CSV", where=f"--profile {name}", todo=f"ange en av: {names}")


def _dictionary_rows() -> Iterator[Cells]:
    for declared in TABLES:
        for column in declared.columns:
            yield {
                "table": declared.name,
                "column": column.name,
                "type": str(column.kind),
                "description": column.description,
                "allowed_values": " ".join(column.allowed) or None,
            }


def _is_negligible(name: str) -> bool:
    return name in _LEFT_BY_SYSTEMS or _UNFINISHED.fullmatch(name) is not None


@contextmanager
def _refused_on_os_error(directory: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputRefusedError(
            f"tabellerna kunde inte skrivas ({error.strerror})",
            where=str(directory),
            todo="stäng filerna om de är öppna, se efter skrivrätt och ledigt utrymme, och kör igen",
        ) from error
