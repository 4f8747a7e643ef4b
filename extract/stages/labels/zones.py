"""Where the answer to a label can stand: in its cell, right of it, or below it down to the next label."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from itertools import takewhile
from typing import Any, TypeVar

from extract.stages.heads.units import DeclaredUnits, label_unit, names_kronor
from extract.stages.labels.labels import Hit
from extract.stages.labels.small_print import without_notes
from extract.stages.page.lines import (
    Cells,
    Line,
    Segment,
    is_blank_filler,
    line_pitch,
    word_size,
)
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.tick_boxes import spaced
from extract.stages.words.totals import is_total
from models.geometry import Box
from models.layout import Page, TextSource, Word
from models.once import once
from models.records import dataclass
from models.replacing import replace

_MAX_BELOW = 80
_SENTENCE_WORDS = 6
_LINES_ABOVE = 2
_SMALLER = 0.92
"""Of the label's size."""
_FEWEST_FELLOWS = 2
Found = TypeVar("Found")
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


def _taken_by(hit: Hit, number: int, words: int) -> tuple[int, int]:
    """The first and behind the last word that a label takes of one of its lines."""
    if number == hit.last_line:
        return hit.start if number == hit.line else hit.last_start, hit.last_end
    if number == hit.line:
        return hit.start, hit.end
    return hit.between[number - hit.line - 1] if hit.between else (0, words)


def _is_small_print(zone: Zone, hit: Hit) -> bool:
    """Whether all of a zone is set smaller than the label, as what the form says of how to fill it in."""
    return all(word_size(word) < _SMALLER * word_size(hit.words[0]) for word in zone.words)


def _once_a_hit(work: Callable[[Sheet, Hit], Found]) -> Callable[[Sheet, Hit], Found]:
    """A question about a label that a sheet works out once, and keeps with the label."""

    @wraps(work)
    def answer(sheet: Sheet, hit: Hit) -> Found:
        key = work.__name__, id(hit)
        known = sheet.kept.get(key)
        if known is None:
            known = sheet.kept[key] = hit, work(sheet, hit)
        found: Found = known[1]
        return found

    return answer


