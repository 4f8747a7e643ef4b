"""Words and their boxes from pdfium's text page, with as few calls across the language border as possible."""

from __future__ import annotations

import ctypes
import re
import sys
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise
from typing import Any

from extract.readers.characters import WITHOUT_MARKS
from extract.readers.pdf_calls import address_of, by_address
from extract.readers.pdf_fonts import Font, PageFonts
from extract.readers.pdf_view import View
from extract.readers.symbols import shown_marks
from models.geometry import Box, enclosing
from models.layout import Word

_LINE_END_HYPHEN = "\ufffe"
_AMBIGUOUS = re.compile("\ufffe")
"""What pdfium writes both for a hyphen at the end of a line and for a glyph without meaning."""
_WORD = re.compile(r"[^\s\ufffe]+\ufffe?|\ufffe")
_GAP_BETWEEN_WORDS = 0.14
"""Of the font size, between two text objects: a printed space is 0.25 or more, kerning 0.1 or less."""
_OVERLAP_BETWEEN_WORDS = 0.25
_JUMP_INSIDE_OBJECT = 0.6
_WIDE_PER_CHARACTER = 0.75
"""Of the box height; a run wider than this on average is looked at character by character."""
_SLANT = 0.35
_LEVEL = 0.1
_FEW_LETTERS, _MANY_LETTERS, _MOST_ARE_LETTERS = 2, 30, 0.6
_SIZE_OF_NOTE = 0.85
"""Of the size of the figures that it stands at, at the most."""


_new = tuple.__new__
"""Words are many: half of the time of making one goes to the named tuple's own constructor."""
_Place = tuple[float, float, float, float]
"""Left, bottom, right and top in user space: origin at the bottom left, points."""


