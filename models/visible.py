"""Text of others as it may be shown: what could steer a screen, turn its direction or hide is written out."""

from __future__ import annotations

import unicodedata

_HARMFUL = ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
_BIDI_AND_HIDDEN = frozenset(
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


def visible(text: str) -> str:
    """Line feeds stay; tabs become spaces.

    >>> visible("\\x1b[31mröd\\x07"), visible("r\\u202eöd\\x00")
    ('\\\\x1b[31mröd\\\\x07', 'r\\\\u202eöd\\\\x00')
    >>> visible("a\\tb\\r\\nc")
    'a b\\nc'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible_character, text.replace("\r\n", "\n").replace("\t", " ")))


def _visible_character(character: str) -> str:
    if character == "\n" or (
        character not in _BIDI_AND_HIDDEN and unicodedata.category(character) not in _HARMFUL
    ):
        return character
    return character.encode("unicode_escape").decode("ascii")
