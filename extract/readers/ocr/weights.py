"""Which words of a scanned page are bold: how much ink a stroke of theirs holds, beside most strokes of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from models.layout import Word

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from extract.readers.ocr.engine import Grey
    from extract.readers.ocr.prepare import Ink

_ROWS = (0.4, 0.72)
"""Of a word's height: below the bows of small letters and above the baseline, where most strokes are upright."""
_PAPER, _BLACK, _STROKE, _USUAL = 0.9, 0.9, 0.4, 0.33
"""Shares of what is measured that lie below what is taken: of the levels round a word, of those of its ink, of its
strokes, of the page's letters."""
_FEWEST_STROKES, _FEWEST_WORDS, _FEWEST_LETTERS = 4, 15, 30
_HEAVIER = 1.2
_BOLD = 2 * log(1.28)
"""Bold strokes are 1.3 to 2.1 times as thick as plain ones, nine in ten of them 1.4 times or more."""
_MOST_LETTERS = 6
_ANOTHER_WEIGHT = 1.0
"""What it takes for the weight to change inside a line, in letters times the logarithm of how far a stroke is off."""
_SELDOM = 0.5
"""How much likelier plain words are, so counted."""
_BESIDE = 1.5
"""Of the font size."""


class _Strokes(NamedTuple):
    """Darkness times width of a stroke, in pixels, and how dark its darkest parts are."""

    ink: float
    black: float


def with_weights(words: Sequence[Word], picture: Grey, ink: Ink, scale: float) -> tuple[Word, ...]:
    """The words, bold where they are; picture, ink: of the straight page, the ink without rulings.

    Weighing darkness instead of counting pixels is what tells bold from plain at 150 dots an inch: a blurred stroke
    is wider, and paler by as much. Words too short to tell are as those beside them.
    """
    strokes = [_strokes(word, picture, ink, scale) for word in words]
    known = [each.black for each in strokes if each is not None]
    if len(known) < _FEWEST_WORDS:
        return tuple(words)
    black = max(0.01, median(known))
    widths = [
        None if each is None or word.size <= 0 else each.ink / black / (word.size * scale)
        for word, each in zip(words, strokes, strict=True)
    ]
    usual = _usual(words, widths)
    weighed: list[Word] = []
    for start, end in _runs(words):
        run = words[start:end]
        bold = _bold(
            run,
            [width and width / usual[word.size] for word, width in zip(run, widths[start:end], strict=True)],
        )
        weighed += [word._replace(bold=each) for word, each in zip(words[start:end], bold, strict=True)]
    return tuple(weighed)


def _strokes(word: Word, picture: Grey, ink: Ink, scale: float) -> _Strokes | None:
    """None where too few strokes of letters or digits cross the rows."""
    import numpy

    if not any(map(str.isalnum, word.text)):
        return None
    x0, top, x1, bottom = (max(0, round(side * scale)) for side in word.box)
    levels = picture[top:bottom, x0:x1]
    first, last = (round(share * (bottom - top)) for share in _ROWS)
    band = numpy.zeros((last - first, x1 - x0 + 2), dtype=numpy.int8)
    inked = ink[top + first : top + last, x0:x1]
    if inked.shape != (last - first, x1 - x0) or not levels.size:
        return None
    band[:, 1:-1] = inked
    turns = numpy.diff(band, axis=1)
    rows, starts = numpy.nonzero(turns > 0)
    if len(rows) < _FEWEST_STROKES:
        return None
    ends = numpy.nonzero(turns < 0)[1]
    paper = max(1.0, _share(levels.ravel(), _PAPER))
    dark = (1.0 - levels[first:last].astype(numpy.float32) / paper).clip(0)
    summed = numpy.zeros((last - first, x1 - x0 + 1), dtype=numpy.float32)
    numpy.cumsum(dark, axis=1, out=summed[:, 1:])
    # a blurred stroke reaches one pixel further than what passes for ink
    whole = summed[rows, numpy.minimum(ends + 1, x1 - x0)] - summed[rows, numpy.maximum(starts - 1, 0)]
    return _Strokes(_share(whole, _STROKE), _share(dark[inked], _BLACK))


def _share(values: NDArray[Any], share: float) -> float:
    """The value that this share of them lies below."""
    import numpy

    at = min(len(values) - 1, int(share * len(values)))
    return float(numpy.partition(values, at)[at])


def _usual(words: Sequence[Word], widths: Sequence[float | None]) -> dict[float, float]:
    """The width of a plain stroke by font size: the page's, but small print is a little heavier for its size."""
    known: dict[float, list[tuple[float, int]]] = defaultdict(list)
    for word, width in zip(words, widths, strict=True):
        known[word.size] += [(width, len(word.text))] if width else []
    page, _ = _plain([each for found in known.values() for each in found])
    own = {size: _plain(found) for size, found in known.items()}
    return {
        size: width if letters >= _FEWEST_LETTERS and 1 < width / page < _HEAVIER else page
        for size, (width, letters) in own.items()
    }


def _plain(known: Iterable[tuple[float, int]]) -> tuple[float, int]:
    """The width that plain words have, which more than a third of some letters are; and how many letters there are."""
    letters = sum(count for _, count in known)
    left = _USUAL * letters
    for width, count in sorted(known):
        left -= count
        if left <= 0:
            return width, letters
    return 1.0, letters


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """From where to where words stand beside one another on a line."""
    start = 0
    for at in range(1, len(words) + 1):
        if at < len(words):
            before, word = words[at - 1], words[at]
            is_level = abs(word.box.middle - before.box.middle) < 0.3 * before.box.height
            if is_level and abs(word.box.x0 - before.box.x1) < _BESIDE * word.size:
                continue
        yield start, at
        start = at


def _bold(words: Sequence[Word], widths: Sequence[float | None]) -> list[bool]:
    """The likeliest weights of words beside one another, which seldom change; widths: beside those of plain words."""
    plain_cost, bold_cost = 0.0, _SELDOM
    came: list[tuple[bool, bool]] = []
    for word, width in zip(words, widths, strict=True):
        from_bold, from_plain = (
            plain_cost > bold_cost + _ANOTHER_WEIGHT,
            bold_cost > plain_cost + _ANOTHER_WEIGHT,
        )
        plain_cost, bold_cost = (
            min(plain_cost, bold_cost + _ANOTHER_WEIGHT),
            min(bold_cost, plain_cost + _ANOTHER_WEIGHT),
        )
        came.append((from_bold, not from_plain))
        if width:
            off, letters = log(width), min(_MOST_LETTERS, sum(map(str.isalnum, word.text)))
            plain_cost += letters * min(1.0, abs(off))
            bold_cost += letters * min(1.0, abs(off - _BOLD))
    is_bold = bold_cost < plain_cost
    found: list[bool] = []
    for each in reversed(came):
        found.append(is_bold)
        is_bold = each[is_bold]
    return found[::-1]
