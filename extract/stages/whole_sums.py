"""Totals of tables that turn out to sum a part: a larger sum stands further down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.grid_sums import is_income
from extract.stages.items import RIVALS
from extract.stages.lines import Line
from extract.stages.pieces import pieces_of
from extract.stages.totals import is_total
from models.record import Value, ValueStatus

_OF_TABLES = frozenset(("budget_summa", "summa_angiven"))


def doubt_part_sums(draft: Draft) -> Draft:
    """The draft with such a total sent to a person: a heading or the end of a page has cut its table in two."""
    if not any(_is_total_of_table(value) for value in draft.values):
        return draft
    sums = list(_sums(draft))
    return replace(draft, values=tuple(_doubted(value, sums) for value in draft.values))


def _is_total_of_table(value: Value) -> bool:
    return value.method == "total" and value.field in _OF_TABLES and value.status is ValueStatus.READ


def _sums(draft: Draft) -> Iterator[tuple[Line, Decimal]]:
    """Lines that sum costs, each with its largest amount as it is printed."""
    for line in draft.lines:
        if is_total(line.text) and not is_income(line.text.partition(" ")[2]):
            values = [piece.value for piece in pieces_of(line) if piece.is_number and piece.value is not None]
            if values:
                yield line, max(values)


def _doubted(value: Value, sums: list[tuple[Line, Decimal]]) -> Value:
    place = value.place
    if not _is_total_of_table(value) or place is None or place.box is None:
        return value
    here, below = (place.page, place.box.bottom), [(line.page, line.box.middle) for line, _ in sums]
    own = next(
        (most for line, most in sums if line.page == place.page and _holds(line, place.box.middle)), None
    )
    larger = any(
        own is not None and most > own for (_, most), at in zip(sums, below, strict=True) if at > here
    )
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, RIVALS)) if larger else value


def _holds(line: Line, middle: float) -> bool:
    return line.box.top <= middle <= line.box.bottom
