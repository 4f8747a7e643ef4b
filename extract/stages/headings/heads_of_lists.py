"""Labels that head a list of parties, officers or grants, each on a line of its own: none answers the label."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, Segment, word_size
from extract.stages.page.type_changes import in_one_type

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
_FEWEST_COLUMNS = 3
_FEWEST_ROWS = 2
_FEWEST_IN_ONE_TYPE = 3
"""Rows that show a list where the heads are set as the rows are: two may be an answer and the captions below it."""
_FLUSH = 0.5
"""Sizes of the type by which what stands in one column may begin or end apart."""


def without_heads_of_lists(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The labels without those that are heads of columns with several rows below.

    hits: the labels found, their `line` counted in `lines`.
    """
    fields = [hit for hit in hits if hit.wording.role == "field"]
    labelled = {number for hit in fields for number in range(hit.line, hit.last_line + 1)}
    asked = {hit.line for hit in hits if hit.name in _OF_WHO and not hit.colon}
    heads = {number for number in asked if _heads_a_list(lines, number, labelled)}
    return tuple(hit for hit in hits if hit.line not in heads or hit.name not in _OF_WHO)


def _heads_a_list(lines: Sequence[Line], number: int, labelled: set[int]) -> bool:
    head = lines[number]
    says_a_figure = any(map(str.isdigit, head.text.partition(" ")[2]))
    if len(head.segments) < _FEWEST_COLUMNS or ":" in head.text or says_a_figure:
        return False
    rows = 0
    for line in lines[number + 1 :]:
        if line.page != head.page or line.index in labelled or ":" in line.text or not _is_row(head, line):
            break
        rows += 1
    below = lines[number + 1 : number + 2]
    is_set_apart = not all(in_one_type(head.words[0], line.words[0]) for line in below)
    return rows >= (_FEWEST_ROWS if is_set_apart else _FEWEST_IN_ONE_TYPE)


def _is_row(head: Line, line: Line) -> bool:
    """Whether a line has a piece in all columns but one, and none outside them."""
    if not _FEWEST_COLUMNS <= len(line.segments) <= len(head.segments):
        return False
    under = sum(any(_is_flush(piece, column) for column in head.segments) for piece in line.segments)
    return under == len(line.segments) and under >= len(head.segments) - 1


def _is_flush(piece: Segment, column: Segment) -> bool:
    near = _FLUSH * word_size(piece.words[0])
    return abs(piece.box.x0 - column.box.x0) <= near or abs(piece.box.x1 - column.box.x1) <= near
