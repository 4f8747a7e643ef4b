"""Lines as an engine read them into words with boxes: the text is the engine's, the places are the ink's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.readers.ocr.capitals import BEARING, MARKED, SAME_SHAPE, in_one_case, is_capital, marked
from extract.readers.ocr.gaps import ASTRAY, DASHES, DATE, Placed, gap_between, split_at_gaps, usual_space
from extract.readers.ocr.prepare import any_along
from models.geometry import Box
from models.layout import Word

if TYPE_CHECKING:
    from numpy import intp
    from numpy.typing import NDArray

    from extract.readers.ocr.engine import ReadLine
    from extract.readers.ocr.marks import TickBox
    from extract.readers.ocr.prepare import Ink

TICKED, UNTICKED = "☒", "☐"
_TICK_SIGNS = frozenset("XxXx×✗✘✓✔√VvYyKk+*/\\|□☐☑☒口日凶区回图冈因田DOo0QCUuLlIi[](){}■-_.,'•■¤")
_GLUED = re.compile(
    "(?<=[0-9]{3})(?=[A-ZÅÄÖ][a-zåäö])"
    "|(?<=[a-zåäö]{3}[:;)])(?=[0-9])"
    "|(?<=[a-zåäö]:)(?=[A-ZÅÄÖ])"
    f"|(?<={DATE})(?=[-–—])|(?<={DATE}[-–—])(?=[0-9])|(?<=^[-–—])(?={DATE})"
    f"|(?<={DATE}[-–—]{{2}})(?=[0-9])|(?<=^[-–—]{{2}})(?={DATE})"
    "|(?<=^[Xx])(?=(?:[Jj][Aa]|[Nn][Ee][Jj])$)"
)
"""Where a word is glued to an amount, an answer to its label, a date to the dash beside it, a cross to its word."""
_DESCENDING = frozenset("gjpqyQ()[]{}|ç§@_$")
_COMMAS = frozenset(",;")
_FIGURES_ONLY = frozenset("0123456789.,:;-–/")
_LOW = frozenset("acegmnopqrsuvwxyz.,:;-–_~«»·•")
_CROWNED = frozenset("ÅÄÖÉÜ")
ASCENT, _X_HEIGHT, _DESCENT, _CROWN = 0.72, 0.53, 0.21, 0.87
_FIGURE, _COMMA = 0.69, 0.12
"""Of the font size: how far figures rise and commas fall; small print in figures is else taken for smaller print."""
EM_TOP, EM_BOTTOM = 0.80, 0.20
_EM_OF_BOX = (0.35, 1.3)
_USUAL_EM = 0.68
_DOT_GAP = 0.22
_LEAST_SPACE = 0.2
"""Of the font size."""
_LONG_DASH, _LONGER_DASH = 0.335, 0.7
"""Of the font size: engines take one dash for another, and the ink tells them apart.