class Sheet:
    """The lines of a document with what is known of them: labels, claimed lines and printed cells."""

    def __init__(
        self,
        pages: Sequence[Page],
        lines: Sequence[Line],
        hits: Sequence[Hit],
        claimed: Iterable[int] = (),
        units: DeclaredUnits = DeclaredUnits(),  # noqa: B008 -- frozen
    ) -> None:
        self._units = units
        self.lines = lines
        self.pitch = line_pitch(lines)
        self.claimed = frozenset(claimed)
        self.plain = bool(pages) and pages[0].source is TextSource.PLAIN
        self._cells = {page.number: Cells.of(page) for page in pages}
        self.kept: dict[tuple[str, int], tuple[Hit, Any]] = {}
        self._starts: dict[int, list[Hit]] = defaultdict(list)
        self._taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for hit in hits:
            self._starts[hit.line].append(hit)
            for number in range(hit.line, hit.last_line + 1):
                self._taken[number].append(_taken_by(hit, number, len(lines[number].words)))

    def unit_of(self, hit: Hit) -> str | None:
        """The unit that the label names, else the one that a sentence or a heading above it does."""
        named = label_unit(hit.words)
        return named if named or names_kronor(hit.words) else self._units.at(hit.line)

    def hits_on(self, line: int) -> Sequence[Hit]:
        return self._starts.get(line, ())

    def free(self, line: int, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
        """Words of a line that no label has taken and that are no blank filler."""
        words = self.lines[line].words
        taken = self._taken.get(line, ())
        last = len(words) if end is None else end
        if not taken:
            return tuple([word for word in words[start:last] if not is_blank_filler(word.text)])
        gone = {n for first, behind in taken for n in range(first, behind)}
        return tuple(
            [words[n] for n in range(start, last) if n not in gone and not is_blank_filler(words[n].text)]
        )

    @_once_a_hit
    def cell(self, hit: Hit) -> Box | None:
        return self._cells[hit.page].around(hit.box.x0 + 1, hit.box.middle)

    def next_on_line(self, hit: Hit) -> Hit | None:
        """The label to the right of this one's end on the same line."""
        after = [
            other for other in self.hits_on(hit.last_line) if other.start >= hit.last_end and other is not hit
        ]
        return min(after, key=lambda other: other.start, default=None)

    @_once_a_hit
    def right_edge(self, hit: Hit) -> float:
        """Where the column of a label ends: at the next label on its line, at its cell's right rule, or never."""
        others = [o.box.x0 for o in self.hits_on(hit.line) if o.start > hit.start]
        cell = self.cell(hit)
        edges = others + ([cell.x1] if cell else [])
        return min(edges, default=float("inf"))

    @_once_a_hit
    def inline(self, hit: Hit) -> Zone | None:
        """Words right of the label up to the next label; a printed rule ends them once they have begun."""
        beside = [self._beside(hit, number) for number in range(hit.line, hit.last_line + 1)]
        kept = [words for words in beside if words]
        if not kept:
            return None
        hanging, last = self._hanging(hit, kept[0][0])
        return Zone("right", hit.page, (*kept, *hanging), last)

    def lines_below(self, hit: Hit, count: int) -> list[tuple[Word, ...]]:
        """The next whole lines under a label before another label or a table, `count` at most, without help."""
        found: list[tuple[Word, ...]] = []
        begun: list[tuple[Word, ...]] = []
        for number in range(hit.last_line + 1, len(self.lines)):
            words = self.free(number)
            taken = self.hits_on(number) or number in self.claimed or not words
            if taken or self.lines[number].page != hit.page or len(found) == count:
                break
            is_long, ends = len(words) >= _SENTENCE_WORDS, words[-1].text.endswith(".")
            if is_long and not ends:
                begun.append(words)
                continue
            found += [] if ends and (is_long or begun) else [*begun, words]
            begun = []
        return [*found, *begun][:count]

    def with_next_line(self, zone: Zone, hit: Hit) -> Zone:
        """The zone with the line under the label, when that is no other label's and no table's."""
        number = hit.last_line + len(zone.lines)
        if number >= len(self.lines) or self.lines[number].page != hit.page:
            return zone
        if self.hits_on(number) or number in self.claimed:
            return zone
        return replace(zone, lines=(*zone.lines, self.free(number)))

    def _beside(self, hit: Hit, number: int) -> tuple[Word, ...]:
        """Words right of that part of the label which stands on one of its lines."""
        start = hit.last_end if number == hit.last_line else hit.end
        after = [other.start for other in self.hits_on(number) if other is not hit and other.start >= start]
        words = without_notes(self.free(number, start, min(after, default=None)))
        cells = self._cells[hit.page]
        for position in range(1, len(words)):
            if cells.verticals and cells.parted(words[position - 1], words[position]):
                return words[:position]
        return words

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

    @_once_a_hit
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
                found.append(tuple(w for w in self.free(number) if cell.x0 < w.box.centre < cell.x1))
            last = number
        kept = tuple(words for words in found if words)
        return Zone("cell", hit.page, kept, last) if kept else None

    @_once_a_hit
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

    @_once_a_hit
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
        if not before:
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

    @_once_a_hit
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

    def _lines_between(self, page: int, box: Box) -> list[Line]:
        return [line for line in self.lines if line.page == page and box.top < line.middle < box.bottom]

    def _em(self, hit: Hit) -> float:
        return max(word.size or word.box.height for word in hit.words)

    def _blocked(self, number: int, left: float, right: float) -> bool:
        """A label in the same column ends the answer; on plain text any label at the start of the line does."""
        others = self._starts.get(number)
        return others is not None and any(o.box.x0 < right and o.box.x1 > left for o in others)

    def _column_words(self, line: Line, left: float, right: float) -> tuple[Word, ...]:
        words: list[Word] = []
        free = {id(word) for word in self.free(line.index)}
        for segment in line.segments:
            if left <= segment.box.x0 < right:
                words += [word for word in self._cut(segment, right) if id(word) in free]
        return tuple(words)

    def _cut(self, segment: Segment, right: float) -> tuple[Word, ...]:
        """A segment that runs on into the next column is cut where a word begins exactly at that column."""
        if self.plain or segment.box.x1 <= right:
            return segment.words
        starts = [word.box.x0 for word in segment.words]
        position = bisect_right(starts, right - 0.35 * segment.size)
        if position < len(starts) and abs(starts[position] - right) < 0.35 * segment.size:
            return segment.words[:position]
        return segment.words
