"""Sheets of a workbook, written row by row: cells typed, states in colour and in words, nothing that can run."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

MOST_ROWS = 1_048_576
MOST_LINKS = 65_530
MOST_CHARACTERS = 32_767
_PRECISE_DIGITS = 15
_FIRST_DATE = date(1901, 1, 1)
"""Before this spreadsheets disagree about the calendar: the day is written out in words."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_CUT = " […]"
_LINE_HEIGHT = 15
_MOST_LINES = 24
_MOST_COUNTED = 4000

STATE_COLOURS = {
    "bad": ("#ffd8d3", "#82071e"),
    "warn": ("#fff1c2", "#6b4400"),
    "note": ("#ddf0ff", "#0a3069"),
    "good": ("#dff5e3", "#0f5323"),
    "weak": ("#eef0f2", "#3d444d"),
}
"""Fill and ink by state; every pair has a contrast of at least 7 to 1, and the word stands in the cell."""


class State(NamedTuple):
    """A word in a coloured cell."""

    word: str
    colour: str


class Linked(NamedTuple):
    """A cell that leads to another row of the workbook, as long as there is room for links."""

    value: object
    target: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a sheet: its heading, width in characters, and what stands in it.

    source: `table.column` that explains it, or an explanation in Swedish. wraps: long text on several lines.
    """

    name: str
    width: float
    source: str
    wraps: bool = False


class Formats:
    """The few formats that all sheets share."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Any] = {}
        self._states = {
            name: book.add_format(
                {
                    "bg_color": fill,
                    "font_color": ink,
                    "bold": name == "bad",
                    "valign": "top",
                    "align": "left",
                    "indent": 1,
                }
                | _LINE
            )
            for name, (fill, ink) in STATE_COLOURS.items()
        }
        heading = {"bold": True, "bg_color": "#1f2a37", "font_color": "#ffffff", "valign": "vcenter"}
        self.heading = book.add_format(heading | {"text_wrap": True, "border": 1, "border_color": "#57606a"})
        self.title = book.add_format({"bold": True, "font_size": 18})
        self.subtitle = book.add_format({"bold": True, "font_size": 12, "bottom": 1})
        self.label = book.add_format({"bold": True, "valign": "top"})

    def state(self, colour: str) -> Any:
        return self._states[colour]

    def of(self, shape: str, *, wraps: bool = False, linked: bool = False) -> Any:
        """A format by the shape of the value, made once."""
        key = (f"{shape}{'+' if linked else ''}", wraps)
        if key not in self._made:
            look = {"valign": "top", "text_wrap": wraps} | _LINE | _SHAPES[shape]
            look |= {"font_color": "#0550ae", "underline": 1} if linked else {}
            self._made[key] = self._book.add_format(look)
        return self._made[key]


_LINE: dict[str, object] = {"bottom": 1, "bottom_color": "#d0d7de"}
_SHAPES: dict[str, dict[str, object]] = {
    "text": {"num_format": "@", "align": "left", "indent": 1},
    "number": {"num_format": "0.00#"},
    "whole": {"num_format": "#,##0"},
    "count": {"num_format": "#,##0", "align": "left", "indent": 1},
    "plain": {"num_format": "0"},
    "ore": {"num_format": "#,##0.00"},
    "date": {"num_format": "yyyy-mm-dd", "align": "left", "indent": 1},
    "moment": {"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left", "indent": 1},
}


