"""Reads `models/lexicon/concepts.toml`, strictly: what labels ask for, by the stems of their words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from models.errors import ConfigError
from models.form import FieldSpec, Kind
from models.form_loader import Vocabulary, vocabulary

_ALTERNATIVE_KEYS = frozenset(("all", "may", "none", "part_of", "kind"))
COLUMNS = frozenset(
    (
        "text",
        "whole",
        "belopp",
        "utfall",
        "part",
        "antal",
        "a_pris",
        "share",
        "konto",
        "ikb",
        "motpart",
        "projekt",
        "other",
    )
)
"""What a column may hold. `whole`: the sum of its row; `part`: an amount that is not the row's own; `utfall`: what
was booked; `share`: per cent; `other`: dates, numbers of vouchers, dimensions of the accounts."""
_ROLES = {"fields": "field"}


@dataclass(frozen=True, slots=True)
class Concept:
    """One way of asking for a field, or of heading a column.

    Stems: the beginning of a word; `~stem`: anywhere in it; `=stem`: the whole word.
    """

    name: str
    role: str
    """`field` or `column`."""
    groups: tuple[tuple[str, ...], ...]
    """One stem of each must occur."""
    may: tuple[str, ...] = ()
    none: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Concepts:
    """All concepts, the words that say nothing of what is asked for, and columns without a field of their own."""

    concepts: tuple[Concept, ...]
    ignored: tuple[str, ...]
    parts: Mapping[str, tuple[str, FieldSpec]]
    """Name → the field that it is a column of, and how to read it."""
    columns: tuple[Concept, ...] = ()
    """What the head of a table's column may mean; these never name a label."""


def load_concepts(source: Traversable, known: Vocabulary) -> Concepts:
    """ConfigError names file and key when the file is not as it should be."""
    try:
        raw = tomllib.loads(source.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            "filen är inte giltig TOML", where=source.name, todo="rätta filen där felet pekar"
        ) from error
    _known_keys(raw, frozenset(("ignored", "columns", *_ROLES)), source.name)
    concepts: list[Concept] = []
    parts: dict[str, tuple[str, FieldSpec]] = {}
    for table, role in _ROLES.items():
        for name, alternatives in raw.get(table, {}).items():
            where = f"{source.name} [{table}.{name}]"
            if not isinstance(alternatives, list):
                raise ConfigError(
                    "ska vara en lista av tabeller", where=where, todo=f"skriv [[{table}.{name}]]"
                )
            for entry in alternatives:
                concepts.append(_concept(name, role, entry, where))
                if "part_of" in entry:
                    parts[name] = _part(name, entry, known, where)
            if name not in getattr(known, table) and name not in parts:
                raise ConfigError("okänt fält", where=where, todo="använd ett namn ur labels.toml")
    columns = tuple(_columns(raw.get("columns", {}), source.name))
    return Concepts(tuple(concepts), _stems(raw, "ignored", source.name), parts, columns)


def _columns(raw: Mapping[str, Any], source: str) -> Iterator[Concept]:
    for name, alternatives in raw.items():
        where = f"{source} [columns.{name}]"
        if not isinstance(alternatives, list):
            raise ConfigError("ska vara en lista av tabeller", where=where, todo=f"skriv [[columns.{name}]]")
        if name not in COLUMNS:
            raise ConfigError("okänd kolumn", where=where, todo=f"tillåtna: {', '.join(sorted(COLUMNS))}")
        yield from (_concept(name, "column", entry, where) for entry in alternatives)


@cache
def concepts() -> Concepts:
    """The concepts that are shipped."""
    return load_concepts(files("models") / "lexicon" / "concepts.toml", vocabulary())


def _known_keys(raw: Mapping[str, Any], allowed: frozenset[str], where: str) -> None:
    for key in raw:
        if key not in allowed:
            raise ConfigError(
                f"okänd nyckel «{key}»", where=where, todo=f"tillåtna nycklar: {', '.join(sorted(allowed))}"
            )


def _concept(name: str, role: str, entry: Mapping[str, Any], where: str) -> Concept:
    _known_keys(entry, _ALTERNATIVE_KEYS, where)
    groups = entry.get("all")
    if not isinstance(groups, list) or not groups:
        raise ConfigError("«all» saknas", where=where, todo='skriv all = [["…"], ["…"]]')
    return Concept(
        name,
        role,
        tuple(_stems({"all": group}, "all", where) for group in groups),
        _stems(entry, "may", where),
        _stems(entry, "none", where),
    )


def _stems(raw: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    found = raw.get(key, [])
    if not isinstance(found, list) or not all(
        isinstance(stem, str) and stem.lstrip("~=").isalpha() and stem.islower() for stem in found
    ):
        raise ConfigError(
            f"«{key}» ska vara en lista med ordstammar", where=where, todo='skriv små bokstäver: ["sök"]'
        )
    return tuple(found)


def _part(name: str, entry: Mapping[str, Any], known: Vocabulary, where: str) -> tuple[str, FieldSpec]:
    whole = known.fields.get(str(entry["part_of"]))
    if whole is None or name not in whole.columns:
        raise ConfigError(
            f"«{name}» är ingen kolumn av «{entry['part_of']}»", where=where, todo="rätta part_of"
        )
    try:
        kind = Kind(str(entry.get("kind")))
    except ValueError:
        raise ConfigError("okänt slag", where=where, todo=f"ange ett av: {', '.join(Kind)}") from None
    return whole.name, FieldSpec(name, kind, (), (name,))
