"""The database that everything after reading stands on: `open_store(place)`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from extract.store import saving as writes
from extract.store.audit import START, AuditRecord
from extract.store.codec import load_document, load_summary
from extract.store.current import archive_codes, finding_of, put_findings
from extract.store.database import engine_of, make_ready, reading, shown_url, url_of, writing
from extract.store.kept import Sighting, Words
from extract.store.ready import unpacked
from extract.store.schema import ORDER, PATH_ORDER, schema
from models.event import Event
from models.finding import Finding
from models.record import Document
from models.settings import Settings
from models.summary import Link, Summary
from models.tables import table

if TYPE_CHECKING:
    import sqlalchemy as sa

    from extract.frames import Cells

DEFAULT_PLACE = "granska.db"
_DOCUMENTS_AT_ONCE = 200


def open_store(
    place: str | Path = DEFAULT_PLACE,
    *,
    read_only: bool = False,
    create: bool = False,
    settings: Settings | None = None,
) -> Store:
    """The database at a path or URL, brought to the newest form. settings: of the checks that follow a decision.

    ConfigError, in Swedish: it is missing and not `create`, it is no database of granska's, or a newer one.
    """
    engine = engine_of(url_of(place), read_only=False)
    make_ready(engine, create=create)
    if read_only:
        engine.dispose()
        engine = engine_of(url_of(place), read_only=True)
    return Store(engine, settings=settings)


class Store:
    """An open database; a context manager. Safe to use from several threads.

    Every method is a transaction of its own; inside `snapshot` all of them see one state, inside `transaction`
    they also write as one.
    """

    def __init__(
        self,
        engine: sa.Engine,
        connection: sa.Connection | None = None,
        settings: Settings | None = None,
        *,
        is_writing: bool = False,
    ) -> None:
        """is_writing: the transaction of the connection is one of `writing`."""
        self._engine = engine
        self._settings = settings
        self._connection = connection
        self._is_writing = is_writing

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._connection is None:
            self._engine.dispose()

    @property
    def name(self) -> str:
        """Where the database is, without any password."""
        return shown_url(self._engine.url)

    @contextmanager
    def snapshot(self) -> Iterator[Store]:
        """A store for reading that sees one state, whatever is written meanwhile; on SQLite writers wait."""
        if self._connection is not None:
            yield self
            return
        with reading(self._engine) as connection:
            yield Store(self._engine, connection)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        with nullcontext(self._connection) if self._connection else reading(self._engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One transaction that no other writer shares, committed to the disk on leaving."""
        own = nullcontext(self._connection) if self._connection and self._is_writing else None
        with own or writing(self._engine) as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[Store]:
        """A store whose methods are one transaction for writing, committed to the disk on leaving."""
        with self.writing() as connection:
            yield Store(self._engine, connection, self._settings, is_writing=True)

    def rows(self, name: str, /, **equal: object) -> Iterator[Cells]:
        """Typed cells of a declared table, in the order of the documents and then of the rows, streaming.

        equal: column=value, all of which must hold. KeyError for a table or column that is not declared.
        """
        declared, sql = table(name), schema()[name]
        for column in equal:
            declared.column(column)
        query = sql.select().with_only_columns(*(sql.c[column] for column in declared.column_names))
        for column, value in equal.items():
            query = query.where(sql.c[column] == value)
        if name == "runs":
            yield from self._all(query.order_by(sql.c.started, sql.c.run_id))
            return
        key = sql.c.from_document if name == "links" else sql.c.document_id
        if name == "documents":
            order: list[Any] = []
        elif name == "findings":
            order = [sql.c.code.in_(archive_codes()), sql.c[ORDER], sql.c.code]
        else:
            order = [sql.c[ORDER]]
        for ids in self._batches(equal.get("document_id")):
            place = {document_id: number for number, document_id in enumerate(ids)}
            found = list(self._all(query.where(key.in_(ids)).order_by(key, *order)))
            found.sort(key=lambda cells: place[cells[key.name]])
            yield from found

    def count(self, name: str, **equal: object) -> int:
        """How many rows a declared table has."""
        import sqlalchemy as sa

        declared, sql = table(name), schema()[name]
        query = sa.select(sa.func.count()).select_from(sql)
        for column, value in equal.items():
            query = query.where(sql.c[declared.column(column).name] == value)
        with self.reading() as connection:
            return int(connection.execute(query).scalar_one())

    def document_ids(self) -> Iterator[str]:
        """Ids of all documents in the order of the archive: by path, then as they stand in the file."""
        for ids in self._batches():
            yield from ids

    def machine_document(self, document_id: str) -> Document:
        """What the machine read; KeyError for a document without a reading (a copy, an archive, forgotten)."""
        with self.reading() as connection:
            found = writes.current_record(connection, document_id)
        if found is None:
            raise KeyError(document_id)
        return found.document

    def document(self, document_id: str) -> Document:
        """What the machine read with what people decided laid over it; KeyError as `machine_document`."""
        from extract.decided.corrections import corrected

        with self.reading() as connection:
            found = writes.current_record(connection, document_id)
            if found is None:
                raise KeyError(document_id)
            events = writes.events_of(connection, found.document.file.sha256 or "")
        return corrected(found.document, events) if events else found.document

    def documents(self) -> Iterator[Document]:
        """Every document that has a reading, as `document`, in the order of the archive, one at a time."""
        from extract.decided.corrections import corrected

        with_events = self._files_with_events()
        for ids in self._batches():
            for document in self._records(ids, "document", load_document):
                sha256 = document.file.sha256 or ""
                yield corrected(document, self._events(sha256)) if sha256 in with_events else document

    def summaries(self) -> Iterator[Summary]:
        """What the checks of several documents compare, in the order of the archive."""
        for ids in self._batches():
            yield from self._records(ids, "summary", load_summary)

    def findings(self, document_id: str) -> tuple[Finding, ...]:
        """What the checks say of a document as it stands now, those that compare documents last."""
        return tuple(finding_of(cells) for cells in self.rows("findings", document_id=document_id))

    def events(self, document_id: str | None = None) -> tuple[Event, ...]:
        """What people decided, oldest first: about the file of a document, or about all."""
        import sqlalchemy as sa

        from extract.store.codec import load_event

        events, documents = schema()["events"], schema()["documents"]
        query = events.select().order_by(events.c.seq)
        if document_id is not None:
            file = sa.select(documents.c.sha256).where(documents.c.document_id == document_id)
            query = query.where(sa.or_(events.c.document_id == document_id, events.c.sha256.in_(file)))
        return tuple(load_event(cells["event"]) for cells in self._all(query))

    def document_of_event(self, event_id: str) -> str | None:
        """Id of the document that a decision is about; None where there is no such decision."""
        sql = schema()["events"]
        query = sql.select().with_only_columns(sql.c.document_id).where(sql.c.event_id == event_id)
        with self.reading() as connection:
            return connection.execute(query).scalar()

    def append_event(self, event: Event, *, after: int | None = None) -> Event:
        """Keep a decision, and write what follows from it, in one transaction; the event as stored.

        after: number of the newest event about the file that the person had seen, 0 for none; ConflictError
        where another has come since.
        """
        from extract.store.deciding import append

        with self.writing() as connection:
            return append(connection, event, after=after, where=self.name, settings=self._settings)

    def replace_findings(
        self, findings: Sequence[Finding], document_ids: Iterable[str], *, of_archive: bool = False
    ) -> None:
        """Put these in the place of the findings of these documents.

        of_archive: replaces the findings of the checks that compare documents, and leaves the others.
        """
        by_document: dict[str, list[Finding]] = {document_id: [] for document_id in document_ids}
        for finding in findings:
            by_document[finding.document_id].append(finding)
        with self.writing() as connection:
            for document_id, found in by_document.items():
                record = writes.current_record(connection, document_id)
                sha256 = record.document.file.sha256 if record else None
                events = writes.events_of(connection, sha256 or "")
                put_findings(connection, document_id, found, events, of_archive=of_archive)

    def replace_links(self, links: Iterable[Link]) -> None:
        """Put these in the place of all links that nobody has confirmed."""
        from extract.frames import link_rows

        sql = schema()["links"]
        rows = [cells | {ORDER: number} for number, (_, cells) in enumerate(link_rows(links))]
        with self.writing() as connection:
            connection.execute(sql.delete().where(sql.c.confirmed_by.is_(None)))
            if rows:
                connection.execute(sql.insert(), rows)

    def record(self, kind: str, payload: Mapping[str, object]) -> AuditRecord:
        """Chain what was done with the store besides reading and deciding."""
        with self.writing() as connection:
            return writes.append_audit(connection, kind, payload)

    def compact(self) -> None:
        """Give back the room of what was deleted, so that nothing of it is left in the files."""
        from extract.store.database import compact

        compact(self._engine)

    def audit(self) -> Iterator[AuditRecord]:
        """The chained log from its first record."""
        sql, after = schema()["audit"], 0
        while True:
            query = sql.select().where(sql.c.seq > after).order_by(sql.c.seq).limit(5000)
            found = [AuditRecord(**cells) for cells in self._all(query)]
            yield from found
            if not found:
                return
            after = found[-1].seq

    def audit_head(self) -> str:
        """Hash of the newest record: kept elsewhere it shows whether the end of the log was cut."""
        sql = schema()["audit"]
        with self.reading() as connection:
            last = connection.execute(sql.select().order_by(sql.c.seq.desc()).limit(1)).first()
        return str(last.hash) if last else START

    def original(self, sha256: str) -> Path | None:
        """A place where the bytes of a file lie now, checked against the checksum; None where they are gone."""
        from extract.store.originals import place_of

        sql = schema()["sightings"]
        rows = self._all(sql.select().where(sql.c.sha256 == sha256).order_by(sql.c.place))
        return place_of(sha256, [Sighting(**_sighting_cells(row)) for row in rows])

    originals = original

    def words(self, document_id: str, page: int) -> Words:
        """What was read on a page whose file does not hold its words; none for every other page."""
        from extract.store.codec import decoded, parsed

        sql = schema()["page_words"]
        mine = (sql.c.document_id == document_id) & (sql.c.page == page)
        row = next(self._all(sql.select().where(mine)), None)
        found: Words = () if row is None else decoded(parsed(unpacked(row["words"])), Words)
        return found

    def all_of(self, name: str) -> Iterator[dict[str, Any]]:
        """Every row of a table of the store's own, in no order; memory grows with them."""
        yield from self._all(schema()[name].select())

    def _all(self, query: Any) -> Iterator[dict[str, Any]]:
        with self.reading() as connection:
            rows = [dict(row) for row in connection.execute(query).mappings()]
        yield from rows

    def _batches(self, only: object = None) -> Iterator[list[str]]:
        """Ids of documents in order, some at a time, each found where the last left off."""
        sql = schema()["documents"]
        if only is not None:
            yield [str(only)]
            return
        after = ("", "")
        path, key = sql.c[PATH_ORDER], sql.c.document_id
        while True:
            later = (path > after[0]) | ((path == after[0]) & (key > after[1]))
            query = sql.select().with_only_columns(path, key).where(later).order_by(path, key)
            found = list(self._all(query.limit(_DOCUMENTS_AT_ONCE)))
            if not found:
                return
            yield [cells["document_id"] for cells in found]
            after = (found[-1][PATH_ORDER], found[-1]["document_id"])

    def _records(self, ids: Sequence[str], column: str, read: Callable[[bytes], Any]) -> Iterator[Any]:
        records, extractions = schema()["records"], schema()["extractions"]
        query = (
            records.select()
            .with_only_columns(records.c.document_id, records.c[column])
            .join(extractions, extractions.c.extract_id == records.c.extract_id)
            .where(records.c.document_id.in_(ids), extractions.c.is_current)
        )
        found = {cells["document_id"]: cells[column] for cells in self._all(query)}
        for document_id in ids:
            if found.get(document_id) is not None:
                yield read(unpacked(found[document_id]))

    def _files_with_events(self) -> frozenset[str]:
        sql = schema()["events"]
        query = sql.select().with_only_columns(sql.c.sha256).distinct()
        return frozenset(cells["sha256"] for cells in self._all(query))

    def _events(self, sha256: str) -> tuple[Event, ...]:
        with self.reading() as connection:
            return writes.events_of(connection, sha256)


def _sighting_cells(row: dict[str, Any]) -> dict[str, Any]:
    kept = replace(Sighting("", "", None))
    return {name: row[name] for name in kept.__slots__}
