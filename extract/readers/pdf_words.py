"""Words and their boxes from pdfium's text page, with as few calls across the language border as possible."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from extract.readers.characters import WITHOUT_MARKS
from extract.readers.pdf_view import View
from models.geometry import Box, enclosing
from models.layout import Word

_LINE_END_HYPHEN = "\ufffe"
_WORD = re.compile(r"[^\s\ufffe]+\ufffe?|\ufffe")
_BOLD_NAMES = re.compile(r"bold|black|heavy|semibold|demi(?!light)|fett", re.IGNORECASE)
_GAP_BETWEEN_WORDS = 0.14
"""Of the font size, between two text objects: a printed space is 0.25 or more, kerning 0.1 or less."""
_OVERLAP_BETWEEN_WORDS = 0.25
_JUMP_INSIDE_OBJECT = 0.6
_WIDE_PER_CHARACTER = 0.75
"""Of the box height; a run wider than this on average is looked at character by character."""
_SLANT = 0.35


class _Font(NamedTuple):
    size: float
    bold: bool


class _Place(NamedTuple):
    """A character in user space: origin at the bottom left, points."""

    left: float
    bottom: float
    right: float
    top: float


class PageText:
    """The text page of one loaded pdfium page; close it before the page."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._page = pdfium.FPDFText_LoadPage(page)
        self._rectangle = pdfium.FS_RECTF()
        self._pointer = ctypes.byref(self._rectangle)
        self._fonts: dict[int, _Font] = {}
        self._bold: dict[int, bool] = {}

    def close(self) -> None:
        if self._page:
            self._pdfium.FPDFText_ClosePage(self._page)
            self._page = None

    def words(self, view: View) -> Iterator[Word]:
        """Words in pdfium's order, boxes in points as displayed and as tall as the font; none outside the page."""
        if not self._page:
            return
        text = self._text()
        for found in _WORD.finditer(text):
            yield from self._split(text, found.start(), found.end(), view)

    def _text(self) -> str:
        """One character for every character index of the text page."""
        pdfium = self._pdfium
        count = pdfium.FPDFText_CountChars(self._page)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        units = pdfium.FPDFText_GetText(self._page, 0, count, buffer) - 1
        text = bytes(buffer)[: 2 * max(0, units)].decode("utf-16-le", "replace")
        if units == count == len(text):
            return text
        return "".join(self._characters(count))

    def _characters(self, count: int) -> Iterator[str]:
        pdfium = self._pdfium
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(self._page, index)
            if pdfium.FPDFText_IsHyphen(self._page, index) == 1 and code in (0x02, 0xFFFE):
                yield _LINE_END_HYPHEN
            else:
                yield chr(code) if 0 < code <= 0x10FFFF else "\ufffd"

    def _split(self, text: str, start: int, end: int, view: View) -> Iterator[Word]:
        """The run `text[start:end]` as one word, or as several where the page sets them apart."""
        first = self._place(start)
        last = first if end - start == 1 else self._place(end - 1)
        thing = self._object(start)
        font = self._font(thing, start)
        if end - start > 1 and self._is_doubtful(first, last, thing, end - start, end - 1):
            places = [self._place(index) for index in range(start, end)]
            things = [self._object(index) for index in range(start, end)]
            cuts = [start + cut for cut in _cuts(places, things, font.size)]
            for begin, stop in zip([start, *cuts], [*cuts, end], strict=True):
                boxes = [Box(*place) for place in places[begin - start : stop - start]]
                again = self._font(things[begin - start], begin)
                yield from _word(text[begin:stop], enclosing(boxes), again, view)
        else:
            yield from _word(text[start:end], enclosing((Box(*first), Box(*last))), font, view)

    def _is_doubtful(self, first: _Place, last: _Place, thing: int, length: int, index: int) -> bool:
        if thing != self._object(index):
            return True
        height = first.top - first.bottom
        width = first.right - first.left
        along = last.right - first.left
        return (
            abs(first.bottom - last.bottom) > _SLANT * height
            or along < width
            or along > _WIDE_PER_CHARACTER * height * length
        )

    def _place(self, index: int) -> _Place:
        rectangle = self._rectangle
        self._pdfium.FPDFText_GetLooseCharBox(self._page, index, self._pointer)
        return _Place(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)

    def _object(self, index: int) -> int:
        handle = self._pdfium.FPDFText_GetTextObject(self._page, index)
        return ctypes.cast(handle, ctypes.c_void_p).value or 0

    def _font(self, thing: int, index: int) -> _Font:
        """Looked up once a text object."""
        font = self._fonts.get(thing)
        if font is None or not thing:
            font = self._fonts[thing] = _Font(self._size(index), self._is_bold(index))
        return font

    def _size(self, index: int) -> float:
        pdfium = self._pdfium
        matrix = pdfium.FS_MATRIX()
        nominal = float(pdfium.FPDFText_GetFontSize(self._page, index))
        if not pdfium.FPDFText_GetMatrix(self._page, index, ctypes.byref(matrix)):
            return nominal
        return round(abs(nominal) * math.hypot(matrix.c, matrix.d), 2)

    def _is_bold(self, index: int) -> bool:
        pdfium = self._pdfium
        name = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._page, index, name, len(name), ctypes.byref(flags))
        return _BOLD_NAMES.search(name.value.decode("utf-8", "replace")) is not None


def _cuts(places: list[_Place], things: list[int], size: float) -> list[int]:
    """Indices of the characters that begin a new word inside the run."""
    em = size or max(place.top - place.bottom for place in places) or 1.0
    upright = sum(abs(b.left - a.left) - abs(b.bottom - a.bottom) for a, b in pairwise(places)) >= 0
    spans = [(p.left, p.right, p.bottom) if upright else (p.bottom, p.top, p.left) for p in places]
    rising = spans[-1][0] >= spans[0][0]
    gaps = [b[0] - a[1] if rising else a[0] - b[1] for a, b in pairwise(spans)]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > 2 else min(0.0, *gaps)
    cuts = []
    for index, gap in enumerate(gaps, start=1):
        apart = things[index] != things[index - 1]
        if (
            gap - usual > (_GAP_BETWEEN_WORDS if apart else _JUMP_INSIDE_OBJECT) * em
            or gap - usual < -(_OVERLAP_BETWEEN_WORDS if apart else 1.0) * em
            or abs(spans[index][2] - spans[index - 1][2]) > _SLANT * em
        ):
            cuts.append(index)
    return cuts


def _word(text: str, box: Box, font: _Font, view: View) -> Iterator[Word]:
    text = text.replace(_LINE_END_HYPHEN, "-").translate(WITHOUT_MARKS)
    if not text.isascii():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    shown = view.box(*box)
    if text and 0 <= shown.centre <= view.width and 0 <= shown.middle <= view.height:
        yield Word(text, shown, None, font.size, font.bold)
