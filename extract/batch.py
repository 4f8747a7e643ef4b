"""Many files: found, told apart, each read in its own process; every file has exactly one outcome."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from extract.pool import IsolatedPool, Lost, PoolSettings
from extract.sources import Found, Hindrance
from models.errors import GranskaError, ReadError, Reason
from models.finding import Finding
from models.ids import stable_id
from models.record import Document, DocumentStatus, SourceFile

_log = logging.getLogger(__name__)

_SMALL_MODULES = ("extract.batch", "extract.pipeline", "extract.readers", "extract.checks")
_PDF_MODULES = ("pdfplumber", "pypdfium2")
_MEGABYTE = 1 << 20
_REPORT = "öppna filen för hand; anmäl felet med filens checksumma"
_TAKE_APART = "dela upp filen och kör igen"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds of work, megabytes of memory (Linux), megabytes on disk."""

    seconds: float = 300.0
    memory_megabytes: int = 2048
    file_megabytes: int = 512


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: its documents, and what the checks say about each of them."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


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
    documents: tuple[Document, ...]
    findings: tuple[Finding, ...] = ()
    failure: Failure | None = None

    @property
    def is_copy(self) -> bool:
        return self.documents[0].status is DocumentStatus.DUPLICATE

    @property
    def pages(self) -> int:
        return self.documents[0].file.pages


class Progress(Protocol):
    """Told how the work goes; the command draws a bar, a notebook passes nothing."""

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


Answer = Reading | Failure | CopyOf


@dataclass(frozen=True, slots=True)
class Job:
    """One file on its way to a process; picklable. `sha256` is None where its bytes could not be read."""

    found: Found
    sha256: str | None
    read: Read


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


def read_file(place: Path, file: SourceFile) -> Reading:
    """Read one file through reader, stages and checks. ReadError says why a file cannot be read."""
    from extract.checks import run_checks
    from extract.pipeline import documents_of
    from extract.readers import read_layout

    layout = read_layout(place)
    whole = replace(file, pages=len(layout.pages), text_source=layout.source)
    documents = documents_of(layout, whole)
    findings = [finding for document in documents for finding in run_checks(document)]
    return Reading(documents, tuple(findings))


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
    prepared = _prepared(files, limits, read)
    answers: Iterator[tuple[Job, Answer | Lost]]
    if jobs == 0:
        answers = ((job, settled or attempt(job)) for job, settled in prepared)
    else:
        pool: IsolatedPool[Job, Answer] = IsolatedPool(attempt, _pool_settings(files, jobs, limits))
        answers = pool.answers(prepared)
    for job, answer in answers:
        outcome = _outcome(job, answer, limits)
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


def _prepared(files: Iterable[Found], limits: Limits, read: Read) -> Iterator[tuple[Job, Answer | None]]:
    """Every file with its checksum, and with its answer where that is known without reading it."""
    first_paths: dict[str, str] = {}
    for found in files:
        if found.hindrance is not None:
            yield Job(found, None, read), _HINDRANCES[found.hindrance]
            continue
        try:
            size, sha256 = os.stat(found.place).st_size, sha256_of(found.place)
        except (OSError, ValueError):
            yield Job(found, None, read), _UNREADABLE
            continue
        settled: Answer | None = _refused(size, limits)
        if settled is None:
            original = first_paths.setdefault(sha256, found.path)
            settled = None if original == found.path else CopyOf(original)
        yield Job(found, sha256, read), settled


def _refused(size: int, limits: Limits) -> Failure | None:
    if size == 0:
        return Failure(Reason.EMPTY, "filen är tom", "kontrollera originalet; kopieringen kan ha avbrutits")
    if size > limits.file_megabytes * _MEGABYTE:
        return Failure(Reason.LIMIT_SIZE, f"filen är större än {limits.file_megabytes} MB", _TAKE_APART)
    return None


def _pool_settings(files: Sequence[Found], jobs: int | None, limits: Limits) -> PoolSettings:
    processes = max(1, min(jobs or os.cpu_count() or 1, len(files)))
    has_pdf = any(found.name.lower().endswith(".pdf") for found in files)
    preload = _SMALL_MODULES + (_PDF_MODULES if has_pdf else ())
    return PoolSettings(processes, limits.seconds, limits.memory_megabytes, preload)


def _outcome(job: Job, answer: Answer | Lost, limits: Limits) -> Outcome:
    if isinstance(answer, Lost):
        answer = _failure_of(answer, limits)
    if isinstance(answer, Reading):
        return Outcome(job.found, answer.documents, answer.findings)
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
