"""Rows between the rules of a table whose cells wrap, figures too: each is put on one line, cell by cell."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.page.lines import Cells, Line, Segment, text_of
from extract.stages.page.renumbered import renumbered
from extract.stages.tables.pieces import Sort, number_of
from extract.stages.words.totals import is_total
from models.geometry import Box
from models.layout import Word
from models.records import dataclass
from models.replacing import replace

_FLUSH = 2.0
"""Points by which the ends of the rules of one table may differ."""
_WIDE = 0.35
"""Share of the page that the rules of a table take at the least."""
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_MOST_LINES = 6
"""Lines of one row."""
_MOST_HEAD_LINES = 3
_GAP = 0.4
"""White between two columns in sizes of the type; a space is less."""
_CLOSE = 0.5
"""White between two lines of one head in sizes of the type."""
_SPACE = 0.25
_REST = re.compile(r"[0-9]{3}(?: [0-9]{3})*(?:,[0-9]{2})?(?: ?(?:kr|kronor|sek|:-))?", re.IGNORECASE)
"""Groups of three figures that may go on in the figure above."""
_BEGUN = re.compile(r"[-–−]?[0-9]{1,3}(?: [0-9]{3})*")

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines between two rules, and their words column by column."""

    lines: Sequence[Line]
    cells: tuple[tuple[Word, ...], ...] = ()


def join_ruled_rows(draft: Draft) -> Draft:
    """The lines with such rows on one each; every other line as it is."""
    lines = list(draft.lines)
    for page in draft.layout.pages:
        cells = Cells.of(page)
        if len(cells.horizontals) <= _FEWEST_ROWS:
            continue
        own = [line for line in lines if line.page == page.number]
        for table in _tables(own, cells, _WIDE * page.width):
            rows = _read(table) if not _has_columns(table, cells) else []
            for row in rows:
                first = next(n for n, line in enumerate(lines) if line is row.lines[0])
                lines[first : first + len(row.lines)] = [_line(row)]
    return draft if len(lines) == len(draft.lines) else replace(draft, lines=renumbered(lines))


def _has_columns(table: Sequence[Sequence[Line]], cells: Cells) -> bool:
    """Whether rules part the columns too: then these tell the cells."""
    lines = [line for band in table for line in band]
    left, right = min(line.box.x0 for line in lines), max(line.box.x1 for line in lines)
    top, bottom = lines[0].box.top, lines[-1].box.bottom
    return any(left < rule.x0 < right and rule.top < bottom and rule.bottom > top for rule in cells.verticals)


def _tables(lines: Sequence[Line], cells: Cells, width: float) -> Iterator[list[Sequence[Line]]]:
    """The lines between each two neighbouring rules of one length, the lines of the head over the first before them."""
    rules = sorted((rule for rule in cells.horizontals if rule.width > width), key=lambda rule: rule.middle)
    for _, group in itertools.groupby(
        rules, key=lambda rule: (round(rule.x0 / _FLUSH), round(rule.x1 / _FLUSH))
    ):
        own = list(group)
        bands = [_between(lines, above, below) for above, below in itertools.pairwise(own)]
        run: list[Sequence[Line]] = []
        for n, band in enumerate(bands):
            if not band or len(band) > _MOST_LINES:
                yield from [run] if len(run) >= _FEWEST_ROWS else []
                run = []
                continue
            head = [] if run else _head_over(lines, own[n])
            run += [head, band] if head else [band]
        yield from [run] if len(run) >= _FEWEST_ROWS else []


def _between(lines: Sequence[Line], above: Box, below: Box) -> list[Line]:
    found = [line for line in lines if above.middle < line.middle < below.middle]
    return found if all(above.x0 <= line.box.x0 and line.box.x1 <= above.x1 for line in found) else []


def _head_over(lines: Sequence[Line], rule: Box) -> list[Line]:
    """The lines right over a rule that stand as close as those of one head."""
    head: list[Line] = []
    for line in reversed([line for line in lines if line.middle < rule.middle][-_MOST_HEAD_LINES:]):
        size = line.segments[0].size
        below = head[0].box.top if head else rule.top
        if below - line.box.bottom > _CLOSE * size or not rule.x0 <= line.box.x0 <= line.box.x1 <= rule.x1:
            break
        head.insert(0, line)
    return head


