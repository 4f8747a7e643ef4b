"""Boxes to tick that are drawn on a PDF page: small squares with or without a cross in them."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from extract.readers.pdf_rules import Drawing, sides_of
from extract.readers.symbols import TICKED, UNTICKED
from models.geometry import Box
from models.layout import Word

_SMALLEST, _LARGEST = 6.0, 15.0
_SQUARE = 1.35
_TOUCHING = 0.7
_PASSES = 2.0
_SAME = 1.0
_MOST_COMPARED = 500_000
_TICKS = frozenset("xX×✓✔✗✘✕✖☒☑vV√●•■/\uf0fc\uf0fe\uf0fd\uf078")
"""What stands in a ticked box when the tick is a letter."""


def with_drawn_ticks(
    drawing: Drawing, words: Sequence[Word], taken: Sequence[Box] = ()
) -> tuple[tuple[Word, ...], list[Box]]:
    """The words with ☐ or ☒ where a box to tick is drawn, and the lines that are no part of such a box.

    A square that touches another or that a line runs through is a cell; one with other text in it is a frame.
    `taken`: places the answer of which is known from elsewhere; a square there is neither a word nor a line.
    """
    squares = [*filter(_is_square, drawing.frames)]
    others = [frame for frame in drawing.frames if not _is_square(frame)]
    drawn = _squares_of_lines(drawing.lines)
    lines = [*drawing.lines, *(side for frame in others for side in sides_of(frame))]
    if not squares and not drawn:
        return tuple(words), lines
    if len(squares) + len(drawn) > _MOST_COMPARED // (1 + len(lines) + len(words)):
        return tuple(words), [*lines, *(side for frame in squares for side in sides_of(frame))]
    ticks: list[Word] = []
    gone: set[int] = set()
    every = _distinct([*squares, *drawn])
    for square in every:
        answer = _answer(square, every, lines, words, drawing.ink)
        if any(place.holds(square) or square.holds(place) for place in taken):
            lines = [line for line in lines if not _is_side(line, square)]
        elif answer is None:
            lines += sides_of(square) if square in squares else ()
        else:
            lines = [line for line in lines if not _is_side(line, square)]
            gone.update(index for index, word in enumerate(words) if square.holds(word.box))
            ticks.append(Word(answer, square, None, round(square.height, 2)))
    kept = [word for index, word in enumerate(words) if index not in gone]
    return tuple(inserted(kept, ticks)), lines


def _is_square(box: Box) -> bool:
    short, long = sorted((box.width, box.height))
    return short >= _SMALLEST and long <= _LARGEST and long <= _SQUARE * short


def _squares_of_lines(lines: Sequence[Box]) -> list[Box]:
    """Squares drawn as four lines of their own."""
    flat: dict[tuple[int, int], list[Box]] = defaultdict(list)
    tall: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for line in lines:
        if _SMALLEST <= line.width <= _LARGEST and line.height < _TOUCHING * 2:
            flat[round(line.x0), round(line.x1)].append(line)
        elif _SMALLEST <= line.height <= _LARGEST and line.width < _TOUCHING * 2:
            tall[round(line.top), round(line.bottom)].append(line)
    found = []
    for above_below in flat.values():
        ordered = sorted(above_below, key=lambda line: line.top)
        for upper, lower in itertools.pairwise(ordered):
            box = Box(upper.x0, upper.middle, upper.x1, lower.middle)
            if _is_square(box) and _has_uprights(box, tall):
                found.append(box)
    return found


def _has_uprights(box: Box, tall: dict[tuple[int, int], list[Box]]) -> bool:
    sides = [
        line
        for top in range(round(box.top) - 1, round(box.top) + 2)
        for bottom in range(round(box.bottom) - 1, round(box.bottom) + 2)
        for line in tall.get((top, bottom), ())
    ]
    return all(any(abs(line.centre - x) <= _SAME for line in sides) for x in (box.x0, box.x1))


def _distinct(squares: Sequence[Box]) -> list[Box]:
    """Squares drawn twice over, once for the surface and once for the line, only once."""
    found: list[Box] = []
    for square in squares:
        if all(square.iou(other) < 0.6 for other in found):
            found.append(square)
    return found


def _answer(
    square: Box, every: Sequence[Box], lines: Sequence[Box], words: Sequence[Word], ink: Sequence[Box]
) -> str | None:
    """☒, ☐, or None where the square is no box to tick."""
    if any(other is not square and _touches(other, square) for other in every):
        return None
    if any(_touches(line, square) and not _is_side(line, square) for line in lines):
        return None
    inside = [word for word in words if square.holds(word.box)]
    if inside:
        text = "".join(word.text for word in inside)
        is_tick = len(text) <= 2 and all(character in _TICKS for character in text)
        return TICKED if is_tick else UNTICKED if text == UNTICKED else None
    return TICKED if any(square.holds(mark) and _is_of_size(mark, square) for mark in ink) else UNTICKED


def _touches(one: Box, other: Box) -> bool:
    return (
        one.x0 <= other.x1 + _TOUCHING
        and other.x0 <= one.x1 + _TOUCHING
        and one.top <= other.bottom + _TOUCHING
        and other.top <= one.bottom + _TOUCHING
    )


def _is_side(line: Box, square: Box) -> bool:
    """Whether a line stays within a square and its rim, so that it is one of its sides or a mark in it."""
    return (
        line.x0 >= square.x0 - _PASSES
        and line.x1 <= square.x1 + _PASSES
        and line.top >= square.top - _PASSES
        and line.bottom <= square.bottom + _PASSES
    )


def _is_of_size(mark: Box, square: Box) -> bool:
    """Neither a speck nor the stroke of a pen that crosses out more than the box."""
    longest = max(mark.width, mark.height)
    return 0.3 * square.height <= longest <= 2.5 * square.height


def inserted(words: Sequence[Word], more: Sequence[Word]) -> list[Word]:
    """More words at the places in the reading order where they stand."""
    found = list(words)
    for word in more:
        found.insert(_position(word.box, found), word)
    return found


def _position(box: Box, words: Sequence[Word]) -> int:
    """Where in the reading order a word at this place belongs: behind the one left of it, before the one right."""
    nearest = min(_neighbours(box, words), default=None)
    return len(words) if nearest is None else nearest[1]


def _neighbours(box: Box, words: Sequence[Word]) -> Iterator[tuple[float, int]]:
    """Distance of every word on the same line, and the position beside it."""
    for index, word in enumerate(words):
        if word.box.top <= box.middle <= word.box.bottom or box.top <= word.box.middle <= box.bottom:
            if word.box.centre <= box.centre:
                yield abs(box.x0 - word.box.x1), index + 1
            else:
                yield abs(word.box.x0 - box.x1), index
