"""Whether a bare amount may be thousands or millions of kronor: misread a thousandfold, sums add up all the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from extract.normalise.amount import leading_amount, parse_amount
from extract.stages.draft import Draft
from extract.stages.trust.amounts import COUNTS, amounts_of, with_amounts
from models.record import Value, ValueStatus
from models.replacing import replace

UNCLEAR = "enhet_oklar"
_LARGE_UNIT = re.compile(
    r"(?<![0-9])(?<![0-9][ \u00a0])\b(?:tkr|kkr|tsek|ksek|mnkr|mkr|msek)\b"
    r"|\bi (?:hela )?(?:tusental(?:s? kronor)?|tusen kronor|miljoner kronor)\b",
    re.IGNORECASE,
)
_UNIT_WORDS = (
    *("tkr", "kkr", "tsek", "ksek", "mnkr", "mkr", "msek"),
    *("tusental", "tusen kronor", "miljoner kronor"),
)
"""Most papers hold none of them, and are done with sooner."""
_ONE_DECIMAL = re.compile(r"[0-9][.,][0-9]\Z")
_ORE = re.compile(r"[.,:][0-9]{2}\Z")
_BEYOND_THOUSANDS = Decimal(100_000)
"""As thousands of kronor a hundred millions: more than a project costs."""
_LARGE_IN_THOUSANDS = Decimal(10_000)
"""From so many thousands of kronor a unit that stands in another place may be one that nobody heeded."""
_BEYOND_ANY = Decimal(10) ** 10
"""Kronor; no single paper is about as much: two amounts were read as one."""
_OF_THE_PAPER = ("_summa", "_belopp", "summa_angiven")
_FEWEST_KRONOR = 100
_FEWEST_BARE = 1000
"""Kronor below which a figure without a unit is likely the first part of one, or of thousands."""
_SEVERAL = "tvetydig"
_TIMES = (Decimal(1000), Decimal(1_000_000))


def doubt_scale(draft: Draft) -> Draft:
    """The draft with every bare amount that was taken for kronor sent to a person, flag `enhet_oklar`, where

    the paper names a larger unit somewhere, the amount has a single decimal as kronor never have, or another
    amount of the paper is exactly a thousand or a million times as large; so every amount that a unit printed
    elsewhere makes larger than a project costs, and every sum of a whole paper of a few kronor; and, flag
    `tvetydig`, every amount that is too large to be one.
    """
    names_unit = _names_large_unit(draft)
    small = _rows_of_small_change(draft)
    amounts = frozenset(value.value for value in amounts_of(draft) if isinstance(value.value, Decimal))

    def judged(value: Value) -> Value:
        if _is_several(value):
            return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _SEVERAL))
        if _is_scaled_too_far(value) or _is_small_change(value):
            return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, UNCLEAR))
        if not _is_bare(value):
            return value
        amount = value.value if isinstance(value.value, Decimal) else Decimal(0)
        in_unit = names_unit and abs(amount) < _BEYOND_THOUSANDS and not _ORE.search(value.raw)
        larger = any(amount * times in amounts for times in _TIMES)
        if not (in_unit or larger or id(value) in small or _ONE_DECIMAL.search(value.raw)):
            return value
        return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, UNCLEAR))

    return with_amounts(draft, judged)


def _rows_of_small_change(draft: Draft) -> frozenset[int]:
    """The ids of the amounts of tables whose rows come to less than a thousand together: thousands that say no so."""
    found: dict[str, list[Value]] = defaultdict(list)
    for row in draft.rows:
        cell = row.cell("belopp")
        if cell is not None and isinstance(cell.value, Decimal):
            found[row.table].append(cell)
    small = (cells for cells in found.values() if len(cells) > 1 and _sum(cells) < _FEWEST_BARE)
    return frozenset(id(cell) for cells in small for cell in cells)


def _sum(cells: Sequence[Value]) -> Decimal:
    amounts = (abs(cell.value) for cell in cells if isinstance(cell.value, Decimal))
    return sum(amounts, Decimal(0))


def _names_large_unit(draft: Draft) -> bool:
    text = "\n".join(line.text for line in draft.lines)
    folded = text.casefold()
    return any(word in folded for word in _UNIT_WORDS) and _LARGE_UNIT.search(text) is not None


def _is_several(value: Value) -> bool:
    """Whether an amount is larger than any single one can be."""
    if value.status is not ValueStatus.READ or not isinstance(value.value, Decimal):
        return False
    return abs(value.value) >= _BEYOND_ANY and _SEVERAL not in value.flags


def _is_scaled_too_far(value: Value) -> bool:
    """Whether a figure of six digits was read as thousands or millions although nothing beside it says so."""
    if value.status is not ValueStatus.READ or not isinstance(value.value, Decimal) or UNCLEAR in value.flags:
        return False
    printed = parse_amount(value.raw) or leading_amount(value.raw)
    figure = printed.value if printed is not None else None
    if figure is None or abs(figure) < _LARGE_IN_THOUSANDS:
        return False
    return any(figure * times == value.value for times in _TIMES)


def _is_small_change(value: Value) -> bool:
    """Whether what a whole paper is about comes to a few kronor: the unit, or most of the figures, stand elsewhere."""
    if value.status is not ValueStatus.READ or not isinstance(value.value, Decimal) or UNCLEAR in value.flags:
        return False
    fewest = _FEWEST_BARE if _is_bare(value) else _FEWEST_KRONOR
    return value.field.endswith(_OF_THE_PAPER) and 0 < abs(value.value) < fewest


def _is_bare(value: Value) -> bool:
    """Whether an amount was read as kronor although nothing beside it says so."""
    if value.status is not ValueStatus.READ or not isinstance(value.value, Decimal) or not value.value:
        return False
    if value.field in COUNTS or UNCLEAR in value.flags:
        return False
    printed = parse_amount(value.raw) or leading_amount(value.raw)
    return printed is not None and printed.value == value.value and not printed.has_currency
