"""What the rows of a table are called: the words of the column that names them, without numbers, bullets and days."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.stages.grids.grid import Entry, Grid
from extract.stages.heads.head_words import UNITS, says_more
from extract.stages.page.lines import Segment, text_of
from extract.stages.tables.pieces import Piece, Sort
from extract.stages.words.naming import columns_named
from extract.stages.words.wordings import key_of
from models.layout import Word
from models.records import dataclass

_DAY = re.compile(
    r"(?:[0-9]{2}){1,2}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./] ?[0-9]{1,2}(?:[-./ ][0-9]{2,4})?"
)
_DIGITS_OF_A_NUMBER = 3
_CHOICES = frozenset(("ja", "nej", "x", "j", "n"))
_MOST = 0.6
"""Share of the rows that fill a column of words."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How the rows of one table are named; `edge`: where the column begins, None where all words name the row."""

    numbered: bool
    edge: float | None

    @classmethod
    def of(cls, grid: Grid, rows: Sequence[Entry]) -> Naming:
        return cls(_are_numbered(rows), _edge_of_names(grid, rows))

    def words(self, entry: Entry) -> tuple[Word, ...]:
        """The row's words without its number, bullet, day or what stands behind its last figure, with later lines."""
        behind = entry.numbers[-1].box.x0
        own = [piece for piece in entry.text if piece.box.x0 < behind] or list(entry.text)
        own = [piece for piece in own if self.edge is not None and _begins_at(piece, self.edge)] or own
        is_end = own[0].text.endswith(("tom", "t.o.m.", "from", "fr.o.m.", "den"))
        named = [piece for piece in own if is_end or _DAY.fullmatch(piece.text) is None]
        words = [word for piece in named or own for word in piece.words]
        if len(words) > 1 and (self.numbered or not any(c.isalnum() for c in words[0].text)):
            words = words[1:]
        beyond = behind if own[0].box.x0 < behind else float("inf")
        above, below = (
            (word for line in lines for segment in line.segments for word in self._named(segment, beyond))
            for lines in (entry.before, entry.more)
        )
        return (*above, *words, *below)

    def _named(self, segment: Segment, beyond: float) -> tuple[Word, ...]:
        """The words of a later line; a unit alone belongs to the figure above it, a remark to its own column.

        beyond: where the last figure begins, in points, if the name stands before it.
        """
        is_aside = self.edge is not None and abs(segment.box.x0 - self.edge) >= segment.box.height
        is_aside = is_aside or segment.box.x0 >= beyond
        return () if is_aside or key_of(segment.text) in UNITS else segment.words


def _begins_at(piece: Piece, edge: float) -> bool:
    return abs(piece.box.x0 - edge) < piece.box.height


def _edge_of_names(grid: Grid, rows: Sequence[Entry]) -> float | None:
    """Where the first column of words begins whose head says that it names the rows, of several columns of words."""
    edges: list[float] = []
    for piece in (piece for entry in rows for piece in entry.text):
        if not any(_begins_at(piece, edge) for edge in edges):
            edges.append(piece.box.x0)
    filled = [
        edge
        for edge in sorted(edges)
        if sum(any(_begins_at(p, edge) for p in _remarks(entry)) for entry in rows) >= _MOST * len(rows)
    ]
    if len(filled) < 2:
        return None
    naming = [edge for edge in filled if not _holds_choices(rows, edge)]
    if len(naming) == 1:
        return naming[0]
    behind = [*filled[1:], float("inf")]
    heads = [
        [word for word in grid.corner if left - word.box.height < word.box.x0 < right - word.box.height]
        or _head_at(grid, left)
        for left, right in zip(filled, behind, strict=True)
    ]
    named = [edge for edge, head in zip(filled, heads, strict=True) if _names_rows(text_of(head))]
    if not heads[0] and all(heads[1:]) and not named:
        return filled[0]  # its head stands over the numbers of the rows: `Nr Aktivitet`
    if all(heads) and all(says_more(text_of(head)) for head in heads):
        return filled[0]  # `Specifikation` beside `Kommentar`
    return named[0] if named and all(heads) else None


def _remarks(entry: Entry) -> tuple[Piece, ...]:
    """The row's words, and what is counted: `6 tillfällen` may stand in a column of remarks."""
    return (*entry.text, *(piece for piece in entry.numbers if piece.sort is Sort.COUNT))


def _holds_choices(rows: Sequence[Entry], edge: float) -> bool:
    """Whether nothing but yes and no stands in a column of words."""
    return all(
        piece.text.strip(".").casefold() in _CHOICES
        for entry in rows
        for piece in entry.text
        if _begins_at(piece, edge)
    )


def _head_at(grid: Grid, edge: float) -> list[Word]:
    """The head over a column of words some of which are counts: it was taken for one of figures."""
    return next(
        (list(words) for words in grid.heads if words and abs(words[0].box.x0 - edge) < words[0].box.height),
        [],
    )


def _names_rows(head: str) -> bool:
    return "text" in columns_named(head) and not says_more(head)


def _are_numbered(rows: Sequence[Entry]) -> bool:
    """Whether every text begins with the number of its row, be it behind the letter of its part: `C1`, `C2`."""
    first = [entry.text[0].words[0].text.rstrip(".)") for entry in rows]
    if len({text[:1] for text in first}) == 1 and first[0][:1].isupper():
        first = [text[1:] for text in first]
    if len({text.rpartition(".")[0] for text in first}) == 1:
        first = [text.rpartition(".")[2] for text in first]
    if not all(text.isdecimal() and len(text) <= _DIGITS_OF_A_NUMBER for text in first):
        return False
    steps = [int(below) - int(above) for above, below in itertools.pairwise(first)]
    return bool(steps) and all(step == 1 for step in steps)
