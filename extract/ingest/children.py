"""Child processes that read one file at a time, watched and ended from here; they answer in bytes, never pickle.

Not built on a kept pool: pebble and loky unpickle what the workers send, tell nothing before a task is done and
cannot know how long a file may take before its pages are counted.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from extract.ingest.answers import MOST_BYTES
from extract.ingest.work import BEGUN, PAGE, RESULT, Task, work
from extract.processes import clean_context, interrupts_held
from models.errors import ConfigError, Reason

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_TASKS_PER_PROCESS = 500
_AHEAD = 4
"""Tasks in the pipe of a child: short ones follow each other while the last ones are written down."""
_GRACE_SECONDS = 30.0
"""A child that has to start, on a busy machine, before it can read anything."""
_TICK = 0.1
_FAILED_STARTS = 5
_PAGE_OF_MEMORY = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
Work = Callable[[Task, Callable[[bytes], None]], None]


@dataclass(frozen=True, slots=True)
class ChildLimits:
    """What a child may cost.

    seconds: most for a file, however many pages. page_seconds: most without a page being finished.
    address_megabytes: address space, a backstop held to on Linux. resident_megabytes: memory in use, watched.
    """

    seconds: float = 300.0
    page_seconds: float = 60.0
    address_megabytes: int = 6144
    resident_megabytes: int = 2048


@dataclass(frozen=True, slots=True)
class Lost:
    """A task whose child did not survive it."""

    reason: Reason
    page: int | None = None
    """The page that it was reading, where it said so."""
    node: bool = False
    """The machine that it ran on went away: hardly the document's doing."""


@dataclass(frozen=True, slots=True)
class Done:
    """A task with its answer, not yet believed, or how its child was lost."""

    task: Task
    answer: bytes | Lost


@dataclass(slots=True)
class _Child:
    process: BaseProcess
    pipe: Connection
    tasks: deque[Task] = field(default_factory=deque)
    done: int = 0
    started: float = 0.0
    heard: float = 0.0
    page: int | None = None
    is_up: bool = False
    judged: float = 0.0

    def begin(self, now: float) -> None:
        self.started = self.heard = now
        self.page = None


