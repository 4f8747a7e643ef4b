"""On a Dask cluster: the same readings, and a worker that is killed in mid-run loses nothing."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from extract.ingest.api import Manner, ingest
from extract.store.dump import dump
from extract.store.store import open_store

pytest.importorskip("distributed")
SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"
ROOT = SAMPLES.parent.parent
DASK = Path(sys.executable).parent / "dask"


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def started(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [str(DASK), *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@pytest.fixture
def address() -> Iterator[str]:
    port = free_port()
    place = f"tcp://127.0.0.1:{port}"
    scheduler = started(
        "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-show"
    )
    workers = started("worker", place, "--nworkers", "2", "--nthreads", "1", "--no-dashboard")
    try:
        yield place
    finally:
        for process in (workers, scheduler):
            family = psutil.Process(process.pid).children(recursive=True)
            process.terminate()
            for member in family:
                if member.is_running():
                    member.kill()
            process.wait(30)


def workers_of(place: str) -> list[psutil.Process]:
    """The processes that read, which a nanny starts again."""
    found = []
    for process in psutil.Process().children(recursive=True):
        command = " ".join(process.cmdline()) if process.is_running() else ""
        if "multiprocessing.spawn" in command and "spawn_main" in command:
            found.append(process)
    assert place
    return found


def test_a_killed_worker_loses_nothing(address: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for path in sorted(SAMPLES.glob("*.*"))[:8]:
        shutil.copy(path, folder / path.name)
    ingest([folder], tmp_path / "here.db", Manner(jobs=1))
    killed: list[int] = []

    def strike() -> None:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and not killed:
            with open_store(tmp_path / "there.db", create=True) as store:
                begun = list(store.all_of("attempts"))
            victims = workers_of(address)
            if begun and victims:
                victims[0].kill()
                killed.append(victims[0].pid)
            time.sleep(0.1)

    striker = threading.Thread(target=strike)
    striker.start()
    report = ingest([folder], tmp_path / "there.db", Manner(dask=address))
    striker.join()
    assert killed
    assert (report.found, report.ended, report.failed) == (8, 8, 0)
    with open_store(tmp_path / "here.db") as here, open_store(tmp_path / "there.db") as there:
        assert list(dump(there)) == list(dump(here))
