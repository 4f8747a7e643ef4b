"""Papers with tables drawn by lot: `python -m tests.papers.lots.tables --seed N --count N --out DIR [--maker M]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.papers.generate import Made, random_of, write
from tests.papers.handmade.pen import NoOffice
from tests.papers.lots.table_browser import browsed
from tests.papers.lots.table_paper import Drawn, paper
from tests.papers.lots.table_shapes import SHAPES
from tests.papers.lots.table_text import dumped_or_typed
from tests.papers.lots.table_word import printed, written
from tests.papers.pdf import Rendered

MAKERS = {"browser": 38, "word": 18, "office": 18, "text": 26}


class Lot(NamedTuple):
    """A paper drawn by lot, and what was drawn."""

    rendered: Rendered
    structure: str
    maker: str
    tags: tuple[str, ...]


def lot(seed: int, number: int, maker: str = "", structure: str = "") -> Lot:
    """Paper `number` of a seed; it does not depend on the others. NoOffice: the program that draws it is not there."""
    rng = random_of(seed, "tables", number, maker, structure)
    chosen = maker or rng.choices(list(MAKERS), list(MAKERS.values()))[0]
    made = paper(rng, structure)
    name = f"tabell-{made.structure}-{chosen}-{seed}-{number:04}"
    rendered = _rendered(name, made, chosen, rng)
    return Lot(rendered, made.structure, chosen, tuple(sorted(made.sheet.tags)))


def _rendered(name: str, made: Drawn, maker: str, rng: Random) -> Rendered:
    if maker == "text":
        return dumped_or_typed(name, made, rng)
    return {"browser": browsed, "word": written, "office": printed}[maker](name, made)


def lots(seed: int, count: int, maker: str = "", structure: str = "") -> Iterator[Lot]:
    """`count` papers; those that a missing program would draw are left out."""
    for number in range(count):
        try:
            yield lot(seed, number, maker, structure)
        except NoOffice:
            print(f"{number}: left out, it takes another program", file=sys.stderr)


def main(arguments: list[str] | None = None) -> None:
    """Files, truth, manifest, and `lots.jsonl` with what was drawn for every file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--maker", choices=tuple(MAKERS), default="")
    parser.add_argument("--structure", choices=tuple(SHAPES), default="")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    manifest, notes = [], []
    for made in lots(given.seed, given.count, given.maker, given.structure):
        manifest.append(write(Made(made.structure, made.rendered), given.out))
        notes.append({"file": made.rendered.truth["file"], **made._asdict()} | {"rendered": None})
    for name, lines in (("manifest.jsonl", manifest), ("lots.jsonl", notes)):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (given.out / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
