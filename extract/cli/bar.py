"""The progress bar: files, pages a second, time left, failures; on stderr, only where a person looks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from extract.batch import SILENT, Outcome, Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class _Shown:
    """Moves a bar; made before the number of files is known."""

    def __init__(self, bar: Bar, task: TaskID) -> None:
        self._bar = bar
        self._task = task
        self._pages = 0
        self._failures = 0

    def start(self, files: int) -> None:
        self._bar.update(self._task, total=files)

    def done(self, outcome: Outcome) -> None:
        self._pages += outcome.pages
        self._failures += outcome.failure is not None
        elapsed = self._bar.tasks[self._task].elapsed or 0.0
        speed = f"{self._pages / elapsed:.1f}".replace(".", ",") if elapsed else "–"
        self._bar.update(self._task, advance=1, speed=speed, failures=self._failures)


@contextmanager
def progress_bar(*, shown: bool) -> Iterator[Progress]:
    """A bar on stderr while the context lasts; silent where it is not wanted or stderr is no terminal."""
    if not shown or not sys.stderr.isatty():
        yield SILENT
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    from extract.cli.terminal import console

    columns = (
        TextColumn("Läser"),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TextColumn("{task.fields[speed]} sidor/s"),
        TextColumn("{task.fields[failures]} fel"),
        TextColumn("kvar"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=console(stderr=True), transient=True) as bar:
        yield _Shown(bar, bar.add_task("", total=None, speed="–", failures=0))
