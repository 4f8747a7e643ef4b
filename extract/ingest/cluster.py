"""The same supervised child on the workers of a Dask cluster; attempts are counted here, the engine retries nothing.

https://distributed.dask.org/en/stable/api.html; a task carries the bytes of its file, so that the workers need
no folder in common.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Self

from extract.ingest.children import ChildLimits, Children, Done, Lost
from extract.ingest.work import Task
from models.errors import ConfigError, Reason

_AHEAD = 2
_COUNT_SECONDS = 1.0
"""So often the scheduler is asked for its workers."""
_CONNECT_SECONDS = 15
_ATTRIBUTE = "granska_children"


class Cluster:
    """Readers on the workers that a scheduler knows; ConfigError where it cannot be reached."""

    def __init__(self, address: str, limits: ChildLimits, preload: tuple[str, ...]) -> None:
        self._client: Any = _client(address)
        self._limits = limits
        self._preload = preload
        self._futures: dict[Any, Task] = {}
        self._ready: deque[Done] = deque()
        self._landed: SimpleQueue[Any] = SimpleQueue()
        self._threads = self._counted = 0.0
        self._allowed = self._client.run_on_scheduler(_allow_failures, failures=0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(Exception):  # the scheduler may be gone
            self._client.run_on_scheduler(_allow_failures, failures=self._allowed)
            self._client.close()

    @property
    def room(self) -> int:
        """Two tasks a thread, so that none waits for the database."""
        if time.monotonic() - self._counted > _COUNT_SECONDS:
            self._threads = sum(self._client.nthreads().values())
            self._counted = time.monotonic()
        return max(0, int(self._threads) * _AHEAD - self.busy)

    @property
    def busy(self) -> int:
        return len(self._futures) + len(self._ready)

    def give(self, task: Task) -> None:
        try:
            data = task.job.found.place.read_bytes()
        except OSError:
            self._ready.append(Done(task, Lost(Reason.CORRUPT)))
            return
        future = self._client.submit(
            read_here, task, data, self._limits, self._preload, pure=False, retries=0
        )
        self._futures[future] = task
        future.add_done_callback(self._landed.put)

    def finished(self, seconds: float) -> list[Done]:
        found = [self._ready.popleft() for _ in range(len(self._ready))]
        with suppress(Empty):
            while self._futures:
                future = self._landed.get(timeout=0.0 if found else seconds)
                if future in self._futures:
                    found.append(Done(self._futures.pop(future), _answer(future)))
        return found

    def drop(self) -> list[Task]:
        left = list(self._futures.values())
        with suppress(Exception):  # the scheduler may be gone
            self._client.cancel(list(self._futures))
        self._futures.clear()
        return left


def read_here(task: Task, data: bytes, limits: ChildLimits, preload: tuple[str, ...]) -> tuple[bytes, str]:
    """Run on a worker: one file in a child of this thread, under the same limits; the answer or why it was lost."""
    with tempfile.TemporaryDirectory(prefix="granska-") as folder:
        place = Path(folder) / (task.job.sha256 or "file")
        place.write_bytes(data)
        found = replace(task.job.found, place=place)
        children = _children_of_thread(limits, preload)
        children.give(replace(task, job=replace(task.job, found=found)))
        while True:
            for done in children.finished(1.0):
                if isinstance(done.answer, Lost):
                    return b"", str(done.answer.reason)
                return done.answer, ""


def _children_of_thread(limits: ChildLimits, preload: tuple[str, ...]) -> Children:
    """Kept on the worker from task to task: starting a child costs more than reading a page."""
    from distributed import get_worker

    worker: Any = get_worker()
    kept: dict[int, Children] = worker.__dict__.setdefault(_ATTRIBUTE, {})
    me = threading.get_ident()
    if me not in kept:
        _may_have_children()
        kept[me] = Children(1, limits, preload=preload)
    return kept[me]


def _may_have_children() -> None:
    """Workers under a nanny are daemons, which Python lets start no process; ours end with the worker anyway."""
    import multiprocessing

    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]


def _answer(future: Any) -> bytes | Lost:
    if future.status != "finished":
        return Lost(Reason.CRASHED, node=True)
    data, reason = future.result()
    return data if data else Lost(Reason(reason))


def _client(address: str) -> Any:
    try:
        import distributed
    except ModuleNotFoundError as error:
        raise ConfigError(
            "Dask saknas i den här installationen", where="--dask", todo="installera granska[dask]"
        ) from error
    client: Any = distributed.Client
    try:
        return client(address, timeout=_CONNECT_SECONDS)
    except (OSError, ValueError) as error:
        raise ConfigError(
            "klustret svarar inte", where=f"--dask {address}", todo="se efter att schemaläggaren är i gång"
        ) from error


def _allow_failures(failures: int, dask_scheduler: Any = None) -> int:
    """Run on the scheduler: how many workers a task may lose before it is given up; what it was."""
    before = int(dask_scheduler.allowed_failures)
    dask_scheduler.allowed_failures = failures
    return before
