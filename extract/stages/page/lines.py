"""Words into printed lines, segments and cells: the geometry that every later stage stands on."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from statistics import median
from typing import Any

from extract.stages.page.column_edges import parted_at_columns
from extract.stages.page.edges import (
    Parts,
    parted_at_edges,
    parted_at_oren,
    parted_at_typed_edges,
    parted_figures,
)
from extract.stages.page.justified import is_justified
from extract.stages.page.leaves import columns_of, leaves
from extract.stages.page.margins import band_of, is_no_content, mask, numbered_feet
from extract.stages.page.page_numbers import is_further, opens_numbering
from extract.stages.page.page_rows import page_rows
from extract.stages.page.points import parted_at_points
from extract.stages.page.quoted import without_quoted
from extract.stages.page.run_on_answers import parted_at_answers
from extract.stages.page.spaced_out import joined_letters
from extract.stages.page.type_changes import parted_at_types
from extract.stages.page.typed import GAP, is_typed_space, steps_of, usual_step
from extract.stages.page.typed_rules import with_typed_rules
from models.geometry import Box, enclosing
from models.held import Packing, held
from models.layout import Layout, Page, TextSource, Word
from models.once import once
from models.packing import PAGES, ROWS, word_columns, words_of_columns
from models.record import Place
from models.records import dataclass
from models.replacing import replace

_TITLE = 1.15
"""Sizes of the text from which a line is a title: two papers in a file may bear the same."""
_LACKING = 1.1
"""Times the measured size of bold type on a scan that it may have: ink that spreads makes small type look larger."""
_TICK_BOX = 13.0
"""Points; a drawn square with shorter sides is a box to tick and no cell."""
_BLANK = re.compile(r"[._…‥·\-–—]{3,}:?|[.…‥]{1,2}|_{1,2}|>{1,2}")
_BEGINS_BLANK = frozenset("._…‥·-–—>")
_GROUPS = re.compile(r"-?[0-9]{1,3} [0-9]{3}(?:,[0-9]{2})?(?:[:,][-–])?")
_MUST_BE_ANSWERED = "*"
"""Printed behind a label; at the beginning of a line it is an item's."""


def is_blank_filler(text: str) -> bool:
    """Dots, dashes, underscores or a pointing sign that stand where the answer should, or before the colon behind them.

    >>> is_blank_filler("......"), is_blank_filler(".....:"), is_blank_filler("-")
    (True, True, False)
    """
    return text[:1] in _BEGINS_BLANK and _BLANK.fullmatch(text) is not None


@dataclass(frozen=True)
class Segment:
    """Words of one line that no wide gap and no printed rule parts. `page` is counted from 1."""

    page: int
    line: int
    words: tuple[Word, ...]

    @once
    def box(self) -> Box:
        return enclosing([word.box for word in self.words])

    @once
    def texts(self) -> tuple[str, ...]:
        return tuple([word.text for word in self.words])

    @once
    def text(self) -> str:
        return " ".join(self.texts)

    @once
    def size(self) -> float:
        return max([word.size or word_size(word) for word in self.words])


@dataclass(frozen=True)
class Line:
    """A printed line; `index` counts through the whole document."""

    page: int
    index: int
    segments: tuple[Segment, ...]

    @once
    def words(self) -> tuple[Word, ...]:
        if len(self.segments) == 1:
            return self.segments[0].words
        return tuple([word for segment in self.segments for word in segment.words])

    @once
    def box(self) -> Box:
        return enclosing([segment.box for segment in self.segments])

    @once
    def middle(self) -> float:
        """How far down its middle runs."""
        return self.box.middle

    @once
    def text(self) -> str:
        return " ".join([segment.text for segment in self.segments])


def _pack(lines: tuple[Line, ...]) -> tuple[Any, ...]:
    words = [word for line in lines for word in line.words]
    return word_columns(words), [
        (line.page, line.index, [len(segment.words) for segment in line.segments]) for line in lines
    ]


def _unpack(packed: tuple[Any, ...]) -> tuple[Line, ...]:
    columns, lines = packed
    words = words_of_columns(columns)
    return tuple(
        [
            Line(
                page,
                index,
                tuple([Segment(page, index, tuple(itertools.islice(words, count))) for count in counts]),
            )
            for page, index, counts in lines
        ]
    )


_LINES: Packing[Line] = Packing(few=6000, block=400, pack=_pack, unpack=_unpack)


def without_leaders(line: Line) -> Line:
    """The line without the dots that lead from a text to its amount, unless there is nothing else."""
    if all(segment.words[0].text[:1] not in _BEGINS_BLANK for segment in line.segments):
        return line
    kept = tuple(
        segment for segment in line.segments if not all(is_blank_filler(w.text) for w in segment.words)
    )
    return replace(line, segments=kept) if kept and len(kept) < len(line.segments) else line


def between(line: Line, left: float, right: float) -> Line:
    """The pieces of a line between two edges; there may be none, and one that runs over the right edge is cut.

    An amount is never cut between its groups of figures.
    """
    if line.segments and left <= line.box.x0 and line.segments[-1].words[-1].box.x0 < right:
        return line
    inside = (segment for segment in line.segments if left <= segment.box.x0 < right)
    kept = [replace(s, words=s.words[: _words_until(s.words, right)]) for s in inside]
    return replace(line, segments=tuple(kept))


