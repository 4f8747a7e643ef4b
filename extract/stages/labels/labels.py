"""Where the labels of a form stand on the page: every printed line is asked at the places where one can begin."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from extract.stages.labels.label_ends import ends_label, with_from, with_gloss, with_hint, with_unit
from extract.stages.labels.small_letters import begins_at, edges_of_small_labels
from extract.stages.page.lines import Line, Segment, is_blank_filler
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.tick_boxes import follows_box
from extract.stages.words.wordings import LabelIndex, Wording, key_of
from models.geometry import Box, enclosing
from models.layout import Word
from models.once import once
from models.records import dataclass
from models.replacing import replace

_NUMBERING = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.):]?|[A-Za-z][.)]|[A-Z][0-9]{1,2}[.):]?|§)")
_SURE = 0.93
"""Likeness of a label that neither a colon nor white space parts from the words behind it."""
_ONE_LETTER_OFF = 0.88
_LONG = 9
"""Letters of a label of which one may be wrong where its answer stands right behind it."""
_NEAR = 1.2
"""Sizes of the type within which lines begin in one column."""
SMALL_PRINT = 0.85
"""Share of the answer's type that the print under it is set in."""
_DATE = "sdatum"
_MOST_TO_COLON = 4
"""Words from the first of a label inside a line to the one with the colon."""
_BEHIND_A_LABEL = (":", "*", "*:")
"""Marks that stand apart behind a label: the end of it, or that it must be answered."""
_WORDS_OF_PERIODS = frozenset(("tom", "from", "tillochmed", "franochmed"))
"""Words that stand inside periods too: labels only with a colon."""
"""First words of a question, as keys."""
Found = tuple[Wording, int, float]
"""A wording, how many words it took, and how like it they are."""


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

    @property
    def name(self) -> str:
        return self.wording.name


def find_labels(lines: Sequence[Line], index: LabelIndex) -> tuple[Hit, ...]:
    """All labels, in reading order. A word belongs to one label at the most."""
    hits: list[Hit] = []
    taken: set[tuple[int, int]] = set()
    behind = (-1, -1)
    small = edges_of_small_labels(lines, index)
    for line in lines:
        offset = 0
        for segment in line.segments:
            position = 0
            places = _places(segment.texts)
            if not _may_hold(places, segment, index) and behind[0] != line.index:
                offset += len(segment.words)
                continue
            while position < len(segment.words):
                hit = None
                if (
                    (position in places or behind == (line.index, offset + position))
                    and index.may_begin_with(key_of(segment.texts[position]))
                    and (line.index, offset + position) not in taken
                    and not follows_box(line.words, offset + position)
                ):
                    hit = _hit_at(lines, line, segment, position, offset, index)
                    if hit is not None and not (
                        (position == 0 and hit.alone and begins_at(segment, small))
                        or _is_read(hit, lines, line, segment, position, hits)
                    ):
                        hit = None
                if hit is None:
                    position += 1
                    continue
                if hits and _names_it_again(hits[-1], hit):
                    before = hits.pop()
                    hit = replace(hit, start=before.start, words=(*before.words, *hit.words))
                hits.append(hit)
                behind = hit.last_line, hit.last_end
                taken |= {
                    (number, word)
                    for number in range(line.index + 1, hit.last_line + 1)
                    for word in range(hit.last_start, hit.last_end)
                }
                position = hit.end - offset if hit.last_line == line.index else len(segment.words)
            offset += len(segment.words)
    return tuple(hits)


def _names_it_again(before: Hit, hit: Hit) -> bool:
    """Whether two names of one field stand behind each other as one label: `Bidragssökande förening:`."""
    follows = (before.line, before.last_line, before.last_end) == (hit.line, hit.line, hit.start)
    runs_on = not before.alone and not before.colon and hit.number is None
    return (
        follows
        and runs_on
        and (before.name == hit.name or hit.name in (f"{before.name}_start", f"{before.name}_slut"))
    )


def _may_hold(places: Iterable[int], segment: Segment, index: LabelIndex) -> bool:
    """Whether a label may begin at one of some places of a segment."""
    words = segment.words
    return any(place < len(words) and index.may_begin_with(key_of(words[place].text)) for place in places)


def _places(texts: Sequence[str]) -> Collection[int]:
    """Where a label may begin in a segment: in front, behind a number, at a capital with a colon not far behind.

    A compound that names a date, with a figure behind it, may stand anywhere: `Nämnden  Beslutsdatum 5 maj 2013`.
    """
    places = {0}
    if len(texts) > 1 and _NUMBERING.fullmatch(texts[0]):
        places.add(1)
    for end, text in enumerate(texts):
        following = texts[end + 1] if end + 1 < len(texts) else ""
        dated = following[:1].isdigit() or following == "den"
        if dated and text.endswith(_DATE) and text[:1].isupper():
            places.add(end)
        if text.endswith(":"):
            near = range(max(0, end - _MOST_TO_COLON), end + 1)
            places.update(place for place in near if texts[place][:1].isupper())
    return places


