"""Who signed, told in a sentence: `The application is signed over the net by NAME, chairman, 2023-02-13.`"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.normalise.dates import find_dates
from extract.stages.letters.signing import NAME, POSITION, Signed, is_name, signed_in_pieces, signed_line
from extract.stages.page.lines import Line, text_of
from models.layout import Word

_BY = re.compile(
    r"\b(?:underskriv(?:en|et|its)|(?:underteckna|signera|inskicka|inlämna)(?:d|t|ts|des)"
    r"|(?:skicka|lämna)(?:ts|des) in|sändes in)\b"
    r"[^.,;:]{0,50}?\bav "
)
_NAME = re.compile(rf"(?:{NAME.pattern})(?!\w)")
_TITLE = re.compile(r", (?P<title>[a-zåäö][a-zåäöA-ZÅÄÖ /-]{2,40}?)(?=,| den\b| [0-9]|\.)")
_STAMP = re.compile(r"(?:attest(?:era[dt])?|signera[dt])(?: den)? ", re.IGNORECASE)
_REACH = 24
"""Characters behind name and title within which the day stands."""


def signed_on(line: Line, above: Line | None) -> Signed | None:
    """Who signed, and when, on a line: in whatever order, in three pieces below the word for it, or in a sentence."""
    return signed_line(line.words) or signed_in_pieces(line, above) or signed_in_sentence(line.words)


def signed_in_sentence(words: Sequence[Word]) -> Signed | None:
    """The name, the title and the day in words that say by whom a paper was signed; None where one name is not told."""
    text = text_of(words)
    if _STAMP.match(text) is not None:
        return _stamped(words, text)
    by = _BY.search(text)
    named = _NAME.match(text, by.end()) if by is not None else None
    if named is None:
        return None
    title = _TITLE.match(text, named.end())
    is_titled = title is not None and POSITION.search(title["title"]) is not None
    end = title.end() if title is not None and is_titled else named.end()
    days = [day for day in find_dates(text[end:]) if day.start < _REACH]
    if not days or not (is_titled or is_name(named[0])):
        return None
    day = days[0]
    return Signed(
        _between(words, *named.span()),
        _between(words, *title.span("title")) if title is not None and is_titled else (),
        (),
        _between(words, end + day.start, end + day.end),
        day.value,
        day.flags,
    )


def _stamped(words: Sequence[Word], text: str) -> Signed | None:
    """`ATTEST 2020-02-14: NAME`"""
    lead = _STAMP.match(text)
    day = next(iter(find_dates(text)), None)
    if lead is None or day is None or day.start != lead.end() or text[day.end : day.end + 2] != ": ":
        return None
    name = text[day.end + 2 :]
    if not is_name(name):
        return None
    dated = _between(words, day.start, day.end)
    return Signed(_between(words, day.end + 2, len(text)), (), (), dated, day.value, day.flags)


def _between(words: Sequence[Word], first: int, last: int) -> tuple[Word, ...]:
    """The words that stand between two characters of their text."""
    chosen, position = [], 0
    for word in words:
        if position < last and position + len(word.text) > first:
            chosen.append(word)
        position += len(word.text) + 1
    return tuple(chosen)
