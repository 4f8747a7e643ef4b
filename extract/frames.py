"""From records to the rows of the declared tables, and from rows to frames.

Nothing is rounded or guessed on the way: a value that its column cannot hold exactly leaves the cell empty
and is `unreadable` in `fields`, where what the page says still stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Context, Decimal
from functools import cache, reduce
from importlib import metadata
from itertools import chain
from typing import TYPE_CHECKING

from extract.decided.told_sections import section_values
from extract.normalise.text import match_key
from models.column import DIGITS, Column, Kind, plain
from models.finding import Finding
from models.ids import field_id, finding_id
from models.record import (
    Clause,
    Document,
    DocumentStatus,
    Dokumenttyp,
    Project,
    Row,
    Scalar,
    Value,
    ValueStatus,
)
from models.replacing import replace
from models.summary import Link
from models.tables import TABLES, column_of, conform, table

if TYPE_CHECKING:
    import pandas

Cells = dict[str, object]
"""One row of a declared table: every column of it, by name."""

_UNINSTALLED_VERSION = "0.1.0"
_DASHES = " -‐‑‒–—―−_."
_FROM_BEST_TO_WORST = (
    ValueStatus.READ,
    ValueStatus.EMPTY,
    ValueStatus.ABSENT,
    ValueStatus.REVIEW,
    ValueStatus.UNREADABLE,
)
_NOTHING_WRITTEN = (ValueStatus.EMPTY, ValueStatus.ABSENT)
_NOT_UNDERSTOOD = (ValueStatus.REVIEW, ValueStatus.UNREADABLE)


def tables(
    documents: Iterable[Document], findings: Iterable[Finding] = (), *, rules_version: str = ""
) -> dict[str, pandas.DataFrame]:
    """A typed frame for every declared table, empty ones included, in the declared order."""
    rows = rows_of(documents, findings, rules_version=rules_version)
    return {declared.name: conform(rows[declared.name], declared) for declared in TABLES}


def rows_of(
    documents: Iterable[Document], findings: Iterable[Finding] = (), *, rules_version: str = ""
) -> dict[str, list[Cells]]:
    """Rows by table name for every declared table, all in memory (`document_rows` is the stream)."""
    rows: dict[str, list[Cells]] = {declared.name: [] for declared in TABLES}
    for document in documents:
        for name, cells in document_rows(document, rules_version=rules_version):
            rows[name].append(cells)
    for name, cells in finding_rows(findings):
        rows[name].append(cells)
    return rows


def document_rows(document: Document, *, rules_version: str = "") -> Iterator[tuple[str, Cells]]:
    """Every row of one document as (table, cells); a failed one and a copy have a row in `documents` only."""
    yield "documents", _document(document, rules_version)
    if document.status in (DocumentStatus.FAILED, DocumentStatus.DUPLICATE):
        return
    if document.dokumenttyp is Dokumenttyp.ANSOKAN:
        head = _head(document, "applications")
        yield "applications", head | {"projekt_norm": match_key(str(head["projekt"] or "")) or None}
    if document.dokumenttyp is Dokumenttyp.REDOVISNING:
        yield "reports", _head(document, "reports") | {"summa_beraknad": _sum(document.rows_of("konto_rows"))}
    yield from (("budget_rows", _row(document, row)) for row in document.rows_of("budget_rows"))
    yield from (
        ("budget_amounts", cells) for row in document.rows for cells in _further_amounts(document, row)
    )
    yield from (("report_projects", _project(document, project)) for project in document.projects)
    yield from (("konto_rows", _konto_row(document, row)) for row in document.rows_of("konto_rows"))
    yield from (("decisions", _decision(document, clause)) for clause in document.clauses)
    yield from (("sections", cells) for cells in _sections(document))
    yield from (("fields", cells) for cells in _fields(document))


def finding_rows(findings: Iterable[Finding]) -> Iterator[tuple[str, Cells]]:
    """Rows of `findings`; all findings of a document come in the same call, since ids count within it."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        key = (finding.document_id, finding.code, finding.field)
        seen[key] += 1
        yield (
            "findings",
            {
                "finding_id": finding_id(*key, seen[key]),
                "document_id": finding.document_id,
                "code": finding.code,
                "severity": str(finding.severity),
                "result": str(finding.result),
                "field": _text(finding.field),
                "field_ids": " ".join(finding.field_ids) or None,
                "message": _text(finding.message) or "",
                "expected": _text(finding.expected),
                "actual": _text(finding.actual),
                "difference": _text(finding.difference),
                "page": finding.page,
                "review": "ny",
                "reviewer": None,
                "reviewer2": None,
                "reason": None,
            },
        )


