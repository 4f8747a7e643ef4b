"""Draws `run.svg`, the picture in the README: what `make demo` prints."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from rich.console import Console

import extract
from extract.cli import summary

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
WIDTH = 80
MOST_FINDINGS = 14
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's own frame fetches its font from a server; this one takes a font of the reader's."""


def main() -> None:
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False)
    papers = [*sorted(SAMPLES.glob("*.pdf")), *sorted(SAMPLES.glob("*.txt"))]
    with tempfile.TemporaryDirectory() as out:
        report = extract.run(papers, Path(out) / "demo")
    report.out = Path("build/demo")
    console.print("$ granska run data/samples/*.pdf data/samples/*.txt --out build/demo", style="bold")
    summary.print_report(report, console, most=MOST_FINDINGS)
    picture = console.export_svg(title="granska", code_format=FRAME, unique_id="granska")
    lines = (line.rstrip() for line in picture.splitlines())
    (HERE / "run.svg").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
