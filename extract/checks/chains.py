"""Do a project's papers follow on each other: applications and reports in time (X05, X07, T13, T14, V05, V07)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from extract.checks.archive import (
    Archive,
    ArchiveAnswer,
    Found,
    Lacking,
    amount_ref,
    archive_check,
    part_refs,
    ref,
)
from extract.checks.base import APPLICATIONS, REPORTS
from extract.checks.wording import days, kronor, quote, span
from extract.normalise.text import match_key
from models.finding import Severity
from models.record import Dokumenttyp
from models.summary import LinkKind, Part, Purpose, Summary
from models.thresholds import Thresholds

_REPORTED_OR_DECIDED = REPORTS | {Dokumenttyp.BESLUT}


@archive_check(
    "X05", Severity.VARNING, field="projekt", applies=_REPORTED_OR_DECIDED, title="Papper saknas i arkivet"
)
def paper_is_missing(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Ett redovisat projekt saknar ansökan, eller ett beviljat projekt saknar redovisning.

    Varför: medel utan ansökan eller utan redovisning går inte att följa.
    Exempel: tre projekt redovisas, ansökan finns för ett.
    Åtgärd: begär det som saknas. Frågan ställs bara om nämnder som arkivet har sådana papper från.
    """
    applying = {summary.board for summary in archive.of(Dokumenttyp.ANSOKAN)}
    reporting: dict[str | None, date] = {}
    for report in archive.of(Dokumenttyp.REDOVISNING):
        if report.end:
            reporting[report.board] = max(report.end, reporting.get(report.board, date.min))
    for summary in archive.of(*_REPORTED_OR_DECIDED):
        if summary.kind is Dokumenttyp.REDOVISNING:
            covered, kind, lack = summary.board in applying, LinkKind.APPLICATION_REPORT, "Ansökan"
            linked = {link.to_nr for link in archive.reaching(summary, kind)}
        else:
            last = reporting.get(summary.board)
            covered = bool(last and summary.signed and last > summary.signed)
            kind, lack = LinkKind.DECISION_REPORT, "Redovisning"
            linked = {link.from_nr for link in archive.leaving(summary, kind)}
        if not covered or summary.board is None:
            missing = "ansokan" if summary.kind is Dokumenttyp.REDOVISNING else "redovisning"
            yield Lacking(summary.document_id, (missing,))
            continue
        alone = [
            part for part in summary.parts if part.names and part.nr not in linked and _counts(summary, part)
        ]
        for part in alone:
            number = f"projekt {part.nr}, " if summary.kind is Dokumenttyp.REDOVISNING and part.nr else ""
            yield Found(
                summary.document_id,
                f"{lack} saknas i arkivet för {number}{quote(part.names[0])}.",
                part_refs(summary, part),
                actual=part.names[0],
            )


def _counts(summary: Summary, part: Part) -> bool:
    return summary.kind is Dokumenttyp.REDOVISNING or part.purpose is Purpose.GRANT


