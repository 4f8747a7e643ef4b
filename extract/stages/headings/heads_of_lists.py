"""Labels that head a list of parties, officers or grants, each on a line of its own: none answers the label."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.normalise.dates import parse_date
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, Segment, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.kinds import read_as
from models.form import Kind

_OF_WHO = frozenset(
    (
        "projekt",
        "sokande",
        "namnd",
        "kontaktperson",
        "telefon",
        "epost",
        "adress",
        "postadress",
        "organisationsnummer",
    )
)
"""What is asked for once on a paper, and told of others in a list; who signs may stand in a row of columns."""
_SIGNS = frozenset(("undertecknare", "befattning"))
"""Heads of those who sign, and of a list of staff where every row says how much each works."""
_DAYS = frozenset(
    ("datum", "tidplan", "tidplan_start", "tidplan_slut", "period", "period_start", "period_slut")
)
"""Heads of columns of days: when what a row tells of was paid or begun."""
_ASKED = _OF_WHO | _SIGNS | _DAYS
_COUNT = re.compile(r"[0-9]{1,5}(?:,[0-9]+)? ?%?")
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_FEWEST_IN_ONE_TYPE = 3
"""Rows that show a list where the heads are set as the rows are: two may be an answer and the captions below it."""
_A_SPAN = 0.7
"""Score of a span of days, or of months alone."""
_NEXT_LINE = 2.0
"""Sizes of the type from one line of a cell to the next."""
_FLUSH = 0.5
"""Sizes of the type by which what stands in one column may begin or end apart."""


def without_heads_of_lists(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels without those that are heads of columns with several rows below.

    hits: the labels found, their `line` counted in `lines`.
    """
    fields = [hit for hit in hits if hit.wording.role == "field"]
    labelled: dict[int, list[Hit]] = defaultdict(list)
    for hit in fields:
        for number in range(hit.line, hit.last_line + 1):
            labelled[number].append(hit)
    asked = {hit.line for hit in hits if hit.name in _ASKED and not hit.colon}
    lists = {number: rows for number in asked if (rows := _rows_below(lines, number, labelled))}
    within = {line.index for rows in lists.values() for line in rows}
    dated = {number for number, rows in lists.items() if all(map(_has_day, rows))}
    counted = {number for number, rows in lists.items() if all(map(_counts, rows))}
    return tuple(
        hit
        for hit in hits
        if not (
            (hit.name in _OF_WHO and hit.line in lists)
            or (hit.name in _DAYS and hit.line in dated)
            or (hit.name in _SIGNS and hit.line in counted)
            or (hit.name in _ASKED and hit.line in within)
        )
    )


def _rows_below(lines: Sequence[Line], number: int, labelled: Mapping[int, Sequence[Hit]]) -> list[Line]:
    """The rows of the list that a line heads; none where it heads no list."""
    head = lines[number]
    says_a_figure = any(map(str.isdigit, head.text.partition(" ")[2]))
    if len(head.segments) < _FEWEST_COLUMNS or ":" in head.text or says_a_figure:
        return []
    rows: list[Line] = []
    for line in lines[number + 1 :]:
        if _is_rule(line) or (rows and _goes_on(head, rows[-1], line)):
            continue
        if line.page != head.page or ":" in line.text or not _is_row(head, line):
            break
        if labelled.get(line.index) and not _only_names_work(line, labelled[line.index]):
            break
        rows.append(line)
    below = rows[:1]
    is_set_apart = not all(in_one_type(head.words[0], line.words[0]) for line in below)
    return rows if len(rows) >= (_FEWEST_ROWS if is_set_apart else _FEWEST_IN_ONE_TYPE) else []


def _is_rule(line: Line) -> bool:
    return not any(map(str.isalnum, line.text))


def _goes_on(head: Line, row: Line, line: Line) -> bool:
    """Whether a piece alone, right under one column but the first, is the rest of a cell of the row above."""
    if line.page != row.page or len(line.segments) != 1 or not _is_near(row, line):
        return False
    return any(_is_flush(line.segments[0], column) for column in head.segments[1:])


def _is_near(above: Line, below: Line) -> bool:
    return below.box.top - above.box.top < _NEXT_LINE * word_size(below.words[0])


def _only_names_work(line: Line, labels: Sequence[Hit]) -> bool:
    """Whether what looks like a label is what somebody does, in a row that counts: `Eva Sjö | Ledare | 10 % | 5`."""
    return _counts(line) and all(hit.start > 0 and not hit.colon for hit in labels)


def _has_day(line: Line) -> bool:
    """Whether a row has a day or a span of days and, beside it, words or figures that are none."""
    days = [_is_time(piece.text) for piece in line.segments]
    return any(days) and not all(days)


def _is_time(text: str) -> bool:
    return parse_date(text) is not None or read_as(Kind.PERIOD, text, whole=True).score >= _A_SPAN


def _counts(line: Line) -> bool:
    return any(_COUNT.fullmatch(piece.text) for piece in line.segments)


def _is_row(head: Line, line: Line) -> bool:
    """Whether a line has a piece in all columns but one, and none outside them."""
    if not _FEWEST_COLUMNS <= len(line.segments) <= len(head.segments):
        return False
    under = sum(any(_is_flush(piece, column) for column in head.segments) for piece in line.segments)
    return under == len(line.segments) and under >= len(head.segments) - 1


def _is_flush(piece: Segment, column: Segment) -> bool:
    near = _FLUSH * word_size(piece.words[0])
    return abs(piece.box.x0 - column.box.x0) <= near or abs(piece.box.x1 - column.box.x1) <= near
