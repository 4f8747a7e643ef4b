"""The scheme by which a form sets labels and answers, told by those that are answered without doubt.

A label stands beside its answer, over it, or under it as a caption. Where several answers of a kind of their own prove
one of these, what stands in the same place between them is a label too, whatever it says and however it is wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from extract.stages.headings.scheme_pairs import FEW_WORDS, SURE, SURE_OF_KIND, Asking, Pair, Piece, ends
from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import is_number
from extract.stages.letters.signing import POSITION
from extract.stages.page.lines import Line, is_blank_filler, word_size
from extract.stages.words.kinds import read_as
from models.form import FieldSpec, Kind

_FEWEST_VOTES = 3
_MOST_WRAPPED = 3
_MOST_PIECES = 8
_EDGE = 1.1
"""Sizes of the type by which pieces of one column may begin apart."""
_INDENT = 1.6
"""The same of an answer that is set in under its label."""
_CLOSE = 1.9
"""Sizes of the type from one line of a label or an answer to the next."""
_FAR = 4.0
_NEXT = 3
"""Lines from one label to the next of the same scheme, a heading between them."""
_MARKED = 0.6
"""Share of the sure labels that end in a colon from which every label of the paper does."""
_ITEM = re.compile(r"[^\W\d_]{3,}.*?[ :][0-9][0-9 .]*(?:,[0-9]{2})? ?(?:kr|kronor|:-|tkr)\.?$")
"""`Hyra av lokal: 40 000 kr`"""
_WRAP, _LEFT, _NEVER = -0.05, -0.2, -2.0

Mode = Literal["over", "under", "beside"]


class _Unit(NamedTuple):
    """Lines that the scheme takes together; `beside`: labels and answers stand on the same ones."""

    lines: int
    score: float
    pairs: tuple[Pair, ...]
    beside: bool


_NOTHING = _Unit(1, 0.0, (), True)


def labels_in_scheme(
    lines: Sequence[Line],
    hits: Sequence[Hit],
    claimed: frozenset[int],
    specs: Mapping[str, FieldSpec],
    roles: Mapping[str, str],
) -> list[Pair]:
    """The labels of the paper's scheme with their answers, known ones included; none where nothing proves one."""
    asking = Asking(specs, roles, hits)
    told = [line for line in lines if not all(is_blank_filler(word.text) for word in line.words)]
    ways = _Ways(told, claimed, asking)
    units = max((ways.best("over"), ways.best("under")), key=lambda each: sum(unit.score for unit in each))
    stacked = any(not unit.beside for unit in units)
    if stacked and _is_proved(units, beside=True) and not _is_proved(units, beside=False):
        held = {unit.pairs[0].line for unit in units if unit.beside}
        units = [unit for unit in ways.best("beside") if unit.pairs[0].line in held or _is_answered(unit)]
    pairs: list[Pair] = []
    for beside in (True, False):
        if _is_proved(units, beside=beside):
            pairs += _between_votes([pair for unit in units if unit.beside is beside for pair in unit.pairs])
    marked = _are_marked(pairs)
    listed = _in_lists(told, pairs)
    return [
        pair
        for pair in pairs
        if _asks(pair) or (_parts(pair, pairs) and pair not in listed and (not marked or _is_marked(pair)))
    ]


def _in_lists(lines: Sequence[Line], pairs: Sequence[Pair]) -> list[Pair]:
    """Those that go on a list of items, each with its sum behind it: the sum of a long one stands under its name."""
    items = [
        pair for pair in pairs if pair.named is None and pair.answer is not None and _is_sum(pair.answer.text)
    ]
    if not items:
        return []
    known = {ends(pair.label.words) for pair in pairs if pair.named is not None}
    at_line = {line.index: at for at, line in enumerate(lines)}

    def goes_on(pair: Pair) -> bool:
        for at in range(at_line[pair.line] - 1, -1, -1):
            above = next((piece for piece in _pieces(lines[at]) if _is_near(pair.label, piece)), None)
            if above is None or ends(above.words) in known or lines[at].page != lines[at + 1].page:
                return False
            if _ITEM.search(above.text):
                return True
        return False

    return list(filter(goes_on, items))


def _is_proved(units: Sequence[_Unit], *, beside: bool) -> bool:
    """Whether enough labels of one way to stand are answered without doubt."""
    own = (pair for unit in units if unit.beside is beside for pair in unit.pairs)
    return len({pair.named.name for pair in own if pair.named and pair.score >= SURE}) >= _FEWEST_VOTES


