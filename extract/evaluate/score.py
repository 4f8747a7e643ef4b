"""One labelled file against the documents that were read from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extract.evaluate.alarms import FindingMark, finding_marks, missed_marks
from extract.evaluate.align import align
from extract.evaluate.compare import (
    CORRECT,
    Mark,
    Verdict,
    folded,
    held,
    judge,
    judge_text,
    likeness,
    same,
)
from extract.evaluate.truth import (
    NOT_PRINTED,
    TABLES,
    Expected,
    ExpectedDocument,
    ExpectedRow,
    LabelledFile,
    compared_columns,
)
from models.column import Kind
from models.finding import Finding
from models.record import Document, Dokumenttyp, Row, Value, ValueStatus
from models.tables import column_of
from models.tables import table as declared_table

_HEADS = {Dokumenttyp.ANSOKAN: "applications", Dokumenttyp.REDOVISNING: "reports"}
_DERIVED = ("document_id", "summa_beraknad", "namnd_norm", "telefon_norm", "projekt_norm")
_UNPAGED_OVERLAP = 0.01
_ROW_TABLES = ("konto_rows", "budget_rows")
Cells = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class RowCount:
    """Rows of one table: printed, read, and equal in every cell."""

    expected: int = 0
    found: int = 0
    exact: int = 0


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One expected document. `exact`: type, pages, every field and every row right; prose and findings apart."""

    found: bool
    type_right: bool
    pages_right: bool
    exact: bool
    rows: Mapping[str, RowCount]
    findings: tuple[FindingMark, ...] = ()
    is_clean: bool = False
    """Nothing was planted in it."""


@dataclass(frozen=True, slots=True)
class FileScore:
    """One file: its labels, how it ended, and every judged answer in it."""

    labelled: LabelledFile
    documents: tuple[DocumentScore, ...]
    marks: tuple[Mark, ...]
    pages: int = 0
    failure: str = ""
    """The reason from the closed list; empty for a file that could be read."""
    split_right: bool = field(default=False)
    """The file fell apart into just the documents that lie in it, each with its pages."""


def score_file(
    labelled: LabelledFile, documents: Sequence[Document], findings: Sequence[Finding] = (), failure: str = ""
) -> FileScore:
    """Compare one file; no documents (a file that failed) means that every printed answer was missed."""
    expected = labelled.documents
    pairs = align(
        len(expected),
        len(documents),
        lambda i, j: _document_likeness(expected[i], documents[j], labelled.has_pages),
    )
    scores: list[DocumentScore] = []
    marks: list[Mark] = []
    for i, j in pairs:
        wanted = expected[i] if i is not None else None
        found = documents[j] if j is not None else None
        judged = tuple(_marks(wanted, found))
        marks += judged
        if wanted is not None:
            scores.append(_document_score(wanted, found, labelled.has_pages, judged, findings))
    whole = len(expected) == len(documents) and all(score.pages_right for score in scores)
    pages = max((document.file.pages for document in documents), default=0)
    return FileScore(labelled, tuple(scores), tuple(marks), pages, failure, whole)


def _document_likeness(expected: ExpectedDocument, found: Document, has_pages: bool) -> float:
    """Shared pages, equal type and equal answers; where no pages are known, any two may be a pair."""
    overlap = _UNPAGED_OVERLAP
    if has_pages:
        wanted = set(range(expected.page_from, expected.page_to + 1))
        pages = set(range(found.page_from, found.page_to + 1))
        overlap = len(wanted & pages) / len(wanted | pages)
    if not overlap:
        return 0.0
    answers = [(name, answer) for name, answer in expected.fields.items() if answer.value is not None]
    head = _HEADS.get(Dokumenttyp(expected.dokumenttyp), "documents")
    equal = sum(_cell_likeness(head, name, answer, found.find(name)) for name, answer in answers)
    return (
        overlap
        + 0.5 * (expected.dokumenttyp == found.dokumenttyp)
        + (equal / len(answers) if answers else 0.0)
    )


def _document_score(
    wanted: ExpectedDocument,
    found: Document | None,
    has_pages: bool,
    marks: Sequence[Mark],
    findings: Sequence[Finding],
) -> DocumentScore:
    rows = {name: _row_count(name, wanted, found) for name in _ROW_TABLES}
    if found is None:
        return DocumentScore(False, False, False, False, rows, missed_marks(wanted), wanted.is_clean)
    type_right = found.dokumenttyp == wanted.dokumenttyp
    span, true_span = (found.page_from, found.page_to), (wanted.page_from, wanted.page_to)
    pages_right = not has_pages or span == true_span
    clean = all(mark.verdict in (*CORRECT, Verdict.BLANK) for mark in marks if mark.table != "sections")
    mine = [finding for finding in findings if finding.document_id == found.document_id]
    return DocumentScore(
        True,
        type_right,
        pages_right,
        type_right and pages_right and clean,
        rows,
        finding_marks(wanted, mine),
        wanted.is_clean,
    )


