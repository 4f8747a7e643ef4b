"""What sort of answer stands beside a label that nobody has declared."""

from __future__ import annotations

import re

from extract.stages.labels.labels import Hit
from extract.stages.labels.zones import Sheet, Zone
from extract.stages.words.kinds import read_as
from models.form import Kind

_TYPED = (
    (Kind.EMAIL, 0.75),
    (Kind.ORGANISATION_NUMBER, 1.0),
    (Kind.POSTAL, 0.9),
    (Kind.PERIOD, 0.8),
    (Kind.PLACE_AND_DATE, 1.0),
    (Kind.DATE, 0.8),
    (Kind.CHOICE, 0.9),
    (Kind.PHONE, 0.9),
    (Kind.AMOUNT, 0.9),
    (Kind.COUNT, 0.9),
    (Kind.DIARY, 0.9),
    (Kind.BOARD, 0.8),
    (Kind.PERSON, 0.6),
    (Kind.STREET, 0.8),
)
"""Kinds from the most telling to the least, with the fit from which one is believed."""
_HINTS = (
    (Kind.COUNT, re.compile(r"antal|timmar|medlemmar|deltagare|personer")),
    (Kind.PHONE, re.compile(r"tel|tfn|mobil")),
    (
        Kind.AMOUNT,
        re.compile(
            r"belopp|summa|kostnad|bidrag|stod|utgift|intakt|varde|kronor|avgift|medel|insats|_kr\b|^kr_"
        ),
    ),
    (Kind.DIARY, re.compile(r"diarie|arende|dnr|journal|beteckning")),
    (Kind.ORGANISATION_NUMBER, re.compile(r"org(?:anisations)?_?n(?:umme)?r")),
    (Kind.DATE, re.compile(r"datum|_den$")),
)
"""What a label itself says about its answer."""
_MONEY = re.compile(r"kr\b|kronor|sek\b|:-|[0-9][ \u00a0.][0-9]{3}\b", re.IGNORECASE)
_PROSE_LETTERS = 140
_PROSE_WORDS = 18
_SENTENCE_WORDS = 7


def zone_of(hit: Hit, sheet: Sheet, kind: Kind | None = None) -> Zone | None:
    """Where the answer stands: in the label's cell, beside it or below; the place that fits the kind best."""
    zones = [sheet.in_cell(hit), sheet.right_cell(hit) or sheet.inline(hit), sheet.below(hit)]
    found = [zone for zone in zones if zone is not None and zone.text.strip()]
    if not found or kind in (None, Kind.TEXT, Kind.PROSE):
        return found[0] if found else None
    return max(found, key=lambda zone: read_as(kind, _first_lines(zone)).score - 0.01 * found.index(zone))


def is_prose(zone: Zone) -> bool:
    words = len(zone.words)
    sentence = any(len(line) >= _SENTENCE_WORDS and line[-1].text.endswith((".", "!")) for line in zone.lines)
    return len(zone.text) > _PROSE_LETTERS or sentence or (len(zone.lines) > 1 and words > _PROSE_WORDS)


def kind_of(name: str, zone: Zone | None) -> tuple[Kind, tuple[Kind, ...]]:
    """The kind that label and answer speak for, and others that the answer would also do for."""
    hinted = [kind for kind, pattern in _HINTS if pattern.search(name)]
    if zone is None:
        return (hinted[0] if hinted else Kind.TEXT), ()
    text = _first_lines(zone)
    fitting = [kind for kind, least in _TYPED if _fits(kind, least, text, hinted)]
    for kind in hinted:
        if kind in fitting:
            return kind, tuple(other for other in fitting if other is not kind)
    return (fitting[0], tuple(fitting[1:])) if fitting else (Kind.TEXT, ())


def reads_as(kind: Kind, zone: Zone | None) -> bool:
    """Whether the answer of a known label is of the kind that the vocabulary gives it."""
    return zone is None or read_as(kind, _first_lines(zone)).score > 0


def _fits(kind: Kind, least: float, text: str, hinted: list[Kind]) -> bool:
    if kind is Kind.AMOUNT and not _MONEY.search(text) and Kind.AMOUNT not in hinted:
        return False
    if kind is Kind.DIARY and Kind.DIARY not in hinted and text.strip().isdecimal():
        return False
    return read_as(kind, text).score >= least


def _first_lines(zone: Zone) -> str:
    return "\n".join(" ".join(word.text for word in line) for line in zone.lines[:2])
