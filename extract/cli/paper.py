"""What `granska show` says about one file, in 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.cli.summary import STYLES
from extract.cli.swedish import answer, counted, outcome, scalar, share, unbroken
from extract.cli.terminal import Paragraph, console, one_line, print_json, styled
from models.finding import Finding, Result, Severity
from models.record import Document, Place, Row, Value, ValueStatus

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

    from extract.batch import Outcome

_SECTION_LENGTH = 240
_TABLES = {"budget_rows": "Budget", "konto_rows": "Kontorader", "budget_amounts": "Ytterligare belopp"}
_RIGHT = ("belopp", "a_pris", "antal")
_WEAK = "dim"


def print_outcome(outcome: Outcome) -> None:
    """Every document of the file, one after the other; on stdout."""
    out = console()
    for document in outcome.documents:
        findings = [each for each in outcome.findings if each.document_id == document.document_id]
        _print_head(out, document)
        _print_fields(out, document)
        _print_projects(out, document)
        _print_rows(out, document)
        _print_sections(out, document)
        _print_findings(out, findings)


def print_as_json(outcome: Outcome) -> None:
    """The tables of the file, as their rows are declared; amounts are text, so that none is rounded."""
    from extract.frames import rows_of
    from extract.versions import rules_version

    rows = rows_of(outcome.documents, outcome.findings, rules_version=rules_version())
    print_json(
        {
            name: [{column: _plain(cell) for column, cell in row.items()} for row in table]
            for name, table in rows.items()
        }
    )


def _plain(cell: object) -> object:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell.isoformat() if isinstance(cell, date) else cell


def _print_head(out: Console, document: Document) -> None:
    file = document.file
    out.print(styled(one_line(file.name), "bold"))
    facts = [str(document.dokumenttyp), counted(file.pages, "sida", "sidor")]
    if document.page_from != 1 or document.page_to != file.pages:
        facts.append(f"dokumentet på sidorna {document.page_from}–{document.page_to}")
    if file.text_source is not None:
        facts.append(f"text från {_SOURCES[file.text_source]}")
    facts.append(f"formulär {document.form or 'okänt'} ({share(document.form_score)})")
    ends = dict.fromkeys((outcome(document.status), outcome(document.reason)))
    facts.append(", ".join(ends))
    out.print(" · ".join(facts))
    for note in document.notes:
        out.print(styled(one_line(note), _WEAK))


_SOURCES = {
    "text": "textlager",
    "ocr": "bildläsning",
    "mixed": "textlager och bildläsning",
    "plain": "ren text",
}


def _print_fields(out: Console, document: Document) -> None:
    _print_values(out, "Fält", document.values)
    for clause in document.clauses:
        parts = [part for part in (clause.text, clause.projekt, clause.belopp) if part]
        _print_values(out, f"Beslutspunkt {clause.nr}", parts)


def _print_projects(out: Console, document: Document) -> None:
    for project in document.projects:
        parts = [part for part in (project.projekt, project.delredovisning, project.summa_angiven) if part]
        _print_values(out, f"Projekt {project.nr}", parts)
        if project.text is not None:
            out.print(styled(_shortened(project.text.text)))


def _print_values(out: Console, heading: str, values: Iterable[Value]) -> None:
    every = tuple(values)
    if not every:
        return
    chosen = [value for value in every if value.status is not ValueStatus.ABSENT]
    absent = [value.field for value in every if value.status is ValueStatus.ABSENT]
    table = _grid(out, heading)
    table.expand = True
    table.add_column("fält", no_wrap=True)
    table.add_column("värde", overflow="fold", ratio=1)
    table.add_column("plats", no_wrap=True, justify="right")
    table.add_column("tilltro", no_wrap=True, justify="right")
    for value in chosen:
        table.add_row(
            styled(value.field),
            styled(_told(value), _style(value)),
            _place(value.place),
            share(value.confidence),
        )
    if chosen:
        out.print(table)
    if absent:
        out.print(styled(f"Finns inte på papperet: {', '.join(absent)}", _WEAK))


def _told(value: Value) -> str:
    """The value; below it what the page says, where that is not the same, and what was doubted."""
    told = one_line(answer(value))
    lines = [told]
    raw = one_line(value.raw)
    if raw and raw.replace("\u00a0", " ") != told.replace("\u00a0", " "):
        lines.append(f"står: {raw}")
    if value.status is ValueStatus.REVIEW and value.value is not None:
        lines.append("att granska")
    if value.flags:
        lines.append(f"flaggor: {', '.join(value.flags)}")
    return "\n".join(lines)


def _style(value: Value) -> str:
    if value.status is ValueStatus.READ:
        return ""
    return _WEAK if value.status in (ValueStatus.ABSENT, ValueStatus.EMPTY) else "yellow"


def _place(place: Place | None) -> str:
    if place is None:
        return ""
    return f"s {place.page}" if place.line is None else f"s {place.page} rad {place.line}"


def _print_rows(out: Console, document: Document) -> None:
    for name in dict.fromkeys(row.table for row in document.rows):
        rows = document.rows_of(name)
        columns = tuple(dict.fromkeys(cell.field for row in rows for cell in row.cells))
        table = _grid(out, _TABLES.get(name, name), header=True)
        with_projects = any(row.projekt_nr is not None for row in rows)
        if with_projects:
            table.add_column("pr", justify="right", no_wrap=True)
        table.add_column("rad", justify="right", no_wrap=True)
        for column in columns:
            right = column in _RIGHT
            table.add_column(column, justify="right" if right else "left", no_wrap=right, overflow="fold")
        table.add_column("plats", justify="right", no_wrap=True)
        for row in rows:
            project = [str(row.projekt_nr or "")] if with_projects else []
            table.add_row(*project, *_row_cells(row, columns))
        out.print(table)


def _row_cells(row: Row, columns: Iterable[str]) -> Iterator[RenderableType]:
    yield str(row.rad)
    for column in columns:
        cell = row.cell(column)
        if cell is None:
            yield ""
        elif cell.value is not None:
            yield styled(one_line(scalar(cell.value)), _style(cell))
        else:
            unclear = cell.status in (ValueStatus.UNREADABLE, ValueStatus.REVIEW)
            yield styled(f"? {one_line(cell.raw)}" if unclear else "", _style(cell))
    yield _place(next((cell.place for cell in row.cells if cell.place), None))


def _print_sections(out: Console, document: Document) -> None:
    if not document.sections:
        return
    out.print(styled("\nAvsnitt", "bold"))
    for section in document.sections:
        out.print(
            styled(f"{one_line(section.heading) or section.name} ({_place(section.place)})", "underline")
        )
        out.print(styled(_shortened(section.text) or "(tomt)"))


def _shortened(text: str) -> str:
    return textwrap.shorten(one_line(text), _SECTION_LENGTH, placeholder=" …")


def _print_findings(out: Console, findings: list[Finding]) -> None:
    hits = [finding for finding in findings if finding.result is Result.TRAFF]
    for severity in (Severity.FEL, Severity.VARNING, Severity.NOTIS):
        chosen = [finding for finding in hits if finding.severity is severity]
        if chosen:
            table = _grid(out, f"Iakttagelser: {severity}", STYLES[severity])
            table.expand = True
            table.add_column(no_wrap=True)
            table.add_column(overflow="fold", ratio=1)
            table.add_column(no_wrap=True, justify="right")
            for finding in chosen:
                page = f"s {finding.page}" if finding.page else ""
                table.add_row(finding.code, Paragraph(unbroken(finding.message)), page)
            out.print(table)
    if not hits:
        out.print(styled("\nInga iakttagelser.", "bold"))
    untested = [finding for finding in findings if finding.result is Result.EJ_PROVAD]
    if untested:
        table = _grid(out, "Ej prövade")
        table.expand = True
        table.add_column(no_wrap=True, min_width=3)
        table.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        for finding in untested:
            table.add_row(finding.code, styled(unbroken(one_line(finding.message)), _WEAK))
        out.print(table)


def _grid(out: Console, heading: str, style: str = "bold", *, header: bool = False) -> Table:
    """Print the heading, and make the table that goes under it."""
    from rich.table import Table

    out.print(styled(f"\n{heading}", style))
    return Table(box=None, show_header=header, header_style=_WEAK, pad_edge=False, padding=(0, 1, 0, 0))
