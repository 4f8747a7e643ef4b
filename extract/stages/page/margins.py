"""What stands in the head or the foot of a page and is no content: running lines, page numbers, the sender's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.layout import Page, TextSource, Word

_PAGE_NUMBER = re.compile(
    r"(?:sida|sid\.?|s\.)\s*[0-9]{1,4}\s*(?:(?:\(|/|av)\s*[0-9]{1,4}\s*\)?)?"
    r"|[0-9]{1,4}\s*(?:\(\s*[0-9]{1,4}\s*\)|av\s+[0-9]{1,4})|[0-9]{1,3}\s*/\s*[0-9]{1,3}",
    re.IGNORECASE,
)
"""Four digits before a stroke are the year of a case number."""
_NUMBERED = re.compile(r"\b0 ?(?:/ ?0|\( ?0 ?\)|av 0)\Z|\bsid(?:a|an)? 0\Z")
"""The end of a masked line that counts the pages."""
_DIGITS = re.compile(r"[0-9]+")
_OF_A_SENDER = re.compile(
    r"(?P<box>\bBox [0-9]{1,5}\b)|(?P<postal>\b[1-9][0-9]{2} [0-9]{2} [A-ZÅÄÖ])"
    r"|(?P<switchboard>\bväxel\b|\bvxl\b|\bfax\b)"
    r"|(?P<phone>\b(?:tel(?:efon)?|tfn)\b|\b0[0-9]{1,3}[-/ ][0-9])|(?P<net>@|\bwww\.|\.se\b)"
    r"|(?P<number>\borg(?:anisations)?\.? ?(?:nr|nummer)\b|\b(?:bank|plus|post)giro\b)"
    r"|(?P<street>\b(?:besöks|post)adress\b)|(?P<page>\bsid(?:a|an)? [0-9]|[0-9] ?\([0-9]{1,3}\)$)",
    re.IGNORECASE,
)
_OF_A_BROWSER = ("http://", "https://", "file://")
"""What a browser prints first in the margin of every page."""
_FEWEST_MARKS = 3
"""Sorts of address and number from which a line at the foot is the sender's own."""


def is_no_content(
    row: Sequence[Word], page: Page, running: frozenset[tuple[str, str]], *, is_title: bool
) -> bool:
    """Whether a row in the head or the foot of a page is one that runs on, a page number or the sender's own.

    running: by `mask` and `band_of`, what stands again in the same margin of other pages.
    """
    band = band_of(row, page)
    if not band:
        return False
    text = " ".join([word.text for word in row])
    if (mask(text), band) in running and not is_title:
        return True
    if row[0].text.startswith(_OF_A_BROWSER):
        return True
    return _is_page_number(row, text, page) or (band == "foot" and _is_letter_foot(row, text, page))


def numbered_feet(running: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Those of the running lines that stand at the foot and count the pages: no paper begins with one of them."""
    return frozenset(key for key in running if key[1] == "foot" and _NUMBERED.search(key[0]))


def mask(text: str) -> str:
    """The text as it stands again on other pages, whatever its numbers."""
    return _DIGITS.sub("0", text.casefold())


def band_of(row: Sequence[Word], page: Page) -> str:
    """In which margin of the page a row stands: `head`, `foot`, or neither."""
    middle = row[0].box.middle / page.height
    return "head" if middle < 0.12 else "foot" if middle > 0.88 else ""


def _is_letter_foot(row: Sequence[Word], text: str, page: Page) -> bool:
    """The sender's own addresses and numbers printed in a line at the foot: no answer of the paper."""
    if page.source is TextSource.PLAIN:
        return False
    marks = {found.lastgroup for found in _OF_A_SENDER.finditer(text)}
    has_labels = any(word.text.endswith(":") for word in row) and "page" not in marks
    return len(marks) >= _FEWEST_MARKS and not has_labels


def _is_page_number(row: Sequence[Word], text: str, page: Page) -> bool:
    if len(row) > 5:
        return False
    return _PAGE_NUMBER.fullmatch(text) is not None or (page.number > 1 and text == str(page.number))