def _words_until(words: Sequence[Word], right: float) -> int:
    count = sum(word.box.x0 < right for word in words)
    while 0 < count < len(words) and _GROUPS.fullmatch(f"{words[count - 1].text} {words[count].text}"):
        count += 1
    return count


def behind(line: Line, words: int) -> Line:
    """The line without its first words."""
    kept: list[Segment] = []
    for segment in line.segments:
        if words < len(segment.words):
            kept.append(replace(segment, words=segment.words[max(0, words) :]))
        words -= len(segment.words)
    return replace(line, segments=tuple(kept))


def _touches(side: Box, uprights: Sequence[Box]) -> bool:
    return any(abs(side.x0 - u.x0) < 2 and u.top - 2 <= side.middle <= u.bottom + 2 for u in uprights)


def word_size(word: Word) -> float:
    return word.size or word.box.height * 0.85


def place_of(page: int, words: Sequence[Word]) -> Place:
    """Place of a run of words of one page: the box around them and the first one's line in the file."""
    return Place(page, enclosing([word.box for word in words]), words[0].line)


def text_of(words: Sequence[Word]) -> str:
    return " ".join([word.text for word in words])


@dataclass(frozen=True)
class Cells:
    """The printed rules of a page, asked which cell a point stands in."""

    width: float
    height: float
    verticals: tuple[Box, ...]
    horizontals: tuple[Box, ...]

    @classmethod
    def of(cls, page: Page) -> Cells:
        across = [rule.box for rule in page.rules if rule.is_horizontal]
        down = [rule.box for rule in page.rules if not rule.is_horizontal]
        boxes = [box for box in down if box.height < _TICK_BOX]
        if boxes:
            down = [box for box in down if box.height >= _TICK_BOX]
            across = [box for box in across if box.width >= _TICK_BOX or not _touches(box, boxes)]
        return cls(page.width, page.height, tuple(down), tuple(across))

    def around(self, x: float, y: float) -> Box | None:
        """The cell with rules on all four sides around a point; None where a side is open or it is half a page."""
        left = [r.x1 for r in self.verticals if r.x0 <= x and r.top - 2 <= y <= r.bottom + 2]
        right = [r.x0 for r in self.verticals if r.x1 > x and r.top - 2 <= y <= r.bottom + 2]
        above = [r.bottom for r in self.horizontals if r.top <= y and r.x0 - 2 <= x <= r.x1 + 2]
        below = [r.top for r in self.horizontals if r.bottom > y and r.x0 - 2 <= x <= r.x1 + 2]
        if not (left and right and above and below):
            return None
        return Box(max(left), max(above), min(right), min(below))

    def beside(self, row: Sequence[Word]) -> Cells:
        """Only the vertical rules that may stand between words of a row."""
        if not self.verticals:
            return self
        middles = [word.box.middle for word in row]
        top, bottom = min(middles), max(middles)
        verticals = tuple([r for r in self.verticals if r.top <= bottom and r.bottom >= top])
        return Cells(self.width, self.height, verticals, self.horizontals)

    def parted(self, left: Word, right: Word) -> bool:
        """Whether a vertical rule stands between two neighbouring words."""
        low, high = left.box.x1 - 1, right.box.x0 + 1
        between = [rule for rule in self.verticals if low <= rule.x0 <= high]
        if not between:
            return False
        y = (left.box.middle + right.box.middle) / 2
        return any(rule.top <= y <= rule.bottom for rule in between)


def read_lines(layout: Layout) -> tuple[Layout, Sequence[Line]]:
    """The layout with a page for each column that is read for itself, and all its lines, top to bottom.

    Without running heads, feet, page numbers and words that stand turned; frames typed in signs are rulings.
    """
    layout = with_typed_rules(layout)
    folded: set[int] = set()
    common = _Common()

    def rows_of(page: Page) -> list[list[Word]]:
        rows = page_rows(page)
        if len(columns_of(page, rows)) > 1:
            folded.add(page.number)
        return common.learnt_from(page, rows)

    rows = held(map(rows_of, layout.pages), ROWS)
    if folded:
        layout = replace(layout, pages=held(_unfolded(layout.pages, folded), PAGES))
        common = _Common()
        rows = held((common.learnt_from(page, page_rows(page)) for page in layout.pages), ROWS)
    return layout, held(_lines(layout.pages, rows, common), _LINES)


def _unfolded(pages: Iterable[Page], folded: Container[int]) -> Iterator[Page]:
    """The pages, those with columns as a page for each column, and those behind them numbered anew."""
    more = 0
    for page in pages:
        columns = columns_of(page, page_rows(page)) if page.number in folded else [page.words]
        yield from leaves(page, columns, page.number + more)
        more += len(columns) - 1


