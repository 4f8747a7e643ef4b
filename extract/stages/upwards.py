"""Whether a paper prints its labels under the answers, as some printed forms do."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels import Hit
from extract.stages.lines import text_of
from extract.stages.sharing import read_for
from extract.stages.zones import Sheet, Zone
from models.form import FieldSpec, Form, Kind

_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_FEWEST_ABOVE = 3
_SURE = 0.9


def stand_above(hits: Sequence[Hit], form: Form, sheet: Sheet) -> bool:
    """Whether the paper prints its labels under the answers: most typed labels are answered above, few below."""
    asked: list[tuple[Hit, FieldSpec]] = []
    for hit in hits:
        spec = form.field(hit.name)
        if spec is None or spec.kind in _UNTYPED or hit.line in sheet.claimed:
            continue
        beside = sheet.inline(hit)
        if beside is None or read_for(spec, beside.text, hit, sheet).score < _SURE:
            asked.append((hit, spec))
    if len(asked) < _FEWEST_ABOVE:
        return False
    above = sum(_is_answered(hit, spec, sheet.above(hit), -1, sheet) for hit, spec in asked)
    if above < _FEWEST_ABOVE:
        return False
    return above > 2 * sum(_is_answered(hit, spec, sheet.below(hit), 0, sheet) for hit, spec in asked)


def _is_answered(hit: Hit, spec: FieldSpec, zone: Zone | None, line: int, sheet: Sheet) -> bool:
    """Whether one line of a zone is for sure the answer; no zone is read as no words are."""
    text = text_of(zone.lines[line]) if zone is not None else ""
    return read_for(spec, text, hit, sheet).score >= _SURE
