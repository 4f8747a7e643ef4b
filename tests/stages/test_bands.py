"""Rows of tables whose words run over several lines, with the figure beside the first, the last or between two."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.api import read_document
from models.record import Document, ValueStatus
from tests.stages.grid import document_of

WRAPPED = [
    (("Hyra av lokal för veckoträffar,", "vernissage och avslutande", "konferens i stora salen"), "45 000"),
    (("Extern utvärdering med enkät", "före och efter, av högskolan"), "67 000"),
    (("Översättning och tryckning av", "material på fem språk till alla", "hushåll"), "88 000"),
]
ROWS = [(" ".join(lines), amount.replace(" ", "")) for lines, amount in WRAPPED]
APPLICATION = (
    "Ansökan om projektmedel\n\nProjektets namn: Odla ihop\nSökande: Byalaget Ekorren\n"
    "Sökt belopp: 200 000 kr\n\n"
)


def costs(document: Document) -> list[tuple[str, str]]:
    return [(str(row["text"]), str(row["belopp"])) for row in document.rows_of("budget_rows")]


def accepted(document: Document) -> bool:
    cells = [row.cell("belopp") for row in document.rows_of("budget_rows")]
    return all(cell is not None and cell.status is ValueStatus.READ for cell in cells)


def typed(at: str) -> str:
    """The table as a text dump; at: the line of each row that the figure stands beside, or between two."""
    printed = [f"{'Specifikation av kostnad':<36}{'Belopp kr':>9}"]
    for lines, amount in WRAPPED:
        beside = {"first": 0, "last": len(lines) - 1}.get(at, -1)
        for number, line in enumerate(lines):
            if at == "between" and number == len(lines) // 2:
                printed.append(f"{amount:>45}")
            printed.append(f"{line:<36}{amount:>9}" if number == beside else line)
    return "\n".join([*printed, f"{'Summa':<36}{'200 000':>9}", ""])


@pytest.mark.parametrize("at", ["first", "last", "between"])
def test_lines_that_go_on_in_the_middle_of_a_sentence_belong_to_the_row_of_the_figure(at: str) -> None:
    document = document_of(f"{APPLICATION}{typed(at)}\nOrt: Ekeby\n")
    assert costs(document) == ROWS
    assert accepted(document)


@pytest.mark.parametrize("at", [0.0, 0.5, 1.0], ids=["top", "middle", "bottom"])
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "white"])
def test_figures_anywhere_in_a_row_of_several_lines(tmp_path: Path, at: float, ruled: bool) -> None:
    """Rules part the rows, or nothing but white does."""
    place = tmp_path / "wrapped.pdf"
    canvas = Canvas(str(place), pagesize=A4)
    for number, line in enumerate(APPLICATION.split("\n")):
        canvas.drawString(60, 780 - 16 * number, line)
    canvas.drawString(60, 640, "Kostnadsslag")
    canvas.drawRightString(350, 640, "Belopp")
    y = 628.0
    for lines, amount in (*WRAPPED, (("Summa",), "200 000")):
        top = y
        for number, line in enumerate(lines):
            canvas.drawString(60, y - 14 - 13 * number, line)
        canvas.drawRightString(350, y - 14 - 13 * at * (len(lines) - 1), amount)
        y -= 13 * len(lines) + 12
        if ruled:
            canvas.rect(55, y, 210, top - y)
            canvas.rect(265, y, 90, top - y)
    canvas.save()
    document = read_document(place)
    assert costs(document) == ROWS
    assert accepted(document)


def test_a_printed_row_that_nobody_has_filled_in_is_no_part_of_the_row_above(tmp_path: Path) -> None:
    place = tmp_path / "empty.pdf"
    canvas = Canvas(str(place), pagesize=A4)
    for number, line in enumerate(APPLICATION.split("\n")):
        canvas.drawString(60, 780 - 16 * number, line)
    table = (("Kostnadsslag", "Belopp"), ("Lokal", "80 000"), ("Resor", ""), ("Tryck", "120 000"))
    for number, (text, amount) in enumerate((*table, ("Porto", ""), ("Summa", "200 000"))):
        y = 640 - 20 * number
        canvas.drawString(60, y, text)
        canvas.drawRightString(350, y, amount)
        canvas.rect(55, y - 6, 300, 20)
    canvas.save()
    document = read_document(place)
    assert costs(document) == [("Lokal", "80000"), ("Tryck", "120000")]


def test_a_heading_over_each_row_stays_a_heading() -> None:
    """White parts them too, but nothing of `Personal` goes on in the row under it."""
    text = (
        "Kostnad                           Belopp\n\nPersonal\nProjektledare                     90 000\n\n"
        "Lokaler\nHyra                             110 000\n\nSumma                            200 000\n"
    )
    assert costs(document_of(f"{APPLICATION}{text}\nOrt: Ekeby\n")) == [
        ("Projektledare", "90000"),
        ("Hyra", "110000"),
    ]


def test_a_heading_over_a_row_between_two_rules_is_no_part_of_it(tmp_path: Path) -> None:
    """Small tables with a rule under each row: a heading and the row under it stand between two of them."""
    place = tmp_path / "headed.pdf"
    canvas = Canvas(str(place), pagesize=A4)
    for number, line in enumerate(APPLICATION.split("\n")):
        canvas.drawString(60, 780 - 16 * number, line)
    table = [("Personal", ""), ("Ledare", "50 000"), ("Resor", "30 000"), ("Summa", "80 000")]
    table += [("Lokal och material", ""), ("Hyra", "70 000"), ("Tryck", "50 000"), ("Summa", "120 000")]
    y = 640.0
    for text, amount in (*table, ("Totala kostnader: 200 000 kr", "")):
        y -= 18 if amount else 34
        canvas.drawString(60, y, text)
        canvas.drawRightString(350, y, amount)
        if amount:
            canvas.line(55, y - 5, 355, y - 5)
        else:
            y -= 14
    canvas.save()
    document = read_document(place)
    assert costs(document) == [
        ("Ledare", "50000"),
        ("Resor", "30000"),
        ("Hyra", "70000"),
        ("Tryck", "50000"),
    ]


def test_a_cell_that_goes_on_behind_the_first_column_needs_no_small_letter() -> None:
    """Names of projects wrap at a dash, texts at a day; the rows below were lost with them."""
    document = document_of(
        "Redovisning av projektmedel\n\nNämnd: Kulturnämnden\nPeriod: 2015-01-01 – 2015-12-31\n\n"
        "Nr  Projekt         Konto  Motpart  Text              Belopp\n"
        "1   Sång            5010   1195     Lokalhyra         20 000\n"
        "    – Norr\n"
        "1   Sång            6110   2508     Noter, faktura    12 500\n"
        "    – Norr                          2015-09-02\n"
        "2   Teater          7010   1195     Arvoden           31 000\n"
        "    Ekorren\n"
        "2   Teater          5410   1195     Kostymer           8 500\n"
        "    Ekorren\n"
        "                                    Summa             72 000\n"
    )
    rows = [(row["konto"], str(row["belopp"])) for row in document.rows_of("konto_rows")]
    assert rows == [("5010", "20000"), ("6110", "12500"), ("7010", "31000"), ("5410", "8500")]
    assert [row["projekt"] for row in document.rows_of("konto_rows")] == ["Sång – Norr"] * 2 + [
        "Teater Ekorren"
    ] * 2
