"""Writes these papers with their truth: `python -m tests.papers.handmade13 --out DIR [--half a|b]`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.papers.generate import Made, write
from tests.papers.handmade.writing import Collection
from tests.papers.handmade13 import (
    first_bundle,
    first_nature,
    first_office,
    first_typed,
    second_accounts,
    second_office,
    second_webbed,
    second_worded,
)
from tests.papers.pdf import Rendered
from tests.papers.scan import Condition, scanned

SCANS: dict[str, Condition] = {
    "halsostigen": Condition(dpi=200, skew=0.9, blur=0.4, noise=8, shade=0.12, quality=70, holes=True),
    "vagafraga": Condition(dpi=200, skew=-0.7, blur=0.3, noise=9, shade=0.1, quality=72, show_through=0.04),
}
HALVES: dict[str, tuple[Callable[[], Rendered], ...]] = {
    "a": (*first_nature.PAPERS, *first_office.PAPERS, *first_bundle.PAPERS, *first_typed.PAPERS),
    "b": (*second_webbed.PAPERS, *second_office.PAPERS, *second_accounts.PAPERS, *second_worded.PAPERS),
}
THIRTEENTH = Collection((*HALVES["a"], *HALVES["b"]), SCANS)


def written(half: str | None) -> Iterator[Rendered]:
    """The papers of a half or of both; one that is scanned is written as its scan alone."""
    for name, papers in HALVES.items():
        for number, paper in enumerate(papers) if half in (None, name) else ():
            rendered, condition = paper(), SCANS.get(paper.__name__)
            yield scanned(rendered, Random(number), condition) if condition else rendered


def main() -> None:
    """Files, truth and manifest in the folder that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--half", choices=tuple(HALVES))
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "manifest.jsonl").open("w", encoding="utf-8", newline="\n") as manifest:
        for rendered in written(given.half):
            line = write(Made(rendered.truth["layout"], rendered), given.out)
            manifest.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
