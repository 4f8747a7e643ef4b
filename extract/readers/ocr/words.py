"""Lines as an engine read them into words with boxes: the text is the engine's, the places are the ink's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extract.readers.ocr.capitals import BEARING, MARKED, SAME_SHAPE, in_one_case, is_capital, marked
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
_DATE = "[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}"
_WITH_DECIMALS = re.compile("[0-9],[0-9]{2}$")
_WHOLE_DATE = re.compile(f"(?<![0-9]){_DATE}(?![0-9])")
_GLUED = re.compile(
    "(?<=[0-9]{3})(?=[A-ZÅÄÖ][a-zåäö])"
    "|(?<=[a-zåäö]{3}[:;)])(?=[0-9])"
    "|(?<=[a-zåäö]:)(?=[A-ZÅÄÖ])"
    f"|(?<={_DATE})(?=[-–—])|(?<={_DATE}[-–—])(?=[0-9])|(?<=^[-–—])(?={_DATE})"
    f"|(?<={_DATE}[-–—]{{2}})(?=[0-9])|(?<=^[-–—]{{2}})(?={_DATE})"
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
_ASTRAY = 0.5
"""Of the font size: so far the guessed middle of a letter may lie from its ink."""
_LEAST_SPACE = 0.2
"""Of the font size."""
_LONG_DASH, _LONGER_DASH = 0.335, 0.7
"""Of the font size: engines take one dash for another, and the ink tells them apart.