def _is_answered(unit: _Unit) -> bool:
    return all(pair.answer is not None for pair in unit.pairs)


def _are_marked(pairs: Sequence[Pair]) -> bool:
    """Whether the paper's sure labels end in a colon, so that what has none is no label that nobody knows."""
    sure = [pair for pair in pairs if pair.named is not None and pair.score >= SURE]
    return sum(map(_is_marked, sure)) >= _MARKED * len(sure) > 0


def _is_marked(pair: Pair) -> bool:
    return pair.label.words[-1].text.endswith(":")


def _asks(pair: Pair) -> bool:
    """Whether it asks for something known, and does so without doubt where nothing answers it."""
    return pair.named is not None and (pair.answer is not None or pair.score > 0)


def _parts(pair: Pair, pairs: Sequence[Pair]) -> bool:
    """Whether words that ask for nothing known are a label all the same: it begins in a column of labels.

    A first piece with a sum beside it may be an item of a list.
    """
    if pair.answer is None:
        return False
    is_first = pair.label.spans[0][1] == 0
    if is_first:
        return not (pair.answer.spans[0][0] == pair.line and _is_sum(pair.answer.text))
    return any(other.named is not None and _is_near(other.label, pair.label) for other in pairs)


def _is_sum(text: str) -> bool:
    return read_as(Kind.AMOUNT, text, whole=True).score >= SURE_OF_KIND


