"""Values captured by geometry and by kind together: every label gets the piece of text that answers it best."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extract.stages.amount_notes import amount_note, place_in
from extract.stages.draft import Draft
from extract.stages.help_text import help_lines
from extract.stages.items import RIVALS, Items, itemise, rows_of
from extract.stages.kinds import Answer, Part
from extract.stages.label_kinds import (
    amounts_beside,
    answered_in_another_type,
    by_their_answers,
    stand_above,
    stand_over,
    without_those_in_text,
)
from extract.stages.labels import Hit
from extract.stages.lines import in_one_type, place_of, text_of
from extract.stages.placeholders import is_placeholder
from extract.stages.sharing import GOOD, read_for, shared_lines
from extract.stages.two_sides import labels_beside_rows
from extract.stages.zones import Sheet, Zone
from models.form import FieldSpec, Form, Kind
from models.layout import TextSource, Word
from models.record import Value, ValueStatus

_PRIOR = {"cell": 0.30, "right": 0.28, "split": 0.26, "right_cell": 0.2, "below": 0.12, "above": 0.12}
_TEXT_FIT = 0.5
_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_AMOUNT_NOTE = "_text"
_REPORTED = "period"
_PERIOD_LABEL = "period_etikett"
"""The label above the time of a report, word for word: "Periodisering" may mean another time than that reported."""
_UNTIL = r"(?:-|–|—|\btill(?: och med)?|\bt\.?\s?o\.?\s?m\.?|\btom)"
_BROKEN_PERIOD = re.compile(rf"{_UNTIL}\n|\n{_UNTIL}", re.IGNORECASE)
"""A period that is broken over two lines before or behind the word for its end."""
_OF_A_SENDER = frozenset(("telefon", "epost", "adress", "postadress", "organisationsnummer"))
_MAX_TEXT_LINES = 6
_HELP_LINES = 3
_SURE = 0.9
"""Score from which no other line is asked for a better answer."""


@dataclass(frozen=True, slots=True)
class Candidate:
    hit: Hit
    spec: FieldSpec
    zone: Zone
    answer: Answer
    skipped: int
    """Lines of help text between the label and the answer."""
    whole: Zone
    """The zone with those lines."""
    rivals: bool = False
    """Whether other amounts stand beside it."""

    @property
    def total(self) -> float:
        return (
            self.answer.score
            + _PRIOR[self.zone.method]
            - 0.05 * self.skipped
            + 0.1 * (self.hit.similarity - 1)
        )


def confirm_labels(draft: Draft) -> Draft:
    """Drop labels without colon that run on in their line, unless what follows is an answer of their kind."""
    form = draft.form
    if form is None:
        return draft
    sheet = Sheet(draft.layout.pages, draft.lines, draft.hits, draft.claimed, draft.units)
    beside = labels_beside_rows(draft)
    asked = [hit for n, hit in enumerate(draft.hits) if hit.line not in draft.claimed or n in beside]
    firm = {id(hit) for hit in asked if _stands(hit, form, sheet)}
    firm |= _among_labels([hit for hit in asked if id(hit) not in firm], asked, firm, form, sheet)
    kept = [hit for hit in asked if id(hit) in firm]
    kept = [hit for hit in kept if not _is_letter_head(hit, kept, draft.title_line)]
    return replace(draft, hits=by_their_answers(without_those_in_text(draft.lines, kept), form, sheet))


def _is_letter_head(hit: Hit, kept: Sequence[Hit], title_line: int) -> bool:
    """Whether this is the sender's own number or address above the title, which the form asks for below it."""
    if hit.line >= title_line or hit.name not in _OF_A_SENDER:
        return False
    return any(other.name == hit.name and other.line > title_line for other in kept)


def _among_labels(
    doubtful: Sequence[Hit], asked: Sequence[Hit], firm: set[int], form: Form, sheet: Sheet
) -> set[int]:
    """Labels that nothing parts from their answers, in a column of lines that begin with labels."""
    found: set[int] = set()
    lines = {hit.line for hit in asked if id(hit) in firm and hit.start == 0}
    waiting = [hit for hit in doubtful if hit.start == 0 and hit.similarity == 1.0]
    while True:
        near = [hit for hit in waiting if id(hit) not in found and {hit.line - 1, hit.line + 1} & lines]
        new = [hit for hit in near if _may_answer(hit, form, sheet)]
        if not new:
            return found
        found |= {id(hit) for hit in new}
        lines |= {hit.line for hit in new}


