"""Do dates and tertials named in prose and in rows fit the period of the report (T06, T07, T15)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extract.checks.base import REPORTS, Answer, Hit, Untested, check, lowered
from extract.checks.reading import Period, narratives, report_period, text_of
from extract.checks.tertials import Mention, Span, find_tertials
from extract.checks.wording import days, percent, quote, span
from extract.normalise.dates import find_dates
from extract.normalise.periods import Period as Spell
from extract.normalise.periods import find_periods
from models.finding import Severity
from models.record import Document, Row, Section, Value
from models.thresholds import Thresholds

_ROW_TABLES = ("konto_rows", "budget_rows")
_UNTIL = re.compile(r"\b(?:t\.?\s?o\.?\s?m\.?|till och med)\s?\Z", re.IGNORECASE)
_ENDS_BEFORE_DAY = re.compile(
    r"\b(?:t\.?\s?o\.?\s?m\.?|fr\.?\s?o\.?\s?m\.?|till och med|från och med)\s?\Z", re.IGNORECASE
)
_LOOK_BACK = 16


@check("T06", Severity.VARNING, field="delredovisning", applies=REPORTS, title="Texten avser annat tertial")
def narrative_names_other_tertial(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Texten nämner ett tertial som inte ligger inom rapportens period.

    Varför: redovisningen kan avse en annan tid än den som anges, eller vara kopierad ur en äldre rapport.
    Exempel: "andra tertialen" (2014-05-01–2014-08-31) i en rapport för 2014-08-01–2014-12-31: 31 dagar
    gemensamma.
    Åtgärd: läs avsnittet; en återblick är i sin ordning. Ryms ett annat nämnt tertial i perioden blir det
    en notis.
    """
    named = [(*told, found) for told in narratives(document) if (found := tuple(find_tertials(told[0].text)))]
    if not named:
        return
    period = report_period(document)
    if isinstance(period, Untested):
        yield period
        return
    for section, heading, mentions in named:
        outside = [mention for mention in mentions if not _fits(mention, period)]
        if outside:
            recap = len(outside) < len(mentions)
            yield _other_tertial(section, heading, outside[0], period, recap=recap)


def _years(mention: Mention, period: Period) -> range:
    if mention.year is not None:
        return range(mention.year, mention.year + 1)
    return range(period.start.day.year, period.end.day.year + 1)


def _fits(mention: Mention, period: Period) -> bool:
    own = Span(period.start.day, period.end.day)
    return any(reading.within(own) for year in _years(mention, period) for reading in mention.readings(year))


def _other_tertial(
    section: Section, heading: tuple[Value, ...], mention: Mention, period: Period, *, recap: bool
) -> Hit:
    own = Span(period.start.day, period.end.day)
    candidates = [mention.readings(year)[0] for year in _years(mention, period)]
    meant = max(candidates, key=lambda candidate: (candidate.shared_days(own), candidate.start))
    shared = meant.shared_days(own)
    share = f" ({percent(shared, own.days)} av perioden)" if shared else ""
    values = (*heading, *period.sources)
    return Hit(
        f"Texten avser {quote(mention.words)} ({span(*meant)}) men perioden är {span(*own)};"
        f" {days(shared)} gemensamma{share}.",
        values,
        field=section.name,
        severity=Severity.NOTIS if recap else lowered(Severity.VARNING, values),
        expected=f"{own.start}/{own.end}",
        actual=f"{meant.start}/{meant.end}",
        page=section.place_of(mention.offset).page,
    )


class RowDate(NamedTuple):
    cell: Value
    row: Row
    day: date
    until: bool


def row_dates(document: Document) -> list[RowDate]:
    """Every day that the text of a row names, in order; the last day of "t.o.m. aug 2014" is one of them.

    A last day printed without its year falls in the period of the report.
    """
    reported = report_period(document)
    known = None if isinstance(reported, Untested) else Spell(reported.start.day, reported.end.day)
    dates = []
    for row in document.rows:
        cell = row.cell("text") if row.table in _ROW_TABLES else None
        if cell is None:
            continue
        dates += [RowDate(cell, row, day, until) for day, until in _days_named(text_of(cell), known)]
    return dates


