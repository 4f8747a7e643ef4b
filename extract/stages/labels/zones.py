"""Where the answer to a label can stand: in its cell, right of it, or below it down to the next label."""

from __future__ import annotations

from itertools import takewhile

from extract.stages.labels.ground import Ground, once_a_hit
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import is_blank_filler, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.tick_boxes import spaced
from extract.stages.words.totals import is_total
from models.geometry import Box
from models.layout import Word
from models.once import once
from models.records import dataclass
from models.replacing import replace

_MAX_BELOW = 80
_LINES_ABOVE = 2
_SMALLER = 0.92
"""Of the label's size."""
_FEWEST_FELLOWS = 2
_FAR = 3.2
"""Line pitches of white space after which what follows belongs to something else."""


@dataclass(frozen=True)
class Zone:
    """Words that may answer a label, line by line, in reading order; all on one page."""

    method: str
    page: int
    lines: tuple[tuple[Word, ...], ...]
    last: int = -1
    """Index of the last line of the document that it takes words from; -1 where that does not matter."""

    @once
    def words(self) -> tuple[Word, ...]:
        return tuple([word for line in self.lines for word in line])

    @once
    def text(self) -> str:
        return "\n".join([" ".join([word.text for word in line]) for line in self.lines])

    @property
    def spaced(self) -> str:
        """The text, wide where white space parts the words: `Ja   X Nej`."""
        return "\n".join(spaced(line) for line in self.lines)


def _is_small_print(zone: Zone, hit: Hit) -> bool:
    """Whether all of a zone is set smaller than the label, as what the form says of how to fill it in."""
    return all(word_size(word) < _SMALLER * word_size(hit.words[0]) for word in zone.words)


