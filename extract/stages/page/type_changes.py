"""Labels that only their type parts from the answers right behind them: bold before plain, or the other way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extract.stages.page.edges import Parts
from models.layout import Word

_FEWEST_LINES = 4
_MOST_OF_THEM = 0.6
"""Share of the pieces in two types that change at a label, from which they are labels and no stressed words."""
_FEWEST_BOLD = 3
"""Bold labels that are enough where nothing else on the page is set in two types."""
_UNTIL = re.compile(r"(?:t\.? ?o\.? ?m\.?|till(?: och med)?):?")
"""The one label in small letters: the end of a span of time."""
_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?|[A-Z][.)]?")
_MOST_WORDS = 9
_ANOTHER_SIZE = 0.12
"""Share of the size of type from which two words are set otherwise."""

_Change = tuple[bool, bool, int]
"""Whether the words before and behind are bold, and whether those behind are larger (1), smaller (-1) or as large."""


def parted_at_types(lines: Sequence[Parts]) -> list[Parts]:
    """The lines of a page, each first piece cut where its type changes once, if several lines change so alike."""
    changes = [_change(line[0]) if line else None for line in lines]
    alike = Counter(how for found in changes if found is not None for _, how in [found])
    mixed = sum(_is_mixed(line[0]) for line in lines if line)
    taken = {
        how
        for how, n in alike.items()
        if (n >= _FEWEST_LINES and n >= _MOST_OF_THEM * mixed)
        or (_is_bold_before_plain(how) and n >= _FEWEST_BOLD and n == mixed)
    }
    if not taken:
        return list(lines)
    return [
        [line[0][: found[0]], line[0][found[0] :], *line[1:]] if found and found[1] in taken else line
        for line, found in zip(lines, changes, strict=True)
    ]


def _change(words: Sequence[Word]) -> tuple[int, _Change] | None:
    """Where a piece that begins as a label does changes its type, once, and how.

    Small letters behind a larger capital are small capitals, and go on with the label.
    """
    first, last = words[0], words[-1]
    if in_one_type(first, last):
        return None
    at = next(n for n, word in enumerate(words) if not in_one_type(first, word))
    if at > _MOST_WORDS or not all(in_one_type(last, word) for word in words[at:]):
        return None
    numbered = at > 1 and _NUMBER.fullmatch(first.text) is not None
    label = " ".join([word.text for word in words[numbered:at]])
    if words[at].text[:1].islower() and _larger(first, last) < 0 and first.bold is last.bold:
        return None
    begins = label[:1].isupper() or _UNTIL.fullmatch(label) is not None
    named = begins and not any(map(str.isdigit, label))
    return (at, (first.bold, last.bold, _larger(first, last))) if named else None


def _is_bold_before_plain(how: _Change) -> bool:
    before, behind, larger = how
    return before and not behind and larger == 0


def _is_mixed(words: Sequence[Word]) -> bool:
    return not all(in_one_type(words[0], word) for word in words[1:])


def _larger(one: Word, other: Word) -> int:
    if abs(one.size - other.size) <= _ANOTHER_SIZE * one.size:
        return 0
    return 1 if other.size > one.size else -1


def in_one_type(word: Word, other: Word) -> bool:
    """Whether two words are set alike, as the lines of one text are, as far as the reader can know."""
    return word.bold is other.bold and _larger(word, other) == 0
