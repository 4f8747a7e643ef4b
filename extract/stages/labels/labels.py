"""Where the labels of a form stand on the page: every printed line is asked at the places where one can begin."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels.label_ends import (
    ends_label,
    with_end,
    with_from,
    with_gloss,
    with_hint,
    with_parts_of_name,
    with_unit,
)
from extract.stages.labels.small_letters import begins_at, edges_of_small_labels
from extract.stages.labels.wording_at import (
    NEAR,
    has_figure_beside,
    is_numbering,
    may_hold,
    places_of_labels,
    wording_at,
)
from extract.stages.page.lines import Line, Segment, is_blank_filler
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.tick_boxes import follows_box
from extract.stages.words.wordings import LabelIndex, Wording, key_of
from models.geometry import Box, enclosing
from models.layout import Word
from models.once import once
from models.records import dataclass
from models.replacing import replace

_SURE = 0.93
"""Likeness of a label that neither a colon nor white space parts from the words behind it."""
_ONE_LETTER_OFF = 0.88
_LONG = 9
"""Letters of a label of which one may be wrong where its answer stands right behind it."""
SMALL_PRINT = 0.85
"""Share of the answer's type that the print under it is set in."""
_BEHIND_A_LABEL = (":", "*", "*:")
"""Marks that stand apart behind a label: the end of it, or that it must be answered."""
_WORDS_OF_PERIODS = frozenset(("tom", "from", "tillochmed", "franochmed"))
"""Words that stand inside periods too: labels only with a colon."""


@dataclass(frozen=True)
class Hit:
    """A wording found: the words it took, with the hint behind it."""

    wording: Wording
    page: int
    line: int
    start: int
    """Index of its first word among the words of the line, its printed number included."""
    end: int
    """Index after its last word on that line, hint included."""
    words: tuple[Word, ...]
    similarity: float
    colon: bool
    alone: bool
    """Nothing but blank filler follows it in its segment."""
    last_line: int
    """Line on which the label ends: a wrapped label or hint ends below `line`."""
    last_end: int
    """Index after its last word on `last_line`."""
    number: Word | None = None
    """The number printed before it, as `2.1`."""
    last_start: int = 0
    """Index of its first word on `last_line`, where that is another line than `line`."""
    between: tuple[tuple[int, int], ...] = ()
    """First word and the one behind the last on each line between the two, where it takes not the whole of them."""
    concept: float = 0.0
    """How surely its words ask for `name`, where no wording of the form is there; 0.0: the form knows the wording."""

    @once
    def box(self) -> Box:
        return enclosing([word.box for word in (*self.words, *((self.number,) if self.number else ()))])

    @once
    def name(self) -> str:
        return self.wording.name

    def taken_of(self, number: int, words: int) -> tuple[int, int]:
        """The first and behind the last word that it takes of one of its lines, which has so many."""
        if number == self.last_line:
            return self.start if number == self.line else self.last_start, self.last_end
        if number == self.line:
            return self.start, self.end
        return self.between[number - self.line - 1] if self.between else (0, words)


def find_labels(lines: Sequence[Line], index: LabelIndex) -> tuple[Hit, ...]:
    """All labels, in reading order. A word belongs to one label at the most."""
    search = _Search(lines, index, edges_of_small_labels(lines, index))
    for line in lines:
        offset = 0
        for segment in line.segments:
            search.segment(line, segment, offset)
            offset += len(segment.words)
    return tuple(search.hits)


