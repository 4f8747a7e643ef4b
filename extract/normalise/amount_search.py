"""Amounts of money in running text: what looks like a number and is money, not a date, a telephone or a count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.normalise import amount_context as context
from extract.normalise.amount_parse import Amount, between, build, parse_amount, unit_conflict, with_limit
from extract.normalise.amount_units import Unit, unit_at, unit_of
from extract.normalise.amount_words import find_amounts_in_words
from extract.normalise.numeral import Numeral, read_numeral
from extract.normalise.reading import plain
from models.records import dataclass

_RUN = re.compile(r"[0-9]+(?:[ .,:/'’-][0-9]+)*")
_SEGMENT = re.compile(r"[0-9][^x]*")
_PART = re.compile(r"[0-9][^-]*")
_PIECE = re.compile(r"[0-9]{1,3}(?: [0-9]{3}(?![0-9.:'’]))+(?:,[0-9]{1,2}(?![0-9]))?|[^ ]+")
_LOW_END = re.compile(
    r"(?P<mellan>\bmellan )?(?<![0-9.,/:-])(?<![0-9] )(?P<low>[0-9]{1,3}(?: [0-9]{3})+|[0-9]+(?:,[0-9]{1,2})?)"
    r"(?: ?(?:kr|tkr|mnkr))?(?P<dash> ?[-—] ?| och )\Z",
    re.IGNORECASE,
)
_GROUP = re.compile(r"[0-9]{3}(?![0-9])")
_GROUP_AFTER = re.compile(r"\n[0-9]{3}(?![0-9])")
_PER_SLASH = re.compile(r" ?/ ?[A-Za-zåäö]")
_LONGEST_HEAD = 160
_SHORT_RUN = 4
_AMBIGUOUS = Numeral(None, flags=("tvetydig",))


@dataclass(frozen=True, slots=True)
class _Search:
    """One page with its repairs; `heading` is the column head, `lenient` takes ungrouped figures without currency."""

    page: str
    heading: str | None
    repairs: tuple[tuple[int, int, bool], ...]
    lenient: bool = False


def find_amounts(text: str, *, unit: str | None = None) -> list[Amount]:
    """All amounts in running text, in order, each with its span.

    Without a currency word only grouped figures (`900 000`) and long ones are amounts. With `unit` (a column head) the
    text is taken for a cell of that column and any number in it counts.

    >>> [a.value for a in find_amounts("Den 2014-08-31 fick 13-18 år 107 000, tel 08-508 04 000, SFS 2008:1407")]
    [Decimal('107000')]
    >>> find_amounts("3-5 gånger/vecka på Hässelby torg 20-22")
    []
    """
    return list(_found_amounts(text, unit))


@lru_cache(maxsize=64)
def _found_amounts(text: str, unit: str | None) -> tuple[Amount, ...]:
    page, repairs = context.repaired(plain(text))
    found = _all(_Search(page, unit, repairs))
    found += find_amounts_in_words(page)
    apart: list[Amount] = []
    for amount in sorted(found, key=lambda amount: amount.start):
        if not apart or apart[-1].end <= amount.start:
            apart.append(amount)
    return tuple(apart)


def leading_amount(text: str, *, unit: str | None = None) -> Amount | None:
    """The amount that a text begins with, whatever follows it; a bare small number before a word is a count.

    >>> leading_amount("900 000  Ansökan avser kostnad").value, leading_amount("7 149 000Ansökan").flags
    (Decimal('900000'), ('hopskrivet',))
    >>> leading_amount("1 heltids projektledare")
    """
    offset = len(text) - len(text.lstrip())
    head = text[offset : offset + _LONGEST_HEAD].split("\n", 1)[0].rstrip()
    if whole := parse_amount(head, unit=unit):
        return whole._replace(start=offset + whole.start, end=offset + whole.end)
    page, repairs = context.repaired(plain(head))
    found = _all(_Search(page, unit, repairs, lenient=True)) or find_amounts_in_words(page)
    first = found[0] if found else None
    if first is None or first.start > 0:
        return None
    return first._replace(start=offset, end=offset + first.end)


def _all(search: _Search) -> list[Amount]:
    page = search.page
    found: list[Amount] = []
    for run in _RUN.finditer(page):
        start, end = run.span()
        is_short = end - start <= _SHORT_RUN and run[0].isdigit()
        if is_short and _is_unnamed(search, start, unit_at(page, end)):
            continue
        for amount in _of_run(search, start, end):
            if found and found[-1].end > amount.start:
                found.pop()
            found.append(amount)
    return found


def _is_unnamed(search: _Search, start: int, printed: Unit | None) -> bool:
    """Whether nothing says that a short bare number is money."""
    if printed is not None or search.heading is not None or search.lenient:
        return False
    return not context.has_currency_before(search.page, start)


def _of_run(search: _Search, start: int, end: int) -> Iterator[Amount]:
    """The amounts in one unbroken run of figures."""
    page = search.page
    if start and (page[start - 1] in "#@_=/\\" or page[start - 1 : start + 2] == "+46"):
        return
    masked = context.without_other_numbers(page[start:end], page[end : end + 4])
    for segment in _SEGMENT.finditer(masked):
        figures = segment[0].rstrip(" .,:/-")
        parts = [(start + segment.start() + part.start(), part[0]) for part in _PART.finditer(figures)]
        if len(parts) == 1:
            yield from _of_part(search, *parts[0])
        else:
            yield from _of_dashed(search, parts)


def _of_dashed(search: _Search, parts: list[tuple[int, str]]) -> Iterator[Amount]:
    """`50 000-60 000 kr` is a range, `-12,4-18,9` under a column head is two negatives, anything else no money."""
    page, (start, _), (last, figures) = search.page, parts[0], parts[-1]
    end = last + len(figures)
    printed = unit_at(page, end)
    unit = printed or unit_of(search.heading)
    if len(parts) == 2 and not (printed is None and context.is_counted(page, end)):
        ends = [read_numeral(part, scale=unit.scale) for _, part in parts]
        amount = between(ends, unit, printed=printed is not None)
        if amount is not None:
            before = context.before(page, start)
            span_end = printed.end if printed else end
            yield with_limit(amount._replace(start=before.start, end=span_end), before.limit)
            return
    if search.heading is not None and all("," in part for _, part in parts):
        for index, (offset, part) in enumerate(parts):
            numeral = read_numeral(part, scale=unit.scale) or _AMBIGUOUS
            negative = index > 0 or page[max(0, offset - 1) : offset] == "-"
            yield build(
                numeral, unit, (offset - negative, offset + len(part)), negative=negative, printed=False
            )


def _of_part(search: _Search, offset: int, figures: str) -> Iterator[Amount]:
    """The amounts in figures that only spaces part: `1704 2 626 837` is a code and an amount."""
    end = offset + len(figures)
    unit = unit_at(search.page, end)
    pieces = [(offset + piece.start(), piece[0]) for piece in _PIECE.finditer(figures)]
    looks_torn = search.lenient and len(pieces) > 1 and read_numeral(figures) is not None
    if looks_torn or any(len(piece) > 1 and piece[0] == "0" and piece[1] != "," for _, piece in pieces):
        if unit is not None or looks_torn:
            yield build(
                _AMBIGUOUS,
                unit or Unit("kr", 0),
                (offset, unit.end if unit else end),
                printed=unit is not None,
            )
        return
    small = [piece for _, piece in pieces if len(piece.split(" ", 1)[0].split(",", 1)[0]) <= 3]
    for index, (start, piece) in enumerate(pieces):
        printed = unit if index == len(pieces) - 1 else None
        if len(piece) <= _SHORT_RUN and piece.isdigit() and _is_unnamed(search, start, printed):
            continue
        numeral = _numeral(search, start, piece, printed)
        if len(small) > 1 and (_has_other_cut(piece) or (printed is not None and " " not in piece)):
            numeral = _AMBIGUOUS
        amount = _accepted(search, start, piece, numeral, printed)
        if amount is not None:
            beside = ("intill_tal",) if len(pieces) > 1 and amount.value is not None else ()
            yield amount.flagged(beside)


def _has_other_cut(piece: str) -> bool:
    """Whether grouped figures could as well be two numbers side by side: `1 050 900` beside `210`."""
    return any(not group.startswith("0") for group in piece.split(" ")[1:])


def _numeral(search: _Search, start: int, piece: str, printed: Unit | None) -> Numeral | None:
    scale = (printed or unit_of(search.heading)).scale
    numeral = read_numeral(piece.replace(":", ",") if printed else piece, scale=scale)
    if numeral is None:
        return _AMBIGUOUS if printed else None
    before_project_number = piece.count(" ") > 1 and context.is_named_number(search.page, start)
    return _AMBIGUOUS if before_project_number else numeral


def _accepted(
    search: _Search, start: int, piece: str, numeral: Numeral | None, printed: Unit | None
) -> Amount | None:
    """The amount, or None where the number is something else than money."""
    page, end = search.page, start + len(piece)
    has_currency = printed is not None or context.has_currency_before(page, start)
    if numeral is None or (not has_currency and not _may_be_money(search, start, end, piece, numeral)):
        return None
    before = context.before(page, start)
    previous, following = page[start - 1 : start] if start else "", page[end : end + 1]
    glued = previous.isalpha() or (printed is None and following.isalpha())
    if glued and not (numeral.is_grouped or numeral.value is None):
        return None
    flags = [*_doubts(page, start, end), *(("hopskrivet",) if glued else ())]
    if before.has_dash:
        flags.append("tecken_oklart")
    for repaired_start, repaired_end, doubtful in search.repairs:
        if repaired_start < end and start < repaired_end:
            flags.append("ocr_rattad")
            numeral = _AMBIGUOUS if doubtful else numeral
    unit = printed or unit_of(search.heading)
    first = before.start + (page[before.start] == "(")
    span = (first, printed.end if printed else end)
    negative, numeral = _sign(search, before, span[1], numeral, has_currency)
    amount = build(numeral, unit, span, negative=negative, printed=has_currency)
    if context.PER_UNIT.match(page, printed.end) if printed else _PER_SLASH.match(page, end):
        flags.append("per_enhet")
    flags += unit_conflict(printed, search.heading)
    amount = with_limit(amount.flagged(flags), before.limit)
    return _as_range(page, start, amount, numeral, unit) or amount


def _doubts(page: str, start: int, end: int) -> tuple[str, ...]:
    """`radbruten` where the figures may go on over a line break: `1 200` at a line end, `500 kr` on the next."""
    goes_on = _GROUP_AFTER.match(page, end) is not None
    began = start > 1 and page[start - 1] == "\n" and page[start - 2].isdigit() and _GROUP.match(page, start)
    return ("radbruten",) if goes_on or began else ()


def _may_be_money(search: _Search, start: int, end: int, piece: str, numeral: Numeral) -> bool:
    """Without a currency: not a count, not a named number, and grouped, long or in a column of amounts."""
    page = search.page
    if context.is_counted(page, end) or page[end : end + 1] in ("%", "§"):
        return False
    named = context.is_named_number(page, start, grouped=numeral.is_grouped)
    if search.heading is None and named and numeral.value is not None:
        return False
    if start and page[start - 1] in ".,:" and not numeral.is_grouped:
        return False
    if numeral.is_grouped or search.heading is not None:
        return True
    if numeral.value is None:
        return search.lenient or " " in piece
    return context.is_bare_amount(piece, lenient=search.lenient)


def _sign(
    search: _Search, before: context.Before, end: int, numeral: Numeral, has_currency: bool
) -> tuple[bool, Numeral]:
    """Parentheses mean negative in a column; in a sentence they are only parentheses, in doubt ambiguous."""
    if before.in_parentheses and search.page[end : end + 1] == ")":
        if search.heading is not None:
            return True, numeral
        return False, numeral if has_currency else _AMBIGUOUS
    return before.is_negative, numeral


def _as_range(page: str, start: int, high: Amount, numeral: Numeral, unit: Unit) -> Amount | None:
    """The amount as the upper end of `50 000 - 60 000 kr` or `mellan 50 000 och 60 000 kr`, or None."""
    begin = max(0, start - 32)
    found = _LOW_END.search(page[begin:start])
    if found is None or (found["dash"] == " och ") != bool(found["mellan"]):
        return None
    low = read_numeral(found["low"], scale=unit.scale)
    if low is None or (len(found["low"]) == 4 and numeral.is_grouped):
        return None
    amount = between([low, numeral], unit, printed=high.has_currency)
    return amount._replace(start=begin + found.start(), end=high.end) if amount else None
