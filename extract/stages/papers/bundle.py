"""One file, several papers: where a new one begins, by page numbers that start over and by titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.letters.letter_head import head_end, is_registry_label
from extract.stages.letters.letters import is_closing, is_greeting
from extract.stages.letters.place_and_date import dated_line, place_and_date
from extract.stages.letters.signing import POSITION, is_signed_by, signed_line
from extract.stages.page.lines import Line, nth, text_of
from extract.stages.page.page_numbers import page_numbers, prints_one
from extract.stages.papers.page_starts import (
    MOST_NAMES,
    SIGNED_LINES,
    TOP_LINES,
    Numbering,
    begins_paper,
    is_decisive,
    may_sign,
    page_start,
)
from extract.stages.papers.parts import begins_part, forms_of, on_form, own_lines
from extract.stages.papers.titles import LARGE, said, title_of
from models.form import Form
from models.held import held
from models.layout import Page, TextSource
from models.packing import PAGES
from models.record import Dokumenttyp
from models.replacing import replace

_LABEL_LINES = 10
_LABELS_BELOW = 2
"""Lines with a label among those below a title in a text dump."""
_HEAD_LINES = 6
"""Lines above a title that are its letterhead, its stamps, or a first title."""
_BELOW_CLOSING = 8
_BELOW_DATE = 4
"""Lines from a signed date to behind the title under it, the line to sign on among them."""
_DATED = re.compile(r"(?:Datum|Upprättad|Upprättat):? [^\n]{0,12}(?:19|20)[0-9]{2}\b")
_LETTERHEAD = 3
"""Lines of letterhead above a title in a text dump."""
_LABELS_AGAIN = 3
"""Labels that stand again with other answers, from which a title begins another paper."""
_SIGNATURE_LABELS = ("underskrift", "underteckn", "namnteckning", "namnförtydligande", "namnunderskrift")
_LABEL_WORDS = 5
_SENTENCE_WORDS = 8
_WHITE = 1.4
"""Line heights of white space above a title in the middle of a text without page ends."""


def split_bundle(draft: Draft) -> tuple[Draft, ...]:
    """The papers of a file, in order, each with its own pages and lines; a file with one paper as it is."""
    return tuple(papers_of(draft))


def papers_of(draft: Draft) -> Iterator[Draft]:
    """As `split_bundle`, one paper in memory at a time."""
    for paper in _papers(draft):
        yield from _by_form(paper)


def _papers(draft: Draft) -> Iterator[Draft]:
    """The papers, a part of a form that begins as a paper does left in the paper that it is a part of."""
    starts = _starts(draft)
    ends = [*starts[1:], len(draft.lines)]
    first = 0
    paper: Draft | None = None
    for start, end in zip(starts, ends, strict=True):
        lines = draft.lines[start:end]
        if paper is not None and lines and begins_part(lines[0], forms_of(paper)):
            paper = _part(draft, draft.lines[first:end])
            continue
        if paper is not None:
            yield paper
        paper, first = _part(draft, lines), start
    if paper is not None:
        yield paper


def _by_form(paper: Draft) -> tuple[Draft, ...]:
    """A paper that is both application and account, once for each; any other as it is."""
    if not forms_of(paper):
        return (paper,)
    return tuple(on_form(_part(paper, lines), form) for form, lines in own_lines(paper))


def _starts(draft: Draft) -> list[int]:
    """Positions among the draft's lines where a paper begins; the first is always 0."""
    forms = [form for form in draft.forms if not form.generic]
    numbers, columns = page_numbers(draft.layout.pages)
    openings = frozenset(
        page.number for page in draft.layout.pages if numbers[page.number] is None and prints_one(page)
    )
    numbering = Numbering(numbers, columns, openings)
    first_of: dict[int, int] = {}
    for position, line in enumerate(draft.lines):
        first_of.setdefault(line.page, position)
    sizes = Counter(word.size for line in draft.lines for word in line.words)
    usual = nth(sizes, sizes.total() // 2) if sizes else 0.0
    starts = [0]
    for page, position in first_of.items():
        if (
            position
            and page not in columns
            and begins_paper(draft.lines, position, starts[-1], numbering, forms, usual)
        ):
            starts.append(position)
    starts += _titles_within(draft.lines, forms, usual, plain=draft.layout.source is TextSource.PLAIN)
    starts += _letters_within(draft.lines)
    return _with_their_heads(draft.lines, sorted(set(starts)))


def _with_their_heads(lines: Sequence[Line], starts: Sequence[int]) -> list[int]:
    """The starts without those of a second title, or of the title below a letterhead, on the same page."""
    kept = [0]
    for start in starts[1:]:
        above = lines[kept[-1] : start] if start - kept[-1] <= _HEAD_LINES else ()
        head = bool(above) and above[0].page == lines[start].page
        if not head or sum(_has_label(line) or line.text.endswith(".") for line in above) > 1:
            kept.append(start)
    return kept


def _letters_within(lines: Sequence[Line]) -> Iterator[int]:
    """Where a letter begins on the page on which a paper ends: white space below a signature, a date, and text."""
    closed = -SIGNED_LINES
    for position in range(1, len(lines)):
        line, above = lines[position], lines[position - 1]
        if (is_closing(above) and may_sign(line)) or _is_signed_there(lines, position - 1):
            closed = position - 1
            continue
        near = 1 < position - closed <= _BELOW_CLOSING and line.page == above.page
        if not near or line.box.top - above.box.bottom < _WHITE * line.box.height:
            continue
        top = lines[position : position + TOP_LINES]
        dated = next(
            (n for n, other in enumerate(top) if dated_line(other) or _DATED.match(other.text)), None
        )
        if dated is None:
            continue
        following = lines[position + dated : position + dated + TOP_LINES]
        if any(len(other.words) >= _SENTENCE_WORDS for other in following) and not _is_enclosed(line):
            closed = -SIGNED_LINES
            yield position


def _is_signed_there(lines: Sequence[Line], position: int) -> bool:
    """Whether place and date stand on a line of a paper, and whoever signs, with a title, on the lines under it."""
    if position < TOP_LINES or place_and_date(lines[position].words) is None:
        return False
    below = [line for line in lines[position + 1 : position + _BELOW_DATE] if line.text.strip("_ ")]
    name, title = below[:2] if len(below) > 1 else (None, None)
    return (
        name is not None and title is not None and may_sign(name) and POSITION.search(title.text) is not None
    )


def _is_enclosed(line: Line) -> bool:
    return line.text.casefold().startswith("bilag")


def _titles_within(lines: Sequence[Line], forms: Sequence[Form], usual: float, *, plain: bool) -> list[int]:
    """Titles in the middle of a page: alone with white space above, and larger than the text where sizes are known."""
    found = []
    first = max(TOP_LINES, head_end(lines))
    for position in range(min(first, _first_end(lines)) if plain else first, len(lines)):
        line, above = lines[position], lines[position - 1]
        head = _letterhead_above(lines, position) if plain else 0
        if head:
            found.append(position - head)
            continue
        if line.page != above.page or line.box.top - above.box.bottom < _WHITE * line.box.height:
            continue
        if plain and _begins_again(lines, position):
            found.append(position)
            continue
        if not plain and line.words[0].size < LARGE * usual:
            continue
        title = title_of(lines[position : position + 1], forms)
        if title is None:
            continue
        undeclared = title.form is None
        if plain and undeclared and not _is_heading_alone(lines, position):
            continue
        top = max((0, *found))
        running = title_of(lines[top : top + TOP_LINES], forms)
        same = running is None or running.dokumenttyp is title.dokumenttyp
        if undeclared and same and not _is_closed(lines, position):
            continue
        found.append(position)
    return found


def _is_closed(lines: Sequence[Line], position: int) -> bool:
    """Whether the paper above is signed: without that, a heading of its own sort begins a part of it."""
    above = lines[max(0, position - SIGNED_LINES) : position]
    return any(
        place_and_date(line.words) is not None
        or is_greeting(line)
        or line.text.casefold().startswith(_SIGNATURE_LABELS)
        for line in above
    )


def _first_end(lines: Sequence[Line]) -> int:
    """The place behind the first greeting or signed date, where another paper may begin."""
    ends = (
        n + 2
        for n, line in enumerate(lines)
        if is_greeting(line) or (n >= _HEAD_LINES and place_and_date(line.words) is not None)
    )
    return next(ends, len(lines))


def _begins_again(lines: Sequence[Line], position: int) -> bool:
    """Behind the end of a paper in a text dump: its first line stands once more, or another title above labels."""
    line = lines[position]
    first = lines[page_start(lines, position)]
    if (
        _masked(line) == _masked(first)
        and len(line.words) > 1
        and title_of([line], (), opening=True) is not None
    ):
        return True
    if title_of([line], (), opening=True) is None:
        return False
    above = lines[max(0, position - SIGNED_LINES) : position]
    below = lines[position + 1 : position + 1 + _LABEL_LINES]
    closed = any(place_and_date(other.words) for other in above) or is_signed_by(above[-1])
    closed = closed or signed_line(above[-1].words) is not None
    if closed or Dokumenttyp.ANNAT in said(above):
        return is_decisive(line) or sum(_has_label(other) for other in below) >= _LABELS_BELOW
    return _asks_again(lines[:position], below)


def _asks_again(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether labels of the paper above stand again with other answers, or one line gives another registry number."""
    told = dict(_answers(above))
    again = [label for label, answer in _answers(below) if told.get(label, answer) != answer]
    return len(again) >= _LABELS_AGAIN or any(map(is_registry_label, again))


def _answers(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Every label with a colon among the lines, with what stands in its line and in the next."""
    for number, line in enumerate(lines):
        following = lines[number + 1].text if number + 1 < len(lines) else ""
        for segment in line.segments:
            label, colon, _ = segment.text.partition(":")
            if colon and label and len(label.split()) <= _LABEL_WORDS:
                yield label.casefold(), f"{line.text}\n{following}"


def _letterhead_above(lines: Sequence[Line], position: int) -> int:
    """Lines of letterhead, with white space above them, right above a title that begins another paper; 0: none."""
    for count in range(1, min(_LETTERHEAD, position - 1) + 1):
        head = lines[position - count]
        if head.page != lines[position].page or not _may_head(head):
            return 0
        above = lines[position - count - 1]
        if above.page != head.page or head.box.top - above.box.bottom >= _WHITE * head.box.height:
            return count if above.page == head.page and _begins_again(lines, position) else 0
    return 0


def _may_head(line: Line) -> bool:
    short = len(line.words) <= MOST_NAMES and not line.text.endswith(".")
    return short and not _has_label(line) and (line.text[:1].isupper() or line.text[:1].isdigit())


def _masked(line: Line) -> str:
    return "".join(character for character in line.text.casefold() if not character.isdigit())


def _is_heading_alone(lines: Sequence[Line], position: int) -> bool:
    """A title in a text dump: in capitals and alone, or with labels right below it, and no project's heading."""
    if any(word.text.rstrip(":.,").isdecimal() for word in lines[position].words[1:3]):
        return False
    line = lines[position]
    following = lines[position + 1] if position + 1 < len(lines) else None
    wide = following is None or following.box.top - line.box.bottom >= _WHITE * line.box.height
    labels = sum(_has_label(other) for other in lines[position + 1 : position + 1 + _LABEL_LINES])
    return (wide and text_of(line.words).isupper()) or labels >= _LABELS_BELOW


def _has_label(line: Line) -> bool:
    """Whether a colon stands behind one of the line's first words, or an answer apart behind a question."""
    asks = len(line.segments) > 1 and line.segments[0].text.endswith("?")
    return asks or any(word.text.endswith(":") for word in line.words[:4])


def _part(draft: Draft, lines: Sequence[Line]) -> Draft:
    shifted = tuple(_moved(line, index) for index, line in enumerate(lines))
    pages = held(_pages_with(draft.layout.pages, lines), PAGES)
    return replace(draft, layout=replace(draft.layout, pages=pages), lines=shifted)


def _pages_with(pages: Sequence[Page], lines: Sequence[Line]) -> Sequence[Page]:
    """The pages that the lines stand on."""
    numbers = {line.page for line in lines}
    if not numbers:
        return ()
    is_whole = pages[-1].number - pages[0].number == len(pages) - 1
    first = min(numbers) - pages[0].number if is_whole else 0
    near = pages[first : max(numbers) - pages[0].number + 1]
    return [page for page in near if page.number in numbers]


def _moved(line: Line, index: int) -> Line:
    if line.index == index:
        return line
    segments = tuple(replace(segment, line=index) for segment in line.segments)
    return Line(line.page, index, segments)
