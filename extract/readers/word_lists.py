"""The numbers and bullets that Word puts before the paragraphs of a list and does not store with the text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from extract.readers.word_blocks import Look
from extract.readers.word_styles import count, indented, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BULLET = "•"
_PLACEHOLDER = re.compile("%([1-9])")
_LEVELS = 9
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


class _Level(NamedTuple):
    text: str
    form: str
    start: int
    indent: Element | None
    suffix: str


class Lists:
    """Counts the paragraphs of every list; one for each document, asked in the order of the text."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)
        self._counter_of: dict[str, str] = {}
        if root is None:
            return
        abstract = {element.get("abstractNumId", ""): element for element in root.findall("abstractNum")}
        for element in root.findall("num"):
            name, base = element.get("numId", ""), value(element, "abstractNumId") or ""
            restarts = element.find("lvlOverride") is not None
            self._counter_of[name] = f"num {name}" if restarts else f"abstract {base}"
            self._levels[name] = _levels_of(abstract.get(base), element)

    def indented(self, look: Look) -> Look:
        """The look with the indents of its list, where it is in one."""
        level = self._levels.get(look.list_id, {}).get(look.list_level)
        return look if level is None else indented(look, level.indent)

    def prefix(self, look: Look) -> str:
        """What stands before the next paragraph of this look, white space and all; empty outside lists."""
        levels = self._levels.get(look.list_id, {})
        level = levels.get(look.list_level)
        if level is None or level.form == "none":
            return ""
        counts = self._counts[self._counter_of[look.list_id]]
        here = look.list_level
        counts[here] = counts[here] + 1 if counts[here] else level.start
        counts[here + 1 :] = [0] * (_LEVELS - here - 1)
        if level.form == "bullet":
            return _BULLET + level.suffix

        def number(found: re.Match[str]) -> str:
            index = int(found[1]) - 1
            other = levels.get(index)
            return "" if other is None else _written(counts[index] or other.start, other.form)

        text = _PLACEHOLDER.sub(number, level.text)
        return text + level.suffix if text else ""


def _levels_of(abstract: Element | None, number: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in abstract.findall("lvl") if abstract is not None else ():
        found[count(level.get("ilvl"), most=_LEVELS - 1)] = _level(level)
    for override in number.findall("lvlOverride"):
        index = count(override.get("ilvl"), most=_LEVELS - 1)
        new = override.find("lvl")
        if new is not None:
            found[index] = _level(new)
        start = value(override, "startOverride")
        if index in found and start is not None:
            found[index] = found[index]._replace(start=count(start, 1))
    return found


def _level(element: Element) -> _Level:
    suffix = {"space": " ", "nothing": ""}.get(value(element, "suff") or "tab", "\t")
    return _Level(
        (value(element, "lvlText") or "")[:40],
        value(element, "numFmt") or "decimal",
        count(value(element, "start"), 1),
        element.find("pPr/ind"),
        suffix,
    )


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (number - 1) % 26) * min(5, 1 + (number - 1) // 26) if number else ""
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    """
    >>> _roman(2014)
    'mmxiv'
    """
    text = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        text += letters * min(times, 10)
    return text
