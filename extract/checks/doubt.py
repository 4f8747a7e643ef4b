"""What rests on a value that was read with doubt is said with less weight, and says so."""

from __future__ import annotations

from dataclasses import replace

from extract.checks.base import Hit
from extract.checks.wording import name_of
from models.finding import Severity
from models.record import Value
from models.thresholds import Thresholds

_DOUBTED = frozenset({"motstridig", "tvetydig", "per_enhet"})
"""Flags of a value that was chosen among several, or may be no whole amount."""
_OWN_SUBJECT = "Q"
"""The family whose checks are about doubt itself."""


def is_doubtful(value: Value, limits: Thresholds) -> bool:
    """A person would look at the page before believing it; what holds no value, or no confidence, is not judged."""
    if value.value is None:
        return False
    if not _DOUBTED.isdisjoint(value.flags):
        return True
    return value.confidence is not None and value.confidence < float(limits.doubtful_confidence)


def heeding_doubt(code: str, hit: Hit, limits: Thresholds) -> Hit:
    """The hit itself, or a note that names the doubtful values; once a person has confirmed them it is itself."""
    doubted = [value for value in hit.values if is_doubtful(value, limits)]
    if not doubted or code.startswith(_OWN_SUBJECT):
        return hit
    names = ", ".join(dict.fromkeys(name_of(value.field) for value in doubted))
    message = f"{hit.message} Osäkert läst: {names}; jämför med sidan först."
    return replace(hit, message=message, severity=Severity.NOTIS)
