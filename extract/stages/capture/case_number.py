"""The case number that no label of the form asks for: in the head of a paper, or beside its title."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from extract.stages.draft import Draft
from extract.stages.page.lines import Line, Segment, place_of
from extract.stages.words.kinds import Answer, read_as
from models.form import Kind
from models.record import Dokumenttyp, Place, Value, ValueStatus
from models.replacing import replace

_FIELD = "diarienummer"
_FILLED_IN = (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING)
_UNANSWERED = (ValueStatus.ABSENT, ValueStatus.EMPTY, ValueStatus.UNREADABLE)
_ANNOUNCED = re.compile(
    r"\b(?:d(?:iarie)?\.?\s?n(?:umme)?r|diarien(?:umme)?r|journaln(?:umme)?r|ärende(?:nummer|nr|beteckning|-?id)"
    r"|ärende(?=\s[A-ZÅÄÖ]{1,6}[ -]?[0-9])"
    r"|referensn(?:umme)?r|ansökningsn(?:umme)?r|beteckning)\b\.?\s?:?\s*",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:utlysning|program|upphandling|förordning|remiss|protokoll|blankett)(?:en|et)?s\s+$", re.IGNORECASE
)
"""Before such a word: the number of the call, and not of the application."""
_FOR_THIS = re.compile(r"(?:för|på|till|i) [\w ]{3,24}:\s*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:Nr|Nummer)\b\.?\s?:?\s+")
_WITH_A_YEAR = re.compile(
    r"[A-ZÅÄÖ]{1,6}[ /-]?(?:(?:19|20)[0-9]{2}[-/:.][0-9]{1,6}|[0-9]{1,6}[-/:](?:19|20)[0-9]{2})"
)
_BEHIND_A_TITLE = re.compile(
    r"(?:Ansökan|Redovisning|Rekvisition|Slutrapport|Delrapport|Rapport) (?:nr\.? )?"
)
_BEHIND_A_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,} ")
_OF_AN_OFFICE = (
    r"[A-ZÅÄÖ]{1,6}[ -]?(?:(?:19|20)?[0-9]{2}[-/:.][0-9]{1,6}|[0-9]{1,6}[-/:](?:19|20)[0-9]{2})(?![\w/:-])"
)
_IN_A_SUBJECT = re.compile(
    rf"(?:Ämne|Subject|Rubrik|Ang\.?|Angående):?\s.*?[,(\[–]\s?(?={_OF_AN_OFFICE}[)\]]?$)"
)
_IN_AN_ITEM = re.compile(rf".*[(\[]\s?(?={_OF_AN_OFFICE}[)\]]$)")
"""The case of an item of minutes, at the end of its heading: `§ 47 Bidrag till läger (KFN 2014/88)`."""
_MENTIONED = re.compile(
    r"\b(?:d(?:iarie)?\.?\s?n(?:umme)?r|diarien(?:umme)?r|ärenden(?:umme)?r)\b\.?\s?:?\s?(?=[A-ZÅÄÖ0-9])",
    re.IGNORECASE,
)
"""Words before a number in running text: `projektet Vindskyddet (dnr 2003/479)`."""
_GIVEN = re.compile(rf"\b(?:fått|fick|tilldelats?)\s(?:\w*nummer|\w*nr)\s(?={_OF_AN_OFFICE})", re.IGNORECASE)
"""What a service prints under what was sent."""
_BELOW_A_TITLE = 3
_MOST_LINES = 12
_MOST_WORDS = 3


def find_case_number(draft: Draft) -> Draft:
    """The draft with the number that its head announces, where no label is answered with one."""
    value = next((value for value in draft.values if value.field == _FIELD), None)
    if value is None or value.status not in _UNANSWERED:
        return draft
    found = next(chain(_numbers(_head(draft)), _told(draft.lines), _mentioned(draft)), None)
    if found is None:
        return draft
    segment, start, answer, announced = found
    part = answer.parts[0]
    first, last = start + part.start, start + part.end
    status = ValueStatus.READ if announced else ValueStatus.REVIEW
    read = Value(
        _FIELD,
        segment.text[first:last],
        part.value,
        status,
        _place(segment, first, last),
        "letterhead",
        part.flags,
        (("kind", answer.score),),
    )
    return replace(draft, values=tuple(read if one is value else one for one in draft.values))


def _head(draft: Draft) -> Sequence[Line]:
    """The lines down to a little below the title, and no further than the first answer that a label asks for."""
    if not draft.lines:
        return ()
    first = draft.lines[0]
    asked = min(
        (hit.line for hit in draft.hits if hit.wording.role == "field" and not hit.wording.stands_in),
        default=first.index + _MOST_LINES,
    )
    end = max(draft.title_line + _BELOW_A_TITLE, min(asked, first.index + _MOST_LINES))
    return [line for line in draft.lines[:_MOST_LINES] if line.index < end and line.page == first.page]


def _numbers(lines: Sequence[Line]) -> Iterator[tuple[Segment, int, Answer, bool]]:
    """Segments that hold one, where it may begin, how it is read, and whether a word announces it."""
    for number, line in enumerate(lines):
        below = lines[number + 1].segments if number + 1 < len(lines) else ()
        for place, segment in enumerate(line.segments):
            announced = _ANNOUNCED.search(segment.text) or _NUMBER.match(segment.text)
            if announced is not None and _OF_ANOTHER.search(segment.text[: announced.start()]):
                continue
            surely = announced is not None and announced.re is _ANNOUNCED
            if announced is None:
                titled = _BEHIND_A_TITLE.match(segment.text)
                start = titled.end() if titled else 0
                answer = read_as(Kind.DIARY, segment.text[start:])
                if _WITH_A_YEAR.fullmatch(segment.text[start:]) and _is_read(answer):
                    yield segment, start, answer, False
                continue
            start = announced.end()
            further = _FOR_THIS.match(segment.text[start:])
            start += further.end() if further else 0
            if start < len(segment.text):
                yield from ((segment, start, answer, surely) for answer in _first_of(segment.text[start:]))
                continue
            beside = line.segments[place + 1 : place + 2]
            under = [other for other in below if abs(other.box.x0 - segment.box.x0) < segment.size]
            for other in (*beside, *under):
                yield from ((other, 0, answer, surely) for answer in _first_of(other.text))


def _told(lines: Sequence[Line]) -> Iterator[tuple[Segment, int, Answer, bool]]:
    """The number at the end of a mail's subject, or that a service says it has given; as `_numbers`."""
    for n, line in enumerate(lines):
        for segment in line.segments:
            told = _IN_A_SUBJECT.match(segment.text) if n < _MOST_LINES else None
            told = told or _GIVEN.search(segment.text)
            if told is None and line.text.startswith("§"):
                told = _IN_AN_ITEM.match(segment.text)
            if told is not None:
                answers = _first_of(segment.text[told.end() :])
                yield from ((segment, told.end(), answer, False) for answer in answers)


