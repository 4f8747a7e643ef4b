"""Lines under a table that give a sum and no row: its words and its amount, in either order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.heads.head import Column
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, text_of
from extract.stages.tables.items import Item, item_of
from extract.stages.words.kinds import read_as
from extract.stages.words.totals import is_subtotal, is_total
from models.form import Kind

_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.?")
"""With a point inside: a mere figure may number a row."""


_MOST_PIECES = 2


def summed_behind(line: Line, columns: Sequence[Column], unit: str | None) -> Item | None:
    """A sum whose words stand behind its amount, in a column further to the right: `304 120  Delsumma`."""
    kinds = [column.kind for column in columns]
    behind = kinds[kinds.index(Kind.AMOUNT) :] if Kind.AMOUNT in kinds else kinds
    if len(line.segments) > _MOST_PIECES or Kind.TEXT not in behind:
        return None
    named = next((n for n, word in enumerate(line.words) if any(map(str.isalpha, word.text))), 0)
    amount, text = line.words[:named], line.words[named:]
    if not amount or not (is_total(text_of(text)) or is_subtotal(text_of(text))):
        return None
    answer = read_as(Kind.AMOUNT, text_of(amount), unit, whole=True)
    return Item(tuple(text), tuple(amount), answer) if answer.score > 0.5 else None


def summed(lines: Sequence[Line], unit: str | None) -> Item | None:
    """The words and the amount of a sum; an amount that stands apart keeps `projekt 2  938 487` apart."""
    words = [word for line in lines for word in line.words]
    apart = lines[-1].segments[-1].words
    item = item_of((*words[: len(words) - len(apart)], *apart), unit)
    if item is None or len(apart) == len(words) or len(item.amount) <= len(apart):
        return item
    answer = read_as(Kind.AMOUNT, text_of(apart), unit, whole=True)
    return Item(tuple(words[: -len(apart)]), apart, answer) if answer.score > 0.5 else item


def to_its_amount(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a sum of which each is a cell, without words behind its only amount: they are none of the table."""
    figures = [read_as(Kind.AMOUNT, line.text, whole=True).score > 0.5 for line in lines]
    first = next((n for n, is_figure in enumerate(figures) if is_figure), len(lines))
    last = next((n for n in range(first, len(lines)) if not figures[n] and _is_worded(lines[n])), len(lines))
    return lines[:last] if first and sum(figures[:last]) == 1 else lines


def _is_worded(line: Line) -> bool:
    return any(map(str.isalpha, line.text))


def begins_its_line(hit: Hit, lines: Sequence[Line]) -> bool:
    """Whether nothing but its number stands before a label: `3.1   Sökt belopp`, the number in a cell of its own."""
    return hit.start == 0 or (hit.start == 1 and _NUMBER.fullmatch(lines[hit.line].words[0].text) is not None)


def sums_asked(draft: Draft) -> Iterator[int]:
    """Lines that begin with the label of an amount of the whole paper: `Sökt belopp  90 000` is no cost."""
    fields = draft.form.fields if draft.form is not None else ()
    amounts = {spec.name for spec in fields if spec.kind is Kind.AMOUNT}
    for hit in draft.hits:
        if hit.name in amounts and hit.wording.role == "field" and hit.start == 0 and hit.similarity == 1.0:
            first = draft.lines[hit.line].segments[0]
            if hit.last_line == hit.line and hit.end == len(first.words):
                yield hit.line