def _marks(wanted: ExpectedDocument | None, found: Document | None) -> Iterator[Mark]:
    yield from _field_marks(wanted, found)
    for name in TABLES:
        yield from _row_marks(name, wanted, found)
    yield from _section_marks(wanted, found)


def _field_marks(wanted: ExpectedDocument | None, found: Document | None) -> Iterator[Mark]:
    head = _HEADS.get(Dokumenttyp(wanted.dokumenttyp), "documents") if wanted else "documents"
    expected = dict(wanted.fields) if wanted else {}
    for name, answer in expected.items():
        yield judge(head, name, answer, found.find(name) if found else None)
    if found is None or found.dokumenttyp not in _HEADS:
        return
    # A paper taken for what it is not gets answers that nobody noted down: all of them are made up.
    mine = _HEADS[found.dokumenttyp]
    for name in declared_table(mine).column_names:
        value = found.find(name)
        if name not in expected and name not in _DERIVED and value is not None and value.value is not None:
            yield judge(mine, name, NOT_PRINTED, value)


def _row_marks(name: str, wanted: ExpectedDocument | None, found: Document | None) -> Iterator[Mark]:
    expected, rows = _rows(name, wanted, found)
    for i, j in _paired(name, expected, rows):
        answers = expected[i] if i is not None else {}
        cells = rows[j] if j is not None else {}
        names = dict.fromkeys(
            (*answers, *(column for column in cells if _is_compared(name, column, answers)))
        )
        for column in names:
            yield judge(name, column, answers.get(column, NOT_PRINTED), cells.get(column))


def _is_compared(table: str, column: str, answers: ExpectedRow) -> bool:
    """A row that nobody noted down is made up, all of it."""
    if answers:
        return column in answers
    return column in compared_columns(table)


def _row_count(name: str, wanted: ExpectedDocument, found: Document | None) -> RowCount:
    expected, rows = _rows(name, wanted, found)
    exact = 0
    for i, j in _paired(name, expected, rows):
        if i is not None and j is not None:
            marks = [
                judge(name, column, answer, rows[j].get(column)) for column, answer in expected[i].items()
            ]
            exact += all(mark.verdict in (*CORRECT, Verdict.BLANK) for mark in marks)
    return RowCount(len(expected), len(rows), exact)


def _rows(
    name: str, wanted: ExpectedDocument | None, found: Document | None
) -> tuple[tuple[ExpectedRow, ...], list[Cells]]:
    expected = wanted.rows.get(name, ()) if wanted else ()
    return expected, list(_found_rows(name, found)) if found else []


def _found_rows(name: str, document: Document) -> Iterator[Cells]:
    if name == "report_projects":
        for project in document.projects:
            parts = (project.projekt, project.delredovisning, project.summa_angiven)
            columns = ("projekt", "delredovisning", "summa_angiven")
            yield {column: part for column, part in zip(columns, parts, strict=True) if part is not None}
    elif name == "decisions":
        for clause in document.clauses:
            columns = ("text", "projekt", "belopp")
            found = (clause.text, clause.projekt, clause.belopp)
            yield {column: part for column, part in zip(columns, found, strict=True) if part is not None}
    else:
        yield from (_cells(row) for row in document.rows_of(name))


def _cells(row: Row) -> Cells:
    cells = {cell.field: cell for cell in row.cells}
    if row.projekt_nr is not None:
        number = str(row.projekt_nr)
        cells["projekt_nr"] = Value("projekt_nr", number, row.projekt_nr, ValueStatus.READ)
    return cells


def _paired(
    name: str, expected: Sequence[ExpectedRow], rows: Sequence[Cells]
) -> list[tuple[int | None, int | None]]:
    return align(len(expected), len(rows), lambda i, j: _row_likeness(name, expected[i], rows[j]))


def _row_likeness(name: str, expected: ExpectedRow, cells: Cells) -> float:
    shared = [
        _cell_likeness(name, column, answer, cells.get(column))
        for column, answer in expected.items()
        if answer.value is not None
    ]
    return sum(shared) / len(shared) if shared else 0.0


def _cell_likeness(table: str, column: str, answer: Expected, value: Value | None) -> float:
    declared = column_of(table, column)
    found, _ = held(value, declared)
    if found is None or answer.value is None:
        return 0.0
    if declared.kind is not Kind.TEXT:
        return float(same(answer.value, found, declared.kind))
    return likeness(answer.value, found)


def _section_marks(wanted: ExpectedDocument | None, found: Document | None) -> Iterator[Mark]:
    texts = dict(wanted.sections) if wanted else {}
    for name, text in texts.items():
        section = found.section(name) if found else None
        yield judge_text(name, text, section.text if section else None)
    narratives = wanted.narratives if wanted else ()
    printed = [p.text.text for p in found.projects if p.text and folded(p.text.text)] if found else []
    for i, j in align(len(narratives), len(printed), lambda i, j: likeness(narratives[i], printed[j])):
        expected = narratives[i] if i is not None else ""
        yield judge_text("delredovisning", expected, printed[j] if j is not None else None)
