"""What stands behind an amount: what it pays for, or the same in words; over the end of the line where it goes on."""

from __future__ import annotations

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
_BESIDE = frozenset(("right", "right_cell", "split"))


def amount_note(field: str, zone: Zone, end: int, hit: Hit, sheet: Sheet) -> Value | None:
    """The words of the zone behind the amount that ends at `end`; None where nothing stands there."""
    rest = zone.text[end:].strip()
    if not rest:
        return None
    whole = _with_what_goes_on(zone, rest, hit, sheet)
    start = zone.text.index(rest, end)
    place = place_in(zone, start, len(zone.text))
    text = whole.text[start:]
    return Value(field, text, " ".join(text.split()), ValueStatus.READ, place, zone.method)


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
