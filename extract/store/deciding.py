"""A decision and all that follows from it, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.store import saving
from extract.store.current import review_findings
from extract.store.schema import schema
from models.errors import ConflictError
from models.event import Event
from models.settings import Settings

if TYPE_CHECKING:
    import sqlalchemy as sa


def append(
    connection: sa.Connection, event: Event, *, after: int | None, where: str, settings: Settings | None
) -> Event:
    """Keep a decision and write what follows from it; arguments and errors as of `Store.append_event`."""
    from extract.versions import rules_version

    target = event.target
    known = saving.events_of(connection, target.sha256)
    if after is not None and max((each.seq for each in known), default=0) != after:
        raise ConflictError(
            "någon annan har beslutat om dokumentet", where=where, todo="se vad som ändrats, och besluta igen"
        )
    stored = saving.append_event(connection, event)
    events = (*known, stored)
    if target.is_finding:
        # The values stand as they stood, and with them every finding: only how far people have come is new.
        review_findings(connection, target.document_id, events)
        return stored
    rules = rules_version(settings)
    for document_id in _documents_of(connection, target.sha256):
        saving.rewrite(connection, document_id, rules=rules, settings=settings, events=events)
        review_findings(connection, document_id, events)
    return stored


def _documents_of(connection: sa.Connection, sha256: str) -> list[str]:
    records, extractions = schema()["records"], schema()["extractions"]
    query = (
        records.select()
        .with_only_columns(records.c.document_id)
        .join(extractions, extractions.c.extract_id == records.c.extract_id)
        .where(extractions.c.sha256 == sha256, extractions.c.is_current)
        .order_by(records.c.ord_row)
    )
    return [row.document_id for row in connection.execute(query)]
