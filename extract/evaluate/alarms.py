"""Findings against the truth: planted inconsistencies that were found, and alarms where nothing was planted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extract.checks import find_check
from extract.evaluate.intervals import Interval, share_interval
from extract.evaluate.truth import ExpectedDocument
from models.finding import Finding, Result, Severity

_ALARMS = (Severity.FEL, Severity.VARNING)


@dataclass(frozen=True, slots=True)
class FindingMark:
    """One check code on one document, however often it hit there."""

    code: str
    expected: bool
    hit: bool
    counted: bool
    """A hit that is not expected is a false alarm."""
    planted: bool = False
    """The inconsistency was put in on purpose, and is no mere consequence of how the paper looks."""
    alarmed: bool = False
    """One of the hits is an error or a warning."""


def missed_marks(wanted: ExpectedDocument) -> tuple[FindingMark, ...]:
    """The marks of a document that was not found at all."""
    return tuple(
        FindingMark(code, True, False, True, code in wanted.planted) for code in sorted(wanted.findings)
    )


def finding_marks(wanted: ExpectedDocument, findings: Iterable[Finding]) -> tuple[FindingMark, ...]:
    """Every code that was expected or that hit, in order; findings: those of the document."""
    hits = [finding for finding in findings if finding.result is Result.TRAFF]
    alarms = {finding.code for finding in hits if finding.severity in _ALARMS}
    codes = sorted(wanted.findings | {finding.code for finding in hits})
    found = {finding.code for finding in hits}
    return tuple(
        FindingMark(
            code,
            code in wanted.findings,
            code in found,
            code in wanted.findings or code in wanted.must_not_fire or (wanted.is_clean and code in alarms),
            code in wanted.planted,
            code in alarms,
        )
        for code in codes
    )


@dataclass(frozen=True, slots=True)
class AlarmTally:
    """Two honest ways of counting what was found, and the alarms that nothing called for.

    Papers that were taken for something else, or not read at all, count as papers where everything was missed.
    """

    planted: int = 0
    found: int = 0
    """Planted and told, as an error, a warning or a note."""
    planted_alarms: int = 0
    """Planted, and the check's own severity is error or warning."""
    alarmed: int = 0
    """Of those, told as an error or a warning; the rest was told as a note, or missed."""
    clean: int = 0
    """Documents where nothing was planted."""
    false_alarms: int = 0
    """Errors and warnings on clean documents that the truth does not expect, each code once per document."""

    @classmethod
    def of(cls, documents: Iterable[tuple[bool, tuple[FindingMark, ...]]]) -> AlarmTally:
        """documents: whether each is clean, and its marks."""
        kept = list(documents)
        planted = [mark for _, marks in kept for mark in marks if mark.planted]
        grave = [mark for mark in planted if find_check(mark.code).severity in _ALARMS]
        return cls(
            len(planted),
            sum(mark.hit for mark in planted),
            len(grave),
            sum(mark.alarmed for mark in grave),
            sum(clean for clean, _ in kept),
            sum(mark.alarmed and not mark.expected for clean, marks in kept if clean for mark in marks),
        )

    @property
    def recall(self) -> float | None:
        return self.found / self.planted if self.planted else None

    @property
    def recall_interval(self) -> Interval:
        return share_interval(self.found, self.planted)

    @property
    def alarm_recall(self) -> float | None:
        return self.alarmed / self.planted_alarms if self.planted_alarms else None

    @property
    def false_per_100(self) -> float | None:
        """Per 100 clean documents."""
        return 100 * self.false_alarms / self.clean if self.clean else None
