"""A table as it stands on a sheet before anybody has chosen a program to draw it with."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Literal, NamedTuple

from tests.papers.handmade.pen import Document

RowKind = Literal["item", "part", "group", "sum", "total", "empty"]
ColumnKind = Literal["text", "figure", "code", "remark"]


class Row(NamedTuple):
    """Marked cells; a group's heading stands in the column of the names alone."""

    cells: tuple[str, ...]
    kind: RowKind = "item"


@dataclass
class Grid:
    """`heads` may be empty; `over` are heads that span columns, (words, number of columns)."""

    kinds: tuple[ColumnKind, ...]
    heads: tuple[str, ...]
    rows: list[Row]
    over: tuple[tuple[str, int], ...] = ()
    caption: str = ""
    above: str = ""
    """A line over the table that names its unit."""


@dataclass(frozen=True)
class Look:
    """How the tables of a paper are drawn."""

    rules: Literal["all", "rows", "ends", "zebra", "none", "dotted"]
    align: Literal["right", "left", "center"]
    upright: Literal["top", "middle", "bottom"]
    tight: bool
    """Columns touch."""
    font: str
    size: float
    narrow: bool
    """The column of the names is so narrow that long names are wrapped."""
    full: bool
    """The table is as wide as the page."""


@dataclass(frozen=True)
class Money:
    """How a paper prints its amounts. `scale`: kronor of one printed unit; `places`: printed decimals."""

    scale: int
    places: int
    comma_sep: str
    tail: str
    minus: str = "-"

    @property
    def step(self) -> Decimal:
        """The smallest amount that can be printed."""
        return Decimal(self.scale).scaleb(-self.places)

    def raw(self, amount: Decimal, *, tail: bool = True) -> str:
        """The printed amount.

        >>> Money(1000, 1, " ", "").raw(Decimal(1250500))
        '1 250,5'
        """
        whole, _, rest = f"{abs(amount) / self.scale:,.{self.places}f}".partition(".")
        figure = whole.replace(",", self.comma_sep) + (f",{rest}" if rest else "")
        return (self.minus if amount < 0 else "") + figure + (self.tail if tail else "")


@dataclass
class Sheet:
    """The dice, the paper being written, and what was decided about it."""

    rng: Random
    d: Document
    money: Money
    is_report: bool
    tags: set[str] = field(default_factory=set)
    facts: list[tuple[str, str]] = field(default_factory=list)
    year: int = 2016

    def chance(self, share: float, tag: str = "") -> bool:
        """Whether it happens; the tag is noted when it does."""
        happens = self.rng.random() < share
        if happens and tag:
            self.tags.add(tag)
        return happens

    def amount(self, least: int = 3_000, most: int = 180_000) -> Decimal:
        """An amount that can be printed as this paper prints them."""
        step = self.money.step
        if self.money.scale == 1 and self.money.places == 0 and self.rng.random() < 0.6:
            step = Decimal(self.rng.choice((10, 100, 500, 1000)))
        return max(int(Decimal(self.rng.randint(least, most)) / step), 1) * step

    def plain(self, amount: Decimal) -> str:
        """An amount that answers nothing."""
        return self.money.raw(amount)

    def cell(self, keys: str, amount: Decimal) -> str:
        """An amount that answers."""
        text = canonical(amount)
        return self.d(keys, self.money.raw(amount), *(text for _ in keys.split(",")))


def canonical(amount: Decimal) -> str:
    """Kronor without decimals where there are no ören.

    >>> canonical(Decimal("12.50")), canonical(Decimal("1E+3"))
    ('12.50', '1000')
    """
    return str(int(amount)) if amount == int(amount) else f"{amount:.2f}"
