"""One answer for each column: where a paper answers twice, the better one stands and a contradiction is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extract.stages.draft import Draft
from models.record import Value, ValueStatus

_RANK = {
    ValueStatus.READ: 4,
    ValueStatus.REVIEW: 3,
    ValueStatus.UNREADABLE: 2,
    ValueStatus.EMPTY: 1,
    ValueStatus.ABSENT: 0,
}
_SIGNED = frozenset(("ort", "datum", "undertecknare", "befattning"))
_AMOUNTS = frozenset(("summa_angiven", "budget_summa", "sokt_summa", "beviljat_belopp", "forbrukat_belopp"))


def settle(draft: Draft) -> Draft:
    """Columns keep the order in which the form declares them."""
    grouped: dict[str, list[Value]] = defaultdict(list)
    for value in draft.values:
        grouped[value.field].append(value)
    order = [column for spec in draft.form.fields for column in spec.columns] if draft.form else []
    names = sorted(grouped, key=lambda name: order.index(name) if name in order else len(order))
    return replace(draft, values=tuple(_best(grouped[name]) for name in names))


def _best(values: Sequence[Value]) -> Value:
    best = max(
        values,
        key=lambda value: (_RANK[value.status], value.field in _SIGNED and value.method == "signature"),
    )
    required = any("obligatorisk" in value.flags for value in values)
    flags = tuple(dict.fromkeys((*best.flags, *(("obligatorisk",) if required else ()))))
    others = {value.value for value in values if value.status is ValueStatus.READ}
    if best.field in _AMOUNTS and len(others) > 1:
        return replace(best, status=ValueStatus.REVIEW, flags=(*flags, "motstridig"))
    return replace(best, flags=flags) if flags != best.flags else best
