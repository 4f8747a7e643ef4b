"""Which project of a report a row belongs to, where a column of its table names the project or gives its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.normalise.text import match_key
from models.record import Project, Row
from models.replacing import replace

_PRINTED = re.compile(r"([1-9][0-9]?)(?:[.:)]?\s+(?:[-–]\s+)?(\S.*)|[.:)]?)")
"""The number of a project, and its name where the cell holds both."""
_NAME = "projekt"


def with_printed_numbers(rows: Sequence[Row]) -> list[Row]:
    """The rows with the numbers that a column of projects prints, from one and on; as they are where it prints none.

    A name is given in one of a project's rows at the least, and left out of others.
    """
    printed = [_printed(row) for row in rows]
    numbers = {found[0] for found in printed if found is not None}
    named = any(found is not None and found[1] for found in printed)
    alone = any(found is not None and not found[1] for found in printed)
    if None in printed or not (named and alone) or numbers != set(range(1, len(numbers) + 1)):
        return list(rows)
    return [_with_number(row, *found) for row, found in zip(rows, printed, strict=True) if found is not None]


def _printed(row: Row) -> tuple[int, str] | None:
    cell = row.cell(_NAME)
    found = _PRINTED.fullmatch(str(cell.value)) if cell is not None and cell.value is not None else None
    return (int(found[1]), found[2] or "") if found is not None else None


def _with_number(row: Row, number: int, name: str) -> Row:
    """The row under its printed number; the cell keeps the name behind it."""
    cells = tuple(
        replace(cell, value=name) if cell.field == _NAME else cell
        for cell in row.cells
        if cell.field != _NAME or name
    )
    return replace(row, cells=cells, projekt_nr=number)


def in_project(row: Row, projects: list[Project]) -> Row:
    """A row that names its project, with that project's number; a project not yet known is added to the list."""
    name = row.cell("projekt")
    if name is None or not isinstance(name.value, str):
        return row
    key = match_key(name.value)
    known = next((n for n, p in enumerate(projects) if _names(p, key, row.projekt_nr)), None)
    if known is None:
        number = row.projekt_nr or 1 + max((project.nr for project in projects), default=0)
        projects.append(Project(number, projekt=name))
        return replace(row, projekt_nr=number)
    project = projects[known]
    if project.projekt is None:
        projects[known] = replace(project, projekt=name)
    return replace(row, projekt_nr=project.nr)


def _names(project: Project, key: str, number: int | None) -> bool:
    if number is not None:
        return project.nr == number
    names = (project.projekt, project.delredovisning)
    return any(value is not None and match_key(str(value.value)) == key for value in names)
