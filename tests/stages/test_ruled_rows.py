"""Tables with a rule under each row, in whose narrow columns figures wrap as words do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.api import read_document
from models.record import Document

HEAD = "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\nSökande: Byalaget Ekorren"
LEFT, RIGHT = (60.0, 150.0), (330.0, 440.0, 540.0)
"""Left edges of the columns of words, right edges of those of figures."""
Cell = Sequence[str]
HEADS: tuple[Cell, ...] = (("Kostnadstyp",), ("Beskrivning",), ("Antal",), ("Pris per", "enhet"), ("Belopp",))
ROWS: list[tuple[Cell, ...]] = [
    (("Egen", "personal"), ("Ledare, deltid",), ("1", "200"), ("325 kr",), ("390 000", "kr")),
    (("Egen", "personal"), ("Ekonom",), ("160",), ("310 kr",), ("49 600 kr",)),
    (("Extern", "tjänst"), ("Skyltar på tre", "språk"), ("2",), ("59 000 kr",), ("118 000", "kr")),
    (("Summa",), (), (), (), ("557 600", "kr")),
]


def printed(place: Path, rows: Sequence[Sequence[Cell]]) -> Document:
    """A rule of one length under each row, every cell in the middle of its height."""
    canvas = Canvas(str(place), pagesize=A4)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(HEAD.split("\n")):
        canvas.drawString(60, 780 - 16 * number, line)
    y = 660.0
    for row in rows:
        height = 14.0 * max(len(cell) for cell in row) + 8
        for n, cell in enumerate(row):
            for number, text in enumerate(cell):
                at = y - height / 2 - 4 + 14 * ((len(cell) - 1) / 2 - number)
                if n < len(LEFT):
                    canvas.drawString(LEFT[n], at, text)
                else:
                    canvas.drawRightString(RIGHT[n - len(LEFT)], at, text)
        y -= height
        canvas.line(55, y, 545, y)
    canvas.save()
    return read_document(place)


def found(document: Document) -> list[tuple[str, ...]]:
    names = ("kostnadsslag", "text", "antal", "a_pris", "belopp")
    return [tuple(str(row[name]) for name in names) for row in document.rows_of("budget_rows")]


def test_figures_that_wrap_in_their_cells_are_whole(tmp_path: Path) -> None:
    document = printed(tmp_path / "portal.pdf", [HEADS, *ROWS])
    assert found(document) == [
        ("Egen personal", "Ledare, deltid", "1200", "325", "390000"),
        ("Egen personal", "Ekonom", "160", "310", "49600"),
        ("Extern tjänst", "Skyltar på tre språk", "2", "59000", "118000"),
    ]
    assert document.get("budget_summa") == 557600


@pytest.mark.parametrize("last", [("850", "1 400"), ("4", "200")], ids=["two amounts", "room on one line"])
def test_two_rows_between_two_rules_are_no_wrapped_figure(tmp_path: Path, last: Cell) -> None:
    """`4` over `200` would have stood on one line."""
    two = (("Resor", "Mat"), ("Buss", "Lunch"), ("5", "20"), ("100", "90"), last)
    document = printed(tmp_path / "two.pdf", [HEADS, *ROWS[:3], two, ROWS[3]])
    amounts = {row["belopp"] for row in document.rows_of("budget_rows")}
    assert amounts.isdisjoint({4200, 8501400})
