"""Stamps of arrival on a scanned page: a word and a date put down on whatever is printed there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.layout import Page, TextSource, Word

_ARRIVED = frozenset(("inkom", "ankom", "inkommen", "inkommet", "mottaget", "mottagen", "ankomststämpel"))
_DATE = re.compile(r"[0-9]{2,4} ?[-./ ]{1,2} ?[0-9]{1,2} ?[-./ ]{1,2} ?[0-9]{1,2}")
_BELOW = 2.5
"""Heights of the word: so far below it stands its date."""
_ASIDE = 3.0
"""Heights of the word to each side without any other word at its height, or it is the label of what stands there."""


def without_stamps(page: Page) -> Sequence[Word]:
    """The words of the page but for those of stamps, which stand between its lines and belong to none."""
    if page.source is not TextSource.OCR:
        return page.words
    stamped: set[int] = set()
    for at, word in enumerate(page.words):
        if word.text.strip(".:").casefold() in _ARRIVED and word.text.isupper() and _stands_alone(word, page):
            date = _date_below(word, page.words)
            stamped |= {at, *date} if date else set()
    return [word for at, word in enumerate(page.words) if at not in stamped] if stamped else page.words


def _stands_alone(word: Word, page: Page) -> bool:
    room = _ASIDE * word.box.height
    return not any(
        other is not word
        and abs(other.box.middle - word.box.middle) < word.box.height / 2
        and other.box.x0 < word.box.x1 + room
        and other.box.x1 > word.box.x0 - room
        for other in page.words
    )


def _date_below(word: Word, words: Sequence[Word]) -> list[int]:
    """The places of the words of the date under it; none where something else stands there."""
    box = word.box
    reach = _BELOW * box.height
    below = [
        n
        for n, other in enumerate(words)
        if box.middle < other.box.middle <= box.middle + reach
        and box.x0 - box.height < other.box.x0 < box.x1 + reach
        and set(other.text) <= set("0123456789-. /")
    ]
    below.sort(key=lambda n: words[n].box.x0)
    return below if _DATE.fullmatch(" ".join(words[n].text for n in below)) else []
