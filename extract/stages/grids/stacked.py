"""Tables in a text that has lost its columns: every head has a line of its own, and so has every cell."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from extract.stages.grids.grid import Entry, Grid
from extract.stages.heads.head_words import is_time
from extract.stages.page.lines import Line, text_of
from extract.stages.tables.pieces import Piece, Sort, pieces_of
from extract.stages.words.naming import columns_named
from extract.stages.words.totals import is_total
from models.layout import Word
from models.records import dataclass
from models.replacing import replace

_FEWEST_COLUMNS, _MOST_COLUMNS = 2, 8
_LONGEST_CELL = 9
"""Words."""
_MOST_WRAPPED = 3
_FEWEST_ROWS = 2
_FEWEST_CODED = 3
"""Rows with the code of an account each, whose total is another."""
_SHORTEST_CODE = 3
_COUNTED = 2
"""Digits of the number of a row."""
_GOES_ON = ("%", "(", "/", "&", "+")
_OF_NUMBERS = frozenset(("whole", "belopp", "utfall", "konto"))
_NO_HEAD = re.compile(
    r"[:?]$|^(?!(?:19|20)[0-9]{2}\b)[0-9]{4,6} |^(?:\S+ ){3,}\S+\.$|^[0-9]{3} (?:kr|kronor)\b"
)
"""A label or a question, words behind the code of an account: those are a row's; and the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Cell:
    line: Line
    piece: Piece
    ends: bool = False
    """Whether the rows above end here."""


def stacked_grids(
    lines: Sequence[Line], stops: Collection[int], ends: Collection[int] = ()
) -> Iterator[Grid]:
    """The tables of one cell a line, from top to bottom.

    stops: lines that are something else. ends: lines that may head a column, and begin no row.
    """
    cells = [
        replace(cell, ends=line.index in ends)
        if line.index not in stops and (cell := cell_of(line)) is not None
        else None
        for line in lines
    ]
    position = 0
    while position < len(cells):
        found = _at(cells, position)
        if found is None:
            position += 1
            continue
        grid, position = found
        yield grid


def cell_of(line: Line) -> Cell | None:
    """The line as one cell, be it the code of an account and its name; None where it is more, or running text."""
    if len(line.words) > _LONGEST_CELL:
        return None
    pieces = pieces_of(line)
    if len(line.segments) != 1 and [piece.sort for piece in pieces] != [Sort.CODE, Sort.TEXT]:
        return None
    if len(pieces) == 1:
        return Cell(line, _as_number(pieces[0]))
    return Cell(line, Piece(line.words, Sort.TEXT)) if pieces else None


def _as_number(piece: Piece) -> Piece:
    """The piece, the number of a row with a nought before it as a number: `09` stands over `10`."""
    counts = len(piece.text) == _COUNTED and piece.text.isdecimal() and not piece.is_number
    return replace(piece, sort=Sort.FIGURE, value=Decimal(piece.text)) if counts else piece


def _at(cells: Sequence[Cell | None], first: int) -> tuple[Grid, int] | None:
    """The table whose heads begin at a line, and the position behind it."""
    heads: list[Cell] = []
    for cell in cells[first : first + _MOST_COLUMNS]:
        names_time = cell is not None and bool(heads) and is_time(cell.piece.words)
        if cell is None or (cell.piece.is_number and not names_time) or _NO_HEAD.search(cell.piece.text):
            break
        heads.append(cell)
    found = [
        one
        for skipped in range(len(heads) - 1)
        for count in range(len(heads) - skipped, _FEWEST_COLUMNS - 1, -1)
        for one in _under(cells, heads[skipped : skipped + count], first + skipped + count)
        if not (skipped and _names_texts(heads[skipped - 1]) and _begins_with_figures(one[0]))
    ]
    above = cells[first - 1] if first else None
    if above is None or not above.piece.is_number:
        lists = (_listed(cells, heads[max(0, n - 1)], head, first + n + 1) for n, head in enumerate(heads))
        found += [one for one in lists if one is not None]
    return max(found, key=lambda one: _rank(one[0]), default=None)


def _names_texts(head: Cell) -> bool:
    return "text" in columns_named(head.piece.text)


def _begins_with_figures(grid: Grid) -> bool:
    """Whether the first row begins with figures, so that the words behind them may be the next row's."""
    row = grid.entries[0]
    return len(row.numbers) > 1 and row.numbers[0].box.top < row.text[0].box.top