class _Search:
    """The labels found so far, and the words that they take of lines not yet searched."""

    def __init__(self, lines: Sequence[Line], index: LabelIndex, small: frozenset[int]) -> None:
        self._lines, self._index, self._small = lines, index, small
        self._taken: set[tuple[int, int]] = set()
        self.hits: list[Hit] = []

    def segment(self, line: Line, segment: Segment, offset: int) -> None:
        """offset: words of the line before the segment."""
        places = places_of_labels(segment.texts)
        if not may_hold(places, segment, self._index) and self._behind()[0] != line.index:
            return
        position = 0
        while position < len(segment.words):
            place = line.index, offset + position
            is_place = (position in places or self._behind() == place) and place not in self._taken
            hit = self._at(line, segment, position, offset) if is_place else None
            if hit is None:
                position += 1
                continue
            self._keep(hit)
            position = hit.end - offset if hit.last_line == line.index else len(segment.words)

    def _behind(self) -> tuple[int, int]:
        """Line and number of the word right behind the last label."""
        return (self.hits[-1].last_line, self.hits[-1].last_end) if self.hits else (-1, -1)

    def _at(self, line: Line, segment: Segment, position: int, offset: int) -> Hit | None:
        if not self._index.may_begin_with(key_of(segment.texts[position])):
            return None
        if follows_box(line.words, offset + position):
            return None
        hit = _hit_at(self._lines, line, segment, position, offset, self._index)
        if hit is None:
            return None
        is_small = position == 0 and hit.alone and begins_at(segment, self._small)
        return hit if is_small or _is_read(hit, self._lines, line, segment, position, self.hits) else None

    def _keep(self, hit: Hit) -> None:
        if self.hits and _names_it_again(self.hits[-1], hit):
            before = self.hits.pop()
            hit = replace(hit, start=before.start, words=(*before.words, *hit.words))
        self.hits.append(hit)
        self._taken |= {
            (number, word)
            for number in range(hit.line + 1, hit.last_line + 1)
            for word in range(hit.last_start, hit.last_end)
        }


def _names_it_again(before: Hit, hit: Hit) -> bool:
    """Whether two names of one field stand behind each other as one label: `Bidragssökande förening:`."""
    follows = (before.line, before.last_line, before.last_end) == (hit.line, hit.line, hit.start)
    runs_on = not before.alone and not before.colon and hit.number is None
    return (
        follows
        and runs_on
        and (before.name == hit.name or hit.name in (f"{before.name}_start", f"{before.name}_slut"))
    )


def _hit_at(
    lines: Sequence[Line], line: Line, segment: Segment, position: int, offset: int, index: LabelIndex
) -> Hit | None:
    own = segment.words[position:]
    found, below, before = wording_at(lines, line, segment, position, index)
    if found is None:
        return None
    tokens = [*own, *(below.words if below else ())]
    wording, count, similarity = found
    wording, count = with_end(own, count, wording, index)
    parted = _parted_hint(lines, line, own, count)
    if parted is not None:
        return _with_parted_hint(line, segment, position, offset, found, parted)
    answered = segment is not line.segments[-1] or (
        below is not None and _is_answered(lines[line.index + 1], below)
    )
    asking = own if answered else tokens
    count = with_gloss(own, with_hint(tokens, count, asking), wording, index)
    count = with_parts_of_name(own, count)
    count = with_from(own, with_unit(tokens, count, len(own)), wording)
    wrapped = count > len(own)
    words = tuple(tokens[:count])
    colon = words[-1].text.endswith(":") or (count < len(tokens) and ends_label(tokens[count].text))
    if count < len(tokens) and tokens[count].text in _BEHIND_A_LABEL:
        count += 1
        words = tuple(tokens[:count])
    rest = below.words[count - len(own) :] if wrapped and below is not None else own[count:]
    alone = all(is_blank_filler(word.text) for word in rest)
    numbered = position > 0 and is_numbering(segment.texts[:position])
    return Hit(
        wording=wording,
        page=line.page,
        line=line.index,
        start=offset + position - numbered,
        end=offset + min(position + count, len(segment.words)),
        words=words,
        similarity=similarity,
        colon=colon,
        alone=alone,
        last_line=below.line if wrapped and below is not None else line.index,
        last_end=before + count - len(own) if wrapped else offset + position + count,
        last_start=before if wrapped else 0,
        number=segment.words[position - 1] if numbered else None,
    )


def _is_read(
    hit: Hit, lines: Sequence[Line], line: Line, segment: Segment, position: int, before: Sequence[Hit]
) -> bool:
    """Whether the words at a place of a line stand there as a label. before: labels found so far."""
    if _is_end_of_cell(hit, line, segment, before):
        return False
    preceding = position - (hit.number is not None)
    reads = _is_label(hit, preceding, segment.words[position].text)
    return reads or _is_caption(lines, line, segment, hit, before[-1:])


def _is_answered(line: Line, label: Segment) -> bool:
    """Whether something stands beside the words at the beginning of a line."""
    return line.segments[-1] is not label


@dataclass(frozen=True, slots=True)
class _PartedHint:
    """A parenthesis that goes on in the label's column below, with the answer beside its first line."""

    end: int
    """Words of the label's line, its own included, up to the answer."""
    below: Line
    start: int
    last: int
    """Words of the line below, from the first to behind the last, that end the parenthesis."""


