"""Figures that are the end of words and no cell of a table: `Faktura 1201` among names without one."""

from __future__ import annotations

from extract.stages.grids.grid import Entry, Grid
from extract.stages.tables.pieces import Piece, Sort
from models.replacing import replace

_FEW = 0.5
"""Share of the rows that fill a column of the table's own."""
_TIMES = frozenset(("à", "á", "a", "x", "×", "*"))
"""`60 à 850 kr`: how many, and the price of one."""


def with_whole_words(grid: Grid) -> Grid:
    """The grid without columns that hold nothing but the ends of some rows' words; these get them back."""
    torn = {n for n in range(len(grid.heads) - 1) if _is_torn(grid, n)}
    if not torn:
        return grid
    kept = [n for n in range(len(grid.heads)) if n not in torn]
    entries = tuple(_mended(entry, torn, kept) for entry in grid.entries)
    return replace(grid, entries=entries, heads=tuple(grid.heads[n] for n in kept))


def _is_torn(grid: Grid, column: int) -> bool:
    cells = [(entry, piece) for entry in grid.entries if (piece := grid.cell(entry, column)) is not None]
    few = 0 < len(cells) <= _FEW * len(grid.entries)
    return few and all(_ends_words(entry, piece) for entry, piece in cells)


def _ends_words(entry: Entry, piece: Piece) -> bool:
    """Whether bare digits, or the price of one, stand right behind words."""
    before = _words_before(entry, piece)
    return before is not None and (piece.sort is Sort.CODE or before.words[-1].text in _TIMES)


def _words_before(entry: Entry, piece: Piece) -> Piece | None:
    """The words of the row that a figure stands right behind, in one segment with it."""
    own = [segment.words for segment in entry.line.segments if piece.words[0] in segment.words[1:]]
    if not own:
        return None
    before = own[0][own[0].index(piece.words[0]) - 1]
    return next((text for text in entry.text if text.words[-1] == before), None)


def _mended(entry: Entry, torn: set[int], kept: list[int]) -> Entry:
    cells = list(zip(entry.columns, entry.numbers, strict=True))
    text = entry.text
    for n, piece in cells:
        before = _words_before(entry, piece) if n in torn else None
        if before is not None:
            whole = Piece((*before.words, *piece.words), Sort.TEXT)
            text = tuple(whole if one is before else one for one in text)
    rest = [(kept.index(n), piece) for n, piece in cells if n not in torn]
    return replace(entry, text=text, numbers=tuple(p for _, p in rest), columns=tuple(n for n, _ in rest))
