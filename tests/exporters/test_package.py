"""The package and the bag: valid by the tools of others, every file under checksum, a crop for every finding."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from pathlib import Path

import pytest

import extract
from extract.exporters.companions import EXPORTED
from extract.exporting import export, notes_of, originals_where_they_were
from extract.frames import rows_of
from models.errors import OutputRefusedError
from tests.exporters.nasty import nasty_cells, source_of
from tests.exporters.rows import RowsInMemory

SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"
SAMPLE = SAMPLES / "ansokan_lasframmande.pdf"
HEAD = "ab" * 32


@pytest.fixture(scope="module")
def source() -> RowsInMemory:
    document = extract.read_document(SAMPLE)
    return RowsInMemory(rows_of([document], extract.check(document)))


def write(source: RowsInMemory, folder: Path, profile: str, **more: bool) -> None:
    def original(sha256: str, path: str) -> Path | None:
        return originals_where_they_were(sha256, str(SAMPLES / path))

    export(source, folder, profile, originals=original, notes=notes_of(audit_head=HEAD), **more)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_frictionless_finds_the_package_valid(source: RowsInMemory, tmp_path: Path) -> None:
    from frictionless import Package

    write(source, tmp_path, "package")
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert len(report.tasks) == len(EXPORTED) + 1


def test_frictionless_finds_nasty_rows_valid(tmp_path: Path) -> None:
    from frictionless import Package

    export(source_of(nasty_cells(300, seed=3)), tmp_path, "package")
    assert Package(str(tmp_path / "datapackage.json")).validate().valid


def test_bagit_finds_the_bag_valid_and_a_changed_one_not(source: RowsInMemory, tmp_path: Path) -> None:
    import bagit

    write(source, tmp_path, "arkiv")
    assert bagit.Bag(str(tmp_path)).validate()
    table = tmp_path / "data" / "data" / "fields.csv"
    table.write_bytes(table.read_bytes().replace(b"400000", b"500000"))
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(tmp_path)).validate()


def test_every_file_is_under_checksum(source: RowsInMemory, tmp_path: Path) -> None:
    write(source, tmp_path, "package")
    lines = (tmp_path / "manifest-sha256.txt").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert set(sums) == files - {"manifest-sha256.txt"}
    for name, digest in sums.items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest


def test_every_hit_has_a_picture_or_a_reason(source: RowsInMemory, tmp_path: Path) -> None:
    from PIL import Image

    write(source, tmp_path, "package")
    hits = {row["finding_id"] for row in rows(tmp_path / "data" / "findings.csv") if row["result"] == "traff"}
    index = rows(tmp_path / "data" / "bilder.csv")
    assert {row["finding_id"] for row in index} == hits
    assert all(bool(row["file"]) is not bool(row["missing"]) for row in index)
    resting = {row["finding_id"]: row["field_ids"] for row in rows(tmp_path / "data" / "findings.csv")}
    shown = [row for row in index if row["file"] and resting[row["finding_id"]]]
    assert shown
    for row in shown:
        with Image.open(tmp_path / row["file"]) as picture:
            colours = [colour for _, colour in picture.convert("RGB").getcolors(1 << 20) or ()]
        lit = [colour for colour in colours if max(map(abs, map(int.__sub__, colour, (9, 105, 218)))) < 40]
        assert lit, row["file"]


def test_the_head_of_the_log_and_the_limits_are_told(source: RowsInMemory, tmp_path: Path) -> None:
    write(source, tmp_path, "package")
    told = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))["granska"]
    assert told["Granskningslogg"] == {"Loggens hash": HEAD}
    assert told["Gränsvärden"]["tolerance_kr"].startswith("0.50 (")
    assert HEAD in (tmp_path / "LASMIG.txt").read_text(encoding="utf-8")


def test_without_persons_there_are_no_pictures(source: RowsInMemory, tmp_path: Path) -> None:
    write(source, tmp_path, "package", without_persons=True)
    assert not (tmp_path / "bilder").exists()
    assert rows(tmp_path / "data" / "bilder.csv") == []


@pytest.mark.parametrize("profile", ["package", "arkiv"])
def test_a_second_export_leaves_nothing_of_the_first_and_all_that_is_not_ours(
    source: RowsInMemory, tmp_path: Path, profile: str
) -> None:
    write(source, tmp_path, profile)
    (tmp_path / "anteckning.txt").write_text("min egen")
    with pytest.raises(OutputRefusedError):
        write(source, tmp_path, profile)
    write(RowsInMemory({}), tmp_path, profile, force=True)
    assert not list(tmp_path.rglob("*.png"))
    assert (tmp_path / "anteckning.txt").read_text() == "min egen"


@pytest.mark.parametrize("failing", range(1, 60, 7))
def test_an_export_that_fails_leaves_the_earlier_one_whole(
    source: RowsInMemory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    write(source, tmp_path, "arkiv")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    calls: list[object] = []
    replace = os.replace

    def sometimes(old: Path, new: Path) -> None:
        calls.append(old)
        if len(calls) == failing:
            raise PermissionError(13, "öppen i ett annat program")
        replace(old, new)

    monkeypatch.setattr(os, "replace", sometimes)
    try:
        write(RowsInMemory({}), tmp_path, "arkiv", force=True)
    except OutputRefusedError:
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    else:
        assert len(calls) < failing
