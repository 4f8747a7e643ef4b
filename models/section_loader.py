"""Reads `models/lexicon/sections.toml`, strictly: what headings and questions ask for of the texts of a paper."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from models.errors import ConfigError
from models.form_loader import vocabulary

_TABLES = frozenset(("words", "barred", "asks"))
_KEYS = frozenset(("section", "all", "none", "despite", "whole"))
_SIGNS = "=~^"


@dataclass(frozen=True, slots=True)
class Asks:
    """One way of asking for a section.

    Stems: the beginning of a word; `~stem`: anywhere in it; `=stem`: the whole word; `^stem`: the first word.
    """

    section: str
    groups: tuple[tuple[str, ...], ...]
    """One stem of each must occur."""
    none: tuple[str, ...]
    """Stems that speak against it, those that speak against any way among them."""
    whole: bool
    """It is asked about all the words, and not about their first clause alone."""


@dataclass(frozen=True, slots=True)
class SectionWords:
    """The ways of asking, first the one that decides before the others, and every stem that speaks for a section."""

    asks: tuple[Asks, ...]
    speaking: tuple[str, ...]


def load_section_words(source: Traversable, known: frozenset[str]) -> SectionWords:
    """known: the names of sections. ConfigError names file and key when the file is not as it should be."""
    try:
        raw = tomllib.loads(source.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(
            "filen är inte giltig TOML", where=source.name, todo="rätta filen där felet pekar"
        ) from error
    _allowed(raw, _TABLES, source.name)
    words = {name: _stems(stems, {}, f"{source.name} [words]") for name, stems in raw["words"].items()}
    barred = {name: _stems(stems, {}, f"{source.name} [barred]") for name, stems in raw["barred"].items()}
    asks = tuple(
        _asks(entry, words, barred, known, f"{source.name} [[asks]] {number}")
        for number, entry in enumerate(raw["asks"], start=1)
    )
    speaking = {stem for way in asks for group in way.groups for stem in group}
    return SectionWords(asks, tuple(sorted(speaking.union(*words.values()))))


@cache
def section_words() -> SectionWords:
    """The ways of asking that are shipped."""
    source = files("models") / "lexicon" / "sections.toml"
    return load_section_words(source, frozenset(vocabulary().sections))


def _asks(
    entry: Mapping[str, Any],
    words: Mapping[str, Sequence[str]],
    barred: Mapping[str, Sequence[str]],
    known: frozenset[str],
    where: str,
) -> Asks:
    _allowed(entry, _KEYS, where)
    if entry.get("section") not in known:
        raise ConfigError("okänt avsnitt", where=where, todo="använd ett namn ur labels.toml")
    despite = entry.get("despite", [])
    _allowed(dict.fromkeys(despite), frozenset(barred), where)
    groups = entry.get("all")
    if not isinstance(groups, list) or not groups:
        raise ConfigError("«all» saknas", where=where, todo='skriv all = [["…"], ["…"]]')
    bars = (stem for name, stems in barred.items() if name not in despite for stem in stems)
    return Asks(
        section=entry["section"],
        groups=tuple(_stems(group, words, where) for group in groups),
        none=(*_stems(entry.get("none", []), words, where), *bars),
        whole=entry.get("whole", False),
    )


def _stems(found: object, words: Mapping[str, Sequence[str]], where: str) -> tuple[str, ...]:
    """The stems of a list, those of the classes that it names among them."""
    if not isinstance(found, list):
        raise ConfigError("ska vara en lista med ordstammar", where=where, todo='skriv ["sök", "=mål"]')
    stems: list[str] = []
    for stem in found:
        if stem[:1] == "@" and stem[1:] in words:
            stems += words[stem[1:]]
        elif stem.lstrip(_SIGNS).isalpha() and stem.islower():
            stems.append(stem)
        else:
            raise ConfigError(f"okänd stam «{stem}»", where=where, todo="skriv små bokstäver eller @klass")
    return tuple(stems)


def _allowed(raw: Mapping[str, Any], allowed: frozenset[str], where: str) -> None:
    for key in raw:
        if key not in allowed:
            raise ConfigError(
                f"okänd nyckel «{key}»", where=where, todo=f"tillåtna nycklar: {', '.join(sorted(allowed))}"
            )
