"""Whether a page begins another paper: by its printed number, by what ends above it, and by how it is headed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice, pairwise, takewhile

from extract.normalise.dates import find_dates
from extract.stages.letters.auditors import auditors_speak
from extract.stages.letters.letter_head import is_registry_label
from extract.stages.letters.letters import is_closing, is_greeting
from extract.stages.letters.place_and_date import dated_line, place_and_date
from extract.stages.page.lines import Line
from extract.stages.page.page_numbers import PageNumber
from extract.stages.papers.registered import registered_number
from extract.stages.papers.sorts_said import said
from extract.stages.papers.titles import LARGE, title_of
from extract.stages.words.kinds import read_as
from models.form import Form, Kind
from models.record import Dokumenttyp
from models.records import dataclass
from models.replacing import replace

TOP_LINES = 9
SIGNED_LINES = 12
MOST_NAMES = 6
_SENDERS = ("från:", "from:")
_OF_MAIL = frozenset(("skickat", "till", "ämne", "datum", "sent", "to", "subject", "date"))
_HEAD_OF_MAIL = 5
_SIGNATURE_LABELS = ("underskrift", "underteckn", "namnteckning", "namnförtydligande", "namnunderskrift")
_STAMPED = re.compile(r"\b(?:digitalt|elektroniskt)\s(?:signera|underteckna)|\bbank-?id\b", re.IGNORECASE)
_CLOSING_LINES = 5
"""Lines at the very end of a page among which closing words and a name are its signature."""
_HEAD_LINES = 2
_MOST_BESIDE = 2
"""Pieces of a line that may hold a title: a letterhead and the title; more are the cells of a table's row."""
_NO_FORMS = (Dokumenttyp.ANNAT, Dokumenttyp.BESLUT)
_ITEM = re.compile(r"§\s?([0-9]{1,4})\b")
_COVER = re.compile(
    r"(?:akt|aktomslag|dagboksblad|diariekort|ärendekort|försättsblad)(?: nr [0-9]+)?", re.IGNORECASE
)
_ENCLOSED = ("bilaga", "bilagor", "underbilaga")
"""First words of what belongs to the paper above."""
_MOST_OF_CAPTION = 8
"""Words that say to what a page is enclosed."""
_NUMBERING = re.compile(r"(?:[0-9]{1,2}\.){0,2}[0-9]{1,2}[.)]?\s+")
_SAME_EDGE, _SAME_HEIGHT = 2.0, 30.0
_SAME_SIZE = 0.3
"""Points by which two types of one size are measured apart at the most."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The printed numbers of pages, and which pages are not the first column of theirs."""

    numbers: Mapping[int, PageNumber | None]
    columns: frozenset[int]
    openings: frozenset[int]
    """Pages printed as number one, with or without a total."""

    def goes_on(self, first: int, page: int) -> bool:
        """Whether a page is printed as so much later than the paper's first page, which has no number, as it is."""
        number = self.numbers.get(page)
        sheets = sum(other not in self.columns for other in range(first, page + 1))
        return number is not None and number.number == sheets


def begins_paper(
    lines: Sequence[Line],
    position: int,
    start: int,
    numbering: Numbering,
    forms: Sequence[Form],
    usual: float,
) -> bool:
    """start: where the paper above begins."""
    page = lines[position].page
    number, before = numbering.numbers.get(page), numbering.numbers.get(page - 1)
    if is_next_item(lines, start, position):
        return False
    if number is not None and number.number > 1:
        if before is None:
            return not numbering.goes_on(lines[start].page, page)
        return before.total != number.total or number.number <= before.number
    if _is_mail(lines[position : position + _HEAD_OF_MAIL]) or _is_numbered_one(
        lines, position, start, numbering
    ):
        return True
    if _is_titled_anew(lines[position], lines[start], usual):
        return True
    is_complete = before is not None and before.number == before.total and number is None
    if (is_complete and _is_headed_by_number(lines, position, start, usual)) or _follows_a_signature(
        lines, position, start, usual
    ):
        return True
    top = [line for line in lines[position : position + TOP_LINES] if line.page == page]
    return (
        _follows_no_form(lines[start : start + TOP_LINES], top, usual)
        or is_cover(lines[start:position])
        or _is_headed_as_before(lines, position, start, usual)
        or _is_headed_anew(lines[start:position], top)
        or _opens_with_decisive_title(lines, position)
        or _bears_a_title(lines, position, top, forms, usual)
    )