class _Common:
    """What the pages of a document have in common, learnt while their rows are made."""

    def __init__(self) -> None:
        self._sizes: Counter[float] = Counter()
        self._margins: Counter[tuple[str, str]] = Counter()
        self._typed: list[float] = []

    def learnt_from(self, page: Page, rows: list[list[Word]]) -> list[list[Word]]:
        """The rows of one page, but for those of a mail that is quoted."""
        rows = without_quoted(rows)
        self._sizes.update([word_size(word) for row in rows for word in row])
        bands = ((row, band_of(row, page)) for row in rows if not page.is_made_up)
        self._margins.update({(mask(text_of(row)), band) for row, band in bands if band})
        if _is_scan(page):
            self._typed += steps_of(rows)
        return rows

    def running(self) -> frozenset[tuple[str, str]]:
        """Lines that stand again, numbers apart, in the same margin of another page."""
        return frozenset(key for key, count in self._margins.items() if count > 1)

    def title_size(self) -> float:
        """From this size a line is a title; 0.0 where there are no words."""
        sizes, count = self._sizes, self._sizes.total()
        return _TITLE * (nth(sizes, (count - 1) // 2) + nth(sizes, count // 2)) / 2 if count else 0.0

    def pitch(self) -> float | None:
        """The step of the typewriter where the document is a scan of typing."""
        return usual_step(self._typed)


def _lines(pages: Sequence[Page], rows: Sequence[list[list[Word]]], common: _Common) -> Iterator[Line]:
    running, large, pitch = common.running(), common.title_size(), common.pitch()
    feet = numbered_feet(running)
    first, index = pages[0].number if pages else 0, 0
    for page, on_page in zip(pages, rows, strict=True):
        cells = Cells.of(page)
        # the first page of a paper keeps its own
        keeps = not running or page.number == first or opens_numbering(page)
        repeated = feet if keeps else running
        # a large line that runs on may be the title of a paper, but not on a page that is printed as a further one
        title = large if keeps or not is_further(page) else float("inf")
        own = (
            _parts(row, cells, pitch if _is_scan(page) else None)
            for row in on_page
            if not is_no_content(row, page, repeated, is_title=_measured(row[0], page) >= title)
        )
        printed = _WAYS_TO_PART.get(page.source, _parted_by_print)(list(own))
        for parts in parted_at_answers(printed):
            yield Line(page.number, index, tuple([Segment(page.number, index, part) for part in parts]))
            index += 1


def _parted_by_print(lines: Sequence[Parts]) -> list[Parts]:
    return parted_at_types(parted_at_columns(parted_figures(parted_at_edges(lines))))


_WAYS_TO_PART: Mapping[TextSource, Callable[[Sequence[Parts]], list[Parts]]] = {
    TextSource.OCR: list,
    TextSource.PLAIN: lambda lines: parted_at_oren(parted_at_typed_edges(lines)),
}
"""On a scan edges are loose, and in a plain text all that stands flush is a figure and the words behind it."""


def nth(counted: Counter[float], place: int) -> float:
    """What stands at that place when all that was counted is put in order."""
    for number, count in sorted(counted.items()):
        place -= count
        if place < 0:
            return number
    raise IndexError(place)


def _is_scan(page: Page) -> bool:
    return page.source is TextSource.OCR


def _measured(word: Word, page: Page) -> float:
    """The size of a word; of bold type on a scan the most that it may be."""
    return word_size(word) * (_LACKING if word.bold and _is_scan(page) else 1.0)


def line_pitch(lines: Sequence[Line]) -> float:
    """The usual distance in points between two neighbouring lines; in a text dump blank lines count as such."""
    return _pitch_of(tuple([line.page for line in lines]), tuple([line.middle for line in lines]))


@lru_cache(maxsize=16)
def _pitch_of(pages: tuple[int, ...], heights: tuple[float, ...]) -> float:
    pairs = zip(itertools.pairwise(pages), itertools.pairwise(heights), strict=True)
    steps = [
        below - above for (page, following), (above, below) in pairs if page == following and below > above
    ]
    return median(steps) if steps else 14.0


def _parts(row: list[Word], cells: Cells, pitch: float | None) -> Parts:
    left = row[0]
    size, is_leader = left.size or word_size(left), is_blank_filler(left.text)
    parts: list[list[Word]] = [[left]]
    crossing = cells.beside(row)
    for right in row[1:]:
        own_size = right.size or word_size(right)
        own_leader = right.text[:1] in _BEGINS_BLANK and is_blank_filler(right.text)
        is_wide = right.box[0] - left.box[2] > GAP * (size if size >= own_size else own_size)
        if is_wide and pitch is not None:
            is_wide = not is_typed_space(left, right, pitch)
        if is_wide or is_leader or own_leader or (crossing.verticals and crossing.parted(left, right)):
            parts.append([])
        parts[-1].append(right)
        left, size, is_leader = right, own_size, own_leader
    if len(parts) > 1 and pitch is None and not crossing.verticals and is_justified(row, size):
        parts = [row]
    return parted_at_points(joined_letters([_without_mark(part) for part in parts]))


def _without_mark(words: list[Word]) -> tuple[Word, ...]:
    """Without the star behind a label that must be answered."""
    return tuple(words[:-1] if words[-1].text == _MUST_BE_ANSWERED and len(words) > 1 else words)
