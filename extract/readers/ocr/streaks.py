"""What dirt makes on a scan: lines from edge to edge, which no form prints, and specks."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy import float32
    from numpy.typing import NDArray

    from extract.readers.ocr.engine import Grey
    from extract.readers.ocr.prepare import Ink

_BESIDE = 4
"""Pixels from the middle of a streak to the paper beside it."""
_DARKER, _SEEN = 10.0, 12
"""Levels by which a streak is darker than what is beside it: on the whole, and where it is counted as seen."""
_BANDS, _SHARE = 16, 0.35
"""Parts of the page in each of which it is seen, margins included, and how much of each."""
_WIDEST = 6
_LEAST_SIDE = 200
_FULL = 0.001
"""Share of the page that specks cover where it is full of them."""
_SPECK, _ALONE = 4, 9
"""Pixels of a speck at the most, and side of the square in which there is no more ink: dots stand nearer letters."""


def without_streaks(picture: Grey) -> Grey:
    """The picture with thin dark lines that run all the way down or across it painted over; itself if it has none."""
    import numpy

    if min(picture.shape) < _LEAST_SIDE:
        return picture
    cleaned = _without_columns(picture)
    turned = cleaned.T
    across = _without_columns(turned)
    return cleaned if across is turned else numpy.ascontiguousarray(across.T)


def without_specks(ink: Ink) -> Ink:
    """The ink without specks that stand alone, of which some pages are full; itself where few do.

    They make lines of text look taller than they are, but a few may be what is left of dots and thin lines.
    """
    import cv2
    import numpy

    around = cv2.boxFilter(ink.astype(numpy.uint8), -1, (_ALONE, _ALONE), normalize=False)
    specks: Ink = ink & (around <= _SPECK)
    return ink & ~specks if int(specks.sum()) > _FULL * ink.size else ink


def _without_columns(picture: Grey) -> Grey:
    import numpy

    means: NDArray[float32] = picture.mean(axis=0, dtype=numpy.float32)
    beside = numpy.minimum(means[: -2 * _BESIDE], means[2 * _BESIDE :])
    dark = numpy.flatnonzero(beside - means[_BESIDE:-_BESIDE] >= _DARKER) + _BESIDE
    cleaned = picture
    for streak in _together(dark.tolist()):
        if len(streak) > _WIDEST or not _runs_through(picture, streak):
            continue
        if cleaned is picture:
            cleaned = picture.copy()
        first, last = streak[0] - 1, streak[-1] + 1
        left, right = (cleaned[:, at].astype(numpy.float32) for at in (first - 1, last + 1))
        for at in range(first, last + 1):
            weight = (at - first + 1) / (last - first + 2)
            cleaned[:, at] = (left * (1 - weight) + right * weight).astype(numpy.uint8)
    return cleaned


def _together(columns: Sequence[int]) -> Iterator[list[int]]:
    """Runs of columns beside one another."""
    for _, run in groupby(enumerate(columns), key=lambda each: each[1] - each[0]):
        yield [column for _, column in run]


def _runs_through(picture: Grey, streak: Sequence[int]) -> bool:
    """Whether it is seen in every part of the page from one edge to the other."""
    import numpy

    first, last = streak[0] - 1, streak[-1] + 2
    if first < _BESIDE or last > picture.shape[1] - _BESIDE:
        return False
    own = picture[:, first:last].min(axis=1).astype(numpy.int16)
    paper = numpy.minimum(picture[:, first - _BESIDE + 1], picture[:, last + _BESIDE - 2])
    seen = paper.astype(numpy.int16) - own >= _SEEN
    return all(float(band.mean()) >= _SHARE for band in numpy.array_split(seen, _BANDS))
