"""Text that knows which of its words are answers.

A marked text is an ordinary string in which the words of an answer stand between private characters, so it
can be put together with f-strings and handed to any renderer; the renderer tells where the words ended up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

_OPEN, _BAR, _CLOSE = "\ue000", "\ue001", "\ue002"
UNTICKED, TICKED = "\ue010", "\ue011"
"""A tick box; every renderer draws it (or loses it) in its own way."""
STRAY = "\ue020"
"""A hyphen left inside a word: printed as one, no part of the text."""
_MARKED = re.compile(f"{_OPEN}([^{_BAR}]*){_BAR}([^{_CLOSE}]*){_CLOSE}")
_BLANKS = re.compile("[ \t\n]+")
_KEEP_WORDS, _KEEP_CHARACTERS = 6, 34


class Span(NamedTuple):
    """Words in a row with the same answers; `keys` is empty for words that answer nothing."""

    text: str
    keys: tuple[str, ...]


class Unit(NamedTuple):
    """Words that may not be parted by a line break; `glued`: no space stands before them."""

    words: tuple[Span, ...]
    glued: bool
    joins: tuple[bool, ...]
    """For each word whether it follows the one before it without a space."""


@dataclass(slots=True)
class Marks:
    """What the answers of one logical document are: key to printed words and canonical value.

    A key is a column (`sokt_summa`) or `table/row/column` (`konto_rows/2/belopp`).
    """

    values: dict[str, str | None] = field(default_factory=dict)
    raws: dict[str, str] = field(default_factory=dict)

    def __call__(self, keys: str, raw: str, *values: str | None) -> str:
        """Mark `raw` as the answer to `keys` (comma between them); without values the words are the value."""
        names = keys.split(",")
        given = values or tuple(fold(raw) or None for _ in names)
        for name, value in zip(names, given, strict=True):
            if name in self.values:
                raise ValueError(f"two answers to {name}")
            self.values[name] = value
            self.raws[name] = raw
        return f"{_OPEN}{keys}{_BAR}{raw}{_CLOSE}" if raw else ""


def fold(text: str) -> str:
    """White space folded to single spaces, the ends stripped.

    >>> fold(" Box  3424,\\n165 23 ")
    'Box 3424, 165 23'
    """
    return " ".join(text.split())


def spans(marked: str) -> list[Span]:
    """The text in pieces, in order.

    >>> spans(Marks()("sokt_summa", "900 000", "900000") + " kr")
    [Span(text='900 000', keys=('sokt_summa',)), Span(text=' kr', keys=())]
    """
    pieces = []
    position = 0
    for found in _MARKED.finditer(marked):
        if found.start() > position:
            pieces.append(Span(marked[position : found.start()], ()))
        pieces.append(Span(found[2], tuple(found[1].split(","))))
        position = found.end()
    if position < len(marked):
        pieces.append(Span(marked[position:], ()))
    return pieces


def plain(marked: str) -> str:
    """The printed text without its marks."""
    return "".join(span.text for span in spans(marked)).replace(STRAY, "-")


def meant(marked: str) -> str:
    """The text without its marks and without stray hyphens."""
    return plain(marked.replace(STRAY, ""))


def units(marked: str) -> list[Unit]:
    """The words, short answers kept together as one unit; NBSP and the like do not part words."""
    found: list[Unit] = []
    space_before = True
    for text, keys in spans(marked.replace(STRAY, "-")):
        words = [word for word in _BLANKS.split(text) if word]
        if not words:
            space_before = True
            continue
        glued_first = not space_before and text[0] not in " \t\n"
        keep = bool(keys) and len(words) <= _KEEP_WORDS and len(text) <= _KEEP_CHARACTERS
        groups = [words] if keep else [[word] for word in words]
        for number, group in enumerate(groups):
            glued = glued_first and number == 0
            pieces = tuple(Span(word, keys) for word in group)
            if glued and found:
                last = found.pop()
                joins = (*last.joins, True, *(False for _ in pieces[1:]))
                found.append(Unit((*last.words, *pieces), last.glued, joins))
            else:
                found.append(Unit(pieces, glued, tuple(False for _ in pieces)))
        space_before = text[-1] in " \t\n"
    return found
