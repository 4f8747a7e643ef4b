"""Of the pairs that are alike: which papers of a project that goes on for years belong to the same year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from extract.linking.score import Named, Scored, gap_days, is_same_name
from models.summary import LinkKind

Row = tuple[Named, Named, LinkKind, Scored]
Side = tuple[int, int | None, LinkKind]

_AS_GOOD = 0.02
_CLEARLY_BETTER = 0.05
_SIGNED_LATER = timedelta(days=30)
_SAME_MATTER = timedelta(days=120)


def start_of(part: Named) -> date:
    """When the paper's time begins; the last of all days where that is not known."""
    return part.summary.start or part.summary.signed or date.max


def choose(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows that stand: for each paper the likeliest cause, and only the next of later applications."""
    by_kind: dict[LinkKind, list[Row]] = defaultdict(list)
    for row in rows:
        by_kind[row[2]].append(row)
    right_day: dict[LinkKind, Callable[[list[Row]], list[Row]]] = {
        LinkKind.APPLICATION_DECISION: _applied_before,
        LinkKind.DECISION_REPORT: _decided_before,
    }
    for kind, its in by_kind.items():
        if kind is LinkKind.NEXT_APPLICATION:
            yield from _nearest_next(_not_outdone(its, is_next=True))
            continue
        likeliest = [row for group in _grouped(its, 1).values() for row in _as_good(group)]
        if kind is LinkKind.APPLICATION_DECISION:
            likeliest = list(_of_one_board(likeliest))
        picked = right_day.get(kind)
        if picked is not None:
            likeliest = [row for group in _grouped(likeliest, 1).values() for row in picked(group)]
        yield from _not_outdone(likeliest, is_next=False)


def _grouped(rows: Iterable[Row], side: int) -> dict[Side, list[Row]]:
    """Rows by the part at one end: 0 where they start, 1 where they lead."""
    groups: dict[Side, list[Row]] = defaultdict(list)
    for row in rows:
        groups[_side(row, side)].append(row)
    return groups


def _side(row: Row, side: int) -> Side:
    part = row[1] if side else row[0]
    return part.order, part.part.nr, row[2]


def _as_good(group: list[Row]) -> list[Row]:
    best = max(row[3].score for row in group)
    return [row for row in group if row[3].score >= best - _AS_GOOD]


def _of_one_board(rows: list[Row]) -> Iterator[Row]:
    """A granting board's list is of one applicant's projects, or of many: the clause that fits several boards

    goes to the application of the same amount, else to the board that more clauses of the decision fit.
    """
    fits = Counter((row[1].order, row[0].summary.board) for row in rows)
    for group in _grouped(rows, 1).values():
        same_sum = [row for row in group if _is_same_sum(row)]
        kept = same_sum or group
        most = max(fits[row[1].order, row[0].summary.board] for row in kept)
        yield from (row for row in kept if fits[row[1].order, row[0].summary.board] == most)


def _is_same_sum(row: Row) -> bool:
    ours, theirs = row[0].part.amount, row[1].part.amount
    return bool(ours and theirs and ours.kronor == theirs.kronor)


def _applied_before(group: list[Row]) -> list[Row]:
    """A decision answers the latest application before it, and others for that same time."""
    decided = group[0][1].summary.signed
    if decided is None:
        return group
    applied = [(row, row[0].summary.signed or row[0].summary.start) for row in group]
    before = [(day, start_of(row[0])) for row, day in applied if day and day <= decided + _SIGNED_LATER]
    if not before:
        return group
    chosen = max(before)[1]
    return [row for row in group if start_of(row[0]) == chosen]


def _decided_before(group: list[Row]) -> list[Row]:
    """A report follows the latest decision made before the middle of its time."""
    report = group[0][1].summary
    if report.start is None or report.end is None:
        return group
    middle = report.start + (report.end - report.start) / 2
    days = [row[0].summary.signed for row in group]
    before = [day for day in days if day and day <= middle]
    if not before:
        return group
    latest = max(before)
    return [
        row for row, day in zip(group, days, strict=True) if day and latest - _SAME_MATTER <= day <= middle
    ]


def _not_outdone(rows: list[Row], *, is_next: bool) -> Iterator[Row]:
    """Pairs of unlike names stand unless one of the two has a clearly better partner for the same time."""
    starting, leading = _grouped(rows, 0), _grouped(rows, 1)
    for row in rows:
        name = row[3].name
        rivals = [rival for rival in starting[_side(row, 0)] if is_next or _same_time(rival[1], row[1])]
        rivals += leading[_side(row, 1)]
        if is_same_name(name) or all(rival[3].name <= name + _CLEARLY_BETTER for rival in rivals):
            yield row


def _same_time(one: Named, other: Named) -> bool:
    gap = gap_days(one.summary, other.summary)
    return one.summary is other.summary or (gap is not None and gap < 0)


def _nearest_next(rows: Iterable[Row]) -> Iterator[Row]:
    """Of several later applications only the first one is the next."""
    nearest: dict[int, Row] = {}
    for row in rows:
        held = nearest.get(row[0].order)
        if held is None or _nearness(row) < _nearness(held):
            nearest[row[0].order] = row
    yield from nearest.values()


def _nearness(row: Row) -> tuple[date, float, int]:
    _, other, _, found = row
    return start_of(other), -found.score, other.order
