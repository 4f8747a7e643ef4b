"""White in the ink of a line: where it parts words though the engine read no space, and how wide spaces are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_WITH_DECIMALS = re.compile("[0-9],[0-9]{2}$")
DATE = "[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}"
_WHOLE_DATE = re.compile(f"(?<![0-9]){DATE}(?![0-9])")
_NEW_WORD, _NEW_GROUP, _NEW_SORT = 0.45, 0.36, 0.28
"""Of the font size: so wide a gap in the ink parts words even where the engine read no space; between digits,
and where letters meet digits or a dash, spaces get lost more often and less is enough."""
_BETWEEN_DECIMALS = 0.8
"""Of the font size: no space stands between the two decimals of an amount, but they may be of two columns."""
_BETWEEN_ONES = 0.12
"""Two ones have so much more white between them than other digits, which are all equally wide."""
_BETWEEN_GROUPS, _STANDS_OUT = 0.2, 1.6
"""Of the font size, and of the widest white inside the groups: figures that stand in threes have spaces, though
narrow ones, between them."""
_BEHIND_THOUSANDS = 0.27
"""The same for four figures, which may be a year or an account on a typewriter: 0.21 to 0.24 there, 0.28 to 0.41
behind thousands."""
_FIGURES = re.compile("[0-9]{4,9}")
_SHARE_OF_SPACE, _LEAST_SPACES = 0.8, 3
"""Where a line shows how wide its spaces are, so much of one parts two letters: spaces beside i and l get lost."""
ASTRAY = 0.5
"""Of the font size: so far the guessed middle of a letter may lie from its ink."""
DASHES, _STOPS = frozenset("-–—"), frozenset(".,:;/()%")


class Placed(NamedTuple):
    """A character and where the middle of it lies, in pixels."""

    sign: str
    centre: float
    confidence: float


def split_at_gaps(
    tokens: Iterator[list[Placed]], columns: list[tuple[float, float]], em: float, space: float | None
) -> Iterator[list[Placed]]:
    """Split where the ink shows a gap that no font leaves inside a word.

    space: as wide as the line's own spaces are. The gap of a space that the engine read parts no letters a
    second time: it puts a narrow letter before a space on the far side of it.
    """
    read = list(tokens)
    between_letters = _NEW_WORD * em
    if space is not None:
        between_letters = min(between_letters, max(_NEW_SORT * em, _SHARE_OF_SPACE * space))
    wide = [(start, end) for start, end in columns[1:-1] if end - start >= _NEW_SORT * em]
    taken = set(_gaps_of_spaces(read, wide, em))
    for token in read:
        start = 0
        uncut = _inside_dates(token)
        groups = _between_groups(token, columns, em)
        decimals = len(token) - 1 if _WITH_DECIMALS.search("".join(placed.sign for placed in token)) else 0
        for index, (before, after) in enumerate(pairwise(token), start=1):
            if index in uncut:
                continue
            is_inner = before.sign.isalpha() and after.sign.isalpha()
            least = between_letters if is_inner else _least_gap(before.sign, after.sign) * em
            is_number = before.sign.isdigit() and after.sign.isdigit()
            if index == decimals:
                least = _BETWEEN_DECIMALS * em
            if index in groups or any(
                right - left >= least
                and before.centre < (left + right) / 2 < after.centre
                and (is_number or (left, right) not in taken)
                for left, right in wide
            ):
                yield token[start:index]
                start = index
        yield token[start:]


def usual_space(signs: list[Placed], columns: list[tuple[float, float]]) -> float | None:
    """How wide the narrower spaces of the line are, in pixels; None where it has too few to tell."""
    widths = []
    for before, sign, after in zip(signs, signs[1:], signs[2:], strict=False):
        if sign.sign.isspace() and before.sign.isalpha() and after.sign.isalpha():
            left, right = gap_between(before.centre, after.centre, columns)
            widths.append(right - left)
    return sorted(widths)[len(widths) // 4] if len(widths) >= _LEAST_SPACES else None


def _inside_dates(token: Sequence[Placed]) -> frozenset[int]:
    """The places inside a date that the engine read whole: typed, its dashes have white on both sides."""
    text = "".join(placed.sign for placed in token)
    return frozenset(
        place for found in _WHOLE_DATE.finditer(text) for place in range(found.start() + 1, found.end())
    )


def _between_groups(token: Sequence[Placed], columns: list[tuple[float, float]], em: float) -> frozenset[int]:
    """The places where figures stand in groups, of three or as a postal code, though no space was read."""
    found: set[int] = set()
    for run in _FIGURES.finditer("".join(placed.sign for placed in token)):
        start, end = run.span()
        white = {at: _white(token[at - 1], token[at], columns, em) for at in range(start + 1, end)}
        ways = [{at for at in white if (end - at) % 3 == 0}, {end - 2} if end - start == 5 else set()]
        for places in filter(None, ways):
            inner = max(width for at, width in white.items() if at not in places)
            least = min(white[at] for at in places)
            enough = _BETWEEN_GROUPS if end - start > 4 else _BEHIND_THOUSANDS
            if least >= enough and least >= _STANDS_OUT * inner and (start == 0 or end - start > 4):
                found |= places
    return frozenset(found)


def _white(before: Placed, after: Placed, columns: list[tuple[float, float]], em: float) -> float:
    """Between two figures, without what a one has on its sides; of the font size."""
    left, right = gap_between(before.centre, after.centre, columns)
    return (right - left) / em - _BETWEEN_ONES / 2 * [before.sign, after.sign].count("1")


def _gaps_of_spaces(
    tokens: Sequence[list[Placed]], wide: list[tuple[float, float]], em: float
) -> Iterator[tuple[float, float]]:
    """For every two words that the engine parted the nearest of the wide gaps, where there is one so near."""
    for before, after in pairwise(tokens):
        first, last = before[-1].centre - ASTRAY * em, after[0].centre + ASTRAY * em
        middle = (first + last) / 2
        near = [gap for gap in wide if first < (gap[0] + gap[1]) / 2 < last]
        if near:
            yield min(near, key=lambda gap: abs((gap[0] + gap[1]) / 2 - middle))


def _least_gap(before: str, after: str) -> float:
    """How wide a gap parts these two signs; of the font size."""
    if before.isdigit() and after.isdigit():
        return _NEW_GROUP + (_BETWEEN_ONES if before == after == "1" else 0.0)
    is_border = before in DASHES or after in DASHES or before.isdigit() != after.isdigit()
    return _NEW_SORT if is_border and not {before, after} & _STOPS else _NEW_WORD


def gap_between(before: float, after: float, gaps: list[tuple[float, float]]) -> tuple[float, float]:
    """The widest white between two characters; where there is none, the point half way.

    gaps: with both margins.
    """
    fit = [(left, right) for left, right in gaps[1:-1] if left < after and right > before]
    if not fit:
        return (before + after) / 2, (before + after) / 2
    return max(fit, key=lambda gap: min(gap[1], after) - max(gap[0], before))
