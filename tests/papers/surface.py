"""Something to draw on, from two makers of PDF files. Points, origin at the top left."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from functools import lru_cache
from typing import Protocol

from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen import canvas


@lru_cache(maxsize=50_000)
def width_of(text: str, font: str, size: float) -> float:
    """Width in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def descent_of(font: str, size: float) -> float:
    """Distance in points from the baseline down to the foot of the font's box."""
    return -float(pdfmetrics.getDescent(font, size))


class Surface(Protocol):
    """What a layout needs to draw with; grey is 0 for black and 1 for white."""

    def new_page(self, width: float, height: float) -> None: ...
    def text(self, x: float, baseline: float, text: str, font: str, size: float, grey: float = 0) -> None: ...
    def line(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.6) -> None: ...
    def box(self, x0: float, top: float, x1: float, bottom: float, fill: float | None = None) -> None: ...
    def data(self) -> bytes: ...


class ReportlabSurface:
    """Byte-identical for the same drawing: no time of day, no random names."""

    def __init__(self, title: str = "", *, compressed: bool = True) -> None:
        self._buffer = io.BytesIO()
        self._canvas = canvas.Canvas(self._buffer, invariant=1, pageCompression=int(compressed))
        self._canvas.setTitle(title)
        self._height = 0.0
        self._started = False

    def new_page(self, width: float, height: float) -> None:
        if self._started:
            self._canvas.showPage()
        self._started = True
        self._height = height
        self._canvas.setPageSize((width, height))

    def text(self, x: float, baseline: float, text: str, font: str, size: float, grey: float = 0) -> None:
        self._canvas.setFillGray(grey)
        self._canvas.setFont(font, size)
        self._canvas.drawString(x, self._height - baseline, text)

    def line(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.6) -> None:
        self._canvas.setLineWidth(thickness)
        self._canvas.line(x0, self._height - y0, x1, self._height - y1)

    def box(self, x0: float, top: float, x1: float, bottom: float, fill: float | None = None) -> None:
        self._canvas.setLineWidth(0.6)
        if fill is not None:
            self._canvas.setFillGray(fill)
        self._canvas.rect(
            x0,
            self._height - bottom,
            x1 - x0,
            bottom - top,
            stroke=int(fill is None),
            fill=int(fill is not None),
        )

    def data(self) -> bytes:
        self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()


_CORE = {"Helvetica": "helvetica", "Times": "times", "Courier": "courier"}


class FpdfSurface:
    """The built-in fonts only; text is set word by word by another library, with other operators."""

    def __init__(self, title: str = "", *, compressed: bool = True) -> None:
        self._pdf = FPDF(unit="pt")
        self._pdf.set_compression(compressed)
        self._pdf.core_fonts_encoding = "windows-1252"
        self._pdf.set_title(title)
        self._pdf.set_creation_date(datetime(2015, 1, 1, tzinfo=UTC))
        self._pdf.set_auto_page_break(False)
        self._pdf.set_margin(0)

    def new_page(self, width: float, height: float) -> None:
        self._pdf.add_page(format=(width, height))

    def text(self, x: float, baseline: float, text: str, font: str, size: float, grey: float = 0) -> None:
        name = next(core for prefix, core in _CORE.items() if font.startswith(prefix))
        style = ("B" if "Bold" in font else "") + ("I" if "Italic" in font or "Oblique" in font else "")
        self._pdf.set_font(name, style, size)
        self._pdf.set_text_color(round(255 * grey))
        self._pdf.text(x, baseline, text)

    def line(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.6) -> None:
        self._pdf.set_line_width(thickness)
        self._pdf.line(x0, y0, x1, y1)

    def box(self, x0: float, top: float, x1: float, bottom: float, fill: float | None = None) -> None:
        self._pdf.set_line_width(0.6)
        if fill is not None:
            self._pdf.set_fill_color(round(255 * fill))
        self._pdf.rect(x0, top, x1 - x0, bottom - top, style="D" if fill is None else "F")

    def data(self) -> bytes:
        return bytes(self._pdf.output())