class Sheet(Ground):
    """The places at which an answer to a label may stand, each as a zone; None where nothing stands there."""

    @once_a_hit
    def inline(self, hit: Hit) -> Zone | None:
        """Words right of the label up to the next label; a printed rule ends them once they have begun."""
        beside = [self._beside(hit, number) for number in range(hit.line, hit.last_line + 1)]
        kept = [words for words in beside if words]
        if not kept:
            return None
        hanging, last = self._hanging(hit, kept[0][0])
        return Zone("right", hit.page, (*kept, *hanging), last)

    def with_next_line(self, zone: Zone, hit: Hit) -> Zone:
        """The zone with the line under the label, when that is no other label's and no table's."""
        number = hit.last_line + len(zone.lines)
        if number >= len(self.lines) or self.lines[number].page != hit.page:
            return zone
        if self.hits_on(number) or number in self.claimed:
            return zone
        return replace(zone, lines=(*zone.lines, self.free(number)))

    def _hanging(self, hit: Hit, first: Word) -> tuple[list[tuple[Word, ...]], int]:
        """Lines that go on right under an answer beside its label, with nothing under the label itself; the last."""
        found: list[tuple[Word, ...]] = []
        last = hit.last_line
        right = self.right_edge(hit)
        bottom = self.lines[hit.last_line].box.bottom
        edge = first.box.x0 - word_size(first)
        for number in range(hit.last_line + 1, min(len(self.lines), hit.last_line + 1 + _MAX_BELOW)):
            line = self.lines[number]
            if line.page != hit.page or number in self.claimed or self.hits_on(number):
                break
            if line.box.x0 < edge or edge < hit.box.x1 or line.box.top - bottom > self.pitch:
                break
            words = tuple(word for word in self.free(number) if word.box.x0 < right)
            if words:
                found.append(words)
                last = number
            bottom = line.box.bottom
        return found, last

    @once_a_hit
    def in_cell(self, hit: Hit) -> Zone | None:
        """Everything else in the label's printed cell down to the next label in it, but for what a table has taken."""
        cell = self.cell(hit)
        if cell is None:
            return None
        found = []
        first = self.free(hit.last_line, hit.last_end)
        following = self.next_on_line(hit)
        stop = following.box.x0 if following else cell.x1
        found.append(tuple(w for w in first if w.box.centre < min(stop, cell.x1)))
        left, right = self._share_of_cell(hit, cell)
        last = hit.last_line
        for number in range(hit.last_line + 1, len(self.lines)):
            line, others = self.lines[number], (other.box.centre for other in self.hits_on(number))
            if (
                any(cell.x0 - 1 <= centre <= cell.x1 + 1 for centre in others)
                or line.page != hit.page
                or line.middle > cell.bottom
            ):
                break
            if number not in self.claimed:
                found.append(tuple(w for w in self.free(number) if left < w.box.centre < right))
            last = number
        kept = tuple(words for words in found if words)
        return Zone("cell", hit.page, kept, last) if kept else None

    def _share_of_cell(self, hit: Hit, cell: Box) -> tuple[float, float]:
        """The edges of a label's column in a cell, where other labels stand beside it in the same cell."""
        beside = [o for o in self.hits_on(hit.line) if o is not hit and cell.x0 < o.box.centre < cell.x1]
        before = [o for o in beside if o.box.x1 <= hit.box.x0]
        behind = [o.box.x0 for o in beside if o.box.x0 >= hit.box.x1]
        left = hit.box.x0 - self._em(hit) if before else cell.x0
        return left, min([*behind, cell.x1])

    @once_a_hit
    def below(self, hit: Hit) -> Zone | None:
        """As `column`, no further than the printed cell in which the answer begins."""
        whole = self.column(hit)
        cell = (
            self._cells[hit.page].around(whole.words[0].box.x0 + 1, whole.words[0].box.middle)
            if whole
            else None
        )
        if whole is None or cell is None:
            return whole
        kept = tuple(takewhile(lambda words: words[0].box.middle <= cell.bottom, whole.lines[1:]))
        return replace(whole, lines=(whole.lines[0], *kept))

    @once_a_hit
    def column(self, hit: Hit) -> Zone | None:
        """Segments under the label that begin in its column, down to the next label or a wide gap."""
        left = hit.box.x0 - 1.5 * self._em(hit)
        right = self.right_edge(hit)
        found: list[tuple[Word, ...]] = []
        bottom = self.lines[hit.last_line].box.bottom
        for number in range(hit.last_line + 1, min(len(self.lines), hit.last_line + 1 + _MAX_BELOW)):
            line = self.lines[number]
            if line.page != hit.page or number in self.claimed or self._blocked(number, left, right):
                break
            if line.box.top - bottom > _FAR * self.pitch:
                break
            words = self._column_words(line, left, right)
            if words and self._answers_another(words[0], number):
                break
            if words:
                found.append(words)
                bottom = line.box.bottom
        return Zone("below", hit.page, tuple(found)) if found else None

    def _answers_another(self, word: Word, number: int) -> bool:
        """Whether a word stands right behind a label on its own line, with no printed rule between."""
        before = [other for other in self.hits_on(number) if other.box.x1 <= word.box.x0]
        if not before or self.under_label(word, number):
            return False
        label = max(before, key=lambda other: other.box.x1)
        between = [
            w for w in self.lines[number].words if label.box.x1 <= w.box.x0 < word.box.x0 and w is not word
        ]
        return not between and not self._cells[label.page].parted(label.words[-1], word)

    def above(self, hit: Hit) -> Zone | None:
        """The one or two pieces of lines right above that begin in the label's column, where no label stands."""
        left, right = hit.box.x0 - 1.5 * self._em(hit), self.right_edge(hit)
        found: list[tuple[Word, ...]] = []
        top = hit.box.top
        for number in range(hit.line - 1, max(-1, hit.line - 1 - _LINES_ABOVE), -1):
            line = self.lines[number]
            if not found and all(is_blank_filler(word.text) for word in line.words):
                top = line.box.top
                continue
            far = line.page != hit.page or top - line.box.bottom > self.pitch
            if far or number in self.claimed or self._blocked(number, left, right):
                break
            words = self._column_words(line, left, right)
            if not words or (found and not in_one_type(words[0], found[0][0])):
                break
            found.insert(0, words)
            top = line.box.top
        return Zone("above", hit.page, tuple(found)) if found else None

    def listed(self, hit: Hit) -> Zone | None:
        """What stands beside the label and on whole lines under it, as a list does; its own total ends it."""
        beside = self._beside(hit, hit.last_line)
        found = [beside] if beside else []
        bottom = self.lines[hit.last_line].box.bottom
        left, right = hit.box.x0 - self._em(hit), self.right_edge(hit)
        for number in range(hit.last_line + 1, min(len(self.lines), hit.last_line + 1 + _MAX_BELOW)):
            line = self.lines[number]
            others = self.hits_on(number)
            sums = all(other.name == hit.name and is_total(other.words[0].text) for other in others)
            far = line.page != hit.page or line.box.top - bottom > _FAR * self.pitch
            if far or number in self.claimed or not sums or line.box.x0 < left:
                break
            found.append(tuple(w for w in line.words if w.box.x0 < right and not is_blank_filler(w.text)))
            bottom = line.box.bottom
            if others:
                break
        kept = tuple(words for words in found if words)
        return Zone("right" if beside else "below", hit.page, kept) if kept else None

    @once_a_hit
    def right_cell(self, hit: Hit) -> Zone | None:
        """The printed cell to the right, when the label has its own cell and nothing else stands in it.

        Help may: in small type, or in any where the labels over and under it are answered to their right.
        """
        cell = self.cell(hit)
        own = self.in_cell(hit) if cell is not None else None
        helps = own is None or _is_small_print(own, hit) or self._in_column_of_labels(hit)
        if cell is None or not helps:
            return None
        neighbour = self._cells[hit.page].around(cell.x1 + 3, hit.box.middle)
        if neighbour is None:
            return None
        found = []
        for line in self._lines_between(hit.page, neighbour):
            if any(neighbour.x0 <= other.box.centre <= neighbour.x1 for other in self.hits_on(line.index)):
                return None
            words = tuple(w for w in self.free(line.index) if neighbour.x0 < w.box.centre < neighbour.x1)
            if words:
                found.append(words)
        return Zone("right_cell", hit.page, tuple(found)) if found else None

    def _in_column_of_labels(self, hit: Hit) -> bool:
        """Whether two other labels stand alone in cells that begin and end as this one's, with a cell beside them."""
        cell = self.cell(hit)
        if cell is None or not hit.alone:
            return False
        others = [o for hits in self._starts.values() for o in hits if o is not hit and o.page == hit.page]
        owns = [(o, own) for o in others if (own := self.cell(o)) is not None and self.in_cell(o) is None]
        alike = [(o, own) for o, own in owns if abs(own.x0 - cell.x0) + abs(own.x1 - cell.x1) < 1]
        beside = [self._cells[hit.page].around(own.x1 + 3, o.box.middle) for o, own in alike]
        return len(beside) - beside.count(None) >= _FEWEST_FELLOWS