In 37 faces a hyphen is 0.20 to 0.33 wide, a short dash 0.35 to 0.63, a long one of no typewriter 0.73 or more."""
_LOW_STOPS, _TALLER_THAN_STOPS = frozenset(".,·•"), 0.5
_DASHES, _STOPS = frozenset("-–—"), frozenset(".,:;/()%")


class _Placed(NamedTuple):
    """A character and where the middle of it lies, in pixels."""

    sign: str
    centre: float
    confidence: float


def words_of(line: ReadLine, ink: Ink, scale: float, tick_boxes: Sequence[TickBox] = ()) -> tuple[Word, ...]:
    """The words of one line, boxes in points and as tall as the font; ink: without the rulings.

    What was read inside a box to tick is the tick and no word.
    """
    signs = [
        _Placed(*each)
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
    runs = list(_split_at_gaps(_tokens(signs), columns, em, _usual_space(signs, columns)))
    edges = _edges(runs, line.box, columns)
    words = []
    for run, (x0, x1) in zip(runs, edges, strict=True):
        box = Box(
            x0 / scale, (baseline - EM_TOP * em) / scale, x1 / scale, (baseline + EM_BOTTOM * em) / scale
        )
        text = "".join(placed.sign for placed in run)
        if text in _DASHES and _stands_alone(x0, x1, edges):
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


def _tokens(signs: list[_Placed]) -> Iterator[list[_Placed]]:
    """Split at spaces, and where a word is glued to an amount or to a label."""
    text = "".join(placed.sign for placed in signs)
    for found in re.finditer(r"\S+", text):
        cuts = [found.start() + cut.start() for cut in _GLUED.finditer(found.group())]
        for start, end in pairwise([found.start(), *cuts, found.end()]):
            yield signs[start:end]


def _without_false_stop(
    signs: list[_Placed], ink: Ink, columns: list[tuple[float, float]], rows: tuple[int, int]
) -> list[_Placed]:
    """Without a stop read before the first letter where the ink begins with something tall: dots end before it."""
    if len(signs) < 2 or len(columns) < 2 or signs[0].sign not in _LOW_STOPS or signs[1].sign.isspace():
        return signs
    first = ink[rows[0] : rows[1], round(columns[0][1]) : round(columns[1][0])]
    is_tall = int(any_along(first, 1).sum()) >= _TALLER_THAN_STOPS * (rows[1] - rows[0])
    return signs[1:] if is_tall else signs


def _with_marks(
    signs: list[_Placed], ink: Ink, columns: list[tuple[float, float]], rows: tuple[int, int]
) -> list[_Placed]:
    """The signs with the rings and dots of first letters as the ink has them."""
    found = list(signs)
    for at, placed in enumerate(signs):
        before = signs[at - 1] if at else None
        if placed.sign in BEARING and columns and (before is None or before.sign.isspace()):
            space = _gap(signs[at - 2].centre, placed.centre, columns) if at > 1 else columns[0]
            behind = next((gap for gap in columns if gap[0] > space[1]), None)
            if behind is not None and space[1] < placed.centre + _ASTRAY * (rows[1] - rows[0]):
                letter = Box(space[1], rows[0], behind[0], rows[1])
                found[at] = placed._replace(sign=marked(placed.sign, ink, letter))
    return found


def _with_capitals(
    signs: list[_Placed], ink: Ink, columns: list[tuple[float, float]], font: tuple[int, float, float]
) -> list[_Placed]:
    """The signs with a capital first where the first letter is as tall as one; font: top row, size, baseline."""
    text = in_one_case("".join(placed.sign for placed in signs))
    found = [placed._replace(sign=sign) for placed, sign in zip(signs, text, strict=True)]
    if not columns or len(text) < 2 or text[0] not in SAME_SHAPE | MARKED or set(text[1:]) - {" "} <= _LOW:
        return found
    top, em, baseline = font
    tall = is_capital(ink, columns[0][1], top, baseline, em, is_marked=text[0] in MARKED)
    return [found[0]._replace(sign=text[0].upper()), *found[1:]] if tall and text[1].islower() else found


def _without_false_spaces(
    signs: list[_Placed], columns: list[tuple[float, float]], em: float
) -> list[_Placed]:
    """Without the spaces read beside an @ where the ink shows none: an address has none there."""

    def is_false(index: int) -> bool:
        if not signs[index].sign.isspace() or not 0 < index < len(signs) - 1:
            return False
        before, after = signs[index - 1], signs[index + 1]
        left, right = _gap(before.centre, after.centre, columns)
        return "@" in (before.sign, after.sign) and right - left < _LEAST_SPACE * em

    return [sign for index, sign in enumerate(signs) if not is_false(index)]


def _usual_space(signs: list[_Placed], columns: list[tuple[float, float]]) -> float | None:
    """How wide the narrower spaces of the line are, in pixels; None where it has too few to tell."""
    widths = []
    for before, sign, after in zip(signs, signs[1:], signs[2:], strict=False):
        if sign.sign.isspace() and before.sign.isalpha() and after.sign.isalpha():
            left, right = _gap(before.centre, after.centre, columns)
            widths.append(right - left)
    return sorted(widths)[len(widths) // 4] if len(widths) >= _LEAST_SPACES else None


def _stands_alone(x0: float, x1: float, edges: list[tuple[float, float]]) -> bool:
    """Whether there is white between this word and the words beside it."""
    return not any(
        left < x0 <= right or left <= x1 < right for left, right in edges if (left, right) != (x0, x1)
    )


def _dash(width: float) -> str:
    """width: of the font size."""
    return "—" if width >= _LONGER_DASH else "–" if width >= _LONG_DASH else "-"


def _split_at_gaps(
    tokens: Iterator[list[_Placed]], columns: list[tuple[float, float]], em: float, space: float | None
) -> Iterator[list[_Placed]]:
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


def _inside_dates(token: Sequence[_Placed]) -> frozenset[int]:
    """The places inside a date that the engine read whole: typed, its dashes have white on both sides."""
    text = "".join(placed.sign for placed in token)
    return frozenset(
        place for found in _WHOLE_DATE.finditer(text) for place in range(found.start() + 1, found.end())
    )


def _between_groups(
    token: Sequence[_Placed], columns: list[tuple[float, float]], em: float
) -> frozenset[int]:
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


def _white(before: _Placed, after: _Placed, columns: list[tuple[float, float]], em: float) -> float:
    """Between two figures, without what a one has on its sides; of the font size."""
    left, right = _gap(before.centre, after.centre, columns)
    return (right - left) / em - _BETWEEN_ONES / 2 * [before.sign, after.sign].count("1")


def _gaps_of_spaces(
    tokens: Sequence[list[_Placed]], wide: list[tuple[float, float]], em: float
) -> Iterator[tuple[float, float]]:
    """For every two words that the engine parted the nearest of the wide gaps, where there is one so near."""
    for before, after in pairwise(tokens):
        first, last = before[-1].centre - _ASTRAY * em, after[0].centre + _ASTRAY * em
        middle = (first + last) / 2
        near = [gap for gap in wide if first < (gap[0] + gap[1]) / 2 < last]
        if near:
            yield min(near, key=lambda gap: abs((gap[0] + gap[1]) / 2 - middle))


def _least_gap(before: str, after: str) -> float:
    """How wide a gap parts these two signs; of the font size."""
    if before.isdigit() and after.isdigit():
        return _NEW_GROUP + (_BETWEEN_ONES if before == after == "1" else 0.0)
    is_border = before in _DASHES or after in _DASHES or before.isdigit() != after.isdigit()
    return _NEW_SORT if is_border and not {before, after} & _STOPS else _NEW_WORD


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


def _edges(runs: list[list[_Placed]], box: Box, gaps: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Left and right end of every word: in the widest gap between its letters and those of the next."""
    if not gaps:
        cuts = [(a[-1].centre + b[0].centre) / 2 for a, b in pairwise(runs)]
        return list(pairwise([box.x0, *cuts, box.x1]))
    between = [_gap(before[-1].centre, after[0].centre, gaps) for before, after in pairwise(runs)]
    starts = [gaps[0][1], *(right for _, right in between)]
    ends = [*(left for left, _ in between), gaps[-1][0]]
    return [(start, max(end, start + 1.0)) for start, end in zip(starts, ends, strict=True)]


def _gap(before: float, after: float, gaps: list[tuple[float, float]]) -> tuple[float, float]:
    """The widest white between two characters; where there is none, the point half way.

    gaps: with both margins.
    """
    fit = [(left, right) for left, right in gaps[1:-1] if left < after and right > before]
    if not fit:
        return (before + after) / 2, (before + after) / 2
    return max(fit, key=lambda gap: min(gap[1], after) - max(gap[0], before))
