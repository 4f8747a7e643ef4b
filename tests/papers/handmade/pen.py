"""What the hand-made papers are drawn with; points, origin at the top left, `y` is the baseline of a line."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pypdfium2

from models.geometry import Box
from tests.papers import truth
from tests.papers.expect import judge
from tests.papers.flow import Flow, Placed
from tests.papers.fonts import family
from tests.papers.marks import TICKED, UNTICKED, Marks, fold, plain, spans
from tests.papers.model import File, Paper, Section, Signature
from tests.papers.pdf import Rendered
from tests.papers.style import A4, Style
from tests.papers.surface import width_of
from tests.papers.word import _bytes as word_bytes

PART = "handmade"
_CHARACTER, _LINE = 6.0, 12.0
Align = Literal["left", "right", "middle"]


@dataclass
class Document:
    """One logical document being written down together with its truth."""

    dokumenttyp: str
    m: Marks = field(default_factory=Marks)
    sections: list[Section | Signature] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    planted: list[str] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)
    """Codes on which two careful readers would differ."""
    pages: tuple[int, int] = (1, 1)
    placed: dict[str, list[Placed]] = field(default_factory=dict)

    def __call__(self, keys: str, raw: str, *values: str | None) -> str:
        return self.m(keys, raw, *values)

    def section(self, name: str, heading: str, *texts: str) -> str:
        """The prose, noted as the text of a section."""
        self.sections.append(Section(name, heading, texts))
        return "\n".join(texts)

    def unanswered(self, *names: str) -> None:
        """The labels are there and the answers are not."""
        self.empty.extend(names)

    def codes(self, rad: int, projekt_nr: int | None = None, *without: str) -> None:
        """A konto row's project, and the columns its table does not have."""
        for name in without:
            self.m.values[f"konto_rows/{rad}/{name}"], self.m.raws[f"konto_rows/{rad}/{name}"] = None, ""
        if projekt_nr is not None:
            key = f"konto_rows/{rad}/projekt_nr"
            self.m.values[key], self.m.raws[key] = str(projekt_nr), ""

    def clause(self, nr: int, marked: str) -> str:
        """A numbered clause of a decision."""
        key = f"decisions/{nr}/text"
        self.m.values[key] = self.m.raws[key] = fold(plain(marked))
        return marked

    def signed(self, *, line: bool = True) -> None:
        """There is a line to sign on."""
        self.sections.append(Signature(line=line))

    def record(self) -> Paper:
        paper = Paper(self.dokumenttyp, PART, list(self.sections), self.m, empty=tuple(self.empty))
        paper.planted = tuple(self.planted)
        judge(paper)
        paper.must_not_fire = tuple(code for code in paper.must_not_fire if code not in self.undecided)
        lost = set(self.planted) - set(paper.planted)
        if lost:
            raise ValueError(f"planted and not to be found: {sorted(lost)}")
        return paper


def bundle_truth(name: str, documents: Sequence[Document], kind: str, suffix: str) -> dict[str, Any]:
    """The truth of a file."""
    file = File(name, [document.record() for document in documents], name, PART)
    pages = [document.pages for document in documents]
    return truth.of_file(file, kind, suffix, pages, [document.placed for document in documents])


