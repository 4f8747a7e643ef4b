"""Labels that a paper repeats for every row of a table, each with its answer beside or below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import field
from functools import lru_cache

from extract.stages.page.lines import Line, Segment
from extract.stages.tables.pieces import pieces_of
from extract.stages.words.naming import columns_named
from extract.stages.words.run_in import MOST_WORDS, RunIn, label_end, run_in_labels
from extract.stages.words.totals import is_total
from models.layout import Word
from models.records import dataclass

_MOST_ANSWER_LINES = 3
_FEWEST_TIMES = 2
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NUMBER = re.compile(r"(?:[A-Za-z]?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[A-Za-z])[.):]?|nr\.?|§", re.IGNORECASE)
"""What tells the rows of such a list apart, and no more."""


@dataclass(slots=True)
class Unit:
    """A label with the pieces of its answer."""

    key: str
    label: tuple[Word, ...]
    line: Line
    x0: float
    answer: list[Segment] = field(default_factory=list)
    last: int = 0
    """Index of the last line that the answer takes."""

    @property
    def has_answer_beside(self) -> bool:
        return bool(self.answer) and self.answer[0].box.middle < self.line.box.bottom

    @property
    def sums(self) -> bool:
        return is_total(self.key)


def units_of(lines: Sequence[Line], stops: Collection[int], labelled: Collection[int]) -> Iterator[Unit]:
    """The labels of a paper in reading order; stops: lines of something else; labelled: lines of other labels."""
    keys = (_labelled(segment.texts)[1] for line in lines for segment in line.segments)
    times = Counter(filter(None, keys))
    labels = run_in_labels(lines)
    asked: list[Unit] = []
    for line in lines:
        if line.index in stops:
            asked = []
            continue
        own = list(_run_in(line, labels, asked)) or list(_on_line(line, times, asked))
        if own:
            yield from own
            asked = own
        elif line.index in labelled:
            asked = []
        else:
            _answered_below(line, asked)


def _run_in(line: Line, labels: RunIn, above: Sequence[Unit]) -> Iterator[Unit]:
    """The labels that follow one another in one piece of a line; words before the first go on in the answer above."""
    segment = line.segments[0]
    if len(line.segments) > 1 or (parts := labels.parts_of(segment.words)) is None:
        return
    rest, answered = parts
    if rest and above and above[-1].line.page == line.page:
        above[-1].answer.append(Segment(segment.page, segment.line, rest))
        above[-1].last = line.index
    for label, answer in answered:
        key = _key(tuple([word.text for word in label]))
        unit = Unit(key, label, line, label[0].box.x0, last=line.index)
        if answer:
            unit.answer.append(Segment(segment.page, segment.line, answer))
        yield unit


def _on_line(line: Line, times: Counter[str], above: Sequence[Unit]) -> Iterator[Unit]:
    """The labels of a line with what stands beside them; none on a line that answers the labels above it."""
    found: list[Unit] = []
    for segment in line.segments:
        end, key = _labelled(segment.texts)
        label, answer = segment.words[:end], segment.words[end:]
        is_label = bool(label) or (
            _is_repeated(segment, key, times) and not _is_answer(key, times, above, found)
        )
        if is_label and key:
            unit = Unit(key, label or segment.words, line, segment.box.x0, last=line.index)
            if label and answer:
                unit.answer.append(Segment(segment.page, segment.line, answer))
            found.append(unit)
        elif found:
            found[-1].answer.append(segment)
    yield from found


@lru_cache(maxsize=8192)
def _labelled(texts: tuple[str, ...]) -> tuple[int, str]:
    """How many of the words of a piece are its label, and the key of that, or of all of them where none is."""
    end = label_end(texts)
    return end, _key(texts[:end] or texts)


def _key(texts: tuple[str, ...]) -> str:
    """The words of a label without the number of its row; empty where no words are left, or too many."""
    kept = [text.casefold().strip(" :.()") for text in texts if _NUMBER.fullmatch(text) is None]
    named = len(kept) <= MOST_WORDS and any(map(str.isalpha, "".join(kept)))
    return " ".join(filter(None, kept)) if named else ""


def _is_repeated(segment: Segment, key: str, times: Counter[str]) -> bool:
    if is_total(key):
        return all(not piece.is_number for piece in pieces_of(Line(segment.page, 0, (segment,))))
    if times[key] < _FEWEST_TIMES or any(map(str.isdigit, _YEAR.sub("", key))):
        return False
    return bool(columns_named(key))


def _is_answer(key: str, times: Counter[str], above: Sequence[Unit], beside: Sequence[Unit]) -> bool:
    """Whether the words, though they stand in several places, answer a label that stands in more."""
    asked = beside[-1:] or above[-1:]
    return any(not unit.answer and times[unit.key] > times[key] for unit in asked)


def _answered_below(line: Line, asked: Sequence[Unit]) -> None:
    """Gives every piece of a line to the label above it, or beside the left edge of which it stands."""
    if asked and not asked[-1].answer and len(asked) > 1 and asked[0].answer and asked[0].x0 >= line.box.x0:
        asked = asked[-1:]
    for segment in line.segments:
        if not asked:
            return
        unit = min(asked, key=lambda one: abs(one.x0 - segment.box.x0))
        if unit.has_answer_beside and abs(unit.answer[0].box.x0 - segment.box.x0) > segment.size:
            continue
        if line.index - unit.line.index <= _MOST_ANSWER_LINES and line.page == unit.line.page:
            unit.answer.append(segment)
            unit.last = line.index
