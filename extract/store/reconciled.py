"""What a ledger said of a report outlives the checks of the paper: the ledger itself is not in the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from extract.store.current import finding_of
from extract.store.schema import schema
from models.finding import Finding

if TYPE_CHECKING:
    import sqlalchemy as sa

_COMPARED = {
    "konto_rows": ("rad", "projekt_nr", "konto", "ikb", "motpart", "belopp", "text"),
    "reports": ("period_start", "period_slut"),
    "report_projects": ("projekt_nr", "projekt", "delredovisning"),
}
"""What of a report is compared with a ledger."""


def booked(connection: sa.Connection, document_id: str) -> list[tuple[Any, ...]]:
    """What the report says that a ledger can contradict, as its rows stand now."""
    found: list[tuple[Any, ...]] = []
    for name, columns in _COMPARED.items():
        table = schema()[name]
        query = table.select().with_only_columns(*(table.c[column] for column in columns))
        found += sorted(
            map(tuple, connection.execute(query.where(table.c.document_id == document_id))), key=str
        )
    return found


def reconciled_findings(connection: sa.Connection, document_id: str) -> tuple[Finding, ...]:
    """The stored answers of the checks against a ledger."""
    from extract.checks import ledger_codes

    table = schema()["findings"]
    mine = (table.c.document_id == document_id) & table.c.code.in_(ledger_codes())
    return tuple(finding_of(row) for row in connection.execute(table.select().where(mine)).mappings())


def with_reconciled(findings: Sequence[Finding], reconciled: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings, with stored answers against a ledger in place of "no ledger"; a check that is off stays off."""
    asked = {finding.code for finding in findings}
    kept = [finding for finding in reconciled if finding.code in asked]
    codes = {finding.code for finding in kept}
    others = [finding for finding in findings if finding.code not in codes]
    return tuple(sorted([*others, *kept], key=lambda finding: finding.code))
