"""Writes the hand-made papers with their truth: `python -m tests.papers.handmade --out DIR`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.papers.generate import Made, write
from tests.papers.handmade import ansokan_a, ansokan_b, other, redovisning_a
from tests.papers.handmade.pen import NoOffice
from tests.papers.pdf import Rendered
from tests.papers.scan import Condition, scanned

PAPERS: tuple[Callable[[], Rendered], ...] = (
    *ansokan_a.PAPERS,
    *ansokan_b.PAPERS,
    *redovisning_a.PAPERS,
    *other.PAPERS,
)
SCANS: dict[str, Condition] = {
    "handfylld": Condition(dpi=200, skew=0.8, blur=0.4, noise=5, shade=0.1, quality=75, holes=True),
    "skrivmaskin": Condition(dpi=200, skew=-0.4, noise=9, bitonal=True),
    "rutnummer": Condition(dpi=300, skew=0.2, noise=3, quality=80),
    "arrangemang": Condition(
        dpi=200, skew=-1.1, blur=0.3, noise=4, shade=0.15, show_through=0.06, quality=70
    ),
    "lagesrapport": Condition(dpi=200, skew=0.5, blur=0.5, noise=6, quality=72, holes=True),
    "inskick": Condition(dpi=200, skew=-0.3, noise=4, shade=0.08, quality=78),
}
"""Papers that lie in the folder once more as a scan, each scanned in one way."""


def made() -> Iterator[Rendered]:
    """Every paper, and the scans of some; those that need an office program are left out where there is none."""
    for number, paper in enumerate(PAPERS):
        try:
            rendered = paper()
        except NoOffice:
            print(f"{paper.__name__}: left out, it takes an office program", file=sys.stderr)
            continue
        yield rendered
        if paper.__name__ in SCANS:
            yield scanned(rendered, Random(number), SCANS[paper.__name__])


def main(arguments: list[str] | None = None) -> None:
    """Files, truth and manifest, as the generator writes them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "manifest.jsonl").open("w", encoding="utf-8", newline="\n") as manifest:
        for rendered in made():
            line = write(Made(rendered.truth["layout"], rendered), given.out)
            manifest.write(json.dumps(line, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
