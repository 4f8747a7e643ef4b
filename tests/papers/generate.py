"""Makes a corpus: `python -m tests.papers.generate --seed N --count N --out DIR --part build|unseen|all`."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.papers.blind.ways import USUAL, WAYS
from tests.papers.families import FAMILIES, FormFamily, style_of, text_style_of
from tests.papers.make_other import LOOK_ALIKES, letter
from tests.papers.model import File, Paper
from tests.papers.pdf import Rendered, render_pdf
from tests.papers.people import Draw
from tests.papers.scan import QUALITIES, WORN, draw_condition, scanned
from tests.papers.text import render_text

KINDS = {"pdf": 60, "text": 22, "docx": 12, "scan": 6}
_DOCUMENTS = {"ansokan": 46, "redovisning": 32, "beslut": 8, "letter": 6, "look-alike": 8}
_BUNDLES, _CLEAN = 0.08, 0.4


class Made(NamedTuple):
    """One file of the corpus."""

    name: str
    rendered: Rendered


_WITHOUT_PAGES = ("text", "docx")
"""Kinds of file that do not say themselves where a page ends."""


def random_of(seed: int, *parts: object) -> Random:
    """Dice that depend on the seed and the parts alone, on every machine."""
    digest = hashlib.sha256("|".join(map(str, (seed, *parts))).encode()).digest()
    return Random(int.from_bytes(digest[:8]))


def make(
    seed: int,
    number: int,
    part: str = "all",
    kinds: dict[str, int] | None = None,
    layout: str = "",
    quality: str = "",
) -> Made:
    """File `number` of the corpus with this seed; it does not depend on the other files.

    layout: the one family to draw from; else every family of the part. quality: of every scan; else any.
    """
    kinds = kinds or KINDS
    rng = random_of(seed, part, number, *filter(None, [layout]))
    drawn = [family for family in FAMILIES if layout in ("", family.name)]
    family = rng.choice([family for family in drawn if part in ("all", family.part)])
    kind = rng.choices(list(kinds), list(kinds.values()))[0]
    style = style_of(rng, family)
    rich = style.rich or kind in ("text", "docx")
    count = rng.randint(2, 3) if rng.random() < _BUNDLES else 1
    papers = [paper_of(rng, family, rich=rich, kind=kind) for _ in range(count)]
    name = f"{family.part}-{family.name}-{seed}-{number:05}"
    file = File(name, papers, family.name, family.part)
    if kind == "text":
        return Made(name, render_text(file, text_style_of(rng, family)))
    if kind == "docx":
        return Made(name, WAYS.get(family.name, USUAL).word(file, style))
    rendered = render_pdf(file, style, WAYS.get(family.name, USUAL).composer)
    if kind == "pdf":
        return Made(name, rendered)
    return Made(name, scanned(rendered, rng, draw_condition(rng, quality)))


def paper_of(rng: Random, family: FormFamily, *, rich: bool, kind: str) -> Paper:
    """One paper of the family, of any sort it makes, before it is rendered."""
    what = rng.choices(list(_DOCUMENTS), list(_DOCUMENTS.values()))[0]
    draw = Draw(rng, family, rich)
    way = WAYS.get(family.name, USUAL)
    making = {"ansokan": way.ansokan or way.redovisning, "redovisning": way.redovisning or way.ansokan}.get(
        what
    )
    if making is not None:
        if rng.random() >= _CLEAN:
            chosen = rng.sample(making.plantable, rng.randint(1, 3))
            draw.plants = frozenset(chosen) - ({"Q02"} if kind in _WITHOUT_PAGES else set())
        return making.make(draw)
    if what == "beslut":
        return way.beslut(draw)
    return letter(draw) if what == "letter" else rng.choice(LOOK_ALIKES)(draw)


def corpus(
    seed: int,
    count: int,
    part: str = "all",
    kinds: dict[str, int] | None = None,
    layout: str = "",
    quality: str = "",
) -> Iterator[Made]:
    """`count` files, one after the other."""
    return (make(seed, number, part, kinds, layout, quality) for number in range(count))


def write(made: Made, folder: Path) -> dict[str, str]:
    """Writes the file and its truth; the line for the manifest."""
    record = made.rendered.truth
    (folder / record["file"]).write_bytes(made.rendered.data)
    truth = f"truth/{record['file']}.json"
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    (folder / truth).write_text(text, encoding="utf-8", newline="\n")
    return {"file": record["file"], "truth": truth} | {
        name: record[name] for name in ("layout", "part", "kind")
    }


def main(arguments: list[str] | None = None) -> None:
    """Writes files, truth and manifest into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--part", choices=("build", "unseen", "all"), default="all")
    parser.add_argument("--layout", default="", choices=[family.name for family in FAMILIES])
    parser.add_argument("--kinds", default=",".join(KINDS), help="of: pdf, text, docx, scan")
    parser.add_argument("--quality", default="", choices=[*QUALITIES, WORN], help="of every scan")
    given = parser.parse_args(arguments)
    kinds = {kind: KINDS[kind] for kind in given.kinds.split(",")}
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "manifest.jsonl").open("w", encoding="utf-8", newline="\n") as manifest:
        for made in corpus(given.seed, given.count, given.part, kinds, given.layout, given.quality):
            manifest.write(json.dumps(write(made, given.out), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
