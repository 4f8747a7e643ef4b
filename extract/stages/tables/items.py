"""A list of items with an amount each, written under a label without a table: `Lön projektledare 75 %: 412 000 kr`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from extract.stages.labels.zones import Zone
from extract.stages.page.lines import place_of, text_of
from extract.stages.words.kinds import Answer, read_as
from extract.stages.words.totals import is_subtotal, is_total
from models.form import Kind
from models.layout import Word
from models.record import Row, Value, ValueStatus
from models.records import dataclass

_BULLET = re.compile(r"[-–•·*▪◦●]|[0-9]{1,2}[.)]")
_SEPARATORS = ":–-—=.…"
_BULLETS = " •·▪◦●○–—-*\uf0b7\uf0a7"
_SHORTENED = re.compile(
    r"\.[^\W\d]{1,3}$|\b(?:etc|mm|inkl|exkl|tel|st|tim|mån|pers|ev|dyl|el|org|ex)$", re.IGNORECASE
)
"""Words that end in a full stop of their own."""
CURRENCIES = frozenset(("kr", "kronor", "sek", "tkr", "mnkr", ":-"))
RIVALS = "flera_belopp"
"""Flag of an amount beside which another stands."""
_MAX_NAME_WORDS = 6
_MAX_AMOUNT_WORDS = 6
_FEWEST_SUMMED = 2
HOLDS_FIGURE = re.compile(r"\b[0-9]{1,3}(?:[ .][0-9]{3})+\b|\b[0-9]+,[0-9]{2}\b|^[0-9]{1,6}\s|\b[0-9]{5,}\b")
"""An amount, a code or the number of a row: the line holds more cells than a text and its amount."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item's words and its amount's, in the order in which they stand."""

    text: tuple[Word, ...]
    amount: tuple[Word, ...]
    answer: Answer

    @property
    def name(self) -> str:
        return text_of(self.text)


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a list, without sub-totals, and its printed total."""

    rows: tuple[Item, ...]
    total: Item | None


def itemise(zone: Zone, unit: str | None) -> Items | None:
    """The list in a zone: two or more lines that are an item with its amount; None when it is something else."""
    named, others = _named(zone, unit)
    if len(named) < 2 or others > len(named):
        return None
    totals = [item for item in named if is_total(item.name)] or _sum_of_the_others(named)
    rows = tuple(item for item in named if item not in totals and not is_subtotal(item.name))
    return Items(rows, totals[-1] if totals else None) if rows else None


def without_bullet(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of an item without the sign or the number that it is listed with."""
    return words[1:] if len(words) > _FEWEST_SUMMED and _BULLET.fullmatch(words[0].text) else words


def _named(zone: Zone, unit: str | None) -> tuple[list[Item], int]:
    """The items of a zone, and how many of its pieces are none; an item may be broken over a line end."""
    found: list[Item] = []
    pending: tuple[Word, ...] = ()
    others = 0
    for printed in zone.lines:
        line = without_bullet(printed)
        if found and not pending and line[0].text.casefold() in CURRENCIES:
            found[-1] = item_of((*found[-1].text, *found[-1].amount, line[0]), unit) or found[-1]
            line = line[1:]
        for words in _one_by_one((*pending, *line)):
            item = item_of(words, unit)
            pending = words if item is None and len(words) <= _MAX_NAME_WORDS else ()
            others += item is None and not pending
            found += [item] if item is not None else []
    return found, others


def _sum_of_the_others(items: Sequence[Item]) -> list[Item]:
    """The last item, when it is to the öre what two or more before it sum to, whatever it calls itself."""
    amounts = [item.answer.parts[0].value for item in items]
    known = [amount for amount in amounts if isinstance(amount, Decimal)]
    if len(known) != len(items) or len(known) < _FEWEST_SUMMED + 1:
        return []
    return [items[-1]] if sum(known[:-1]) == known[-1] else []


