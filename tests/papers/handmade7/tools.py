"""Papers that pass through one more program: text taken out of a PDF, a PDF made anew, a sheet printed; and a pen."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from openpyxl import Workbook

from models.geometry import Box
from tests.papers.flow import Placed
from tests.papers.fonts import family
from tests.papers.handmade.pen import Document, Hand, NoOffice, bundle_truth, through_office
from tests.papers.pdf import Rendered
from tests.papers.truth import printed

_CHARACTER, _LINE = 6.0, 12.0


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NoOffice
    return found


def _passed(data: bytes, command: Sequence[str], ending: str) -> bytes:
    """What the program makes of a PDF; it is given the file to read and the file to write last."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.pdf", Path(folder) / f"out.{ending}"
        source.write_bytes(data)
        subprocess.run([*command, str(source), str(target)], check=True, capture_output=True, timeout=60)
        return target.read_bytes()


def dumped(name: str, drawn: Rendered, document: Document, *options: str) -> Rendered:
    """The text that pdftotext finds in what was drawn, sheets parted by form feeds."""
    data = _passed(drawn.data, [_program("pdftotext"), "-enc", "UTF-8", *options], "txt")
    text = data.decode("utf-8")
    letters = _letters(text)
    found = {key: _place(letters, raw) for key, raw in document.m.raws.items()}
    document.placed = {key: [place] for key, place in found.items() if place is not None}
    document.pages = (1, text.rstrip("\f\n").count("\f") + 1)
    return Rendered(data, bundle_truth(name, [document], "text", ".txt"), (document.placed,))


def _letters(text: str) -> list[tuple[str, int, Box]]:
    """Every letter with its sheet and its place on the sheet."""
    found = []
    for page, sheet in enumerate(text.split("\f"), 1):
        for number, line in enumerate(sheet.split("\n")):
            for column, letter in enumerate(line):
                if letter.strip():
                    x, top = column * _CHARACTER, number * _LINE
                    found.append((letter, page, Box(x, top, x + _CHARACTER, top + _LINE)))
    return found


def _place(letters: Sequence[tuple[str, int, Box]], raw: str) -> Placed | None:
    """Words that stand in one place only, unbroken."""
    wanted = "".join(printed(raw).split())
    text = "".join(letter for letter, _, _ in letters)
    if not wanted or text.count(wanted) != 1:
        return None
    at = text.index(wanted)
    page = letters[at][1]
    boxes = [box for _, number, box in letters[at : at + len(wanted)] if number == page]
    x0, x1 = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    return Placed(page, Box(x0, min(b.top for b in boxes), x1, max(b.bottom for b in boxes)), raw)


def made_anew(drawn: Rendered) -> Rendered:
    """The same pages as another maker of PDF files writes them."""
    return drawn._replace(data=_passed(drawn.data, [_program("pdftocairo"), "-pdf"], "pdf"))


def sheet_printed(name: str, book: Workbook, document: Document) -> Rendered:
    """A workbook as an office program prints it."""
    buffer = io.BytesIO()
    book.save(buffer)
    return through_office(name, Rendered(buffer.getvalue(), {}, ()), document, suffix="xlsx")


def penned(
    h: Hand, x: float, y: float, text: str, size: float = 12.5, font: str = "Liberation Serif"
) -> None:
    """Words as a hand sets them on a line: slanting, and none quite at the height of the one before it."""
    face = family(font).italic
    dice = Random(round(x * 7 + y))
    for line in h.flow.wrap(text, 10_000, face, size)[:1]:
        for piece in line:
            h.flow.set_line((piece,), x + dice.uniform(0, 1.2), y + dice.uniform(-1.1, 0.9), face, size)
