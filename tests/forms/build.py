"""Writes `data/samples/blanketter/` anew: `python -m tests.forms.build [FOLDER]`; the same bytes every time."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.forms import association, both, leader, planning, state
from tests.papers.pdf import Rendered

FOLDER = Path(__file__).resolve().parents[2] / "data" / "samples" / "blanketter"
PAPERS: tuple[Callable[[], Rendered], ...] = (
    *association.PAPERS,
    *planning.PAPERS,
    *leader.PAPERS,
    *state.PAPERS,
    *both.PAPERS,
)


def main(folder: Path = FOLDER) -> None:
    """Writes every paper and its truth."""
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    for paper in PAPERS:
        rendered = paper()
        name = rendered.truth["file"]
        (folder / name).write_bytes(rendered.data)
        record = json.dumps(rendered.truth, ensure_ascii=False, indent=1) + "\n"
        (folder / "truth" / f"{name}.json").write_text(record, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:2]))
