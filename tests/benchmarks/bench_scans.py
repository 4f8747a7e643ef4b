"""`granska run` over scanned pages beside the `tesseract` command over the same pages, in the same run.

    python -m tests.benchmarks.bench_scans [--pages N] [--jobs N …] [--long N]

The pages are those of `bench_run`, scanned grey at 200 dots an inch, one degree askew; the command is given them at
300, two at once. The last row is one scan of `--long` pages. Asserts nothing about time.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

import pypdfium2
from PIL import Image

from tests.benchmarks.bench_run import HEAD, granska_run, measure, row
from tests.benchmarks.papers import make_papers
from tests.papers.scan import Condition, photograph

SCAN = Condition(dpi=200, skew=1.0)
FINE = Condition(dpi=300, skew=1.0)
COMMANDS = """
import os, subprocess, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
os.environ["OMP_THREAD_LIMIT"] = "1"
def read(path):
    subprocess.run(["tesseract", str(path), "-", "-l", "swe"], check=True, capture_output=True)
with ThreadPoolExecutor(2) as pool:
    list(pool.map(read, sorted(Path(sys.argv[1]).iterdir())))
"""


def scan(papers: list[Path], scans: Path, pictures: Path) -> int:
    """Every paper as a PDF of pictures, and each of its pages as a finer picture; how many pages."""
    pages = 0
    for paper in papers:
        document = pypdfium2.PdfDocument(paper)
        coarse: list[Image.Image] = []
        for page in document:
            coarse.append(photograph(page, SCAN, Random(pages))[0])
            fine, _ = photograph(page, FINE, Random(pages))
            fine.save(pictures / f"{pages:05}.png", dpi=(FINE.dpi, FINE.dpi))
            pages += 1
        coarse[0].save(scans / paper.name, save_all=True, append_images=coarse[1:], resolution=SCAN.dpi)
        document.close()
    return pages


def bind(scans: Path, pages: int, path: Path) -> None:
    """One PDF of that many scanned pages, over again where they are too few."""
    bound = pypdfium2.PdfDocument.new()
    while len(bound) < pages:
        for paper in sorted(scans.iterdir()):
            bound.import_pages(pypdfium2.PdfDocument(paper))
    bound.save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed and memory of granska run on scans")
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--jobs", type=int, nargs="*", default=[2])
    parser.add_argument("--long", type=int, default=0, help="pages of one scan; 0: none")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        made, scans, pictures = (Path(work) / name for name in ("made", "scans", "pictures"))
        for folder in (made, scans, pictures):
            folder.mkdir()
        pages = scan(make_papers(made, asked.pages), scans, pictures)
        usage, _ = measure([sys.executable, "-c", COMMANDS, str(pictures)])
        beside = pages / usage.seconds
        print(f"{pages} pages; minutes: pages/s times 60\n{HEAD}")
        print(row("tesseract command, 300 dpi, two", usage, pages, beside), flush=True)
        for jobs in asked.jobs:
            granska_run(f"granska run --jobs {jobs}", scans, Path(work) / "out", jobs, beside)
        if asked.long:
            bound = Path(work) / "bound.pdf"
            bind(scans, asked.long, bound)
            granska_run(f"one scan of {asked.long} pages", bound, Path(work) / "out", 1, beside)


if __name__ == "__main__":
    main()
