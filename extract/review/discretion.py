"""Personal numbers on the page: masked as in every export, until a person asks to see those of one document.

Asking is an act that the chained log keeps. It holds for that document and that login, and ends with either.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from extract.crops import personal_number_boxes
from extract.exporters.discretion import masked, masked_path
from extract.review.pictures import PageWord
from extract.store.store import Store
from models.geometry import Box
from models.layout import Word

SHOWN = "personnummer"
"""Kind of the record in the log that says who asked to see which document's."""
MASK = "[personnummer]"


def safe(text: str) -> str:
    """The text with every personal number replaced, those in the parts of a file name too.

    >>> safe("Elev 850709-9805 i 850709-9805_bilaga.pdf")
    'Elev [personnummer] i [personnummer]_bilaga.pdf'
    """
    return masked_path(masked(text))


def holds_number(text: str) -> bool:
    return safe(text) != text


def pages_with_numbers(store: Store, document_id: str) -> frozenset[int] | None:
    """Pages whose words hold a personal number; None where the words of the pages were not kept."""
    from extract.store.schema import schema

    table = schema()["page_texts"]
    query = table.select().with_only_columns(table.c.page, table.c.text)
    with store.reading() as connection:
        rows = connection.execute(query.where(table.c.document_id == document_id)).all()
    if not rows:
        return None
    return frozenset(row.page for row in rows if row.page is not None and holds_number(row.text))


def covered(words: Sequence[PageWord]) -> tuple[Box, ...]:
    """Where on the page the words stand that make up personal numbers."""
    placed = [Word(text, Box(x0, top, x1, bottom)) for text, x0, top, x1, bottom in words]
    return tuple(personal_number_boxes(placed))


def without(words: Sequence[PageWord], boxes: Sequence[Box]) -> tuple[PageWord, ...]:
    """The words that no box covers: a mask cannot be clicked into a field."""
    hidden = {tuple(box) for box in boxes}
    return tuple(word for word in words if tuple(word[1:]) not in hidden)


def discreet(write: Callable[[Any], str]) -> Any:
    """A filter of the templates that writes text as `write` does, masked unless the screen shows numbers."""
    from jinja2 import pass_context

    @pass_context
    def shown(context: Any, text: Any) -> str:
        return write(text) if context.get("shows_numbers") else safe(write(safe(str(text))))

    return shown