def is_next_item(lines: Sequence[Line], start: int, position: int) -> bool:
    """Whether a line begins the item of minutes that follows one above, by its number: `§ 61` behind `§ 60`.

    start: where the paper above begins.
    """
    item = _ITEM.match(lines[position].text)
    if item is None:
        return False
    last = next(
        (one for n in range(position - 1, start - 1, -1) if (one := _ITEM.match(lines[n].text)) is not None),
        None,
    )
    return last is not None and int(last[1]) + 1 == int(item[1])


def _bears_a_title(
    lines: Sequence[Line], position: int, top: Sequence[Line], forms: Sequence[Form], usual: float
) -> bool:
    """Whether the first lines of a page hold the title of a declared form, or another that stands out."""
    title = title_of(top, forms)
    return title is not None and (
        title.form is not None or _stands_out(lines, position, min(title.lines), usual)
    )


def _is_mail(top: Sequence[Line]) -> bool:
    """Whether a page opens with who sent a mail, and under that when and to whom."""
    heads = [line.text.partition(":")[0].casefold() for line in top if ":" in line.text]
    return bool(top) and top[0].text.casefold().startswith(_SENDERS) and len(_OF_MAIL.intersection(heads)) > 1


def _is_numbered_one(lines: Sequence[Line], position: int, start: int, numbering: Numbering) -> bool:
    """Whether a page is printed as the first; behind one without a number it must be headed as a paper is, too.

    start: where the paper above begins.
    """
    page = lines[position].page
    number = numbering.numbers.get(page)
    is_one = number is not None and number.number == 1
    if is_one and numbering.numbers.get(page - 1) is not None:
        return True
    opens = page in numbering.openings and page - 1 not in numbering.openings
    if not (is_one or opens) or lines[position].text.casefold().startswith(_ENCLOSED):
        return False
    top = [line for line in lines[position : position + TOP_LINES] if line.page == page]
    outside_tables = [
        line
        for n, line in enumerate(top)
        if len(line.segments) <= _MOST_BESIDE and not (n and _ends_a_cell(line, top[n - 1]))
    ]
    titled = title_of(outside_tables, (), opening=True) is not None
    return titled or _is_registered_anew(lines[start:position], top)


def _is_titled_anew(line: Line, first: Line, usual: float) -> bool:
    """Whether a page begins with another title of a form, as large and as high up as that of the paper above."""
    alike = _is_headed_alike(line, first, usual) and abs(line.box.top - first.box.top) < _SAME_HEIGHT
    if not alike or line.text == first.text:
        return False
    titles = [title_of([one], (), opening=True) for one in (line, first)]
    return all(title is not None and title.dokumenttyp not in _NO_FORMS for title in titles)


def _ends_a_cell(line: Line, above: Line) -> bool:
    """Whether a line in small letters goes on under a further piece of a row above it."""
    edges = [piece.box.x0 for piece in above.segments[1:]]
    return line.text[:1].islower() and any(abs(line.box.x0 - edge) < _SAME_EDGE for edge in edges)


def _follows_no_form(above: Sequence[Line], top: Sequence[Line], usual: float) -> bool:
    """Whether a page is headed by the title of a form, behind a paper that is none: a guide, minutes.

    The title is set in large type, or a case number stands close below it; both where it tells no sort of paper.
    """
    before = title_of(above, (), opening=True)
    if before is None or before.dokumenttyp not in _NO_FORMS:
        return False
    top = _without_caption(top)
    title = title_of(top[:_HEAD_LINES], (), opening=True)
    if title is not None and title.dokumenttyp in _NO_FORMS:
        return False
    last = max(title.lines) if title is not None else top[0].index
    large = top[0].words[0].size > LARGE * usual
    registered = any(_registered(line) is not None for line in top if line.index <= last + _HEAD_LINES)
    return (large or registered) if title is not None else (large and registered)


