"""Where the text under a heading begins and ends: behind what the form says of how to answer, before the next number
of the paper's own, and without the small print and the sender at the foot of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.stages.labels.help_text import asking_words
from extract.stages.labels.labels import SMALL_PRINT, Hit
from extract.stages.labels.zones import Sheet
from extract.stages.page.lines import Line, text_of, word_size
from extract.stages.words.tick_boxes import offers_options
from extract.stages.words.wordings import key_of
from models.record import Place
from models.records import dataclass

_MOST_HELP = 4
"""Lines of a sentence that tells how to answer."""
_HELP_SIZE = 0.93
_MOST_HEADED = 10
"""Words of a numbered label, the number among them."""
_NUMBERING = re.compile(r"(?:[0-9]{1,2}\.){0,3}[0-9]{1,2}[.)]?|[A-Z][.)]?")
_SIDE = 1.5
"""Sizes of the type by which labels with numbers may begin beside each other."""
_LIMIT = re.compile(r"(?:högst|max|maximalt|minst|ca)\.? [0-9][0-9 ]* ?(?:tecken|ord|rader|meningar)\b", re.I)
_TO_WRITER = re.compile(r"\b(?:ni|svara|tänk)\b", re.I)
_BOXES = frozenset("☐☒☑□■")
_CHOICES = frozenset(("ja", "nej", "x"))
_SENTENCE_END = (".", "!", "?", ",")
_MOST_HEADING = 5
_MOST_APART = 8
_MOST_HEADINGS = 2
_APART = 1.35
"""Pitches of the lines from which white parts a heading from the text above."""
_OF_HEADING = re.compile(r"(?:[0-9]{1,2}|[A-Z])[.)]?")
_PAGE = re.compile(
    r"[-–—]* ?(?:sida|sid\.?) [0-9]{1,3}(?: ?(?:av|/) ?[0-9]{1,3}| ?\([0-9]{1,3}\))? ?[-–—]*", re.I
)
_POSTAL = re.compile(r"\b[0-9]{3} ?[0-9]{2} [A-ZÅÄÖ]")
_TELEPHONE = re.compile(r"\b(?:tfn|tel|telefon|fax|växel)\b", re.I)
_AFFIRMS = re.compile(
    r"(?:härmed|jag|vi|undertecknade?|sökanden)\b(?: \w+){0,3} (?:intyga|försäkra|betyga)", re.IGNORECASE
)
"""What a form has those say who sign it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line of prose, its place and the size of its type in points."""

    text: str
    place: Place
    size: float = 0.0


def help_lines(printed: Sequence[Printed]) -> int:
    """Lines at the top in which the form says what to write: a sentence that asks the writer, or in smaller type than
    the answer below it, up to its end."""
    if not printed:
        return 0
    ends = (
        n for n, line in enumerate(printed[:_MOST_HELP], start=1) if line.text.endswith((".", ":", "?", ")"))
    )
    end = next(ends, 0)
    text = " ".join([line.text for line in printed[:end]])
    asks = text.casefold().startswith(asking_words())
    has_answer = end < len(printed)
    if asks or (has_answer and (_LIMIT.match(text) or (_TO_WRITER.search(text) and text.endswith(".")))):
        return end
    small = (
        has_answer and max(line.size for line in printed[:end] or printed) < _HELP_SIZE * printed[end].size
    )
    return end if small else 0


def numbered_line(hit: Hit, sheet: Sheet) -> Line | None:
    """The line of the label itself where that bears a number, else of the last label above that does: a question may
    stand under a numbered heading."""
    return next(
        (
            sheet.lines[number]
            for number in range(hit.line, -1, -1)
            if _is_numbered(sheet.lines[number]) and any(one.start <= 1 for one in sheet.hits_on(number))
        ),
        None,
    )


def _is_numbered(line: Line) -> bool:
    return len(line.words) > 1 and _NUMBERING.fullmatch(line.words[0].text) is not None


def next_numbers(line: Line | None) -> tuple[str, ...]:
    """What the next label bears, of the same rank or a higher: `10.` behind `9.`, `E` behind `D`, `3.3` or `4` behind
    `3.2`. line: that of a label with a number."""
    if line is None:
        return ()
    number = line.words[0].text
    bare = number.rstrip(".)")
    mark = number[len(bare) :]
    if bare.isalpha():
        return (f"{chr(ord(bare) + 1)}{mark}",)
    parts = [int(part) for part in bare.split(".")]
    found = [".".join(map(str, (*parts[: n - 1], parts[n - 1] + 1))) for n in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys(f"{one}{end}" for one in found for end in dict.fromkeys((mark, ".", ""))))


def bears(line: Line, numbers: Sequence[str], label: Line) -> bool:
    """Whether a short line begins with one of some numbers, as labels do, and at the edge of the label before it."""
    first, *rest = line.segments[0].words if len(line.segments[0].words) > 1 else line.words
    if first.text not in numbers or not 0 < len(line.segments[0].words) <= _MOST_HEADED or not rest:
        return False
    near = abs(first.box.x0 - label.words[0].box.x0) < _SIDE * word_size(first)
    is_marked = first.text[-1] in ".)"
    return near and rest[0].text[:1].isupper() and (is_marked or not line.text.endswith((".", ",")))


def affirms(line: Line) -> bool:
    """Whether it begins the sentence of a form in which those who sign it vouch for it."""
    return _AFFIRMS.match(line.text) is not None


def asks_to_tick(line: Line, above: Printed) -> bool:
    """Whether, behind a sentence, words stand with boxes to tick behind them: a question of the form's own."""
    is_asked = offers_options(line.text) and line.text[:1].isalpha() and line.text[:1].isupper()
    return is_asked and above.text.endswith((".", "!", "?"))


