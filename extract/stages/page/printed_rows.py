"""Rows of words without what the form or the program that printed it put round the answers."""

from __future__ import annotations

import itertools

from extract.stages.page.box_numbers import without_box_numbers
from extract.stages.page.combs import without_captions, without_combs
from models.layout import Word

Row = list[Word]
"""Words at one height of a page, from left to right."""
_LINE = "__"
_FEWEST_LETTERS = 3
_FEWEST_ROWS = 8
_MOST_ROWS = 0.8
"""Share of the lines of a page that begin with a row number where lines are numbered."""
_DIGITS_OF_A_ROW = 4
_FEWEST_ANSWERS = 3
_ANSWER, _QUESTION = frozenset(("Svar:", "Svar", "SVAR:")), frozenset(("Fråga", "FRÅGA"))


def as_printed(rows: list[Row]) -> list[Row]:
    """The rows without the marks of a spreadsheet or of a service's print, letters in boxes and colons joined."""
    unlined = [[_without_line(word) for word in row] for row in rows]
    plain = without_box_numbers(_without_answer_marks(_without_sheet_marks(unlined)))
    joined = without_captions([without_combs(row) for row in plain])
    return [_with_colons_at_labels(row) if ":" in [word.text for word in row] else row for row in joined]


def _without_line(word: Word) -> Word:
    """A word written on a line of underscores without what the line shows before and behind it."""
    text = word.text
    if _LINE not in text or not (text.startswith(_LINE) or text.endswith(_LINE)) or not text.strip("_"):
        return word
    before, behind = len(text) - len(text.lstrip("_")), len(text) - len(text.rstrip("_"))
    step = word.box.width / len(text)
    box = word.box._replace(x0=word.box.x0 + before * step, x1=word.box.x1 - behind * step)
    return word._replace(text=text.strip("_"), box=box)


def _with_colons_at_labels(row: Row) -> Row:
    """A row in which a colon in a column of its own stands at the label before it."""
    found: Row = []
    for word in row:
        if word.text == ":" and found and found[-1].text[-1].isalpha():
            found[-1] = found[-1]._replace(text=f"{found[-1].text}:")
        else:
            found.append(word)
    return found


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
    others = min((word.box.centre for row in numbered for word in row[1:]), default=margin)
    if any(step < 1 for step in steps) or steps.count(1) < _MOST_ROWS * len(steps) or others <= margin:
        return kept
    bare = [row[1:] if row in numbered else row for row in kept]
    return [row for row in bare if row]


def _are_letters(row: Row) -> bool:
    """Whether the words are A, B, C … in turn."""
    return all(word.text == chr(ord("A") + number) for number, word in enumerate(row))
