"""The declared tables as they stand now: what the machine read, overlaid by what people decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from extract.store.kept import Ready
from extract.store.schema import ORDER, PATH_ORDER, order_of, schema
from extract.store.statements import add
from extract.store.stored import Cell, columns_of, own, own_of_findings
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
    from extract.decided.corrections import corrected
    from extract.frames import document_rows

    shown = corrected(document, events) if events else document
    rows: dict[str, list[Cells]] = defaultdict(list)
    for name, cells in document_rows(shown, rules_version=rules):
        order = order_of(document.file.path, ordinal) if name == "documents" else len(rows[name])
        rows[name].append(cells | {PATH_ORDER if name == "documents" else ORDER: order})
    if _put_rows(connection, "documents", document.document_id, rows.pop("documents")):
        for name in _OF_A_DOCUMENT:
            _put_rows(connection, name, document.document_id, rows[name])
    else:
        for name, found in rows.items():
            connection.execute(schema()[name].insert(), found)
    return shown


def write_ready(connection: sa.Connection, ready: Ready, *, rules: str, ordinal: int) -> None:
    """Add the rows of a document that has none; its findings too."""
    from extract.frames import document_rows

    document = ready.document
    _, head = next(document_rows(document, rules_version=rules))
    name = document.document_id
    constant: dict[str, Sequence[Cell]] = {
        "documents": own("documents", head),
        "fields": [name, None, None, None],
    }
    rows = {
        table: [[*row, *constant.get(table, (name,))] for row in found] for table, found in ready.told.items()
    }
    rows["documents"] = [[*row, order_of(document.file.path, ordinal)] for row in rows["documents"]]
    for table, found in rows.items():
        numbered = found if table == "documents" else [[*row, nr] for nr, row in enumerate(found)]
        add(connection, table, columns_of(table), numbered)
    owned = zip(ready.findings, own_of_findings(name, ready.findings), strict=True)
    answers = [(*row, *ids, nr) for nr, (row, ids) in enumerate(owned)]
    add(connection, "findings", columns_of("findings"), answers)


def _put_rows(
    connection: sa.Connection, name: str, document_id: str, rows: Sequence[Cells], *only: Any
) -> bool:
    """Make these the rows of the document, or of what `only` leaves of them; False where there were none before."""
    table = schema()[name]
    query = table.select().where(table.c.document_id == document_id, *only)
    there = [dict(row) for row in connection.execute(query).mappings()]
    _write_differing(connection, table, there, rows)
    return bool(there)


def _write_differing(
    connection: sa.Connection, table: sa.Table, there: Sequence[Cells], wanted: Sequence[Cells]
) -> None:
    """Put the wanted rows in the place of those there; one that stands there already is not written again.

    A decision is kept when every page of the database that it changed has been written twice and waited for.
    """
    import sqlalchemy as sa

    keys = [column.name for column in table.primary_key]
    before = {tuple(map(row.get, keys)): row for row in there}
    after = {tuple(map(row.get, keys)): row for row in wanted}
    stale = [key for key, row in before.items() if after.get(key) != row]
    new = [row for key, row in after.items() if before.get(key) != row]
    if stale:
        names = [f"key_{name}" for name in keys]
        is_one = (table.c[key] == sa.bindparam(name) for key, name in zip(keys, names, strict=True))
        gone = [dict(zip(names, key, strict=True)) for key in stale]
        connection.execute(table.delete().where(*is_one), gone)
    if new:
        connection.execute(table.insert(), new)


def remove_rows(connection: sa.Connection, document_id: str) -> None:
    """Take a document out of every declared table but `findings` and `links`."""
    documents = schema()["documents"]
    gone = connection.execute(documents.delete().where(documents.c.document_id == document_id)).rowcount
    if not gone:
        return
    for name in _OF_A_DOCUMENT:
        table = schema()[name]
        connection.execute(table.delete().where(table.c.document_id == document_id))


def put_findings(
    connection: sa.Connection,
    document_id: str,
    findings: Sequence[Finding],
    events: Sequence[Event],
    *,
    of_archive: bool = False,
) -> None:
    """Make these the findings of a document with how far people have come with each.

    of_archive: of the checks that compare documents; else of all the others.
    """
    from_archive = schema()["findings"].c.code.in_(archive_codes())
    rows = _finding_rows(findings, events)
    _put_rows(connection, "findings", document_id, rows, from_archive if of_archive else ~from_archive)


def write_findings(connection: sa.Connection, findings: Sequence[Finding], events: Sequence[Event]) -> None:
    """Add the findings of one document, which has none, with how far people have come with each."""
    rows = _finding_rows(findings, events)
    if rows:
        connection.execute(schema()["findings"].insert(), rows)


def review_findings(
    connection: sa.Connection, document_id: str, events: Sequence[Event]
) -> tuple[Finding, ...]:
    """Write how far people have come with each finding of a document; the findings, as `Store.findings`."""
    table = schema()["findings"]
    query = table.select().where(table.c.document_id == document_id)
    order = (table.c.code.in_(archive_codes()), table.c[ORDER], table.c.code)
    there = [dict(row) for row in connection.execute(query.order_by(*order)).mappings()]
    findings = tuple(map(finding_of, there))
    reviews = _reviews(findings, events)
    _write_differing(
        connection, table, there, [row | review for row, review in zip(there, reviews, strict=True)]
    )
    return findings


def _finding_rows(findings: Sequence[Finding], events: Sequence[Event]) -> list[Cells]:
    from extract.frames import finding_rows

    reviews = _reviews(findings, events)
    rows = zip(finding_rows(findings), reviews, strict=True)
    return [cells | review | {ORDER: number} for number, ((_, cells), review) in enumerate(rows)]


def _reviews(findings: Sequence[Finding], events: Sequence[Event]) -> list[dict[str, object]]:
    if not events:
        return [{}] * len(findings)
    from extract.decided.corrections import reviewed

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
