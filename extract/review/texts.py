"""The page in English: each Swedish text of the templates with its translation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


def translated(language: str) -> Callable[[object], str]:
    """A function from the Swedish text to the text in that language; unknown texts stay Swedish."""
    if language != "en":
        return str
    known = english()
    return lambda text: known.get(str(text), str(text))


@cache
def english() -> Mapping[str, str]:
    """Swedish text to English, from `english.tsv` beside the templates."""
    text = files("extract.review").joinpath("english.tsv").read_text(encoding="utf-8")
    pairs = (line.partition("\t") for line in text.splitlines() if line.strip())
    return MappingProxyType({swedish: found for swedish, _, found in pairs})
