"""Titles: the line that says what sort of paper begins here, and the words near it that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz, process

from extract.stages.page.lines import Line
from extract.stages.page.type_changes import in_one_type
from extract.stages.papers.title_words import (
    ENCLOSES,
    MOST_WORDS,
    SENTENCE_END,
    begins,
    else_sort,
    held_sort,
    marks_of,
    sort_of_blank,
)
from extract.stages.words.wordings import key_of, unadorned
from models.form import Form
from models.record import Dokumenttyp
from models.records import dataclass
from models.replacing import replace

_MAX_WORDS = 16
_LIKE = 0.93
_NEARLY = 92.9
"""Per cent; what is less like a title than this cannot reach `_LIKE`."""
_BEGINS = 0.925
"""Score of a line that begins as a title does and goes on with the name of the grant."""
_HOLDS = 0.915
"""Score of a short line that names the sort of paper beside the grant."""
_ANSWERED = re.compile(r":\s*-?[0-9][0-9 .]*(?:,[0-9]{2})?\s?(?:kr\b|kronor|:-|tkr|sek|$)", re.IGNORECASE)
"""A label with its sum: `Redovisning: 45 000 kr` is an item of a budget."""
_SUM = re.compile(r"[0-9]{3}\s?(?:kr\b|kronor\b|:-)", re.IGNORECASE)
"""A line that names a sum and no sort at its beginning is a row of answers."""
_ELSE = 0.9
"""Score of a line that names what a paper holds, where nothing names the paper."""
_LARGER = 0.004
LARGE = 1.15
"""Size of a title in sizes of the text."""
_FAR_LARGER = 0.02
_HUGE = 1.7
"""Size from which nothing printed small beside it is the title, whatever it begins with."""
_LETTERHEAD_LINES = 10
"""Lines in which a title may be one part of a line."""
_MAX_PARTS = 4
_FIGURES_OF_A_ROW = 2
_PAGE_NUMBER = re.compile(r"\b(?:sida|sid\.?)\s?[0-9]{1,3}\b", re.IGNORECASE)
"""In a line that says it, a title is that of a system or of the whole, and stands on every page."""
_RUNNING = 0.02
_SPACED = 5
"""Single letters from which a line is set with its letters apart."""
_NAMED = 0.94
"""Score of a line that begins with the whole title of a form of three words or more."""
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}(?:/(?:19|20)?[0-9]{2})?\b")
_OF_A_PROJECT = re.compile(r"\bprojekt\s+(?:nr\s+)?[0-9]{1,2}\b(?!\s*/)", re.IGNORECASE)
"""A numbered project's heading inside a report is no title of a paper."""
_NEXT_SENTENCE = re.compile(r"[a-zåäö]{4}\. [A-ZÅÄÖ][a-zåäö]")


@dataclass(frozen=True, slots=True)
class Title:
    """A title line: the sort of paper that it speaks for, how well, and the lines that it takes."""

    dokumenttyp: Dokumenttyp
    score: float
    text: str
    lines: frozenset[int]
    form: Form | None = None
    """The declared form whose own title this is."""


def title_of(lines: Sequence[Line], forms: Sequence[Form], *, opening: bool = False) -> Title | None:
    """The best title among some first lines; of equals the largest, then the first.

    opening: a paper is known to begin here, so that a title may say its sort further in, or be one part of a line.
    """
    found: Title | None = None
    wanted = _Wanted(forms)
    usual = usual_size(lines)
    for number in range(len(lines)):
        if _is_row_of_figures(lines[number]):
            continue
        for height in (1, 2):
            block = lines[number : number + height]
            is_one = height == 1 or _is_broken_title(block, usual)
            title = _title(block, wanted, opening=opening, is_one=is_one) if len(block) == height else None
            if title is None and height == 1 and opening and number < _LETTERHEAD_LINES:
                title = _part_of_line(lines[number], wanted)
            if title is not None and title.form is None:
                title = replace(title, score=title.score + _by_size(block[0], usual) - number / 20_000)
            if title is not None and (found is None or title.score > found.score + 1e-9):
                found = title
    return found


