"""Places found on a page as it is read, brought back to the page as the file displays it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from models.geometry import AS_IT_LIES, Affine, Box
from models.layout import Layout, Page, Rule
from models.record import Document, Place


def as_displayed(page: Page) -> Page:
    """The page as the file displays it, with its words and rulings where they are seen."""
    move = page.to_original
    if move == AS_IT_LIES:
        return page
    shown = move.box(Box(0, 0, page.width, page.height))
    return replace(
        page,
        width=shown.width,
        height=shown.height,
        words=tuple(word._replace(box=move.box(word.box)) for word in page.words),
        rules=tuple(Rule(move.box(rule.box)) for rule in page.rules),
        to_original=AS_IT_LIES,
        notes=tuple(note._replace(box=move.box(note.box)) for note in page.notes),
    )


def on_original(document: Document, layout: Layout) -> Document:
    """The document with every place on the page as displayed; only pages that lay askew are touched."""
    turned = {page.number: page.to_original for page in layout.pages if page.to_original != AS_IT_LIES}
    return cast(Document, _moved(document, turned)) if turned else document


def _moved(thing: Any, turned: Mapping[int, Affine]) -> Any:
    if isinstance(thing, Place):
        move = turned.get(thing.page)
        return thing if move is None or thing.box is None else thing._replace(box=move.box(thing.box))
    if isinstance(thing, tuple):
        parts = [_moved(part, turned) for part in thing]
        if all(new is old for new, old in zip(parts, thing, strict=True)):
            return thing
        return type(thing)(*parts) if hasattr(thing, "_fields") else tuple(parts)
    if is_dataclass(thing) and not isinstance(thing, type):
        old = {field.name: getattr(thing, field.name) for field in fields(thing)}
        new = {name: _moved(value, turned) for name, value in old.items()}
        changed = {name: value for name, value in new.items() if value is not old[name]}
        return replace(thing, **changed) if changed else thing
    return thing