def is_foot(line: Line, first: Line, lines: Sequence[Line]) -> bool:
    """Whether the last line of a page is set smaller than the text that it would go on, or says where its sender is."""
    is_last = line.index + 1 == len(lines) or lines[line.index + 1].page != line.page
    if not is_last:
        return False
    is_sender = _POSTAL.search(line.text) is not None and _TELEPHONE.search(line.text) is not None
    return is_sender or word_size(line.words[0]) < SMALL_PRINT * word_size(first.words[0])


def is_page_mark(line: Line) -> bool:
    """Whether a line says which page it stands on, and no more."""
    return _PAGE.fullmatch(line.text) is not None


def is_hollow(printed: Sequence[Printed]) -> bool:
    """Whether nothing but the numbers of rows stands there, or the boxes of a question below."""
    words = [word for line in printed for word in line.text.split()]
    return bool(words) and (all(word.isdecimal() for word in words) or _are_boxes(words))


def _are_boxes(words: Sequence[str]) -> bool:
    boxes = sum(word in _BOXES for word in words)
    return boxes > 1 and all(word in _BOXES or key_of(word) in _CHOICES for word in words)


def headings_before(number: int, count: int, sheet: Sheet) -> int:
    """How many of the lines before another head what follows: parted by white from a text that has ended."""
    for n in range(1, min(_MOST_HEADINGS, count - 1) + 1):
        line, above = sheet.lines[number - n], sheet.lines[number - n - 1]
        if not may_head(line) or line.page != above.page:
            return 0
        if line.box.top - above.box.top > _APART * sheet.pitch:
            return n if above.text.endswith(_SENTENCE_END[:-1]) else 0
    return 0


def may_head(line: Line, most: int = _MOST_HEADING) -> bool:
    words = line.words[1:] if _OF_HEADING.fullmatch(line.words[0].text) else line.words
    short = 0 < len(words) <= most and len(line.segments) == 1
    return (
        short
        and words[0].text[:1].isupper()
        and not line.text.endswith(_SENTENCE_END)
        and not any(map(str.isdigit, text_of(words)))
    )


def stands_between_white(hit: Hit, line: Line, above: Printed, sheet: Sheet) -> bool:
    """Whether a line is set apart as the heading of a section is, white above and below, behind a sentence's end."""
    if not above.text.endswith(_SENTENCE_END[:-1]) or not may_head(line, _MOST_APART):
        return False
    text = [one for one in sheet.lines[hit.last_line + 1 : line.index] if one.page == line.page]
    close = min((low.box.top - up.box.top for up, low in pairwise(text)), default=sheet.pitch)
    return all(_is_apart(number, close, sheet) for number in (hit.last_line, line.index))


def _is_apart(number: int, close: float, sheet: Sheet) -> bool:
    line, below = sheet.lines[number], sheet.lines[number + 1] if number + 1 < len(sheet.lines) else None
    above = sheet.lines[number - 1] if number else None
    if above is None or below is None or not above.page == line.page == below.page:
        return False
    step = _APART * close
    return line.box.top - above.box.top > step and below.box.top - line.box.top > step
