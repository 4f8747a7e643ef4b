"""Answers of a paper without a form: a letter that asks for money or accounts for it in running words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from extract.prose.sentences import split_sentences
from extract.stages.draft import Draft
from extract.stages.letters.letter_head import (
    Found,
    board_of,
    date_of,
    diary_of,
    head_end,
    number_of,
    sender_of,
)
from extract.stages.letters.letter_named import named_in_heading
from extract.stages.letters.letter_text import text_of_letter
from extract.stages.letters.letter_told import agree, contacts, differ, told
from extract.stages.letters.signature import end_of_letter
from models.record import Dokumenttyp, Scalar, Section, Value, ValueStatus
from models.replacing import replace

_AMOUNTS = frozenset(
    ("sokt_summa", "budget_summa", "ovriga_intakter_belopp", "beviljat_belopp", "forbrukat_belopp")
)
_ONLY_ONE = _AMOUNTS | {"projekt", "sokande"}
_INTRODUCES = re.compile(r":\Z|\b(?:nedan|följande|följer|bilaga)\b[^.!?]{0,30}[.:]?\Z", re.IGNORECASE)
_OF_COSTS = re.compile(r"kost|kalkyl|budget|utgift|fördel|medel|finansier", re.IGNORECASE)
_HEADED = 30
"""Lines within which a letter has its heading."""
_SUMMED = frozenset(("budget_summa", "forbrukat_belopp"))
_UNANSWERED = (ValueStatus.ABSENT, ValueStatus.EMPTY, ValueStatus.UNREADABLE)


def read_letter(draft: Draft) -> Draft:
    """Fields that no label answered, from the sender's block and the sentences; for a person to look at.

    A value is taken for read only where two places of the paper say the same.
    """
    form = draft.form
    if form is None or not draft.letter:
        return draft
    known = {value.field: value for value in draft.values if value.status not in _UNANSWERED}
    columns = {column for spec in form.fields for column in spec.columns}
    grouped: dict[str, list[Found]] = defaultdict(list)
    for found in _all(draft):
        if found.field in columns:
            grouped[found.field].append(found)
    totals = {value.value for value in draft.values if value.method in ("total", "list")}
    values = [_value(name, found, totals) for name, found in grouped.items() if name not in known]
    answered = {value.field for value in values}
    if "ovriga_intakter_belopp" in answered and "ovriga_intakter" not in known:
        answered.add("ovriga_intakter")
    kept = [_doubted(value, grouped) for value in draft.values if value.field not in answered]
    sections = tuple(map(_without_introduction, draft.sections)) if draft.rows else draft.sections
    return replace(draft, values=(*kept, *values), sections=sections)


def _without_introduction(section: Section) -> Section:
    """A section without the sentence at its end that only introduces a list of costs: `Så här ser kalkylen ut:`."""
    sentences = split_sentences(section.text)
    last = sentences[-1] if sentences else None
    if last is None or not (_INTRODUCES.search(last.text) and _OF_COSTS.search(last.text)):
        return section
    kept = tuple(line for line in section.lines if line[0] < last.start)
    page = max((place.page for _, _, place in kept), default=section.place.page)
    return replace(section, text=section.text[: last.start].rstrip(), lines=kept, page_to=page)


def _all(draft: Draft) -> list[Found]:
    end = head_end(draft.lines)
    last = end_of_letter(draft.lines, _in_tables(draft))
    closing = last.index if last is not None else None
    taken = {line.index for line in draft.lines[:end] if line.index != draft.title_line}
    taken |= {hit.line for hit in draft.hits if hit.alone and hit.wording.role != "field"}
    taken |= _in_tables(draft)
    if closing is not None:
        taken |= {line.index for line in draft.lines[closing:]}
    text = text_of_letter(draft.lines, taken)
    below = text_of_letter(draft.lines, [line.index for line in draft.lines[: closing or len(draft.lines)]])
    report = draft.form is not None and draft.form.dokumenttyp is Dokumenttyp.REDOVISNING
    answers = list(told(text, report=report))
    named = any(found.field == "projekt" for found in answers)
    return [
        *answers,
        *contacts(below),
        *(() if named else named_in_heading(draft.lines[:_HEADED], report=report)),
        *sender_of(draft.lines, end, closing, draft.title_line),
        *number_of(draft.lines),
        *diary_of(draft.lines, end),
        *date_of(draft.lines, end),
        *(board_of(draft.lines, end) if report else ()),
    ]


def _in_tables(draft: Draft) -> set[int]:
    """Lines that hold a cell of a row or a total, and heads; a table's claim may reach into the text below it."""
    cells = [cell.place for row in draft.rows for cell in row.cells]
    totals = [value.place for value in draft.values if value.method in ("total", "list")]
    heights: dict[int, list[float]] = defaultdict(list)
    for place in (*cells, *totals):
        if place is not None and place.box is not None:
            heights[place.page].append(place.box.middle)
    heads = {number for head in draft.heads for number in range(head.first, head.last + 1)}
    return heads | {
        line.index
        for line in draft.lines
        if any(line.box.top <= middle <= line.box.bottom for middle in heights.get(line.page, ()))
    }


def _value(name: str, found: Sequence[Found], totals: Collection[Scalar | None]) -> Value:
    """The first of some answers; what says the same elsewhere vouches for it, another sum makes it doubtful."""
    letterhead = [one for one in found if one.method == "letterhead"]
    first = letterhead[0] if letterhead and name == "sokande" else found[0]
    said: list[object] = [one.value for one in found]
    flags = first.flags
    if first.value is None:
        status = ValueStatus.UNREADABLE
    elif (agree(said) and name in _ONLY_ONE) or (name in _SUMMED and first.value in totals):
        status = ValueStatus.READ
    else:
        status = ValueStatus.REVIEW
        flags = (*flags, "motstridig") if differ(said) else flags
    features = (("kind", 1.0), ("echoed", 1.0)) if status is ValueStatus.READ else (("kind", 0.8),)
    return Value(name, first.raw, first.value, status, first.place, first.method, flags, features)


def _doubted(value: Value, grouped: Mapping[str, Sequence[Found]]) -> Value:
    """An amount that a sentence contradicts goes to a person; what a sentence calls by another name is not kept."""
    found = grouped.get(value.field, ())
    if value.field not in _AMOUNTS or not differ([value.value, *(one.value for one in found)]):
        return value
    own = next((one for one in found if one.value is not None), None)
    others = [one for name in _AMOUNTS - {value.field} for one in grouped.get(name, ())]
    if own is not None and any(one.value == value.value and _is_there(one, value) for one in others):
        place, method, flags = own.place, own.method, (*own.flags, "motstridig")
        return Value(
            value.field, own.raw, own.value, ValueStatus.REVIEW, place, method, flags, (("kind", 0.8),)
        )
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, "motstridig"))


def _is_there(found: Found, value: Value) -> bool:
    """Whether a sentence says an amount where a label was answered with it."""
    one, other = found.place, value.place
    if one is None or other is None or one.box is None or other.box is None or one.page != other.page:
        return False
    return one.box.intersection(other.box) > 0
