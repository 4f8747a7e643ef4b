"""`granska export` and `granska report` over a database, and `granska run` in every profile."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import extract
from extract.cli.app import run_command
from extract.exporting import PROFILES
from extract.store.audit import broken_at
from extract.store.store import open_store
from models.errors import Exit

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
FIRST = {
    "excel-sv": "findings.csv",
    "data": "findings.csv",
    "xlsx": "granska.xlsx",
    "parquet": "findings.parquet",
    "package": "datapackage.json",
    "arkiv": "bagit.txt",
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("arkiv")
    shutil.copy(SAMPLES / "ansokan_lasframmande.txt", folder)
    place = tmp_path_factory.mktemp("db") / "granska.db"
    assert run_command(["ingest", str(folder), "--db", str(place), "--quiet"]) == Exit.DONE
    return place


def test_every_profile_has_a_file_to_begin_with() -> None:
    assert set(FIRST) == set(PROFILES)


@pytest.mark.parametrize("profile", PROFILES)
def test_export(database: Path, tmp_path: Path, profile: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["export", str(tmp_path / "ut"), "--profile", profile, "--db", str(database), "--json"]
    assert run_command(arguments) == Exit.DONE
    said = json.loads(capsys.readouterr().out)
    assert said["profile"] == profile
    assert len(said["audit_head"]) == 64
    assert (tmp_path / "ut" / FIRST[profile]).is_file()
    assert run_command(arguments) == Exit.OUTPUT_REFUSED
    assert run_command([*arguments, "--force"]) == Exit.DONE


def test_the_log_says_who_took_what_out(database: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "ut")
    assert run_command(["export", out, "--profile", "data", "--db", str(database), "--quiet"]) == Exit.DONE
    with open_store(database, read_only=True) as store:
        *before, last = store.audit()
        assert broken_at(store.audit(), store.audit_head()) is None
    told = json.loads(last.payload)
    assert (last.kind, told["profile"], told["folder"]) == ("export", "data", "ut")
    assert told["by"]
    assert told["head"] == before[-1].hash


@pytest.mark.parametrize("profile", ["xlsx", "package"])
def test_run_and_export_write_the_same(database: Path, tmp_path: Path, profile: str) -> None:
    """But for when the papers were read, and the log that only a database has."""
    import openpyxl

    extract.run([SAMPLES / "ansokan_lasframmande.txt"], tmp_path / "run", profile=profile, jobs=0)
    assert (
        run_command(
            ["export", str(tmp_path / "export"), "--profile", profile, "--db", str(database), "--quiet"]
        )
        == 0
    )
    for name in ("Fält", "Avvikelser", "Budget", "Konto"):
        if profile == "xlsx":
            one, other = (
                list(openpyxl.load_workbook(tmp_path / folder / "granska.xlsx")[name].values)
                for folder in ("run", "export")
            )
            assert one == other
    if profile == "package":
        for name in ("fields", "applications", "sections", "bilder"):
            one, other = (
                (tmp_path / folder / "data" / f"{name}.csv").read_bytes() for folder in ("run", "export")
            )
            assert one == other


def test_nothing_leaves_before_it_is_reviewed(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run_command(["export", str(tmp_path / "ut"), "--db", str(database), "--require-reviewed"])
    assert code == Exit.OPEN_FINDINGS
    assert "ogranskade" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()


def test_an_unknown_profile_names_those_there_are(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["export", str(tmp_path), "--db", str(database), "--profile", "pdf"]) == Exit.USAGE
    assert "excel-sv, data, xlsx, parquet, package, arkiv" in capsys.readouterr().err
    assert run_command(["run", str(SAMPLES), "--out", str(tmp_path / "x"), "--profile", "pdf"]) == Exit.USAGE


def test_report(database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "rapport.html"
    arguments = ["report", str(page), "--db", str(database), "--json"]
    assert run_command(arguments) == Exit.DONE
    head = json.loads(capsys.readouterr().out)["audit_head"]
    text = page.read_text(encoding="utf-8")
    assert head in text
    assert "data:image/png" in text, "crops of the difference"
    assert run_command(arguments) == Exit.OUTPUT_REFUSED
    assert page.read_text(encoding="utf-8") == text


def test_a_missing_database_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["export", str(tmp_path / "ut"), "--db", str(tmp_path / "ingen.db")]) == Exit.USAGE
    assert "ingen.db" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()


def test_a_document_shows_itself_in_a_notebook(tmp_path: Path) -> None:
    document = extract.read_document(SAMPLES / "ansokan_lasframmande.pdf")
    shown = document._repr_html_()
    assert "data:image/png" in shown
    assert "400 000 kronor" in shown
    assert "B01" in shown
    assert "<script" not in shown
    assert repr(document).startswith("<Document ansokan_lasframmande.pdf: ansokan, ")
    assert len(repr(document)) < 100


def test_what_a_notebook_shows_is_escaped_and_masked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = (SAMPLES / "ansokan_lasframmande.txt").read_text(encoding="utf-8")
    path.write_text(
        text.replace("Farsta stadsdelsförvaltning", "<b>Farsta</b> 850709-9805"), encoding="utf-8"
    )
    document = extract.read_document(path)
    shown = document._repr_html_()
    assert "<b>" not in shown
    assert "9805" not in shown
    assert "data:image" not in shown, "the page would show the number"
    assert document.file.place == str(path)
    assert extract.draw(document).size[0] > 100
