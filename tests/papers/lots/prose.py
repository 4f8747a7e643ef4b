"""Papers of running text by lot: `python -m tests.papers.lots.prose --seed N --count N --out DIR [--sort SORT]`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tests.papers.generate import Made, random_of, write
from tests.papers.handmade.pen import PART
from tests.papers.lots.prose_alike import lookalike
from tests.papers.lots.prose_decisions import decision
from tests.papers.lots.prose_letters import covering, letter
from tests.papers.lots.prose_reports import report
from tests.papers.lots.prose_words import Lot
from tests.papers.lots.sheet_files import made
from tests.papers.lots.sheets import Sheet, look_of

SORTS = ("decision", "letter", "report", "sections", "bundle", "lookalike")
WAYS = {"browser": 45, "office": 20, "word": 12, "text": 23}


def paper(seed: int, number: int, sort: str = "", ways: dict[str, int] | None = None) -> Made:
    """File `number` of this seed; it does not depend on the other files."""
    rng = random_of(seed, "prose", number, *filter(None, [sort]))
    sort = sort or rng.choice(SORTS)
    ways = ways or WAYS
    way = rng.choices(list(ways), list(ways.values()))[0]
    look = look_of(rng)
    name = f"{sort}-{way}-{seed}-{number:04}"
    rendered = made(name, sheets_of(rng, sort), look, way)
    rendered.truth["layout"], rendered.truth["part"] = sort, PART
    return Made(name, rendered)


def sheets_of(rng: Random, sort: str) -> list[Sheet]:
    """The logical papers of one file."""
    match sort:
        case "decision":
            return [decision(rng)]
        case "letter":
            return [letter(rng)]
        case "report" | "sections":
            return [report(rng)]
        case "lookalike":
            return [lookalike(rng)]
    makers: tuple[Callable[[Lot], Sheet], ...] = (
        covering,
        lambda lot: letter(rng, lot),
        lambda lot: decision(rng, lot),
        lambda lot: report(rng, lot),
    )
    return [make(Lot(rng)) for make in rng.sample(makers, rng.randint(2, 4))]


def papers(seed: int, count: int, sort: str = "", ways: dict[str, int] | None = None) -> Iterator[Made]:
    """`count` files, one after the other."""
    return (paper(seed, number, sort, ways) for number in range(count))


def main(arguments: list[str] | None = None) -> None:
    """Writes files, truth and manifest into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--sort", default="", choices=("", *SORTS))
    parser.add_argument("--ways", default=",".join(WAYS), help="of: " + ", ".join(WAYS))
    given = parser.parse_args(arguments)
    ways = {way: WAYS[way] for way in given.ways.split(",")}
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "manifest.jsonl").open("w", encoding="utf-8", newline="\n") as manifest:
        for one in papers(given.seed, given.count, given.sort, ways):
            manifest.write(json.dumps(write(one, given.out), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
