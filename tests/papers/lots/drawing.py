"""What every lottery of papers is drawn with: dice, looks, makers, and files with their truth.

A lottery is a table of ways, maker to arrangement to `Way`; `main(about, ways)` is its command.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from docx import Document as new_docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.papers.generate import Made, random_of, write
from tests.papers.handmade.pen import Document, NoOffice, through_office, typed, worded
from tests.papers.handmade5.tools import through_browser
from tests.papers.marks import spans
from tests.papers.pdf import Rendered

MAKERS = ("browser", "word", "office", "text")
"""A browser's print, a Word file, the PDF an office program makes of one, plain text."""


class Lot(NamedTuple):
    """The dice of one paper, what its file is to be called, and which labels it draws from ("first", "later")."""

    rng: Random
    name: str
    words: str = "first"

    def chance(self, share: float) -> bool:
        return self.rng.random() < share


Way = Callable[[Lot], Rendered]
"""Draws one paper; what the truth should say beside the usual goes in by `told`."""
Ways = Mapping[str, Mapping[str, Way]]


def told(rendered: Rendered, **further: Any) -> Rendered:
    """The paper with more in its truth record."""
    return rendered._replace(truth=rendered.truth | further)


def drawn(
    ways: Ways, seed: int, number: int, maker: str = "", arrangement: str = "", words: str = "first"
) -> Made:
    """Paper `number` of a seed; it does not depend on the others, and every way comes before one comes again.

    NoOffice: its maker is not on this machine.
    """
    open_to = [
        (each, way) for each in ways if maker in ("", each) for way in ways[each] if arrangement in ("", way)
    ]
    random_of(seed, "order").shuffle(open_to)
    chosen, way = open_to[number % len(open_to)]
    rng = random_of(seed, number, chosen, way)
    name = f"{chosen}-{way}-{seed}-{number:05}"
    return Made(name, told(ways[chosen][way](Lot(rng, name, words)), layout=f"{chosen}-{way}"))


def papers(
    ways: Ways, seed: int, count: int, maker: str = "", arrangement: str = "", words: str = "first"
) -> Iterator[Made]:
    """`count` papers, without those whose maker is not on this machine."""
    for number in range(count):
        try:
            yield drawn(ways, seed, number, maker, arrangement, words)
        except NoOffice:
            print(f"paper {number}: left out, its maker is not here", file=sys.stderr)


def main(about: str | None, ways: Ways, arguments: Sequence[str] | None = None) -> None:
    """Files, truth and manifest into a folder, as the generator writes them."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--maker", default="", choices=["", *ways])
    parser.add_argument(
        "--arrangement", default="", choices=["", *sorted({n for w in ways.values() for n in w})]
    )
    parser.add_argument("--words", default="first", choices=["first", "later"], help="labels of lots.fields")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "manifest.jsonl").open("w", encoding="utf-8", newline="\n") as manifest:
        for made in papers(ways, given.seed, given.count, given.maker, given.arrangement, given.words):
            manifest.write(json.dumps(write(made, given.out), ensure_ascii=False) + "\n")


# --- a browser's page ---------------------------------------------------------------------------------------------

_FACES = ('"DejaVu Sans"', '"DejaVu Serif"', '"DejaVu Sans Condensed"', '"DejaVu Sans Mono"')
_FACE_WEIGHTS = (5, 3, 3, 1)


def page_style(lot: Lot, *, landscape: bool = False, size: tuple[float, float] = (8.5, 11)) -> str:
    """CSS for a sheet: margins, a face and a size by lot."""
    rng = lot.rng
    face = rng.choices(_FACES, _FACE_WEIGHTS)[0]
    margin = rng.choice((12, 15, 18, 22, 25))
    return (
        f"@page {{ size: A4{' landscape' if landscape else ''}; margin: {margin}mm }} "
        f"body {{ font: {rng.uniform(*size):.1f}pt {face}; margin: 0; line-height: {rng.uniform(1.15, 1.5):.2f} }} "
        "table { border-collapse: collapse; width: 100% } "
    )


def printed(lot: Lot, style: str, body: str, document: Document) -> Rendered:
    """A page of HTML with marks as a browser prints it."""
    return through_browser(lot.name, style, body, document)


def by_letter(marked: str, tag: str = "i") -> str:
    """A marked text with every letter in an element of its own, for boxes one letter each."""
    pieces = []
    for text, keys in spans(marked):
        boxed = "".join(f"<{tag}>{letter}</{tag}>" for letter in text if letter != " ")
        pieces.append(f"\ue000{','.join(keys)}\ue001{boxed}\ue002" if keys else boxed)
    return "".join(pieces)


# --- Word and office ----------------------------------------------------------------------------------------------


def word_file(lot: Lot, *, landscape: bool = False) -> Any:
    """An empty Word document with a face, a size and margins by lot."""
    rng, doc = lot.rng, new_docx()
    normal = doc.styles["Normal"]
    normal.font.name = rng.choice(("Calibri", "Arial", "Times New Roman", "Verdana", "Garamond"))
    normal.font.size = Pt(rng.choice((9, 10, 10.5, 11, 12)))
    normal.paragraph_format.space_after = Pt(rng.choice((0, 2, 4, 6)))
    sheet = doc.sections[0]
    wide, tall = (29.7, 21.0) if landscape else (21.0, 29.7)
    sheet.page_width, sheet.page_height = Cm(wide), Cm(tall)
    sheet.left_margin = sheet.right_margin = Cm(rng.choice((1.8, 2.2, 2.5)))
    return doc


def saved(lot: Lot, doc: Any, document: Document, maker: str) -> Rendered:
    """The Word file, or the PDF that an office program makes of it."""
    word = worded(lot.name, doc, document)
    return word if maker == "word" else through_office(lot.name, word, document)


def borders(cell: Any, *sides: str) -> None:
    """Thin rules on these sides of a cell of a table and none on the others."""
    properties = cell._tc.get_or_add_tcPr()
    edges = OxmlElement("w:tcBorders")
    for side in ("top", "left", "bottom", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:val"), "single" if side in sides else "nil")
        edge.set(qn("w:sz"), "4")
        edges.append(edge)
    properties.append(edges)


# --- plain text ---------------------------------------------------------------------------------------------------


def text_file(lot: Lot, marked: str, document: Document) -> Rendered:
    """A plain text, in UTF-8 or the encoding of older machines."""
    return typed(lot.name, (document, marked), encoding=lot.rng.choice(("utf-8", "utf-8", "cp1252")))
