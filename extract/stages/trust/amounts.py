"""Every amount of a paper, wherever it stands, judged by one rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import is_

from extract.stages.draft import Draft
from models.record import Clause, Project, Row, Value
from models.replacing import replace

COUNTS = frozenset(("antal",))
"""Numbers of rows that are no money."""


def amounts_of(draft: Draft) -> Iterator[Value]:
    yield from draft.values
    yield from (cell for row in draft.rows for cell in row.cells if cell.field not in COUNTS)
    yield from (project.summa_angiven for project in draft.projects if project.summa_angiven)
    yield from (clause.belopp for clause in draft.clauses if clause.belopp)


def with_amounts(draft: Draft, judged: Callable[[Value], Value]) -> Draft:
    """The draft with each of its values as the rule gives it back."""

    def row(found: Row) -> Row:
        cells = tuple(map(judged, found.cells))
        return found if all(map(is_, cells, found.cells)) else replace(found, cells=cells)

    def project(found: Project) -> Project:
        total = found.summa_angiven
        return replace(found, summa_angiven=judged(total)) if total is not None else found

    def clause(found: Clause) -> Clause:
        return replace(found, belopp=judged(found.belopp)) if found.belopp is not None else found

    return replace(
        draft,
        values=tuple(map(judged, draft.values)),
        rows=tuple(map(row, draft.rows)),
        projects=tuple(map(project, draft.projects)),
        clauses=tuple(map(clause, draft.clauses)),
    )
