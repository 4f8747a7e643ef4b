"""The numbers that are printed on pages: `Sida 2 (4)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.layout import Page
from models.records import dataclass

_NUMBERED = re.compile(
    r"\b(?:sida|sid\.?|s\.)\s*(?P<n>[0-9]{1,3})\s*(?:\(|/|av)\s*(?P<total>[0-9]{1,3})\b|"
    r"(?<![0-9/.-])(?P<n2>[0-9]{1,3})\s*\(\s*(?P<total2>[0-9]{1,3})\s*\)|"
    # A browser prints its address and the number on one line; elsewhere 1/3 may be a day.
    r"://\S+\s+(?P<n3>[0-9]{1,3})\s?/\s?(?P<total3>[0-9]{1,3})\Z",
    re.IGNORECASE,
)


_HEAD, _FOOT = 0.12, 0.88
"""Shares of the page's height at which its head ends and its foot begins."""
_BELOW_HEAD, _ABOVE_FOOT = 0.13, 0.87
"""A word wholly between these lies in neither."""
_FIRST = re.compile(r"\b(?:sida|sid\.?|blad)\s*1$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageNumber:
    """`Sida 2 (4)` as it is printed."""

    number: int
    total: int


def page_number(page: Page) -> PageNumber | None:
    """The printed number of a page with its total, from the head or the foot; None when it prints none."""
    for text in _margins(page):
        found = _NUMBERED.search(text)
        if found is None:
            continue
        number, total = (int(text) for text in found.groups() if text)
        if 1 <= number <= total:
            return PageNumber(number, total)
    return None


def opens_numbering(page: Page) -> bool:
    """Whether the page is printed as number one, with or without a total."""
    printed = page_number(page)
    return printed.number == 1 if printed else prints_one(page)


def is_further(page: Page) -> bool:
    """Whether the page is printed as another than number one of several."""
    printed = page_number(page)
    return printed is not None and printed.number > 1


def prints_one(page: Page) -> bool:
    """Whether the page is printed as number one without a total: `Sid 1`."""
    return any(_FIRST.search(text) for text in _margins(page))


def _margins(page: Page) -> Iterator[str]:
    """The lines in the head and the foot of a page."""
    rows: dict[int, list[str]] = {}
    height = page.height
    low, high = _BELOW_HEAD * height, _ABOVE_FOOT * height
    for word in [word for word in page.words if word[1][1] < low or word[1][3] > high]:
        middle = word.box.middle
        if not _FOOT >= middle / height >= _HEAD:
            rows.setdefault(round(middle / 4), []).append(word.text)
    return (" ".join(words) for words in rows.values())


def page_numbers(pages: Iterable[Page]) -> tuple[dict[int, PageNumber | None], frozenset[int]]:
    """The printed number of each page, and which pages are not the first column of their page.

    All columns of a page have the one of their page.
    """
    found: dict[int, PageNumber | None] = {}
    sheets: dict[int, int] = {}
    for page in pages:
        found[page.number] = page_number(page)
        if page.printed_on:
            sheets[page.number] = page.printed_on
    of_sheet = {sheet: found[page] for page, sheet in sheets.items() if found[page] is not None}
    numbers = {page: number or of_sheet.get(sheets.get(page, 0)) for page, number in found.items()}
    return numbers, frozenset(page for page, sheet in sheets.items() if sheets.get(page - 1) == sheet)
