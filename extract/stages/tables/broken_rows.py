"""Rows that are broken over several lines, in a text that has lost its columns."""

from __future__ import annotations

from collections.abc import Sequence

from extract.normalise.amount import parse_amount
from extract.stages.heads.head import Head
from extract.stages.page.lines import Line, text_of
from extract.stages.tables.cells import Gathered
from extract.stages.words.totals import is_total
from models.form import Kind

_LONGEST_NUMBER = 2
_SHORTEST_CODE = 4
_MOST_WORDS = 6
_MOST_BELOW = 3
"""Lines of a row, but for the last, that begins with a code."""


def goes_on_below(line: Line, held: Sequence[Line], head: Head, above: Gathered | None) -> bool:
    """Whether a line that is no row may begin one whose amount stands further down, or go on in such a row.

    held: the lines of that row so far; above: the row before it, with codes as long as its own.
    """
    if head.aligned:
        return False
    first, words = head.columns[0], line.words
    if first.kind is Kind.COUNT:
        numbered = words[0].text.isdecimal() and len(words[0].text) <= _LONGEST_NUMBER
        return bool(held) or (numbered and len(words) > 1)
    if len(held) >= _MOST_BELOW or is_total(line.text):
        return False
    if first.name == "text":
        return parse_amount(words[-1].text) is None and len(words) <= _MOST_WORDS
    if first.name != "konto":
        return False
    return bool(held) or (len(words) > 1 and _is_code_like(words[0].text, above))


def may_end_below(line: Line, held: Sequence[Line], head: Head) -> bool:
    """Whether a line may be the last of a row whose first lines are held."""
    first, begun = head.columns[0], line.words[0].text
    if first.name == "text":
        return bool(held) and begun.lstrip("-–−")[:1].isdigit()
    return bool(held) and (first.kind is not Kind.COUNT or begun.isdecimal())


def _is_code_like(text: str, above: Gathered | None) -> bool:
    code = text_of(above.cells[0]) if above is not None and not above.sums else ""
    return text.isdecimal() and (len(text) == len(code) if code else len(text) >= _SHORTEST_CODE)
