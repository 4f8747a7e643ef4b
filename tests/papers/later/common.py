"""What the makers of these families share: facts with other words, and places to put the answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from tests.papers import make_redovisning, people, printing, vocabulary
from tests.papers.ansokan_facts import Facts, draw_facts
from tests.papers.expect import judge
from tests.papers.later import words
from tests.papers.marks import Marks
from tests.papers.model import Block, Field, Fields, Paper, Section
from tests.papers.people import Draw

ReportFacts = make_redovisning.Facts
Entry = make_redovisning.Entry
TEST_PERSON_NUMBER = "850709-9805"


@dataclass(slots=True)
class Sheet:
    """A paper being filled in."""

    draw: Draw
    m: Marks = field(default_factory=Marks)
    blocks: list[Block] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)

    def add(self, *blocks: Block) -> None:
        self.blocks.extend(blocks)

    def row(self, *fields: Field) -> None:
        self.blocks.append(Fields(fields))

    def pick(self, *ways: str) -> str:
        return self.draw.rng.choice(ways)

    def amount(self, key: str, value: Decimal, *ways: str) -> str:
        """A lone amount marked; `ways` such as `{} kr`, else any way there is."""
        if not ways:
            return self.m(key, *printing.amount(self.draw.rng, value, rich=self.draw.rich))
        decimals = 0 if value == int(value) else 2
        raw = self.pick(*ways).format(printing.grouped(value, " ", decimals))
        return self.m(key, raw, printing.canonical(value))

    def day(self, key: str, when: date) -> str:
        return self.m(key, *printing.day(self.draw.rng, when))

    def done(self, kind: str, **given: str) -> Paper:
        """The paper with the findings it must give."""
        paper = Paper(kind, "generated", self.blocks, self.m, empty=tuple(self.empty), **given)
        paper.planted = tuple(sorted(self.draw.planted))
        judge(paper)
        return paper


@dataclass(slots=True)
class Applicant:
    """Who asks for money; `contact` is empty where it is left out on purpose."""

    name: str
    number: str
    contact: str
    email: str
    phone: str
    street: str
    postal: str
    place: str
    signatory: str
    title: str
    project: str


def applicant(draw: Draw) -> Applicant:
    """Another sort of applicant than the build families have: associations and small municipalities."""
    rng = draw.rng
    place = rng.choice(words.PLACES)
    contact = people.person(rng)
    owner = people.person(rng) if draw.plant("N07") else contact
    signatory = next(name for name in iter(lambda: people.person(rng), "") if name not in (contact, owner))
    if draw.plant("N06"):
        signatory = contact
    ends = (
        f"031-390 06 {rng.randint(10, 99)}",
        f"0980-319 2{rng.randint(10, 99)}",
        f"040-628 04 {rng.randint(10, 99)}",
    )
    code = f"{rng.randint(2, 9)}{rng.randint(10, 98)} {rng.randint(10, 98)}"
    postal = rng.choice(words.LINES).format(
        code=code, box=rng.randint(12, 990), place=place, upper=place.upper()
    )
    tail = rng.choice(words.TAILS).format(place=place)
    return Applicant(
        rng.choice(words.APPLICANTS),
        people.organisation_number(rng, valid=not draw.plant("N08")),
        contact,
        people.email_of(owner, place),
        rng.choice((*ends, f"070-174 06 {rng.randint(10, 98)}", f"070 174 06 {rng.randint(10, 98)}")),
        rng.choice(words.STREETS),
        postal,
        place,
        signatory,
        rng.choice(words.TITLES),
        rng.choice(words.PROJECTS) + tail,
    )


def facts(draw: Draw, *, asks: bool = True) -> Facts:
    """Facts of an application whose items are named with these families' words; `asks`: about other income."""
    found = draw_facts(draw)
    stock = [text for group in words.COSTS.values() for text in group]
    for item, text in zip(found.items, draw.rng.sample(stock, len(found.items)), strict=True):
        item.text = text
    if not asks and found.income is None:
        found.ticked = ""
    return found


def rounded(found: Facts, step: int) -> None:
    """Every amount made a multiple of `step`; what differs on purpose keeps differing."""
    income = found.income or Decimal(0)
    off = found.budget - sum(item.belopp for item in found.items)
    gap = found.budget - found.sokt - income
    for item in found.items:
        item.antal = 0
        item.belopp = max(Decimal(step), (item.belopp / step).to_integral_value() * step)
    off, gap = ((value / step).to_integral_value() * step or value.compare(0) * step for value in (off, gap))
    found.budget = sum((item.belopp for item in found.items), Decimal(0)) + off
    if found.income is not None:
        found.income = max(Decimal(step), (found.budget / 5 / step).to_integral_value() * step)
        found.income = found.income if found.income < found.budget else None
    if found.income is None and found.ticked == "ja":
        found.ticked = ""
    found.sokt = max(Decimal(step), found.budget - (found.income or 0) - gap)


def report_facts(draw: Draw, *, single: bool = False) -> ReportFacts:
    """Facts of a report with other project names and row texts; `single`: all of it is one project's."""
    found = make_redovisning.draw_facts(draw)
    rng = draw.rng
    if single:
        found.names, found.headings = {1: ""}, {1: ""}
        for entry in found.entries:
            entry.nr = 1
    fresh = dict(zip(found.names, rng.sample(words.PROJECTS, len(found.names)), strict=True))
    differ = {nr for nr, name in found.headings.items() if name != found.names[nr]}
    found.names = fresh
    found.headings = {nr: fresh[nr] + (" med grannar" if nr in differ else "") for nr in found.headings}
    texts = dict(
        zip(vocabulary.KONTO_TEXTS, rng.sample(words.ACCOUNTS, len(vocabulary.KONTO_TEXTS)), strict=True)
    )
    for number, entry in enumerate(found.entries):
        known = next((text for text in texts if entry.text.startswith(text)), None)
        if known and not (number == 0 and "K02" in draw.planted):
            entry.text = texts[known] + entry.text.removeprefix(known)
    return found


def registry_number(draw: Draw, year: int) -> str:
    rng = draw.rng
    n = rng.randint(14, 9800)
    return rng.choice(
        (
            f"{rng.randint(300, 899)}-{n}-{year}",
            f"RS {year}-{n:04}",
            f"{year}/{n}",
            f"JO{n % 1000:03}-{year}",
            f"{n:05}-{year}",
        )
    )


def section(sheet: Sheet, name: str, heading: str, place: str, year: int, most: int = 2) -> None:
    """A section with prose; the section chosen to be empty has none."""
    sheet.add(Section(name, heading, words.prose(sheet.draw.rng, name, place, year, most)))


def extra_sentences(draw: Draw, year: int) -> str:
    """What is planted in the prose of an application."""
    text = ""
    if draw.plant("T11"):
        text += f" Vi har arbetat så sedan hösten {year - 4}."
    if draw.plant("N09"):
        text += f" Kursledaren, person {TEST_PERSON_NUMBER}, har lämnat utdrag."
    return text


def blanked(sheet: Sheet, name: str = "kontaktperson") -> bool:
    """Whether the answer is left out on purpose."""
    if sheet.draw.plant("F01"):
        sheet.empty.append(name)
        return True
    return False


def later(day: date, low: int, high: int, draw: Draw) -> date:
    return day + timedelta(days=draw.rng.randint(low, high))
