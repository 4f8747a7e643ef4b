"""How sure each value is: its measurements become one figure, and what is below the cut goes to a person."""

from __future__ import annotations

from dataclasses import replace

from extract.stages.draft import Draft
from extract.stages.evidence import with_evidence
from models.record import Clause, Project, Row, Value, ValueStatus
from models.weights import default_calibration

_DECIMALS = 5


def weigh(draft: Draft) -> Draft:
    """Every value with its confidence; a value below the cut of its kind is marked for review, never dropped.

    The figure is the share of values measured like this one that were right; `models/calibration` says on what.
    """
    seen = with_evidence(draft)
    return replace(
        seen,
        values=tuple(map(_weighed, seen.values)),
        rows=tuple(map(_row, seen.rows)),
        projects=tuple(map(_project, seen.projects)),
        clauses=tuple(map(_clause, seen.clauses)),
    )


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_weighed, row.cells)))


def _project(project: Project) -> Project:
    return replace(
        project,
        projekt=_weighed_if(project.projekt),
        delredovisning=_weighed_if(project.delredovisning),
        summa_angiven=_weighed_if(project.summa_angiven),
    )


def _clause(clause: Clause) -> Clause:
    return replace(
        clause,
        text=_weighed(clause.text),
        projekt=_weighed_if(clause.projekt),
        belopp=_weighed_if(clause.belopp),
    )


def _weighed_if(value: Value | None) -> Value | None:
    return _weighed(value) if value is not None else None


def _weighed(value: Value) -> Value:
    if value.status not in (ValueStatus.READ, ValueStatus.REVIEW):
        return value
    calibration = default_calibration()
    confidence = round(calibration.confidence(value), _DECIMALS)
    status = ValueStatus.REVIEW if confidence < calibration.cut(value) else value.status
    return replace(value, confidence=confidence, status=status)
