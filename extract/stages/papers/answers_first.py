"""Forms whose labels stand right of the boxes that they are answered in: each pair is read with its label first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extract.stages.draft import Draft
from extract.stages.headings.concepts import asked_for, general_form
from extract.stages.heads.head_words import UNITS
from extract.stages.page.lines import Line, Segment, word_size
from extract.stages.papers.classify import index_of
from extract.stages.words.kinds import read_as
from extract.stages.words.naming import named_by
from extract.stages.words.wordings import MOST_TOKENS, key_of
from models.form import FieldSpec, Kind
from models.record import Dokumenttyp
from models.records import dataclass
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE, Kind.CHOICE))
_FEWEST = 3
"""Pairs with an answer of the label's own kind that show where a form has its labels."""
_MOST_WORDS = 9
_WITHOUT_DOUBT = 0.9
_OF_A_NUMBER = 0.8
"""Of a reference number: every office has its own pattern, and none is surer."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two neighbouring pieces of a line; the unit of the left one may begin the right one."""

    left: Segment
    right: Segment

    @property
    def units(self) -> int:
        """Words of the right piece that are only the unit of the left one."""
        return int(len(self.right.words) > 1 and key_of(self.right.words[0].text) in UNITS)

    def turned(self) -> tuple[Segment, Segment]:
        label, answer = self.right.words[self.units :], (*self.left.words, *self.right.words[: self.units])
        return replace(self.right, words=label), replace(self.left, words=answer)


def put_labels_first(draft: Draft) -> Draft:
    """The lines of a form that answers before it asks, each label before its answer; any other paper as it is."""
    pairs = [pair for line in draft.lines for pair in _pairs(line)]
    behind = [pair for pair in pairs if _is_answered(pair.turned()[0], pair.left)]
    before = sum(_is_answered(pair.left, pair.right) for pair in pairs) if len(behind) >= _FEWEST else 0
    if len(behind) < _FEWEST or len(behind) <= 2 * before:
        return draft
    columns = {
        (pair.right.page, pair.right.box.x0) for pair in (*behind, *filter(_is_amount_before_unit, pairs))
    }
    return replace(draft, lines=tuple(_turned(line, columns) for line in draft.lines))


def _pairs(line: Line) -> Iterator[_Pair]:
    pieces = line.segments
    return (
        (_Pair(left, right) for left, right in zip(pieces[::2], pieces[1::2], strict=True))
        if len(pieces) % 2 == 0
        else iter(())
    )


def _turned(line: Line, columns: set[tuple[int, float]]) -> Line:
    """The line with the pieces of each pair changed about, where its labels stand in columns of labels."""
    pairs = tuple(_pairs(line))
    if not pairs or not all(_stands_in(pair.right, columns) for pair in pairs):
        return line
    return replace(line, segments=tuple(piece for pair in pairs for piece in pair.turned()))


def _stands_in(piece: Segment, columns: set[tuple[int, float]]) -> bool:
    near = word_size(piece.words[0])
    return any(page == piece.page and abs(piece.box.x0 - edge) < near for page, edge in columns)


def _is_amount_before_unit(pair: _Pair) -> bool:
    return pair.units > 0 and read_as(Kind.AMOUNT, pair.left.text, whole=True).score >= _WITHOUT_DOUBT


def _is_answered(label: Segment, answer: Segment) -> bool:
    """Whether all of a piece is a label, and the other for sure what it asks for."""
    is_typed = any(c.isdigit() for c in answer.text) or "@" in answer.text
    if not is_typed or len(label.words) > _MOST_WORDS or any(c.isdigit() for c in label.text):
        return False
    return any(
        read_as(kind, answer.text, whole=True).score
        >= (_OF_A_NUMBER if kind is Kind.DIARY else _WITHOUT_DOUBT)
        for kind in _kinds_asked_for(label)
    )


def _kinds_asked_for(label: Segment) -> Iterator[Kind]:
    """The kinds of what the whole of a piece may ask for, on a paper of either sort."""
    keys = [key_of(text) for text in label.texts]
    for sort in _FILLED_IN:
        found = index_of(general_form(sort)).longest(keys[:MOST_TOKENS])
        names = {found[0].name} if found is not None and found[1] == len(keys) else set()
        names |= {one.name for one in named_by(label.text) if one.score >= _WITHOUT_DOUBT}
        specs = _specs_of(sort)
        yield from (specs[name].kind for name in names if name in specs and specs[name].kind not in _UNTYPED)


@cache
def _specs_of(sort: Dokumenttyp) -> dict[str, FieldSpec]:
    return asked_for(general_form(sort))[0]
