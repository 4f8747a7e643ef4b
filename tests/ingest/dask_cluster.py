"""A Dask scheduler and two workers on this machine, as programs of their own."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent.parent
DASK = Path(sys.executable).parent / "dask"


@contextmanager
def dask_cluster(workers: int = 2) -> Iterator[str]:
    """The scheduler's address; everything is gone on leaving."""
    place = f"tcp://127.0.0.1:{_free_port()}"
    host, port = place.removeprefix("tcp://").split(":")
    scheduler = _started("scheduler", "--host", host, "--port", port, "--no-dashboard", "--no-show")
    nannies = _started("worker", place, "--nworkers", str(workers), "--nthreads", "1", "--no-dashboard")
    try:
        yield place
    finally:
        for process in (nannies, scheduler):
            family = psutil.Process(process.pid).children(recursive=True)
            process.terminate()
            for member in family:
                if member.is_running():
                    member.kill()
            process.wait(30)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _started(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [str(DASK), *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
