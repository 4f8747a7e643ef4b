"""Labels that are none, or those of a neighbour: what stands beside and before them says so."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from decimal import Decimal

from extract.stages.headings.marked import answers_to
from extract.stages.labels.asking import stands_in_text
from extract.stages.labels.help_text import help_lines
from extract.stages.labels.labels import SMALL_PRINT, Hit
from extract.stages.labels.sharing import read_for
from extract.stages.labels.zones import Sheet, Zone
from extract.stages.page.lines import Line, text_of, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.kinds import read_as
from extract.stages.words.wordings import wording_for
from models.form import FieldSpec, Form, Kind
from models.layout import Word
from models.replacing import replace

_FEWEST_HEADS = 2
_FEWEST_ANSWERED = 5
_MOST_ALIKE = 0.1
_FITS = 0.8
_NEAR = 6
"""Lines below a label among which two amounts are rows of a table."""
_HELP_LINES = 3
_SURE = 0.9
_FIRST_DAY, _LAST_DAY = "_start", "_slut"
_FEWEST_ABOVE = _FEWEST_OVER = 3
_FEWEST_ABOVE_CAPTIONS = 2
_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_SHARE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,2})? ?%(?: av [a-zåäö ]{2,40})?")
_WAY_TO_SIGN = re.compile(
    r"(?:(?:med|via|genom) )?(?:mobilt )?(?:bank-?id|freja|siths|e-?leg|e-?id"
    r"|elektronisk (?:legitimation|signatur|underskrift))",
    re.IGNORECASE,
)
_FARM = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+(?:,? [A-ZÅÄÖ]?[a-zåäöé]+){0,3}(?: [0-9]{1,4})?")
"""A farm or a village, which has neither street nor number."""
_KIN = {"postadress": "adress", "adress": "postadress"}
"""Fields one of which may be called as the other."""


def without_those_in_text(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels without words with a colon inside the text of a section, where sections have headings of their own."""
    heads = [hit for hit in hits if hit.wording.role == "section" and _heads_text(hit, lines[hit.last_line])]
    if len(heads) < _FEWEST_HEADS:
        return tuple(hits)
    return tuple(hit for hit in hits if not stands_in_text(hit, lines[hit.last_line]))


def _heads_text(hit: Hit, line: Line) -> bool:
    return hit.alone or (hit.concept > 0 and hit.last_end == len(line.words))


def without_ways_to_sign(hits: Sequence[Hit], sheet: Sheet) -> list[Hit]:
    """The labels without that of how a paper was signed over a screen: `Metod: BankID` heads no text."""
    return [hit for hit in hits if hit.wording.role != "section" or not _tells_how_signed(hit, sheet)]


def _tells_how_signed(hit: Hit, sheet: Sheet) -> bool:
    beside = sheet.right_cell(hit) or sheet.inline(hit) or sheet.below(hit)
    return beside is not None and _WAY_TO_SIGN.match(text_of(beside.lines[0])) is not None


def by_their_answers(hits: Sequence[Hit], form: Form, sheet: Sheet) -> tuple[Hit, ...]:
    """The labels, one that is answered as its neighbour is called, and that nothing else asks for, as that."""
    names = [hit.name for hit in hits]
    twins = [hit for hit in hits if hit.name in _KIN and names.count(hit.name) > 1]
    return tuple(_as_answered(hit, twins, names, form, sheet) if hit in twins else hit for hit in hits)


def _as_answered(hit: Hit, twins: Sequence[Hit], names: Sequence[str], form: Form, sheet: Sheet) -> Hit:
    """twins: the labels that ask for the same as another."""
    other = _KIN[hit.name]
    own, kin = form.field(hit.name), form.field(other)
    if other in names or own is None or kin is None:
        return hit
    text = _answer(hit, sheet)
    answered = (_answer(twin, sheet) for twin in twins if twin.name == hit.name and twin is not hit)
    is_left = _FARM.fullmatch(text) is not None and any(read_as(own.kind, a).score >= _FITS for a in answered)
    if read_as(own.kind, text).score >= _FITS or not (is_left or read_as(kin.kind, text).score >= _FITS):
        return hit
    return replace(hit, wording=wording_for(hit.wording.text, hit.wording.role, other))


