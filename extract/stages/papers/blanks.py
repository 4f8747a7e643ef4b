"""Labels without answer: whether their place is blank on the page, or something stands near that nobody took."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from extract.normalise.words import is_compound, is_known_word
from extract.stages.draft import Draft
from extract.stages.page.lines import Line, Segment, is_blank_filler
from extract.stages.words.totals import is_total
from models.geometry import Box
from models.record import Place, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

BLANK = "synligt_tomt"
UNREAD_BESIDE = "olast_intill"
"""Flags of a label without answer: nothing stands near it, or something that nobody took does."""
_ROOM = 2.0
"""Heights of a label by which its answer may stand over or under it."""
_FEWEST_OF_A_SENTENCE = 5
_SMALL = 0.5
"""Share of a sentence's words that begin with a small letter."""
_SAME_EDGE = 12.0
_WRAPPED = 1.5
"""Heights over the last line of a label at which its first line may stand, with the answer beside it."""
_LARGER = 1.15
"""A heading's type to that of the labels under it."""
_NEXT_LINE = 0.9
"""Heights of a label from which a line over it is not the next one."""
_WHO = ("namnd", "kontaktperson")
"""Answered by a name, never by a sentence."""
_SIGNED = ("undertecknare", "befattning", "datum", "ort")
"""Answered over their labels on any form, above a line to sign on."""
_MARKS = ".,:;!?–-"
_FEWEST = 4
_MOST_OF_THEM = 0.8
_FAR = 5.0
"""Heights of a label by which a further column begins right of that in which the labels are answered."""


@dataclass(frozen=True)
class _Habit:
    """How a paper answers its labels."""

    above: bool
    """Some label is answered over it."""
    column: float | None
    """Where the answers beside the labels begin; None: not in one place."""


@dataclass(frozen=True)
class _Piece:
    """Words that nothing has taken."""

    segment: Segment
    sentence: bool
    """It is help or a rule that is printed by the labels, or a line of it."""
    leads: bool
    """White space parts it from what stands over it, or its type is larger than that of the text."""


def with_blanks(draft: Draft, free: Iterable[tuple[Line, Sequence[Segment]]]) -> Draft:
    """Flag every label without answer: `synligt_tomt` where nothing that answers it is near, else `olast_intill`.

    free: the lines of the paper with the pieces that nothing has taken.
    """
    gaps = [value for value in draft.values if value.status is ValueStatus.EMPTY and value.place]
    if not gaps:
        return draft
    pieces, habit = _pieces(draft, free), _habit(draft)
    told = {id(value): _flag(value, pieces, habit) for value in gaps}
    return replace(
        draft,
        values=tuple(
            replace(value, flags=(*value.flags, told[id(value)])) if id(value) in told else value
            for value in draft.values
        ),
    )


def _flag(value: Value, pieces: Sequence[_Piece], habit: _Habit) -> str:
    asks_who = value.field in _WHO
    asked = [piece for piece in pieces if not (asks_who and piece.sentence)]
    near = any(value.place and _is_near(value.place, piece, habit) for piece in asked)
    return UNREAD_BESIDE if near else BLANK


def _habit(draft: Draft) -> _Habit:
    labels = {(hit.name, hit.page): hit.box for hit in draft.hits}
    pairs: list[tuple[Box, Box]] = []
    for value in draft.values:
        place = value.place if value.status is ValueStatus.READ and value.field not in _SIGNED else None
        label = labels.get((value.field, place.page)) if place else None
        if place and place.box and label:
            pairs.append((label, place.box))
    above = any(answer.bottom <= label.top + label.height / 2 for label, answer in pairs)
    starts = [answer.x0 for label, answer in pairs if answer.x0 >= label.x1 and answer.middle <= label.bottom]
    middle = median(starts) if starts else 0.0
    alike = sum(abs(start - middle) <= _SAME_EDGE for start in starts)
    is_column = alike >= max(_FEWEST, _MOST_OF_THEM * len(starts))
    return _Habit(above, middle if is_column else None)


