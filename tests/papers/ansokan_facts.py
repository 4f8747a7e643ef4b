"""What an applicant means, before it is printed: dates and amounts, some made to disagree."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from tests.papers import vocabulary as words
from tests.papers.people import Draw

_FORMS = ("table", "table", "priced", "cell", "lump")


@dataclass(slots=True)
class Item:
    """A row of the budget."""

    text: str
    belopp: Decimal
    antal: int = 0
    a_pris: Decimal = Decimal(0)


@dataclass(slots=True)
class Facts:
    """What the applicant means, before it is printed."""

    place: str
    start: date
    end: date
    signed: date
    items: list[Item]
    budget: Decimal
    sokt: Decimal
    income: Decimal | None
    ticked: str
    """`ja`, `nej`, `both`, `neither`, or empty where the form does not ask."""
    budget_form: str
    contact: str = ""


def draw_facts(draw: Draw) -> Facts:
    """Facts that agree, but for what is to be planted."""
    rng = draw.rng
    start, end = _span(draw)
    items = _items(draw)
    budget = sum((item.belopp for item in items), Decimal(0))
    ticked = rng.choice(("", "nej", "nej", "ja"))
    income = None
    if ticked == "ja" and budget > 20_000:
        income = (budget * rng.choice((10, 20, 25)) / 100).quantize(Decimal(1))
    ticked = ticked if income or ticked != "ja" else "nej"
    facts = Facts(
        rng.choice(words.BOARDS),
        start,
        end,
        start - timedelta(days=rng.randint(10, 150)),
        items,
        budget,
        budget - (income or 0),
        income,
        ticked,
        rng.choice(_FORMS) if items[0].antal == 0 else "priced",
    )
    if facts.budget_form == "priced" and items[0].antal == 0:
        facts.budget_form = "table"
    _plant_amounts(draw, facts)
    _plant_dates(draw, facts)
    return facts


def _span(draw: Draw) -> tuple[date, date]:
    rng = draw.rng
    year = rng.randint(2005, 2024)
    if draw.chance(0.5):
        return date(year, 1, 1), date(year, 12, 31)
    first = rng.randint(1, 9)
    last = rng.randint(first + 2, 12)
    end = date(year, last, calendar.monthrange(year, last)[1])
    start = date(year, first, 1)
    if draw.chance(0.3):
        return start + timedelta(days=rng.randint(1, 20)), end - timedelta(days=rng.randint(1, 20))
    return start, end


def _items(draw: Draw) -> list[Item]:
    rng = draw.rng
    texts = rng.sample(words.BUDGET_ITEMS, rng.randint(2, 7))
    step = rng.choice((1, 50, 100, 500, 1000, 1000, 5000))
    if "B13" in draw.plants or draw.chance(0.2):
        items = []
        for text in texts:
            antal, pris = rng.randint(1, 60), Decimal(rng.randint(3, 400) * rng.choice((5, 25, 50)))
            items.append(Item(text, antal * pris, antal, pris))
        return items
    return [Item(text, Decimal(max(1, rng.randint(2_000, 600_000) // step) * step)) for text in texts]


def _plant_amounts(draw: Draw, facts: Facts) -> None:
    rng = draw.rng
    off = Decimal(rng.choice((500, 10_000, 45_000, 300_000)))
    if draw.plant("B01"):
        facts.income, facts.ticked = None, "neither" if draw.chance(0.3) else ""
        facts.sokt = max(Decimal(1000), facts.budget - off)
    if draw.plant("B04"):
        facts.income, facts.ticked, facts.sokt = None, "nej", max(Decimal(1000), facts.budget - off)
    if draw.plant("B02"):
        facts.sokt += off
    if draw.plant("B03"):
        facts.income, facts.sokt = None, facts.budget
        facts.ticked = rng.choice(("both", "neither", "ja"))
    if draw.plant("Q03"):
        facts.income, facts.sokt, facts.ticked = None, facts.budget, "neither"
    _plant_budget(draw, facts, off)
    if draw.plants & {"B05", "P01", "P03"}:
        facts.budget_form = "lump"


def _plant_budget(draw: Draw, facts: Facts, off: Decimal) -> None:
    rng = draw.rng
    if draw.plant("B06"):
        facts.budget += rng.choice((-1, 1)) * off if facts.budget > 2 * off else off
        facts.sokt = facts.budget - (facts.income or 0)
        facts.budget_form = "table" if facts.budget_form in ("cell", "lump") else facts.budget_form
    if draw.plant("B13"):
        facts.items[0].belopp += 1000
        facts.budget += 1000
        facts.sokt += 1000
        facts.budget_form = "priced"
    if draw.plant("B09"):
        facts.income, facts.ticked = None, ""
        facts.sokt = facts.budget / 1000
        facts.sokt = facts.sokt.quantize(Decimal(1)) if facts.sokt == int(facts.sokt) else facts.budget
        if facts.sokt == facts.budget:
            draw.planted.discard("B09")


def _plant_dates(draw: Draw, facts: Facts) -> None:
    rng = draw.rng
    if draw.plant("T03"):
        facts.signed = facts.end + timedelta(days=rng.randint(2, 90))
    elif draw.plant("T02"):
        facts.signed = facts.start + timedelta(days=rng.randint(2, 40))
    if draw.plant("T01"):
        facts.end = facts.start - timedelta(days=rng.randint(1, 200))
        facts.signed = facts.end - timedelta(days=30)
