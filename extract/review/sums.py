"""The arithmetic behind a finding, written out; only equations that hold exactly are ever written."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from itertools import combinations

_MOST_TERMS = 12
_MOST_ADDED = 6

Term = tuple[str, Decimal]
"""What the amount is, and the amount in kronor."""


def arithmetic(
    terms: Sequence[Term], rows: Sequence[Decimal], expected: str, actual: str, difference: str
) -> list[str]:
    """Lines such as `107 000 + 76 991 = 183 991`; none where nothing adds up to what the finding says.

    terms: amounts that stand alone; rows: amounts of rows. The last three as in `findings`.
    """
    wanted, found, gap = _number(expected), _number(actual), _number(difference)
    lines = []
    total = sum(rows, Decimal(0))
    if len(rows) > 1:
        lines.append(f"{_sum(rows)} = {shown(total)}")
    if gap is None:
        return lines
    if not rows:
        lines = _sums_of([amount for _, amount in terms], (wanted, found))
    pairs = [(total, each) for _, each in terms] if rows else []
    pairs += [(wanted, found)] if wanted is not None and found is not None else []
    for first, second in pairs:
        if abs(abs(first) - abs(second)) == abs(gap) != 0:
            high, low = sorted((abs(first), abs(second)), reverse=True)
            return [*lines, f"{shown(high)} − {shown(low)} = {shown(high - low)}"]
    return lines + _subtraction([amount for _, amount in terms], gap)


def shown(amount: Decimal) -> str:
    """An amount with thin groups and a decimal comma, no unit.

    >>> shown(Decimal("-2626837.50")), shown(Decimal("900000"))
    ('−2\\xa0626\\xa0837,50', '900\\xa0000')
    """
    text = f"{abs(amount):,.2f}" if amount % 1 else f"{abs(amount):,.0f}"
    sign = "−" if amount < 0 else ""
    return sign + text.replace(",", "\u00a0").replace(".", ",")


def _sum(amounts: Sequence[Decimal]) -> str:
    text = shown(amounts[0])
    for amount in amounts[1:_MOST_TERMS]:
        text += f" − {shown(-amount)}" if amount < 0 else f" + {shown(amount)}"
    left = amounts[_MOST_TERMS:]
    return text + (f" + … {len(left)} rader, {shown(sum(left, Decimal(0)))}" if left else "")


def _sums_of(amounts: Sequence[Decimal], targets: Sequence[Decimal | None]) -> list[str]:
    """What adds up to an amount of the finding, fewest amounts first."""
    few = amounts[:_MOST_ADDED]
    for size in range(2, len(few) + 1):
        for chosen in combinations(few, size):
            if sum(chosen, Decimal(0)) in targets:
                return [f"{_sum(chosen)} = {shown(sum(chosen, Decimal(0)))}"]
    return []


def _subtraction(amounts: Sequence[Decimal], gap: Decimal) -> list[str]:
    """One amount less all the others, where that is the difference."""
    for place, first in enumerate(amounts):
        others = [*amounts[:place], *amounts[place + 1 :]]
        if others and abs(first - sum(others, Decimal(0))) == abs(gap):
            rest = " − ".join(shown(other) for other in others)
            return [f"{shown(first)} − {rest} = {shown(first - sum(others, Decimal(0)))}"]
    return []


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
