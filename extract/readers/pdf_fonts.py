"""The font of a text object on a pdfium text page: size, weight, and which way it runs."""

from __future__ import annotations

import ctypes
import math
import re
from functools import lru_cache
from typing import Any, NamedTuple

from extract.readers.pdf_calls import address_of, by_address
from extract.readers.symbols import is_symbol_font

_BOLD_NAMES = re.compile(r"bold|black|heavy|semibold|demi(?!light)|fett", re.IGNORECASE)


class Font(NamedTuple):
    size: float
    bold: bool
    symbols: str = ""
    """Name of the font where its letters are pictures."""
    turns: int = 0
    """Quarters counter-clockwise in user space that its text runs from left to right."""


class _Face(NamedTuple):
    bold: bool
    symbols: str


_Look = tuple[_Face, float, float, float, float, float]
"""Face, nominal size, and how the text matrix turns and stretches it."""


class PageFonts:
    """The fonts of one open text page."""

    def __init__(self, text_page: Any) -> None:
        import pypdfium2.raw as pdfium

        self._text_page = text_page
        self._address = address_of(text_page)
        self._font_size = by_address("FPDFText_GetFontSize")
        self._font_matrix = by_address("FPDFText_GetMatrix")
        self._font_of = by_address("FPDFTextObj_GetFont")
        self._font_info = pdfium.FPDFText_GetFontInfo
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_pointer = ctypes.addressof(self._matrix)
        self._faces: dict[int, _Face] = {}
        self.of_object: dict[int, Font] = {}
        """By the address of a text object, as far as they were asked for; 0 is none in particular."""

    def look_up(self, thing: int, index: int) -> Font:
        """The font of a text object, of which the character of that index is one; it is kept in `of_object`.

        Characters that pdfium made up belong to no object, and each has a font of its own.
        """
        font = self._font(thing, index)
        if thing:
            self.of_object[thing] = font
        return font

    def _font(self, thing: int, index: int) -> Font:
        face, matrix = self._face(thing, index), self._matrix
        nominal = self._font_size(self._address, index)
        if not self._font_matrix(self._address, index, self._matrix_pointer):
            return Font(float(nominal), face.bold, face.symbols)
        return _font_of((face, nominal, matrix.a, matrix.b, matrix.c, matrix.d))

    def _face(self, thing: int, index: int) -> _Face:
        """Looked up once a font of the page."""
        font = self._font_of(thing) if thing else None
        face = self._faces.get(font or 0)
        if face is None or not font:
            face = self._faces[font or 0] = self._looked_up(index)
        return face

    def _looked_up(self, index: int) -> _Face:
        buffer = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        self._font_info(self._text_page, index, buffer, len(buffer), ctypes.byref(flags))
        return _face_of(buffer.value.decode("utf-8", "replace"))


@lru_cache(maxsize=4096)
def _font_of(look: _Look) -> Font:
    face, nominal, a, b, c, d = look
    size = round(abs(nominal) * math.hypot(c, d), 2)
    turns = 0 if a > abs(b) else round(2 * math.atan2(b, a) / math.pi) % 4
    return Font(size, face.bold, face.symbols, turns)


@lru_cache(maxsize=1024)
def _face_of(name: str) -> _Face:
    return _Face(_BOLD_NAMES.search(name) is not None, name if is_symbol_font(name) else "")
