"""What a decision writes: all that follows from it, in one transaction, and nothing besides."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from extract.batch import read_files
from extract.decided.reviews import finding_digest
from extract.sources import find_files
from extract.store import saving
from extract.store.current import review_findings
from extract.store.schema import schema
from extract.store.store import Store, open_store
from extract.versions import rules_version
from models.errors import ConflictError
from models.event import Event, EventKind, ReasonCode, Target
from models.finding import Result
from tests.store.keeping import keep
from tests.store.test_store import SAMPLES, saving_of

PAPER = SAMPLES / "ansokan_vaxthuset.pdf"


@pytest.fixture(scope="module")
def outcome():
    (found,) = read_files(find_files([PAPER]), jobs=0)
    return found


@pytest.fixture
def store(place, outcome):
    store = open_store(place, create=True)
    keep(store, saving_of(outcome))
    document_id = outcome.documents[0].document_id
    with store.writing() as connection:
        saving.rewrite(connection, document_id, rules=rules_version(None))
    return store


def events_about(store: Store, outcome) -> list[Event]:
    """A finding is confirmed, dismissed and taken back; a value corrected, marked missing and taken back."""
    document = outcome.documents[0]
    sha256 = document.file.sha256 or ""
    hit = next(each for each in store.findings(document.document_id) if each.result is Result.TRAFF)
    finding = Target(sha256, document.document_id, hit.field, code=hit.code)
    value = Target(sha256, document.document_id, "sokt_summa", "applications")
    seen = finding_digest(hit)
    steps = (
        (EventKind.BEKRAFTA, finding, "", ""),
        (EventKind.AVFARDA, finding, "", ""),
        (EventKind.ANGRA, finding, "", "v-2"),
        (EventKind.RATTA, value, "123456.50", ""),
        (EventKind.SAKNAS, value, "", ""),
        (EventKind.ANGRA, value, "", "v-5"),
        (EventKind.SKJUT_UPP, finding, "", ""),
    )
    return [
        Event(
            f"v-{number}", datetime(2026, 1, number, tzinfo=UTC), "Ada", kind, target, after=after, about=about,
            reason_code=ReasonCode.FORKLARAD if kind is EventKind.AVFARDA else None,
            seen=seen if target is finding else "",
        )
        for number, (kind, target, after, about) in enumerate(steps, start=1)
    ]  # fmt: skip


def contents(store: Store) -> dict[str, list[str]]:
    kept = [name for name in schema().metadata.tables if name not in ("audit", "events")]
    return {name: sorted(map(repr, store.all_of(name))) for name in kept}


def test_step_by_step_the_tables_are_those_written_anew(store, outcome):
    """Writing only what differs must leave the very rows that writing everything would."""
    document_id = outcome.documents[0].document_id
    for event in events_about(store, outcome):
        store.append_event(event)
        stepwise = contents(store)
        with store.writing() as connection:
            for name in ("findings", "fields", "applications", "budget_rows", "sections", "documents"):
                table = schema()[name]
                connection.execute(table.delete().where(table.c.document_id == document_id))
            saving.rewrite(connection, document_id, rules=rules_version(None))
            review_findings(connection, document_id, saving.events_of(connection, event.target.sha256))
        assert contents(store) == stepwise, event.kind


def test_a_decision_is_one_transaction_and_writes_what_changed(store, outcome):
    """Every commit waits for the disk, and every row written is waited for twice."""
    seen: Counter[str] = Counter()

    @sa.event.listens_for(store._engine, "commit")
    def committed(connection):
        seen["commits"] += 1

    @sa.event.listens_for(store._engine, "after_cursor_execute")
    def executed(connection, cursor, statement, parameters, context, many):
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            seen["rows"] += len(parameters) if many else 1

    first = next(iter(events_about(store, outcome)))
    seen.clear()
    store.append_event(first)
    assert seen == {"commits": 1, "rows": 3}, "the event, and one finding in the place of another"


def keep_and_fail(store: Store, event: Event) -> None:
    with store.transaction() as now:
        now.append_event(event)
        assert now.events(event.target.document_id)
        raise ZeroDivisionError


def test_inside_a_transaction_nothing_stands_before_its_end(store, outcome):
    event = events_about(store, outcome)[3]
    before = contents(store)
    with pytest.raises(ZeroDivisionError):
        keep_and_fail(store, event)
    assert (contents(store), store.events()) == (before, ())
    with store.transaction() as now:
        now.append_event(event, after=0)
    with pytest.raises(ConflictError):
        store.append_event(events_about(store, outcome)[4], after=0)
