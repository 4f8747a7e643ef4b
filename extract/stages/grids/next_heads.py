"""Lines inside a stretch of figures that head the next table rather than belong to the rows above."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.stages.heads.payers import is_income
from extract.stages.page.lines import Line, Segment
from extract.stages.words.naming import columns_named

_FEWEST_HEADS = 2
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_YEAR_OF_MONEY = re.compile(
    r"(?:kr )?((?:19|20)[0-9]{2})(?:,? \(?(?:[tkm]?kr|kronor|sek|mnkr)\)?)?", re.IGNORECASE
)


def heads_another(line: Line, between: Sequence[Line]) -> bool:
    """Whether a line of words begins the next table: its pieces are heads of columns, under a heading or all known."""
    if len(line.segments) < _FEWEST_HEADS:
        return False
    if any(segment.text[:1].islower() or _holds_figure(segment) for segment in line.segments):
        return False
    known = sum(map(_is_known, line.segments))
    is_under_heading = bool(between) and len(between[-1].segments) == 1
    return known == len(line.segments) or (is_under_heading and known > 0)


def _is_known(segment: Segment) -> bool:
    """Whether a piece is the head of a column, a year, or the side of a table that tells who pays."""
    text = segment.text
    return _YEAR.fullmatch(text) is not None or bool(columns_named(text)) or is_income(text)


def _holds_figure(segment: Segment) -> bool:
    """Whether digits stand in a piece that are no year."""
    return any(map(str.isdigit, _YEAR.sub("", segment.text)))


def are_years_in_a_row(texts: Sequence[str]) -> bool:
    """Whether figures with their unit are heads of years: `2014 kr`, `2015 kr`."""
    years = [int(found[1]) for text in texts if (found := _YEAR_OF_MONEY.fullmatch(text))]
    return len(years) == len(texts) > 1 and all(b - a == 1 for a, b in itertools.pairwise(years))
