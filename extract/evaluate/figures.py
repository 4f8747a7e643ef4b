"""Counts and shares out of judged answers: one line of figures for each group that somebody asks about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.evaluate.alarms import AlarmTally
from extract.evaluate.compare import CORRECT, SILENT_ERRORS, Mark, Verdict
from extract.evaluate.intervals import Interval, bootstrap, share_interval
from extract.evaluate.score import FileScore, RowCount

_PRINTED = (
    Verdict.RIGHT,
    Verdict.RIGHT_FLAGGED,
    Verdict.WRONG_SILENT,
    Verdict.WRONG_FLAGGED,
    Verdict.MISSED,
)
_ACCEPTED = (Verdict.RIGHT, *SILENT_ERRORS)
_GOOD_OVERLAP = 0.5
GROUPINGS: Mapping[str, Callable[[FileScore], str]] = {
    "kind": lambda file: file.labelled.kind,
    "part": lambda file: file.labelled.part,
    "layout": lambda file: file.labelled.layout,
}
CELLS = ("konto_rows", "budget_rows")
PROSE = "sections"


@dataclass(frozen=True, slots=True)
class Tally:
    """How a number of answers went."""

    counts: Counter[Verdict]
    soft: int = 0
    """Printed answers that were read softly the same."""
    pages: tuple[int, int] = (0, 0)
    """Page right, of those that can be compared."""
    boxes: tuple[int, int] = (0, 0)
    """Box overlaps the true one by half or more (intersection over union), of those that can be compared."""

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Tally:
        kept = list(marks)
        pages = [mark.page_right for mark in kept if mark.page_right is not None]
        boxes = [mark.iou >= _GOOD_OVERLAP for mark in kept if mark.iou is not None]
        soft = sum(mark.soft for mark in kept if mark.expected.value is not None)
        counts = Counter(mark.verdict for mark in kept)
        return cls(counts, soft, (sum(pages), len(pages)), (sum(boxes), len(boxes)))

    def count(self, *verdicts: Verdict) -> int:
        return sum(self.counts[verdict] for verdict in verdicts)

    @property
    def printed(self) -> int:
        return self.count(*_PRINTED)

    @property
    def correct(self) -> int:
        return self.count(*CORRECT)

    @property
    def returned(self) -> int:
        """Answers given, and places where one was said to stand that could not be read."""
        return self.count(*Verdict) - self.count(Verdict.MISSED, Verdict.BLANK)

    @property
    def accepted(self) -> int:
        return self.count(*_ACCEPTED)

    @property
    def silent(self) -> int:
        return self.count(*SILENT_ERRORS)

    @property
    def precision(self) -> float | None:
        return _share(self.correct, self.returned)

    @property
    def recall(self) -> float | None:
        return _share(self.correct, self.printed)

    @property
    def f1(self) -> float | None:
        return _share(2 * self.correct, self.returned + self.printed)

    @property
    def automation(self) -> float | None:
        """Printed answers that were accepted without a person."""
        return _share(self.count(Verdict.RIGHT, Verdict.WRONG_SILENT), self.printed)

    @property
    def silent_rate(self) -> float | None:
        """Wrong among the accepted."""
        return _share(self.silent, self.accepted)

    @property
    def silent_interval(self) -> Interval:
        """Of the silent rate; without a single error the upper end is that of the rule of three."""
        return share_interval(self.silent, self.accepted)


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of some of the files: single fields, cells of rows, all amounts, prose, rows, documents, findings."""

    name: str
    files: int
    failures: int
    documents: int
    exact: int
    types_right: int
    spans_right: int
    fields: Tally
    cells: Tally
    amounts: Tally
    prose: Tally
    rows: tuple[tuple[str, RowCount], ...]
    alarms: AlarmTally

    @classmethod
    def of(cls, name: str, files: Sequence[FileScore]) -> Group:
        marks = [mark for file in files for mark in file.marks]
        documents = [document for file in files for document in file.documents]
        return cls(
            name,
            len(files),
            sum(bool(file.failure) for file in files),
            len(documents),
            sum(document.exact for document in documents),
            sum(document.type_right for document in documents),
            sum(document.pages_right for document in documents),
            Tally.of(mark for mark in marks if mark.table not in (*CELLS, PROSE)),
            Tally.of(mark for mark in marks if mark.table in CELLS),
            Tally.of(mark for mark in marks if mark.is_amount),
            Tally.of(mark for mark in marks if mark.table == PROSE),
            tuple((table, _rows(table, files)) for table in CELLS),
            AlarmTally.of((document.is_clean, document.findings) for document in documents),
        )


@dataclass(frozen=True, slots=True)
class CodeFigures:
    """One check: hits that were expected, expected hits that did not come, and false alarms."""

    code: str
    right: int
    missed: int
    false: int

    @property
    def precision(self) -> float | None:
        return _share(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        return _share(self.right, self.right + self.missed)


def groups(files: Sequence[FileScore], key: Callable[[FileScore], str]) -> Iterator[Group]:
    """One group for each value of the key, in its order."""
    gathered: dict[str, list[FileScore]] = defaultdict(list)
    for file in files:
        gathered[key(file)].append(file)
    for name in sorted(gathered):
        yield Group.of(name, gathered[name])


def by_field(files: Sequence[FileScore]) -> Iterator[tuple[str, Tally]]:
    """Figures of every field as `table.field`, in order of the names."""
    gathered: dict[str, list[Mark]] = defaultdict(list)
    for file in files:
        for mark in file.marks:
            gathered[f"{mark.table}.{mark.field}"].append(mark)
    for name in sorted(gathered):
        yield name, Tally.of(gathered[name])


def by_code(files: Sequence[FileScore]) -> Iterator[CodeFigures]:
    """Figures of every check that was expected or that gave a counted hit, by code."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for file in files:
        for document in file.documents:
            for mark in document.findings:
                if mark.counted:
                    outcome = ("right" if mark.hit else "missed") if mark.expected else "false"
                    counts[mark.code][outcome] += 1
    for code in sorted(counts):
        found = counts[code]
        yield CodeFigures(code, found["right"], found["missed"], found["false"])


def f1_interval(files: Sequence[FileScore], *, seed: int = 1) -> Interval:
    """Bootstrap over files of the F1 of single fields."""
    parts = []
    for file in files:
        tally = Tally.of(mark for mark in file.marks if mark.table not in (*CELLS, PROSE))
        parts.append((2.0 * tally.correct, float(tally.returned + tally.printed)))
    return bootstrap(parts, seed=seed)


def silent_amounts_interval(files: Sequence[FileScore], *, seed: int = 1) -> Interval:
    """Bootstrap over files of the share of accepted amounts that are wrong."""
    tallies = [Tally.of(mark for mark in file.marks if mark.is_amount) for file in files]
    return bootstrap([(float(tally.silent), float(tally.accepted)) for tally in tallies], seed=seed)


def _rows(table: str, files: Sequence[FileScore]) -> RowCount:
    counts = [document.rows[table] for file in files for document in file.documents]
    return RowCount(
        sum(count.expected for count in counts),
        sum(count.found for count in counts),
        sum(count.exact for count in counts),
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