def _between_votes(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Those that ask for something, those between two that are sure, and those that stand close to these in a row."""
    near: set[int] = set()
    sure = [number for number, pair in enumerate(pairs) if pair.score >= SURE]
    near.update(range(sure[0], sure[-1] + 1))
    for start, step in ((sure[0], -1), (sure[-1], 1)):
        at = start + step
        while 0 <= at < len(pairs) and abs(pairs[at].line - pairs[at - step].line) <= _NEXT:
            near.add(at)
            at += step
    yield from (pair for number, pair in enumerate(pairs) if pair.named is not None or number in near)


class _Ways:
    """Every way of taking lines as labels with their answers; what both modes ask is worked out once."""

    def __init__(self, lines: Sequence[Line], claimed: frozenset[int], asking: Asking) -> None:
        self._lines, self._asking = lines, asking
        self._rows = [_pieces(line) if line.index not in claimed else [] for line in lines]
        self._gaps = [0.0, *(_gap(above, below) for above, below in pairwise(lines))]
        self._merged = [self._columns(first) for first in range(len(lines))]
        self._alike = [[self._left_out(at), *self._all_beside(at)] for at in range(len(lines))]

    def best(self, mode: Mode) -> list[_Unit]:
        """The units into which the lines fall with the best total."""
        best: list[tuple[float, _Unit]] = [(0.0, _NOTHING)] * (len(self._lines) + 1)
        for at in range(len(self._lines) - 1, -1, -1):
            totals = [
                (unit.score + best[at + unit.lines][0], unit)
                for unit in (*self._alike[at], *self._all_stacked(at, mode))
            ]
            best[at] = max(totals, key=lambda each: each[0])
        found, at = [], 0
        while at < len(self._lines):
            unit = best[at][1]
            found += [unit] if unit.pairs else []
            at += unit.lines
        return found

    def _left_out(self, at: int) -> _Unit:
        """A line that is none of the scheme's: but for prose and headings it belongs to what it goes on from."""
        line = self._lines[at]
        is_short = len(line.words) <= FEW_WORDS and not self._asking.is_heading(line)
        return _NOTHING._replace(score=_LEFT) if is_short else _NOTHING

    def _all_beside(self, at: int) -> Iterator[_Unit]:
        for count, pieces in enumerate(self._merged[at], 1):
            if len(pieces) > 1:
                yield _beside(pieces, self._asking, count)

    def _all_stacked(self, at: int, mode: Mode) -> Iterator[_Unit]:
        for count, upper in enumerate(self._merged[at] if mode != "beside" else (), 1):
            for told, more in ((0, 1), (0, 2), (1, 1)):
                first = at + count + told
                if count + more > _MOST_WRAPPED or first >= len(self._lines):
                    continue
                if told and not (mode == "over" and len(upper) == 1 and self._is_help(at + count)):
                    continue
                if len(self._merged[first]) < more or self._gaps[at + count] > _FAR:
                    continue
                lower = self._merged[first][more - 1]
                labels, answers = (upper, lower) if mode == "over" else (lower, upper)
                unit = _stacked(labels, answers, self._asking, count + told + more)
                if unit is not None and not (mode == "under" and any(map(_is_title_of_name, unit.pairs))):
                    yield unit

    def _is_help(self, at: int) -> bool:
        """Whether a line is a sentence, as a form says between a label and its answer how to fill it in."""
        line = self._lines[at]
        return len(self._rows[at]) == 1 and line.text.endswith(".") and len(line.words) >= FEW_WORDS - 1

    def _columns(self, first: int) -> list[list[Piece]]:
        """The pieces of one, two and three lines that follow closely, those under each other as one.

        As many as are columns.
        """
        found = [self._rows[first]] if self._rows[first] else []
        for number in range(first + 1, min(first + _MOST_WRAPPED, len(self._lines))):
            is_close = (
                self._lines[number].page == self._lines[first].page and 0 <= self._gaps[number] < _CLOSE
            )
            columns = _with_row(found[-1], self._rows[number]) if found and is_close else None
            if columns is None:
                break
            found.append(columns)
        return found


def _is_title_of_name(pair: Pair) -> bool:
    """Whether what stands under a name is the post of who bears it, and no caption."""
    return pair.named is None and _names_position(pair.label.text)


@lru_cache(maxsize=4096)
def _names_position(text: str) -> bool:
    return POSITION.search(text) is not None


def _beside(pieces: Sequence[Piece], asking: Asking, count: int) -> _Unit:
    """Labels and answers by turns; behind an answer may stand a note, behind a label without one the next."""
    best: list[tuple[float, tuple[Pair, ...]]] = [(0.0, ())] * (len(pieces) + 1)
    for at in range(len(pieces) - 1, -1, -1):
        alone = asking.pair(pieces[at], None)
        is_followed = at + 1 < len(pieces) and not asking.is_label(pieces[at + 1])
        ways = [(_LEFT if is_followed else alone.score, alone), (_LEFT if at else _NEVER, None)]
        found = [
            (score + best[at + 1][0], (*((pair,) if pair else ()), *best[at + 1][1])) for score, pair in ways
        ]
        if at + 1 < len(pieces):
            answered = asking.pair(pieces[at], pieces[at + 1])
            found.append((answered.score + best[at + 2][0], (answered, *best[at + 2][1])))
        best[at] = max(found, key=lambda each: each[0])
    score, pairs = best[0]
    return _Unit(count, score + _WRAP * (count - 1), pairs, beside=True)


def _stacked(labels: Sequence[Piece], answers: Sequence[Piece], asking: Asking, count: int) -> _Unit | None:
    """Labels with what stands under or over each; None where an answer begins under none, or none may be a label."""
    if not any(label.may_label for label in labels):
        return None
    own: list[Piece | None] = []
    left = list(answers)
    for label in labels:
        below = next((answer for answer in left if _is_near(label, answer, _INDENT)), None)
        left = [answer for answer in left if answer is not below]
        own.append(below)
    if left:
        return None
    pairs = tuple(map(asking.pair, labels, own))
    return _Unit(count, sum(pair.score for pair in pairs) + _WRAP * (count - 2), pairs, beside=False)


def _is_near(one: Piece, other: Piece, edge: float = _EDGE) -> bool:
    size = max(word_size(one.words[0]), word_size(other.words[0]))
    return abs(one.words[0].box.x0 - other.words[0].box.x0) < edge * size


def _pieces(line: Line) -> list[Piece]:
    """The pieces of a line but for dots and lines to write on; none where they are too many for a form."""
    found, start = [], 0
    for segment in line.segments:
        end = start + len(segment.words)
        is_numbering = not start and len(line.segments) > 1 and is_number(segment)
        if not is_numbering and not all(is_blank_filler(word.text) for word in segment.words):
            found.append(Piece(segment.words, ((line.index, start, end),)))
        start = end
    return found if len(found) <= _MOST_PIECES else []


def _gap(above: Line, below: Line) -> float:
    """Sizes of the type from one line down to the next."""
    size = max(word_size(above.words[0]), word_size(below.words[0]), 1.0)
    return (below.middle - above.middle) / size


def _with_row(columns: Sequence[Piece], row: Sequence[Piece]) -> list[Piece] | None:
    """Columns with the pieces of the line below; None where one begins under none of them, or there are none."""
    found = list(columns)
    for piece in row:
        at = next((n for n, column in enumerate(found) if _is_near(column, piece)), None)
        if at is None:
            return None
        found[at] = Piece((*found[at].words, *piece.words), (*found[at].spans, *piece.spans))
    return found if row else None
