"""Who reads what: runs that are alive, attempts recorded before they start, and what earlier runs left behind.

A document is blamed for an attempt only when its child was lost, or when the machine went down with it: a run
that was ended from outside says nothing about the documents it was reading.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.store.audit import canonical
from extract.store.schema import schema
from extract.store.statements import add, ask, run
from extract.store.stored import stored

if TYPE_CHECKING:
    import sqlalchemy as sa

MOST_ATTEMPTS = 2
_SILENT_SECONDS = 120
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
INTERRUPTED = "interrupted"
"""The run was ended while the attempt was under way: not the document's doing."""
MACHINE_LOST = "machine_lost"
NODE_LOST = "node_lost"
_FREE_NODES = 2
"""So many machines of a cluster may go away under a document before it is blamed for it."""


class Claim(StrEnum):
    MINE = "mine"
    KNOWN = "known"
    """Another run has read it in the meantime."""
    TAKEN = "taken"
    """Another run that is alive is reading it now."""
    EXHAUSTED = "exhausted"
    """It has had its attempts."""


@cache
def machine() -> str:
    """This machine since it was last started, as far as the system tells."""
    try:
        boot = _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        boot = ""
    return f"{socket.gethostname()}/{boot}"


def begin_run(connection: sa.Connection, run_id: str) -> None:
    """Make this run known, and settle what runs that are gone left open."""
    now = datetime.now(UTC)
    states, attempts = schema()["run_states"], schema()["attempts"]
    for row in connection.execute(states.select().where(states.c.state == "running")).mappings().all():
        if is_alive(row["machine"], row["process"], row["beat_at"], now):
            continue
        same_boot = row["machine"] == machine()
        open_ones = (attempts.c.run_id == row["run_id"]) & attempts.c.outcome.is_(None)
        outcome = INTERRUPTED if same_boot else MACHINE_LOST
        connection.execute(attempts.update().where(open_ones).values(outcome=outcome))
        connection.execute(states.update().where(states.c.run_id == row["run_id"]).values(state=INTERRUPTED))
    connection.execute(
        states.insert(),
        {
            "run_id": run_id,
            "machine": machine(),
            "process": os.getpid(),
            "begun_at": now,
            "beat_at": now,
            "state": "running",
            "figures": "{}",
        },
    )


def beat(
    connection: sa.Connection, run_id: str, figures: dict[str, object], *, state: str = "running"
) -> None:
    """Say that the run is alive, and how far it has come."""
    states = schema()["run_states"]
    connection.execute(
        states.update()
        .where(states.c.run_id == run_id)
        .values(beat_at=datetime.now(UTC), state=state, figures=canonical(figures))
    )


def is_alive(where: str, process: int, beat_at: datetime, now: datetime) -> bool:
    """Whether a run still works: heard of lately, and on this machine its process exists."""
    if now - beat_at > timedelta(seconds=_SILENT_SECONDS):
        return False
    if where != machine():
        return where.partition("/")[0] != machine().partition("/")[0]
    return process_exists(process)


def process_exists(pid: int) -> bool:
    """Whether a process of that number runs; True where the system does not tell."""
    if os.name == "nt":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def claim(connection: sa.Connection, extract_id: str, run_id: str) -> tuple[Claim, tuple[int, ...]]:
    """Record an attempt for this run, unless there is no need or no right to one.

    Also the pages on which earlier attempts were lost, in order.
    """
    if ask(connection, _extraction, name=extract_id):
        return Claim.KNOWN, ()
    rows = [_Attempt(*row) for row in ask(connection, _attempts, name=extract_id)]
    if any(row.outcome is None and _is_other_alive(connection, row.run_id, run_id) for row in rows):
        return Claim.TAKEN, ()
    if _counted(row.outcome for row in rows) >= MOST_ATTEMPTS:
        return Claim.EXHAUSTED, ()
    number = rows[-1].nr + 1 if rows else 1
    attempt = (extract_id, number, run_id, machine(), stored(datetime.now(UTC)))
    add(connection, "attempts", ("extract_id", "nr", "run_id", "machine", "started_at"), [attempt])
    return Claim.MINE, tuple(sorted({row.page for row in rows if row.page is not None}))


