"""Lines at which a table ends: labels of the paper, and what something else has taken."""

from __future__ import annotations

from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line
from extract.stages.tables.tables import tables_of
from extract.stages.words.totals import is_total
from models.form import Kind

_FEWEST_HEADS = 3
_OF_GRANTS = ("sokt_summa", "beviljat_belopp")


def stops_of(draft: Draft) -> frozenset[int]:
    """Lines of labels whose answers stand beside them, and lines that something else has taken."""
    assert draft.form is not None
    totals = {table.total for table in tables_of(draft.form)}
    amounts = {spec.name for spec in draft.form.fields if spec.kind is Kind.AMOUNT}
    labels = {
        hit.line
        for hit in draft.hits
        if hit.wording.role == "field"
        and hit.start == 0
        and not _is_row_of_heads(draft.lines[hit.line])
        and (not is_total(draft.lines[hit.line].text) or _names_grant(hit))
        and (hit.name not in totals or hit.colon)
        and (hit.colon or (hit.similarity == 1.0 and hit.name in amounts))
    }
    heads = {line for head in draft.heads for line in range(head.first, head.last + 1)}
    numbered = {hit.line for hit in draft.hits if _is_numbered_label(hit, draft)}
    return (draft.claimed - draft.tabled) | (labels - heads) | numbered


def _is_row_of_heads(line: Line) -> bool:
    """Whether words stand over three columns or more, with no answer among them: `Sökt bidrag  Egen insats  Totalt`."""
    return len(line.segments) >= _FEWEST_HEADS and not any(
        any(map(str.isdigit, segment.text)) or segment.text.endswith(":") for segment in line.segments
    )


def _is_numbered_label(hit: Hit, draft: Draft) -> bool:
    """Whether a line is the number of a box of the form and its label, and no figure with its name: `15  Målgrupp`."""
    words = draft.lines[hit.line].words
    is_line = hit.line == hit.last_line and hit.start == 1 and hit.last_end == len(words)
    return is_line and hit.wording.role != "heading" and words[0].text.isdecimal()


def _names_grant(hit: Hit) -> bool:
    """Whether a label that begins as a total does asks for what no table sums up to: `Summa som söks (kr)`."""
    return hit.name in _OF_GRANTS and hit.line == hit.last_line and len(hit.words) > 1


def stops_of_stacked(draft: Draft) -> frozenset[int]:
    """Lines that cannot be a cell of a table with one cell a line, whose heads may be labels elsewhere."""
    labels = {hit.line for hit in draft.hits if hit.wording.role == "field" and hit.colon}
    return (draft.claimed - draft.tabled) | labels


def ends_of_stacked(draft: Draft) -> frozenset[int]:
    """Lines that name an amount of the whole paper in several words: no row of such a table begins with them."""
    assert draft.form is not None
    amounts = {spec.name for spec in draft.form.fields if spec.kind is Kind.AMOUNT}
    asked = (hit for hit in draft.hits if hit.name in amounts and hit.alone and hit.start == 0)
    return frozenset(
        hit.line
        for hit in asked
        if hit.similarity == 1.0 and len(hit.words) > 1 and not is_total(draft.lines[hit.line].text)
    )
