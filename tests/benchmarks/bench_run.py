"""`granska run` beside a bare pdfplumber `extract_words` loop over the same papers, in the same run.

    python -m tests.benchmarks.bench_run [--pages N] [--jobs N …] [--long N …]

Prints for each: pages a second, processor time a page of all processes together, how many times the loop, and
the largest resident memory of the parent and of a worker, of a worker also up to half of the time. The last rows
are single PDFs of `--long` pages. On a busy machine the processor time says more than the clock. Asserts nothing about
time.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.benchmarks.papers import ROOT, bind, make_papers

BARE_LOOP = """
import sys
from pathlib import Path
import pdfplumber
pages = 0
for path in sorted(Path(sys.argv[1]).glob("*.pdf")):
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()
            pages += 1
print(pages)
"""
HEAD = f"{'':36} {'s':>7} {'pages/s':>8} {'x':>5} {'cpu ms/page':>11} {'MB parent':>9} {'worker':>7} {'half way':>8}"


@dataclass
class Usage:
    """What a program and its children took: seconds, and peak megabytes by process."""

    seconds: float = 0.0
    cpu: dict[int, float] = field(default_factory=dict)
    parent: float = 0.0
    workers: list[tuple[float, float]] = field(default_factory=list)
    """Seconds since the start and megabytes of the largest child."""

    def look(self, program: psutil.Process, since: float) -> None:
        largest = 0.0
        for process in (program, *program.children(recursive=True)):
            times = process.cpu_times()
            self.cpu[process.pid] = times.user + times.system
            megabytes = process.memory_info().rss / 2**20
            if process.pid == program.pid:
                self.parent = max(self.parent, megabytes)
            else:
                largest = max(largest, megabytes)
        self.workers.append((time.perf_counter() - since, largest))

    def worker(self, share: float = 1.0) -> float:
        """Peak megabytes of any child in the first share of the time."""
        return max((size for at, size in self.workers if at <= share * self.seconds), default=0.0)


def measure(command: list[str]) -> tuple[Usage, str]:
    """What the command took, and what it said."""
    usage = Usage()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, env=_as_installed())
        program = psutil.Process(process.pid)
        while process.poll() is None:
            with suppress(psutil.Error):
                usage.look(program, started)
            time.sleep(0.02)
        usage.seconds = time.perf_counter() - started
        if process.returncode:
            raise SystemExit(f"{command[1:4]} ended with {process.returncode}")
        said.seek(0)
        return usage, said.read()


def _as_installed() -> dict[str, str]:
    """The environment with compiled modules kept, as they are where a program is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def row(name: str, usage: Usage, pages: int, beside: float) -> str:
    speed, cpu = pages / usage.seconds, 1000 * sum(usage.cpu.values()) / pages
    memory = f"{usage.parent:9.0f} {usage.worker():7.0f} {usage.worker(0.5):8.0f}"
    return f"{name:36} {usage.seconds:7.1f} {speed:8.1f} {speed / beside:5.1f} {cpu:11.2f} {memory}"


def granska_run(name: str, source: Path, out: Path, jobs: int, beside: float) -> None:
    command = [sys.executable, "-m", "extract", "run", str(source), "--out", str(out), "--force", "--json"]
    usage, said = measure([*command, "--jobs", str(jobs)])
    report = json.loads(said)
    assert not report["files"]["failed"], "every paper must be read"
    print(row(name, usage, report["pages"], beside), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed and memory of granska run")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    parser.add_argument(
        "--long", type=int, nargs="*", default=[2000], help="pages of each single PDF; 0: none"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder, out = Path(work) / "in", Path(work) / "out"
        folder.mkdir()
        papers = make_papers(folder, asked.pages)
        usage, said = measure([sys.executable, "-c", BARE_LOOP, str(folder)])
        pages = int(said)
        beside = pages / usage.seconds
        print(f"{len(papers)} PDFs, {pages} pages\n{HEAD}")
        print(row("pdfplumber extract_words, 1 process", usage, pages, beside), flush=True)
        for jobs in asked.jobs:
            granska_run(f"granska run --jobs {jobs}", folder, out, jobs, beside)
        for length in filter(None, asked.long):
            bound = Path(work) / "bound.pdf"
            bind(papers, length, bound)
            granska_run(f"one PDF of {length} pages", bound, out, 1, beside)


if __name__ == "__main__":
    main()
