"""Many files: found, told apart, each read in its own process; every file has exactly one outcome."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from extract.archives import Archive, ArchiveLimits, Budget, Spool, is_archive
from extract.pool import IsolatedPool, Lost, PoolSettings
from extract.sources import Found, Hindrance
from extract.warmup import MODULES, PDF_MODULES
from models.errors import GranskaError, ReadError, Reason
from models.finding import Finding
from models.form import Form
from models.held import Gathering
from models.ids import stable_id
from models.packing import DOCUMENTS, FINDINGS
from models.record import Document, DocumentStatus, SourceFile
from models.settings import Settings
from models.summary import Summary

_log = logging.getLogger(__name__)

_MEGABYTE = 1 << 20
_REPORT = "öppna filen för hand; anmäl felet med filens checksumma"
_TAKE_APART = "dela upp filen och kör igen"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds of work, megabytes of address space (Linux), megabytes on disk.

    OCR runtimes reserve several times the memory that they use, so the address space is a backstop only.
    """

    seconds: float = 300.0
    memory_megabytes: int = 6144
    file_megabytes: int = 512


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its documents, what the checks say about each of them, and what an archive keeps of it.

    Of a long file they are packed.
    """

    documents: Sequence[Document]
    findings: Sequence[Finding]
    summaries: tuple[Summary | None, ...] = ()
    """One a document where the process that read it took them; else none at all."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file gave nothing; `what` and `todo` in Swedish, without a word of the paper."""

    reason: Reason
    what: str
    todo: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one found file ended. A file that failed or is a copy has exactly one document that says so."""

    found: Found
    documents: Sequence[Document]
    findings: Sequence[Finding] = ()
    failure: Failure | None = None
    members: int = 0
    """Files in it, each of which has an outcome of its own; 0 for what is no archive."""
    summaries: tuple[Summary | None, ...] = ()
    """As in `Reading`."""

    @property
    def is_copy(self) -> bool:
        return self.documents[0].status is DocumentStatus.DUPLICATE

    @property
    def pages(self) -> int:
        return self.documents[0].file.pages


class Progress(Protocol):
    """Told how the work goes; the command draws a bar, a notebook passes nothing.

    `start` is told the number of files, and again whenever an archive turns out to hold more of them.
    """

    def start(self, files: int) -> None: ...
    def done(self, outcome: Outcome) -> None: ...


class Silent:
    """Tells nobody."""

    def start(self, files: int) -> None:
        return None

    def done(self, outcome: Outcome) -> None:
        return None


Read = Callable[[Path, SourceFile], Reading]


@dataclass(frozen=True, slots=True)
class CopyOf:
    """A file with the very bytes of one that came before; `path` is that one's."""

    path: str


@dataclass(frozen=True, slots=True)
class Unpacked:
    """An archive; its members come as files of their own."""

    members: int


Answer = Reading | Failure | CopyOf | Unpacked


@dataclass(frozen=True, slots=True)
class Job:
    """One file on its way to a process; picklable. `sha256` is None where its bytes could not be read."""

    found: Found
    sha256: str | None
    read: Read


_TOO_DEEP = Failure(
    Reason.LIMIT_SIZE, "arkivet ligger för djupt inne i andra arkiv", "packa upp det för hand och ange mappen"
)
_UNREADABLE = Failure(
    Reason.CORRUPT, "filen går inte att öppna", "kontrollera rättigheter och lagringsmedium"
)
_HINDRANCES = {
    Hindrance.MISSING: Failure(Reason.CORRUPT, "filen finns inte", "kontrollera sökvägen"),
    Hindrance.NOT_A_FILE: Failure(Reason.UNSUPPORTED, "ingen vanlig fil", "ange en fil eller en mapp"),
    Hindrance.LINK_OUT: Failure(
        Reason.UNSUPPORTED, "länk som leder ut ur mappen eller till en mapp", "ange målet som egen källa"
    ),
    Hindrance.UNREADABLE_FOLDER: Failure(
        Reason.CORRUPT, "mappen går inte att läsa", "kontrollera rättigheterna"
    ),
}
SILENT = Silent()
DEFAULT_LIMITS = Limits()


def read_file(
    place: Path, file: SourceFile, forms: tuple[Form, ...] = (), settings: Settings | None = None
) -> Reading:
    """Read one file through reader, stages and checks. ReadError says why a file cannot be read.

    forms: a user's own, tried before the shipped ones. settings: of the checks, as shipped unless given.
    """
    from extract.pipeline import each_document
    from extract.readers.eyes import read_layout_with_eyes

    layout, second_reader, notes = read_layout_with_eyes(place)
    whole = replace(file, pages=len(layout.pages), text_source=layout.source)
    return checked(each_document(layout, whole, second_reader, notes, forms), settings)


