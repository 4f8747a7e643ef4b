"""Granska from a notebook: `read_document`, `read_documents`, `check`, `tables`, `run`; see `extract.api`.

Importing this package imports nothing heavy: a name is fetched when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.api import (
        RunReport,
        check,
        examine,
        read_document,
        read_documents,
        read_forms,
        read_store,
        run,
        tables,
    )
    from extract.drawing import draw, draw_page

__all__ = [
    "RunReport",
    "check",
    "draw",
    "draw_page",
    "examine",
    "read_document",
    "read_documents",
    "read_forms",
    "read_settings",
    "read_store",
    "run",
    "tables",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module 'extract' has no attribute {name!r}")
    return getattr(import_module("extract.drawing" if name in ("draw", "draw_page") else "extract.api"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
