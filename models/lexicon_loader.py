"""What tells one sort of paper from another, read once from `models/lexicon/documents.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from models.record import Dokumenttyp


@dataclass(frozen=True, slots=True)
class Marks:
    """Beginnings of title lines, and wordings anywhere in the first lines, that speak for a sort of paper."""

    begins: tuple[str, ...]
    says: tuple[str, ...]


@cache
def document_marks() -> Mapping[Dokumenttyp, Marks]:
    source = files("models") / "lexicon" / "documents.toml"
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    return {
        Dokumenttyp(name): Marks(tuple(entry["begins"]), tuple(entry.get("says", ())))
        for name, entry in raw.items()
    }
