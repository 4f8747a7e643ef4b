"""What the doctor says of an installation, whole and broken."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import numpy
import pytest

from extract import doctor
from extract.cli.app import run_command
from extract.cli.health import line_of
from extract.doctor import PROOF, Health, Part, examine_installation, is_well, proof_picture
from extract.readers.ocr.engines import (
    INSTALL_OCR,
    EngineState,
    crop_engine_state,
    install_swedish,
    page_engine_state,
)
from models.errors import Exit

NO_PAGES = EngineState("RapidOCR", "saknar rapidocr, openvino", INSTALL_OCR)
NO_SWEDISH = EngineState("Tesseract", "saknar språkdata för svenska och engelska", install_swedish())


@pytest.fixture(autouse=True)
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation where all is well, whatever stands on this machine."""
    monkeypatch.setattr(doctor, "page_engine_state", lambda: EngineState("RapidOCR"))
    monkeypatch.setattr(doctor, "crop_engine_state", lambda: EngineState("Tesseract"))
    monkeypatch.setattr(doctor, "_read_by_page_engine", lambda picture: PROOF)
    monkeypatch.setattr(doctor, "_read_by_crop_engine", lambda picture: PROOF)
    monkeypatch.setattr("extract.readers.office.office_program", lambda: "soffice")
    monkeypatch.setattr(metadata, "requires", lambda name: ["numpy>=2", 'pillow>=11; extra == "ocr"'])
    free = SimpleNamespace(total=10**12, used=0, free=10**12)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: free)


def parts() -> dict[str, Part]:
    return {part.name: part for part in examine_installation(Path())}


def lines(capsys: pytest.CaptureFixture[str], code: Exit) -> list[str]:
    assert run_command(["doctor"]) == code
    return capsys.readouterr().out.splitlines()


def test_a_whole_installation_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    said = lines(capsys, Exit.DONE)
    assert all(line.startswith("✓ ok ") for line in said)
    assert len(said) == len(parts())
    assert not any("→" in line for line in said)


@pytest.mark.parametrize(
    ("engine", "state", "names"),
    [
        ("page_engine_state", NO_PAGES, ("OCR RapidOCR", "Svenska RapidOCR")),
        ("crop_engine_state", NO_SWEDISH, ("OCR Tesseract", "Svenska Tesseract")),
    ],
)
def test_a_missing_engine_ends_with_3_and_the_command_that_mends_it(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    engine: str,
    state: EngineState,
    names: tuple[str, str],
) -> None:
    monkeypatch.setattr(doctor, engine, lambda: state)
    failed = [line for line in lines(capsys, Exit.MISSING_PROGRAM) if not line.startswith("✓ ok ")]
    assert len(failed) == 2
    for line, name in zip(failed, names, strict=True):
        assert line.startswith(f"✗ saknas {name}")
        assert state.lacks in line
        assert line.endswith(f"→ {state.remedy}")


