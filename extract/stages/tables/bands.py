"""Rows whose words run over several lines, told by the rules or the white between the rows, put on one line.

The figures of such a row stand beside its first line, its last, or in the middle between two of them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.stages.page.lines import Cells, Line, Segment, word_size
from extract.stages.tables.pieces import holds_figure, is_figure
from models.layout import Page
from models.records import dataclass
from models.replacing import replace

_MOST_LINES = 8
"""Lines of one row."""
_FEWEST_ROWS = 2
_STEP = 1.2
"""The step from row to row, in steps from line to line of one row."""
_LARGER = 1.1
"""Sizes of the type below from which a line is a heading, and no part of the row."""
_APART = 0.9
"""Sizes of type."""
_FLUSH = 3.0
"""Points by which the ends of figures of one column may differ."""
_FULL = 0.7
"""Share of the way from the left edge of the words to the figures that a line which wraps fills."""
_SPACE = 0.2
"""Width of a space in sizes of type, at the least."""
_OPEN = (
    ",",
    "-",
    "–",
    "&",
    "/",
    "(",
    " och",
    " eller",
    " av",
    " i",
    " för",
    " till",
    " med",
    " på",
    " tom",
    " from",
)


_Height = tuple[float, float, float]
"""Of a rule: how far down it runs, from where and to where."""


@dataclass(frozen=True, slots=True)
class Banded:
    """Lines with every such row on one of them; the others that it stood on are left empty."""

    lines: tuple[Line, ...]
    alone: frozenset[int]
    """Lines of words that are a row of their own, without a figure: they go on in no other."""
    spans: Mapping[int, tuple[int, int]]
    """First and last line of the rows put together, by the line that they stand on."""

    def first(self, index: int) -> int:
        return self.spans.get(index, (index, index))[0]

    def last(self, index: int) -> int:
        return self.spans.get(index, (index, index))[1]


def banded(lines: Sequence[Line], pages: Sequence[Page]) -> Banded:
    found = list(lines)
    alone: set[int] = set()
    spans: dict[int, tuple[int, int]] = {}
    cells = {page.number: Cells.of(page) for page in pages}
    for _, own in itertools.groupby(filter(lambda line: line.segments, lines), key=lambda line: line.page):
        on_page = list(own)
        taken: set[int] = set()
        for rows in (_ruled(on_page, cells[on_page[0].page]), _spaced(on_page)):
            for band in rows:
                if taken.isdisjoint(line.index for line in band):
                    taken |= {line.index for line in band}
                    row = _on_one_line(band)
                    if row is not None:
                        found[band[0].index : band[-1].index + 1] = [
                            row if line.index == row.index else replace(line, segments=())
                            for line in lines[band[0].index : band[-1].index + 1]
                        ]
                        spans[row.index] = (band[0].index, band[-1].index)
                    elif not any(map(_figures, band)):
                        alone |= {line.index for line in band if not line.text[:1].islower()}
    return Banded(tuple(found), frozenset(alone), spans)


def _on_one_line(band: Sequence[Line]) -> Line | None:
    """The row of several lines on the line of its figures; None where it has one line, or no figures."""
    figured = next((line for line in band if _figures(line)), None)
    if figured is None or len(band) < 2 or any(_are_apart(*pair) for pair in itertools.pairwise(band)):
        return None
    if _heads(band[0], band[1]):
        return None
    return _whole(band, figured)


def _heads(above: Line, below: Line) -> bool:
    """Whether words without a figure are set larger than the line below them, or bold where that is not."""
    one, other = above.words[0], below.words[0]
    larger = word_size(one) >= _LARGER * word_size(other)
    bolder = all(word.bold for word in above.words) and not any(word.bold for word in below.words)
    return (larger or bolder) and not _figures(above)


def _are_apart(above: Line, below: Line) -> bool:
    """Whether more white stands between two lines than between those of one text, as under a heading."""
    return below.box.top - above.box.bottom > _APART * below.segments[0].size


def _figures(line: Line) -> tuple[Segment, ...]:
    """The pieces of a line that are figures and nothing else."""
    return tuple([segment for segment in line.segments if is_figure(segment)])


def _has_words(line: Line) -> bool:
    """Whether something stands on a line that is no figure."""
    return not all(map(is_figure, line.segments))


def _whole(band: Sequence[Line], figured: Line) -> Line | None:
    """The row on one line, the words of each column from top to bottom; None where figures share their column."""
    columns: list[list[Segment]] = []
    for segment in sorted((s for line in band for s in line.segments), key=lambda s: s.box.x0):
        if columns and segment.box.x0 < max(one.box.x1 for one in columns[-1]):
            columns[-1].append(segment)
        else:
            columns.append([segment])
    if any(len(column) > 1 and any(map(is_figure, column)) for column in columns):
        return None
    segments = tuple(
        Segment(
            figured.page,
            figured.index,
            tuple(word for one in sorted(column, key=lambda s: s.line) for word in one.words),
        )
        for column in columns
    )
    return replace(figured, segments=segments)


def _ruled(lines: Sequence[Line], cells: Cells) -> Iterator[Sequence[Line]]:
    """Rows between two rules, where two or more in a row hold figures that end flush."""
    if len(cells.horizontals) <= _FEWEST_ROWS:
        return
    rules = sorted([(rule.middle, rule.x0, rule.x1) for rule in cells.horizontals])
    between = [_rules_round(line, rules) for line in lines]
    rows = [
        [line for line, _ in own]
        for key, own in itertools.groupby(zip(lines, between, strict=True), key=lambda one: one[1])
        if key is not None
    ]
    for run in _runs(rows):
        yield from run


def _rules_round(line: Line, rules: Sequence[_Height]) -> tuple[float, float] | None:
    """The heights of the rules above and below a line; rules: top to bottom."""
    x, y = line.segments[0].box.centre, line.middle
    above: float | None = None
    for height, x0, x1 in rules:
        if not x0 <= x <= x1:
            continue
        if height > y:
            return (above, height) if above is not None else None
        above = height
    return None


def _runs(rows: Iterable[list[Line]]) -> Iterator[list[list[Line]]]:
    """Neighbouring rows, each with one line of figures at the most, two or more of which end flush."""
    run: list[list[Line]] = []
    for row in rows:
        if len(row) > _MOST_LINES or sum(map(holds_figure, row)) > 1:
            yield from _checked(run)
            run = []
        else:
            run.append(row)
    yield from _checked(run)


def _checked(run: list[list[Line]]) -> Iterator[list[list[Line]]]:
    """The rows from the first with figures to the last with figures."""
    with_figures = [n for n, row in enumerate(run) if any(map(_figures, row))]
    ends = [_end(run[n]) for n in with_figures]
    flush = any(abs(a - b) <= _FLUSH for a, b in itertools.pairwise(ends))
    if flush and len(with_figures) >= _FEWEST_ROWS:
        yield run[with_figures[0] : with_figures[-1] + 1]


def _end(row: Sequence[Line]) -> float:
    return max(segment.box.x1 for line in row for segment in _figures(line))


def _spaced(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Rows that white parts, or their capitals, where the words of a row visibly run on from line to line."""
    figured = [n for n, line in enumerate(lines) if _figures(line)]
    for first, last in _flush_stretches(lines, figured):
        stretch = lines[max(0, first - _MOST_LINES) : min(len(lines), last + _MOST_LINES)]
        worded = [line for line in stretch if _has_words(line)]
        bare = [line for line in stretch if not _has_words(line)]
        inside = range(lines[first].index, lines[last].index + 1)
        spaced = _within(_with_bare(_parted_by_white(worded), bare), inside)
        if _are_rows(spaced):
            yield from (row for row in spaced if any(map(_figures, row)))
            continue
        begun = _within(_with_bare(_parted_by_capitals(worded), bare), inside)
        if _are_rows(begun) and _are_full(begun):
            yield from (row for row in begun if any(map(_figures, row)))


