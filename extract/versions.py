"""What a result depends on: the program's version, and the version of the rules that ship with it."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable

from extract.frames import tool_version
from models.ids import stable_id
from models.settings import Settings

_ENGINES = ("pdf-oxide", "pdfminer.six", "pdfplumber", "pikepdf", "pypdfium2", "rapidfuzz")
_RULE_FILES = (".toml", ".csv", ".txt")


@cache
def rules_version(settings: Settings | None = None) -> str:
    """One name for all the rules: checks, declared forms, registers, word lists, limits, and a user's settings."""
    from extract import checks

    parts = [checks.rules_version(settings)]
    for name, entry in sorted(_entries(files("models"), ""), key=lambda named: named[0]):
        parts += [name, entry.read_text(encoding="utf-8").replace("\r\n", "\n")]
    return stable_id("r", *parts)


def versions() -> dict[str, str]:
    """Versions of everything that has a say in the values: granska, its rules, Python and the engines."""
    return {
        "granska": tool_version(),
        "rules": rules_version(None),
        "python": platform.python_version(),
    } | _installed()


@cache
def _installed() -> dict[str, str]:
    return {name: metadata.version(name) for name in _ENGINES}


def _entries(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = f"{above}/{entry.name}"
        if entry.is_dir():
            yield from _entries(entry, name)
        elif entry.name.endswith(_RULE_FILES):
            yield name, entry
