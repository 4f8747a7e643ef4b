"""Labels known by how they are set, named by the stems of their words and by the kind of what answers them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.stages.headings.concepts import asked_for, with_columns
from extract.stages.labels.asking import asked_by
from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import leans_on_another
from extract.stages.page.lines import Line, Segment, is_blank_filler, text_of
from extract.stages.words.wordings import wording_for
from models.concept_loader import concepts
from models.form import FieldSpec, Form
from models.layout import Word
from models.replacing import replace

_SURE = 0.9
"""Share of the words of a numbered label without answer that must speak for what it asks for."""
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
    is_numbered = len(hit.words) > 1 and hit.words[0].text.strip(".)").isdecimal()
    asked = (
        asked_by(_without_hint(hit), text_of(words[:_MOST_ASKED]), specs, roles, is_asked=False)
        for words in answers
        if words or is_numbered
    )
    best = next((one for one in asked if one is not None and (any(answers) or one.score >= _SURE)), None)
    if best is None or best.name in known or (best.name in concepts().parts and leans_on_another(hit.words)):
        return hit
    wording = wording_for(text_of(hit.words), best.role, best.name)
    return replace(hit, wording=wording, similarity=round(0.6 + 0.3 * best.score, 3), concept=best.score)


def _without_hint(hit: Hit) -> str:
    text = text_of(hit.words)
    return text.partition("(")[0] or text


def _answer(hit: Hit, lines: Sequence[Line], starts: _Starts) -> Sequence[Word]:
    """The words beside a label, else those in its column on the line below, where no other label stands."""
    if hit.last_line != hit.line and hit.end < len(lines[hit.line].words):
        behind = min((o.start for o in starts.get(hit.line, ()) if o.start >= hit.end), default=None)
        return [word for word in lines[hit.line].words[hit.end : behind] if not is_blank_filler(word.text)]
    line = lines[hit.last_line]
    behind = min((o.start for o in starts.get(line.index, ()) if o.start >= hit.last_end), default=None)
    beside = [word for word in line.words[hit.last_end : behind] if not is_blank_filler(word.text)]
    if beside:
        return beside
    below = _in_column(hit, line.index + 1, lines, starts)
    return below or (_in_column(hit, line.index + 2, lines, starts) if _is_passed(hit, lines, starts) else ())


def _is_passed(hit: Hit, lines: Sequence[Line], starts: _Starts) -> bool:
    """Whether the line below answers only the labels beside this one, as where boxes on a form are of two sizes."""
    number = hit.last_line + 1
    if number >= len(lines) or starts.get(number):
        return False
    others = [other for other in starts.get(hit.line, ()) if other is not hit]
    return bool(others) and all(
        any(_is_near(segment, other) for other in others) for segment in lines[number].segments
    )


def _is_near(segment: Segment, hit: Hit) -> bool:
    return abs(segment.box.x0 - hit.box.x0) < _EDGE * segment.size


def _above(hit: Hit, lines: Sequence[Line], starts: _Starts) -> Sequence[Word]:
    """The words right over a label, as they stand where captions are printed under the answers."""
    return _in_column(hit, hit.line - 1, lines, starts)


def _in_column(hit: Hit, number: int, lines: Sequence[Line], starts: _Starts) -> Sequence[Word]:
    """What a line holds from the label's edge to the next label's, where no other label stands."""
    if not 0 <= number < len(lines) or lines[number].page != hit.page:
        return ()
    taken = {other.start for other in starts.get(number, ())}
    edge = _EDGE if len(lines[number].segments) > 1 else _INDENT
    right = _next_column(hit, starts)
    found: list[Word] = []
    start = 0
    for segment in lines[number].segments:
        near = abs(segment.box.x0 - hit.box.x0) < edge * segment.size
        goes_on = bool(found) and right is not None and segment.box.x1 < right
        if start not in taken and (goes_on or (near and not found)):
            found += segment.words
        start += len(segment.words)
    return found


def _next_column(hit: Hit, starts: _Starts) -> float | None:
    """Where the next label of the line begins; None: it is the last."""
    return min((o.box.x0 for o in starts.get(hit.line, ()) if o.start >= hit.end), default=None)
