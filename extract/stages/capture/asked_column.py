"""How much is applied for, told by the foot of a column: costs beside what of them is asked for."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.page.lines import Segment, place_of
from extract.stages.words.kinds import read_as
from extract.stages.words.totals import is_total
from models.form import Kind
from models.record import Dokumenttyp, Place, Row, Value, ValueStatus
from models.replacing import replace

_ASKED = "sokt_summa"
_ASKS = re.compile(r"(?:varav |därav )?(?:sök(?:t|s|es|er|ta)|ansökt|äskat|begärt)\b", re.IGNORECASE)
_ALREADY = re.compile(
    r"\b(?:redan|tidigare|andra|annan|annat|övrig\w*|förra|föregående|egen|egna)\b", re.IGNORECASE
)
_OWN = frozenset(("text", "antal", "a_pris", "belopp", "kostnadsslag"))
_UNKNOWN = (ValueStatus.ABSENT, ValueStatus.EMPTY)
_FLUSH = 4.0
"""Points by which amounts of one column end apart."""


def find_asked_column(draft: Draft) -> Draft:
    """The draft with the sum under the one column whose head asks, where no label is answered; a person looks at it.

    Only a printed sum that the column's amounts come to is one.
    """
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.ANSOKAN:
        return draft
    open_ones = [value for value in draft.values if value.field == _ASKED and value.status in _UNKNOWN]
    rows = draft.rows_of("budget_rows")
    heads = (
        {cell.field for row in rows for cell in row.cells if _is_asked(cell.field)} if open_ones else set()
    )
    found = _foot(draft, rows, heads.pop()) if len(heads) == 1 else None
    if found is None:
        return draft
    return replace(draft, values=tuple(found if value in open_ones else value for value in draft.values))


def _is_asked(head: str) -> bool:
    return head not in _OWN and _ASKS.match(head) is not None and _ALREADY.search(head) is None


def _foot(draft: Draft, rows: tuple[Row, ...], head: str) -> Value | None:
    """The amount of the column on the first line below its last row that sums."""
    cells = [cell for row in rows if (cell := row.cell(head)) is not None]
    amounts = [cell.value for cell in cells if isinstance(cell.value, Decimal)]
    last = cells[-1].place
    if len(amounts) < len(cells) or last is None or last.box is None:
        return None
    for line in draft.lines:
        if line.page != last.page or line.box.top < last.box.bottom or not is_total(line.segments[0].text):
            continue
        for piece in line.segments[1:]:
            if _is_under(piece, last):
                return _value(piece, sum(amounts, Decimal(0)))
        return None
    return None


def _is_under(piece: Segment, last: Place) -> bool:
    box = last.box
    if box is None:
        return False
    return abs(piece.box.x1 - box.x1) < _FLUSH or abs(piece.box.x0 - box.x0) < _FLUSH


def _value(piece: Segment, whole: Decimal) -> Value | None:
    for unit in (None, "tkr", "mnkr"):
        answer = read_as(Kind.AMOUNT, piece.text, unit, whole=True)
        if answer.parts and answer.parts[0].value == whole:
            part = answer.parts[0]
            place = place_of(piece.page, piece.words)
            features = (("kind", answer.score),)
            return Value(
                _ASKED, piece.text, part.value, ValueStatus.REVIEW, place, "column_sum", part.flags, features
            )
    return None
