"""What shows only among many documents (V01 to V04, V06, B12)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from extract.checks.archive import Archive, ArchiveAnswer, Found, Lacking, Ref, archive_check, ref
from extract.checks.base import APPLICATIONS, PAPERS, REPORTS
from extract.checks.likeness import near_duplicates
from extract.checks.pairs import similarity
from extract.checks.wording import kronor, percent, quote
from extract.normalise.naming import names_conflict
from extract.normalise.text import match_key
from models.finding import Severity
from models.record import Dokumenttyp
from models.summary import Summary
from models.thresholds import Thresholds

_SHOWN = 6
_NEIGHBOURS = 60
_COPIED = PAPERS | {Dokumenttyp.BESLUT}


@archive_check("V01", Severity.VARNING, field="", applies=_COPIED, title="Nästan lika dokument")
def document_is_nearly_another(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Filen är en kopia av en annan, eller den löpande texten är nästan densamma.

    Varför: samma papper kan ha räknats två gånger, eller en text ha återanvänts utan nytt innehåll.
    Exempel: två ansökningar vars texter har 95 % av ordföljderna gemensamma.
    Åtgärd: avgör vilken version som gäller; jämför särskilt belopp och datum.
    """
    first: dict[str, Summary] = {}
    for summary in archive.summaries:
        if summary.sha256:
            original = first.setdefault(summary.sha256, summary)
            if summary.is_copy and original.document_id != summary.document_id:
                said = f"Dokumentet är likadant som {_called(original)}."
                yield Found(summary.document_id, said, actual=original.document_id)
    asked = list(archive.of(*_COPIED))
    yield from (Lacking(summary.document_id, ("loptext",)) for summary in asked if summary.sketch is None)
    for like in near_duplicates(asked, float(limits.near_duplicate)):
        share = percent(round(like.share * 100), 100, 0)
        yield Found(
            like.later.document_id,
            f"Dokumentet är nästan likadant som {_called(like.earlier)} ({share} av ordföljderna).",
            expected=like.earlier.document_id,
            actual=share,
        )


def _called(summary: Summary) -> str:
    return quote(summary.file) if summary.file else summary.document_id


def _by_applicant(archive: Archive) -> list[list[Summary]]:
    """The applications of each applicant, in order of their days."""
    groups: dict[str, list[Summary]] = defaultdict(list)
    for application in archive.of(Dokumenttyp.ANSOKAN):
        if application.applicant and application.name:
            groups[application.applicant].append(application)
    return [group for group in groups.values() if len(group) > 1]


def _incomplete(archive: Archive, *needed: str) -> Iterator[Lacking]:
    for application in archive.of(Dokumenttyp.ANSOKAN):
        has = {
            "projekt": bool(application.name),
            "sokande": application.applicant is not None,
            "tidplan_start": application.start is not None,
            "tidplan_slut": application.end is not None,
            "datum": application.signed is not None,
            "sokt_summa": application.requested is not None,
        }
        missing = tuple(name for name in needed if not has[name])
        if missing:
            yield Lacking(application.document_id, missing)


