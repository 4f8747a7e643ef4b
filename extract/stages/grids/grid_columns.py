"""What each column of a table holds: by its head's meaning, by its own body, and by sums across."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from extract.stages.grids.grid import Entry, Grid
from extract.stages.heads.head_sense import (
    is_difference,
    is_of_earlier_year,
    is_of_now,
    is_of_other_time,
    is_planned,
    is_price,
)
from extract.stages.heads.head_words import is_part, joined, says_more
from extract.stages.page.lines import text_of
from extract.stages.tables.pieces import Piece, Sort
from extract.stages.words.naming import columns_named
from extract.stages.words.totals import is_subtotal
from models.layout import Word
from models.records import dataclass

_OF_FIGURES = ("whole", "utfall", "belopp", "part", "antal", "a_pris", "share")
_OF_CODES = ("konto", "ikb", "motpart", "other")
_WHOLES = ("whole", "utfall", "belopp")
_FEWEST_SUMS = 2
_FEWEST_ROWS = 3
_BOOKED = ("debet", "kredit", "saldo")
_MANY_CODES = 4
_DIGITS_OF_A_KONTO = (4, 8)
_FEWEST_CODES = 2
_FEWEST_NUMBERS = 3
_WHOLE_SHARE = 100
_ORDINAL = re.compile(r"[0-9]{1,3}")
_OF_A_PART = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?")
"""`5.1`, `5.2`: a row of the fifth part of a form."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ASKS = re.compile(r"(?:ansök|sök[ts]|äska|begär|förslag)", re.IGNORECASE)
_UNIT = re.compile(r"[(\[][^)\]]*[)\]]$")


@dataclass(frozen=True, slots=True)
class Roles:
    """The meaning of every column of a grid; None: amounts under a head that says nothing.

    belopp: the column with the row's own amount; None where no column is it for sure enough to be chosen.
    """

    names: tuple[str | None, ...]
    belopp: int | None
    is_named: bool
    """The head says of the amount's column that it holds amounts."""
    sums_across: bool
    """The amounts of every row add up to the one chosen."""

    def column(self, name: str) -> int | None:
        return next((n for n, own in enumerate(self.names) if own == name), None)

    @property
    def rivals(self) -> tuple[int, ...]:
        """Columns of amounts beside the one chosen."""
        return tuple(
            n
            for n, name in enumerate(self.names)
            if n != self.belopp and (name is None or name in ("part", *_WHOLES))
        )


def roles_of(grid: Grid, *, is_account: bool) -> Roles:
    """is_account: of a paper that tells what was spent, not of one that asks for money."""
    names = [_name(grid, n) for n in range(len(grid.heads))]
    coded = _column_of_codes(grid, names)
    names = ["konto" if n == coded else name for n, name in enumerate(names)]
    if is_account and sum(name is None or name in ("part", *_WHOLES) for name in names) > 1:
        names = [
            "part" if name == "belopp" and is_planned(text_of(grid.heads[n])) else name
            for n, name in enumerate(names)
        ]
    names = [None if name == "a_pris" and _is_summed(grid, n) else name for n, name in enumerate(names)]
    years = {n for n, head in enumerate(grid.heads) if len(head) == 1 and _is_year(head[0])}
    if years:
        names = [
            "part" if name in _WHOLES and _is_year(grid.heads[n][-1]) else name
            for n, name in enumerate(names)
        ]
    used = {
        n
        for entry in grid.entries
        for n, piece in zip(entry.columns, entry.numbers, strict=True)
        if piece.value != 0
    }
    names = [name if n in used else "other" for n, name in enumerate(names)]
    amounts = [n for n, name in enumerate(names) if name is None or name in ("part", *_WHOLES)]
    if len(amounts) > 1:
        names = [
            None if n in amounts and _names_unit_alone(grid.heads[n]) else name
            for n, name in enumerate(names)
        ]
    balance = _balance(grid, amounts) if is_account else None
    across = _summing_across(grid, [n for n in amounts if not _deviates(grid.heads[n])])
    now = _now_beside_earlier(grid, amounts) if is_account else _of_the_year_asked_for(grid, amounts)
    chosen = _chosen(names, amounts, across, is_account=is_account) if now is None else now
    chosen = chosen if balance is None else balance
    if chosen is None and is_account:
        chosen = _of_now(grid, amounts)
    headed = all(grid.heads[n] and not is_part(grid.heads[n]) for n in amounts)
    is_guess = chosen is None and not is_account and headed
    chosen = _largest(grid, amounts) if is_guess else chosen
    is_named = chosen is not None and not is_guess and names[chosen] in _WHOLES
    return Roles(tuple(names), chosen, is_named, sums_across=chosen is not None and chosen == across)


