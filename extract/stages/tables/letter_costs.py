"""Costs listed in a letter without the head of a table: a text and an amount a line, with or without leaders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.labels.zones import Zone
from extract.stages.page.lines import Line, place_of, text_of, without_leaders
from extract.stages.tables.items import Item, Items, item_of, itemise, rows_of, without_bullet
from models.form import Kind
from models.layout import Word
from models.record import Row, Value, ValueStatus
from models.replacing import replace

_INCOME = re.compile(
    r"(?:intäkt|inkomst|finansier|(?:så\s)?(?:betalas|täcks)|övriga\sbidrag|egen\sinsats)", re.IGNORECASE
)
_CALLED = re.compile(r"\b0[0-9]{1,3}[-/ ][0-9]|@")
_GLUED = re.compile(r"([^\W\d_]{3,})([1-9][0-9]{0,2})")
_THREE_DIGITS = re.compile(r"[0-9]{3}")
_MOST_WORDS = 9
_TOTALS = frozenset(("summa_angiven", "budget_summa"))


def find_costs(draft: Draft) -> Draft:
    """The longest list of costs of a letter that has no table of them; its lines are claimed."""
    if not draft.letter or draft.form is None or draft.rows_of("budget_rows"):
        return draft
    if not any(table.name == "budget_rows" for table in draft.form.tables):
        return draft
    units = draft.units
    lists = [
        (items, run)
        for run in _runs(draft)
        if not _is_income(draft, run)
        for items in [itemise(_zone(run), units.at(run[0].index))]
        if items is not None
    ]
    if not lists:
        return draft
    items, run = max(lists, key=lambda found: (found[0].total is not None, len(found[0].rows)))
    sure = _adds_up(items)
    rows = tuple(row if sure else _doubted(row) for row in rows_of(items, run[0].page, 0))
    columns = {column for spec in draft.form.fields for column in spec.columns}
    name = "budget_summa" if "budget_summa" in columns else "summa_angiven"
    total = (_total(name, items.total, run[0].page, sure=sure),) if items.total is not None else ()
    return replace(
        draft,
        rows=(*draft.rows, *rows),
        values=(*draft.values, *total),
        claimed=draft.claimed | {line.index for line in run},
    )


def _runs(draft: Draft) -> Iterator[list[Line]]:
    """Neighbouring lines of a page, each an item with its amount."""
    run: list[Line] = []
    for line in draft.lines:
        fits = line.index not in draft.claimed and _is_item(draft, line)
        if fits and (not run or run[-1].page == line.page):
            run.append(line)
            continue
        if len(run) > 1:
            yield run
        run = [line] if fits else []
    if len(run) > 1:
        yield run


def _is_item(draft: Draft, line: Line) -> bool:
    words = _words(line)
    if (
        not words
        or line.index in _sums_asked(draft)
        or len(line.words) > 2 * _MOST_WORDS
        or line.text.endswith((".", "?"))
        or _CALLED.search(line.text)
    ):
        return False
    item = item_of(words, draft.units.at(line.index))
    return item is not None and len(item.text) <= _MOST_WORDS


def _sums_asked(draft: Draft) -> frozenset[int]:
    """Lines on which the paper says what was granted, asked for or used, each behind its own label."""
    fields = draft.form.fields if draft.form is not None else ()
    amounts = {spec.name for spec in fields if spec.kind is Kind.AMOUNT} - _TOTALS
    return frozenset(hit.line for hit in draft.hits if hit.name in amounts and hit.colon and hit.start == 0)


def _words(line: Line) -> tuple[Word, ...]:
    return without_bullet(tuple(_unglued(without_leaders(line).words)))


def _unglued(words: Sequence[Word]) -> Iterator[Word]:
    """The words, the last letters of an item parted from the first figures of its amount: `Musiker12 000 kr`."""
    for word, behind in zip(words, (*words[1:], None), strict=True):
        glued = _GLUED.fullmatch(word.text)
        if glued is None or behind is None or _THREE_DIGITS.fullmatch(behind.text) is None:
            yield word
            continue
        middle = word.box.x0 + word.box.width * glued.end(1) / len(word.text)
        yield word._replace(text=glued[1], box=word.box._replace(x1=middle))
        yield word._replace(text=glued[2], box=word.box._replace(x0=middle))


def _zone(run: Sequence[Line]) -> Zone:
    return Zone("list", run[0].page, tuple(map(_words, run)))


def _is_income(draft: Draft, run: Sequence[Line]) -> bool:
    """Whether the line above the list, or its first, says that this is where the money comes from."""
    first = run[0].index
    above = draft.lines[first - 1].text if first else ""
    return _INCOME.match(above) is not None or _INCOME.match(run[0].text) is not None


def _adds_up(items: Items) -> bool:
    amounts = [item.answer.parts[0].value for item in items.rows]
    known = [amount for amount in amounts if isinstance(amount, Decimal)]
    if items.total is None or len(known) != len(amounts):
        return False
    return sum(known, Decimal(0)) == items.total.answer.parts[0].value


def _doubted(row: Row) -> Row:
    cells = (
        replace(cell, status=ValueStatus.REVIEW) if cell.status is ValueStatus.READ else cell
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _total(name: str, total: Item, page: int, *, sure: bool) -> Value:
    part = total.answer.parts[0]
    status = ValueStatus.UNREADABLE
    if part.value is not None:
        status = ValueStatus.READ if sure else ValueStatus.REVIEW
    features = (("kind", total.answer.score),)
    place = place_of(page, total.amount)
    return Value(name, text_of(total.amount), part.value, status, place, "list", part.flags, features)
