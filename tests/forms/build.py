"""Writes `data/samples/blanketter/`, `data/truth/blanketter/` and the guide's papers anew, the same bytes every time.

`python -m tests.forms.build [FOLDER]`
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.forms import association, both, guide, leader, planning, state
from tests.papers.pdf import Rendered

FOLDER = Path(__file__).resolve().parents[2] / "data"
PAPERS: tuple[Callable[[], Rendered], ...] = (
    *association.PAPERS,
    *planning.PAPERS,
    *leader.PAPERS,
    *state.PAPERS,
    *both.PAPERS,
)


def main(folder: Path = FOLDER) -> None:
    """Writes every paper below `samples` and its truth below `truth`."""
    papers, truths = folder / "samples" / "blanketter", folder / "truth" / "blanketter"
    for each in (papers, truths):
        each.mkdir(parents=True, exist_ok=True)
    for paper in PAPERS:
        rendered = paper()
        name = rendered.truth["file"]
        (papers / name).write_bytes(rendered.data)
        placed = {**rendered.truth, "file": f"../../samples/blanketter/{name}"}
        record = json.dumps(placed, ensure_ascii=False, indent=1) + "\n"
        (truths / f"{name}.json").write_text(record, encoding="utf-8", newline="\n")
    (folder / "guide").mkdir(exist_ok=True)
    for rendered in guide.papers():
        (folder / "guide" / rendered.truth["file"]).write_bytes(rendered.data)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:2]))
