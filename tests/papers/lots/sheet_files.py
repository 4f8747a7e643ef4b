"""Files of one sheet or several, by a browser, an office program or a typist, with the place of every answer."""

from __future__ import annotations

import io
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pikepdf

from models.geometry import Box
from tests.papers import truth
from tests.papers.flow import Placed
from tests.papers.handmade.pen import Document, NoOffice, bundle_truth, letters_of, office, typed, worded
from tests.papers.lots.sheet_html import printed_page
from tests.papers.lots.sheet_text import typed_text
from tests.papers.lots.sheet_word import written
from tests.papers.lots.sheets import (
    Block,
    Clauses,
    Columns,
    Heading,
    Lines,
    Look,
    Panel,
    Para,
    Rows,
    Sheet,
    Title,
    Twin,
)
from tests.papers.marks import plain, spans
from tests.papers.pdf import Rendered
from tests.papers.word import _bytes as word_bytes

_CONTEXT = (0, 6, 15, 30, 60, 120)
Letters = Sequence[tuple[str, int, Box]]


def made(name: str, sheets: list[Sheet], look: Look, way: str) -> Rendered:
    """way: browser, office, word or text."""
    documents = [sheet.document for sheet in sheets]
    if way == "text":
        rendered = typed(name, *((sheet.document, typed_text(sheet, look) + "\n\n") for sheet in sheets))
    elif way == "word":
        rendered = worded(name, written(sheets, look), *documents)
    else:
        pages = [printed_page(one, look) if way == "browser" else _office(one, look) for one in sheets]
        rendered = _bound(name, sheets, pages)
    for record, sheet in zip(rendered.truth["documents"], sheets, strict=True):
        if sheet.document.dokumenttyp == "beslut":
            record["fields"] |= _of_board(sheet.document)
        for name in sheet.unjudged:
            record["fields"].pop(name, None)
    return rendered


def _of_board(document: Document) -> dict[str, Any]:
    """The board of a decision, where it is noted."""
    value = document.m.values.get("namnd")
    place = truth.place(document.placed.get("namnd", ()))
    return {"namnd": {"value": value, "raw": value or "", "status": "read"} | place} if value else {}


def _office(sheet: Sheet, look: Look) -> bytes:
    program = office()
    if program is None:
        raise NoOffice
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "paper.docx"
        source.write_bytes(word_bytes(written([sheet], look)))
        profile = (Path(folder) / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
        subprocess.run(
            [*command, "--outdir", folder, str(source)], check=True, capture_output=True, timeout=180
        )
        return (Path(folder) / "paper.pdf").read_bytes()


def _bound(name: str, sheets: Sequence[Sheet], printed: Sequence[bytes]) -> Rendered:
    """The papers behind each other in one file."""
    first = 1
    with pikepdf.new() as pdf:
        for sheet, data in zip(sheets, printed, strict=True):
            letters = letters_of(data)
            with pikepdf.open(io.BytesIO(data)) as part:
                count = len(part.pages)
                pdf.pages.extend(part.pages)
            document = sheet.document
            document.placed = dict(_places(list(_texts(sheet.blocks)), letters, first - 1))
            document.pages = (first, first + count - 1)
            first += count
        buffer = io.BytesIO()
        pdf.save(buffer, deterministic_id=True)
    data = buffer.getvalue() if len(printed) > 1 else printed[0]
    return Rendered(data, bundle_truth(name, [sheet.document for sheet in sheets], "pdf", ".pdf"), ())


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    """The marked texts of blocks in the order in which they are printed."""
    for block in blocks:
        match block:
            case Twin(inner):
                yield from _texts(inner)
            case Clauses(items, _):
                yield from items
            case Columns(stacks, _, _):
                yield from (line for stack in stacks for line in stack)
            case Rows(rows):
                yield from (cell for row in rows for cell in row)
            case Heading(text, run_in):
                yield f"{text} {run_in}"
            case Lines(lines) | Panel(lines):
                yield from lines
            case Title(text) | Para(text):
                yield text


def _places(texts: Sequence[str], letters: Letters, before: int) -> Iterator[tuple[str, list[Placed]]]:
    """Answers that stand in one place only, taken together with as many letters before them as that takes."""
    printed = "".join(letter for letter, _, _ in letters)
    said = ""
    for marked in texts:
        for text, keys in spans(marked):
            here = "".join(truth.printed(text).split())
            for context in _CONTEXT if keys and here and len(printed) == len(letters) else ():
                lead = said[len(said) - context :] if context else ""
                if printed.count(lead + here) == 1:
                    at = printed.index(lead + here) + len(lead)
                    place = _enclosed(letters[at : at + len(here)], plain(text), before)
                    yield from ((key, [place]) for key in keys)
                    break
            said += here


def _enclosed(own: Letters, text: str, before: int) -> Placed:
    page = own[0][1]
    boxes = [box for _, number, box in own if number == page]
    x0, x1 = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    return Placed(page + before, Box(x0, min(b.top for b in boxes), x1, max(b.bottom for b in boxes)), text)