def _listed(cells: Sequence[Cell | None], over: Cell, head: Cell, start: int) -> tuple[Grid, int] | None:
    """The table under one head, words and an amount by turns, and the position behind: only its total proves it.

    One of accounts whose total is another goes to a person. over: what stands above the head, and may say what the
    words are; the head itself where nothing does.
    """
    found = _rows(cells, start, [False, True])
    if found is None:
        return None
    grid = _grid((over, head), [False, True], found[0], cells, found[1])
    rows = [entry for entry in grid.entries if not entry.sums]
    totals = [replace(entry, columns=(1,)) for entry in grid.entries if entry.sums]
    coded = [_with_code(entry) for entry in rows]
    has_codes = all(len(row.numbers) > 1 for row in coded) and _are_mostly_accounts(rows)
    proved = _adds_up(grid)
    if not proved and not (has_codes and totals and len(rows) >= _FEWEST_CODED):
        return None
    if has_codes:
        grid = replace(grid, entries=(*coded, *totals), heads=((), *grid.heads), needs_sum=not proved)
    return grid, found[1]


def _are_mostly_accounts(rows: Sequence[Entry]) -> bool:
    codes = sum(pieces_of(entry.line)[0].sort is Sort.CODE for entry in rows)
    return 2 * codes > len(rows)


def _with_code(entry: Entry) -> Entry:
    """The row with the account number at the head of its words in a column of its own; a short one may be too short."""
    code, *text = entry.line.words
    if not code.text.isdecimal() or len(code.text) < _SHORTEST_CODE or not text:
        return entry
    first, rest = Piece((code,), Sort.CODE, Decimal(code.text)), Piece(tuple(text), Sort.TEXT)
    return replace(entry, text=(rest, *entry.text[1:]), numbers=(first, *entry.numbers), columns=(0, 1))


def _rank(grid: Grid) -> tuple[bool, bool, int, bool]:
    """What speaks for a table: its sum, its heads, its rows, and that its first text is not the head of the texts."""
    named = "text" not in columns_named(grid.entries[0].label)
    return _adds_up(grid), _are_under_own_heads(grid), len(grid.entries), named


def _are_under_own_heads(grid: Grid) -> bool:
    """Whether every head says what stands under it, and codes of accounts, alone, stand under theirs."""
    if "text" not in columns_named(grid.title):
        return False
    rows = [entry for entry in grid.entries if not entry.sums]
    for n, words in enumerate(grid.heads):
        named = columns_named(text_of(words))
        codes = all((cell := grid.cell(row, n)) is not None and cell.sort is Sort.CODE for row in rows)
        if not named or ("konto" in named) != (codes and "belopp" not in named):
            return False
    return True


def _under(cells: Sequence[Cell | None], heads: Sequence[Cell], start: int) -> Iterator[tuple[Grid, int]]:
    """The tables that may stand under some heads, whose first row begins at a position, and the positions behind."""
    below = cells[start : start + len(heads)]
    pattern = [cell.piece.is_number for cell in below if cell is not None]
    if len(pattern) < len(heads):
        return
    patterns = [pattern]
    if pattern[0] and pattern[-1]:
        patterns.append([*pattern[:-1], False])
    for one in patterns:
        found = _rows(cells, start, one) if _fits(heads, one) else None
        if found is None or _is_shifted(one, heads, cells, found[1]):
            continue
        if _texts(one, found[0]) and any(row[-1] for row in found[0]):
            yield _grid(heads, one, found[0], cells, found[1]), found[1]


def _is_shifted(
    pattern: Sequence[bool], heads: Sequence[Cell], cells: Sequence[Cell | None], behind: int
) -> bool:
    """Whether each text of rows of an amount and a text may belong to the amount below it, not to that above.

    It does where an amount is left behind the rows, or nothing says that any other head is one of texts.
    """
    if not pattern[0] or sum(pattern) > 1:
        return False
    after = cells[behind] if behind < len(cells) else None
    named = any("text" in columns_named(head.piece.text) for head in heads[1:])
    return not named or (after is not None and after.piece.is_number)


def _adds_up(grid: Grid) -> bool:
    """Whether a column of the table is its total."""
    total = grid.entries[-1]
    rows = grid.entries[:-1]
    if not total.sums:
        return False
    for column in total.columns:
        own = grid.cell(total, column)
        values = [cell.value or Decimal(0) for row in rows if (cell := grid.cell(row, column)) is not None]
        if own is not None and own.value == sum(values, Decimal(0)):
            return True
    return False


def _fits(heads: Sequence[Cell], pattern: Sequence[bool]) -> bool:
    """Whether a head of numbers names what numbers tell, and the row has words as well."""
    if all(pattern) or not any(pattern):
        return False
    named = [set(columns_named(head.piece.text)) for head in heads]
    of_numbers = [names for names, number in zip(named, pattern, strict=True) if number]
    of_texts = [names for names, number in zip(named, pattern, strict=True) if not number]
    if any("text" in names for names in of_numbers) and not any("text" in names for names in of_texts):
        return False  # cells one place away from their heads
    return any(names & _OF_NUMBERS for names in of_numbers)


