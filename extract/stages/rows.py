"""Tables: the rows under a known head, anchored on its anchor columns, with totals kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.stages.columns import Column, Head, HeadFinder
from extract.stages.draft import Draft
from extract.stages.grammar import deal
from extract.stages.items import is_subtotal, is_total, item_of
from extract.stages.kinds import read_as
from extract.stages.labels import Hit
from extract.stages.lines import Cells, Line, Segment, line_pitch, place_of, text_of
from models.form import Kind
from models.layout import TextSource, Word
from models.record import Place, Project, Row, Value, ValueStatus

_MAX_CONTINUATION = 4
_HEAD_REST = 2
"""Lines, and words on them, that a head may still have below the line that tells its columns."""
_UNSURE = 0.3
"""A row that another reading fits nearly as well is said to be ambiguous."""


@dataclass
class _Open:
    """A row while it is gathered: the words of each column."""

    cells: list[list[Word]]
    page: int
    last: Line
    margin: float
    extra: int = 0
    sums: bool = False


def find_heads(draft: Draft) -> Draft:
    """The heads of the form's tables, top to bottom; a line belongs to one head at the most."""
    form = draft.form
    if form is None or not form.tables:
        return draft
    finders = [HeadFinder(table) for table in form.tables]
    heads: list[Head] = []
    for line in draft.lines:
        if line.index in draft.claimed or (heads and line.index <= heads[-1].last):
            continue
        head = _head_at(finders, draft.lines, line.index)
        if head is not None and head.last > head.first and not head.aligned:
            later = _head_at(finders, draft.lines, head.first + 1)
            head = later if later is not None and len(later.columns) >= len(head.columns) else head
        if head is not None:
            heads.append(head)
    return replace(draft, heads=tuple(heads))


def _head_at(finders: Sequence[HeadFinder], lines: Sequence[Line], number: int) -> Head | None:
    return next((head for finder in finders if (head := finder.at(lines, number)) is not None), None)


def find_tables(draft: Draft) -> Draft:
    """The rows under every head; the lines that they take are claimed."""
    rows: list[Row] = []
    totals: list[tuple[int | None, Value]] = []
    claimed: set[int] = set(draft.claimed)
    heads = {number for head in draft.heads for number in range(head.first, head.last + 1)}
    for head in draft.heads:
        reader = _TableReader(draft, head, heads, len([row for row in rows if row.table == head.table.name]))
        found, printed, last = reader.read()
        rows += found
        totals += printed
        claimed |= set(range(head.first, last + 1))
    with_rows = replace(draft, rows=(*draft.rows, *rows), claimed=frozenset(claimed))
    return _with_totals(with_rows, totals)


def _with_totals(draft: Draft, totals: Sequence[tuple[int | None, Value]]) -> Draft:
    """A total under each project's own table is that project's; a total that stands alone is the paper's."""
    if len(totals) < 2 or len(draft.projects) < 2:
        return replace(draft, values=(*draft.values, *(value for _, value in totals)))
    own = {nr: value for nr, value in reversed(totals) if nr is not None}
    whole = tuple(value for n, (nr, value) in enumerate(totals) if nr is None or own[nr] is not value)
    projects = tuple(
        replace(project, summa_angiven=own.get(project.nr, project.summa_angiven))
        for project in draft.projects
    )
    return replace(draft, values=(*draft.values, *whole), projects=projects)