def _read(table: Sequence[Sequence[Line]]) -> list[_Row]:
    """The rows of a table of which some run over several lines; none where a cell is neither words nor one figure.

    A figure goes on below only where its column has no room for it on one line, and another of the row stands whole.
    """
    full = [band for band in table if sum(len(line.segments) for line in band) >= _FEWEST_COLUMNS]
    full = [band for band in full if not any(is_total(line.text) for line in band)]
    columns = _columns([word for band in full for line in band for word in line.words])
    if len(columns) < _FEWEST_COLUMNS:
        return []
    rows = [_Row(band, _cells(band, columns)) for band in table]
    widths = [_width_of(row.cells[n] for row in rows) for n in range(len(columns))]
    if not all(_is_row(row, widths) for row in rows):
        return []
    ends = [row for row in rows if number_of(text_of(row.cells[-1])) is not None]
    wraps = any(_wraps_a_figure(cell) for row in rows for cell in row.cells)
    return rows if wraps and len(ends) >= _FEWEST_ROWS else []


def _columns(words: Sequence[Word]) -> list[Span]:
    """The columns that white parts from top to bottom."""
    columns: list[Span] = []
    for word in sorted(words, key=lambda word: word.box.x0):
        gap = _GAP * (word.size or word.box.height)
        if columns and word.box.x0 - columns[-1][1] < gap:
            columns[-1] = (columns[-1][0], max(columns[-1][1], word.box.x1))
        else:
            columns.append((word.box.x0, word.box.x1))
    return columns


def _wraps_a_figure(cell: Sequence[Word]) -> bool:
    return len(_lines_of(cell)) > 1 and number_of(text_of(cell)) is not None


def _cells(band: Sequence[Line], columns: Sequence[Span]) -> tuple[tuple[Word, ...], ...]:
    """The words of a row by their columns; words across an edge are those of the column that their piece begins in."""
    found: list[list[Word]] = [[] for _ in columns]
    for line in band:
        for segment in line.segments:
            own = 0
            for before, word in zip((None, *segment.words), segment.words, strict=False):
                at = max((n for n, (left, _) in enumerate(columns) if left <= word.box.x0 + 1), default=0)
                near = before is not None and word.box.x0 - before.box.x1 < _GAP * (
                    word.size or word.box.height
                )
                own = own if near and at > own and not _begins(word, columns[at]) else at
                found[own].append(word)
    return tuple(tuple(words) for words in found)


def _begins(word: Word, column: Span) -> bool:
    return word.box.x0 >= column[0] - 1


def _width_of(cells: Iterator[tuple[Word, ...]]) -> float:
    """The widest line of a column."""
    return max(
        (
            max(w.box.x1 for w in line) - min(w.box.x0 for w in line)
            for cell in cells
            for line in _lines_of(cell)
        ),
        default=0.0,
    )


def _lines_of(cell: Sequence[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in cell:
        if lines and abs(lines[-1][-1].box.middle - word.box.middle) < word.box.height / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _is_row(row: _Row, widths: Sequence[float]) -> bool:
    wrapped = [n for n, cell in enumerate(row.cells) if len(_lines_of(cell)) > 1]
    figures = [n for n, cell in enumerate(row.cells) if cell and number_of(text_of(cell)) is not None]
    for n in wrapped:
        above, *below = [text_of(line) for line in _lines_of(row.cells[n])]
        holds = any(_REST.fullmatch(text) for text in below)
        if not (holds or _BEGUN.fullmatch(above)):
            continue
        if number_of(text_of(row.cells[n])) is None or len(below) > 1:
            return False
        if holds and (set(figures) <= set(wrapped) or _has_room(row.cells[n], widths[n])):
            return False
    return all(_is_cell(cell) for cell in row.cells)


def _is_cell(cell: Sequence[Word]) -> bool:
    """Whether no two figures stand under each other."""
    sorts = [number_of(text_of(line)) for line in _lines_of(cell)]
    many = [told for told in sorts if told is not None and told[0] is not Sort.NAUGHT]
    return len(many) < 2 or number_of(text_of(cell)) is not None


def _has_room(cell: Sequence[Word], width: float) -> bool:
    """Whether the lines of a cell would have stood on one."""
    lines = _lines_of(cell)
    size = cell[0].size or cell[0].box.height
    whole = sum(line[-1].box.x1 - line[0].box.x0 for line in lines) + _SPACE * size * (len(lines) - 1)
    return whole < width - _FLUSH


def _line(row: _Row) -> Line:
    first = row.lines[0]
    segments = tuple(Segment(first.page, first.index, cell) for cell in row.cells if cell)
    return replace(first, segments=segments)
