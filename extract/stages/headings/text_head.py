"""A line, or the beginning of one, that may head a text, and the manner in which it is set: a sign before or around it,
`Question:`, a type of its own, a stop or a dash behind it at the beginning of a paragraph, or white over it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.stages.page.lines import Line, is_blank_filler, text_of, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.section_asked import SectionAsked, section_asked
from models.layout import Word

NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})*[.)]?|[A-Z][.)]?")
MOST_WORDS = 9
MOST_OF_QUESTION = 16
FEWEST_IN_TEXT = 5
_BEFORE = re.compile(r"#{1,6}|>>+|=>|={1,6}|»")
"""Signs that stand before a heading alone."""
_ITEM = frozenset("*•-–+")
"""Signs of items too: before a heading where a text that is no item follows right below."""
_AROUND = re.compile(r"[*=~–-]{1,6}|//?|§§|:{2,}|>>+|#{1,6}")
"""Signs that stand before a heading and behind it."""
_WRAPPED = re.compile(r"(\*{1,3}|_{1,3}|=+|/)(?=\w)")
"""Signs written together with its first word, and again with its last."""
_DASHES = frozenset("–—-")
_ASKS = ("fråga:",)
_APART = 1.2
"""Steps of close lines from which white begins a paragraph."""
_LETTERS = 3
"""Of the last word before a stop that is no abbreviation's."""
_SENTENCE_END = (".", "!", "?", ":")
_STOPS = ".,;:"
_MORE_WHITE = 0.25
"""Sizes of the type."""


class TextHead(NamedTuple):
    """A heading as it would stand: its words, and what it takes of its first and its last line with the signs."""

    manner: str
    words: tuple[Word, ...]
    line: int
    start: int
    end: int
    last_line: int
    last_end: int
    asked: SectionAsked | None
    runs_in: bool
    between: tuple[tuple[int, int], ...] = ()
    """First word and the one behind the last on each line between the two."""

    @property
    def is_question(self) -> bool:
        return self.words[-1].text.endswith("?")


def text_head(lines: Sequence[Line], n: int, step: float) -> TextHead | None:
    """What heads a text on line `n`. step: the distance in points of close lines."""
    head = _signed(lines[n]) or _questioned(lines, n) or _pointed(lines, n)
    if head is None and _begins_paragraph(lines, n, step):
        return _typed(lines[n]) or _run_in(lines[n]) or _alone(lines, n)
    return head


def asked_of(words: Sequence[Word]) -> SectionAsked | None:
    """The text that some words ask for."""
    return section_asked(text_of(words))


def _whole(manner: str, line: Line, own: Sequence[Word]) -> TextHead:
    at, end = line.index, len(line.words)
    return TextHead(manner, tuple(own), at, 0, end, at, end, asked_of(own), runs_in=False)


def _signed(line: Line) -> TextHead | None:
    """A line with a sign before or around its words."""
    words = line.words
    first, last = words[0].text, words[-1].text
    wrapped = _WRAPPED.match(first)
    own: tuple[Word, ...] = ()
    manner = ""
    if len(words) > 2 and first == last and _AROUND.fullmatch(first):
        own, manner = words[1:-1], f"{first} {last}"
    elif len(words) > 1 and _BEFORE.fullmatch(first):
        own, manner = words[1:], first
    elif wrapped is not None and last.rstrip(":").endswith(wrapped[1]) and line.text != wrapped[1]:
        own, manner = _without(words, wrapped[1]), wrapped[1]
    if not own or len(own) > MOST_OF_QUESTION or not own[0].text[:1].isalnum() or own[-1].text[-1] in ".,;":
        return None
    return _whole(manner, line, own)


def _without(words: Sequence[Word], sign: str) -> tuple[Word, ...]:
    bare = [words[0]._replace(text=words[0].text.removeprefix(sign)), *words[1:]]
    last = bare[-1]
    bare[-1] = last._replace(text=last.text.rstrip(":").removesuffix(sign))
    return tuple(word for word in bare if word.text)


def _pointed(lines: Sequence[Line], n: int) -> TextHead | None:
    """A line with an item's sign before its words, and a text right below that bears none."""
    first, *own = lines[n].words
    if first.text not in _ITEM or not 0 < len(own) <= MOST_WORDS or not _is_over_text(lines, n):
        return None
    if not own[0].text[:1].isupper() or own[-1].text[-1] in _STOPS:
        return None
    return _whole(first.text, lines[n], own)


def _is_over_text(lines: Sequence[Line], n: int) -> bool:
    below = lines[n + 1] if n + 1 < len(lines) else None
    if below is None or below.page != lines[n].page or len(below.segments) > 1:
        return False
    if below.text.endswith("?") and len(below.words) <= MOST_OF_QUESTION:
        return False
    is_text = len(below.words) >= FEWEST_IN_TEXT or below.text.endswith(".")
    return is_text and (below.text[:1].isupper() or below.text[:1].isdigit())


