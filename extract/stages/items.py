"""A list of items with an amount each, written under a label without a table: `Lön projektledare 75 %: 412 000 kr`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from extract.stages.kinds import Answer, read_as
from extract.stages.labels import key_of
from extract.stages.lines import place_of, text_of
from extract.stages.zones import Zone
from models.form import Kind
from models.layout import Word
from models.record import Row, Value, ValueStatus

_TOTAL = ("summa", "totalt", "totala", "totalsumma", "slutsumma", "totalkostnad", "totalbelopp")
_SUBTOTAL = ("delsumma", "varav", "darav")
_SEPARATORS = ":–-—=.…"
_CURRENCIES = frozenset(("kr", "kronor", "sek", "tkr", "mnkr", ":-"))
_MAX_NAME_WORDS = 6
_MAX_AMOUNT_WORDS = 6


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


def is_total(text: str) -> bool:
    """Whether a row's text says that the row sums the others; one letter wrong in the word does not hide it.

    >>> is_total("Suma kostnader"), is_total("Totalt:"), is_total("Sommarjobb"), is_total("Delsumma")
    (True, True, False, False)
    """
    first = key_of(text.split()[0]) if text.split() else ""
    return any(OSA.distance(first, word, score_cutoff=1) <= 1 for word in _TOTAL)


def is_subtotal(text: str) -> bool:
    """Whether a row only repeats a part of what other rows hold.

    >>> is_subtotal("varav lön"), is_subtotal("Delsumma personal"), is_subtotal("Lön")
    (True, True, False)
    """
    return key_of(text).startswith(_SUBTOTAL)


def itemise(zone: Zone, unit: str | None) -> Items | None:
    """The list in a zone: two or more lines that are an item with its amount; None when it is something else."""
    found: list[Item] = []
    pending: tuple[Word, ...] = ()
    others = 0
    for words in (part for line in zone.lines for part in _one_by_one(line)):
        item = item_of((*pending, *words), unit)
        if item is None:
            others += len(words) > 6
            pending = words if len(words) <= 6 else ()
            continue
        found.append(item)
        pending = ()
    named = [item for item in found if item.text]
    if len(named) < 2 or others > len(named):
        return None
    totals = [item for item in named if is_total(item.name)]
    rows = tuple(item for item in named if not is_total(item.name) and not is_subtotal(item.name))
    return Items(rows, totals[-1] if totals else None) if rows else None


def _one_by_one(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """A line that names several items in a row, parted behind each amount: `Hyra: 25 000 Tryck: 3 000`."""
    parts: list[tuple[Word, ...]] = []
    start = 0
    for position in range(2, len(words)):
        before, here = words[position - 1].text, words[position].text
        ended = before[-1].isdigit() or before.casefold().strip(".,;") in _CURRENCIES or before[-1] in ",;-"
        named = any(word.text[-1] in ":–—" for word in words[position : position + _MAX_NAME_WORDS])
        counted = any(word.text[-1] == ":" for word in words[start:position])
        if (
            ended
            and named
            and counted
            and here[:1].isalpha()
            and here.casefold().strip(".,;") not in _CURRENCIES
        ):
            parts.append(words[start:position])
            start = position
    return [*parts, words[start:]]


def item_of(words: Sequence[Word], unit: str | None) -> Item | None:
    """A line of words that end in one amount; the longest run that reads as an amount is it."""
    for start in range(max(1, len(words) - _MAX_AMOUNT_WORDS), len(words)):
        amount = tuple(words[start:])
        if not any(c.isdigit() for c in amount[0].text) and amount[0].text not in ("-", "–", "−"):
            continue
        answer = read_as(Kind.AMOUNT, text_of(amount), unit, whole=True)
        if answer.score > 0.5 and _is_money(text_of(amount), words[start - 1]):
            return Item(tuple(words[:start]), amount, answer)
    return None


def _is_money(text: str, before: Word) -> bool:
    """A bare number is money only when it is grouped or large, or stands behind a colon or a dash."""
    digits = sum(c.isdigit() for c in text)
    return digits >= 4 or not text.replace(" ", "").isdecimal() or before.text[-1] in _SEPARATORS


def rows_of(items: Items, page: int, before: int) -> tuple[Row, ...]:
    """Budget rows, numbered from `before` + 1."""
    return tuple(_row(item, page, before + number) for number, item in enumerate(items.rows, start=1))


def _row(item: Item, page: int, rad: int) -> Row:
    raw = text_of(item.text)
    text = Value(
        "text",
        raw,
        raw.rstrip(_SEPARATORS + " ") or None,
        ValueStatus.READ,
        place_of(page, item.text),
        "list",
    )
    part = item.answer.parts[0]
    status = ValueStatus.READ if part.value is not None else ValueStatus.UNREADABLE
    features = (("kind", item.answer.score),)
    place = place_of(page, item.amount)
    belopp = Value("belopp", text_of(item.amount), part.value, status, place, "list", part.flags, features)
    return Row("budget_rows", rad, (text, belopp))
