"""A table known by its body: its rows as they stand on their lines, over columns of figures."""

from __future__ import annotations

import re

from extract.stages.page.lines import Line, text_of
from extract.stages.tables.pieces import Piece
from extract.stages.words.totals import is_subtotal, is_total
from models.layout import Word
from models.once import once
from models.records import dataclass

_SUMS = frozenset(("sammanlagt", "tillsammans", "allt som allt", "slutsumma", "inalles"))
_NUMBERED = re.compile(r"^[A-ZÅÄÖ]?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]? (?=[A-ZÅÄÖ])")
"""`C6 Summa`: the number of a row before its words."""


@dataclass(frozen=True)
class Entry:
    """A line of a table with its figures; `more`: lines of words alone that go on in its text."""

    line: Line
    text: tuple[Piece, ...]
    numbers: tuple[Piece, ...]
    heading: str = ""
    """The heading inside the table that stands nearest above."""
    more: tuple[Line, ...] = ()
    before: tuple[Line, ...] = ()
    """Lines of words alone above it that its own words go on from."""
    columns: tuple[int, ...] = ()
    """Which column of its grid each number stands in."""
    is_pushed: bool = False
    """A long text has pushed its numbers out of their columns: their order tells."""

    @once
    def label(self) -> str:
        return text_of([word for piece in self.text for word in piece.words])

    @once
    def sums(self) -> bool:
        label = _NUMBERED.sub("", self.label)
        return is_total(label) or label.casefold().strip(" :.") in _SUMS

    @property
    def is_part(self) -> bool:
        return is_subtotal(self.label)


@dataclass(frozen=True)
class Grid:
    """Entries over columns of numbers, from left to right."""

    entries: tuple[Entry, ...]
    heads: tuple[tuple[Word, ...], ...]
    """Words of the head over each column; empty where none stand."""
    corner: tuple[Word, ...]
    """Words of the head over no column of figures: over the texts."""
    first: int
    last: int
    """Lines of the document, head included."""
    needs_sum: bool = False
    """Its figures are put together out of two lines, or told from the words beside them: only a total proves them."""
    is_guess: bool = False
    """Nothing says where its first row begins: it goes to a person whatever it adds up to."""
    holes: frozenset[int] = frozenset()
    """Lines between its first and its last that are no part of it."""

    def cell(self, entry: Entry, column: int) -> Piece | None:
        return next((p for n, p in zip(entry.columns, entry.numbers, strict=True) if n == column), None)

    @property
    def title(self) -> str:
        return text_of(self.corner)
