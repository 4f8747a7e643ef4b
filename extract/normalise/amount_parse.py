"""A text that is one amount of money and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extract.normalise.amount_context import APPROXIMATELY, AT_LEAST, AT_MOST, PER_UNIT
from extract.normalise.amount_units import Unit, unit_at, unit_of
from extract.normalise.number_words import number_in_words
from extract.normalise.numeral import Numeral, exact, read_numeral, repair_digits
from extract.normalise.reading import plain, stripped_span

_LIMIT = re.compile(
    rf"(?:(?P<ungefar>{APPROXIMATELY})\b\.?|(?P<hogst>{AT_MOST})(?!\w)\.?|(?P<minst>{AT_LEAST})(?!\w))\s*",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?P<minus>minus\s+|- ?)?(?:(?:sek|kr)\b\.?:?\s?)?(?P<minus2>-)?", re.IGNORECASE)
_PREFIX_CURRENCY = re.compile(r"(?:sek|kr)\b", re.IGNORECASE)
_FIGURE = r"(?:[OolISB]{0,9}[0-9][0-9OolISB]*|[OoIl]{3}(?![A-Za-zÅÄÖåäö])|[lI](?= [0-9]))"
_FIGURES = re.compile(rf"{_FIGURE}(?:[.,:'’]{_FIGURE}| {{1,3}}{_FIGURE})*")
_LETTERS = re.compile(r"[OolISB]")
_OTHER_LETTERS = re.compile(r"[lISB]")
_ORE = re.compile(r"([0-9 ]+):([0-9]{2})\Z")
_VAT = re.compile(r"\s?[(,]?\s?(?P<vat>inkl|exkl|inklusive|exklusive)\b\.?\s?moms\)?", re.IGNORECASE)
_RANGE = re.compile(
    r"(?:mellan |från )?(?P<low>[0-9][0-9 .,]{0,20}?)\s?(?:kr|tkr|mnkr)?\s?(?P<dash>-|—|till|och)\s?"
    r"(?P<high>[0-9][0-9 .,]{0,20})",
    re.IGNORECASE,
)
_KRONOR_AFTER_WORDS = re.compile(r"\s+(?:svenska\s+)?(?:kronor|kr|sek)\.?\Z", re.IGNORECASE)
_LONGEST = 200
_HALF = Decimal("0.5")


class Amount(NamedTuple):
    """Money as printed, in kronor.

    `value` is None for a range (`low`, `high`), for another currency (`utlandsk_valuta`) and where the figures allow
    more than one reading (`tvetydig`). `tolerance` is half a unit of the finest digit printed, in kronor: two amounts
    that differ by no more agree within rounding. `högst 500 000` has the value 500000, `high` and the flag `hogst`.
    `start` and `end` are offsets in the text that was given.
    """

    value: Decimal | None
    start: int
    end: int
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = "kr"
    """`kr`, `tkr`, `mnkr`, `mdkr`, or `utlandsk`."""
    tolerance: Decimal = _HALF
    has_currency: bool = False
    """Whether a unit or a currency was printed with it."""
    flags: tuple[str, ...] = ()

    def flagged(self, flags: Sequence[str]) -> Amount:
        """The amount with further flags; the very same where there are none."""
        return self._replace(flags=(*self.flags, *flags)) if flags else self


def tolerance_of(unit: Unit, decimals: int) -> Decimal:
    """Half a unit of the last digit printed, in kronor.

    >>> tolerance_of(unit_of("mnkr"), 1), tolerance_of(unit_of("tkr"), 0)
    (Decimal('50000'), Decimal('500'))
    """
    return exact((_HALF * unit.scale).scaleb(-decimals)) if unit.scale > 1 else _HALF.scaleb(-decimals)


def build(
    numeral: Numeral, unit: Unit, span: tuple[int, int], *, negative: bool = False, printed: bool
) -> Amount:
    """An amount from its figures and its unit."""
    flags = numeral.flags
    if unit.name == "utlandsk":
        return Amount(None, *span, unit=unit.name, has_currency=True, flags=(*flags, "utlandsk_valuta"))
    value = None
    if numeral.value is not None:
        value = exact(numeral.value * unit.scale)
        value = -value if negative and value else value
    tolerance = tolerance_of(unit, numeral.decimals)
    return Amount(value, *span, unit=unit.name, tolerance=tolerance, has_currency=printed, flags=flags)


def with_limit(amount: Amount, limit: str | None) -> Amount:
    """The amount under `ca` (flag `ungefar`), `högst` (`high`) or `minst` (`low`)."""
    if limit is None:
        return amount
    high = amount.value if limit == "hogst" else amount.high
    low = amount.value if limit == "minst" else amount.low
    return amount._replace(low=low, high=high, flags=(*amount.flags, limit))


@lru_cache(maxsize=8192)
def parse_amount(text: str, *, unit: str | None = None) -> Amount | None:
    """The amount, where the whole text is one; `unit` is a column head or label such as `tkr` or `Belopp i mnkr`.

    Figures that allow two readings give an Amount whose value is None and whose flags hold `tvetydig`.

    >>> parse_amount("526 917,45 kronor").value, parse_amount("-0,8", unit="mnkr").value
    (Decimal('526917.45'), Decimal('-800000'))
    >>> parse_amount("900 00").flags, parse_amount("3699 1771 1704 2 626 837")
    (('tvetydig',), None)
    """
    start, end = stripped_span(text)
    if end - start > _LONGEST or start == end:
        return None
    body = plain(text[start:end])
    limit = _LIMIT.match(body)
    rest = body[limit.end() :] if limit else body
    found = _range(rest, unit) or _single(rest, unit) or _in_words(rest)
    if found is None:
        return None
    return with_limit(found._replace(start=start, end=end), limit.lastgroup if limit else None)


def _single(body: str, heading: str | None) -> Amount | None:
    in_parentheses = body.startswith("(") and body.endswith(")")
    if in_parentheses:
        body = body[1:-1].strip()
    before = _BEFORE.match(body)
    figures = _FIGURES.match(body, before.end() if before else 0)
    if before is None or figures is None:
        return None
    printed = unit_at(body, figures.end())
    tail = body[printed.end if printed else figures.end() :]
    after_minus = tail == "-" and printed is None
    qualified = _qualifiers("" if after_minus else tail)
    if qualified is None:
        return None
    has_currency = printed is not None or bool(_PREFIX_CURRENCY.search(before[0]))
    used = printed or unit_of(heading)
    numeral = _numeral(figures[0], used, sure=has_currency or heading is not None)
    if numeral is None:
        return None
    if body.startswith("- "):
        numeral = Numeral(None, flags=("tvetydig",))
    negative = in_parentheses or after_minus or bool(before["minus"] or before["minus2"])
    amount = build(numeral, used, (0, 0), negative=negative, printed=has_currency)
    return amount.flagged((*unit_conflict(printed, heading), *qualified))


def unit_conflict(printed: Unit | None, heading: str | None) -> tuple[str, ...]:
    """A unit on the amount that differs from the one that its column head names."""
    if (
        printed is None
        or heading is None
        or unit_of(heading).end == 0
        or printed.name == unit_of(heading).name
    ):
        return ()
    return ("enhet_avviker",)


def _qualifiers(tail: str) -> tuple[str, ...] | None:
    """Flags for what may follow an amount (`/tim`, `exkl. moms`, a full stop); None where anything else does."""
    flags: tuple[str, ...] = ()
    if per := PER_UNIT.match(tail):
        flags, tail = ("per_enhet",), tail[per.end() :]
    if vat := _VAT.match(tail):
        flags, tail = (*flags, f"{vat['vat'].casefold()[:4]}_moms"), tail[vat.end() :]
    return flags if tail.strip() in ("", ".", ",", ";") else None


def _numeral(figures: str, unit: Unit, *, sure: bool) -> Numeral | None:
    """Figures with letters that stand for digits put right and flagged, where enough of them are digits."""
    if ore := _ORE.match(figures):
        return read_numeral(f"{ore[1].strip()},{ore[2]}") if sure else None
    if not _LETTERS.search(figures):
        return read_numeral(figures, scale=unit.scale)
    digits = sum(character.isdigit() for character in figures)
    if not digits or (
        "." not in figures and " " not in figures and len(_OTHER_LETTERS.findall(figures)) >= digits
    ):
        return None
    numeral = read_numeral(repair_digits(figures), scale=unit.scale)
    if numeral is None or not (sure or numeral.is_grouped or not _OTHER_LETTERS.search(figures)):
        return None
    return numeral._replace(flags=(*numeral.flags, "ocr_rattad"))


def _range(body: str, heading: str | None) -> Amount | None:
    found = _RANGE.match(body)
    if found is None or (found["dash"] == "och" and body[:6].casefold() != "mellan"):
        return None
    printed = unit_at(body, found.end())
    if _qualifiers(body[printed.end if printed else found.end() :]) is None:
        return None
    used = printed or unit_of(heading)
    ends = [read_numeral(found[name].strip(), scale=used.scale) for name in ("low", "high")]
    return between(ends, used, printed=printed is not None, sure=heading is not None)


def between(ends: list[Numeral | None], unit: Unit, *, printed: bool, sure: bool = False) -> Amount | None:
    """A range from its two ends; None where it is no range of money, `tvetydig` where `50-60 000` may be two."""
    low, high = ends
    if low is None or high is None or not (printed or sure or (low.is_grouped and high.is_grouped)):
        return None
    if unit.name == "utlandsk":
        return build(low, unit, (0, 0), printed=True)
    if (
        low.value is None
        or high.value is None
        or low.value >= high.value
        or low.is_grouped != high.is_grouped
    ):
        return build(Numeral(None, flags=("tvetydig",)), unit, (0, 0), printed=printed)
    return Amount(
        None,
        0,
        0,
        low=exact(low.value * unit.scale),
        high=exact(high.value * unit.scale),
        unit=unit.name,
        tolerance=tolerance_of(unit, max(low.decimals, high.decimals)),
        has_currency=printed,
        flags=("intervall",),
    )


def _in_words(body: str) -> Amount | None:
    """An amount in words: it says a scale (tusen, miljon) or ends in kronor; `två` alone is a count."""
    currency = _KRONOR_AFTER_WORDS.search(body)
    number = number_in_words(body[: currency.start()] if currency else body)
    if number is None or not (currency or number.value >= 1000):
        return None
    tolerance = _HALF * number.unit
    return Amount(
        exact(number.value),
        0,
        0,
        tolerance=exact(tolerance),
        has_currency=bool(currency),
        flags=("med_bokstaver",),
    )
