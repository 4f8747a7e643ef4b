"""Rows that may be none of their table: income, payments, another year, a plan, or pieces of two cells in one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.heads.head import Head
from extract.stages.heads.head_sense import (
    are_days,
    is_of_another_year,
    is_of_earlier,
    is_past,
    is_planned,
)
from extract.stages.heads.payers import asks_for_money, is_income
from extract.stages.page.lines import text_of
from extract.stages.trust.left_accounts import with_accounts_left
from extract.stages.words.totals import is_total
from extract.stages.words.wordings import key_of
from models.geometry import Box
from models.layout import TextSource
from models.record import Dokumenttyp, Row, Scalar

_SUMS = frozenset(("budget_summa", "summa_angiven", "forbrukat_belopp"))
_ACCOUNT = frozenset(("konto", "kto", "kontonr", "kontonummer"))
_HEADING_LINES = 3
_HEADING_WORDS = 5
_FIGURE = re.compile(r"[0-9]{1,3}(?:[ .\u00a0][0-9]{3})+(?:,[0-9]{2})?|[0-9]{4,}")
_AMOUNT = re.compile(r"[0-9][0-9 .,\u00a0]*(?:kr|kronor|sek|tkr|mnkr)\.?", re.IGNORECASE)
_BEGINS_IN_FIGURE = re.compile(r"[0-9]{1,3}(?:[ .\u00a0][0-9]{3})+(?![0-9])")
_HEAD_OF_COLUMN = re.compile(r"(?:utfall|prognos|ackumulera\w*|ack\.)(?: |\Z)", re.IGNORECASE)
_MOST_TORN = 0.7
"""Share of the rows; a paper of which all rows begin with small letters is written so."""
_NEXT_LINE = 1.9
"""Heights of an amount within which the next line begins."""


def odd_rows(draft: Draft) -> frozenset[int]:
    """The ids of the rows of a paper that a person must look at before anybody counts them."""
    apart = (
        frozenset() if draft.layout.source is TextSource.PLAIN else _with_amount_below(draft) | _apart(draft)
    )
    return (
        _no_costs(draft)
        | _of_earlier(draft)
        | _of_accounts(draft)
        | with_accounts_left(draft)
        | apart
        | frozenset(map(id, filter(_is_odd, draft.rows)))
    )


def torn_rows(draft: Draft) -> frozenset[int]:
    """The ids of rows whose words are a figure, or begin in the middle of a sentence where most do not, and above.

    A name that runs over several lines was cut between the wrong rows.
    """
    found = {id(row) for row in draft.rows if (text := str(row["text"] or "")) and not names_a_cost(text)}
    for table in ("budget_rows", "konto_rows"):
        rows = draft.rows_of(table)
        lower = [str(row["text"] or "")[:1].islower() for row in rows]
        if 0 < sum(lower) <= _MOST_TORN * len(rows):
            found |= {id(row) for n, row in enumerate(rows) if any(lower[n : n + 2])}
    return frozenset(found)


def _is_odd(row: Row) -> bool:
    """Whether nothing names a row, or what stands for its name is an amount, asks for one, or heads a column."""
    text = str(row["text"] or "")
    if not any(cell.value for cell in row.cells if cell.field != "belopp"):
        return True
    if row.table == "budget_rows" and (asks_for_money(text) or (text and not names_a_cost(text))):
        return True
    return _BEGINS_IN_FIGURE.match(text) is not None or _HEAD_OF_COLUMN.match(text) is not None


def names_a_cost(text: str) -> bool:
    """Whether the words of a row are more than a figure and its unit.

    >>> names_a_cost("Hyra 2014"), names_a_cost("143787 kr")
    (True, False)
    """
    return any(map(str.isalpha, text)) and _AMOUNT.fullmatch(text) is None


def _of_earlier(draft: Draft) -> frozenset[int]:
    """The rows of a report under heads one of which holds what earlier periods have used as well."""
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.REDOVISNING:
        return frozenset()
    tables = {
        head.table.name for head in draft.heads if any(is_of_earlier(text_of(c.words)) for c in head.columns)
    }
    return frozenset(id(row) for row in draft.rows if row.table in tables)


def _of_accounts(draft: Draft) -> frozenset[int]:
    """The rows of costs of a report under a head that names accounts, which was read together with something else."""
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.REDOVISNING:
        return frozenset()
    words = (
        word
        for head in draft.heads
        if head.table.name == "budget_rows"
        for c in head.columns
        for word in c.words
    )
    if not any(key_of(word.text) in _ACCOUNT for word in words):
        return frozenset()
    return frozenset(id(row) for row in draft.rows if row.table == "budget_rows")


def _apart(draft: Draft) -> frozenset[int]:
    """The rows of a page whose amounts stand in no column, where no total proves them."""
    totals = _totals(draft)
    pages: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in draft.rows:
        cell = row.cell("belopp")
        if cell is not None and cell.place is not None and cell.place.box is not None:
            pages[row.table, cell.place.page].append(row)
    found = (rows for rows in pages.values() if not _in_one_column(rows) and _sum(rows) not in totals)
    return frozenset(id(row) for rows in found for row in rows)


def _totals(draft: Draft) -> set[Scalar | None]:
    """Sums that the paper prints of all its rows, under them or behind a label of their own."""
    return {value.value for value in draft.values if value.method == "total" or value.field in _SUMS}


def _in_one_column(rows: Iterable[Row]) -> bool:
    cells = [cell for row in rows if (cell := row.cell("belopp")) is not None]
    boxes = [cell.place.box for cell in cells if cell.place is not None and cell.place.box is not None]
    return max(box.x0 for box in boxes) <= min(box.x1 for box in boxes)


def _sum(rows: Iterable[Row]) -> Decimal:
    return sum((amount for row in rows if isinstance(amount := row["belopp"], Decimal)), Decimal(0))


def _no_costs(draft: Draft) -> frozenset[int]:
    """The rows of a budget that may be none of it, by their ids."""
    if draft.form is None:
        return frozenset()
    rows = draft.rows_of("budget_rows")
    if draft.form.dokumenttyp is Dokumenttyp.REDOVISNING:
        heads = [head for head in draft.heads if head.table.name == "budget_rows"]
        is_other = bool(heads) and all(map(_is_plan, heads))
        is_other = is_other or (bool(rows) and _is_under(draft, rows[0], is_of_another_year))
        return frozenset(map(id, rows)) if is_other else _income_off(rows)
    if rows and (are_days([str(row["text"] or "") for row in rows]) or _is_under(draft, rows[0], _is_before)):
        return frozenset(map(id, rows))
    return _taken_off(draft, rows)


def _with_amount_below(draft: Draft) -> frozenset[int]:
    """Rows right below whose amount another stands alone on its line, and is no row's: two amounts in one cell."""
    alone: dict[int, list[Box]] = defaultdict(list)
    for line in draft.lines:
        if len(line.segments) == 1 and _FIGURE.fullmatch(line.text):
            alone[line.page].append(line.box)
    read = [(row, cell.place) for row in draft.rows for cell in row.cells if cell.field == "belopp"]
    placed = [
        (row, place.page, place.box) for row, place in read if place is not None and place.box is not None
    ]
    taken: dict[int, list[Box]] = defaultdict(list)
    for _, page, box in placed:
        taken[page].append(box)
    return frozenset(
        id(row)
        for row, page, box in placed
        for below in alone[page]
        if _is_right_below(below, box) and not any(below.intersection(own) > 0 for own in taken[page])
    )


