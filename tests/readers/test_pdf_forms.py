"""Fillable forms: what the file stores, what the page shows, and where the two differ."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from extract.readers import read_layout
from extract.readers.pdf_forms import Field, answered, is_same_answer
from models.geometry import Box
from models.layout import NoteCode, Page, Word

LONG = "Projektet ska ge ungdomar en plats att mötas på\noch minska skadegörelsen"


def form(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 10)
    canvas.drawString(50, 700, "Sökt summa:")
    canvas.drawString(50, 670, "JA")
    canvas.drawString(100, 670, "NEJ")
    fields = canvas.acroForm
    fields.textfield(name="summa", value="900 000 kr", x=150, y=692, width=120, height=20)
    fields.checkbox(name="ja", x=70, y=668, size=12, checked=False)
    fields.checkbox(name="nej", x=130, y=668, size=12, checked=True)
    fields.textfield(
        name="text", value=LONG, x=50, y=500, width=300, height=80, fieldFlags="multiline", maxlen=500
    )


Change = Callable[[dict[str, DictionaryObject]], object]


def filled(folder: Path, change: Change = lambda fields: None, draw: Callable[[Canvas], None] = form) -> Page:
    """The form with its fields, by name, changed in the file without a new picture of the answer."""
    path = write_pdf_with_form(folder / "a.pdf", draw, change)
    (page,) = read_layout(path).pages
    return page


def write_pdf_with_form(path: Path, draw: Callable[[Canvas], None], change: Change) -> Path:
    canvas = Canvas(str(path), pagesize=(595, 842))
    draw(canvas)
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(path))
    annotations = [reference.get_object() for reference in writer.pages[0]["/Annots"]]
    change({annotation["/T"]: annotation for annotation in annotations})
    writer.write(path)
    return path


def store(name: str, value: str) -> Change:
    return lambda fields: fields[name].update({NameObject("/V"): TextStringObject(value)})


def inside(page: Page, x0: float, y0: float, x1: float, y1: float) -> str:
    """Words in a rectangle of PDF user space, in reading order."""
    return " ".join(
        word.text
        for word in page.words
        if x0 <= word.box.centre <= x1 and y0 <= page.height - word.box.middle <= y1
    )


SUMMA = (150, 692, 270, 712)
TEXT = (50, 500, 350, 580)


def test_answers_shown_are_words_once_and_ticks_are_marks(tmp_path: Path) -> None:
    page = filled(tmp_path)
    assert inside(page, *SUMMA) == "900 000 kr"
    assert inside(page, *TEXT) == " ".join(LONG.split())
    texts = [word.text for word in page.words]
    assert texts[texts.index("JA") :][:4] == ["JA", "☐", "NEJ", "☒"]
    assert page.notes == ()


def test_a_stored_answer_without_a_picture_is_set_into_its_field(tmp_path: Path) -> None:
    def change(fields: dict[str, DictionaryObject]) -> None:
        for name in ("summa", "text"):
            del fields[name]["/AP"]

    page = filled(tmp_path, change)
    assert inside(page, *SUMMA) == "900 000 kr"
    assert inside(page, *TEXT) == " ".join(LONG.split())
    assert [word.text for word in page.words].count("900") == 1
    assert page.notes == ()


@pytest.mark.parametrize(
    ("stored", "notes"),
    [
        ("90 000 kr", [NoteCode.FORM_VALUE_DIFFERS]),
        ("", [NoteCode.FORM_VALUE_DIFFERS]),
        ("900000", []),
        ("900 000,00", []),
    ],
)
def test_an_answer_stored_otherwise_than_shown_is_noted(
    tmp_path: Path, stored: str, notes: list[NoteCode]
) -> None:
    page = filled(tmp_path, store("summa", stored))
    assert [note.code for note in page.notes] == notes
    assert inside(page, *SUMMA) == "900 000 kr"  # what the page shows is what is read
    if notes:
        assert (page.notes[0].stored, page.notes[0].drawn) == (stored, "900 000 kr")
        assert round(page.notes[0].box.x0) == 150


def test_an_answer_whose_picture_is_empty_is_set_and_noted(tmp_path: Path) -> None:
    def empty(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Sökt summa:")
        canvas.drawString(50, 600, "Ord så att sidan räcker till")
        canvas.acroForm.textfield(name="summa", value="", x=150, y=692, width=120, height=20)

    page = filled(tmp_path, store("summa", "777 000"), empty)
    assert inside(page, *SUMMA) == "777 000"
    assert [note.code for note in page.notes] == [NoteCode.FORM_VALUE_NOT_DRAWN]


def test_an_answer_printed_under_the_field_is_not_doubled(tmp_path: Path) -> None:
    def printed(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Sökt summa för projektet")
        canvas.drawString(200, 700, "777 000")
        canvas.acroForm.textfield(name="summa", value="", x=190, y=692, width=80, height=20)

    page = filled(tmp_path, store("summa", "777 000"), printed)
    assert [word.text for word in page.words].count("777") == 1


def test_a_tick_stored_otherwise_than_shown_is_noted(tmp_path: Path) -> None:
    def change(fields: dict[str, DictionaryObject]) -> None:
        fields["nej"][NameObject("/V")] = NameObject("/Off")

    page = filled(tmp_path, change)
    (note,) = page.notes
    assert (note.code, note.stored, note.drawn) == (NoteCode.FORM_VALUE_DIFFERS, "☐", "☒")
    assert [word.text for word in page.words if word.text in "☐☒"] == ["☐", "☒"]


def test_a_choice_of_one_among_several(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for number, name in enumerate(("ja", "nej", "vetej")):
            canvas.drawString(50 + 60 * number, 670, name)
            canvas.acroForm.radio(
                name="val", value=name, selected=name == "nej", x=80 + 60 * number, y=668, size=12
            )
        canvas.drawString(50, 600, "Ord så att sidan räcker till")

    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    draw(canvas)
    canvas.save()
    (page,) = read_layout(tmp_path / "a.pdf").pages
    assert [word.text for word in page.words][:6] == ["ja", "☐", "nej", "☒", "vetej", "☐"]
    assert page.notes == ()


def test_hidden_and_secret_fields_are_not_shown(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Ord så att sidan räcker till")
        canvas.acroForm.textfield(
            name="a", value="dolt", x=50, y=600, width=90, height=20, annotationFlags="hidden"
        )
        canvas.acroForm.textfield(
            name="b", value="hemligt", x=50, y=560, width=90, height=20, fieldFlags="password"
        )

    def change(fields: dict[str, DictionaryObject]) -> None:
        del fields["b"]["/AP"]

    texts = [word.text for word in filled(tmp_path, change, draw).words]
    assert not {"dolt", "hemligt"} & set(texts)


@pytest.mark.parametrize(
    ("stored", "drawn", "same"),
    [
        ("900000", "900 000", True),
        ("900000", "900 000,00 kr", True),
        ("1234.50", "1 234,50", True),
        ("1.234.567", "1 234 567", True),
        ("900000", "90 000", False),
        ("100", "1,00", False),
        ("5", "-5", False),
        ("Anna Ek", "anna  ek", True),
        ("Anna Ek", "Anna Eks", False),
        ("1 och 2", "1 och 3", False),
        ("9" * 5000, "9" * 4999, False),
    ],
)
def test_spelling_of_a_number_is_no_difference(stored: str, drawn: str, same: bool) -> None:
    assert is_same_answer(stored, drawn) is same


@pytest.mark.parametrize(
    ("stored", "shown", "read"),
    [
        ("480 000", ("480", "0", "0", "0"), ["480", "000"]),  # figures drawn one by one
        ("120000", ("1", "2", "0", "000"), ["120000"]),
        ("Eva Lind", ("Eva", "Lind"), ["Eva", "Lind"]),
        ("480 000", ("48", "0", "0", "00"), ["480", "000"]),
        (
            "480 000",
            ("4800", "00"),
            ["4800", "00"],
        ),  # a word of the page over two of the form stays as it is shown
        ("480 000", ("490", "000"), ["490", "000"]),  # the form stores another answer: no figure is changed
    ],
)
def test_figures_shown_one_by_one_are_the_words_that_the_form_stores(
    stored: str, shown: tuple[str, ...], read: list[str]
) -> None:
    field = Field(Box(0, 0, 200, 20), stored, is_tick=False)
    words = [Word(text, Box(10.0 * n, 5, 10.0 * n + 9, 15), size=10.0) for n, text in enumerate(shown)]
    found = answered([field], [], words).words
    assert [word.text for word in found] == read
    assert (found[0].box.x0, found[-1].box.x1) == (0.0, 10.0 * len(shown) - 1)
