"""Labels of unknown wording told by where they stand: in a row or a column of labels, or as a heading over one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from extract.stages.labels.labels import Hit
from extract.stages.letters.place_and_date import place_and_date
from extract.stages.letters.signing import is_name
from extract.stages.page.lines import Line, Segment, line_pitch, word_size
from extract.stages.words.tick_boxes import offers_options
from models.replacing import replace

_MOST_WORDS = 5
_MOST_IN_HEADING = 7
_FEWEST_IN_COLUMN = 3
_FEWEST_RAGGED = 5
"""Labels with one answer behind them from which others that begin at their edge are labels, wherever the answers do."""
_FEWEST_PIECES = 2
_EDGE = 1.1
"""Sizes of the text by which two pieces that begin at one edge may be apart."""
_APART = 1.35
"""Line pitches of white above a heading."""
_LARGER = 1.12
_MOST_ABBREVIATED = 2
"""Words of a label that ends in a point: `Tel. arb.`"""
_SENTENCE_END = (".", ",", ";", "?", "!", "-", "–")
_OF_SIGNATURES = frozenset(("undertecknare", "befattning", "ort_datum", "ort", "datum"))

_SAME = 3
"""Points within which edges are one."""
_Edges = tuple[str, int, int]

Answers = Callable[[Hit, str], bool]
"""Whether a text is without doubt the answer to a label."""


def unknown_labels(
    lines: Sequence[Line], hits: Sequence[Hit], claimed: frozenset[int], answers: Answers
) -> Iterator[tuple[Line, int, Segment]]:
    """Each as its line, its first word there and its segment; a place may be told twice.

    hits: the labels known already. claimed: lines of tables.
    """
    known: dict[int, list[Hit]] = {}
    for hit in hits:
        for number in range(hit.line, hit.last_line + 1):
            known.setdefault(number, []).append(hit)
    if not known:
        return
    columns = _label_columns(lines, known, claimed)
    is_heading = _Headings(lines, known, claimed)
    for line, below in pairwise((*lines, None)):
        if line is None or line.index in claimed or _is_signed_on(line):
            continue
        own = known.get(line.index, [])
        if len(line.segments) == 1:
            yield from ((line, 0, line.segments[0]) for _ in range(not own and is_heading(line, below)))
            continue
        yield from _with_colon(line, own)
        if below is not None and own and below.index not in known and below.index not in claimed:
            yield from _in_row(line, own, below, answers)
        yield from _in_column(line, columns) if not own and not _answers_row(line, known) else ()


class _Headings:
    """Tells a line that heads labels, a table or options to tick."""

    def __init__(self, lines: Sequence[Line], known: dict[int, list[Hit]], claimed: frozenset[int]) -> None:
        self._lines, self._known, self._claimed = lines, known, claimed
        self._pitch = line_pitch(lines)
        self._usual = _usual_size([line for line in lines if line.index not in claimed])

    def __call__(self, line: Line, below: Line | None) -> bool:
        if below is None:
            return False
        if line.text.endswith(":"):
            return _may_label(line.segments[0]) and offers_options(below.text)
        return self._stands_over(below) and self._is_set_apart(line)

    def _stands_over(self, below: Line) -> bool:
        """Whether a label or a table follows; what stands over a caption of a signature is its answer."""
        own = self._known.get(below.index, ())
        asks = bool(own) and not all(hit.name in _OF_SIGNATURES for hit in own)
        return asks or below.index in self._claimed

    def _is_set_apart(self, line: Line) -> bool:
        """A few words without an end, larger or bolder than what is above, or further down than lines are.

        Right under a label that has nothing beside it only what is larger than either is no answer.
        """
        segment, first = line.segments[0], line.words[0]
        if not _may_label(segment, _MOST_IN_HEADING) or segment.text.endswith(_SENTENCE_END):
            return False
        above = self._lines[line.index - 1] if line.index else None
        if above is None or above.page != line.page:
            return True
        if is_name(segment.text) or place_and_date(above.words) is not None:
            return False
        unanswered = [hit for hit in self._known.get(above.index, ()) if hit.alone]
        last = above.words[-1]
        larger = self._usual > 0 and word_size(first) >= _LARGER * self._usual
        is_apart = line.box.top - above.box.top >= _APART * self._pitch
        if unanswered:
            return larger and is_apart and word_size(first) >= _LARGER * word_size(last)
        bolder = all(word.bold for word in segment.words) and not last.bold
        return larger or bolder or is_apart


def _with_colon(line: Line, own: Sequence[Hit]) -> Iterator[tuple[Line, int, Segment]]:
    """The words up to a colon with which a piece of a line of several begins."""
    for start, segment in _free(line, own):
        end = next((n for n, text in enumerate(segment.texts, start=1) if text.endswith(":")), 0)
        label = replace(segment, words=segment.words[:end]) if 0 < end < len(segment.words) else segment
        if end and _may_label(label):
            yield line, start, label


def _in_row(
    line: Line, own: Sequence[Hit], below: Line, answers: Answers
) -> Iterator[tuple[Line, int, Segment]]:
    """What stands beside a label that is answered below it, and has something under itself too."""
    if not all(_may_label(segment) for segment in line.segments) or len(below.segments) < 2:
        return
    edges = [segment.box.x0 for segment in line.segments]
    under = [any(abs(edge - s.box.x0) < _EDGE * s.size for edge in edges) for s in below.segments]
    if not all(under) or not all(hit.alone and hit.last_line == line.index for hit in own):
        return
    answered = any(
        abs(hit.box.x0 - segment.box.x0) < _EDGE * segment.size and answers(hit, segment.text)
        for hit in own
        for segment in below.segments
    )
    if answered:
        yield from ((line, start, segment) for start, segment in _free(line, own))


def _label_columns(
    lines: Sequence[Line], known: dict[int, list[Hit]], claimed: frozenset[int]
) -> set[_Edges]:
    """Edges of labels and of the answers beside them, where several lines share both."""
    counted: Counter[_Edges] = Counter()
    pairs: Counter[int] = Counter()
    for line in lines:
        if len(line.segments) < _FEWEST_PIECES or line.index in claimed:
            continue
        own = known.get(line.index, ())
        first, second = line.segments[:2]
        pairs[_flush(first)] += len(line.segments) == _FEWEST_PIECES
        if len(own) == 1 and own[0].start == 0 and len(first.words) == own[0].end:
            counted.update(_edges(first, second))
            counted["alone", _flush(first), 0] += len(line.segments) == _FEWEST_PIECES
    return {
        edges
        for edges, count in counted.items()
        if count >= (_FEWEST_IN_COLUMN if edges[0] != "alone" else max(_FEWEST_RAGGED, pairs[edges[1]] / 2))
    }


def _in_column(line: Line, columns: set[_Edges]) -> Iterator[tuple[Line, int, Segment]]:
    """A label in the column of the others, with an answer in the column of theirs."""
    first, second = line.segments[:2]
    edges = {*_edges(first, second)}
    if len(line.segments) == _FEWEST_PIECES:
        edges.add(("alone", _flush(first), 0))
    is_sentence = first.text.endswith(_SENTENCE_END[:2]) and len(first.words) > _MOST_ABBREVIATED
    if not is_sentence and _may_label(first, _MOST_IN_HEADING) and not columns.isdisjoint(edges):
        yield line, 0, first


def _flush(label: Segment) -> int:
    return round(label.box.x0 / _SAME)


def _is_signed_on(line: Line) -> bool:
    """Whether a line of several pieces is the place and the date of a signature."""
    return len(line.segments) > 1 and place_and_date(line.words) is not None


def _answers_row(line: Line, known: dict[int, list[Hit]]) -> bool:
    """Whether every piece stands right under a label of the line above, which nothing answers there."""
    over = known.get(line.index - 1, ())
    if len(over) < len(line.segments) or not all(hit.alone and hit.last_line == hit.line for hit in over):
        return False
    edges = [hit.box.x0 for hit in over]
    return all(min(abs(s.box.x0 - edge) for edge in edges) < _EDGE * s.size for s in line.segments)


def _edges(first: Segment, second: Segment) -> tuple[_Edges, _Edges]:
    """The left edge of a label with that of its answer, and the right edge: labels may be set flush with either."""
    answer = round(second.box.x0 / _SAME)
    return ("left", _flush(first), answer), ("right", round(first.box.x1 / _SAME), answer)


def _may_label(segment: Segment, most: int = _MOST_WORDS) -> bool:
    words = segment.words[1:] if segment.words[0].text.rstrip(".)").isdecimal() else segment.words
    if not 0 < len(words) <= most or not words[0].text[:1].isupper():
        return False
    return not any(map(str.isdigit, "".join([word.text for word in words])))


def _free(line: Line, own: Sequence[Hit]) -> Iterator[tuple[int, Segment]]:
    """The segments of a line that no label has words of."""
    start = 0
    taken = [hit.taken_of(line.index, len(line.words)) for hit in own]
    for segment in line.segments:
        end = start + len(segment.words)
        if not any(first < end and start < behind for first, behind in taken):
            yield start, segment
        start = end


def _usual_size(lines: Sequence[Line]) -> float:
    sizes = sorted([word.size or word_size(word) for line in lines for word in line.words])
    return sizes[len(sizes) // 2] if sizes else 0.0