def checked(documents: Iterable[Document], settings: Settings | None = None) -> Reading:
    """The documents of a file with what the checks say of each; many of them are held packed."""
    from extract.checks import run_checks, summarise

    gathered, findings = Gathering(DOCUMENTS), Gathering(FINDINGS)
    summaries = []
    for document in documents:
        gathered.extend((document,))
        findings.extend(run_checks(document, settings))
        # Here, and not where the archive is compared: what the checks have found in the prose is still known.
        summaries.append(summarise(document, settings))
    return Reading(gathered.all(), findings.all(), tuple(summaries))


def read_files(
    files: Sequence[Found],
    *,
    jobs: int | None = None,
    limits: Limits = DEFAULT_LIMITS,
    progress: Progress = SILENT,
    read: Read = read_file,
) -> Iterator[Outcome]:
    """One outcome for every file, in the order of the files, held in memory one at a time.

    jobs: processes at once, by default one for each processor; 0 reads in this process, where a file that
    brings the parser down brings this process down. read: module-level function, run in the other process.
    """
    progress.start(len(files))
    expected = len(files)
    with Spool() as spool:
        prepared = Preparation(limits, read, spool).jobs(files)
        answers: Iterator[tuple[Job, Answer | Lost]]
        if jobs == 0:
            answers = ((job, settled or attempt(job)) for job, settled in prepared)
        else:
            pool: IsolatedPool[Job, Answer] = IsolatedPool(attempt, _pool_settings(files, jobs, limits))
            answers = pool.answers(prepared)
        for job, answer in answers:
            outcome = outcome_of(job, answer, limits)
            if outcome.members:
                expected += outcome.members
                progress.start(expected)
            else:
                spool.drop(job.found)
            progress.done(outcome)
            yield outcome


def attempt(job: Job) -> Answer:
    """Run in the other process: the reading, or why there is none; never raises."""
    file = SourceFile(job.found.name, job.found.path, job.sha256, 0, None)
    try:
        reading = job.read(job.found.place, file)
        if sha256_of(job.found.place) != job.sha256:
            return Failure(
                Reason.CORRUPT, "filen ändrades medan den lästes", "kör igen när filen är färdigskriven"
            )
    except ReadError as error:
        return Failure(error.reason, error.what, error.todo)
    except GranskaError as error:
        return Failure(Reason.CRASHED, error.what, error.todo)
    except MemoryError:
        return Failure(Reason.LIMIT_MEMORY, "filen kräver mer minne än gränsen", _TAKE_APART)
    except OSError:
        return _UNREADABLE
    except Exception as error:  # noqa: BLE001 -- a defect costs one file; its message may hold words of the paper
        _log.info("%s: %s at %s", job.found.path, type(error).__name__, origin(error))
        return Failure(Reason.CRASHED, f"fel i granska ({type(error).__name__} i {origin(error)})", _REPORT)
    return reading


def sha256_of(place: Path) -> str:
    """Checksum of the file's bytes, read in pieces; OSError when it cannot be read."""
    digest = hashlib.sha256()
    with open(place, "rb") as stream:
        while piece := stream.read(_MEGABYTE):
            digest.update(piece)
    return digest.hexdigest()


