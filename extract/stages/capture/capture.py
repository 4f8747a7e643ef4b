"""Values captured by geometry and by kind together: every label gets the piece of text that answers it best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.stages.capture.answered import flags_of, values_of
from extract.stages.capture.candidates import Candidate, candidates_for
from extract.stages.capture.captions import answered_above
from extract.stages.capture.label_kinds import (
    answered_in_another_type,
    as_whole_spans,
    stand_below,
    stand_over,
)
from extract.stages.capture.strays import without_strays
from extract.stages.capture.two_answers import two_answers
from extract.stages.draft import Draft
from extract.stages.headings.signers import without_posts_of_contacts
from extract.stages.heads.payers import pay_for_costs
from extract.stages.labels.labels import Hit
from extract.stages.labels.negated import without_negated
from extract.stages.labels.sharing import shared_lines
from extract.stages.labels.zones import Sheet
from extract.stages.page.lines import place_of, text_of
from extract.stages.tables.items import Items, itemise, rows_of
from models.form import FieldSpec, Form
from models.layout import TextSource
from models.record import Value, ValueStatus
from models.replacing import replace


def capture_values(draft: Draft) -> Draft:
    """Answer every label of the form; fields without a label stay absent."""
    form = draft.form
    if form is None:
        return draft
    sheet = Sheet(draft.layout.pages, draft.lines, draft.hits, draft.claimed, draft.units)
    by_field = _answered(draft, form, sheet)
    values: list[Value] = []
    rows = list(draft.rows)
    listed = {table.total for table in form.tables if table.name == "budget_rows"}
    for spec in form.fields:
        found = by_field.get(spec.name, [])
        items = _items(found, sheet) if spec.name in listed and not draft.rows_of("budget_rows") else None
        if items is None:
            values += values_of(spec, found, sheet)
            continue
        candidate, listing = items
        rows += rows_of(listing, candidate.zone.page, 0)
        values.append(_total(spec, candidate, listing))
        if listing.total is None:
            elsewhere = [pair for pair in found if pair[1] is not candidate]
            values += values_of(spec, elsewhere, sheet) if elsewhere else []
    return replace(draft, values=(*draft.values, *values), rows=tuple(rows))


def _answered(draft: Draft, form: Form, sheet: Sheet) -> Mapping[str, list[tuple[Hit, Candidate | None]]]:
    """The labels of every field with what answers each; a word answers one label, the one that it fits best."""
    asked = [hit for hit in without_posts_of_contacts(draft.hits) if hit.wording.role == "field"]
    hits = as_whole_spans(without_negated(draft.lines, asked, form), form, sheet)
    two = two_answers(hits, form, sheet)
    hits = [hit for hit in hits if id(hit) not in two.heads]
    splits = {**dict(shared_lines(draft.hits, form, sheet)), **two.first}
    upwards = answered_above(hits, form, sheet)
    others = [hit for hit in hits if id(hit) not in upwards]
    over = bool(others) and stand_over(others, form, sheet)
    doubts_below = bool(others) and not stand_below(others, form, sheet)
    contrast = draft.layout.source is TextSource.TEXT and answered_in_another_type(draft.lines, hits)
    candidates = [
        candidate
        for hit in hits
        for candidate in candidates_for(
            hit,
            form,
            sheet,
            splits,
            upwards=id(hit) in upwards,
            over=over and id(hit) not in upwards,
            contrast=contrast,
            doubts_below=doubts_below and id(hit) not in upwards,
        )
    ]
    chosen: dict[int, Candidate] = {}
    consumed: set[int] = set()
    for candidate in sorted(candidates, key=lambda one: one.total, reverse=True):
        words = {id(word) for word in candidate.zone.words}
        if id(candidate.hit) not in chosen and not words & consumed:
            chosen[id(candidate.hit)] = candidate
            consumed |= words
    by_field: dict[str, list[tuple[Hit, Candidate | None]]] = defaultdict(list)
    chosen = without_strays(chosen)
    for hit in hits:
        by_field[hit.name].append((hit, chosen.get(id(hit))))
    return by_field


def _items(found: Sequence[tuple[Hit, Candidate | None]], sheet: Sheet) -> tuple[Candidate, Items] | None:
    """The list under one of a field's labels, the longest way of reading it, with the label's candidate."""
    for hit, candidate in found:
        if candidate is None:
            continue
        zones = (candidate.whole, sheet.listed(hit), sheet.column(hit))
        lists = [items for zone in zones if zone and (items := itemise(zone, sheet.unit_of(hit)))]
        costs = [items for items in lists if not pay_for_costs([item.name for item in items.rows])]
        if costs:
            return candidate, max(costs, key=lambda items: (len(items.rows), items.total is not None))
    return None


def _total(spec: FieldSpec, candidate: Candidate, items: Items) -> Value:
    """The printed total of a list; a list without one has no total, and none is made up."""
    flags = flags_of(spec, candidate.hit)
    if items.total is None:
        return Value(spec.columns[0], "", None, ValueStatus.EMPTY, None, "list", flags)
    part = items.total.answer.parts[0]
    status = ValueStatus.READ if part.value is not None else ValueStatus.UNREADABLE
    features = (("label", candidate.hit.similarity), ("kind", items.total.answer.score))
    place = place_of(candidate.zone.page, items.total.amount)
    raw = text_of(items.total.amount)
    return Value(spec.columns[0], raw, part.value, status, place, "list", (*flags, *part.flags), features)
