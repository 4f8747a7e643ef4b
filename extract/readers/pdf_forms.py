"""Answers in the fields of a fillable PDF form: what the file stores, held against what the page shows."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from extract.readers.characters import WITHOUT_MARKS
from extract.readers.pdf_marks import inserted
from extract.readers.pdf_view import View
from extract.readers.symbols import TICKED, UNTICKED
from models.geometry import Affine, Box, enclosing
from models.layout import NoteCode, PageNote, Word

HIDDEN = 0x02 | 0x20
"""Flags of an annotation that nobody sees on the screen."""
_PASSWORD_FIELD = 1 << 13
_MOST_FIELDS = 1_000
_MOST_CHARACTERS = 20_000
_LARGEST_SIZE, _SMALLEST_SIZE = 11.0, 4.0
_LONGEST_NUMBER = 60
_LINE = 1.2
_CHARACTER, _SPACE = 0.5, 0.28
_INSET = 2.0
_OFF = ("", "Off")
_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"[-+]?[0-9][0-9 .,\u00a0]*")
_TAIL = re.compile(r"[.,]([0-9]{1,2})$")


class Field(NamedTuple):
    """One field on a page; `box` in points as displayed."""

    box: Box
    stored: str
    """The answer as the file stores it; empty where there is none, and for boxes to tick."""
    is_tick: bool
    stored_on: bool = False
    drawn_on: bool = False
    is_drawn: bool = True
    """Whether the file brings a picture of the answer along."""


class Upon(NamedTuple):
    """What lies upon a page: its form, the words printed under the form, and places that are struck out."""

    fields: tuple[Field, ...]
    before: tuple[Word, ...]
    struck: tuple[Box, ...]

    def moved(self, there: Affine) -> Upon:
        """The same upon the page laid otherwise."""
        fields = (field._replace(box=there.box(field.box)) for field in self.fields)
        before = (word._replace(box=there.box(word.box)) for word in self.before)
        return Upon(tuple(fields), tuple(before), tuple(map(there.box, self.struck)))


NOTHING = Upon((), (), ())


class Answered(NamedTuple):
    """The words of a page with the answers of its form among them, and what does not agree."""

    words: tuple[Word, ...]
    notes: tuple[PageNote, ...]
    ticks: tuple[Box, ...]
    """Places of the form's own boxes to tick."""


def fields_of(document: Any, page: Any, view: View) -> list[Field]:
    """The visible fields of a loaded page of a document whose forms are initialised; buttons left out."""
    import pypdfium2.raw as pdfium

    environment = document.formenv
    found: list[Field] = []
    if environment is None:
        return found
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_FIELDS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            field = _field(environment.raw, annotation, view)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
        if field is not None:
            found.append(field)
    return found


def _field(environment: Any, annotation: Any, view: View) -> Field | None:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_WIDGET:
        return None
    if pdfium.FPDFAnnot_GetFlags(annotation) & HIDDEN:
        return None
    rectangle = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(rectangle)):
        return None
    edges = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
    box = view.box(min(edges[::2]), min(edges[1::2]), max(edges[::2]), max(edges[1::2]))
    if box.area <= 0:
        return None
    kind = pdfium.FPDFAnnot_GetFormFieldType(environment, annotation)
    stored = _text(pdfium.FPDFAnnot_GetFormFieldValue, environment, annotation)
    if kind in (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON):
        state = _text(pdfium.FPDFAnnot_GetStringValue, annotation, b"AS")
        own = _text(pdfium.FPDFAnnot_GetFormFieldExportValue, environment, annotation)
        drawn_on = state not in _OFF
        if pdfium.FPDFAnnot_HasKey(annotation, b"V"):
            # pdfium's own answer follows what is drawn, so the file's is asked for where it stands here
            stored = _text(pdfium.FPDFAnnot_GetStringValue, annotation, b"V")
        stored_on = stored not in _OFF and stored in ((own, state) if drawn_on else (own,))
        return Field(box, "", True, stored_on, drawn_on, bool(state))
    text_kinds = (
        pdfium.FPDF_FORMFIELD_TEXTFIELD,
        pdfium.FPDF_FORMFIELD_COMBOBOX,
        pdfium.FPDF_FORMFIELD_LISTBOX,
    )
    if (
        kind not in text_kinds
        or pdfium.FPDFAnnot_GetFormFieldFlags(environment, annotation) & _PASSWORD_FIELD
    ):
        return None
    return Field(box, stored, False, is_drawn=bool(pdfium.FPDFAnnot_HasKey(annotation, b"AP")))


