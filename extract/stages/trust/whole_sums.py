"""Totals of tables that turn out to be of a part: a larger sum stands below, another year's beside, or figures lack."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extract.stages.draft import Draft
from extract.stages.heads.payers import is_income
from extract.stages.page.lines import Line
from extract.stages.tables.items import RIVALS
from extract.stages.tables.pieces import pieces_of
from extract.stages.words.totals import is_of_the_whole, is_total
from extract.stages.words.wordings import key_of
from models.layout import TextSource
from models.record import Value, ValueStatus
from models.replacing import replace

_OF_TABLES = frozenset(("budget_summa", "summa_angiven"))
_FEWEST_LETTERS = 4
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_LONGEST_HEADING = 6
"""Words of a heading that tells of which year the table below it is."""
_MOST_ROWS = 60
_GROUP = 3
"""Figures of a group in a printed amount."""
_SEVERAL = "tvetydig"


def doubt_part_sums(draft: Draft) -> Draft:
    """The draft with such a total sent to a person: a heading or the end of a page has cut its table in two.

    On a scan, flag `tvetydig`: the rows come to just the figures of the total with others before them.
    """
    if not any(_is_total_of_table(value) for value in draft.values):
        return draft
    sums = list(_sums(draft))
    if _are_of_years(draft, [line for line, _ in sums]):
        doubted = (_to_a_person(value) if _is_total_of_table(value) else value for value in draft.values)
        return replace(draft, values=tuple(doubted))
    values = (
        _with_lost_figures(value) if _has_lost_figures(value, draft) else _doubted(value, draft, sums)
        for value in draft.values
    )
    return replace(draft, values=tuple(values))


def _with_lost_figures(value: Value) -> Value:
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, _SEVERAL))


def _has_lost_figures(value: Value, draft: Draft) -> bool:
    """Whether whole groups of figures may be missing before a total on a scan: with them it is the sum of its rows."""
    total, place = value.value, value.place
    if not _is_total_of_table(value) or not isinstance(total, Decimal) or place is None:
        return False
    scans = {page.number for page in draft.layout.pages if page.source is TextSource.OCR}
    table = "konto_rows" if draft.rows_of("konto_rows") else "budget_rows"
    amounts = [row["belopp"] for row in draft.rows_of(table)]
    known = [amount for amount in amounts if isinstance(amount, Decimal)]
    if place.page not in scans or len(known) < len(amounts) or total <= 0:
        return False
    figures, whole = str(int(total)), str(int(sum(known, Decimal(0))))
    return len(figures) % _GROUP == 0 and len(whole) > len(figures) and whole.endswith(figures)


def _are_of_years(draft: Draft, sums: Sequence[Line]) -> bool:
    """Whether tables stand under headings alike but for their year, each with a sum: `Costs 2010`, `Costs 2011`."""
    alike: dict[str, dict[str, int]] = defaultdict(dict)
    for line in draft.lines:
        years = _YEAR.findall(line.text)
        if len(line.segments) == 1 and len(line.words) <= _LONGEST_HEADING and len(years) == 1:
            key = key_of(_YEAR.sub("", line.text))
            if len(key) >= _FEWEST_LETTERS:
                alike[key].setdefault(years[0], line.index)
    summed = [line.index for line in sums]
    for headings in alike.values():
        starts = [*sorted(headings.values()), len(draft.lines)]
        parts = pairwise(starts)
        if sum(any(first < number < last for number in summed) for first, last in parts) > 1:
            return True
    return False


def _to_a_person(value: Value) -> Value:
    return replace(value, status=ValueStatus.REVIEW, flags=(*value.flags, RIVALS))


def _is_total_of_table(value: Value) -> bool:
    return value.method == "total" and value.field in _OF_TABLES and value.status is ValueStatus.READ


def _sums(draft: Draft) -> Iterator[tuple[Line, Decimal]]:
    """Lines that sum costs, each with its largest amount as it is printed, or as the next line gives it alone."""
    for line, below in pairwise((*draft.lines, None)):
        if line is not None and is_total(line.text) and not is_income(line.text.partition(" ")[2]):
            most = _largest(line)
            if most is None and below is not None and not any(c.isalpha() for c in below.text):
                most = _largest(below)
            if most is not None:
                yield line, most


def _largest(line: Line) -> Decimal | None:
    amounts = (piece.value for piece in pieces_of(line) if piece.is_number)
    return max((amount for amount in amounts if amount is not None), default=None)


def _doubted(value: Value, draft: Draft, sums: Sequence[tuple[Line, Decimal]]) -> Value:
    place = value.place
    if not _is_total_of_table(value) or place is None or place.box is None:
        return value
    middle, here = place.box.middle, (place.page, place.box.bottom)
    on_it = [one for one in draft.lines if one.page == place.page and one.box.top <= middle <= one.box.bottom]
    own = max((most for line in on_it if (most := _largest(line)) is not None), default=None)
    larger = any(own is not None and most > own for line, most in sums if (line.page, line.box.middle) > here)
    doubtful = larger or any(is_total(line.text) and _sums_a_group(line, draft.lines) for line in on_it)
    return _to_a_person(value) if doubtful else value


def _sums_a_group(total: Line, lines: Sequence[Line]) -> bool:
    """Whether a total repeats the name of a group that heads rows above it: `Sum of material` below `Material`."""
    _, _, name = total.segments[0].text.partition(" ")
    key = key_of(name.partition(" ")[0])
    if len(key) < _FEWEST_LETTERS or is_of_the_whole(key):
        return False
    above = [line for line in lines if 0 < total.index - line.index <= _MOST_ROWS]
    return any(
        key_of(line.words[0].text) == key and not any(c.isdigit() for c in line.text) for line in above
    )
