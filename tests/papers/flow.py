"""Lines of marked text on pages: wraps, breaks pages, and remembers where every marked word was set."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from models.geometry import Box
from tests.papers.marks import TICKED, UNTICKED, Span, units
from tests.papers.style import Style
from tests.papers.surface import FpdfSurface, ReportlabSurface, Surface, descent_of, width_of

Operation = Callable[[Surface], None]
_GLYPHS = {
    "bracket": {UNTICKED: "[ ]", TICKED: "[x]"},
    "cross": {UNTICKED: "", TICKED: "X"},
    "glyph": {UNTICKED: "☐", TICKED: "☒"},
    "lost": {UNTICKED: "", TICKED: ""},
}
_SURFACES = {"fpdf": FpdfSurface, "reportlab": ReportlabSurface}
_CROSS, _TICK_WIDTH = 0.8, 0.9


class Piece(NamedTuple):
    """A word at its distance from the start of the line."""

    text: str
    keys: tuple[str, ...]
    x: float
    width: float


class Placed(NamedTuple):
    """A word of an answer on a page, counted from 1."""

    page: int
    box: Box
    text: str


Line = tuple[Piece, ...]


def line_width(line: Line) -> float:
    return line[-1].x + line[-1].width if line else 0.0


class Flow:
    """Pages being filled from the top; `y` is the next free height on the page at hand."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.pages: list[list[Operation]] = []
        self.placed: dict[str, list[Placed]] = {}
        self.y = 0.0
        self.sizes: dict[int, tuple[float, float]] = {}
        """Pages of another size than the style's, counted from 1."""

    def new_page(self, size: tuple[float, float] | None = None) -> None:
        self.pages.append([])
        if size is not None:
            self.sizes[len(self.pages)] = size
        self.y = self.style.top

    def room(self, height: float) -> bool:
        """Starts a new page when less than `height` is left; True when it did."""
        if self.pages and self.y + height <= self.style.page[1] - self.style.bottom:
            return False
        if self.pages and self.y <= self.style.top:
            return False
        self.new_page()
        return True

    @property
    def left_over(self) -> float:
        return self.style.page[1] - self.style.bottom - self.y

    def paint(self, operation: Operation) -> None:
        self.pages[-1].append(operation)

    def rule(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.6) -> None:
        self.paint(lambda surface: surface.line(x0, y0, x1, y1, thickness))

    def frame(self, x0: float, top: float, x1: float, bottom: float, fill: float | None = None) -> None:
        self.paint(lambda surface: surface.box(x0, top, x1, bottom, fill))

    def _printed(self, word: str) -> str:
        """What the producer prints for a word that may be a tick box; "" where nothing is printed."""
        if word not in (UNTICKED, TICKED) or self.style.ticks == "drawn":
            return word
        if self.style.ticks == "glyph" and not self.style.rich:
            return word
        return _GLYPHS[self.style.ticks][word]

    def _width(self, word: str, font: str, size: float) -> float:
        return _TICK_WIDTH * size if word in (UNTICKED, TICKED) else width_of(word, font, size)

    def wrap(self, text: str, width: float, font: str, size: float, indent: float = 0.0) -> list[Line]:
        """Lines no wider than `width`, the first shorter by `indent`; a line feed in the text starts another."""
        found: list[Line] = []
        for number, part in enumerate(text.split("\n")):
            found.extend(self._wrap_one(part, width, font, size, 0.0 if number else indent))
        return found

    def _wrap_one(self, text: str, width: float, font: str, size: float, indent: float) -> list[Line]:
        space = width_of(" ", font, size)
        lines: list[list[Piece]] = [[]]
        x, limit = 0.0, width - indent
        for unit in units(text):
            words = [Span(printed, word.keys) for word in unit.words if (printed := self._printed(word.text))]
            joins = unit.joins if len(words) == len(unit.words) else (False,) * len(words)
            total = sum(self._width(word.text, font, size) for word in words)
            total += space * sum(not joined for joined in joins[1:])
            if lines[-1] and x + total + (0 if unit.glued else space) > limit and total <= width:
                lines.append([])
                x, limit = 0.0, width
            for number, (word, joined) in enumerate(zip(words, joins, strict=True)):
                glued = unit.glued if number == 0 else joined
                wide = self._width(word.text, font, size)
                if lines[-1] and not glued:
                    x += space
                if lines[-1] and x + wide > limit + 0.01:
                    lines.append([])
                    x, limit = 0.0, width
                lines[-1].append(Piece(word.text, word.keys, x, wide))
                x += wide
        return [tuple(line) for line in lines]

    def set_line(
        self, line: Line, x: float, baseline: float, font: str, size: float, *, by_word: bool = False
    ) -> None:
        """Draws one line and notes where its marked words stand."""
        bottom = baseline + descent_of(font, size)
        for piece in line:
            for key in piece.keys:
                box = Box(x + piece.x, bottom - size, x + piece.x + piece.width, bottom)
                self.placed.setdefault(key, []).append(Placed(len(self.pages), box, piece.text))
        for run in _runs(line, by_word=by_word or self.style.by_word):
            start = x + run[0].x
            if run[0].text in (UNTICKED, TICKED):
                self._draw_tick(start, baseline, size, ticked=run[0].text == TICKED)
                continue
            words = _joined(run)
            self.paint(lambda s, w=words, at=start: s.text(at, baseline, w, font, size))  # type: ignore[misc]

    def _draw_tick(self, x: float, baseline: float, size: float, *, ticked: bool) -> None:
        side = size * _CROSS
        top = baseline - side + 1
        self.frame(x, top, x + side, top + side)
        if ticked:
            self.rule(x + 1.5, top + 1.5, x + side - 1.5, top + side - 1.5, 1.1)
            self.rule(x + 1.5, top + side - 1.5, x + side - 1.5, top + 1.5, 1.1)

    def set_lines(self, lines: list[Line], x: float, top: float, font: str, size: float) -> float:
        """Draws lines under each other from `top`, without breaking the page; the height used."""
        step = size * self.style.leading
        for number, line in enumerate(lines):
            self.set_line(line, x, top + size + number * step, font, size)
        return step * len(lines)

    def paragraph(
        self,
        text: str,
        *,
        x: float | None = None,
        width: float | None = None,
        font: str = "",
        size: float = 0.0,
    ) -> None:
        """Prose from the left margin down, over as many pages as it takes."""
        x = self.style.left if x is None else x
        width = self.style.width if width is None else width
        font, size = font or self.style.answers.regular, size or self.style.size
        lines = self.wrap(text, width, font, size)
        step = size * self.style.leading
        for number, line in enumerate(lines):
            self.room(step)
            spread = self.style.justify and number < len(lines) - 1
            self.set_line(
                _spread(line, width) if spread else line, x, self.y + size, font, size, by_word=spread
            )
            self.y += step

    def data(self, title: str = "") -> bytes:
        """The file."""
        surface: Surface = _SURFACES[self.style.producer](title, compressed=self.style.compressed)
        for number, operations in enumerate(self.pages, 1):
            surface.new_page(*self.sizes.get(number, self.style.page))
            for operation in operations:
                operation(surface)
        return surface.data()


def _runs(line: Line, *, by_word: bool) -> list[list[Piece]]:
    """Pieces that are written in one go: tick boxes always alone, and spread lines word by word."""
    runs: list[list[Piece]] = []
    for piece in line:
        last = runs[-1][-1] if runs else None
        alone = piece.text in (UNTICKED, TICKED) or (last is not None and last.text in (UNTICKED, TICKED))
        if last is None or alone or by_word:
            runs.append([piece])
        else:
            runs[-1].append(piece)
    return runs


def _joined(run: list[Piece]) -> str:
    words = run[0].text
    for before, piece in pairwise(run):
        words += ("" if piece.x - before.x - before.width < 0.1 else " ") + piece.text
    return words


def _spread(line: Line, width: float) -> Line:
    gaps = sum(b.x - a.x - a.width > 0.1 for a, b in pairwise(line))
    spare = width - line_width(line)
    if not gaps or spare <= 0 or spare / gaps > 8:
        return line
    moved, shift = [line[0]], 0.0
    for before, piece in pairwise(line):
        shift += spare / gaps if piece.x - before.x - before.width > 0.1 else 0.0
        moved.append(piece._replace(x=piece.x + shift))
    return tuple(moved)
