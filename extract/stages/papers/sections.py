"""Prose under its headings, from one heading to the next, line-end hyphens joined and the way back kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from extract.normalise.text import fold, join_hyphens
from extract.stages.draft import Draft
from extract.stages.labels.labels import Hit
from extract.stages.labels.zones import Sheet
from extract.stages.letters.place_and_date import dated_line
from extract.stages.page.lines import Line, place_of, text_of, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.papers.lower_headings import lower_headings
from extract.stages.papers.projects import narratives
from extract.stages.papers.section_ends import (
    Printed,
    affirms,
    asks_to_tick,
    bears,
    headings_before,
    help_lines,
    is_foot,
    is_hollow,
    is_page_mark,
    may_head,
    next_numbers,
    numbered_line,
    stands_between_white,
)
from extract.stages.words.placeholders import is_placeholder
from extract.stages.words.tick_boxes import offers_options
from models.geometry import Box
from models.layout import Word
from models.record import Place, Section
from models.records import dataclass
from models.replacing import replace

_ROOM = 2.5
_EDGE = 1.5
"""Sizes of the text by which a piece may be off the edge of its label."""
_INTO = 0.5
"""Sizes of the text by which a line may begin left of its column."""
_MOST_HEADING = 5
_SENTENCE_END = (".", "!", "?", ",")
_FEWEST_ABOVE = 2
_FEWEST_WORDS = 5
"""Of a running text."""
_MOST_HEADED = 10
"""Words of a numbered label, the number among them."""
_WHITE = 0.9
"""Heights of a line that part a heading from what is no answer to it."""
_DONE, _CAME = "genomforande", "resultat"
_FEWEST_RESULTS = 2
_OF_RESULTS = re.compile(r"(?:mål|result|effekt|utfall|nytta|utvärder)", re.IGNORECASE)
_ITEMS = "-–—•·*"


@dataclass(frozen=True, slots=True)
class _Heading:
    """The first word of a heading, and the first of its text where that is set in another type or not in capitals."""

    first: Word
    text: Word
    capital: bool
    runs_in: bool

    @classmethod
    def of(cls, hit: Hit, sheet: Sheet) -> _Heading | None:
        """None where nothing but its words tells the heading from the text."""
        line = sheet.lines[hit.last_line]
        behind = line.words[hit.last_end :]
        below = sheet.lines[hit.last_line + 1] if hit.last_line + 1 < len(sheet.lines) else None
        text = behind[0] if behind else below.words[0] if below is not None else None
        if text is None or hit.start > 0 or len(line.segments) > 1 + bool(behind):
            return None
        capital = text_of(hit.words).isupper() and not text.text.isupper()
        if not capital and in_one_type(hit.words[0], text):
            return None
        return cls(hit.words[0], text, capital, bool(behind))

    def is_like(self, line: Line, above: Printed | None) -> bool:
        """Whether a line is a heading as this one is, or begins with one where this one stands in its text's line."""
        words = line.words
        if above is not None and not above.text.endswith(_SENTENCE_END[:-1]) and not self._is_item(above):
            return False
        parts = len(line.segments) - self.runs_in
        if parts > 1 or not line.text[:1].isupper() or not self._is_set(words[0]):
            return False
        if self.runs_in:
            change = next((n for n, word in enumerate(words) if not self._is_set(word)), len(words))
            return 0 < change < min(len(words), _MOST_HEADED) and in_one_type(words[change], self.text)
        ended = line.text.endswith((".", "!", ",", ":"))
        return len(words) <= _MOST_HEADED and not ended and all(map(self._is_set, words))

    def _is_set(self, word: Word) -> bool:
        return (
            word.text.isupper() or not word.text.isalpha() if self.capital else in_one_type(word, self.first)
        )

    def _is_item(self, above: Printed) -> bool:
        return above.text[:1] in _ITEMS