class Children:
    """So many processes, each with the file it reads and the next one; ended with all they started on leaving."""

    def __init__(
        self, size: int, limits: ChildLimits, *, preload: Sequence[str] = (), reader: Work = work
    ) -> None:
        self._size = size
        self._limits = limits
        self._reader = reader
        self._context = clean_context(preload)
        self._children: list[_Child] = []
        self._again: deque[Task] = deque()
        self._barren = 0

    def __enter__(self) -> Children:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def room(self) -> int:
        """How many tasks can be given now."""
        return self._size * _AHEAD - self.busy

    @property
    def busy(self) -> int:
        return sum(len(child.tasks) for child in self._children) + len(self._again)

    def give(self, task: Task) -> None:
        """Hand a task to the child with the fewest; ConfigError where no process can be started."""
        if len(self._children) < self._size and all(child.tasks for child in self._children):
            self._children.append(self._start())
        child = min(self._children, key=lambda child: len(child.tasks))
        if not child.tasks:
            child.begin(time.monotonic())
        child.tasks.append(task)
        with suppress(OSError):
            child.pipe.send(task)

    def finished(self, seconds: float) -> list[Done]:
        """What came to an end within that time, or at once what there is."""
        while self._again and self.room > 0:
            self.give(self._again.popleft())
        deadline = time.monotonic() + seconds
        found: list[Done] = []
        while not found and self._children:
            ready = wait([child.pipe for child in self._children], min(_TICK, seconds))
            for child in list(self._children):
                if child.pipe in ready:
                    found += self._heard(child)
                found += self._judged(child)
            if time.monotonic() >= deadline:
                break
        return found

    def drop(self) -> list[Task]:
        """End every child at once; the tasks that were not finished."""
        left = [task for child in self._children for task in child.tasks] + list(self._again)
        self.stop()
        return left

    def stop(self) -> None:
        for child in self._children:
            _kill(child)
        self._children.clear()
        self._again.clear()

    def _heard(self, child: _Child) -> list[Done]:
        """The messages that wait in the pipe; a child that is gone is handled by what it left behind."""
        found: list[Done] = []
        try:
            while child.pipe.poll():
                message = child.pipe.recv_bytes(MOST_BYTES)
                if message.startswith(RESULT) and child.tasks:
                    found.append(Done(child.tasks.popleft(), message[len(RESULT) :]))
                    child.done += 1
                    self._barren = 0
                    child.begin(time.monotonic())
                elif message.startswith(BEGUN):
                    child.is_up = True
                    child.begin(time.monotonic())
                elif message.startswith(PAGE):
                    child.heard = time.monotonic()
                    child.page = _page_of(message)
        except (EOFError, OSError):
            found += self._lost(child, Reason.CRASHED)
        if child.done >= _TASKS_PER_PROCESS and not child.tasks and child in self._children:
            self._remove(child)
        return found

    def _judged(self, child: _Child) -> list[Done]:
        """End a child that is over its limits."""
        now, limits = time.monotonic(), self._limits
        if child not in self._children or not child.tasks or now - child.judged < _TICK:
            return []
        child.judged = now
        grace = 0.0 if child.is_up else _GRACE_SECONDS
        is_late = (
            now - child.started > limits.seconds + grace or now - child.heard > limits.page_seconds + grace
        )
        if is_late:
            return self._lost(child, Reason.LIMIT_TIME)
        if resident_megabytes(child.process.pid or 0) > limits.resident_megabytes:
            return self._lost(child, Reason.LIMIT_MEMORY)
        return []

    def _lost(self, child: _Child, reason: Reason) -> list[Done]:
        self._remove(child)
        if not child.tasks:
            self._barren += child.done == 0
        if not child.is_up and reason is Reason.CRASHED:
            self._barren += 1
        if self._barren > _FAILED_STARTS:
            raise _no_start()
        if not child.tasks:
            return []
        culprit = child.tasks.popleft()
        self._again.extend(child.tasks)
        return [Done(culprit, Lost(reason, child.page))]

    def _remove(self, child: _Child) -> None:
        _kill(child)
        self._children.remove(child)

    def _start(self) -> _Child:
        """A new process; what starts them may itself have been ended a moment ago, and is then started anew."""
        for attempt in range(_FAILED_STARTS):
            ours, theirs = self._context.Pipe()
            arguments = (theirs, self._reader, self._limits.address_megabytes)
            process = self._context.Process(target=serve, args=arguments, daemon=True)  # type: ignore[attr-defined]
            try:
                with interrupts_held():
                    process.start()
            except (EOFError, OSError):
                ours.close()
                time.sleep(_TICK * (attempt + 1))
                continue
            finally:
                theirs.close()
            child = _Child(process, ours)
            child.begin(time.monotonic())
            return child
        raise _no_start()


def serve(pipe: Connection, reader: Work, megabytes: int) -> None:
    """Run in the child: one task after another until the pipe is closed."""
    _confine(megabytes)
    # Once: every message wakes the parent, which knows by itself that the next task follows an answer.
    pipe.send_bytes(BEGUN)
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        reader(task, pipe.send_bytes)


def _confine(megabytes: int) -> None:
    """Own group, no Ctrl-C, no core file, an end when the parent ends; limits where the system has them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setpgid"):
        with suppress(OSError):
            os.setpgid(0, 0)
    if sys.platform != "linux":
        return
    import ctypes
    import resource

    limit = megabytes << 20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    libc.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0)


_DIE_WITH_PARENT = 1
_NO_NEW_RIGHTS = 38


def resident_megabytes(pid: int) -> float:
    """Memory that a process uses now; 0.0 where the system does not tell."""
    try:
        with open(f"/proc/{pid}/statm", "rb") as file:
            return int(file.read().split()[1]) * _PAGE_OF_MEMORY / (1 << 20)
    except (OSError, ValueError, IndexError):
        return 0.0


def _no_start() -> ConfigError:
    return ConfigError(
        "arbetsprocesserna går inte att starta",
        where="granska",
        todo='lägg anropet i ditt skript under if __name__ == "__main__":',
    )


def _page_of(message: bytes) -> int | None:
    text = message[len(PAGE) : 16]
    return int(text) if text.isdigit() else None


def _kill(child: _Child) -> None:
    """The whole group at once, then what the system keeps of it."""
    pid = child.process.pid
    with suppress(OSError, ProcessLookupError):
        if pid and hasattr(os, "killpg") and os.getpgid(pid) == pid:
            os.killpg(pid, signal.SIGKILL)
    with suppress(OSError, ValueError, AttributeError):
        child.process.kill()
    child.pipe.close()
    child.process.join(timeout=5.0)
