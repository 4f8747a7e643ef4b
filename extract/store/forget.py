"""Taking a document's content away for good (gallring, GDPR); that it was there, and when it went, stays."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from extract.store.current import remove_rows
from extract.store.saving import append_audit
from extract.store.schema import schema
from models.errors import ConfigError

if TYPE_CHECKING:
    import sqlalchemy as sa

    from extract.store.store import Store

GONE = "(gallrad)"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was taken away: documents of the file, and places where it was seen."""

    sha256: str
    documents: tuple[str, ...]
    places: int


def forget(store: Store, document_id: str, *, by: str, reason: str) -> Forgotten:
    """Remove all that was read from the file of a document, in every version; the original is not touched.

    ConfigError where there is no such document, or its file could never be read. by, reason: kept in the log.
    """
    documents = schema()["documents"]
    with store.writing() as connection:
        found = documents.c.document_id == document_id
        row = connection.execute(documents.select().where(found)).mappings().first()
        if row is None or row["sha256"] is None:
            raise ConfigError(
                "dokumentet finns inte", where=document_id, todo="granska find visar dokumentens id"
            )
        forgotten = _remove(connection, row["sha256"])
        append_audit(
            connection,
            "forget",
            {"sha256": forgotten.sha256, "documents": forgotten.documents, "by": by, "reason": reason},
        )
    store.compact()
    return forgotten


def _remove(connection: sa.Connection, sha256: str) -> Forgotten:
    tables = schema()
    extractions, records, sightings = tables["extractions"], tables["records"], tables["sightings"]
    mine = extractions.c.sha256 == sha256
    ids = [row.extract_id for row in connection.execute(extractions.select().where(mine))]
    kept = connection.execute(records.select().where(records.c.extract_id.in_(ids))).mappings().all()
    seen = connection.execute(sightings.select().where(sightings.c.sha256 == sha256)).mappings().all()
    names = {row["document_id"] for row in kept} | {row["document_id"] for row in seen}
    for name in sorted(names):
        remove_rows(connection, name)
        for table, column in _CONTENT:
            sql = tables[table]
            connection.execute(sql.delete().where(sql.c[column] == name))
    events = tables["events"]
    connection.execute(events.delete().where(events.c.sha256 == sha256))
    connection.execute(records.delete().where(records.c.extract_id.in_(ids)))
    connection.execute(extractions.update().where(mine).values(what="", todo="", is_current=True))
    gone = {"place": GONE, "path": GONE, "member": ""}
    connection.execute(sightings.update().where(sightings.c.sha256 == sha256).values(**gone))
    _blank_audit(connection, sha256)
    originals = tables["originals"]
    connection.execute(
        originals.update().where(originals.c.sha256 == sha256).values(forgotten_at=datetime.now(UTC))
    )
    return Forgotten(sha256, tuple(sorted(names)), len(seen))


_CONTENT = (
    ("findings", "document_id"),
    ("page_texts", "document_id"),
    ("page_words", "document_id"),
    ("links", "from_document"),
    ("links", "to_document"),
)
"""`remove_rows` leaves these to whoever writes them."""


def _blank_audit(connection: sa.Connection, sha256: str) -> None:
    """Decisions hold words of the paper: their records keep hash and place in the chain, not their content."""
    audit = schema()["audit"]
    rows = connection.execute(audit.select().where(audit.c.kind == "event")).mappings().all()
    for row in rows:
        payload = json.loads(row["payload"])
        if "event" in payload and json.loads(payload["event"])["target"]["sha256"] == sha256:
            connection.execute(audit.update().where(audit.c.seq == row["seq"]).values(payload=""))