def cut_sections(draft: Draft) -> Draft:
    """Every declared section and every project narrative; a heading without text gives an empty section."""
    form = draft.form
    if form is None:
        return draft
    sheet = Sheet(draft.layout.pages, draft.lines, draft.hits, draft.claimed)
    required = {spec.name for spec in form.sections if spec.required}
    sections: dict[str, tuple[tuple[bool, int, bool], Section]] = {}
    hits = [hit for hit in draft.hits if hit.wording.role == "section"]
    done = _first_of_two_results(hits)
    for hit in hits:
        flags = ("obligatorisk",) if hit.name in required else ()
        name, heading = _DONE if hit is done else hit.name, text_of(hit.words)
        found = _section(name, heading, hit, sheet, flags)
        if not found.text and (lower := lower_headings(hit, draft.hits, draft.lines)):
            own = tuple(other for other in draft.hits if other not in lower)
            whole = Sheet(draft.layout.pages, draft.lines, own, draft.claimed)
            found = _section(name, heading, hit, whole, flags)
        is_title = hit.line == draft.title_line or text_of(hit.words) == draft.title
        worth = not is_title, *_worth(found, hit)
        if found.name not in sections or worth > sections[found.name][0]:
            sections[found.name] = worth, found
    with_text = _with_narratives(draft, sheet)
    return replace(with_text, sections=(*draft.sections, *(found for _, found in sections.values())))


def _first_of_two_results(hits: Sequence[Hit]) -> Hit | None:
    """Where a report asks for no other account of what was done: `How it went` over `What it has led to`."""
    results = [hit for hit in hits if hit.name == _CAME and hit.concept]
    if len(results) < _FEWEST_RESULTS or any(hit.name == _DONE for hit in hits):
        return None
    return results[0] if _OF_RESULTS.search(text_of(results[0].words)) is None else None


def _worth(section: Section, hit: Hit) -> tuple[int, bool]:
    """What makes one of several answers the better: running text before a few words, then a heading that is listed
    before one that is told by its words."""
    return min(len(section.text.split()), _FEWEST_WORDS), not hit.concept


def _section(name: str, heading: str, hit: Hit, sheet: Sheet, flags: tuple[str, ...]) -> Section:
    printed = _in_cell(hit, sheet) or _in_next_cell(hit, sheet)
    if not printed and not _stands_empty(hit, sheet):
        beside = sheet.inline(hit)
        column = sheet.below(hit) if beside is None and _shares_the_page(hit, sheet) else None
        if column is not None:
            printed = [_printed(words, column.page) for words in column.lines]
        else:
            printed = [_printed(words, beside.page) for words in beside.lines] if beside else []
            first = (beside.last if beside else hit.last_line) + 1
            edge = _own_column(hit, first, sheet)
            if edge is None:
                printed += flow(sheet, first, hit=hit, own=_Heading.of(hit, sheet))
            else:
                printed += _down_column(sheet, first, edge)
    printed = printed[help_lines(printed) :]
    printed = printed[_options(printed) :]
    if is_hollow(printed) or _heads_what_follows(printed, hit, sheet):
        printed = []
    place = place_of(hit.page, hit.words)
    return section_of(name, heading, printed, place, flags)


def _heads_what_follows(printed: Sequence[Printed], hit: Hit, sheet: Sheet) -> bool:
    """Whether the only line below a heading heads what follows: apart from the heading, short, no sentence.

    What follows is a table, or a heading of its own.
    """
    if len(printed) != 1 or hit.last_line + 2 >= len(sheet.lines):
        return False
    line, below = sheet.lines[hit.last_line + 1], sheet.lines[hit.last_line + 2]
    text = printed[0].text
    follows = below.index in sheet.claimed or any(
        other.alone or (other.colon and other.start == 0) for other in sheet.hits_on(below.index)
    )
    if line.text != text or not follows or len(line.words) > _MOST_HEADING:
        return False
    if text.endswith(_SENTENCE_END) or not text[:1].isupper() or any(c.isdigit() for c in text):
        return False
    above = line.box.top - sheet.lines[hit.last_line].box.bottom
    return line.page == below.page == hit.page and above > _WHITE * line.box.height