def _answer(hit: Hit, sheet: Sheet) -> str:
    beside = sheet.right_cell(hit) or sheet.in_cell(hit) or sheet.inline(hit) or sheet.below(hit)
    return text_of(beside.lines[0]) if beside is not None else ""


def as_whole_spans(hits: Sequence[Hit], form: Form, sheet: Sheet) -> list[Hit]:
    """The labels, one for the first day that a whole span of time stands beside as one for the span.

    Where no label asks for its last day: `We are at it from  1 May to 4 June`.
    """
    asked = {hit.name for hit in hits}
    return [_as_whole_span(hit, asked, form, sheet) for hit in hits]


def _as_whole_span(hit: Hit, asked: Set[str], form: Form, sheet: Sheet) -> Hit:
    whole = hit.name.removesuffix(_FIRST_DAY)
    spec = form.field(whole) if whole != hit.name and not asked & {whole, whole + _LAST_DAY} else None
    beside = sheet.inline(hit) if spec is not None else None
    if spec is None or beside is None:
        return hit
    days = {part.column for part in read_for(spec, beside.text, hit, sheet).parts if part.value is not None}
    return (
        replace(hit, wording=wording_for(hit.wording.text, hit.wording.role, whole)) if len(days) > 1 else hit
    )


def answered_in_another_type(lines: Sequence[Line], hits: Sequence[Hit]) -> bool:
    """Whether the paper sets what answers its labels otherwise than them: what is set as they are answers nothing."""
    answers = answers_to(lines, [hit for hit in hits if hit.wording.role == "field" and hit.alone])
    alike = sum(in_one_type(words[0], hit.words[0]) for hit, words in answers)
    return len(answers) >= _FEWEST_ANSWERED and alike <= _MOST_ALIKE * len(answers)


def amounts_beside(hit: Hit, sheet: Sheet) -> list[tuple[tuple[Word, ...], Decimal]]:
    """The pieces of the label's line behind it, each an amount or a share of one; none where something else stands.

    Of a label on several lines that an amount stands beside each of, those.
    """
    zone = sheet.inline(hit) if hit.last_line > hit.line else None
    if zone is not None and len(zone.lines) > 1:
        return _amounts(zone.lines)
    found: list[tuple[tuple[Word, ...], Decimal]] = []
    first = zone is not None and zone.lines[0][0] in sheet.lines[hit.line].words
    number, behind = (hit.line, hit.end) if first else (hit.last_line, hit.last_end)
    end = min((other.start for other in sheet.hits_on(number) if other.start >= behind), default=None)
    start = 0
    for segment in sheet.lines[number].segments:
        if start >= behind and (end is None or start < end) and not _SHARE.fullmatch(segment.text):
            answer = read_as(Kind.AMOUNT, segment.text, whole=True)
            value = answer.parts[0].value if answer.parts else None
            if not isinstance(value, Decimal):
                return []
            found.append((segment.words, value))
        start += len(segment.words)
    return found


def amounts_below(hit: Hit, sheet: Sheet) -> list[tuple[tuple[Word, ...], Decimal]]:
    """The lines under a label and its help, nothing beside it, that are an amount each, down to the first that is none.

    Where the first is none, as under the last head of a table with one cell a line, all of the next few.
    """
    zone = sheet.below(hit) if sheet.inline(hit) is None else None
    if zone is None:
        return []
    lines = zone.lines[help_lines(zone, _HELP_LINES) :]
    found = _amounts(lines)
    if found:
        return found
    near = (_amounts([words]) for words in lines[:_NEAR])
    return [amount for amounts in near for amount in amounts]


