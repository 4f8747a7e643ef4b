"""What is written together: one file's data, outcome and audit record, or nothing of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.store.audit import START, AuditRecord, canonical, chained
from extract.store.codec import dump, dump_summary, load_document, load_event
from extract.store.current import put_findings, remove_rows, write_document, write_findings, write_ready
from extract.store.kept import Extraction, Ready, Saving, Sighting
from extract.store.ready import packed, unpacked
from extract.store.reconciled import booked, reconciled_findings, with_reconciled
from extract.store.schema import schema, storable
from extract.store.statements import add, add_new, ask, run
from extract.store.stored import stored
from models.event import Event
from models.record import Document
from models.settings import Settings
from models.summary import Summary

if TYPE_CHECKING:
    import sqlalchemy as sa

_AUDIT_COLUMNS = tuple(field.name for field in fields(AuditRecord))
_audit_cells = attrgetter(*_AUDIT_COLUMNS)
_RECORD_COLUMNS = ("extract_id", "ord_row", "document_id", "document", "summary")
_SIGHTING_COLUMNS = (
    *("sighting_id", "sha256", "document_id", "place", "path", "member"),
    *("members", "archive", "size", "mtime_ns", "seen_at"),
)


def save(connection: sa.Connection, saving: Saving) -> bool:
    """Keep a reading; False, and nothing written, where the same reading is kept already."""
    extraction, sighting = saving.extraction, saving.sighting
    if not add_new(connection, "extractions", **_extraction_row(extraction)):
        return False
    is_new = see_original(connection, extraction.sha256, sighting)
    see(connection, sighting, saving.documents[0].document.document_id)
    events: tuple[Event, ...] = ()
    if not is_new:
        _supersede(connection, saving)
        events = events_of(connection, extraction.sha256)
    for ordinal, each in enumerate(saving.documents):
        if events:
            each = _write_decided(connection, saving, ordinal, events)
        else:
            write_ready(connection, each, rules=extraction.rules, ordinal=ordinal)
        row = (extraction.extract_id, ordinal, each.document.document_id, each.record, each.summary)
        add(connection, "records", _RECORD_COLUMNS, [row])
    _write_texts(connection, saving)
    append_audit(connection, "reading", _reading_payload(saving))
    return True


def _write_decided(connection: sa.Connection, saving: Saving, ordinal: int, events: Sequence[Event]) -> Ready:
    """A document about whose file people have decided: what they said is laid over what was read now."""
    from extract.checks import run_checks, summarise

    ready, rules = saving.documents[ordinal], saving.extraction.rules
    document = load_document(unpacked(ready.record))
    shown = write_document(connection, document, events, rules=rules, ordinal=ordinal)
    write_findings(connection, run_checks(shown, saving.settings), events)
    return replace(ready, summary=_packed_summary(summarise(shown, saving.settings)))


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


def see_original(connection: sa.Connection, sha256: str, sighting: Sighting) -> bool:
    """Keep that bytes are known; False where they were."""
    return add_new(connection, "originals", sha256=sha256, size=sighting.size or 0)


def see(connection: sa.Connection, sighting: Sighting, document_id: str) -> bool:
    """Keep where a file was seen; False where the very same is known."""
    name = sighting.sighting_id
    for other, sha256, before in ask(connection, _seen_at, at=storable(sighting.place)):
        if other == name:
            return _is_other_now(connection, name, before, document_id)
        if sha256 is None:
            # A file that could not be opened before and can be now ends in one state, not in two.
            remove_rows(connection, before)
            run(connection, _sighting_gone, name=other)
    if sighting.sha256 is not None:
        see_original(connection, sighting.sha256, sighting)
    cells = (
        *(name, sighting.sha256, document_id, stored(sighting.place), stored(sighting.path)),
        *(stored(sighting.member), sighting.members, sighting.archive, sighting.size, sighting.mtime_ns),
        stored(datetime.now(UTC)),
    )
    add(connection, "sightings", _SIGHTING_COLUMNS, [cells])
    return True


def _is_other_now(connection: sa.Connection, name: str, before: str, document_id: str) -> bool:
    """Whether the file at a place that is known has become another document."""
    if before == document_id:
        return False
    table = schema()["sightings"]
    remove_rows(connection, before)
    connection.execute(table.update().where(table.c.sighting_id == name).values(document_id=document_id))
    return True


def _seen_at() -> sa.Select[Any]:
    import sqlalchemy as sa

    table = schema()["sightings"]
    found = sa.select(table.c.sighting_id, table.c.sha256, table.c.document_id)
    return found.where(table.c.place == sa.bindparam("at"))


def _sighting_gone() -> sa.Delete:
    import sqlalchemy as sa

    table = schema()["sightings"]
    return table.delete().where(table.c.sighting_id == sa.bindparam("name"))


def _supersede(connection: sa.Connection, saving: Saving) -> None:
    """An earlier reading of the same bytes stays beside the new one, and leaves the declared tables."""
    table, records, extraction = schema()["extractions"], schema()["records"], saving.extraction
    same = (table.c.sha256 == extraction.sha256) & (table.c.extract_id != extraction.extract_id)
    earlier = [row.extract_id for row in connection.execute(table.select().where(same, table.c.is_current))]
    kept = connection.execute(records.select().where(records.c.extract_id.in_(earlier)))
    gone = {row.document_id for row in kept} | {each.document.document_id for each in saving.documents}
    for document_id in sorted(gone):
        remove_rows(connection, document_id)
        for name in ("findings", "page_texts", "page_words"):
            mine = schema()[name].c.document_id == document_id
            connection.execute(schema()[name].delete().where(mine))
    if earlier:
        connection.execute(table.update().where(table.c.extract_id.in_(earlier)).values(is_current=False))


def _write_texts(connection: sa.Connection, saving: Saving) -> None:
    """Every page with the document that it belongs to."""
    for name, content, pages in (("page_texts", "text", saving.texts), ("page_words", "words", saving.words)):
        rows = [
            (each.document.document_id, page, stored(kept) if isinstance(kept, str) else kept)
            for each in saving.documents
            for page, kept in pages
            if each.document.page_from <= page <= each.document.page_to
        ]
        add(connection, name, ("document_id", "page", content), rows)


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
    last = ask(connection, _newest_record)
    seq, previous = (last[0][0] + 1, last[0][1]) if last else (1, START)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    record = chained(seq, at, kind, canonical(payload), previous)
    add(connection, "audit", _AUDIT_COLUMNS, [_audit_cells(record)])
    return record


def _newest_record() -> sa.Select[Any]:
    import sqlalchemy as sa

    table = schema()["audit"]
    return sa.select(table.c.seq, table.c.hash).order_by(table.c.seq.desc()).limit(1)


def _extraction_row(extraction: Extraction) -> dict[str, object]:
    return {
        "extract_id": extraction.extract_id,
        "sha256": extraction.sha256,
        "state": str(extraction.state),
        "what": stored(extraction.what),
        "todo": stored(extraction.todo),
        "pages": extraction.pages,
        "seconds": extraction.seconds,
        "versions": extraction.versions,
        "rules": extraction.rules,
        "is_current": True,
        "run_id": extraction.run_id,
        "at": stored(datetime.now(UTC)),
    }


def _reading_payload(saving: Saving) -> dict[str, object]:
    """Names and digests: enough to see that a record was changed, and no word of the paper."""
    return {
        "extract_id": saving.extraction.extract_id,
        "sha256": saving.extraction.sha256,
        "state": str(saving.extraction.state),
        "documents": [each.document.document_id for each in saving.documents],
        "records": [each.digest for each in saving.documents],
    }