def _may_answer(hit: Hit, form: Form, sheet: Sheet) -> bool:
    """Whether the words behind a label can be its answer and do not go on as a sentence does."""
    spec, zone = form.field(hit.name), sheet.inline(hit)
    if spec is None or zone is None:
        return False
    begins = zone.words[0].text[0]
    return (begins.isupper() or begins.isdigit()) and read_for(spec, zone.text, hit, sheet).score >= _TEXT_FIT


def _stands(hit: Hit, form: Form, sheet: Sheet) -> bool:
    if hit.colon or hit.alone or hit.wording.role != "field":
        return True
    spec = form.field(hit.name)
    zone = sheet.inline(hit)
    if spec is None or zone is None:
        return zone is None
    if _style(hit.words) != _style(zone.words):
        return True
    if spec.kind in _UNTYPED:
        return False
    return read_for(spec, zone.text, hit, sheet).score >= 0.8


def _style(words: Sequence[Word]) -> tuple[float, bool]:
    return round(words[0].size, 1), words[0].bold


def capture_values(draft: Draft) -> Draft:
    """Answer every label of the form; fields without a label stay absent."""
    form = draft.form
    if form is None:
        return draft
    sheet = Sheet(draft.layout.pages, draft.lines, draft.hits, draft.claimed, draft.units)
    hits = [hit for hit in draft.hits if hit.wording.role == "field"]
    splits = dict(shared_lines(draft.hits, form, sheet))
    upwards = stand_above(hits, form, sheet)
    over = not upwards and stand_over(hits, form, sheet)
    contrast = draft.layout.source is TextSource.TEXT and answered_in_another_type(draft.lines, hits)
    by_field: dict[str, list[tuple[Hit, Candidate | None]]] = defaultdict(list)
    consumed: set[int] = set()
    candidates = sorted(
        (
            c
            for hit in hits
            for c in _candidates(hit, form, sheet, splits, upwards=upwards, over=over, contrast=contrast)
        ),
        key=lambda c: c.total,
        reverse=True,
    )
    chosen: dict[int, Candidate] = {}
    for candidate in candidates:
        words = {id(word) for word in candidate.zone.words}
        if id(candidate.hit) in chosen or words & consumed:
            continue
        chosen[id(candidate.hit)] = candidate
        consumed |= words
    for hit in hits:
        by_field[hit.name].append((hit, chosen.get(id(hit))))
    values: list[Value] = []
    rows = list(draft.rows)
    listed = {table.total for table in form.tables if table.name == "budget_rows"}
    for spec in form.fields:
        found = by_field.get(spec.name, [])
        items = _items(found, sheet) if spec.name in listed and not draft.rows_of("budget_rows") else None
        if items is None:
            values += _values_of(spec, found, sheet)
            continue
        candidate, listing = items
        rows += rows_of(listing, candidate.zone.page, 0)
        values.append(_total(spec, candidate, listing))
        if listing.total is None:
            elsewhere = [pair for pair in found if pair[1] is not candidate]
            values += _values_of(spec, elsewhere, sheet) if elsewhere else []
    return replace(draft, values=(*draft.values, *values), rows=tuple(rows))


def _items(found: Sequence[tuple[Hit, Candidate | None]], sheet: Sheet) -> tuple[Candidate, Items] | None:
    """The list under one of a field's labels, the longest way of reading it, with the label's candidate."""
    for hit, candidate in found:
        if candidate is None:
            continue
        zones = (candidate.whole, sheet.listed(hit))
        lists = [items for zone in zones if zone and (items := itemise(zone, sheet.unit_of(hit)))]
        if lists:
            return candidate, max(lists, key=lambda items: (len(items.rows), items.total is not None))
    return None


def _total(spec: FieldSpec, candidate: Candidate, items: Items) -> Value:
    """The printed total of a list; a list without one has no total, and none is made up."""
    flags = _flags(spec, candidate.hit)
    if items.total is None:
        return Value(spec.columns[0], "", None, ValueStatus.EMPTY, None, "list", flags)
    part = items.total.answer.parts[0]
    status = ValueStatus.READ if part.value is not None else ValueStatus.UNREADABLE
    features = (("label", candidate.hit.similarity), ("kind", items.total.answer.score))
    place = place_of(candidate.zone.page, items.total.amount)
    raw = text_of(items.total.amount)
    return Value(spec.columns[0], raw, part.value, status, place, "list", (*flags, *part.flags), features)


