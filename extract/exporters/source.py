"""Where the rows of an export come from: a store, or rows in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

Cells = Mapping[str, object]
"""One row of a declared table: every column of it, by name."""


class Source(Protocol):
    """Gives the rows of a declared table, as often as it is asked: by document, then as they stand in it."""

    def rows(self, table: str, /) -> Iterable[Cells]: ...


class Originals(Protocol):
    """Finds the file with these bytes: its place, or None where it is gone, changed or out of reach."""

    def __call__(self, sha256: str, path: str, /) -> Path | None: ...
