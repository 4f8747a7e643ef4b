"""Writes these papers with their truth: `python -m tests.papers.handmade14 --out DIR [--half a|b]`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.papers.generate import Made, write
from tests.papers.handmade.writing import Collection
from tests.papers.handmade14 import (
    first_drawn,
    first_receipt,
    first_set,
    first_typed,
    first_worded,
    second_boxed,
    second_office,
    second_scanned,
    second_webbed,
)
from tests.papers.pdf import Rendered
from tests.papers.scan import Condition, scanned

SCANS: dict[str, Condition] = {
    "skidkollot": Condition(dpi=200, skew=0.6, blur=0.4, noise=7, shade=0.1, quality=72, holes=True),
    "bodtaket": Condition(dpi=200, skew=-0.8, blur=0.3, noise=8, shade=0.13, quality=70, show_through=0.05),
}
HALVES: dict[str, tuple[Callable[[], Rendered], ...]] = {
    "a": (
        *first_receipt.PAPERS,
        *first_drawn.PAPERS,
        *first_worded.PAPERS,
        *first_typed.PAPERS,
        *first_set.PAPERS,
    ),
    "b": (
        *second_boxed.PAPERS,
        *second_office.PAPERS,
        *second_webbed.PAPERS,
        *second_scanned.PAPERS,
    ),
}
FOURTEENTH = Collection((*HALVES["a"], *HALVES["b"]), SCANS)


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
