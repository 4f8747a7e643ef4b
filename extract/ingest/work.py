"""What a child process does with one file: read it, check it, and answer in JSON.

The other direction is trusted; nothing that comes back is: see `extract.ingest.answers`.
"""

from __future__ import annotations

import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extract.batch import Failure, Job, Reading, attempt, checked
from extract.store.codec import dump_plain, encoded
from extract.store.kept import Words
from extract.store.ready import packed, ready
from extract.store.schema import storable
from models.errors import Reason
from models.finding import Finding
from models.form import Form
from models.layout import Layout, Page, TextSource
from models.record import Document, DocumentStatus, SourceFile
from models.settings import Settings
from models.summary import Summary

_SOFT_SHARE = 0.7
BEGUN = b"b"
PAGE = b"p"
RESULT = b"r"
Tell = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Task:
    """One file on its way to a child, with what its reading depends on; picklable."""

    job: Job
    extract_id: str
    without: tuple[int, ...] = ()
    """Pages on which an earlier attempt was lost."""
    seconds: float = 300.0
    """What the child may take: a little before that it answers with the pages it has."""


@dataclass(frozen=True, slots=True)
class ReadingWithTexts(Reading):
    """texts: page and its words, for the search; words: of scanned pages, with their places."""

    texts: tuple[tuple[int, str], ...] = ()
    words: tuple[tuple[int, Words], ...] = ()


def untold(_: bytes) -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class ReadTexts:
    """As `extract.batch.read_file`, and keeps the words of every page for the search.

    Tells of every page that is read; of a PDF it leaves pages out, and stops when its time is nearly over.
    """

    forms: tuple[Form, ...] = ()
    settings: Settings | None = None
    without: tuple[int, ...] = ()
    seconds: float = math.inf
    tell: Tell = untold

    def __call__(self, place: Path, file: SourceFile) -> Reading:
        from extract.pipeline import each_document
        from extract.readers.eyes import with_eyes

        layout, unread = self._layout(place)
        layout, second_reader, notes = with_eyes(layout, place)
        whole = replace(file, pages=len(layout.pages), text_source=layout.source)
        documents = each_document(layout, whole, second_reader, notes, self.forms)
        reading = checked(
            (_partial(document, unread) if unread else document for document in documents), self.settings
        )
        texts, words = [], []
        for page in layout.pages:
            texts.append((page.number, " ".join(word.text for word in page.words)))
            if page.source in (TextSource.OCR, TextSource.MIXED):
                words.append((page.number, _placed(page)))
        return ReadingWithTexts(
            reading.documents, reading.findings, reading.summaries, tuple(texts), tuple(words)
        )

    def _layout(self, place: Path) -> tuple[Layout, str]:
        """The pages, and in words which of them were not read."""
        from extract.readers import read_layout
        from extract.readers.eyes import is_pdf
        from extract.readers.pdf import layout_of, read_pages

        if not is_pdf(place):
            return read_layout(place, self._page_done), ""
        total = 0

        def page_done(number: int, pages_in_all: int) -> None:
            nonlocal total
            total = pages_in_all
            self._page_done(number, pages_in_all)

        layout = layout_of(self._in_time(read_pages(place, page_done=page_done, without=self.without)))
        read = len(layout.pages)
        left_out = [str(number) for number in self.without if number <= read]
        if read < total:
            left_out.append(f"{read + 1}–{total}")
        return layout, ", ".join(left_out)

    def _in_time(self, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages that are there before the time is nearly over."""
        began = time.monotonic()
        for page in pages:
            yield page
            if time.monotonic() - began > _SOFT_SHARE * self.seconds:
                return

    def _page_done(self, number: int, _: int) -> None:
        self.tell(PAGE + str(number).encode("ascii"))


def _placed(page: Page) -> Words:
    """The words where the file displays them, to a tenth of a point."""
    boxes = ((word.text, page.to_original.box(word.box)) for word in page.words)
    return tuple(
        (text, round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1))
        for text, box in boxes
    )


def _partial(document: Document, unread: str) -> Document:
    note = f"Sidorna {unread} lästes inte: läsaren klarade dem inte, eller tiden tog slut."
    return replace(
        document,
        status=DocumentStatus.REVIEW,
        reason=Reason.PARTIAL,
        notes=(*document.notes, note),
    )


def work(task: Task, tell: Tell) -> None:
    """Read one file and tell the answer; never raises for the sake of the file."""
    start = time.monotonic()
    read, job = task.job.read, task.job
    if isinstance(read, ReadTexts):
        job = replace(job, read=replace(read, without=task.without, seconds=task.seconds, tell=tell))
    answer = attempt(job)
    tell(RESULT + answer_bytes(answer, time.monotonic() - start))


def answer_bytes(answer: object, seconds: float) -> bytes:
    """What `extract.ingest.answers.answer_of` reads."""
    import msgspec

    parts: dict[str, object] = {"seconds": round(seconds, 4)}
    if isinstance(answer, Reading):
        found = defaultdict(list)
        for finding in answer.findings:
            found[finding.document_id].append(finding)
        summaries = answer.summaries or [None] * len(answer.documents)
        parts["documents"] = [
            _told(document, found[document.document_id], summary)
            for document, summary in zip(answer.documents, summaries, strict=True)
        ]
        if isinstance(answer, ReadingWithTexts):
            parts["texts"] = [(page, storable(text)) for page, text in answer.texts]
            parts["words"] = [(page, packed(dump_plain(encoded(words)))) for page, words in answer.words]
    elif isinstance(answer, Failure):
        parts["failure"] = (str(answer.reason), storable(answer.what), storable(answer.todo))
    else:
        raise TypeError(type(answer).__name__)
    return msgspec.json.encode(parts)


def _told(document: Document, findings: Sequence[Finding], summary: Summary | None) -> dict[str, object]:
    made = ready(document, findings, summary)
    return {"record": made.record, "summary": made.summary, "rows": made.told, "findings": made.findings}
