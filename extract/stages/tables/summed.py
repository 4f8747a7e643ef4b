"""Tables known by their arithmetic: lines of a text and an amount over a total that is their sum.

Where a head that names the unit stands right over such lines, they are a table whatever they add up to.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.heads.head_sense import are_days
from extract.stages.heads.payers import count_people, is_income, names_no_costs, pay_for_costs
from extract.stages.heads.units import head_unit
from extract.stages.page.lines import Line, Segment, line_pitch, place_of, text_of, without_leaders, word_size
from extract.stages.page.row_numbers import without_row_numbers
from extract.stages.tables.items import item_of, row_name, without_currency
from extract.stages.words.kinds import read_as
from extract.stages.words.totals import is_subtotal, is_total
from models.form import Kind, TableSpec
from models.layout import Word
from models.record import Dokumenttyp, Row, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_KONTO = re.compile(r"[0-9]{3,8}")
"""What stands where a code stands; whether it has the length of one is for the checks to say."""
_CODE = re.compile(r"[0-9]{4,6}")
_SMALL = re.compile(r"[1-9][0-9]{0,2}")
_THOUSAND = 1000
_FEWEST_ITEMS = 2
_MOST_ITEMS = 80
_FAR = 2.2
"""Line pitches of white space that a list does not go over."""
_SHORT = 6
"""Words of a line without amount that may stand among the items: a heading, or the end of a text."""


_OTHERS = re.compile(r"\b[0-9]{1,3}(?:[ .][0-9]{3})+\b|\b[0-9]+,[0-9]{2}\b")
"""Amounts among the words of a row: columns that ran together."""
_ENDS_IN_FIGURE = re.compile(r"(?<![\w-])(?!(?:19|20)[0-9]{2}$)[0-9]{4,}$")
"""Digits that no space parts from a name, before its amount: another column's."""
_CODES = re.compile(r"(?<![\w-])[0-9]{4,6}(?![\w-])")


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount as it stands."""

    words: tuple[Word, ...]
    value: Decimal
    flags: tuple[str, ...]

    @property
    def x1(self) -> float:
        return self.words[-1].box.x1


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: its words and the amounts behind them."""

    line: Line
    text: tuple[Word, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Summed:
    """Entries whose amounts in one column are exactly the total under them."""

    entries: tuple[tuple[Entry, Figure], ...]
    total: Figure
    last: Line
    only: bool
    """No other column of the list adds up to another total."""
    adds_up: bool = True
    """False: a head and a total stand right over and under the entries, and their sum is another."""


def find_summed(draft: Draft) -> Draft:
    """Rows of a paper on an undeclared form in which no table head was found; the lines are claimed."""
    form = draft.form
    if form is None or not form.generic or draft.rows:
        return draft
    tables = {table.name: table for table in form.tables}
    found = _best(draft)
    if found is None:
        return draft
    is_report = form.dokumenttyp is Dokumenttyp.REDOVISNING
    name = "konto_rows" if is_report and _are_coded([entry for entry, _ in found.entries]) else "budget_rows"
    if name not in tables:
        return draft
    return _with_rows(draft, tables[name], found)


def _best(draft: Draft) -> Summed | None:
    """The list with the most entries."""
    pitch = line_pitch(draft.lines)
    lines = [without_leaders(line) for line in without_row_numbers(draft.lines)]
    lists = [
        found
        for position, line in enumerate(lines)
        if line.index not in draft.claimed and is_total(line.text)
        for found in [_above(draft, lines, position, pitch)]
        if found is not None and not _pays(found, lines)
    ]
    return max(lists, key=lambda found: len(found.entries), default=None)


def _pays(found: Summed, lines: Sequence[Line]) -> bool:
    """Whether a list says over it, in each of its texts or in its sum, that it is none of costs."""
    first = found.entries[0][0].line.index
    above = next((line for line in reversed(lines[:first]) if any(map(str.isalnum, line.text))), None)
    heads = [segment.text for segment in above.segments] if above is not None else [""]
    names = [text_of(entry.text) for entry, _ in found.entries]
    if names_no_costs(heads[0]) or count_people(heads) or are_days(names):
        return True
    return pay_for_costs(names) or is_income(found.last.text.partition(" ")[2])


def _above(draft: Draft, lines: Sequence[Line], position: int, pitch: float) -> Summed | None:
    unit = draft.units.at(lines[position].index) or _unit_over(lines, position)
    total = _entry(lines[position], unit)
    if total is None:
        return None
    totals = {table.total for table in draft.form.tables} if draft.form is not None else set()
    labels = {id(word) for hit in draft.hits if hit.colon or hit.name in totals for word in hit.words}
    entries: list[Entry] = []
    below = lines[position]
    for line in reversed(lines[max(0, position - _MOST_ITEMS) : position]):
        far = line.page != below.page or below.box.top - line.box.bottom > _FAR * pitch
        if far or line.index in draft.claimed:
            break
        entry = _entry(line, unit)
        if is_total(line.text) or (entry is None and len(line.words) > _SHORT):
            break
        if entry is not None and not is_subtotal(line.text):
            entries.insert(0, _without_label(entry, labels))
        below = line
    if len(entries) < _FEWEST_ITEMS:
        return None
    return _that_sums(entries, total) or _under_a_head(lines[:position], entries, total)


def _under_a_head(above: Sequence[Line], entries: Sequence[Entry], total: Entry) -> Summed | None:
    """The entries with one amount each on all lines from a head that names the unit down to a total, which is wrong."""
    head = next((line for line in reversed(above) if not any(map(str.isdigit, line.text))), None)
    if head is None or head_unit(head) is None or len(total.figures) > 1:
        return None
    own = [entry for entry in entries if entry.line.index > head.index]
    alone = all(len(entry.figures) == 1 and not _ran_together(text_of(entry.text)) for entry in own)
    if len(own) < _FEWEST_ITEMS or not alone or len(own) < total.line.index - head.index - 1:
        return None
    column = tuple((entry, entry.figures[0]) for entry in own)
    return Summed(column, total.figures[0], total.line, only=False, adds_up=False)


def _unit_over(lines: Sequence[Line], position: int) -> str | None:
    """The unit that the head of a list names, the nearest line above its total without a figure: `Ändamål tkr`."""
    above = (line for line in reversed(lines[max(0, position - _MOST_ITEMS) : position]))
    head = next((line for line in above if not any(map(str.isdigit, line.text))), None)
    return head_unit(head) if head is not None else None


def _entry(line: Line, unit: str | None) -> Entry | None:
    """The line as words and the amounts behind them; None where there are not both."""
    figures: list[Figure] = []
    segments = list(line.segments)
    while len(segments) > 1 and (figure := _figure(segments[-1].words, unit)) is not None:
        figures.insert(0, figure)
        segments.pop()
    words = without_currency(_words(segments)) if figures else _words(segments)
    if not figures:
        item = item_of(words, unit)
        parted = (item.text, item.amount) if item is not None else _small_behind(words, unit)
        figure = _figure(parted[1], unit) if parted is not None else None
        if parted is None or figure is None:
            return None
        words, figures = parted[0], [figure]
    return Entry(line, words, tuple(figures)) if any(c.isalpha() for w in words for c in w.text) else None


def _small_behind(
    words: tuple[Word, ...], unit: str | None
) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """Words and the few digits behind them, which are money where the unit is thousands of kronor or more."""
    text, last = words[:-1], words[-1:]
    if unit is None or not text or not _SMALL.fullmatch(last[0].text) or text[-1].text[-1:].isdigit():
        return None
    figure = _figure(last, unit)
    return (text, last) if figure is not None and figure.value >= _THOUSAND * int(last[0].text) else None


def _without_label(entry: Entry, labels: Collection[int]) -> Entry:
    """The first entry of a list may stand behind the list's own label."""
    rest = tuple(word for word in entry.text if id(word) not in labels)
    named = any(c.isalpha() for word in rest for c in word.text)
    return replace(entry, text=rest) if named and len(rest) < len(entry.text) else entry


def _words(segments: Sequence[Segment]) -> tuple[Word, ...]:
    return tuple(word for segment in segments for word in segment.words)


def _figure(words: Sequence[Word], unit: str | None) -> Figure | None:
    answer = read_as(Kind.AMOUNT, text_of(words), unit, whole=True)
    value = answer.parts[0].value if answer.parts else None
    if answer.score <= 0.5 or not isinstance(value, Decimal):
        return None
    return Figure(tuple(words), value, answer.parts[0].flags)


def _that_sums(entries: Sequence[Entry], total: Entry) -> Summed | None:
    """The column whose amounts are exactly its total; of several the one with the largest total."""
    fitting = []
    for number, figure in enumerate(total.figures):
        column = [(entry, found) for entry in entries if (found := _under(entry, figure, number, total))]
        column = _last_that_sum(column, figure.value)
        if column:
            fitting.append((figure, column))
    if not fitting:
        return None
    figure, column = max(fitting, key=lambda pair: pair[0].value)
    others = {other.value for other, _ in fitting}
    listed = (total, *(entry for entry, _ in column))
    alone = all(len(entry.figures) == 1 and not _ran_together(text_of(entry.text)) for entry in listed)
    return Summed(tuple(column), figure, total.line, only=len(others) == 1 and alone)


def _ran_together(text: str) -> bool:
    """Whether the words of a row hold amounts, or codes of several columns."""
    return any(sign.search(text) for sign in (_OTHERS, _ENDS_IN_FIGURE)) or len(_CODES.findall(text)) > 1


def _last_that_sum(column: Sequence[tuple[Entry, Figure]], total: Decimal) -> list[tuple[Entry, Figure]]:
    """The nearest entries above a total that add up to it to the öre; what stands above them is something else."""
    rest = total
    for count, (_, figure) in enumerate(reversed(column), start=1):
        rest -= figure.value
        if rest == 0 and count >= _FEWEST_ITEMS:
            return list(column[len(column) - count :])
    return []


def _under(entry: Entry, head: Figure, number: int, total: Entry) -> Figure | None:
    """The amount of an entry in the column of one of the total's amounts."""
    if len(entry.figures) == len(total.figures):
        return entry.figures[number]
    reach = 2 * word_size(head.words[-1])
    near = [figure for figure in entry.figures if abs(figure.x1 - head.x1) < reach]
    return near[0] if len(near) == 1 else None


def _are_coded(entries: Sequence[Entry]) -> bool:
    """Whether every entry begins with figures, and most of these are as long as the code of an account."""
    codes = [code.text for entry in entries if (code := _code(entry)) is not None]
    return len(codes) == len(entries) and 2 * sum(_CODE.fullmatch(text) is not None for text in codes) > len(
        codes
    )


def _code(entry: Entry) -> Word | None:
    first = entry.text[0]
    return first if _KONTO.fullmatch(first.text) and len(entry.text) > 1 else None


def _with_rows(draft: Draft, table: TableSpec, found: Summed) -> Draft:
    before = len(draft.rows_of(table.name))
    rows = tuple(
        Row(table.name, number, _cells(table, entry, figure, found))
        for number, (entry, figure) in enumerate(found.entries, start=before + 1)
    )
    values = draft.values
    if table.total is not None:
        total = _amount(table.total, found.total, found.last.page, found)
        values = (*values, replace(total, method="total"))
    claimed = {entry.line.index for entry, _ in found.entries} | {found.last.index}
    span = frozenset(range(min(claimed), max(claimed) + 1))
    return replace(draft, rows=(*draft.rows, *rows), values=values, claimed=draft.claimed | span)


def _cells(table: TableSpec, entry: Entry, figure: Figure, found: Summed) -> tuple[Value, ...]:
    code = _code(entry) if table.name == "konto_rows" else None
    words = entry.text[1:] if code is not None else entry.text
    page = entry.line.page
    raw = text_of(words)
    place = place_of(page, words)
    text = Value("text", raw, row_name(raw), ValueStatus.READ, place, "sum")
    amount = _amount("belopp", figure, page, found)
    if code is None:
        return text, amount
    return Value("konto", code.text, code.text, ValueStatus.READ, place_of(page, [code]), "sum"), amount, text


def _amount(field: str, figure: Figure, page: int, found: Summed) -> Value:
    """An amount that its sum vouches for; where several columns have sums, which one is the whole is a guess."""
    status = ValueStatus.READ if found.only else ValueStatus.REVIEW
    flags = (*figure.flags, "kolumn_vald") if found.adds_up and not found.only else figure.flags
    place = place_of(page, figure.words)
    features = (("kind", 1.0), *((("summed", 1.0),) if found.adds_up else ()))
    return Value(field, text_of(figure.words), figure.value, status, place, "sum", flags, features)
