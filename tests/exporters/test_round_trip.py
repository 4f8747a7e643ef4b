"""Whatever a paper says comes out of every profile as it went in, and nothing of it can run."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extract.exporting import PROFILES, export
from tests.exporters.nasty import expected, nasty_cells, read_back, source_of, total

CELLS = nasty_cells(1500, seed=8)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_gives_back_what_it_got(tmp_path: Path, profile: str) -> None:
    export(source_of(CELLS), tmp_path / "ut", profile)
    back = list(read_back(tmp_path / "ut", profile))
    assert len(back) == len(CELLS)
    for found, cell in zip(back, CELLS, strict=True):
        assert found == expected(cell, profile)
    assert total(back) == total(CELLS), "not one öre is lost"


def test_control_sums_are_those_of_the_rows(tmp_path: Path) -> None:
    export(source_of(CELLS), tmp_path, "data")
    with (tmp_path / "kontrollsummor.csv").open(encoding="utf-8", newline="") as file:
        sums = {(row["table"], row["column"]): row for row in csv.DictReader(file)}
    mine = sums["konto_rows", "belopp"]
    assert mine["sum_ore"] == str(total(CELLS))
    assert mine["coverage"] == f"{len(CELLS)} av {len(CELLS)} lästa"


def test_every_changed_cell_is_on_the_list(tmp_path: Path) -> None:
    export(source_of(CELLS), tmp_path, "data")
    with (tmp_path / "andrade_celler.csv").open(encoding="utf-8", newline="") as file:
        listed = {(int(row["row"]), row["column"]) for row in csv.DictReader(file)}
    with (tmp_path / "konto_rows.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    changed = {
        (number, "text")
        for number, (row, cell) in enumerate(zip(rows, CELLS, strict=True), 1)
        if row["text"] != cell.text
    }
    assert changed == listed


@pytest.mark.parametrize("profile", PROFILES)
def test_the_same_rows_give_the_same_bytes(tmp_path: Path, profile: str) -> None:
    for name in ("a", "b"):
        export(source_of(CELLS[:50]), tmp_path / name, profile)
    files = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*") if path.is_file())
    assert files
    for path in files:
        assert (tmp_path / "a" / path).read_bytes() == (tmp_path / "b" / path).read_bytes(), path
