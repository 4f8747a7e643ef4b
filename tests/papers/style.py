"""How a paper looks: everything a layout family may vary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tests.papers.fonts import Family, family

Labels = Literal["boxed", "colon", "grid", "left", "above", "underline", "band", "dotted", "stacked"]
Tables = Literal["ruled", "open", "head", "banded"]
Ticks = Literal["drawn", "bracket", "cross", "glyph", "lost"]

A4 = (595.28, 841.89)


@dataclass(frozen=True, slots=True)
class Style:
    """Sizes in points."""

    page: tuple[float, float] = A4
    left: float = 60
    right: float = 60
    top: float = 64
    bottom: float = 64
    font: str = "Helvetica"
    answer_font: str = ""
    """Font of the answers where it is another than the form's own."""
    size: float = 10.5
    label_size: float = 0.0
    """0: as the text."""
    leading: float = 1.28
    gap: float = 8.0
    """White space between blocks."""
    labels: Labels = "colon"
    label_bold: bool = True
    label_upper: bool = False
    label_right: bool = False
    label_width: float = 0.3
    """Share of the width that the label column takes, where there is one."""
    label_end: str = ":"
    numbering: Literal["", "letter", "number", "part"] = ""
    single: bool = False
    """Every field on a row of its own."""
    sections_boxed: bool = False
    justify: bool = False
    tables: Tables = "ruled"
    ticks: Ticks = "drawn"
    by_word: bool = False
    """The producer writes every word by itself, without spaces."""
    centred_title: bool = False
    title_size: float = 1.5
    """Times the size of the text."""
    compressed: bool = True
    """False: the same bytes whatever compressor the machine has."""
    producer: Literal["reportlab", "fpdf"] = "reportlab"

    @property
    def family(self) -> Family:
        return family(self.font)

    @property
    def answers(self) -> Family:
        return family(self.answer_font or self.font)

    @property
    def small(self) -> float:
        return self.label_size or self.size

    @property
    def width(self) -> float:
        return self.page[0] - self.left - self.right

    @property
    def rich(self) -> bool:
        return self.family.rich and self.answers.rich