def _is_right_below(below: Box, box: Box) -> bool:
    is_next = 0 < below.middle - box.middle < _NEXT_LINE * box.height
    return is_next and below.x0 < box.x1 and box.x0 < below.x1


def _is_plan(head: Head) -> bool:
    return any(column.name == "belopp" and is_planned(text_of(column.words)) for column in head.columns)


def _is_before(heading: str) -> bool:
    return is_past(heading) or is_of_another_year(heading)


def _is_under(draft: Draft, row: Row, tells: Callable[[str], bool]) -> bool:
    """Whether a heading near above the first row, or its total, tells something of the table."""
    place = next((cell.place for cell in row.cells if cell.place is not None and cell.place.box), None)
    if place is None or place.box is None:
        return False
    top = place.box.top
    above = [line for line in draft.lines if line.page == place.page and line.box.middle < top]
    for line in reversed([line for line in above if not is_total(line.text)][-_HEADING_LINES:]):
        if any(c.isdigit() for c in line.text) and not tells(line.text):
            return False
        if len(line.segments) == 1 and len(line.words) <= _HEADING_WORDS and tells(line.text):
            return True
    return False


def _income_off(rows: Sequence[Row]) -> frozenset[int]:
    """The rows of a report that stand among its costs as income, with another sign than most of them."""
    amounts = [(row, amount) for row in rows if isinstance(amount := row["belopp"], Decimal)]
    income = {id(row) for row, _ in amounts if is_income(str(row["text"] or ""))}
    costs = Counter(amount > 0 for row, amount in amounts if id(row) not in income)
    if not income or not costs:
        return frozenset()
    usual = costs[True] >= costs[False]
    return frozenset(id(row) for row, amount in amounts if id(row) in income and (amount > 0) is not usual)


def _taken_off(draft: Draft, rows: Sequence[Row]) -> frozenset[int]:
    """Income among costs that no total proves, and what is taken off the others."""
    amounts = [amount for row in rows if isinstance(amount := row["belopp"], Decimal)]
    off = {id(row) for row in rows if isinstance(amount := row["belopp"], Decimal) and amount < 0}
    if any(amount > 0 for amount in amounts) and off:
        return frozenset(off)
    if sum(amounts, Decimal(0)) in _totals(draft):
        return frozenset()
    return frozenset(id(row) for row in rows if is_income(str(row["text"] or "")))
