"""Rows with the worst that papers can hold, and every profile read back as a stranger would read it."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from extract.exporters.csv_cells import PROFILES as CSV_PROFILES
from extract.exporters.csv_cells import cleaned, guarded
from extract.exporters.discretion import masked
from extract.exporters.workbook_cells import storable
from models.tables import table
from tests.exporters.rows import RowsInMemory

DOCUMENT = "d-bcdfghjklmnpqrst"
_STARTS = ("", "=", "+", "-", "@", "\t", "\n", " =", "'=", "''", "＝", "﻿=", "'", '"', "_x0041_", "- ")
_PIECES = (
    "1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://a.example")', 'Läger; "Sol"', "två\nrader", "två\r\nrader",
    "\x00\x07", "\t", "é", "\u202e", "😀", "\u2028", "]]>", "<b>&amp;", "0180", "12E45", "-5", "2014-08-31",
    "ÅÄÖ åäö", ",", ";", " ", "", "_x000D_", "mailto:a@b.example", "\ufffe", "file:///c:/a",
)  # fmt: skip


class Cell(NamedTuple):
    text: str
    amount: Decimal
    code: str


def nasty_cells(count: int, seed: int) -> list[Cell]:
    """Texts that look like formulas, links, numbers and markup; amounts of every size; codes with zeros."""
    chance = random.Random(seed)
    cells = []
    for _ in range(count):
        pieces = [chance.choice(_PIECES) for _ in range(chance.randrange(4))]
        ore = chance.randrange(-(10 ** chance.randrange(1, 36)), 10 ** chance.randrange(1, 36))
        amount = Decimal(ore).scaleb(-2) if abs(ore) < 10**26 else Decimal(f"{ore // 100}")
        cells.append(Cell(chance.choice(_STARTS) + "".join(pieces), amount, f"{chance.randrange(10**4):04}"))
    return cells


def row_of(name: str, **cells: object) -> dict[str, object]:
    return dict.fromkeys(table(name).column_names) | cells


def source_of(cells: Sequence[Cell]) -> RowsInMemory:
    document = row_of(
        "documents",
        document_id=DOCUMENT,
        file="a.pdf",
        path="a.pdf",
        dokumenttyp="redovisning",
        status="ok",
        reason="ok",
    )
    rows = [
        row_of(
            "konto_rows",
            document_id=DOCUMENT,
            rad=number,
            text=cell.text,
            belopp=cell.amount,
            konto=cell.code,
            status="read",
        )
        for number, cell in enumerate(cells, 1)
    ]
    return RowsInMemory({"documents": [document], "konto_rows": rows})


def expected(cell: Cell, profile: str) -> Cell:
    """What must be read back: control characters and personal numbers aside, the cell itself."""
    text = masked(cell.text)
    if profile == "xlsx":
        return Cell(storable(text), cell.amount, cell.code)
    return Cell(text if profile == "parquet" else cleaned(text), cell.amount, cell.code)


def read_back(directory: Path, profile: str) -> Iterator[Cell]:
    if profile == "parquet":
        return _from_parquet(directory / "konto_rows.parquet")
    if profile == "xlsx":
        return _from_workbook(directory / "granska.xlsx")
    folder = {"package": "data", "arkiv": "data/data"}.get(profile, "")
    return _from_csv(directory / folder / "konto_rows.csv", "excel-sv" if profile == "excel-sv" else "data")


def _from_csv(path: Path, profile: str) -> Iterator[Cell]:
    chosen = next(each for each in CSV_PROFILES if each.name == profile)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=chosen.delimiter):
            assert row["text"] == guarded(_unguarded(row["text"]))
            amount = Decimal(row["belopp"].replace(chosen.decimal_mark, "."))
            yield Cell(_unguarded(row["text"]), amount, row["konto"])


def _unguarded(text: str) -> str:
    """Take one apostrophe away where the guard put one."""
    return text[1:] if text.startswith("'") and guarded(text[1:]) == text else text


def _from_parquet(path: Path) -> Iterator[Cell]:
    import pyarrow.parquet

    for row in pyarrow.parquet.read_table(path).to_pylist():
        yield Cell(row["text"], row["belopp"], row["konto"])


def _from_workbook(path: Path) -> Iterator[Cell]:
    """Reads every sheet and refuses a formula in any of them."""
    import openpyxl
    from openpyxl.utils.escape import unescape

    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book.worksheets:
        rows = sheet.iter_rows()
        headings = [cell.value for cell in next(rows)]
        for row in rows:
            assert all(cell.data_type != "f" for cell in row)
            if sheet.title.partition(" (")[0] == "Konto":
                found = dict(zip(headings, (cell.value for cell in row), strict=False))
                # Excel and LibreOffice take the escapes of a string in a cell back themselves.
                text = unescape(found["Text"]) if found["Text"] is not None else ""
                yield Cell(text, Decimal(str(found["Belopp"])), found["Konto"])


def total(cells: Sequence[Cell]) -> int:
    """Sum in öre."""
    return sum(_ore(cell.amount) for cell in cells)


def _ore(amount: Decimal) -> int:
    whole, _, decimals = f"{amount:f}".partition(".")
    ore = int(whole.lstrip("-") + decimals.ljust(2, "0")[:2])
    return -ore if whole.startswith("-") else ore
