"""Drawing that several of these families share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tests.papers.later.drawing import Drawn
from tests.papers.model import Section, Table


class Look(NamedTuple):
    """How a table is ruled and shaded; a grey of None is none."""

    size: float
    pad: float = 4.0
    cells: bool = True
    """A frame round every cell, else a thin line under every row."""
    head: float | None = None
    group: float | None = None
    """Of rows that have words in their first cell only."""


class Penned(Drawn):
    """A composer that sets tables at any place and prose at any width."""

    def table(self, block: Table, left: float, width: float, look: Look) -> None:
        """Rows from the height at hand down; a row of words alone runs over all columns."""
        edges = [left]
        for share in block.widths:
            edges.append(edges[-1] + width * share / sum(block.widths))
        size = self.fitting(block, edges, look.size, 2 * look.pad)
        heads = (block.headers,) if any(block.headers) else ()
        for number, row in enumerate((*heads, *block.rows), 1 - len(heads)):
            lone = number > 0 and not any(row[1:])
            bold = number == 0 or lone or (block.total and number == len(block.rows))
            grey = look.head if number == 0 else look.group if lone else None
            self._row(
                row,
                [edges[0], edges[-1]] if lone else edges,
                block.right,
                bold,
                grey,
                look._replace(size=size),
            )

    def _row(
        self,
        row: Sequence[str],
        edges: Sequence[float],
        right: Sequence[int],
        bold: bool,
        grey: float | None,
        look: Look,
    ) -> None:
        flow, style, (size, pad) = self.flow, self.style, look[:2]
        font = style.family.bold if bold else style.answers.regular
        cells = list(zip(row, pairwise(edges), strict=False))
        tall = max(self.height(cell, b - a - 2 * pad, font, size) for cell, (a, b) in cells) + 0.6 * pad + 1
        flow.room(tall)
        if grey is not None:
            flow.frame(edges[0], flow.y, edges[-1], flow.y + tall, grey)
        for number, (cell, (a, b)) in enumerate(cells):
            if look.cells:
                flow.frame(a, flow.y, b, flow.y + tall)
            if number in right:
                for line, part in enumerate(cell.split("\n")):
                    self.ink(
                        part,
                        b - pad,
                        flow.y + size + 1 + line * size * style.leading,
                        font,
                        size,
                        align="right",
                    )
            else:
                self.lines(cell, a + pad, flow.y + 1, b - a - 2 * pad, font, size)
        flow.y += tall
        if not look.cells:
            flow.rule(edges[0], flow.y, edges[-1], flow.y, 0.25)

    def prose(self, block: Section, left: float, width: float, gap: float, least: float = 0.0) -> None:
        """The paragraphs under each other, with room for an answer where there is none."""
        for text in block.paragraphs:
            self.flow.paragraph(text, x=left, width=width)
            self.flow.y += gap
        self.flow.y += 0.0 if block.paragraphs else least