@lru_cache(maxsize=1024)
def _days_named(words: str, known: Spell | None) -> tuple[tuple[date, bool], ...]:
    """The days in the text of a row, and of each whether it is the last one."""
    text = " ".join(words.split())
    spells = [(found.end, found.value) for found in find_periods(text, period=known)]
    lasts = {place: spell.end for place, spell in spells if spell and spell.end and not spell.start}
    named: dict[int, date] = {}
    for found in find_dates(text):
        if found.value is not None:
            named[found.end] = found.value
            if _UNTIL.search(text[max(0, found.start - _LOOK_BACK) : found.start]):
                lasts[found.end] = found.value
    return tuple((day, place in lasts) for place, day in sorted({**named, **lasts}.items()))


def _cut_short(document: Document) -> Iterator[Untested]:
    """Rows whose text ends in the word before a day: the day itself was not read."""
    for row in document.rows:
        cell = row.cell("text") if row.table in _ROW_TABLES else None
        if cell is not None and _ENDS_BEFORE_DAY.search(text_of(cell)):
            yield Untested(("radtext",), (cell,), f"texten på rad {row.rad} slutar före det")


def _period_of_rows(document: Document, dates: Sequence[RowDate]) -> Period | Untested | None:
    """The period that the days in rows are tested against; None where rows name no day."""
    if not dates:
        return None if document.rows else Untested(("konto_rows",))
    return report_period(document)


def _evidence(dated: RowDate, period: Period) -> tuple[Value, ...]:
    amount = dated.row.cell("belopp")
    return (dated.cell, *((amount,) if amount else ()), *period.sources)


@check("T07", Severity.VARNING, field="text", applies=REPORTS, title="Datum i radtext utanför perioden")
def row_date_outside_period(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Texten på en rad nämner ett datum utanför perioden.

    Varför: beloppet kan höra till en annan period än den som redovisas.
    Exempel: "Faktura 2014-06-12" i en rapport för 2014-08-01–2014-12-31.
    Åtgärd: se efter om raden är en periodisering eller en återföring.
    """
    dates = row_dates(document)
    yield from _cut_short(document)
    period = _period_of_rows(document, dates)
    if period is None or isinstance(period, Untested):
        yield from (period,) if period else ()
        return
    own = Span(period.start.day, period.end.day)
    for dated in dates:
        if not own.start <= dated.day <= own.end:
            values = _evidence(dated, period)
            yield Hit(
                f"Radtexten på rad {dated.row.rad} nämner {dated.day}, utanför perioden {span(*own)}.",
                values,
                severity=lowered(Severity.VARNING, values),
                expected=f"{own.start}/{own.end}",
                actual=dated.day,
            )


@check("T15", Severity.NOTIS, field="text", applies=REPORTS, title="Radtexten slutar före perioden")
def row_ends_before_period(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Texten på en rad säger "t.o.m." ett datum inom perioden men före dess slut.

    Varför: beloppet täcker inte hela den tid som redovisas.
    Exempel: "Ej fakturerat tom 2014-08-31" i en rapport för 2014-08-01–2014-12-31.
    Åtgärd: fråga om resten av perioden redovisas på annan plats; en återföring kan förklara raden.
    """
    dates = [dated for dated in row_dates(document) if dated.until]
    yield from _cut_short(document)
    period = _period_of_rows(document, dates)
    if period is None or isinstance(period, Untested):
        yield from (period,) if period else ()
        return
    for dated in dates:
        last = dated.day
        if period.start.day <= last < period.end.day:
            left = (period.end.day - last).days
            yield Hit(
                f"Radtexten på rad {dated.row.rad} avser tiden t.o.m. {last} men perioden löper till {period.end.day}"
                f" ({days(left)} till).",
                _evidence(dated, period),
                expected=period.end.day,
                actual=last,
                difference=left,
            )
