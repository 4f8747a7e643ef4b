"""A PDF written operator by operator as a ledger writes it, sums left open, and Word's controls to fill in."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, NamedTuple

import pikepdf
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.papers.handmade.pen import Document, bundle_truth, inked, letters_of
from tests.papers.handmade5.tools import _places
from tests.papers.marks import plain
from tests.papers.pdf import Rendered
from tests.papers.surface import width_of

_FACES = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Courier"}


def blank(d: Document, *keys: str) -> None:
    """Cells of a row that the paper does not fill."""
    for key in keys:
        d.m.values[key], d.m.raws[key] = None, ""


class Ink(NamedTuple):
    """Words on a sheet, baseline counted from the top; `end`: they end at `x`."""

    x: float
    y: float
    text: str
    size: float = 9.0
    face: str = "F1"
    end: bool = False


def operated(
    name: str, d: Document, sheets: Sequence[Sequence[Ink]], size: tuple[float, float], rules: Sequence[float]
) -> Rendered:
    """Sheets of words, each moved to its place by itself and without blanks; `rules`: lines across every sheet."""
    with pikepdf.new() as pdf:
        fonts = {
            f"/{key}": pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Font,
                    Subtype=pikepdf.Name.Type1,
                    BaseFont=pikepdf.Name(f"/{face}"),
                    Encoding=pikepdf.Name.WinAnsiEncoding,
                )
            )
            for key, face in _FACES.items()
        }
        for sheet in sheets:
            page = pdf.add_blank_page(page_size=size)
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
            drawn = [f"0.5 w 36 {size[1] - y:.1f} m {size[0] - 36:.1f} {size[1] - y:.1f} l S" for y in rules]
            drawn += [_shown(ink, size[1]) for ink in sheet]
            page.obj.Contents = pikepdf.Stream(pdf, "\n".join(drawn).encode("ascii"))
        buffer = io.BytesIO()
        pdf.save(buffer, deterministic_id=True)
    data = buffer.getvalue()
    letters = letters_of(data)
    d.placed = dict(_places("\n".join(ink.text for sheet in sheets for ink in sheet), letters))
    d.pages = (1, len(sheets))
    return Rendered(data, bundle_truth(name, [d], "pdf", ".pdf"), ())


def _shown(ink: Ink, height: float) -> str:
    words, face = plain(ink.text), _FACES[ink.face]
    x = ink.x - (width_of(words, face, ink.size) if ink.end else 0.0)
    gap = -1000 * width_of(" ", face, 1.0)
    pieces = f" {gap:.0f} ".join(f"<{word.encode('cp1252').hex()}>" for word in words.split(" "))
    return f"BT /{ink.face} {ink.size:g} Tf 1 0 0 1 {x:.2f} {height - ink.y:.2f} Tm [{pieces}] TJ ET"


def controlled(paragraph: Any, title: str, marked: str) -> None:
    """A control with a title, and what has been filled in."""
    control, about, alias = OxmlElement("w:sdt"), OxmlElement("w:sdtPr"), OxmlElement("w:alias")
    alias.set(qn("w:val"), title)
    about.append(alias)
    content, run, text = OxmlElement("w:sdtContent"), OxmlElement("w:r"), OxmlElement("w:t")
    text.text = inked(marked)
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    content.append(run)
    control.append(about)
    control.append(content)
    paragraph._p.append(control)
