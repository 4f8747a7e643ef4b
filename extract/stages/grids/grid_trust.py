"""Whether the amounts of a table that no known head tells of need nobody: what their heads say beside their sums."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.grids.grid import Grid
from extract.stages.grids.grid_columns import Roles
from extract.stages.heads.head_sense import (
    is_of_earlier,
    is_of_earlier_year,
    is_partial,
    is_planned,
    is_price,
    is_spent,
)
from extract.stages.page.lines import text_of
from models.layout import Word

_TAX = ("moms", "mervärdesskatt")


def is_sure(grid: Grid, roles: Roles, *, adds_up: bool, is_account: bool) -> bool:
    """One column that is called one or summed; or one of several that the others explain.

    is_account: of a report, which tells what its own period used.
    """
    if roles.belopp is None:
        return False
    head = grid.heads[roles.belopp]
    own = text_of(head)
    beside = [text_of(grid.heads[n]) for n in roles.rivals]
    if is_of_earlier_year(own, beside) or (roles.column("antal") is not None and is_price(own)):
        return False
    if is_account and _is_of_other_time(own, beside, is_whole=roles.names[roles.belopp] == "whole"):
        return False
    if not roles.rivals:
        return roles.is_named or adds_up
    if is_account and roles.sums_across and _may_be_the_plan(grid, roles):
        return False
    told = all(roles.names[n] is not None for n in roles.rivals)
    return not _tells_tax(head) and roles.is_named and (roles.sums_across or (told and adds_up))


def _may_be_the_plan(grid: Grid, roles: Roles) -> bool:
    """Whether the amounts of a report that two others add up to may be its plan: what was spent, and what was left."""
    below = any(
        piece.value is not None and piece.value < 0
        for entry in grid.entries
        for n in roles.rivals
        if (piece := grid.cell(entry, n)) is not None
    )
    is_first = roles.belopp is not None and roles.belopp < min(roles.rivals)
    return len(roles.rivals) == 2 and (is_first or below)


def _is_of_other_time(own: str, beside: Sequence[str], *, is_whole: bool) -> bool:
    """Whether a report's amounts are a plan, one of two outcomes, or hold what earlier periods have used as well."""
    if is_spent(own) and any(map(is_spent, beside)):
        return True
    return is_planned(own) or is_partial(own) or (is_whole and any(map(is_of_earlier, beside)))


def _tells_tax(head: Sequence[Word]) -> bool:
    """Whether a column is of an amount with tax or without it: which of the two counts is for the giver to say."""
    return any(any(sign in word.text.casefold() for sign in _TAX) for word in head)
