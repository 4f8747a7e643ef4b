"""What is written together: one file's data, outcome and audit record, or nothing of it."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from extract.store.audit import START, AuditRecord, canonical, chained
from extract.store.codec import (
    dump,
    dump_document,
    dump_plain,
    dump_summary,
    encoded,
    load_document,
    load_event,
)
from extract.store.current import put_findings, remove_rows, write_document, write_findings
from extract.store.kept import Extraction, Saving, Sighting
from extract.store.reconciled import booked, reconciled_findings, with_reconciled
from extract.store.schema import schema
from models.event import Event
from models.record import Document
from models.settings import Settings
from models.summary import Summary

if TYPE_CHECKING:
    import sqlalchemy as sa

_FAST = 1


def save(connection: sa.Connection, saving: Saving) -> bool:
    """Keep a reading; False, and nothing written, where the same reading is kept already."""
    extraction = saving.extraction
    table, originals = schema()["extractions"], schema()["originals"]
    known = table.c.extract_id == extraction.extract_id
    if connection.execute(table.select().where(known)).first() is not None:
        return False
    same = originals.c.sha256 == extraction.sha256
    is_new = connection.execute(originals.select().where(same)).first() is None
    see(connection, saving.sighting, saving.documents[0].document_id)
    events: tuple[Event, ...] = ()
    if not is_new:
        _supersede(connection, extraction.sha256)
        events = events_of(connection, extraction.sha256)
    connection.execute(table.insert(), _extraction_row(extraction))
    written = [dump_document(document) for document in saving.documents]
    _write_records(connection, saving, events, written)
    _write_texts(connection, saving)
    append_audit(connection, "reading", _reading_payload(saving, written))
    return True


def save_unread(connection: sa.Connection, sighting: Sighting, document: Document, rules: str) -> bool:
    """Keep a file that has no reading of its own: a copy, an archive, one that could not be opened."""
    if not see(connection, sighting, document.document_id):
        return False
    write_document(connection, document, (), rules=rules)
    payload = {
        "document": document.document_id,
        "sha256": sighting.sha256 or "",
        "state": str(document.reason),
    }
    append_audit(connection, "sighting", payload)
    return True


def see(connection: sa.Connection, sighting: Sighting, document_id: str) -> bool:
    """Keep where a file was seen; False where the very same is known."""
    table, originals = schema()["sightings"], schema()["originals"]
    known = table.c.sighting_id == sighting.sighting_id
    before = connection.execute(table.select().where(known)).mappings().first()
    if before is not None:
        if before["document_id"] != document_id:
            remove_rows(connection, before["document_id"])
            connection.execute(table.update().where(known).values(document_id=document_id))
        return bool(before["document_id"] != document_id)
    _forget_unread(connection, sighting)
    if sighting.sha256 is not None:
        found = originals.c.sha256 == sighting.sha256
        if connection.execute(originals.select().where(found)).first() is None:
            connection.execute(originals.insert(), {"sha256": sighting.sha256, "size": sighting.size or 0})
    connection.execute(
        table.insert(),
        {
            "sighting_id": sighting.sighting_id,
            "sha256": sighting.sha256,
            "document_id": document_id,
            "place": sighting.place,
            "path": sighting.path,
            "member": sighting.member,
            "members": sighting.members,
            "archive": sighting.archive,
            "size": sighting.size,
            "mtime_ns": sighting.mtime_ns,
            "seen_at": datetime.now(UTC),
        },
    )
    return True


def _forget_unread(connection: sa.Connection, sighting: Sighting) -> None:
    """A file that could not be opened before and can be now ends in one state, not in two."""
    table = schema()["sightings"]
    unread = (table.c.place == sighting.place) & table.c.sha256.is_(None)
    for row in connection.execute(table.select().where(unread)).mappings().all():
        remove_rows(connection, row["document_id"])
        connection.execute(table.delete().where(table.c.sighting_id == row["sighting_id"]))


def _supersede(connection: sa.Connection, sha256: str) -> None:
    """An earlier reading of the same bytes stays beside the new one, and leaves the declared tables."""
    table, records, findings = schema()["extractions"], schema()["records"], schema()["findings"]
    texts, words = schema()["page_texts"], schema()["page_words"]
    same = (table.c.sha256 == sha256) & table.c.is_current
    earlier = [row.extract_id for row in connection.execute(table.select().where(same))]
    for extract_id in earlier:
        mine = records.c.extract_id == extract_id
        for row in connection.execute(records.select().where(mine)).mappings().all():
            remove_rows(connection, row["document_id"])
            connection.execute(findings.delete().where(findings.c.document_id == row["document_id"]))
            for table_of_pages in (texts, words):
                mine = table_of_pages.c.document_id == row["document_id"]
                connection.execute(table_of_pages.delete().where(mine))
    if earlier:
        connection.execute(table.update().where(same).values(is_current=False))


def _write_records(
    connection: sa.Connection, saving: Saving, events: Sequence[Event], written: Sequence[bytes]
) -> None:
    from extract.checks import run_checks, summarise

    rules = saving.extraction.rules
    for ordinal, document in enumerate(saving.documents):
        shown = write_document(connection, document, events, rules=rules, ordinal=ordinal)
        findings = tuple(each for each in saving.findings if each.document_id == document.document_id)
        if shown is not document:
            findings = run_checks(shown, saving.settings)
        write_findings(connection, findings, events)
        is_summarised = shown is document and saving.summaries
        summary = saving.summaries[ordinal] if is_summarised else summarise(shown, saving.settings)
        connection.execute(
            schema()["records"].insert(),
            {
                "extract_id": saving.extraction.extract_id,
                "ord_row": ordinal,
                "document_id": document.document_id,
                "document": packed(written[ordinal]),
                "summary": _packed_summary(summary),
            },
        )


def _write_texts(connection: sa.Connection, saving: Saving) -> None:
    """Every page with the document that it belongs to."""
    table, of_scans = schema()["page_texts"], schema()["page_words"]
    rows: list[dict[str, object]] = []
    words: list[dict[str, object]] = []
    for document in saving.documents:
        pages = [each for each in saving.texts if document.page_from <= each[0] <= document.page_to]
        rows += [{"document_id": document.document_id, "page": page, "text": text} for page, text in pages]
        words += [
            {"document_id": document.document_id, "page": page, "words": packed(dump_plain(encoded(found)))}
            for page, found in saving.words
            if document.page_from <= page <= document.page_to
        ]
    if rows:
        connection.execute(table.insert(), rows)
    if words:
        connection.execute(of_scans.insert(), words)


def _packed_summary(summary: Summary | None) -> bytes | None:
    return None if summary is None else packed(dump_summary(summary))


def rewrite(
    connection: sa.Connection,
    document_id: str,
    *,
    rules: str,
    settings: Settings | None = None,
    events: Sequence[Event] | None = None,
) -> None:
    """Make the rows and findings of a document anew from the record and the decisions, nothing read anew.

    events: all about its file, where they are at hand.
    """
    from extract.checks import run_checks, summarise

    record = current_record(connection, document_id)
    if record is None:
        return
    document = record.document
    if events is None:
        events = events_of(connection, document.file.sha256 or "")
    reconciled = reconciled_findings(connection, document_id)
    before = booked(connection, document_id) if reconciled else []
    shown = write_document(connection, document, events, rules=rules, ordinal=record.ordinal)
    findings = run_checks(shown, settings)
    if reconciled and booked(connection, document_id) == before:
        findings = with_reconciled(findings, reconciled)
    put_findings(connection, document_id, findings, events)
    summary = _packed_summary(summarise(shown, settings))
    if summary != record.summary:
        records = schema()["records"]
        mine = records.c.document_id == document_id
        connection.execute(records.update().where(mine).values(summary=summary))


class Record(NamedTuple):
    """A machine's reading as it is kept, and its place within its file."""

    document: Document
    ordinal: int
    summary: bytes | None


