"""What rests on a value that was read with doubt is said with less weight, and says so.

Doubt is about the reading: how the value was captured, what stood beside it, what a second look gave. That two values
of the paper disagree is what a check reports; it is never a reason to say it more softly.
"""

from __future__ import annotations

from extract.checks.base import Hit
from extract.checks.wording import name_of
from models.finding import Severity
from models.record import Value
from models.replacing import replace
from models.thresholds import Thresholds
from models.weights import default_calibration

_DOUBTED = frozenset({"motstridig", "tvetydig", "per_enhet", "enhet_oklar"})
"""Flags of a value that was chosen among several, may be no whole amount, or may be thousands of kronor."""
_DISAGREEING = frozenset({"off_total", "off_product"})
"""Measurements that lower a confidence because the paper itself does not add up."""
_SETTLED_BY_A_SUM = frozenset({"tvetydig", "flera_belopp"})
"""Flags of an amount whose column was in question: with the others it makes the total that is printed below them."""
_SETTLED_BY_A_HEAD = frozenset({"flera_belopp"})
"""Those of them that the printed head right above the amount answers; of a total, with the same sum elsewhere."""
_TOTAL = "total"
_WRONG_IN_ITSELF = frozenset({"ogiltig"})
"""Flags of a value that breaks its own rule, as a wrong check digit does."""
_OWN_SUBJECT = "Q"
"""The family whose checks are about doubt itself."""


def is_doubtful(value: Value, limits: Thresholds) -> bool:
    """A person would look at the page before believing it; what holds no value, or no confidence, is not judged."""
    if value.value is None:
        return False
    if not _DOUBTED.isdisjoint(_open_flags(value)):
        return True
    limit = float(limits.doubtful_confidence)
    return value.confidence is not None and value.confidence < limit and _reading_confidence(value) < limit


def _reading_confidence(value: Value) -> float:
    """What the confidence would be if the paper did not contradict the value, 0.0 to 1.0."""
    features = tuple((name, size) for name, size in value.features if name not in _DISAGREEING)
    flags = tuple(flag for flag in _open_flags(value) if flag not in _WRONG_IN_ITSELF)
    if (features, flags) == (value.features, value.flags):
        return value.confidence or 0.0
    return default_calibration().confidence(replace(value, flags=flags), features)


def _open_flags(value: Value) -> tuple[str, ...]:
    """Its flags without those of a question that the page itself answers."""
    measured = dict(value.features)
    settled = _SETTLED_BY_A_SUM if measured.get("adds_up") else frozenset()
    if measured.get("aligned") and (value.method != _TOTAL or measured.get("echoed")):
        settled |= _SETTLED_BY_A_HEAD
    return tuple(flag for flag in value.flags if flag not in settled)


def heeding_doubt(code: str, hit: Hit, limits: Thresholds) -> Hit:
    """The hit itself, or a note that names the doubtful values; once a person has confirmed them it is itself."""
    doubted = [value for value in hit.values if is_doubtful(value, limits)]
    if not doubted or hit.holds_in_doubt or code.startswith(_OWN_SUBJECT):
        return hit
    names = ", ".join(dict.fromkeys(name_of(value.field) for value in doubted))
    message = f"{hit.message} Osäkert läst: {names}; jämför med sidan först."
    return replace(hit, message=message, severity=Severity.NOTIS)