def section_of(
    name: str, heading: str, printed: Sequence[Printed], place: Place, flags: tuple[str, ...] = ()
) -> Section:
    """A section from its printed lines; blanks and the form's own placeholder text are no answer."""
    joined = join_hyphens([line.text for line in printed])
    text = fold(joined.text)
    if is_placeholder(text):
        text, printed = "", ()
    lines = []
    position = 0
    for line in printed:
        start = text.find(line.text.split()[0], position)
        position = start if start >= 0 else position
        lines.append((position, line.text, line.place))
    page_to = max((line.place.page for line in printed), default=place.page)
    if joined.joined:
        flags = (*flags, "avstavat")
    return Section(name, heading, text, place, page_to, tuple(lines), flags)


def _shares_the_page(hit: Hit, sheet: Sheet) -> bool:
    """Whether another label with text of its own stands beside this one: the lines below are in columns."""
    others = [other for other in sheet.hits_on(hit.line) if other is not hit and other.alone]
    below = hit.last_line + 1
    if not others or below >= len(sheet.lines) or sheet.lines[below].page != hit.page:
        return False
    segments = sheet.lines[below].segments
    edges = [other.box.x0 for other in (hit, *others)]
    return len(segments) > 1 and all(
        any(abs(segment.box.x0 - edge) < _EDGE * segment.size for edge in edges) for segment in segments
    )


def _options(printed: Sequence[Printed]) -> int:
    """Lines of boxes to tick at the top, where the text stands behind them."""
    ticked = sum(1 for _ in takewhile(lambda line: offers_options(line.text), printed))
    return ticked if ticked < len(printed) else 0


def _in_cell(hit: Hit, sheet: Sheet) -> list[Printed]:
    zone = sheet.in_cell(hit)
    if zone is None:
        return []
    printed = [_printed(words, zone.page) for words in zone.lines]
    following = zone.last + 1
    if following < len(sheet.lines) and sheet.lines[following].page != zone.page:
        printed += flow(sheet, following)
    return printed


def _in_next_cell(hit: Hit, sheet: Sheet) -> list[Printed]:
    """What the cell right of a label's own holds; a further column may say how to answer."""
    zone = sheet.right_cell(hit)
    return [_printed(words, zone.page) for words in zone.lines] if zone is not None else []


def _stands_empty(hit: Hit, sheet: Sheet) -> bool:
    """Whether the label has a printed cell with room for an answer; a cell no higher than the label is a head."""
    cell = sheet.cell(hit)
    return cell is not None and cell.height > _ROOM * hit.box.height


def flow(
    sheet: Sheet,
    first: int,
    heading: Line | None = None,
    hit: Hit | None = None,
    own: _Heading | None = None,
) -> list[Printed]:
    """Lines from `first` on, over page ends, until a label, a table, a project heading or the signature.

    heading: the bold line above them; another that is set as it is ends them, whatever it says.
    hit: the label, the next number behind whose ends them too. Small print at the foot of a page is none of them.
    own: the heading of a section, told from its text by its type or its capitals: another of the kind ends them.
    """
    label = numbered_line(hit, sheet) if hit is not None else None
    following = next_numbers(label)
    frame = sheet.frame(first)
    found: list[Printed] = []
    for at in range(first, len(sheet.lines)):
        if sheet.hits_on(at) or at in sheet.claimed:
            heads_table = _asks_for_a_table(found) or _is_lone_heading(found, first, at, sheet)
            is_of_label = bool(found) and at not in sheet.claimed and offers_options(found[-1].text)
            found = found[:-1] if is_of_label or (at in sheet.claimed and heads_table) else found
            return found[: len(found) - headings_before(_behind(found, at, sheet), len(found), sheet)]
        line = sheet.lines[at]
        if found and heading is not None and _is_set_as(line, heading):
            break
        if found and (
            affirms(line)
            or dated_line(line)
            or (frame is not None and _is_under(frame, line, sheet.lines[first]))
        ):
            break
        if label is not None and bears(line, following, label):
            break
        if found and asks_to_tick(line, found[-1]):
            break
        if own is not None and own.is_like(line, found[-1] if found else None):
            break
        if found and hit is not None and stands_between_white(hit, line, found[-1], sheet):
            break
        words = sheet.free(at)
        if words and not is_page_mark(line) and not is_foot(line, sheet.lines[first], sheet.lines):
            found.append(_printed(words, line.page))
    return found


