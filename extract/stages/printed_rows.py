"""Rows of words without what the form or the program that printed it put round the answers."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import median

from models.geometry import enclosing
from models.layout import Word

Row = list[Word]
"""Words at one height of a page, from left to right."""
_FEWEST_LETTERS = 3
_FEWEST_ROWS = 8
_MOST_ROWS = 0.8
"""Share of the lines of a page that begin with a row number where lines are numbered."""
_DIGITS_OF_A_ROW = 4
_FEWEST_ANSWERS = 3
_ANSWER, _QUESTION = frozenset(("Svar:", "Svar", "SVAR:")), frozenset(("Fråga", "FRÅGA"))
_FEWEST_BOXES = 4
_WIDEST_BOX = 2.2
"""Sizes of the text that a box for one letter is wide."""
_EVEN = 0.15
"""Share of the step from box to box by which one may differ."""
_NEXT, _NEXT_BUT_ONE = 1.6, 2.6
"""Steps from which a box belongs to another row of boxes, and from which none of the same may lie empty between."""


def as_printed(rows: list[Row]) -> list[Row]:
    """The rows without the marks of a spreadsheet or of a service's print, letters in boxes and colons joined."""
    plain = _without_answer_marks(_without_sheet_marks(rows))
    joined = [_without_boxes(row) if len(row) >= _FEWEST_BOXES else row for row in plain]
    return [_with_colons_at_labels(row) if any(word.text == ":" for word in row) else row for row in joined]


def _with_colons_at_labels(row: Row) -> Row:
    """A row in which a colon in a column of its own stands at the label before it."""
    found: Row = []
    for word in row:
        if word.text == ":" and found and found[-1].text[-1].isalpha():
            found[-1] = found[-1]._replace(text=f"{found[-1].text}:")
        else:
            found.append(word)
    return found


def _without_boxes(row: Row) -> Row:
    """A row in which letters and figures that stand evenly, each in a box of its own, are words."""
    if sum(len(word.text) == 1 for word in row) < _FEWEST_BOXES:
        return row
    found: Row = []
    for single, words in itertools.groupby(row, key=lambda word: len(word.text) == 1):
        run = list(words)
        found += _boxed(run) if single else run
    return found


def _boxed(letters: Row) -> Row:
    """Letters that stand evenly as words; as they are where a box between them may be empty."""
    if len(letters) < _FEWEST_BOXES:
        return letters
    steps = [after.box.centre - letter.box.centre for letter, after in itertools.pairwise(letters)]
    step = median(steps)
    size = max(letter.size or letter.box.height for letter in letters)
    doubtful = any(_NEXT * step < each < _NEXT_BUT_ONE * step for each in steps)
    if doubtful or step > _WIDEST_BOX * size or step <= 0:
        return letters
    runs: list[Row] = [[letters[0]]]
    for each, letter in zip(steps, letters[1:], strict=True):
        runs += [[]] if each >= _NEXT_BUT_ONE * step else []
        runs[-1].append(letter)
    if not all(_is_even(run, step) for run in runs):
        return letters
    return [_joined(run) for run in runs]


def _is_even(run: Sequence[Word], step: float) -> bool:
    """Whether a run is of boxes: one step from each to the next, less beside a printed dash."""
    if len(run) < _FEWEST_BOXES:
        return False
    pairs = [pair for pair in itertools.pairwise(run) if all(word.text.isalnum() for word in pair)]
    return all(abs(b.box.centre - a.box.centre - step) <= _EVEN * step for a, b in pairs)


def _joined(run: Sequence[Word]) -> Word:
    return run[0]._replace(text="".join(word.text for word in run), box=enclosing(word.box for word in run))


def _without_answer_marks(rows: list[Row]) -> list[Row]:
    """Rows of a print from a service without `Fråga` and `Svar:` at their beginnings; others as they are."""
    answers = [row for row in rows if len(row) > 1 and row[0].text in _ANSWER]
    if len(answers) < _FEWEST_ANSWERS:
        return rows
    return [row[1:] if len(row) > 1 and row[0].text in _ANSWER | _QUESTION else row for row in rows]


def _without_sheet_marks(rows: list[Row]) -> list[Row]:
    """Rows of a printed spreadsheet without its row numbers and column letters; other rows as they are."""
    lettered = [row for row in rows if len(row) >= _FEWEST_LETTERS and _are_letters(row)]
    kept = [row for row in rows if row not in lettered] if lettered else rows
    numbered = [row for row in kept if row[0].text.isdecimal() and len(row[0].text) <= _DIGITS_OF_A_ROW]
    if len(numbered) < _FEWEST_ROWS or len(numbered) < _MOST_ROWS * len(kept):
        return kept
    numbers = [int(row[0].text) for row in numbered]
    steps = [below - above for above, below in itertools.pairwise(numbers)]
    margin = max(row[0].box.x1 for row in numbered)
    others = min((word.box.x0 for row in numbered for word in row[1:]), default=margin)
    if any(step < 1 for step in steps) or steps.count(1) < _MOST_ROWS * len(steps) or others <= margin:
        return kept
    bare = [row[1:] if row in numbered else row for row in kept]
    return [row for row in bare if row]


def _are_letters(row: Row) -> bool:
    """Whether the words are A, B, C … in turn."""
    return all(word.text == chr(ord("A") + number) for number, word in enumerate(row))