def _within(rows: Sequence[list[Line]], inside: range) -> list[list[Line]]:
    """The rows that stand in a stretch of figures or run into it: answers above it are no measure for it."""
    return [row for row in rows if any(line.index in inside for line in row)]


def _parted_by_white(worded: Sequence[Line]) -> list[list[Line]]:
    steps = [
        below.segments[0].box.middle - above.segments[0].box.middle
        for above, below in itertools.pairwise(worded)
    ]
    if not steps or min(steps) <= 0:
        return []
    usual = _STEP * min(steps)
    return _parted(worded, [step <= usual for step in steps])


def _parted_by_capitals(worded: Sequence[Line]) -> list[list[Line]]:
    """A row from each line that does not begin in the middle of a sentence to the next."""
    return _parted(worded, [line.text[:1].islower() for line in worded[1:]])


def _are_full(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether every row from the first with a figure to the last has one, and wraps only where it must."""
    own = [n for n, row in enumerate(rows) if any(map(_figures, row))]
    inside = [[line for line in row if _has_words(line)] for row in rows[own[0] : own[-1] + 1]]
    right = max(line.segments[0].box.x1 for row in inside for line in row)
    return len(own) == len(inside) and all(
        _is_full(above, below, right) for row in inside for above, below in itertools.pairwise(row)
    )


def _parted(worded: Sequence[Line], go_on: Sequence[bool]) -> list[list[Line]]:
    rows = [[line] for line in worded[:1]]
    for line, goes_on in zip(worded[1:], go_on, strict=True):
        if goes_on:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _is_full(above: Line, below: Line, right: float) -> bool:
    """Whether the first word below would not have stood on the line above."""
    end, word = above.segments[0].box.x1, below.segments[0].words[0].box
    return end + _SPACE * above.segments[0].size + word.width > right


def may_go_on(above: Line, below: Line, others: Sequence[Segment]) -> bool:
    """Whether a line may be the rest of the one above: this leaves no room for it, as far as others reach.

    others: what stands on the lines of the rows so far, the one above with them.
    """
    begun = below.segments[0]
    over = min(above.segments, key=lambda segment: abs(segment.box.x0 - begun.box.x0))
    if begun.text[:1].islower() or over.text.endswith(_OPEN):
        return True
    right = max(s.box.x1 for s in (over, *others) if abs(s.box.x0 - over.box.x0) < over.size)
    is_full = over.box.x1 + _SPACE * over.size + begun.words[0].box.width > right
    return is_full and len(over.words) > 1


def _with_bare(rows: list[list[Line]], bare: Sequence[Line]) -> list[list[Line]]:
    """The rows, each with the line of figures alone that stands at its height."""
    for line in bare:
        around = [row for row in rows if row[0].box.top <= line.middle <= row[-1].box.bottom]
        if len(around) == 1:
            around[0].append(line)
            around[0].sort(key=lambda one: one.index)
    return rows


def _are_rows(rows: Sequence[Sequence[Line]]) -> bool:
    own = [row for row in rows if any(map(_figures, row))]
    if len(own) < _FEWEST_ROWS or not all(map(_is_one_row, own)) or all(len(row) == 1 for row in own):
        return False
    limit = min(segment.box.x0 for row in own for line in row for segment in _figures(line))
    return all(_runs_on(row, limit) for row in own)


def _flush_stretches(lines: Sequence[Line], figured: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of the neighbouring lines of figures that end flush."""
    stretch: list[int] = []
    for n in figured:
        if stretch and abs(_end([lines[n]]) - _end([lines[stretch[-1]]])) > _FLUSH:
            if len(stretch) >= _FEWEST_ROWS:
                yield stretch[0], stretch[-1]
            stretch = []
        stretch.append(n)
    if len(stretch) >= _FEWEST_ROWS:
        yield stretch[0], stretch[-1]


def _is_one_row(row: Sequence[Line]) -> bool:
    return len(row) <= _MOST_LINES and sum(map(holds_figure, row)) == 1


def _runs_on(row: Sequence[Line], limit: float) -> bool:
    """Whether each line of words but the last is full, or the next goes on in the middle of a sentence."""
    words = [line.segments[0] for line in row if not is_figure(line.segments[0])]
    for above, below in itertools.pairwise(words):
        filled = above.box.x1 - above.box.x0 > _FULL * (limit - above.box.x0)
        if abs(above.box.x0 - below.box.x0) > above.size or (below.text[:1].isupper() and not filled):
            return False
    return True