class PageText:
    """The text page of one loaded pdfium page; close it before the page."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._loose_box = by_address("FPDFText_GetLooseCharBox")
        self._text_object = by_address("FPDFText_GetTextObject")
        self._page = pdfium.FPDFText_LoadPage(page)
        self._address = address_of(self._page)
        self._rectangle = pdfium.FS_RECTF()
        self._pointer = ctypes.addressof(self._rectangle)
        self._fonts = PageFonts(self._page)

    def close(self) -> None:
        if self._page:
            self._pdfium.FPDFText_ClosePage(self._page)
            self._page = None

    def words(self, view: View) -> tuple[Word, ...]:
        """Words in pdfium's order, boxes in points as displayed and as tall as the font; none outside the page."""
        if not self._page:
            return ()
        width, height = 2 * view.width, 2 * view.height
        kept = []
        for word in self._words(view):
            x0, top, x1, bottom = word[1]
            if 0 <= x0 + x1 <= width and 0 <= top + bottom <= height and word[0]:
                kept.append(word)
        return tuple(_with_letters_joined(kept) if _are_letters(kept) else kept)

    def is_hidden(self) -> bool:
        """Whether the text is laid invisibly over a picture, as reading engines lay it; told by three characters."""
        pdfium = self._pdfium
        count = pdfium.FPDFText_CountChars(self._page) if self._page else 0
        get_object, get_mode = pdfium.FPDFText_GetTextObject, pdfium.FPDFTextObj_GetTextRenderMode
        handles = [get_object(self._page, index) for index in {0, count // 2, count - 1} if count > 0]
        modes = {get_mode(handle) for handle in handles if handle}
        return modes == {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE}

    def _words(self, view: View) -> Iterator[Word]:
        text = self._text()
        loose_box, object_at, address = self._loose_box, self._text_object, self._address
        rectangle, pointer, fonts = self._rectangle, self._pointer, self._fonts.of_object
        for found in _WORD.finditer(text):
            start, end = found.span()
            loose_box(address, start, pointer)
            place = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            thing = object_at(address, start) or 0
            font = fonts.get(thing) or self._fonts.look_up(thing, start)
            if end - start > 1:
                loose_box(address, end - 1, pointer)
                last = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
                whole = _joined(place, last, end - start)
                if whole is None or thing != (object_at(address, end - 1) or 0):
                    yield from self._split(text, start, end, view)
                    continue
                place = whole
            yield _word(found.group(), place, font, view)

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
            return _AMBIGUOUS.sub(lambda found: self._character(found.start()), text)
        return "".join(map(self._character, range(count)))

    def _character(self, index: int) -> str:
        if self._pdfium.FPDFText_IsHyphen(self._page, index) == 1:
            return _LINE_END_HYPHEN
        code = self._pdfium.FPDFText_GetUnicode(self._page, index)
        return chr(code) if 0 < code <= 0x10FFFF and code != ord(_LINE_END_HYPHEN) else "\ufffd"

    def _split(self, text: str, start: int, end: int, view: View) -> Iterator[Word]:
        """The run `text[start:end]`, looked at character by character: one word or several."""
        places = [self._place(index) for index in range(start, end)]
        things = [self._object(index) for index in range(start, end)]
        font = self._font(things[0], start)
        cuts = [0, *_cuts(places, things, font.size), end - start]
        if len(set(things)) > 1:
            marks = [bool(self._font(thing, start + n).symbols) for n, thing in enumerate(things)]
            sizes = [self._font(thing, start + n).size for n, thing in enumerate(things)]
            cuts = sorted(
                {
                    *cuts,
                    *(n for n in range(1, len(marks)) if marks[n] != marks[n - 1]),
                    *(n for n in range(1, len(sizes)) if _begins_note(text[start:end], n, sizes)),
                }
            )
        for begin, stop in pairwise(cuts):
            around = reduce(_around, places[begin:stop])
            yield _word(
                text[start + begin : start + stop], around, self._font(things[begin], start + begin), view
            )

    def _place(self, index: int) -> _Place:
        rectangle = self._rectangle
        self._loose_box(self._address, index, self._pointer)
        return (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)

    def _object(self, index: int) -> int:
        """Address of the text object, 0 for a character that pdfium made up."""
        return self._text_object(self._address, index) or 0

    def _font(self, thing: int, index: int) -> Font:
        return self._fonts.of_object.get(thing) or self._fonts.look_up(thing, index)


def _are_letters(words: Sequence[Word]) -> bool:
    """Whether most words of a page are single letters.

    pdfium takes a page for one written downwards by where its text lies, a wide sheet half filled say, and then begins
    a line at every letter that is drawn for itself.
    """
    letters = sum(len(word.text) <= _FEW_LETTERS for word in words)
    return letters >= _MANY_LETTERS and letters > _MOST_ARE_LETTERS * len(words)


def _with_letters_joined(words: Sequence[Word]) -> Iterator[Word]:
    """The words, those that touch on one line as one."""
    whole: Word | None = None
    for word in words:
        if whole is not None and _touch(whole, word):
            whole = whole._replace(text=whole.text + word.text, box=enclosing((whole.box, word.box)))
            continue
        if whole is not None:
            yield whole
        whole = word
    if whole is not None:
        yield whole


def _touch(word: Word, following: Word) -> bool:
    em = word.size or word.box.height
    gap = following.box.x0 - word.box.x1
    level = abs(following.box.bottom - word.box.bottom) < _LEVEL * em
    is_near = -_OVERLAP_BETWEEN_WORDS * em < gap < _GAP_BETWEEN_WORDS * em
    return level and is_near and word.size == following.size and word.turns == following.turns == 0


def _joined(first: _Place, last: _Place, length: int) -> _Place | None:
    """Around a run of one text object; None where it is too wide, runs backwards or leaves its line."""
    left, bottom, right, top = first
    x0, y0, x1, y1 = last
    height = top - bottom
    along = x1 - left
    if (
        abs(bottom - y0) > _SLANT * height
        or along < right - left
        or along > _WIDE_PER_CHARACTER * height * length
    ):
        return None
    return (
        left if left <= x0 else x0,
        bottom if bottom <= y0 else y0,
        right if right >= x1 else x1,
        top if top >= y1 else y1,
    )


def _around(one: _Place, other: _Place) -> _Place:
    left, bottom, right, top = one
    x0, y0, x1, y1 = other
    return (
        left if left <= x0 else x0,
        bottom if bottom <= y0 else y0,
        right if right >= x1 else x1,
        top if top >= y1 else y1,
    )


def _cuts(places: list[_Place], things: list[int], size: float) -> list[int]:
    """Indices of the characters that begin a new word inside the run."""
    em = size or max(top - bottom for _, bottom, _, top in places) or 1.0
    across = sum(abs(b[0] - a[0]) - abs(b[1] - a[1]) for a, b in pairwise(places)) >= 0
    spans = [(p[0], p[2], p[1]) if across else (p[1], p[3], p[0]) for p in places]
    rising = spans[-1][0] >= spans[0][0]
    gaps = [b[0] - a[1] if rising else a[0] - b[1] for a, b in pairwise(spans)]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) > 2 else min(0.0, *gaps)
    return [
        index
        for index, gap in enumerate(gaps, start=1)
        if _is_cut(gap - usual, things[index] != things[index - 1], em)
        or abs(spans[index][2] - spans[index - 1][2]) > _SLANT * em
    ]


def _begins_note(text: str, at: int, sizes: list[float]) -> bool:
    """Whether figures of another size go on where figures end: the mark of a note is no part of an amount."""
    small, large = sorted(sizes[at - 1 : at + 1])
    return small < _SIZE_OF_NOTE * large and text[at - 1].isdigit() and text[at].isdigit()


def _is_cut(gap: float, other_object: bool, em: float) -> bool:
    if other_object:
        return gap > _GAP_BETWEEN_WORDS * em or gap < -_OVERLAP_BETWEEN_WORDS * em
    return gap > _JUMP_INSIDE_OBJECT * em or gap < -em


def _word(text: str, place: _Place, font: Font, view: View) -> Word:
    if not text.isprintable():
        text = text.replace(_LINE_END_HYPHEN, "-").translate(WITHOUT_MARKS)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if font.symbols:
        text = shown_marks(text, font.symbols)
    turns = (view.turns - font.turns) % 4
    left, bottom, right, top = place
    if view.turns:
        box = view.box(left, bottom, right, top)
    else:
        box = _new(Box, (left - view.left, view.top - top, right - view.left, view.top - bottom))
    return _new(Word, (sys.intern(text), box, None, font.size, font.bold, None, turns))
