"""Tick marks that are letters of a symbol font: what they show on the page, as the characters ☒ and ☐."""

from __future__ import annotations

import re

TICKED, UNTICKED = "☒", "☐"

_PRIVATE = 0xF000
_SYMBOL_FONT = re.compile(
    r"wingdings(?P<two>[ -]?2)?|webdings|zapf ?dingbats|dingbats|opensymbol", re.IGNORECASE
)
_WINGDINGS = {
    **dict.fromkeys((0x78, 0xFB, 0xFC, 0xFD, 0xFE), TICKED),
    **dict.fromkeys((0x6F, 0x71, 0x72, 0xA8), UNTICKED),
}
_WINGDINGS_2 = {
    **dict.fromkeys((0x4F, 0x50, 0x51, 0x52, 0x53, 0x54), TICKED),
    **dict.fromkeys((0x2A, 0x30, 0xA3), UNTICKED),
}
_WEBDINGS = {0x61: TICKED, 0x72: TICKED, 0x63: UNTICKED}
_DINGBATS = {
    **dict.fromkeys(range(0x33, 0x39), TICKED),
    **dict.fromkeys(range(0x6F, 0x73), UNTICKED),
    **dict.fromkeys(range(0x274F, 0x2753), UNTICKED),
}


def is_symbol_font(name: str) -> bool:
    """Whether the letters of the font are pictures.

    >>> is_symbol_font("ABCDEF+Wingdings-Regular"), is_symbol_font("Times New Roman")
    (True, False)
    """
    return _SYMBOL_FONT.search(name) is not None


def shown_marks(text: str, font: str) -> str:
    """The text with every tick mark of a symbol font as ☒ or ☐; other signs stay as they are, ✔ among them.

    >>> shown_marks("\\uf0fe", "Wingdings"), shown_marks("o", "ZapfDingbats"), shown_marks("o", "Arial")
    ('☒', '☐', 'o')
    """
    found = _SYMBOL_FONT.search(font)
    if found is None:
        return text
    name = found.group().casefold()
    if name == "opensymbol":
        return "".join(_WINGDINGS.get(_code(sign), sign) if sign > "\uf000" else sign for sign in text)
    if name.startswith("wingdings"):
        marks = _WINGDINGS_2 if found["two"] else _WINGDINGS
    else:
        marks = _WEBDINGS if name == "webdings" else _DINGBATS
    return "".join(marks.get(_code(character), character) for character in text)


def _code(character: str) -> int:
    code = ord(character)
    return code - _PRIVATE if _PRIVATE < code <= _PRIVATE + 0xFF else code
