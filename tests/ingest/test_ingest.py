"""Whole ingests on both databases, read by a mock engine that does what each file says."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from extract.ingest.keeping import Options
from extract.store.store import Store, open_store
from extract.store.verify import verify
from models.record import DocumentStatus
from tests.ingest.conftest import LIMITS, Mocked, ingest_mocked
from tests.ingest.mock_engine import PATIENCE
from tests.store.dump import dump

BAD = {
    "hang": "limit_time",
    "spin": "limit_time",
    "allocate": "limit_memory",
    "segfault": "crashed",
    "exit": "crashed",
    "rubbish": "crashed",
    "other": "crashed",
}


def fill(folder: Path, good: int, *bad: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(good):
        (folder / f"good{number:04}.txt").write_text(f"good {number + 1}")
    for kind in bad:
        (folder / f"bad-{kind}.txt").write_text(f"{kind} now")
    return folder


def states(store: Store) -> dict[str, str]:
    return {str(row["file"]): str(row["reason"]) for row in store.rows("documents")}


def test_every_file_ends_in_one_state_and_a_second_run_does_nothing(
    place: str, tmp_path: Path, mocked: Mocked
) -> None:
    folder = fill(tmp_path / "in", 12)
    (folder / "same.txt").write_text("good 3")
    (folder / "empty.txt").write_bytes(b"")
    first = mocked(place, [folder])
    assert (first.found, first.ended, first.read) == (14, 14, 12)
    assert first.files == Counter(ok=12, duplicate=1, failed=1)
    with open_store(place) as store:
        before, log = list(dump(store)), sum(record.kind != "run" for record in store.audit())
        assert store.count("documents") == 14
        assert states(store)["same.txt"] == "duplicate"
        assert [row["sokt_summa"] for row in store.rows("applications")] == sorted(
            row["sokt_summa"] for row in store.rows("applications")
        )
    second = mocked(place, [folder])
    assert (second.read, second.known, second.files) == (0, 14, first.files)
    with open_store(place) as store:
        assert list(dump(store)) == before
        assert sum(record.kind != "run" for record in store.audit()) == log
        assert verify(store).is_whole


def test_poison_among_good_papers(place: str, tmp_path: Path, mocked: Mocked) -> None:
    folder = fill(tmp_path / "in", 60, *BAD)
    (folder / "bad-once.txt").write_text("once and then well")
    began = time.monotonic()
    report = mocked(place, [folder])
    assert time.monotonic() - began < 60 + 2 * 2 * PATIENCE * len(BAD)
    with open_store(place) as store:
        found = states(store)
        attempts = Counter(row["extract_id"] for row in store.all_of("attempts"))
    assert {name: found[f"bad-{name}.txt"] for name in BAD} == BAD
    assert found["bad-once.txt"] == "ok"
    assert report.files == Counter(ok=61, failed=len(BAD))
    assert max(attempts.values()) == 2
    assert not [child for child in psutil.Process().children(recursive=True) if child.status() == "zombie"]
    assert mocked(place, [folder]).read == 0


def test_a_file_that_failed_is_tried_again_when_a_person_says_so(
    place: str, tmp_path: Path, mocked: Mocked
) -> None:
    folder = fill(tmp_path / "in", 1, "exit")
    mocked(place, [folder])
    with open_store(place) as store, store.writing() as connection:
        from extract.store.runs import drop_extractions

        assert drop_extractions(connection, ["limit_time"]) == 0
        assert drop_extractions(connection, ["crashed"]) == 1
    (folder / "good0000.txt").write_text("good 77")
    again = mocked(place, [folder])
    assert again.read == 2
    with open_store(place) as store:
        assert states(store)["bad-exit.txt"] == "crashed"
        assert verify(store).is_whole
        amounts = [row["sokt_summa"] for row in store.rows("applications")]
        assert sorted(amounts) == [1, 77], "the new version stands beside the old one"


def test_archives_are_read_through_once(place: str, tmp_path: Path, mocked: Mocked) -> None:
    folder = fill(tmp_path / "in", 2)
    with zipfile.ZipFile(folder / "inner.zip", "w") as inner:
        inner.writestr("deep.txt", "good 41")
    with zipfile.ZipFile(folder / "outer.zip", "w") as outer:
        outer.write(folder / "inner.zip", "inner.zip")
        outer.writestr("a/b.txt", "good 42")
        outer.writestr("same.txt", "good 1")
        outer.writestr("../out.txt", "good 43")
    (folder / "inner.zip").unlink()
    first = mocked(place, [folder])
    assert (first.found, first.ended) == (8, 8)
    assert first.files == Counter(ok=6, duplicate=1, failed=1)
    second = mocked(place, [folder])
    assert (second.read, second.known, second.files) == (0, 8, first.files)
    with open_store(place) as store:
        assert states(store)["outer.zip!inner.zip!deep.txt"] == "ok"
        (row,) = [row for row in store.rows("documents") if row["file"] == "outer.zip!a/b.txt"]
        original = store.original(str(row["sha256"]))
        assert original is not None
        assert original.read_text() == "good 42"


def test_a_file_found_at_new_places_is_one_reading(place: str, tmp_path: Path, mocked: Mocked) -> None:
    mocked(place, [fill(tmp_path / "one", 3)])
    fill(tmp_path / "two", 3)
    (tmp_path / "one" / "good0000.txt").rename(tmp_path / "one" / "renamed.txt")
    report = mocked(place, [tmp_path / "two", tmp_path / "one"])
    assert report.read == 0
    with open_store(place) as store:
        assert len(list(store.all_of("extractions"))) == 3
        assert store.count("documents") == 7
        assert len(list(store.all_of("sightings"))) == 7


def test_stopped_at_a_time_and_taken_up_again(place: str, tmp_path: Path, mocked: Mocked) -> None:
    folder = fill(tmp_path / "in", 5)
    report = mocked(place, [folder], options=Options(until=datetime(2020, 1, 1, tzinfo=UTC)))
    assert (report.found, report.ended, report.left) == (5, 0, 5)
    assert mocked(place, [folder]).read == 5


def ingest_quietly(place: str, folder: str) -> None:
    multiprocessing.current_process()._config["daemon"] = False
    ingest_mocked(place, [folder], jobs=1)


def test_eight_at_once_over_one_folder(place: str, tmp_path: Path) -> None:
    folder = fill(tmp_path / "in", 40)
    (folder / "same.txt").write_text("good 3")
    context = multiprocessing.get_context("spawn")
    several = [context.Process(target=ingest_quietly, args=(place, str(folder))) for _ in range(8)]
    for process in several:
        process.start()
    for process in several:
        process.join(300)
    assert [process.exitcode for process in several] == [0] * 8
    with open_store(place) as store:
        rows = Counter(row["sha256"] for row in store.all_of("extractions"))
        assert (len(rows), max(rows.values())) == (40, 1)
        assert Counter(row["status"] for row in store.rows("documents")) == Counter(ok=40, duplicate=1)
        assert store.count("fields") == 40
        assert verify(store).is_whole


def test_the_machine_went_down_twice_under_a_document(place: str, tmp_path: Path, mocked: Mocked) -> None:
    from extract.ingest.keys import key_of
    from extract.store import runs
    from extract.store.schema import schema

    folder = fill(tmp_path / "in", 2)
    import hashlib

    name = key_of().extract_id(hashlib.sha256(b"good 1").hexdigest())
    attempts = schema()["attempts"]
    with open_store(place, create=True) as store, store.writing() as connection:
        for number in (1, 2):
            assert runs.claim(connection, name, f"k-{number}") == (runs.Claim.MINE, ())
            connection.execute(attempts.update().values(outcome=runs.MACHINE_LOST))
    report = mocked(place, [folder])
    with open_store(place) as store:
        assert states(store) == {"good0000.txt": "crashed", "good0001.txt": "ok"}
    assert report.read == 1


@pytest.fixture
def heeds_interrupts() -> Iterator[None]:
    """A process that a shell put in the background is born deaf to them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeds_interrupts")