def close_attempt(
    connection: sa.Connection, extract_id: str, run_id: str, outcome: str, *, page: int | None = None
) -> None:
    """Say how the attempt of this run ended, and on which page."""
    run(connection, _attempt_ended, name=extract_id, by=run_id, ended=outcome, lost_on=page)


def attempts_counted(connection: sa.Connection, extract_id: str) -> int:
    """How many attempts count against the document."""
    return _counted(_Attempt(*row).outcome for row in ask(connection, _attempts, name=extract_id))


class _Attempt(NamedTuple):
    nr: int
    run_id: str
    outcome: str | None
    page: int | None


def _extraction() -> sa.Select[Any]:
    import sqlalchemy as sa

    key = schema()["extractions"].c.extract_id
    return sa.select(key).where(key == sa.bindparam("name"))


def _attempts() -> sa.Select[Any]:
    import sqlalchemy as sa

    table = schema()["attempts"].c
    found = sa.select(table.nr, table.run_id, table.outcome, table.page)
    return found.where(table.extract_id == sa.bindparam("name")).order_by(table.nr)


def _attempt_ended() -> sa.Update:
    import sqlalchemy as sa

    table = schema()["attempts"]
    mine = (table.c.extract_id == sa.bindparam("name")) & (table.c.run_id == sa.bindparam("by"))
    change: dict[str, Any] = {"outcome": sa.bindparam("ended"), "page": sa.bindparam("lost_on")}
    return table.update().where(mine, table.c.outcome.is_(None)).values(change)


def _counted(outcomes: Iterable[str | None]) -> int:
    """How many attempts speak against the document."""
    ended = [outcome for outcome in outcomes if outcome not in (None, INTERRUPTED)]
    nodes = ended.count(NODE_LOST)
    return len(ended) - min(nodes, _FREE_NODES)


def last_outcome(connection: sa.Connection, extract_id: str) -> str:
    """How the newest attempt that counts ended."""
    attempts = schema()["attempts"]
    mine = attempts.c.extract_id == extract_id
    rows = connection.execute(attempts.select().where(mine).order_by(attempts.c.nr.desc())).mappings()
    return next((row["outcome"] for row in rows if row["outcome"] not in (None, INTERRUPTED)), "")


def end_run(connection: sa.Connection, run_id: str, state: str) -> None:
    """Close the run; attempts that it leaves open were cut short by its end."""
    states, attempts = schema()["run_states"], schema()["attempts"]
    left = (attempts.c.run_id == run_id) & attempts.c.outcome.is_(None)
    connection.execute(attempts.update().where(left).values(outcome=INTERRUPTED))
    connection.execute(
        states.update().where(states.c.run_id == run_id).values(state=state, beat_at=datetime.now(UTC))
    )


def clear_attempts(connection: sa.Connection, extract_ids: Iterable[str]) -> None:
    """A person wants these tried again: their attempts no longer count."""
    attempts = schema()["attempts"]
    for extract_id in extract_ids:
        connection.execute(
            attempts.update().where(attempts.c.extract_id == extract_id).values(outcome=INTERRUPTED)
        )


def drop_extractions(connection: sa.Connection, states: Collection[str]) -> int:
    """Take away the readings that ended in these states, so that the next run tries them again."""
    extractions, records = schema()["extractions"], schema()["records"]
    found = extractions.c.state.in_(states) & extractions.c.is_current
    ids = [row.extract_id for row in connection.execute(extractions.select().where(found))]
    clear_attempts(connection, ids)
    for extract_id in ids:
        connection.execute(records.delete().where(records.c.extract_id == extract_id))
        connection.execute(extractions.delete().where(extractions.c.extract_id == extract_id))
    return len(ids)


def _is_other_alive(connection: sa.Connection, other: str, run_id: str) -> bool:
    if other == run_id:
        return False
    states = schema()["run_states"]
    row = connection.execute(states.select().where(states.c.run_id == other)).mappings().first()
    if row is None or row["state"] != "running":
        return False
    return is_alive(row["machine"], row["process"], row["beat_at"], datetime.now(UTC))