def current_record(connection: sa.Connection, document_id: str) -> Record | None:
    """The machine's newest reading of a document."""
    records, extractions = schema()["records"], schema()["extractions"]
    found = connection.execute(
        records.select()
        .join(extractions, extractions.c.extract_id == records.c.extract_id)
        .where(records.c.document_id == document_id, extractions.c.is_current)
    ).mappings()
    row = found.first()
    if row is None:
        return None
    return Record(load_document(unpacked(row["document"])), row["ord_row"], row["summary"])


def events_of(connection: sa.Connection, sha256: str) -> tuple[Event, ...]:
    """What people decided about a file, oldest first."""
    table = schema()["events"]
    found = connection.execute(
        table.select().where(table.c.sha256 == sha256).order_by(table.c.seq)
    ).mappings()
    return tuple(load_event(row["event"]) for row in found)


def append_event(connection: sa.Connection, event: Event) -> Event:
    """Keep a decision and chain it; the event with its number and what stands before it."""
    table = schema()["events"]
    event = replace(event, seq=0, previous="")
    record = append_audit(connection, "event", {"event": dump(event).decode("ascii")})
    stored = replace(event, seq=record.seq, previous=record.previous)
    connection.execute(
        table.insert(),
        {
            "seq": record.seq,
            "event_id": event.event_id,
            "document_id": event.target.document_id,
            "sha256": event.target.sha256,
            "event": dump(stored),
        },
    )
    return stored


def append_audit(connection: sa.Connection, kind: str, payload: Mapping[str, object]) -> AuditRecord:
    """Add a record to the chain. Only inside `writing`, where no other writer can come between."""
    table = schema()["audit"]
    last = connection.execute(table.select().order_by(table.c.seq.desc()).limit(1)).first()
    seq, previous = (last.seq + 1, last.hash) if last else (1, START)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    record = chained(seq, at, kind, canonical(payload), previous)
    connection.execute(table.insert(), asdict(record))
    return record


def packed(data: bytes) -> bytes:
    return zlib.compress(data, _FAST)


def unpacked(data: bytes) -> bytes:
    return zlib.decompress(data)


def _extraction_row(extraction: Extraction) -> dict[str, object]:
    return {
        "extract_id": extraction.extract_id,
        "sha256": extraction.sha256,
        "state": str(extraction.state),
        "what": extraction.what,
        "todo": extraction.todo,
        "pages": extraction.pages,
        "seconds": extraction.seconds,
        "versions": extraction.versions,
        "rules": extraction.rules,
        "is_current": True,
        "run_id": extraction.run_id,
        "at": datetime.now(UTC),
    }


def _reading_payload(saving: Saving, written: Sequence[bytes]) -> dict[str, object]:
    """Names and digests: enough to see that a record was changed, and no word of the paper."""
    records = [hashlib.sha256(data).hexdigest() for data in written]
    return {
        "extract_id": saving.extraction.extract_id,
        "sha256": saving.extraction.sha256,
        "state": str(saving.extraction.state),
        "documents": [document.document_id for document in saving.documents],
        "records": records,
    }
