"""Headings and questions of Swedish forms and the section that each asks for, in two halves drawn by lot.

A second table was written by one who had not seen which words the reading knows; it says its halves itself.

`python -m tests.papers.lots.section_wordings [--half later] [--wrong]` prints how many are told right by their words.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.stages.headings.concepts import asked_for, general_form
from extract.stages.labels.asking import asked_by
from extract.stages.words.wordings import key_of
from models.form_loader import vocabulary
from models.record import Dokumenttyp

_TABLE = Path(__file__).with_suffix(".tsv")
_FURTHER = Path(__file__).with_name("section_wordings_further.tsv")
NOTHING = "-"
HALVES = ("built", "later")


def wordings(half: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Of one half: the sections that are right (none: it asks for something else), and the words."""
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        sections, text = line.split("\t")
        if HALVES[zlib.crc32(text.encode()) & 1] == half:
            yield tuple(sections.split("|")), text


def further_wordings(half: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The same of the second table."""
    for line in _FURTHER.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            sections, text, own = line.split("\t")
            if own == half:
                yield tuple(sections.split("|")), text


def told(text: str) -> str:
    """The section that the words ask for, listed or not; `-` where they ask for none."""
    key = key_of(text)
    listed = (name for name, spec in vocabulary().sections.items() if key in map(key_of, spec.labels))
    found = next(listed, None)
    if found is not None:
        return found
    specs, roles = asked_for(general_form(Dokumenttyp.ANSOKAN))
    named = asked_by(text, "", specs, roles, is_asked=text.endswith("?"))
    return named.name if named is not None and named.role == "section" else NOTHING


def main(arguments: Sequence[str] | None = None) -> None:
    """Per section: wordings, told right, taken for another, not told; with `--wrong` each that is not right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES, default=HALVES[0])
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args(arguments)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for right, text in (*wordings(given.half), *further_wordings(given.half)):
        found = told(text)
        verdict = "right" if found in right else "missed" if found == NOTHING else "wrong"
        for name in (right[0], "all" if right[0] != NOTHING else "of none"):
            counts[name][verdict] += 1
        if given.wrong and verdict != "right":
            print(f"{right[0]:20} {found:20} {text}")
    for name, count in counts.items():
        print(
            f"{name:20} {count.total():4} right {count['right']:4} wrong {count['wrong']:3} missed {count['missed']:3}"
        )


if __name__ == "__main__":
    main()
