"""The words of one table row dealt out to its columns: by kind, by order and, where columns stand apart, by place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from extract.stages.heads.head import Column
from extract.stages.page.lines import text_of, word_size
from extract.stages.words.kinds import read_as
from models.form import Kind
from models.layout import Word
from models.records import dataclass

_EMPTY = 0.12
_TEXT_DIGITS = 0.15
_TEXT = 0.5
_LONGER = 0.02
_TORN = 0.8
_COUNTED = 0.25
_CODE = re.compile(r"[0-9]{4,6}")
_GROUP = re.compile(r"-?[0-9]{1,3}(?:[.,][0-9]{2})?")
_BEGINS_FIGURE = frozenset("0123456789-–−")
_LONGEST_UNIT = 3
"""Letters of the longest unit that may stand behind an amount: `kr`, `tkr`, `SEK`."""
_SURE_AMOUNT = 0.5
_MOST_FIGURES = 10
"""Words of figures in a row up to which every way of parting them is tried."""


@dataclass(frozen=True, slots=True)
class Deal:
    """Words for each column, in the columns' order; `margin` is how much better it is than the next best deal."""

    parts: tuple[tuple[Word, ...], ...]
    score: float
    margin: float


def deal(atoms: Sequence[tuple[Word, ...]], columns: Sequence[Column], *, aligned: bool) -> Deal:
    """The deal with the best total score, every atom in one column and the columns in their printed order.

    atoms: what must not be parted: single words, or whole lines where every cell has a line of its own.
    The two best ways are kept at every step, so that a row that could be read in two ways is known to be so.
    """
    if fits_in_order(atoms, columns):
        return Deal(tuple(atoms), float(len(atoms)), 1.0)
    total = len(atoms)
    if not total:
        return Deal(tuple(() for _ in columns), 0.0, 1.0)
    multiplied = _by_product(atoms, columns) if not aligned else None
    if multiplied is not None:
        return Deal(multiplied, float(len(columns)), 1.0)

    @cache
    def fit(number: int, start: int, end: int) -> float:
        if start == end:
            return _EMPTY
        words = _joined(atoms[start:end])
        score = _kind_fit(columns[number], words)
        return score + (_place_fit(columns[number], words) if aligned else 0.0)

    best: list[list[list[tuple[float, tuple[int, ...]]]]] = [
        [[] for _ in range(total + 1)] for _ in range(len(columns) + 1)
    ]
    best[0][0] = [(0.0, ())]
    for number in range(len(columns)):
        for end in range(total + 1):
            ways = [
                (score + fit(number, start, end), (*ends, end))
                for start in range(end + 1)
                for score, ends in best[number][start]
            ]
            best[number + 1][end] = sorted(ways, key=lambda way: -way[0])[:2]
    ways = best[len(columns)][total]
    score, ends = ways[0]
    margin = score - ways[1][0] if len(ways) > 1 else 1.0
    starts = (0, *ends[:-1])
    return Deal(tuple(_joined(atoms[a:b]) for a, b in zip(starts, ends, strict=True)), score, margin)


def figures_apart(pieces: Sequence[tuple[Word, ...]]) -> list[tuple[Word, ...]]:
    """The pieces with a code parted from the amount or the words one space behind it, and an amount from its words.

    No amount begins with more than three digits: `5940 477 600` is the code 5940 and 477 600. On a scan the words
    of the next column may stand as close: `150.000 Uppskattat`.
    """
    found = []
    for words in pieces:
        has_more = len(words) > 1 and _CODE.fullmatch(words[0].text) is not None
        is_torn = has_more and (_GROUP.fullmatch(words[1].text) or words[1].text[:1].isalpha())
        behind = 1 if is_torn else _behind_amount(words)
        found += [words[:behind], words[behind:]] if behind else [words]
    return found


def _behind_amount(words: Sequence[Word]) -> int:
    """Where the words behind an amount begin, when there are such besides its unit; else 0."""
    named = next((n for n, word in enumerate(words) if any(c.isalpha() for c in word.text)), 0)
    is_word = named and len(words[named].text) > _LONGEST_UNIT and words[named].text[:1].isalpha()
    amount = read_as(Kind.AMOUNT, text_of(words[:named]), whole=True) if is_word else None
    return named if amount is not None and amount.score > _SURE_AMOUNT else 0


