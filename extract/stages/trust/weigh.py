"""How sure each value is: its measurements become one figure, and what is below the cut goes to a person."""

from __future__ import annotations

from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.trust.evidence import with_evidence
from models.record import Value, ValueStatus
from models.replacing import replace
from models.weights import Features, default_calibration

_DECIMALS = 5
_UNTITLED = "utan_rubrik"
_UNANSWERED = "utan_uppgifter"
_WITHOUT_SUM = "utan_summa"


def weigh(draft: Draft) -> Draft:
    """Every value with its confidence; a value below the cut of its kind is marked for review, never dropped.

    The figure is the share of values measured like this one that were right; `models/calibration` says on what.
    """
    seen = with_evidence(draft, _weighed)
    if draft.untitled:
        return _for_review(seen, _UNTITLED)
    return _for_review(seen, _UNANSWERED) if _answers_nothing(seen) else seen


def _answers_nothing(draft: Draft) -> bool:
    """Whether a paper has rows of money and answers none of what its sort is asked: its title alone tells the sort.

    A list of projects and their sums is no account because a line over it names a report.
    """
    return bool(draft.rows) and all(value.value is None for value in draft.values)


def _for_review(draft: Draft, why: str) -> Draft:
    """The draft with every amount that was read marked for a person: little printed says what the paper is."""
    return replace(
        draft,
        values=tuple(_doubted(value, why) for value in draft.values),
        rows=tuple(
            replace(row, cells=tuple(_doubted(cell, why) for cell in row.cells)) for row in draft.rows
        ),
    )


def _doubted(value: Value, why: str) -> Value:
    if value.status is not ValueStatus.READ or not isinstance(value.value, Decimal):
        return value
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, why))


def _weighed(value: Value, features: Features) -> Value:
    if value.status not in (ValueStatus.READ, ValueStatus.REVIEW):
        return value if features is value.features else replace(value, features=features)
    calibration = default_calibration()
    confidence = round(calibration.confidence(value, features), _DECIMALS)
    if _is_unproved_item(value, features):
        value = replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _WITHOUT_SUM))
    status = ValueStatus.REVIEW if confidence < calibration.cut(value) else value.status
    return replace(value, features=features, confidence=confidence, status=status)


def _is_unproved_item(value: Value, features: Features) -> bool:
    """An amount of a list in running text, which no printed total proves to be a whole item of the budget."""
    if value.method != "list" or not isinstance(value.value, Decimal):
        return False
    return not any(name == "adds_up" for name, _ in features)
