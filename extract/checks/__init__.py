"""Checks of one document: what does not add up, what could not be tested, and why it matters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from functools import cache, lru_cache
from importlib.resources import files

from extract.checks import (
    accounts,
    amounts,
    chains,
    codes,
    content,
    crowd,
    dates,
    form,
    identity,
    ledger,
    mentions,
    names,
    narrated,
    pairs,
    quality,
    retold,
    spelling,
    staffing,
    stated,
    sums,
)
from extract.checks.archive import ArchiveCheck, archive_of, ask
from extract.checks.base import Check, Explanation
from extract.checks.books import Books
from extract.checks.reading import with_accrual_window
from extract.checks.run import run, select
from extract.checks.summaries import summarise as summary_of
from models.finding import Finding, Severity
from models.ids import stable_id
from models.record import Document
from models.settings import PeriodTolkning, Settings
from models.summary import Link, Summary

__all__ = [
    "ARCHIVE_CHECKS",
    "CHECKS",
    "ArchiveCheck",
    "Books",
    "Check",
    "Explanation",
    "all_codes",
    "archive_findings",
    "default_settings",
    "find_check",
    "ledger_codes",
    "ledger_findings",
    "rules_version",
    "run_checks",
    "summarise",
]

CHECKS: tuple[Check, ...] = (
    amounts.budget_exceeds_request,
    amounts.funding_exceeds_budget,
    amounts.other_income_is_unclear,
    amounts.no_income_but_larger_budget,
    amounts.budget_is_not_specified,
    sums.budget_rows_do_not_add_up,
    sums.account_rows_do_not_add_up,
    sums.sign_is_unexpected,
    sums.one_project_dominates,
    dates.ends_before_start,
    dates.signed_after_start,
    dates.signed_after_end,
    dates.dated_before_period_ends,
    dates.period_is_no_tertial,
    mentions.narrative_names_other_tertial,
    mentions.row_date_outside_period,
    dates.date_does_not_exist,
    mentions.row_ends_before_period,
    accounts.only_revenue_accounts,
    accounts.mostly_residual_account,
    accounts.rows_are_identical,
    accounts.code_has_wrong_format,
    names.project_has_two_names,
    names.project_is_half_told,
    names.board_is_an_administration,
    form.mandatory_field_is_empty,
    form.signature_is_not_shown,
    form.registry_number_is_missing,
    form.section_is_empty,
    form.title_names_two_types,
    quality.value_is_doubtful,
    quality.tick_box_is_not_in_text,
    quality.form_stores_another_answer,
    quality.engines_find_another_text,
    quality.file_was_repaired,
    quality.value_is_not_shown,
    stated.narrative_amount_differs,
    stated.unit_is_mixed_up,
    stated.words_differ_from_digits,
    stated.product_differs_from_row,
    stated.budget_holds_vat,
    narrated.outcome_is_older_than_period,
    narrated.event_of_period_is_still_to_come,
    narrated.told_length_is_not_the_schedule,
    narrated.project_began_before_schedule,
    codes.account_is_not_in_chart,
    codes.text_and_account_disagree,
    codes.counterparty_is_not_registered,
    codes.counterparty_is_own_board,
    codes.account_and_counterparty_disagree,
    ledger.accrual_is_not_reversed,
    ledger.report_differs_from_ledger,
    identity.board_did_not_exist,
    identity.contact_signs,
    identity.mail_is_not_contacts,
    identity.organisation_number_is_wrong,
    identity.personal_number_is_there,
    content.goal_cannot_be_measured,
    content.activity_is_told_twice,
    content.pages_are_missing,
    spelling.spelling_is_interpreted,
    staffing.posts_differ,
    staffing.pay_is_implausible,
    staffing.part_time_without_share,
)

ARCHIVE_CHECKS: tuple[ArchiveCheck, ...] = (
    pairs.equal_within_rounding,
    crowd.requests_are_round,
    pairs.name_differs_between_papers,
    chains.periods_overlap,
    chains.periods_leave_a_gap,
    crowd.document_is_nearly_another,
    crowd.project_has_two_grants,
    crowd.request_may_be_split,
    crowd.person_stands_for_many,
    chains.applies_after_last_year,
    crowd.first_digits_are_unusual,
    chains.request_changes_much,
    pairs.request_differs_from_decision,
    pairs.grant_differs_from_request,
    pairs.more_used_than_granted,
    pairs.decided_after_start,
    chains.paper_is_missing,
    chains.applies_before_outcome,
    retold.sentence_is_told_twice,
)
"""Checks of several documents, in order of code."""

_VERSION_LETTERS = 12


def all_codes() -> tuple[str, ...]:
    """Every code there is, in order."""
    return tuple(sorted([check.code for check in CHECKS] + [check.code for check in ARCHIVE_CHECKS]))


def run_checks(
    document: Document, settings: Settings | None = None, *, selection: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """Hits, `ok` and `ej_provad` of every check that applies to this type of paper, by code, then by place.

    settings: those that ship with granska unless given. selection: only these codes; ConfigError names an unknown one.
    """
    used = settings or default_settings()
    document = _as_read(document, used)
    wanted = _wanted(used)
    if selection is not None:
        codes = {check.code for check in select(CHECKS, selection)}
        wanted = tuple(check for check in wanted if check.code in codes)
    return _graded(run(wanted, document, used.limits), used)


@lru_cache(maxsize=4)
def _wanted(settings: Settings) -> tuple[Check, ...]:
    """The checks that a user wants, in order of code, each as it asks the user's registers."""
    return tuple(
        check.knowing(settings.registers) for check in select(CHECKS, None) if settings.is_wanted(check.code)
    )