def _candidates(
    hit: Hit,
    form: Form,
    sheet: Sheet,
    splits: dict[int, Zone],
    *,
    upwards: bool,
    over: bool,
    contrast: bool,
) -> Iterator[Candidate]:
    spec = form.field(hit.name)
    if spec is None:
        return
    if id(hit) in splits:
        zones: list[Zone | None] = [splits[id(hit)]]
    else:
        cell = sheet.right_cell(hit)
        beside = cell or sheet.inline(hit)
        own = sheet.in_cell(hit) if cell is None else None
        zones = [own, beside, sheet.above(hit) if upwards else sheet.below(hit)]
        if over and cell is not None and zones[-1] is not None:
            zones = zones[-1:]
        if spec.kind is Kind.PERIOD and beside is not None:
            longer = sheet.with_next_line(beside, hit)
            zones.append(longer if _BROKEN_PERIOD.search(longer.text) else None)
    several = amounts_beside(hit, sheet) if spec.kind is Kind.AMOUNT else []
    if len(several) > 1:
        zones = [_whole_of(several, hit)]
    for zone in zones:
        if zone is None or is_placeholder(zone.text):
            continue
        candidate = replace(_best_reading(hit, spec, zone, sheet), rivals=len(several) > 1)
        doubtful = contrast and spec.kind is not Kind.PROSE and candidate.answer.score < GOOD
        if not (doubtful and in_one_type(hit.words[0], zone.words[0])):
            yield candidate


def _whole_of(several: Sequence[tuple[tuple[Word, ...], Decimal]], hit: Hit) -> Zone:
    """Of several amounts beside a label the last, where it is the sum of the others, else the first."""
    *parts, (last, whole) = several
    words = last if sum(value for _, value in parts) == whole else several[0][0]
    return Zone("right", hit.page, (words,))


def _best_reading(hit: Hit, spec: FieldSpec, zone: Zone, sheet: Sheet) -> Candidate:
    """The reading of a zone from its first line on, or from below a few lines of help text."""
    told = help_lines(zone, _HELP_LINES)
    if told == len(zone.lines):
        return Candidate(hit, spec, zone, Answer(0.0), 0, zone)
    best: Candidate | None = None
    for skipped in range(told, min(len(zone.lines), told + _HELP_LINES)):
        ways = (Zone(zone.method, zone.page, lines) for lines in _limited(spec, zone.lines[skipped:]))
        read = [
            Candidate(hit, spec, rest, read_for(spec, _words_of(rest, spec), hit, sheet), skipped, zone)
            for rest in ways
        ]
        best = max((best, *read) if best is not None else read, key=lambda candidate: candidate.total)
        if best.answer.score >= _SURE or spec.kind in _UNTYPED:
            break
    if best is None:
        raise ValueError("a zone without lines")
    return best


def _words_of(zone: Zone, spec: FieldSpec) -> str:
    """What is read of a zone: a cross belongs to the nearer of two words, so that the white between them counts."""
    return zone.spaced if spec.kind is Kind.CHOICE else zone.text


def _limited(
    spec: FieldSpec, lines: tuple[tuple[Word, ...], ...]
) -> tuple[tuple[tuple[Word, ...], ...], ...]:
    """The ways of ending an answer: a short kind may be broken over two lines, or another text may follow it."""
    if spec.kind is Kind.AMOUNT or spec.kind is Kind.PROSE:
        return (lines,)
    if spec.kind is Kind.TEXT:
        return (lines[:_MAX_TEXT_LINES],)
    return (lines[:2], lines[:1]) if len(lines) > 1 else (lines,)


def _values_of(spec: FieldSpec, found: Sequence[tuple[Hit, Candidate | None]], sheet: Sheet) -> list[Value]:
    found = _without_stand_ins(found)
    if not found:
        return [_missing(column, spec, ValueStatus.ABSENT, None) for column in spec.columns]
    read = [candidate for _, candidate in found if candidate is not None and candidate.answer.parts]
    if read:
        best = max(read, key=lambda candidate: candidate.total)
        doubts = (("motstridig",) if _conflict(best, read) else ()) + ((RIVALS,) if best.rivals else ())
        return _values(spec, best, doubts, sheet)
    surest = max(hit.similarity for hit, _ in found)
    answered = [
        candidate
        for hit, candidate in found
        if candidate is not None and candidate.zone.method != "below" and hit.similarity == surest
    ]
    if answered:
        best = answered[0]
        place = place_in(best.zone, 0, len(best.zone.text))
        blank = Value("", best.zone.text, None, ValueStatus.UNREADABLE, place, best.zone.method, _flags(spec))
        return [replace(blank, field=column) for column in spec.columns]
    hit = max((hit for hit, _ in found), key=lambda hit: hit.similarity)
    return [_missing(column, spec, ValueStatus.EMPTY, hit) for column in spec.columns]


