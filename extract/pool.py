"""Work on one file at a time in a process of its own: what kills the process costs that one file."""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as TooLate
from concurrent.futures import wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from extract.processes import clean_context, interrupts_held
from models.errors import ConfigError, Reason

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

Job = TypeVar("Job")
Answer = TypeVar("Answer")

_TASKS_PER_PROCESS = 1_000
"""A parser that leaks is ended now and then; a new process knows nothing and is slow at first."""
_WAITING_PER_PROCESS = 4
"""Jobs handed out ahead: enough to keep every process busy, few enough to keep memory flat."""
_BREAKS_IN_A_ROW = 3
_LOOKS_AT_AN_ORPHAN = 3
"""A second apart: an answer that lies in the pipe is heard before."""
_NEW_OBJECTS_PER_COLLECTION = 200_000


@dataclass(frozen=True, slots=True)
class Lost:
    """A job that its process did not survive."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class PoolSettings:
    """How the processes run.

    processes: how many at once, at least 1. seconds: time for one job. megabytes: address space of one
    process, held to on Linux; 0 for no limit. preload: modules that every process needs, imported once where
    processes fork.
    """

    processes: int
    seconds: float
    megabytes: int = 0
    preload: tuple[str, ...] = ()


class IsolatedPool(Generic[Job, Answer]):
    """Answers in the order of the jobs; a job that ends its process or its time is answered by `Lost`."""

    def __init__(self, work: Callable[[Job], Answer], settings: PoolSettings) -> None:
        self._work = work
        self._settings = settings
        self._pending: deque[tuple[Job, ProcessFuture[Answer]]] = deque()
        self._answered = False
        self._breaks = 0

    def answers(self, jobs: Iterable[tuple[Job, Answer | None]]) -> Iterator[tuple[Job, Answer | Lost]]:
        """One answer for every job; takes a job from `jobs` only when there is room for it.

        jobs: each with its answer where that is known already; such a job goes to no process.
        ConfigError when no process can be started at all.
        """
        upcoming = iter(jobs)
        room = self._settings.processes * _WAITING_PER_PROCESS
        pool = self._start()
        try:
            while True:
                for job, known in islice(upcoming, room - len(self._pending)):
                    self._pending.append(
                        (job, self._hand_out(pool, job) if known is None else _settled(known))
                    )
                if not self._pending:
                    return
                answer = self._first_answer(pool)
                if answer is None:
                    _end(pool)
                    pool = self._start()
                    self._pending = deque(
                        (job, self._again(pool, job, future)) for job, future in self._pending
                    )
                else:
                    yield self._pending.popleft()[0], answer
        finally:
            _end(pool)

    def _start(self) -> ProcessPool:
        from pebble import ProcessPool

        pool = ProcessPool(
            max_workers=self._settings.processes,
            max_tasks=_TASKS_PER_PROCESS,
            initializer=_settle_in,
            initargs=(self._settings.megabytes,),
            context=clean_context(self._settings.preload),
        )
        try:
            with interrupts_held():
                _begin(pool)
        except BaseException:
            _end(pool)
            raise
        return pool

    def _hand_out(self, pool: ProcessPool, job: Job) -> ProcessFuture[Answer]:
        from pebble import ProcessFuture

        try:
            return pool.schedule(self._work, args=(job,), timeout=self._settings.seconds)
        except RuntimeError as error:
            refused: ProcessFuture[Answer] = ProcessFuture()
            refused.set_exception(BrokenProcessPool(str(error)))
            return refused

    def _again(self, pool: ProcessPool, job: Job, future: ProcessFuture[Answer]) -> ProcessFuture[Answer]:
        broken = not future.done() or isinstance(future.exception(), BrokenProcessPool)
        return self._hand_out(pool, job) if broken else future

    def _first_answer(self, pool: ProcessPool) -> Answer | Lost | None:
        """The answer of the job that waited longest; None when the pool broke and must start again."""
        future = self._pending[0][1]
        looks = 0
        while pool.active and not future.done() and looks < _LOOKS_AT_AN_ORPHAN:
            wait([future], timeout=1.0)
            looks = looks + 1 if _is_orphaned(pool, future) else 0
        if looks == _LOOKS_AT_AN_ORPHAN and not future.done():
            return Lost(Reason.CRASHED)
        try:
            answer = future.result(timeout=0) if future.done() else None
        except BrokenProcessPool:
            answer = None
        except TooLate:
            return Lost(Reason.LIMIT_TIME)
        except Exception:  # noqa: BLE001 -- whatever came back is the job's end, not the batch's
            return Lost(Reason.CRASHED)
        if answer is None:
            return self._after_break()
        self._answered, self._breaks = True, 0
        return answer

    def _after_break(self) -> Lost | None:
        self._breaks += 1
        if self._breaks < _BREAKS_IN_A_ROW:
            return None
        if self._answered:
            self._breaks = 0
            return Lost(Reason.CRASHED)
        raise ConfigError(
            "arbetsprocesserna går inte att starta",
            where="granska",
            todo='kör med --jobs 0, eller lägg anropet i ditt skript under if __name__ == "__main__":',
        )


def make_ready(preload: tuple[str, ...]) -> None:
    """Start the server that processes are forked from, where there is one: it loads beside this process."""
    clean_context(preload)


def _settled(answer: Answer) -> ProcessFuture[Answer]:
    from pebble import ProcessFuture

    future: ProcessFuture[Answer] = ProcessFuture()
    future.set_result(answer)
    return future


def _is_orphaned(pool: ProcessPool, future: ProcessFuture[Answer]) -> bool:
    """Whether the process that took the job is gone without an answer.

    The pool sees a process end by itself; where it hears only afterwards that this one had begun the job, it
    never looks for the process again.
    """
    # nothing public tells which process has which job
    manager = pool._pool_manager
    tasks = list(manager.task_manager.tasks.values())
    taker = next((task.worker_id for task in tasks if task.future is future), None)
    return bool(taker) and taker not in manager.worker_manager.workers


def _settle_in(megabytes: int) -> None:
    """Run in the new process."""
    rest_collector()
    _limit_memory(megabytes)


def rest_collector() -> None:
    """What is loaded stays, and the collector of cycles need not look through it.

    Records hold no cycles; looking for them after every few hundred new ones takes a tenth of the time.
    """
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS_PER_COLLECTION)


def _limit_memory(megabytes: int) -> None:
    """Only Linux holds a process to its address space."""
    if megabytes and sys.platform == "linux":
        import resource

        limit = megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _begin(pool: ProcessPool) -> None:
    """Start its processes, so that each is known and can be ended: one ended at its birth would tell of it."""
    assert pool.active


def _end(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()
