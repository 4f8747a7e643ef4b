"""Where the time goes: milliseconds of processor time a page, the median paper, for reading and what follows it.

    python -m tests.benchmarks.bench_stages [--pages N] [--rounds N]

All papers are read in turn, twice a round, in a process that is set as those of `granska run` are, and of each paper
its fastest round counts. What is kept of texts asked before is forgotten before every round: the first time a paper
finds there what the papers before it asked, as in an archive, and nothing of its own; the second time what still is
kept of its own too. Loading of forms and word lists is not measured. Asserts nothing about time.
"""

from __future__ import annotations

import argparse
import functools
import gc
import math
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import TypeVar

from extract.checks import run_checks
from extract.frames import document_rows, finding_rows
from extract.pipeline import STAGES, documents_of
from extract.pool import rest_collector
from extract.readers import read_layout
from extract.stages.draft import Draft
from extract.stages.page.lines import read_lines
from extract.stages.papers.bundle import split_bundle
from models.form_loader import known_forms
from models.layout import Layout
from models.record import SourceFile
from tests.benchmarks.papers import make_papers

Result = TypeVar("Result")
AFTER_READING = "all after reading"
_LOADING = 10
"""Papers that are read first, so that all is loaded."""


class Clock:
    """Seconds of each part of the work on one paper."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def __call__(self, part: str, work: Callable[[], Result]) -> Result:
        start = time.process_time()
        result = work()
        self.seconds[part] += time.process_time() - start
        return result


class Kept:
    """Everything in granska that keeps the answers for some texts, but for what is loaded once and for all."""

    def __init__(self) -> None:
        every = [found for found in gc.get_objects() if isinstance(found, functools._lru_cache_wrapper)]
        own = [found for found in every if found.__module__.split(".")[0] in ("extract", "models")]
        self._bounded = [found for found in own if found.cache_parameters()["maxsize"] is not None]

    def forget(self) -> None:
        for found in self._bounded:
            found.cache_clear()


def whole(path: Path, clock: Clock) -> int:
    """All that is done to a paper, as `granska run` does it; the pages."""
    layout = clock("reading", lambda: read_layout(path))
    file = SourceFile(path.name, path.name, path.name, len(layout.pages), layout.source)
    documents = clock(AFTER_READING, lambda: documents_of(layout, file))
    findings = clock("checks", lambda: [each for document in documents for each in run_checks(document)])
    clock("frames", lambda: [list(document_rows(document)) for document in documents])
    clock("frames", lambda: list(finding_rows(findings)))
    return len(layout.pages)


def by_stage(path: Path, clock: Clock) -> int:
    layout = read_layout(path)
    through_stages(layout, clock)
    return len(layout.pages)


def through_stages(layout: Layout, clock: Clock) -> None:
    whole = clock("lines", lambda: Draft(*read_lines(layout), known_forms()))
    for draft in clock("bundle", lambda: split_bundle(whole)):
        for name, stage in STAGES:
            before = draft
            draft = clock(name, lambda stage=stage, before=before: stage(before))  # type: ignore[misc]


Measured = list[dict[str, float]]
"""Milliseconds a page by part, for each paper."""


def in_turn(papers: Sequence[Path], rounds: int) -> tuple[Measured, Measured]:
    """Each part in its fastest round: of papers met for the first time, and of those met again."""
    first: Measured = [defaultdict(lambda: math.inf) for _ in papers]
    again: Measured = [defaultdict(lambda: math.inf) for _ in papers]
    kept = Kept()
    rest_collector()
    for work in (whole, by_stage) * rounds:
        kept.forget()
        for best in (first, again):
            for path, own in zip(papers, best, strict=True):
                clock = Clock()
                pages = work(path, clock)
                for part, seconds in clock.seconds.items():
                    own[part] = min(own[part], 1000 * seconds / pages)
    return first, again


def table(first: Measured, again: Measured) -> str:
    parts = ["reading", "lines", "bundle", *(name for name, _ in STAGES), AFTER_READING, "checks", "frames"]
    rows = [f"{part:20} {middle(first, part):8.2f} {middle(again, part):8.2f}" for part in parts]
    return "\n".join([f"{'ms/page':20} {'first':>8} {'again':>8}", *rows])


def middle(papers: Measured, part: str) -> float:
    return median(paper.get(part, 0.0) for paper in papers)


def main() -> None:
    parser = argparse.ArgumentParser(description="Time of reading, stages, checks and frames")
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        papers = make_papers(Path(work), asked.pages)
        for path in papers[:_LOADING]:
            whole(path, Clock())
        first, again = in_turn(papers, asked.rounds)
    print(f"{len(papers)} PDFs of {asked.pages} pages, median of the papers")
    print(table(first, again))


if __name__ == "__main__":
    main()
