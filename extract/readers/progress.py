"""Who hears of every page that was read: for progress, and for limits on the time of a page."""

from __future__ import annotations

from collections.abc import Callable

PageDone = Callable[[int, int], None]
"""Called with the number of the page, counted from 1, and how many the file promises; 0 where it does not say."""


def nobody(page: int, pages: int) -> None:
    """Hears it and does nothing."""
