"""Every file ends in exactly one outcome, whatever it does to the process that reads it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extract.batch import Limits, Outcome, Reading, Silent, read_files
from extract.sources import find_files
from models.errors import ConfigError, ReadError, Reason
from models.finding import Finding, Result, Severity
from models.ids import document_id
from models.record import Document, DocumentStatus, SourceFile


def read_as_told(place: Path, file: SourceFile) -> Reading:
    """Does what the file says; runs in the other process."""
    told = place.read_text(encoding="utf-8").split()[0]
    if told == "exit":
        os._exit(3)
    if told == "abort":
        os.abort()
    if told == "hang":
        time.sleep(600)
    if told == "spin":
        while True:
            pass
    if told == "refuse":
        raise ReadError(Reason.ENCRYPTED, "filen är låst", where=file.path, todo="lås upp den")
    if told == "defect":
        raise ValueError("Anna Andersson 850709-9805")
    if told == "allocate":
        bytearray(8 << 30)
    if told == "grow":
        place.write_text("read grown", encoding="utf-8")
    assert file.sha256 is not None
    name = document_id(file.sha256)
    document = Document(name, file, 1, 1, DocumentStatus.OK, Reason.OK)
    return Reading((document,), (Finding("B01", Severity.FEL, Result.TRAFF, name, "sokt_summa", "text"),))


def folder_of(folder: Path, *told: str) -> Path:
    for number, text in enumerate(told):
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def run(folder: Path, *, jobs: int | None = 2, seconds: float = 60, megabytes: int = 2048) -> list[Outcome]:
    limits = Limits(seconds=seconds, memory_megabytes=megabytes)
    return list(read_files(find_files([folder]), jobs=jobs, limits=limits, read=read_as_told))


def reasons(outcomes: list[Outcome]) -> list[Reason]:
    return [outcome.documents[0].reason for outcome in outcomes]


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_outcomes_come_in_the_order_of_the_files(tmp_path: Path, jobs: int) -> None:
    outcomes = run(folder_of(tmp_path, *(f"read {number}" for number in range(25))), jobs=jobs)
    assert [outcome.found.name for outcome in outcomes] == [f"{number:02}.txt" for number in range(25)]
    assert set(reasons(outcomes)) == {Reason.OK}
    assert [outcome.findings[0].document_id for outcome in outcomes] == [
        outcome.documents[0].document_id for outcome in outcomes
    ]


@pytest.mark.parametrize("deadly", ["exit", "abort"])
def test_a_crash_costs_one_file(tmp_path: Path, deadly: str) -> None:
    outcomes = run(folder_of(tmp_path, "read 1", deadly, "read 2", f"{deadly} again", "read 3"))
    assert reasons(outcomes) == [Reason.OK, Reason.CRASHED, Reason.OK, Reason.CRASHED, Reason.OK]
    assert outcomes[1].documents[0].status is DocumentStatus.FAILED
    assert outcomes[1].documents[0].file.sha256


def test_nothing_but_crashes_still_gives_every_file_its_row(tmp_path: Path) -> None:
    outcomes = run(folder_of(tmp_path, *(f"exit {number}" for number in range(9))))
    assert reasons(outcomes) == [Reason.CRASHED] * 9


def test_a_crash_that_the_pool_overlooks_costs_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the process has ended before the pool hears that it began the job."""
    monkeypatch.setattr("pebble.pool.process.PoolManager.handle_worker_expiration", lambda *_: None)
    outcomes = run(folder_of(tmp_path, "read 1", "exit", "read 2"))
    assert reasons(outcomes) == [Reason.OK, Reason.CRASHED, Reason.OK]


@pytest.mark.parametrize("slow", ["hang", "spin"])
def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path, slow: str) -> None:
    outcomes = run(folder_of(tmp_path, "read 1", slow, "read 2", "read 3"), seconds=1)
    assert reasons(outcomes) == [Reason.OK, Reason.LIMIT_TIME, Reason.OK, Reason.OK]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux holds the limit")
def test_a_file_that_takes_too_much_memory_is_given_up(tmp_path: Path) -> None:
    outcomes = run(folder_of(tmp_path, "allocate", "read 1"), megabytes=1024)
    assert reasons(outcomes) == [Reason.LIMIT_MEMORY, Reason.OK]


@pytest.mark.parametrize("jobs", [0, 1])
def test_a_refusal_says_what_and_what_to_do(tmp_path: Path, jobs: int) -> None:
    (outcome,) = run(folder_of(tmp_path, "refuse"), jobs=jobs)
    document = outcome.documents[0]
    assert (document.status, document.reason) == (DocumentStatus.FAILED, Reason.ENCRYPTED)
    assert document.notes == ("Filen är låst; lås upp den.",)
    assert (document.page_from, document.page_to) == (0, 0)


