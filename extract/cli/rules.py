"""What `granska rule` says about the checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.cli.summary import STYLES
from extract.cli.terminal import console, print_json, styled

if TYPE_CHECKING:
    from extract.checks import ArchiveCheck, Check


def print_list(*, as_json: bool) -> None:
    """Every check with code, severity and title."""
    from extract.checks import ARCHIVE_CHECKS, CHECKS

    checks: tuple[Check | ArchiveCheck, ...] = (*CHECKS, *ARCHIVE_CHECKS)
    if as_json:
        print_json([_described(check) for check in checks])
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for heading in ("Kod", "Allvar", "Kontroll"):
        table.add_column(heading, no_wrap=heading != "Kontroll")
    for check in checks:
        table.add_row(check.code, styled(check.severity, STYLES[check.severity]), check.title)
    console().print(table)


def print_one(code: str, *, as_json: bool) -> None:
    """One check in full; ConfigError when there is none with that code."""
    from extract.checks import find_check

    check = find_check(code)
    if as_json:
        print_json(_described(check))
        return
    explanation = check.explanation()
    out = console()
    out.print(styled(f"{check.code} {check.title} ({check.severity})", "bold"))
    out.print(explanation.summary)
    for heading, text in (
        ("Varför", explanation.why),
        ("Exempel", explanation.example),
        ("Åtgärd", explanation.remedy),
    ):
        out.print(f"\n{heading}: {text}")


def _described(check: Check | ArchiveCheck) -> dict[str, object]:
    explanation = check.explanation()
    return {
        "code": check.code,
        "severity": str(check.severity),
        "field": check.field,
        "title": check.title,
        "applies": sorted(str(kind) for kind in check.applies),
        "summary": explanation.summary,
        "why": explanation.why,
        "example": explanation.example,
        "remedy": explanation.remedy,
    }
