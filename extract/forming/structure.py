"""Labels that no vocabulary knows, found by how they are printed: colon, leader, cell, weight, size or column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from extract.forming.union import slug_of
from extract.normalise.person import person_score
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Cells, Line, Segment, is_blank_filler, line_pitch, text_of, word_size
from extract.stages.words.wordings import wording_for
from models.layout import Page, TextSource, Word

_MAX_COLON_WORDS = 8
_MAX_WORDS = 10
_MAX_QUESTION = 16
_MAX_HEADING = 6
_PROSE = 7
"""Words of a line that is running text."""
_LEAST_CAPITALS = 4
_COLUMN = 3
"""Lines that share a column of answers."""
_NUMBERING = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.):]?|[A-Za-z][.)]|[A-Z][0-9]{1,2}[.):]?|§)")
_PAGE_NUMBER = re.compile(r"sid(?:a|an)?\.?\s*[0-9]", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_SMALL, _LARGE = 0.93, 1.2

Style = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that look like a label, and what makes them look so."""

    line: int
    start: int
    end: int
    by: str
    """`colon`, `leader`, `cell`, `style`, `question`, `column` or `heading`."""


class Structure:
    """The lines of a paper, asked which words look like labels."""

    def __init__(self, pages: Sequence[Page], lines: Sequence[Line]) -> None:
        self._lines = lines
        self._cells = {page.number: Cells.of(page) for page in pages}
        self._plain = bool(pages) and pages[0].source is TextSource.PLAIN
        self._body = _body_style(lines)
        self._pitch = line_pitch(lines)
        self._columns = _answer_columns(lines)

    def unknown(self, known: Sequence[Hit], closed: Set[int], answers: Set[int]) -> list[Hit]:
        """Labels beside the known ones. closed: lines of tables and titles. answers: ids of words that answer."""
        taken = {(hit.line, n) for hit in known for n in range(hit.start, hit.end)}
        wrapped = [hit for hit in known if hit.last_line != hit.line]
        taken |= {(hit.last_line, n) for hit in wrapped for n in range(hit.last_start, hit.last_end)}
        hits = []
        for line in self._lines:
            if line.index in closed:
                continue
            offset = 0
            for number, segment in enumerate(line.segments):
                sign = self._sign(line, segment, number, offset)
                if sign is not None and not any(
                    (line.index, n) in taken for n in range(sign.start, sign.end)
                ):
                    words = line.words[sign.start : sign.end]
                    if sign.by == "colon" or not any(id(word) in answers for word in words):
                        hits += _hit(line, sign, words)
                offset += len(segment.words)
        return [hit for hit in hits if not self._answers_one_above(hit, hits)]

    def _answers_one_above(self, hit: Hit, hits: Sequence[Hit]) -> bool:
        """Words in other letters right under a caption are its answer, whatever they look like."""
        if hit.colon or hit.line == 0:
            return False
        first = hit.words[0]
        above = self._lines[hit.line - 1]
        near = first.box.top - above.box.bottom < self._pitch
        captions = [other for other in hits if other.line == above.index and not other.colon]
        return near and any(
            abs(other.words[0].box.x0 - first.box.x0) < 2 and _style(other.words[0]) != _style(first)
            for other in captions
            if word_size(other.words[0]) < word_size(first) and not first.bold
        )

    def _sign(self, line: Line, segment: Segment, number: int, offset: int) -> Sign | None:
        words = segment.words
        first = 1 if len(words) > 1 and _NUMBERING.fullmatch(words[0].text) else 0
        if not words[first].text[:1].isupper():
            return None
        for by, length in self._lengths(line, segment, number, words[first:]):
            if length and _may_be_label(words[first : first + length], by):
                return Sign(line.index, offset, offset + first + length, by)
        return None

    def _lengths(
        self, line: Line, segment: Segment, number: int, words: Sequence[Word]
    ) -> Iterator[tuple[str, int]]:
        yield "colon", _to_colon(words)
        yield "leader", _to_leader(words)
        yield "cell", len(words) if self._heads_cell(line, segment) else 0
        yield "style", len(words) if self._stands_out(segment) else 0
        yield "question", len(words) if words[-1].text.endswith("?") and len(line.segments) == 1 else 0
        if self._plain:
            yield "column", len(words) if number == 0 and self._before_answers(line) else 0
            yield "heading", len(words) if self._over_prose(line) else 0

    def _stands_out(self, segment: Segment) -> bool:
        """Printed otherwise than the text: bold, smaller or larger, and all of it alike."""
        size, bold = self._body
        styles = {_style(word) for word in segment.words if not is_blank_filler(word.text)}
        if len(styles) != 1 or not size:
            return False
        own_size, own_bold = next(iter(styles))
        return (own_bold and not bold) or not _SMALL * size <= own_size <= _LARGE * size

    def _heads_cell(self, line: Line, segment: Segment) -> bool:
        """Alone in a ruled cell with an answer's cell to the right, and no further cell to the left of it."""
        cells = self._cells[line.page]
        box = segment.box
        cell = cells.around(box.x0 + 1, box.middle)
        if cell is None or cells.around(cell.x1 + 3, box.middle) is None:
            return False
        others = [s for s in line.segments if s is not segment and s.box.x0 < box.x0]
        return len(others) % 2 == 0 and len(line.segments) % 2 == 0

    def _before_answers(self, line: Line) -> bool:
        return len(line.segments) == 2 and round(line.segments[1].box.x0) in self._columns

    def _over_prose(self, line: Line) -> bool:
        """A short line alone: in capitals, or with white above and running text right below."""
        number = line.index
        if len(line.segments) > 1 or len(line.words) > _MAX_HEADING or line.text[-1] in ".,;:":
            return False
        if line.text.isupper() and len(line.text) > _LEAST_CAPITALS:
            return True
        if number + 1 >= len(self._lines):
            return False
        below = self._lines[number + 1]
        white = number == 0 or line.box.top - self._lines[number - 1].box.bottom > 0.5 * line.box.height
        return white and len(below.words) >= _PROSE and below.box.top - line.box.bottom < 1.5 * self._pitch


