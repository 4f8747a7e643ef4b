"""Tables asked label by label: `Post 1`, `Kostnadsslag: …`, `Belopp: …`, and the same labels again for the next row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from extract.stages.grids.block_units import Unit, units_of
from extract.stages.grids.grid import Entry, Grid
from extract.stages.heads.payers import is_income
from extract.stages.page.lines import Line, Segment
from extract.stages.tables.pieces import Piece, Sort, pieces_of
from extract.stages.words.naming import columns_named
from models.layout import Word
from models.records import dataclass

_WHOLES = frozenset(("whole", "utfall", "belopp"))
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Pattern:
    """The labels of a row: which one tells what it is, and which hold figures."""

    first: str
    """The label that a row begins with."""
    text: str
    numbers: tuple[str, ...]
    labels: Mapping[str, tuple[Word, ...]]


@dataclass(frozen=True, slots=True)
class _Row:
    entry: Entry | None
    """None where the form leaves room for a row that nobody has filled in."""
    last: int


def block_grids(lines: Sequence[Line], stops: Collection[int], labelled: Collection[int]) -> Iterator[Grid]:
    """The tables of that kind; stops: lines of something else; labelled: lines with labels of the paper's own."""
    units = list(units_of(lines, stops, labelled))
    pattern = _pattern(units)
    if pattern is None:
        return
    run: list[tuple[Unit, _Row]] = []
    for block, behind in _blocks(units, pattern):
        row = _row(block, pattern)
        if row is not None:
            run.append((block[0], row))
        if row is None or behind is not None:
            yield from _grid(run, pattern, behind)
            run = []
    yield from _grid(run, pattern, None)


def _pattern(units: Sequence[Unit]) -> _Pattern | None:
    """The labels that are repeated together, one of them answered in words and one in amounts."""
    answered: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.answer:
            answered.setdefault(unit.key, []).append(unit)
    repeated = {key: own for key, own in answered.items() if len(own) >= _FEWEST_ROWS}
    numbers = [key for key, own in repeated.items() if all(_number(unit) is not None for unit in own)]
    amounts = [key for key in numbers if not _WHOLES.isdisjoint(columns_named(key))]
    texts = [key for key, own in repeated.items() if key not in numbers and _may_name_rows(own[0])]
    if not amounts or not texts:
        return None
    text = max(texts, key=lambda key: _asked_with(units, key, amounts))
    if _asked_with(units, text, amounts) < _FEWEST_ROWS:
        return None
    numbers = [key for key in numbers if not repeated[key][0].sums or _is_of_rows(repeated, key, text)]
    own = [unit.key for unit in units if unit.key == text or unit.key in numbers]
    first = next(key for key in own if key == text or key in amounts or own.count(key) == own.count(text))
    return _Pattern(first, text, tuple(numbers), {key: answered[key][0].label for key in (text, *numbers)})


def _may_name_rows(unit: Unit) -> bool:
    return "text" in columns_named(unit.key) and not unit.sums and not is_income(unit.key)


def _is_of_rows(repeated: Mapping[str, Sequence[Unit]], key: str, text: str) -> bool:
    """Whether a label of a sum is asked with every row, and so is the row's own: `Antal`, `Pris`, `Summa`."""
    return len(repeated[key]) * 2 > len(repeated[text])


def _asked_with(units: Sequence[Unit], text: str, amounts: Sequence[str]) -> int:
    """How many times the label of an amount comes before the same label of a text is asked again."""
    keys = [unit.key for unit in units if unit.key == text or unit.key in amounts]
    return sum(keys[n] != keys[n - 1] and keys[n] != text for n in range(1, len(keys)))


def _number(unit: Unit) -> Piece | None:
    """The answer where it is a figure and nothing but words comes after it."""
    pieces = [_piece(segment) for segment in unit.answer]
    if not pieces or pieces[0] is None or any(piece is not None for piece in pieces[1:]):
        return None
    return pieces[0]