def _without_caption(top: Sequence[Line]) -> Sequence[Line]:
    """The lines without a first one that tells to what the page is enclosed: `Bilaga 2 till KS § 14/2009`."""
    first = top[0]
    is_caption = first.text.casefold().startswith(_ENCLOSED) and len(first.words) <= _MOST_OF_CAPTION
    return top[1:] if len(top) > 1 and is_caption and title_of([first], (), opening=True) is None else top


def is_cover(above: Sequence[Line]) -> bool:
    """Whether the paper above is the one page that a file of papers is kept in."""
    names = (piece.text.strip(" .:") for line in above[:TOP_LINES] for piece in line.segments)
    return bool(above) and above[0].page == above[-1].page and any(map(_COVER.fullmatch, names))


def _is_headed_as_before(lines: Sequence[Line], position: int, start: int, usual: float) -> bool:
    """Whether a page bears the large heading of a page before the paper above, which bears another: a series of forms
    with the decision between them.

    start: where the paper above begins.
    """
    line = lines[position]
    if line.words[0].size <= LARGE * usual or lines[start].text == line.text:
        return False
    before = (n for n in range(start) if not n or lines[n - 1].page != lines[n].page)
    return any(
        lines[n].text == line.text and _is_headed_alike(line, lines[n], usual)
        for n in before
        if abs(line.box.top - lines[n].box.top) < _SAME_HEIGHT
    )


def _registered(line: Line) -> str | None:
    """The label of the number under which a paper is registered, with what stands behind it; None: it has none."""
    for segment in line.segments:
        text = _NUMBERING.sub("", segment.text)
        if is_registry_label(text):
            return text
    return None


def _is_headed_alike(line: Line, title: Line, usual: float) -> bool:
    """Whether a page is headed in the large type in which the paper above is."""
    size = line.words[0].size
    return size > LARGE * usual and abs(size - title.words[0].size) < _SAME_SIZE


def _is_headed_by_number(lines: Sequence[Line], position: int, start: int, usual: float) -> bool:
    """Whether a page is headed in large type with a registered number under it that the paper above says nowhere.

    start: where the paper above begins.
    """
    line = lines[position]
    top = [other for other in lines[position : position + TOP_LINES] if other.page == line.page]
    return line.words[0].size > LARGE * usual and _is_registered_anew(lines[start:position], top)


def _follows_a_signature(lines: Sequence[Line], position: int, start: int, usual: float) -> bool:
    """What stands before ends signed and dated, be it over a page's end, and this page has a letter's date or title.

    start: where the paper above begins.
    """
    page = lines[position].page
    before = lines[max(0, position - SIGNED_LINES) : position]
    signed = any(place_and_date(line.words) for line in before) or any(map(is_greeting, before))
    signed = signed or any(_is_signed_there(line) for line in before)
    signed = signed or any(
        is_closing(line) and may_sign(name) for line, name in pairwise(before[-_CLOSING_LINES:])
    )
    if not signed or lines[position].text.casefold().startswith(_ENCLOSED):
        return False
    end = next((n for n in range(position, len(lines)) if lines[n].page != page), len(lines))
    here = lines[position:end]
    dated = any(dated_line(line) for line in here[:TOP_LINES]) and not auditors_speak(here[:TOP_LINES])
    if dated or Dokumenttyp.ANNAT in said(here) or title_of(here[:TOP_LINES], (), opening=True) is not None:
        return True
    if _is_registered_anew(lines[start:position], here[:TOP_LINES]):
        return True
    following = takewhile(lambda line: line.page <= page + 1, islice(lines, position, None))
    alike = _is_headed_alike(lines[position], lines[start], usual)
    return alike and any(place_and_date(line.words) for line in following)


