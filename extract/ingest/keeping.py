"""Keeping what came of a file: its reading or why there is none, in the caller's transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from extract.batch import DEFAULT_LIMITS, Failure, Limits, Outcome, outcome_of
from extract.ingest.answers import Read
from extract.ingest.children import Lost
from extract.ingest.keys import Key, key_of
from extract.ingest.planning import Item, Known
from extract.ingest.report import IngestReport
from extract.store import runs
from extract.store import saving as writes
from extract.store.kept import Extraction, Saving
from extract.store.ready import ready
from extract.store.schema import schema
from extract.store.store import Store
from models.errors import Reason
from models.form import Form
from models.record import DocumentStatus
from models.settings import Settings

if TYPE_CHECKING:
    import sqlalchemy as sa


_TAKE_APART = "dela upp filen, eller kör granska ingest --retry limit_time --seconds med en högre gräns"
_REPORT = "öppna filen för hand; anmäl felet med filens checksumma"


@dataclass(frozen=True, slots=True)
class Options:
    """How an ingest is done. until: no file is begun after that moment. seconds: most for one file."""

    forms: tuple[Form, ...] = ()
    settings: Settings | None = None
    limits: Limits = DEFAULT_LIMITS
    until: datetime | None = None
    seconds: float = 300.0


class Keeper:
    """Writes for one run."""

    def __init__(self, store: Store, options: Options, run_id: str) -> None:
        from extract.versions import rules_version

        self._store = store
        self._options = options
        self._run_id = run_id
        self.key: Key = key_of(options.forms)
        self.rules = rules_version(options.settings)

    def is_current(self, item: Item) -> bool:
        """Whether the kept reading is what reading now would give; forms that have no say in it may have changed."""
        known = item.known
        if known.versions == self.key.text:
            return True
        changed = self.key.changed_forms(known.versions)
        if changed is None or self._is_touched(item, changed):
            return False
        extractions = schema()["extractions"]
        mine = extractions.c.extract_id == known.extract_id
        with self._store.writing() as connection:
            connection.execute(extractions.update().where(mine).values(versions=self.key.text))
        return True

    def _is_touched(self, item: Item, changed: Iterable[str]) -> bool:
        """Whether a form that was added, changed or taken away may have a say in how a file is read."""
        from extract.ingest.touching import may_fit

        documents, pages = schema()["documents"], schema()["page_texts"]
        with self._store.reading() as connection:
            mine = documents.c.sha256 == (item.sighting.sha256 or "")
            rows = connection.execute(documents.select().where(mine)).mappings().all()
            ids = [row["document_id"] for row in rows]
            texts = connection.execute(pages.select().where(pages.c.document_id.in_(ids))).mappings().all()
        used = {row["form"] or "" for row in rows if row["status"] != "duplicate"}
        return may_fit(self._options.forms, set(changed), used, [row["text"] for row in texts])

    def recheck(self, known: Known) -> None:
        """Only the checks depend on the rules: they run anew over what was read."""
        records, extractions = schema()["records"], schema()["extractions"]
        mine = extractions.c.extract_id == known.extract_id
        with self._store.writing() as connection:
            rows = connection.execute(records.select().where(records.c.extract_id == known.extract_id))
            for row in rows.mappings().all():
                writes.rewrite(
                    connection, row["document_id"], rules=self.rules, settings=self._options.settings
                )
            connection.execute(extractions.update().where(mine).values(rules=self.rules))

    def write(
        self, connection: sa.Connection, item: Item, answer: Read | Failure | Lost
    ) -> tuple[Item, Outcome] | None:
        """Keep the answer; None where the file is to be tried once more."""
        extract_id, run_id = item.extract_id, self._run_id
        if isinstance(answer, Lost):
            why = runs.NODE_LOST if answer.node else str(answer.reason)
            # Pages are told of when they are finished: the next one is the one that it was lost on.
            page = None if answer.page is None else answer.page + 1
            runs.close_attempt(connection, extract_id, run_id, why, page=page)
            if runs.attempts_counted(connection, extract_id) < runs.MOST_ATTEMPTS:
                return None
            answer = _failure_of(answer.reason)
        else:
            runs.close_attempt(connection, extract_id, run_id, "ended")
        return item, self.save(connection, item, answer)

    def exhausted(self, connection: sa.Connection, item: Item) -> Failure:
        last = runs.last_outcome(connection, item.extract_id)
        return _failure_of(Reason(last) if last in tuple(Reason) else Reason.CRASHED)

    def save(self, connection: sa.Connection, item: Item, answer: Read | Failure) -> Outcome:
        from extract.checks import summarise

        extraction, settings = self._extraction(item), self._options.settings
        if isinstance(answer, Failure):
            outcome = outcome_of(item.job, answer, self._options.limits)
            extraction = replace(extraction, state=answer.reason, what=answer.what, todo=answer.todo)
            documents = tuple(
                ready(document, (), summarise(document, settings)) for document in outcome.documents
            )
            saving = Saving(extraction, item.sighting, documents, settings=settings)
        else:
            outcome = Outcome(item.job.found, tuple(each.document for each in answer.documents))
            states = [document.reason for document in outcome.documents]
            state = next((state for state in states if state is not Reason.OK), Reason.OK)
            extraction = replace(extraction, state=state, pages=outcome.pages, seconds=answer.seconds)
            saving = Saving(extraction, item.sighting, answer.documents, answer.texts, answer.words, settings)
        writes.save(connection, saving)
        return outcome

    def close_archive(self, sighting_id: str, members: int) -> None:
        sightings = schema()["sightings"]
        with self._store.writing() as connection:
            mine = sightings.c.sighting_id == sighting_id
            connection.execute(sightings.update().where(mine).values(members=members))

    def members_of(self, archive: str) -> dict[DocumentStatus, int]:
        """How the files of an archive ended that is not opened again."""
        import sqlalchemy as sa

        sightings, documents = schema()["sightings"], schema()["documents"]
        query = (
            sa.select(documents.c.status, sa.func.count())
            .join(sightings, sightings.c.document_id == documents.c.document_id)
            .where(sightings.c.archive == archive)
            .group_by(documents.c.status)
        )
        with self._store.reading() as connection:
            return {DocumentStatus(status): int(count) for status, count in connection.execute(query)}

    def run_row(self, report: IngestReport, started: datetime) -> dict[str, object]:
        from extract.versions import versions

        options = self._options
        settings = {
            "forms": [form.name for form in options.forms],
            **(options.settings.described() if options.settings else {}),
            **asdict(options.limits),
        }
        return {
            "run_id": report.run_id,
            "started": started,
            "ended": datetime.now(UTC),
            "files_found": report.found,
            "done": report.files[DocumentStatus.OK] + report.files[DocumentStatus.REVIEW],
            "failed": report.failed,
            "duplicates": report.files[DocumentStatus.DUPLICATE],
            "settings": json.dumps(settings, default=str),
            "versions": json.dumps(versions() | {"rules": self.rules}),
        }

    def _extraction(self, item: Item) -> Extraction:
        return Extraction(
            item.extract_id,
            item.sighting.sha256 or "",
            Reason.OK,
            self.key.text,
            self.rules,
            self._run_id,
        )


def _failure_of(reason: Reason) -> Failure:
    match reason:
        case Reason.LIMIT_TIME:
            what = "läsningen tog längre tid än gränsen och avbröts"
            return Failure(Reason.LIMIT_TIME, what, _TAKE_APART)
        case Reason.LIMIT_MEMORY:
            return Failure(Reason.LIMIT_MEMORY, "filen kräver mer minne än gränsen", _TAKE_APART)
        case _:
            return Failure(Reason.CRASHED, "läsaren kraschade på filen två gånger", _REPORT)
