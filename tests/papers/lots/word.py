"""Arrangements of labels and answers in Word files, kept as they are or printed by an office program."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import inked
from tests.papers.handmade8.tools import controlled
from tests.papers.lots.drawing import Lot, Way, borders, saved, told, word_file
from tests.papers.lots.sheet import Ask, rows_of, sheet
from tests.papers.pdf import Rendered

Draw = Callable[[Lot, Any, Sequence[Ask]], None]


def _run(paragraph: Any, text: str, look: str) -> Any:
    run = paragraph.add_run(inked(text))
    run.bold, run.italic = look == "bold" or None, look == "italic" or None
    if look == "small":
        run.font.size = Pt(8)
    return run


def _look(lot: Lot) -> str:
    return lot.rng.choice(("bold", "italic", "small", "", ""))


def _paragraphs(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    look = _look(lot)
    for ask in asks:
        paragraph = doc.add_paragraph()
        _run(paragraph, f"{ask.label}: ", look)
        _run(paragraph, ask.answer, "")


def _under(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    look = lot.rng.choice(("bold", "italic", "small"))
    for ask in asks:
        _run(doc.add_paragraph(), ask.label, look)
        doc.add_paragraph(inked(ask.answer))


def _tabs(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    look, stop = _look(lot), Cm(lot.rng.choice((6, 7, 8)))
    for ask in asks:
        paragraph = doc.add_paragraph()
        paragraph.paragraph_format.tab_stops.add_tab_stop(stop)
        _run(paragraph, ask.label, look)
        _run(paragraph, f"\t{ask.answer}", "")


def _tabbed_pairs(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    colon = lot.rng.choice((":", ""))
    for row in rows_of(asks, 2, 2, lot):
        paragraph = doc.add_paragraph()
        for stop in (5.5, 9.5, 14):
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(stop))
        paragraph.add_run(inked("\t".join(f"{ask.label}{colon}\t{ask.answer}" for ask in row)))


def _table(doc: Any, columns: int, lot: Lot) -> Any:
    table = doc.add_table(rows=0, cols=columns)
    style = lot.rng.choice(("Table Grid", "Table Grid", "Light Grid Accent 1", ""))
    if style:
        table.style = style
    return table


def _two(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    table, look = _table(doc, 2, lot), _look(lot)
    for ask in asks:
        cells = table.add_row().cells
        _run(cells[0].paragraphs[0], ask.label, look)
        cells[1].text = inked(ask.answer)


def _four(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    table, look = _table(doc, 4, lot), _look(lot)
    for row in rows_of(asks, 2, 2, lot):
        cells = table.add_row().cells
        for number, ask in enumerate(row):
            _run(cells[2 * number].paragraphs[0], ask.label, look)
            cells[2 * number + 1].text = inked(ask.answer)


def _in_cell(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    """Caption and answer in one cell, one to three cells in a row that are merged to the width."""
    table = doc.add_table(rows=0, cols=6)
    table.style = "Table Grid"
    for row in rows_of(asks, 1, 3, lot):
        cells = table.add_row().cells
        wide = 6 // len(row)
        for number, ask in enumerate(row):
            cell = cells[number * wide].merge(cells[(number + 1) * wide - 1])
            _run(cell.paragraphs[0], ask.label, "small")
            cell.add_paragraph(inked(ask.answer))


def _captions(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    """Answers over a rule, captions under it."""
    table = doc.add_table(rows=0, cols=2)
    for row in rows_of(asks, 2, 2, lot):
        above, below = table.add_row().cells, table.add_row().cells
        for number, ask in enumerate(row):
            above[number].text = inked(ask.answer)
            borders(above[number], "bottom")
            borders(below[number], "top")
            _run(below[number].paragraphs[0], ask.label, "small")


def _headed(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    """Two or three captions in a row, their answers in the row below."""
    many = lot.rng.choice((2, 3))
    table = doc.add_table(rows=0, cols=many)
    table.style = "Table Grid"
    for row in rows_of(asks, many, many, lot):
        above, below = table.add_row().cells, table.add_row().cells
        for number, ask in enumerate(row):
            _run(above[number].paragraphs[0], ask.label, "bold")
            below[number].text = inked(ask.answer)


def _nested(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    """Two tables inside the cells of one."""
    outer = doc.add_table(rows=1, cols=2)
    outer.style = "Table Grid"
    half = (len(asks) + 1) // 2
    for cell, part in zip(outer.rows[0].cells, (asks[:half], asks[half:]), strict=True):
        inner = cell.add_table(rows=0, cols=2)
        for ask in part:
            cells = inner.add_row().cells
            _run(cells[0].paragraphs[0], ask.label, "bold")
            cells[1].text = inked(ask.answer)
        cell.add_paragraph()


def _middle(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    """Narrow labels on two lines, everything in the middle of its cell."""
    table, look = doc.add_table(rows=0, cols=4), _look(lot)
    table.style, table.autofit = "Table Grid", False
    for row in rows_of(asks, 2, 2, lot):
        cells = table.add_row().cells
        for number, ask in enumerate(row):
            _run(cells[2 * number].paragraphs[0], ask.label, look)
            cells[2 * number + 1].text = inked(ask.answer)
        for number, cell in enumerate(cells):
            cell.width = Cm((2.8, 5.5)[number % 2])
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def _controls(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    in_table = lot.chance(0.5)
    table = _table(doc, 2, lot) if in_table else None
    for ask in asks:
        if table is not None:
            cells = table.add_row().cells
            cells[0].text = ask.label
            paragraph = cells[1].paragraphs[0]
        else:
            paragraph = doc.add_paragraph(f"{ask.label}: ")
        if ask.answer:
            controlled(paragraph, ask.label, ask.answer)
        else:
            paragraph.add_run("Klicka eller tryck här för att ange text.")


def _numbered(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    below = lot.chance(0.5)
    for number, ask in enumerate(asks, 1):
        paragraph = doc.add_paragraph()
        _run(paragraph, f"{number}. {ask.label}", "bold")
        if below:
            doc.add_paragraph(inked(ask.answer))
        else:
            _run(paragraph, f"  {ask.answer}", "")


def _leaders(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    """The answer on a line of underscores or dots."""
    mark = lot.rng.choice("_.")
    for ask in asks:
        left = max(4, 40 - len(ask.label))
        doc.add_paragraph(inked(f"{ask.label} {mark * 3}{ask.answer}{mark * left}" if ask.answer
                                else f"{ask.label} {mark * (left + 12)}"))  # fmt: skip


def _helped(lot: Lot, doc: Any, asks: Sequence[Ask]) -> None:
    table = _table(doc, 2, lot)
    for ask in asks:
        cells = table.add_row().cells
        _run(cells[0].paragraphs[0], ask.label, "bold")
        if ask.help:
            _run(cells[0].add_paragraph(), ask.help, "small")
        cells[1].text = inked(ask.answer)


ARRANGEMENTS: Mapping[str, Draw] = {
    "paragraphs": _paragraphs,
    "under": _under,
    "tabs": _tabs,
    "tabpairs": _tabbed_pairs,
    "two": _two,
    "four": _four,
    "incell": _in_cell,
    "captions": _captions,
    "headed": _headed,
    "nested": _nested,
    "middle": _middle,
    "controls": _controls,
    "numberedword": _numbered,
    "leaders": _leaders,
    "helpedword": _helped,
}


def way(name: str, maker: str) -> Way:
    """The arrangement as a way of the lottery, by one of the makers."""

    def draw(lot: Lot) -> Rendered:
        drawn = sheet(lot, unanswered=lot.rng.choice((0.05, 0.05, 0.3)))
        doc, habits = word_file(lot), lot.rng.random()
        doc.sections[0].header.paragraphs[0].text = drawn.giver
        if lot.chance(0.4):
            doc.sections[0].footer.paragraphs[0].text = drawn.foot
        doc.add_heading(drawn.title, lot.rng.choice((0, 1)))
        style = lot.rng.choice((2, 3, 0))
        for group in drawn.groups:
            if style:
                doc.add_heading(group.heading, style)
            elif doc.tables:
                doc.add_paragraph()
            ARRANGEMENTS[name](lot._replace(rng=Random(habits)), doc, group.asks)
        for heading, text in drawn.prose:
            doc.add_heading(heading, 2)
            doc.add_paragraph(text)
        return told(saved(lot, doc, drawn.document, maker), decoys=list(drawn.decoys))

    return draw


WORD: Mapping[str, Way] = {name: way(name, "word") for name in ARRANGEMENTS}
OFFICE: Mapping[str, Way] = {name: way(name, "office") for name in ARRANGEMENTS}