def _one_by_one(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """A line that names several items in a row, parted behind each amount: `Hyra: 25 000 Tryck: 3 000`."""
    parts: list[tuple[Word, ...]] = []
    start = 0
    for position in range(2, len(words)):
        before, here = words[position - 1].text, words[position].text
        ended = before[-1].isdigit() or before.casefold().strip(".,;") in CURRENCIES or before[-1] in ",;-"
        named = any(word.text[-1] in ":–—" for word in words[position : position + _MAX_NAME_WORDS])
        counted = any(word.text[-1] == ":" for word in words[start:position])
        if (
            ended
            and named
            and counted
            and here[:1].isalpha()
            and here.casefold().strip(".,;") not in CURRENCIES
        ):
            parts.append(words[start:position])
            start = position
    return [*parts, words[start:]]


def item_of(words: Sequence[Word], unit: str | None) -> Item | None:
    """A line of words that end in one amount; the longest run that reads as an amount is it."""
    found = amount_behind(tuple([word.text for word in words]), unit)
    if found is None:
        return None
    start, answer = found
    return Item(without_currency(words[:start]), tuple(words[start:]), answer)


def without_currency(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words before an amount without the `kr` that stands before it; behind a figure it is that one's."""
    is_led = len(words) > 1 and words[-1].text.casefold() in CURRENCIES and not words[-2].text[-1:].isdigit()
    return tuple(words[:-1] if is_led else words)


@lru_cache(maxsize=8192)
def amount_behind(texts: tuple[str, ...], unit: str | None) -> tuple[int, Answer] | None:
    """The word that the amount begins with in which some words end, and the amount."""
    for start in range(max(1, len(texts) - _MAX_AMOUNT_WORDS), len(texts)):
        first = texts[start]
        if not any(map(str.isdigit, first)) and first not in ("-", "–", "−"):
            continue
        if not any(map(str.isalpha, "".join(texts[:start]))):
            continue
        text = " ".join(texts[start:])
        answer = read_as(Kind.AMOUNT, text, unit, whole=True)
        if answer.score > 0.5 and _is_money(text, texts[start - 1]):
            return start, answer
    return None


def _is_money(text: str, before: str) -> bool:
    """A bare number is money only when it is grouped or large, or stands behind a colon or a dash."""
    digits = sum(map(str.isdigit, text))
    return digits >= 4 or not text.replace(" ", "").isdecimal() or before[-1] in _SEPARATORS


def row_name(raw: str) -> str | None:
    """What a row is called, without its bullet and without what leads to its amount.

    >>> row_name("• Tryck av program,"), row_name("- Porto ...."), row_name("Mat m.m."), row_name(":")
    ('Tryck av program', 'Porto', 'Mat m.m.', None)
    """
    bare = raw.lstrip(_BULLETS)
    name = bare.rstrip(_SEPARATORS + ", ")
    ends_short = _SHORTENED.search(name) is not None and bare[len(name) :][:2] in (".", ". ", ".,", ".:")
    return (f"{name}." if ends_short else name) or None


def rows_of(items: Items, page: int, before: int) -> tuple[Row, ...]:
    """Budget rows, numbered from `before` + 1."""
    return tuple(_row(item, page, before + number) for number, item in enumerate(items.rows, start=1))


def _has_another(item: Item) -> bool:
    """Whether the words before the amount hold an amount too: which of them is the whole is a guess."""
    return item_of(item.text, None) is not None or HOLDS_FIGURE.search(item.name) is not None


def _row(item: Item, page: int, rad: int) -> Row:
    raw = text_of(item.text)
    text = Value(
        "text",
        raw,
        row_name(raw),
        ValueStatus.READ,
        place_of(page, item.text),
        "list",
    )
    part = item.answer.parts[0]
    status = ValueStatus.READ if part.value is not None else ValueStatus.UNREADABLE
    flags = part.flags
    if _has_another(item):
        status, flags = ValueStatus.REVIEW if part.value is not None else status, (*flags, RIVALS)
    features = (("kind", item.answer.score),)
    place = place_of(page, item.amount)
    belopp = Value("belopp", text_of(item.amount), part.value, status, place, "list", flags, features)
    return Row("budget_rows", rad, (text, belopp))
