"""`ingest`: the only writer; hands files to children, believes nothing, and keeps every outcome at once."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from extract.archives import Spool
from extract.batch import (
    SILENT,
    Failure,
    Job,
    Outcome,
    Progress,
    Unpacked,
    outcome_of,
)
from extract.ingest.answers import Read, answer_of
from extract.ingest.children import Done, Lost
from extract.ingest.keeping import Keeper, Options
from extract.ingest.planning import Item, Planner, Source, copy_id, copy_of
from extract.ingest.report import IngestReport
from extract.ingest.work import ReadTexts, Task
from extract.store import runs
from extract.store import saving as writes
from extract.store.runs import Claim
from extract.store.schema import schema
from extract.store.store import Store
from models.errors import Reason
from models.ids import stable_id
from models.record import DocumentStatus, SourceFile

_BEAT_SECONDS = 2.0
_BEATS_SHOWN = 15
"""The speed "now" is that of the last half minute."""
_WAIT_SECONDS = 0.5


class Readers(Protocol):
    """Who reads: child processes here, or the same on other machines."""

    @property
    def room(self) -> int: ...
    @property
    def busy(self) -> int: ...
    def give(self, task: Task) -> None: ...
    def finished(self, seconds: float) -> list[Done]: ...
    def drop(self) -> list[Task]: ...


class Ingest:
    """One run over the files; `run` gives its report, also when it is interrupted."""

    def __init__(self, store: Store, readers: Readers, options: Options, progress: Progress = SILENT) -> None:
        self._store = store
        self._readers = readers
        self._options = options
        self._progress = progress
        self._started = datetime.now(UTC)
        run_id = stable_id("k", self._started.isoformat(), time.monotonic_ns())
        self.report = IngestReport(run_id, store.name)
        self._keeper = Keeper(store, options, run_id)
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
            planner = Planner(self._store, files, self._options.limits, self._keeper.key, read, spool)
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
                if not self._readers.busy and not starting:
                    time.sleep(_WAIT_SECONDS)
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
        if known.extract_id and self._keeper.is_current(item):
            if known.rules != self._keeper.rules and known.is_first:
                self._keeper.recheck(item.known)
                self.report.rechecked += 1
            self._count_known(item)
            return True
        if isinstance(item.settled, Failure):
            with self._store.writing() as connection:
                outcome = self._keeper.save(connection, item, item.settled)
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
            writes.save_unread(connection, item.sighting, document, self._keeper.rules)
        self._count(outcome, read=0)

    def _step(self, done: Done | None, starting: Sequence[Item]) -> None:
        """One transaction: what came back, and the attempts that are about to begin."""
        answer = self._believed(done) if done else None
        finished: tuple[Item, Outcome] | None = None
        claims: list[tuple[Claim, tuple[int, ...]]] = []
        with self._store.writing() as connection:
            if done is not None and answer is not None:
                finished = self._keeper.write(connection, self._items[done.task.extract_id], answer)
            for item in starting:
                claims.append(runs.claim(connection, item.extract_id, self.report.run_id))
        if done is not None:
            self._after(self._items.pop(done.task.extract_id), finished)
        for item, claim in zip(starting, claims, strict=True):
            self._begin(item, *claim)

    def _begin(self, item: Item, claim: Claim, without: tuple[int, ...]) -> None:
        match claim:
            case Claim.MINE:
                task = Task(item.job, item.extract_id, without, self._options.seconds)
                self._items[task.extract_id] = item
                self._readers.give(task)
            case Claim.TAKEN:
                self._waiting.append(item)
            case Claim.KNOWN:
                self._again_known(item)
            case Claim.EXHAUSTED:
                with self._store.writing() as connection:
                    outcome = self._keeper.save(connection, item, self._keeper.exhausted(connection, item))
                self._count(outcome, read=0)
                self._planner_ended(item)

    def _believed(self, done: Done) -> Read | Failure | Lost:
        if isinstance(done.answer, Lost):
            return done.answer
        return answer_of(done.answer, _file_of(done.task.job))

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
            self._keeper.close_archive(closed.sighting_id, closed.members or 0)

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

    def _find_members(self, item: Item, members: int) -> None:
        """The files of an archive; where it is not opened they ended as they did before."""
        if item.sighting.place in self._planner.members_known:
            ended = self._keeper.members_of(item.sighting.sighting_id)
            members = sum(ended.values())
            self.report.known += members
            for status, count in ended.items():
                self.report.end(status, files=count)
        self.report.found += members
        self._progress.start(self.report.found)

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
            self._keeper.close_archive(closed.sighting_id, closed.members or 0)
        report.left = report.found - report.ended
        if report.left and not (report.is_interrupted or self._options.until):
            raise AssertionError(f"{report.found} files found, {report.ended} ended")
        state = "interrupted" if report.is_interrupted else "ended"
        with self._store.writing() as connection:
            runs.end_run(connection, report.run_id, state)
            runs.beat(connection, report.run_id, report.figures(), state=state)
            connection.execute(schema()["runs"].insert(), self._keeper.run_row(report, self._started))
            record = writes.append_audit(connection, "run", {"run": report.run_id, **report.figures()})
        report.head = record.hash


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
