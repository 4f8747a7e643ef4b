"""What the database costs beside the reading itself.

    python -m tests.benchmarks.bench_ingest [PAPERS] [--memory N] [--whole N]

Prints one table: pages a second of one and of two bare loops (what two of anything can reach on this machine) and of
`ingest`, one and two workers, one-page and ten-page papers, the second run, two workers of a Dask cluster, the
isolation of one document, and the parent's memory. `--memory N` ingests N papers of a mock engine and prints the
parent's memory as it goes; `--whole N` ingests N one-page PDFs with two workers and prints what `granska ingest`
prints, and the parent's memory.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from io import BytesIO
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

import psutil

from extract.batch import Job, attempt
from extract.ingest.api import Manner, ingest
from extract.ingest.children import ChildLimits, Children
from extract.ingest.keeping import Options
from extract.ingest.run import Ingest
from extract.ingest.sources import Files
from extract.ingest.work import ReadTexts, Task
from extract.sources import Found
from extract.store.store import open_store
from tests.ingest import mock_engine
from tests.ingest.dask_cluster import dask_cluster

LONG = 10


def one_page_papers(folder: Path, count: int) -> list[Path]:
    """Text PDFs of one page, every one different."""
    import pypdfium2

    made = folder / "made"
    subprocess.run(
        [
            *(sys.executable, "-m", "tests.papers.generate", "--seed", "9", "--kinds", "pdf"),
            *("--count", str(min(count, 200)), "--out", str(made)),
        ],
        check=True,
        capture_output=True,
    )
    pages = []
    for path in sorted(made.glob("*.pdf")):
        document = pypdfium2.PdfDocument(path)
        pages += [(path, number) for number in range(len(document))]
    singles = []
    for path, page in pages[:count]:
        single, written = pypdfium2.PdfDocument.new(), BytesIO()
        single.import_pages(pypdfium2.PdfDocument(path), [page])
        single.save(written)
        singles.append(written.getvalue())
    out = folder / "one"
    out.mkdir()
    for number in range(count):
        # Bytes after the end of the file make every copy a file of its own.
        single_bytes = singles[number % len(singles)] + f"\n%{number}\n".encode()
        (out / f"{number:06}.pdf").write_bytes(single_bytes)
    return sorted(out.iterdir())


def long_papers(folder: Path, short: list[Path], count: int) -> list[Path]:
    """PDFs of ten pages, made of the short ones."""
    import pypdfium2

    out = folder / "ten"
    out.mkdir()
    for number in range(count):
        whole = pypdfium2.PdfDocument.new()
        for offset in range(LONG):
            whole.import_pages(pypdfium2.PdfDocument(short[(number * LONG + offset) % len(short)]))
        target = out / f"{number:06}.pdf"
        whole.save(target)
        with target.open("ab") as file:
            file.write(f"\n%{number}\n".encode())
    return sorted(out.iterdir())


def jobs_of(paths: list[Path]) -> list[Job]:
    from extract.batch import sha256_of

    return [Job(Found(path, path.name), sha256_of(path), ReadTexts()) for path in paths]


def bare(paths: list[Path], at_once: int = 1) -> float:
    """Seconds of reading and checking alone, by so many processes that share the papers and know nothing of each other.

    Never in this process: what the parsers leave in its memory would slow down the ingest that is measured next.
    """
    context = get_context("spawn")
    ready, begin = context.Barrier(at_once + 1), context.Barrier(at_once + 1)
    loops = [
        context.Process(target=_loop, args=(paths[number::at_once], ready, begin))
        for number in range(at_once)
    ]
    for loop in loops:
        loop.start()
    ready.wait()
    began = time.perf_counter()
    begin.wait()
    for loop in loops:
        loop.join()
    return time.perf_counter() - began


def _loop(paths: list[Path], ready: Barrier, begin: Barrier) -> None:
    jobs = jobs_of(paths)
    attempt(jobs[0])
    ready.wait()
    begin.wait()
    for job in jobs:
        attempt(job)


def ingested(paths: list[Path], database: Path, manner: Manner) -> float:
    """Seconds from the first file to the last commit; prints what the parent worked."""
    began = time.process_time()
    report = ingest(paths, database, manner)
    worked = 1000 * (time.process_time() - began) / len(paths)
    assert report.ended == report.found == len(paths), report
    print(f"    parent: {worked:.2f} ms of processor a document", flush=True)
    return report.seconds


def isolation(count: int = 300) -> float:
    """Milliseconds at the median that a document costs in a child beyond its own work, there and back."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        Children(
            1, ChildLimits(), preload=("tests.ingest.mock_engine",), reader=mock_engine.work
        ) as children,
    ):
        path = Path(scratch) / "paper.txt"
        path.write_text("good 1")
        (job,) = jobs_of([path])
        costs = []
        for number in range(count):
            began = time.perf_counter()
            children.give(Task(job, f"e-{number}"))
            while not children.finished(1.0):
                pass
            costs.append(1000 * (time.perf_counter() - began))
    return statistics.median(costs)


