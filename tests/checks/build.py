"""Short ways to write down a document for a test; every person and project in it is made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from extract.checks import run_checks
from models.errors import Reason
from models.finding import Finding, Result
from models.geometry import Box
from models.layout import TextSource
from models.record import (
    Document,
    DocumentStatus,
    Dokumenttyp,
    Place,
    Project,
    Row,
    Scalar,
    Section,
    SourceFile,
    Value,
    ValueStatus,
)

Given = Value | Scalar | None


def value(
    field: str,
    meaning: Scalar | None,
    *flags: str,
    raw: str | None = None,
    status: ValueStatus | None = None,
    page: int = 1,
    top: float = 100.0,
) -> Value:
    """Read unless `meaning` is None (then empty), or as `status` says."""
    written = raw if raw is not None else "" if meaning is None else str(meaning)
    state = status or (ValueStatus.EMPTY if meaning is None else ValueStatus.READ)
    return Value(field, written, meaning, state, Place(page, Box(72, top, 200, top + 12)), flags=flags)


def scanned(paper: Document) -> Document:
    return replace(paper, file=replace(paper.file, text_source=TextSource.OCR))


def kr(number: str | int) -> Decimal:
    return Decimal(number)


def day(text: str) -> date:
    return date.fromisoformat(text)


def document(kind: Dokumenttyp, fields: Mapping[str, Given], title: str = "") -> Document:
    """Fields given as plain scalars become read values; None becomes an empty answer."""
    values = [
        given if isinstance(given, Value) else value(name, given, top=100.0 + 20 * line)
        for line, (name, given) in enumerate(fields.items())
    ]
    return Document(
        document_id="d-test",
        file=SourceFile("papper.pdf", "papper.pdf", None, 1, TextSource.TEXT),
        page_from=1,
        page_to=2,
        status=DocumentStatus.OK,
        reason=Reason.OK,
        dokumenttyp=kind,
        title=title,
        values=tuple(values),
    )


def application(**fields: Given) -> Document:
    return document(Dokumenttyp.ANSOKAN, fields, "Ansökan om projektmedel")


def report(**fields: Given) -> Document:
    return document(Dokumenttyp.REDOVISNING, fields, "Redovisning av projekt")


def period(start: str, end: str) -> dict[str, Given]:
    return {"period_start": day(start), "period_slut": day(end)}


def row(table: str, rad: int, *, projekt_nr: int | None = None, **cells: Given) -> Row:
    made = tuple(
        given if isinstance(given, Value) else value(name, given, top=300.0 + 20 * rad)
        for name, given in cells.items()
    )
    return Row(table, rad, made, projekt_nr)


def konto_row(
    rad: int,
    belopp: Given,
    *,
    konto: Given = "4011",
    ikb: Given = "1010",
    motpart: Given = "1020",
    text: Given = "Material",
    projekt_nr: int | None = None,
) -> Row:
    return row(
        "konto_rows",
        rad,
        projekt_nr=projekt_nr,
        konto=konto,
        ikb=ikb,
        motpart=motpart,
        belopp=belopp,
        text=text,
    )


def budget_row(rad: int, belopp: Given, text: str = "Lokalhyra") -> Row:
    return row("budget_rows", rad, text=text, belopp=belopp)


def section(name: str, text: str, *flags: str, heading: str = "", page: int = 1) -> Section:
    place = Place(page, Box(72, 400, 300, 412))
    return Section(name, heading or name.capitalize(), text, place, page, flags=flags)


def project(
    nr: int, table: str | None = None, heading: str | None = None, text: str | None = None
) -> Project:
    return Project(
        nr,
        value("projekt", table, page=1, top=150.0 + 10 * nr) if table is not None else None,
        value("delredovisning", heading, page=2, top=150.0 + 10 * nr) if heading is not None else None,
        section("delredovisning", text, heading=heading or "", page=2) if text is not None else None,
    )


def rows(base: Document, *given: Row) -> Document:
    return replace(base, rows=given)


def projects(base: Document, *given: Project) -> Document:
    return replace(base, projects=given)


def sections(base: Document, *given: Section) -> Document:
    return replace(base, sections=given)


def hits(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.result is Result.TRAFF]


def outcome(base: Document, code: str) -> list[str]:
    """What one check answers, short: `fel`, `varning`, `notis`, `ok` or `ej_provad`, one for each row."""
    findings = run_checks(base, selection=(code,))
    return [f.severity.value if f.result is Result.TRAFF else f.result.value for f in findings]


def absent(field: str) -> Value:
    return value(field, None, status=ValueStatus.ABSENT)


def unreadable(field: str, raw: str = "1,200") -> Value:
    return value(field, None, "tvetydig", raw=raw, status=ValueStatus.UNREADABLE)