@pytest.mark.parametrize(
    "text",
    [
        PROOF.replace("å", "a"),  # the English data alone
        PROOF.replace("ä", "æ").replace("ö", "ø"),  # Danish
        PROOF.replace("1 250 000", "1 250 00"),  # a digit lost
        PROOF.replace("1 250", "7 250"),  # a digit misread
        "",
    ],
)
def test_a_wrong_reading_fails(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(doctor, "_read_by_crop_engine", lambda picture: text)
    monkeypatch.setattr(doctor.sys, "platform", "linux")
    found = parts()["Svenska Tesseract"]
    assert found.health is Health.WRONG
    assert "--reinstall tesseract-ocr-swe" in found.remedy
    assert parts()["Svenska RapidOCR"].is_well


@pytest.mark.parametrize(
    ("system", "command", "language"),
    [
        ("linux", "apt-get install", "tesseract-ocr-swe"),  # Debian and Ubuntu
        ("win32", "winget install", "Swedish"),  # the installer brings English alone unless told
        ("darwin", "brew install", "tesseract-lang"),
    ],
)
def test_each_system_has_its_own_way_to_swedish(system: str, command: str, language: str) -> None:
    remedy = install_swedish(system)
    assert remedy.startswith(command)
    assert language in remedy
    assert ("TESSDATA_PREFIX" in remedy) == (system == "win32")
    assert install_swedish(system, again=True) != remedy
    assert install_swedish("freebsd14") == install_swedish("linux")


@pytest.mark.parametrize("text", [PROOF.replace("1 250", "1250"), PROOF.replace(",", ""), f" {PROOF}\n."])
def test_spaces_and_commas_are_not_what_is_proved(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(doctor, "_read_by_crop_engine", lambda picture: text)
    assert parts()["Svenska Tesseract"].is_well


def test_an_engine_that_cannot_start_is_a_line_and_no_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(picture: object) -> str:
        raise RuntimeError("libgomp.so.1: /a/place")

    monkeypatch.setattr(doctor, "_read_by_page_engine", broken)
    (failed,) = (line for line in lines(capsys, Exit.MISSING_PROGRAM) if "RuntimeError" in line)
    assert failed.startswith("✗ fel    Svenska RapidOCR")
    assert failed.endswith('→ pip install --force-reinstall "granska[ocr]"')
    assert "/a/place" not in failed


@pytest.mark.parametrize(
    ("requirement", "health", "remedy"),
    [
        ("numpy>=2", Health.OK, ""),
        ("numpy>=9000", Health.WRONG, 'pip install "numpy>=9000"'),
        ("finns-inte>=1", Health.MISSING, 'pip install "finns-inte>=1"'),
        ('finns-inte[x]>=1; extra == "ocr"', Health.MISSING, 'pip install "finns-inte[x]>=1"'),
    ],
)
def test_dependencies_are_held_to_their_versions(
    monkeypatch: pytest.MonkeyPatch, requirement: str, health: Health, remedy: str
) -> None:
    monkeypatch.setattr(metadata, "requires", lambda name: [requirement])
    found = parts()[requirement.split(">")[0].split("[")[0]]
    assert (found.health, found.remedy) == (health, remedy)


def test_what_another_system_needs_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "requires", lambda name: ["finns-inte; sys_platform == 'amiga'"])
    assert "finns-inte" not in parts()


def test_an_installation_without_its_metadata_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", gone)
    found = [part for part in examine_installation(Path()) if part.health is Health.MISSING]
    assert [(part.name, part.remedy) for part in found] == [
        ("granska", "pip install --force-reinstall granska")
    ]


@pytest.mark.parametrize(
    ("system", "remedy"),
    [("linux", "apt-get install"), ("win32", "winget install"), ("darwin", "brew install")],
)
def test_without_libreoffice_it_only_warns(monkeypatch: pytest.MonkeyPatch, system: str, remedy: str) -> None:
    monkeypatch.setattr("extract.readers.office.office_program", lambda: None)
    monkeypatch.setattr(doctor.sys, "platform", system)
    found = tuple(examine_installation(Path()))
    office = next(part for part in found if part.name == "LibreOffice")
    assert office.health is Health.MISSING
    assert office.remedy.startswith(remedy)
    assert "(valfritt)" in line_of(office)
    assert is_well(found)


def test_a_full_disk_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=10**8))
    disk = parts()["Disk"]
    assert disk.health is Health.WRONG
    assert "0,1 GB" in disk.detail
    assert "--out" in disk.remedy


@pytest.mark.parametrize(
    ("methods", "word"), [(["spawn"], "spawn"), (["fork", "spawn", "forkserver"], "fork server")]
)
def test_isolation_says_what_it_means(monkeypatch: pytest.MonkeyPatch, methods: list[str], word: str) -> None:
    monkeypatch.setattr(doctor.multiprocessing, "get_all_start_methods", lambda: methods)
    assert parts()["Processisolering"].detail.startswith(word)


def test_json_says_the_same(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(doctor, "crop_engine_state", lambda: NO_SWEDISH)
    assert run_command(["doctor", "--json"]) == Exit.MISSING_PROGRAM
    answer = json.loads(capsys.readouterr().out)
    assert answer["ok"] is False
    failed = [part for part in answer["parts"] if part["state"] != "ok"]
    assert [(part["name"], part["state"], part["remedy"]) for part in failed] == [
        ("OCR Tesseract", "saknas", install_swedish()),
        ("Svenska Tesseract", "saknas", install_swedish()),
    ]


def test_the_picture_has_ink_on_paper() -> None:
    picture = proof_picture()
    assert picture.dtype == numpy.uint8
    assert picture[0, 0] == 255
    assert 0.01 < (picture < 128).mean() < 0.2


REAL: dict[str, tuple[Callable[[], EngineState], str]] = {
    "RapidOCR": (page_engine_state, "_read_by_page_engine"),
    "Tesseract": (crop_engine_state, "_read_by_crop_engine"),
}


@pytest.mark.parametrize("name", REAL)
def test_the_engine_of_this_machine_reads_swedish(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.undo()
    state_of, reader = REAL[name]
    if not state_of().is_ready:
        pytest.skip(f"{name} {state_of().lacks}")
    found = doctor._swedish(state_of(), getattr(doctor, reader))
    assert found.is_well, found.detail