def _column_of_codes(grid: Grid, names: Sequence[str | None]) -> int | None:
    """The column before every text that holds nothing but digits of one length, beside one that holds money.

    Of many codes one may be of another length, as one that was typed wrong is.
    A head that stands over the whole list, as `Kostnader, kr`, says nothing about it, and no total is under it.
    """
    rows = [entry for entry in grid.entries if not entry.sums and not entry.is_part]
    cells = [grid.cell(entry, 0) for entry in rows]
    pieces = [piece for piece in cells if piece is not None]
    if len(pieces) < max(_FEWEST_CODES, len(rows)) or names[0] in ("konto", "ikb", "motpart", "other"):
        return None
    lengths = Counter(len(piece.text) for piece in pieces)
    usual, times = lengths.most_common(1)[0]
    fewest, most = _DIGITS_OF_A_KONTO
    alike = times >= len(pieces) - (len(pieces) > _MANY_CODES)
    if not (alike and fewest <= usual <= most and all(p.text.isdecimal() for p in pieces)):
        return None
    before = all(p.box.x1 <= e.text[0].box.x0 for p, e in zip(pieces, rows, strict=True))
    summed = any(grid.cell(entry, 0) is not None for entry in grid.entries if entry.sums or entry.is_part)
    return 0 if before and not summed and any(_holds_money(grid, n) for n in range(1, len(names))) else None


def _is_summed(grid: Grid, column: int) -> bool:
    """Whether the total under a column is the sum of its rows, as nobody sums the prices of one piece."""
    values = [(entry.sums, piece.value) for entry in grid.entries if (piece := grid.cell(entry, column))]
    rows = [value for sums, value in values if not sums and value is not None]
    totals = [value for sums, value in values if sums]
    return len(rows) > 1 and bool(totals) and totals[-1] == sum(rows, Decimal(0))


def _holds_money(grid: Grid, column: int) -> bool:
    pieces = [piece for entry in grid.entries if (piece := grid.cell(entry, column)) is not None]
    return len(pieces) == len(grid.entries) and any(piece.sort is Sort.FIGURE for piece in pieces)


def _names_unit_alone(words: Sequence[Word]) -> bool:
    """Whether only the unit in a head says that it stands over amounts: `Personal (kr)`."""
    bare = _UNIT.sub("", text_of(words)).strip()
    return any(c.isalpha() for c in bare) and not columns_named(bare)


def _is_year(word: Word) -> bool:
    """A column of one year is no whole where years alone head others."""
    return _YEAR.fullmatch(word.text.strip("().:")) is not None


def _deviates(words: Sequence[Word]) -> bool:
    """Whether a column holds what is left of another: it adds up with any two."""
    return text_of(words).casefold().startswith(("avvik", "diff", "kvar", "återst", "rest"))


def _name(grid: Grid, column: int) -> str | None:
    pieces = [piece for entry in grid.entries if (piece := grid.cell(entry, column)) is not None]
    words = joined(grid.heads[column])
    text = text_of(words)
    codes = all(piece.sort in (Sort.CODE, Sort.NAUGHT) for piece in pieces)
    if any(piece.sort is Sort.SHARE for piece in pieces) or (
        "%" in text and not any(c.isdigit() for c in text)
    ):
        return "share"
    if any(piece.sort is Sort.COUNT for piece in pieces):
        is_remark = says_more(text) or (len(pieces) * 2 < len(grid.entries) and not columns_named(text))
        return "other" if is_remark else "antal"
    if is_subtotal(text):
        return "part"
    if is_price(text):
        return "a_pris"
    if _numbers_rows(pieces):
        return "other"
    named = columns_named(text) if words else ()
    if codes and (found := next((name for name in named if name in _OF_CODES), None)):
        return found
    if set(named) == {"other"} and all(piece.text.isdecimal() for piece in pieces):
        return "other"
    of_figures = next((name for name in named if name in _OF_FIGURES), None)
    if of_figures == "utfall" and is_difference(text):
        return "part"
    if of_figures == "share" and any(_is_large(piece) for piece in pieces):
        return "part"  # what somebody pays of the whole
    return of_figures or ("part" if words and is_part(words) else None)


def _is_large(piece: Piece) -> bool:
    """Whether a figure is more than a hundred per cent."""
    return piece.value is not None and abs(piece.value) > _WHOLE_SHARE


def _numbers_rows(pieces: Sequence[Piece]) -> bool:
    """Whether a column holds nothing but the numbers of the rows."""
    if len(pieces) < _FEWEST_NUMBERS:
        return False
    if all(_OF_A_PART.fullmatch(piece.text) for piece in pieces):
        steps = [tuple(map(int, piece.text.rstrip(".").split("."))) for piece in pieces]
        return all(above < below for above, below in pairwise(steps))
    if not all(_ORDINAL.fullmatch(piece.text) for piece in pieces):
        return False
    numbers = [int(piece.text) for piece in pieces]
    return all(below - above == 1 for above, below in pairwise(numbers))