def _text(ask: Callable[..., int], *arguments: Any) -> str:
    """What a pdfium function writes as UTF-16 into a buffer of the size that it asks for."""
    size = min(ask(*arguments, None, 0), 2 * _MOST_CHARACTERS)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    ask(*arguments, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace").translate(WITHOUT_MARKS)


def answered(fields: Sequence[Field], before: Sequence[Word], after: Sequence[Word]) -> Answered:
    """The words of a page whose fields are known.

    before: without the pictures of the answers; after: with them. An answer that the page shows keeps the
    words shown; a stored one that it does not show is set as words into the field.
    """
    printed = {(word.text, _rounded(word.box)) for word in before}
    words = list(after)
    answers: list[Word] = []
    notes: list[PageNote] = []
    for field in fields:
        if field.is_tick:
            words = [word for word in words if not _is_mark_in(word, field.box)]
            answers.append(_tick(field))
            if field.is_drawn and field.stored_on != field.drawn_on:
                shown = (TICKED if on else UNTICKED for on in (field.stored_on, field.drawn_on))
                notes.append(PageNote(NoteCode.FORM_VALUE_DIFFERS, field.box, *shown))
            continue
        inside = [word for word in after if _stands_in(word, field.box)]
        own = [word for word in inside if (word.text, _rounded(word.box)) not in printed]
        drawn = " ".join(word.text for word in own)
        if (whole := _grouped(own, field.stored)) != own:
            words = [word for word in words if word not in own]
            answers += whole
        if drawn and not is_same_answer(field.stored, drawn):
            notes.append(PageNote(NoteCode.FORM_VALUE_DIFFERS, field.box, field.stored, drawn))
        if field.stored.strip() and not drawn and not _is_printed(field.stored, inside):
            answers += _set(field.stored, field.box)
            if field.is_drawn:
                notes.append(PageNote(NoteCode.FORM_VALUE_NOT_DRAWN, field.box, field.stored))
    return Answered(
        tuple(inserted(words, answers)), tuple(notes), tuple(field.box for field in fields if field.is_tick)
    )


def _grouped(shown: Sequence[Word], stored: str) -> Sequence[Word]:
    """The words that a page shows of an answer, those put together that the form stores as one word.

    Figures drawn one by one are read as words of a single figure: `480 0 0 0`. Other words stay as they are shown.
    """
    left = list(shown)
    found: list[Word] = []
    for text in stored.split():
        own: list[Word] = []
        while left and text.startswith("".join(word.text for word in (*own, left[0]))):
            own.append(left.pop(0))
        if "".join(word.text for word in own) != text:
            return shown
        found.append(own[0]._replace(text=text, box=enclosing([word.box for word in own])))
    return found if not left else shown


def _rounded(box: Box) -> tuple[int, int]:
    return round(box.x0), round(box.middle)


def _stands_in(word: Word, box: Box) -> bool:
    return box.x0 <= word.box.centre <= box.x1 and box.top <= word.box.middle <= box.bottom


def _is_mark_in(word: Word, box: Box) -> bool:
    return len(word.text) == 1 and _stands_in(word, box)


def _tick(field: Field) -> Word:
    is_on = field.drawn_on if field.is_drawn else field.stored_on
    return Word(TICKED if is_on else UNTICKED, field.box, None, round(field.box.height, 2))


def _is_printed(stored: str, inside: Sequence[Word]) -> bool:
    return _folded(stored) in _folded("".join(word.text for word in inside))


def is_same_answer(stored: str, drawn: str) -> bool:
    """Whether the page shows the stored answer, be it with other spaces, decimals or a currency behind it.

    >>> is_same_answer("900000", "900 000,00 kr"), is_same_answer("900000", "90 000 kr")
    (True, False)
    """
    if _folded(stored) == _folded(drawn):
        return True
    numbers = [_number(text) for text in (stored, drawn)]
    return numbers[0] is not None and numbers[0] == numbers[1]


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()


def _number(text: str) -> Decimal | None:
    """The only number in a text, its last one or two digits behind a point or a comma taken for decimals."""
    found = _NUMBER.findall(text) if len(text) <= _LONGEST_NUMBER else []
    if len(found) != 1:
        return None
    digits = "".join(found[0].split()).rstrip(".,")
    tail = _TAIL.search(digits)
    whole = re.sub("[.,]", "", digits[: tail.start()] if tail else digits)
    try:
        return Decimal(f"{whole}.{tail[1]}" if tail else whole)
    except InvalidOperation:
        return None


def _set(text: str, box: Box) -> Iterator[Word]:
    """The words of an answer wrapped into its field, smaller letters where they would not fit."""
    size = min(_LARGEST_SIZE, max(_SMALLEST_SIZE, box.height / _LINE))
    while True:
        lines = list(_wrapped(text, size, box.width - 2 * _INSET))
        if len(lines) * size * _LINE <= box.height or size <= _SMALLEST_SIZE:
            break
        size = max(_SMALLEST_SIZE, 0.85 * size)
    pitch = min(size * _LINE, box.height / max(1, len(lines)))
    top = box.top + (max(0.0, box.height - pitch) / 2 if len(lines) == 1 else 0.0)
    for number, line in enumerate(lines):
        y = top + number * pitch
        for x, width, word in line:
            x0 = min(box.x0 + _INSET + x, box.x1 - 0.5)
            yield Word(word, Box(x0, y, max(x0 + 0.5, min(x0 + width, box.x1)), y + pitch), None, size)


def _wrapped(text: str, size: float, width: float) -> Iterator[list[tuple[float, float, str]]]:
    """Lines of words, each with its place on the line and its width."""
    for paragraph in re.split(r"\r\n|\r|\n", text):
        line: list[tuple[float, float, str]] = []
        x = 0.0
        for found in _WORD.finditer(paragraph):
            wide = _CHARACTER * size * len(found.group())
            if line and x + wide > width:
                yield line
                line, x = [], 0.0
            line.append((x, wide, found.group()))
            x += wide + _SPACE * size
        yield line
