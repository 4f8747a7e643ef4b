"""A picture of a page into a `Page`: words with boxes, rulings and boxes to tick, as a text page would give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extract.readers.ocr.combs import Comb, read_combs, without_combs
from extract.readers.ocr.faces import level_sizes
from extract.readers.ocr.leaders import find_leaders, without_leaders
from extract.readers.ocr.marks import TickBox, find_rules, find_tick_boxes, without_rules
from extract.readers.ocr.pitch import sizes_by_pitch
from extract.readers.ocr.prepare import DPI, POINT, ink_of, is_blank, straighten
from extract.readers.ocr.side_bars import without_side_bars
from extract.readers.ocr.streaks import without_specks
from extract.readers.ocr.typed import find_typed_rules, without_bars
from extract.readers.ocr.weights import with_weights
from extract.readers.ocr.words import is_other_sign, tick_word, words_of
from models.geometry import Box
from models.layout import Page, Rule, TextSource, Word

if TYPE_CHECKING:
    from extract.readers.ocr.engine import Grey, PageEngine, ReadLine
    from extract.readers.ocr.prepare import Ink

_IN_LINE = 0.6


class PageReading(NamedTuple):
    """A page and what the engine made of it: `lines` as it read them, boxes in points of the page."""

    page: Page
    lines: tuple[tuple[str, Box], ...]


def read_image(picture: Grey, page_number: int, engine: PageEngine, *, dpi: float = DPI) -> PageReading:
    """One page out of its picture; words top to bottom as the lines stand.

    dpi: of the picture. A blank page is not read at all.
    """
    scale = dpi / POINT
    ink = without_specks(ink_of(picture, scale))
    if is_blank(ink):
        size = picture.shape[1] / scale, picture.shape[0] / scale
        return PageReading(Page(page_number, *size, (), source=TextSource.OCR), ())
    straight = straighten(picture, scale, engine.looks_read)
    if straight.picture is not picture:
        ink = without_specks(ink_of(straight.picture, scale))
    lines = engine.read_page(straight.picture)
    tick_boxes, rules = _marks(ink, scale, lines)
    text_ink = _text_ink(ink, scale, rules, tick_boxes)
    typed = find_typed_rules(lines, text_ink, scale)
    if typed:
        rules, text_ink = (*rules, *typed), without_rules(text_ink, typed, scale)
        lines = tuple(without_bars(line, typed, scale) for line in lines)
    combs = read_combs(straight.picture, (ink, text_ink), scale, lines, engine, rules)
    words = _words([without_combs(line, combs) for line in lines], text_ink, scale, tick_boxes, combs)
    words = with_weights(words, straight.picture, text_ink, scale)
    teeth = (tooth for comb in combs for tooth in comb.rules(scale))
    page = Page(
        page_number,
        straight.width,
        straight.height,
        words,
        (*rules, *(tooth for tooth in teeth if not _is_known(tooth, rules))),
        TextSource.OCR,
        straight.to_original,
    )
    return PageReading(page, tuple((line.text, _in_points(line.box, scale)) for line in lines))


def _marks(
    ink: Ink, scale: float, lines: tuple[ReadLine, ...]
) -> tuple[tuple[TickBox, ...], tuple[Rule, ...]]:
    """The boxes to tick, and the rulings that are neither theirs nor strokes of letters."""
    tick_boxes = tuple(
        found
        for found in find_tick_boxes(ink, scale)
        if not any(is_other_sign(line, found.box) for line in lines)
    )
    letters = [_in_points(line.box, scale) for line in lines]
    rules = tuple(
        rule
        for rule in find_rules(ink, scale)
        if not _is_stroke(rule, letters) and not _is_side(rule, tick_boxes, scale)
    )
    return tick_boxes, rules


def _text_ink(ink: Ink, scale: float, rules: tuple[Rule, ...], tick_boxes: tuple[TickBox, ...]) -> Ink:
    """What is left without the rulings and the boxes to tick."""
    text_ink = without_rules(ink, rules, scale)
    for found in tick_boxes:
        _clear(text_ink, found.box)
    return text_ink


def _clear(ink: Ink, area: Box) -> None:
    x0, top, x1, bottom = (int(side) for side in area)
    ink[max(0, top - 1) : bottom + 1, max(0, x0 - 1) : x1 + 1] = False


def _words(
    lines: list[ReadLine],
    text_ink: Ink,
    scale: float,
    tick_boxes: tuple[TickBox, ...],
    combs: tuple[Comb, ...],
) -> tuple[Word, ...]:
    for comb in combs:
        _clear(text_ink, comb.area)
    leaders = find_leaders(lines, text_ink)
    kept = [
        without_side_bars(without_leaders(line, leaders.get(at, ())), text_ink)
        for at, line in enumerate(lines)
    ]
    dots = [leader for each in leaders.values() for leader in each]
    for leader in dots:
        _clear(text_ink, leader.box)
    sizes = (size and round(size / scale, 1) for size in sizes_by_pitch(kept))
    words = [
        word if size is None else word._replace(size=size)
        for line, size in zip(kept, sizes, strict=True)
        for word in words_of(line, text_ink, scale, tick_boxes)
    ]
    words += [leader.word(scale) for leader in dots]
    words = level_sizes([*words, *(word for comb in combs for word in comb.words(scale))])
    ticks = (tick_word(found, scale) for found in tick_boxes)
    return _in_order([*words, *(tick for tick in ticks if tick is not None)])


def _is_known(tooth: Rule, rules: tuple[Rule, ...]) -> bool:
    return any(
        abs(rule.box.centre - tooth.box.centre) < 1
        and rule.box.top < tooth.box.bottom
        and tooth.box.top < rule.box.bottom
        for rule in rules
        if not rule.is_horizontal
    )


def _is_stroke(rule: Rule, lines: list[Box]) -> bool:
    """A long stroke of a large letter, inside the line that it belongs to."""
    return not rule.is_horizontal and any(
        line.top <= rule.box.top and rule.box.bottom <= line.bottom and line.x0 < rule.box.centre < line.x1
        for line in lines
    )


def _is_side(rule: Rule, tick_boxes: tuple[TickBox, ...], scale: float) -> bool:
    around = (_in_points(found.box, scale) for found in tick_boxes)
    return any(
        box.x0 - 1 <= rule.box.x0
        and rule.box.x1 <= box.x1 + 1
        and box.top - 1 <= rule.box.top
        and rule.box.bottom <= box.bottom + 1
        for box in around
    )


def _in_points(box: Box, scale: float) -> Box:
    return Box(box.x0 / scale, box.top / scale, box.x1 / scale, box.bottom / scale)


def _in_order(words: list[Word]) -> tuple[Word, ...]:
    """Line by line, each from left to right."""
    ordered: list[Word] = []
    level: list[Word] = []
    for word in sorted(words, key=lambda word: word.box.middle):
        if level and word.box.middle - level[0].box.middle > _IN_LINE * max(level[0].box.height, 1.0):
            ordered += sorted(level, key=lambda each: each.box.x0)
            level = []
        level.append(word)
    return tuple(ordered + sorted(level, key=lambda each: each.box.x0))