class Preparation:
    """Tells files apart before they are read, and takes archives apart.

    members_done: how many files an archive holds whose every member is done with, so that it is not opened.
    """

    def __init__(
        self,
        limits: Limits,
        read: Read,
        spool: Spool,
        members_done: Callable[[Job], int | None] = lambda _: None,
    ) -> None:
        self._members_done = members_done
        self._limits = limits
        self._archive_limits = ArchiveLimits(member=limits.file_megabytes * _MEGABYTE)
        self._read = read
        self._spool = spool
        self._first_paths: dict[str, str] = {}

    def jobs(self, files: Iterable[Found]) -> Iterator[tuple[Job, Answer | None]]:
        """Every file with its checksum, and with its answer where that is known without reading it."""
        for found in files:
            yield from self._of(found, Budget(self._archive_limits), depth=0)

    def _of(self, found: Found, budget: Budget, depth: int) -> Iterator[tuple[Job, Answer | None]]:
        job, settled = self._told_apart(found)
        if settled is None and is_archive(found.place):
            members = self._members_done(job)
            if members is None:
                yield from self._members(job, budget, depth)
            else:
                yield job, Unpacked(members)
        else:
            yield job, settled

    def _told_apart(self, found: Found) -> tuple[Job, Answer | None]:
        if found.hindrance is not None:
            return Job(found, None, self._read), _HINDRANCES[found.hindrance]
        try:
            size, sha256 = os.stat(found.place).st_size, sha256_of(found.place)
        except (OSError, ValueError):
            return Job(found, None, self._read), _UNREADABLE
        settled: Answer | None = _refused(size, self._limits)
        if settled is None:
            original = self._first_paths.setdefault(sha256, found.path)
            settled = None if original == found.path else CopyOf(original)
        return Job(found, sha256, self._read), settled

    def _members(self, job: Job, budget: Budget, depth: int) -> Iterator[tuple[Job, Answer | None]]:
        """The archive, then everything in it, unpacked as it is asked for."""
        if depth >= self._archive_limits.depth:
            yield job, _TOO_DEEP
            return
        try:
            archive = Archive(job.found.place, self._archive_limits, budget)
        except ReadError as error:
            yield job, Failure(error.reason, error.what, error.todo)
            return
        try:
            yield job, Unpacked(len(archive))
            for member in archive.members(self._spool.folder()):
                label = f"{job.found.member}!{member.label}" if job.found.member else member.label
                path = f"{job.found.path}!{member.label}"
                found = Found(member.place or job.found.place, path, member=label)
                if member.refusal is not None:
                    refusal = member.refusal
                    yield Job(found, None, self._read), Failure(refusal.reason, refusal.what, refusal.todo)
                else:
                    yield from self._of(found, budget, depth + 1)
        finally:
            archive.close()
            self._spool.drop(job.found)


def _refused(size: int, limits: Limits) -> Failure | None:
    if size == 0:
        return Failure(Reason.EMPTY, "filen är tom", "kontrollera originalet; kopieringen kan ha avbrutits")
    if size > limits.file_megabytes * _MEGABYTE:
        return Failure(Reason.LIMIT_SIZE, f"filen är större än {limits.file_megabytes} MB", _TAKE_APART)
    return None


def _pool_settings(files: Sequence[Found], jobs: int | None, limits: Limits) -> PoolSettings:
    suffixes = {found.name.lower().rpartition(".")[2] for found in files}
    most = len(files) if "zip" not in suffixes else os.cpu_count() or 1
    processes = max(1, min(jobs or os.cpu_count() or 1, most))
    has_pdf = not suffixes.isdisjoint(("pdf", "zip"))
    preload = MODULES + (PDF_MODULES if has_pdf else ())
    return PoolSettings(processes, limits.seconds, limits.memory_megabytes, preload)


def outcome_of(job: Job, answer: Answer | Lost, limits: Limits) -> Outcome:
    """The answer about a file as its one outcome."""
    if isinstance(answer, Lost):
        answer = _failure_of(answer, limits)
    if isinstance(answer, Reading):
        return Outcome(job.found, answer.documents, answer.findings, summaries=answer.summaries)
    if isinstance(answer, Unpacked):
        note = f"Arkiv med {answer.members} filer, som var och en har en egen rad."
        document = _empty_document(job, DocumentStatus.OK, Reason.OK, note)
        return Outcome(job.found, (document,), members=answer.members)
    if isinstance(answer, CopyOf):
        note = f"Samma innehåll som {answer.path}."
        document = _empty_document(job, DocumentStatus.DUPLICATE, Reason.DUPLICATE, note)
        return Outcome(job.found, (document,))
    note = f"{answer.what[:1].upper()}{answer.what[1:]}; {answer.todo}."
    document = _empty_document(job, DocumentStatus.FAILED, answer.reason, note)
    return Outcome(job.found, (document,), failure=answer)


def _failure_of(lost: Lost, limits: Limits) -> Failure:
    if lost.reason is Reason.LIMIT_TIME:
        what = f"läsningen tog mer än {limits.seconds:g} sekunder och avbröts"
        return Failure(Reason.LIMIT_TIME, what, _TAKE_APART)
    return Failure(Reason.CRASHED, "läsaren kraschade på filen", _REPORT)


def _empty_document(job: Job, status: DocumentStatus, reason: Reason, note: str) -> Document:
    file = SourceFile(job.found.name, job.found.path, job.sha256, 0, None)
    name = stable_id("d", job.sha256 or "", job.found.path)
    return Document(name, file, 0, 0, status, reason, notes=(note,))


def origin(error: BaseException) -> str:
    """Module and line where the error arose: enough to mend it, and no word of the paper."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "okänd rad"
    return f"{trace.tb_frame.f_globals.get('__name__', '?')} rad {trace.tb_lineno}"