def title_else(lines: Sequence[Line]) -> Title | None:
    """The first of some lines that says the sort where nothing else is a title."""
    for line in lines:
        sort = else_sort(line.text) if len(line.segments) == 1 else None
        if sort is not None:
            return Title(sort, _ELSE, line.text, frozenset((line.index,)))
    return None


def _is_row_of_figures(line: Line) -> bool:
    """Whether two pieces of a line are figures alone, as in a row of a table: its text names what was paid for."""
    return sum(_answers(piece.text) for piece in line.segments) >= _FIGURES_OF_A_ROW


def _is_broken_title(block: Sequence[Line], usual: float) -> bool:
    """Whether two lines set far larger than the text are one title that did not fit on one."""
    sizes = {round(word.size) for line in block for word in line.words}
    alone = all(len(line.segments) == 1 for line in block)
    return alone and len(sizes) == 1 and min(sizes) > _HUGE * usual


def _by_size(line: Line, usual: float) -> float:
    size = line.words[0].size
    return _FAR_LARGER if size > _HUGE * usual else _LARGER if size > LARGE * usual else 0.0


def forms_like(lines: Sequence[Line], forms: Sequence[Form]) -> Iterator[Form]:
    """The form whose title a line, alone or with the next, is like; no other can be given by `title_of`.

    For lines that open no paper for sure.
    """
    wanted = _Wanted(forms)
    alone = map(_plain, lines)
    joined = (f"{above.text} {below.text}" for above, below in pairwise(lines))
    for text in (*alone, *joined):
        score, number = wanted.likest(text) if text[:1].isupper() else (0.0, -1)
        if score >= _LIKE:
            yield wanted.forms[number]


