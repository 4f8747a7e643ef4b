"""Forms filled in as Word documents: labels that only bold type, a tab, a line break or a cell parts from answers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from extract.api import read_document
from models.record import Document

Lines = Sequence[tuple[str, str]]
"""Bold words and the plain words behind them in one paragraph."""


def read(tmp_path: Path, title: str, lines: Lines, cells: Sequence[str] = (), end: str = "") -> Document:
    """The document read from Word: a title, paragraphs, and a table of one column with a cell for each text."""
    document = docx.Document()
    document.add_heading(title, level=0)
    for bold, plain in lines:
        paragraph = document.add_paragraph()
        paragraph.add_run(bold).bold = True
        paragraph.add_run(plain)
    if cells:
        table = document.add_table(rows=len(cells), cols=1)
        table.style = "Table Grid"
        for row, text in zip(table.rows, cells, strict=True):
            row.cells[0].text = text
    if end:
        document.add_paragraph(end)
    path = tmp_path / "papper.docx"
    document.save(str(path))
    return read_document(path)


def values(document: Document, *names: str) -> list[str | None]:
    found = (document.find(name) for name in names)
    return [str(value.value) if value is not None and value.value is not None else None for value in found]


PERIOD = (("Dnr", " KS 2012-44"), ("Avser tiden fr o m", " 2012-10-01"), ("t o m", " 2012-11-30"))
FIELDS = (
    ("Sökande", "\tMåsens teater"),
    ("Projektets namn", "\tHamnen berättar"),
    ("Sökt belopp", "\t45 000 kr"),
)


@pytest.mark.parametrize(
    ("title", "lines", "names", "expected"),
    [
        pytest.param(
            "Delredovisning",
            (*PERIOD, ("Beviljat belopp", " 90 000 kr")),
            ("period_start", "period_slut"),
            ["2012-10-01", "2012-11-30"],
            id="bold type alone parts labels from answers, one of them in small letters",
        ),
        pytest.param(
            "Ansökan om bidrag",
            (*FIELDS, ("Adress", "\tStorgatan 4"), ("Den som kan svara på frågor", "\tSixten Vallmark")),
            ("adress", "kontaktperson"),
            ["Storgatan 4", "Sixten Vallmark"],
            id="a tab parts them however near the next stop is",
        ),
        pytest.param(
            "Ansökan om bidrag",
            (*FIELDS, ("Telefon\nE-post", "\t040-628 04 65\nsixten@kollby.example")),
            ("telefon", "epost"),
            ["040-628 04 65", "sixten@kollby.example"],
            id="two labels in one paragraph, and both answers behind the second",
        ),
        pytest.param(
            "Ansökan om bidrag",
            (
                *FIELDS,
                ("Kontaktperson", "\tSixten Vallmark"),
                ("Projekttid", "\t1 jan 2022 till 31 dec 2022"),
                ("Telefon", "\t040-628 04 65\nOrg.nr 802143-9273"),
            ),
            ("organisationsnummer",),
            ["802143-9273"],
            id="a wrong number is the answer though its label is set as it is and the others are bold",
        ),
    ],
)
def test_what_parts_a_label_from_its_answer(
    tmp_path: Path, title: str, lines: Lines, names: Sequence[str], expected: Sequence[str]
) -> None:
    assert values(read(tmp_path, title, lines), *names) == expected


def test_labels_in_small_letters_throughout(tmp_path: Path) -> None:
    cells = ("projektets namn\nHamnen berättar", "sökt belopp\n45 000 kr", "kontaktperson\nSixten Vallmark")
    document = read(tmp_path, "Ansökan om bidrag", (("Dnr", " KS 2012-44"),), cells)
    expected = ["Hamnen berättar", "45000", "Sixten Vallmark"]
    assert values(document, "projekt", "sokt_summa", "kontaktperson") == expected


def test_two_labels_in_small_letters_may_be_words_of_a_text(tmp_path: Path) -> None:
    cells = ("sökt belopp\n45 000 kr", "kontaktperson\nSixten Vallmark")
    document = read(tmp_path, "Ansökan om bidrag", (("Projektets namn:", " Hamnen berättar"),), cells)
    assert values(document, "kontaktperson") == [None]


def test_a_den_printed_and_another_written(tmp_path: Path) -> None:
    document = read(tmp_path, "Ansökan om bidrag", FIELDS, end="Västra Hult den den 5 mars 2023")
    assert values(document, "ort", "datum") == ["Västra Hult", "2023-03-05"]