class Hand:
    """A PDF being drawn."""

    def __init__(
        self,
        name: str,
        *,
        font: str = "Helvetica",
        size: float = 10.0,
        page: tuple[float, float] = A4,
        producer: Literal["reportlab", "fpdf"] = "reportlab",
        ticks: Literal["drawn", "bracket", "cross", "glyph", "lost"] = "drawn",
        leading: float = 1.25,
    ) -> None:
        self.name = name
        self.style = Style(
            page=page, font=font, size=size, producer=producer, ticks=ticks, leading=leading, left=0, right=0
        )
        self.flow = Flow(self.style)
        self.documents: list[Document] = []

    def paper(self, dokumenttyp: str) -> Document:
        """A new logical document, from a new page on."""
        document = Document(dokumenttyp)
        self.documents.append(document)
        self.flow.placed = document.placed
        self.page()
        document.pages = (len(self.flow.pages), len(self.flow.pages))
        return document

    def page(self, size: tuple[float, float] | None = None) -> None:
        """A new page, of the style's size unless told otherwise."""
        self.flow.new_page(size)
        self.documents[-1].pages = (self.documents[-1].pages[0], len(self.flow.pages))

    def _font(self, bold: bool, italic: bool, font: str) -> str:
        faces = family(font or self.style.font)
        return faces.bold if bold else faces.italic if italic else faces.regular

    def put(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = 0.0,
        bold: bool = False,
        italic: bool = False,
        font: str = "",
        align: Align = "left",
        grey: float = 0.0,
    ) -> float:
        """One line; the place where it ends."""
        size, face = size or self.style.size, self._font(bold, italic, font)
        for line in self.flow.wrap(text, 10_000, face, size)[:1]:
            width = line[-1].x + line[-1].width if line else 0.0
            x -= {"left": 0.0, "right": width, "middle": width / 2}[align]
            if grey:
                words = plain(text)
                self.flow.paint(lambda s, a=x, w=words: s.text(a, y, w, face, size, grey))  # type: ignore[misc]
            else:
                self.flow.set_line(line, x, y, face, size)
            x += width
        return x

    def wrap(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        *,
        size: float = 0.0,
        bold: bool = False,
        italic: bool = False,
        font: str = "",
        indent: float = 0.0,
    ) -> float:
        """Lines under each other, the first at baseline `y`; the baseline after the last."""
        size, face = size or self.style.size, self._font(bold, italic, font)
        for number, line in enumerate(self.flow.wrap(text, width, face, size, indent=indent)):
            self.flow.set_line(line, x + (0.0 if number else indent), y, face, size)
            y += size * self.style.leading
        return y

    def row(
        self,
        y: float,
        xs: Sequence[float],
        cells: Sequence[str],
        *,
        right: Sequence[int] = (),
        bold: bool = False,
        size: float = 0.0,
        font: str = "",
    ) -> None:
        """Cells on one line at their places; those in `right` end there."""
        for number, (x, cell) in enumerate(zip(xs, cells, strict=True)):
            if cell:
                align: Align = "right" if number in right else "left"
                self.put(x, y, cell, bold=bold, size=size, font=font, align=align)

    def dots(self, x0: float, x1: float, y: float, mark: str = ".") -> None:
        count = int((x1 - x0) / width_of(mark, self._font(False, False, ""), self.style.size))
        if count > 0:
            self.put(x0, y, mark * count)

    def line(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.6) -> None:
        self.flow.rule(x0, y0, x1, y1, thickness)

    def box(self, x0: float, top: float, x1: float, bottom: float, fill: float | None = None) -> None:
        self.flow.frame(x0, top, x1, bottom, fill)

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Rules round every cell."""
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        for x in xs:
            self.line(x, ys[0], x, ys[-1])

    def done(self) -> Rendered:
        record = bundle_truth(self.name, self.documents, "pdf", ".pdf")
        places = tuple(document.placed for document in self.documents)
        return Rendered(self.flow.data(), record, places)


def typed(name: str, *documents: tuple[Document, str], encoding: str = "utf-8") -> Rendered:
    """A plain text exactly as it is typed, one document after the other."""
    printed, line = "", 0
    for document, marked in documents:
        column = 0
        for text, keys in spans(marked):
            text = text.replace(UNTICKED, "[ ]").replace(TICKED, "[X]")
            for number, part in enumerate(text.split("\n")):
                if number:
                    printed, line, column = printed + "\n", line + 1, 0
                if keys and part.strip():
                    start = column + len(part) - len(part.lstrip())
                    end = column + len(part.rstrip())
                    box = Box(start * _CHARACTER, line * _LINE, end * _CHARACTER, (line + 1) * _LINE)
                    for key in keys:
                        document.placed.setdefault(key, []).append(Placed(1, box, part.strip()))
                printed += part
                column += len(part)
    record = bundle_truth(name, [document for document, _ in documents], "text", ".txt")
    return Rendered(printed.encode(encoding), record, tuple(document.placed for document, _ in documents))


def worded(name: str, docx: Any, *documents: Document) -> Rendered:
    """A Word file."""
    record = bundle_truth(name, documents, "docx", ".docx")
    return Rendered(word_bytes(docx), record, ({},) * len(documents))


def inked(marked: str, ticks: tuple[str, str] = ("☐", "☒")) -> str:
    """The printed text for a Word file."""
    return plain(marked).replace(UNTICKED, ticks[0]).replace(TICKED, ticks[1])


class NoOffice(Exception):
    """The machine has no office program."""


def office() -> str | None:
    """The office program that makes PDF files of Word files, where there is one."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def through_office(name: str, word: Rendered, *documents: Document, suffix: str = "docx") -> Rendered:
    """The written file as the PDF that an office program makes of it, every place looked up on its pages."""
    program = office()
    if program is None:
        raise NoOffice
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.{suffix}"
        source.write_bytes(word.data)
        profile = (Path(folder) / "profile").as_uri()
        command = [
            program,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
        ]
        subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
        data = (Path(folder) / f"{name}.pdf").read_bytes()
    letters = letters_of(data)
    for document in documents:
        document.placed = {
            key: [place]
            for key, raw in document.m.raws.items()
            if (place := _found(letters, raw)) is not None
        }
        document.pages = (1, letters[-1][1] if letters else 1)
    return Rendered(data, bundle_truth(name, documents, "pdf", ".pdf"), ())


def letters_of(data: bytes) -> list[tuple[str, int, Box]]:
    """Every printed letter with its page and box."""
    found = []
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf, 1):
            height, text = page.get_height(), page.get_textpage()
            for index in range(text.count_chars()):
                letter = text.get_text_range(index, 1)
                if letter.strip():
                    left, bottom, right, top = text.get_charbox(index, loose=True)
                    found.append((letter, number, Box(left, height - top, right, height - bottom)))
    return found


def _found(letters: list[tuple[str, int, Box]], raw: str) -> Placed | None:
    """The words' place when they stand in one place only; the box is that of the first page."""
    wanted = "".join(truth.printed(raw).split())
    printed = "".join(letter for letter, _, _ in letters)
    if not wanted or len(printed) != len(letters) or printed.count(wanted) != 1:
        return None
    at = printed.index(wanted)
    own = letters[at : at + len(wanted)]
    boxes = [box for _, page, box in own if page == own[0][1]]
    x0, x1 = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    return Placed(own[0][1], Box(x0, min(b.top for b in boxes), x1, max(b.bottom for b in boxes)), raw)
