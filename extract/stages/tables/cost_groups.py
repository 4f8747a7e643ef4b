"""The kind of cost that a heading between the rows of a budget gives to the rows below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extract.normalise.text import fold
from extract.stages.draft import Draft
from extract.stages.page.lines import Cells, Line, line_pitch, place_of, text_of
from extract.stages.words.kinds_of_cost import names_kinds_of_cost
from extract.stages.words.totals import is_subtotal, is_total
from models.geometry import Box
from models.layout import Word
from models.record import Row, Value, ValueStatus
from models.replacing import replace

_FIELD, _TABLE = "kostnadsslag", "budget_rows"
_COLUMNS = 3
"""At the least: the kind of cost, the text and the amount."""
_APART = 3.0
"""Sizes of the text between the edges of that column and of the texts."""
_MOST_WORDS = 6
_FEWEST_GROUPS = 2
_INDENT = 0.5
"""Sizes of the text by which rows stand further in than what heads them."""
_FAR = 2.5
"""Line pitches between a heading and its first row."""


class _Group(NamedTuple):
    page: int
    words: tuple[Word, ...]


def name_cost_groups(draft: Draft) -> Draft:
    """The draft with `kostnadsslag` on every row of its budget for which a column of its own or a heading says it.

    Headings must differ from rows in one and the same way: each group closed by a sum, in bold, further out, or with
    a colon. Where they do not, nothing is said: a line of words may as well end the row above.
    """
    rows = draft.rows_of(_TABLE)
    first_lines = _first_lines(rows, draft.lines)
    if not rows or len(first_lines) < len(rows) or any(row.cell(_FIELD) for row in rows):
        return draft
    groups = iter(list(_columned(draft, rows, first_lines) or _headed(draft, first_lines)))
    return replace(
        draft,
        rows=tuple(_within(row, next(groups, None)) if row.table == _TABLE else row for row in draft.rows),
    )


def _columned(draft: Draft, rows: Sequence[Row], first_lines: Sequence[int]) -> list[_Group | None]:
    """What stands in a column of kinds of cost to the left of the rows' own texts; nothing where there is none.

    A kind may stand once beside several rows, in one printed cell or on the first of their lines; where one stands
    between lines and no cell tells which rows it is for, nothing is said.
    """
    head = draft.lines[first_lines[0] - 1]
    column = head.segments[0]
    texts = [row.cell("text") for row in rows]
    edges = [text.place.box.x0 for text in texts if text and text.place and text.place.box]
    is_own = len(edges) == len(rows) and min(edges) > column.box.x0 + _APART * column.size
    if len(head.segments) < _COLUMNS or not names_kinds_of_cost(column.text) or not is_own:
        return []
    cells = {page.number: Cells.of(page) for page in draft.layout.pages}
    between = (draft.lines[at] for at in range(first_lines[0], first_lines[-1]) if at not in first_lines)
    stands_between = any(_words_before(min(edges), line) for line in between)
    found: list[_Group | None] = []
    for at, edge in zip(first_lines, edges, strict=True):
        line = draft.lines[at]
        cell = cells[line.page].around(column.box.x0, line.box.middle)
        if cell is None and stands_between:
            return []
        beside = _words_in(cell, draft.lines, line.page) if cell else _words_before(edge, line)
        found.append(_Group(line.page, beside) if beside else found[-1] if found and cell is None else None)
    return found


def _words_in(cell: Box, lines: Sequence[Line], page: int) -> tuple[Word, ...]:
    return tuple(word for line in lines if line.page == page for word in line.words if cell.holds(word.box))


def _words_before(edge: float, line: Line) -> tuple[Word, ...]:
    return tuple(word for word in line.words if word.box.x1 < edge)


def _headed(draft: Draft, first_lines: Sequence[int]) -> list[_Group | None]:
    headings = _headings(draft, first_lines)
    if len(headings) < _FEWEST_GROUPS or not _stand_out(headings, first_lines, draft.lines):
        return []
    lines = _groups(first_lines, headings, draft.lines)
    return [_Group(line.page, line.words) if line else None for line in lines]


def _first_lines(rows: Sequence[Row], lines: Sequence[Line]) -> list[int]:
    """The place among the lines of the first line of every row, in the order of the rows; fewer where one has none."""
    found: list[int] = []
    for row in rows:
        places = [cell.place for cell in row.cells if cell.place is not None]
        boxes = [(place.page, place.box) for place in places if place.box is not None]
        at = next(
            (
                number
                for number, line in enumerate(lines)
                if any(page == line.page and box.top <= line.box.middle <= box.bottom for page, box in boxes)
            ),
            None,
        )
        found += [] if at is None else [at]
    return found if found == sorted(set(found)) else []


def _headings(draft: Draft, first_lines: Sequence[int]) -> dict[int, Line]:
    """By the place of the row right below it: every line that may head a group."""
    taken = {number for head in draft.heads for number in range(head.first, head.last + 1)}
    labelled = {hit.line for hit in draft.hits if hit.wording.role == "heading" or hit.alone}
    far = _FAR * line_pitch(draft.lines)
    return {
        at: line
        for at in first_lines
        if at
        and (line := draft.lines[at - 1]).index not in taken | labelled
        and line.page == draft.lines[at].page
        and draft.lines[at].box.top - line.box.bottom < far
        and _may_head(line)
    }


def _may_head(line: Line) -> bool:
    """Years, stages and packages of work group rows too, and have figures in their names."""
    text = line.text
    if len(line.segments) != 1 or len(line.words) > _MOST_WORDS or is_total(text) or is_subtotal(text):
        return False
    named = line.words[1:] if line.words[0].text.rstrip(".):").isdigit() else line.words
    name = text_of(named)
    return name[:1].isupper() and not name.endswith((".", ",", ";", "-")) and not any(map(str.isdigit, name))


def _stand_out(headings: Mapping[int, Line], first_lines: Sequence[int], lines: Sequence[Line]) -> bool:
    rows = [lines[at] for at in first_lines if at >= min(headings)]
    heads = list(headings.values())
    bold = all(_is_bold(line) for line in heads) and not any(map(_is_bold, rows))
    outermost = max(line.box.x0 + _INDENT * line.segments[0].size for line in heads)
    further_out = all(row.box.x0 > outermost for row in rows)
    colon = all(line.text.endswith(":") for line in heads)
    later = sorted(headings)[1:]
    closed = all(_is_sum(lines[at - 2]) for at in later)
    return bold or further_out or colon or closed


def _is_bold(line: Line) -> bool:
    return all(word.bold for word in line.segments[0].words)


def _is_sum(line: Line) -> bool:
    return is_total(line.text) or is_subtotal(line.text)


def _groups(
    first_lines: Sequence[int], headings: Mapping[int, Line], lines: Sequence[Line]
) -> Iterator[Line | None]:
    """The heading of each row; none behind the sum of a group that no other heading follows."""
    current: Line | None = None
    for at in first_lines:
        if at in headings:
            current = headings[at]
        elif at and _is_sum(lines[at - 1]):
            current = None
        yield current


def _within(row: Row, group: _Group | None) -> Row:
    if group is None:
        return row
    text = text_of(group.words)
    place = place_of(group.page, group.words)
    value = Value(_FIELD, text, fold(text).rstrip(" :"), ValueStatus.READ, place, "heading")
    return replace(row, cells=(*row.cells, value))
