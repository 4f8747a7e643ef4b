"""Which words of a line under a signed date are the name of who signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.normalise.board import board_score
from extract.normalise.person import person_score
from extract.stages.letters.signing import INITIALLED, NAME, POSITION, is_name
from extract.stages.page.lines import Line
from models.layout import Word

TITLE = re.compile(r"[A-ZÅÄÖa-zåäö][A-Za-zÅÄÖåäöé /,-]{2,60}\.?")


def name_end(line: Line, words: Sequence[Word]) -> int:
    """How many of the words are the name: what stands apart behind it, and is no name, is the title."""
    if len(words) < len(line.words) or len(line.segments) != 2:
        return len(words)
    name, beside = line.segments
    is_title = TITLE.fullmatch(beside.text) is not None and not may_be_name(beside.text)
    return len(name.words) if len(name.words) > 1 and may_be_name(name.text) and is_title else len(words)


def first_signatory(line: Line) -> tuple[Word, ...]:
    """The words of the first of several who sign side by side, or of a name with its title before other words."""
    if len(line.segments) > 1 and _is_name_and_title(line.segments[0].text):
        return line.segments[0].words
    names = len(line.segments) > 1 and all(may_be_name(segment.text) for segment in line.segments)
    return line.segments[0].words if names else line.words


def _is_name_and_title(text: str) -> bool:
    name, comma, title = text.partition(", ")
    return bool(comma) and is_name(name) and POSITION.search(title) is not None


def may_be_name(text: str) -> bool:
    """Under a signed date two to four capitalised words are a name, known or not, unless they are a board's."""
    named = NAME.fullmatch(text) or INITIALLED.fullmatch(text)
    return person_score(text) >= 0.6 or (named is not None and board_score(text) < 0.5)