def memory(count: int, scratch: Path) -> None:
    """The parent's memory while a mock engine reads so many papers."""
    folder = scratch / "mock"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:07}.txt").write_text(f"good {number + 1}")
    marks = {1000, count // 4, count // 2, count}
    process, seen = psutil.Process(), [0]

    class Watch:
        def start(self, files: int) -> None:
            return None

        def done(self, outcome: object) -> None:
            seen[0] += 1
            if seen[0] in marks:
                print(
                    f"{seen[0]:>8} documents  parent {process.memory_info().rss / 2**20:6.0f} MB", flush=True
                )

    began = time.perf_counter()
    with (
        Files([folder], most_bytes=1 << 20) as files,
        open_store(scratch / "mock.db", create=True) as store,
        Children(
            2, ChildLimits(), preload=("tests.ingest.mock_engine",), reader=mock_engine.work
        ) as children,
    ):
        Ingest(store, children, Options(), Watch()).run(files)
    print(f"{count:>8} documents  {(time.perf_counter() - began) / count * 1000:6.1f} ms each", flush=True)


def whole(count: int, scratch: Path) -> None:
    """So many one-page PDFs from folder to database, by the command."""
    folder = one_page_papers(scratch, count)[0].parent
    command = ["ingest", str(folder), "--db", str(scratch / "whole.db"), "--jobs", "2"]
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "extract", *command], stderr=subprocess.STDOUT)
    parent, sizes, worked = psutil.Process(process.pid), [0.0], 0.0
    while process.poll() is None:
        with suppress(psutil.Error):
            sizes.append(parent.memory_info().rss / 2**20)
            worked = max(worked, sum(parent.cpu_times()[:2]))
        time.sleep(0.5)
    seconds = time.perf_counter() - began
    assert process.returncode == 0
    row(f"{count} one-page PDFs, 2 workers", count, seconds)
    print(f"parent: {1000 * worked / count:.2f} ms of processor a document")
    shares = (0.05, 0.25, 0.5, 1.0)
    marks = (f"{max(sizes[: max(1, int(share * len(sizes)))]):.0f} MB" for share in shares)
    print(f"parent, at the most, after 5, 25, 50 and 100 % of the time: {', '.join(marks)}")


def row(name: str, pages: int, seconds: float, than: float | None = None) -> None:
    share = "" if than is None else f"  {pages / seconds / than:6.1%}"
    print(f"{name:<44} {pages:>6} pages {seconds:8.1f} s {pages / seconds:7.1f} pages/s{share}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("papers", nargs="?", type=int, default=300)
    parser.add_argument("--memory", type=int, default=0)
    parser.add_argument("--whole", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="granska-bench-") as name:
        scratch = Path(name)
        if asked.memory:
            memory(asked.memory, scratch)
            return
        if asked.whole:
            whole(asked.whole, scratch)
            return
        short = one_page_papers(scratch, asked.papers)
        long = long_papers(scratch, short, max(6, asked.papers // 20))
        for what, paths, each in (("one-page", short, 1), ("ten-page", long, LONG)):
            pages = each * len(paths)
            alone = bare(paths)
            row(f"bare loop, {what}", pages, alone)
            beside = bare(paths, at_once=2)
            row(f"two bare loops at once, {what} (times one)", pages, beside, pages / alone)
            one = ingested(paths, scratch / f"{what}1.db", Manner(jobs=1))
            row(f"ingest, 1 worker, {what} (share of bare)", pages, one, pages / alone)
            two = ingested(paths, scratch / f"{what}2.db", Manner(jobs=2))
            row(f"ingest, 2 workers, {what} (times 1 worker)", pages, two, pages / one)
            with dask_cluster() as address:
                ingested(paths[:4], scratch / f"{what}-warm.db", Manner(dask=address))
                there = ingested(paths, scratch / f"{what}-dask.db", Manner(dask=address))
            row(f"ingest, Dask, 2 workers, {what} (of 2 here)", pages, there, pages / two)
            again = ingested(paths, scratch / f"{what}2.db", Manner(jobs=2))
            row(f"second run, {what} (share of the first: {again / two:.1%})", pages, again)
        print(f"isolation: {isolation():.2f} ms a document at the median, there and back")
        parent = psutil.Process().memory_info().rss / 2**20
        print(f"parent: {parent:.0f} MB after {2 * len(short) + 2 * len(long)} documents")


if __name__ == "__main__":
    main()
