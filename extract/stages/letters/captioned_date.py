"""A signature at the end of a paper whose date has its caption under it: date, `Datum`, name and title."""

from __future__ import annotations

from extract.normalise.dates import find_dates
from extract.stages.draft import Draft
from extract.stages.letters.signing import NAME, POSITION, is_name
from extract.stages.page.lines import Line, place_of
from models.record import Value, ValueStatus
from models.replacing import replace

_SIGNER, _TITLE, _DATE = "undertecknare", "befattning", "datum"
_LINES = 4
"""Of such a block."""


def with_signer_under_date(draft: Draft) -> Draft:
    """Name and title from the last lines of a paper, under a date and its caption, where no value says who signs."""
    if draft.form is None or any(value.field == _SIGNER and value.value for value in draft.values):
        return draft
    block = [line for line in draft.lines if line.page == draft.lines[-1].page][-_LINES:]
    if len(block) < _LINES or any(line.index in draft.claimed for line in block):
        return draft
    dated, caption, name, title = block
    asked = [hit for hit in draft.hits if hit.line in (caption.index, name.index)]
    captioned = [hit.name for hit in asked] == [_DATE] and asked[0].alone and not asked[0].colon
    if not captioned or asked[0].line != caption.index or not _is_date(dated) or not _sign(name, title):
        return draft
    signed = (_value(_SIGNER, name, ("utan_namnteckning",)), _value(_TITLE, title))
    hits = tuple(hit for hit in draft.hits if hit.line != title.index)
    claimed = draft.claimed | {name.index, title.index}
    return replace(draft, hits=hits, values=(*draft.values, *signed), claimed=claimed)


def _is_date(line: Line) -> bool:
    found = find_dates(line.text)
    return len(found) == 1 and line.text[found[0].end :].strip(" .") == ""


def _sign(name: Line, title: Line) -> bool:
    named = is_name(name.text) or NAME.fullmatch(name.text) is not None
    return named and POSITION.search(title.text) is not None


def _value(field: str, line: Line, flags: tuple[str, ...] = ()) -> Value:
    place = place_of(line.page, line.words)
    return Value(field, line.text, line.text, ValueStatus.READ, place, "signature", flags, (("kind", 1.0),))
