"""Writes `data/samples/` and `data/truth/` anew, byte for byte: `python -m tests.papers.build_samples`.

The truth lies beside the samples and not among them: whoever runs the folder of samples reads papers alone.
Two of the papers are shipped for `granska demo`, and lie in `models/demo/` as well.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from extract.cli.demo import PAPERS
from tests.papers.model import File, Paper
from tests.papers.pdf import Rendered, render_pdf
from tests.papers.samples_ansokan import lasframmande, lykttander, vaxthuset
from tests.papers.samples_redovisning import ekudden, traneberg, vargtorn
from tests.papers.style import Style
from tests.papers.text import TextStyle, render_text

_ROOT = Path(__file__).resolve().parents[2]
_DATA = _ROOT / "data"
_SHIPPED = _ROOT / "models" / "demo"


class Sample(NamedTuple):
    """A paper and how it looks; only fonts that every reader has, so the bytes are the same everywhere."""

    name: str
    layout: str
    paper: Callable[[], Paper]
    pdf: Style
    text: TextStyle


SAMPLES = (
    Sample(
        "ansokan_lykttander",
        "boxed",
        lykttander,
        Style(
            labels="boxed",
            label_size=7.5,
            label_bold=False,
            label_end="",
            sections_boxed=True,
            left=56,
            right=56,
        ),
        TextStyle("tidy", ticks="glyph"),
    ),
    Sample(
        "ansokan_lasframmande",
        "colon",
        lasframmande,
        Style(labels="colon", font="Times", size=11.5, left=78, right=78, tables="head", producer="fpdf"),
        TextStyle("letter", blank_lines=True),
    ),
    Sample(
        "ansokan_vaxthuset",
        "grid",
        vaxthuset,
        Style(
            labels="grid",
            font="Helvetica",
            size=10,
            label_end="",
            label_width=0.34,
            ticks="cross",
            leading=1.35,
        ),
        TextStyle("cells"),
    ),
    Sample(
        "redovisning_ekudden",
        "ruled",
        ekudden,
        Style(labels="boxed", label_size=8, label_end="", font="Helvetica", size=10, tables="ruled"),
        TextStyle("tidy"),
    ),
    Sample(
        "redovisning_traneberg",
        "open",
        traneberg,
        Style(
            labels="colon",
            font="Times",
            size=12,
            left=85,
            right=85,
            tables="open",
            by_word=True,
            title_size=1.35,
        ),
        TextStyle("dump", blank_lines=True, width=66),
    ),
    Sample(
        "redovisning_vargtorn",
        "one_table",
        vargtorn,
        Style(
            labels="left",
            font="Helvetica",
            size=9.5,
            tables="banded",
            page=(841.89, 595.28),
            label_width=0.22,
        ),
        TextStyle("tidy", width=110),
    ),
)


def render(sample: Sample) -> dict[str, Rendered]:
    """The paper as PDF and as text, by suffix; the papers are made anew, so nothing is shared."""

    def file() -> File:
        return File(sample.name, [sample.paper()], sample.layout)

    return {
        ".pdf": render_pdf(file(), replace(sample.pdf, compressed=False)),
        ".txt": render_text(file(), sample.text),
    }


def main(folder: Path = _DATA, shipped: Path = _SHIPPED) -> None:
    """Writes every sample into `samples` and its truth into `truth`, and the shipped ones once more."""
    for name in ("samples", "truth"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        rendered = render(sample)
        for suffix, item in rendered.items():
            file = f"{sample.name}{suffix}"
            (folder / "samples" / file).write_bytes(item.data)
            if file in PAPERS:
                (shipped / file).write_bytes(item.data)
            record = (
                json.dumps({**item.truth, "file": f"../samples/{file}"}, ensure_ascii=False, indent=1) + "\n"
            )
            name = f"{sample.name}{'' if suffix == '.pdf' else '.txt'}.json"
            (folder / "truth" / name).write_text(record, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:3]))
