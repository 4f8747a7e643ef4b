"""Rows of a report whose texts begin with the code of an account: `4280 Hyra` is an account and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.capture.packed import words_of
from extract.stages.draft import Draft
from extract.stages.page.lines import place_of, text_of
from models.layout import Word
from models.record import Dokumenttyp, Row, Value, ValueStatus
from models.replacing import replace

_CODED = re.compile(r"(?P<konto>[0-9]{3,8})\s+[^\W\d]")
_USUAL = range(4, 7)
"""Digits of most codes; whether one has the length of a code is for the checks to say."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_FEWEST = 2


def part_codes(draft: Draft) -> Draft:
    """The costs of a report as rows of accounts, where every one of them begins with a code and no other row does."""
    costs = draft.rows_of("budget_rows")
    if (
        draft.form is None
        or draft.form.dokumenttyp is not Dokumenttyp.REDOVISNING
        or len(costs) != len(draft.rows)
    ):
        return draft
    if not _are_coded([str(row["text"] or "") for row in costs]):
        return draft
    rows = [_parted(draft, row) for row in costs]
    known = tuple(row for row in rows if row is not None)
    return replace(draft, rows=known) if len(known) == len(costs) else draft


def _are_coded(texts: Sequence[str]) -> bool:
    """Whether every text begins with digits, most of them as many as a code has, and they are no years."""
    codes = [found["konto"] for text in texts if (found := _CODED.match(text)) is not None]
    if len(codes) < max(_FEWEST, len(texts)) or all(map(_YEAR.fullmatch, codes)):
        return False
    return 2 * sum(len(code) in _USUAL for code in codes) > len(codes)


def _parted(draft: Draft, row: Row) -> Row | None:
    """The row with its code in a cell of its own; None where its words are not found again."""
    text = row.cell("text")
    words = words_of(draft.lines, text) if text is not None else ()
    if text is None or text.place is None or len(words) < _FEWEST:
        return None
    konto = _cell("konto", words[:1], text)
    rest = tuple(cell for cell in row.cells if cell.field != "text")
    return replace(row, table="konto_rows", cells=(konto, *rest, _cell("text", words[1:], text)))


def _cell(field: str, words: Sequence[Word], whole: Value) -> Value:
    raw = text_of(words)
    page = whole.place.page if whole.place is not None else 0
    return replace(
        whole, field=field, raw=raw, value=raw, place=place_of(page, words), status=ValueStatus.READ
    )
