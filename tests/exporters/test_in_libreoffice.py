"""What LibreOffice Calc, with Swedish settings, shows when it opens our CSV and our workbook."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

from extract.exporting import export
from tests.exporters.nasty import Cell, source_of

OFFICE = shutil.which("soffice")
SWEDISH = "1053"
SEMICOLON, QUOTE, UTF8 = "59", "34", "76"
CELLS = [
    Cell("=1+1", Decimal("-107000.50"), "0180"),
    Cell('Läger; "Sol"\när slut', Decimal(900000), "3699"),
    Cell("- punkt", Decimal("0.05"), "1704"),
    Cell("åäö ÅÄÖ 😀", Decimal("2626837"), "0001"),
]


def opened(folder: Path, name: str, *, filter_options: str) -> list[dict[str, str]]:
    """The rows of a sheet as Calc sees them, written out again with each cell as it is shown."""
    assert OFFICE is not None
    given = (f"--infilter=CSV:{filter_options}",) if filter_options else ()
    shown = f"csv:Text - txt - csv (StarCalc):{SEMICOLON},{QUOTE},{UTF8},1,,{SWEDISH},false,true,false,false,false,-1"
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [
        OFFICE,
        own,
        "--headless",
        *given,
        "--convert-to",
        shown,
        "--outdir",
        str(folder / "shown"),
        name,
    ]
    subprocess.run(command, cwd=folder, check=False, capture_output=True, timeout=180)
    found = sorted((folder / "shown").glob("*konto*.csv")) + sorted((folder / "shown").glob("*-Konto.csv"))
    if not found:
        pytest.skip("LibreOffice Calc is not installed")
    text = found[0].read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_csv_shows_the_right_cells(tmp_path: Path) -> None:
    export(source_of(CELLS), tmp_path, "excel-sv")
    rows = opened(
        tmp_path, "konto_rows.csv", filter_options=f"{SEMICOLON},{QUOTE},{UTF8},1,,{SWEDISH},true,true,false"
    )
    assert [row["text"] for row in rows] == ["'=1+1", CELLS[1].text, "'- punkt", CELLS[3].text]
    assert [row["konto"] for row in rows] == ["0180", "3699", "1704", "0001"], "a quoted code is text"
    assert [Decimal(row["belopp"].replace(",", ".")) for row in rows] == [cell.amount for cell in CELLS]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_the_workbook_shows_the_right_cells(tmp_path: Path) -> None:
    export(source_of(CELLS), tmp_path, "xlsx")
    rows = opened(tmp_path, "granska.xlsx", filter_options="")
    assert [row["Text"] for row in rows] == [cell.text for cell in CELLS], "text is text, guarded or not"
    assert [row["Konto"] for row in rows] == [cell.code for cell in CELLS]
    shown = [row["Belopp"].replace("\u00a0", "").replace(" ", "").replace(",", "") for row in rows]
    assert [Decimal(amount) for amount in shown] == [cell.amount for cell in CELLS]
