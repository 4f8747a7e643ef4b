"""What the prose says about time, against the dates of the form (T08 to T11)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.base import APPLICATIONS, REPORTS, Answer, Hit, Untested, check, lowered
from extract.checks.reading import Period, find_day, find_period, narratives, report_period, unread
from extract.checks.wording import days, quote, span
from extract.normalise.periods import Period as Spell
from extract.prose import Length, Tense, Told, find_lengths, find_told
from extract.prose.lengths import find_last_years
from models.finding import Severity
from models.record import Document, Section, Value
from models.thresholds import Thresholds

_DAYS_OF_YEAR = 365.2425
_MONTHS_OF_YEAR = 12
_SHOWN = 3
_PROJECT = ("projekt", "insats", "verksamhet", "satsning", "arbetet", "arbetat", "drivit", "pågått")


def _spell(period: Period) -> Spell:
    return Spell(period.start.day, period.end.day)


def _told(document: Document, period: Period) -> Iterator[tuple[Section, tuple[Value, ...], list[Told]]]:
    for section, heading in narratives(document):
        yield section, heading, find_told(section.text, _spell(period))


@check(
    "T08",
    Severity.VARNING,
    field="delredovisning",
    applies=REPORTS,
    title="Utfallet är från tiden före perioden",
)
def outcome_is_older_than_period(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Det senaste daterade utfallet i texten slutar före perioden.

    Varför: texten kan vara kopierad ur en äldre rapport; vad perioden har gett framgår då inte.
    Exempel: "till och med juli har 501 besök tagits emot" i en rapport för augusti till december.
    Åtgärd: fråga efter utfallet för perioden.
    """
    period = report_period(document)
    if isinstance(period, Untested):
        yield period
        return
    for section, heading, told in _told(document, period):
        past = [one for one in told if one.tense is Tense.PAST and one.exact]
        outcomes = [one for one in past if one.until or one.has_figure]
        latest = max((one.last for one in past), default=None)
        shown = max((one for one in outcomes if one.until), key=lambda one: one.last, default=None)
        if shown is None or latest is None or latest >= period.start.day:
            continue
        early = (period.start.day - shown.last).days
        values = (*heading, *period.sources)
        yield Hit(
            f"Texten redovisar utfall t.o.m. {shown.last}, {days(early)} före periodens början {period.start.day}:"
            f" {quote(shown.sentence.text)}.",
            values,
            field=section.name,
            severity=lowered(Severity.VARNING, values),
            expected=period.start.day,
            actual=shown.last,
            difference=early,
            page=section.place_of(shown.start).page,
        )