def fits_in_order(atoms: Sequence[tuple[Word, ...]], columns: Sequence[Column]) -> bool:
    """Whether there is one atom for each column and each is of its column's kind."""
    if len(atoms) != len(columns):
        return False
    return all(_kind_fit(column, atom) > _TEXT_DIGITS for column, atom in zip(columns, atoms, strict=True))


def _by_product(
    atoms: Sequence[tuple[Word, ...]], columns: Sequence[Column]
) -> tuple[tuple[Word, ...], ...] | None:
    """The only deal in which a text is followed by a count, a price and their exact product; else None.

    `25 4 250 106 250` can be parted in many ways, and multiplies out in one.
    """
    if tuple(column.name for column in columns) != ("text", "antal", "a_pris", "belopp"):
        return None
    total = len(atoms)
    first = next((n for n in range(total, 0, -1) if any(c.isalpha() for c in text_of(atoms[n - 1]))), 0)
    if not 0 < first <= total - 3 or total - first > _MOST_FIGURES:
        return None
    deals = [
        (atoms[:a], atoms[a:b], atoms[b:c], atoms[c:])
        for a in range(first, total - 2)
        for b in range(a + 1, total - 1)
        for c in range(b + 1, total)
    ]
    fitting = [deal for deal in deals if _multiplies(deal, columns)]
    return tuple(_joined(part) for part in fitting[0]) if len(fitting) == 1 else None


def _multiplies(deal: Sequence[Sequence[tuple[Word, ...]]], columns: Sequence[Column]) -> bool:
    numbers = []
    for column, part in zip(columns[1:], deal[1:], strict=True):
        answer = read_as(column.kind, text_of(_joined(part)), unit=column.unit, whole=True)
        numbers.append(answer.parts[0].value if answer.parts else None)
    antal, a_pris, belopp = numbers
    if not (isinstance(antal, Decimal) and isinstance(a_pris, Decimal) and isinstance(belopp, Decimal)):
        return False
    return antal * a_pris == belopp and belopp != 0


def _joined(atoms: Sequence[tuple[Word, ...]]) -> tuple[Word, ...]:
    return tuple(word for atom in atoms for word in atom)


def _kind_fit(column: Column, words: Sequence[Word]) -> float:
    if column.kind in (Kind.TEXT, Kind.PROSE):
        return _text_fit(words)
    score = read_as(column.kind, text_of(words), unit=column.unit, whole=True).score
    return score + _LONGER * len(words) if score > 0.5 else -1.0


def _text_fit(words: Sequence[Word]) -> float:
    """A text that begins with a group of three digits has most likely lost them from the amount before it."""
    if not any(c.isalpha() for word in words for c in word.text) or _is_amount(text_of(words)):
        return _TEXT_DIGITS
    first = words[0].text
    if len(first) != 3 or not first.isdecimal():
        return _TEXT
    counts = first[0] != "0" and len(words) > 1 and words[1].text[:1].islower()
    return _TEXT - (_COUNTED if counts else _TORN)


def _is_amount(text: str) -> bool:
    """Whether a text is a figure with its unit and nothing else."""
    return (
        text[-1:].isalpha()
        and text[:1] in _BEGINS_FIGURE
        and read_as(Kind.AMOUNT, text, whole=True).score > _TEXT
    )


def _place_fit(column: Column, words: Sequence[Word]) -> float:
    """1.0 when an edge or the middle of the words stands under the head's, falling off with the distance."""
    x0, x1 = words[0].box.x0, words[-1].box.x1
    box = column.box
    if x0 >= box.x0 - 1 and x1 <= box.x1 + 1:
        return 1.0
    distance = min(abs(x0 - box.x0), abs(x1 - box.x1), abs((x0 + x1) / 2 - box.centre))
    return max(-1.0, 1.0 - distance / (4 * word_size(words[0])))
