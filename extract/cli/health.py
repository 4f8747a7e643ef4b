"""What `granska doctor` says about the installation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.cli.terminal import console, one_line, print_json, styled

if TYPE_CHECKING:
    from extract.doctor import Part

_STATE_WIDTH = 6
_NAME_WIDTH = 18


def print_parts(parts: tuple[Part, ...]) -> None:
    """A line for each part, never wrapped: the command at its end is there to be copied."""
    out = console()
    for part in parts:
        style = "green" if part.is_well else "bold red" if part.is_needed else "yellow"
        out.print(styled(line_of(part), style), soft_wrap=True)


def line_of(part: Part) -> str:
    """Sign, state in words, name, detail; a failed line ends with what mends it."""
    sign = "✓" if part.is_well else "✗"
    optional = "" if part.is_well or part.is_needed else " (valfritt)"
    remedy = f"  → {part.remedy}" if part.remedy else ""
    start = f"{sign} {part.health:<{_STATE_WIDTH}} {part.name:<{_NAME_WIDTH}}"
    return f"{start} {one_line(part.detail)}{optional}{remedy}"


def print_as_json(parts: tuple[Part, ...], *, is_well: bool) -> None:
    print_json({"ok": is_well, "parts": [_described(part) for part in parts]})


def _described(part: Part) -> dict[str, object]:
    return {
        "name": part.name,
        "state": str(part.health),
        "needed": part.is_needed,
        "detail": part.detail,
        "remedy": part.remedy,
    }
