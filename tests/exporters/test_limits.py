"""Whatever form a workpaper has, the limits that its checks compared with stand in it, each with its value."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pyarrow.parquet
import pytest

from extract.exporters.csv_cells import PROFILES
from extract.exporting import export, notes_of
from extract.report.page import report_page
from models.settings import Settings
from models.thresholds import default_thresholds
from tests.exporters.rows import RowsInMemory
from tests.report.test_page import Page

LIMITS = replace(default_thresholds(), tolerance_kr=Decimal("7.25"))
NOTES = notes_of(Settings(limits=LIMITS))
TOLD = NOTES["Gränsvärden"]


def exported(folder: Path, profile: str) -> Path:
    export(RowsInMemory({}), folder, profile, notes=NOTES)
    return folder


def of_csv(path: Path, delimiter: str) -> dict[str, str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row["name"]: row["told"] for row in csv.DictReader(file, delimiter=delimiter)}


def tables(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for profile in PROFILES:
        place = exported(folder / profile.name, profile.name)
        yield profile.name, of_csv(place / "gransvarden.csv", profile.delimiter)
    yield "package", of_csv(exported(folder / "package", "package") / "data" / "gransvarden.csv", ",")
    bagged = next(exported(folder / "arkiv", "arkiv").rglob("gransvarden.csv"))
    yield "arkiv", of_csv(bagged, ",")
    rows = pyarrow.parquet.read_table(exported(folder / "parquet", "parquet") / "gransvarden.parquet")
    yield "parquet", {row["name"]: row["told"] for row in rows.to_pylist()}
    book = openpyxl.load_workbook(exported(folder / "xlsx", "xlsx") / "granska.xlsx")
    cells = [[cell.value for cell in row] for row in book["Logg"].iter_rows()]
    yield "xlsx", {row[1]: row[2] for row in cells if row[1] in TOLD}


def test_every_profile_tells_every_limit(tmp_path: Path) -> None:
    assert TOLD["tolerance_kr"].startswith("7.25 (")
    assert len(TOLD) == len(LIMITS.rows())
    for profile, told in tables(tmp_path):
        assert told == TOLD, profile


def test_the_page_tells_every_limit() -> None:
    said = Page(report_page(RowsInMemory({}), notes=NOTES)).text
    assert [name for name, told in TOLD.items() if name not in said or told not in said] == []


@pytest.mark.parametrize("notes", [None, {}])
def test_without_notes_the_table_is_empty(tmp_path: Path, notes: dict[str, dict[str, str]] | None) -> None:
    export(RowsInMemory({}), tmp_path, "data", notes=notes)
    assert of_csv(tmp_path / "gransvarden.csv", ",") == {}
