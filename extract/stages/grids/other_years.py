"""Tables that a paper shows of another year than its own, set aside before its own tables are looked for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.grids.grid import Grid
from extract.stages.grids.grid_stops import ends_of_stacked, stops_of, stops_of_stacked
from extract.stages.grids.grids import grids
from extract.stages.grids.stacked import stacked_grids
from extract.stages.heads.head_sense import is_of_another_year
from extract.stages.heads.payers import count_people
from extract.stages.page.lines import Line, line_pitch, text_of
from extract.stages.tables.bands import Banded, banded
from extract.stages.tables.pieces import Sort
from extract.stages.words.totals import is_of_the_whole
from extract.stages.words.wordings import key_of
from models.layout import TextSource
from models.record import Dokumenttyp
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_LINES_OF_HEADING = 3
_LONGEST_HEADING = 8
"""Words."""


def set_aside_other_years(draft: Draft) -> Draft:
    """The draft with the lines of such tables claimed, where it has a table of its own beside them.

    Where it has none, the rows of the other year are read, and a person is asked about them.
    """
    if draft.form is None or draft.form.dokumenttyp not in _FILLED_IN:
        return draft
    if not any(_tells(line) for line in draft.lines):
        return draft
    rows = banded(draft.lines, draft.layout.pages)
    tables = list(_tables(draft, rows))
    headings = [_heading(draft, table) for table in tables]
    own = [table for table, heading in zip(tables, headings, strict=True) if heading is None]
    if not any(map(_holds_money, own)):
        return draft
    taken = (
        line
        for table, heading in zip(tables, headings, strict=True)
        if heading is not None
        for line in _lines_of(table, heading, rows)
    )
    return replace(draft, claimed=draft.claimed.union(taken))


def _tables(draft: Draft, rows: Banded) -> Iterator[Grid]:
    """The tables by their columns; in a text that may have lost these also those with one cell a line."""
    yield from grids(rows.lines, line_pitch(draft.lines), stops_of(draft), rows.alone)
    if draft.layout.source is TextSource.PLAIN:
        yield from stacked_grids(draft.lines, stops_of_stacked(draft), ends_of_stacked(draft))


def _tells(line: Line) -> bool:
    is_short = len(line.segments) == 1 and len(line.words) <= _LONGEST_HEADING
    return is_short and not line.text.endswith((".", "?")) and is_of_another_year(line.text)


def _heading(draft: Draft, table: Grid) -> int | None:
    """The line over a table that says that it is of another year, if one does."""
    above = [line for line in draft.lines[: table.first] if line.segments][-_LINES_OF_HEADING:]
    for line in reversed(above):
        if _tells(line):
            return line.index
        if len(line.segments) > 1 or len(line.words) > _LONGEST_HEADING:
            return None
    return None


def _holds_money(table: Grid) -> bool:
    if count_people([table.title, *map(text_of, table.heads)]):
        return False
    return any(piece.sort in (Sort.FIGURE, Sort.CODE) for entry in table.entries for piece in entry.numbers)


def _lines_of(table: Grid, heading: int, rows: Banded) -> Iterator[int]:
    """From the heading down to the total; without heads the paper's own table may follow in the same columns."""
    yield from range(heading, rows.last(_end_of(table)) + 1)


def _end_of(table: Grid) -> int:
    """The last line that a total of a whole table sums, if rows follow it; else the last of all."""
    whole = Decimal(0)
    end = table.last
    for entry in table.entries:
        own = entry.numbers[-1].value or Decimal(0)
        if entry.is_part:
            continue
        if not entry.sums:
            whole += own
        elif own == whole and _is_of_all(entry.label):
            end = entry.line.index
    return end


def _is_of_all(label: str) -> bool:
    """Whether a total names no group that it is the sum of."""
    rest = label.partition(" ")[2]
    return not rest or is_of_the_whole(key_of(rest))