class _TableReader:
    """Reads one table from below its head to its end."""

    def __init__(self, draft: Draft, head: Head, heads: set[int], before: int) -> None:
        self._draft = draft
        self._heads = heads
        self._head = head
        self._rad = before
        self._columns = head.columns
        self._pitch = line_pitch(draft.lines)
        page = next(p for p in draft.layout.pages if p.number == draft.lines[head.last].page)
        self._cells = Cells.of(page)
        self._stops = {hit.line: hit for hit in draft.hits if hit.start == 0 and (hit.colon or hit.alone)}
        self._plain = draft.layout.source is TextSource.PLAIN

    def read(self) -> tuple[list[Row], list[tuple[int | None, Value]], int]:
        """The rows, the printed totals each with the project above it, and the last line of the table."""
        rows: list[Row] = []
        totals: list[tuple[int | None, Value]] = []
        last = self._head.last
        for gathered in self._gather():
            last = gathered.last.index
            total = self._total(gathered)
            if total is not None:
                totals.append((_project_above(self._draft.projects, last, self._draft.lines), total))
            elif not self._is_subtotal(gathered):
                self._rad += 1
                rows.append(self._row(gathered))
        return rows, totals, last

    def _gather(self) -> Iterator[_Open]:
        yield from self._gather_stacked() if self._head.stacked else self._gather_rows()

    def _gather_stacked(self) -> Iterator[_Open]:
        """Rows of a text in which every cell stands on a line of its own, as its heads do."""
        atoms: list[tuple[Word, ...]] = []
        previous = self._draft.lines[self._head.last]
        for line in self._draft.lines[self._head.last + 1 :]:
            if self._ends(line, previous, None):
                break
            if len(atoms) >= len(self._columns) or (atoms and self._begins_row(atoms, line)):
                yield self._stacked_row(atoms, previous)
                atoms = []
            atoms.append(line.words)
            previous = line
        if atoms:
            row = self._stacked_row(atoms, previous)
            if self._anchored(row.cells):
                yield row

    def _begins_row(self, atoms: Sequence[tuple[Word, ...]], line: Line) -> bool:
        if not self._anchored(self._stacked_row(atoms, line).cells):
            return False
        first, last = self._columns[0], self._columns[-1]
        if first.kind is Kind.TEXT:
            return last.kind is not Kind.TEXT and any(c.isalpha() for c in line.text)
        return read_as(first.kind, line.text, unit=first.unit, whole=True).score > 0.5

    def _stacked_row(self, atoms: Sequence[tuple[Word, ...]], last: Line) -> _Open:
        dealt = deal(atoms, self._columns, aligned=False)
        return _Open([list(part) for part in dealt.parts], last.page, last, dealt.margin)

    def _gather_rows(self) -> Iterator[_Open]:
        current: _Open | None = None
        previous = self._draft.lines[self._head.last]
        for line in self._draft.lines[self._head.last + 1 :]:
            if self._ends(line, previous, current):
                break
            cells, margin = self._deal(line)
            anchored = self._anchored(cells)
            if anchored:
                if current:
                    yield current
                current = _Open(cells, line.page, line, margin)
            elif (summed := self._sum_row(line)) is not None:
                if current:
                    yield current
                current = summed
            elif current is None:
                if self._same_table(line):
                    current = _Open(cells, line.page, line, margin)
                elif line.index > self._head.last + _HEAD_REST or len(line.words) > _HEAD_REST:
                    break
            else:
                if not self._continues(line, current):
                    break
                for own, more in zip(current.cells, self._continuation(line, cells), strict=True):
                    own += more
                current = replace(current, last=line, extra=current.extra + 1)
            previous = line
        if current and (current.sums or self._anchored(current.cells)):
            yield current

    def _sum_row(self, line: Line) -> _Open | None:
        """A line outside the columns that sums the rows above: its words and its amount."""
        if not (is_total(line.text) or is_subtotal(line.text)):
            return None
        unit = next((column.unit for column in self._columns if column.name == "belopp"), None)
        item = item_of(line.words, unit)
        if item is None:
            return None
        text = next((n for n, column in enumerate(self._columns) if column.kind is Kind.TEXT), -1)
        cells: list[list[Word]] = [[] for _ in self._columns]
        for n, column in enumerate(self._columns):
            if column.name == "belopp":
                cells[n] = list(item.amount)
            elif n == text:
                cells[n] = list(item.text)
        return _Open(cells, line.page, line, 1.0, sums=True)

    def _ends(self, line: Line, previous: Line, current: _Open | None) -> bool:
        if (
            line.index in self._draft.claimed
            or line.index in self._heads
            or line.page != self._draft.lines[self._head.last].page
        ):
            return True
        hit = self._stops.get(line.index)
        if hit is not None and not self._is_total_label(hit) and not self._is_row_all_the_same(hit, line):
            return True
        far = line.box.top - previous.box.bottom
        return far > 1.9 * self._pitch + (self._pitch if current is None else 0)

    def _is_row_all_the_same(self, hit: Hit, line: Line) -> bool:
        """A row may begin with a word that is a label elsewhere: `Telefon  12 000`."""
        return not hit.colon and len(line.segments) > 1 and self._anchored(self._deal(line)[0])

    def _is_total_label(self, hit: Hit) -> bool:
        return hit.name == self._head.table.total

    def _same_band(self, above: Line, below: Line) -> bool:
        """Whether no printed rule parts two lines of a ruled table."""
        box = self._draft.lines[self._head.first].box
        ruled = [r for r in self._cells.horizontals if r.middle > box.bottom - 2 and r.x1 - r.x0 > 0]
        if len(ruled) < 2 or len(self._cells.verticals) < 2:
            return False
        x0, x1 = below.segments[0].box.x0, below.segments[0].box.x1
        if self._cells.around((x0 + x1) / 2, below.box.middle) is None:
            return False
        return not self._cells.ruled_off(x0, x1, above.box.middle, below.box.middle)

    def _same_table(self, line: Line) -> bool:
        """A line above the first anchor belongs to its row only inside a ruled cell."""
        return self._cells.around(line.segments[0].box.centre, line.box.middle) is not None

    def _continues(self, line: Line, current: _Open) -> bool:
        if current.extra >= _MAX_CONTINUATION:
            return False
        if self._same_band(current.last, line):
            return True
        if not self._head.aligned:
            return len(line.words) <= 6
        text = [c for c in self._columns if c.kind in (Kind.TEXT, Kind.PROSE)]
        return (
            any(abs(line.box.x0 - c.box.x0) < 2 * line.segments[0].size for c in text)
            and len(line.segments) == 1
        )

    def _continuation(self, line: Line, cells: list[list[Word]]) -> list[list[Word]]:
        if self._head.aligned:
            return cells
        target = max(
            (n for n, column in enumerate(self._columns) if column.kind is Kind.TEXT),
            default=len(self._columns) - 1,
        )
        return [list(line.words) if n == target else [] for n in range(len(self._columns))]

    def _deal(self, line: Line) -> tuple[list[list[Word]], float]:
        if not self._head.aligned:
            dealt = deal([(word,) for word in line.words], self._columns, aligned=False)
            return [list(part) for part in dealt.parts], dealt.margin
        cells: list[list[Word]] = [[] for _ in self._columns]
        margin = 1.0
        for segment in line.segments:
            under = self._under(segment)
            if len(under) == 1:
                cells[under[0]] += segment.words
                continue
            dealt = deal([(word,) for word in segment.words], [self._columns[n] for n in under], aligned=True)
            margin = min(margin, dealt.margin)
            for n, part in zip(under, dealt.parts, strict=True):
                cells[n] += part
        return self._by_kind(line, cells, margin)

    def _by_kind(self, line: Line, cells: list[list[Word]], margin: float) -> tuple[list[list[Word]], float]:
        """A row that long texts have pushed out of its columns is dealt out by kind and order alone."""
        if self._anchored(cells) or len(line.segments) < len(self._head.table.anchors):
            return cells, margin
        dealt = deal([segment.words for segment in line.segments], self._columns, aligned=False)
        pushed = [list(part) for part in dealt.parts]
        return (pushed, dealt.margin) if self._anchored(pushed) else (cells, margin)

    def _under(self, segment: Segment) -> list[int]:
        """Columns whose heads the segment reaches under; the nearest one when it reaches none or just one."""
        reach = [
            n
            for n, column in enumerate(self._columns)
            if min(segment.box.x1, column.box.x1) - max(segment.box.x0, column.box.x0)
            > 0.3 * min(column.box.width, segment.box.width)
        ]
        if len(reach) > 1 and len(segment.words) > 1:
            return reach
        return [min(range(len(self._columns)), key=lambda n: _edge_distance(segment, self._columns[n]))]

    def _anchored(self, cells: Sequence[Sequence[Word]]) -> bool:
        for column, words in zip(self._columns, cells, strict=True):
            if column.name in self._head.table.anchors:
                text = text_of(words)
                answer = read_as(column.kind, text, unit=column.unit, whole=True)
                if not words or (column.kind is not Kind.TEXT and answer.score < 0.3):
                    return False
        return True

    def _row_label(self, row: _Open) -> str:
        for column, words in zip(self._columns, row.cells, strict=True):
            if column.kind is Kind.TEXT and words:
                return text_of(words)
        return text_of([word for words in row.cells for word in words])

    def _total(self, row: _Open) -> Value | None:
        field = self._head.table.total
        if field is None or not is_total(self._row_label(row)):
            return None
        value = self._amount(row)
        return replace(value, field=field, method="total") if value is not None else None

    def _is_subtotal(self, row: _Open) -> bool:
        label = self._row_label(row)
        return is_subtotal(label) or is_total(label)

    def _amount(self, row: _Open) -> Value | None:
        for column, words in zip(self._columns, row.cells, strict=True):
            if column.name == "belopp" and words:
                return self._value(column, words, row)
        return None

    def _row(self, row: _Open) -> Row:
        cells = tuple(
            self._value(column, words, row)
            for column, words in zip(self._columns, row.cells, strict=True)
            if column.spec is not None
        )
        number = next((int(c.raw) for c in cells if c.field == "projekt_nr" and c.raw.isdecimal()), None)
        if number is None:
            line = row.last.index - row.extra
            number = _project_above(self._draft.projects, line, self._draft.lines)
        kept = tuple(cell for cell in cells if cell.field != "projekt_nr")
        return Row(self._head.table.name, self._rad, kept, number)

    def _value(self, column: Column, words: Sequence[Word], row: _Open) -> Value:
        raw = text_of(words)
        if not words:
            return Value(column.name, "", None, ValueStatus.EMPTY, None, "column")
        answer = read_as(column.kind, raw, unit=column.unit, whole=True)
        place: Place = place_of(row.page, words)
        features = (("kind", answer.score), ("margin", row.margin), ("aligned", float(self._head.aligned)))
        if not answer.parts:
            status = ValueStatus.EMPTY if not any(c.isalnum() for c in raw) else ValueStatus.UNREADABLE
            return Value(column.name, raw, None, status, place, "column", (), features)
        part = answer.parts[0]
        flags = part.flags
        status = ValueStatus.READ if part.value is not None else ValueStatus.UNREADABLE
        if row.margin < _UNSURE and column.kind is not Kind.TEXT:
            flags = (*flags, "tvetydig")
            status = ValueStatus.REVIEW if part.value is not None else status
        return Value(column.name, raw, part.value, status, place, "column", flags, features)


def _edge_distance(segment: Segment, column: Column) -> float:
    left = abs(segment.box.x0 - column.box.x0)
    right = abs(segment.box.x1 - column.box.x1)
    overlap = min(segment.box.x1, column.box.x1) - max(segment.box.x0, column.box.x0)
    return min(left, right, abs(segment.box.centre - column.box.centre)) - max(0.0, overlap)


def _project_above(projects: Sequence[Project], line: int, lines: Sequence[Line]) -> int | None:
    """The project whose table heading stands nearest above a line."""
    found = None
    for project in projects:
        place = project.projekt.place if project.projekt else None
        if place is None or place.box is None:
            continue
        here = lines[line]
        if (place.page, place.box.top) < (here.page, here.box.top):
            found = project.nr
    return found
