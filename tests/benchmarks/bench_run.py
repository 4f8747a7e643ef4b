"""`granska run` beside a bare pdfplumber `extract_words` loop over the same files, in the same run.

    python -m tests.benchmarks.bench_run [--files N] [--jobs N]

Prints documents a second, pages a second and the largest resident memory of each; asserts nothing about time.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "data" / "samples"
BARE_LOOP = """
import sys
from pathlib import Path
import pdfplumber
pages = 0
for path in sorted(Path(sys.argv[1]).iterdir()):
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()
            pages += 1
print(pages)
"""


@dataclass(frozen=True)
class Measured:
    name: str
    seconds: float
    documents: int
    pages: int
    parent_megabytes: float
    all_megabytes: float

    def row(self) -> str:
        return (
            f"{self.name:34} {self.seconds:8.2f} {self.documents / self.seconds:8.1f} "
            f"{self.pages / self.seconds:8.1f} {self.parent_megabytes:8.0f} {self.all_megabytes:8.0f}"
        )


def make_files(folder: Path, count: int) -> None:
    """PDFs of our own, repeated; a comment after the last line makes every copy a file of its own."""
    papers = [path.read_bytes() for path in sorted(SAMPLES.glob("*.pdf"))]
    for number in range(count):
        (folder / f"{number:05}.pdf").write_bytes(papers[number % len(papers)] + b"\n%% %d\n" % number)


def measure(command: list[str]) -> tuple[float, float, float, str]:
    """Seconds, peak megabytes of the process, peak megabytes of it and all its children, stdout."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=said)
        own, everything = watch(process)
        seconds = time.perf_counter() - started
        said.seek(0)
        return seconds, own / 2**20, everything / 2**20, said.read()


def watch(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Wait for the end; peak bytes resident of the process, and of it and all its children."""
    watched = psutil.Process(process.pid)
    own = everything = 0
    while process.poll() is None:
        try:
            sizes = [each.memory_info().rss for each in (watched, *watched.children(recursive=True))]
            own, everything = max(own, sizes[0]), max(everything, sum(sizes))
        except psutil.Error:
            pass
        time.sleep(0.02)
    return own, everything


def bare_loop(folder: Path, count: int) -> Measured:
    seconds, own, everything, out = measure([sys.executable, "-c", BARE_LOOP, str(folder)])
    return Measured("pdfplumber extract_words, 1 process", seconds, count, int(out), own, everything)


def granska_run(folder: Path, out: Path, jobs: int) -> Measured:
    command = [sys.executable, "-m", "extract", "run", str(folder), "--out", str(out), "--force", "--json"]
    seconds, own, everything, said = measure([*command, "--jobs", str(jobs)])
    report = json.loads(said)
    assert report["files"]["found"] == report["documents"], "every copy must be read, none refused"
    return Measured(
        f"granska run --jobs {jobs}", seconds, report["documents"], report["pages"], own, everything
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed and memory of granska run")
    parser.add_argument("--files", type=int, default=60)
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "in"
        folder.mkdir()
        make_files(folder, asked.files)
        print(f"{asked.files} PDFs")
        print(f"{'':34} {'s':>8} {'docs/s':>8} {'pages/s':>8} {'MB own':>8} {'MB all':>8}")
        print(bare_loop(folder, asked.files).row(), flush=True)
        for jobs in asked.jobs:
            print(granska_run(folder, Path(work) / "out", jobs).row(), flush=True)


if __name__ == "__main__":
    main()