def _parted_hint(lines: Sequence[Line], line: Line, own: Sequence[Word], count: int) -> _PartedHint | None:
    """Where a hint is parted round the answer: `Sökt summa (ska stämma  900 000` over `med beslutet)`."""
    if count >= len(own) or not own[count].text.startswith("("):
        return None
    beside = " ".join(word.text for word in own[count:])
    if ")" in beside or line.index + 1 >= len(lines) or lines[line.index + 1].page != line.page:
        return None
    end = next((n for n in range(count + 1, len(own)) if _begins_answer(own[n - 1], own[n])), None)
    below = lines[line.index + 1]
    last = next((n for n, word in enumerate(below.words, start=1) if ")" in word.text), None)
    if end is None or last is None:
        return None
    start = next(n for n, word in enumerate(below.words) if word.box.x1 > own[0].box.x0)
    ends_in_column = below.words[last - 1].box.x0 < own[end].box.x0
    return _PartedHint(end, below, start, last) if start < last and ends_in_column else None


def _begins_answer(before: Word, word: Word) -> bool:
    return any(c.isdigit() for c in word.text) or (before.size, before.bold) != (word.size, word.bold)


def _with_parted_hint(
    line: Line,
    segment: Segment,
    position: int,
    offset: int,
    found: tuple[Wording, int, float],
    hint: _PartedHint,
) -> Hit:
    wording, _, similarity = found
    own = segment.words[position : position + hint.end]
    return Hit(
        wording=wording,
        page=line.page,
        line=line.index,
        start=offset + position,
        end=offset + position + hint.end,
        words=(*own, *hint.below.words[hint.start : hint.last]),
        similarity=similarity,
        colon=True,
        alone=False,
        last_line=hint.below.index,
        last_end=hint.last,
        last_start=hint.start,
    )


def _is_end_of_cell(hit: Hit, line: Line, segment: Segment, hits: Sequence[Hit]) -> bool:
    """Whether `t.o.m.` may be where the text of a cell goes on: no date beside it, and no label before it."""
    if hit.wording.key not in _WORDS_OF_PERIODS or hit.colon or has_figure_beside(line, segment):
        return False
    return not any(other.last_line == line.index for other in hits[-2:])


def _is_caption(lines: Sequence[Line], line: Line, segment: Segment, hit: Hit, before: Sequence[Hit]) -> bool:
    """Whether the words are small print under an answer, or under another caption of their size: not answered."""
    like = hit.similarity == 1.0 or _is_misspelt(hit)
    whole = hit.alone and like and len(hit.words) == len(segment.words)
    if not whole or line.index == 0 or lines[line.index - 1].page != line.page:
        return False
    reach = NEAR * segment.size
    over = [above for above in lines[line.index - 1].segments if abs(above.box.x0 - segment.box.x0) < reach]
    captions = [other.words[0] for other in before if other.words[0].text[:1].islower()]
    return any(
        segment.size < SMALL_PRINT * above.size
        or any(above.words[0] is word and in_one_type(word, segment.words[0]) for word in captions)
        for above in over
    )


def _is_label(hit: Hit, position: int, first: str) -> bool:
    """Whether this reads as a label and not as words of a sentence that happen to be the same.

    position: words of the segment before it, its number apart. first: its first word.
    """
    ends_period = hit.wording.key in _WORDS_OF_PERIODS and hit.alone and position == 0
    asks = hit.alone and position == 0 and hit.similarity == 1.0 and hit.words[-1].text.endswith("?")
    if first[:1].islower() and not (hit.colon or asks or ends_period or hit.wording.text[:1].islower()):
        return False
    if hit.last_line != hit.line and hit.similarity < 0.9:
        return False
    short = len(hit.wording.key) < 5
    if hit.colon:
        return True
    if hit.wording.key in _WORDS_OF_PERIODS:
        return ends_period
    if hit.alone:
        return not (short and position > 0)
    if hit.wording.role == "field":
        on_one_line = position == 0 and hit.line == hit.last_line
        return hit.similarity >= _SURE or (on_one_line and _is_misspelt(hit))
    return False


def _is_misspelt(hit: Hit) -> bool:
    return len(hit.wording.key) >= _LONG and hit.similarity >= _ONE_LETTER_OFF