def _without_stand_ins(
    found: Sequence[tuple[Hit, Candidate | None]],
) -> Sequence[tuple[Hit, Candidate | None]]:
    """The labels of the field itself where one of them is answered, else all."""
    own = [(hit, candidate) for hit, candidate in found if not hit.wording.stands_in]
    return own if any(candidate is not None and candidate.answer.parts for _, candidate in own) else found


def _conflict(best: Candidate, read: Sequence[Candidate]) -> bool:
    """Whether the same field is answered well in two places, and differently."""
    mine = [part.value for part in best.answer.parts]
    others = [c for c in read if c is not best and c.answer.score >= GOOD]
    return any([part.value for part in other.answer.parts] != mine for other in others)


def _missing(column: str, spec: FieldSpec, status: ValueStatus, hit: Hit | None) -> Value:
    place = place_of(hit.page, hit.words) if hit else None
    return Value(column, "", None, status, place, "label" if hit else "", _flags(spec, hit))


def _flags(spec: FieldSpec, hit: Hit | None = None) -> tuple[str, ...]:
    flags = ["obligatorisk"] if spec.required else []
    if hit is not None and "specificera" in " ".join(word.text for word in hit.words).casefold():
        flags.append("specificera")
    return tuple(flags)


def _values(spec: FieldSpec, best: Candidate, doubts: tuple[str, ...], sheet: Sheet) -> list[Value]:
    values = []
    for index, column in enumerate(spec.columns):
        part = next((part for part in best.answer.parts if part.column == index), None)
        if part is None:
            values.append(_unanswered(column, spec, best))
            continue
        values.append(_value(column, spec, best, part, doubts))
        if part.norm is not None:
            norm = replace(values[-1], field=f"{column}_norm", value=part.norm)
            values.append(norm)
    if spec.name == _REPORTED:
        heading = " ".join(word.text for word in best.hit.words)
        place = place_of(best.hit.page, best.hit.words)
        values.append(Value(_PERIOD_LABEL, heading, heading, ValueStatus.READ, place, "label"))
    if spec.kind is Kind.AMOUNT:
        end = max((part.end for part in best.answer.parts), default=0)
        note = spec.columns[0].removesuffix("_summa") + _AMOUNT_NOTE
        found = amount_note(note, best.zone, end, best.hit, sheet)
        values += [found] if found is not None else []
    return values


def _unanswered(column: str, spec: FieldSpec, best: Candidate) -> Value:
    """A column that this answer leaves open, as the amount beside a NO or the end of a period."""
    place = place_in(best.zone, 0, len(best.zone.text))
    return Value(column, "", None, ValueStatus.EMPTY, place, best.zone.method, _flags(spec))


def _value(column: str, spec: FieldSpec, best: Candidate, part: Part, doubts: tuple[str, ...]) -> Value:
    text = best.zone.text
    raw = text[part.start : part.end]
    flags = tuple(dict.fromkeys((*_flags(spec, best.hit), *part.flags, *doubts)))
    status = ValueStatus.READ
    if part.value is None:
        status = ValueStatus.UNREADABLE
    elif doubts or best.answer.score < _wanted_of(best, spec):
        status = ValueStatus.REVIEW
    features = (
        ("label", best.hit.similarity),
        ("kind", best.answer.score),
        ("colon", float(best.hit.colon)),
        ("prior", _PRIOR[best.zone.method]),
        ("skipped", float(best.skipped)),
        ("rest", float(len(text) - (part.end - part.start) > 2)),
        *((("concept", best.hit.concept),) if best.hit.concept else ()),
    )
    place = place_in(best.zone, part.start, part.end)
    return Value(column, raw, part.value, status, place, best.zone.method, flags, features)


def _wanted_of(best: Candidate, spec: FieldSpec) -> float:
    """Score from which no person need look: a label that is understood only by its stems needs a perfect answer."""
    if best.hit.concept:
        return 1.0
    return 0.0 if spec.kind in _UNTYPED else GOOD