def ledger_findings(
    document: Document, books: Books, settings: Settings | None = None
) -> tuple[Finding, ...]:
    """What the checks against a ledger say about one document."""
    used = settings or default_settings()
    document = _as_read(document, used)
    wanted = [check.against(books) for check in CHECKS if check.compared and used.is_wanted(check.code)]
    return _graded(run(wanted, document, used.limits), used)


def summarise(document: Document, settings: Settings | None = None) -> Summary | None:
    """What an archive keeps of a document; None for one that could not be read."""
    used = settings or default_settings()
    return summary_of(_as_read(document, used), least_words=used.limits.near_duplicate_words)


def _as_read(document: Document, settings: Settings) -> Document:
    if settings.period_tolkning is PeriodTolkning.PERIODISERING:
        return with_accrual_window(document)
    return document


def archive_findings(
    summaries: Iterable[Summary], links: Iterable[Link], settings: Settings | None = None
) -> Iterator[tuple[Finding, ...]]:
    """The answers of each check of several documents, one check at a time, in the order of the archive."""
    archive, used = archive_of(summaries, links), settings or default_settings()
    wanted = (check for check in ARCHIVE_CHECKS if used.is_wanted(check.code))
    return (_graded(ask(check, archive, used.limits), used) for check in wanted)


_MILDEST_FIRST = (Severity.NOTIS, Severity.VARNING, Severity.FEL)


def _graded(findings: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    """A user's severity stands for the check's own; a hit that the check itself made milder never gets worse."""
    if not settings.severity:
        return tuple(findings)
    return tuple(_regraded(finding, dict(settings.severity)) for finding in findings)


def _regraded(finding: Finding, severities: Mapping[str, Severity]) -> Finding:
    wanted = severities.get(finding.code)
    if wanted is None:
        return finding
    is_lowered = finding.severity is not find_check(finding.code).severity
    level = min(wanted, finding.severity, key=_MILDEST_FIRST.index) if is_lowered else wanted
    return replace(finding, severity=level)


def ledger_codes() -> tuple[str, ...]:
    """Codes of the checks against a ledger, which only a run with one can answer."""
    return tuple(check.code for check in CHECKS if check.compared)


def find_check(code: str) -> Check | ArchiveCheck:
    """The check with this code, in upper or lower case; ConfigError when there is none."""
    several = next((check for check in ARCHIVE_CHECKS if check.code == code.upper()), None)
    return several or select(CHECKS, (code.upper(),))[0]


@cache
def default_settings() -> Settings:
    """The checks, limits and registers that ship with granska, each as it ships."""
    return Settings()


@cache
def rules_version(settings: Settings | None = None) -> str:
    """Twelve letters that change when a check, its wording, a setting, a limit or a register changes."""
    package = files(__name__)
    sources = sorted((entry.name, entry) for entry in package.iterdir() if entry.name.endswith(".py"))
    # Line ends differ between a checkout on Windows and one elsewhere.
    texts = [entry.read_text(encoding="utf-8").replace("\r\n", "\n") for _, entry in sources]
    used = settings or default_settings()
    own = (
        [used.select, used.ignore, used.severity, used.registers, used.period_tolkning]
        if used != default_settings()
        else []
    )
    limits = sorted(asdict(used.limits).items())
    return stable_id("r", *all_codes(), limits, *own, *texts).removeprefix("r-")[:_VERSION_LETTERS]