def _is_under(frame: Box, line: Line, first: Line) -> bool:
    return line.page == first.page and line.middle > frame.bottom


def _behind(found: Sequence[Printed], end: int, sheet: Sheet) -> int:
    """The line behind the last of some printed ones, of those before a line."""
    return next(
        (n + 1 for n in range(end - 1, -1, -1) if found and sheet.lines[n].text == found[-1].text), end
    )


def _own_column(hit: Hit, first: int, sheet: Sheet) -> float | None:
    """Where the column of answers beside a column of labels begins, if this label's answer keeps to it."""
    here = sheet.lines[hit.last_line].segments
    if not hit.alone or len(here) < 2 or first >= len(sheet.lines) or sheet.lines[first].page != hit.page:
        return None
    edge = here[1].box.x0 - here[1].size * _INTO
    below = sheet.lines[first].segments
    stands_beside = here[0].box.x1 < edge and here[0].box.x0 - 1 <= hit.box.x0
    under_label = below[0].box.x1 < edge and sheet.lines[first].box.top - hit.box.bottom < hit.box.height
    return edge if stands_beside and under_label else None


def _down_column(sheet: Sheet, first: int, edge: float) -> list[Printed]:
    """Lines of answers right of `edge`, without what the form says under the label to their left.

    White over words of the left column begins another label; a line that goes over both columns ends them.
    """
    found: list[Printed] = []
    bottom = sheet.lines[first].box.top
    for number in range(first, len(sheet.lines)):
        line = sheet.lines[number]
        left = [segment for segment in line.segments if segment.box.x0 < edge]
        turned = number > first and line.page != sheet.lines[number - 1].page
        over = turned or line.box.top - bottom > _WHITE * line.box.height
        ends = any(segment.box.x1 > edge for segment in left) or (left and over)
        if ends or sheet.hits_on(number) or number in sheet.claimed:
            break
        words = tuple(word for word in sheet.free(number) if word.box.x0 >= edge)
        found += [_printed(words, line.page)] if words else []
        bottom = line.box.bottom
    return found


def _asks_for_a_table(printed: Sequence[Printed]) -> bool:
    """Whether the last line above a table begins with a question or is its heading, behind a text that has ended."""
    if len(printed) < _FEWEST_ABOVE:
        return False
    before, last = printed[-2].text, printed[-1].text
    if not before.endswith(_SENTENCE_END) or not last[:1].isupper():
        return False
    is_heading = len(last.split()) <= _MOST_HEADED and not last.endswith((*_SENTENCE_END, ":"))
    return "?" in last or (is_heading and before[-1] != ",")


def _is_lone_heading(printed: Sequence[Printed], first: int, end: int, sheet: Sheet) -> bool:
    """Whether all that stands between a label and a table is one bold line."""
    lone = len(printed) == 1 and end - first == 1
    return lone and all(word.bold for word in sheet.lines[first].words) and may_head(sheet.lines[first])


def _is_set_as(line: Line, heading: Line) -> bool:
    """Whether a line without a sentence's end is bold throughout, as the heading is, and in its size."""
    first = heading.words[0]
    return (
        all(word.bold and word_size(word) == word_size(first) for word in (first, *line.words))
        and line.text[:1].isupper()
        and not line.text.endswith(_SENTENCE_END)
    )


def _printed(words: Sequence[Word], page: int) -> Printed:
    return Printed(text_of(words), place_of(page, words), word_size(words[0]))


def _with_narratives(draft: Draft, sheet: Sheet) -> Draft:
    texts = {}
    for heading in narratives(draft):
        line = draft.lines[heading.first]
        title = " ".join(draft.lines[n].text for n in range(heading.first, heading.last + 1))
        printed = flow(sheet, heading.last + 1, line)
        texts[heading.nr] = section_of("delredovisning", title, printed, place_of(line.page, line.words))
    projects = tuple(replace(project, text=texts.get(project.nr)) for project in draft.projects)
    return replace(draft, projects=projects)
