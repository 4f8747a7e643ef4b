"""Whole papers round the tables: facts, prose, tables that answer nothing, and a signature."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import NamedTuple

from tests.papers.handmade.pen import Document
from tests.papers.lots import table_words as words
from tests.papers.lots.table_model import Grid, Look, Money, Row, Sheet, canonical
from tests.papers.lots.table_rows import Figures, Plan, drawn
from tests.papers.lots.table_shapes import SHAPES, payers_table
from tests.papers.people import organisation_number, person


class Drawn(NamedTuple):
    """A paper before it is drawn; `parts` are its blocks from the top."""

    sheet: Sheet
    title: str
    under: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Grid | tuple[str, str], ...]
    """Tables, and (heading, prose)."""
    signed: tuple[str, ...]
    look: Look
    structure: str


def paper(rng: Random, structure: str = "") -> Drawn:
    """A paper by lot, of one structure where it is named."""
    structure = structure or rng.choice(list(SHAPES))
    shape, is_report = SHAPES[structure]
    s = Sheet(
        rng,
        Document("redovisning" if is_report else "ansokan"),
        _money(rng),
        is_report,
        year=rng.randint(2008, 2023),
    )
    look = _look(rng)
    s.tags |= {look.rules, f"set {look.align}", f"unit {s.money.scale}", f"gap {s.money.comma_sep!r}"}
    s.tags |= {name for name, on in (("tight", look.tight), ("narrow", look.narrow)) if on}
    if is_report and s.chance(0.08):
        s.tags.add("minus")
    facts = _report(s) if is_report else _application(s)
    grids = shape(s)
    _captioned(s, grids)
    parts = _parts(s, grids)
    _name_unit(s, [part for part in parts if isinstance(part, Grid) and _counts_money(part, grids)])
    facts += _sums_in_words(s)
    title, under = _title(s)
    who = person(rng)
    signed = (
        f"{rng.choice(words.PLACES)} den {s.d('datum', f'{s.year + is_report}-02-{rng.randint(10, 28)}')}",
        s.d("undertecknare", who),
    )
    return Drawn(s, title, under, tuple(facts), tuple(parts), signed, look, structure)


def _money(rng: Random) -> Money:
    scale = rng.choices((1, 1000, 1_000_000), (84, 12, 4))[0]
    if scale == 1:
        places = rng.choices((0, 2), (82, 18))[0]
        gap = rng.choices((" ", "\u00a0", ".", "", "’"), (46, 24, 10, 16, 4))[0]
        tail = rng.choices(("", " kr", ":-", ",-"), (66, 20, 10, 4))[0] if places == 0 else ""
        return Money(1, places, gap, tail, rng.choice("-−"))
    places = rng.choice((0, 0, 1)) if scale == 1000 else rng.choice((1, 2, 3, 3))
    return Money(scale, places, rng.choice((" ", "\u00a0")), "", rng.choice("-−"))


def _look(rng: Random) -> Look:
    return Look(
        rules=rng.choices(("all", "rows", "ends", "zebra", "none", "dotted"), (34, 18, 14, 10, 18, 6))[0],
        align=rng.choices(("right", "left", "center"), (76, 16, 8))[0],
        upright=rng.choice(("top", "top", "middle", "bottom")),
        tight=rng.random() < 0.14,
        font=rng.choice(("Liberation Sans", "Liberation Serif", "Carlito", "DejaVu Sans", "Caladea")),
        size=rng.choice((9.0, 10.0, 10.5, 11.0, 12.0)),
        narrow=rng.random() < 0.25,
        full=rng.random() < 0.7,
    )


_UNITS = {
    1: ("kr", "kronor", "SEK"),
    1000: ("tkr", "kkr", "tusental kronor"),
    1_000_000: ("mnkr", "Mkr", "miljoner kronor"),
}


def _name_unit(s: Sheet, grids: list[Grid]) -> None:
    """The unit in the heads, in a line over the table, or for kronor nowhere."""
    unit = s.rng.choice(_UNITS[s.money.scale])
    if s.money.scale == 1 and s.rng.random() < 0.55:
        return
    in_heads, form = s.rng.random() < 0.55, s.rng.choice((", {}", " ({})", " {}", "\n({})"))
    above = s.rng.choice(("Belopp i {}", "Alla belopp i {}", "({})", "Beloppen anges i {}")).format(unit)
    for grid in grids:
        headed = [n for n, kind in enumerate(grid.kinds) if kind == "figure" and _is_money(grid, n)]
        if s.money.scale != 1:
            grid.heads = tuple("Belopp" if head in _IN_KRONOR else head for head in grid.heads)
        if in_heads and headed:
            s.tags.add("unit in head")
            grid.heads = tuple(
                head + form.format(unit) if n in headed and head not in _IN_KRONOR else head
                for n, head in enumerate(grid.heads)
            )
        elif headed or s.money.scale != 1:
            s.tags.add("unit above")
            grid.above = above


_IN_KRONOR = ("kr", "Kronor", "Belopp kr")


def _counts_money(grid: Grid, own: list[Grid]) -> bool:
    return any(grid is one for one in own) or "Belopp" in grid.heads


def _is_money(grid: Grid, column: int) -> bool:
    """Whether a column has a head, and that of money."""
    head = grid.heads[column] if grid.heads else ""
    return bool(head) and head not in (*words.COUNTS, "Andel", "%", "Andel %", "Procent")


def _captioned(s: Sheet, grids: list[Grid]) -> None:
    """A heading over the table."""
    for grid in grids:
        report = (
            "Ekonomisk redovisning",
            "Kostnader",
            "Projektets kostnader",
            "Redovisning av kostnader",
            "",
        )
        before = ("Budget", "Kostnadsbudget", "Projektets budget", "Kalkyl", "Kostnader", "")
        grid.caption = grid.caption or s.rng.choice(report if s.is_report else before)


def _title(s: Sheet) -> tuple[str, str]:
    kind = s.rng.choice(("projektbidrag", "projektmedel", "verksamhetsstöd", "utvecklingsmedel"))
    body = s.rng.choice(("kommun", "kulturnämnd", "stadsdelsnämnd", "fritidsförvaltning"))
    under = f"{s.rng.choice(words.PLACES).removesuffix('s')}s {body}"
    if s.is_report:
        return s.rng.choice(
            ("Redovisning av {}", "Slutredovisning av {}", "Ekonomisk redovisning av {}")
        ).format(kind), under
    return s.rng.choice(("Ansökan om {}", "ANSÖKAN OM {}", "Ansökan – {}")).format(kind), under


def _application(s: Sheet) -> list[tuple[str, str]]:
    d, rng = s.d, s.rng
    place = rng.choice(words.PLACES)
    return [
        ("Projektets namn", d("projekt", rng.choice(words.PROJECTS))),
        ("Sökande", d("sokande", rng.choice(words.BODIES).format(place))),
        ("Organisationsnummer", d("organisationsnummer", organisation_number(rng))),
        ("Startdatum", d("tidplan_start", f"{s.year}-0{rng.randint(1, 9)}-01")),
        ("Slutdatum", d("tidplan_slut", f"{s.year + 2}-12-31")),
        ("Diarienummer", d("diarienummer", f"KN {s.year}/{rng.randint(11, 999)}")),
    ]


def _report(s: Sheet) -> list[tuple[str, str]]:
    d, rng = s.d, s.rng
    place = rng.choice(words.PLACES)
    return [
        ("Bidragsmottagare", rng.choice(words.BODIES).format(place)),
        ("Diarienummer", d("diarienummer", f"KN {s.year}/{rng.randint(11, 999)}")),
        (
            "Period",
            f"{d('period_start', f'{s.year}-01-01')} – {d('period_slut', f'{s.year}-12-31')}",
        ),
    ]


def _sums_in_words(s: Sheet) -> list[tuple[str, str]]:
    """The sums that stand among the facts, in kronor whatever the tables are counted in."""
    d = s.d
    rows = [value for key, value in d.m.values.items() if key.split("/")[0] in ("budget_rows", "konto_rows")
            and key.endswith("/belopp")]  # fmt: skip
    whole = sum((Decimal(value or 0) for value in rows), Decimal(0))
    facts = []
    if s.is_report:
        facts.append(
            ("Beviljat belopp", _stated(s, "beviljat_belopp", abs(whole) + s.rng.choice((0, 0, 5000))))
        )
        return facts
    asked = max(whole // 2 // 1000 * 1000, Decimal(5000))
    facts.append(("Sökt belopp", _stated(s, "sokt_summa", asked)))
    if "budget_summa" not in d.m.values and s.rng.random() < 0.5 and whole:
        facts.append(("Total kostnad", _stated(s, "budget_summa", whole)))
    return facts


def _stated(s: Sheet, name: str, amount: Decimal) -> str:
    raw = (
        f"{amount:,.0f}".replace(",", " ") + " kr"
        if amount == int(amount)
        else f"{amount:,.2f}".replace(",", " ").replace(".", ",") + " kr"
    )
    return s.d(name, raw, canonical(amount))


def _parts(s: Sheet, grids: list[Grid]) -> list[Grid | tuple[str, str]]:
    """The tables among prose and among tables that answer nothing."""
    prose = [_prose(s, heading) for heading in _HEADINGS[s.is_report]]
    decoys = [make(s) for make in s.rng.sample(_DECOYS, s.rng.choices((0, 1, 2), (50, 35, 15))[0])]
    whole = sum((Decimal(value or 0) for key, value in s.d.m.values.items()
                 if key.startswith("budget_rows/") and key.endswith("/belopp")), Decimal(0))  # fmt: skip
    if not s.is_report and len(grids) == 1 and len(grids[0].kinds) < 4 and whole and s.chance(0.25, "payers"):
        decoys.append(payers_table(s, whole))
    before = decoys[: s.rng.randint(0, len(decoys))]
    after = decoys[len(before) :]
    told = s.rng.randint(0, len(prose))
    return [*prose[:told], *before, *grids, *after, *prose[told:]]


_HEADINGS = {
    False: (("Syfte", "syfte"), ("Genomförande", "genomforande"), ("Mål", "mal")),
    True: (("Genomförande", "genomforande"), ("Resultat", "resultat")),
}


def _prose(s: Sheet, heading: tuple[str, str]) -> tuple[str, str]:
    """A heading and some sentences under it."""
    count = s.rng.choices((2, 4, 8), (50, 35, 15))[0]
    text = " ".join(s.rng.sample(words.SENTENCES, count))
    return heading[0], s.d.section(heading[1], heading[0], text)


def _last_year(s: Sheet) -> Grid:
    """What another year cost."""
    s.tags.add("decoy last year")
    names = s.rng.sample(words.COSTS, s.rng.randint(3, 5))
    amounts = [s.amount() for _ in names]
    plan = Plan("budget_rows", "Post", names, [Figures("Belopp", amounts)], "", plain=True)
    grid = drawn(s, plan)
    grid.caption = s.rng.choice(("Föregående års kostnader", f"Budget för {s.year - 1} (till jämförelse)"))
    return grid


def _participants(s: Sheet) -> Grid:
    s.tags.add("decoy participants")
    rows, sums = [], [0, 0]
    for age in s.rng.sample(("0–6 år", "7–12 år", "13–16 år", "17–25 år", "Vuxna"), 3):
        girls, boys = s.rng.randint(2, 140), s.rng.randint(2, 140)
        sums = [sums[0] + girls, sums[1] + boys]
        rows.append(Row((age, str(girls), str(boys), str(girls + boys))))
    rows.append(Row(("Totalt", str(sums[0]), str(sums[1]), str(sum(sums))), "total"))
    return Grid(
        ("text", "figure", "figure", "figure"),
        ("Ålder", "Flickor", "Pojkar", "Totalt"),
        rows,
        caption="Antal deltagare",
    )


def _timetable(s: Sheet) -> Grid:
    s.tags.add("decoy timetable")
    names = s.rng.sample(("Planering", "Rekrytering", "Kursstart", "Läger", "Utvärdering", "Avslutning"), 4)
    rows = [
        Row((name, f"{s.year}-0{n + 1}-01", f"{s.year}-0{n + 2}-15", person(s.rng)))
        for n, name in enumerate(names)
    ]
    heads = ("Aktivitet", "Start", "Slut", "Ansvarig")
    return Grid(("text", "remark", "remark", "remark"), heads, rows, caption="Tidplan")


def _staff(s: Sheet) -> Grid:
    s.tags.add("decoy staff")
    rows = [
        Row(
            (person(s.rng), role, f"{s.rng.choice((10, 25, 40, 50, 75, 100))} %", str(s.rng.randint(40, 900)))
        )
        for role in s.rng.sample(("Projektledare", "Ledare", "Ekonom", "Vaktmästare", "Musiker"), 3)
    ]
    heads = ("Namn", "Uppgift", "Tjänst", "Timmar")
    return Grid(("text", "remark", "figure", "figure"), heads, rows, caption="Personal i projektet")


_DECOYS = (_last_year, _participants, _timetable, _staff)
