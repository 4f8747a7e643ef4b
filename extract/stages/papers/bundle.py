"""One file, several papers: where a new one begins, by page numbers that start over and by titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.letters.auditors import auditors_speak
from extract.stages.letters.letter_head import head_end
from extract.stages.letters.letters import is_closing, is_greeting
from extract.stages.letters.place_and_date import is_dated, place_and_date
from extract.stages.letters.signing import POSITION
from extract.stages.page.lines import Line, nth
from extract.stages.page.page_numbers import page_numbers, prints_one
from extract.stages.papers.dump_starts import dump_starts
from extract.stages.papers.page_starts import (
    SIGNED_LINES,
    TOP_LINES,
    Numbering,
    asks_to_sign,
    begins_paper,
    is_next_item,
    may_sign,
)
from extract.stages.papers.parts import begins_part, forms_of, on_form, own_lines
from extract.stages.papers.titles import LARGE, title_of
from models.form import Form
from models.held import held
from models.layout import Page, TextSource
from models.packing import PAGES
from models.replacing import replace

_HEAD_LINES = 6
"""Lines above a title that are its letterhead, its stamps, or a first title."""
_MOST_OF_HEAD = 16
"""The same with the receiver's address among them, where none of them is running text."""
_BELOW_CLOSING = 8
_BELOW_DATE = 4
"""Lines from a signed date to behind the title under it, the line to sign on among them."""
_SENTENCE_WORDS = 8
_WHITE = 1.4
"""Line heights of white space above a title in the middle of a page."""


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
    if draft.layout.source is TextSource.PLAIN:
        return dump_starts(draft.lines, forms, _with_their_heads(draft.lines, starts))
    starts += _titles_within(draft.lines, forms, usual)
    starts += _letters_within(draft.lines)
    return _with_their_heads(draft.lines, sorted(set(starts)))


def _with_their_heads(lines: Sequence[Line], starts: Sequence[int]) -> list[int]:
    """The starts without those of a second title, or of the title below a letterhead, on the same page."""
    kept = [0]
    for start in starts[1:]:
        above = lines[kept[-1] : start] if start - kept[-1] <= _MOST_OF_HEAD else ()
        head = bool(above) and above[0].page == lines[start].page
        if len(above) > _HEAD_LINES:
            head = head and all(len(line.words) < _SENTENCE_WORDS for line in above)
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
        top = [other for other in lines[position : position + TOP_LINES] if other.page == line.page]
        if auditors_speak(top[:_HEAD_LINES]):
            continue
        dated = next((n for n, other in enumerate(top) if is_dated(other)), None)
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


def _titles_within(lines: Sequence[Line], forms: Sequence[Form], usual: float) -> list[int]:
    """Titles in the middle of a page: alone with white space above, and larger than the text."""
    found: list[int] = []
    for position in range(max(TOP_LINES, head_end(lines)), len(lines)):
        line, above = lines[position], lines[position - 1]
        if line.page != above.page or line.box.top - above.box.bottom < _WHITE * line.box.height:
            continue
        if line.words[0].size < LARGE * usual or is_next_item(lines, max((0, *found)), position):
            continue
        title = title_of(lines[position : position + 1], forms)
        if title is None:
            continue
        undeclared = title.form is None
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
        place_and_date(line.words) is not None or is_greeting(line) or asks_to_sign(line) for line in above
    )


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
