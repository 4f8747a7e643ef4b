"""Words behind an answer that the form says itself: small print, and notes in parentheses."""

from __future__ import annotations

from extract.stages.heads.units import label_unit
from extract.stages.page.lines import word_size
from models.layout import Word

_SMALL_PRINT = 0.8
_FEWEST_NOTED = 2


def _without_small_print(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Words beside a label without what stands apart behind them in much smaller type; a unit belongs to its amount."""
    for n in range(1, len(words)):
        apart = words[n].box.x0 - words[n - 1].box.x1 > word_size(words[n - 1])
        if apart and word_size(words[n]) <= _SMALL_PRINT * word_size(words[0]):
            return words if len(words) - n < _FEWEST_NOTED or label_unit(words[n:]) else words[:n]
    return words


def without_notes(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Words beside a label without what the form adds in parentheses behind the answer: `(ifylls av oss)`."""
    words = _without_small_print(words)
    opens = next((n for n, word in enumerate(words) if n and word.text.startswith("(")), None)
    if opens is None or not words[-1].text.endswith(")"):
        return words
    note = "".join(word.text for word in words[opens:])
    is_apart = words[opens].box.x0 - words[opens - 1].box.x1 > word_size(words[opens])
    return words[:opens] if is_apart and not any(c.isdigit() for c in note) else words
