"""`ingest`: the only writer; hands files to children, believes nothing, and keeps every outcome at once."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from extract.archives import Spool
from extract.batch import (
    DEFAULT_LIMITS,
    SILENT,
    Failure,
    Job,
    Limits,
    Outcome,
    Progress,
    Unpacked,
    outcome_of,
)
from extract.ingest.answers import Read, answer_of
from extract.ingest.children import Done, Lost
from extract.ingest.keys import Key, key_of
from extract.ingest.planning import Item, Planner, Source, copy_id, copy_of
from extract.ingest.report import IngestReport
from extract.ingest.work import ReadTexts, Task
from extract.store import runs
from extract.store import saving as writes
from extract.store.kept import Extraction, Saving
from extract.store.runs import Claim
from extract.store.schema import schema
from extract.store.store import Store
from models.errors import Reason
from models.form import Form
from models.ids import stable_id
from models.record import DocumentStatus, SourceFile
from models.settings import Settings

if TYPE_CHECKING:
    import sqlalchemy as sa

    from models.summary import Summary

_BEAT_SECONDS = 2.0
_BEATS_SHOWN = 15
"""The speed "now" is that of the last half minute."""
_WAIT_SECONDS = 0.5
_TAKE_APART = "dela upp filen, eller kör granska ingest --retry limit_time --seconds med en högre gräns"
_REPORT = "öppna filen för hand; anmäl felet med filens checksumma"


class Readers(Protocol):
    """Who reads: child processes here, or the same on other machines."""

    @property
    def room(self) -> int: ...
    @property
    def busy(self) -> int: ...
    def give(self, task: Task) -> None: ...
    def finished(self, seconds: float) -> list[Done]: ...
    def drop(self) -> list[Task]: ...


@dataclass(frozen=True, slots=True)
class Options:
    """How an ingest is done. until: no file is begun after that moment."""

    forms: tuple[Form, ...] = ()
    settings: Settings | None = None
    limits: Limits = DEFAULT_LIMITS
    until: datetime | None = None


class Ingest:
    """One run over the files; `run` gives its report, also when it is interrupted."""

    def __init__(self, store: Store, readers: Readers, options: Options, progress: Progress = SILENT) -> None:
        from extract.versions import rules_version

        self._store = store
        self._readers = readers
        self._options = options
        self._progress = progress
        self._key: Key = key_of(options.forms)
        self._rules = rules_version(options.settings)
        self._started = datetime.now(UTC)
        run_id = stable_id("k", self._started.isoformat(), time.monotonic_ns())
        self.report = IngestReport(run_id, store.name)
        self._items: dict[str, Item] = {}
        self._again: deque[Item] = deque()
        self._waiting: deque[Item] = deque()
        self._done: deque[Done] = deque()
        self._beaten = 0.0
        self._recent: deque[tuple[float, int]] = deque(maxlen=_BEATS_SHOWN)
        self._clock = time.monotonic()

    def run(self, files: Source) -> IngestReport:
        """Every file to its end. Interrupted, it closes what is open and the report says so."""
        self.report.found = len(files)
        self._progress.start(len(files))
        with self._store.writing() as connection:
            runs.begin_run(connection, self.report.run_id)
        read = ReadTexts(self._options.forms, self._options.settings)
        with Spool() as spool:
            planner = Planner(self._store, files, self._options.limits, self._key, read, spool)
            self._planner = planner
            try:
                self._loop(planner.items())
            except KeyboardInterrupt:
                self.report.is_interrupted = True
            finally:
                self._readers.drop()
        self._close()
        return self.report

    def _loop(self, items: Iterator[Item]) -> None:
        upcoming = self._unread(items)
        is_through = False
        while True:
            starting: list[Item] = []
            while not is_through and len(starting) < self._readers.room:
                item = self._again.popleft() if self._again else next(upcoming, None)
                if item is None:
                    is_through = not self._waiting
                    break
                starting.append(item)
            done = self._done.popleft() if self._done else None
            if done is not None or starting:
                self._step(done, starting)
            is_through = is_through and not self._again
            if not self._done:
                if not self._readers.busy and is_through and not self._waiting:
                    return
                self._done.extend(self._readers.finished(0.0 if starting and done else _WAIT_SECONDS))
            self._look_at_waiting()
            self._beat()

    def _unread(self, items: Iterator[Item]) -> Iterator[Item]:
        """Files that must be read; all others are settled on the way."""
        until = self._options.until
        for item in items:
            if until is not None and datetime.now(UTC) >= until:
                return
            if self._settled_without_reading(item):
                self._planner_ended(item)
            else:
                yield item

    def _settled_without_reading(self, item: Item) -> bool:
        known, copy = item.known, copy_of(item)
        if known.is_forgotten:
            self._count(outcome_of(item.job, _FORGOTTEN, self._options.limits), read=0)
            return True
        if copy is not None:
            self._keep_unread(item, outcome_of(item.job, copy, self._options.limits))
            return True
        if isinstance(item.settled, Unpacked):
            self._keep_unread(item, outcome_of(item.job, item.settled, self._options.limits))
            self._find_members(item, item.settled.members)
            return True
        if item.sighting.sha256 is None:
            self._keep_unread(item, outcome_of(item.job, item.settled or _UNREADABLE, self._options.limits))
            return True
        if known.extract_id and known.versions == self._key.text:
            if known.rules != self._rules and known.is_first:
                self._recheck(item)
            self._count_known(item)
            return True
        if isinstance(item.settled, Failure):
            with self._store.writing() as connection:
                outcome = self._save(connection, item, item.settled)
            self._count(outcome, read=0)
            return True
        return False

    def _keep_unread(self, item: Item, outcome: Outcome) -> None:
        document = outcome.documents[0]
        if item.known.document_id:
            self._count_known(item)
            return
        with self._store.writing() as connection:
            documents = schema()["documents"]
            same = documents.c.document_id == document.document_id
            taken = connection.execute(documents.select().where(same)).first() is not None
            document = replace(document, document_id=copy_id(item.sighting, taken))
            writes.save_unread(connection, item.sighting, document, self._rules)
        self._count(outcome, read=0)

    def _recheck(self, item: Item) -> None:
        """Only the checks depend on the rules: they run anew over what was read."""
        records, extractions = schema()["records"], schema()["extractions"]
        mine = extractions.c.extract_id == item.known.extract_id
        with self._store.writing() as connection:
            rows = connection.execute(records.select().where(records.c.extract_id == item.known.extract_id))
            for row in rows.mappings().all():
                writes.rewrite(
                    connection, row["document_id"], rules=self._rules, settings=self._options.settings
                )
            connection.execute(extractions.update().where(mine).values(rules=self._rules))
        self.report.rechecked += 1

    def _step(self, done: Done | None, starting: Sequence[Item]) -> None:
        """One transaction: what came back, and the attempts that are about to begin."""
        answer = self._believed(done) if done else None
        finished: tuple[Item, Outcome] | None = None
        claims: list[Claim] = []
        with self._store.writing() as connection:
            if done is not None and answer is not None:
                finished = self._write(connection, self._items[done.task.extract_id], answer)
            for item in starting:
                claims.append(runs.claim(connection, self._extract_id(item), self.report.run_id))
        if done is not None:
            self._after(self._items.pop(done.task.extract_id), finished)
        for item, claim in zip(starting, claims, strict=True):
            self._begin(item, claim)

    def _begin(self, item: Item, claim: Claim) -> None:
        match claim:
            case Claim.MINE:
                task = Task(item.job, self._extract_id(item))
                self._items[task.extract_id] = item
                self._readers.give(task)
            case Claim.TAKEN:
                self._waiting.append(item)
            case Claim.KNOWN:
                self._again_known(item)
            case Claim.EXHAUSTED:
                with self._store.writing() as connection:
                    outcome = self._save(connection, item, self._exhausted(connection, item))
                self._count(outcome, read=0)
                self._planner_ended(item)

    def _believed(self, done: Done) -> Read | Failure | Lost:
        if isinstance(done.answer, Lost):
            return done.answer
        return answer_of(done.answer, _file_of(done.task.job))

    def _write(
        self, connection: sa.Connection, item: Item, answer: Read | Failure | Lost
    ) -> tuple[Item, Outcome] | None:
        """Keep the answer; None where the file is to be tried once more."""
        extract_id, run_id = self._extract_id(item), self.report.run_id
        if isinstance(answer, Lost):
            why = runs.NODE_LOST if answer.node else str(answer.reason)
            count = runs.close_attempt(connection, extract_id, run_id, why)
            if count < runs.MOST_ATTEMPTS:
                return None
            answer = self._failure_of(answer.reason)
        else:
            runs.close_attempt(connection, extract_id, run_id, "ended")
        return item, self._save(connection, item, answer)

    def _exhausted(self, connection: sa.Connection, item: Item) -> Failure:
        last = runs.last_outcome(connection, self._extract_id(item))
        return self._failure_of(Reason(last) if last in tuple(Reason) else Reason.CRASHED)

    def _save(self, connection: sa.Connection, item: Item, answer: Read | Failure) -> Outcome:
        if isinstance(answer, Failure):
            outcome = outcome_of(item.job, answer, self._options.limits)
            extraction = replace(
                self._extraction(item), state=answer.reason, what=answer.what, todo=answer.todo
            )
            summaries: tuple[Summary | None, ...] = ()
            texts: tuple[tuple[int, str], ...] = ()
        else:
            outcome = Outcome(item.job.found, answer.documents, answer.findings)
            states = [document.reason for document in answer.documents]
            state = next((state for state in states if state is not Reason.OK), Reason.OK)
            extraction = replace(
                self._extraction(item), state=state, pages=outcome.pages, seconds=answer.seconds
            )
            summaries, texts = answer.summaries, answer.texts
        settings = self._options.settings
        saving = Saving(
            extraction, item.sighting, outcome.documents, outcome.findings, summaries, texts, settings
        )
        writes.save(connection, saving)
        return outcome

    def _after(self, item: Item, finished: tuple[Item, Outcome] | None) -> None:
        if finished is None:
            self._again.append(item)
            return
        _, outcome = finished
        self._count(outcome, read=1)
        self._planner_ended(item)

    def _planner_ended(self, item: Item) -> None:
        closed = self._planner.ended(item)
        if closed is not None:
            self._close_archive(closed.sighting_id, closed.members or 0)

    def _close_archive(self, sighting_id: str, members: int) -> None:
        sightings = schema()["sightings"]
        with self._store.writing() as connection:
            mine = sightings.c.sighting_id == sighting_id
            connection.execute(sightings.update().where(mine).values(members=members))

    def _look_at_waiting(self) -> None:
        """What other runs were reading: done by now, or left behind by a run that is gone."""
        if self._waiting and self._readers.room > 0 and time.monotonic() - self._beaten > _WAIT_SECONDS:
            self._again.extend(self._waiting)
            self._waiting.clear()

    def _again_known(self, item: Item) -> None:
        """Another run has read these bytes: this place is the one that was read, or a copy of it."""
        fresh = self._planner.known_again(item)
        if not self._settled_without_reading(fresh):
            raise AssertionError("a known reading is not to be read")
        self._planner_ended(fresh)

    def _count_known(self, item: Item) -> None:
        self.report.known += 1
        status = DocumentStatus(item.known.status or DocumentStatus.FAILED)
        self.report.end(status)
        self.report.failed_before += status is DocumentStatus.FAILED

    def _find_members(self, item: Item, members: int) -> None:
        """The files of an archive; where it is not opened they ended as they did before."""
        if item.sighting.place in self._planner.members_known:
            members = self._count_members(item.sighting.sighting_id)
        self.report.found += members
        self._progress.start(self.report.found)

    def _count_members(self, archive: str) -> int:
        import sqlalchemy as sa

        sightings, documents = schema()["sightings"], schema()["documents"]
        query = (
            sa.select(documents.c.status, sa.func.count())
            .join(sightings, sightings.c.document_id == documents.c.document_id)
            .where(sightings.c.archive == archive)
            .group_by(documents.c.status)
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        for status, count in rows:
            self.report.known += count
            self.report.end(DocumentStatus(status), files=count)
        return sum(count for _, count in rows)

    def _count(self, outcome: Outcome, *, read: int) -> None:
        statuses = {document.status for document in outcome.documents}
        worst = max(statuses, key=list(DocumentStatus).index, default=DocumentStatus.REVIEW)
        self.report.end(worst)
        self.report.read += read
        self.report.pages += outcome.pages
        self.report.documents += len(outcome.documents) if read and outcome.failure is None else 0
        if outcome.failure is not None:
            self.report.fail(outcome.found.path, outcome.failure)
        self._progress.done(outcome)

    def _beat(self) -> None:
        now = time.monotonic()
        if now - self._beaten < _BEAT_SECONDS:
            return
        self._beaten = now
        self.report.seconds = now - self._clock
        self._recent.append((now, self.report.pages))
        (then, before), (_, pages) = self._recent[0], self._recent[-1]
        self.report.rate_now = (pages - before) / (now - then) if now > then else 0.0
        with self._store.writing() as connection:
            runs.beat(connection, self.report.run_id, self.report.figures())

    def _close(self) -> None:
        report = self.report
        report.seconds = time.monotonic() - self._clock
        for closed in self._planner.closed():
            self._close_archive(closed.sighting_id, closed.members or 0)
        report.left = report.found - report.ended
        if report.left and not (report.is_interrupted or self._options.until):
            raise AssertionError(f"{report.found} files found, {report.ended} ended")
        state = "interrupted" if report.is_interrupted else "ended"
        with self._store.writing() as connection:
            runs.end_run(connection, report.run_id, state)
            runs.beat(connection, report.run_id, report.figures(), state=state)
            connection.execute(schema()["runs"].insert(), self._run_row())
            record = writes.append_audit(connection, "run", {"run": report.run_id, **report.figures()})
        report.head = record.hash

    def _run_row(self) -> dict[str, object]:
        from extract.versions import versions

        report, options = self.report, self._options
        settings = {
            "forms": [form.name for form in options.forms],
            **(options.settings.described() if options.settings else {}),
            **asdict(options.limits),
        }
        return {
            "run_id": report.run_id,
            "started": self._started,
            "ended": datetime.now(UTC),
            "files_found": report.found,
            "done": report.files[DocumentStatus.OK] + report.files[DocumentStatus.REVIEW],
            "failed": report.failed,
            "duplicates": report.files[DocumentStatus.DUPLICATE],
            "settings": json.dumps(settings, default=str),
            "versions": json.dumps(versions() | {"rules": self._rules}),
        }

    def _extract_id(self, item: Item) -> str:
        return self._key.extract_id(item.sighting.sha256 or "")

    def _extraction(self, item: Item) -> Extraction:
        return Extraction(
            self._extract_id(item),
            item.sighting.sha256 or "",
            Reason.OK,
            self._key.text,
            self._rules,
            self.report.run_id,
        )

    def _failure_of(self, reason: Reason) -> Failure:
        match reason:
            case Reason.LIMIT_TIME:
                what = "läsningen tog längre tid än gränsen och avbröts"
                return Failure(Reason.LIMIT_TIME, what, _TAKE_APART)
            case Reason.LIMIT_MEMORY:
                return Failure(Reason.LIMIT_MEMORY, "filen kräver mer minne än gränsen", _TAKE_APART)
            case _:
                return Failure(Reason.CRASHED, "läsaren kraschade på filen två gånger", _REPORT)


_FORGOTTEN = Failure(
    Reason.UNSUPPORTED,
    "filen är gallrad ur databasen och läses inte igen",
    "ta bort originalet ur mappen om även det ska gallras",
)
_UNREADABLE = Failure(
    Reason.CORRUPT, "filen går inte att öppna", "kontrollera rättigheter och lagringsmedium"
)


def _file_of(job: Job) -> SourceFile:
    return SourceFile(job.found.name, job.found.path, job.sha256, 0, None)
