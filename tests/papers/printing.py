"""The many ways in which an amount, a date or a period is printed; every function gives words and their value."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT = ("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec")
NBSP, THIN = "\u00a0", "\u2009"


class Printed(NamedTuple):
    """What stands on the paper and what it means."""

    raw: str
    value: str


class PrintedPeriod(NamedTuple):
    """A period as pieces: words, and which of start and end they carry (`s`, `e`, `se` or nothing)."""

    pieces: tuple[tuple[str, str], ...]


def canonical(amount: Decimal) -> str:
    """Kronor with a decimal point only where there are ören.

    >>> canonical(Decimal("900000.00")), canonical(Decimal("-34.5"))
    ('900000', '-34.50')
    """
    return str(int(amount)) if amount == int(amount) else f"{amount:.2f}"


def grouped(amount: Decimal, separator: str = " ", decimals: int = 0) -> str:
    """Digits in threes with a decimal comma.

    >>> grouped(Decimal("2626837")), grouped(Decimal("-1234.5"), ".", 2)
    ('2 626 837', '-1.234,50')
    """
    text = f"{amount:,.{decimals}f}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", separator)


def _shortened(amount: Decimal, unit: int) -> str | None:
    """The figure in a larger unit with at most two decimals, None where that would round it."""
    scaled = amount / unit
    if scaled != round(scaled, 2) or abs(scaled) < Decimal("0.1"):
        return None
    return grouped(scaled.normalize(), " ", max(0, -int(scaled.normalize().as_tuple().exponent)))


def _in_unit(unit: int, word: str) -> Callable[[Decimal], str | None]:
    def printed(amount: Decimal) -> str | None:
        short = _shortened(amount, unit)
        return None if short is None else f"{short} {word}"

    return printed


def _whole(pattern: str, separator: str = " ") -> Callable[[Decimal], str | None]:
    def printed(amount: Decimal) -> str | None:
        decimals = 0 if amount == int(amount) else 2
        return None if decimals and ":-" in pattern else pattern.format(grouped(amount, separator, decimals))

    return printed


_AMOUNTS: tuple[tuple[int, Callable[[Decimal], str | None]], ...] = (
    (14, _whole("{}")),
    (16, _whole("{} kr")),
    (10, _whole("{} kronor")),
    (5, _whole("{}:-")),
    (5, _whole("{}", ".")),
    (4, _whole("{} kr", ".")),
    (4, _whole("{} kronor", ".")),
    (4, _whole("{}", "")),
    (4, _whole("{} kr", "")),
    (2, _whole("{}kr", "")),
    (3, _whole("{}", NBSP)),
    (4, _whole("{}" + NBSP + "kr", NBSP)),
    (2, _whole("{} kr", THIN)),
    (2, _whole("SEK {}")),
    (3, _whole("{} SEK")),
    (2, _whole("{} sek")),
    (2, _whole("kr {}")),
    (3, lambda amount: f"{grouped(amount, ' ', 2)} kr"),
    (2, lambda amount: f"{grouped(amount, '.', 2)}"),
    (5, _in_unit(1000, "tkr")),
    (1, _in_unit(1000, "kkr")),
    (1, _in_unit(1000, "Tkr")),
    (3, _in_unit(1_000_000, "mnkr")),
    (2, _in_unit(1_000_000, "Mkr")),
    (1, _in_unit(1_000_000, "milj kr")),
    (2, _in_unit(1_000_000, "miljoner kronor")),
    (1, _in_unit(1_000_000, "MSEK")),
)


def amount(rng: Random, value: Decimal, *, rich: bool = True) -> Printed:
    """A lone amount in a field; `rich`: the paper's letters include the thin space."""
    weights = [weight for weight, _ in _AMOUNTS]
    while True:
        raw = rng.choices(_AMOUNTS, weights)[0][1](value)
        if raw is not None and (rich or THIN not in raw):
            return Printed(raw, canonical(value))


class Column(NamedTuple):
    """How all amounts of one table are printed; `unit` stands in the head."""

    unit: str
    scale: int
    decimals: int
    separator: str
    end: str = ""

    def print(self, value: Decimal) -> Printed:
        """The figure in a cell."""
        raw = grouped(value / self.scale, self.separator, self.decimals) + self.end
        return Printed(raw, canonical(value))

    def holds(self, value: Decimal) -> bool:
        """Whether nothing would be rounded away."""
        scaled = value / self.scale
        return scaled == round(scaled, self.decimals)


_COLUMNS = (
    (18, Column("kr", 1, 0, " ")),
    (8, Column("", 1, 0, " ")),
    (5, Column("kr", 1, 2, " ")),
    (4, Column("kronor", 1, 0, ".")),
    (4, Column("kr", 1, 0, "")),
    (3, Column("", 1, 0, " ", " kr")),
    (3, Column("", 1, 0, " ", ":-")),
    (3, Column("kr", 1, 2, ".")),
    (3, Column("SEK", 1, 0, NBSP)),
    (4, Column("tkr", 1000, 0, " ")),
    (2, Column("tkr", 1000, 1, " ")),
    (1, Column("mnkr", 1_000_000, 2, " ")),
)


