"""How sure each value is: its measurements become one figure, and what is below the cut goes to a person."""

from __future__ import annotations

from dataclasses import replace

from extract.stages.draft import Draft
from extract.stages.evidence import with_evidence
from models.record import Value, ValueStatus
from models.weights import Features, default_calibration

_DECIMALS = 5


def weigh(draft: Draft) -> Draft:
    """Every value with its confidence; a value below the cut of its kind is marked for review, never dropped.

    The figure is the share of values measured like this one that were right; `models/calibration` says on what.
    """
    return with_evidence(draft, _weighed)


def _weighed(value: Value, features: Features) -> Value:
    if value.status not in (ValueStatus.READ, ValueStatus.REVIEW):
        return value if features is value.features else replace(value, features=features)
    calibration = default_calibration()
    confidence = round(calibration.confidence(value, features), _DECIMALS)
    status = ValueStatus.REVIEW if confidence < calibration.cut(value) else value.status
    return replace(value, features=features, confidence=confidence, status=status)
