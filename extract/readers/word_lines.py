"""Paragraphs of a Word document broken into lines, with every word at a place on a made-up page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from extract.readers.word_blocks import PAGE_BREAK, PAGE_ENDED, Look, Paragraph, TabStop
from models.geometry import Box
from models.layout import Word

LINE_HEIGHT = 1.2
"""Of the font size."""
_CHARACTER, _SPACE, _FIXED = 0.5, 0.28, 0.6
"""Widths in font sizes; a font of one width has no other."""
_FIXED_FONT = re.compile(r"courier|consolas|mono|typewriter|fixedsys|terminal", re.IGNORECASE)
_TOKEN = re.compile(r"[\t\n\f\v]|[^\S\t\n\f\v]+|[☒☐]|[^\s☒☐]+")
_DEFAULT_TAB = 36.0
_APART = 0.8
"""White, in font sizes, that a tab between words leaves at the least: the widths of letters are a guess."""
_SQUEEZED = 0.5
"""Of its usual width, which a word or a number may be pressed to before it is broken or runs over the edge."""
_FIGURE_BEFORE = re.compile(r"[0-9+\-–−]$")
_FIGURES_ON = re.compile(r"[0-9]{2}")
_FIGURE_AFTER = re.compile(r"^[0-9]")


class Start(IntEnum):
    """Where a piece may begin."""

    ANYWHERE = 0
    WHERE_WORD_DID = 1
    """Word began a page here the last time."""
    NEW_PAGE = 2


@dataclass(slots=True)
class Piece:
    """What may not be parted by the end of a page; places from its own top, rules as thin boxes."""

    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    start: Start = Start.ANYWHERE
    keeps_next: bool = False
    """Stands on the page of the piece that follows."""
    goes_on: bool = False
    """A further row of a table, which only the writer, or a table of several pages, ends a page before."""


class _Token(NamedTuple):
    text: str
    look: Look
    width: float

    @property
    def is_space(self) -> bool:
        return self.text.isspace()


class _Edges(NamedTuple):
    """Of a paragraph, in points on the page."""

    zero: float
    left: float
    first: float
    right: float


def lines_of_paragraph(paragraph: Paragraph, x0: float, width: float) -> list[Piece]:
    """The lines of a paragraph in a column; at least one, so that an empty paragraph takes room."""
    look = paragraph.look
    edges = _edges(look, x0, width)
    pieces: list[Piece] = []
    start = Start.NEW_PAGE if look.page_break else Start.ANYWHERE
    for tokens, ended_by in _printed_lines(_tokens(paragraph)):
        lines = _wrapped(tokens, edges, look, is_first=not pieces)
        if not tokens and ended_by in (PAGE_BREAK, PAGE_ENDED) and not pieces:
            lines = []
        for line in lines:
            pieces.append(Piece(_height(line, look), _words(line), _strokes(line), start=start))
            start = Start.ANYWHERE
        if ended_by == PAGE_BREAK:
            start = Start.NEW_PAGE
        elif ended_by == PAGE_ENDED:
            start = max(start, Start.WHERE_WORD_DID)
    _space_out(pieces, look)
    for piece in pieces:
        piece.keeps_next = look.keep_next
    return pieces


def _edges(look: Look, x0: float, width: float) -> _Edges:
    left = min(max(0.0, x0 + look.left), x0 + 0.75 * width)
    right = max(left + 0.2 * width, x0 + width - max(0.0, look.right))
    return _Edges(x0, left, min(max(0.0, left + look.first), right), right)


def _space_out(pieces: list[Piece], look: Look) -> None:
    if look.before:
        pieces[0].height += look.before
        pieces[0].words, pieces[0].rules = shifted(pieces[0], look.before)
    pieces[-1].height += look.after


def _moved(word: Word, right: float, down: float) -> Word:
    box = word.box
    return word._replace(box=Box(box.x0 + right, box.top + down, box.x1 + right, box.bottom + down))


def shifted(piece: Piece, down: float) -> tuple[list[Word], list[Box]]:
    """Words and rules of a piece further down."""
    words = [_moved(word, 0.0, down) for word in piece.words]
    return words, [Box(rule.x0, rule.top + down, rule.x1, rule.bottom + down) for rule in piece.rules]


def _tokens(paragraph: Paragraph) -> Iterator[_Token]:
    """Words, white space and breaks; a word set in several looks is one word and has the first one's.

    A figure above or below the line is no part of the figures that it stands at.
    """
    text = "".join(run.text for run in paragraph.runs)
    starts = [0, *accumulate(len(run.text) for run in paragraph.runs)]
    cuts = [*_marks_of_notes(paragraph, text, starts)]
    for found in _TOKEN.finditer(text):
        inside = (cut for cut in cuts if found.start() < cut < found.end())
        for start, end in pairwise((found.start(), *inside, found.end())):
            look = paragraph.runs[bisect_right(starts, start) - 1].look
            yield _Token(text[start:end], look, _width(text[start:end], look))


def _marks_of_notes(paragraph: Paragraph, text: str, starts: Sequence[int]) -> Iterator[int]:
    """Where figures go on above or below the line."""
    for at, (run, after) in zip(starts[1:], pairwise(paragraph.runs), strict=False):
        if run.look.raised != after.look.raised and _FIGURES_ON.match(text, at - 1):
            yield at


def _width(text: str, look: Look) -> float:
    if _FIXED_FONT.search(look.font):
        return _FIXED * look.size * len(text)
    return (_SPACE if text.isspace() else _CHARACTER) * look.size * len(text)


def _printed_lines(tokens: Iterator[_Token]) -> Iterator[tuple[list[_Token], str]]:
    """The tokens up to each break, and the break, which is empty at the end."""
    line: list[_Token] = []
    for token in tokens:
        if token.text in ("\n", PAGE_BREAK, PAGE_ENDED):
            yield line, token.text
            line = []
        else:
            line.append(token)
    yield line, ""


_Placed = tuple[float, float, _Token]
"""Left edge, width as printed, and the word."""


def _wrapped(tokens: Sequence[_Token], edges: _Edges, look: Look, *, is_first: bool) -> list[list[_Placed]]:
    """Lines of placed words."""
    lines: list[list[_Placed]] = [[]]
    x = edges.first if is_first else edges.left
    chunks = [list(chunk) for is_tab, chunk in groupby(tokens, lambda token: token.text == "\t")]
    for number, chunk in enumerate(chunks, start=1):
        if chunk[0].text == "\t":
            following = chunks[number] if number < len(chunks) else []
            for _ in chunk[1:]:
                x = _tabbed(x, 0.0, edges, look)
            least = x + (_APART * look.size if _has_words(lines[-1]) and following else 0.0)
            x = max(least, _tabbed(x, sum(token.width for token in following), edges, look))
        else:
            x = _fill(lines, chunk, x, edges)
    if len(chunks) <= 1:
        lines = [_aligned(line, edges, look) for line in lines]
    return lines


def _has_words(line: Sequence[_Placed]) -> bool:
    """Whether more than the number of a list stands before a tab."""
    return any(sum(map(str.isalpha, token.text)) > 1 for _, _, token in line)


def _tabbed(x: float, following: float, edges: _Edges, look: Look) -> float:
    """Where the text after a tab begins; `following` is its width."""
    stops = [*look.tabs, *([TabStop(look.left, "left")] if look.first < 0 else [])]
    here = x - edges.zero + 0.01
    stop = min((stop for stop in stops if stop.at > here), default=None)
    if stop is None:
        last = max((stop.at for stop in look.tabs), default=0.0)
        at = max(last, (here // _DEFAULT_TAB + 1) * _DEFAULT_TAB)
        stop = TabStop(at, "left")
    reach = {"right": following, "decimal": following, "center": following / 2}.get(stop.align, 0.0)
    least = x + (_SPACE + 0.5) * look.size if reach else x
    at = max(least, edges.zero + stop.at - reach)
    return at if at < edges.right else x + look.size


def _fill(lines: list[list[_Placed]], chunk: Sequence[_Token], x: float, edges: _Edges) -> float:
    """Set words one after the other, a new line where they would pass the right edge; the last right edge."""
    gap = 0.0
    for unit in _units(chunk):
        if unit[0].is_space:
            gap += unit[0].width
            continue
        width = sum(token.width for token in unit)
        if x + gap + width > edges.right and lines[-1]:
            lines.append([])
            x, gap = edges.left, 0.0
        room = edges.right - x - gap
        squeeze = max(_SQUEEZED, min(1.0, room / width)) if width > room > 0 else 1.0
        x += gap
        for token in unit:
            if not token.is_space:
                lines[-1].append((x, token.width * squeeze, token))
            x += token.width * squeeze
        gap = 0.0
    return x + gap


def _units(chunk: Sequence[_Token]) -> Iterator[list[_Token]]:
    """Words, white space, and the groups of a number with the white space in it, which no line may part."""
    unit: list[_Token] = []
    for index, token in enumerate(chunk):
        if token.is_space and unit and index + 1 < len(chunk) and _is_inside_number(unit, chunk[index + 1]):
            unit.append(token)
            continue
        if unit and not unit[-1].is_space:
            yield unit
            unit = []
        unit.append(token)
        if token.is_space and len(unit) == 1:
            yield unit
            unit = []
    if unit:
        yield unit


def _is_inside_number(unit: Sequence[_Token], after: _Token) -> bool:
    is_short = len(unit) < 8
    return (
        is_short
        and _FIGURE_BEFORE.search(unit[-1].text) is not None
        and _FIGURE_AFTER.match(after.text) is not None
    )


def _aligned(line: list[_Placed], edges: _Edges, look: Look) -> list[_Placed]:
    share = {"right": 1.0, "end": 1.0, "center": 0.5}.get(look.align, 0.0)
    if not line or not share:
        return line
    room = max(0.0, edges.right - (line[-1][0] + line[-1][1])) * share
    return [(x + room, width, token) for x, width, token in line]


def _height(line: Sequence[_Placed], look: Look) -> float:
    return LINE_HEIGHT * max((token.look.size for _, _, token in line), default=look.size)


def _strokes(line: Sequence[_Placed]) -> list[Box]:
    """The lines through the words of a line that are struck out."""
    base = LINE_HEIGHT * max((token.look.size for _, _, token in line), default=0.0)
    struck = [
        (x, base - LINE_HEIGHT * token.look.size / 2, x + width)
        for x, width, token in line
        if token.look.struck
    ]
    return [Box(x0, y, x1, y) for x0, y, x1 in struck]


def _words(line: Sequence[_Placed]) -> list[Word]:
    """The words of a line on its base line."""
    if not line:
        return []
    base = LINE_HEIGHT * max(token.look.size for _, _, token in line)
    found = []
    for x, width, token in line:
        size = token.look.size
        box = Box(x, base - LINE_HEIGHT * size, x + max(width, 0.5), base)
        found.append(Word(token.text, box, None, size, token.look.bold))
    return found
