"""Where the time goes: milliseconds of processor time a page, the median paper, for reading and what follows it.

    python -m tests.benchmarks.bench_stages [--pages N] [--rounds N]

Every paper is read several times in this process and its fastest round counts; loading of forms and word lists is
not measured. Asserts nothing about time.
"""

from __future__ import annotations

import argparse
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


class Clock:
    """Seconds of each part of the work on one paper."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def __call__(self, part: str, work: Callable[[], Result]) -> Result:
        start = time.process_time()
        result = work()
        self.seconds[part] += time.process_time() - start
        return result


def one_round(path: Path) -> tuple[dict[str, float], int]:
    """Seconds by part, and the pages."""
    clock = Clock()
    layout = clock("reading", lambda: read_layout(path))
    through_stages(layout, clock)
    file = SourceFile(path.name, path.name, path.name, len(layout.pages), layout.source)
    documents = clock(AFTER_READING, lambda: documents_of(layout, file))
    findings = clock("checks", lambda: [each for document in documents for each in run_checks(document)])
    clock("frames", lambda: [list(document_rows(document)) for document in documents])
    clock("frames", lambda: list(finding_rows(findings)))
    return clock.seconds, len(layout.pages)


def through_stages(layout: Layout, clock: Clock) -> None:
    whole = clock("lines", lambda: Draft(*read_lines(layout), known_forms()))
    for draft in clock("bundle", lambda: split_bundle(whole)):
        for name, stage in STAGES:
            before = draft
            draft = clock(name, lambda stage=stage, before=before: stage(before))  # type: ignore[misc]


def fastest(path: Path, rounds: int) -> dict[str, float]:
    """Milliseconds a page by part, each part in its fastest round."""
    measured = [one_round(path) for _ in range(rounds)]
    pages = measured[0][1]
    return {part: 1000 * min(seconds[part] for seconds, _ in measured) / pages for part in measured[0][0]}


def table(papers: Sequence[dict[str, float]]) -> str:
    parts = ["reading", "lines", "bundle", *(name for name, _ in STAGES), AFTER_READING, "checks", "frames"]
    rows = [f"{part:20} {median(paper[part] for paper in papers):8.2f}" for part in parts]
    return "\n".join([f"{'':20} {'ms/page':>8}", *rows])


def main() -> None:
    parser = argparse.ArgumentParser(description="Time of reading, stages, checks and frames")
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        papers = make_papers(Path(work), asked.pages)
        one_round(papers[0])
        measured = [fastest(path, asked.rounds) for path in papers]
    print(f"{len(papers)} PDFs of {asked.pages} pages, median of the papers")
    print(table(measured))


if __name__ == "__main__":
    main()
