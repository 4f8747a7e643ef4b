"""The rows of tables asked label by label, before anything else is read out of their lines."""

from __future__ import annotations

from extract.stages.draft import Draft
from extract.stages.grids.blocks import block_grids
from extract.stages.grids.grid_rows import with_found
from extract.stages.grids.understood import read_grid
from extract.stages.tables.tables import tables_of
from models.record import Dokumenttyp
from models.replacing import replace

_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)


def find_blocks(draft: Draft) -> Draft:
    """The draft with the rows that a form asks for one label after another; what it took for heads there is none.

    The tables of several projects, each under a head of its own, are tables although they have a single row.
    """
    form = draft.form
    if form is None or form.dokumenttyp not in _FILLED_IN or draft.rows:
        return draft
    if draft.heads and len(draft.projects) > 1:
        return draft
    wanted = {table.name: table for table in tables_of(form)}
    labelled = frozenset(
        hit.line for hit in draft.hits if hit.wording.role == "field" and (hit.colon or hit.similarity == 1.0)
    )
    is_account = form.dokumenttyp is Dokumenttyp.REDOVISNING
    grids = block_grids(draft.lines, draft.claimed, labelled)
    found = [one for grid in grids if (one := read_grid(draft, grid, is_account=is_account)) is not None]
    kept = [one for one in found if one.table in wanted]
    if not kept:
        return draft
    best = max(kept, key=lambda one: one.rank)
    taken = range(best.first, best.last + 1)
    others = [head for head in draft.heads if head.first not in taken and head.table.name == best.table]
    if others and not best.adds_up:
        return draft
    sure = best.sure and len(kept) == 1
    read = with_found(draft, wanted[best.table], replace(best, sure=sure))
    return replace(
        read, heads=tuple(h for h in draft.heads if h.first not in taken and h.table.name != best.table)
    )
