"""The words of a page in rows, by their height."""

from __future__ import annotations

import itertools
import re

from extract.stages.page.printed_rows import as_printed
from extract.stages.page.stamps import without_stamps
from models.layout import Page, Word

_LEADER = re.compile(r"[._…]{4,}:?")
_SHORTEST_LEADER = 4


def _without_leader(word: Word) -> list[Word]:
    """A word that dots to write on are printed right behind or before, parted from them."""
    found = _LEADER.search(word.text) if len(word.text) > _SHORTEST_LEADER else None
    if found is None or found.group() == word.text:
        return [word]
    width = word.box.width / len(word.text)
    cuts = (0, *found.span(), len(word.text))
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
            words += (word,) if word.text[:-1].isalnum() else _without_leader(word)
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
    return as_printed([sorted(row, key=_left_of) for row in rows])


def _left_of(word: Word) -> float:
    return word.box[0]
