"""The declared tables as they stand now: what the machine read, overlaid by what people decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from extract.store.schema import ORDER, PATH_ORDER, order_of, schema
from models.event import Event
from models.finding import Finding, Result, Severity
from models.record import Document
from models.tables import TABLES

if TYPE_CHECKING:
    import sqlalchemy as sa

    from extract.frames import Cells

_OF_A_DOCUMENT = tuple(
    declared.name for declared in TABLES if declared.name not in ("documents", "findings", "links", "runs")
)


def write_document(
    connection: sa.Connection, document: Document, events: Sequence[Event], *, rules: str, ordinal: int = 0
) -> Document:
    """Replace the rows of one document, its findings aside; the document with people's decisions in it."""
    from extract.corrections import corrected
    from extract.frames import document_rows

    shown = corrected(document, events) if events else document
    rows: dict[str, list[Cells]] = defaultdict(list)
    for name, cells in document_rows(shown, rules_version=rules):
        rows[name].append(cells)
    remove_rows(connection, document.document_id)
    (first,) = rows.pop("documents")
    first[PATH_ORDER] = order_of(document.file.path, ordinal)
    connection.execute(schema()["documents"].insert(), first)
    for name, found in rows.items():
        connection.execute(
            schema()[name].insert(), [cells | {ORDER: number} for number, cells in enumerate(found)]
        )
    return shown


def remove_rows(connection: sa.Connection, document_id: str) -> None:
    """Take a document out of every declared table but `findings` and `links`."""
    documents = schema()["documents"]
    gone = connection.execute(documents.delete().where(documents.c.document_id == document_id)).rowcount
    if not gone:
        return
    for name in _OF_A_DOCUMENT:
        table = schema()[name]
        connection.execute(table.delete().where(table.c.document_id == document_id))


def remove_findings(connection: sa.Connection, document_id: str, *, of_archive: bool) -> None:
    """Take away a document's findings: those of the checks that compare documents, or all the others."""
    table = schema()["findings"]
    from_archive = table.c.code.in_(archive_codes())
    mine = from_archive if of_archive else ~from_archive
    connection.execute(table.delete().where(table.c.document_id == document_id, mine))


def write_findings(connection: sa.Connection, findings: Sequence[Finding], events: Sequence[Event]) -> None:
    """Add the findings of one document with how far people have come with each."""
    from extract.frames import finding_rows

    rows = [
        cells | review | {ORDER: number}
        for number, ((_, cells), review) in enumerate(
            zip(finding_rows(findings), _reviews(findings, events), strict=True)
        )
    ]
    if rows:
        connection.execute(schema()["findings"].insert(), rows)


def _reviews(findings: Sequence[Finding], events: Sequence[Event]) -> list[dict[str, object]]:
    if not events:
        return [{}] * len(findings)
    from extract.corrections import reviewed

    return [review.cells() for review in reviewed(findings, events)]


def archive_codes() -> tuple[str, ...]:
    """Codes of the checks that compare documents."""
    from extract.checks import ARCHIVE_CHECKS

    return tuple(check.code for check in ARCHIVE_CHECKS)


def finding_of(row: Any) -> Finding:
    """The finding that a row of `findings` was made of."""
    return Finding(
        code=row["code"],
        severity=Severity(row["severity"]),
        result=Result(row["result"]),
        document_id=row["document_id"],
        field=row["field"] or "",
        message=row["message"],
        field_ids=tuple((row["field_ids"] or "").split()),
        expected=row["expected"] or "",
        actual=row["actual"] or "",
        difference=row["difference"] or "",
        page=row["page"],
    )
