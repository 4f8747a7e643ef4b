"""Reports: account rows by project, their narratives, and what may disagree between them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from tests.papers import people, printing, prose, vocabulary
from tests.papers.expect import judge
from tests.papers.make_ansokan import pair, period_text, running
from tests.papers.marks import Marks
from tests.papers.model import Block, Break, Field, Fields, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw
from tests.papers.rows import delredovisning, konto_row, projekt

PLANTABLE = (
    *(
        "B07",
        "B08",
        "B14",
        "B16",
        "T01",
        "T04",
        "T05",
        "T06",
        "T07",
        "T08",
        "T09",
        "T15",
        "K02",
        "K03",
        "K04",
    ),
    *("K08", "K11", "N02", "N03", "N04", "F01", "F02", "F03", "F04", "F06", "X06", "Q02"),
)
_SPANS = ((1, 4), (5, 8), (9, 12), (1, 8), (1, 12), (1, 6), (7, 12))
_ODD = ((8, 12), (2, 6), (3, 9), (1, 5), (10, 11))
_TERTIALS = ("första", "andra", "tredje")
_SHARED = "I parken har boende fått odla i lådor som har lånats ut under sommaren."


@dataclass(slots=True)
class Entry:
    """An account row."""

    nr: int
    konto: str
    ikb: str
    motpart: str
    belopp: Decimal
    text: str


@dataclass(slots=True)
class Facts:
    """What is reported, before it is printed."""

    place: str
    start: date
    end: date
    signed: date
    names: dict[int, str]
    headings: dict[int, str]
    entries: list[Entry] = field(default_factory=list)
    total: Decimal | None = None


def redovisning(draw: Draw) -> Paper:
    """One report with its truth and the findings it must give."""
    facts = draw_facts(draw)
    m = Marks()
    empty: list[str] = []
    blocks: list[Block] = [Title(_title(draw, facts))]
    _head(draw, facts, m, blocks, empty)
    if draw.chance(0.5):
        _tables_by_project(draw, facts, m, blocks)
    else:
        _one_table(draw, facts, m, blocks)
    if draw.family.prose_page and draw.chance(0.7):
        blocks.append(Break())
    _narratives(draw, facts, m, blocks)
    _sign(draw, facts, m, blocks)
    paper = Paper("redovisning", "generated", blocks, m, empty=tuple(empty))
    running(draw, paper)
    paper.planted = tuple(sorted(draw.planted))
    judge(paper)
    return paper


def _title(draw: Draw, facts: Facts) -> tuple[str, ...]:
    if draw.plant("F06"):
        return ("Tertialrapport och verksamhetsberättelse",)
    return (f"{draw.rng.choice(vocabulary.REDOVISNING_TITLES)}{draw.rng.choice(('', f' {facts.end.year}'))}",)


def draw_facts(draw: Draw) -> Facts:
    """What is to be reported, some of it made to disagree."""
    rng = draw.rng
    year = rng.randint(2005, 2024)
    first, last = rng.choice(_ODD) if draw.plant("T05") else rng.choice(_SPANS)
    if "T01" in draw.plants:
        draw.plants -= {"T05", "T06", "T07", "T08", "T09", "T15"}
    if draw.plant("T06") or draw.plants & {"T08", "T09"}:
        first, last = (9, 12)
        draw.planted.discard("T05")
    start, end = date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    signed = end + timedelta(days=rng.randint(3, 60))
    if draw.plant("T01"):
        start, end = end, start
        signed = start + timedelta(days=10)
        draw.planted.discard("T05")
    if draw.plant("T04"):
        signed = end - timedelta(days=rng.randint(3, 25))
    place = rng.choice(vocabulary.BOARDS)
    count = max(rng.choice((1, 2, 2, 3, 3, 4)), 2 if draw.plants & {"X06", "B16", "N03"} else 1)
    names = {nr: people.project(rng, place) for nr in range(1, count + 1)}
    facts = Facts(place, start, end, signed, names, dict(names))
    _entries(draw, facts)
    if draw.plant("N02"):
        facts.headings[1] = people.project(rng, place) + " och mer"
    if draw.plant("N03"):
        del facts.headings[count]
    return facts


def _entries(draw: Draw, facts: Facts) -> None:
    rng = draw.rng
    digits = rng.choice((4, 4, 4, 5, 6))
    step = rng.choice((1, 1, 5, 10, 100, 1000))
    codes_given = draw.chance(0.8)
    ikb, motpart = f"{rng.randint(1000, 2999)}", f"{rng.randint(1000, 8799)}"
    revenue = draw.plant("K03")
    for nr in facts.names:
        for _ in range(rng.randint(1, 4)):
            konto = ("3" if revenue else rng.choice("4567")) + "".join(
                rng.choice("0123456789") for _ in range(digits - 1)
            )
            konto = konto[:-2] + "10" if konto.endswith("99") else konto
            amount = Decimal(max(1, rng.randint(300, 900_000) // step) * step)
            if draw.chance(0.05):
                amount += Decimal("0.5")
            own = motpart if draw.chance(0.7) else f"{rng.randint(1000, 8799)}"
            entry = Entry(
                nr,
                konto,
                ikb if codes_given else "",
                own if codes_given else "",
                amount,
                rng.choice(vocabulary.KONTO_TEXTS),
            )
            if codes_given and draw.chance(0.06):
                entry.ikb = rng.choice(("-", "–"))
            if draw.chance(0.15):
                entry.text += f" tom {facts.end.isoformat()}" if facts.end > facts.start else ""
            if revenue:
                entry.text = rng.choice(("Ej fakturerat", "Projektmedel", "Intern ersättning"))
            facts.entries.append(entry)
    _plant_accounts(draw, facts)
    _plant_days(draw, facts)
    _total(draw, facts)


def _plant_accounts(draw: Draw, facts: Facts) -> None:
    entries = facts.entries
    if draw.plant("B16"):
        entries[0].belopp = sum((entry.belopp for entry in entries), Decimal(0)) * 40
    if draw.plant("K02"):
        entries[0].konto, entries[0].text = "3" + entries[0].konto[1:], "Lön samordnare"
    if draw.plant("K04"):
        entries[0].konto = entries[0].konto[:-2] + "99"
        entries[0].belopp = sum((abs(entry.belopp) for entry in entries), Decimal(0)) * 3
    if len(entries) > 1 and draw.plant("B14"):
        entries[-1].belopp = -entries[-1].belopp
    if draw.plant("K11"):
        entries[-1].konto = entries[-1].konto[:3]


def _plant_days(draw: Draw, facts: Facts) -> None:
    rng, entries = draw.rng, facts.entries
    if draw.plant("T07"):
        outside = facts.start - timedelta(days=rng.randint(20, 200))
        entries[0].text += f", faktura {outside.isoformat()}"
    if draw.plant("T15"):
        inside = facts.start + (facts.end - facts.start) / 2
        entries[-1].text += f" tom {inside.isoformat()}"
    if draw.plant("K08"):
        entries.insert(1, replace(entries[0]))


def _total(draw: Draw, facts: Facts) -> None:
    rng, total = draw.rng, sum((entry.belopp for entry in facts.entries), Decimal(0))
    stated = draw.plants and "B07" not in draw.plants
    if stated or draw.chance(0.65):
        facts.total = total
    if draw.plant("B07"):
        facts.total = total + rng.choice((-1, 1)) * Decimal(rng.choice((10, 900, 1000, 27_000)))


def _head(draw: Draw, facts: Facts, m: Marks, blocks: list[Block], empty: list[str]) -> None:
    rng = draw.rng
    if draw.chance(0.25):
        blocks.append(
            Note(
                "Belopp anges i kronor om inget annat sägs. Redovisningen lämnas senast den 15 februari.",
                small=True,
            )
        )
    if draw.plant("F01"):
        empty.append("namnd")
        namnd = ""
    else:
        printed = (
            people.administration(rng, facts.place) if draw.plant("N04") else people.board(rng, facts.place)
        )
        namnd = m("namnd", printed)
    fields = [Field(draw.label("namnd"), namnd)]
    if not draw.plant("F03") and (draw.plants or draw.chance(0.75)):
        fields.append(
            Field(draw.label("diarienummer"), m("diarienummer", people.registry_number(rng, facts.end.year)))
        )
    pair(draw, blocks, *fields)
    text = period_text(draw, m, facts.start, facts.end, "period_start", "period_slut")
    blocks.append(Fields((Field(draw.label("period"), text),)))
    spent = (
        facts.total if facts.total is not None else sum((entry.belopp for entry in facts.entries), Decimal(0))
    )
    if draw.chance(0.5) and spent > 0:
        granted = (spent * rng.choice((100, 105, 120, 150)) / 100).quantize(Decimal(1)) + 1
        pair(
            draw,
            blocks,
            Field(
                draw.label("beviljat_belopp"),
                m("beviljat_belopp", *printing.amount(rng, granted, rich=draw.rich)),
            ),
            Field(
                draw.label("forbrukat_belopp"),
                m("forbrukat_belopp", *printing.amount(rng, spent, rich=draw.rich)),
            ),
        )


def _columns(draw: Draw, facts: Facts) -> printing.Column:
    amounts = [entry.belopp for entry in facts.entries]
    return printing.column(draw.rng, amounts if facts.total is None else [*amounts, facts.total])


_WIDTHS = {"konto": 1.0, "ikb": 0.9, "motpart": 1.3, "belopp": 1.6, "text": 2.9, "nr": 0.5, "projekt": 2.4}


def _order(draw: Draw, facts: Facts) -> tuple[str, ...]:
    with_codes = any(entry.ikb or entry.motpart for entry in facts.entries)
    if not with_codes:
        return draw.rng.choice((("konto", "text", "belopp"), ("konto", "belopp", "text")))
    return draw.rng.choice(
        (
            ("konto", "ikb", "motpart", "belopp", "text"),
            ("konto", "ikb", "motpart", "belopp", "text"),
            ("konto", "ikb", "motpart", "text", "belopp"),
            ("konto", "text", "ikb", "motpart", "belopp"),
        )
    )


def _heads(draw: Draw, order: tuple[str, ...], column: printing.Column) -> tuple[str, ...]:
    names = {name: draw.rng.choice(vocabulary.LABELS[name]) for name in ("konto", "motpart", "belopp")}
    names |= {"ikb": "IKB", "text": "Text", "nr": "Nr", "projekt": "Projekt"}
    if column.unit and (column.scale > 1 or draw.chance(0.5)):
        names["belopp"] += f", {column.unit}"
    return tuple(names[name] for name in order)


def _row(
    draw: Draw, m: Marks, rad: int, entry: Entry, order: tuple[str, ...], column: printing.Column
) -> dict[str, str]:
    belopp = column.print(entry.belopp)
    codes_kept = {name: getattr(entry, name) if name in order else "" for name in ("ikb", "motpart")}
    cells = konto_row(
        m,
        rad,
        entry.nr,
        entry.konto,
        codes_kept["ikb"],
        codes_kept["motpart"],
        belopp.raw,
        entry.text,
        belopp.value,
    )
    return dict(zip(("konto", "ikb", "motpart", "belopp", "text"), cells, strict=True))


def _tables_by_project(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    order, column = _order(draw, facts), _columns(draw, facts)
    heads = _heads(draw, order, column)
    right = (order.index("belopp"),) if draw.chance(0.7) else ()
    rad = 0
    for nr, name in facts.names.items():
        rows = []
        for entry in facts.entries:
            if entry.nr == nr:
                rad += 1
                cells = _row(draw, m, rad, entry, order, column)
                rows.append(tuple(cells[part] for part in order))
        caption = f"Projekt {nr}: {projekt(m, nr, name)}"
        blocks.append(
            Table(heads, tuple(rows), tuple(_WIDTHS[part] for part in order), right=right, caption=caption)
        )
    if facts.total is not None:
        printed = column.print(facts.total)
        unit = f" {column.unit}" if column.unit else ""
        blocks.append(Fields((Field("Summa samtliga projekt", m("summa_angiven", *printed) + unit),)))


def _one_table(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    order, column = ("nr", "projekt", *_order(draw, facts)), _columns(draw, facts)
    heads = _heads(draw, order, column)
    right = (order.index("belopp"),) if draw.chance(0.7) else ()
    rows, seen = [], set()
    for rad, entry in enumerate(facts.entries, 1):
        name = facts.names[entry.nr]
        cells = _row(draw, m, rad, entry, order, column)
        cells["nr"] = str(entry.nr)
        cells["projekt"] = name if entry.nr in seen else projekt(m, entry.nr, name)
        seen.add(entry.nr)
        rows.append(tuple(cells[part] for part in order))
    if facts.total is not None:
        last = dict.fromkeys(order, "") | {
            "projekt": "Summa",
            "belopp": m("summa_angiven", *column.print(facts.total)),
        }
        rows.append(tuple(last[part] for part in order))
    widths = tuple(_WIDTHS[part] for part in order)
    blocks.append(Table(heads, tuple(rows), widths, right=right, total=facts.total is not None))


def _narratives(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    rng = draw.rng
    opening = rng.choice(
        ("Delredovisning projekt {nr}: ", "Projekt {nr}: ", "Delredovisning, projekt {nr} – ")
    )
    for nr, name in facts.headings.items():
        texts = list(prose.paragraphs(rng, "delredovisning", facts.place))
        texts[0] += _planted_sentences(draw, facts, nr)
        if draw.plants & {"X06"} and draw.plant("X06"):
            texts[-1] += f" {_SHARED}"
        if nr == 1 and draw.plant("F04"):
            texts = []
            draw.planted -= {"B08", "T06", "T08", "T09", "X06"}
        heading = opening.format(nr=nr) + delredovisning(m, nr, name)
        blocks.append(Section(f"delredovisning/{nr}", heading, tuple(texts)))
    told = sum(isinstance(block, Section) and _SHARED in " ".join(block.paragraphs) for block in blocks)
    if told < 2:
        draw.planted.discard("X06")


def _planted_sentences(draw: Draw, facts: Facts, nr: int) -> str:
    own = sum((entry.belopp for entry in facts.entries if entry.nr == nr), Decimal(0))
    year, text = facts.end.year, ""
    if nr == 1 and draw.plant("B08"):
        text += f" Projektet har under perioden kostat {printing.grouped(own + 12_000)} kronor."
    elif own == int(own) and own > 0 and draw.chance(0.06):
        text += f" Projektet har under perioden kostat {printing.grouped(own)} kronor."
    if nr == 1 and draw.plant("T06"):
        text += f" Under {_TERTIALS[1]} tertialen har arbetet fortsatt som planerat."
    if nr == 1 and draw.plant("T08"):
        text += f" Till och med juli {year} har verksamheten tagit emot 214 besök."
    if nr == 1 and draw.plant("T09"):
        text += f" Den 14 oktober {year} kommer en invigning att hållas."
    return text


def _sign(draw: Draw, facts: Facts, m: Marks, blocks: list[Block]) -> None:
    rng = draw.rng
    if draw.plant("F02"):
        return
    day = m("datum", *printing.day(rng, facts.signed))
    joint = rng.choice((" ", ", ")) if m.raws["datum"].startswith("den") else rng.choice((" den ", " ", ", "))
    name = m("undertecknare", people.person(rng))
    blocks.append(Signature(f"{facts.place}{joint}{day}", name, rng.choice(vocabulary.TITLES)))
