"""Place and date on a line that says nothing else, as a letter or a signature bears them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from extract.stages.letters.signing import with_one_date
from extract.stages.page.lines import Line, text_of
from extract.stages.words.naming import named_by
from models.layout import Word
from models.records import dataclass

_PLACE = re.compile(
    r"[A-ZÅÄÖ][A-Za-zÅÄÖåäöéü-]+(?: (?!till\b|den\b|av\b|från\b|per\b)(?:i )?[A-ZÅÄÖa-zåäö][A-Za-zÅÄÖåäöéü-]+){0,2}"
)
_STAMPED = frozenset(
    (
        "inkom",
        "ankom",
        "fastställd",
        "reviderad",
        "utskriven",
        "upprättad",
        "signerad",
        "beslutad",
        "diarieförd",
        "ifylld",
        "daterad",
        "undertecknad",
        "undertecknat",
        "datum",
        "lämnas",
        "insändes",
        "sänds",
        "skickas",
        "senast",
    )
)
_HEAD = 5
_OTHER_PAPER = re.compile(
    r".*(?:utlåtande|skrivelse|ansökan|yttrande|missiv|underlag|promemoria|PM|rapport|redovisning|protokoll|utdrag|remiss|bilaga)",
    re.IGNORECASE,
)
"""What is dated in a list of what a decision rests on: `Tjänsteutlåtande den 2 februari`."""
_DATED = re.compile(r"(?:Datum|Upprättad|Upprättat):? [^\n]{0,12}(?:19|20)[0-9]{2}\b")
_ENDS_OF_SPANS = ("_start", "_slut")
_MOST_WORDS = 9
_AFTER_DATE = frozenset(("", "år", "."))


@dataclass(frozen=True, slots=True)
class PlaceAndDate:
    """`Ort den 1 mars 2015` as words of one line: the place, and the date with its span in the line's text."""

    ort: tuple[Word, ...]
    words: tuple[Word, ...]
    date: date | None
    flags: tuple[str, ...]


def is_of_another_paper(found: PlaceAndDate, line: Line, first: Line) -> bool:
    """Whether words before a day, below the head that begins with `first`, name what a decision rests on."""
    return line.index - first.index > _HEAD and _OTHER_PAPER.fullmatch(text_of(found.ort)) is not None


def dated_line(line: Line) -> PlaceAndDate | None:
    """Place and date of a line, or of one part of it beside the sender's name."""
    beside = ((*left.words, *right.words) for left, right in pairwise(line.segments))
    runs = itertools.chain((segment.words for segment in line.segments), beside, (line.words,))
    return next((found for words in runs if (found := place_and_date(words)) is not None), None)


def is_dated(line: Line) -> bool:
    """Whether a line of a letter's head gives its day, with the place or behind a word for it."""
    return dated_line(line) is not None or _DATED.match(line.text) is not None


def place_and_date(words: Sequence[Word]) -> PlaceAndDate | None:
    """The words as a place and a date, and nothing else; None when they are something else.

    A form's own `den … År` around the date belongs to neither.
    """
    one = with_one_date(words, range(2, _MOST_WORDS + 1))
    if one is None:
        return None
    kept, text, found = one
    if text[found.end :].strip(" .").casefold() not in _AFTER_DATE:
        return None
    before = re.sub(r",?(?:\s*\bden)*\s*$", "", text[: found.start])
    if not _PLACE.fullmatch(before) or before.split()[0].casefold() in _STAMPED or _says_when(before):
        return None
    ort, dated, position = [], [], 0
    for word in kept:
        if position < len(before):
            ort.append(word)
        elif found.start <= position < found.end:
            dated.append(word)
        position += len(word.text) + 1
    return PlaceAndDate(tuple(ort), tuple(dated), found.value, found.flags) if dated else None


def _says_when(text: str) -> bool:
    """Whether words before a date are a label that asks for it, and no place: `Insatsen påbörjas`."""
    asks = any(named.name.endswith(_ENDS_OF_SPANS) for named in named_by(text))
    return asks and " " in text and text.split()[-1].islower()