@check(
    "T09", Severity.VARNING, field="delredovisning", applies=REPORTS, title="Kommande händelse inom perioden"
)
def event_of_period_is_still_to_come(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Texten talar i framtid om något som enligt sin dag ligger inom den period som redovisas.

    Varför: texten är skriven innan perioden var slut, och utfallet är därför inte känt.
    Exempel: "anordnas åter den 14 september" i en rapport för augusti till december.
    Åtgärd: fråga om det beskrivna blev av. En tid utan fasta gränser ("till hösten") ger ensam en notis.
    """
    period = report_period(document)
    if isinstance(period, Untested):
        yield period
        return
    written = find_day(document, "datum")
    for section, heading, told in _told(document, period):
        coming = [
            one
            for one in told
            if one.tense is Tense.FUTURE
            and period.start.day <= one.first <= one.last <= period.end.day
            and not (written and period.start.day <= written.day < one.first)
        ]
        if not coming:
            continue
        shown = sorted(coming, key=lambda one: (not one.exact, one.start))
        first = shown[0]
        told_of = "; ".join(
            f"{_when(one)}: {quote(one.sentence.text)}" for one in _one_of_each_sentence(shown)[:_SHOWN]
        )
        values = (*heading, *period.sources)
        yield Hit(
            f"Texten beskriver händelser som kommande trots att perioden {span(period.start.day, period.end.day)}"
            f" omfattar dem ({told_of}).",
            values,
            field=section.name,
            severity=lowered(Severity.VARNING, values) if first.exact else Severity.NOTIS,
            expected=f"{period.start.day}/{period.end.day}",
            actual=first.first if first.first == first.last else f"{first.first}/{first.last}",
            page=section.place_of(first.start).page,
        )


def _one_of_each_sentence(told: list[Told]) -> list[Told]:
    return list({one.sentence.start: one for one in reversed(told)}.values())[::-1]


def _when(told: Told) -> str:
    return str(told.first) if told.first == told.last else span(told.first, told.last)


@check("T10", Severity.NOTIS, field="tidplan_slut", applies=APPLICATIONS, title="Angiven längd och tidplan")
def told_length_is_not_the_schedule(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Texten anger en annan längd på projektet än tidplanen.

    Varför: det är oklart vilken tid beloppen avser.
    Exempel: "projektet pågår i 24 månader" med tidplan 2015-01-01 till 2015-12-31.
    Åtgärd: fråga vilken tid ansökan avser; ett projekt kan sökas år för år.
    """
    plan = find_period(document, "tidplan")
    if plan is None or plan.days <= 0:
        yield Untested(unread(document, "tidplan_start", "tidplan_slut") or ("tidplan_start", "tidplan_slut"))
        return
    planned = plan.days / _DAYS_OF_YEAR * _MONTHS_OF_YEAR
    slack = max(1.0, planned * float(limits.length_slack))
    for section, heading in narratives(document):
        lengths = find_lengths(section.text)
        if lengths and all(abs(float(length.months) - planned) > slack for length in lengths):
            yield _other_length(section, heading, lengths[0], plan)


def _other_length(section: Section, heading: tuple[Value, ...], length: Length, plan: Period) -> Hit:
    return Hit(
        f"Texten anger {quote(length.words)} men tidplanen är {days(plan.days)}.",
        (*heading, *plan.sources),
        severity=Severity.NOTIS,
        expected=plan.days,
        actual=f"{length.months.normalize():f} månader",
        page=section.place_of(length.start).page,
    )


@check(
    "T11", Severity.NOTIS, field="tidplan_start", applies=APPLICATIONS, title="Projektet har pågått tidigare"
)
def project_began_before_schedule(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Texten säger att projektet har pågått sedan en tid före tidplanens början, eller före undertecknandet.

    Varför: ett projekt som söks år efter år är i praktiken en löpande verksamhet.
    Exempel: "har pågått sedan sommaren 2013" med tidplan 2015: det tredje året.
    Åtgärd: jämför med tidigare års ansökningar och redovisningar.
    """
    planned = find_day(document, "tidplan_start")
    # What went on before the day of signing went on before a schedule that nobody could read, too.
    start = planned or find_day(document, "datum")
    if start is None:
        yield Untested(unread(document, "tidplan_start"))
        return
    found: list[tuple[Section, tuple[Value, ...], Told]] = []
    for section, heading in narratives(document):
        for told in find_told(section.text):
            about = told.sentence.text.casefold()
            if told.tense is Tense.SINCE and told.goes_on and any(word in about for word in _PROJECT):
                found.append((section, heading, told))
    earlier = [one for one in found if one[2].last < start.day]
    if not earlier:
        if planned is None:
            yield Untested(unread(document, "tidplan_start"))
        return
    section, heading, told = min(earlier, key=lambda one: (one[2].first, one[2].start))
    words = _further_years(document)
    said = f" Texten säger även {', '.join(map(quote, words))}." if words else ""
    year = f"detta är år {start.day.year - told.first.year + 1}"
    if planned is None:
        year = f"ansökan undertecknades {start.day}, tidplanens början framgår inte"
    yield Hit(
        f"Projektet uppges ha pågått sedan {quote(section.text[told.start : told.end])}; {year}.{said}",
        (*heading, start.source),
        expected=start.day,
        actual=told.first if told.exact else f"{told.first}/{told.last}",
        page=section.place_of(told.start).page,
    )


def _further_years(document: Document) -> list[str]:
    """`ytterligare ett år`, `sista projektår`: each wording once, in order."""
    words: list[str] = []
    for section, _ in narratives(document):
        words += [length.words for length in find_lengths(section.text) if length.further]
        words += [section.text[start:end] for start, end in find_last_years(section.text)]
    return list(dict.fromkeys(words))[:_SHOWN]
