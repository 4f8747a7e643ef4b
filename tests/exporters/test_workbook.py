"""The workbook: sheets, types, links within the limits, texts of any length, and rows beyond one sheet."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from extract.exporters import workbook_cells
from extract.exporters.workbook import write_workbook
from extract.exporters.workbook_cells import Linked, is_precise
from extract.exporters.workbook_columns import SHEETS, explanation
from extract.frames import rows_of
from models.errors import OutputRefusedError
from tests.exporters.nasty import Cell, row_of, source_of
from tests.exporters.rows import RowsInMemory

SAMPLE = Path(__file__).parent.parent.parent / "data" / "samples" / "ansokan_lasframmande.txt"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    import extract

    document = extract.read_document(SAMPLE)
    rows = rows_of([document], extract.check(document))
    unread = {"document_id": "d-last", "file": "last.pdf", "status": "failed", "reason": "encrypted"}
    rows["documents"].append(dict.fromkeys(rows["documents"][0]) | unread)
    folder = tmp_path_factory.mktemp("xlsx")
    notes = {"Gränsvärden": {"tolerance_kr": "0.50"}, "Granskningslogg": {"Loggens hash": "abc123"}}
    write_workbook(RowsInMemory(rows), folder, notes=notes)
    return openpyxl.load_workbook(folder / "granska.xlsx")


def test_sheets_and_their_headings(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["Läs mig", *(name for name, _, _ in SHEETS)]
    for name, headings, _ in SHEETS:
        sheet = book[name]
        assert [cell.value for cell in sheet[1]] == [heading.name for heading in headings]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref is not None


def test_worst_findings_come_first_in_words_and_colour(book: openpyxl.Workbook) -> None:
    severities = [cell.value for cell in book["Avvikelser"]["A"][1:]]
    assert severities == sorted(severities, key=["Fel", "Varning", "Notis"].index)
    assert severities[0] == "Fel"
    assert book["Avvikelser"]["A2"].fill.fgColor.rgb == "FFFFD8D3"


def test_amounts_are_numbers_days_are_days_and_codes_are_text(book: openpyxl.Workbook) -> None:
    values = {row[3].value: row[4].value for row in book["Fält"].iter_rows(min_row=2)}
    assert values["sokt_summa"] == 400000
    assert values["tidplan_start"] == datetime(2016, 2, 1)
    assert isinstance(values["diarienummer"], str)


def test_links_lead_to_rows_that_exist(book: openpyxl.Workbook) -> None:
    links = [cell.hyperlink for row in book["Avvikelser"].iter_rows() for cell in row if cell.hyperlink]
    assert links
    for link in links:
        sheet, _, cell = link.location.rpartition("!")
        assert book[sheet.strip("'")][cell].value is not None


def test_the_first_sheet_tells_what_is_there_and_what_limits_were_used(book: openpyxl.Workbook) -> None:
    said = [str(cell.value) for row in book["Läs mig"].iter_rows() for cell in row]
    assert "abc123" in said
    assert "låst med lösenord" in said
    log = [cell.value for row in book["Logg"].iter_rows() for cell in row]
    assert "tolerance_kr" in log


def test_every_column_is_explained() -> None:
    for _, headings, _ in SHEETS:
        for heading in headings:
            assert explanation(heading)[0]


def test_rows_go_on_in_a_further_sheet(tmp_path: Path) -> None:
    cells = [Cell(f"rad {number}", Decimal(number), "0180") for number in range(25)]
    write_workbook(source_of(cells), tmp_path, most_rows=11)
    book = openpyxl.load_workbook(tmp_path / "granska.xlsx")
    assert {"Konto", "Konto (2)", "Konto (3)"} <= set(book.sheetnames)
    texts = [
        row[8].value
        for name in ("Konto", "Konto (2)", "Konto (3)")
        for row in book[name].iter_rows(min_row=2)
    ]
    assert texts == [cell.text for cell in cells]


def test_a_text_longer_than_a_cell_stands_whole_on_its_own_sheet(tmp_path: Path) -> None:
    text = "å😀b" * 20_000
    write_workbook(source_of([Cell(text, Decimal(1), "1")]), tmp_path)
    book = openpyxl.load_workbook(tmp_path / "granska.xlsx")
    assert "".join(row[4].value for row in book["Långa texter"].iter_rows(min_row=2)) == text
    assert str(book["Konto"]["I2"].value).endswith("[…]")


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Decimal("9999999999999.99"), 9999999999999.99),
        (Decimal("99999999999999.99"), "99999999999999.99"),  # sixteen digits: a spreadsheet would round it
        (Decimal("-0.01"), -0.01),
        (Decimal("123456789012345678900000"), "123456789012345678900000"),
        (Decimal("1E+20"), 10**20),
    ],
)
def test_no_amount_is_rounded(tmp_path: Path, amount: Decimal, shown: object) -> None:
    write_workbook(source_of([Cell("", amount, "1")]), tmp_path)
    found = openpyxl.load_workbook(tmp_path / "granska.xlsx")["Konto"]["H2"].value
    assert found == shown
    assert Decimal(str(found)) == amount
    assert is_precise(amount) is not isinstance(shown, str)


def test_links_stop_where_a_sheet_can_hold_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import xlsxwriter

    monkeypatch.setattr(workbook_cells, "MOST_LINKS", 3)
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"), {"constant_memory": True})
    heading = workbook_cells.Heading("Sida", 8, "fields.page")
    sheet = workbook_cells.Sheet(book, workbook_cells.Formats(book), "Blad", [heading], print)
    for number in range(5):
        sheet.add([Linked(f"rad {number}", "internal:'Blad'!A1")])
    sheet.close()
    book.close()
    rows = openpyxl.load_workbook(tmp_path / "a.xlsx")["Blad"]["A"][1:]
    assert [bool(cell.hyperlink) for cell in rows] == [True] * 3 + [False] * 2
    assert [cell.value for cell in rows] == [f"rad {number}" for number in range(5)]


def test_a_day_before_the_calendar_of_spreadsheets_is_written_out(tmp_path: Path) -> None:
    document = next(iter(source_of([]).rows("documents")))
    rows = {"documents": [{**document, "datum": date(1885, 7, 9)}]}
    write_workbook(RowsInMemory(rows), tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "granska.xlsx")["Dokument"]
    headings = [cell.value for cell in sheet[1]]
    assert sheet.cell(2, headings.index("Datum") + 1).value == "1885-07-09"


def test_rows_in_no_order_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    document = next(iter(source_of([]).rows("documents")))
    rows = {
        "documents": [{**document, "document_id": "d-a"}, {**document, "document_id": "d-b"}],
        "konto_rows": [row_of("konto_rows", document_id=name, rad=1) for name in ("d-b", "d-a")],
    }
    with pytest.raises(ValueError, match="order"):
        write_workbook(RowsInMemory(rows), tmp_path / "ut")
    assert list((tmp_path / "ut").iterdir()) == []


def test_a_workbook_is_replaced_only_when_asked(tmp_path: Path) -> None:
    write_workbook(source_of([]), tmp_path)
    with pytest.raises(OutputRefusedError):
        write_workbook(source_of([]), tmp_path)
    write_workbook(source_of([]), tmp_path, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["granska.xlsx"]
