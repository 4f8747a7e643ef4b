"""Do the dates of one paper agree with each other (T)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from extract.checks.base import APPLICATIONS, PAPERS, REPORTS, Answer, Hit, Untested, check, lowered
from extract.checks.reading import (
    Period,
    find_day,
    find_period,
    is_accrual_window,
    narratives,
    own_period,
    report_period,
    unread,
)
from extract.checks.tertials import Span, is_quarter, is_whole, tertials_touched
from extract.checks.wording import days, quote, span
from extract.normalise.dates import find_dates
from models.finding import Severity
from models.layout import TextSource
from models.record import Document
from models.replacing import replace
from models.thresholds import Thresholds

_ASSUMED = "antagen"
"""Flag of a date whose year is not printed."""
_DATES = ("datum", "tidplan_start", "tidplan_slut", "period_start", "period_slut")
_LISTED_TERTIALS = 6
_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})(?:en)?,?\s(?:den\s)?\Z", re.IGNORECASE)
_LOOK_BACK = 16


@check("T01", Severity.FEL, field="tidplan_slut", applies=PAPERS, title="Slut före start")
def ends_before_start(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Slutdatum ligger före startdatum.

    Varför: en sådan tid finns inte; ett av datumen är fel skrivet eller fel läst.
    Exempel: tidplan 2015-12-31 till 2015-01-01. "15/8–10/6 2009" ger en notis: året till det ena antas; "31/8–1/1
    2009" ger en varning: få tider börjar en sista dag och slutar en första.
    Åtgärd: jämför båda datumen med sidan.
    """
    kind = own_period(document)
    period = find_period(document, kind)
    if period is None:
        yield Untested(unread(document, f"{kind}_start", f"{kind}_slut"))
    elif period.end.day < period.start.day:
        yield Hit(
            f"Slutdatum {period.end.day} ligger före startdatum {period.start.day}.",
            period.sources,
            field=f"{kind}_slut",
            severity=lowered(Severity.FEL, period.sources),
            expected=period.start.day,
            actual=period.end.day,
            difference=(period.start.day - period.end.day).days,
        )
    elif _ASSUMED in period.start.source.flags and period.start.day.year < period.end.day.year:
        swapped = _ends_swapped(period)
        yield Hit(
            f"Slutdatum ligger före startdatum om båda avser samma år; ett av dem är skrivet utan år och tiden antas"
            f" vara {span(period.start.day, period.end.day)}.",
            period.sources,
            field=f"{kind}_slut",
            severity=Severity.VARNING if swapped else Severity.NOTIS,
            expected=period.start.day,
            actual=period.end.day,
            holds_in_doubt=swapped,
        )


def _ends_swapped(period: Period) -> bool:
    """Whether a time begins on the last day of a month and ends on the first of one, as few do: `31/8–1/1`."""
    begins_last = (period.start.day + timedelta(days=1)).day == 1
    return begins_last and period.end.day.day == 1


