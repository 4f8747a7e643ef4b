"""How tables drawn by lot are read: `python -m tests.papers.lots.table_measure DIR [--out FILE]`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extract.evaluate.compare import Mark, Verdict, silent
from extract.evaluate.run import evaluate
from extract.evaluate.score import FileScore

_TABLES = ("budget_rows", "konto_rows")
_HEADS = ("papers", "whole", "rows", "right", "found", "accept", "wrong", "words", "sums")
_SUMS = ("budget_summa", "summa_angiven", "sokt_summa", "beviljat_belopp", "forbrukat_belopp")


class Read(NamedTuple):
    """One paper: rows printed, found and right in every cell, rows and sums accepted wrong, sums not accepted wrong
    but missed or flagged."""

    file: str
    rows: int
    found: int
    exact: int
    rows_wrong: int
    """Amounts of rows that are wrong and were accepted."""
    texts_wrong: int
    """Other cells of rows that are wrong and were accepted."""
    sums_wrong: int
    accepted: int
    """Amounts of rows that were accepted."""

    @property
    def whole(self) -> bool:
        return self.rows == self.found == self.exact


def read(score: FileScore) -> Read:
    """What became of the tables of a paper."""
    counts = [d.rows[table] for d in score.documents for table in _TABLES if table in d.rows]
    wrong = silent(score.marks)
    cells = [mark for mark in wrong if mark.table in _TABLES]
    amounts = [mark for mark in score.marks if mark.table in _TABLES and mark.field == "belopp"]
    return Read(
        score.labelled.path.name,
        sum(count.expected for count in counts),
        sum(count.found for count in counts),
        sum(count.exact for count in counts),
        sum(mark.field == "belopp" for mark in cells),
        sum(mark.field != "belopp" for mark in cells),
        sum(mark.field in _SUMS for mark in wrong),
        sum(_is_accepted(mark) for mark in amounts),
    )


def _is_accepted(mark: Mark) -> bool:
    return mark.verdict in (Verdict.RIGHT, *(Verdict.WRONG_SILENT, Verdict.SPURIOUS))


def table(groups: dict[str, list[Read]]) -> str:
    """A line for every group."""
    head = " " * 28 + "".join(f"{words:>8}" for words in _HEADS)
    return "\n".join([head, *(_line(name, reads) for name, reads in sorted(groups.items()))])


def _line(name: str, reads: Sequence[Read]) -> str:
    whole = sum(r.whole for r in reads)
    sums = [sum(getattr(r, key) for r in reads) for key in Read._fields[1:]]
    rows, found, exact, wrong, words, sums_wrong, accepted = sums
    shown = (len(reads), whole, rows, exact, found, accepted, wrong, words, sums_wrong)
    return f"{name:<28}" + "".join(f"{number:>8}" for number in shown)


def grouped(reads: Iterable[Read], notes: dict[str, dict[str, Any]]) -> dict[str, dict[str, list[Read]]]:
    """By maker, by structure and by everything else that was drawn."""
    found: dict[str, dict[str, list[Read]]] = {"maker": {}, "structure": {}, "tag": {}, "all": {}}
    for one in reads:
        note = notes[one.file]
        found["all"].setdefault("all", []).append(one)
        found["maker"].setdefault(note["maker"], []).append(one)
        found["structure"].setdefault(note["structure"], []).append(one)
        for tag in note["tags"]:
            found["tag"].setdefault(tag, []).append(one)
    return found


def main(arguments: list[str] | None = None) -> None:
    """The figures by maker and structure, and the papers with something accepted wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--tags", action="store_true", help="also by everything that was drawn")
    parser.add_argument("--out", type=Path, help="every paper's figures as JSON")
    given = parser.parse_args(arguments)
    lines = (given.folder / "lots.jsonl").read_text(encoding="utf-8").splitlines()
    notes = {note["file"]: note for note in map(json.loads, lines)}
    reads = [read(score) for score in evaluate(given.folder, jobs=given.jobs).files]
    for name, groups in grouped(reads, notes).items():
        if name != "tag" or given.tags:
            print(table(groups), end="\n\n")
    for one in sorted(reads, key=lambda one: (-one.rows_wrong - one.sums_wrong, one.exact - one.rows)):
        if not one.whole or one.rows_wrong + one.sums_wrong + one.texts_wrong:
            print(_line(one.file, [one]))
    if given.out:
        given.out.write_text(json.dumps([one._asdict() for one in reads], indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
