"""The declared tables as CSV files, row by row: an archive of any size takes the memory of one document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import IO

from extract.exporters.companions import EXPORTED
from extract.exporters.csv_cells import PROFILES, Profile
from extract.exporters.csv_plan import Changed, plan_of
from extract.exporters.discretion import Discretion
from extract.exporters.source import Cells
from extract.exporters.staging import Staging, unwritten
from extract.exporters.table_files import TableFiles
from models.errors import ConfigError

_BUFFER = 1 << 16


class TableWriter(TableFiles):
    """CSV in one of the profiles; ConfigError for an unknown one."""

    def __init__(
        self,
        directory: Path,
        profile: str,
        *,
        force: bool = False,
        discretion: Discretion | None = None,
        staging: Staging | None = None,
        folder: str = "",
        notes: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        super().__init__(
            directory, force=force, discretion=discretion, staging=staging, folder=folder, notes=notes
        )
        self.profile = profile_named(profile)
        self._plans = {name: plan_of(declared, self.profile) for name, declared in EXPORTED.items()}
        self._files: dict[str, IO[bytes]] = {}

    def _begin(self) -> None:
        for name, declared in EXPORTED.items():
            place = self._staging.new(f"{self._folder}{name}.csv")
            file = self._open.enter_context(place.open("xb", buffering=_BUFFER))
            self._files[name] = file
            header = self.profile.delimiter.join(declared.column_names)
            file.write(self.profile.mark + (header + self.profile.line_end).encode())

    def _put(self, table: str, row: Cells) -> None:
        plan = self._plans[table]
        if len(row) > len(plan.columns):
            raise ValueError(f"{table}: keys that are no columns")
        cells = [
            "" if (value := row[name]) is None and may_be_empty else encode(value)
            for name, may_be_empty, encode in plan.columns
        ]
        if Changed in map(type, cells):
            for cell, (name, *_) in zip(cells, plan.columns, strict=True):
                if isinstance(cell, Changed):
                    self.outgoing.note(table, row, name, cell.change)
        line = self.profile.delimiter.join(cells) + self.profile.line_end
        try:
            self._files[table].write(line.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise unwritten(self.directory, error) from error


def profile_named(name: str) -> Profile:
    """The profile of that name; ConfigError naming those there are."""
    for profile in PROFILES:
        if profile.name == name:
            return profile
    names = ", ".join(profile.name for profile in PROFILES)
    raise ConfigError("okänd profil för CSV", where=f"--profile {name}", todo=f"ange en av: {names}")
