"""Words that a page shows and nobody may go by: too small to read, struck out, or one upon the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from models.geometry import Box
from models.layout import NoteCode, PageNote, Rule, Word

_TINY = 3.0
_LEAST_SHARE = 1 / 280
"""Of the height of a page, where it is smaller than a letter's; three points of A4."""
_STRUCK_WITHIN = (0.35, 0.7)
"""Of a word's height from above: a line higher up is one over it, a lower one stands under it."""
_STRUCK_SHARE = 0.8
_SAME_PLACE = 0.5
_CELL = 20.0
_MOST_NOTES = 1_000


def notes_on_words(
    words: Sequence[Word], rules: Sequence[Rule], page_height: float, struck: Sequence[Box] = ()
) -> Iterator[PageNote]:
    """What a person must know about words of a page; struck: places that annotations strike out."""
    tiny = min(_TINY, _LEAST_SHARE * page_height)
    for word in words:
        if 0 < word.size < tiny and is_told(word):
            yield PageNote(NoteCode.NOT_SHOWN, word.box, word.text)
    for word in _struck_out(words, struck, rules):
        yield PageNote(NoteCode.STRUCK_OUT, word.box, word.text)
    for word, other in _overprinted(words):
        yield PageNote(NoteCode.OVERPRINTED, word.box, word.text, other.text)


def few(notes: Iterable[PageNote], page: Box) -> tuple[PageNote, ...]:
    """The notes; of more than anybody would read, one for each sort that is about the whole page."""
    found = tuple(islice(notes, _MOST_NOTES + 1))
    if len(found) <= _MOST_NOTES:
        return found
    return tuple(PageNote(code, page) for code in dict.fromkeys(note.code for note in found))


def is_told(word: Word) -> bool:
    """Whether a word says anything."""
    return any(map(str.isalnum, word.text))


def _struck_out(words: Sequence[Word], struck: Sequence[Box], rules: Sequence[Rule]) -> Iterator[Word]:
    """Words on a place that is struck out, or that a level line goes through from end to end."""
    level = sorted((rule.box for rule in rules if rule.is_horizontal), key=_middle)
    if not level and not struck:
        return
    heights = list(map(_middle, level))
    high, low = _STRUCK_WITHIN
    for word in words:
        x0, top, x1, bottom = word.box
        tall = bottom - top
        first, last = bisect_left(heights, top + high * tall), bisect_right(heights, top + low * tall)
        is_crossed = first < last and any(
            min(line.x1, x1) - max(line.x0, x0) > _STRUCK_SHARE * (x1 - x0) for line in level[first:last]
        )
        is_struck = is_crossed or (struck and any(place.holds(word.box) for place in struck))
        if is_struck and not word.turns and is_told(word):
            yield word


def _overprinted(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Words of one size in the very same place, one of them with figures: of which is anybody to believe?"""
    if not _any_overlap(words):
        return
    levels: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        _, top, _, bottom = word.box
        levels[int((top + bottom) // _CELL)].append(word)
    for level in levels.values():
        level.sort(key=_left)
        for one, other in pairwise(level):
            if other.box[0] < one.box[2] and one.text != other.text and _is_same_place(one, other):
                yield one, other
                yield other, one


def _any_overlap(words: Sequence[Word]) -> bool:
    """Whether a word begins on its level before the one to its left ends."""
    boxes = [word.box for word in words]
    places = sorted([((top + bottom) // _CELL, x0, x1) for x0, top, x1, bottom in boxes])
    return any(left[0] == right[0] and right[1] < left[2] for left, right in pairwise(places))


def _middle(box: Box) -> float:
    return box.middle


def _left(word: Word) -> float:
    return word.box[0]


def _is_same_place(one: Word, other: Word) -> bool:
    shared = one.box.intersection(other.box)
    if one.turns or other.turns or shared <= _SAME_PLACE * max(one.box.height, other.box.height) ** 2:
        return False
    is_most = shared > _SAME_PLACE * min(one.box.area, other.box.area)
    return is_most and any(map(str.isdigit, one.text + other.text)) and is_told(one) and is_told(other)
