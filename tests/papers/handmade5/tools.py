"""Papers that a browser prints, papers with fields to fill in, and rows that have several sums."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pikepdf

from models.geometry import Box
from tests.papers.flow import Placed
from tests.papers.handmade.pen import Document, Hand, NoOffice, bundle_truth, letters_of
from tests.papers.handmade2.tools import value
from tests.papers.marks import TICKED, UNTICKED, spans
from tests.papers.pdf import Rendered

_TAG = re.compile("<[^>]*>")
_CONTEXT = (0, 6, 15, 30, 60, 120)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def through_browser(name: str, style: str, body: str, document: Document) -> Rendered:
    """The marked page as a browser prints it, every place looked up on its pages."""
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if program is None:
        raise NoOffice
    inked = "".join(text for text, _ in spans(body)).replace(UNTICKED, "☐").replace(TICKED, "☒")
    head = f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><style>{style}</style></head>'
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(f"{head}<body>{inked}</body></html>", encoding="utf-8")
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        settings = [f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}"]
        subprocess.run([*command, *settings, source.as_uri()], check=True, capture_output=True, timeout=120)
        data = target.read_bytes()
    letters = letters_of(data)
    document.placed = dict(_places(body, letters))
    document.pages = (1, letters[-1][1])
    return Rendered(data, bundle_truth(name, [document], "pdf", ".pdf"), ())


def _places(body: str, letters: Sequence[tuple[str, int, Box]]) -> Iterator[tuple[str, list[Placed]]]:
    """Answers that stand in one place only, taken together with as many letters before them as that takes."""
    printed = "".join(letter for letter, _, _ in letters)
    written = ""
    for text, keys in spans(body):
        letters_here = "".join(_TAG.sub("", text).split())
        for context in _CONTEXT if keys and len(printed) == len(letters) else ():
            before = written[len(written) - context :] if context else ""
            if printed.count(before + letters_here) == 1:
                at = printed.index(before + letters_here) + len(before)
                place = _enclosed(letters[at : at + len(letters_here)], text)
                yield from ((key, [place]) for key in keys)
                break
        written += letters_here


def _enclosed(own: Sequence[tuple[str, int, Box]], text: str) -> Placed:
    page = own[0][1]
    boxes = [box for _, number, box in own if number == page]
    x0, x1 = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    return Placed(page, Box(x0, min(b.top for b in boxes), x1, max(b.bottom for b in boxes)), text)


def several(
    d: Document, rad: int, text: str, parts: Sequence[tuple[str, str]], whole: str, scale: int = 1
) -> list[str]:
    """A row of the budget with sums by year or payer, (column, sum); a dash stands for nothing."""
    key = f"budget_rows/{rad}"
    cells = [
        raw if raw in ("", "-", "–") else d(f"budget_amounts/{rad}/{column}", raw, value(raw, scale))
        for column, raw in parts
    ]
    return [d(f"{key}/text", text), *cells, d(f"{key}/belopp", whole, value(whole, scale))]


def priced(d: Document, rad: int, text: str, antal: str, a_pris: str, belopp: str) -> list[str]:
    """A row of the budget with how many, at what price, and the sum."""
    key = f"budget_rows/{rad}"
    return [
        d(f"{key}/text", text),
        d(f"{key}/antal", antal, antal.replace(",", ".")),
        d(f"{key}/a_pris", a_pris, value(a_pris)),
        d(f"{key}/belopp", belopp, value(belopp)),
    ]


class Answer(NamedTuple):
    """A field on a page, counted from 0: words to stand in it, or a box that is ticked or not."""

    page: int
    box: Box
    words: str
    on: bool | None = None


def with_fields(h: Hand, answers: Sequence[Answer]) -> Rendered:
    """What was drawn, and fields to fill in on it."""
    drawn = h.done()
    with pikepdf.open(io.BytesIO(drawn.data)) as pdf:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=pdf.make_indirect(font)))
        made = []
        for number, answer in enumerate(answers, 1):
            kind = _text(pdf, resources, answer) if answer.on is None else _tick(pdf, answer)
            made.append(_placed(pdf, kind, answer, f"{'Text' if answer.on is None else 'Kryssruta'}{number}"))
        pdf.Root.AcroForm = pikepdf.Dictionary(
            Fields=made, DR=resources, DA=pikepdf.String("/Helv 10 Tf 0 g")
        )
        buffer = io.BytesIO()
        pdf.save(buffer, deterministic_id=True)
    return Rendered(buffer.getvalue(), drawn.truth, ())


def _form(pdf: pikepdf.Pdf, box: Box, drawing: str) -> pikepdf.Stream:
    """How a field looks."""
    stream = pikepdf.Stream(pdf, drawing.encode("ascii"))
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    stream.BBox = [0, 0, box.x1 - box.x0, box.bottom - box.top]
    return stream


def _text(pdf: pikepdf.Pdf, resources: pikepdf.Dictionary, answer: Answer) -> pikepdf.Dictionary:
    """Lines under each other, or one in the middle."""
    lines = answer.words.split("\n")
    tall = answer.box.bottom - answer.box.top
    first = tall - 12 if len(lines) > 1 else (tall - 7) / 2
    shown = " T* ".join(f"<{line.encode('cp1252').hex()}> Tj" for line in lines)
    drawing = f"/Tx BMC q BT /Helv 10 Tf 0 g 12 TL 3 {first:.1f} Td {shown} ET Q EMC"
    look = _form(pdf, answer.box, drawing)
    look.Resources = resources
    return pikepdf.Dictionary(
        FT=pikepdf.Name.Tx,
        V=pikepdf.String("\r".join(lines)),
        Ff=4096 if len(lines) > 1 else 0,
        DA=pikepdf.String("/Helv 10 Tf 0 g"),
        AP=pikepdf.Dictionary(N=look),
    )


def _tick(pdf: pikepdf.Pdf, answer: Answer) -> pikepdf.Dictionary:
    """A box with a cross or without."""
    state = pikepdf.Name.Yes if answer.on else pikepdf.Name.Off
    crossed = _form(pdf, answer.box, "q 1.2 w 2 2 m 8 8 l 2 8 m 8 2 l S Q")
    looks = pikepdf.Dictionary(Yes=crossed, Off=_form(pdf, answer.box, ""))
    return pikepdf.Dictionary(FT=pikepdf.Name.Btn, V=state, AS=state, AP=pikepdf.Dictionary(N=looks))


def _placed(pdf: pikepdf.Pdf, kind: pikepdf.Dictionary, answer: Answer, name: str) -> pikepdf.Object:
    """The field where it lies on its page."""
    sheet, box = pdf.pages[answer.page], answer.box
    height = float(sheet.mediabox[3])
    kind.Type, kind.Subtype, kind.F, kind.P = pikepdf.Name.Annot, pikepdf.Name.Widget, 4, sheet.obj
    kind.T = pikepdf.String(name)
    kind.Rect = [box.x0, height - box.bottom, box.x1, height - box.top]
    made = pdf.make_indirect(kind)
    if "/Annots" not in sheet:
        sheet.Annots = pikepdf.Array()
    sheet.Annots.append(made)
    return made