def _mentioned(draft: Draft) -> Iterator[tuple[Segment, int, Answer, bool]]:
    """The only case that the sentences of a report or an application name; as `_numbers`."""
    if draft.form is None or draft.form.dokumenttyp not in _FILLED_IN:
        return
    found = [
        (segment, said.end(), answer, False)
        for line in draft.lines
        for segment in line.segments
        for said in _MENTIONED.finditer(segment.text)
        for answer in itertools.islice(_first_of(segment.text[said.end() :]), 1)
    ]
    if len({answer.parts[0].value for _, _, answer, _ in found}) == 1:
        yield found[0]


def _first_of(text: str) -> Iterator[Answer]:
    """How the whole text, or only its first words, is read as a number."""
    text = text.rstrip(")].,;")
    words = text.split(" ")
    shortened = (
        " ".join(words[:count]).rstrip(")].,;") for count in range(min(len(words), _MOST_WORDS), 0, -1)
    )
    ways = (one for one in dict.fromkeys((text, *shortened)) if _BEHIND_A_NAME.match(one) is None)
    yield from filter(_is_read, (read_as(Kind.DIARY, one) for one in ways))


def _place(segment: Segment, first: int, last: int) -> Place:
    chosen, position = [], 0
    for word in segment.words:
        if position < last and position + len(word.text) > first:
            chosen.append(word)
        position += len(word.text) + 1
    return place_of(segment.page, chosen)


def _is_read(answer: Answer) -> bool:
    return bool(answer.parts) and answer.parts[0].value is not None
