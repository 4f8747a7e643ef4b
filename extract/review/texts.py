"""The page in English: each Swedish text of the templates with its translation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from models.ids import stable_id


def translated(language: str) -> Callable[[object], str]:
    """A function from the Swedish text to the text in that language; unknown texts stay Swedish."""
    if language != "en":
        return str
    known = english()
    return lambda text: known.get(str(text), str(text))


@cache
def static_file(name: str) -> bytes:
    return files("extract.review").joinpath("static", name).read_bytes()


@cache
def static_version() -> str:
    """Changes when what the page looks like does, so that a browser may keep its files until then."""
    return stable_id("v", *(static_file(name).hex() for name in ("review.css", "review.js", "going.js")))


@cache
def english() -> Mapping[str, str]:
    """Swedish text to English, of the page and of the checks, from the catalogues beside the templates."""
    return MappingProxyType({**catalogue("english.tsv"), **catalogue("checks_english.tsv")})


def catalogue(name: str) -> dict[str, str]:
    """A file with a Swedish text and its English on each line."""
    text = files("extract.review").joinpath(name).read_text(encoding="utf-8")
    pairs = (line.partition("\t") for line in text.splitlines() if line.strip())
    return {swedish: found for swedish, _, found in pairs}
