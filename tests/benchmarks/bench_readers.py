"""Pages a second of the PDF reader beside a bare pdfplumber loop over the same file, in one process, best of three."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PAGES = 200
ROUNDS = 3
LINES = 45
WORDS = ("medel", "projekt", "ansökan", "områden", "åtgärder", "kostnad", "1", "250", "000", "kr", "summa")


def write_sample(path: Path, pages: int = PAGES) -> None:
    """A4 pages of about 290 words in three fonts and a ruled table of 20 paths."""
    from reportlab.pdfgen.canvas import Canvas

    pick = random.Random(1)
    canvas = Canvas(str(path), pagesize=(595, 842))
    for _ in range(pages):
        for line in range(LINES):
            canvas.setFont(("Helvetica", "Times-Roman", "Helvetica-Bold")[line % 3], 10)
            canvas.drawString(50, 800 - 16 * line, " ".join(pick.choice(WORDS) for _ in range(6)))
        for row in range(10):
            canvas.line(50, 790 - 32 * row, 540, 790 - 32 * row)
            canvas.rect(45, 60 + 60 * row, 500, 40)
        canvas.showPage()
    canvas.save()


def with_granska(path: Path) -> int:
    from extract.readers.pdf import read_pages

    return sum(len(page.words) for page in read_pages(path))


def with_pdfplumber(path: Path) -> int:
    import pdfplumber

    words = 0
    with pdfplumber.open(path) as document:
        for page in document.pages:
            words += len(page.extract_words(x_tolerance=1.5))
            page.close()
    return words


def seconds(read: Callable[[Path], int], path: Path) -> tuple[float, int]:
    start = time.perf_counter()
    words = read(path)
    return time.perf_counter() - start, words


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.pdf"
        write_sample(path)
        rounds = [(seconds(with_granska, path), seconds(with_pdfplumber, path)) for _ in range(ROUNDS)]
    ours, theirs = (min(taken for taken, _ in column) for column in zip(*rounds, strict=True))
    print(f"read_pages   {PAGES / ours:8.0f} pages/s  {rounds[0][0][1]} words")
    print(f"pdfplumber   {PAGES / theirs:8.0f} pages/s  {rounds[0][1][1]} words")
    print(f"ratio        {theirs / ours:8.1f}")


if __name__ == "__main__":
    main()
