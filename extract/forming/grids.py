"""Tables whose heads nobody has declared: lines under one another with an amount in the same column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from extract.stages.page.lines import Line, Segment
from extract.stages.words.kinds import read_as
from extract.stages.words.totals import is_total
from models.form import Kind

_LEAST_ROWS = 2
_TOTAL_HEAD = re.compile(r"belopp|summa|totalt|utfall|kostnad|kronor", re.IGNORECASE)
_ACCOUNT_HEAD = re.compile(r"konto", re.IGNORECASE)
_COUNT_HEAD = re.compile(r"antal|timmar|tim\b|st\b", re.IGNORECASE)
_PRICE_HEAD = re.compile(r"pris\b|\bper\s|/tim|/st\b", re.IGNORECASE)
_OUTCOME_HEAD = re.compile(r"utfall|faktisk|förbrukat|redovisat|använt|verklig", re.IGNORECASE)


def name_of_head(head: str) -> str:
    """The column that an unknown head over figures can be told to be by its words; empty where it cannot."""
    if _PRICE_HEAD.search(head):
        return "a_pris"
    return "antal" if _COUNT_HEAD.search(head) else ""


def is_outcome(head: str) -> bool:
    """Whether a column holds what was spent, and not what was planned."""
    return _OUTCOME_HEAD.search(head) is not None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as granska would read it: (column, printed head), the column empty where there is none for it."""

    table: str
    columns: tuple[tuple[str, str], ...]
    lines: frozenset[int]


def grids_of(lines: Sequence[Line], closed: Set[int]) -> list[Grid]:
    """Tables outside the lines that are closed already."""
    found: list[Grid] = []
    number = 0
    while number < len(lines):
        rows = _rows_under(lines, number, closed) if _is_head(lines[number], closed) else []
        if len(rows) < _LEAST_ROWS:
            number += 1
            continue
        found.append(_grid(lines[number], rows))
        number = rows[-1].index - lines[0].index + 1
    return found


def _is_head(line: Line, closed: Set[int]) -> bool:
    if line.index in closed or len(line.segments) < 2:
        return False
    return all(_is_head_word(segment) for segment in line.segments)


def _is_head_word(segment: Segment) -> bool:
    text = segment.text
    years = re.fullmatch(r"(?:19|20)[0-9]{2}", text) is not None
    figures = any(c.isdigit() for c in re.sub(r"(?:19|20)[0-9]{2}", "", text))
    return years or (
        not figures and not text.endswith(":") and len(segment.words) <= 5 and text[:1].isupper()
    )


def _rows_under(lines: Sequence[Line], head: int, closed: Set[int]) -> list[Line]:
    rows: list[Line] = []
    first = lines[head]
    for line in lines[head + 1 :]:
        if line.page != first.page or line.index in closed or not _is_row(line, first):
            break
        rows.append(line)
    return rows


def _is_row(line: Line, head: Line) -> bool:
    """A text and an amount under the last head, with no more pieces than there are heads; a total may lack some."""
    last = line.segments[-1]
    amount = read_as(Kind.AMOUNT, last.text, whole=True).score > 0.5
    under = last.box.x1 > head.segments[-1].box.x0
    named = any(c.isalpha() for c in line.segments[0].text) or line.segments[0].text.isdecimal()
    return (
        amount
        and under
        and named
        and 2 <= len(line.segments) <= len(head.segments)
        and not line.segments[0].text.endswith(":")
        and (len(line.segments) == len(head.segments) or is_total(line.text))
    )


def _grid(head: Line, rows: Sequence[Line]) -> Grid:
    lines = frozenset((head.index, *(row.index for row in rows)))
    whole = [row for row in rows if len(row.segments) == len(head.segments)]
    heads = [segment.text for segment in head.segments]
    kinds = [_kind_of([row.segments[n].text for row in whole]) for n in range(len(heads))]
    names = list(_names(heads, kinds))
    table = "konto_rows" if "konto" in names else "budget_rows"
    return Grid(table, tuple(zip(names, heads, strict=True)), lines)


def _kind_of(texts: Sequence[str]) -> Kind:
    for kind in (Kind.AMOUNT, Kind.COUNT):
        if texts and all(read_as(kind, text, whole=True).score > 0.5 or text in "-–—" for text in texts):
            return kind
    return Kind.TEXT


def _names(heads: Sequence[str], kinds: Sequence[Kind]) -> Iterator[str]:
    """The columns of granska's that the heads stand for; of several amounts one is the row's own."""
    figures = [n for n, kind in enumerate(kinds) if kind is not Kind.TEXT]
    apart = [n for n in figures if _ACCOUNT_HEAD.search(heads[n]) or _COUNT_HEAD.search(heads[n])]
    amounts = [n for n in figures if n not in apart and not _PRICE_HEAD.search(heads[n])]
    told = [n for n in amounts if _TOTAL_HEAD.search(heads[n])]
    own = (told or amounts or figures or [-1])[-1]
    text = next((n for n, kind in enumerate(kinds) if kind is Kind.TEXT), -1)
    for number, head in enumerate(heads):
        if number == own:
            yield "belopp"
        elif number == text:
            yield "text"
        elif number in apart:
            yield "konto" if _ACCOUNT_HEAD.search(head) else "antal"
        else:
            yield "a_pris" if number in figures and _PRICE_HEAD.search(head) else ""
