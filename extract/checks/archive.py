"""What a check of several documents is: one small function over summaries and proposed links."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.checks.base import Evidence, Explanation, parse_explanation
from extract.checks.wording import canonical, lacking
from models.finding import Finding, Result, Severity
from models.ids import field_id
from models.record import Dokumenttyp
from models.summary import Link, LinkKind, Part, Summary
from models.thresholds import Thresholds

_HEADS = {Dokumenttyp.ANSOKAN: "applications", Dokumenttyp.REDOVISNING: "reports"}
_NOT_IN_ARCHIVE = {
    "ansokan": "ansökan för projektet finns inte i arkivet",
    "beslut": "beslut för projektet finns inte i arkivet",
    "redovisning": "redovisning för projektet finns inte i arkivet",
    "tidigare_ansokan": "tidigare ansökan för projektet finns inte i arkivet",
    "tidigare_redovisning": "tidigare redovisning för projektet finns inte i arkivet",
    "loptext": "löpande text att jämföra är för kort",
    "sokta_belopp": "sökta belopp i arkivet är för få",
    "konto_rows": "konteringsrader i arkivet är för få",
    "storleksordningar": "konteringsradernas belopp har för få storleksordningar",
}


@dataclass(frozen=True, slots=True)
class Archive:
    """Every document that was read, in the order of the archive, with the links proposed between them."""

    summaries: tuple[Summary, ...]
    links: tuple[Link, ...]
    by_id: dict[str, Summary] = field(default_factory=dict)
    outgoing: dict[tuple[str, LinkKind], list[Link]] = field(default_factory=dict)
    incoming: dict[tuple[str, LinkKind], list[Link]] = field(default_factory=dict)

    def of(self, *kinds: Dokumenttyp) -> Iterator[Summary]:
        return (summary for summary in self.summaries if summary.kind in kinds and not summary.is_copy)

    def leaving(self, summary: Summary, kind: LinkKind) -> Sequence[Link]:
        return self.outgoing.get((summary.document_id, kind), ())

    def reaching(self, summary: Summary, kind: LinkKind) -> Sequence[Link]:
        return self.incoming.get((summary.document_id, kind), ())

    def part(self, document_id: str, nr: int | None) -> Part:
        """The project of a document that a link names."""
        return next(part for part in self.by_id[document_id].parts if part.nr == nr)


def archive_of(summaries: Iterable[Summary], links: Iterable[Link]) -> Archive:
    archive = Archive(tuple(summaries), tuple(links))
    archive.by_id.update((summary.document_id, summary) for summary in archive.summaries)
    for link in archive.links:
        archive.outgoing.setdefault((link.from_document, link.kind), []).append(link)
        archive.incoming.setdefault((link.to_document, link.kind), []).append(link)
    return archive


class Ref(NamedTuple):
    """A value of a document: where it stands in the tables."""

    document_id: str
    table: str
    row: str
    field: str

    @property
    def field_id(self) -> str:
        return field_id(*self)


def ref(summary: Summary, name: str) -> Ref:
    """A value that stands alone on its paper."""
    return Ref(summary.document_id, _HEADS.get(summary.kind, "documents"), "", name)


def part_refs(summary: Summary, part: Part) -> tuple[Ref, ...]:
    """The values that give a project its name."""
    if part.nr is None:
        return tuple(ref(summary, name) for name in part.fields)
    table = "decisions" if summary.kind is Dokumenttyp.BESLUT else "report_projects"
    return tuple(Ref(summary.document_id, table, str(part.nr), name) for name in part.fields)


def amount_ref(summary: Summary, part: Part) -> Ref:
    if summary.kind is Dokumenttyp.BESLUT:
        return Ref(summary.document_id, "decisions", str(part.nr), "belopp")
    return ref(summary, "sokt_summa")


@dataclass(frozen=True, slots=True)
class Found:
    """A hit about one document, resting on values of this and other documents."""

    document_id: str
    message: str
    refs: tuple[Ref, ...] = ()
    field: str = ""
    severity: Severity | None = None
    expected: Evidence = None
    actual: Evidence = None
    difference: Evidence = None


@dataclass(frozen=True, slots=True)
class Lacking:
    """The question could not be answered about this document: what was needed."""

    document_id: str
    missing: tuple[str, ...]


ArchiveAnswer = Found | Lacking
ArchiveFunction = Callable[[Archive, Thresholds], Iterator[ArchiveAnswer]]


@dataclass(frozen=True, slots=True)
class ArchiveCheck:
    """A check of several documents; calling `function` yields what is wrong and what could not be tested."""

    code: str
    severity: Severity
    field: str
    title: str
    applies: frozenset[Dokumenttyp]
    function: ArchiveFunction
    whole: bool = False
    """One answer for the archive, given with its first document of the kind."""

    def explanation(self) -> Explanation:
        return parse_explanation(self.code, inspect.getdoc(self.function) or "")


def archive_check(
    code: str,
    severity: Severity,
    *,
    field: str,
    applies: frozenset[Dokumenttyp],
    title: str,
    whole: bool = False,
) -> Callable[[ArchiveFunction], ArchiveCheck]:
    """Make an `ArchiveCheck` of a function; it still has to be named in `extract.checks.ARCHIVE_CHECKS`."""

    def register(function: ArchiveFunction) -> ArchiveCheck:
        return ArchiveCheck(code, severity, field, title, applies, function, whole)

    return register


def ask(check: ArchiveCheck, archive: Archive, limits: Thresholds) -> Iterator[Finding]:
    """Every answer of one check in the order of the documents; `ok` for those it has nothing to say about."""
    answers: dict[str, list[ArchiveAnswer]] = defaultdict(list)
    for answer in check.function(archive, limits):
        answers[answer.document_id].append(answer)
    applicable = archive.of(*check.applies)
    asked = [summary.document_id for summary in applicable]
    due = set(asked[:1] if check.whole else asked)
    for summary in archive.summaries:
        given = answers.get(summary.document_id, [])
        hits = [answer for answer in given if isinstance(answer, Found)]
        yield from (_of_hit(check, hit) for hit in hits)
        if not hits:
            yield from (_of_lack(check, lack) for lack in given[:1] if isinstance(lack, Lacking))
        if not given and summary.document_id in due:
            yield Finding(
                check.code, check.severity, Result.OK, summary.document_id, check.field, "Utan anmärkning."
            )


def _of_hit(check: ArchiveCheck, hit: Found) -> Finding:
    return Finding(
        code=check.code,
        severity=hit.severity or check.severity,
        result=Result.TRAFF,
        document_id=hit.document_id,
        field=hit.field or check.field,
        message=hit.message,
        field_ids=tuple(dict.fromkeys(one.field_id for one in hit.refs)),
        expected=canonical(hit.expected),
        actual=canonical(hit.actual),
        difference=canonical(hit.difference),
    )


def _of_lack(check: ArchiveCheck, lack: Lacking) -> Finding:
    reasons = [_NOT_IN_ARCHIVE.get(name) or lacking(name, None) for name in lack.missing]
    return Finding(
        code=check.code,
        severity=check.severity,
        result=Result.EJ_PROVAD,
        document_id=lack.document_id,
        field=check.field,
        message=f"Kunde inte prövas: {', '.join(reasons)}.",
    )
