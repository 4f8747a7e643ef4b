"""The same supervised child on the workers of a Dask cluster; attempts are counted here, the engine retries nothing.

https://distributed.dask.org/en/stable/api.html; a task carries the bytes of its file, so that the workers need
no folder in common.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Self

from extract.ingest.children import ChildLimits, Children, Done, Lost
from extract.ingest.cluster_watch import Watch
from extract.ingest.work import Task
from models.errors import ConfigError, Reason

_AHEAD = 2
_COUNT_SECONDS = 1.0
"""So often the scheduler is asked for its workers."""
_CONNECT_SECONDS = 15
_FETCH_SECONDS = 60
"""An answer that its worker does not hand over in that time went away with it."""
_BATCH_SECONDS = 0.3
"""About so much reading is sent at once: what the engine costs is by the errand, and slow files go alone."""
_MOST_FILES = 16
_MOST_BYTES = 8 << 20
_ATTRIBUTE = "granska_children"
_NODE_LOST = Lost(Reason.CRASHED, node=True)
Sent = tuple[Task, bytes]


@dataclass(frozen=True, slots=True)
class Answers:
    """What a worker says of the files of one errand: the bytes or why there are none; `seconds` of its clock."""

    found: tuple[tuple[bytes, str], ...]
    seconds: float


class Cluster:
    """Readers on the workers that a scheduler knows; ConfigError where it cannot be reached, or has no workers."""

    def __init__(self, address: str, limits: ChildLimits, preload: tuple[str, ...]) -> None:
        self._client: Any = _client(address)
        self._limits = limits
        self._preload = preload
        self._gathered: list[Sent] = []
        self._files_at_once = 1
        self._sent: dict[Any, tuple[Task, ...]] = {}
        self._ready: deque[Done] = deque()
        self._landed: SimpleQueue[Any] = SimpleQueue()
        self._watch = Watch(self._client, address)
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
        """Two errands a thread, so that none waits for the database."""
        if time.monotonic() - self._counted > _COUNT_SECONDS:
            self._threads = sum(self._client.nthreads().values())
            self._counted = time.monotonic()
            self._watch.workers(self._threads)
        return max(0, int(self._threads) * _AHEAD * self._files_at_once - self.busy)

    @property
    def busy(self) -> int:
        return sum(map(len, self._sent.values())) + len(self._gathered) + len(self._ready)

    def give(self, task: Task) -> None:
        try:
            data = task.job.found.place.read_bytes()
        except OSError:
            self._ready.append(Done(task, Lost(Reason.CORRUPT)))
            return
        if self._gathered and sum(len(data) for _, data in self._gathered) + len(data) > _MOST_BYTES:
            self._send()
        self._gathered.append((task, data))
        if len(self._gathered) >= self._files_at_once:
            self._send()

    def finished(self, seconds: float) -> list[Done]:
        self._send()
        found = [self._ready.popleft() for _ in range(len(self._ready))]
        with suppress(Empty):
            while self._sent:
                found += self._fetched(self._landed.get(timeout=0.0 if found else seconds))
        for future in self._watch.astray(self._sent):
            found += [Done(task, _NODE_LOST) for task in self._sent.pop(future)]
        return found

    def drop(self) -> list[Task]:
        left = [task for tasks in self._sent.values() for task in tasks]
        left += [task for task, _ in self._gathered]
        with suppress(Exception):  # the scheduler may be gone
            self._client.cancel(list(self._sent))
        self._sent.clear()
        self._gathered.clear()
        return left

    def _send(self) -> None:
        if not self._gathered:
            return
        errand, self._gathered = self._gathered, []
        future = self._client.submit(read_here, errand, self._limits, self._preload, pure=False, retries=0)
        self._sent[future] = tuple(task for task, _ in errand)
        future.add_done_callback(self._landed.put)

    def _fetched(self, future: Any) -> list[Done]:
        """The answers of an errand; all of it is lost where its worker or the answer went away."""
        tasks = self._sent.pop(future, ())
        try:
            answers = future.result(timeout=_FETCH_SECONDS) if tasks else Answers((), 0.0)
        except Exception:  # noqa: BLE001 -- whatever the engine makes of a lost worker
            return [Done(task, _NODE_LOST) for task in tasks]
        if answers.found:
            self._files_at_once = _files_at_once(answers)
        return [
            Done(task, data or Lost(Reason(reason)))
            for task, (data, reason) in zip(tasks, answers.found, strict=True)
        ]


def _files_at_once(answers: Answers) -> int:
    """How many files like these make an errand; never many more than before."""
    each = answers.seconds / len(answers.found)
    fitting = int(_BATCH_SECONDS / each) if each > 0 else _MOST_FILES
    return max(1, min(fitting, 2 * len(answers.found), _MOST_FILES))


def read_here(errand: Sequence[Sent], limits: ChildLimits, preload: tuple[str, ...]) -> Answers:
    """Run on a worker: files in a child of this thread, under the same limits, in the order that they came."""
    began = time.monotonic()
    answers: dict[str, tuple[bytes, str]] = {}
    with tempfile.TemporaryDirectory(prefix="granska-") as folder:
        children = _children_of_thread(limits, preload)
        left = deque(_spooled(errand, Path(folder)))
        while left or children.busy:
            while left and children.room > 0:
                children.give(left.popleft())
            for done in children.finished(1.0):
                answer = done.answer
                answers[done.task.extract_id] = (
                    (b"", str(answer.reason)) if isinstance(answer, Lost) else (answer, "")
                )
    found = tuple(answers[task.extract_id] for task, _ in errand)
    return Answers(found, time.monotonic() - began)


def _spooled(errand: Sequence[Sent], folder: Path) -> list[Task]:
    tasks = []
    for number, (task, data) in enumerate(errand):
        place = folder / f"{number}-{task.job.sha256 or 'file'}"
        place.write_bytes(data)
        tasks.append(replace(task, job=replace(task.job, found=replace(task.job.found, place=place))))
    return tasks


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
