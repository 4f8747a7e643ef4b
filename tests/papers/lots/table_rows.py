"""Rows of a table drawn by lot: items with their figures, and what stands among them without being one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from tests.papers.lots import table_words as words
from tests.papers.lots.table_model import ColumnKind, Grid, Row, Sheet


class Figures(NamedTuple):
    """A column of amounts; `role` is the column that it answers, "" for one that answers nothing."""

    head: str
    amounts: Sequence[Decimal | None]
    role: str = ""
    over: str = ""
    bare: bool = False
    """The figures are counted in no unit of money and have no sum."""


@dataclass
class Plan:
    """What a table is to hold. `total`: the fields that its sum answers, comma between."""

    table: str
    name_head: str
    names: Sequence[str]
    figures: Sequence[Figures]
    total: str
    first: int = 1
    codes: Sequence[tuple[str, str, Sequence[str]]] = ()
    """Columns of codes: column, head, codes."""
    projekt_nr: int | None = None
    plain: bool = False
    """Nothing in it answers anything."""
    order: list[str] = field(default_factory=list)
    total_words: str = ""


_EMPTY = ("Övrigt", "Annat", "Övriga kostnader, vilka:", "Hyra")
_PARTS = ("varav lön", "varav moms", "därav resor", "varav material")


def drawn(s: Sheet, plan: Plan) -> Grid:
    """The table, its answers marked; the sum is noted where it is printed."""
    columns = _columns(s, plan)
    rows = _grouped(s, plan, columns, [_item(s, plan, n) for n in range(len(plan.names))])
    place = s.rng.choices(("end", "top", "missing", "odd"), (72, 5, 10, 13))[0]
    if place != "missing":
        row = _total(s, plan, columns, odd=place == "odd")
        rows = [row, *rows] if place == "top" else [*rows, row]
    s.tags.add(f"total {place}")
    heads = tuple(head for _, _, head in columns)
    headed = len(plan.figures) > 1 or bool(plan.codes) or not s.chance(0.12)
    if not headed:
        s.tags.add("no head")
    grid = Grid(tuple(kind for _, kind, _ in columns), heads if headed else (), rows)
    grid.over = _over(columns, plan) if headed else ()
    return grid


Columns = list[tuple[str, ColumnKind, str]]


def _columns(s: Sheet, plan: Plan) -> Columns:
    """Key, kind and head of every column, in their order on the sheet."""
    named: dict[str, tuple[str, ColumnKind, str]] = {"text": ("text", "text", plan.name_head)}
    named |= {key: (key, "code", head) for key, head, _ in plan.codes}
    named |= {f"figure{n}": (f"figure{n}", "figure", f.head) for n, f in enumerate(plan.figures)}
    order = plan.order or [*(key for key, _, _ in plan.codes), "text", *(k for k in named if "figure" in k)]
    if not plan.plain and not plan.codes and s.chance(0.15, "row numbers"):
        named["nr"] = ("nr", "code", s.rng.choice(("Nr", "Rad", "", "#")))
        order = ["nr", *order]
    if not plan.plain and s.chance(0.14, "remarks"):
        named["remark"] = ("remark", "remark", s.rng.choice(words.REMARKS))
        at = len(order) if s.rng.random() < 0.7 else order.index("text") + 1
        order = [*order[:at], "remark", *order[at:]]
    if not plan.plain and s.chance(0.1, "shares"):
        named["share"] = ("share", "figure", s.rng.choice(("Andel", "%", "Andel %", "Procent")))
        order = [*order, "share"]
    if not plan.plain and s.chance(0.06, "notes"):
        named["note"] = ("note", "code", "Not")
        at = order.index("text") + 1
        order = [*order[:at], "note", *order[at:]]
    return [named[key] for key in order]


def _item(s: Sheet, plan: Plan, n: int) -> dict[str, str]:
    """The cells of one item by column."""
    key = f"{plan.table}/{plan.first + n}"
    mark = not plan.plain
    cells = {"text": s.d(f"{key}/text", plan.names[n]) if mark else plan.names[n]}
    for column, _, codes in plan.codes:
        code = codes[n]
        cells[column] = s.d(f"{key}/{column}", code, None if code in "-–" else code) if mark else code
    if plan.table == "konto_rows" and mark:
        s.d.codes(
            plan.first + n, plan.projekt_nr, *({"ikb", "motpart"} - {column for column, _, _ in plan.codes})
        )
    for number, figures in enumerate(plan.figures):
        cells[f"figure{number}"] = _figure(s, figures, n, f"{key}/{figures.role}" if mark else "")
    belopp = next((f.amounts for f in plan.figures if f.role == "belopp"), None)
    whole = sum((amount or Decimal(0) for amount in belopp), Decimal(0)) if belopp else Decimal(0)
    own = (belopp[n] if belopp else None) or Decimal(0)
    cells["nr"] = str(n + 1)
    cells["note"] = str(n // 2 + 1) if s.rng.random() < 0.4 else ""
    cells["share"] = f"{100 * own / whole:.0f} %" if whole else ""
    cells["remark"] = s.rng.choice(words.REMARK_WORDS)
    return cells


def _figure(s: Sheet, figures: Figures, n: int, key: str) -> str:
    amount = figures.amounts[n]
    if amount is None:
        return s.rng.choice(("–", "-", ""))
    if figures.bare:
        raw = f"{amount:f}".replace(".", ",")
        return s.d(key, raw, f"{amount:f}") if figures.role and key else raw
    return s.cell(key, amount) if figures.role and key else s.plain(amount)


def _row(columns: Columns, cells: dict[str, str]) -> tuple[str, ...]:
    return tuple(cells.get(key, "") for key, _, _ in columns)


def _summed(s: Sheet, plan: Plan, some: Sequence[int]) -> dict[str, str]:
    """The sums of some items, by column."""
    found = {}
    for number, figures in enumerate(plan.figures):
        if not figures.bare:
            found[f"figure{number}"] = s.plain(_whole(figures, some))
    return found


def _whole(figures: Figures, some: Sequence[int]) -> Decimal:
    return sum((figures.amounts[n] or Decimal(0) for n in some), Decimal(0))


def _grouped(s: Sheet, plan: Plan, columns: Columns, items: list[dict[str, str]]) -> list[Row]:
    """The items in their order, with headings, sums of groups, parts and rows that were left empty."""
    count, rows = len(items), []
    grouped = not plan.plain and count >= 4 and s.chance(0.22, "groups")
    starts = sorted({0, s.rng.randrange(2, count - 1)}) if grouped else [0]
    titles = s.rng.sample(words.GROUPS, len(starts))
    summed = grouped and s.chance(0.7, "subtotals")
    with_parts = not plan.plain and s.chance(0.07, "parts")
    empty = not plan.plain and not plan.codes and s.chance(0.08, "empty rows")
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else count
        if grouped:
            rows.append(Row(_row(columns, {"text": titles[number]}), "group"))
        for n in range(start, end):
            rows.append(Row(_row(columns, items[n])))
            if with_parts and n == start:
                rows.append(Row(_row(columns, _part(s, plan, n)), "part"))
        if summed:
            words_of_sum = s.rng.choice(words.SUBTOTALS).format(titles[number].lower())
            own = {"text": words_of_sum, **_summed(s, plan, range(start, end))}
            rows.append(Row(_row(columns, own), "sum"))
    if empty:
        rows.append(Row(_row(columns, {"text": s.rng.choice(_EMPTY)}), "empty"))
    return rows


def _part(s: Sheet, plan: Plan, n: int) -> dict[str, str]:
    """A row that says what a part of the row above is."""
    cells = {"text": s.rng.choice(_PARTS)}
    for number, figures in enumerate(plan.figures):
        amount = figures.amounts[n]
        if figures.role == "belopp" and amount is not None:
            part = (abs(amount) / 4) // s.money.step * s.money.step
            cells[f"figure{number}"] = s.plain(part if amount > 0 else -part)
    return cells


def _total(s: Sheet, plan: Plan, columns: Columns, *, odd: bool) -> Row:
    cells = _summed(s, plan, range(len(plan.names)))
    for number, figures in enumerate(plan.figures):
        if figures.role == "belopp" and not plan.plain and plan.total:
            cells[f"figure{number}"] = s.cell(plan.total, _whole(figures, range(len(plan.names))))
    label = s.rng.choice(words.ODD_TOTALS if odd else words.TOTALS)
    cells["share"] = "100 %"
    first = "text" if s.rng.random() < 0.7 else columns[0][0]
    first = first if first not in cells else "text"
    return Row(_row(columns, {**cells, first: plan.total_words or label}), "total")


def _over(columns: Columns, plan: Plan) -> tuple[tuple[str, int], ...]:
    """Heads that span columns."""
    names = {f"figure{n}": f.over for n, f in enumerate(plan.figures)}
    spans: list[tuple[str, int]] = []
    for key, _, _ in columns:
        name = names.get(key, "")
        if spans and name and spans[-1][0] == name:
            spans[-1] = (name, spans[-1][1] + 1)
        else:
            spans.append((name, 1))
    return tuple(spans) if any(name for name, _ in spans) else ()
