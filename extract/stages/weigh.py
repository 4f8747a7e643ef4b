"""How sure each value is: its features become one figure, and what is below the cut goes to a person."""

from __future__ import annotations

from dataclasses import replace
from math import prod

from extract.stages.draft import Draft
from models.record import Row, Value, ValueStatus

REVIEW_BELOW = 0.8
_DOUBTS = {
    "ocr_rattad": 0.6,
    "tvetydig": 0.4,
    "motstridig": 0.4,
    "ogiltig": 0.2,
    "antagen": 0.85,
    "ungefar": 0.85,
    "flera": 0.7,
    "intervall": 0.7,
}


def weigh(draft: Draft) -> Draft:
    """Every value with its confidence; a value below the cut is marked for review, never dropped."""
    return replace(
        draft,
        values=tuple(map(_weighed, draft.values)),
        rows=tuple(_row(row) for row in draft.rows),
        projects=tuple(
            replace(
                project,
                projekt=_weighed(project.projekt) if project.projekt else None,
                delredovisning=_weighed(project.delredovisning) if project.delredovisning else None,
            )
            for project in draft.projects
        ),
    )


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_weighed, row.cells)))


def _weighed(value: Value) -> Value:
    if value.status not in (ValueStatus.READ, ValueStatus.REVIEW):
        return value
    confidence = round(_confidence(value), 4)
    status = ValueStatus.REVIEW if confidence < REVIEW_BELOW else value.status
    return replace(value, confidence=confidence, status=status)


def _confidence(value: Value) -> float:
    features = dict(value.features)
    kind: float = features.get("kind", 1.0)
    doubt: float = prod((_DOUBTS.get(flag, 1.0) for flag in value.flags), start=1.0)
    label = features.get("label", 1.0)
    skipped = 0.97 ** features.get("skipped", 0.0)
    typed = 0.995 if kind >= 0.9 else 0.97 if value.method == "heading" or kind == 0.5 else 0.6 + 0.4 * kind
    return typed * (0.5 + 0.5 * label) * skipped * doubt
