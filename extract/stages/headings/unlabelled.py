"""The lines of a paper without its labels, as a table is looked for on them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.stages.labels.labels import Hit
from extract.stages.labels.questions import is_number
from extract.stages.page.lines import Line, Segment, text_of
from extract.stages.words.totals import is_total
from models.replacing import replace

_FEWEST_CELLS = 3
_FLUSH = 3.0
"""Points by which the ends of figures in one column may differ."""
_WHOLES = frozenset(("budget_summa", "summa_angiven", "forbrukat_belopp"))


def without_concepts(lines: Sequence[Line], hits: Sequence[Hit]) -> tuple[Line, ...]:
    """The lines without the labels of unlisted wording that have something beside them: a table may stand there.

    Words that sum rows are left: they tell where the table ends.
    """
    taken: dict[int, list[tuple[int, int]]] = {}
    for hit in hits:
        if hit.concept and not (
            hit.name in _WHOLES and (is_total(text_of(hit.words)) or stands_under_a_column(hit, lines))
        ):
            for number in range(hit.line, hit.last_line + 1):
                taken.setdefault(number, []).append((_first_word(hit, number), _behind(hit, number)))
    return tuple(_without(line, taken[line.index]) if line.index in taken else line for line in lines)


def stands_under_a_column(hit: Hit, lines: Sequence[Line]) -> bool:
    """Whether nothing but a figure stands beside a label, under the last column of a row of several."""
    position = hit.line - lines[0].index
    if not 0 < position < len(lines) or hit.line != hit.last_line:
        return False
    line, above = lines[position], lines[position - 1]
    rest = text_of(line.words[: hit.start] + line.words[hit.end :])
    if line.page != above.page or len(above.segments) < _FEWEST_CELLS or not rest:
        return False
    figure, column = line.segments[-1], above.segments[-1]
    is_flush = any(map(str.isdigit, column.text)) and abs(figure.box.x1 - column.box.x1) < _FLUSH
    return is_flush and not any(map(str.isalpha, rest))


def _first_word(hit: Hit, number: int) -> int:
    if hit.line < number < hit.last_line:
        return hit.between[number - hit.line - 1][0]
    return hit.start if number == hit.line else hit.last_start


def _behind(hit: Hit, number: int) -> int:
    if hit.line < number < hit.last_line:
        return hit.between[number - hit.line - 1][1]
    return hit.last_end if number == hit.last_line else hit.end


def _without(line: Line, taken: Sequence[tuple[int, int]]) -> Line:
    """Whole segments that labels have taken left out, and a column of numbers before them."""
    kept: list[Segment] = []
    start = 0
    for segment in line.segments:
        end = start + len(segment.words)
        if any(first <= start and end <= behind for first, behind in taken):
            kept = [before for before in kept if not is_number(before)]
        else:
            kept.append(segment)
        start = end
    return replace(line, segments=tuple(kept)) if kept else line
