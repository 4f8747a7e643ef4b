"""The running text of a letter, its lines joined into paragraphs, with the way back from every character."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from extract.prose.sentences import Sentence, split_sentences
from extract.stages.page.lines import Line, line_pitch, place_of
from models.layout import Word
from models.record import Place
from models.records import dataclass

_SHORT = 0.6
"""Share of the text's width; a line that ends before it ends a paragraph."""
_APART = 1.45
"""Line pitches of white space that part two paragraphs."""
_BULLETS = ("-", "–", "•", "·", "*")
_ENDS_DAY, _TO_DAY = re.compile(r"[0-9]{1,4}$"), re.compile(r"[-–—] ?[0-9]{1,4}[-./ ]?[0-9a-z]")
"""A span of time broken before its dash: `2005-05-01` over `– 2005-10-31`."""


@dataclass(frozen=True)
class LetterText:
    """Paragraphs parted by empty lines; `words` in reading order with the page and offset of each."""

    text: str
    words: tuple[tuple[int, int, Word], ...]
    """Offset in `text`, page, word."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return split_sentences(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self.words]

    def place(self, start: int, end: int) -> Place | None:
        """The box around the words between two offsets, those on the first one's page."""
        first = max(0, bisect_left(self._starts, start + 1) - 1)
        found = [(page, word) for at, page, word in self.words[first : bisect_left(self._starts, end)]]
        kept = [word for page, word in found if page == found[0][0]]
        return place_of(found[0][0], kept) if kept else None


def text_of_letter(lines: Sequence[Line], left_out: Iterable[int]) -> LetterText:
    """The text of the lines that are neither headings nor taken by a table or a signature."""
    skipped = frozenset(left_out)
    kept = [line for line in lines if line.index not in skipped]
    if not kept:
        return LetterText("", ())
    pitch = line_pitch(lines)
    right = max(line.box.x1 for line in kept)
    left = min(line.box.x0 for line in kept)
    parts: list[str] = []
    words: list[tuple[int, int, Word]] = []
    position = 0
    for number, line in enumerate(kept):
        if number:
            parts.append(_joint(kept[number - 1], line, pitch, left + _SHORT * (right - left)))
            position += len(parts[-1])
        for count, word in enumerate(line.words):
            if count:
                parts.append(" ")
                position += 1
            words.append((position, line.page, word))
            parts.append(word.text)
            position += len(word.text)
    return LetterText("".join(parts), tuple(words))


def _joint(above: Line, below: Line, pitch: float, short: float) -> str:
    if _ENDS_DAY.search(above.text) and _TO_DAY.match(below.text):
        return " "
    if below.text.startswith(_BULLETS):
        return "\n\n"
    if below.index - above.index > 1:
        return "\n\n"
    if above.page == below.page and below.box.middle - above.box.middle > _APART * pitch:
        return "\n\n"
    goes_on = below.text[:1].islower() or above.text[-1:] in ",-–"
    return " " if goes_on or above.box.x1 >= short else "\n\n"
