"""`check` and `link` over what is stored: nothing is read from the files again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.collecting import without_cycles
from extract.store import saving as writes
from extract.store.schema import schema
from extract.store.store import Store
from models.finding import Finding, Result, Severity
from models.settings import Settings
from models.summary import Summary

_OPEN = ("ny",)
_GRAVE = (Severity.FEL, Severity.VARNING)
_AT_ONCE = 50


@dataclass(slots=True)
class CheckReport:
    """What the checks say of everything stored; `open` counts hits that nobody has decided about."""

    documents: int = 0
    rechecked: int = 0
    links: int = 0
    hits: Counter[Severity] = field(default_factory=Counter)
    open: Counter[Severity] = field(default_factory=Counter)
    untested: int = 0

    @property
    def has_open(self) -> bool:
        """Whether any fault or warning is still without an answer."""
        return any(self.open[severity] for severity in _GRAVE)


def check_store(store: Store, settings: Settings | None = None, *, again: bool = False) -> CheckReport:
    """Run the checks that the rules have changed for, link the documents and compare them.

    again: run the checks of every document, changed rules or not.
    """
    report = CheckReport(rechecked=recheck(store, settings, again=again))
    report.links = link_store(store)
    compare(store, settings)
    report.documents = store.count("documents")
    _count(store, report)
    return report


def recheck(store: Store, settings: Settings | None = None, *, again: bool = False) -> int:
    """Run the checks of single documents anew where they ran under other rules; how many documents."""
    from extract.versions import rules_version

    rules = rules_version(settings)
    extractions, records = schema()["extractions"], schema()["records"]
    stale = extractions.c.is_current & (
        extractions.c.extract_id != "" if again else extractions.c.rules != rules
    )
    with store.reading() as connection:
        query = extractions.select().with_only_columns(extractions.c.extract_id).where(stale)
        ids = [row.extract_id for row in connection.execute(query.order_by(extractions.c.extract_id))]
    done = 0
    for start in range(0, len(ids), _AT_ONCE):
        with store.writing() as connection:
            for extract_id in ids[start : start + _AT_ONCE]:
                mine = records.c.extract_id == extract_id
                rows = connection.execute(
                    records.select().with_only_columns(records.c.document_id).where(mine)
                )
                for row in rows.all():
                    writes.rewrite(connection, row.document_id, rules=rules, settings=settings)
                    done += 1
                same = extractions.c.extract_id == extract_id
                connection.execute(extractions.update().where(same).values(rules=rules))
    return done


def link_store(store: Store) -> int:
    """Propose which documents belong together; what people have confirmed stays. How many proposals."""
    from extract.linking.propose import propose_links

    summaries = tuple(store.summaries())
    with without_cycles():
        links = propose_links(summaries)
    store.replace_links(links)
    return len(links)


def compare(store: Store, settings: Settings | None = None) -> None:
    """The checks of several documents, over everything stored."""
    from extract.checks import archive_findings
    from extract.linking.propose import propose_links

    summaries: Sequence[Summary] = tuple(store.summaries())
    by_document: dict[str, list[Finding]] = {}
    with without_cycles():
        for findings in archive_findings(summaries, propose_links(summaries), settings):
            for finding in findings:
                by_document.setdefault(finding.document_id, []).append(finding)
    names = list(store.document_ids())
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        found = [finding for name in some for finding in by_document.get(name, ())]
        store.replace_findings(found, some, of_archive=True)


def _count(store: Store, report: CheckReport) -> None:
    import sqlalchemy as sa

    findings = schema()["findings"]
    columns = (findings.c.severity, findings.c.result, findings.c.review)
    with store.reading() as connection:
        rows = connection.execute(sa.select(*columns, sa.func.count()).group_by(*columns)).all()
    for severity, result, review, count in rows:
        if result == Result.EJ_PROVAD:
            report.untested += count
        elif result == Result.TRAFF:
            report.hits[Severity(severity)] += count
            report.open[Severity(severity)] += count if review in _OPEN else 0
