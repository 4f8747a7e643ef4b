"""Bold told by the ink of its strokes: sharp, small, blurred and pale, and where a page has too little to compare."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from reportlab.pdfgen.canvas import Canvas

from extract.readers import read_layout
from extract.readers.ocr.prepare import POINT, ink_of
from extract.readers.ocr.weights import with_weights
from models.layout import Word

PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
LINES = (
    (15, ((BOLD, "Ansökan om projektmedel"),)),
    (10, ((BOLD, "Sökande:"), (PLAIN, "Föreningen Norrbodas vänner"))),
    (10, ((BOLD, "Sökt belopp:"), (PLAIN, "1 250 000 kronor"))),
    (10, ((BOLD, "Mål och mått"),)),
    (10, ((PLAIN, "Minst tolv personer ska ha deltagit regelbundet när året är slut."),)),
    (10, ((PLAIN, "Andelen som känner sig trygga ska öka från 27 till 52 procent."),)),
    (7, ((PLAIN, "Summan räknas om till hela kronor av handläggaren som fattar beslutet."),)),
    (7, ((PLAIN, "Lämna in den ifyllda blanketten senast den sista mars."),)),
    (10, ((BOLD, "Summa"), (PLAIN, "kostnader i projektet under hela tiden"))),
)


def drawn(path: Path, face: str = "") -> list[Word]:
    """The page as a text file has it; face: of everything."""
    data = io.BytesIO()
    pen = Canvas(data, pagesize=(420, 260))
    y = 235.0
    for size, pieces in LINES:
        x = 40.0
        for own, text in pieces:
            pen.setFont(face or own, size)
            pen.drawString(x, y, text)
            x += pen.stringWidth(text + " ", face or own, size) + 4
        y -= 2.1 * size
    pen.save()
    path.write_bytes(data.getvalue())
    return list(read_layout(path).pages[0].words)


def scanned(path: Path, dpi: int, blur: float, grey: int) -> NDArray[np.uint8]:
    """The page as a scanner of so many dots an inch sees it, at 200; grey: of its ink."""
    page = pypdfium2.PdfDocument(path)[0].render(scale=dpi / POINT, grayscale=True).to_pil().convert("L")
    page = page.filter(ImageFilter.GaussianBlur(blur)).point(lambda level: grey + level * (240 - grey) // 255)
    size = (round(page.width * 200 / dpi), round(page.height * 200 / dpi))
    return np.asarray(page.resize(size, Image.Resampling.BICUBIC))


@pytest.mark.parametrize(
    ("dpi", "blur", "grey"), [(200, 0.0, 0), (300, 0.6, 20), (200, 1.0, 90), (150, 0.8, 60)]
)
def test_bold_is_told_on_every_scan(tmp_path: Path, dpi: int, blur: float, grey: int) -> None:
    words = drawn(tmp_path / "page.pdf")
    picture = scanned(tmp_path / "page.pdf", dpi, blur, grey)
    plain = [word._replace(bold=False) for word in words]
    found = with_weights(plain, picture, ink_of(picture, 200 / POINT), 200 / POINT)
    assert [(word.text, word.bold) for word in found] == [(word.text, word.bold) for word in words]


@pytest.mark.parametrize("face", [PLAIN, BOLD])
def test_nothing_is_bold_where_all_is_set_alike(tmp_path: Path, face: str) -> None:
    words = [word._replace(bold=False) for word in drawn(tmp_path / "page.pdf", face)]
    picture = scanned(tmp_path / "page.pdf", 200, 0.6, 40)
    found = with_weights(words, picture, ink_of(picture, 200 / POINT), 200 / POINT)
    assert not any(word.bold for word in found)


def test_a_page_with_few_words_tells_nothing(tmp_path: Path) -> None:
    words = [word._replace(bold=False) for word in drawn(tmp_path / "page.pdf")[:8]]
    picture = scanned(tmp_path / "page.pdf", 200, 0.0, 0)
    assert list(with_weights(words, picture, ink_of(picture, 200 / POINT), 200 / POINT)) == words
    blank = np.full_like(picture, 255)
    assert not with_weights([], blank, ink_of(blank, 200 / POINT), 200 / POINT)
