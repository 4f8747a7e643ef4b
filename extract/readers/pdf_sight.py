"""What of a PDF page's text nobody sees on it, and what is struck out: the text layer tells nothing of either."""

from __future__ import annotations

import ctypes
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from extract.readers.pdf_forms import HIDDEN
from extract.readers.pdf_view import View
from models.geometry import Box
from models.layout import NoteCode, PageNote, Rule, Word

_TINY = 3.0
_SCALE = 1.0
_MOST_PIXELS = 25_000_000
_CONTRAST = 20
_BAND = (0.3, 0.7)
"""Of a word's height: there is ink of every figure, and none of the lines of a table."""
_STRUCK_WITHIN = (0.35, 0.7)
"""Of a word's height from above: a line higher up is one over it, a lower one stands under it."""
_STRUCK_SHARE = 0.8
_SAME_PLACE = 0.5
_NONE_NEAR = (None, None)
_MOST_ANNOTATIONS = 1_000
_CELL = 20.0


def notes_on(
    page: Any,
    view: View,
    words: Sequence[Word],
    veils: Sequence[Box],
    struck: Sequence[Box],
    rules: Sequence[Rule],
) -> Iterator[PageNote]:
    """What a person must know about words of a loaded page.

    veils: places, as displayed, whose words may not be seen; struck: places that annotations strike out.
    """
    for word in _unseen(page, view, words, veils):
        yield PageNote(NoteCode.NOT_SHOWN, word.box, word.text)
    for word in _struck_out(words, struck, rules):
        yield PageNote(NoteCode.STRUCK_OUT, word.box, word.text)
    for word, other in _overprinted(words):
        yield PageNote(NoteCode.OVERPRINTED, word.box, word.text, other.text)


def _unseen(page: Any, view: View, words: Sequence[Word], veils: Sequence[Box]) -> Iterator[Word]:
    yield from (word for word in words if 0 < word.size < _TINY and _is_told(word))
    if not veils:
        return
    veiled = [word for word in words if any(_holds(veil, word.box) for veil in veils) and _is_told(word)]
    if veiled:
        picture = _Picture(page, view)
        yield from (word for word in veiled if not picture.shows(word.box))


def _is_told(word: Word) -> bool:
    return any(map(str.isalnum, word.text))


def _holds(place: Box, box: Box) -> bool:
    return place.x0 <= box.centre <= place.x1 and place.top <= box.middle <= place.bottom


class _Picture:
    """The page in levels of grey."""

    def __init__(self, page: Any, view: View) -> None:
        import pypdfium2.raw as pdfium

        fitting = math.sqrt(_MOST_PIXELS / max(1.0, view.width * view.height))
        self._scale = min(_SCALE, fitting)
        self._width, self._height = (max(1, int(side * self._scale)) for side in (view.width, view.height))
        bitmap = pdfium.FPDFBitmap_CreateEx(self._width, self._height, pdfium.FPDFBitmap_Gray, None, 0)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, self._width, self._height, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, self._width, self._height, 0, 0)
            self._stride = pdfium.FPDFBitmap_GetStride(bitmap)
            start = pdfium.FPDFBitmap_GetBuffer(bitmap)
            self._levels = ctypes.string_at(start, self._stride * self._height)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)

    def shows(self, box: Box) -> bool:
        """Whether anything stands out from the paper in the middle of a place."""
        left, right = (min(self._width, max(0, int(x * self._scale))) for x in (box.x0, box.x1))
        upper, lower = (box.top + share * box.height for share in _BAND)
        first, last = (min(self._height, max(0, int(y * self._scale))) for y in (upper, lower))
        lightest, darkest = 0, 255
        for row in range(first, last + 1):
            levels = self._levels[row * self._stride + left : row * self._stride + right + 1]
            lightest, darkest = max(lightest, *levels, 0), min(darkest, *levels, 255)
        return lightest - darkest >= _CONTRAST


def _struck_out(words: Sequence[Word], struck: Sequence[Box], rules: Sequence[Rule]) -> Iterator[Word]:
    """Words on a place that is struck out, or that a level line goes through from end to end."""
    levels: dict[int, list[Box]] = defaultdict(list)
    for rule in rules:
        if rule.is_horizontal:
            levels[int(rule.box.middle // _CELL)].append(rule.box)
    for word in words:
        x0, top, x1, bottom = word.box
        upper, lower = (top + share * (bottom - top) for share in _STRUCK_WITHIN)
        near = levels.get(int(upper // _CELL)), levels.get(int(lower // _CELL))
        is_crossed = near != _NONE_NEAR and any(
            upper <= line.middle <= lower and min(line.x1, x1) - max(line.x0, x0) > _STRUCK_SHARE * (x1 - x0)
            for lines in near
            for line in lines or ()
        )
        is_struck = is_crossed or (struck and any(_holds(place, word.box) for place in struck))
        if is_struck and not word.turns and _is_told(word):
            yield word


def _overprinted(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Words of one size in the very same place, one of them with figures: of which is anybody to believe?"""
    levels: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        _, top, _, bottom = word.box
        levels[int((top + bottom) // _CELL)].append(word)
    for level in levels.values():
        level.sort(key=_left)
        for one, other in pairwise(level):
            if other.box[0] < one.box[2] and one.text != other.text and _is_same_place(one, other):
                yield one, other
                yield other, one


def _left(word: Word) -> float:
    return word.box[0]


def _is_same_place(one: Word, other: Word) -> bool:
    shared = one.box.intersection(other.box)
    if one.turns or other.turns or shared <= _SAME_PLACE * max(one.box.height, other.box.height) ** 2:
        return False
    is_most = shared > _SAME_PLACE * min(one.box.area, other.box.area)
    return is_most and any(map(str.isdigit, one.text + other.text)) and _is_told(one) and _is_told(other)


def struck_places(page: Any, view: View) -> list[Box]:
    """Places, as displayed, that visible annotations of a loaded page strike out or mark to be taken away."""
    import pypdfium2.raw as pdfium

    found: list[Box] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            is_hidden = pdfium.FPDFAnnot_GetFlags(annotation) & HIDDEN
            if kind in (pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_REDACT) and not is_hidden:
                found += _quads_of(annotation, view)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def _quads_of(annotation: Any, view: View) -> Iterator[Box]:
    """The lines of text that an annotation marks."""
    import pypdfium2.raw as pdfium

    quad = pdfium.FS_QUADPOINTSF()
    for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), _MOST_ANNOTATIONS)):
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, ctypes.byref(quad)):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield view.box(min(xs), min(ys), max(xs), max(ys))
