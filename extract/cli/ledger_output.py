"""What `granska reconcile` prints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.cli.summary import STYLES
from extract.cli.terminal import Paragraph, console, one_line, print_json, styled
from models.finding import Finding, Result

if TYPE_CHECKING:
    from decimal import Decimal

    from rich.console import Console

    from extract.checks.ledger import Compared
    from extract.reconcile import Reconciled
    from models.ledger import Ledger

_COLUMNS = ("konto", "pr", "objekt", "redovisat", "bokfört", "skillnad")
_RIGHT = ("redovisat", "bokfört", "skillnad")


def print_reconciled(ledgers: Sequence[Ledger], reconciled: Sequence[Reconciled]) -> None:
    """What was read of the ledgers, then each report with its accounts and findings."""
    out = console()
    for ledger in ledgers:
        years = ", ".join(f"{year.start}–{year.end}" for year in ledger.years)
        facts = (
            f"{ledger.form} · {one_line(ledger.company)} · {years} · {len(ledger.vouchers)} verifikationer"
        )
        out.print(styled(one_line(ledger.name), "bold"))
        out.print(styled(facts))
        for note in ledger.notes:
            out.print(styled(one_line(note), "yellow"))
    for one in reconciled:
        out.print(styled(f"\n{one_line(one.document.file.name)}", "bold"))
        _print_accounts(out, one.compared)
        _print_findings(out, one.findings)
    wrong = sum(finding.result is Result.TRAFF for one in reconciled for finding in one.findings)
    untested = sum(finding.result is Result.EJ_PROVAD for one in reconciled for finding in one.findings)
    out.print(f"\n{len(reconciled)} redovisningar jämförda: {wrong} iakttagelser, {untested} ej prövade")


def _print_accounts(out: Console, compared: Sequence[Compared]) -> None:
    from rich.table import Table

    if not compared:
        return
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for column in _COLUMNS:
        table.add_column(column, justify="right" if column in _RIGHT else "left", no_wrap=column != "objekt")
    for one in compared:
        objects = ", ".join(f"{dimension}: {code}" for dimension, code in one.wanted)
        cells = (one.konto, str(one.projekt_nr or ""), objects, _kronor(one.reported))
        booked = _kronor(one.booked.kronor) if one.booked else "framgår inte"
        table.add_row(*(styled(one_line(cell)) for cell in (*cells, booked, _kronor(one.difference))))
    out.print(table)


def _print_findings(out: Console, findings: Sequence[Finding]) -> None:
    for finding in findings:
        if finding.result is Result.TRAFF:
            out.print(styled(f"{finding.severity} {finding.code}", STYLES[finding.severity]))
            out.print(Paragraph(one_line(finding.message)))
        elif finding.result is Result.EJ_PROVAD:
            out.print(Paragraph(one_line(f"{finding.code} {finding.message}")))


def _kronor(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:,.2f}".replace(",", " ").replace(".", ",")


def print_as_json(ledgers: Sequence[Ledger], reconciled: Sequence[Reconciled]) -> None:
    """Amounts are text, so that none is rounded."""
    print_json(
        {
            "ledgers": [
                {
                    "name": ledger.name,
                    "form": ledger.form,
                    "vouchers": len(ledger.vouchers),
                    "notes": list(ledger.notes),
                }
                for ledger in ledgers
            ],
            "documents": [
                {
                    "document_id": one.document.document_id,
                    "file": one.document.file.name,
                    "accounts": [_plain(each) for each in one.compared],
                    "findings": [
                        {
                            "code": finding.code,
                            "severity": str(finding.severity),
                            "result": str(finding.result),
                            "message": finding.message,
                            "expected": finding.expected,
                            "actual": finding.actual,
                            "difference": finding.difference,
                        }
                        for finding in one.findings
                    ],
                }
                for one in reconciled
            ],
        }
    )


def _plain(one: Compared) -> dict[str, object]:
    return {
        "konto": one.konto,
        "projekt_nr": one.projekt_nr,
        "objects": [list(pair) for pair in one.wanted],
        "redovisat": f"{one.reported:f}",
        "bokfort": f"{one.booked.kronor:f}" if one.booked else None,
        "skillnad": f"{one.difference:f}" if one.difference is not None else None,
    }