def link_rows(links: Iterable[Link]) -> Iterator[tuple[str, Cells]]:
    """Rows of `links`, all of them proposals."""
    for link in links:
        yield (
            "links",
            {
                "from_document": link.from_document,
                "to_document": link.to_document,
                "projekt_nr": link.projekt_nr,
                "kind": str(link.kind),
                "score": _share(link.score),
                "basis": link.basis,
                "confirmed_by": None,
            },
        )


@cache
def tool_version() -> str:
    """Version of granska as installed."""
    try:
        return metadata.version("granska")
    except metadata.PackageNotFoundError:
        return _UNINSTALLED_VERSION


def canonical(value: Scalar) -> str:
    """The value as text that means the same everywhere: ISO date, plain decimal with a point."""
    if isinstance(value, Decimal):
        return plain(value) if value.is_finite() else ""
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _document(document: Document, rules_version: str) -> Cells:
    file = document.file
    return _head(document, "documents") | {
        "file": _text(file.name) or "",
        "path": _text(file.path) or "",
        "sha256": file.sha256,
        "page_from": document.page_from or None,
        "page_to": document.page_to or None,
        "pages": file.pages,
        "dokumenttyp": str(document.dokumenttyp),
        "form": document.form or None,
        "form_score": _share(document.form_score),
        "text_source": str(file.text_source) if file.text_source else None,
        "status": str(document.status),
        "reason": str(document.reason),
        "tool_version": tool_version(),
        "rules_version": rules_version or None,
    }


def _head(document: Document, name: str) -> Cells:
    """The columns of a table with one row per document, each from the value of the same name."""
    found = {value.field: value for value in reversed(document.values)}
    cells: Cells = {column.name: _cell(found.get(column.name), column) for column in table(name).columns}
    return cells | {"document_id": document.document_id}


def _row(document: Document, row: Row) -> Cells:
    declared = table(row.table)
    cells: Cells = {column.name: _cell(row.cell(column.name), column) for column in declared.columns}
    confidences = [cell.confidence for cell in row.cells if cell.confidence is not None]
    return cells | {
        "document_id": document.document_id,
        "rad": row.rad,
        "confidence": _share(min(confidences, default=None)),
        "status": str(_row_status(row)),
    }


def _konto_row(document: Document, row: Row) -> Cells:
    cells = _row(document, row) | {"projekt_nr": row.projekt_nr}
    project = next((project for project in document.projects if project.nr == row.projekt_nr), None)
    if cells["projekt"] is None and project is not None:
        cells["projekt"] = _cell(project.projekt, table("konto_rows").column("projekt"))
    return cells


def _row_status(row: Row) -> ValueStatus:
    """The worst of the cells; a code or a text left empty says nothing against the row, an amount does."""
    statuses = [
        _settled(cell, column_of(row.table, cell.field)).status
        for cell in row.cells
        if cell.field != "belopp"
    ]
    amount = row.cell("belopp")
    statuses = [status for status in statuses if status not in _NOTHING_WRITTEN]
    statuses.append(_settled(amount, column_of(row.table, "belopp")).status if amount else ValueStatus.ABSENT)
    return max(statuses, key=_FROM_BEST_TO_WORST.index)


def _further_amounts(document: Document, row: Row) -> Iterator[Cells]:
    """A row of `budget_amounts` as it stands, and each amount of a budget row outside its columns."""
    if row.table == "budget_amounts":
        yield {
            "document_id": document.document_id,
            "rad": row.rad,
            "kolumn": _cell(row.cell("kolumn"), table(row.table).column("kolumn")),
            "belopp": _cell(row.cell("belopp"), table(row.table).column("belopp")),
        }
    if row.table != "budget_rows":
        return
    declared = table("budget_rows").column_names
    for cell in row.cells:
        is_amount = isinstance(cell.value, Decimal | int) or (
            cell.value is None and cell.status in _NOT_UNDERSTOOD
        )
        if cell.field not in declared and is_amount:
            amount = _cell(cell, table("budget_amounts").column("belopp"))
            yield {
                "document_id": document.document_id,
                "rad": row.rad,
                "kolumn": cell.field,
                "belopp": amount,
            }


