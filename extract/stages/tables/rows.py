"""The lines under a table head gathered into rows, anchored on the columns that every row must fill."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.heads.head import Head
from extract.stages.heads.head_words import is_year
from extract.stages.heads.payers import heads_income
from extract.stages.page.lines import Cells, Line, Segment, between, line_pitch, text_of, without_leaders
from extract.stages.page.row_numbers import without_row_numbers
from extract.stages.tables.bands import Banded, may_go_on
from extract.stages.tables.broken_rows import goes_on_below, may_end_below
from extract.stages.tables.cells import Gathered, edge_distance, open_to
from extract.stages.tables.grammar import deal, figures_apart, fits_in_order
from extract.stages.tables.head_lines import is_printed_again, last_printed
from extract.stages.tables.items import Item
from extract.stages.tables.row_sums import begins_its_line, summed, summed_behind, sums_asked, to_its_amount
from extract.stages.words.kinds import read_as
from extract.stages.words.totals import is_carried, is_subtotal, is_total
from models.form import Kind
from models.layout import Word
from models.replacing import replace

_MAX_CONTINUATION = 5
_HEAD_REST = 2
"""Lines, and words on them, that a head may still have below the line that tells its columns."""
_FIGURE = re.compile(r"[-–−]?[0-9][0-9 .,'’:]*(?:[-–]| ?(?:kr|sek|tkr|%))?", re.IGNORECASE)
_FLUSH = 2.0
"""Points by which amounts that end flush may differ."""
_FAR = 1.9
"""Line pitches of white space after which a table has ended."""

Dealt = tuple[tuple[tuple[Word, ...], ...], float]
"""The words of each column, and the margin of that deal."""


class RowGatherer:
    """Gathers the rows of one table from below its head to its end."""

    def __init__(self, draft: Draft, head: Head, heads: set[int], rows: Banded) -> None:
        """rows: the draft's lines with the rows of several lines put together."""
        names_first = head.columns[0].kind is Kind.TEXT
        lines = without_row_numbers(rows.lines, head.columns[0].box.x0) if names_first else rows.lines
        self._lines = [between(without_leaders(line), head.left, head.right) for line in lines]
        self._claimed = draft.claimed | heads
        self._alone = rows.alone
        self._passed = draft.passed
        self._head = head
        self._columns = head.columns
        self._of_accounts = any(column.name == "konto" for column in head.columns)
        self._pitch = line_pitch(draft.lines)
        self._cells = {page.number: Cells.of(page) for page in draft.layout.pages}
        self._is_summed_up = False
        self._edges: list[float] = []
        """Right edges of the amounts of the rows so far."""
        self._pieces: list[Segment] = []
        """What stands on the first lines of the rows so far."""
        self._sums_asked = frozenset(sums_asked(draft))
        asked = (hit for hit in draft.hits if hit.colon or hit.alone)
        self._stops = {hit.line: hit for hit in asked if begins_its_line(hit, draft.lines)}

    def rows(self) -> Iterator[Gathered]:
        gathered = self._stacked_rows() if self._head.stacked else self._printed_rows()
        return (row for row in gathered if row.sums or self._anchored(row.cells))

    def _printed_rows(self) -> Iterator[Gathered]:
        """Rows that begin with a line which fills the anchors; lines without go on in the row above."""
        current: Gathered | None = None
        pending: list[Line] = []
        for line in self._body():
            row = self._begun_by(line, pending)
            held = pending
            if row is None and goes_on_below(line, pending, self._head, current):
                pending = [*pending, line]
                continue
            pending = []
            current = self._with_lines(current, () if row is not None and row.first in held else held)
            if row is not None:
                if current:
                    yield current
                self._edges += self._edge_of(row)
                self._pieces += line.segments
                current = row
                self._is_summed_up = is_total(row.label(self._head))
            elif current is None:
                if not self._before_first(line):
                    break
                current = self._waiting(line)
            elif line.index not in self._alone and self._continues(line, current):
                current = self._grown(current, line)
            elif not self._heads_next_group(line, current):
                break
        last = self._with_lines(current, pending)
        if last:
            yield last

    def _with_lines(self, row: Gathered | None, lines: Sequence[Line]) -> Gathered | None:
        """The row with lines that were held back for the next one and are none of it."""
        for line in lines:
            row = self._grown(row, line) if row is not None and self._continues(line, row) else row
        return row

    def _begun_by(self, line: Line, pending: Sequence[Line] = ()) -> Gathered | None:
        if pending and not may_end_below(line, pending, self._head):
            return None
        if pending:
            words = [word for part in (*pending, line) for word in part.words]
            dealt = deal([(word,) for word in words], self._columns, aligned=False)
            if self._anchored(dealt.parts):
                return Gathered(dealt.parts, line.page, pending[0], line, dealt.margin)
        if (self._of_accounts or not self._head.aligned) and (sums := self._sum_row(line)) is not None:
            return sums
        cells, margin = self._deal(line)
        if self._anchored(cells):
            return Gathered(cells, line.page, line, line, margin)
        return self._sum_row(line)

    def _waiting(self, line: Line) -> Gathered | None:
        """A line above the first anchor belongs to its row only inside a printed cell."""
        if self._cells[line.page].around(line.segments[0].box.centre, line.box.middle) is None:
            return None
        cells, margin = self._deal(line)
        return Gathered(cells, line.page, line, line, margin)

    def _before_first(self, line: Line) -> bool:
        inside = self._cells[line.page].around(line.segments[0].box.centre, line.box.middle) is not None
        return inside or (line.index <= self._head.last + _HEAD_REST and len(line.words) <= _HEAD_REST)

    def _grown(self, row: Gathered, line: Line) -> Gathered:
        more = self._deal(line)[0] if self._head.aligned else self._as_text(line)
        cells = tuple(own + added for own, added in zip(row.cells, more, strict=True))
        return replace(row, cells=cells, last=line)

    def _as_text(self, line: Line) -> tuple[tuple[Word, ...], ...]:
        """Without columns a line that goes on goes on in the last text."""
        texts = [n for n, column in enumerate(self._columns) if column.kind is Kind.TEXT]
        target = texts[-1] if texts else len(self._columns) - 1
        return tuple(line.words if n == target else () for n in range(len(self._columns)))

    def _body(self) -> Iterator[Line]:
        """Lines down to the end of the table; over a page end only where it visibly goes on."""
        previous = last_printed(self._lines[self._head.first : self._head.last + 1])
        for line in self._lines[self._head.last + 1 :]:
            if not line.segments:
                continue
            if line.index in self._passed:
                previous = line
                continue
            own = line.index in self._claimed
            above = self._lines[: line.index - self._lines[0].index]
            if line.page != previous.page and not own and is_printed_again(line, previous.page, above):
                continue
            if own or self._label_stops(line) or (previous.segments and heads_income(line, previous)):
                return
            if line.page != previous.page:
                if not self._goes_on(line):
                    return
            elif previous.segments and self._is_far(previous, line):
                return
            yield line
            previous = line

    def _is_far(self, above: Line, below: Line) -> bool:
        return below.box.top - above.box.bottom > _FAR * self._pitch + self._slack(above)

    def _slack(self, previous: Line) -> float:
        return self._pitch if previous.index == self._head.last else 0.0

    def _goes_on(self, line: Line) -> bool:
        return self._begun_by(line) is not None or self._under_text(line)

    def _label_stops(self, line: Line) -> bool:
        if line.index in self._sums_asked and not is_total(line.text):
            return True
        hit = self._stops.get(line.index)
        if hit is None or (hit.name == self._head.table.total and is_total(line.text)):
            return False
        if hit.colon or (self._is_summed_up and hit.wording.role == "field"):
            return True
        return not (self._head.stacked or self._is_row_all_the_same(line))

    def _is_row_all_the_same(self, line: Line) -> bool:
        """A row may begin with a word that is a label elsewhere: `Telefon  12 000`."""
        return len(line.segments) > 1 and self._anchored(self._deal(line)[0])

    def _sum_row(self, line: Line) -> Gathered | None:
        """A line outside the columns that sums the rows above: its words and its amount."""
        return self._sums([line])

    def _sums(self, lines: Sequence[Line]) -> Gathered | None:
        unit = next((column.unit for column in self._columns if column.name == "belopp"), None)
        carried = self._of_accounts and is_carried(lines[0].text)
        if carried or is_total(lines[0].text) or is_subtotal(lines[0].text):
            item = self._below_head(lines[0], unit) or summed(lines, unit)
        else:
            item = summed_behind(lines[0], self._columns, unit)
        if item is None:
            return None
        text = next((n for n, column in enumerate(self._columns) if column.kind is Kind.TEXT), -1)
        cells = tuple(
            item.amount if column.name == "belopp" else item.text if n == text else ()
            for n, column in enumerate(self._columns)
        )
        return Gathered(cells, lines[0].page, lines[0], lines[-1], 1.0, sums=True)

    def _below_head(self, line: Line, unit: str | None) -> Item | None:
        """The words of a sum with several amounts, and the one that alone stands under the head of amounts."""
        figures = [
            (segment, answer)
            for segment in line.segments[1:]
            if (answer := read_as(Kind.AMOUNT, segment.text, unit, whole=True)).score > 0.5
        ]
        if not self._head.aligned or len(figures) < 2:
            return None
        belopp = next((n for n, column in enumerate(self._columns) if column.name == "belopp"), None)
        under = [figure for figure in figures if self._ends_as_the_rows_do(figure[0])]
        under = under or [figure for figure in figures if self._under(figure[0]) == [belopp]]
        if len(under) != 1:
            return None
        segment, answer = under[0]
        return Item(line.segments[0].words, segment.words, answer)

    def _edge_of(self, row: Gathered) -> list[float]:
        amounts = (
            cell for column, cell in zip(self._columns, row.cells, strict=True) if column.name == "belopp"
        )
        return [] if row.sums else [words[-1].box.x1 for words in amounts if words]

    def _ends_as_the_rows_do(self, segment: Segment) -> bool:
        """Whether the piece ends where every amount of the rows above ends; a head may stand to the left of them."""
        return bool(self._edges) and all(abs(segment.box.x1 - edge) <= _FLUSH for edge in self._edges)

    def _continues(self, line: Line, row: Gathered) -> bool:
        if (
            row.sums
            or is_total(row.label(self._head))
            or is_total(line.text)
            or line.index - row.first.index > _MAX_CONTINUATION
        ):
            return False
        if self._same_cell(row.last, line):
            return True
        if self._below_grid(row.last, line):
            return False
        if not self._head.aligned:
            return len(line.words) <= 6
        if not self._under_text(line):
            return False
        return self._begins_inside(line) or may_go_on(row.last, line, self._pieces)

    def _begins_inside(self, line: Line) -> bool:
        """Whether a line of words begins behind the first column, where neither a row nor a heading would."""
        first = line.segments[0]
        edge = min((piece.box.x0 for piece in self._pieces), default=float("inf"))
        return first.box.x0 > edge + first.size

    def _heads_next_group(self, line: Line, row: Gathered) -> bool:
        """Whether words behind the sum of a group are the heading of the next."""
        return not row.sums and is_subtotal(row.label(self._head)) and self._under_text(line)

    def _under_text(self, line: Line) -> bool:
        """Every piece of the line stands under the head of a text column."""
        texts = [column for column in self._columns if column.kind is Kind.TEXT]
        return all(
            any(abs(segment.box.x0 - column.box.x0) < 2 * segment.size for column in texts)
            for segment in line.segments
        )

    def _below_grid(self, above: Line, below: Line) -> bool:
        """Whether a line stands outside the printed cells that the row above stands in."""
        first, last = above.segments[0].box, below.segments[0].box
        inside = self._cells[above.page].around(first.centre, first.middle)
        return inside is not None and self._cells[below.page].around(last.centre, last.middle) is None

    def _same_cell(self, above: Line, below: Line) -> bool:
        """Whether two lines stand in one printed cell."""
        if above.page != below.page:
            return False
        cells = self._cells[below.page]
        first = below.segments[0].box
        around = cells.around(first.centre, first.middle)
        return around is not None and around.top < above.box.middle and len(cells.verticals) > 1

    def _deal(self, line: Line) -> Dealt:
        if not self._head.aligned:
            dealt = deal([(word,) for word in line.words], self._columns, aligned=False)
            return dealt.parts, dealt.margin
        cells: list[tuple[Word, ...]] = [() for _ in self._columns]
        margin, crowded = 1.0, False
        for segment in line.segments:
            under = open_to(segment, self._under(segment), cells, self._columns)
            if len(under) == 1:
                crowded |= self._is_crowded(under[0], cells[under[0]], segment.words)
                cells[under[0]] += segment.words
                continue
            dealt = deal([(word,) for word in segment.words], [self._columns[n] for n in under], aligned=True)
            margin = min(margin, dealt.margin)
            for n, part in zip(under, dealt.parts, strict=True):
                crowded |= bool(part) and self._is_crowded(n, cells[n], part)
                cells[n] += part
        return self._by_kind(line, (tuple(cells), margin), crowded=crowded)

    def _is_crowded(self, column: int, words: Sequence[Word], more: Sequence[Word]) -> bool:
        """Whether a piece comes under a head under which another stands, and that can hold one of them only."""
        if not words:
            return False
        figures = _FIGURE.fullmatch(text_of(words)) and _FIGURE.fullmatch(text_of(more))
        return self._columns[column].kind is not Kind.TEXT or figures is not None

    def _by_kind(self, line: Line, dealt: Dealt, *, crowded: bool) -> Dealt:
        """A row that long texts have pushed out of its columns is dealt out by kind and order alone.

        crowded: two pieces that stand apart have come under one head; with a piece for every head each has its own.
        """
        if len(line.segments) < len(self._head.table.anchors):
            return dealt
        if self._anchored(dealt[0]) and not crowded:
            return dealt
        pieces = tuple(segment.words for segment in line.segments)
        if crowded and len(pieces) == len(self._columns) and self._anchored(pieces):
            return pieces, dealt[1]
        pushed = deal(pieces, self._columns, aligned=False)
        if not self._anchored(pushed.parts):
            pushed = deal(figures_apart(pieces), self._columns, aligned=False)
        margin = 0.0 if crowded and len(pieces) > len(self._columns) else pushed.margin
        return (pushed.parts, margin) if self._anchored(pushed.parts) else dealt

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
        return [min(range(len(self._columns)), key=lambda n: edge_distance(segment, self._columns[n]))]

    def _anchored(self, cells: Sequence[Sequence[Word]]) -> bool:
        if not any(column.name == "belopp" for column in self._columns) and not self._has_parts(cells):
            return False
        for column, words in zip(self._columns, cells, strict=True):
            if column.name not in self._head.table.anchors:
                continue
            if not words:
                return False
            if column.kind is Kind.TEXT:
                if is_year(words):  # years over columns
                    return False
                continue
            if read_as(column.kind, text_of(words), unit=column.unit, whole=True).score < 0.3:
                return False
        return True

    def _has_parts(self, cells: Sequence[Sequence[Word]]) -> bool:
        """Whether a row of a budget without whole amounts gives one for a year or a source."""
        parts = [
            (column, words) for column, words in zip(self._columns, cells, strict=True) if column.is_amount
        ]
        return any(
            words and read_as(Kind.AMOUNT, text_of(words), unit=column.unit, whole=True).score >= 0.3
            for column, words in parts
        )

    def _stacked_rows(self) -> Iterator[Gathered]:
        """Rows of a text in which every cell stands on a line of its own, as its heads do."""
        body = list(self._body())
        whole = len(self._columns)
        while len(body) >= whole and fits_in_order([line.words for line in body[:whole]], self._columns):
            yield self._stacked_row(body[:whole])
            body = body[whole:]
        lines: list[Line] = []
        for line in body:
            if len(lines) >= len(self._columns) or (lines and self._begins_row(lines, line)):
                yield self._stacked_row(lines)
                lines = []
            lines.append(line)
        if lines:
            yield self._stacked_row(lines)

    def _begins_row(self, lines: Sequence[Line], line: Line) -> bool:
        if not self._anchored(self._stacked_row(lines).cells):
            return False
        first, last = self._columns[0], self._columns[-1]
        if first.kind is Kind.TEXT:
            return last.kind is not Kind.TEXT and any(c.isalpha() for c in line.text)
        return read_as(first.kind, line.text, unit=first.unit, whole=True).score > 0.5

    def _stacked_row(self, lines: Sequence[Line]) -> Gathered:
        own_sum = self._sums(to_its_amount(lines))
        if own_sum is not None:
            return own_sum
        dealt = deal([line.words for line in lines], self._columns, aligned=False)
        return Gathered(dealt.parts, lines[0].page, lines[0], lines[-1], dealt.margin)
