"""Processor time and memory for linking and comparing made archives: python -m tests.benchmarks.bench_link [SIZE …]"""

from __future__ import annotations

import sys
import time
import tracemalloc

from extract.checks import archive_findings
from extract.collecting import without_cycles
from extract.linking.propose import propose_links
from models.finding import Result
from tests.archives.made import make_archive

SIZES = (1_000, 10_000, 50_000)


def measure(size: int) -> str:
    """One line: documents, seconds of processor for links and checks, links, hits, and the time for each document."""
    summaries = make_archive(size).summaries
    started = time.process_time()
    with without_cycles():
        links = propose_links(summaries)
        linked = time.process_time()
        hits = sum(
            finding.result is Result.TRAFF for each in archive_findings(summaries, links) for finding in each
        )
    ended = time.process_time()
    return (
        f"{len(summaries):>7} documents  links {linked - started:7.2f} s  checks {ended - linked:7.2f} s"
        f"  {len(links):>7} links  {hits:>6} hits  {1e6 * (ended - started) / len(summaries):6.0f} µs/document"
    )


def peak(size: int) -> str:
    tracemalloc.start()
    summaries = make_archive(size).summaries
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    links = propose_links(summaries)
    for _ in archive_findings(summaries, links):
        pass
    highest = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return (
        f"{len(summaries):>7} documents  summaries {kept / 2**20:6.0f} MB  peak {highest / 2**20:6.0f} MB"
        f"  {kept / len(summaries):6.0f} byte/summary"
    )


if __name__ == "__main__":
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    for size in sizes:
        print(measure(size), flush=True)
    for size in sizes[:2]:
        print(peak(size), flush=True)
