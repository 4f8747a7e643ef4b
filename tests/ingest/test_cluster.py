"""On a Dask cluster: the same readings, and a worker that is killed in mid-run loses nothing."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from extract.ingest.api import Manner, ingest
from extract.store.store import open_store
from tests.ingest.dask_cluster import dask_cluster
from tests.store.dump import dump

pytest.importorskip("distributed")
SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"


@pytest.fixture
def address() -> Iterator[str]:
    with dask_cluster() as place:
        yield place


def workers_of(place: str) -> list[psutil.Process]:
    """The processes that read, which a nanny starts again."""
    found = []
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):  # it may have ended a moment ago
            command = " ".join(process.cmdline())
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
