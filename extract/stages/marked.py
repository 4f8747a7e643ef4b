"""Labels known by how they are set, named by the stems of their words and by the kind of what answers them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.stages.concepts import asked_by, asked_for, with_columns
from extract.stages.labels import Hit
from extract.stages.lines import Line, is_blank_filler, text_of
from extract.stages.wordings import wording_for
from models.form import FieldSpec, Form
from models.layout import Word

_MOST_ASKED = 8
"""Words of an answer that are asked for their kind."""
_EDGE = 1.2
"""Sizes of the text by which an answer may begin beside the edge of the label above it."""
_INDENT = 3.0
"""The same of a line that is all one piece: text may be set in under its heading."""

_Starts = Mapping[int, Sequence[Hit]]


def name_marked(
    lines: Sequence[Line], form: Form, hits: Sequence[Hit], marked: Sequence[Hit]
) -> tuple[tuple[Hit, ...], Form]:
    """The marked labels, those whose words ask for something as labels of that; the form with what they ask for.

    hits: the labels known already. What one of them that is answered asks for, nothing else does.
    """
    specs, roles = asked_for(form)
    starts = _by_line((*hits, *marked))
    known = {hit.name for hit in hits if hit.wording.role != "heading" and _answer(hit, lines, starts)}
    named = tuple(_named(hit, lines, starts, known, specs, roles) for hit in marked)
    return named, with_columns(form, named, specs)


def answers_to(lines: Sequence[Line], hits: Sequence[Hit]) -> list[tuple[Hit, Sequence[Word]]]:
    """The words beside or right under each label that has some."""
    starts = _by_line(hits)
    return [(hit, words) for hit in hits if (words := _answer(hit, lines, starts))]


def _by_line(hits: Sequence[Hit]) -> _Starts:
    starts: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        starts[hit.line].append(hit)
    return starts


def _named(
    hit: Hit,
    lines: Sequence[Line],
    starts: _Starts,
    known: set[str],
    specs: Mapping[str, FieldSpec],
    roles: Mapping[str, str],
) -> Hit:
    answers = (_answer(hit, lines, starts), _above(hit, lines, starts))
    asked = (
        asked_by(_without_hint(hit), text_of(words[:_MOST_ASKED]), specs, roles, is_asked=False)
        for words in answers
        if words
    )
    best = next((one for one in asked if one is not None), None)
    if best is None or best.name in known:
        return hit
    wording = wording_for(text_of(hit.words), best.role, best.name)
    return replace(hit, wording=wording, similarity=round(0.6 + 0.3 * best.score, 3), concept=best.score)


def _without_hint(hit: Hit) -> str:
    text = text_of(hit.words)
    return text.partition("(")[0] or text


def _answer(hit: Hit, lines: Sequence[Line], starts: _Starts) -> Sequence[Word]:
    """The words beside a label, else those in its column on the line below, where no other label stands."""
    line = lines[hit.last_line]
    behind = min((o.start for o in starts.get(line.index, ()) if o.start >= hit.last_end), default=None)
    beside = [word for word in line.words[hit.last_end : behind] if not is_blank_filler(word.text)]
    if beside:
        return beside
    return _in_column(hit, line.index + 1, lines, starts)


def _above(hit: Hit, lines: Sequence[Line], starts: _Starts) -> Sequence[Word]:
    """The words right over a label, as they stand where captions are printed under the answers."""
    return _in_column(hit, hit.line - 1, lines, starts)


def _in_column(hit: Hit, number: int, lines: Sequence[Line], starts: _Starts) -> Sequence[Word]:
    """The piece of a line that begins at the label's edge, where no other label stands."""
    if not 0 <= number < len(lines) or lines[number].page != hit.page:
        return ()
    taken = {other.start for other in starts.get(number, ())}
    edge = _EDGE if len(lines[number].segments) > 1 else _INDENT
    start = 0
    for segment in lines[number].segments:
        near = abs(segment.box.x0 - hit.box.x0) < edge * segment.size
        if near and start not in taken:
            return segment.words
        start += len(segment.words)
    return ()
