"""Columns that stand so close that only their edges part them: figures that end flush, words that begin flush."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from models.layout import Word
from models.records import dataclass

_FLUSH = 1.0
"""Points by which an edge may differ from line to line."""
_FEWEST_LINES = 3
_FEWEST_ENDS = 5
"""Amounts of a column, with words right behind some of them."""
_NEAR = 12
"""Lines above or below within which a column goes on."""
_HEAD_LINES = 3
_MOST_WORDS = 5
_AMOUNT = re.compile(
    r"(?:^| )[-–]?(?:[0-9]{1,3}(?:[ .][0-9]{3})+(?:,[0-9]{1,3})?|[0-9]+,[0-9]{1,3}|[0-9]{5,}|(?<= )[0-9]{3})"
    r"(?: ?(?:kr|:-|,-))?$"
)
"""An amount; three digits alone are one only where something stands before them."""
_SMALL = re.compile(r"[0-9]{2,4}")
_ENDS_AS_AMOUNT = (*"0123456789", "kr", ":-", ",-")
"""Most words end otherwise, and are done with sooner."""
_FIGURE = re.compile(r"[-–−]?[0-9]{1,3}(?: [0-9]{3})*(?:,[0-9]{2})?")
_OF_FIGURE = re.compile(r"[-–−]?[0-9]+(?:,[0-9]{2})?")
"""A word of a figure, be it the first of the next one."""
_OREN = re.compile(r",[0-9]{2}$")
_GOES_ON = re.compile(r"[0-9]{3}(?![0-9])|(?:kr|kronor|sek|tkr|kkr|mnkr|:-)(?!\w)", re.IGNORECASE)
"""The next group of figures of an amount, or its unit."""
_BEGINS_FIGURE = frozenset("0123456789-–−")
_FEWEST_COLUMNS = 2
_FEWEST_GROUPS = 3
"""Words of figures from which a piece may be two figures."""
_BEHIND = re.compile(r"(?!(?:kr|kronor|sek|tkr|mnkr|st|tim|%)\b)[^\W\d_]|[0-9]{4,6}$", re.IGNORECASE)
"""What stands in the next column: words, or a code; no unit and no further group of figures."""

Parts = list[tuple[Word, ...]]
"""The words of a line by its pieces."""
_Place = tuple[float, float, int]
"""Where a figure ends, where the words behind it begin, and the line."""


@dataclass(frozen=True, slots=True)
class _Valley:
    """White between two columns: where the figures end, where the words behind begin, and on which lines."""

    left: float
    right: float
    first: int
    last: int

    def cuts(self, left: Word, right: Word) -> bool:
        return left.box.x1 <= self.left + _FLUSH and right.box.x0 >= self.right - _FLUSH


def parted_at_edges(lines: Sequence[Parts]) -> list[Parts]:
    """The lines of a page, cut where several of them have a figure that ends and words that begin at one place."""
    return _parted_at(lines, list(_valleys(lines, _behind_amounts(lines))))


def parted_at_typed_edges(lines: Sequence[Parts]) -> list[Parts]:
    """As `parted_at_edges`, of letters that all are as wide: there a small number is a figure as well.

    Codes of one length that begin lines without any gap end flush by themselves, and head no column.
    """
    amounts = [place for place in _behind_amounts(lines) if not _begins_with_code(lines[place[2]], place[0])]
    return _parted_at(lines, list(_valleys(lines, (*amounts, *_behind_small_numbers(lines)))))


def _begins_with_code(line: Parts, end: float) -> bool:
    """Whether a line of one piece begins with figures without a gap that end at a place."""
    first = line[0][0]
    return len(line) == 1 and first.box.x1 == end and first.text.isdecimal()


def _parted_at(lines: Sequence[Parts], valleys: Sequence[_Valley]) -> list[Parts]:
    if not valleys:
        return list(lines)
    return [_parted(line, [v for v in valleys if v.first <= n <= v.last]) for n, line in enumerate(lines)]


def parted_figures(lines: Sequence[Parts]) -> list[Parts]:
    """The lines of a page, figures that run together cut where two columns of figures each end at one place."""
    ends: dict[int, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        for part in line:
            if _is_figure(part):
                ends[round(part[-1].box.x1)].append(n)
    edges = {x: sorted((*ends.get(x - 1, ()), *own, *ends.get(x + 1, ()))) for x, own in ends.items()}
    edges = {x: own for x, own in edges.items() if len(own) >= _FEWEST_LINES}
    if len(edges) < _FEWEST_COLUMNS:
        return list(lines)
    found = []
    for n, line in enumerate(lines):
        near = [x for x, own in edges.items() if _is_near(own, n)]
        found.append([piece for part in line for piece in _at_ends(part, near)])
    return found


def parted_at_oren(lines: Sequence[Parts]) -> list[Parts]:
    """The lines of a text, pieces of figures alone cut behind the öre of each: `702 418,00 -12 418,00` are two."""
    return [[piece for part in line for piece in _at_oren(part)] for line in lines]


def _at_oren(part: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    cuts = [n for n, word in enumerate(part[:-1], start=1) if _OREN.search(word.text)]
    if not cuts or not all(_OF_FIGURE.fullmatch(word.text) for word in part):
        return [part]
    pieces = [part[a:b] for a, b in itertools.pairwise([0, *cuts, len(part)])]
    return pieces if all(map(_is_figure, pieces)) else [part]


def _is_near(column: Sequence[int], line: int) -> bool:
    """Whether figures of a column end on enough lines near one: a column of another table is none of this."""
    return sum(abs(n - line) <= _NEAR for n in column) >= _FEWEST_LINES


def _at_ends(part: tuple[Word, ...], edges: Sequence[int]) -> list[tuple[Word, ...]]:
    """A piece of nothing but figures cut where words of it end flush with a column, and it as a whole with another."""
    if len(part) < _FEWEST_GROUPS or not all(word.text.isdecimal() for word in part[1:]):
        return [part]
    flush = [n for n in range(1, len(part) + 1) if any(abs(part[n - 1].box.x1 - x) <= _FLUSH for x in edges)]
    if len(flush) < _FEWEST_COLUMNS or flush[-1] != len(part):
        return [part]
    pieces = [part[a:b] for a, b in zip([0, *flush[:-1]], flush, strict=True)]
    return pieces if all(map(_is_figure, pieces)) else [part]


def _is_figure(words: Sequence[Word]) -> bool:
    if not words[-1].text[-1:].isdecimal() or words[0].text[:1] not in _BEGINS_FIGURE:
        return False
    return _FIGURE.fullmatch(" ".join([word.text for word in words])) is not None


def _valleys(lines: Sequence[Parts], places: Iterable[_Place]) -> Iterator[_Valley]:
    found = sorted(places)
    ends = _ends_of_figures(lines) if len(found) > 1 else Counter()
    start = 0
    for end in range(1, len(found) + 1):
        if end < len(found) and found[end][0] - found[start][0] <= _FLUSH:
            continue
        own = found[start:end]
        begins = sorted(right for _, right, _ in own)
        edge = round(own[-1][0])
        beside = sum(ends[x] for x in (edge - 1, edge, edge + 1))
        enough = len(own) >= _FEWEST_LINES or (len(own) > 1 and len(own) + beside >= _FEWEST_ENDS)
        if enough and begins[-1] - begins[0] <= _FLUSH:
            at = [n for _, _, n in own]
            yield _Valley(own[-1][0], begins[0], min(at) - _HEAD_LINES, max(at) + 1)
        start = end


def _behind_amounts(lines: Sequence[Parts]) -> Iterator[_Place]:
    for number, line in enumerate(lines):
        for part in line:
            for n in range(1, len(part)):
                if _ends_amount(part[:n]) and _BEHIND.match(part[n].text):
                    yield part[n - 1].box.x1, part[n].box.x0, number


def _behind_small_numbers(lines: Sequence[Parts]) -> Iterator[_Place]:
    """Those of numbers that begin a piece, but not a line, with a capital behind them: no count of something.

    A number alone ends where they do, as no number of a question stands.
    """
    small = [
        (part, number)
        for number, line in enumerate(lines)
        for part in line[1:]
        if _SMALL.fullmatch(part[0].text)
    ]
    alone = {round(part[0].box.x1) for part, _ in small if len(part) == 1}
    for part, number in small:
        if len(part) > 1 and part[1].text[:1].isupper() and round(part[0].box.x1) in alone:
            yield part[0].box.x1, part[1].box.x0, number


def _ends_of_figures(lines: Sequence[Parts]) -> Counter[int]:
    """Where pieces end that end in an amount, each with how many do."""
    return Counter(round(part[-1].box.x1) for line in lines for part in line if _ends_amount(part))


def _ends_amount(words: Sequence[Word]) -> bool:
    if not words[-1].text.endswith(_ENDS_AS_AMOUNT):
        return False
    return _AMOUNT.search(" ".join([word.text for word in words[-_MOST_WORDS:]])) is not None


def _parted(line: Parts, valleys: Sequence[_Valley]) -> Parts:
    found: Parts = []
    for words in line:
        begins = 0
        for n in range(1, len(words)):
            left, right = words[n - 1 : n + 1]
            if not _is_one_amount(left, right) and any(valley.cuts(left, right) for valley in valleys):
                found.append(words[begins:n])
                begins = n
        found.append(words[begins:])
    return found


def _is_one_amount(left: Word, right: Word) -> bool:
    """Whether the amount that a word ends in goes on in the next: `9 685` is no column of `9 685 005 kr`."""
    return _GOES_ON.match(right.text) is not None and _FIGURE.fullmatch(left.text) is not None
