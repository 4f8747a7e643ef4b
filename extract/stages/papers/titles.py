"""Titles: the line that says what sort of paper begins here, and the words near it that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz import fuzz, process

from extract.stages.page.lines import Line
from extract.stages.words.wordings import key_of, unadorned
from models.form import Form
from models.lexicon_loader import document_marks
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
_LARGER = 0.004
LARGE = 1.15
"""Size of a title in sizes of the text."""
_FAR_LARGER = 0.02
_HUGE = 1.7
"""Size from which nothing printed small beside it is the title, whatever it begins with."""
_LETTERHEAD_LINES = 10
"""Lines in which a title may be one part of a line."""
_MAX_PARTS = 4
_DECIDING_LINES = 14
_DECIDING_WORDS = 6
_MAX_HELD = 9
_BLANKS = ("blankett", "formulär")
_ASKING = (("söker", Dokumenttyp.ANSOKAN), ("redovisar", Dokumenttyp.REDOVISNING))
_PAGE_NUMBER = re.compile(r"\b(?:sida|sid\.?)\s?[0-9]{1,3}\b", re.IGNORECASE)
"""In a line that says it, a title is that of a system or of the whole, and stands on every page."""
_RUNNING = 0.02
_SPACED = 5
"""Single letters from which a line is set with its letters apart."""
_DASHES = frozenset("-–—|•/")
_TRAILING = " -–—|•/"
"""A title that goes on with the name of the grant on the next line ends so."""
_BLANK = re.compile(
    r"(?:blankett|formulär|mall|underlag|bilaga)(?: (?:nr )?[0-9A-Z:.]{1,6})?(?: (?:för|till|avseende))?(?= )",
    re.IGNORECASE,
)
_NAMED = 0.94
"""Score of a line that begins with the whole title of a form of three words or more."""
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}(?:/(?:19|20)?[0-9]{2})?\b")
_OF_A_PROJECT = re.compile(r"\bprojekt\s+(?:nr\s+)?[0-9]{1,2}\b(?!\s*/)", re.IGNORECASE)
"""A numbered project's heading inside a report is no title of a paper."""
_CLAUSE = re.compile(r"[0-9]{1,2}[.)]")
_GRANTING = re.compile(
    r"(?:[0-9]{1,2}[.)] )?att (?:bevilja|anslå|tilldela|avslå|bifalla|godkänna|ge|lämna|utbetala|fastställa)\b",
    re.IGNORECASE,
)
_SENTENCE_END = (".", ":", ",", ";", "?")
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


def decided_by(lines: Sequence[Line]) -> tuple[Dokumenttyp, str] | None:
    """The sort that the very first lines settle whatever grant a title names, with the words that do."""
    for line in lines[:_DECIDING_LINES]:
        for text in dict.fromkeys((line.text, *(segment.text for segment in line.segments))):
            folded = unadorned(text)
            if not folded.startswith(_deciding_marks()):
                continue
            if len(text.split()) > _DECIDING_WORDS or text.endswith(_SENTENCE_END) or "bifoga" in folded:
                continue
            for sort, marks in _deciding():
                if any(_begins(folded, mark) for mark in marks):
                    return sort, text
    return None


@cache
def _deciding_marks() -> tuple[str, ...]:
    return tuple(mark for _, marks in _deciding() for mark in marks)


@cache
def _deciding() -> tuple[tuple[Dokumenttyp, tuple[str, ...]], ...]:
    return tuple((sort, tuple(map(unadorned, found.decides))) for sort, found in document_marks().items())


def said(lines: Sequence[Line]) -> frozenset[Dokumenttyp]:
    """Sorts of paper that wordings among these lines speak for, whatever the title is."""
    every = tuple(key for _, wanted in _said_keys() for key in wanted)
    keys = [key for line in lines if (key := key_of(line.text)).startswith(every)]
    return frozenset(
        dokumenttyp for dokumenttyp, wanted in _said_keys() if any(key.startswith(wanted) for key in keys)
    )


@cache
def _said_keys() -> tuple[tuple[Dokumenttyp, tuple[str, ...]], ...]:
    marks = document_marks().items()
    return tuple((sort, tuple(map(key_of, found.says))) for sort, found in marks if found.says)


def has_clauses(lines: Sequence[Line]) -> bool:
    return any(len(line.words) > 2 and _CLAUSE.fullmatch(line.words[0].text) for line in lines)


def grants_by_clause(lines: Sequence[Line]) -> bool:
    """Whether a line begins as the clause of a decision on money does: `att bevilja 150 000 kronor till …`."""
    return any(_GRANTING.match(line.text) is not None for line in lines)


