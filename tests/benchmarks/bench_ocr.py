"""Which engine should read pages and which crops: speed and exactly read answers, beside the `tesseract` command.

python -m tests.benchmarks.bench_ocr [pages]

The samples are scanned at 200 dots an inch, grey, one degree askew. An answer is read exactly when the words
inside its true place are its words, whatever stands between the digits of a number.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import psutil
import pypdfium2
from PIL import Image

from extract.readers.ocr.agreement import Agreement, Kind, compare
from extract.readers.ocr.engine import CropEngine, PageEngine
from extract.readers.ocr.engines import crop_engine, page_engine
from extract.readers.ocr.page import read_image
from extract.readers.ocr.pictures import Picture, pdf_picture
from extract.readers.ocr.second import Eyes
from models.geometry import Box
from models.layout import Page
from tests.papers.build_samples import SAMPLES, render
from tests.papers.scan import Condition, photograph, scanned

SCAN = Condition(dpi=200, skew=1.0)
COMMAND_DPI = 300
LONGEST_ANSWER = 60
PARTING = re.compile(r"(?<=[0-9])[ .,:;\-–]+(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Answer:
    """A printed answer and its true place on the scanned page."""

    raw: str
    box: Box

    @property
    def kind(self) -> Kind:
        if "@" in self.raw:
            return Kind.EMAIL
        if re.fullmatch(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", self.raw):
            return Kind.DATE
        if re.fullmatch(r"[0-9][0-9 ]*( kr| kronor)?", self.raw):
            return Kind.AMOUNT if len(self.raw) != 4 else Kind.CODE
        return Kind.NAME if not any(map(str.isdigit, self.raw)) else Kind.TEXT


@dataclass(slots=True)
class Score:
    """Counts over all pages of one way of reading."""

    seconds: float = 0.0
    work: float = 0.0
    """Seconds of processor time: what remains to compare when others use the machine too."""
    answers: int = 0
    exact: int = 0
    numbers: int = 0
    exact_numbers: int = 0
    agreed: int = 0
    agreed_wrong: int = 0
    missed: list[str] = field(default_factory=list)

    def row(self, pages: int) -> str:
        speed = f"{60 * pages / self.seconds:6.1f} pages/min {self.work / pages:5.2f} s of work a page"
        exact = f"answers {self.exact}/{self.answers}  numbers {self.exact_numbers}/{self.numbers}"
        return f"{speed}  {exact}  agreed {self.agreed}, wrong among them {self.agreed_wrong}"


def answers_of(record: Any) -> Iterator[tuple[int, Answer]]:
    """Page, counted from 1, and answer, for every short answer of a truth record."""
    if isinstance(record, dict):
        if (
            record.get("raw")
            and record.get("box")
            and len(record["raw"]) <= LONGEST_ANSWER
            and "\n" not in record["raw"]
        ):
            yield record["page"], Answer(record["raw"], Box(*record["box"]))
        for value in record.values():
            yield from answers_of(value)
    elif isinstance(record, list):
        for item in record:
            yield from answers_of(item)


def material(most: int) -> list[tuple[Picture, list[Answer], Path]]:
    """Scanned pages with their answers, and the same page as a file for the command."""
    folder = Path(tempfile.mkdtemp())
    pages: list[tuple[Picture, list[Answer], Path]] = []
    for sample in SAMPLES:
        rendered = render(sample).get(".pdf")
        if rendered is None:
            continue
        scan = scanned(rendered, Random(1), SCAN)
        answers = list(answers_of(scan.truth["documents"]))
        document, original = pypdfium2.PdfDocument(scan.data), pypdfium2.PdfDocument(rendered.data)
        for number in range(1, len(document) + 1):
            fine, _ = photograph(original[number - 1], Condition(dpi=COMMAND_DPI, skew=1.0), Random(1))
            path = folder / f"{len(pages)}.png"
            fine.save(path, dpi=(COMMAND_DPI, COMMAND_DPI))
            pages.append(
                (pdf_picture(document, number), [one for page, one in answers if page == number], path)
            )
    return pages[:most]


def folded(text: str) -> str:
    return PARTING.sub(" ", " ".join(text.split())).casefold()


def read_at(page: Page, box: Box) -> str:
    inside = [word.text for word in page.words if _within(page.to_original.box(word.box), box)]
    return " ".join(inside)


def _within(word: Box, box: Box) -> bool:
    return box.x0 - 2 <= word.centre <= box.x1 + 2 and box.top - 2 <= word.middle <= box.bottom + 2


def measure(
    pages: list[tuple[Picture, list[Answer], Path]], first: PageEngine, second: CropEngine, tally: Score
) -> Score:
    """Every page by `first`, every number and date again by `second`."""
    for picture, answers, _ in pages:
        start, work = time.perf_counter(), time.process_time()
        page = read_image(picture.grey, 1, first, dpi=picture.dpi).page
        eyes = Eyes({1: page}, lambda _, kept=picture: kept, second)
        tally.seconds += time.perf_counter() - start
        tally.work += time.process_time() - work
        for answer in answers:
            read = read_at(page, answer.box)
            is_exact = folded(read) == folded(answer.raw)
            tally.answers += 1
            tally.exact += is_exact
            if not is_exact:
                tally.missed.append(f"{answer.raw!r} read {read!r}")
            if answer.kind not in (Kind.AMOUNT, Kind.DATE, Kind.CODE):
                continue
            start, work = time.perf_counter(), time.process_time()
            again = eyes(1, page.to_original.inverse.box(answer.box), answer.kind)
            tally.seconds += time.perf_counter() - start
            tally.work += time.process_time() - work
            agrees = compare(answer.kind, read, again).agreement is Agreement.AGREE
            tally.numbers += 1
            tally.exact_numbers += is_exact
            tally.agreed += agrees
            tally.agreed_wrong += agrees and not is_exact
    return tally


def with_command(pages: list[tuple[Picture, list[Answer], Path]]) -> tuple[float, float, int, int]:
    """Seconds, seconds of work, answers whose words stand in the text, answers; two commands at once."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}

    def run(path: Path) -> str:
        done = subprocess.run(
            ["tesseract", str(path), "-", "-l", "swe"],
            capture_output=True,
            text=True,
            env=environment,
            check=True,
        )
        return folded(done.stdout)

    start, work = time.perf_counter(), _work_of_children()
    with ThreadPoolExecutor(2) as pool:
        texts = list(pool.map(run, [path for _, _, path in pages]))
    seconds, work = time.perf_counter() - start, _work_of_children() - work
    pairs = [(answer, text) for (_, answers, _), text in zip(pages, texts, strict=True) for answer in answers]
    return seconds, work, sum(folded(answer.raw) in text for answer, text in pairs), len(pairs)