@check("T02", Severity.VARNING, field="datum", applies=APPLICATIONS, title="Undertecknad efter start")
def signed_after_start(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ansökan är undertecknad efter den dag då projektet börjar.

    Varför: medel som söks i efterhand binder givaren; arbetet pågår redan när beslutet fattas.
    Exempel: undertecknad 2015-01-13, projektstart 2015-01-01: 12 dagar efter.
    Åtgärd: se efter om projektet är en fortsättning; kontrollera datumet mot sidan.
    """
    yield from _signed_after(document, "tidplan_start", "projektstart", Severity.VARNING)


def _signed_after(document: Document, edge: str, name: str, severity: Severity) -> Iterator[Answer]:
    signed, day = find_day(document, "datum"), find_day(document, edge)
    if signed is None or day is None:
        yield Untested(unread(document, "datum", edge))
        return
    late = (signed.day - day.day).days
    if late > 0:
        values = (signed.source, day.source)
        yield Hit(
            f"Ansökan är undertecknad {signed.day}, {days(late)} efter {name} {day.day}.",
            values,
            severity=lowered(severity, values),
            expected=day.day,
            actual=signed.day,
            difference=late,
        )


@check("T03", Severity.FEL, field="datum", applies=APPLICATIONS, title="Undertecknad efter slut")
def signed_after_end(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ansökan är undertecknad efter den dag då projektet slutar.

    Varför: medel kan inte sökas för det som redan är avslutat.
    Exempel: undertecknad 2016-02-01, tidplan till 2015-12-31.
    Åtgärd: kontrollera datumen mot sidan; papperet kan vara en slutredovisning som hamnat fel.
    """
    yield from _signed_after(document, "tidplan_slut", "projektets slut", Severity.FEL)


@check("T04", Severity.VARNING, field="datum", applies=REPORTS, title="Daterad före periodens slut")
def dated_before_period_ends(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Rapporten är daterad före slutet av den period som den redovisar.

    Varför: utfallet för resten av perioden kan inte ha varit känt.
    Exempel: daterad 2014-12-10, perioden slutar 2014-12-31.
    Åtgärd: fråga om beloppen är utfall eller prognos.
    """
    dated, end = find_day(document, "datum"), find_day(document, "period_slut")
    if dated is None or end is None:
        yield Untested(unread(document, "datum", "period_slut"))
        return
    if is_accrual_window(end.source):
        yield Untested(("redovisningsperiod",), (end.source,))
        return
    early = (end.day - dated.day).days
    if early > 0:
        values = (dated.source, end.source)
        yield Hit(
            f"Rapporten är daterad {dated.day}, {days(early)} före periodens slut {end.day}.",
            values,
            severity=lowered(Severity.VARNING, values),
            expected=end.day,
            actual=dated.day,
            difference=early,
        )


@check("T05", Severity.VARNING, field="period_start", applies=REPORTS, title="Perioden är inget tertial")
def period_is_no_tertial(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Perioden är varken ett tertial, ett halvår eller ett helår.

    Varför: kommunen stämmer av per tertial, i egna månader eller från årets början; annan tid går inte att
    stämma av.
    Exempel: 2014-08-01–2014-12-31 är augusti och hela tredje tertialet.
    Åtgärd: fråga om tiden avser rapporten eller en periodisering. Ett helt kvartal ger bara en notis.
    """
    period = report_period(document)
    if isinstance(period, Untested):
        yield period
        return
    own = Span(period.start.day, period.end.day)
    if is_whole(own):
        return
    touched = [f"{name} med {days(shared)}" for name, shared in tertials_touched(own)]
    shown = ", ".join(touched[:_LISTED_TERTIALS]) + (" med flera" if len(touched) > _LISTED_TERTIALS else "")
    severity = Severity.NOTIS if is_quarter(own) else lowered(Severity.VARNING, period.sources)
    yield Hit(
        f"Perioden {span(*own)} ({days(own.days)}) motsvarar inget helt tertial (omfattar {shown}).",
        period.sources,
        severity=severity,
        actual=f"{own.start}/{own.end}",
    )


@check("T12", Severity.FEL, field="datum", applies=PAPERS, title="Datumet finns inte")
def date_does_not_exist(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett datum som står på papperet finns inte i almanackan, eller har fått fel veckodag (varning).

    Varför: datumet är fel skrivet eller fel läst, och de kontroller som bygger på det kan inte göras.
    Exempel: 2015-02-30; "tisdagen den 14 september 2015", som var en måndag.
    Åtgärd: kontrollera mot sidan; på en skannad sida (där graden är varning) kan det vara en felläsning.
    """
    scanned = document.file.text_source in (TextSource.OCR, TextSource.MIXED)
    for name in _DATES:
        value = document.find(name)
        if value is not None and "ogiltig" in value.flags:
            yield Hit(
                f"Datumet {quote(value.raw)} finns inte.",
                (value,),
                field=name,
                severity=Severity.VARNING if scanned else Severity.FEL,
            )
    for section, heading in narratives(document):
        yield from (
            replace(hit, values=heading, field=section.name, page=section.place_of(at).page)
            for at, hit in _wrong_weekdays(section.text)
        )


def _wrong_weekdays(text: str) -> Iterator[tuple[int, Hit]]:
    """Days that the text gives another weekday than the calendar does, with where they stand."""
    for found in find_dates(text):
        if found.value is None:
            continue
        named = _WEEKDAY.search(text[max(0, found.start - _LOOK_BACK) : found.start])
        if named is None or named[1].casefold() == _WEEKDAYS[found.value.weekday()]:
            continue
        right = _WEEKDAYS[found.value.weekday()]
        message = f"Texten säger {quote(named[1])} om {found.value}, som var en {right}."
        yield found.start, Hit(message, severity=Severity.VARNING, expected=right, actual=named[1].casefold())