def _piece(segment: Segment) -> Piece | None:
    pieces = pieces_of(Line(segment.page, segment.line, (segment,)))
    if len(pieces) == 1 and pieces[0].is_number:
        return pieces[0]
    return None


def _blocks(units: Sequence[Unit], pattern: _Pattern) -> Iterator[tuple[list[Unit], Unit | None]]:
    """The labels of each row, and the label of something else that ends the list behind it."""
    counted = Counter(unit.key for unit in units)
    block: list[Unit] = []
    for unit in units:
        if unit.key == pattern.first:
            if block:
                yield block, None
            block = [unit]
        elif block and counted[unit.key] * 2 < counted[pattern.text] and _ends_list(unit):
            yield block, unit
            block = []
        elif block:
            block.append(unit)
    if block:
        yield block, None


def _ends_list(unit: Unit) -> bool:
    return unit.sums or is_income(unit.key) or bool(columns_named(unit.key))


def _row(block: Sequence[Unit], pattern: _Pattern) -> _Row | None:
    """The row of a block; None where a label comes twice, or an answer is not of its kind."""
    own = [unit for unit in block if unit.key == pattern.text or unit.key in pattern.numbers]
    keys = [unit.key for unit in own]
    if len(set(keys)) < len(keys) or pattern.text not in keys:
        return None
    last = max(unit.last for unit in own)
    text = own[keys.index(pattern.text)]
    filled = [unit for unit in own if unit.key != pattern.text and unit.answer]
    numbers = [(pattern.numbers.index(unit.key), piece) for unit in filled if (piece := _number(unit))]
    if len(numbers) < len(filled):
        return None
    if not text.answer or not numbers:
        return _Row(None, last) if not text.answer and not numbers else None
    numbers.sort(key=lambda one: one[0])
    words = _words(text, is_last=text is own[-1])
    columns, pieces = zip(*numbers, strict=True)
    line = next(unit.line for unit in own if unit.answer)
    return _Row(Entry(line, (Piece(words, Sort.TEXT),), pieces, columns=columns), last)


def _words(text: Unit, *, is_last: bool) -> tuple[Word, ...]:
    """What answers the label of the text; behind the last label of a row only what visibly goes on."""
    kept = text.answer[:1]
    for segment in text.answer[1:]:
        if is_last and not segment.text[:1].islower() and segment.box.middle > kept[-1].box.bottom:
            break
        kept.append(segment)
    return tuple(word for segment in kept for word in segment.words)


def _grid(run: Sequence[tuple[Unit, _Row]], pattern: _Pattern, behind: Unit | None) -> Iterator[Grid]:
    entries = [row.entry for _, row in run if row.entry is not None]
    if len(entries) < _FEWEST_ROWS:
        return
    heads = tuple(pattern.labels[key] for key in pattern.numbers)
    last = max(row.last for _, row in run)
    total = _total(entries, pattern, behind)
    every = (*entries, *([total] if total is not None else []))
    if total is not None and behind is not None:
        last = max(last, behind.last)
    yield Grid(every, heads, pattern.labels[pattern.text], run[0][0].line.index, last)


def _total(entries: Sequence[Entry], pattern: _Pattern, behind: Unit | None) -> Entry | None:
    """The sum that stands behind the rows, in the column that it sums."""
    piece = _number(behind) if behind is not None and behind.sums else None
    if behind is None or piece is None:
        return None
    wholes = [n for n, key in enumerate(pattern.numbers) if not _WHOLES.isdisjoint(columns_named(key))]
    column = next((n for n in wholes if _sum(entries, n) == piece.value), wholes[-1])
    return Entry(behind.line, (Piece(behind.label, Sort.TEXT),), (piece,), columns=(column,))


def _sum(entries: Sequence[Entry], column: int) -> Decimal:
    cells = (p for e in entries for n, p in zip(e.columns, e.numbers, strict=True) if n == column)
    return sum((piece.value or Decimal(0) for piece in cells), Decimal(0))