@archive_check(
    "V02", Severity.VARNING, field="projekt", applies=APPLICATIONS, title="Samma projekt, två bidrag"
)
def project_has_two_grants(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Samma projekt söker medel ur två olika bidrag för samma tid.

    Varför: samma kostnad kan bli betald två gånger.
    Exempel: "Läxhjälp i Norr" 2015 i ansökan om ytterstadsmedel och i ansökan om föreningsbidrag.
    Åtgärd: se efter om den andra finansieringen är redovisad; samfinansiering kan vara avtalad.
    """
    yield from _incomplete(archive, "projekt", "sokande", "tidplan_start", "tidplan_slut")
    for group in _by_applicant(archive):
        by_name: dict[str, list[Summary]] = defaultdict(list)
        for application in group:
            by_name[match_key(application.name)].append(application)
        for same in by_name.values():
            yield from _doubly_funded(sorted(same, key=_start_of))


def _start_of(summary: Summary) -> tuple[str, str]:
    return (summary.start.isoformat() if summary.start else "", summary.document_id)


def _doubly_funded(same: list[Summary]) -> Iterator[Found]:
    for at, later in enumerate(same):
        for earlier in reversed(same[max(0, at - _NEIGHBOURS) : at]):
            if not (earlier.start and earlier.end and later.start and later.end):
                continue
            overlap = (min(earlier.end, later.end) - later.start).days + 1
            is_other = match_key(earlier.grant) != match_key(later.grant)
            if overlap > 0 and is_other and earlier.grant and later.grant:
                yield Found(
                    later.document_id,
                    f"Projektet {quote(later.name)} söker även {quote(earlier.grant)} för samma tid"
                    f" ({overlap} dagar gemensamma; {_called(earlier)}).",
                    tuple(
                        ref(each, name)
                        for each in (earlier, later)
                        for name in ("projekt", "tidplan_start", "tidplan_slut")
                    ),
                    expected=earlier.grant,
                    actual=later.grant,
                    difference=overlap,
                )
                break


@archive_check("V03", Severity.VARNING, field="sokt_summa", applies=APPLICATIONS, title="Delade ansökningar")
def request_may_be_split(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Flera liknande ansökningar från samma sökande, nära i tid, är var för sig under gränsen men inte ihop.

    Varför: en gräns för enklare prövning kan kringgås genom att en ansökan delas.
    Exempel: tre ansökningar om 200 000 kr inom en månad, gräns 500 000 kr.
    Åtgärd: avgör om delarna är skilda projekt. Gränsen är ett antagande i thresholds.toml: ange bidragets egen.
    """
    yield from _incomplete(archive, "projekt", "sokande", "datum", "sokt_summa")
    for group in _by_applicant(archive):
        dated = sorted(
            (each for each in group if each.signed and each.requested),
            key=lambda each: (each.signed, each.document_id),
        )
        yield from _split(dated, limits)


def _split(dated: list[Summary], limits: Thresholds) -> Iterator[Found]:
    used: set[str] = set()
    for at, first in enumerate(dated):
        if not _is_under(first, limits):
            continue
        parts = [first]
        for other in dated[at + 1 : at + 1 + _NEIGHBOURS]:
            if _days_between(first, other) > limits.split_days:
                break
            is_like = similarity(first.name, other.name) >= limits.similar_application_name
            is_like = is_like and not names_conflict(first.name, other.name)
            if is_like and _is_under(other, limits) and not any(_is_version(other, part) for part in parts):
                parts.append(other)
        total = sum((each.requested.kronor for each in parts if each.requested), Decimal(0))
        together = {each.document_id for each in parts}
        if len(parts) > 1 and total > limits.split_limit_kr and not together <= used:
            used |= together
            yield _split_hit(parts, total, limits)


def _days_between(one: Summary, other: Summary) -> int:
    return abs((other.signed - one.signed).days) if one.signed and other.signed else 0


def _is_under(application: Summary, limits: Thresholds) -> bool:
    return application.requested is not None and 0 < application.requested.kronor <= limits.split_limit_kr


def _is_version(one: Summary, other: Summary) -> bool:
    """The same request filed again, or in another year, is no part of the first."""
    same_name = match_key(one.name) == match_key(other.name)
    if not same_name:
        return False
    same_sum = one.requested and other.requested and one.requested.kronor == other.requested.kronor
    return bool(same_sum) or one.grant != other.grant or one.start != other.start


def _split_hit(parts: list[Summary], total: Decimal, limits: Thresholds) -> Found:
    names = ", ".join(each.document_id for each in parts[:_SHOWN])
    more = f" med flera ({len(parts)})" if len(parts) > _SHOWN else ""
    return Found(
        parts[-1].document_id,
        f"Ansökningarna {names}{more} summerar till {kronor(total)} över gränsen {kronor(limits.split_limit_kr)}.",
        tuple(ref(each, name) for each in parts for name in ("sokt_summa", "datum", "projekt")),
        expected=limits.split_limit_kr,
        actual=total,
        difference=total - limits.split_limit_kr,
    )


@archive_check(
    "V04", Severity.NOTIS, field="kontaktperson", applies=APPLICATIONS, title="En person, flera sökande"
)
def person_stands_for_many(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Samma person är kontakt eller undertecknare hos flera sökande.

    Varför: den som företräder flera kan ha intressen som krockar.
    Exempel: en undertecknare hos fyra föreningar.
    Åtgärd: fråga efter personens uppdrag; central personal förekommer hos många.
    """
    roles = {"kontaktperson": "Kontaktpersonen", "undertecknare": "Undertecknaren"}
    for name, role in roles.items():
        groups: dict[str, dict[str, Summary]] = defaultdict(dict)
        for application in archive.of(Dokumenttyp.ANSOKAN):
            person = application.contact if name == "kontaktperson" else application.signatory
            if person and application.applicant:
                groups[person].setdefault(application.applicant, application)
        for applicants in groups.values():
            if len(applicants) >= limits.shared_person_applicants:
                yield from _shared_person(name, role, list(applicants.values()))


def _shared_person(name: str, role: str, applications: list[Summary]) -> Iterator[Found]:
    refs: tuple[Ref, ...] = tuple(ref(each, name) for each in applications[:_SHOWN])
    for application in applications:
        yield Found(
            application.document_id,
            f"{role} förekommer hos {len(applications)} sökande.",
            (ref(application, name), *refs),
            field=name,
            actual=len(applications),
        )


@archive_check(
    "V06", Severity.NOTIS, field="belopp", applies=REPORTS, title="Första siffran och Benford", whole=True
)
def first_digits_are_unusual(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Första siffran i konteringsradernas belopp fördelar sig på annat sätt än Benfords lag.

    Varför: påhittade tal fördelar sig ofta annorlunda än uppmätta.
    Exempel: genomsnittlig avvikelse 0,021 över 800 rader.
    Åtgärd: använd det för urval, aldrig som bevis; gränsbelopp och jämna bidrag bryter mönstret.
    """
    reports = list(archive.of(Dokumenttyp.REDOVISNING))
    counted = [report for report in reports if report.first_digits and report.magnitudes]
    if not reports:
        return
    counts = [sum(column) for column in zip(*(report.first_digits for report in counted), strict=True)]
    total = sum(counts)
    if total < limits.benford_rows:
        yield Lacking(reports[0].document_id, ("konto_rows",))
        return
    powers = [power for report in counted for power in report.magnitudes or ()]
    if max(powers) - min(powers) < limits.benford_magnitudes:
        yield Lacking(reports[0].document_id, ("storleksordningar",))
        return
    deviation = sum(
        abs(count / total - math.log10(1 + 1 / digit)) for digit, count in enumerate(counts, start=1)
    ) / len(counts)
    if deviation > float(limits.benford_mad):
        shown = f"{deviation:.3f}".replace(".", ",")
        limit = f"{limits.benford_mad}".replace(".", ",")
        yield Found(
            reports[0].document_id,
            f"Första siffran avviker från Benford (MAD {shown}, gräns {limit}, {total} rader i arkivet).",
            expected=limit,
            actual=shown,
        )


@archive_check(
    "B12", Severity.NOTIS, field="sokt_summa", applies=APPLICATIONS, title="Jämna belopp", whole=True
)
def requests_are_round(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """De flesta sökta belopp i arkivet är jämna hundratusental.

    Varför: jämna belopp är ofta uppskattade och inte beräknade.
    Exempel: 45 av 50 sökta belopp är jämna hundratusental.
    Åtgärd: se efter om budgetarna är specificerade. Frågan ställs aldrig om ett enda dokument.
    """
    applications = list(archive.of(Dokumenttyp.ANSOKAN))
    amounts = _requested(applications)
    if not applications:
        return
    if len(amounts) < limits.round_amounts:
        yield Lacking(applications[0].document_id, ("sokta_belopp",))
        return
    even = sum(1 for amount in amounts if amount % limits.round_amount_kr == 0)
    if Decimal(even) / len(amounts) > limits.round_share:
        share = percent(even, len(amounts), 0)
        yield Found(
            applications[0].document_id,
            f"{share} av sökta belopp är jämna {kronor(limits.round_amount_kr)} ({even} av {len(amounts)} i arkivet).",
            expected=percent(limits.round_share, 1, 0),
            actual=share,
        )


def _requested(applications: Iterable[Summary]) -> list[Decimal]:
    sums = (application.requested for application in applications)
    return [each.kronor for each in sums if each and each.kronor > 0]