def _amounts(lines: Sequence[tuple[Word, ...]]) -> list[tuple[tuple[Word, ...], Decimal]]:
    """The first lines that are an amount each."""
    found: list[tuple[tuple[Word, ...], Decimal]] = []
    for words in lines:
        answer = read_as(Kind.AMOUNT, text_of(words), whole=True)
        value = answer.parts[0].value if answer.parts else None
        if not isinstance(value, Decimal):
            break
        found.append((words, value))
    return found


def stand_above(hits: Sequence[Hit], form: Form, sheet: Sheet) -> bool:
    """Whether the paper prints its labels under the answers: most typed labels are answered above, few below."""
    asked: list[tuple[Hit, FieldSpec]] = []
    for hit in hits:
        spec = form.field(hit.name)
        if spec is None or spec.kind in _UNTYPED or hit.line in sheet.claimed:
            continue
        beside = sheet.inline(hit)
        if beside is None or read_for(spec, beside.text, hit, sheet).score < _SURE:
            asked.append((hit, spec))
    if len(asked) < _FEWEST_ABOVE:
        return False
    above = sum(_is_answered(hit, spec, sheet.above(hit), -1, sheet) for hit, spec in asked)
    captions = above >= _FEWEST_ABOVE_CAPTIONS and _are_captions([hit for hit, _ in asked], sheet)
    if above < _FEWEST_ABOVE and not captions:
        return False
    below = sum(_is_answered(hit, spec, sheet.below(hit), 0, sheet) for hit, spec in asked)
    close = captions and all(_is_nearer_above(hit, sheet) for hit, _ in asked)
    return above > (below if close else 2 * below)


def _is_nearer_above(hit: Hit, sheet: Sheet) -> bool:
    """Whether less white parts a label from the words over it than from those under it."""
    above, below = sheet.above(hit), sheet.below(hit)
    if above is None or below is None:
        return above is not None
    over = hit.box.top - above.lines[-1][0].box.bottom
    return over < below.lines[0][0].box.top - hit.words[-1].box.bottom


def stand_below(hits: Sequence[Hit], form: Form, sheet: Sheet) -> bool:
    """Whether more labels are answered under them, for sure and by nothing over them, than the other way round."""
    votes = 0
    for hit in hits:
        spec = form.field(hit.name)
        if spec is None or spec.kind in _UNTYPED or hit.line in sheet.claimed:
            continue
        votes += _is_answered(hit, spec, sheet.below(hit), 0, sheet)
        votes -= _is_answered(hit, spec, sheet.above(hit), -1, sheet)
    return votes > 0


def _are_captions(hits: Sequence[Hit], sheet: Sheet) -> bool:
    """Whether every label is small print right under words of the usual size that begin at its edge."""
    zones = [(hit, sheet.above(hit)) for hit in hits]
    return all(
        zone is not None and word_size(hit.words[0]) < SMALL_PRINT * word_size(zone.lines[-1][0])
        for hit, zone in zones
    )


def stand_over(hits: Sequence[Hit], form: Form, sheet: Sheet) -> bool:
    """Whether labels in cells stand over the cells of their answers: typed ones do, sums apart, and few are beside."""
    over = beside = 0
    for hit in hits:
        spec = form.field(hit.name)
        if (
            spec is None
            or spec.kind in (*_UNTYPED, Kind.AMOUNT)
            or hit.line in sheet.claimed
            or sheet.cell(hit) is None
        ):
            continue
        beside += _is_answered(hit, spec, sheet.right_cell(hit) or sheet.inline(hit), 0, sheet)
        over += _is_answered(hit, spec, sheet.below(hit), 0, sheet)
    return over >= _FEWEST_OVER and over > 2 * beside


def _is_answered(hit: Hit, spec: FieldSpec, zone: Zone | None, line: int, sheet: Sheet) -> bool:
    """Whether one line of a zone is for sure the answer; no zone is read as no words are."""
    text = text_of(zone.lines[line]) if zone is not None else ""
    return read_for(spec, text, hit, sheet).score >= _SURE
