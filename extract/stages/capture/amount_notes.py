"""What stands behind an amount: what it pays for, or the same in words; over the end of the line where it goes on."""

from __future__ import annotations

import re

from extract.normalise.amount_search import find_amounts
from extract.stages.labels.labels import Hit
from extract.stages.labels.zones import Sheet, Zone
from extract.stages.page.lines import place_of
from models.record import Place, Value, ValueStatus
from models.replacing import replace

_MOST_LINES = 4
_FEWEST_WORDS = 3
"""Words behind an amount from which they are a sentence that may go on."""
_ENDS = (".", "!", "?", ")", ":")
_NEAR = 1.8
"""Heights of a line by which the next may stand below; in a text dump every other line may be empty."""
_WIDE_GAP = 1.5
"""Heights of a word that part two answers on a line."""
_ANSWERED = re.compile(r"\A\s*[A-ZÅÄÖ][A-Za-zåäöÅÄÖ ]{2,40}: ")
"""A label with its answer: `Left: 3 744 kr`."""
_ENDED = re.compile(r"[.,;:!]+(?:\s+[A-ZÅÄÖ]|\Z)")
"""The end of the amount's own sentence, and the beginning of another."""
_BESIDE = frozenset(("right", "right_cell", "split"))


def amount_note(field: str, zone: Zone, end: int, hit: Hit, sheet: Sheet) -> Value | None:
    """The words of the zone behind the amount that ends at `end`; None where nothing stands there."""
    if not zone.text[end:].strip():
        zone = _with_words_below(zone, hit, sheet)
    rest = zone.text[end:].strip()
    if not rest or _ENDED.match(rest) or _is_another(zone, end):
        return None
    whole = _with_what_goes_on(zone, rest, hit, sheet)
    start = zone.text.index(rest, end)
    place = place_in(zone, start, len(zone.text))
    text = whole.text[start:]
    return Value(field, text, " ".join(text.split()), ValueStatus.READ, place, zone.method)


def _with_words_below(zone: Zone, hit: Hit, sheet: Sheet) -> Zone:
    """The zone with the line below an amount beside its label that begins with the same in words, in parentheses."""
    longer = sheet.with_next_line(zone, hit) if zone.method in _BESIDE else zone
    if longer is zone or not longer.lines[-1] or not longer.lines[-1][0].text.startswith("("):
        return zone
    added = " ".join(word.text for word in longer.lines[-1])
    text = _with_what_goes_on(longer, added, hit, sheet).text[len(zone.text) :]
    in_words = not any(map(str.isdigit, text)) and any(one.value for one in find_amounts(text))
    return longer if in_words else zone


def _is_another(zone: Zone, end: int) -> bool:
    """Whether another text stands behind an amount: under it and no end of its sentence, or a label of its own."""
    rest = zone.text[end:]
    if _ANSWERED.search(rest) or (rest.startswith("\n") and not (rest[1:2].islower() or rest[1:2] == "(")):
        return True
    before = len(zone.text[:end].split())
    last, first = zone.words[before - 1], zone.words[before]
    apart = first.box.x0 - last.box.x1 if first.box.top < last.box.bottom else 0.0
    return apart > _WIDE_GAP * last.box.height and first.text[:1].isupper()


def place_in(zone: Zone, start: int, end: int) -> Place:
    """Place of the characters from `start` to `end` of a zone's text."""
    chosen = []
    position = 0
    for word in zone.words:
        if position < end and position + len(word.text) > start:
            chosen.append(word)
        position += len(word.text) + 1
    return place_of(zone.page, chosen or zone.words)


def _with_what_goes_on(zone: Zone, rest: str, hit: Hit, sheet: Sheet) -> Zone:
    """The zone with the lines below that its last sentence or parenthesis goes on in."""
    if zone.method not in _BESIDE:
        return zone
    for _ in range(_MOST_LINES):
        if not _is_open(rest):
            break
        longer = sheet.with_next_line(zone, hit)
        added = longer.lines[-1]
        if (
            longer is zone
            or not added
            or not (added[0].text[0].islower() or added[0].text[0] in "0123456789")
        ):
            break
        above = zone.lines[-1][-1]
        if added[0].box.top - above.box.bottom > _NEAR * above.box.height:
            break
        zone = replace(longer, last=max(zone.last, hit.last_line + len(longer.lines) - 1))
        rest = f"{rest} {' '.join(word.text for word in added)}"
    return zone


def _is_open(text: str) -> bool:
    if text.count("(") > text.count(")"):
        return True
    return len(text.split()) >= _FEWEST_WORDS and not text.endswith(_ENDS)