def _pieces(draft: Draft, free: Iterable[tuple[Line, Sequence[Segment]]]) -> list[_Piece]:
    found: list[_Piece] = []
    lines = {line.index: line for line in draft.lines}
    for run in _runs(free):
        sentence = _is_sentence([text for segment in run for text in segment.texts])
        found += [
            _Piece(segment, sentence, segment is run[0] and _leads(lines.get(segment.line - 1), segment))
            for segment in run
            if not _answers_nothing(segment, lines[segment.line])
        ]
    return found


def _runs(free: Iterable[tuple[Line, Sequence[Segment]]]) -> list[list[Segment]]:
    """Pieces under one another with the same left edge, on lines that follow each other, to the end of a sentence."""
    runs: list[list[Segment]] = []
    for _, segments in free:
        for segment in segments:
            run = next((run for run in reversed(runs) if _goes_on(run[-1], segment)), None)
            if run is None:
                runs.append([segment])
            else:
                run.append(segment)
    return runs


def _goes_on(above: Segment, segment: Segment) -> bool:
    if above.page != segment.page or above.line != segment.line - 1 or above.text.endswith("."):
        return False
    is_next = segment.box.top - above.box.bottom < _NEXT_LINE * above.box.height
    return (is_next or segment.text[:1].islower()) and abs(above.box.x0 - segment.box.x0) <= _SAME_EDGE


def _leads(above: Line | None, segment: Segment) -> bool:
    """above: the line over it."""
    if above is None or above.page != segment.page:
        return True
    return segment.box.top - above.box.bottom >= _NEXT_LINE * segment.box.height


def _answers_nothing(segment: Segment, line: Line) -> bool:
    """Dots to write on, help in brackets, `Total` and the sums of further columns on its line."""
    if all(map(is_blank_filler, segment.texts)):
        return True
    if segment.text.startswith("(") and segment.text.endswith(")"):
        return True
    return is_total(line.segments[0].text) and (segment is not line.segments[0] or not _has_figures(segment))


def _has_figures(segment: Segment) -> bool:
    return any(character.isdigit() for character in segment.text)


def _is_sentence(texts: Sequence[str]) -> bool:
    """Whether words are help or a rule that is printed by the labels: nobody's name ends so."""
    small = sum(text[:1].islower() for text in texts)
    return len(texts) >= _FEWEST_OF_A_SENTENCE and texts[-1].endswith(".") and small >= _SMALL * len(texts)


def _is_near(label: Place, piece: _Piece, habit: _Habit) -> bool:
    """Whether a piece may answer a label: beside it, or over or under it, where the paper answers its labels."""
    box, at = label.box, piece.segment.box
    if box is None or label.page != piece.segment.page:
        return box is None
    if habit.column is not None and box.x1 <= habit.column and at.x0 > habit.column + _FAR * box.height:
        return False
    if at.bottom <= box.top + box.height / 2 and not habit.above and _heads(piece, box):
        return False
    if box.top - _WRAPPED * box.height <= at.middle <= box.bottom and at.x1 > box.x1:
        return True
    apart = max(at.top - box.bottom, box.top - at.bottom)
    return apart <= _ROOM * box.height and at.x1 > box.x0 - _SAME_EDGE and at.x0 < box.x1 + _SAME_EDGE


def _heads(piece: _Piece, label: Box) -> bool:
    """Whether words over a label are help, or words of the language, no names, that stand over it as a heading."""
    at, words = piece.segment.box, [text.strip(_MARKS) for text in piece.segment.texts]
    if piece.sentence:
        return True
    if at.x0 > label.x0 + _SAME_EDGE or any(word[:1].isupper() for word in words[1:]):
        return False
    if not all(is_known_word(word) or is_compound(word) for word in words):
        return False
    return (
        piece.leads
        or label.top - at.bottom >= _NEXT_LINE * label.height
        or at.height >= _LARGER * label.height
    )
