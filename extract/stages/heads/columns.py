"""Table heads: which columns a table has, in which order, and where on the page they stand."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from extract.stages.heads.head import Column, Head
from extract.stages.heads.head_sense import is_of_other_time
from extract.stages.heads.head_words import (
    UNITS,
    YEAR,
    are_broken_off,
    further_amounts,
    is_note,
    is_part,
    is_time,
    is_unit_below,
    is_year,
    joined,
    keys_of,
    leads_on,
    longest_apart,
    names_amount,
    says_more,
    unglued,
)
from extract.stages.heads.stacks import Stack, are_names, close, holds_figures, is_row, stacked
from extract.stages.page.lines import Line, Segment, text_of
from extract.stages.words.glosses import gloss_behind
from extract.stages.words.naming import columns_named
from extract.stages.words.totals import is_subtotal, is_total
from extract.stages.words.wordings import MOST_TOKENS, LabelIndex, Wording, key_of, wording_for
from models.form import Kind, TableSpec
from models.layout import Word
from models.replacing import replace

_MAX_HEAD_LINES = 8
_INCOME = ("intakt", "inkomst", "finansiering")
"""How the head of the other side of a budget begins."""
_SLACK = 2.0
_FEWEST_PARTS = 2


@lru_cache(maxsize=128)
def _index_of(table: TableSpec) -> LabelIndex:
    return LabelIndex(
        wording_for(label, "column", column.name) for column in table.columns for label in column.labels
    )


class HeadFinder:
    """Looks for the heads of one table."""

    def __init__(self, table: TableSpec, pitch: float = 0.0) -> None:
        """pitch: usual distance in points between neighbouring lines, where it is more than a line's height."""
        self._table = table
        self._pitch = pitch
        self._specs = {column.name: column for column in table.columns}
        self._index = _index_of(table)
        self._anchors = frozenset(table.anchors)
        self._names_text = "text" not in self._anchors
        self._wordless_figures = not (self._index.has_figures or further_amounts().has_figures)
        self._on_line: dict[int, list[tuple[Word, ...]]] = {}

    def at(self, lines: Sequence[Line], first: int) -> Head | None:
        """The head that begins on a line, or None."""
        if self._starts(lines[first].segments[0]) is None and not self._apart(lines, first):
            return None
        head = self._by_place(lines, first) or self._by_order(lines, first)
        return None if head is not None and _is_sum(head, lines) else head

    def _apart(self, lines: Sequence[Line], first: int) -> bool:
        return len(lines[first].segments) > 1 and any(self._starts(s) for s in lines[first].segments[1:])

    def _starts(self, segment: Segment) -> tuple[Wording, int, float] | None:
        if not self._index.may_begin_with(key_of(segment.texts[0])):
            return None
        return self._index.longest(list(map(key_of, segment.texts[:MOST_TOKENS])))

    def _is_head(self, columns: tuple[Column, ...]) -> bool:
        names = [column.name for column in columns]
        return self._complete(names) or self._complete_on_a_side(columns) or self._is_split(columns)

    def _may_be_head(self, columns: Sequence[Column]) -> bool:
        """Whether the names that the columns bear, and may be given, are enough for a head of any sort."""
        named = [column.name for column in columns if column.spec]
        given = {"text", "belopp"} if named.count("text") > 1 or "text" not in self._table.anchors else set()
        parts = self._table.name == "budget_rows" and sum(column.is_amount for column in columns) > 1
        return parts or (bool(named) and self._anchors <= given.union(named))

    def _is_split(self, columns: Sequence[Column]) -> bool:
        """Whether a budget gives years or sources of each item and no whole: `Post  2014  2015  Egen insats`."""
        names = [column.name for column in columns if column.name]
        amounts = sum(column.is_amount for column in columns)
        return self._table.name == "budget_rows" and names == ["text"] and amounts >= _FEWEST_PARTS

    def _complete(self, found: Sequence[str]) -> bool:
        names = [name for name in found if name]
        return len(names) >= 2 and len(set(names)) == len(names) and set(self._table.anchors) <= set(names)

    def _by_place(self, lines: Sequence[Line], first: int) -> Head | None:
        """Heads as stacks of words above one another, up to a few lines high."""
        if len(lines[first].segments) < 2:
            return None
        best: Head | None = None
        stacks = self._begun_above(lines, first)
        for height in range(1, _MAX_HEAD_LINES):
            block = lines[first : first + height]
            is_head = height == 1 or not holds_figures(block[-1])
            if len(block) < height or not close(block[-2:], self._pitch) or not is_head:
                break
            pieces = self._pieces_on(block[-1])
            own = list(stacked(stacks, pieces))
            if self._wordless_figures and is_row(block[-1], pieces, own, one_is_text=self._names_text):
                break
            ordered = sorted(stacks, key=lambda stack: stack.left)
            columns = tuple([column for stack in ordered for column in self._of_stack(stack)])
            if not self._may_be_head(columns):
                continue
            if _are_twins(columns):
                continue
            columns = self._with_amount(columns)
            columns = self._with_text(_single(columns) if not _has_two_sides(columns) else columns)
            if not self._is_head(columns) or any(map(_is_figure, columns)):
                continue
            if not all(_mostly_known(line, columns) for line in block):
                continue
            columns, left, right = _one_side(columns, self._complete)
            known = sum(column.spec is not None for column in columns)
            if best is None or known >= sum(column.spec is not None for column in best.columns):
                best = Head(
                    self._table, first, first + height - 1, columns, aligned=True, left=left, right=right
                )
        return _with_units_below(best, lines) if best is not None else None

    def _begun_above(self, lines: Sequence[Line], first: int) -> list[Stack]:
        """Stacks of the heads that are broken off on the line above."""
        stacks: list[Stack] = []
        block = lines[max(0, first - 1) : first + 1]
        if len(block) > 1 and are_broken_off(block[0].words) and close(block, self._pitch):
            list(stacked(stacks, self._pieces_on(block[0])))
        return stacks

    def _complete_on_a_side(self, columns: tuple[Column, ...]) -> bool:
        side = _one_side(columns, self._complete)[0]
        return _has_two_sides(columns) and self._complete([column.name for column in side])

    def _with_amount(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        """Of two texts without an amount beside them the last is it: `Kostnadsslag  Kostnad`."""
        spec = self._specs.get("belopp")
        texts = [number for number, column in enumerate(columns) if column.name == "text"]
        if spec is None or len(texts) < 2 or any(column.name == "belopp" for column in columns):
            return columns
        return tuple(replace(c, spec=spec) if n == texts[-1] else c for n, c in enumerate(columns))

    def _with_text(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        """A table of codes and amounts names its text as it likes: the widest column with a head unknown to us."""
        spec = self._specs.get("text")
        if spec is None or "text" in self._table.anchors:
            return columns
        remarks = [n for n, c in enumerate(columns) if c.name == "text" and says_more(text_of(c.words))]
        if any(c.name == "text" for c in columns) and not (
            remarks and _names_rows_before(columns, remarks[0])
        ):
            return columns
        columns = tuple(Column(None, c.words) if n in remarks else c for n, c in enumerate(columns))
        widths = [right.box.x0 - column.box.x0 for column, right in itertools.pairwise(columns)]
        open_heads = [n for n in range(len(widths)) if columns[n].spec is None and not _is_figure(columns[n])]
        widest = max(open_heads, key=lambda n: (not names_amount(columns[n].words), widths[n]), default=None)
        if widest is None:
            return columns
        return tuple(replace(c, spec=spec) if n == widest else c for n, c in enumerate(columns))

    def _pieces_on(self, line: Line) -> list[tuple[Word, ...]]:
        """The pieces of a line, which may be asked for with each of the lines above it."""
        found = self._on_line.get(line.index)
        if found is None:
            found = [piece for segment in line.segments for piece in self._pieces(unglued(segment.words))]
            self._on_line[line.index] = found
        return found

    def _pieces(self, words: Sequence[Word]) -> list[tuple[Word, ...]]:
        """Words of a segment parted where a known head begins: narrow columns stand too close for the gap to tell."""
        keys = [key_of(word.text) for word in words]
        pieces: list[list[Word]] = []
        position = 0
        open_ended = is_unknown = False
        while position < len(words):
            only_a_unit = bool(pieces) and keys[position] in UNITS
            ahead = keys[position : position + MOST_TOKENS]
            found = None if only_a_unit else self._index.longest(ahead) or further_amounts().longest(ahead)
            taken = found[1] if found else 1
            goes_on = bool(pieces) and is_unknown and _goes_on(pieces[-1], words[position])
            if not open_ended or (found and not goes_on and not leads_on(pieces[-1], keys[position - 1])):
                pieces.append([])
                is_unknown = found is None
            pieces[-1] += words[position : position + taken]
            open_ended = True
            position += taken
        return [tuple(piece) for piece in pieces]

    def _columns(self, words: Sequence[Word]) -> list[Column]:
        """One column, or several where neighbouring heads stand so close that they run together."""
        sequence = self._sequence(words)
        if len(sequence) > 1 and sum(len(column.words) for column in sequence) == len(words):
            return sequence
        rest = words[len(sequence[0].words) :] if sequence else ()
        if sequence and (is_note(rest) or is_year(rest) or gloss_behind(rest)):
            return [Column(sequence[0].spec, tuple(words))]
        is_amount = is_subtotal(text_of(words[:MOST_TOKENS])) or (
            is_part(words) if sequence else is_time(words)
        )
        return [Column(None, tuple(words), is_amount=is_amount)]

    def _of_stack(self, stack: Stack) -> Sequence[Column]:
        if stack.columns is None:
            stack.columns = _as_one(self._columns(joined(stack.words)), stack)
        return stack.columns

    def _by_order(self, lines: Sequence[Line], first: int) -> Head | None:
        """Heads in a row of words, in a text that has lost its columns; the row may be broken over lines."""
        columns: list[Column] = []
        best: Head | None = None
        words: list[Word] = []
        for last in range(first, min(first + _MAX_HEAD_LINES, len(lines))):
            in_columns = last > first and min(len(lines[first].segments), len(lines[last].segments)) > 1
            if lines[last].page != lines[first].page or in_columns:
                break
            words += lines[last].words
            columns = self._sequence(words)
            taken = sum(len(column.words) for column in columns)
            if taken < len(words) - 3:
                break
            if taken == len(words) and self._complete([column.name for column in columns]):
                stacked = last > first and len(columns) == last - first + 1
                best = Head(self._table, first, last, tuple(columns), aligned=False, stacked=stacked)
        return best

    def _sequence(self, words: Sequence[Word]) -> list[Column]:
        columns = []
        position = 0
        while position < len(words):
            found = longest_apart(self._index, words[position:])
            further = further_amounts().longest(keys_of(words[position:])) if found is None else None
            if found is None and further is None:
                break
            end = position + (found or further or ("", 1))[1]
            spec = self._specs[found[0].name] if found is not None else None
            while end < len(words) and is_note(words[end : end + 1]):
                if (
                    spec is not None
                    and spec.kind is not Kind.AMOUNT
                    and is_unit_below(*words[end - 1 : end + 1])
                ):
                    break
                end += 1
            columns.append(Column(spec, tuple(words[position:end]), is_amount=spec is None))
            position = end
        return columns


def _as_one(columns: Sequence[Column], stack: Stack) -> Sequence[Column]:
    """The columns of a stack; one where a heading stands under a head, or where a head was broken off."""
    first, names = columns[0], {column.name for column in columns}
    # `Post` over `Kostnader`: the heading of a group stands right under the head
    is_one = len(columns) == 1 or (len(names) == 1 and first.spec is not None)
    return [Column(first.spec, stack.words, is_amount=first.is_amount)] if is_one else columns


def _goes_on(piece: Sequence[Word], word: Word) -> bool:
    """Whether a known head is the rest of one that nobody knows: `Nu redovisat`, `Ack. utfall`."""
    return len(piece) == 1 and piece[0].text[:1].isupper() and word.text[:1].islower()


def _is_income(column: Column) -> bool:
    return key_of("".join(word.text for word in column.words)).startswith(_INCOME)


def _has_two_sides(columns: Sequence[Column]) -> bool:
    """Whether a head sets costs and income side by side, each with its own amounts."""
    return sum(column.name == "belopp" for column in columns) > 1 and any(map(_is_income, columns))


def _are_twins(columns: Sequence[Column]) -> bool:
    """Whether two tables stand side by side under the same heads, and nothing says which is of costs."""
    words = [text_of(column.words) for column in columns]
    half = len(words) // 2
    return half > 1 and words[:half] == words[half:] and columns[0].name == "text"


def _one_side(
    columns: tuple[Column, ...], complete: Callable[[Sequence[str]], bool]
) -> tuple[tuple[Column, ...], float, float]:
    """The costs of a table of two sides, with the edges of that side; any other table as it is."""
    if not _has_two_sides(columns):
        return columns, float("-inf"), float("inf")
    under = _under_sides(columns)
    if under is not None and complete([column.name for column in under[0]]):
        return under
    income = next(n for n, column in enumerate(columns) if _is_income(column))
    costs = columns[:income]
    if complete([column.name for column in costs]):
        return costs, float("-inf"), columns[income].box.x0 - _SLACK
    begins = next((n for n in range(income + 1, len(columns)) if columns[n].name == "text"), len(columns))
    costs = columns[begins:]
    if not complete([column.name for column in costs]):
        return _single(columns), float("-inf"), float("inf")
    return costs, costs[0].box.x0 - _SLACK, float("inf")


def _under_sides(columns: tuple[Column, ...]) -> tuple[tuple[Column, ...], float, float] | None:
    """The costs of a table over each half of which a head spans its columns: `Kostnader` and `Intäkter`.

    The two stand in the order of the halves; in a text with tabs each may stand over another column than its first.
    """
    lowest = max(column.box.bottom for column in columns)
    parts = [_at_height(column, lowest) for column in columns]
    over = [Column(None, upper) for upper, _ in parts if upper]
    if len(over) != 2 or sum(map(_is_income, over)) != 1:
        return None
    below = [replace(column, words=own) for column, (_, own) in zip(columns, parts, strict=True) if own]
    second = next((n for n, c in enumerate(below) if c.name == "text" and n), None)
    if second is None or below[0].name != "text":
        return None
    if _is_income(over[1]):
        return tuple(below[:second]), float("-inf"), below[second].box.x0 - _SLACK
    return tuple(below[second:]), below[second].box.x0 - _SLACK, float("inf")


def _at_height(column: Column, lowest: float) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of a head above its lowest line, and those on it; lowest: where the lowest line ends."""
    upper = tuple(word for word in column.words if word.box.bottom < lowest - _SLACK)
    return upper, tuple(word for word in column.words if word not in upper)


def _is_sum(head: Head, lines: Sequence[Line]) -> bool:
    """Whether two heads run together are the words of a total: `Summa kostnader`."""
    return not head.aligned and len(head.columns) == 2 and is_total(lines[head.first].text)


def _with_units_below(head: Head, lines: Sequence[Line]) -> Head:
    """The head with the line under it, when that only gives units: `Belopp,` over `tkr`."""
    if head.last + 1 >= len(lines):
        return head
    below = lines[head.last + 1]
    if below.page != lines[head.last].page or not all(is_note(segment.words) for segment in below.segments):
        return head
    columns = list(head.columns)
    for segment in below.segments:
        nearest = min(range(len(columns)), key=lambda n: abs(columns[n].box.x1 - segment.box.x1))
        columns[nearest] = Column(columns[nearest].spec, (*columns[nearest].words, *segment.words))
    return replace(head, last=head.last + 1, columns=tuple(columns))


def _mostly_known(line: Line, columns: Sequence[Column]) -> bool:
    """Whether at least half of a line's words stand in heads that are known."""
    known = {word for column in columns if column.spec or column.is_amount for word in column.words}
    if are_names(line):
        return sum(any(word in known for word in s.words) for s in line.segments) * 2 >= len(line.segments)
    return sum(word in known for word in unglued(line.words)) * 2 >= len(line.words)


def _names_rows_before(columns: Sequence[Column], remarks: int) -> bool:
    """Whether a head before the one of remarks names the rows, though the form does not list it: `Kontonamn`."""
    return any(c.spec is None and "text" in columns_named(text_of(c.words)) for c in columns[:remarks])


def _is_figure(column: Column) -> bool:
    """Whether a head that the form does not know is a figure, and this a row; a year heads a column, `2 074` none."""
    text = " ".join(word.text for word in column.words if key_of(word.text) not in UNITS)
    return column.spec is None and bool(text) and not (YEAR.fullmatch(text) or any(map(str.isalpha, text)))


def _single(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Of several heads with one meaning the last is the row's total; the others are columns without a name.

    Of several that are all of words about the rows the first names them.

    Where the last of them is of one year, and others are of years too, none is the total.
    """
    years = any(column.spec is None and is_year(column.words) for column in columns)
    last = {column.name: number for number, column in enumerate(columns) if column.spec}
    for name, is_another in (("text", says_more), ("belopp", is_of_other_time)):
        own = [n for n, c in enumerate(columns) if c.name == name and not is_another(text_of(c.words))]
        said = [n for n, c in enumerate(columns) if c.name == name]
        last |= {name: own[-1]} if own else {name: said[0]} if name == "text" and said else {}
    named = Counter(column.name for column in columns if column.spec)
    for name, number in tuple(last.items()):
        several = named[name] > 1 or (years and columns[number].is_amount)
        if several and is_year(columns[number].words[-1:]):
            last[name] = -1
    return tuple(
        column
        if column.spec is None or last[column.name] == number
        else Column(None, column.words, is_amount=column.kind is Kind.AMOUNT and is_year(column.words[-1:]))
        for number, column in enumerate(columns)
    )
