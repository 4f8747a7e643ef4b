"""The words of a page in rows, by their height."""

from __future__ import annotations

import itertools
import re

from extract.stages.page.printed_rows import as_printed
from extract.stages.page.stamps import without_stamps
from models.layout import Page, Word

_LEADER = re.compile(r"[._…]{4,}:?|_{3}|^[.]{3}(?=\w)")
_SHORTEST_LEADER = 3
_EMPHASIS = "**"
_ITEM = frozenset("-–•*·▪")
_WORDS_TO_COLON = 8


def _without_leader(word: Word) -> list[Word]:
    """A word that dots to write on are printed right behind or before, parted from them."""
    found = list(_LEADER.finditer(word.text)) if len(word.text) > _SHORTEST_LEADER else []
    if not found or found[0].group() == word.text:
        return [word]
    width = word.box.width / len(word.text)
    cuts = (0, *(place for match in found for place in match.span()), len(word.text))
    return [
        word._replace(
            text=word.text[a:b],
            box=word.box._replace(x0=word.box.x0 + a * width, x1=word.box.x0 + b * width),
        )
        for a, b in itertools.pairwise(cuts)
        if a < b
    ]


def page_rows(page: Page) -> list[list[Word]]:
    """The words by their height on the page and from left to right; none that stands turned or is stamped."""
    rows: list[list[Word]] = []
    middle = 0.0
    words: list[Word] = []
    for word in without_stamps(page):
        if word.text.strip() and not word.turns:
            words += (word,) if word.text[:-1].isalnum() else _without_leader(_without_emphasis(word))
    boxes = [word.box for word in words]
    places = sorted([((top + bottom) / 2, x0, n) for n, (x0, top, _, bottom) in enumerate(boxes)])
    for height, _, n in places:
        word = words[n]
        _, top, _, bottom = boxes[n]
        if rows and abs(height - middle) <= 0.4 * max(bottom - top, 1.0):
            rows[-1].append(word)
            middle += (height - middle) / len(rows[-1])
        else:
            rows.append([word])
            middle = height
    return as_printed([_without_item(sorted(row, key=_left_of)) for row in rows])


def _without_emphasis(word: Word) -> Word:
    """The word without the stars that typed text is made bold with."""
    if _EMPHASIS not in word.text or not word.text.strip("*"):
        return word
    return word._replace(text=word.text.replace(_EMPHASIS, ""))


def _without_item(row: list[Word]) -> list[Word]:
    """The words without the sign of an item before a label with a colon: `- Applicant: The Society`."""
    if row[0].text not in _ITEM or len(row) == 1:
        return row
    has_colon = any(word.text.endswith(":") for word in row[1:_WORDS_TO_COLON])
    return row[1:] if has_colon and row[1].text[:1].isupper() else row


def _left_of(word: Word) -> float:
    return word.box[0]