def _questioned(lines: Sequence[Line], n: int) -> TextHead | None:
    """What stands behind `Question:`, on the next line too where it goes on there."""
    line = lines[n]
    if line.words[0].text.casefold() not in _ASKS or len(line.words) < 2:
        return None
    words, last = line.words[1:], line
    below = lines[n + 1] if n + 1 < len(lines) else None
    if below is not None and not words[-1].text.endswith("?") and below.text[:1].islower():
        words, last = (*words, *below.words), below
    end, last_end = len(line.words), len(last.words)
    return TextHead("fråga", words, line.index, 0, end, last.index, last_end, asked_of(words), runs_in=False)


def _begins_paragraph(lines: Sequence[Line], n: int, step: float) -> bool:
    above = lines[n - 1] if n else None
    if above is None or above.page != lines[n].page:
        return True
    line = lines[n]
    ended = above.text.endswith(_SENTENCE_END) or line.box.top - above.box.top > _APART * step
    dotted = any(is_blank_filler(word.text) and word.text.endswith(":") for word in line.words[:MOST_WORDS])
    return ended or dotted or line.box.x0 < above.box.x0 - word_size(line.words[0])


def _typed(line: Line) -> TextHead | None:
    """The first words of a line in a type of their own, the others all in another."""
    words = line.words
    at = next((n for n, word in enumerate(words) if not in_one_type(words[0], word)), 0)
    is_numbered = at > 1 and NUMBER.fullmatch(words[0].text) is not None
    own = words[is_numbered:at]
    most = MOST_OF_QUESTION if own and own[-1].text.endswith("?") else MOST_WORDS
    if not 0 < len(own) <= most or not own[0].text[:1].isupper() or any(map(str.isdigit, text_of(own))):
        return None
    if not all(in_one_type(words[-1], word) for word in words[at:]):
        return None
    dash = words[at].text in _DASHES and at + 1 < len(words)
    return _in_line(f"type {words[0].bold} {word_size(words[0]):.1f}", line, at + dash, own)


def _run_in(line: Line) -> TextHead | None:
    """The words at the beginning of a paragraph up to a stop, a question mark, a dash or a colon that text follows."""
    words = line.words
    first = int(len(words) > 1 and NUMBER.fullmatch(words[0].text) is not None)
    if not words[first].text[:1].isupper() or (first and words[0].text[-1].isalpha()):
        return None
    for count, word in enumerate(words[first:MOST_OF_QUESTION], start=first + 1):
        following = words[count].text if count < len(words) else ""
        is_long = len(words) - count >= FEWEST_IN_TEXT
        if is_blank_filler(word.text) and word.text.endswith(":") and count > first + 1:
            return _in_line("colon", line, count, words[first : count - 1]) if is_long else None
        if word.text in _DASHES and count > first + 1:
            return _in_line("dash", line, count, words[first : count - 1])
        if word.text.endswith("?"):
            return _in_line("stop", line, count + (following in _DASHES), words[first:count])
        if word.text.endswith(":") and is_long:
            return _in_line("colon", line, count, words[first:count])
        if word.text.endswith((":", "!", ";")) or count - first > MOST_WORDS:
            return None
        if word.text.endswith("."):
            ends = following[:1].isupper() and sum(map(str.isalpha, word.text)) >= _LETTERS
            own = (*words[first : count - 1], word._replace(text=word.text[:-1]))
            return _in_line("stop", line, count, own) if ends else None
    return None


def _in_line(manner: str, line: Line, end: int, own: Sequence[Word]) -> TextHead | None:
    if end >= len(line.words) or any(word.text[:1].isdigit() for word in own):
        return None
    at = line.index
    return TextHead(manner, tuple(own), at, 0, end, at, end, asked_of(own), runs_in=True)


def _alone(lines: Sequence[Line], n: int) -> TextHead | None:
    """A short line over a text, with a sentence's end over it or more white than under it."""
    line = lines[n]
    first = int(len(line.words) > 1 and NUMBER.fullmatch(line.words[0].text) is not None)
    own = line.words[first:]
    most = MOST_OF_QUESTION if own[-1].text.endswith("?") else MOST_WORDS
    if len(line.segments) > 1 or len(own) > most or not own[0].text[:1].isupper():
        return None
    if own[-1].text[-1] in _STOPS or any(map(str.isdigit, text_of(own))) or not _is_over_text(lines, n):
        return None
    above, below = lines[n - 1] if n else None, lines[n + 1]
    if above is not None and not first and _answers(above, line):
        return None
    if above is None or above.page != line.page or above.text.endswith(_SENTENCE_END):
        return _whole("alone", line, own)
    white = line.box.top - above.box.bottom
    is_parted = white > below.box.top - line.box.bottom + _MORE_WHITE * word_size(own[0])
    return _whole("alone", line, own) if is_parted else None


def _answers(above: Line, line: Line) -> bool:
    """Whether a line stands right under a short one that asks, by a number before it and a question mark or a colon."""
    is_numbered = len(above.words) > 1 and NUMBER.fullmatch(above.words[0].text) is not None
    asks = is_numbered and above.text.endswith(("?", ":")) and len(above.words) <= MOST_OF_QUESTION
    return asks and line.box.top - above.box.bottom < _MORE_WHITE * word_size(line.words[0])
