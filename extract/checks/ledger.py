"""Account rows of a report against the ledger that they were taken from (K09, K10)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from extract.checks.base import REPORTS, Answer, Hit, Untested, ledger_check, lowered
from extract.checks.books import Booked, Books, Wanted
from extract.checks.mentions import row_dates
from extract.checks.reading import (
    Amount,
    Period,
    amount_of,
    cells_of,
    printed_period,
    report_period,
    row_amounts,
    sources,
    text_of,
    tolerance,
    total,
    unreadable_amounts,
)
from extract.checks.wording import kronor, span
from models.finding import Severity
from models.ledger import Posting
from models.record import Document, Row
from models.thresholds import Thresholds

_ACCRUED = re.compile(r"\b(?:ej\sfakturera|ofakturera|upplup|periodiser)", re.IGNORECASE)
_INTERIM = ("17", "29")
"""Accounts for what is earned or owed and not yet invoiced: assets 17xx, debts 29xx."""
_CODES = ("motpart", "ikb")


class Compared(NamedTuple):
    """The rows of a report that are booked alike, and what the ledger has on the same account and objects."""

    konto: str
    wanted: Wanted
    projekt_nr: int | None
    rows: tuple[Row, ...]
    reported: Decimal
    booked: Booked | None
    period: Period
    by_project: bool
    """False: the ledger has no object for the project, so that every project of the report is in the sum."""

    @property
    def difference(self) -> Decimal | None:
        """Sizes compared: reports print amounts without sign, ledgers sign them."""
        return None if self.booked is None else abs(self.reported) - abs(self.booked.kronor)


def compare(document: Document, books: Books) -> tuple[Compared, ...] | Untested:
    """Every account of a report with what is booked on it in the period of the report."""
    rows = [row for row in document.rows_of("konto_rows") if text_of(row.cell("konto"))]
    unreadable = unreadable_amounts(rows)
    if unreadable or not row_amounts(rows):
        return Untested(("konto_rows",), unreadable)
    period = report_period(document)
    if isinstance(period, Untested):
        return period
    if not books.covers(period.start.day, period.end.day):
        return Untested(("bokforing",), detail=span(period.start.day, period.end.day))
    groups: dict[tuple[str, Wanted, int | None], list[Row]] = defaultdict(list)
    for row in rows:
        wanted = _objects(document, row, books)
        nr = row.projekt_nr if _project_of(document, row, books) else None
        groups[text_of(row.cell("konto")), wanted, nr].append(row)
    return tuple(
        _compared(konto, wanted, nr, its, period, books) for (konto, wanted, nr), its in groups.items()
    )


def _compared(
    konto: str, wanted: Wanted, nr: int | None, rows: list[Row], period: Period, books: Books
) -> Compared:
    booked = books.booked(konto, wanted, period.start.day, period.end.day)
    return Compared(
        konto, wanted, nr, tuple(rows), total(row_amounts(rows)), booked, period, by_project=nr is not None
    )


def _objects(document: Document, row: Row, books: Books) -> Wanted:
    """The objects that a row names and the ledger has a dimension for."""
    found = [
        (books.dimensions[name], text_of(row.cell(name)))
        for name in _CODES
        if name in books.dimensions and text_of(row.cell(name))
    ]
    project = _project_of(document, row, books)
    if project is not None:
        found.append((books.dimensions["projekt"], project))
    return tuple(sorted(found))


def _project_of(document: Document, row: Row, books: Books) -> str | None:
    project = next((each for each in document.projects if each.nr == row.projekt_nr), None)
    if project is None:
        return None
    return books.project_object(text_of(project.projekt), text_of(project.delredovisning))


@ledger_check("K10", Severity.FEL, field="belopp", applies=REPORTS, title="Redovisat mot bokfört")
def report_differs_from_ledger(document: Document, limits: Thresholds, books: Books) -> Iterator[Answer]:
    """Det som redovisas på ett konto är ett annat belopp än det som är bokfört.

    Varför: redovisningen ska komma ur bokföringen; ett annat belopp har inget underlag.
    Exempel: redovisat 107 000 kr, bokfört 98 500 kr på konto 3699 i perioden.
    Åtgärd: begär huvudboken för kontot. Stämmer beloppet från årets början är det ackumulerat, och graden varning.
    """
    found = compare(document, books)
    if isinstance(found, Untested):
        yield found
        return
    for one in found:
        if one.booked is None or one.difference is None:
            yield Untested(("bokforing",), detail=f"konto {one.konto}, {_shown(one)}")
            continue
        given = row_amounts(one.rows)
        if abs(one.difference) > tolerance(limits, given):
            yield _differs(one, one.booked, one.difference, books, limits)


def _differs(one: Compared, booked: Booked, difference: Decimal, books: Books, limits: Thresholds) -> Hit:
    given = row_amounts(one.rows)
    values = (*sources(given), *cells_of(one.rows, "konto"), *one.period.sources)
    reason = _reason(one, books, tolerance(limits, given))
    return Hit(
        f"Redovisat {kronor(one.reported)}, bokfört {kronor(booked.kronor)} på konto {one.konto}"
        f" ({_shown(one)}, {span(one.period.start.day, one.period.end.day)}, {booked.rows} bokförda rader),"
        f" skillnad {kronor(difference)}{reason}.",
        values,
        severity=Severity.VARNING if reason else lowered(Severity.FEL, values),
        expected=booked.kronor,
        actual=one.reported,
        difference=difference,
    )


def _reason(one: Compared, books: Books, slack: Decimal) -> str:
    """What explains the difference without anything being wrong; empty where nothing does."""
    start, end = one.period.start.day, one.period.end.day
    since_new_year = books.booked(one.konto, one.wanted, date(end.year, 1, 1), end)
    if since_new_year is not None and abs(abs(since_new_year.kronor) - abs(one.reported)) <= slack:
        return f"; beloppet är det bokförda från årets början t.o.m. {end}"
    unused = [abs(posting.kronor) for posting in books.postings(one.konto, one.wanted, start, end)]
    for amount in row_amounts(one.rows):
        same = next((size for size in unused if abs(size - abs(amount.kronor)) <= slack), None)
        if same is None:
            return ""
        unused.remove(same)
    return "; varje redovisad rad är bokförd, och annat är bokfört på kontot därtill, som återföringar"


def _shown(one: Compared) -> str:
    objects = [f"dimension {dimension} objekt {code}" for dimension, code in one.wanted]
    projects = f"projekt {one.projekt_nr}" if one.by_project else "alla projekt"
    return ", ".join([projects, *objects])


@ledger_check(
    "K09", Severity.VARNING, field="belopp", applies=REPORTS, title="Upplupen intäkt utan återföring"
)
def accrual_is_not_reversed(document: Document, limits: Thresholds, books: Books) -> Iterator[Answer]:
    """En upplupen intäkt är bokförd men varken återförd eller fakturerad i nästa period.

    Varför: en fordran som ingen betalar eller återför kan vara påhittad eller glömd.
    Exempel: "Ej fakturerat tom 2014-08-31" om 107 000 kr, och inget motsatt belopp senare under året.
    Åtgärd: begär fakturan eller återföringen; ett långt avtal kan förklara att den dröjer.
    """
    rows = [row for row in document.rows_of("konto_rows") if _ACCRUED.search(text_of(row.cell("text")))]
    period = printed_period(document)
    if not rows or isinstance(period, Untested):
        if rows and isinstance(period, Untested):
            yield period
        return
    until = {id(dated.row): dated.day for dated in row_dates(document) if dated.until}
    for row in rows:
        amount, konto = amount_of(row.cell("belopp")), text_of(row.cell("konto"))
        if amount is None or not konto:
            yield Untested(("konto_rows",), cells_of((row,), "belopp"), f"rad {row.rad}")
            continue
        day = until.get(id(row), period.end.day)
        wanted = _objects(document, row, books)
        yield from _judge_accrual(row, amount, _Accrual(konto, wanted, period, day), books, limits)


class _Accrual(NamedTuple):
    konto: str
    wanted: Wanted
    period: Period
    until: date


def _judge_accrual(
    row: Row, amount: Amount, accrual: _Accrual, books: Books, limits: Thresholds
) -> Iterator[Answer]:
    values = (amount.source, *cells_of((row,), "konto", "text"))
    first, where = accrual.period.start.day, f"rad {row.rad}, konto {accrual.konto}"
    last_day = books.last_day
    if last_day is None or not books.covers(first, min(accrual.until, last_day)):
        yield Untested(("bokforing",), detail=where)
        return
    slack = tolerance(limits, (amount,))
    own = books.postings(accrual.konto, accrual.wanted, first, max(accrual.until, accrual.period.end.day))
    booked = next((each for each in own if _is_size(each, amount.kronor, slack)), None)
    if booked is None:
        yield Untested(("bokford_upplupen_intakt",), detail=where)
        return
    deadline = booked.day + timedelta(days=limits.reversal_days)
    if _is_reversed(booked, accrual, deadline, books, slack):
        return
    if last_day < deadline:
        yield Untested(("bokforing_efter",), detail=f"{where}, {last_day}")
        return
    yield Hit(
        f"Upplupen intäkt {kronor(amount.kronor)} saknar återföring efter {booked.day} (rad {row.rad}, konto"
        f" {accrual.konto}; bokföringen är genomsökt t.o.m. {deadline}).",
        values,
        severity=lowered(Severity.VARNING, values),
        expected=-booked.kronor,
        actual=Decimal(0),
        difference=amount.kronor,
    )


def _is_reversed(booked: Posting, accrual: _Accrual, deadline: date, books: Books, slack: Decimal) -> bool:
    """The opposite amount on the same account, or the claim cleared on an interim account."""
    after = booked.day + timedelta(days=1)
    same = books.postings(accrual.konto, accrual.wanted, after, deadline)
    if any(abs(each.kronor + booked.kronor) <= slack for each in same):
        return True
    interim = (konto for prefix in _INTERIM for konto in books.accounts_like(prefix))
    return any(
        abs(each.kronor - booked.kronor) <= slack
        for konto in interim
        for each in books.postings(konto, (), after, deadline)
    )


def _is_size(posting: Posting, size: Decimal, slack: Decimal) -> bool:
    return abs(abs(posting.kronor) - abs(size)) <= slack
