"""What tells one sort of paper from another, read once from `models/lexicon/documents.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from models.record import Dokumenttyp


@dataclass(frozen=True, slots=True)
class Marks:
    """What speaks for a sort of paper: how its titles begin or end, and what its first lines say."""

    begins: tuple[str, ...]
    opens: tuple[str, ...]
    """Beginnings that may head a section too."""
    holds: tuple[str, ...]
    """Endings of the word that says in a title what the paper is."""
    also: tuple[str, ...]
    """Beginnings of a title where nothing else is one."""
    decides: tuple[str, ...]
    """Beginnings that settle the sort among the first lines."""
    says: tuple[str, ...]


@cache
def document_marks() -> Mapping[Dokumenttyp, Marks]:
    source = files("models") / "lexicon" / "documents.toml"
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    return {
        Dokumenttyp(name): Marks(*(tuple(entry.get(field.name, ())) for field in fields(Marks)))
        for name, entry in raw.items()
    }
