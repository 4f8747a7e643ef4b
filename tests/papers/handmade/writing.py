"""Writes hand-made papers with their truth, and scans of some, as the generator writes a corpus."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.papers.generate import Made, write
from tests.papers.handmade.pen import NoOffice
from tests.papers.pdf import Rendered
from tests.papers.scan import Condition, scanned


class Collection(NamedTuple):
    """Papers, and how those are scanned that lie in the folder once more as a scan, by the paper's name."""

    papers: Sequence[Callable[[], Rendered]]
    scans: Mapping[str, Condition]

    def made(self) -> Iterator[Rendered]:
        """Papers and scans; those that need an office program are left out where there is none."""
        for number, paper in enumerate(self.papers):
            try:
                rendered = paper()
            except NoOffice:
                print(f"{paper.__name__}: left out, it takes an office program", file=sys.stderr)
                continue
            yield rendered
            if paper.__name__ in self.scans:
                yield scanned(rendered, Random(number), self.scans[paper.__name__])


def main(collection: Collection, about: str | None, arguments: list[str] | None = None) -> None:
    """Files, truth and manifest in the folder that the command line names."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "manifest.jsonl").open("w", encoding="utf-8", newline="\n") as manifest:
        for rendered in collection.made():
            line = write(Made(rendered.truth["layout"], rendered), given.out)
            manifest.write(json.dumps(line, ensure_ascii=False) + "\n")