def asks_to_sign(line: Line) -> bool:
    """Whether a line is the label or the caption of a signature: `Underskrift`, `(namnteckning)`."""
    return _NUMBERING.sub("", line.text, count=1).casefold().lstrip("(").startswith(_SIGNATURE_LABELS)


def _is_signed_there(line: Line) -> bool:
    """Whether a line is where a form is signed, or says that a paper has been over a screen."""
    return asks_to_sign(line) or _STAMPED.search(line.text) is not None


def _is_registered_anew(above: Sequence[Line], top: Sequence[Line]) -> bool:
    """Whether a page is headed by a registered number that the paper above says nowhere."""
    numbers = [read_as(Kind.DIARY, text) for line in top if (text := _registered(line)) is not None]
    found = [str(part.value) for answer in numbers for part in answer.parts if part.value is not None]
    return bool(found) and not any(number in line.text for line in above for number in found)


def _is_headed_anew(above: Sequence[Line], top: Sequence[Line]) -> bool:
    """Whether a page is headed by a number and a day that the paper above, headed by such itself, says nowhere."""
    number = registered_number(top)
    if number is None or registered_number(above[:TOP_LINES]) is None or not _days(above[:TOP_LINES]):
        return False
    days = _days(top)
    return bool(days) and days.isdisjoint(_days(above)) and not any(number in line.text for line in above)


def _days(lines: Sequence[Line]) -> frozenset[object]:
    return frozenset(found.value for line in lines for found in find_dates(line.text))


def _opens_with_decisive_title(lines: Sequence[Line], position: int) -> bool:
    """Whether a page is headed by the title in capitals of minutes or a decision, and a date, and the one before not.

    On a scan such a title may not be told from the text: bold is seen there by its ink alone, size roughly.
    """
    page = lines[position].page
    top = [line for line in lines[position : position + TOP_LINES] if line.page == page]
    first = page_start(lines, position - 1)
    before = lines[first : min(position, first + TOP_LINES)]
    if not _bears_decisive_title(top) or _bears_decisive_title(before):
        return False
    return any(find_dates(line.text) for line in top)


def _bears_decisive_title(lines: Sequence[Line]) -> bool:
    """Whether such a title is a line, or stands beside the letterhead."""
    pieces = (
        replace(line, segments=(piece,))
        for line in lines
        if len(line.segments) == _MOST_BESIDE
        for piece in line.segments
    )
    return any(map(is_decisive, (*lines, *pieces)))


def page_start(lines: Sequence[Line], position: int) -> int:
    """Position of the first line on the page of that line."""
    page = lines[position].page
    return next((n + 1 for n in range(position - 1, -1, -1) if lines[n].page != page), 0)


def _stands_out(lines: Sequence[Line], position: int, title: int, usual: float) -> bool:
    """A title on a later page is larger or bolder than the text, or the very first line and no sentence goes on."""
    line = next(line for line in lines[position : position + TOP_LINES] if line.index == title)
    first = line.words[0]
    if first.size > LARGE * usual:
        return True
    plain = not any(word.bold for word in line.words)
    return (
        line.index == lines[position].index and (not plain or usual == first.size) and len(line.words) <= 10
    )


def may_sign(line: Line) -> bool:
    """Whether a line below closing words can be a name, or whose behalf it is on."""
    return (
        len(line.words) <= MOST_NAMES and line.text[0].isupper() and not any(c.isdigit() for c in line.text)
    )


def is_decisive(line: Line) -> bool:
    """Whether a line is the title, in capitals, of a paper that has no labels: minutes, a decision, a reminder."""
    title = title_of([line], (), opening=True) if line.text.isupper() else None
    return title is not None and title.dokumenttyp in (Dokumenttyp.BESLUT, Dokumenttyp.ANNAT)