def _chosen(
    names: Sequence[str | None], amounts: Sequence[int], across: int | None, *, is_account: bool
) -> int | None:
    """The column with the row's own amount: the only one, the one named so, or the one that the others sum to."""
    if len(amounts) == 1:
        return amounts[0]
    for wanted in ("utfall", "whole", "belopp") if is_account else ("whole", "belopp"):
        named = [n for n in amounts if names[n] == wanted]
        if len(named) == 1:
            return named[0]
        if wanted == "utfall" and named:
            break
    return across


def _now_beside_earlier(grid: Grid, amounts: Sequence[int]) -> int | None:
    """The column of the reported time beside one of earlier times."""
    heads = {n: text_of(grid.heads[n]) for n in amounts}
    now = [n for n, head in heads.items() if is_of_now(head)]
    return now[0] if len(now) == 1 and any(map(is_of_other_time, heads.values())) else None


def _of_the_year_asked_for(grid: Grid, amounts: Sequence[int]) -> int | None:
    """The only column of an application whose head asks, for a later year than the others: `Ansökan 2023`."""
    heads = {n: text_of(grid.heads[n]) for n in amounts}
    asked = [n for n, head in heads.items() if _ASKS.match(head)]
    others = [head for n, head in heads.items() if n not in asked and head]
    later = len(asked) == 1 and all(is_of_earlier_year(head, [heads[asked[0]]]) for head in others)
    return asked[0] if later and others else None


def _of_now(grid: Grid, amounts: Sequence[int]) -> int | None:
    """The only column of a report whose head tells of no plan, no other time and no difference: `Period`, `2009`."""
    told = {
        n: head
        for n in amounts
        if not _deviates(grid.heads[n])
        and not is_planned(head := text_of(grid.heads[n]))
        and not is_of_other_time(head)
        and not head.casefold().startswith("kredit")
    }
    own = [n for n in told if not is_of_earlier_year(told[n], [told[m] for m in told if m != n])]
    return own[0] if len(own) == 1 and told[own[0]] else None


def _balance(grid: Grid, amounts: Sequence[int]) -> int | None:
    """The column that is, to the öre, what the one of debits exceeds that of credits by in every row."""
    heads = [text_of(grid.heads[n]).casefold() for n in amounts]
    if len(amounts) != len(_BOOKED) or not all(map(str.startswith, heads, _BOOKED)):
        return None
    cells = [[grid.cell(entry, n) for n in amounts] for entry in grid.entries]
    values = [[cell.value or Decimal(0) if cell is not None else Decimal(0) for cell in row] for row in cells]
    return amounts[-1] if all(debit - credit == rest for debit, credit, rest in values) else None


def _largest(grid: Grid, amounts: Sequence[int]) -> int | None:
    """The one column that holds as much in every row as any other, and more in most: with tax, in all.

    Not to be asked of years and sources, nor where a column has no head: of two years none is the whole.
    """
    rows = [
        [
            piece.value if (piece := grid.cell(entry, n)) and piece.value is not None else Decimal(0)
            for n in amounts
        ]
        for entry in grid.entries
        if not entry.sums
    ]
    larger = [
        n
        for at, n in enumerate(amounts)
        if all(row[at] == max(row) for row in rows)
        and 2 * sum(row.count(row[at]) == 1 for row in rows) > len(rows)
    ]
    return larger[0] if len(amounts) > 1 and len(rows) >= _FEWEST_ROWS and len(larger) == 1 else None


def _summing_across(grid: Grid, amounts: Sequence[int]) -> int | None:
    """The column that is, in every row with two other amounts or more, their sum to the öre; a total may be wrong."""
    if len(amounts) < 3:
        return None
    for number in (amounts[-1], amounts[0]):
        others = [n for n in amounts if n != number]
        fits = [_is_sum(grid, entry, number, others) for entry in grid.entries if not entry.sums]
        told = [fit for fit in fits if fit is not None]
        if all(told) and len(told) >= _FEWEST_SUMS:
            return number
    return None


def _is_sum(grid: Grid, entry: Entry, whole: int, parts: Sequence[int]) -> bool | None:
    own = grid.cell(entry, whole)
    values = [
        piece.value for n in parts if (piece := grid.cell(entry, n)) is not None and piece.value is not None
    ]
    if own is None or own.value is None or not values:
        return None
    if len(values) == 1 and values[0] == own.value:
        return None
    return sum(values, Decimal(0)) == own.value
