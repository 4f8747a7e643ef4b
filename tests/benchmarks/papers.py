"""Text PDFs of one to three pages, made anew, for the benchmarks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import rmtree

import pypdfium2

ROOT = Path(__file__).parent.parent.parent
SEED = 5501
MOST_PAGES = 3
_PAPERS_PER_PAGE = 0.75
"""Enough: a paper has a page and a half in the mean."""


def make_papers(folder: Path, pages: int) -> list[Path]:
    """Papers in the folder, as many as it takes to reach that many pages."""
    count = int(pages * _PAPERS_PER_PAGE) + MOST_PAGES
    command = [sys.executable, "-m", "tests.papers.generate", "--seed", str(SEED), "--kinds", "pdf"]
    subprocess.run(
        [*command, "--count", str(count), "--out", str(folder)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    # The answers are no papers: a run over the folder would read them too.
    rmtree(folder / "truth")
    kept: list[Path] = []
    for path in sorted(folder.iterdir()):
        length = pages_of(path) if path.suffix == ".pdf" and pages > 0 else 0
        if 1 <= length <= MOST_PAGES:
            pages -= length
            kept.append(path)
        elif path.is_file():
            path.unlink()
    return kept


def pages_of(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def bind(papers: list[Path], pages: int, path: Path) -> None:
    """One PDF of that many pages, the papers one after another, over again where they are too few."""
    bound = pypdfium2.PdfDocument.new()
    while len(bound) < pages:
        for paper in papers:
            source = pypdfium2.PdfDocument(paper)
            bound.import_pages(source)
            source.close()
            if len(bound) >= pages:
                break
    bound.save(path)
    bound.close()
