"""Places found on a page as it is read, brought back to the page as the file displays it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from models.geometry import AS_IT_LIES, Affine
from models.layout import Layout
from models.record import Document, Place


def on_original(document: Document, layout: Layout) -> Document:
    """The document with every place on the page as displayed; only scans that lay askew are touched."""
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
