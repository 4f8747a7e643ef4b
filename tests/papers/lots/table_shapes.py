"""Structures of tables of costs and accounts, each drawn by the dice: what the columns are and which one answers."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from tests.papers.lots import table_words as words
from tests.papers.lots.table_model import Grid, Row, Sheet
from tests.papers.lots.table_rows import Figures, Plan, drawn

Shape = Callable[[Sheet], list[Grid]]


def _total_of(s: Sheet) -> str:
    """The fields that the sum of the costs answers."""
    return "summa_angiven" if s.is_report else "budget_summa"


def _names(s: Sheet, least: int = 3, most: int = 9) -> list[str]:
    count = s.rng.randint(14, 26) if s.chance(0.07, "long") else s.rng.randint(least, most)
    names = s.rng.sample(words.COSTS, count)
    if s.chance(0.35, "long names"):
        for name in s.rng.sample(words.LONG_COSTS, min(2, count - 1)):
            names[s.rng.randrange(count)] = name
    return list(dict.fromkeys(names))


def _amounts(s: Sheet, count: int, *, empty: float = 0.0) -> list[Decimal | None]:
    sign = -1 if "minus" in s.tags else 1
    return [None if s.rng.random() < empty else sign * s.amount() for _ in range(count)]


def _sure(amounts: list[Decimal | None]) -> list[Decimal]:
    return [amount or Decimal(0) for amount in amounts]


def simple(s: Sheet) -> list[Grid]:
    """Name and amount."""
    names = _names(s)
    head = s.rng.choice(words.AMOUNTS if not s.is_report else (*words.OUTCOMES, "Belopp", "Kostnad"))
    figures = [Figures(head, _amounts(s, len(names)), "belopp")]
    return [drawn(s, Plan("budget_rows", s.rng.choice(words.NAMES_OF_COSTS), names, figures, _total_of(s)))]


def years(s: Sheet) -> list[Grid]:
    """A column for every year and one for their sum."""
    return _years(s, summed=True)


def years_alone(s: Sheet) -> list[Grid]:
    """A column for every year, none for their sum: no amount of a row is printed."""
    return _years(s, summed=False)


def _years(s: Sheet, *, summed: bool) -> list[Grid]:
    names, count = _names(s), s.rng.randint(2, 3)
    heads = s.rng.choice(
        (
            [str(s.year + n) for n in range(count)],
            [f"År {n + 1}" for n in range(count)],
            [f"Budget {s.year + n}" for n in range(count)],
            [f"Kr {s.year + n}" for n in range(count)],
        )
    )
    parts = [_amounts(s, len(names), empty=0.12) for _ in heads]
    over = s.rng.choice(("", "", "Kostnad per år", "Kronor"))
    columns = [Figures(head, part, "", over) for head, part in zip(heads, parts, strict=True)]
    whole: list[Decimal | None] = [sum(_sure(list(row)), Decimal(0)) for row in zip(*parts, strict=True)]
    if summed:
        columns.append(Figures(s.rng.choice(words.WHOLE), whole, "belopp"))
    name = s.rng.choice(words.NAMES_OF_COSTS)
    plan = Plan("budget_rows", name, names, columns, _total_of(s) if summed else "")
    grid = drawn(s, plan)
    if not summed:
        for rad in range(1, len(names) + 1):
            s.d.m.values[f"budget_rows/{rad}/belopp"], s.d.m.raws[f"budget_rows/{rad}/belopp"] = None, ""
    return [grid]


def sources(s: Sheet) -> list[Grid]:
    """What is applied for, the applicant's own and others' money beside the whole cost."""
    names = _names(s)
    parts = [
        _amounts(s, len(names)),
        *(_amounts(s, len(names), empty=0.45) for _ in range(s.rng.randint(1, 2))),
    ]
    heads = [s.rng.choice(words.ASKED), s.rng.choice(words.OWN), s.rng.choice(words.OTHERS)]
    columns = [Figures(head, part) for head, part in zip(heads, parts, strict=False)]
    whole: list[Decimal | None] = [sum(_sure(list(row)), Decimal(0)) for row in zip(*parts, strict=True)]
    sums = Figures(s.rng.choice(words.WHOLE), whole, "belopp")
    columns = [sums, *columns] if s.rng.random() < 0.4 else [*columns, sums]
    if s.chance(0.25, "spanning head"):
        columns = [c if c is sums else c._replace(over="Finansiering") for c in columns]
    return [drawn(s, Plan("budget_rows", s.rng.choice(words.NAMES_OF_COSTS), names, columns, _total_of(s)))]


def priced(s: Sheet) -> list[Grid]:
    """How many, at what price, and the sum."""
    names = _names(s, 3, 7)
    counts = [Decimal(s.rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 40, 120))) for _ in names]
    prices = [max(int(s.amount(200, 9000) / s.money.step), 1) * s.money.step for _ in names]
    whole = [count * price for count, price in zip(counts, prices, strict=True)]
    columns = [
        Figures(s.rng.choice(words.COUNTS), counts, "antal", bare=True),
        Figures(s.rng.choice(words.PRICES), prices, "a_pris"),
        Figures(s.rng.choice(("Summa", "Belopp", "Kostnad", "Totalt")), whole, "belopp"),
    ]
    grid = drawn(s, Plan("budget_rows", s.rng.choice(words.NAMES_OF_COSTS), names, columns, _total_of(s)))
    where = [n for n, kind in enumerate(grid.kinds) if kind == "figure"]
    for n, row in enumerate(grid.rows):
        if row.kind in ("sum", "total"):
            cells = list(row.cells)
            cells[where[1]] = ""
            grid.rows[n] = row._replace(cells=tuple(cells))
    return [grid]


def outcome(s: Sheet) -> list[Grid]:
    """Budget, outcome and what parts them, in any order."""
    names = _names(s)
    done = _sure(_amounts(s, len(names)))
    if s.chance(0.2, "zeros"):
        done[s.rng.randrange(len(done))] = Decimal(0)
    plan = [_planned(s, amount) for amount in done]
    apart = [p - o for p, o in zip(plan, done, strict=True)]
    columns = [
        Figures(s.rng.choice(words.PLANS), plan),
        Figures(s.rng.choice(words.OUTCOMES), done, "belopp"),
    ]
    if s.chance(0.2, "outcome first"):
        columns.reverse()
    if s.rng.random() < 0.65:
        columns.append(Figures(s.rng.choice(words.DEVIATIONS), apart))
    return [drawn(s, Plan("budget_rows", s.rng.choice(words.NAMES_OF_COSTS), names, columns, _total_of(s)))]


def _planned(s: Sheet, done: Decimal) -> Decimal:
    """What had been meant to be spent: as much, some more or some less."""
    meant = abs(done) + s.rng.choice((0, 0, 1, -1)) * s.amount(500, 20_000)
    meant = meant if meant > 0 else s.amount()
    return -meant if done < 0 else meant


def periods(s: Sheet) -> list[Grid]:
    """This period, earlier ones and all of them."""
    names = _names(s)
    now, before = _sure(_amounts(s, len(names))), _amounts(s, len(names), empty=0.15)
    whole = [n + (b or 0) for n, b in zip(now, before, strict=True)]
    columns = [
        Figures(s.rng.choice(words.EARLIER), before),
        Figures(s.rng.choice(words.THIS), now, "belopp"),
        Figures(s.rng.choice(words.ACCUMULATED), whole),
    ]
    if s.chance(0.4, "this first"):
        columns = [columns[1], columns[0], columns[2]]
    if s.chance(0.3, "budget before"):
        columns = [Figures(s.rng.choice(words.PLANS), [w + s.amount(0, 9000) for w in whole]), *columns]
    return [drawn(s, Plan("budget_rows", s.rng.choice(words.NAMES_OF_COSTS), names, columns, _total_of(s)))]


def year_before(s: Sheet) -> list[Grid]:
    """The reported year beside the one before it."""
    names = _names(s)
    now, before = _sure(_amounts(s, len(names))), _amounts(s, len(names), empty=0.1)
    heads = s.rng.choice(((f"{s.year}", f"{s.year - 1}"), (f"Utfall {s.year}", f"Utfall {s.year - 1}")))
    columns = [Figures(heads[0], now, "belopp"), Figures(heads[1], before)]
    if s.chance(0.3, "year before first"):
        columns.reverse()
    return [drawn(s, Plan("budget_rows", s.rng.choice(words.NAMES_OF_COSTS), names, columns, _total_of(s)))]


def two_sided(s: Sheet) -> list[Grid]:
    """Costs to the left, who pays to the right, sums equal."""
    names = _names(s, 3, 7)
    amounts = _sure(_amounts(s, len(names)))
    payers, paid = _payers(s, sum(amounts, Decimal(0)), min(len(names), s.rng.randint(2, 4)))
    left = [
        (s.d(f"budget_rows/{n}/text", name), s.cell(f"budget_rows/{n}/belopp", amount))
        for n, (name, amount) in enumerate(zip(names, amounts, strict=True), 1)
    ]
    right = [(payer, s.plain(amount)) for payer, amount in zip(payers, paid, strict=True)]
    right += [("", "")] * (len(left) - len(right))
    rows = [Row((*one, *other)) for one, other in zip(left, right, strict=True)]
    whole = sum(amounts, Decimal(0))
    ends = s.rng.choice((("Summa kostnader", "Summa intäkter"), ("Summa", "Summa"), ("Totalt", "Totalt")))
    rows.append(Row((ends[0], s.cell(_total_of(s), whole), ends[1], s.plain(whole)), "total"))
    sides = s.rng.choice((("Kostnader", "Intäkter"), ("Kostnad", "Finansiering"), ("Utgifter", "Inkomster")))
    unit = s.rng.choice(("Belopp", "kr", "Kronor", "Summa", ""))
    grid = Grid(("text", "figure", "text", "figure"), (sides[0], unit, sides[1], unit), rows)
    if s.chance(0.3, "spanning head"):
        grid.over, grid.heads = ((sides[0], 2), (sides[1], 2)), ("Post", unit or "Belopp") * 2
    return [grid]


def stacked(s: Sheet) -> list[Grid]:
    """Costs, and who pays under them in the same columns, sums equal."""
    names = _names(s, 3, 7)
    amounts = _sure(_amounts(s, len(names)))
    whole = sum(amounts, Decimal(0))
    payers, paid = _payers(s, whole, s.rng.randint(2, 4))
    sides = s.rng.choice(
        (("Kostnader", "Intäkter"), ("Kostnader", "Finansiering"), ("UTGIFTER", "INKOMSTER"))
    )
    costs = [
        Row((s.d(f"budget_rows/{n}/text", name), s.cell(f"budget_rows/{n}/belopp", amount)))
        for n, (name, amount) in enumerate(zip(names, amounts, strict=True), 1)
    ]
    costs = [
        Row((sides[0], ""), "group"),
        *costs,
        Row((f"Summa {sides[0].lower()}", s.cell(_total_of(s), whole)), "total"),
    ]
    income = [Row((payer, s.plain(amount))) for payer, amount in zip(payers, paid, strict=True)]
    income = [
        Row((sides[1], ""), "group"),
        *income,
        Row((f"Summa {sides[1].lower()}", s.plain(whole)), "total"),
    ]
    first = s.chance(0.3, "income first")
    rows = [*income, *costs] if first else [*costs, *income]
    heads = s.rng.choice(((), ("", "Belopp"), ("Post", "Kronor"), ("", "kr")))
    return [Grid(("text", "figure"), heads, rows)]


def _payers(s: Sheet, whole: Decimal, count: int) -> tuple[list[str], list[Decimal]]:
    """Who pays, and how much of the whole; the applied sum among them."""
    step = s.money.step * (1000 if s.money.scale == 1 else 1)
    parts: list[Decimal] = []
    left = whole
    for _ in range(count - 1):
        part = max((left / s.rng.choice((3, 4, 5))) // step, 1) * step
        parts.append(part)
        left -= part
    asked = (
        "Beviljat bidrag" if s.is_report else s.rng.choice(("Sökt bidrag", "Bidrag som söks", "Sökt belopp"))
    )
    return [asked, *s.rng.sample(words.PAYERS, count - 1)], [left, *parts]


def accounts(s: Sheet) -> list[Grid]:
    """Account rows, codes and columns in any order."""
    return [_accounts(s, 1, None)]


def account_outcomes(s: Sheet) -> list[Grid]:
    """Accounts with budget, outcome and what parts them."""
    names = s.rng.sample(words.ACCOUNTS, s.rng.randint(3, 8))
    done = _sure(_amounts(s, len(names)))
    plan = [_planned(s, amount) for amount in done]
    columns = [
        Figures(s.rng.choice(words.PLANS), plan),
        Figures(s.rng.choice(words.OUTCOMES), done, "belopp"),
    ]
    if s.rng.random() < 0.6:
        columns.append(
            Figures(s.rng.choice(words.DEVIATIONS), [p - o for p, o in zip(plan, done, strict=True)])
        )
    made = Plan("konto_rows", s.rng.choice(words.TEXT), names, columns, _total_of(s))
    made.codes = [("konto", s.rng.choice(words.KONTO), _codes(s, len(names)))]
    return [drawn(s, made)]


def projects(s: Sheet) -> list[Grid]:
    """Account rows of several projects, each under its name."""
    grids, first = [], 1
    for nr, name in enumerate(s.rng.sample(words.PROJECTS, s.rng.randint(2, 3)), 1):
        grid = _accounts(s, first, nr)
        grid.caption = f"Projekt {nr}: " + s.d(f"report_projects/{nr}/projekt", name)
        first = 1 + max(int(key.split("/")[1]) for key in s.d.m.values if key.startswith("konto_rows/"))
        grids.append(grid)
    return grids


def _accounts(s: Sheet, first: int, nr: int | None) -> Grid:
    names = s.rng.sample(words.ACCOUNTS, s.rng.randint(2, 8))
    columns = [Figures(s.rng.choice(("Belopp", "Summa", "Kronor", "Utfall", "Belopp kr")),
                       _amounts(s, len(names)), "belopp")]  # fmt: skip
    plan = Plan("konto_rows", s.rng.choice(words.TEXT), names, columns, "" if nr else _total_of(s), first)
    plan.codes = [("konto", s.rng.choice(words.KONTO), _codes(s, len(names)))]
    if s.chance(0.6, "ikb and motpart"):
        ikb, own = str(s.rng.randint(1700, 1799)), f"17{s.rng.randint(1, 30):02}"
        plan.codes += [
            ("ikb", s.rng.choice(words.IKB), [ikb if s.rng.random() < 0.8 else "-" for _ in names])
        ]
        plan.codes += [("motpart", s.rng.choice(words.MOTPART), [own for _ in names])]
    plan.projekt_nr = nr
    plan.order = [*(key for key, _, _ in plan.codes), "figure0", "text"]
    if s.chance(0.5, "columns in another order"):
        s.rng.shuffle(plan.order)
    return drawn(s, plan)


def _codes(s: Sheet, count: int) -> list[str]:
    digits = s.rng.choice((4, 4, 4, 5))
    return [str(s.rng.randint(3 * 10 ** (digits - 1), 8 * 10 ** (digits - 1))) for _ in range(count)]


SHAPES: dict[str, tuple[Shape, bool]] = {
    "enkel": (simple, False),
    "ar": (years, False),
    "ar_utan_summa": (years_alone, False),
    "kallor": (sources, False),
    "antal": (priced, False),
    "tvasidig": (two_sided, False),
    "over_under": (stacked, False),
    "enkel_redovisning": (simple, True),
    "utfall": (outcome, True),
    "perioder": (periods, True),
    "ar_fore": (year_before, True),
    "tvasidig_redovisning": (two_sided, True),
    "over_under_redovisning": (stacked, True),
    "konto": (accounts, True),
    "konto_utfall": (account_outcomes, True),
    "projekt": (projects, True),
}
"""Structures by name, and whether they stand in a report."""


def payers_table(s: Sheet, whole: Decimal) -> Grid:
    """Who pays, in a table of its own that answers nothing."""
    names, paid = _payers(s, whole, s.rng.randint(2, 4))
    rows = [Row((name, s.plain(amount))) for name, amount in zip(names, paid, strict=True)]
    rows.append(Row(("Summa finansiering", s.plain(whole)), "total"))
    return Grid(("text", "figure"), ("Finansiär", "Belopp"), rows, caption="Finansiering")
