"""A second engine beside pdfium, and broken files that are repaired: real PDFs, never a stub."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from reportlab.pdfgen.canvas import Canvas

from extract.api import check, read_document
from extract.readers import read_layout
from extract.readers.eyes import read_layout_with_eyes
from extract.readers.pdf_last import NAME
from models.errors import ReadError, Reason
from models.finding import Finding, Result
from models.layout import NoteCode
from models.record import DocumentStatus, ValueStatus
from tests.papers.build_samples import SAMPLES, render

LABELS = {"Projektets namn": "Bryggan", "Sökt summa": "90 000 kr", "Datum": "2018-03-01"}
TEXT = b"BT /F 10 Tf 50 700 Td (Budgeten ar 480 000 kronor enligt bilagan) Tj ET"
FORM = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 595, 842])}
TOO_DEEP = 20
"""Forms within forms: the second engine gives up sooner, without a word; pdfium at about 50."""


def paper(pages: int = 1) -> bytes:
    data = io.BytesIO()
    canvas = Canvas(data)
    for page in range(pages):
        canvas.drawString(60, 780, "Ansökan om projektmedel" if page == 0 else "Bilaga till ansökan")
        for number, (label, answer) in enumerate(LABELS.items()):
            canvas.drawString(60, 740 - 40 * number, f"{label}: {answer}")
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def with_text_too_deep_down() -> bytes:
    """An application, and a page whose text lies in a form within a form within a form."""
    document = pikepdf.open(io.BytesIO(paper()))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    inner = document.make_stream(TEXT, Resources=Dictionary(Font=Dictionary(F=font)), **FORM)
    for _ in range(TOO_DEEP):
        inner = document.make_stream(b"/X Do", Resources=Dictionary(XObject=Dictionary(X=inner)), **FORM)
    page = document.add_blank_page(page_size=(595, 842))
    page.Resources = Dictionary(XObject=Dictionary(X=inner))
    page.Contents = document.make_stream(b"/X Do")
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def found(path: Path, code: str) -> list[Finding]:
    return [each for each in check(read_document(path)) if (each.code, each.result) == (code, Result.TRAFF)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_honest_papers_are_confirmed(tmp_path: Path, sample: object) -> None:
    rendered = render(sample).get(".pdf")  # type: ignore[arg-type]
    if rendered is None:
        pytest.skip("this sample has no PDF")
    layout = read_layout_with_eyes(written(tmp_path / "a.pdf", rendered.data)).layout
    assert not any(page.notes for page in layout.pages)


def test_text_that_one_engine_does_not_find_is_a_finding(tmp_path: Path) -> None:
    path = written(tmp_path / "deep.pdf", with_text_too_deep_down())
    first, second = read_layout_with_eyes(path).layout.pages
    assert not first.notes
    ((code, _, stored, drawn),) = second.notes
    assert (code, stored, drawn) == (NoteCode.ENGINES_DIFFER, "0 tecken", "35 tecken")
    assert read_document(path).status is DocumentStatus.REVIEW
    (finding,) = found(path, "Q05")
    assert finding.page == 2
    assert "35 tecken" in finding.message


@pytest.mark.parametrize(
    ("damage", "remark"),
    [
        (lambda data: data[: len(data) - 300], "the end is lost, with the table of objects"),
        (lambda data: data.replace(b"trailer", b"trxiler"), "no trailer"),
        (lambda data: data.replace(b"startxref", b"startxrfe"), "no way to the table"),
    ],
)
def test_a_broken_file_is_read_and_says_so(tmp_path: Path, damage: object, remark: str) -> None:
    path = written(tmp_path / "a.pdf", damage(paper()))  # type: ignore[operator]
    document = read_document(path)
    value = document.find("sokt_summa")
    assert value is not None, remark
    assert value.raw == "90 000 kr"
    if any(note.code is NoteCode.REPAIRED for note in document.reader_notes):
        assert value.status is ValueStatus.REVIEW
        assert "lagad_fil" in value.flags
        assert document.status is DocumentStatus.REVIEW
        assert found(path, "Q06")


def test_at_least_one_broken_file_needs_the_repair(tmp_path: Path) -> None:
    data = paper()
    path = written(tmp_path / "a.pdf", data[: data.index(b"trailer")])
    assert [note.code for note in read_document(path).reader_notes] == [NoteCode.REPAIRED]
    assert path.read_bytes() == data[: data.index(b"trailer")]  # the original is untouched


def test_a_file_of_which_nothing_is_left_is_corrupt(tmp_path: Path) -> None:
    data = paper()
    with pytest.raises(ReadError) as caught:
        read_document(written(tmp_path / "a.pdf", data[:200]))
    assert caught.value.reason is Reason.CORRUPT


LOST = {
    "no way to the first page": (rb"/Pages \d+ 0 R", b"/Pages 99 0 R"),
    "no table of contents": (rb"/Root \d+ 0 R", b"/Root 77 0 R"),
}


@pytest.mark.parametrize("remark", LOST)
def test_the_last_engine_reads_what_no_other_opens(tmp_path: Path, remark: str) -> None:
    path = written(tmp_path / "a.pdf", re.sub(*LOST[remark], paper(2)))
    document = read_document(path)
    value = document.find("sokt_summa")
    assert value is not None
    assert (value.raw, value.status) == ("90 000 kr", ValueStatus.REVIEW)
    assert [(note.code, note.drawn) for note in document.reader_notes] == [(NoteCode.REPAIRED, NAME)] * 2
    assert document.status is DocumentStatus.REVIEW
    (finding,) = found(path, "Q06")
    assert NAME in finding.message


def test_the_last_engine_puts_words_where_pdfium_does(tmp_path: Path) -> None:
    whole = read_layout(written(tmp_path / "a.pdf", paper()))
    broken = read_layout(written(tmp_path / "b.pdf", re.sub(*LOST["no table of contents"], paper())))
    ours, theirs = whole.pages[0], broken.pages[0]
    assert (theirs.width, theirs.height) == pytest.approx((ours.width, ours.height), abs=0.1)
    assert [word.text for word in theirs.words] == [word.text for word in ours.words]
    for one, other in zip(ours.words, theirs.words, strict=True):
        assert (one.box.centre, one.box.middle) == pytest.approx((other.box.centre, other.box.middle), abs=3)