def _title(block: Sequence[Line], wanted: _Wanted, *, opening: bool, is_one: bool) -> Title | None:
    """is_one: its lines are one title."""
    if len(block) > 1 and not block[0].text[:1].isupper():
        return None
    text = _plain(block[0]) if len(block) == 1 else " ".join(line.text for line in block)
    words = sum(len(line.words) for line in block)
    if (words > _MAX_WORDS and text == block[0].text) or text.endswith(_SENTENCE_END):
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
    score, number = wanted.likest(text) if capital else (0.0, -1)
    if score >= _LIKE:
        form = wanted.forms[number]
        return Title(form.dokumenttyp, score, text, taken, form)
    blank = _of_a_blank(text) if alone and opening else None
    if blank is not None:
        return Title(blank, _BEGINS, text, taken)
    marks = _marks(text, opening=opening) if alone and capital else []
    if marks:
        return Title(max(marks)[1], _BEGINS - _running(text), text, taken)
    held = _held(text) if alone and opening else None
    return Title(held, _HOLDS - _running(text), text, taken) if held is not None else None


def _is_of_a_project(text: str) -> bool:
    return "projekt" in text.casefold() and _OF_A_PROJECT.search(text) is not None


def _running(text: str) -> float:
    """What a title with a page's number beside it is less sure by."""
    return _RUNNING if _PAGE_NUMBER.search(text) else 0.0


def _of_a_blank(text: str) -> Dokumenttyp | None:
    """The sort of a blank that is named by what its reader does: `Så söker du – blankett` is no guide."""
    words = unadorned(text).split()
    if len(words) > _MAX_HELD or not words or words[-1] not in map(unadorned, _BLANKS):
        return None
    return next((sort for verb, sort in _ASKING if unadorned(verb) in words), None)


def _part_of_line(line: Line, wanted: _Wanted) -> Title | None:
    """A title beside the letterhead: one part of a line with white space or a rule between."""
    if not 1 < len(line.segments) <= _MAX_PARTS:
        return None
    for segment, behind in pairwise((*line.segments, None)):
        if segment is None or (behind is not None and _answers(behind.text)):
            continue
        if len(segment.words) <= _MAX_HELD and not segment.text.endswith(_SENTENCE_END):
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
                if _begins(folded, name):
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


def _marks(text: str, *, opening: bool) -> list[tuple[int, Dokumenttyp]]:
    folded = unadorned(text)
    if not folded.startswith(_beginnings()):
        return []
    return [
        (length, sort)
        for sort, length, mark, opens in _marks_that_begin()
        if (opening or not opens) and _begins(folded, mark)
    ]


@cache
def _marks_that_begin() -> tuple[tuple[Dokumenttyp, int, str, bool], ...]:
    """Every sort with the length of a mark as listed, the mark unadorned, and whether it holds in an opening only."""
    return tuple(
        (sort, len(mark), unadorned(mark), opens)
        for sort, found in document_marks().items()
        for marks, opens in ((found.begins, False), (found.opens, True))
        for mark in marks
    )


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(mark for _, _, mark, _ in _marks_that_begin())


def _held(text: str) -> Dokumenttyp | None:
    """The sort that a short title names beside the grant, as in `Utvecklingsmedel 2014 – ansökan`.

    What stands first or behind a dash, a colon or the name of the blank speaks; a guide's word speaks anywhere.
    """
    words = [word.strip('()/.,”"»«') for word in unadorned(text).rstrip(_TRAILING).split()]
    if not 1 <= len(words) <= _MAX_HELD or text.endswith(_SENTENCE_END):
        return None
    named = [(number, sort) for number, word in enumerate(words) if (sort := _sort_of_word(word)) is not None]
    for _, sort in named:
        if sort is Dokumenttyp.ANNAT:
            return sort
    blank = _BLANK.match(text)
    opened = len(blank[0].split()) if blank else -1
    for number, sort in named:
        behind = number and (words[number - 1] in _DASHES or words[number - 1].endswith(":"))
        if behind or number in (0, opened, opened + 1) or (number == len(words) - 1 and text[:1].isupper()):
            return sort
    return None


@lru_cache(maxsize=4096)
def _sort_of_word(word: str) -> Dokumenttyp | None:
    """By the ending: `bidragsansökan` is an ansökan, `ansökan/rekvisition` too. The longest ending holds."""
    part, *_ = word.strip(":").split("/")
    found = [(length, sort) for sort, length, ending in _endings() if part.endswith(ending)]
    return max(found)[1] if found else None


@cache
def _endings() -> tuple[tuple[Dokumenttyp, int, str], ...]:
    marks = document_marks().items()
    return tuple((sort, len(ending), unadorned(ending)) for sort, found in marks for ending in found.holds)


def _begins(folded: str, wanted: str) -> bool:
    """Whether whole words of a text begin so, both of them unadorned; a compound word is another word."""
    return folded.startswith(wanted) and not folded[len(wanted) : len(wanted) + 1].isalpha()