def _project(document: Document, project: Project) -> Cells:
    declared = table("report_projects")
    rows = tuple(row for row in document.rows_of("konto_rows") if row.projekt_nr == project.nr)
    return {
        "document_id": document.document_id,
        "projekt_nr": project.nr,
        "projekt": _cell(project.projekt, declared.column("projekt")),
        "delredovisning": _cell(project.delredovisning, declared.column("delredovisning")),
        "summa_angiven": _cell(project.summa_angiven, declared.column("summa_angiven")),
        "summa_rader": _sum(rows),
        "text": _text(project.text.text) if project.text else None,
    }


def _decision(document: Document, clause: Clause) -> Cells:
    declared = table("decisions")
    return {
        "document_id": document.document_id,
        "nr": clause.nr,
        "text": _cell(clause.text, declared.column("text")),
        "projekt": _cell(clause.projekt, declared.column("projekt")),
        "belopp": _cell(clause.belopp, declared.column("belopp")),
    }


def _sections(document: Document) -> Iterator[Cells]:
    for section in document.sections:
        yield {
            "document_id": document.document_id,
            "section": section.name,
            "heading": _text(section.heading),
            "page_from": section.place.page,
            "page_to": section.page_to,
            "text": _text(section.text),
        }


def _fields(document: Document) -> Iterator[Cells]:
    """Every located value; the text of a section only where a person has changed it, to say who and when."""
    seen: Counter[tuple[str, str, str]] = Counter()
    source = str(document.file.text_source) if document.file.text_source else None
    rewritten = (each for each in section_values(document) if each[2].changed is not None)
    for name, row, found in chain(document.located(), rewritten):
        seen[name, row, found.field] += 1
        times = seen[name, row, found.field]
        key = found.field if times == 1 else f"{found.field}#{times}"
        cells = _field(_settled(found, column_of(name, found.field)))
        cells["field_id"] = field_id(document.document_id, name, row, key)
        cells["document_id"], cells["table"], cells["row"] = document.document_id, name, row or None
        cells["source"] = source
        yield cells


def _field(found: Value) -> Cells:
    """The columns of `fields` that a value fills by itself."""
    place, changed = found.place, found.changed
    x0, top, x1, bottom = (
        (None,) * 4 if place is None or place.box is None else [round(float(side), 2) for side in place.box]
    )
    return {
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "field": found.field,
        "raw": _storable(found.raw),
        "value": _text(canonical(found.value)) if found.value is not None else None,
        "page": place.page if place else None,
        "line": place.line if place else None,
        "method": found.method or None,
        "confidence": _share(found.confidence),
        "status": str(found.status),
        "changed_by": _storable(changed.by) if changed else None,
        "changed_at": changed.at if changed else None,
        "reason": _text(changed.reason) if changed else None,
    }


def _sum(rows: Iterable[Row]) -> Decimal | None:
    """Exact sum of the amounts; None when there is none, or when any row has an amount that is not known."""
    column = table("konto_rows").column("belopp")
    amounts: list[Decimal] = []
    for row in rows:
        cell = row.cell("belopp")
        if cell is None:
            return None
        found = _settled(cell, column)
        if isinstance(found.value, Decimal):
            amounts.append(found.value)
        elif found.status is not ValueStatus.EMPTY:
            return None
    total = reduce(Context(prec=2 * DIGITS).add, amounts, Decimal(0)) if amounts else None
    return total if column.accepts(total) else None


def _cell(found: Value | None, column: Column) -> Scalar | None:
    return _settled(found, column).value if found is not None else None


def _settled(found: Value, column: Column) -> Value:
    """The value as the column holds it; one that it cannot hold exactly is unreadable."""
    value = _typed(found.value, column.kind)
    if value is found.value and column.accepts(value):
        return found
    if value is None and found.value is not None:
        return replace(found, value=None, status=ValueStatus.EMPTY)
    if value is not None and not column.accepts(value):
        return replace(found, value=None, status=ValueStatus.UNREADABLE)
    return replace(found, value=value)


def _typed(value: Scalar | None, kind: Kind) -> Scalar | None:
    """The same value in the type of the column; a code of nothing but dashes is no code."""
    if value is None:
        return None
    match kind:
        case Kind.TEXT:
            return _text(canonical(value))
        case Kind.CODE:
            text = canonical(value)
            return _text(text) if text.strip(_DASHES) else None
        case Kind.AMOUNT | Kind.QUANTITY if isinstance(value, int):
            return Decimal(value)
        case _:
            return value


def _share(number: float | None) -> float | None:
    return None if number is None else round(float(number), 4)


def _text(text: str) -> str | None:
    return _storable(text) or None


def _storable(text: str) -> str:
    """The text with lone surrogates (from names that are no UTF-8) written out, so that it can be stored."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text