def usual_size(lines: Sequence[Line]) -> float:
    """The middle size of their words; 0.0 where there are none."""
    sizes = sorted(word.size for line in lines for word in line.words)
    return sizes[len(sizes) // 2] if sizes else 0.0


def _title(block: Sequence[Line], wanted: _Wanted, *, opening: bool, is_one: bool) -> Title | None:
    """is_one: its lines are one title."""
    if len(block) > 1 and not block[0].text[:1].isupper():
        return None
    text = _plain(block[0]) if len(block) == 1 else " ".join(line.text for line in block)
    words = sum(len(line.words) for line in block)
    if (words > _MAX_WORDS and text == block[0].text) or text.endswith(SENTENCE_END):
        return None
    if ". " in text and _NEXT_SENTENCE.search(text):
        return None
    return _read(text, frozenset(line.index for line in block), wanted, opening=opening, alone=is_one)


def _read(
    text: str, taken: frozenset[int], wanted: _Wanted, *, opening: bool, alone: bool = True
) -> Title | None:
    capital = text[:1].isupper()
    if not (capital or (alone and opening)) or _is_of_a_project(text) or not key_of(text):
        return None
    if ENCLOSES in text.casefold() or _ANSWERED.search(text):
        return None
    score, number = wanted.likest(text) if capital else (0.0, -1)
    if score >= _LIKE:
        form = wanted.forms[number]
        return Title(form.dokumenttyp, score, text, taken, form)
    blank = sort_of_blank(text) if alone and opening else None
    if blank is not None:
        return Title(blank, _BEGINS, text, taken)
    marks = marks_of(text, opening=opening) if alone and capital else []
    if marks:
        return Title(max(marks)[1], _BEGINS - _running(text), text, taken)
    held = held_sort(text) if alone and opening and not _SUM.search(text) else None
    return Title(held, _HOLDS - _running(text), text, taken) if held is not None else None


def _is_of_a_project(text: str) -> bool:
    return "projekt" in text.casefold() and _OF_A_PROJECT.search(text) is not None


def _running(text: str) -> float:
    """What a title with a page's number beside it is less sure by."""
    return _RUNNING if _PAGE_NUMBER.search(text) else 0.0


def _part_of_line(line: Line, wanted: _Wanted) -> Title | None:
    """A title beside the letterhead: one part of a line with white space or a rule between."""
    if not 1 < len(line.segments) <= _MAX_PARTS:
        return None
    for segment, behind in pairwise((*line.segments, None)):
        if segment is None or (behind is not None and _answers(behind.text)):
            continue
        if len(segment.words) <= MOST_WORDS and not segment.text.endswith(SENTENCE_END):
            title = _read(segment.text, frozenset((line.index,)), wanted, opening=True)
            if title is not None:
                return title
    return None


def _answers(text: str) -> bool:
    """Whether figures stand beside words, which are a label then: `Beviljat bidrag, kronor   100 000`."""
    return text[:1].isdigit() and not any(c.isalpha() for c in text)


def _plain(line: Line) -> str:
    """The line's text, letters set wide apart drawn together to words."""
    if len(line.words) < _SPACED:
        return line.text
    letters = [word for word in line.words if len(word.text) == 1]
    if len(letters) < _SPACED or len(letters) < 0.8 * len(line.words):
        return line.text
    gaps = [right.box.x0 - left.box.x1 for left, right in pairwise(line.words)]
    wide = 1.7 * sorted(gaps)[len(gaps) // 2]
    return line.words[0].text + "".join(
        (" " if gap > wide else "") + word.text for gap, word in zip(gaps, line.words[1:], strict=True)
    )


class _Wanted:
    """The titles of some forms, asked how well a line is one of them, whatever year stands in it."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self.forms = forms
        self._titles = _titles_of(tuple(form.titles for form in forms))

    def likest(self, text: str) -> tuple[float, int]:
        """Likeness and number of the first form that is likest; 0.0 for one that cannot be a title."""
        return self._titles.likest(text)


class _Titles:
    """Titles by the number of the form that each is a title of; the same line is asked about several times."""

    def __init__(self, titles: Sequence[tuple[int, str]]) -> None:
        named = [(owner, title) for owner, title in titles if len(title.split()) > 2]
        self._keyed = tuple((owner, key_of(_YEAR.sub("", title))) for owner, title in titles)
        self._as_long_as = lru_cache(maxsize=256)(self._of_about)
        self._named = tuple((owner, unadorned(title)) for owner, title in named)
        """Titles of three words or more, which the name of the grant may follow."""
        self._names = tuple(unadorned(title) for _, title in named)
        self.likest = lru_cache(maxsize=1024)(self._likest)

    def _likest(self, text: str) -> tuple[float, int]:
        scores: dict[int, float] = {}
        key = key_of(_YEAR.sub("", text) if "19" in text or "20" in text else text)
        owners, keys = self._as_long_as(len(key))
        near = process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=_NEARLY, limit=None) if keys else ()
        for _, likeness, place in near:
            owner = owners[place]
            scores[owner] = max(scores.get(owner, 0.0), likeness / 100)
        folded = unadorned(text)
        if folded.startswith(self._names):
            for owner, name in self._named:
                if begins(folded, name):
                    scores[owner] = max(scores.get(owner, 0.0), _NAMED)
        if not scores:
            return 0.0, -1
        best = max(scores.values())
        return best, min(owner for owner, score in scores.items() if score == best)

    def _of_about(self, length: int) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Owners and keys of the titles that a text of so many letters is not too long or too short for."""
        most = 1 - _NEARLY / 100
        near = [pair for pair in self._keyed if abs(len(pair[1]) - length) <= most * (len(pair[1]) + length)]
        return tuple(owner for owner, _ in near), tuple(key for _, key in near)


@lru_cache(maxsize=64)
def _titles_of(titles: tuple[tuple[str, ...], ...]) -> _Titles:
    return _Titles([(owner, title) for owner, own in enumerate(titles) for title in own])


def begins_a_text(lines: Sequence[Line], number: int) -> bool:
    """Whether the next line, in the same type, goes on with the sentence that this one begins."""
    line, under = lines[number], lines[number + 1] if number + 1 < len(lines) else None
    if under is None or under.page != line.page or not under.text[:1].islower():
        return False
    above = lines[number - 1]
    return in_one_type(line.words[0], under.words[0]) and not in_one_type(above.words[0], line.words[0])


def is_answer_above_its_label(lines: Sequence[Line], number: int, labelled: set[int]) -> bool:
    """Whether the line lies nearer to a label under it than to the title over it."""
    if number + 1 >= len(lines) or lines[number + 1].index not in labelled:
        return False
    above, line, under = lines[number - 1 : number + 2]
    return line.page == under.page and under.box.top - line.box.bottom < line.box.top - above.box.bottom
