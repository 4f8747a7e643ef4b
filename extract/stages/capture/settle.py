"""One answer for each column: where a paper answers twice, the better one stands and a contradiction is said."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from extract.stages.draft import Draft
from models.record import Dokumenttyp, Project, Value, ValueStatus
from models.replacing import replace

_RANK = {
    ValueStatus.READ: 4,
    ValueStatus.REVIEW: 3,
    ValueStatus.UNREADABLE: 2,
    ValueStatus.EMPTY: 1,
    ValueStatus.ABSENT: 0,
}
_SIGNED = frozenset(("ort", "datum", "undertecknare", "befattning"))
_CHOSEN, _OF_IT = "ovriga_intakter", "ovriga_intakter_belopp"
_TICKED = re.compile(
    r"\b(?!(?:kr|sek|tkr|av|och|för|per|år)\b)[^\W\d_]{1,3}\b|[^\w\s.,:;()%&+-]", re.IGNORECASE
)
"""What a question is answered by, well or badly read: short words, and signs."""
_AMOUNTS = frozenset(("summa_angiven", "budget_summa", "sokt_summa", "beviljat_belopp", "forbrukat_belopp"))


def settle(draft: Draft) -> Draft:
    """Columns keep the order in which the form declares them."""
    grouped: dict[str, list[Value]] = defaultdict(list)
    for value in draft.values:
        grouped[value.field].append(value)
    order = [column for spec in draft.form.fields for column in spec.columns] if draft.form else []
    names = sorted(grouped, key=lambda name: order.index(name) if name in order else len(order))
    signed = draft.form is not None and draft.form.dokumenttyp in (
        Dokumenttyp.ANSOKAN,
        Dokumenttyp.REDOVISNING,
    )
    values = _without_sources(tuple(_best(grouped[name], signed=signed) for name in names))
    return replace(draft, values=values, projects=draft.projects or _only_project(draft, values))


def _without_sources(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The answers without a source of income in a list taken for the question whether there is any.

    Its amount is answered elsewhere then, and figures stand beside its name, but nothing that could be ticked.
    """
    answered = {value.field for value in values if value.value is not None}
    return tuple(
        Value(value.field, "", None, ValueStatus.ABSENT, None, "")
        if value.field == _CHOSEN and _OF_IT in answered and _is_of_a_list(value)
        else value
        for value in values
    )


def _is_of_a_list(value: Value) -> bool:
    figures = any(character.isdigit() for character in value.raw)
    return value.status is ValueStatus.UNREADABLE and figures and _TICKED.search(value.raw) is None


def _only_project(draft: Draft, values: Sequence[Value]) -> tuple[Project, ...]:
    """A report that names its project in a field of its own, and no other, is about that one."""
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.REDOVISNING:
        return ()
    name = next((value for value in values if value.field == "projekt" and value.value), None)
    return (Project(1, projekt=name),) if name is not None else ()


def _best(values: Sequence[Value], *, signed: bool) -> Value:
    """signed: the date of the signature is the paper's date, and not the one in its head."""

    def rank(value: Value) -> tuple[int, bool]:
        by_hand = value.field in _SIGNED and (value.method == "signature") == signed
        return _RANK[value.status], by_hand

    best = max(values, key=rank)
    required = any("obligatorisk" in value.flags for value in values)
    flags = tuple(dict.fromkeys((*best.flags, *(("obligatorisk",) if required else ()))))
    others = {value.value for value in values if value.status is ValueStatus.READ}
    if best.field in _AMOUNTS and len(others) > 1:
        return replace(best, status=ValueStatus.REVIEW, flags=(*flags, "motstridig"))
    best = replace(best, flags=flags) if flags != best.flags else best
    return _echoed(best, values) if best.field in _AMOUNTS else best


def _echoed(best: Value, values: Sequence[Value]) -> Value:
    """The amount, with the measurement that it says so where the paper gives it at another place too."""
    again = any(
        other.value == best.value and other.place != best.place and other.place is not None
        for other in values
        if other is not best and other.status in (ValueStatus.READ, ValueStatus.REVIEW)
    )
    if not again or best.value is None:
        return best
    return replace(best, features=(*best.features, ("echoed", 1.0)))
