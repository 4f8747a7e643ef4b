"""Lines that begin with an account among those of a table and were read as none of its rows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.stages.draft import Draft
from extract.stages.page.lines import Line
from models.geometry import Box

_CODE = re.compile(r"[0-9]{4,6}")
_FIGURE = re.compile(r"[-–−]? ?[0-9]{1,3}(?:[ .\u00a0]?[0-9]{3})*(?:,[0-9]{2}|[:,][-–])?(?: ?kr)?")
_FLUSH = 3.0
"""Points by which codes of one column begin apart."""
_NEXT_ROW = 2.5
"""Heights of a code within which the row below the last begins."""


def with_accounts_left(draft: Draft) -> frozenset[int]:
    """The ids of all rows of accounts, where a line of one more account with its amount stands among or under them.

    What the rows come to is then less, or more, than what the paper accounts for.
    """
    rows = draft.rows_of("konto_rows")
    codes: dict[int, list[Box]] = defaultdict(list)
    for row in rows:
        cell = row.cell("konto")
        if cell is not None and cell.place is not None and cell.place.box is not None:
            codes[cell.place.page].append(cell.place.box)
    if codes and any(_is_left(line, codes) for line in draft.lines):
        return frozenset(map(id, rows))
    return frozenset()


def _is_left(line: Line, codes: Mapping[int, Sequence[Box]]) -> bool:
    own = codes.get(line.page, ())
    if not own or len(line.segments) < 2 or _CODE.fullmatch(line.segments[0].text) is None:
        return False
    box = line.segments[0].box
    if any(abs(box.middle - code.middle) < code.height / 2 for code in own):
        return False
    top, bottom = min(code.top for code in own), max(code.bottom for code in own)
    is_near = top < box.middle < bottom + _NEXT_ROW * box.height
    is_under = any(abs(box.x0 - code.x0) < _FLUSH for code in own)
    named = any(map(str.isalpha, line.text))
    return is_near and is_under and named and _FIGURE.fullmatch(line.segments[-1].text) is not None
