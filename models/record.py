"""The record of one logical document: every value with the words it was read from and their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from models.errors import Reason
from models.geometry import Box
from models.layout import NoteCode, TextSource
from models.records import dataclass


class Dokumenttyp(StrEnum):
    ANSOKAN = "ansokan"
    REDOVISNING = "redovisning"
    BESLUT = "beslut"
    ANNAT = "annat"


class DocumentStatus(StrEnum):
    OK = "ok"
    REVIEW = "review"
    FAILED = "failed"
    DUPLICATE = "duplicate"


class ValueStatus(StrEnum):
    """Four ways of having no value are four different facts; none of them is a value."""

    READ = "read"
    EMPTY = "empty"
    """The label is there and the answer is empty."""
    ABSENT = "absent"
    """The label is not there."""
    UNREADABLE = "unreadable"
    """There is an answer, and it could not be understood."""
    REVIEW = "review"
    """Read, but a person must look."""


class Place(NamedTuple):
    """Where something stands: page counted from 1, box in points, line in the file where it has lines."""

    page: int
    box: Box | None
    line: int | None = None


class ReaderNote(NamedTuple):
    """A fillable field whose stored answer is not the one that its page shows, a page read with doubt, or words
    that the page does not show, that are struck out or that stand upon others.

    place: the field or the whole page, on the page as displayed. stored, drawn: words of the paper, either may be
    empty; a box to tick is ☒ or ☐; of a page, how much the second and the first engine found on it. A value that
    stands there has status `review` and a flag that says which (`extract.stages.trust.notes.FLAGS`).
    """

    place: Place
    code: NoteCode
    stored: str = ""
    drawn: str = ""

    def stands_at(self, place: Place | None) -> bool:
        """Whether an answer found at that place lies in the field."""
        if place is None or place.box is None or self.place.box is None or place.page != self.place.page:
            return False
        shared = self.place.box.intersection(place.box)
        return shared > 0.5 * min(self.place.box.area, place.box.area)


Scalar = Decimal | date | str | int


@dataclass(frozen=True, slots=True)
class Change:
    """What a person did to a value at review: `before` is the machine's value as canonical text."""

    by: str
    at: datetime
    reason: str
    before: str


@dataclass(frozen=True, slots=True)
class Value:
    """One field as found: what the page says, what it means, where it stands."""

    field: str
    raw: str
    """Exactly as on the page; lines joined by a line feed."""
    value: Scalar | None
    """None: nothing there, or there is something that could not be understood (see `status`)."""
    status: ValueStatus
    place: Place | None = None
    method: str = ""
    """What found it: `right`, `below`, `cell`, `column`, `pattern`, `signature`, `heading`."""
    flags: tuple[str, ...] = ()
    """What the normaliser did or doubts: `ocr_rattad`, `tvetydig`, `ungefar`, `ogiltig`, `avstavat`, …"""
    features: tuple[tuple[str, float], ...] = ()
    """Measurements that the confidence is fitted on."""
    confidence: float | None = None
    second: str | None = None
    """What another engine read at the same place of a scanned page; None: nobody looked, or nothing was seen."""
    changed: Change | None = None
    """None: no person has changed it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the prose under it, running heads and page numbers taken out, line-end hyphens joined."""

    name: str
    heading: str
    text: str
    place: Place
    page_to: int
    lines: tuple[tuple[int, str, Place], ...] = ()
    """Start offset in `text`, the words as printed, and their place: the way back for a quotation."""
    flags: tuple[str, ...] = ()
    changed: Change | None = None
    """None: no person has changed the text."""

    def place_of(self, offset: int) -> Place:
        """Place of the printed line that holds the character at `offset` of `text`."""
        found = self.place
        for start, _, place in self.lines:
            if start > offset:
                break
            found = place
        return found


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table on the paper; `rad` counts from 1 within the document's table."""

    table: str
    rad: int
    cells: tuple[Value, ...]
    projekt_nr: int | None = None

    def cell(self, name: str) -> Value | None:
        for cell in self.cells:
            if cell.field == name:
                return cell
        return None

    def __getitem__(self, name: str) -> Scalar | None:
        found = self.cell(name)
        return found.value if found else None


@dataclass(frozen=True, slots=True)
class Project:
    """A project in a report: its name in the table and its narrative, either of which may be missing."""

    nr: int
    projekt: Value | None = None
    delredovisning: Value | None = None
    text: Section | None = None
    summa_angiven: Value | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered clause of a decision."""

    nr: int
    text: Value
    projekt: Value | None = None
    belopp: Value | None = None


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file as it was found; `sha256` is None where its bytes could not be read."""

    name: str
    path: str
    sha256: str | None
    pages: int
    text_source: TextSource | None
    place: str | None = field(default=None, compare=False, repr=False)
    """Where it lies on this computer, for drawing; set in a notebook only, never stored and never exported."""


@dataclass(frozen=True, slots=True)
class Document:
    """One logical document; a file may hold several."""

    document_id: str
    file: SourceFile
    page_from: int
    page_to: int
    status: DocumentStatus
    reason: Reason
    dokumenttyp: Dokumenttyp = Dokumenttyp.ANNAT
    form: str = ""
    form_score: float = 0.0
    form_words: tuple[str, ...] = ()
    """The words that decided."""
    title: str = ""
    values: tuple[Value, ...] = ()
    sections: tuple[Section, ...] = ()
    rows: tuple[Row, ...] = ()
    projects: tuple[Project, ...] = ()
    clauses: tuple[Clause, ...] = ()
    printed_pages: tuple[tuple[int, int, int], ...] = ()
    """Page of the file, and the number and the total that are printed on it: `Sida 2 (4)`."""
    reader_notes: tuple[ReaderNote, ...] = ()
    """Fillable fields that store another answer than they show, in page order."""
    notes: tuple[str, ...] = field(default=())
    """What a person should know about the reading, in Swedish; never text of the paper."""

    def find(self, name: str) -> Value | None:
        """The value of a field, whatever its status; None where the form has no such field."""
        for value in self.values:
            if value.field == name:
                return value
        return None

    def get(self, name: str) -> Scalar | None:
        found = self.find(name)
        return found.value if found else None

    def section(self, name: str) -> Section | None:
        return next((section for section in self.sections if section.name == name), None)

    def rows_of(self, table: str) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.table == table)

    def located(self) -> Iterator[tuple[str, str, Value]]:
        """Every value of the document as (table, row, value); `row` is empty for values that stand alone."""
        head = {Dokumenttyp.ANSOKAN: "applications", Dokumenttyp.REDOVISNING: "reports"}
        table = head.get(self.dokumenttyp, "documents")
        for value in self.values:
            yield table, "", value
        for project in self.projects:
            for found in (project.projekt, project.delredovisning, project.summa_angiven):
                if found is not None:
                    yield "report_projects", str(project.nr), found
        for row in self.rows:
            for cell in row.cells:
                yield row.table, str(row.rad), cell
        for clause in self.clauses:
            for found in (clause.text, clause.projekt, clause.belopp):
                if found is not None:
                    yield "decisions", str(clause.nr), found


def texts_of(sections: Iterable[Section], projects: Iterable[Project]) -> Iterator[Section]:
    """The sections of a paper, then the narratives of its projects."""
    yield from sections
    yield from (project.text for project in projects if project.text is not None)
