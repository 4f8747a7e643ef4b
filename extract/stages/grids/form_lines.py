"""Lines of a form that stand like a table, each a label with its answer: told by what asks and what answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.grids.grid import Grid
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import text_of
from extract.stages.words.kinds import read_as
from models.form import FieldSpec, Kind
from models.layout import Word

_SURELY = 0.9
"""Share of the words of a label of unlisted wording that say what it asks for, and of an answer that is of its kind."""
_FEWEST_ASKED = 2
_FEWEST_ROWS = 2
_OF_WHO = frozenset((Kind.EMAIL, Kind.PHONE, Kind.ORGANISATION_NUMBER, Kind.POSTAL, Kind.STREET))
"""What says who somebody is and where: no table of costs has a row of that."""


def answers_labels(draft: Draft, grid: Grid) -> bool:
    """Whether what looks like a table that adds up to nothing is a form.

    Labels among its lines ask for different amounts, or an answer beside one says who or where somebody is; under no
    head at all, one label that asks for an amount is enough: not that over the table for what stands at its sum.
    """
    asked = list(_asked_within(draft, grid))
    amounts = {spec.name for _, spec in asked if spec.kind is Kind.AMOUNT}
    told = {spec.name for hit, spec in asked if hit.concept >= _SURELY and spec.name in amounts}
    if len(told) >= _FEWEST_ASKED or any(_is_answered(draft, hit, spec) for hit, spec in asked):
        return True
    summed = {hit.name for hit, _ in asked if _sums_rows(hit, grid)}
    loose = [
        hit
        for hit, spec in asked
        if spec.kind is Kind.AMOUNT
        and not _sums_rows(hit, grid)
        and not (hit.name in summed and hit.line < grid.first)
    ]
    return bool(loose) and not any(grid.heads) and not grid.corner


def _sums_rows(hit: Hit, grid: Grid) -> bool:
    """Whether a label stands at the sum under several rows, right or wrong."""
    return hit.line == grid.entries[-1].line.index and len(grid.entries) > _FEWEST_ROWS


def _asked_within(draft: Draft, grid: Grid) -> Iterator[tuple[Hit, FieldSpec]]:
    assert draft.form is not None
    for hit in draft.hits:
        if grid.first - 1 <= hit.line <= grid.last and hit.wording.role == "field":
            spec = draft.form.field(hit.name)
            if spec is not None:
                yield hit, spec


def _is_answered(draft: Draft, hit: Hit, spec: FieldSpec) -> bool:
    return spec.kind in _OF_WHO and any(
        read_as(spec.kind, text_of(words)).score >= _SURELY
        for words in _beside_and_below(draft, hit)
        if words
    )


def _beside_and_below(draft: Draft, hit: Hit) -> Iterator[Sequence[Word]]:
    line = draft.lines[hit.last_line]
    yield line.words[hit.last_end :]
    if line.index + 1 < len(draft.lines) and draft.lines[line.index + 1].page == hit.page:
        for segment in draft.lines[line.index + 1].segments:
            if abs(segment.box.x0 - hit.box.x0) < segment.size:
                yield segment.words