@pytest.mark.parametrize("jobs", [0, 1])
def test_a_defect_costs_one_file_and_leaks_no_words(tmp_path: Path, jobs: int) -> None:
    outcomes = run(folder_of(tmp_path, "defect", "read 1"), jobs=jobs)
    assert reasons(outcomes) == [Reason.CRASHED, Reason.OK]
    (note,) = outcomes[0].documents[0].notes
    assert "ValueError" in note
    assert "Anna" not in note
    assert "850709" not in note


def test_a_file_that_changes_under_the_reading_is_not_trusted(tmp_path: Path) -> None:
    assert reasons(run(folder_of(tmp_path, "grow", "read 1"))) == [Reason.CORRUPT, Reason.OK]


def test_copies_have_their_own_row_and_the_first_is_read(tmp_path: Path) -> None:
    outcomes = run(folder_of(tmp_path, "read 1", "read 2", "read 1", "read 1"))
    assert reasons(outcomes) == [Reason.OK, Reason.OK, Reason.DUPLICATE, Reason.DUPLICATE]
    assert len({outcome.documents[0].document_id for outcome in outcomes}) == 4
    assert len({outcome.documents[0].file.sha256 for outcome in outcomes}) == 2
    assert outcomes[2].documents[0].notes == ("Samma innehåll som 00.txt.",)
    assert not outcomes[2].findings


def test_empty_files_are_empty_not_copies(tmp_path: Path) -> None:
    outcomes = run(folder_of(tmp_path, "", "", "read 1"))
    assert reasons(outcomes) == [Reason.EMPTY, Reason.EMPTY, Reason.OK]
    assert len({outcome.documents[0].document_id for outcome in outcomes}) == 3


def test_a_large_file_is_not_opened(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "read 1" + " " * (2 << 20), "read 2")
    outcomes = list(
        read_files(find_files([folder]), jobs=0, limits=Limits(file_megabytes=1), read=read_as_told)
    )
    assert reasons(outcomes) == [Reason.LIMIT_SIZE, Reason.OK]


def test_missing_and_strange_entries_end_as_rows(tmp_path: Path) -> None:
    found = find_files([folder_of(tmp_path, "read 1"), tmp_path / "borta.pdf"])
    outcomes = list(read_files(found, jobs=1, read=read_as_told))
    assert reasons(outcomes) == [Reason.OK, Reason.CORRUPT]
    assert outcomes[1].documents[0].file.sha256 is None


def test_a_file_gone_between_finding_and_reading_ends_as_a_row(tmp_path: Path) -> None:
    found = find_files([folder_of(tmp_path, "read 1", "read 2")])
    (tmp_path / "00.txt").unlink()
    assert reasons(list(read_files(found, jobs=1, read=read_as_told))) == [Reason.CORRUPT, Reason.OK]


def test_no_files_no_outcomes(tmp_path: Path) -> None:
    assert run(tmp_path) == []


def test_progress_hears_of_every_file(tmp_path: Path) -> None:
    heard: list[object] = []

    class Listener(Silent):
        def start(self, files: int) -> None:
            heard.append(files)

        def done(self, outcome: Outcome) -> None:
            heard.append(outcome.found.name)

    found = find_files([folder_of(tmp_path, "read 1", "exit", "")])
    list(read_files(found, jobs=2, read=read_as_told, progress=Listener()))
    assert heard == [3, "00.txt", "01.txt", "02.txt"]


def test_stopping_early_leaves_no_process_behind(tmp_path: Path) -> None:
    psutil = pytest.importorskip("psutil")
    found = find_files([folder_of(tmp_path, *(f"read {number}" for number in range(40)))])
    before = {child.pid for child in psutil.Process().children(recursive=True) if "pebble" in child.name()}
    outcomes = read_files(found, jobs=2, read=read_as_told)
    next(outcomes)
    outcomes.close()
    after = {child.pid for child in psutil.Process().children(recursive=True) if "pebble" in child.name()}
    assert after <= before


def test_a_read_that_cannot_be_handed_over_is_a_crash_not_a_hang(tmp_path: Path) -> None:
    found = find_files([folder_of(tmp_path, "read 1")])
    local = lambda place, file: read_as_told(place, file)  # noqa: E731, PLW0108
    assert reasons(list(read_files(found, jobs=1, read=local))) == [Reason.CRASHED]


def test_processes_that_cannot_start_are_said_so(tmp_path: Path) -> None:
    """A script without the usual guard starts itself again in every process."""
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nfrom extract.batch import read_files\nfrom extract.sources import find_files\n"
        "list(read_files(find_files(sys.argv[1:]), jobs=1))\n",
        encoding="utf-8",
    )
    folder = tmp_path / "in"
    folder.mkdir()
    command = [sys.executable, script, folder_of(folder, "read 1")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert ConfigError.__name__ in done.stderr
    assert "--jobs 0" in done.stderr
