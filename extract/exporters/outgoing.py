"""The gate that every row of every export passes: discretion, control sums and the list of changed cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from extract.exporters.companions import CHANGED_CELLS, EXPORTED
from extract.exporters.discretion import Discretion
from extract.exporters.source import Cells, Source
from extract.exporters.totals import ControlSums

_COMPANION = frozenset({"datalexikon", "kontrollsummor", "andrade_celler"})


class Outgoing:
    """Settles rows, counts them, and tells `on_change` about every cell that changed.

    Only rows of declared tables pass; a row of the export's own is handed to the writer as it is.
    """

    def __init__(self, discretion: Discretion, on_change: Callable[[Cells], None]) -> None:
        self.discretion = discretion
        self.sums = ControlSums()
        self.changes: Counter[str] = Counter()
        """Changed cells so far, by kind of change."""
        self._on_change = on_change

    def settled(self, table: str, row: Cells) -> Cells | None:
        """The row as it may leave, or None where it may not."""
        if table in _COMPANION:
            return row
        settled = self.discretion.settled(table, row)
        if settled is None:
            return None
        self.sums.add(table, settled)
        if settled is not row:
            for name in EXPORTED[table].column_names:
                if settled[name] is not None and settled[name] != row[name]:
                    self.note(table, settled, name, "personnummer")
        return settled

    def note(self, table: str, row: Cells, column: str, change: str) -> None:
        """Put a cell of the row that was settled last on the list of changed cells."""
        self.changes[change] += 1
        cells = (table, self.sums.rows_in[table] or None, row.get("document_id"), column, change)
        self._on_change(dict(zip(CHANGED_CELLS.column_names, cells, strict=True)))

    def pass_through(self, source: Source, table: str) -> Iterable[Cells]:
        """Every row of the source's table that may leave."""
        for row in source.rows(table):
            settled = self.settled(table, row)
            if settled is not None:
                yield settled