def _hit_at(
    lines: Sequence[Line], line: Line, segment: Segment, position: int, offset: int, index: LabelIndex
) -> Hit | None:
    own = segment.words[position:]
    below, before = None, 0
    own_keys = _keys_to_colon(segment.texts[position:])
    found = index.longest(own_keys)
    may_wrap = len(own_keys) == len(own) and not own[-1].text.endswith(":")
    if found is not None or (may_wrap and index.may_begin(own_keys)):
        below, before = _continuation(lines, line, segment)
    if below is not None and may_wrap and in_one_type(own[0], below.words[0]):
        beside = _has_figure_beside(line, segment) and _has_figure_beside(lines[line.index + 1], below)
        found = _with_line_below(index, found, own_keys, _keys_to_colon(below.texts), both_answered=beside)
    if found is None:
        return None
    tokens = [*own, *(below.words if below else ())]
    wording, count, similarity = found
    parted = _parted_hint(lines, line, own, count)
    if parted is not None:
        return _with_parted_hint(line, segment, position, offset, found, parted)
    answered = segment is not line.segments[-1] or (
        below is not None and _is_answered(lines[line.index + 1], below)
    )
    asking = own if answered else tokens
    count = with_gloss(own, with_hint(tokens, count, asking), wording, index)
    count = with_from(own, with_unit(tokens, count, len(own)), wording)
    wrapped = count > len(own)
    words = tuple(tokens[:count])
    colon = words[-1].text.endswith(":") or (count < len(tokens) and ends_label(tokens[count].text))
    if count < len(tokens) and tokens[count].text in _BEHIND_A_LABEL:
        count += 1
        words = tuple(tokens[:count])
    rest = below.words[count - len(own) :] if wrapped and below is not None else own[count:]
    alone = all(is_blank_filler(word.text) for word in rest)
    numbered = position > 0 and _is_numbering(segment.texts[:position])
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


def _is_numbering(before: Sequence[str]) -> bool:
    """Whether the last word before a label numbers it; bare figures behind figures end the number that they are of."""
    ends_a_number = before[-1].isdecimal() and len(before) > 1 and before[-2][-1:].isdigit()
    return _NUMBERING.fullmatch(before[-1]) is not None and not ends_a_number


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


def _with_line_below(
    index: LabelIndex, found: Found | None, own: Sequence[str], below: Sequence[str], *, both_answered: bool
) -> Found | None:
    """The wording of a line and the one below it together, or of the line alone where that is surer.

    own, below: keys of the words of both lines. both_answered: a figure stands beside each of them.
    """
    is_label_below = index.longest(below) is not None
    if both_answered and is_label_below:
        return found
    whole = found is not None and not any(own[found[1] :])
    if whole and is_label_below:
        return found
    wrapped = index.longest([*own, *below])
    if whole and wrapped is not None and wrapped[1] < len(own) + len(below):
        return found  # `Gatuadress` over `c/o Ek`
    return _surer(found if whole else None, wrapped)


def _surer(own: Found | None, wrapped: Found | None) -> Found | None:
    """A label that goes on in the line below, unless the line alone is more surely one."""
    if own is None or wrapped is None:
        return own or wrapped
    return wrapped if wrapped[2] >= own[2] else own


@lru_cache(maxsize=8192)
def _keys_to_colon(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Keys of the words up to the first colon, past which no label runs."""
    end = next((number for number, text in enumerate(texts, start=1) if text.endswith(":")), len(texts))
    return tuple(map(key_of, texts[:end]))


def _continuation(lines: Sequence[Line], line: Line, segment: Segment) -> tuple[Segment | None, int]:
    """The segment right below that a wrapped label or hint would go on in, and the words of its line before it."""
    if line.index + 1 >= len(lines) or lines[line.index + 1].page != line.page:
        return None, 0
    before = 0
    for below in lines[line.index + 1].segments:
        near = abs(below.box.x0 - segment.box.x0) < _NEAR * segment.size
        if near and below.box.top - segment.box.bottom < 2.2 * segment.size:
            return below, before
        before += len(below.words)
    return None, 0


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
    if hit.wording.key not in _WORDS_OF_PERIODS or hit.colon or _has_figure_beside(line, segment):
        return False
    return not any(other.last_line == line.index for other in hits[-2:])


def _has_figure_beside(line: Line, segment: Segment) -> bool:
    """Whether digits stand apart beside the first words of a line."""
    beside = line.segments[1:] if segment is line.segments[0] else ()
    return any(c.isdigit() for other in beside for c in other.text)


def _is_caption(lines: Sequence[Line], line: Line, segment: Segment, hit: Hit, before: Sequence[Hit]) -> bool:
    """Whether the words are small print under an answer, or under another caption of their size: not answered."""
    like = hit.similarity == 1.0 or _is_misspelt(hit)
    whole = hit.alone and like and len(hit.words) == len(segment.words)
    if not whole or line.index == 0 or lines[line.index - 1].page != line.page:
        return False
    reach = _NEAR * segment.size
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
