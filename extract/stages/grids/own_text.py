"""The words of a table's rows without those of another column: a label in the margin, a remark behind the figures."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.grids.grid import Entry
from models.replacing import replace

_FEWEST_ENTRIES = 2


def with_own_text(entries: Sequence[Entry]) -> list[Entry]:
    """The entries without words of another column: a label in the margin, or a remark behind the figures.

    Words between figures, and figures behind them, are another side: who pays for the costs.
    """
    if sum(map(_has_two_sides, entries)) >= _FEWEST_ENTRIES:
        return list(entries)
    edges = [(entry.text[0].box.x0, entry) for entry in entries if len(entry.text) == 1]
    if len(edges) * 2 < len(entries):
        return list(entries)
    own = sorted(edge for edge, _ in edges)[len(edges) // 2]
    return [_at(entry, own) if len(entry.text) > 1 else entry for entry in entries]


def _has_two_sides(entry: Entry) -> bool:
    if len(entry.text) < _FEWEST_ENTRIES or len(entry.numbers) != len(entry.text):
        return False
    first, second = entry.numbers[0].box, entry.text[1].box
    return first.x1 < second.x0 < entry.numbers[-1].box.x0


def _at(entry: Entry, edge: float) -> Entry:
    """The entry with the piece that begins at an edge, and those that follow it before any number."""
    begins = next((n for n, p in enumerate(entry.text) if abs(p.box.x0 - edge) < p.box.height), None)
    if begins is None:
        return entry
    numbers = [number.box.x0 for number in entry.numbers if number.box.x0 > entry.text[begins].box.x0]
    before = min(numbers, default=float("inf"))
    return replace(entry, text=tuple(piece for piece in entry.text[begins:] if piece.box.x0 < before))
