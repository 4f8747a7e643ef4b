"""PDF pages drawn for the tests of the readers."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.pdfgen.canvas import Canvas

A4 = (595, 842)


def write_pdf(
    path: Path, *pages: Callable[[Canvas], None], rotate: int = 0, crop: tuple[int, ...] = ()
) -> Path:
    """One page for each function; `crop` in PDF user space (left, bottom, right, top)."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    writer = PdfWriter()
    for page in PdfReader(buffer).pages:
        if crop:
            page.cropbox = RectangleObject(crop)
        writer.add_page(page.rotate(rotate) if rotate else page)
    writer.write(path)
    return path


def form(canvas: Canvas) -> None:
    """A ruled form with two columns, an amount table and a heading in bold."""
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, 780, "ANSÖKAN OM MEDEL")
    canvas.setFont("Helvetica", 10)
    for row, (label, answer) in enumerate(
        [("Nämnd:", "Bygdens nämnd"), ("Sökt summa:", "900 000 kr"), ("E-post:", "anna.ek@example.se")]
    ):
        y = 740 - 40 * row
        canvas.rect(60, y - 24, 240, 36)
        canvas.rect(300, y - 24, 235, 36)
        canvas.drawString(64, y, label)
        canvas.drawString(304, y, answer)
    for row, (code, amount) in enumerate([("3699", "107 000"), ("1771", "-2 626 837"), ("1704", "0")]):
        canvas.drawString(64, 560 - 16 * row, code)
        canvas.drawRightString(300, 560 - 16 * row, amount)


def turned(quarters: int) -> Callable[[Canvas], None]:
    """The form drawn so that it stands upright on a page rotated by `quarters` clockwise quarter turns."""

    def draw(canvas: Canvas) -> None:
        if quarters == 1:
            canvas.transform(0, 1, -1, 0, A4[0], 0)
        elif quarters == 2:
            canvas.transform(-1, 0, 0, -1, *A4)
        elif quarters == 3:
            canvas.transform(0, -1, 1, 0, 0, A4[1])
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 500, "Sökt summa: 900 000 kr")
        canvas.drawString(60, 480, "Ort och datum")
        canvas.line(60, 470, 260, 470)

    return draw


def picture(canvas: Canvas) -> None:
    """A scan: one grey picture over the page."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.new("L", (59, 84), 200)), 0, 0, *A4)
