"""Plain text files: a character grid in points, so that the same geometry serves them as serves a PDF."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from extract.readers.characters import LIGATURES, WITHOUT_MARKS
from extract.readers.decoding import decode, is_text
from extract.readers.progress import PageDone, nobody
from models.errors import ReadError, Reason
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word

CHARACTER_WIDTH = 6.0
LINE_HEIGHT = 12.0
TAB_STOP = 8
_LEAST_SPACE = 2
_WRAPPED_WORDS = 2
_MOST_WRAPPED = 5
"""Words of the end of a cell, and of one that tabs for empty cells follow."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_HYPHEN_AT_LINE_END = re.compile("\u00ad(?=[ \t]*$)")
_SOFT_HYPHEN = "\u00ad"
_PARTS_WORDS = dict.fromkeys((0x0B, *range(0x1C, 0x20), 0x85), " ")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_FIGURES = re.compile(r"\s*(?:[-–−]?[0-9][0-9 .,:%-]*(?:kr|tkr)?)?\s*", re.IGNORECASE)
_GROUPS = re.compile(r"[0-9]{3}(?: [0-9]{3})*(?:,[0-9-]{1,2})?(?: ?(?:kr|:-))?")
"""The end of an amount."""
_WORD = re.compile(r"\S+")


class PlainReader:
    """Text without mark-up in any of the encodings that Swedish offices have used."""

    def matches(self, head: bytes, name: str) -> bool:
        return is_text(head)

    def read(self, path: Path, page_done: PageDone = nobody) -> Layout:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ReadError(
                Reason.CORRUPT,
                "filen gick inte att läsa",
                where=path.name,
                todo="kontrollera att filen finns kvar och att du har rätt att läsa den",
            ) from error
        text, encoding = decode(data)
        pages = tuple(pages_of(text))
        if not any(page.words for page in pages):
            raise ReadError(
                Reason.NO_TEXT,
                "filen innehåller inga ord",
                where=path.name,
                todo="hämta filen på nytt från arkivet",
            )
        return Layout(pages, TextSource.PLAIN, encoding)


def pages_of(text: str) -> Iterator[Page]:
    """Pages parted by form feeds; lines are counted through the whole file.

    >>> [(word.text, word.line, tuple(word.box)) for page in pages_of("a\\tb") for word in page.words]
    [('a', 1, (0.0, 0.0, 6.0, 12.0)), ('b', 1, (48.0, 0.0, 54.0, 12.0))]
    """
    sheets = text.split("\f")
    if len(sheets) > 1 and not sheets[-1].strip():
        sheets.pop()
    line = 1
    for number, sheet in enumerate(sheets, start=1):
        lines = _without_tabs([_printed(raw) for raw in _LINE_END.split(sheet)])
        if len(lines) > 1 and not lines[-1]:
            lines.pop()
        words = tuple(word for row, shown in enumerate(lines) for word in _words(shown, row, line + row))
        width = CHARACTER_WIDTH * max(map(len, lines))
        yield Page(number, width, LINE_HEIGHT * len(lines), words, source=TextSource.PLAIN)
        line += len(_LINE_END.findall(sheet))


def _printed(line: str) -> str:
    """The line as a fixed-pitch printer shows it."""
    if _LIGATURE.search(line):
        line = line.translate(LIGATURES)
    if line.isprintable():
        return line
    if _SOFT_HYPHEN in line:
        line = _HYPHEN_AT_LINE_END.sub("-", line).replace(_SOFT_HYPHEN, "")
    return line.translate(_PARTS_WORDS).translate(WITHOUT_MARKS)


def _without_tabs(lines: list[str]) -> list[str]:
    """Tabs as white space: neighbouring lines with as many tabs share their columns, however wide a cell is."""
    shown = list(lines)
    for block in _tabbed_blocks(lines):
        rows = [_spread(lines[number].split("\t"), lines[block[0]].count("\t") + 1) for number in block]
        stops = [0] * len(rows[0])
        if len(rows) > 1:
            widths = [max(len(row[column]) for row in rows) for column in range(len(stops))]
            stops = [_next_stop(width) for width in widths]
        for number, row in zip(block, rows, strict=True):
            *cells, last = row
            padded = (
                cell.ljust(stop or _next_stop(len(cell)))
                for cell, stop in zip(cells, stops[:-1], strict=True)
            )
            shown[number] = "".join(padded) + last
    return shown


def _next_stop(width: int) -> int:
    return -(-(width + _LEAST_SPACE) // TAB_STOP) * TAB_STOP


def _tabbed_blocks(lines: list[str]) -> Iterator[list[int]]:
    """Runs of lines with equally many tabs, with what goes on from their cells; an empty line parts nothing."""
    block: list[int] = []
    tabs = 0
    for number, line in enumerate(lines):
        count = line.count("\t")
        if block and count < tabs and (_spans_columns(line, tabs) or _goes_on(line)):
            block.append(number)
            continue
        if not count and len(line.split()) <= _WRAPPED_WORDS:
            continue
        if block and count != tabs:
            yield block
            block = []
        tabs = count
        block += [number] if count else []
    if block:
        yield block


def _spans_columns(line: str, tabs: int) -> bool:
    """Whether the first cell of a line stands over two columns: a sum, with figures in all the others."""
    first, *others = line.split("\t")
    if len(others) != tabs - 1 or first[:1].isdigit():
        return False
    return len(others) > 1 and any(others) and all(_FIGURES.fullmatch(cell) for cell in others)


def _goes_on(line: str) -> bool:
    """Whether a line that has lost the tabs before it holds the ends of cells that wrapped in the line above."""
    first, *others = line.split("\t")
    most = _WRAPPED_WORDS if any(others) or not others else _MOST_WRAPPED
    if len(first.split()) > most or first.endswith(":"):
        return False
    if not any(others):
        return first[:1].islower() or (bool(others) and bool(first)) or _GROUPS.fullmatch(first) is not None
    shortest = max(map(len, (first, *others))) <= _WRAPPED_WORDS
    return shortest or (first[:1].islower() and all(len(cell.split()) <= _WRAPPED_WORDS for cell in others))


def _spread(cells: list[str], columns: int) -> list[str]:
    """The cells of a line with empty ones where it has too few: behind the first that spans two, or before all."""
    if len(cells) == columns:
        return cells
    if _spans_columns("\t".join(cells), columns - 1):
        return [cells[0], "", *cells[1:]]
    return [*[""] * (columns - len(cells)), *cells]


def _words(line: str, row: int, number: int) -> Iterator[Word]:
    columns = _columns(line)
    for found in _WORD.finditer(line):
        start, end = found.span()
        if columns is not None:
            start, end = columns[start], max(columns[end], columns[start] + 1)
        box = Box(start * CHARACTER_WIDTH, row * LINE_HEIGHT, end * CHARACTER_WIDTH, (row + 1) * LINE_HEIGHT)
        yield Word(found.group(), box, number, LINE_HEIGHT)


def _columns(line: str) -> list[int] | None:
    """Column of each character where some stand on top of the one before; None where all have their own."""
    if line.isascii() or unicodedata.is_normalized("NFC", line):
        return None
    return [0, *accumulate(0 if unicodedata.combining(character) else 1 for character in line)]
