"""Accounts with costs on the left and income on the right: what was granted stands beside a row of a table."""

from __future__ import annotations

from collections.abc import Iterator

from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from models.form import Kind
from models.geometry import Box, enclosing
from models.record import Row


def labels_beside_rows(draft: Draft) -> frozenset[int]:
    """Numbers among the draft's labels of those that ask for an amount and stand right of a whole row of a table.

    The sum of a table is none of them: both sides have one, and it is the table's.
    """
    form = draft.form
    if form is None or not draft.rows:
        return frozenset()
    sums = {table.total for table in form.tables}
    wanted = {spec.name for spec in form.fields if spec.kind is Kind.AMOUNT} - sums
    asking = [
        number
        for number, hit in enumerate(draft.hits)
        if hit.line in draft.claimed and hit.start > 0 and hit.alone and hit.name in wanted
    ]
    rows = list(_places(draft.rows)) if asking else []
    return frozenset(
        number for number in asking if any(_is_right_of(draft.hits[number], *row) for row in rows)
    )


def _places(rows: tuple[Row, ...]) -> Iterator[tuple[int, Box]]:
    for row in rows:
        places = [cell.place for cell in row.cells if cell.place is not None and cell.place.box is not None]
        boxes = [place.box for place in places if place.box is not None]
        if boxes:
            yield places[0].page, enclosing(boxes)


def _is_right_of(hit: Hit, page: int, row: Box) -> bool:
    label = hit.box
    return hit.page == page and row.x1 < label.x0 and row.top - 1 <= label.middle <= row.bottom + 1