@archive_check(
    "X07", Severity.VARNING, field="datum", applies=APPLICATIONS, title="Ny ansökan före redovisat utfall"
)
def applies_before_outcome(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """En ny ansökan är gjord utan att utfallet av den förra tiden är redovisat.

    Varför: utfallet ska kunna vägas in när nästa beslut fattas.
    Exempel: ansökan 2015-01-13; utfallet är redovisat t.o.m. 2014-08-31.
    Åtgärd: fråga efter utfallet; det kan finnas i en senare rapport. Text utan sådan dag tas som hela perioden.
    """
    for application in archive.of(Dokumenttyp.ANSOKAN):
        if application.signed is None or application.start is None:
            yield Lacking(application.document_id, ("datum",) if application.start else ("tidplan_start",))
            continue
        former = []
        befores = archive.reaching(application, LinkKind.NEXT_APPLICATION)
        applied = [application, *(archive.by_id[link.from_document] for link in befores)]
        reported = [link for each in applied for link in archive.leaving(each, LinkKind.APPLICATION_REPORT)]
        for link in reported:
            report = archive.by_id[link.to_document]
            if report.start and report.end and report.start < application.start:
                part = archive.part(report.document_id, link.to_nr)
                former.append((part.outcome_until or report.end, report, part))
        if not former:
            yield Lacking(application.document_id, ("tidigare_redovisning",))
            continue
        until, report, part = max(former, key=lambda found: (found[0], found[1].document_id))
        told_age = (application.signed - until).days
        if told_age > limits.outcome_age_days and until < application.start - timedelta(days=1):
            yield Found(
                application.document_id,
                f"Ny ansökan {application.signed} utan redovisat utfall efter {until} ({days(told_age)} tidigare;"
                f" redovisningen avser {span(report.start, report.end)}).",  # type: ignore[arg-type]
                (
                    ref(application, "datum"),
                    *part_refs(report, part),
                    ref(report, "period_start"),
                    ref(report, "period_slut"),
                ),
                expected=report.end,
                actual=until,
                difference=told_age,
            )


Told = tuple[Summary, Part]


def _chains(archive: Archive) -> list[list[Told]]:
    """The reports of each project in order of their periods: the same board and name, or linked applications."""
    nodes = _Groups()
    reports: list[Told] = []
    for report in archive.of(Dokumenttyp.REDOVISNING):
        if report.start and report.end and report.board and report.start <= report.end:
            for part in report.parts:
                reports.append((report, part))
                for key in map(match_key, part.names):
                    nodes.join((report.document_id, part.nr), (report.board, key))
    for link in archive.links:
        if link.kind in (LinkKind.APPLICATION_REPORT, LinkKind.NEXT_APPLICATION):
            nodes.join((link.from_document, link.from_nr), (link.to_document, link.to_nr))
    chains: dict[object, list[Told]] = defaultdict(list)
    for report, part in reports:
        chains[nodes.head((report.document_id, part.nr))].append((report, part))
    return [
        sorted(chain, key=_in_time)
        for chain in chains.values()
        if len({told[0].document_id for told in chain}) > 1
    ]


class _Groups:
    """What has been joined, directly or by way of others."""

    def __init__(self) -> None:
        self._above: dict[object, object] = {}

    def head(self, one: object) -> object:
        while (above := self._above.get(one, one)) != one:
            self._above[one] = self._above.get(above, above)
            one = above
        return one

    def join(self, one: object, other: object) -> None:
        self._above[self.head(one)] = self.head(other)


def _in_time(told: Told) -> tuple[date, date, str]:
    return told[0].start or date.max, told[0].end or date.max, told[0].document_id


def _alone(archive: Archive, chains: list[list[Told]]) -> Iterator[Lacking]:
    known = {report.document_id for chain in chains for report, _ in chain}
    for report in archive.of(Dokumenttyp.REDOVISNING):
        if not (report.start and report.end):
            yield Lacking(report.document_id, ("period_start", "period_slut"))
        elif report.document_id not in known:
            yield Lacking(report.document_id, ("tidigare_redovisning",))


@archive_check("T13", Severity.VARNING, field="period_start", applies=REPORTS, title="Perioder överlappar")
def periods_overlap(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Två redovisningar för samma projekt avser delvis samma tid.

    Varför: samma kostnad kan vara redovisad två gånger.
    Exempel: 2014-01-01–2014-08-31 och 2014-08-01–2014-12-31: 31 dagar gemensamma.
    Åtgärd: jämför raderna. Rapporter som börjar samma dag är ofta ackumulerade och blir en notis.
    """
    chains = _chains(archive)
    yield from _alone(archive, chains)
    seen: set[tuple[str, str]] = set()
    for chain in chains:
        for (one, part), (other, its) in pairwise(chain):
            pair = one.document_id, other.document_id
            if pair in seen or one is other or not (one.start and one.end and other.start and other.end):
                continue
            shared = (min(one.end, other.end) - other.start).days + 1
            if shared > 0:
                seen.add(pair)
                yield Found(
                    other.document_id,
                    f"Perioderna {span(one.start, one.end)} och {span(other.start, other.end)} överlappar med"
                    f" {days(shared)} för {quote(its.names[0])}.",
                    (
                        *part_refs(one, part),
                        *part_refs(other, its),
                        *(
                            ref(each, name)
                            for each in (one, other)
                            for name in ("period_start", "period_slut")
                        ),
                    ),
                    severity=Severity.NOTIS if one.start == other.start else None,
                    expected=one.end + timedelta(days=1),
                    actual=other.start,
                    difference=shared,
                )


@archive_check("T14", Severity.NOTIS, field="period_start", applies=REPORTS, title="Tid utan redovisning")
def periods_leave_a_gap(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Mellan två redovisningar för samma projekt finns tid som ingen av dem avser.

    Varför: en redovisning kan saknas.
    Exempel: redovisningar för 2014-01-01–2014-04-30 och 2014-09-01–2014-12-31.
    Åtgärd: fråga efter redovisningen för tiden emellan; arkivet kan vara ofullständigt.
    """
    chains = _chains(archive)
    yield from _alone(archive, chains)
    seen: set[tuple[str, date]] = set()
    for chain in chains:
        last = date.min
        for report, part in chain:
            if report.start is None or report.end is None:
                continue
            first = last + timedelta(days=1) if last > date.min else report.start
            if report.start > first and (report.document_id, first) not in seen:
                seen.add((report.document_id, first))
                missing = span(first, report.start - timedelta(days=1))
                yield Found(
                    report.document_id,
                    f"Ingen redovisning för {missing} för {quote(part.names[0])}.",
                    (*part_refs(report, part), ref(report, "period_start")),
                    expected=first,
                    actual=report.start,
                    difference=(report.start - first).days,
                )
            last = max(last, report.end)


@archive_check(
    "V05", Severity.VARNING, field="tidplan_start", applies=APPLICATIONS, title="Nytt år efter det sista"
)
def applies_after_last_year(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Projektet angavs vara inne på sitt sista år, men söker på nytt.

    Varför: projektmedel är tillfälliga; ett projekt som fortsätter är i praktiken verksamhet.
    Exempel: "detta sista projektår" i ansökan för 2015, ny ansökan för 2016.
    Åtgärd: fråga vad som har ändrats; den nya ansökan kan avse något annat.
    """
    for application in archive.of(Dokumenttyp.ANSOKAN):
        links = archive.reaching(application, LinkKind.NEXT_APPLICATION)
        if not links:
            yield Lacking(application.document_id, ("tidigare_ansokan",))
        for link in links:
            former = archive.by_id[link.from_document]
            ended = former.end or former.start
            if former.says_last_year and ended:
                yield Found(
                    application.document_id,
                    f"Projektet angavs avslutas {ended.year} men söker på nytt från {application.start}.",
                    (
                        ref(former, "tidplan_slut"),
                        ref(application, "tidplan_start"),
                        ref(application, "projekt"),
                    ),
                    expected=ended,
                    actual=application.start,
                )


@archive_check(
    "V07", Severity.NOTIS, field="sokt_summa", applies=APPLICATIONS, title="Sökt belopp ändras mycket"
)
def request_changes_much(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Sökt belopp är mycket större eller mindre än i förra ansökan för projektet.

    Varför: en stor ändring bör ha en förklaring i ansökan.
    Exempel: 300 000 kr ett år, 900 000 kr nästa: faktor 3.
    Åtgärd: läs vad som har ändrats; tidplanerna kan vara olika långa.
    """
    for application in archive.of(Dokumenttyp.ANSOKAN):
        links = archive.reaching(application, LinkKind.NEXT_APPLICATION)
        formers = [archive.by_id[link.from_document] for link in links]
        new = application.requested
        pairs = [(former, old) for former in formers if (old := former.requested) and old.kronor > 0]
        if new is None or not pairs:
            yield Lacking(application.document_id, ("tidigare_ansokan",) if new else ("sokt_summa",))
            continue
        for former, old in pairs:
            factor = new.kronor / old.kronor
            if not limits.request_factor_low <= factor <= limits.request_factor_high:
                shown = f"{factor:.2f}".replace(".", ",")
                yield Found(
                    application.document_id,
                    f"Sökt belopp ändras med faktor {shown}: {kronor(old.kronor)} i förra ansökan,"
                    f" {kronor(new.kronor)} i denna.",
                    (amount_ref(former, former.parts[0]), amount_ref(application, application.parts[0])),
                    expected=old.kronor,
                    actual=new.kronor,
                    difference=new.kronor - old.kronor,
                )
