"""What of a PDF page's text nobody sees on it, and what is struck out: the text layer tells nothing of either."""

from __future__ import annotations

import ctypes
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from extract.readers.pdf_forms import HIDDEN
from extract.readers.pdf_view import View
from extract.readers.sight import is_told, notes_on_words
from models.geometry import Box
from models.layout import NoteCode, PageNote, Rule, Word

_SCALE = 1.0
_MOST_PIXELS = 25_000_000
_CONTRAST = 20
_BAND = (0.3, 0.7)
"""Of a word's height: there is ink of every figure, and none of the lines of a table."""
_LEVEL = 4.0
"""Points; veils are looked up by the levels that they reach over."""
_MOST_ANNOTATIONS = 1_000


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
    yield from notes_on_words(words, rules, view.height, struck)


def _unseen(page: Any, view: View, words: Sequence[Word], veils: Sequence[Box]) -> Iterator[Word]:
    if not veils:
        return
    levels: dict[int, list[Box]] = defaultdict(list)
    for veil in veils:
        for level in range(int(veil.top // _LEVEL), int(veil.bottom // _LEVEL) + 1):
            levels[level].append(veil)
    veiled = [
        word
        for word in words
        if any(veil.holds(word.box) for veil in levels.get(int(word.box.middle // _LEVEL), ()))
        and is_told(word)
    ]
    if veiled:
        picture = _Picture(page, view)
        yield from (word for word in veiled if not picture.shows(word.box))


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
