"""How right links and findings are in a made archive: python -m tests.benchmarks.bench_archive [SIZE …]"""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections import defaultdict

from extract.checks import archive_findings
from extract.linking.propose import propose_links
from models.finding import Result
from models.summary import LinkKind
from tests.archives.planted import Planted, make_planted

SIZES = (1_000, 10_000, 50_000)
LARGEST_TRACED = 20_000
"""Tracing the memory makes the rest several times slower."""
CODES = ("T13", "T14", "V01", "V02", "V03", "V04", "V05", "V07")
Score = tuple[int, int, int]
"""Right, found, planted."""


def score_links(made: Planted) -> dict[LinkKind, Score]:
    """Proposed links against those that hold; what was planted beside them does not count."""
    found = {
        (link.from_document, link.to_document, link.kind, link.to_nr)
        for link in propose_links(made.summaries)
        if not {link.from_document, link.to_document} & made.outside
    }
    kinds = {link[2] for link in made.links}
    return {
        kind: (
            len({link for link in found & made.links if link[2] is kind}),
            sum(link[2] is kind for link in found),
            sum(link[2] is kind for link in made.links),
        )
        for kind in sorted(kinds)
    }


def score_findings(made: Planted) -> dict[str, Score]:
    """Hits against plants, by code and document."""
    hits: dict[str, set[str]] = defaultdict(set)
    for findings in archive_findings(made.summaries, propose_links(made.summaries)):
        for finding in findings:
            if finding.result is Result.TRAFF:
                hits[finding.code].add(finding.document_id)
    return {
        code: (len(hits[code] & made.findings[code]), len(hits[code]), len(made.findings[code]))
        for code in CODES
    }


def _line(name: str, score: Score) -> str:
    right, found, planted = score
    precision = f"{right / found:.4f}" if found else "-"
    recall = f"{right / planted:.4f}" if planted else "-"
    return f"{name:>22}  planted {planted:>6}  found {found:>6}  precision {precision}  recall {recall}"


def measure(size: int) -> None:
    made = make_planted(size)
    started = time.process_time()
    links = propose_links(made.summaries)
    linked = time.process_time()
    for _ in archive_findings(made.summaries, links):
        pass
    ended = time.process_time()
    print(
        f"{len(made.summaries)} documents: links {linked - started:.2f} s of processor, checks {ended - linked:.2f} s,"
        f" {1e6 * (ended - started) / len(made.summaries):.0f} µs/document"
    )
    if len(made.summaries) <= LARGEST_TRACED:
        tracemalloc.start()
        for _ in archive_findings(made.summaries, propose_links(made.summaries)):
            pass
        print(f"peak of memory beside the archive: {tracemalloc.get_traced_memory()[1] / 2**20:.0f} MB")
        tracemalloc.stop()
    for kind, score in score_links(made).items():
        print(_line(str(kind), score))
    for code, score in score_findings(made).items():
        print(_line(code, score), flush=True)


if __name__ == "__main__":
    for size in tuple(map(int, sys.argv[1:])) or SIZES:
        measure(size)