def _work_of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def main(most: int) -> None:
    pages = material(most)
    rapid, tesseract = page_engine(), crop_engine()
    if rapid is None or tesseract is None:
        sys.exit("both engines are needed")
    for engine in (rapid, tesseract):
        engine.read_page(np.asarray(Image.new("L", (400, 200), 255)))
    ways: tuple[tuple[str, Callable[[], Score]], ...] = (
        ("RapidOCR reads, Tesseract again", lambda: measure(pages, rapid, tesseract, Score())),
        ("Tesseract reads, RapidOCR again", lambda: measure(pages, tesseract, rapid, Score())),
    )
    for name, way in ways:
        score = way()
        print(f"{name:34s}{score.row(len(pages))}")
        for line in islice(score.missed, 12):
            print(f"    {line}")
    if shutil.which("tesseract"):
        seconds, work, found, count = with_command(pages)
        speed = f"{60 * len(pages) / seconds:6.1f} pages/min {work / len(pages):5.2f} s of work a page"
        print(f"{'tesseract command, 300 dpi, two':34s}{speed}  answers in its text {found}/{count}")
    print(f"memory {psutil.Process().memory_info().rss >> 20} MB after {2 * len(pages)} pages")


if __name__ == "__main__":
    os.environ["OMP_THREAD_LIMIT"] = "1"
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
