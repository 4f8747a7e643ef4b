"""What the page tells, counted from the rows: outcomes, kronor by board and year, findings, largest differences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from extract.exporters.outgoing import Outgoing
from extract.exporters.overview import Overview
from extract.exporters.source import Cells, Source
from models.column import Kind
from models.geometry import Box
from models.tables import TABLES

UNKNOWN_BOARD = "nämnd okänd"
UNKNOWN_YEAR = "år okänt"
_EXACT = Context(prec=60)
_READ_AS = ("summa_beraknad", "summa_angiven", "forbrukat_belopp")
"""What a report accounts for: the sum of its rows, else the sum it states, else what it calls used."""


class Spot(NamedTuple):
    """A value on a page."""

    value: str
    raw: str
    page: int
    box: Box


class Total(NamedTuple):
    """Kronor, from how many papers it was read, and how many papers there are."""

    kronor: Decimal
    read: int
    papers: int

    def plus(self, amount: Decimal | None) -> Total:
        if amount is None:
            return Total(self.kronor, self.read, self.papers + 1)
        return Total(_EXACT.add(self.kronor, amount), self.read + 1, self.papers + 1)


NOTHING = Total(Decimal(0), 0, 0)


@dataclass(slots=True)
class Money:
    """Totals by board and year."""

    cells: dict[tuple[str, str], Total] = field(default_factory=lambda: defaultdict(lambda: NOTHING))

    def add(self, board: object, day: object, amount: object) -> None:
        key = (str(board or UNKNOWN_BOARD), str(day.year) if isinstance(day, date) else UNKNOWN_YEAR)
        self.cells[key] = self.cells[key].plus(amount if isinstance(amount, Decimal) else None)

    @property
    def years(self) -> tuple[str, ...]:
        return tuple(sorted({year for _, year in self.cells}))

    def years_of(self, board: str) -> tuple[str, ...]:
        return tuple(year for year in self.years if (board, year) in self.cells)

    @property
    def boards(self) -> tuple[str, ...]:
        """Largest first."""
        names = {board for board, _ in self.cells}
        return tuple(sorted(names, key=lambda board: (-self.of(board=board).kronor, board)))

    def of(self, *, board: str | None = None, year: str | None = None) -> Total:
        """The total of a board, of a year, of one in the other, or of all."""
        total = NOTHING
        for (its_board, its_year), found in self.cells.items():
            if board in (None, its_board) and year in (None, its_year):
                kronor = _EXACT.add(total.kronor, found.kronor)
                total = Total(kronor, total.read + found.read, total.papers + found.papers)
        return total


@dataclass(frozen=True, slots=True)
class Difference:
    """A finding about two sums, with the places that each was read from."""

    finding: Cells
    paper: Cells
    amount: Decimal
    expected: tuple[Spot, ...]
    actual: tuple[Spot, ...]


@dataclass(slots=True)
class Figures:
    """Everything on the page that is counted."""

    overview: Overview = field(default_factory=Overview)
    requested: Money = field(default_factory=Money)
    reported: Money = field(default_factory=Money)
    differences: list[Difference] = field(default_factory=list)
    unread_files: list[Cells] = field(default_factory=list)
    """The first documents that could not be read."""
    accepted_amounts: int = 0
    """Amounts that no person is asked to look at."""
    expected_wrong: float = 0.0
    """How many of them their own confidences expect to be wrong."""
    amounts_to_review: int = 0
    unread_amounts: int = 0
    runs: list[Cells] = field(default_factory=list)
    personal: set[str] = field(default_factory=set)
    """Documents that hold a personal number."""
    open_codes: Counter[tuple[str, str]] = field(default_factory=Counter)


def figures_of(source: Source, gate: Outgoing, *, most: int = 10, most_unread: int = 25) -> Figures:
    """Count the source, table by table; memory grows with the documents and the hits, not with the values.

    most: largest differences kept; most_unread: files that could not be read kept by name.
    """
    figures = Figures()
    papers: dict[str, Cells] = {}
    for row in gate.pass_through(source, "documents"):
        figures.overview.add_document(row)
        papers[str(row["document_id"])] = row
        if row["status"] == "failed" and len(figures.unread_files) < most_unread:
            figures.unread_files.append(row)
    for row in gate.pass_through(source, "applications"):
        day = row["tidplan_start"] or row["datum"]
        figures.requested.add(row["namnd_norm"], day, row["sokt_summa"])
    for row in gate.pass_through(source, "reports"):
        amount = next((row[name] for name in _READ_AS if row[name] is not None), None)
        figures.reported.add(row["namnd_norm"], row["period_start"] or row["datum"], amount)
    largest = _largest(source, papers, most)
    wanted = {key for row in largest for key in str(row["field_ids"] or "").split()}
    spots = _count_values(figures, gate.pass_through(source, "fields"), wanted)
    kept = {str(row["finding_id"]) for row in largest}
    shown: dict[str, Cells] = {}
    for row in gate.pass_through(source, "findings"):
        _count_finding(figures, row)
        if str(row["finding_id"]) in kept:
            shown[str(row["finding_id"])] = row
    found = (shown[str(row["finding_id"])] for row in largest if str(row["finding_id"]) in shown)
    figures.differences = [_difference(row, papers[str(row["document_id"])], spots) for row in found]
    figures.runs = list(gate.pass_through(source, "runs"))
    return figures


def _count_values(figures: Figures, rows: Iterable[Cells], wanted: set[str]) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}
    for row in rows:
        figures.overview.add_value(row)
        if (row["table"], row["field"]) in _amount_columns():
            _count_amount(figures, row)
        if row["field_id"] in wanted and (spot := _spot(row)) is not None:
            spots[str(row["field_id"])] = spot
    return spots


def _count_amount(figures: Figures, row: Cells) -> None:
    if row["status"] == "read" and row["value"] is not None:
        if row["changed_by"] is None:
            figures.accepted_amounts += 1
            figures.expected_wrong += 1.0 - float(str(row["confidence"] or 0))
    elif row["status"] == "review":
        figures.amounts_to_review += 1
    elif row["status"] == "unreadable":
        figures.unread_amounts += 1


def _count_finding(figures: Figures, row: Cells) -> None:
    figures.overview.add_finding(row)
    if row["result"] == "traff":
        figures.open_codes[str(row["severity"]), str(row["code"])] += row["review"] == "ny"
        if row["code"] == "N09":
            figures.personal.add(str(row["document_id"]))


def _largest(source: Source, papers: dict[str, Cells], most: int) -> list[Cells]:
    """The hits with the largest differences in kronor, those that a person dismissed left out."""
    hits = (
        (size, row)
        for row in source.rows("findings")
        if row["result"] == "traff" and row["review"] != "avfardad" and row["document_id"] in papers
        for size in _kronor(row)
    )
    ordered = sorted(hits, key=lambda hit: (-hit[0], str(hit[1]["code"]), str(hit[1]["finding_id"])))
    # Two checks may tell of the same two sums.
    told = {(row["document_id"], row["expected"], row["actual"]): row for _, row in reversed(ordered)}
    return [row for _, row in ordered if told[row["document_id"], row["expected"], row["actual"]] is row][
        :most
    ]


def _kronor(row: Cells) -> Iterator[Decimal]:
    """Size of the difference, where it is one between two sums in kronor."""
    figures = [_number(row[name]) for name in ("expected", "actual", "difference")]
    if row["severity"] == "notis" or "kr" not in str(row["message"]) or None in figures:
        return
    expected, actual, difference = (abs(figure) for figure in figures if figure is not None)
    if difference and abs(abs(expected - actual) - difference) < 1:
        yield difference


def _number(text: object) -> Decimal | None:
    digits = str(text or "")
    is_number = (
        digits.lstrip("-").replace(".", "", 1).isascii() and digits.lstrip("-").replace(".", "", 1).isdigit()
    )
    return Decimal(digits) if is_number and len(digits) < 40 else None


def _difference(row: Cells, paper: Cells, spots: dict[str, Spot]) -> Difference:
    """A spot belongs to the sum whose value it has; those that have neither add up to the other one."""
    mine = [spots[key] for key in str(row["field_ids"] or "").split() if key in spots]
    expected = [spot for spot in mine if spot.value == row["expected"]]
    actual = [spot for spot in mine if spot.value == row["actual"] and spot not in expected]
    rest = [spot for spot in mine if spot not in expected and spot not in actual]
    amount = _number(row["difference"]) or Decimal(0)
    return Difference(
        row, paper, amount, tuple(expected or rest), tuple(actual or (rest if expected else ()))
    )


def _spot(row: Cells) -> Spot | None:
    corners = [row[name] for name in ("x0", "top", "x1", "bottom")]
    if None in corners or not isinstance(row["page"], int):
        return None
    box = Box(*(float(str(corner)) for corner in corners))
    return Spot(str(row["value"] or ""), str(row["raw"] or ""), row["page"], box)


@cache
def _amount_columns() -> frozenset[tuple[str, str]]:
    return frozenset(
        (declared.name, column.name)
        for declared in TABLES
        for column in declared.columns
        if column.kind is Kind.AMOUNT
    )