class Sheet:
    """One kind of rows; goes on in another worksheet where the rows are more than one can hold.

    told: called with worksheet, row, heading and the whole text of a cell that is longer than a cell can be.
    printed: heading of the last column that goes to paper.
    """

    def __init__(
        self,
        book: Any,
        formats: Formats,
        name: str,
        headings: Sequence[Heading],
        told: Callable[[str, int, str, str], None],
        *,
        printed: str = "",
        most_rows: int = MOST_ROWS,
    ) -> None:
        self.name = name
        self.headings = tuple(headings)
        names = [heading.name for heading in headings]
        self._is_ruled = any(heading.wraps for heading in headings)
        """High rows are told apart by a line, over empty cells too."""
        self._last_printed = names.index(printed) if printed else len(names) - 1
        self.rows = 0
        """Rows so far, without headings."""
        self._book, self._formats, self._told, self._most = book, formats, told, most_rows
        self._parts = 0
        self._links = 0
        self._row = 0
        self._sheet: Any = None
        self._begin()

    def add(self, cells: Sequence[object]) -> str:
        """Write a row, a cell for each heading; where it stands, as the target of a link."""
        if self._row + 1 >= self._most:
            self._end()
            self._begin()
        self._row += 1
        self.rows += 1
        lines = max(map(_lines, cells, self.headings))
        if lines > 1:
            self._sheet.set_row(self._row, _LINE_HEIGHT * min(lines, _MOST_LINES))
        for column, (value, heading) in enumerate(zip(cells, self.headings, strict=True)):
            if value is not None:
                self._write(column, value, heading)
            elif self._is_ruled and column <= self._last_printed:
                self._sheet.write_blank(self._row, column, None, self._formats.of("text"))
        return f"internal:'{self._title(self._parts)}'!A{self._row + 1}"

    def close(self) -> None:
        """Set the filter over the rows that came."""
        self._end()

    def _write(self, column: int, value: object, heading: Heading) -> None:
        match value:
            case State(word, colour):
                self._sheet.write_string(self._row, column, word, self._formats.state(colour))
            case Linked(inner, target) if inner is not None and self._links < MOST_LINKS:
                self._links += 1
                shape = self._formats.of("text", wraps=heading.wraps, linked=True)
                text = self._fitting(str(inner), heading)
                self._sheet.write_url(self._row, column, target, shape, text)
            case Linked(inner, _):
                if inner is not None:
                    self._write(column, inner, heading)
            case str():
                self._text(column, value, heading)
            case Decimal() if not is_precise(value):
                self._text(column, f"{value:f}", heading)
            case date() if not isinstance(value, datetime) and value < _FIRST_DATE:
                self._text(column, value.isoformat(), heading)
            case _:
                self._figure(column, value)

    def _figure(self, column: int, value: object) -> None:
        """Numbers, days and moments, each with the format of its kind."""
        match value:
            case datetime():
                naive = value.astimezone(UTC).replace(tzinfo=None)
                self._sheet.write_datetime(self._row, column, naive, self._formats.of("moment"))
            case date():
                self._sheet.write_datetime(self._row, column, value, self._formats.of("date"))
            case Decimal():
                shape = "whole" if value == value.to_integral_value() else "ore"
                self._sheet.write_number(self._row, column, value, self._formats.of(shape))
            case int():
                self._sheet.write_number(self._row, column, value, self._formats.of("plain"))
            case float():
                self._sheet.write_number(self._row, column, value, self._formats.of("number"))
            case _:
                raise TypeError(type(value).__name__)

    def _text(self, column: int, text: str, heading: Heading) -> None:
        shape = self._formats.of("text", wraps=heading.wraps)
        self._sheet.write_string(self._row, column, self._fitting(text, heading), shape)

    def _fitting(self, text: str, heading: Heading) -> str:
        safe = storable(text)
        if utf16_length(safe) <= MOST_CHARACTERS:
            return safe
        self._told(self._title(self._parts), self._row + 1, heading.name, safe)
        return cut(safe, MOST_CHARACTERS - len(_CUT)) + _CUT

    def _title(self, part: int) -> str:
        return self.name if part == 1 else f"{self.name} ({part})"

    def _begin(self) -> None:
        self._parts += 1
        self._row = self._links = 0
        self._sheet = self._book.add_worksheet(self._title(self._parts))
        for column, heading in enumerate(self.headings):
            self._sheet.set_column(column, column, heading.width)
            self._sheet.write_string(0, column, heading.name, self._formats.heading)
        self._sheet.freeze_panes(1, 1)
        set_print(self._sheet, self.name)
        self._sheet.repeat_rows(0)

    def _end(self) -> None:
        self._sheet.autofilter(0, 0, max(1, self._row), len(self.headings) - 1)
        self._sheet.print_area(0, 0, max(1, self._row), self._last_printed)


def _lines(value: object, heading: Heading) -> int:
    """How many lines a cell takes, about; the file must say how high a row is."""
    text = value.value if isinstance(value, Linked) else value
    if not heading.wraps or not isinstance(text, str):
        return 1
    return sum(max(1, math.ceil(len(line) / heading.width)) for line in text[:_MOST_COUNTED].split("\n"))


def set_print(sheet: Any, name: str) -> None:
    """A4 on its side, as wide as the page, numbered."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.set_footer(f"&L&8granska · {name}&R&8&P (&N)")


def is_precise(number: Decimal) -> bool:
    """Whether a spreadsheet, which counts with fifteen digits, holds the number exactly.

    >>> is_precise(Decimal("9999999999999.99")), is_precise(Decimal("99999999999999.99"))
    (True, False)
    """
    return len("".join(map(str, number.as_tuple().digits)).strip("0")) <= _PRECISE_DIGITS


def storable(text: str) -> str:
    """The text with line feeds as its only line ends, without what a workbook cannot hold.

    >>> storable("a\\r\\nb\\x00c")
    'a\\nbc'
    """
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def utf16_length(text: str) -> int:
    """Length as spreadsheets count it: two for a character outside the basic plane."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def cut(text: str, most: int) -> str:
    """The beginning of the text, at most so many UTF-16 units."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def states(words: Mapping[str, tuple[str, str]]) -> Mapping[str, State]:
    return {key: State(*value) for key, value in words.items()}


SEVERITIES = states({"fel": ("Fel", "bad"), "varning": ("Varning", "warn"), "notis": ("Notis", "note")})
REVIEWS = states(
    {
        "ny": ("ej granskad", "warn"),
        "kontrollerad": ("kontrollerad", "good"),
        "godtagen": ("godtagen", "good"),
        "avfardad": ("avfärdad", "weak"),
    }
)
VALUES = states(
    {
        "read": ("läst", "good"),
        "empty": ("tomt på papperet", "weak"),
        "absent": ("finns inte på papperet", "weak"),
        "unreadable": ("kunde inte läsas", "bad"),
        "review": ("att granska", "warn"),
    }
)
DOCUMENTS = states(
    {
        "ok": ("klar", "good"),
        "review": ("att granska", "warn"),
        "failed": ("gick inte att läsa", "bad"),
        "duplicate": ("kopia", "weak"),
    }
)
