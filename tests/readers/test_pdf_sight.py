"""Words that the text layer holds and the page does not say: hidden, covered, struck out, one upon the other."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, StreamObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.api import check, read_document
from extract.readers.pdf import read_pages
from models.finding import Result
from models.layout import NoteCode
from models.record import ValueStatus
from tests.readers.sheets import A4, write_pdf

X, Y = 200, 670
HIDDEN, STRUCK, UPON = NoteCode.NOT_SHOWN, NoteCode.STRUCK_OUT, NoteCode.OVERPRINTED
COSTS = (
    ("Lön projektledare", "80 000"),
    ("Lokalhyra", "25 000"),
    ("Material", "15 000"),
    ("Totalt", "120 000"),
)


def text(
    canvas: Canvas, what: str, x: float = X, *, mode: int = 0, grey: float = 0.0, size: float = 10
) -> None:
    line = canvas.beginText(x, Y)
    line.setFont("Helvetica", size)
    line.setTextRenderMode(mode)
    line.setFillGray(grey)
    line.textOut(what)
    line.setTextRenderMode(0)
    canvas.drawText(line)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 10)


def box(canvas: Canvas, grey: float, x: float = X - 2, width: float = 80) -> None:
    canvas.setFillGray(grey)
    canvas.rect(x, Y - 3, width, 14, stroke=0, fill=1)
    canvas.setFillGray(0)


def beneath(grey: float) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        text(canvas, "120 000 kr")
        box(canvas, grey)

    return draw


def beneath_a_picture(canvas: Canvas) -> None:
    text(canvas, "120 000 kr")
    canvas.drawImage(ImageReader(Image.new("RGB", (80, 14), "white")), X - 2, Y - 3, 80, 14)


def masked_in_the_line(canvas: Canvas) -> None:
    text(canvas, "Byalaget 120 000 kr")
    box(canvas, 0, X + 40)


def in_a_coloured_cell(canvas: Canvas) -> None:
    box(canvas, 0.1)
    text(canvas, "120 000 kr", grey=1)


def marked_yellow(canvas: Canvas) -> None:
    text(canvas, "120 000 kr")
    canvas.setFillAlpha(0.3)
    box(canvas, 0.6)


def with_line(height: float, end: float = 53) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        text(canvas, "120 000 kr")
        canvas.line(X - 1, Y + height, X + end, Y + height)

    return draw


def corrected(canvas: Canvas) -> None:
    text(canvas, "120 000 kr")
    canvas.rect(X - 1, Y + 3, 54, 0.6, stroke=0, fill=1)
    text(canvas, "100 000 kr", X + 60)


def one_upon_the_other(canvas: Canvas) -> None:
    text(canvas, "950")
    text(canvas, "128")


def twice(canvas: Canvas) -> None:
    text(canvas, "120 000 kr")
    text(canvas, "120 000 kr", X + 0.3)


def on_a_dotted_line(canvas: Canvas) -> None:
    text(canvas, ".........................")
    text(canvas, "120 000 kr")


ALL = {"120", "000", "kr"}


@pytest.mark.parametrize(
    ("draw", "code", "words"),
    [
        pytest.param(lambda c: text(c, "120 000 kr", mode=3), HIDDEN, ALL, id="drawn invisibly"),
        pytest.param(lambda c: text(c, "120 000 kr", grey=1), HIDDEN, ALL, id="white on white"),
        pytest.param(lambda c: text(c, "120 000 kr", size=1), HIDDEN, ALL, id="too small to read"),
        pytest.param(beneath(0), HIDDEN, ALL, id="masked, the words left in the file"),
        pytest.param(beneath(1), HIDDEN, ALL, id="painted over with white"),
        pytest.param(beneath_a_picture, HIDDEN, ALL, id="beneath a picture"),
        pytest.param(masked_in_the_line, HIDDEN, ALL, id="a part of a line masked"),
        pytest.param(with_line(3), STRUCK, ALL, id="struck out"),
        pytest.param(corrected, STRUCK, ALL, id="struck out by a thin surface, the new amount beside it"),
        pytest.param(one_upon_the_other, UPON, {"950", "128"}, id="two amounts in one place"),
        pytest.param(in_a_coloured_cell, HIDDEN, set(), id="white in a dark cell is seen"),
        pytest.param(marked_yellow, HIDDEN, set(), id="a marker covers nothing"),
        pytest.param(with_line(-1.5), STRUCK, set(), id="underlined"),
        pytest.param(with_line(9), STRUCK, set(), id="the line of the row above"),
        pytest.param(twice, UPON, set(), id="drawn twice, as printers make bold type"),
        pytest.param(on_a_dotted_line, UPON, set(), id="typed upon the dots to fill in"),
    ],
)
def test_what_the_page_does_not_say(
    tmp_path: Path, draw: Callable[[Canvas], None], code: NoteCode, words: set[str]
) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, Y, "Sökt belopp:")
        draw(canvas)

    (found,) = read_pages(write_pdf(tmp_path / "a.pdf", page))
    assert {note.stored for note in found.notes if note.code is code} == words
    assert {note.code for note in found.notes} <= {code}


def test_a_turned_page_and_one_cut_to_size_tell_the_same(tmp_path: Path) -> None:
    for name, settings in (("turned", {"rotate": 90}), ("cut", {"crop": (40, 300, 500, 800)})):
        (page,) = read_pages(
            write_pdf(
                tmp_path / f"{name}.pdf", lambda c: (text(c, "Lön 1", 60), beneath(0)(c))[0], **settings
            )
        )
        assert {note.code for note in page.notes} >= {HIDDEN}, name
        assert {note.stored for note in page.notes if note.code is HIDDEN} >= ALL, name


def test_a_layer_that_is_switched_off_is_not_seen(tmp_path: Path) -> None:
    for switch, words in (("/OFF", {"950", "000", "kr"}), ("/ON", set())):
        path = write_pdf(tmp_path / "a.pdf", lambda canvas: canvas.drawString(60, Y, "Sökt belopp:"))
        writer = PdfWriter(clone_from=PdfReader(path))
        page = writer.pages[0]
        layer = writer._add_object(
            DictionaryObject(
                {NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): NameObject("/Utkast")}
            )
        )
        switches = DictionaryObject({NameObject(switch): ArrayObject([layer])})
        writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
            {NameObject("/OCGs"): ArrayObject([layer]), NameObject("/D"): switches}
        )
        page["/Resources"][NameObject("/Properties")] = DictionaryObject({NameObject("/MC0"): layer})
        more = StreamObject()
        more.set_data(b" /OC /MC0 BDC BT /F1 10 Tf 1 0 0 1 200 670 Tm (950 000 kr) Tj ET EMC")
        page[NameObject("/Contents")] = ArrayObject([page.raw_get("/Contents"), writer._add_object(more)])
        writer.write(path)
        (read,) = read_pages(path)
        assert {note.stored for note in read.notes} == words


def application(canvas: Canvas) -> None:
    answers = [("Sökande:", "Byalaget i Sörby"), ("Projektets namn:", "Vandringsleder"), ("Sökt belopp:", "")]
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 790, "Ansökan om projektbidrag")
    canvas.setFont("Helvetica", 10)
    for number, (label, answer) in enumerate(answers):
        canvas.drawString(60, Y + 40 - 20 * number, label)
        canvas.drawString(X, Y + 40 - 20 * number, answer)
    for number, (cost, amount) in enumerate((("Kostnad", "Belopp"), *COSTS)):
        canvas.drawString(60, 600 - 18 * number, cost)
        canvas.drawString(300, 600 - 18 * number, amount)
    canvas.drawString(60, 460, "Ort och datum: Sörby 2015-11-20")


def test_a_sum_that_agrees_with_its_rows_is_accepted_only_where_it_is_seen(tmp_path: Path) -> None:
    for name, draw, status in (
        ("plain", lambda canvas: text(canvas, "120 000 kr"), ValueStatus.READ),
        ("masked", beneath(0), ValueStatus.REVIEW),
        ("struck", with_line(3), ValueStatus.REVIEW),
    ):
        path = write_pdf(
            tmp_path / f"{name}.pdf", lambda canvas, draw=draw: (application(canvas), draw(canvas))[0]
        )
        document = read_document(path)
        value = document.find("sokt_summa")
        assert value is not None
        assert (value.value, value.status) == (Decimal(120_000), status), name
        told = [found for found in check(document) if found.code == "Q07" and found.result is Result.TRAFF]
        assert [found.field for found in told] == ([] if status is ValueStatus.READ else ["sokt_summa"])


def test_a_mark_of_a_reader_strikes_out(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", lambda canvas: (application(canvas), text(canvas, "120 000 kr"))[0])
    writer = PdfWriter(clone_from=PdfReader(path))
    corners = [X, Y + 9, X + 52, Y + 9, X, Y - 2, X + 52, Y - 2]
    mark = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/StrikeOut"),
            NameObject("/Rect"): ArrayObject(map(FloatObject, (X, Y - 2, X + 52, Y + 9))),
            NameObject("/QuadPoints"): ArrayObject(map(FloatObject, corners)),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(mark)])
    writer.write(path)
    (page,) = read_pages(path)
    assert {note.stored for note in page.notes if note.code is STRUCK} == ALL


def test_words_under_the_picture_that_they_were_read_from_are_no_secret(tmp_path: Path) -> None:
    def scan(canvas: Canvas) -> None:
        page = Image.new("L", (2 * A4[0], 2 * A4[1]), 255)
        ImageDraw.Draw(page).text((2 * X, 2 * (A4[1] - Y - 8)), "120 000 kr", fill=0, font_size=20)
        canvas.drawImage(ImageReader(page), 0, 0, *A4)
        text(canvas, "Sökt belopp om", 60)
        text(canvas, "120 000 kr", mode=3)

    (page,) = read_pages(write_pdf(tmp_path / "a.pdf", scan))
    assert page.notes == ()
    assert (page.width, page.height) == A4


@pytest.mark.parametrize(("size", "raised"), [(6, 4), (8, 3), (5.8, -1)])
def test_the_mark_of_a_note_is_no_figure_of_the_amount(tmp_path: Path, size: float, raised: float) -> None:
    def note(canvas: Canvas) -> None:
        text(canvas, "25000")
        canvas.setFont("Helvetica", size)
        canvas.drawString(X + canvas.stringWidth("25000", "Helvetica", 10), Y + raised, "1")

    (page,) = read_pages(write_pdf(tmp_path / "a.pdf", note))
    assert [word.text for word in page.words] == ["25000", "1"]


def test_of_very_many_hidden_words_one_note_tells(tmp_path: Path) -> None:
    def crowd(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 4)
        canvas.setFillGray(1)
        for number in range(1_200):
            canvas.drawString(20 + 40 * (number % 12), 20 + 8 * (number // 12), f"ord{number}")

    (page,) = read_pages(write_pdf(tmp_path / "a.pdf", crowd))
    (note,) = page.notes
    assert (note.code, note.box) == (HIDDEN, (0, 0, *A4))
