"""Characters that leave no mark on a page and therefore belong to no word."""

from __future__ import annotations

_ZERO_WIDTH_AND_BIDI = (
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0x061C,
    0x180E,
    0xFEFF,
    0xFFFE,
    0xFFFF,
)
_CONTROLS_THAT_PART_WORDS = (*range(0x09, 0x0E), *range(0x1C, 0x20), 0x85)
_CONTROLS = tuple(
    code for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in _CONTROLS_THAT_PART_WORDS
)

WITHOUT_MARKS: dict[int, None] = dict.fromkeys((*_CONTROLS, *_ZERO_WIDTH_AND_BIDI))
"""For `str.translate`: drops what is invisible, keeps every control character that counts as white space."""

LIGATURES = dict(enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"), start=0xFB00))
"""For `str.translate`: letters that a printer has cast in one piece."""