def _hit(line: Line, sign: Sign, words: Sequence[Word]) -> list[Hit]:
    numbered = len(words) > 1 and _NUMBERING.fullmatch(words[0].text) is not None
    own = tuple(words[1:] if numbered else words)
    text = label_text(own)
    name = slug_of(text)
    if not name:
        return []
    rest = [word for word in line.words[sign.end :] if not is_blank_filler(word.text)]
    wording = wording_for(text, "field", name)
    return [
        Hit(
            wording, line.page, line.index, sign.start, sign.end, own, 1.0, sign.by == "colon", not rest,
            line.index, sign.end, words[0] if numbered else None,
        )
    ]  # fmt: skip


def label_text(words: Sequence[Word]) -> str:
    """A label as the form prints it, without the colon, the leader and the star of what must be filled in."""
    return (
        text_of([word for word in words if not is_blank_filler(word.text)])
        .strip(" :*.…_")
        .rstrip("?")
        .strip()
    )


def _to_colon(words: Sequence[Word]) -> int:
    for position, word in enumerate(words[:_MAX_COLON_WORDS], start=1):
        if word.text.endswith(":") and any(c.isalpha() for c in word.text):
            return position
        if any(c.isdigit() for c in word.text) and not _YEAR.fullmatch(word.text.strip("()")):
            return 0
    return 0


def _to_leader(words: Sequence[Word]) -> int:
    return next((n for n, word in enumerate(words[: _MAX_WORDS + 1]) if is_blank_filler(word.text)), 0)


def _may_be_label(words: Sequence[Word], by: str) -> bool:
    """Whether words can be the form's own: no sentence, no figures, no name, no address."""
    text = label_text(words)
    most = _MAX_QUESTION if words[-1].text.endswith("?") else _MAX_WORDS
    if not text or len(words) > most or "@" in text or words[-1].text.endswith((".", ",", ";")):
        return False
    if _PAGE_NUMBER.match(text):
        return False
    if sum(c.isdigit() for c in _YEAR.sub("", text)) > 2 or not sum(c.isalpha() for c in text) > 1:
        return False
    return by == "colon" or person_score(text) < 0.6


def _style(word: Word) -> Style:
    return round(word_size(word) * 2) / 2, word.bold


def _body_style(lines: Sequence[Line]) -> Style:
    """Size and weight in which most letters stand."""
    counted: Counter[Style] = Counter()
    for line in lines:
        for word in line.words:
            counted[_style(word)] += len(word.text)
    return counted.most_common(1)[0][0] if counted else (0.0, False)


def _answer_columns(lines: Sequence[Line]) -> frozenset[int]:
    """Where the second half begins of lines that are parted in two, at the same place on several of them."""
    starts = Counter(round(line.segments[1].box.x0) for line in lines if len(line.segments) == 2)
    return frozenset(x for x, count in starts.items() if count >= _COLUMN)
