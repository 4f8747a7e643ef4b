"""Do the papers of one project agree: application, decision and report (N01, X01 to X04, B10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from rapidfuzz import fuzz

from extract.checks.archive import (
    Archive,
    ArchiveAnswer,
    Found,
    Lacking,
    Ref,
    amount_ref,
    archive_check,
    part_refs,
    ref,
)
from extract.checks.base import APPLICATIONS, REPORTS
from extract.checks.wording import days, kronor, percent, quote
from extract.normalise.text import match_key
from models.finding import Severity
from models.record import Dokumenttyp
from models.summary import Link, LinkKind, Part, Purpose, Sum, Summary
from models.thresholds import Thresholds


class Clause(NamedTuple):
    """A clause of a decision about an application or a reported project."""

    decision: Summary
    part: Part


def similarity(one: str, other: str) -> float:
    """Likeness of two names, 0 to 1, after case, punctuation and space."""
    return fuzz.ratio(match_key(one), match_key(other)) / 100


def best_of_each_part(links: Iterable[Link]) -> list[Link]:
    """The likeliest link of each project in the paper that the links lead to."""
    best: dict[int | None, Link] = {}
    for link in links:
        held = best.get(link.to_nr)
        if held is None or link.score > held.score:
            best[link.to_nr] = link
    return list(best.values())


def _clauses(archive: Archive, application: Summary, *purposes: Purpose) -> list[Clause]:
    found = [
        Clause(archive.by_id[link.to_document], archive.part(link.to_document, link.to_nr))
        for link in archive.leaving(application, LinkKind.APPLICATION_DECISION)
    ]
    return [clause for clause in found if clause.part.purpose in purposes and clause.part.amount]


def _tolerance(limits: Thresholds, *sums: Sum) -> Decimal:
    return max(limits.tolerance_kr, *(each.half_unit for each in sums))


def _differ(one: Sum, other: Sum, limits: Thresholds) -> bool:
    return abs(one.kronor - other.kronor) > _tolerance(limits, one, other)


@archive_check("N01", Severity.VARNING, field="projekt", applies=REPORTS, title="Projektnamnet skiljer sig")
def name_differs_between_papers(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Projektet heter olika i ansökan och i redovisningen.

    Varför: medel för ett projekt kan ha redovisats under ett annat.
    Exempel: "Trygghet i centrum" i ansökan, "Trygghetsåtgärder" i redovisningen.
    Åtgärd: bekräfta eller avfärda den föreslagna kopplingen.
    """
    for report in archive.of(Dokumenttyp.REDOVISNING):
        links = best_of_each_part(archive.reaching(report, LinkKind.APPLICATION_REPORT))
        if not links:
            yield Lacking(report.document_id, ("ansokan",))
        for link in links:
            application, part = archive.by_id[link.from_document], archive.part(*_end(link))
            applied = application.name
            other = [name for name in part.names if similarity(name, applied) < limits.name_similarity]
            if other:
                same = next((name for name in part.names if name not in other), None)
                aside = f" (men {quote(same)} på annan plats i redovisningen)" if same else ""
                yield Found(
                    report.document_id,
                    f"Projektnamnet skiljer sig: {quote(applied)} i ansökan, {quote(other[0])} i"
                    f" redovisningen{aside}.",
                    (*part_refs(application, application.parts[0]), *part_refs(report, part)),
                    expected=applied,
                    actual=other[0],
                )


def _end(link: Link) -> tuple[str, int | None]:
    return link.to_document, link.to_nr


