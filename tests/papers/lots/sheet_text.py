"""Sheets as typed text."""

from __future__ import annotations

import re

from tests.papers.lots.sheet_html import capital, mark_of
from tests.papers.lots.sheets import (
    Block,
    Clauses,
    Columns,
    Gap,
    Heading,
    Lines,
    Look,
    Panel,
    Para,
    Rows,
    Sheet,
    Title,
    Twin,
)
from tests.papers.marks import plain, spans

_OPENED = re.compile("\ue000[^\ue001]*\ue001|\ue002")


def typed_text(sheet: Sheet, look: Look) -> str:
    """The sheet as marked lines, a line of its own for each."""
    left = " " * look.indent
    lines: list[str] = [sheet.head, ""] if sheet.head else []
    for block in sheet.blocks:
        lines += _lines(block, look)
    lines += ["", sheet.foot] if sheet.foot else []
    return "\n".join(f"{left}{line}".rstrip() for line in lines) + "\n"


def _lines(block: Block, look: Look) -> list[str]:
    match block:
        case Heading():
            return _heading(block, look)
        case Clauses(items, mark):
            return _clauses(items, mark, look)
        case Columns(stacks, shares, rule):
            return _beside(stacks, shares, look, rule=rule)
        case Rows():
            return _rows(block)
        case Twin(blocks):
            return [line for one in blocks for line in _lines(one, look)]
    return _text(block, look)


def _heading(block: Heading, look: Look) -> list[str]:
    if block.run_in:
        return ["", *wrapped(f"{block.text} {block.run_in}", look.width)]
    heading = capital(block.text) if look.heading in ("caps", "large") else block.text
    under = ["-" * len(plain(heading))] if look.heading == "underlined" else []
    return ["", heading, *under]


def _text(block: Block, look: Look) -> list[str]:
    match block:
        case Title(text):
            return ["", *wrapped(_upper(text), look.width), ""]
        case Para(text, kind):
            return [*(_placed(line, kind, look) for line in wrapped(text, look.width)), ""]
        case Lines(lines, kind):
            return [*(_placed(line, kind, look) for line in lines), ""]
        case Panel(lines, _):
            return [*lines, ""]
        case Gap(lines):
            return [""] * int(lines)
    return [""]


def wrapped(marked: str, width: int) -> list[str]:
    """Words of a marked text on lines of a width; a mark may go on from one line to the next."""
    lines: list[str] = []
    for part in marked.split("\n"):
        line, used = "", 0
        for token in part.split(" "):
            long = len(_OPENED.sub("", token))
            if line and used + 1 + long > width:
                lines.append(line)
                line, used = token, long
            else:
                line, used = (f"{line} {token}", used + 1 + long) if line else (token, long)
        lines.append(line)
    return lines


def _upper(marked: str) -> str:
    return (
        "".join(marked.upper() for _ in (0,))
        if len(spans(marked)) == 1 and not spans(marked)[0].keys
        else marked
    )


def _placed(line: str, kind: str, look: Look) -> str:
    room = look.width - len(plain(line))
    return " " * max(0, {"right": room, "center": room // 2}.get(kind, 0)) + line


def _clauses(items: tuple[str, ...], mark: str, look: Look) -> list[str]:
    found: list[str] = []
    for number, item in enumerate(items):
        lead = f"{mark_of(mark, number)} " if mark else ""
        first, *rest = wrapped(item, look.width - len(lead))
        found += [lead + first, *(" " * len(lead) + line for line in rest)]
        found += [] if mark == "–" else [""]
    return [*found, ""]


def _beside(
    stacks: tuple[tuple[str, ...], ...], shares: tuple[int, ...], look: Look, *, rule: bool
) -> list[str]:
    if rule:
        stacks = tuple(("", "_" * 24, *stack) for stack in stacks)
    widths = [look.width * share // sum(shares) for share in shares]
    found = []
    for number in range(max(map(len, stacks))):
        line, at = "", 0
        for stack, width in zip(stacks, widths, strict=True):
            text = stack[number] if number < len(stack) else ""
            line = (
                line + " " * max(0 if not text else 2 * bool(line), at - len(plain(line))) + text
                if text
                else line
            )
            at += width
        found.append(line)
    return [*found, ""]


def _rows(block: Rows) -> list[str]:
    widths = [max(len(plain(row[n])) for row in block.rows) for n in range(len(block.rows[0]))]
    found = []
    for row in block.rows:
        cells = [
            " " * (width - len(plain(cell))) + cell
            if n in block.right
            else cell + " " * (width - len(plain(cell)))
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        found.append("   ".join(cells))
    return ["", *found, ""]
