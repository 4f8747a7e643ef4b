"""One value against one expected answer: right, wrong, missed, and whether anybody was told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from extract.evaluate.truth import Expected
from extract.frames import canonical
from models.column import Column, Kind
from models.record import Place, Value, ValueStatus
from models.tables import column_of

SOFT = 0.9
"""Share of equal characters from which two texts are softly the same."""
_EXACT = (Kind.AMOUNT, Kind.QUANTITY)
_DASHES = " -‐‑‒–—―−_."


class Verdict(StrEnum):
    """How one answer went; silent means that it was accepted and that nobody will look at it."""

    RIGHT = "right"
    RIGHT_FLAGGED = "right_flagged"
    WRONG_SILENT = "wrong_silent"
    WRONG_FLAGGED = "wrong_flagged"
    MISSED = "missed"
    SPURIOUS = "spurious"
    """Nothing is printed there, and something was accepted."""
    SPURIOUS_FLAGGED = "spurious_flagged"
    BLANK = "blank"
    """Nothing is printed there, and nothing was read."""


_NOT_UNDERSTOOD = (ValueStatus.UNREADABLE, ValueStatus.REVIEW)
SILENT_ERRORS = (Verdict.WRONG_SILENT, Verdict.SPURIOUS)
CORRECT = (Verdict.RIGHT, Verdict.RIGHT_FLAGGED)


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer, judged. `soft`: the same but for a tenth of its characters, or blank of another sort."""

    table: str
    field: str
    verdict: Verdict
    soft: bool
    is_amount: bool
    expected: Expected
    found: str | None
    status: ValueStatus
    value: Value | None = None
    """As it was read, with all that its confidence rests on."""

    @property
    def place(self) -> Place | None:
        return self.value.place if self.value else None

    @property
    def confidence(self) -> float | None:
        return self.value.confidence if self.value else None

    @property
    def page_right(self) -> bool | None:
        """None where there is nothing to compare."""
        if self.expected.page is None or self.place is None or self.found is None:
            return None
        return self.expected.page == self.place.page

    @property
    def iou(self) -> float | None:
        """Overlap of our box with the true one, 0.0 on another page; None where there is nothing to compare."""
        if self.expected.box is None or self.place is None or self.place.box is None or self.found is None:
            return None
        return self.expected.box.iou(self.place.box) if self.page_right else 0.0


def folded(text: str) -> str:
    """White space folded, composed letters."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def likeness(expected: str, found: str) -> float:
    """Share of equal characters, 0.0 to 1.0, white space folded."""
    from rapidfuzz.fuzz import ratio

    return ratio(folded(expected), folded(found)) / 100


def same(expected: str, found: str, kind: Kind) -> bool:
    """Whether two canonical values mean the same: numbers exactly, everything else letter by letter.

    >>> same("7815.50", "7815.5", Kind.AMOUNT), same("05021", "5021", Kind.CODE)
    (True, False)
    """
    if kind in _EXACT:
        numbers = _number(expected), _number(found)
        if None not in numbers:
            return numbers[0] == numbers[1]
    return folded(expected) == folded(found)


def judge(table: str, field: str, expected: Expected, value: Value | None) -> Mark:
    """One answer against what is printed. `value` None: the document has no such value at all."""
    column = column_of(table, field)
    found, status = held(value, column)
    verdict, soft = _verdict(expected, found, status, column.kind)
    return Mark(table, field, verdict, soft, column.kind is Kind.AMOUNT, expected, found, status, value)


def judge_text(name: str, expected: str, found: str | None) -> Mark:
    """Prose of a section: right where it is softly the same."""
    wanted = Expected(expected or None, ValueStatus.READ if expected else ValueStatus.EMPTY)
    status = ValueStatus.ABSENT if found is None else ValueStatus.READ if found else ValueStatus.EMPTY
    soft = likeness(expected, found or "") >= SOFT
    verdict = _verdict(wanted, found or None, status, Kind.TEXT)[0]
    if soft and verdict is Verdict.WRONG_SILENT:
        verdict = Verdict.RIGHT
    return Mark("sections", name, verdict, soft, False, wanted, found or None, status)


def held(value: Value | None, column: Column) -> tuple[str | None, ValueStatus]:
    """The value as its column shows it, and its status; a number that is none is unreadable."""
    if value is None:
        return None, ValueStatus.ABSENT
    if value.value is None:
        return None, value.status
    text = canonical(value.value)
    if column.kind is Kind.CODE and not text.strip(_DASHES):
        return None, ValueStatus.EMPTY
    if column.kind in _EXACT and not isinstance(value.value, Decimal | int):
        return None, ValueStatus.UNREADABLE
    return text, value.status


def silent(marks: Iterable[Mark]) -> list[Mark]:
    """Those that are wrong and that nobody is told about."""
    return [mark for mark in marks if mark.verdict in SILENT_ERRORS]


def _verdict(expected: Expected, found: str | None, status: ValueStatus, kind: Kind) -> tuple[Verdict, bool]:
    flagged = status is not ValueStatus.READ
    if expected.value is None:
        if found is not None:
            return Verdict.SPURIOUS_FLAGGED if flagged else Verdict.SPURIOUS, False
        if status in _NOT_UNDERSTOOD and expected.status not in _NOT_UNDERSTOOD:
            return Verdict.SPURIOUS_FLAGGED, True
        return Verdict.BLANK, True
    if found is None:
        told = status in _NOT_UNDERSTOOD
        return Verdict.WRONG_FLAGGED if told else Verdict.MISSED, False
    if same(expected.value, found, kind):
        return Verdict.RIGHT_FLAGGED if flagged else Verdict.RIGHT, True
    soft = kind not in _EXACT and likeness(expected.value, found) >= SOFT
    return Verdict.WRONG_FLAGGED if flagged else Verdict.WRONG_SILENT, soft


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
