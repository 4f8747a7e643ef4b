"""Rewrites the table of figures in the README: `python -m tests.papers.readme_table FIGURES.json README.md`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- evaluate:begin -->", "<!-- evaluate:end -->"
_HEADINGS = (
    "kind, part",
    "files",
    "field F1",
    "konto rows",
    "budget rows",
    "whole papers",
    "amounts accepted",
    "of them wrong, per 1,000 (95 %)",
    "accepted without review",
    "planted found (as error or warning)",
    "false alarms per 100 clean papers",
)


def table(figures: dict[str, Any]) -> str:
    """Markdown: one line for each kind of file and part, and one for all."""
    lines = [_line(_HEADINGS), _line(["---"] + ["---:"] * (len(_HEADINGS) - 1))]
    for group in (*figures["per_kind_and_part"], {**figures["total"], "name": "all"}):
        amounts, found = group["amounts"], group["findings"]
        alarms = found["false_alarms_per_100_clean"]
        low, high = amounts["silent_per_1000_interval"]
        rate = amounts["silent_per_1000"]
        lines.append(
            _line(
                (
                    group["name"],
                    str(group["files"]),
                    _share(group["fields"]["f1"]),
                    _exact(group["konto_rows"]),
                    _exact(group["budget_rows"]),
                    _share(_ratio(group["documents_exact"], group["documents"])),
                    str(amounts["accepted"]),
                    "–" if rate is None else f"{rate:.2f} ({low:.2f}–{high:.2f})",
                    _share(amounts["automation"]),
                    f"{_share(found['recall'])} ({_share(found['recall_as_fel_or_varning'])})",
                    "–" if alarms is None else f"{alarms:.2f}",
                )
            )
        )
    return "\n".join(lines)


def rewritten(readme: str, figures: dict[str, Any]) -> str:
    """The README with a new table between its markers; ValueError when they are not there."""
    before, found_begin, rest = readme.partition(BEGIN)
    _, found_end, after = rest.partition(END)
    if not (found_begin and found_end):
        raise ValueError(f"the README lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n{table(figures)}\n{END}{after}"


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _exact(rows: dict[str, int]) -> str:
    return _share(_ratio(rows["exact"], rows["expected"]))


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _share(value: float | None) -> str:
    """Rounded down: 1.000 is said of nothing less than all."""
    return "–" if value is None else f"{int(value * 1000) / 1000:.3f}"


def main(figures: Path, readme: Path) -> None:
    """Rewrites the README in place and prints the table."""
    found = json.loads(figures.read_text(encoding="utf-8"))
    text = rewritten(readme.read_text(encoding="utf-8"), found)
    readme.write_text(text, encoding="utf-8", newline="\n")
    print(table(found))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:3]))