def _rows(
    cells: Sequence[Cell | None], start: int, pattern: Sequence[bool]
) -> tuple[list[list[list[Cell]]], int] | None:
    """Rows of cells, each a list of lines, as long as they follow the pattern; then a sum with fewer cells."""
    rows: list[list[list[Cell]]] = []
    position = start
    while (taken := _row(cells, position, pattern)) is not None:
        row, position = taken
        rows.append(row)
    if len(rows) < _FEWEST_ROWS and not (rows and _is_sum(cells, position)):
        return None
    return rows, position


def _is_sum(cells: Sequence[Cell | None], position: int) -> bool:
    cell = cells[position] if position < len(cells) else None
    return cell is not None and is_total(cell.piece.text)


def _row(
    cells: Sequence[Cell | None], position: int, pattern: Sequence[bool]
) -> tuple[list[list[Cell]], int] | None:
    """The cells of a row; words that wrap take several lines where a number must follow.

    Words behind the last number of a row may be missing where the next row begins with a number.
    """
    row: list[list[Cell]] = []
    for n, number in enumerate(pattern):
        cell = cells[position] if position < len(cells) else None
        may_miss = pattern[0] and not number and n == len(pattern) - 1 and not all(pattern[:n])
        if may_miss and _is_next(cells, position):
            row.append([])
            continue
        if cell is None or cell.piece.is_number != number or cell.ends:
            return None
        own = [cell]
        position += 1
        follows = pattern[(n + 1) % len(pattern)]
        while not number and follows and len(own) < _MOST_WRAPPED:
            more = cells[position] if position < len(cells) else None
            if more is None or more.piece.is_number or not _goes_on(more.piece.text):
                break
            own.append(more)
            position += 1
        row.append(own)
    return row, position


def _goes_on(text: str) -> bool:
    """Whether a line goes on from the one above: with a small letter, or with a sign as in `50` over `% av lönen`."""
    return text[:1].islower() or text[:1] in _GOES_ON


def _is_next(cells: Sequence[Cell | None], position: int) -> bool:
    """Whether the next row or the total begins at a position."""
    cell = cells[position] if position < len(cells) else None
    return cell is not None and (cell.piece.is_number or is_total(cell.piece.text))


def _grid(
    heads: Sequence[Cell],
    pattern: Sequence[bool],
    rows: Sequence[Sequence[Sequence[Cell]]],
    cells: Sequence[Cell | None],
    behind: int,
) -> Grid:
    texts = _texts(pattern, rows)
    text = next((n for n in texts if "text" in columns_named(heads[n].piece.text)), texts[-1])
    numbers = [n for n, number in enumerate(pattern) if number]
    entries = [
        Entry(
            row[0][0].line,
            tuple(cell.piece for cell in row[text]),
            tuple(row[n][0].piece for n in numbers),
            columns=tuple(range(len(numbers))),
        )
        for row in rows
    ]
    total = _sum_below(cells, behind, len(numbers))
    over: tuple[tuple[Word, ...], ...] = tuple(heads[n].piece.words for n in numbers)
    first = heads[0].line.index
    every = (*entries, *([total] if total else []))
    return Grid(every, over, heads[text].piece.words, first, _end(cells, behind, total))


def _texts(pattern: Sequence[bool], rows: Sequence[Sequence[Sequence[Cell]]]) -> list[int]:
    """The columns of words that every row fills."""
    return [n for n, number in enumerate(pattern) if not number and all(row[n] for row in rows)]


def _end(cells: Sequence[Cell | None], behind: int, total: Entry | None) -> int:
    """Index of the last line that the table takes."""
    if total is not None:
        return total.line.index + len(total.numbers)
    before = cells[behind - 1]
    return before.line.index if before is not None else behind - 1


def _sum_below(cells: Sequence[Cell | None], position: int, columns: int) -> Entry | None:
    """`Summa` and its amounts on the lines under the rows, the last under the last column; one may stand before it."""
    below = [cell for cell in cells[position : position + 1 + columns] if cell is not None]
    if len(below) < 2:
        return None
    first, second = below[:2]
    if first.piece.is_number:
        words, amounts = second, [first]
    else:
        words, amounts = first, list(itertools.takewhile(_is_number, below[1:]))
    if not amounts or not is_total(words.piece.text):
        return None
    over = tuple(range(columns - len(amounts), columns))
    return Entry(below[0].line, (words.piece,), tuple(cell.piece for cell in amounts), columns=over)


def _is_number(cell: Cell) -> bool:
    return cell.piece.is_number
