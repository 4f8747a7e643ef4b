"""Places found on a page as it is read, brought back to the page as the file displays it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from models.geometry import AS_IT_LIES, Affine, Box
from models.layout import Layout, Page, Rule
from models.record import Document, Place, Section


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
    """The document with every place on the page of the file as displayed; other pages than those are not touched.

    layout: as it was read, with a page for each column that was read for itself.
    """
    moved = {
        page.number: (page.in_file, page.to_original)
        for page in layout.pages
        if page.to_original != AS_IT_LIES or page.in_file != page.number
    }
    return cast(Document, _moved(document, moved)) if moved else document


def _moved(thing: Any, moved: Mapping[int, tuple[int, Affine]]) -> Any:
    if isinstance(thing, Place):
        page, move = moved.get(thing.page, (thing.page, AS_IT_LIES))
        return thing._replace(page=page, box=move.box(thing.box) if thing.box is not None else None)
    if isinstance(thing, tuple):
        parts = [_moved(part, moved) for part in thing]
        if all(new is old for new, old in zip(parts, thing, strict=True)):
            return thing
        return type(thing)(*parts) if hasattr(thing, "_fields") else tuple(parts)
    if is_dataclass(thing) and not isinstance(thing, type):
        old = {field.name: getattr(thing, field.name) for field in fields(thing)}
        new = {name: _moved(value, moved) for name, value in old.items()}
        if isinstance(thing, Section):
            new["page_to"] = moved.get(thing.page_to, (thing.page_to, AS_IT_LIES))[0]
        changed = {name: value for name, value in new.items() if value is not old[name]}
        return replace(thing, **changed) if changed else thing
    return thing
