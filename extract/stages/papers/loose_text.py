"""Running text that no heading, label or table has taken: kept as a section of its own, so that checks read it too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import field

from extract.normalise.identity import find_personal_numbers
from extract.stages.draft import Draft
from extract.stages.page.lines import Line, Segment, place_of, text_of
from extract.stages.papers.blanks import with_blanks
from extract.stages.papers.section_ends import Printed
from extract.stages.papers.sections import section_of
from models.geometry import Box
from models.record import Place, ValueStatus, texts_of
from models.records import dataclass
from models.replacing import replace

LOOSE = "ovrig_text"
"""Name of the section."""
_FEWEST_WORDS = 8
_FEWEST_OF_A_SENTENCE = 5
"""Words of a run that begins and ends as one sentence does."""
_SMALL = 0.5
"""Share of its words that begin with a small letter, from which a run is sentences and no list or letterhead."""
_SAME_EDGE = 12.0
_SENTENCE_END = (".", "!", "?", ":")
_PROSE = "prose"
"""How a value was found that stands in a sentence: the sentence is still text."""


_BAND = 24.0
"""Points of a page in a band, by which boxes are looked up."""
_Taken = Mapping[tuple[int, int], Sequence[Box]]
"""Boxes by page and band."""


@dataclass
class _Run:
    """Pieces under one another with the same left edge."""

    segments: list[Segment] = field(default_factory=list)

    def is_text(self) -> bool:
        words = [word.text for segment in self.segments for word in segment.words]
        small = sum(word[:1].islower() for word in words)
        ends = any(word.endswith(_SENTENCE_END) for word in words)
        is_sentence = words[0][:1].isupper() and words[-1].endswith(".")
        fewest = _FEWEST_OF_A_SENTENCE if is_sentence else _FEWEST_WORDS
        return len(words) >= fewest and ends and small >= _SMALL * len(words)

    def holds_personal_number(self) -> bool:
        return any(find_personal_numbers(segment.text) for segment in self.segments)


def keep_loose_text(draft: Draft) -> Draft:
    """Tell what is left blank; of a paper on no declared form, add the sentences that stand outside every section."""
    if draft.form is None:
        return draft
    is_declared = not draft.form.generic
    gaps = [value for value in draft.values if value.status is ValueStatus.EMPTY]
    if is_declared and not gaps:
        return draft
    free = list(_free(draft))
    headed = {number for head in draft.heads for number in range(head.first, head.last + 1)}
    beside = [(line, pieces) for line, pieces in free if line.index not in headed]
    draft = with_blanks(draft, beside)
    if is_declared:
        return draft
    printed = [
        Printed(text_of(segment.words), place_of(segment.page, segment.words))
        for run in _runs(free, headed)
        if run.is_text() or run.holds_personal_number()
        for segment in run.segments
    ]
    if not printed:
        return draft
    return replace(draft, sections=(*draft.sections, section_of(LOOSE, "", printed, printed[0].place)))


def _free(draft: Draft) -> Iterator[tuple[Line, list[Segment]]]:
    """Every line but the title's with its pieces that nothing has taken."""
    taken = _taken(draft)
    for line in draft.lines:
        if line.index != draft.title_line:
            yield line, [segment for segment in line.segments if not _is_covered(segment, taken)]


def _runs(free: Iterable[tuple[Line, Sequence[Segment]]], headed: Set[int]) -> list[_Run]:
    """Pieces that nothing has taken, one run for each column of text, in the order in which they begin.

    headed: lines of the heads of tables.
    """
    runs: list[_Run] = []
    running: list[_Run] = []
    for line, segments in free:
        near = [run for run in running if run.segments[-1].line == line.index - 1]
        running = []
        for segment in () if line.index in headed else segments:
            run = next((run for run in near if _goes_on(run, segment)), None)
            if run is None and not any(text[:1].islower() for text in segment.texts):
                continue
            if run is None:
                run = _Run()
                runs.append(run)
            run.segments.append(segment)
            running.append(run)
    return runs


def _goes_on(run: _Run, segment: Segment) -> bool:
    above = run.segments[-1]
    return above.page == segment.page and abs(above.box.x0 - segment.box.x0) <= _SAME_EDGE


def _taken(draft: Draft) -> _Taken:
    """The boxes of everything that was read, and of the labels."""
    boxes: dict[tuple[int, int], list[Box]] = defaultdict(list)
    told = [
        (place.page, place.box) for place in _places(draft) if place is not None and place.box is not None
    ]
    for page, box in {*told, *((hit.page, hit.box) for hit in draft.hits)}:
        for band in range(int(box.top // _BAND), int(box.bottom // _BAND) + 1):
            boxes[page, band].append(box)
    return boxes


def _places(draft: Draft) -> Iterable[Place | None]:
    yield from (value.place for value in draft.values if value.method != _PROSE)
    yield from (cell.place for row in draft.rows for cell in row.cells)
    yield from (clause.text.place for clause in draft.clauses)
    for section in texts_of(draft.sections, draft.projects):
        yield section.place
        yield from (place for _, _, place in section.lines)


def _is_covered(piece: Segment, taken: _Taken) -> bool:
    """Whether the middle of the piece lies in one of the boxes, or one begins in the piece, on the same line."""
    first, upper, last, lower = piece.box
    middle, centre = (upper + lower) / 2, (first + last) / 2
    for x0, top, x1, bottom in taken.get((piece.page, int(middle // _BAND)), ()):
        if not top <= middle <= bottom:
            continue
        if x0 <= centre <= x1 or first <= x0 <= last:
            return True
    return False
