"""Tables in a text whose figures stand in no columns: parted by tabs or by single spaces, they keep their order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import field

from extract.stages.grids.grid import Entry, Grid
from extract.stages.grids.grids import entry_of
from extract.stages.page.lines import Line
from extract.stages.tables.pieces import Sort
from models.layout import Word
from models.records import dataclass
from models.replacing import replace

_FEWEST_ROWS = 2
_FEWEST_NUMBERS = 2
_MOST_BETWEEN = 2
_HEAD = 3
"""Lines above the first row within which the head stands."""
_SHORT = 4
"""Words of a heading among the rows."""


@dataclass
class _Run:
    rows: list[Entry] = field(default_factory=list)
    between: int = 0

    @property
    def sorts(self) -> tuple[bool, ...]:
        return _sorts(self.rows[0])


def ragged_grids(lines: Sequence[Line], stops: Collection[int]) -> Iterator[Grid]:
    """The tables that begin with a code in every row, from top to bottom; stops: lines of something else."""
    run = _Run()
    for line in lines:
        entry = entry_of(line) if line.index not in stops else None
        if entry is not None and _goes_on(run, entry):
            run.rows.append(entry)
            run.between = 0
        elif run.rows and entry is None and _may_stand_between(run, line, stops):
            run.between += 1
        else:
            yield from _grid(run, lines)
            run = _Run([entry]) if entry is not None and _begins(entry) else _Run()
    yield from _grid(run, lines)


def _begins(entry: Entry) -> bool:
    return (
        len(entry.numbers) >= _FEWEST_NUMBERS
        and entry.numbers[0].sort is Sort.CODE
        and entry.numbers[0].box.x1 <= entry.text[0].box.x0
        and not entry.sums
    )


def _goes_on(run: _Run, entry: Entry) -> bool:
    """Whether a line holds the same cells as the rows above, or the sums of the last of them."""
    if not run.rows:
        return _begins(entry)
    if entry.sums or entry.is_part:
        return len(entry.numbers) < len(run.sorts)
    return _begins(entry) and _sorts(entry) == run.sorts


def _sorts(entry: Entry) -> tuple[bool, ...]:
    """Which cells of a row are numbers, from left to right."""
    pieces = sorted((*entry.text, *entry.numbers), key=lambda piece: piece.box.x0)
    return tuple(piece.is_number for piece in pieces)


def _may_stand_between(run: _Run, line: Line, stops: Collection[int]) -> bool:
    return line.index not in stops and run.between < _MOST_BETWEEN and len(line.words) <= _SHORT


def _grid(run: _Run, lines: Sequence[Line]) -> Iterator[Grid]:
    rows = [entry for entry in run.rows if not entry.sums and not entry.is_part]
    if len(rows) < _FEWEST_ROWS:
        return
    count = len(rows[0].numbers)
    entries = tuple(
        replace(entry, columns=tuple(range(count - len(entry.numbers), count)))
        for entry in run.rows
        if len(entry.numbers) <= count
    )
    first = run.rows[0].line.index
    head = next((one for n in range(1, _HEAD + 1) if (one := _head(lines, first - n, run.sorts))), None)
    cells = head[1] if head is not None else [()] * len(run.sorts)
    heads = tuple(words for words, number in zip(cells, run.sorts, strict=True) if number)
    corner = tuple(
        word for words, number in zip(cells, run.sorts, strict=True) if not number for word in words
    )
    mixed = any(len(entry.line.segments) < len(entry.text) + len(entry.numbers) for entry in entries)
    begins = head[0] if head is not None else first
    yield Grid(entries, heads, corner, begins, run.rows[-1].line.index, needs_sum=mixed)


def _head(
    lines: Sequence[Line], position: int, sorts: Sequence[bool]
) -> tuple[int, list[tuple[Word, ...]]] | None:
    """The words over each cell where a line has as many pieces, or words, as a row has cells."""
    if position < 0 or any(character.isdigit() for character in lines[position].text):
        return None
    line = lines[position]
    single: list[tuple[Word, ...]] = [(word,) for word in line.words]
    for pieces in ([segment.words for segment in line.segments], single):
        if len(pieces) == len(sorts):
            return position, pieces
    return None
