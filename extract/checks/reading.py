"""What checks take out of a document: amounts, days and rows that were read, and how exact an amount is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.checks.base import Untested
from models.record import Document, Dokumenttyp, Row, Section, Value, ValueStatus
from models.replacing import replace
from models.thresholds import Thresholds

_LONGEST_RAW = 200
_PERIOD = ("period_start", "period_slut")
_ACCRUAL = "periodiseringsfonster"
_ACCRUAL_LABEL = re.compile(r"\bperiodisering", re.IGNORECASE)
_ONLY_ACCRUAL = "den angivna tiden tolkas som periodisering"
_UNDECLARED = "generell_"
_FINANCING_IS_PRINTED = "finansiering_tryckt"
_ITEM_IS_PRINTED = "post_tryckt"
_SPACES = str.maketrans("\u00a0\u2007\u2009\u202f'’", "      ")
_GROUPED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]{1,2})?(?![0-9])|[0-9]+(?:[.,][0-9]+)?")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9])")
_LARGEST = Decimal(10) ** 18
_FEWEST_EVEN = 3
_EVEN = 1.95
"""Times the least distance between rows that the widest may be: a row that nobody read would double it."""


class Amount(NamedTuple):
    """Kronor, and the value on the paper that says so."""

    kronor: Decimal
    source: Value


class Day(NamedTuple):
    day: date
    source: Value


class Period(NamedTuple):
    start: Day
    end: Day

    @property
    def days(self) -> int:
        """Number of days, first and last included."""
        return (self.end.day - self.start.day).days + 1

    @property
    def sources(self) -> tuple[Value, Value]:
        return self.start.source, self.end.source


def amount_of(value: Value | None) -> Amount | None:
    """Kronor of a value that was read as an amount; None for every other state."""
    if value is None or not isinstance(value.value, Decimal | int) or isinstance(value.value, bool):
        return None
    number = Decimal(value.value)
    return Amount(number, value) if number.is_finite() and abs(number) < _LARGEST else None


def find_amount(document: Document, name: str) -> Amount | None:
    return amount_of(document.find(name))


def find_day(document: Document, name: str) -> Day | None:
    value = document.find(name)
    if value is None or not isinstance(value.value, date) or isinstance(value.value, datetime):
        return None
    return Day(value.value, value)


def find_period(document: Document, kind: str) -> Period | None:
    """`kind` is `tidplan` or `period`; None unless both ends were read."""
    start, end = find_day(document, f"{kind}_start"), find_day(document, f"{kind}_slut")
    return Period(start, end) if start and end else None


def with_accrual_window(document: Document) -> Document:
    """The document with its period taken for an accrual window, where the label above it is "Periodisering"."""
    if not _ACCRUAL_LABEL.search(text_of(document.find("period_etikett"))):
        return document
    marked = (
        replace(value, flags=(*value.flags, _ACCRUAL)) if value.field in _PERIOD else value
        for value in document.values
    )
    return replace(document, values=tuple(marked))


def is_accrual_window(value: Value) -> bool:
    return _ACCRUAL in value.flags


def cells_of(rows: Iterable[Row], *names: str) -> tuple[Value, ...]:
    """The cells of these names, row by row, those that a row lacks left out."""
    return tuple(cell for row in rows for name in names if (cell := row.cell(name)) is not None)


def report_period(document: Document) -> Period | Untested:
    """The time that a report covers, where it was read, runs forward and is no accrual window."""
    period = printed_period(document)
    if isinstance(period, Period) and is_accrual_window(period.start.source):
        return Untested(("redovisningsperiod",), period.sources, _ONLY_ACCRUAL)
    return period


def printed_period(document: Document) -> Period | Untested:
    """The period of a report, whatever it is taken for, where it was read and runs forward."""
    period = find_period(document, "period")
    if period is None:
        return Untested(unread(document, "period_start", "period_slut"))
    if period.end.day < period.start.day:
        return Untested(("period_start", "period_slut"), detail="slutet ligger före början")
    return period


def is_undeclared(document: Document) -> bool:
    """Read by the general vocabulary: an answer may stand where nobody looked for it."""
    return document.form.startswith(_UNDECLARED)


def financing_is_printed(budget: Value | None) -> bool:
    """What the budget exceeds the sum applied for by stands on the paper, under words that were not understood."""
    return budget is not None and _FINANCING_IS_PRINTED in budget.flags


def item_is_printed(total: Value) -> bool:
    """What the rows lack of their total stands on the paper as an amount that no row has."""
    return _ITEM_IS_PRINTED in total.flags


def own_period(document: Document) -> str:
    """The kind of span that a paper of this type covers."""
    return "tidplan" if document.dokumenttyp is Dokumenttyp.ANSOKAN else "period"


def unread(document: Document, *names: str) -> tuple[str, ...]:
    """Those of the fields that hold neither an amount nor a day."""
    return tuple(name for name in names if not find_amount(document, name) and not find_day(document, name))


def is_there(value: Value | None) -> bool:
    """The paper has an answer, whether or not it could be understood."""
    return value is not None and value.status not in (ValueStatus.ABSENT, ValueStatus.EMPTY)


def is_unreadable(value: Value | None) -> bool:
    return value is not None and value.status is ValueStatus.UNREADABLE


def text_of(value: Value | None) -> str:
    return value.value if value is not None and isinstance(value.value, str) else ""


def is_blank(text: str) -> bool:
    """Nothing but space, dashes and dots: an answer that was left out."""
    return not any(character.isalnum() for character in text)


def sources(amounts: Iterable[Amount]) -> tuple[Value, ...]:
    return tuple(amount.source for amount in amounts)


def row_amounts(rows: Iterable[Row]) -> tuple[Amount, ...]:
    found = (amount_of(row.cell("belopp")) for row in rows)
    return tuple(amount for amount in found if amount is not None)


def stands_under(total: Value, rows: Sequence[Value]) -> bool:
    """Whether a total stands so close under amounts at even distances that none between them can be unread."""
    places = [value.place for value in (*rows, total) if value.place is not None]
    boxes = [place.box for place in places if place.box is not None]
    on_one_page = len({place.page for place in places}) == 1
    if len(boxes) <= len(rows) or not on_one_page or len(rows) < _FEWEST_EVEN:
        return False
    steps = [below.top - above.top for above, below in pairwise(boxes)]
    return min(steps) > 0 and max(steps) <= _EVEN * min(steps)


def unreadable_amounts(rows: Iterable[Row]) -> tuple[Value, ...]:
    """Amount cells that hold something that could not be understood; a sum without them would be untrue."""
    cells = (row.cell("belopp") for row in rows)
    return tuple(cell for cell in cells if cell is not None and is_unreadable(cell))


def total(amounts: Iterable[Amount]) -> Decimal:
    return sum((amount.kronor for amount in amounts), Decimal(0))


def half_unit(amount: Amount) -> Decimal:
    """Half of the last printed place, in kronor: 500 for `900 tkr`, 50 000 for `1,2 mnkr`, 0.5 for `900 000`.

    The unit may stand in a column head far from the digits, so it is derived: a printed number times one,
    a thousand, a million or a milliard is the amount. 0 where the digits are not those of the amount.
    """
    if "ocr_rattad" in amount.source.flags:
        return Decimal(0)
    return _half_unit(amount.source.raw[:_LONGEST_RAW], abs(amount.kronor))


@lru_cache(maxsize=4096)
def _half_unit(raw: str, kronor: Decimal) -> Decimal:
    plain = raw.translate(_SPACES)
    numbers = [number.replace(" ", "").replace(",", ".") for number in _GROUPED.findall(plain)]
    numbers += [number.replace(".", "") for number in _DOTTED.findall(plain)]
    for unit in (0, 3, 6, 9):
        for number in map(Decimal, numbers):
            if number and number.scaleb(unit) == kronor:
                return Decimal(1).scaleb(unit + int(number.as_tuple().exponent)) / 2
    return Decimal(0)


def tolerance(limits: Thresholds, amounts: Iterable[Amount]) -> Decimal:
    """Half a unit of the coarsest figure, never less than the limit for whole kronor."""
    return max((half_unit(amount) for amount in amounts), default=Decimal(0)).max(limits.tolerance_kr)


def narratives(document: Document) -> tuple[tuple[Section, tuple[Value, ...]], ...]:
    """Every passage of prose once, with the heading value of its project where it has one."""
    found: list[tuple[Section, tuple[Value, ...]]] = []
    for project in document.projects:
        if project.text is not None:
            found.append((project.text, (project.delredovisning,) if project.delredovisning else ()))
    told = {(section.heading, section.text) for section, _ in found}
    found.extend(
        (section, ()) for section in document.sections if (section.heading, section.text) not in told
    )
    return tuple(found)
