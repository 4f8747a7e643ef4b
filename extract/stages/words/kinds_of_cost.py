"""Heads over the kinds of cost that the rows of a budget are of, beside their own texts."""

from __future__ import annotations

from extract.stages.words.wordings import key_of

_HEADS = frozenset(
    map(
        key_of,
        ("Kostnadsslag", "Kostnadstyp", "Kostnadskategori", "Kategori", "Kostnadsgrupp", "Utgiftsslag"),
    )
)


def names_kinds_of_cost(head: str) -> bool:
    """Whether a head says so.

    >>> names_kinds_of_cost("Kostnadsslag"), names_kinds_of_cost("Kostnad")
    (True, False)
    """
    return key_of(head) in _HEADS
