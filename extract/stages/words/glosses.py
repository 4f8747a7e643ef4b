"""The same words again in another language, as forms for people of several countries print them behind a stroke."""

from __future__ import annotations

from collections.abc import Sequence

from models.layout import Word

STROKE = "/"
"""Stands apart between the words of a label and the same in another language."""
_MOST_WORDS = 8


def gloss_behind(words: Sequence[Word]) -> int:
    """How many of the words are a stroke and what it puts behind a label: `/ Amount granted:`; 0: they are none.

    It begins with a capital, holds no figure, and a colon ends it.
    """
    if len(words) < 2 or words[0].text != STROKE or not words[1].text[:1].isupper():
        return 0
    for count, word in enumerate(words[1 : _MOST_WORDS + 1], start=2):
        if any(c.isdigit() for c in word.text) or word.text == STROKE:
            return 0
        if word.text.endswith(":"):
            return count
    return len(words) if len(words) <= _MOST_WORDS + 1 else 0


def before_gloss(text: str) -> tuple[str, str]:
    """A text up to the stroke that parts it from the same in another language, and what is behind; "": no stroke is."""
    own, stroke, gloss = text.partition(f" {STROKE} ")
    return (own, gloss) if stroke and gloss[:1].isupper() else (text, "")
