"""What is lacking to make sums agree, where just that amount is printed on the paper and no value has taken it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.page.lines import text_of
from models.geometry import Box
from models.record import Place, Row, Value
from models.replacing import replace

FINANCING_IS_PRINTED = "finansiering_tryckt"
"""Flag of a budget: what exceeds the sum applied for is printed as an amount of its own."""
ITEM_IS_PRINTED = "post_tryckt"
"""Flag of a total: what its rows lack is printed as an amount of its own."""
_TOTALS = (("budget_summa", "budget_rows"), ("summa_angiven", "konto_rows"), ("summa_angiven", "budget_rows"))
_OWN_MEANS = "egna_medel"
"""What an applicant pays itself: no check bridges the costs with it, so its amount is as one that was not read."""
_SPACE = "[ .\u00a0\u2007\u2009\u202f]?"
_LEAST = Decimal(1000)
"""Kronor; a smaller number stands on many papers by chance."""
_BOUND = re.compile(
    r"\b(?:över|under|högst|minst|max|maximalt|upp till|(?:över|under)stig\w*)\s*\Z", re.IGNORECASE
)
_BOUND_ROOM = 24
"""Characters in which such a word and the space behind it stand."""
_RATE = re.compile(
    r"\s*(?:kr|kronor|sek)?\.?\s*(?:per\b|/|om året|i (?:månaden|timmen|veckan))", re.IGNORECASE
)
"""Behind a word like `over`, or before `per year`, an amount is a limit or a rate: it pays for nothing here."""


def mark_remainders(draft: Draft) -> Draft:
    """Flag the budget and the totals of a paper whose remainder stands on it unread."""
    values = {value.field: value for value in draft.values}
    lacking = [(name, flag, gap) for name, flag, gap in _gaps(draft, values) if gap >= _LEAST and not gap % 1]
    if not lacking:
        return draft
    printed = "\n".join(_unread(draft))
    marks = {name: flag for name, flag, gap in lacking if _stands_in(printed, gap)}
    return replace(
        draft,
        values=tuple(
            replace(value, flags=(*value.flags, marks[value.field])) if value.field in marks else value
            for value in draft.values
        ),
    )


def _gaps(draft: Draft, values: dict[str, Value]) -> Iterator[tuple[str, str, Decimal]]:
    """Field, flag and kronor of every sum that lacks something; what an item lacks is said rather than what pays it."""
    budget, requested = _kronor(values.get("budget_summa")), _kronor(values.get("sokt_summa"))
    if budget is not None and requested is not None:
        income = _kronor(values.get("ovriga_intakter_belopp")) or Decimal(0)
        yield "budget_summa", FINANCING_IS_PRINTED, budget - requested - income
    for name, table in _TOTALS:
        total, summed = _kronor(values.get(name)), _sum(draft.rows_of(table))
        if total is not None and summed is not None:
            yield name, ITEM_IS_PRINTED, abs(total) - abs(summed)


def _kronor(value: Value | None) -> Decimal | None:
    found = value.value if value is not None else None
    return found if isinstance(found, Decimal) and found.is_finite() else None


def _sum(rows: Iterable[Row]) -> Decimal | None:
    amounts = [amount for row in rows if (amount := _kronor(row.cell("belopp"))) is not None]
    return sum(amounts, Decimal(0)) if amounts else None


def _stands_in(printed: str, amount: Decimal) -> bool:
    """Whether the amount stands in a text as one that may be paid, and not as a limit or a rate alone."""
    return any(
        not _BOUND.search(printed, max(0, found.start() - _BOUND_ROOM), found.start())
        and not _RATE.match(printed, found.end())
        for found in re.finditer(_as_printed(amount), printed)
    )


def _as_printed(amount: Decimal) -> str:
    """A pattern for the whole number, its thousands apart or not, that is no part of a longer one."""
    groups = f"{int(amount):,}".split(",")
    is_whole_group = len(groups[0]) == len("000")
    before = r"(?<![0-9][ .\u00a0])" if is_whole_group else ""
    return rf"{before}(?<![0-9.,]){_SPACE.join(groups)}(?![0-9]|[ \u00a0][0-9]{{3}}(?![0-9]))"


def _unread(draft: Draft) -> Iterator[str]:
    """The words of every piece of a line that no amount was read from."""
    by_page: dict[int, list[Box]] = {}
    for place in _amounts(draft):
        if place.box is not None:
            by_page.setdefault(place.page, []).append(place.box)
    for line in draft.lines:
        for segment in line.segments:
            boxes = by_page.get(segment.page, [])
            yield text_of([word for word in segment.words if not _is_in(word.box, boxes)])


def _amounts(draft: Draft) -> Iterator[Place]:
    cells = (cell for row in draft.rows for cell in row.cells)
    for value in (*draft.values, *cells):
        if value.field == _OWN_MEANS:
            continue
        if isinstance(value.value, Decimal) and value.place is not None:
            yield value.place


def _is_in(word: Box, boxes: Iterable[Box]) -> bool:
    return any(box.x0 <= word.centre <= box.x1 and box.top <= word.middle <= box.bottom for box in boxes)