def column(rng: Random, values: list[Decimal]) -> Column:
    """A way that suits every amount of the table."""
    while True:
        found = rng.choices([c for _, c in _COLUMNS], [w for w, _ in _COLUMNS])[0]
        if all(found.holds(value) for value in values):
            return found


def _day(day: date) -> tuple[tuple[int, str], ...]:
    d, m, y = day.day, day.month, day.year
    return (
        (24, day.isoformat()),
        (8, f"den {d} {MONTHS[m - 1]} {y}"),
        (8, f"{d} {MONTHS[m - 1]} {y}"),
        (4, f"{d} {_SHORT[m - 1]} {y}"),
        (3, f"{d}/{m} {y}"),
        (2, f"{d} /{m} {y}"),
        (2, f"{d}/{m}-{y % 100:02}"),
        (2, day.strftime("%Y%m%d")),
        (2, day.strftime("%y%m%d")),
        (2, day.strftime("%Y.%m.%d")),
        (2, day.strftime("%Y/%m/%d")),
    )


def day(rng: Random, when: date) -> Printed:
    """A date."""
    ways = _day(when)
    raw = rng.choices([raw for _, raw in ways], [weight for weight, _ in ways])[0]
    return Printed(raw, when.isoformat())


def _same_way(rng: Random, start: date, end: date) -> tuple[str, str]:
    ways = _day(start)
    number = rng.choices(range(len(ways)), [weight for weight, _ in ways])[0]
    return ways[number][1], _day(end)[number][1]


def period(rng: Random, start: date, end: date) -> PrintedPeriod:
    """A period, with every short form that says exactly these days."""
    first, last = _same_way(rng, start, end)
    joints = (
        ("", " - ", ""),
        ("", " – ", ""),
        ("", "–", ""),
        ("", " -- ", ""),
        ("", " till ", ""),
        ("", " t.o.m. ", ""),
        ("From ", " tom ", ""),
        ("fr.o.m. ", " t.o.m. ", ""),
        ("fr o m ", " t o m ", ""),
        ("", " till och med ", ""),
    )
    before, between, _ = rng.choice(joints)
    if between == "–" and (" " in first or "-" in first):
        between = " – "
    ways: list[tuple[int, tuple[tuple[str, str], ...]]] = [
        (12, ((before, ""), (first, "s"), (between, ""), (last, "e")))
    ]
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if start.year == end.year and (start <= end or (end.day == 1 and (start + timedelta(days=1)).day == 1)):
        # A reversed time with one year says another: "1/8 - 4/6 2021" begins in 2020.
        year, a, b = start.year, start, end
        ways.append((2, ((f"{a.day}/{a.month} - {b.day}/{b.month} {year}", "se"),)))
        ways.append((1, ((f"{a.day}/{a.month}-{b.day}/{b.month}-{year}", "se"),)))
        ways.append((1, ((f"{a.day} {MONTHS[a.month - 1]}–{b.day} {MONTHS[b.month - 1]} {year}", "se"),)))
        if whole_months:
            ways += _whole_month_ways(a, b)
    return PrintedPeriod(rng.choices([way for _, way in ways], [weight for weight, _ in ways])[0])


def _whole_month_ways(start: date, end: date) -> list[tuple[int, tuple[tuple[str, str], ...]]]:
    year, a, b = start.year, start.month, end.month
    ways = [
        (2, f"{_SHORT[a - 1]}-{_SHORT[b - 1]} {year}"),
        (2, f"{MONTHS[a - 1]} – {MONTHS[b - 1]} {year}"),
    ]
    if (a, b) == (1, 12):
        ways += [(2, f"helår {year}"), (2, f"helåret {year}"), (3, f"{year}")]
    if a % 3 == 1 and b == a + 2:
        ways += [(2, f"Q{(a + 2) // 3} {year}"), (2, f"kvartal {(a + 2) // 3} {year}")]
    return [(weight, ((raw, "se"),)) for weight, raw in ways if a != b]


_UNITS = (
    *("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    *("tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"),
)
_TENS = ("", "", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")


def in_words(number: int) -> str:
    """A whole number up to 999 999 in Swedish, written together.

    >>> in_words(900000), in_words(215), in_words(21000)
    ('niohundratusen', 'tvåhundrafemton', 'tjugoettusen')
    """
    if number < 20:
        return _UNITS[number]
    if number < 100:
        return _TENS[number // 10] + (_UNITS[number % 10] if number % 10 else "")
    if number < 1000:
        head = ("" if number < 200 else _UNITS[number // 100]) or "ett"
        return f"{head}hundra" + (in_words(number % 100) if number % 100 else "")
    head = (
        in_words(number // 1000).removesuffix("t") if number // 1000 % 10 == 1 else in_words(number // 1000)
    )
    head = "et" if number // 1000 == 1 else head
    return f"{head}tusen" + (in_words(number % 1000) if number % 1000 else "")
