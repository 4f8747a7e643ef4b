"""How the text of a Word document looks: defaults, then styles, then what stands at the text itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.readers.word_blocks import Look, TabStop

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NUMBER = re.compile(r"(-?[0-9]{1,7}(?:\.[0-9]{1,6})?)(pt|mm|cm|in|pc|pi)?")
_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pc": 12.0, "pi": 12.0}
_FARTHEST = 1584.0
"""Points; Word itself knows no longer measure than 22 inches."""
_DEEPEST_STYLE = 12
_OFF_LINE = frozenset(("superscript", "subscript"))
_OFF = frozenset(("0", "false", "off", "none"))


def measure(text: str | None, default: float = 0.0, *, unit: float = 0.05) -> float:
    """Points of a measure in twentieths of a point, or in `unit` points, or with its own unit behind it.

    >>> measure("240"), measure("22", unit=0.5), measure("12pt"), measure("9" * 50, 7.0)
    (12.0, 11.0, 12.0, 7.0)
    """
    found = _NUMBER.fullmatch(text or "")
    if found is None:
        return default
    points = float(found[1]) * (_POINTS[found[2]] if found[2] else unit)
    return max(-_FARTHEST, min(_FARTHEST, points))


def count(text: str | None, default: int = 0, most: int = 10_000) -> int:
    """A small whole number.

    >>> count("3"), count("-1", 1), count(None, 1), count("9" * 5000)
    (3, 1, 1, 0)
    """
    return min(int(text), most) if text and re.fullmatch("[0-9]{1,7}", text) else default


def value(parent: Element | None, name: str) -> str | None:
    """The value of a property; None where it is not set, empty where it is set to nothing."""
    found = parent.find(name) if parent is not None else None
    return None if found is None else found.get("val", "")


def is_on(parent: Element | None, name: str, default: bool = False) -> bool:
    """A property that is on by standing there at all."""
    text = value(parent, name)
    return default if text is None else text.lower() not in _OFF


class Styles:
    """Looks by the name of the style."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._looks: dict[tuple[Look, str], Look] = {}
        self._default = ""
        self._base = Look()
        if root is None:
            return
        defaults = root.find("docDefaults")
        if defaults is not None:
            self._base = with_text(self._base, defaults.find("rPrDefault/rPr"))
            self._base = with_paragraph(self._base, defaults.find("pPrDefault/pPr"))
        for style in root.iter("style"):
            name = style.get("styleId", "")
            self._styles[name] = style
            if style.get("type") == "paragraph" and style.get("default", "0").lower() not in _OFF:
                self._default = name

    def paragraph(self, name: str | None) -> Look:
        return self.styled(self._base, self._default if name is None else name)

    def styled(self, look: Look, name: str) -> Look:
        """The look with a style and those it is based on laid over it."""
        key = (look, name)
        if key not in self._looks:
            found = look
            for style in reversed(self._chain(name)):
                found = with_paragraph(with_text(found, style.find("rPr")), style.find("pPr"))
            self._looks[key] = found
        return self._looks[key]

    def _chain(self, name: str) -> list[Element]:
        chain: list[Element] = []
        while name in self._styles and len(chain) < _DEEPEST_STYLE:
            chain.append(self._styles[name])
            name = value(chain[-1], "basedOn") or ""
        return chain


def with_text(look: Look, properties: Element | None) -> Look:
    """The look with run properties laid over it."""
    if properties is None:
        return look
    size = measure(value(properties, "sz"), look.size, unit=0.5)
    fonts, level = properties.find("rFonts"), value(properties, "vertAlign")
    font = look.font if fonts is None else fonts.get("ascii") or fonts.get("hAnsi") or look.font
    return look._replace(
        size=size if 1.0 <= size <= 400.0 else look.size,
        bold=is_on(properties, "b", look.bold),
        hidden=is_on(properties, "vanish", look.hidden),
        struck=is_on(properties, "strike", look.struck) or is_on(properties, "dstrike"),
        raised=look.raised if level is None else level in _OFF_LINE,
        font=font,
    )


def with_paragraph(look: Look, properties: Element | None) -> Look:
    """The look with paragraph properties laid over it."""
    if properties is None:
        return look
    numbering = properties.find("numPr")
    if numbering is not None:
        look = look._replace(
            list_id=value(numbering, "numId") or look.list_id,
            list_level=count(value(numbering, "ilvl"), look.list_level, 8),
        )
    look = indented(look, properties.find("ind"))
    spacing = properties.find("spacing")
    if spacing is not None:
        look = look._replace(
            before=max(0.0, measure(spacing.get("before"), look.before)),
            after=max(0.0, measure(spacing.get("after"), look.after)),
        )
    return look._replace(
        align=value(properties, "jc") or look.align,
        tabs=_tabs(look.tabs, properties.find("tabs")),
        keep_next=is_on(properties, "keepNext", look.keep_next),
        page_break=is_on(properties, "pageBreakBefore", look.page_break),
    )


def indented(look: Look, indent: Element | None) -> Look:
    """The look with the edges of the text moved."""
    if indent is None:
        return look
    first = measure(indent.get("firstLine"), look.first)
    if indent.get("hanging") is not None:
        first = -measure(indent.get("hanging"))
    return look._replace(
        left=measure(indent.get("left") or indent.get("start"), look.left),
        right=measure(indent.get("right") or indent.get("end"), look.right),
        first=first,
    )


def _tabs(inherited: tuple[TabStop, ...], tabs: Element | None) -> tuple[TabStop, ...]:
    if tabs is None:
        return inherited
    stops = {stop.at: stop for stop in inherited}
    for tab in tabs.findall("tab"):
        at, align = measure(tab.get("pos")), tab.get("val", "left")
        if align == "clear":
            stops.pop(at, None)
        elif align != "bar" and len(stops) < 64:
            stops[at] = TabStop(at, {"start": "left", "end": "right"}.get(align, align))
    return tuple(sorted(stops.values()))
