"""Amounts that may be something else than the kronor of the whole: a day, a price of one, another currency, income."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from extract.normalise.amount import leading_amount, parse_amount
from extract.normalise.dates import parse_date
from extract.stages.draft import Draft
from extract.stages.trust.amounts import COUNTS, with_amounts
from extract.stages.trust.odd_rows import odd_rows, torn_rows
from models.record import Row, Value, ValueStatus
from models.replacing import replace

_UNCLEAR = "enhet_oklar"
_SEVERAL = "tvetydig"
_PRICE = "per_enhet"
_OPEN = frozenset((_PRICE, "radbruten", "tecken_oklart", "enhet_avviker", "intervall"))
"""What the reading of an amount says that a person must decide."""
_PRICES = frozenset(("a_pris",))
_FOREIGN = re.compile(r"\b(?:EUR|USD|NOK|DKK|GBP)\b|\b[Ee]uro\b|€")
_FOREIGN_MARKS = ("EUR", "USD", "NOK", "DKK", "GBP", "uro", "€")
"""Most papers hold none of them, and are done with sooner."""
_SUMS = frozenset(("summa_angiven",))
_FEWEST_PROJECTS = 2
_DAY = re.compile(r"[0-9]{8}")


def doubt_sense(draft: Draft) -> Draft:
    """The draft with such amounts sent to a person.

    A bare one on a paper that names a currency other than kronor; one of eight figures that are a day; one that its
    own words make a price of one, a range or a broken figure; one that sums no rows that were read, or those of one
    project of several; and rows of a budget that tell where money comes from, of another year, of payments by their
    days, or of a plan in a report.
    """
    foreign = _names_currency(draft)
    taken, torn = odd_rows(draft), torn_rows(draft)

    def judged(value: Value) -> Value:
        if (
            value.status is not ValueStatus.READ
            or not isinstance(value.value, Decimal)
            or value.field in COUNTS
        ):
            return value
        if foreign and value.value and not _names_kronor(value):
            return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _UNCLEAR))
        unseen = not draft.rows and _is_bare_sum(value)
        if (
            unseen
            or _is_of_one_project(draft, value)
            or _is_day(value)
            or (taken and value.method == "total")
        ):
            return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _SEVERAL))
        is_open = not _OPEN.isdisjoint(value.flags) and value.field not in _PRICES
        return replace(value, status=ValueStatus.REVIEW) if is_open else value

    done = with_amounts(draft, judged)
    rows = zip(draft.rows, done.rows, strict=True)
    doubted = (_doubted(row, "belopp") if id(read) in taken else row for read, row in rows)
    named = zip(draft.rows, doubted, strict=True)
    return replace(
        done, rows=tuple(_doubted(row, "text") if id(read) in torn else row for read, row in named)
    )


def _is_of_one_project(draft: Draft, value: Value) -> bool:
    """Whether a total on a paper of several projects is what the rows of one come to, or one has no rows."""
    is_of_paper = any(value is one for one in draft.values)
    if value.field not in _SUMS or not is_of_paper or len(draft.projects) < _FEWEST_PROJECTS:
        return False
    rows = [
        (row.projekt_nr, own)
        for row in draft.rows_of("konto_rows")
        if isinstance(own := row["belopp"], Decimal)
    ]
    *ends, whole = itertools.accumulate((amount for _, amount in reversed(rows)), initial=Decimal(0))
    if rows and {project.nr for project in draft.projects} - {nr for nr, _ in rows}:
        return True
    of_projects = {nr: sum((own for one, own in rows if one == nr), Decimal(0)) for nr, _ in rows}
    return value.value != whole and value.value in (*ends, *of_projects.values())


def _names_currency(draft: Draft) -> bool:
    """Whether a currency other than kronor stands anywhere."""
    text = "\n".join([line.text for line in draft.lines])
    return any(map(text.__contains__, _FOREIGN_MARKS)) and _FOREIGN.search(text) is not None


def _names_kronor(value: Value) -> bool:
    printed = parse_amount(value.raw) or leading_amount(value.raw)
    return printed is not None and printed.has_currency


def _is_bare_sum(value: Value) -> bool:
    """Whether the total of a table was read as a label's answer, and nothing says that it is money."""
    return value.field in _SUMS and value.method not in ("total", "list", "sum") and not _names_kronor(value)


def _is_day(value: Value) -> bool:
    if _DAY.fullmatch(value.raw.strip()) is None:
        return False
    day = parse_date(value.raw.strip())
    return day is not None and day.value is not None


def _doubted(row: Row, field: str) -> Row:
    return replace(
        row,
        cells=tuple(
            replace(cell, status=ValueStatus.REVIEW, flags=(*cell.flags, _SEVERAL))
            if cell.field == field and cell.status is ValueStatus.READ
            else cell
            for cell in row.cells
        ),
    )
