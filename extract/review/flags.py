"""What there is to look at, as small rows that can be filtered and sorted in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from extract.decided.reviews import Review
from models.record import ValueStatus

UNREADABLE = "OLASLIGT"
DOUBTFUL = "OSAKERT"
SAMPLED = "STICKPROV"
VALUE_CODES = {UNREADABLE: "fel", DOUBTFUL: "varning", SAMPLED: "notis"}
"""What stands in the place of a check's code where a value itself must be looked at, and how grave it is."""

WAITING = "vantar"
POSTPONED = "uppskjuten"
STATES = ("ny", WAITING, POSTPONED, "kontrollerad", "godtagen", "avfardad")
OPEN = frozenset(("ny", WAITING, POSTPONED))
GRADES = ("fel", "varning", "notis")

_FORMAT = frozenset(("K11", "T12", "N08"))
_DOUBTS = frozenset(("Q01", "Q03"))
_MISSING = frozenset(("F01", "F02", "F03", "F04", "P03", "Q02"))
_MONEY = frozenset(
    "B01 B02 B04 B06 B07 B08 B09 B11 B13 B15 K08 K09 K10 X01 X02 X03 V03".split()  # noqa: SIM905
)
_FORMAT_ORDER, _RULE_ORDER, _DOUBT_ORDER, _MISSING_ORDER, _SAMPLE_ORDER = range(5)


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding or a value to look at; `kronor` is what it is about, None where it is about no amount."""

    item_id: str
    document_id: str
    code: str
    grade: str
    state: str
    message: str
    field: str
    kronor: Decimal | None
    page: int | None
    order: int
    """Failed format, failed rule, low confidence, missing, sample."""
    rests_on: str
    """Ids of the values that it says something of, with blanks between."""

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_sample(self) -> bool:
        return self.code == SAMPLED

    def reviewed(self, review: Review) -> Flag:
        return replace(self, state=state_of(review))


@dataclass(frozen=True, slots=True)
class Paper:
    """One document as the lists show it."""

    document_id: str
    file: str
    sha256: str
    kind: str
    board: str
    year: str
    status: str
    reason: str
    pages: int
    kronor: Decimal | None
    page_from: int = 1
    page_to: int = 1


def state_of(review: Review) -> str:
    if not review.is_open:
        return review.state
    if review.waits or review.disagrees:
        return WAITING
    return POSTPONED if review.is_postponed else "ny"


def flag_of_finding(row: Mapping[str, Any]) -> Flag:
    """row: cells of `findings`."""
    return Flag(
        row["finding_id"],
        row["document_id"],
        row["code"],
        row["severity"],
        row["review"],
        row["message"],
        row["field"] or "",
        _kronor_of_finding(row),
        row["page"],
        _order_of_code(row["code"]),
        row["field_ids"] or "",
    )


def flag_of_value(row: Mapping[str, Any]) -> Flag:
    """row: cells of `fields`; a value that was read and understood is there as part of the sample."""
    status = row["status"]
    code = {ValueStatus.UNREADABLE: UNREADABLE, ValueStatus.REVIEW: DOUBTFUL}.get(status, SAMPLED)
    order = {UNREADABLE: _FORMAT_ORDER, DOUBTFUL: _DOUBT_ORDER}.get(code, _SAMPLE_ORDER)
    is_amount = "belopp" in row["field"] or "summa" in row["field"] or row["field"] == "a_pris"
    return Flag(
        row["field_id"],
        row["document_id"],
        code,
        VALUE_CODES[code],
        "ny",
        row["raw"] or "",
        row["field"],
        _size(row["value"]) if is_amount else None,
        row["page"],
        order,
        row["field_id"],
    )


def by_weight(flag: Flag) -> tuple[Any, ...]:
    """Most kronor first, then the graver."""
    return (-(flag.kronor or 0), GRADES.index(flag.grade), flag.code, flag.document_id, flag.item_id)


def by_turn(flag: Flag) -> tuple[Any, ...]:
    """The order in which the flags of one document are worked through."""
    return (
        flag.order,
        GRADES.index(flag.grade),
        -(flag.kronor or 0),
        flag.page or 0,
        flag.code,
        flag.item_id,
    )


def _order_of_code(code: str) -> int:
    if code in _FORMAT:
        return _FORMAT_ORDER
    if code in _DOUBTS:
        return _DOUBT_ORDER
    return _MISSING_ORDER if code in _MISSING else _RULE_ORDER


def _kronor_of_finding(row: Mapping[str, Any]) -> Decimal | None:
    if row["code"] not in _MONEY:
        return None
    return _size(row["difference"]) or _size(row["actual"]) or _size(row["expected"])


def _size(text: str | None) -> Decimal | None:
    try:
        number = Decimal(text or "")
    except InvalidOperation:
        return None
    return abs(number) if number.is_finite() else None
