"""Forms in two languages: of labels that stand in another language and in Swedish, the Swedish words are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.stages.draft import Draft
from extract.stages.headings.concepts import general_form
from extract.stages.page.lines import Line, Segment
from extract.stages.papers.classify import index_of
from extract.stages.words.naming import named_by
from extract.stages.words.wordings import MOST_TOKENS, key_of
from models.layout import Word
from models.record import Dokumenttyp
from models.replacing import replace

_STROKE = "/"
_NUMBER = re.compile(r"[A-Z]?[0-9]{1,2}(?:\.[0-9]{1,2})*[.):]?|[A-Z][.)]")
"""The number of a label."""
_MOST_WORDS = 6
_FEWEST = 5
"""Labels known by their second half alone, from which a paper is taken for one in two languages."""
_SURELY = 0.9
_SORTS = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)

_Halves = tuple[tuple[Word, ...], tuple[Word, ...]]


def keep_swedish_labels(draft: Draft) -> Draft:
    """The lines of a paper in two languages, its labels by their Swedish halves; any other paper as it is."""
    pairs = [halves for line in draft.lines for piece in line.segments if (halves := _halves(piece))]
    if len(pairs) < _FEWEST:
        return draft
    known = [(_is_known(first), _is_known(second)) for first, second in pairs]
    second_alone, first_alone = known.count((False, True)), known.count((True, False))
    if second_alone < _FEWEST or first_alone * 2 > second_alone:
        return draft
    return replace(draft, lines=tuple(map(_in_swedish, draft.lines)))


def _halves(piece: Segment) -> _Halves | None:
    """The words before and behind the one stroke of a piece that may be a label."""
    strokes = [n for n, text in enumerate(piece.texts) if text == _STROKE]
    begin = 1 if len(piece.words) > 1 and _NUMBER.fullmatch(piece.texts[0]) else 0
    if len(strokes) != 1 or any(c.isdigit() for text in piece.texts[begin:] for c in text):
        return None
    first, second = piece.words[begin : strokes[0]], piece.words[strokes[0] + 1 :]
    return (first, second) if 0 < len(first) <= _MOST_WORDS and 0 < len(second) <= _MOST_WORDS else None


def _in_swedish(line: Line) -> Line:
    if _STROKE not in line.text:
        return line
    return replace(line, segments=tuple(_shortened(line)))


def _shortened(line: Line) -> Iterator[Segment]:
    """The pieces of a line; a name in two languages beside a figure is a row of a table, and stays as it is."""
    counts = any(c.isdigit() for piece in line.segments[1:] for c in piece.text)
    for piece in line.segments:
        halves = _halves(piece)
        is_label = halves is not None and (not counts or _is_known(halves[1]))
        yield replace(piece, words=_begun_at(*halves)) if halves is not None and is_label else piece


def _begun_at(first: tuple[Word, ...], second: tuple[Word, ...]) -> tuple[Word, ...]:
    """The second half, begun where the first does: an answer below stands there."""
    word, *rest = second
    return (word._replace(box=word.box._replace(x0=first[0].box.x0)), *rest)


def _is_known(words: tuple[Word, ...]) -> bool:
    """Whether some words as a whole ask for something, by a listed wording or by their stems."""
    keys = [key_of(word.text) for word in words]
    listed = (index_of(general_form(sort)).longest(keys[:MOST_TOKENS]) for sort in _SORTS)
    if any(found is not None and found[1] == len(keys) for found in listed):
        return True
    asked = [
        named.score for named in named_by(" ".join(word.text for word in words)) if named.role == "field"
    ]
    return any(score >= _SURELY for score in asked) or sum(asked) >= 1.0
