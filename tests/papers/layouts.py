"""Blocks drawn by a style: fields in boxes, beside each other, after a colon; sections, notes, signatures."""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import replace

from tests.papers.flow import Flow
from tests.papers.marks import plain
from tests.papers.model import Break, Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.surface import width_of
from tests.papers.tables import draw_table

_PAD = 3.0


class Composer:
    """Draws the papers of one file, each from a new page."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.style = flow.style
        self.number = 0

    def draw(self, paper: Paper) -> tuple[int, int]:
        """First and last page of the paper, counted from 1."""
        self.number = 0
        self.flow.new_page()
        first = len(self.flow.pages)
        for block in paper.blocks:
            match block:
                case Title():
                    self._title(block)
                case Group():
                    self._group(block.text)
                case Fields():
                    self._fields(block)
                case Section():
                    self._section(block)
                case Table():
                    self._table(block)
                case Signature():
                    self._signature(block)
                case Note():
                    self._note(block)
                case Break():
                    self.flow.new_page()
        last = len(self.flow.pages)
        self._running(paper, first, last)
        return first, last

    def _table(self, block: Table) -> None:
        draw_table(self.flow, block)
        self.flow.y += self.style.gap

    def _running(self, paper: Paper, first: int, last: int) -> None:
        """Head and foot on every page of the paper."""
        flow, style = self.flow, self.style
        size, font = 8.0, style.family.regular
        pages = flow.pages
        for page in range(first, last + 1):
            flow.pages = pages[:page]
            for text, top in ((paper.header, 24.0), (paper.footer, style.page[1] - style.bottom + 20)):
                printed = text.format(page=page - first + 1, pages=last - first + 1, more=last - first + 2)
                lines = flow.wrap(printed, style.width, font, size)
                flow.set_lines(lines, style.left, top, font, size)
        flow.pages = pages

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for number, text in enumerate(block.lines):
            size = style.size * (style.title_size if number == 0 else 1.15)
            for line in flow.wrap(text, style.width, style.family.bold, size):
                spare = style.width - (line[-1].x + line[-1].width if line else 0.0)
                flow.set_line(
                    line,
                    style.left + (spare / 2 if style.centred_title else 0),
                    flow.y + size,
                    style.family.bold,
                    size,
                )
                flow.y += size * 1.3
        flow.y += style.gap * 1.5

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        size = style.size * 1.1
        flow.room(size * 5)
        if style.labels in ("boxed", "grid", "band"):
            flow.y += style.gap / 2
        flow.paragraph(text, font=style.family.bold, size=size)
        flow.y += style.gap / 3

    def _label(self, text: str) -> str:
        """The label as this form prints it, numbered where the form numbers its labels."""
        style = self.style
        text = text.upper() if style.label_upper else text
        if not plain(text).strip():
            return ""
        ended = text if text.rstrip()[-1] in ":?)" or not style.label_end else text.rstrip() + style.label_end
        self.number += 1
        if style.numbering == "letter":
            return f"{string.ascii_uppercase[(self.number - 1) % 26]}. {ended}"
        if style.numbering == "number":
            return f"{self.number}. {ended}"
        if style.numbering == "part":
            return f"{1 + (self.number - 1) // 6}.{1 + (self.number - 1) % 6} {ended}"
        return ended

    @property
    def _label_font(self) -> str:
        return self.style.family.bold if self.style.label_bold else self.style.family.regular

    def _fields(self, block: Fields) -> None:
        rows: Iterable[tuple[Field, ...]] = [block.fields]
        if self.style.single or not self._fits(block.fields):
            rows = [(item,) for item in block.fields]
        draw = {
            "boxed": self._boxed,
            "band": self._boxed,
            "colon": self._colon,
            "dotted": self._colon,
            "grid": self._grid,
            "left": self._left,
            "above": self._above,
            "underline": self._underline,
            "stacked": self._above,
        }[self.style.labels]
        for row in rows:
            draw(tuple(replace(item, label=self._label(item.label)) for item in row))

    def _fits(self, row: tuple[Field, ...]) -> bool:
        """Whether the longest word of every answer, and most of its label, has room side by side."""
        style, total = self.style, sum(item.weight for item in row)
        beside = style.labels in ("grid", "left", "underline", "dotted")
        for item in row:
            width = style.width * item.weight / total - 16
            label = self._longest(item.label.upper()) + 10
            room = width - max(label, width * style.label_width) if beside else width
            words = plain(item.value).replace("\n", " ").split() or [""]
            longest = max(width_of(word, style.answers.bold, style.size) for word in words)
            whole = width_of(plain(item.value), style.answers.regular, style.size)
            if longest > room or label > width or (len(row) > 1 and whole > 2 * width):
                return False
        return True

    def _longest(self, label: str) -> float:
        """Width of the longest word of a label."""
        return max(
            (width_of(word, self._label_font, self.style.small) for word in plain(label).split()), default=0.0
        )

    def _columns(self, row: tuple[Field, ...], gap: float = 0.0) -> list[tuple[Field, float, float]]:
        """Each field with its left edge and its width."""
        total = sum(item.weight for item in row)
        free = self.style.width - gap * (len(row) - 1)
        found, x = [], self.style.left
        for item in row:
            width = free * item.weight / total
            found.append((item, x, width))
            x += width + gap
        return found

    def _boxed(self, row: tuple[Field, ...]) -> None:
        """Ruled cells: the label small at the top, the answer beneath; `band` puts the label on grey."""
        flow, style = self.flow, self.style
        label_size = min(style.small, style.size)
        cells, band = [], style.labels == "band"
        for item, x, width in self._columns(row):
            label = flow.wrap(item.label, width - 2 * _PAD, self._label_font, label_size)
            hint = flow.wrap(item.hint, width - 2 * _PAD, style.family.italic, label_size)
            answer = flow.wrap(item.value, width - 2 * _PAD, style.answers.regular, style.size)
            step = style.size * style.leading
            head = (len(label) + len([h for h in hint if h])) * label_size * style.leading + 2
            cells.append(
                (item, x, width, label, hint, answer, head, head + step * max(item.lines, len(answer)))
            )
        height = max(cell[7] for cell in cells) + 2 * _PAD + 2
        head = max(cell[6] for cell in cells)
        flow.room(height)
        top = flow.y
        for _, x, width, label, hint, answer, own_head, _ in cells:
            if band:
                flow.frame(x, top, x + width, top + head + _PAD, 0.88)
            flow.frame(x, top, x + width, top + height)
            used = flow.set_lines(label, x + _PAD, top + 2, self._label_font, label_size)
            if any(hint):
                flow.set_lines(hint, x + _PAD, top + 2 + used, style.family.italic, label_size)
            start = (head if band else own_head) + _PAD
            flow.set_lines(answer, x + _PAD, top + start, style.answers.regular, style.size)
        flow.y += height

    def _colon(self, row: tuple[Field, ...]) -> None:
        """The answer after the label on the same line; `dotted` has leaders between them."""
        flow, style = self.flow, self.style
        placed = []
        for item, x, width in self._columns(row, gap=14):
            label_width = width_of(plain(item.label), self._label_font, style.small) + 5
            if style.labels == "dotted":
                label_width = max(label_width, width * style.label_width)
            inline = label_width < width * 0.62
            lines = flow.wrap(
                item.value, width, style.answers.regular, style.size, indent=label_width if inline else 0.0
            )
            placed.append((item, x, width, label_width, inline, lines))
        step = style.size * style.leading
        height = step * max(len(lines) + (not inline) for *_, inline, lines in placed)
        height += style.small * style.leading if any(item.hint for item in row) else 0.0
        flow.room(height)
        for item, x, width, label_width, inline, lines in placed:
            labels = flow.wrap(item.label, width, self._label_font, style.small)
            for number, line in enumerate(labels[:1] if inline else labels):
                flow.set_line(line, x, flow.y + style.size + number * step, self._label_font, style.small)
            if style.labels == "dotted" and inline:
                self._leader(x + width_of(plain(item.label), self._label_font, style.small), x + label_width)
            top = flow.y + (0 if inline else step * len(labels))
            if lines and inline:
                flow.set_line(
                    lines[0], x + label_width, flow.y + style.size, style.answers.regular, style.size
                )
                flow.set_lines(lines[1:], x, top + step, style.answers.regular, style.size)
            else:
                flow.set_lines(lines, x, top, style.answers.regular, style.size)
            if item.hint:
                hint = flow.wrap(item.hint, width, style.family.italic, style.small * 0.85)
                flow.set_lines(
                    hint, x, top + step * max(1, len(lines)), style.family.italic, style.small * 0.85
                )
        flow.y += height + style.gap / 2

    def _leader(self, x0: float, x1: float) -> None:
        flow, style = self.flow, self.style
        dot = width_of(".", style.family.regular, style.small)
        count = int((x1 - x0 - 8) / dot)
        if count > 2:
            flow.set_line(
                flow.wrap("." * count, x1 - x0, style.family.regular, style.small)[0],
                x0 + 3,
                flow.y + style.size,
                style.family.regular,
                style.small,
            )

    def _grid(self, row: tuple[Field, ...]) -> None:
        """A table with rules: label, answer, label, answer."""
        self._beside(row, ruled=True)

    def _left(self, row: tuple[Field, ...]) -> None:
        """A column of labels and a column of answers, no rules."""
        self._beside(row, ruled=False)

    def _beside(self, row: tuple[Field, ...], *, ruled: bool) -> None:
        flow, style = self.flow, self.style
        cells = []
        for item, x, width in self._columns(row):
            own = max(width * style.label_width, self._longest(item.label) + 2 * _PAD + 4)
            label = flow.wrap(item.label, own - 2 * _PAD, self._label_font, style.small)
            if item.hint:
                label = label + flow.wrap(f"({item.hint})", own - 2 * _PAD, style.family.italic, style.small)
            answer = flow.wrap(item.value, width - own - 2 * _PAD, style.answers.regular, style.size)
            cells.append((x, width, own, label, answer, item.lines))
        step = style.size * style.leading
        height = step * max(max(len(c[3]), len(c[4]), c[5]) for c in cells) + (2 * _PAD if ruled else 2)
        flow.room(height)
        top, pad = flow.y, _PAD if ruled else 0.0
        for x, width, own, label, answer, _ in cells:
            if ruled:
                flow.frame(x, top, x + own, top + height)
                flow.frame(x + own, top, x + width, top + height)
            for number, line in enumerate(label):
                spare = own - 2 * _PAD - (line[-1].x + line[-1].width if line else 0.0)
                at = x + _PAD + (spare if style.label_right else 0.0)
                flow.set_line(line, at, top + pad + style.size + number * step, self._label_font, style.small)
            flow.set_lines(answer, x + own + _PAD, top + pad, style.answers.regular, style.size)
        flow.y += height + (0 if ruled else style.gap / 3)

    def _above(self, row: tuple[Field, ...]) -> None:
        """The label on a line, the answer on the next, fields beside each other; no rules."""
        flow, style = self.flow, self.style
        cells = []
        for item, x, width in self._columns(row, gap=12):
            label = flow.wrap(item.label, width, self._label_font, style.small)
            hint = flow.wrap(item.hint, width, style.family.italic, style.small * 0.85) if item.hint else []
            answer = flow.wrap(item.value, width, style.answers.regular, style.size)
            cells.append((x, label, hint, answer, item.lines))
        step, label_step = style.size * style.leading, style.small * style.leading
        head = max(len(c[1]) * label_step + len(c[2]) * label_step * 0.85 for c in cells)
        height = head + step * max(max(len(c[3]), c[4]) for c in cells)
        flow.room(height)
        for x, label, hint, answer, _ in cells:
            used = flow.set_lines(label, x, flow.y, self._label_font, style.small)
            flow.set_lines(hint, x, flow.y + used, style.family.italic, style.small * 0.85)
            flow.set_lines(answer, x, flow.y + head, style.answers.regular, style.size)
        flow.y += height + style.gap / 2

    def _underline(self, row: tuple[Field, ...]) -> None:
        """The label, then the answer on a ruled line to write on."""
        flow, style = self.flow, self.style
        top = flow.y
        before = len(flow.pages)
        self._beside(row, ruled=False)
        top = flow.y if len(flow.pages) != before else top
        for _, x, width in self._columns(row):
            foot = flow.y - style.gap / 3 - 0.5
            flow.rule(x + width * style.label_width, foot, x + width - 8, foot, 0.5)
        flow.y += 2

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        step = style.size * style.leading
        flow.room(step * 4)
        start, page = flow.y, len(flow.pages)
        inset = 4.0 if style.sections_boxed else 0.0
        x, width = style.left + inset, style.width - 2 * inset
        flow.y += 2 if style.sections_boxed else style.gap / 2
        flow.paragraph(
            block.heading, x=x, width=width, font=self._label_font, size=max(style.small, style.size * 0.85)
        )
        for number, text in enumerate(block.paragraphs):
            flow.y += style.gap * 0.6 if number else 1.0
            flow.paragraph(text, x=x, width=width)
        if not block.paragraphs:
            flow.y += step
        flow.y += style.gap * 0.7
        if style.sections_boxed:
            self._frames(start, page)

    def _frames(self, start: float, first: int) -> None:
        """A frame around what was written since `start` on page `first`, one on every page it runs over."""
        flow, style = self.flow, self.style
        pages = flow.pages
        for page in range(first, len(pages) + 1):
            top = start if page == first else style.top - 2
            bottom = flow.y if page == len(pages) else style.page[1] - style.bottom + 4
            flow.pages = pages[:page]
            flow.frame(style.left, top, style.left + style.width, bottom)
        flow.pages = pages

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 8)
        flow.y += style.gap * 1.5
        if block.place_date:
            flow.paragraph(block.place_date)
        if block.label:
            flow.y += style.gap
            flow.paragraph(block.label, font=self._label_font, size=style.small)
        if block.line:
            flow.y += style.size * 2.6
            flow.rule(style.left, flow.y, style.left + 200, flow.y, 0.7)
            flow.y += 3
        for text in (block.name, block.title):
            if text:
                flow.paragraph(text)

    def _note(self, block: Note) -> None:
        style = self.style
        if block.small:
            self.flow.paragraph(block.text, font=style.family.regular, size=style.size * 0.8)
        else:
            self.flow.paragraph(block.text)
        self.flow.y += style.gap * 0.8
