"""Rows as both databases are given them: cells in a fixed order, decimals and dates as text.

A row is what its reading tells (`told_columns`), then what only the store may say of it (`own_columns`): whose row
it is, which file, what a person decided. So a child process can make the first part and has no say in the second.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from extract.store.schema import ORDER, PATH_ORDER, storable
from models.column import Column
from models.ids import finding_id
from models.tables import table

if TYPE_CHECKING:
    from extract.frames import Cells
    from models.finding import Finding
    from models.record import Document

Cell = str | int | float | None
Told = Mapping[str, Sequence[Sequence[Cell]]]
"""By table, cells in the order of `told_columns`."""
_OWN = {
    "documents": (
        *("document_id", "file", "path", "sha256", "page_from", "page_to", "pages"),
        *("dokumenttyp", "text_source", "status", "reason", "tool_version", "rules_version"),
    ),
    "fields": ("document_id", "changed_by", "changed_at", "reason"),
    "findings": ("finding_id", "document_id", "review", "reviewer", "reviewer2", "reason"),
}
_NOBODY_YET = ("ny", None, None, None)


def own_columns(name: str) -> tuple[str, ...]:
    """Columns of a declared table that no reading fills."""
    return _OWN.get(name, ("document_id",))


@cache
def told_columns(name: str) -> tuple[Column, ...]:
    """Columns of a declared table that a reading fills, in their declared order."""
    own = own_columns(name)
    return tuple(column for column in table(name).columns if column.name not in own)


@cache
def _told_names(name: str) -> tuple[str, ...]:
    return tuple(column.name for column in told_columns(name))


@cache
def columns_of(name: str) -> tuple[str, ...]:
    """All columns of a declared table of one document's rows, in the order in which their cells are bound."""
    order = PATH_ORDER if name == "documents" else ORDER
    return (*_told_names(name), *own_columns(name), order)


def stored(value: object) -> Cell:
    """
    >>> stored(Decimal("1E+3")), stored(date(2024, 2, 29)), stored("a\\x00"), stored(1.5), stored(None)
    ('1000', '2024-02-29', 'a\\\\x00', 1.5, None)
    """
    if type(value) is str:
        return value if value.isprintable() else storable(value)
    write = _WRITTEN.get(type(value))
    return write(value) if write else cast(Cell, value)


_WRITTEN: dict[type, Callable[[Any], str]] = {
    Decimal: "{:f}".format,
    datetime: lambda moment: moment.astimezone(UTC).isoformat(timespec="microseconds"),
    date: date.isoformat,
}


def told(name: str, cells: Cells) -> list[Cell]:
    """What a reading says of one row."""
    return [None if (cell := cells[column]) is None else stored(cell) for column in _told_names(name)]


def own(name: str, cells: Cells) -> list[Cell]:
    """What the store says of one row."""
    return [stored(cells[column]) for column in own_columns(name)]


def told_rows(document: Document) -> dict[str, list[list[Cell]]]:
    """What the reading of a document says in every table but `findings`."""
    from extract.frames import document_rows

    rows: dict[str, list[list[Cell]]] = defaultdict(list)
    for name, cells in document_rows(document):
        rows[name].append(told(name, cells))
    return rows


def told_findings(findings: Iterable[Finding]) -> list[list[Cell]]:
    """What the checks say of a document."""
    from extract.frames import finding_rows

    return [told("findings", cells) for _, cells in finding_rows(findings)]


def own_of_findings(document_id: str, rows: Sequence[Sequence[Cell]]) -> list[tuple[Cell, ...]]:
    """Ids of findings, reckoned here: one that another document's finding has would lead to that one."""
    places = [column.name for column in told_columns("findings")]
    code, field = places.index("code"), places.index("field")
    seen: Counter[tuple[Cell, Cell]] = Counter()
    found: list[tuple[Cell, ...]] = []
    for row in rows:
        key = (row[code], row[field])
        seen[key] += 1
        name = finding_id(document_id, str(row[code]), str(row[field] or ""), seen[key])
        found.append((name, document_id, *_NOBODY_YET))
    return found
