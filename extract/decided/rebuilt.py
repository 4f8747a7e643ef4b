"""A document put together anew with values that people changed; every part that nobody touched stays as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from extract.decided.reviews import Key, canonical
from extract.decided.told_sections import (
    NARRATIVE,
    PROJECTS,
    SECTIONS,
    added_section,
    section_value,
    with_text,
)
from extract.normalise.board import parse_board
from extract.normalise.contact import parse_phone
from models.record import Clause, Document, Dokumenttyp, Project, Row, Section, Value


def head_table(document: Document) -> str:
    """The table that the document's stand-alone values belong to, as `Document.located` names it."""
    heads = {Dokumenttyp.ANSOKAN: "applications", Dokumenttyp.REDOVISNING: "reports"}
    return heads.get(document.dokumenttyp, "documents")


class _Changes:
    """Hands out the changed values, counting those that are named alike as `keyed` counts them."""

    def __init__(self, values: Mapping[Key, Value]) -> None:
        self._left = dict(values)
        self._seen: Counter[tuple[str, str, str]] = Counter()

    def put(self, table: str, row: str, value: Value) -> Value:
        name = (table, row, value.field)
        self._seen[name] += 1
        return self._left.pop((*name, self._seen[name]), value)

    def added(self, table: str, row: str) -> tuple[Value, ...]:
        """Values that people gave where the machine had none."""
        keys = [key for key in self._left if key[:2] == (table, row)]
        return tuple(self._left.pop(key) for key in keys)


def rebuilt(document: Document, values: Mapping[Key, Value]) -> Document:
    """The parts are walked as `Document.located` walks them."""
    changes = _Changes(values)
    table = head_table(document)
    head = tuple(changes.put(table, "", value) for value in document.values) + changes.added(table, "")
    return replace(
        document,
        values=_with_norms(head),
        projects=tuple(_project(project, changes) for project in document.projects),
        rows=tuple(_row(row, changes) for row in document.rows),
        clauses=tuple(_clause(clause, changes) for clause in document.clauses),
        sections=_sections(document, changes),
    )


def _project(project: Project, changes: _Changes) -> Project:
    nr, table = str(project.nr), "report_projects"
    given = (project.projekt, project.delredovisning, project.summa_angiven)
    projekt, delredovisning, summa = (
        changes.put(table, nr, value) if value is not None else None for value in given
    )
    told = _told(project, changes)
    added = {value.field: value for value in changes.added(table, nr)}
    return replace(
        project,
        projekt=projekt or added.get("projekt"),
        delredovisning=delredovisning or added.get("delredovisning"),
        summa_angiven=summa or added.get("summa_angiven"),
        text=told,
    )


def _told(project: Project, changes: _Changes) -> Section | None:
    if project.text is None:
        return None
    value = section_value(project.text, NARRATIVE)
    return with_text(project.text, changes.put(PROJECTS, str(project.nr), value))


def _sections(document: Document, changes: _Changes) -> tuple[Section, ...]:
    read = tuple(
        with_text(section, changes.put(SECTIONS, "", section_value(section))) for section in document.sections
    )
    given = (value for value in changes.added(SECTIONS, "") if value.value is not None)
    return read + tuple(added_section(value, document.page_from) for value in given)


def _row(row: Row, changes: _Changes) -> Row:
    cells = tuple(changes.put(row.table, str(row.rad), cell) for cell in row.cells)
    return replace(row, cells=cells + changes.added(row.table, str(row.rad)))


def _clause(clause: Clause, changes: _Changes) -> Clause:
    nr, table = str(clause.nr), "decisions"
    projekt = changes.put(table, nr, clause.projekt) if clause.projekt is not None else None
    belopp = changes.put(table, nr, clause.belopp) if clause.belopp is not None else None
    text = changes.put(table, nr, clause.text)
    added = {value.field: value for value in changes.added(table, nr)}
    return replace(
        clause, text=text, projekt=projekt or added.get("projekt"), belopp=belopp or added.get("belopp")
    )


def _with_norms(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The canonical neighbours of the values that a person changed, read anew."""
    norms: dict[str, Value] = {}
    for value in values:
        if value.changed is not None and value.field in _NORMS:
            text = canonical(value.value) if value.value is not None else ""
            name = f"{value.field}_norm"
            norms[name] = replace(value, field=name, value=_NORMS[value.field](text))
    kept = tuple(value for value in values if value.field not in norms)
    return kept + tuple(norms.values()) if norms else values


def _board_name(text: str) -> str | None:
    found = parse_board(text)
    return found.value.name if found and found.value else None


def _phone_number(text: str) -> str | None:
    found = parse_phone(text)
    return found.value.national if found and found.value else None


_NORMS: Mapping[str, Callable[[str], str | None]] = {"namnd": _board_name, "telefon": _phone_number}
