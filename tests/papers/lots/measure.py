"""How drawn papers were read, by maker and arrangement: `python -m tests.papers.lots.measure DIR [--wrong]`.

Answers found of all, answers wrong and accepted, decoys taken for an answer, rows made up and accepted.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.evaluate.compare import CORRECT, SILENT_ERRORS, Mark, Verdict
from extract.evaluate.run import evaluate
from extract.evaluate.score import FileScore

_COLUMNS = (
    "papers",
    "answers",
    "found",
    "accepted",
    "wrong accepted",
    "wrong told",
    "decoys",
    "decoys accepted",
    "rows",
)
_MADE_UP = ("budget_rows", "konto_rows", "decisions")


def _fold(text: str) -> str:
    return "".join(text.split()).casefold()


def _is_decoy(mark: Mark, decoys: Sequence[str]) -> bool:
    raw = _fold(mark.value.raw) if mark.value and mark.found is not None else ""
    return bool(raw) and any(raw in decoy or (len(decoy) > 3 and decoy in raw) for decoy in decoys)


def _counted(file: FileScore, decoys: Sequence[str]) -> Counter[str]:
    count: Counter[str] = Counter(papers=1)
    for mark in file.marks:
        if mark.table == "sections":
            continue
        if mark.table in _MADE_UP:
            count["rows"] += mark.verdict is Verdict.SPURIOUS and mark.field in ("text", "konto")
            continue
        right = mark.verdict in CORRECT
        count["answers"] += mark.expected.value is not None
        count["found"] += right and mark.expected.value is not None
        count["accepted"] += mark.verdict is Verdict.RIGHT
        told = mark.verdict in (Verdict.WRONG_FLAGGED, Verdict.SPURIOUS_FLAGGED) and mark.found is not None
        silent = mark.verdict in SILENT_ERRORS and mark.found is not None
        count["wrong told"] += told
        count["wrong accepted"] += silent
        if (told or silent) and _is_decoy(mark, decoys):
            count["decoys"] += 1
            count["decoys accepted"] += silent
    return count


def _decoys(file: FileScore) -> list[str]:
    path = file.labelled.path
    record = json.loads((path.parent / "truth" / f"{path.name}.json").read_text(encoding="utf-8"))
    return [_fold(decoy) for decoy in record.get("decoys", ())]


def _lines(counts: dict[str, Counter[str]]) -> Iterator[str]:
    yield "| arrangement | " + " | ".join(_COLUMNS) + " | share found |"
    yield "| --- |" + " ---: |" * (len(_COLUMNS) + 1)
    for name, count in sorted(counts.items(), key=lambda item: item[1]["found"] / max(1, item[1]["answers"])):
        share = count["found"] / max(1, count["answers"])
        yield f"| {name} | " + " | ".join(str(count[column]) for column in _COLUMNS) + f" | {share:.3f} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """The table on stdout; with `--wrong` also every answer that is not right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list every answer that is not right")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args(arguments)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for file in evaluate(given.folder, jobs=given.jobs).files:
        count = _counted(file, _decoys(file))
        maker = file.labelled.layout.partition("-")[0]
        for name in (file.labelled.layout, f"{maker}, all", "all"):
            counts[name] += count
        for mark in file.marks if given.wrong else ():
            if mark.verdict not in (*CORRECT, Verdict.BLANK) and mark.table != "sections":
                raw = mark.value.raw if mark.value else ""
                read = f"{mark.found!r} {raw!r}"
                print(
                    f"{file.labelled.path.name} {mark.field} {mark.verdict}: {mark.expected.value!r} {read}"
                )
    print("\n".join(_lines(counts)))


if __name__ == "__main__":
    main()
