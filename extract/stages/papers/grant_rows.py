"""A table of grants in a decision: one row for each project or receiver, with the amount that it gets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.normalise.amount import parse_amount
from extract.normalise.text import fold
from extract.stages.page.lines import Line, Segment, place_of
from models.record import Clause, Value, ValueStatus
from models.records import dataclass
from models.replacing import replace

_NAMED = re.compile(
    r"(?:namn på )?(?:projekt|förening|sökande|organisation|mottagare|bidragsmottagare|arrangör|insats"
    r"|aktivitet|stödmottagare)"
    r"[\wåäö/ ]*",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"(?:bevilja(?:t|s|de)|tilldela(?:t|s)|fördelat|fördelning|föreslaget|förslag"
    r"|beslut(?:at)?)(?: (?:belopp|bidrag|stöd|medel|summa))?"
    r"(?:,? \(?(?:kr|kronor|tkr|mnkr|sek)\)?)?",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\b(?:tkr|mnkr|kronor|kr|sek)\b", re.IGNORECASE)
_SUM = re.compile(r"(?:summa|totalt|tillsammans|total)\b", re.IGNORECASE)
_MAX_ROWS = 200
_MAX_SKIPPED = 1
"""Lines without an amount in a row that a name goes on over."""


@dataclass(frozen=True, slots=True)
class _Head:
    number: int
    name: Segment
    granted: Segment
    columns: int
    """Pieces of the head's line."""
    place: int
    """Which of them stands over what is granted."""

    @property
    def unit(self) -> str | None:
        found = _UNIT.search(self.granted.text)
        return found[0] if found else None


def granted_rows(lines: Sequence[Line], first_nr: int) -> tuple[list[Clause], set[int]]:
    """Rows of the first table with a column of names and one of granted amounts, and the lines that it takes.

    Rows that do not add up to a printed total, or have none, are for a person to look at.
    """
    head = next((found for n in range(len(lines)) if (found := _head(lines, n)) is not None), None)
    if head is None:
        return [], set()
    rows: list[Clause] = []
    taken = {lines[head.number].index}
    skipped = 0
    total: Decimal | None = None
    for line in lines[head.number + 1 : head.number + 1 + _MAX_ROWS]:
        row = _row(line, head, first_nr + len(rows))
        if _SUM.match(line.text):
            total = _value(row)
            taken.add(line.index)
            break
        if row is None:
            skipped += 1
            if skipped > _MAX_SKIPPED:
                break
            continue
        skipped = 0
        rows.append(row)
        taken.add(line.index)
    granted = [_value(row) for row in rows]
    if total is None or None in granted or sum(value for value in granted if value is not None) != total:
        rows = [_for_review(row) for row in rows]
    return rows, taken if rows else set()


def _head(lines: Sequence[Line], number: int) -> _Head | None:
    segments = lines[number].segments
    if len(segments) < 2:
        return None
    name = next((s for s in segments if _NAMED.fullmatch(s.text)), None)
    granted = next((s for s in reversed(segments) if _GRANTED.fullmatch(s.text.rstrip(":"))), None)
    if name is None or granted is None:
        return None
    return _Head(number, name, granted, len(segments), segments.index(granted))


def _row(line: Line, head: _Head, nr: int) -> Clause | None:
    """The name and the amount that stand under the two heads."""
    if len(line.segments) < 2:
        return None
    name = min(line.segments, key=lambda s: abs(s.box.x0 - head.name.box.x0))
    in_order = len(line.segments) == head.columns
    amount = (
        line.segments[head.place] if in_order else min(line.segments, key=lambda s: _apart(s, head.granted))
    )
    if amount is name or (
        not in_order and _apart(amount, head.granted) > amount.box.width + head.granted.box.width
    ):
        return None
    parsed = parse_amount(amount.text, unit=head.unit)
    if parsed is None:
        return None
    place = place_of(line.page, line.words)
    text = Value("text", line.text, fold(line.text), ValueStatus.READ, place, "clause")
    projekt = replace(
        text, field="projekt", raw=name.text, value=fold(name.text), place=place_of(line.page, name.words)
    )
    status = ValueStatus.READ if parsed.value is not None else ValueStatus.UNREADABLE
    where = place_of(line.page, amount.words)
    belopp = Value(
        "belopp", amount.text, parsed.value, status, where, "clause", parsed.flags, (("kind", 1.0),)
    )
    return Clause(nr, text, projekt, belopp)


def _apart(one: Segment, other: Segment) -> float:
    """Distance between their nearest edges, of equal sides the nearer."""
    return min(abs(one.box.x0 - other.box.x0), abs(one.box.x1 - other.box.x1))


def _value(row: Clause | None) -> Decimal | None:
    value = row.belopp.value if row is not None and row.belopp is not None else None
    return value if isinstance(value, Decimal) else None


def _for_review(row: Clause) -> Clause:
    belopp = row.belopp
    if belopp is None or belopp.status is not ValueStatus.READ:
        return row
    return replace(row, belopp=replace(belopp, status=ValueStatus.REVIEW))
