"""The lines of a paper with what is known of them: labels, claimed lines and printed cells."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any, TypeVar

from extract.stages.heads.units import DeclaredUnits, label_unit, names_kronor
from extract.stages.labels.labels import Hit
from extract.stages.labels.small_print import without_notes
from extract.stages.page.lines import Cells, Line, Segment, is_blank_filler, line_pitch
from models.geometry import Box
from models.layout import Page, TextSource, Word

_SENTENCE_WORDS = 6
_FEWEST_COLUMNS = 2
_MOST_ROWS = 8
"""Lines above a label among which the head of its table is looked for."""
_AT_ONE_EDGE = 1.0
"""Points within which an answer begins at the edge of its label."""
_LINES_OF_FRAME = 1.8
"""Pitches of the lines from which a frame is no line to write on."""
Found = TypeVar("Found")
Standing = TypeVar("Standing", bound="Ground")


def once_a_hit(work: Callable[[Standing, Hit], Found]) -> Callable[[Standing, Hit], Found]:
    """A question about a label that a sheet works out once, and keeps with the label."""

    @wraps(work)
    def answer(ground: Standing, hit: Hit) -> Found:
        key = work.__name__, id(hit)
        known = ground.kept.get(key)
        if known is None:
            known = ground.kept[key] = hit, work(ground, hit)
        found: Found = known[1]
        return found

    return answer


def _stands_over(head: Segment, piece: Segment) -> bool:
    return min(head.box.x1, piece.box.x1) > max(head.box.x0, piece.box.x0)


class Ground:
    """Where labels stand on the lines of a document, and which words and cells are round them."""

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
                self._taken[number].append(hit.taken_of(number, len(lines[number].words)))

    def unit_of(self, hit: Hit) -> str | None:
        """The unit that the label names, else the head over its answer, else a sentence or a heading above it."""
        named = label_unit(hit.words)
        if named or names_kronor(hit.words):
            return named
        return self._unit_over_answer(hit) or self._units.at(hit.line)

    def _unit_over_answer(self, hit: Hit) -> str | None:
        """The unit that a head names which stands over what is beside a label, with nothing but rows between."""
        line = self.lines[hit.line]
        beside = [segment for segment in line.segments if segment.box.x0 > hit.box.x1]
        for above in reversed(self.lines[max(0, hit.line - _MOST_ROWS) : hit.line]):
            if not beside or above.page != hit.page or len(above.segments) < _FEWEST_COLUMNS:
                return None
            if not any(map(str.isdigit, above.text)):
                over = [one for one in above.segments[1:] if _stands_over(one, beside[0])]
                return label_unit(over[0].words) if len(over) == 1 else None
        return None

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

    @once_a_hit
    def cell(self, hit: Hit) -> Box | None:
        return self._cells[hit.page].around(hit.box.x0 + 1, hit.box.middle)

    def frame(self, number: int) -> Box | None:
        """The printed frame around the beginning of a line, high enough for several; None beyond the last line."""
        line = self.lines[number] if number < len(self.lines) else None
        cell = self._cells[line.page].around(line.box.x0 + 1, line.middle) if line is not None else None
        return cell if cell is not None and cell.height > _LINES_OF_FRAME * self.pitch else None

    def next_on_line(self, hit: Hit) -> Hit | None:
        """The label to the right of this one's end on the same line."""
        after = [
            other for other in self.hits_on(hit.last_line) if other.start >= hit.last_end and other is not hit
        ]
        return min(after, key=lambda other: other.start, default=None)

    @once_a_hit
    def right_edge(self, hit: Hit) -> float:
        """Where the column of a label ends: at the next label on its line, at its cell's right rule, or never."""
        others = [o.box.x0 for o in self.hits_on(hit.line) if o.start > hit.start]
        cell = self.cell(hit)
        edges = others + ([cell.x1] if cell else [])
        return min(edges, default=float("inf"))

    def _beside(self, hit: Hit, number: int) -> tuple[Word, ...]:
        """Words right of that part of the label which stands on one of its lines."""
        start = hit.last_end if number == hit.last_line else hit.end
        after = [other.start for other in self.hits_on(number) if other is not hit and other.start >= start]
        words = without_notes(self.free(number, start, min(after, default=None)))
        cells = self._cells[hit.page]
        above = next((n for n, word in enumerate(words) if self.under_label(word, number)), len(words))
        words = words[:above]
        for position in range(1, len(words)):
            if cells.verticals and cells.parted(words[position - 1], words[position]):
                return words[:position]
        return words

    def under_label(self, word: Word, number: int) -> bool:
        """Whether a word stands right under a label that has another line to itself, as in a column of its own."""
        if self.plain or number == 0:
            return False
        over = [hit for hit in self.hits_on(number - 1) if abs(hit.box.x0 - word.box.x0) < _AT_ONE_EDGE]
        line = self.lines[number - 1]
        return any(
            hit.alone
            and hit.page == line.page == self.lines[number].page
            and len(line.segments) == 1
            and -_AT_ONE_EDGE < word.box.top - hit.box.bottom < self.pitch
            for hit in over
        )

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
