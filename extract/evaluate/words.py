"""Figures as a Swedish reader sees them, in the terminal and on the page."""

from __future__ import annotations

from extract.evaluate.alarms import AlarmTally
from extract.evaluate.compare import Verdict
from extract.evaluate.figures import Group
from extract.evaluate.intervals import Interval
from extract.evaluate.score import RowCount

HEADINGS = ("grupp", "filer", "fält F1", "rader", "dokument", "belopp", "tysta ‰", "auto")
VERDICTS = {
    Verdict.RIGHT: "rätt",
    Verdict.RIGHT_FLAGGED: "rätt, till granskning",
    Verdict.WRONG_SILENT: "fel, godtaget",
    Verdict.WRONG_FLAGGED: "fel, till granskning",
    Verdict.MISSED: "missat",
    Verdict.SPURIOUS: "påhittat, godtaget",
    Verdict.SPURIOUS_FLAGGED: "påhittat, till granskning",
    Verdict.BLANK: "tomt, rätt",
}


def number(value: float, decimals: int) -> str:
    """
    >>> number(0.9512, 2)
    '0,95'
    """
    return f"{value:.{decimals}f}".replace(".", ",")


def share(value: float | None) -> str:
    """Four decimals, and nothing where nothing was measured; rounded down, so that 1 means all of them.

    >>> share(0.99996), share(1.0), share(None)
    ('0,9999', '1', '–')
    """
    if value is None:
        return "–"
    return "1" if value == 1 else number(int(value * 10_000) / 10_000, 4)


def per_thousand(value: float | None) -> str:
    return "–" if value is None else "0" if value == 0 else number(1000 * value, 2)


def interval(edges: Interval, factor: float = 1.0) -> str:
    """
    >>> interval(Interval(0.0, 0.00037), 1000)
    '0,000–0,370'
    """
    return f"{number(factor * edges.low, 3)}–{number(factor * edges.high, 3)}"


def told(alarms: AlarmTally) -> str:
    """What the checks found of what was planted, and what they said where nothing was."""
    return (
        f"Inlagda avvikelser: {alarms.found} av {alarms.planted} funna ({share(alarms.recall)}). "
        f"Av {alarms.planted_alarms} med graden fel eller varning är {alarms.alarmed} funna så "
        f"({share(alarms.alarm_recall)}), övriga som notis eller inte alls. "
        f"Falska fel och varningar: {alarms.false_alarms} i {alarms.clean} felfria dokument"
        f"{_per_hundred(alarms.false_per_100)}."
    )


def _per_hundred(rate: float | None) -> str:
    return "" if rate is None else f" ({number(rate, 2)} per 100)"


def exact_rows(group: Group) -> RowCount:
    """All tables of the group together."""
    counts = [count for _, count in group.rows]
    return RowCount(
        sum(count.expected for count in counts),
        sum(count.found for count in counts),
        sum(count.exact for count in counts),
    )


def group_cells(group: Group) -> tuple[str, ...]:
    """The cells under `HEADINGS`."""
    rows = exact_rows(group)
    return (
        group.name,
        str(group.files),
        share(group.fields.f1),
        share(rows.exact / rows.expected if rows.expected else None),
        share(group.exact / group.documents if group.documents else None),
        str(group.amounts.accepted),
        per_thousand(group.amounts.silent_rate),
        share(group.amounts.automation),
    )
