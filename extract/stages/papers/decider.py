"""Which board decides: named over its decision, and again in the words with which it decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.normalise.board import board_score
from extract.stages.draft import Draft
from extract.stages.letters.letter_head import without_lead
from extract.stages.page.lines import Line, place_of, text_of
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.layout import Word
from models.record import Dokumenttyp, Value, ValueStatus
from models.replacing import replace

_FIELD = "namnd"
_HEAD_LINES = 14
_MOST_WORDS = 7
_A_BOARD = 0.6
_ADMINISTRATION = "forvaltning"
_SAYS = re.compile(
    r"(?:.*\b(?:föreslår|förslag till)\s+(?:att\s+)?)?(?P<who>[\wÅÄÖåäö][\w ,-]{4,60}?)s?\s"
    r"(?:beslut(?:ar|ade|ades)?|beslöt|beviljar|beviljade|tilldelar|anvisar|anslår)\b",
    re.IGNORECASE,
)
_MAY_SAY = ("besl", "bevilja", "tilldela", "anvisa", "anslå")
_UNANSWERED = (ValueStatus.ABSENT, ValueStatus.EMPTY)


def find_decider(draft: Draft) -> Draft:
    """The board of a decision that no label names; a person looks at one that stands in its head alone."""
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.BESLUT:
        return draft
    if any(value.field == _FIELD and value.status not in _UNANSWERED for value in draft.values):
        return draft
    deciding = {name.casefold() for name in _deciding(draft.lines)}
    boards = list(_boards(draft.lines[:_HEAD_LINES]))
    chosen = next((board for board in boards if board[2].casefold() in deciding), None) or next(
        iter(boards), None
    )
    if chosen is None:
        return draft
    page, words, name = chosen
    status = ValueStatus.READ if name.casefold() in deciding else ValueStatus.REVIEW
    raw = " ".join(word.text for word in words)
    value = Value(_FIELD, raw, name, status, place_of(page, words), "letterhead", (), (("kind", 1.0),))
    return replace(draft, values=(*(one for one in draft.values if one.field != _FIELD), value))


def _boards(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[Word, ...], str]]:
    """Page, words and name of the boards that stand for themselves in a head; an administration only prepares."""
    for line in lines:
        for segment in line.segments:
            if len(segment.words) > _MOST_WORDS or board_score(segment.text) < _A_BOARD:
                continue
            words = without_lead(segment.words)
            part = next(iter(read_as(Kind.BOARD, text_of(words)).parts), None)
            if part is not None and part.value and _ADMINISTRATION not in part.flags:
                yield line.page, words, str(part.value)


def _deciding(lines: Sequence[Line]) -> Iterator[str]:
    """Whoever is said to decide or to grant at the beginning of a line."""
    for line in lines:
        folded = line.text.casefold()
        said = _SAYS.match(line.text) if any(map(folded.__contains__, _MAY_SAY)) else None
        if said is not None and board_score(said["who"]) >= _A_BOARD:
            yield said["who"].strip()