In 37 faces a hyphen is 0.20 to 0.33 wide, a short dash 0.35 to 0.63, a long one of no typewriter 0.73 or more."""
_LOW_STOPS, _TALLER_THAN_STOPS = frozenset(".,·•"), 0.5


def words_of(line: ReadLine, ink: Ink, scale: float, tick_boxes: Sequence[TickBox] = ()) -> tuple[Word, ...]:
    """The words of one line, boxes in points and as tall as the font; ink: without the rulings.

    What was read inside a box to tick is the tick and no word.
    """
    signs = [
        Placed(*each)
        for each in zip(line.text, line.centres, line.confidences, strict=True)
        if not _is_tick(each[0], each[1], line.box, tick_boxes)
    ]
    if not any(not placed.sign.isspace() for placed in signs):
        return ()
    top, bottom = _rows(line.box, ink)
    columns = _columns(line.box, top, bottom, ink)
    signs = _without_false_stop(signs, ink, columns, (top, bottom))
    signs = _with_marks(signs, ink, columns, (top, bottom))
    em, baseline = _font(line._replace(text="".join(placed.sign for placed in signs)), top, bottom)
    signs = _with_capitals(signs, ink, columns, (top, em, baseline))
    signs = _without_false_spaces(signs, columns, em)
    runs = list(split_at_gaps(_tokens(signs), columns, em, usual_space(signs, columns)))
    edges = _edges(runs, line.box, columns)
    words = []
    for run, (x0, x1) in zip(runs, edges, strict=True):
        box = Box(
            x0 / scale, (baseline - EM_TOP * em) / scale, x1 / scale, (baseline + EM_BOTTOM * em) / scale
        )
        text = "".join(placed.sign for placed in run)
        if text in DASHES and _stands_alone(x0, x1, edges):
            text = _dash((x1 - x0) / em)
        sure = min(placed.confidence for placed in run)
        words.append(Word(text, box, size=round(em / scale, 1), confidence=round(sure, 3)))
    return tuple(words)


def font_of(line: ReadLine, ink: Ink) -> tuple[float, float]:
    """Font size and baseline in pixels; ink: without the rulings."""
    return _font(line, *_rows(line.box, ink))


def tick_word(tick_box: TickBox, scale: float) -> Word | None:
    """The box to tick as a sign; None where the ink inside allows both answers."""
    if tick_box.ticked is None:
        return None
    x0, top, x1, bottom = tick_box.box
    box = Box(x0 / scale, top / scale, x1 / scale, bottom / scale)
    return Word(TICKED if tick_box.ticked else UNTICKED, box, size=round(box.height, 1))


def is_other_sign(line: ReadLine, box: Box) -> bool:
    """Whether a sign that is no tick, a digit say, was read inside the box."""
    return any(
        not sign.isspace() and sign not in _TICK_SIGNS
        for sign, centre in zip(line.text, line.centres, strict=True)
        if _inside(centre, line.box, box)
    )


def _is_tick(sign: str, centre: float, line: Box, tick_boxes: Sequence[TickBox]) -> bool:
    return sign in _TICK_SIGNS and any(_inside(centre, line, found.box) for found in tick_boxes)


def _inside(centre: float, line: Box, box: Box) -> bool:
    return box.x0 <= centre <= box.x1 and line.top <= box.middle <= line.bottom


def _tokens(signs: list[Placed]) -> Iterator[list[Placed]]:
    """Split at spaces, and where a word is glued to an amount or to a label."""
    text = "".join(placed.sign for placed in signs)
    for found in re.finditer(r"\S+", text):
        cuts = [found.start() + cut.start() for cut in _GLUED.finditer(found.group())]
        for start, end in pairwise([found.start(), *cuts, found.end()]):
            yield signs[start:end]


def _without_false_stop(
    signs: list[Placed], ink: Ink, columns: list[tuple[float, float]], rows: tuple[int, int]
) -> list[Placed]:
    """Without a stop read before the first letter where the ink begins with something tall: dots end before it."""
    if len(signs) < 2 or len(columns) < 2 or signs[0].sign not in _LOW_STOPS or signs[1].sign.isspace():
        return signs
    first = ink[rows[0] : rows[1], round(columns[0][1]) : round(columns[1][0])]
    is_tall = int(any_along(first, 1).sum()) >= _TALLER_THAN_STOPS * (rows[1] - rows[0])
    return signs[1:] if is_tall else signs


def _with_marks(
    signs: list[Placed], ink: Ink, columns: list[tuple[float, float]], rows: tuple[int, int]
) -> list[Placed]:
    """The signs with the rings and dots of first letters as the ink has them."""
    found = list(signs)
    for at, placed in enumerate(signs):
        before = signs[at - 1] if at else None
        if placed.sign in BEARING and columns and (before is None or before.sign.isspace()):
            space = gap_between(signs[at - 2].centre, placed.centre, columns) if at > 1 else columns[0]
            behind = next((gap for gap in columns if gap[0] > space[1]), None)
            if behind is not None and space[1] < placed.centre + ASTRAY * (rows[1] - rows[0]):
                letter = Box(space[1], rows[0], behind[0], rows[1])
                found[at] = placed._replace(sign=marked(placed.sign, ink, letter))
    return found


def _with_capitals(
    signs: list[Placed], ink: Ink, columns: list[tuple[float, float]], font: tuple[int, float, float]
) -> list[Placed]:
    """The signs with a capital first where the first letter is as tall as one; font: top row, size, baseline."""
    text = in_one_case("".join(placed.sign for placed in signs))
    found = [placed._replace(sign=sign) for placed, sign in zip(signs, text, strict=True)]
    if not columns or len(text) < 2 or text[0] not in SAME_SHAPE | MARKED or set(text[1:]) - {" "} <= _LOW:
        return found
    top, em, baseline = font
    tall = is_capital(ink, columns[0][1], top, baseline, em, is_marked=text[0] in MARKED)
    return [found[0]._replace(sign=text[0].upper()), *found[1:]] if tall and text[1].islower() else found


def _without_false_spaces(signs: list[Placed], columns: list[tuple[float, float]], em: float) -> list[Placed]:
    """Without the spaces read beside an @ where the ink shows none: an address has none there."""

    def is_false(index: int) -> bool:
        if not signs[index].sign.isspace() or not 0 < index < len(signs) - 1:
            return False
        before, after = signs[index - 1], signs[index + 1]
        left, right = gap_between(before.centre, after.centre, columns)
        return "@" in (before.sign, after.sign) and right - left < _LEAST_SPACE * em

    return [sign for index, sign in enumerate(signs) if not is_false(index)]


def _stands_alone(x0: float, x1: float, edges: list[tuple[float, float]]) -> bool:
    """Whether there is white between this word and the words beside it."""
    return not any(
        left < x0 <= right or left <= x1 < right for left, right in edges if (left, right) != (x0, x1)
    )


def _dash(width: float) -> str:
    """width: of the font size."""
    return "—" if width >= _LONGER_DASH else "–" if width >= _LONG_DASH else "-"


def _rows(box: Box, ink: Ink) -> tuple[int, int]:
    """The rows that the line's own ink takes: out from its middle until white paper."""
    x0, top, x1, bottom = (max(0, round(side)) for side in box)
    inked = any_along(ink[top:bottom, x0:x1], 1)
    height = len(inked)
    middle = range(height // 4, max(height // 4 + 1, 3 * height // 4))
    inner = [row for row in middle if row < height and inked[row]]
    if not inner:
        return top, max(bottom, top + 1)
    gap = max(2, round(_DOT_GAP * (inner[-1] - inner[0] + 1)))
    first, last = inner[0], inner[-1]
    while (
        above := next((row for row in range(first - 1, max(-1, first - 1 - gap), -1) if inked[row]), None)
    ) is not None:
        first = above
    while (
        below := next((row for row in range(last + 1, min(height, last + 2)) if inked[row]), None)
    ) is not None:
        last = below
    return top + first, top + last + 1


def _font(line: ReadLine, top: int, bottom: int) -> tuple[float, float]:
    """Font size and baseline in pixels, from the ink and from which letters stand there."""
    signs = set(line.text) - {" "}
    down = _DESCENT if signs & _DESCENDING else _COMMA if signs & _COMMAS else 0.0
    up = _rise(signs)
    em = (bottom - top) / (up + down)
    low, high = (share * line.box.height for share in _EM_OF_BOX)
    if low <= em <= high:
        return em, bottom - down * em
    em = _USUAL_EM * line.box.height
    return em, line.box.middle + 0.33 * em


def _rise(signs: set[str]) -> float:
    """How far the tallest of them rises above the baseline, of the font size."""
    if signs & _CROWNED:
        return _CROWN
    return _X_HEIGHT if signs <= _LOW else _FIGURE if signs <= _FIGURES_ONLY else ASCENT


def _columns(box: Box, top: int, bottom: int, ink: Ink) -> list[tuple[float, float]]:
    """The gaps in the line's ink from left to right, the margins on both sides included; pixels."""
    import numpy

    x0, x1 = max(0, round(box.x0)), round(box.x1)
    inked: NDArray[intp] = numpy.flatnonzero(any_along(ink[top:bottom, x0:x1], 0))
    if not len(inked):
        return []
    breaks = numpy.flatnonzero(numpy.diff(inked) > 1)
    inner = [(float(x0 + inked[at] + 1), float(x0 + inked[at + 1])) for at in breaks.tolist()]
    return [(float(x0), float(x0 + inked[0])), *inner, (float(x0 + inked[-1] + 1), float(x1))]


def _edges(runs: list[list[Placed]], box: Box, gaps: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Left and right end of every word: in the widest gap between its letters and those of the next."""
    if not gaps:
        cuts = [(a[-1].centre + b[0].centre) / 2 for a, b in pairwise(runs)]
        return list(pairwise([box.x0, *cuts, box.x1]))
    between = [gap_between(before[-1].centre, after[0].centre, gaps) for before, after in pairwise(runs)]
    starts = [gaps[0][1], *(right for _, right in between)]
    ends = [*(left for left, _ in between), gaps[-1][0]]
    return [(start, max(end, start + 1.0)) for start, end in zip(starts, ends, strict=True)]