@archive_check(
    "X01", Severity.FEL, field="sokt_summa", applies=APPLICATIONS, title="Sökt summa och beslutssats"
)
def request_differs_from_decision(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Sökt summa är en annan än den som nämnden beslutade att söka.

    Varför: formuläret kräver att summan stämmer med beslutssatsen; nämnden har inte beslutat om något annat.
    Exempel: sökt 900 000 kr, beslutssats 800 000 kr.
    Åtgärd: jämför med protokollet. En beslutssats som beviljar medel prövas inte här utan i X02.
    """
    for application in archive.of(Dokumenttyp.ANSOKAN):
        requested = application.requested
        clauses = _clauses(archive, application, Purpose.REQUEST)
        if requested is None or not clauses:
            yield Lacking(application.document_id, ("sokt_summa",) if requested is None else ("beslut",))
            continue
        sums = [(clause, clause.part.amount) for clause in clauses if clause.part.amount]
        if all(_differ(requested, decided, limits) for _, decided in sums):
            clause, decided = sums[0]
            yield Found(
                application.document_id,
                f"Sökt summa {kronor(requested.kronor)}, beslutssatsen {kronor(decided.kronor)}.",
                (ref(application, "sokt_summa"), amount_ref(*clause)),
                expected=decided.kronor,
                actual=requested.kronor,
                difference=requested.kronor - decided.kronor,
            )


@archive_check("X02", Severity.NOTIS, field="sokt_summa", applies=APPLICATIONS, title="Beviljat mot sökt")
def grant_differs_from_request(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Beviljat belopp är ett annat än det sökta.

    Varför: ett projekt som fick mindre än det sökte ska ha ändrat sin plan.
    Exempel: beviljat 600 000 kr av sökta 900 000 kr.
    Åtgärd: se efter om plan och budget har ändrats efter beslutet.
    """
    for application in archive.of(Dokumenttyp.ANSOKAN):
        requested = application.requested
        clauses = _clauses(archive, application, Purpose.GRANT, Purpose.UNCLEAR)
        if requested is None or not clauses:
            yield Lacking(application.document_id, ("sokt_summa",) if requested is None else ("beslut",))
            continue
        for clause in clauses:
            granted = clause.part.amount
            if granted and requested.kronor and _differ(requested, granted, limits):
                share = percent(granted.kronor, requested.kronor)
                yield Found(
                    application.document_id,
                    f"Beviljat {kronor(granted.kronor)} = {share} av sökt {kronor(requested.kronor)}.",
                    (ref(application, "sokt_summa"), amount_ref(*clause)),
                    expected=requested.kronor,
                    actual=granted.kronor,
                    difference=granted.kronor - requested.kronor,
                )


class _Grant(NamedTuple):
    total: Sum
    refs: tuple[Ref, ...]


def _grant(archive: Archive, report: Summary) -> _Grant | None:
    """What the report was granted: as it says, else the sum of the clauses where every project has one."""
    if report.granted:
        return _Grant(report.granted, (ref(report, "beviljat_belopp"),))
    links = best_of_each_part(archive.reaching(report, LinkKind.DECISION_REPORT))
    clauses = [
        Clause(archive.by_id[link.from_document], archive.part(link.from_document, link.from_nr))
        for link in links
    ]
    sums = [
        clause.part.amount
        for clause in clauses
        if clause.part.amount and clause.part.purpose is not Purpose.REQUEST
    ]
    if not sums or len(sums) < len(report.parts):
        return None
    total = sum((each.kronor for each in sums), Decimal(0))
    coarsest = max(each.half_unit for each in sums)
    return _Grant(Sum(total, coarsest), tuple(amount_ref(*clause) for clause in clauses))


@archive_check("X03", Severity.FEL, field="forbrukat_belopp", applies=REPORTS, title="Förbrukat mot beviljat")
def more_used_than_granted(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Förbrukat belopp är större än det beviljade, eller det som förs över är inte skillnaden.

    Varför: mer än det beviljade saknar beslut; ett överfört belopp som inte stämmer följer med till nästa år.
    Exempel: beviljat 500 000 kr, förbrukat 620 000 kr.
    Åtgärd: begär huvudboken och beslutet; flera bidrag kan ha burit kostnaden.
    """
    for report in archive.of(Dokumenttyp.REDOVISNING):
        grant, used = _grant(archive, report), report.used
        if grant is None or used is None:
            lacking = [("beviljat_belopp", "beslut")] if grant is None else []
            missing = tuple(name for names in lacking for name in names)
            yield Lacking(report.document_id, missing + (() if used else ("forbrukat_belopp",)))
            continue
        left = grant.total.kronor - used.kronor
        carried = report.carried
        tolerance = _tolerance(limits, grant.total, used, *((carried,) if carried else ()))
        is_wrong = carried is not None and abs(left - carried.kronor) > tolerance
        if left < -tolerance or is_wrong:
            moved = f"; överfört {kronor(carried.kronor)}" if carried else ""
            more = (ref(report, "overfort_belopp"),) if carried else ()
            yield Found(
                report.document_id,
                f"Förbrukat {kronor(used.kronor)} mot beviljat {kronor(grant.total.kronor)}{moved}.",
                (ref(report, "forbrukat_belopp"), *grant.refs, *more),
                expected=grant.total.kronor,
                actual=used.kronor,
                difference=-left,
            )


@archive_check(
    "X04", Severity.VARNING, field="tidplan_start", applies=APPLICATIONS, title="Beslut efter start"
)
def decided_after_start(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Beslutet är fattat efter det att projektet började.

    Varför: medel har i så fall använts innan någon hade beslutat om dem.
    Exempel: projektstart 2015-01-01, beslut 2015-03-20.
    Åtgärd: fråga hur tiden före beslutet har bekostats.
    """
    for application in archive.of(Dokumenttyp.ANSOKAN):
        links = archive.leaving(application, LinkKind.APPLICATION_DECISION)
        decisions = [archive.by_id[link.to_document] for link in links]
        dated = [(decision.signed, decision) for decision in decisions if decision.signed]
        if not dated or application.start is None:
            needed = ("datum",) if decisions and application.start else ("beslut",)
            yield Lacking(application.document_id, needed if application.start else ("tidplan_start",))
            continue
        day, decision = min(dated, key=lambda pair: (pair[0], pair[1].document_id))
        late = (day - application.start).days
        if late > 0:
            yield Found(
                application.document_id,
                f"Beslut {day}, {days(late)} efter start {application.start}.",
                (ref(application, "tidplan_start"), ref(decision, "datum")),
                expected=application.start,
                actual=day,
                difference=late,
            )


@archive_check("B10", Severity.NOTIS, field="sokt_summa", applies=APPLICATIONS, title="Lika inom avrundning")
def equal_within_rounding(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Sökt belopp och beslutat belopp är lika först när de avrundas.

    Varför: den som granskar ska se att skillnaden finns och att den ryms i det grövre talets enhet.
    Exempel: 899 600 kr i ansökan, 900 tkr i beslutet.
    Åtgärd: ingen, om avrundningen är avsedd.
    """
    for application in archive.of(Dokumenttyp.ANSOKAN):
        requested, clauses = application.requested, _clauses(archive, application, *Purpose)
        if requested is None or not clauses:
            yield Lacking(application.document_id, ("sokt_summa",) if requested is None else ("beslut",))
            continue
        for clause in clauses:
            decided = clause.part.amount
            if decided and decided.kronor != requested.kronor and not _differ(requested, decided, limits):
                coarsest = kronor(2 * _tolerance(limits, requested, decided))
                yield Found(
                    application.document_id,
                    f"Beloppen {kronor(requested.kronor)} och {kronor(decided.kronor)} stämmer inom avrundning"
                    f" ({coarsest}).",
                    (ref(application, "sokt_summa"), amount_ref(*clause)),
                    expected=decided.kronor,
                    actual=requested.kronor,
                    difference=requested.kronor - decided.kronor,
                )
