"""Drawing that these families share: single lines of any grey, to the left, right or middle of a place."""

from __future__ import annotations

from collections.abc import Sequence

from models.geometry import Box
from tests.papers.flow import Line, Placed, line_width
from tests.papers.layouts import Composer
from tests.papers.marks import TICKED, UNTICKED, plain
from tests.papers.model import Paper, Table
from tests.papers.surface import descent_of, width_of


class Drawn(Composer):
    """A composer with a finer pen."""

    def ink(
        self,
        marked: str,
        x: float,
        baseline: float,
        font: str,
        size: float,
        *,
        grey: float = 0.0,
        align: str = "left",
    ) -> float:
        """One line set at `x` (its left end, right end or middle); the width it takes."""
        found = self.flow.wrap(marked, 10_000, font, size)
        line: Line = found[0] if found else ()
        width = line_width(line)
        x -= {"left": 0.0, "right": width, "middle": width / 2}[align]
        if grey:
            self._grey(line, x, baseline, font, size, grey)
        else:
            self.flow.set_line(line, x, baseline, font, size)
        return width

    def _grey(self, line: Line, x: float, baseline: float, font: str, size: float, grey: float) -> None:
        bottom = baseline + descent_of(font, size)
        for piece in line:
            at = x + piece.x
            for key in piece.keys:
                box = Box(at, bottom - size, at + piece.width, bottom)
                self.flow.placed.setdefault(key, []).append(Placed(len(self.flow.pages), box, piece.text))
            if piece.text not in (TICKED, UNTICKED):
                self.flow.paint(lambda s, w=piece.text, a=at: s.text(a, baseline, w, font, size, grey))  # type: ignore[misc]

    def lines(self, marked: str, x: float, top: float, width: float, font: str, size: float) -> float:
        """Wrapped text from `top` down, on one page; the height used."""
        return self.flow.set_lines(self.flow.wrap(marked, width, font, size), x, top, font, size)

    def height(self, marked: str, width: float, font: str, size: float) -> float:
        return len(self.flow.wrap(marked, width, font, size)) * size * self.style.leading

    def fitting(self, block: Table, edges: Sequence[float], size: float, pad: float) -> float:
        """The size, at most the one given, at which no figure is wider than its column."""
        fonts = (self.style.family.bold, self.style.answers.bold)
        cells = [(plain(row[column]), column) for row in block.rows for column in block.right]
        while size > 5 and any(
            width_of(text, font, size) + pad > edges[column + 1] - edges[column]
            for text, column in cells
            for font in fonts
        ):
            size -= 0.25
        return size

    def _running(self, paper: Paper, first: int, last: int) -> None:
        """Head and foot in columns parted by tabs."""
        flow, style = self.flow, self.style
        pages, font = flow.pages, style.family.regular
        for page in range(first, last + 1):
            flow.pages = pages[:page]
            for text, baseline in ((paper.header, 30.0), (paper.footer, style.page[1] - 26)):
                printed = text.format(page=page - first + 1, pages=last - first + 1, more=last - first + 2)
                columns, x = printed.split("\t") if printed else [], style.left
                for number, column in enumerate(columns):
                    if number and number == len(columns) - 1:
                        self.ink(column, style.left + style.width, baseline, font, 7, align="right")
                    else:
                        x = max(x, style.left + number * style.width / len(columns))
                        x += self.ink(column, x, baseline, font, 7) + 9
        flow.pages = pages
