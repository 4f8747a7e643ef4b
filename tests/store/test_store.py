"""The store gives back what was put in, as the exporters take it, on both databases."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from extract.batch import Outcome, read_files
from extract.checks import summarise
from extract.frames import rows_of
from extract.sources import find_files
from extract.store.database import engine_of, url_of, writing
from extract.store.forget import GONE, forget
from extract.store.kept import Extraction, Saving, Sighting
from extract.store.ready import ready
from extract.store.schema import order_of, schema
from extract.store.search import find
from extract.store.store import Store, open_store
from extract.store.verify import verify
from models.errors import ConfigError, Reason
from models.event import Event, EventKind, Target
from models.finding import Result
from models.tables import TABLES
from tests.store.keeping import keep

SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"
NAMES = ("ansokan_lykttander.txt", "redovisning_ekudden.txt", "ansokan_vaxthuset.pdf")


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return list(read_files(find_files([SAMPLES / name for name in NAMES]), jobs=0))


def saving_of(outcome: Outcome) -> Saving:
    file = outcome.documents[0].file
    assert file.sha256 is not None
    texts = tuple((1, " ".join(value.raw for value in document.values)) for document in outcome.documents)
    return Saving(
        Extraction(f"e-{file.sha256[:16]}", file.sha256, Reason.OK, "{}", "r-1", "k-1"),
        Sighting(str(outcome.found.place.resolve()), file.path, file.sha256),
        tuple(
            ready(
                document,
                [each for each in outcome.findings if each.document_id == document.document_id],
                summarise(document),
            )
            for document in outcome.documents
        ),
        texts,
    )


@pytest.fixture
def store(place: str, outcomes: list[Outcome]) -> Store:
    store = open_store(place, create=True)
    for outcome in outcomes:
        assert keep(store, saving_of(outcome))
    return store


def test_rows_are_those_of_the_frames(store: Store, outcomes: list[Outcome]) -> None:
    ordered = sorted(outcomes, key=lambda outcome: order_of(outcome.found.path))
    documents = [document for outcome in ordered for document in outcome.documents]
    findings = [finding for outcome in ordered for finding in outcome.findings]
    expected = rows_of(documents, findings, rules_version="r-1")
    for declared in TABLES:
        assert list(store.rows(declared.name)) == expected[declared.name], declared.name
        assert store.count(declared.name) == len(expected[declared.name])
    assert list(store.documents()) == documents
    assert list(store.document_ids()) == [document.document_id for document in documents]
    assert store.machine_document(documents[1].document_id) == documents[1]
    assert [summary.document_id for summary in store.summaries()] == list(store.document_ids())
    assert set(store.findings(documents[0].document_id)) == set(ordered[0].findings)


def test_the_same_reading_is_kept_once(store: Store, outcomes: list[Outcome]) -> None:
    head = store.audit_head()
    assert not keep(store, saving_of(outcomes[0]))
    assert store.audit_head() == head


def test_a_new_reading_stands_beside_the_old_one(store: Store, outcomes: list[Outcome]) -> None:
    from dataclasses import replace

    saving = saving_of(outcomes[0])
    newer = replace(saving, extraction=replace(saving.extraction, extract_id="e-newer"))
    before = list(store.rows("fields"))
    assert keep(store, newer)
    assert list(store.rows("fields")) == before
    assert len(list(store.all_of("extractions"))) == len(outcomes) + 1
    assert verify(store).is_whole


def event(document_id: str, sha256: str, after: str) -> Event:
    target = Target(sha256, document_id, "sokt_summa", "applications")
    return Event("v-1", datetime.now(UTC), "granskare", EventKind.RATTA, target, "", after, reason="fellast")


def test_a_correction_changes_the_tables_and_not_the_reading(store: Store, outcomes: list[Outcome]) -> None:
    document = outcomes[0].documents[0]
    stored = store.append_event(event(document.document_id, document.file.sha256 or "", "123456.50"))
    assert stored.seq > 0
    (row,) = list(store.rows("applications", document_id=document.document_id))
    assert row["sokt_summa"] == Decimal("123456.50")
    assert store.machine_document(document.document_id) == document
    assert store.document(document.document_id).get("sokt_summa") == Decimal("123456.50")
    assert store.events(document.document_id) == (stored,)
    verdict = verify(store)
    assert (verdict.is_whole, verdict.changed) == (True, [])


def test_forgotten_the_words_are_gone_and_the_chain_is_whole(
    store: Store, place: str, outcomes: list[Outcome]
) -> None:
    document = outcomes[0].documents[0]
    raw = str(document.get("sokt_summa"))
    secret = next(value.raw for value in document.values if value.field == "kontaktperson")
    store.append_event(event(document.document_id, document.file.sha256 or "", "987654321"))
    head = store.audit_head()
    gone = forget(store, document.document_id, by="arkivarie", reason="gallring")
    assert gone.documents == (document.document_id,)
    assert raw
    for name in ("documents", "applications", "fields", "findings", "sections"):
        assert not list(store.rows(name, document_id=document.document_id))
    for table in schema().metadata.tables.values():
        words = " ".join(str(cells) for cells in store.all_of(table.name))
        assert "987654321" not in words
        assert secret not in words
    assert {cells["path"] for cells in store.all_of("sightings")} >= {GONE}
    verdict = verify(store, head=head)
    assert (verdict.is_whole, verdict.broken_at, verdict.originals) == (True, None, len(outcomes) - 1)
    assert not keep(store, saving_of(outcomes[1]))
    if "://" not in place:
        store.close()
        left = b"".join(path.read_bytes() for path in Path(place).parent.glob("granska.db*"))
        assert secret.encode() not in left
        assert b"987654321" not in left


def test_tampering_is_found(store: Store, outcomes: list[Outcome]) -> None:
    applications, records = schema()["applications"], schema()["records"]
    with store.writing() as connection:
        connection.execute(applications.update().values(sokt_summa=Decimal(1)))
    changed = verify(store, with_originals=False).changed
    assert outcomes[0].documents[0].document_id in changed
    data = next(iter(store.all_of("records")))["document"]
    with store.writing() as connection:
        connection.execute(records.update().values(document=data))
    assert not verify(store, with_originals=False).is_whole


def test_find(store: Store, outcomes: list[Outcome]) -> None:
    document = outcomes[0].documents[0]
    contact = next(value.raw for value in document.values if value.field == "kontaktperson")
    (match,) = find(store, f'"{contact}"')
    assert (match.document_id, match.page) == (document.document_id, 1)
    assert contact.split()[0] in match.excerpt
    assert find(store, f"{contact} finnsinteipappret") == []


HOSTILE = [*"*(%_-^{'", '"', '""', "a OR", "NEAR(", "'; DROP TABLE documents; --", "a:b", "\x00", "\\"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_queries_are_words(store: Store, text: str) -> None:
    assert isinstance(find(store, text), list)
    assert store.count("documents") == 3


@given(text=st.text(max_size=40))
def test_any_query_is_answered(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.getbasetemp() / "queries.db"
    with open_store(place, create=True) as store:
        assert find(store, text) == []


def test_the_migration_makes_what_is_declared(place: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with open_store(place, create=True) as store, store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        found = compare_metadata(context, schema().metadata)
        ours = [each for each in found if "page_search" not in str(each)]
        assert ours == []
        for table in schema().metadata.tables.values():
            key = sa.inspect(connection).get_pk_constraint(table.name)["constrained_columns"]
            assert key == [column.name for column in table.primary_key], table.name


def test_a_database_of_the_first_form_keeps_its_findings(place: str) -> None:
    """What was answered and reviewed before a migration stands after it, row by row."""
    from alembic import command

    from extract.store.migrations import configuration

    row = {
        **dict.fromkeys((column.name for column in schema()["findings"].columns), "x"),
        "page": None,
        "ord_row": 3,
        "reviewer": None,
        "message": 'å; "ä"',
        "review": "bekräftad",
    }
    engine = engine_of(url_of(place), read_only=False)
    with writing(engine) as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(schema()["findings"].insert(), [row, row | {"finding_id": "y"}])
    engine.dispose()
    with open_store(place, create=True) as store, store.reading() as connection:
        kept = [dict(each) for each in connection.execute(schema()["findings"].select()).mappings()]
    assert sorted(kept, key=lambda each: str(each["finding_id"])) == [row, row | {"finding_id": "y"}]


def test_what_is_no_database_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="finns inte"):
        open_store(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("not a database, but long enough to look like one " * 40)
    with pytest.raises(ConfigError, match="ingen databas"):
        open_store(tmp_path / "text.db")
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE x (y)").connection.commit()
    with pytest.raises(ConfigError, match="tom"):
        open_store(tmp_path / "other.db")
    with pytest.raises(ConfigError, match="okänd sort"):
        open_store("mysql://host/db")
    newer = tmp_path / "newer.db"
    open_store(newer, create=True).close()
    connection = sqlite3.connect(newer)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    with pytest.raises(ConfigError, match="nyare granska"):
        open_store(newer)


def test_a_torn_file_opens_at_a_committed_state(tmp_path: Path, outcomes: list[Outcome]) -> None:
    """Power lost in mid-commit: the journal cut anywhere while the file is still old, or whole when it is half new."""
    place = tmp_path / "granska.db"
    with open_store(place, create=True) as store:
        keep(store, saving_of(outcomes[0]))
        head = store.audit_head()
    torn = sqlite3.connect(place, isolation_level=None)
    torn.execute("PRAGMA journal_mode=DELETE")
    torn.execute("PRAGMA cache_size=5")
    old = place.read_bytes()
    torn.execute("BEGIN IMMEDIATE")
    for number in range(300):
        torn.execute("INSERT INTO originals VALUES (?, 1, NULL)", (f"{number:064}",))
    torn.execute("UPDATE records SET document = zeroblob(30000)")
    half_new, journal = place.read_bytes(), Path(f"{place}-journal").read_bytes()
    torn.execute("ROLLBACK")
    torn.close()
    assert half_new != old
    cuts = range(0, len(journal), max(512, len(journal) // 24 // 512 * 512))
    states = [(old, journal[:cut]) for cut in cuts] + [(half_new, journal)]
    for number, (data, left) in enumerate(states):
        state = tmp_path / f"state{number}.db"
        state.write_bytes(data)
        Path(f"{state}-journal").write_bytes(left)
        with open_store(state) as store:
            assert store.audit_head() == head
            assert verify(store).is_whole


def test_findings_answer_in_the_order_of_the_checks(store: Store) -> None:
    rows = list(store.rows("findings", result=str(Result.TRAFF)))
    assert rows == [row for row in store.rows("findings") if row["result"] == "traff"]
    with pytest.raises(KeyError):
        list(store.rows("findings", nonsense=1))
