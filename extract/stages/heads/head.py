"""The head of a table as it was found on the page, and the columns that it names."""

from __future__ import annotations

from extract.stages.heads.units import label_unit
from models.form import ColumnSpec, Kind, TableSpec
from models.geometry import Box, enclosing
from models.layout import Word
from models.once import once
from models.records import dataclass


@dataclass(frozen=True)
class Column:
    """A column of a table on the page; `spec` is None for a head that the form does not know."""

    spec: ColumnSpec | None
    words: tuple[Word, ...]
    declared: str | None = None
    """The unit that a sentence or a heading above names for the whole table."""
    is_amount: bool = False
    """No column of the table's, but known to hold amounts: `Avvikelse`."""

    @once
    def box(self) -> Box:
        return enclosing(word.box for word in self.words)

    @once
    def name(self) -> str:
        return self.spec.name if self.spec else ""

    @once
    def kind(self) -> Kind:
        if self.spec is None:
            return Kind.AMOUNT if self.is_amount else Kind.TEXT
        return self.spec.kind

    @once
    def unit(self) -> str | None:
        return label_unit(self.words) or self.declared


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table: its lines from `first` to `last`, both counted through the document."""

    table: TableSpec
    first: int
    last: int
    columns: tuple[Column, ...]
    aligned: bool
    """The heads stand apart, so that their places tell where the columns run."""
    stacked: bool = False
    """Every head has a line of its own, and so has every cell."""
    left: float = float("-inf")
    right: float = float("inf")
    """Edges in points: what stands outside is another table, as the income beside the costs."""