def test_interrupted_it_says_so_and_goes_on(place: str, tmp_path: Path, mocked: Mocked) -> None:
    folder = fill(tmp_path / "in", 4, "hang")
    timer = threading.Timer(2.5, lambda: os.kill(os.getpid(), signal.SIGINT))
    timer.start()
    report = mocked(place, [folder], limits=replace(LIMITS, seconds=60, page_seconds=60))
    timer.cancel()
    assert report.is_interrupted
    assert report.found == report.ended + report.left
    (folder / "bad-hang.txt").unlink()
    again = mocked(place, [folder])
    assert (again.ended, again.left, again.files[DocumentStatus.OK]) == (4, 0, 4)


@pytest.mark.parametrize("address", ["memory", "zip", "file"])
def test_other_file_systems(address: str, tmp_path: Path, mocked: Mocked) -> None:
    import fsspec

    folder = fill(tmp_path / "in", 3)
    (folder / ".hidden").write_text("good 9")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, f"in/{path.name}")
    memory = fsspec.filesystem("memory")
    memory.put(str(folder), "/arkiv/in", recursive=True)
    source = {
        "memory": "memory://arkiv/in",
        "zip": f"zip://in::{tmp_path}/all.zip",
        "file": f"file://{folder}",
    }[address]
    place = str(tmp_path / "granska.db")
    report = mocked(place, [source])
    assert (report.found, report.files[DocumentStatus.OK]) == (3, 3)
    with open_store(place) as store:
        assert sorted(states(store)) == [f"good{number:04}.txt" for number in range(3)]
        (row,) = [row for row in store.rows("documents") if row["file"] == "good0001.txt"]
        original = store.original(str(row["sha256"]))
        assert original is not None
        assert original.read_text() == "good 2"
    assert mocked(place, [source]).read == 0
