"""What a child process does with one file: read it, check it, and answer in JSON.

The other direction is trusted; nothing that comes back is: see `extract.ingest.answers`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from extract.batch import Failure, Job, Reading, attempt
from extract.store import codec
from models.form import Form
from models.record import SourceFile
from models.settings import Settings

PAGE = b"p"
RESULT = b"r"
Tell = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Task:
    """One file on its way to a child, with what its reading depends on; picklable."""

    job: Job
    extract_id: str


@dataclass(frozen=True, slots=True)
class ReadingWithTexts(Reading):
    """texts: page and its words, for the search."""

    texts: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadTexts:
    """As `extract.batch.read_file`, and keeps the words of every page for the search."""

    forms: tuple[Form, ...] = ()
    settings: Settings | None = None

    def __call__(self, place: Path, file: SourceFile) -> Reading:
        from extract.checks import run_checks
        from extract.pipeline import documents_of
        from extract.readers.eyes import read_layout_with_eyes

        layout, second_reader, notes = read_layout_with_eyes(place)
        whole = replace(file, pages=len(layout.pages), text_source=layout.source)
        documents = documents_of(layout, whole, second_reader, notes, self.forms)
        findings = [finding for document in documents for finding in run_checks(document, self.settings)]
        texts = tuple((page.number, " ".join(word.text for word in page.words)) for page in layout.pages)
        return ReadingWithTexts(documents, tuple(findings), texts)


def work(task: Task, tell: Tell) -> None:
    """Read one file and tell the answer; never raises for the sake of the file."""
    start = time.monotonic()
    answer = attempt(task.job)
    read = task.job.read
    settings = read.settings if isinstance(read, ReadTexts) else None
    tell(RESULT + answer_bytes(answer, settings, time.monotonic() - start))


def answer_bytes(answer: object, settings: Settings | None, seconds: float) -> bytes:
    """What `extract.ingest.answers.answer_of` reads."""
    from extract.checks import summarise

    if isinstance(answer, Reading):
        summaries = [summarise(document, settings) for document in answer.documents]
        texts = answer.texts if isinstance(answer, ReadingWithTexts) else ()
        parts = {
            "documents": answer.documents,
            "findings": answer.findings,
            "summaries": tuple(summaries),
            "texts": texts,
        }
    elif isinstance(answer, Failure):
        parts = {"failure": (str(answer.reason), answer.what, answer.todo)}
    else:
        raise TypeError(type(answer).__name__)
    encoded = {name: codec.encoded(part) for name, part in parts.items()}
    return codec.dump_plain(encoded | {"seconds": round(seconds, 4)})
