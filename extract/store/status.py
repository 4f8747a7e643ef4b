"""How far the reading has come, asked from anywhere while it goes on."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from extract.store.runs import is_alive
from extract.store.schema import schema

if TYPE_CHECKING:
    import sqlalchemy as sa

    from extract.store.store import Store

_MOST_SLOW = 5


@dataclass(frozen=True, slots=True)
class RunState:
    """The newest run. state: running, ended, interrupted, or gone where its process is. Rates are pages a second."""

    run_id: str
    state: str
    begun_at: datetime
    beat_at: datetime
    found: int
    done: int
    failed: int
    duplicates: int
    pages: int
    seconds: float
    rate_now: float
    eta_seconds: float | None

    @property
    def rate(self) -> float:
        return self.pages / self.seconds if self.seconds else 0.0

    @property
    def ended(self) -> int:
        return self.done + self.failed + self.duplicates


@dataclass(frozen=True, slots=True)
class Status:
    """Everything that the store holds, and how the newest run goes."""

    database: str
    files: dict[str, int]
    """Rows of `documents` by status."""
    states: dict[str, int]
    """Readings by how they ended, as `documents.reason`."""
    pages: int
    reading_now: int
    waiting_again: int
    """Files whose first attempt was lost."""
    slowest: list[tuple[str, float, int]] = field(default_factory=list)
    """Path, seconds of work, pages."""
    bytes_on_disk: int | None = None
    run: RunState | None = None


def status_of(store: Store) -> Status:
    tables = schema()
    with store.snapshot() as seen, seen.reading() as connection:
        return Status(
            store.name,
            _counts(connection, tables["documents"].c.status),
            _counts(connection, tables["extractions"].c.state),
            _pages(connection),
            *_attempts(connection),
            _slowest(connection),
            _bytes(connection),
            _newest_run(connection),
        )


def _counts(connection: sa.Connection, column: sa.Column[str]) -> dict[str, int]:
    import sqlalchemy as sa

    rows = connection.execute(sa.select(column, sa.func.count()).group_by(column).order_by(column)).all()
    return {str(name): int(count) for name, count in rows}


def _pages(connection: sa.Connection) -> int:
    import sqlalchemy as sa

    read = schema()["extractions"]
    total = sa.select(sa.func.sum(read.c.pages)).where(read.c.is_current)
    return int(connection.execute(total).scalar() or 0)


def _attempts(connection: sa.Connection) -> tuple[int, int]:
    import sqlalchemy as sa

    attempts, states, read = schema()["attempts"], schema()["run_states"], schema()["extractions"]
    count = sa.select(sa.func.count()).select_from(attempts)
    running = count.join(states, states.c.run_id == attempts.c.run_id).where(
        attempts.c.outcome.is_(None), states.c.state == "running"
    )
    lost = (
        sa.select(sa.func.count(attempts.c.extract_id.distinct()))
        .outerjoin(read, read.c.extract_id == attempts.c.extract_id)
        .where(read.c.extract_id.is_(None), attempts.c.outcome.in_(("crashed", "limit_time", "limit_memory")))
    )
    return int(connection.execute(running).scalar_one()), int(connection.execute(lost).scalar_one())


def _slowest(connection: sa.Connection) -> list[tuple[str, float, int]]:
    read, documents = schema()["extractions"], schema()["documents"]
    query = (
        read.select()
        .with_only_columns(documents.c.path, read.c.seconds, read.c.pages)
        .join(documents, documents.c.sha256 == read.c.sha256)
        .where(read.c.is_current, read.c.seconds > 0, documents.c.status != "duplicate")
        .distinct()
        .order_by(read.c.seconds.desc(), documents.c.path)
        .limit(_MOST_SLOW)
    )
    return [(str(path), float(seconds), int(pages)) for path, seconds, pages in connection.execute(query)]


def _bytes(connection: sa.Connection) -> int | None:
    import sqlalchemy as sa

    if connection.dialect.name == "sqlite":
        place = str(connection.engine.url.database)
        return os.path.getsize(place) if os.path.exists(place) else None
    size = connection.execute(sa.text("SELECT pg_database_size(current_database())")).scalar_one()
    return int(size)


def _newest_run(connection: sa.Connection) -> RunState | None:
    states = schema()["run_states"]
    newest = states.select().order_by(states.c.begun_at.desc()).limit(1)
    row = connection.execute(newest).mappings().first()
    if row is None:
        return None
    figures = json.loads(row["figures"])
    state = row["state"]
    if state == "running" and not is_alive(row["machine"], row["process"], row["beat_at"], datetime.now(UTC)):
        state = "gone"
    found, done = int(figures.get("found", 0)), int(figures.get("done", 0))
    failed, copies = int(figures.get("failed", 0)), int(figures.get("duplicates", 0))
    read, seconds = int(figures.get("read", 0)), float(figures.get("seconds", 0.0))
    left = found - done - failed - copies
    eta = seconds / read * left if read and state == "running" else None
    return RunState(
        row["run_id"],
        state,
        row["begun_at"],
        row["beat_at"],
        found,
        done,
        failed,
        copies,
        int(figures.get("pages", 0)),
        seconds,
        float(figures.get("rate_now", 0.0)),
        eta,
    )
