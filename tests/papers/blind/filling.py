"""What the makers of the fifth round share: facts with their words, and how they write sums, rows and days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from tests.papers import printing
from tests.papers.blind import words
from tests.papers.later import common, ground
from tests.papers.later.common import Applicant, Entry, Facts, ReportFacts, Sheet
from tests.papers.model import Field, Section, Signature
from tests.papers.newest import filling as before
from tests.papers.newest import words as known
from tests.papers.people import Draw

REPORT_WITHOUT_ACCOUNTS = ("T01", "T04", "T05", "F03", "F04", "Q02")
"""What can be put into a report whose rows have no account."""


def applicant(draw: Draw) -> Applicant:
    """An applicant of this round."""
    who, rng = ground.applicant(draw), draw.rng
    who.name, who.title = rng.choice(words.APPLICANTS), rng.choice(words.TITLES)
    who.street, who.place = rng.choice(words.STREETS), rng.choice(words.MUNICIPALITIES)
    who.project = rng.choice(words.PROJECTS) + rng.choice(("", "", "", f" i {who.place}", ", etapp 2"))
    return who


def facts(draw: Draw, step: int, most: int = 7) -> Facts:
    """An application in multiples of `step`, in the words of this round."""
    found = before.facts(draw, step, most)
    for item, text in zip(found.items, draw.rng.sample(words.COSTS, len(found.items)), strict=True):
        item.text = text
    return found


def report_facts(draw: Draw) -> ReportFacts:
    """A report about one project, its rows in the words of this round."""
    found = before.report_facts(draw)
    found.names = {1: draw.rng.choice(words.PROJECTS)}
    before.renamed(draw, found.entries, known.ACCOUNTS, words.ACCOUNTS)
    return found


def day(sheet: Sheet, key: str, when: date) -> str:
    """A day as these places write it."""
    month = printing.MONTHS[when.month - 1]
    long = f"{when.day} {month} {when.year}"
    raw = sheet.pick(
        when.isoformat(), when.isoformat(), long, f"{when.day}/{when.month} {when.year}", f"den {long}"
    )
    return sheet.m(key, raw, when.isoformat())


def amount(sheet: Sheet, key: str, value: Decimal, *ways: str, separator: str = " ") -> str:
    """A lone amount in one of the ways."""
    raw = sheet.pick(*ways).format(printing.grouped(value, separator, 0 if value == int(value) else 2))
    return sheet.m(key, raw, printing.canonical(value))


def column(draw: Draw, values: Iterable[Decimal], *ways: printing.Column) -> printing.Column:
    """One of the ways that rounds none of the amounts."""
    amounts = list(values)
    return draw.rng.choice([way for way in ways if all(way.holds(value) for value in amounts)])


def bracketed(way: printing.Column, value: Decimal) -> str:
    """A deviation as it is printed, below nought in brackets."""
    printed = way.print(abs(value)).raw
    return f"({printed})" if value < 0 else printed


def told(sheet: Sheet, place: str, year: int, headings: dict[str, str], extra: str = "") -> list[Section]:
    """Sections in order; `extra` ends the first; the last one is empty where that is planted."""
    return before.sections(sheet, place, year, headings, extra, words.PROSE)


def cost(sheet: Sheet, rad: int, text: str, value: Decimal, way: printing.Column) -> tuple[str, str]:
    """The words and the sum of a row of the budget."""
    key = f"budget_rows/{rad}"
    return sheet.m(f"{key}/text", text), sheet.m(f"{key}/belopp", *way.print(value))


def account(sheet: Sheet, rad: int, entry: Entry, way: printing.Column) -> tuple[str, str, str]:
    """Account, words and sum of a row without further codes."""
    key = f"konto_rows/{rad}"
    ground.uncoded(sheet.m, rad)
    konto, text = sheet.m(f"{key}/konto", entry.konto), sheet.m(f"{key}/text", entry.text)
    return konto, text, sheet.m(f"{key}/belopp", *way.print(entry.belopp))


def contact(sheet: Sheet, who: Applicant) -> str:
    """The contact, left out where that is planted."""
    return "" if common.blanked(sheet) else sheet.m("kontaktperson", who.contact)


def ended(
    sheet: Sheet, found: Facts | ReportFacts, place: str, name: str, title: str, **given: object
) -> None:
    """Place, day, name and title under the paper; `place` and `title` as marked, `name` of who signs."""
    when = day(sheet, "datum", found.signed)
    sheet.add(Signature(f"{place} {when}", sheet.m("undertecknare", name), title, **given))  # type: ignore[arg-type]


def signed(sheet: Sheet, found: Facts, who: Applicant, **given: object) -> None:
    """The signature of an application."""
    place, title = sheet.m("ort", who.place), sheet.m("befattning", who.title)
    ended(sheet, found, place, who.signatory, title, **given)


def reported(sheet: Sheet, found: ReportFacts, place: str, **given: object) -> None:
    """The signature of a report."""
    ended(sheet, found, place, common.applicant(sheet.draw).signatory, sheet.pick(*words.TITLES), **given)


def number(sheet: Sheet, label: str, year: int) -> tuple[Field, ...]:
    """The field with the number of the matter, nothing where it is left out on purpose."""
    if sheet.draw.plant("F03"):
        return ()
    rng = sheet.draw.rng
    own = (
        f"{year}/{rng.randint(11, 980):04}",
        f"KS-{year}-{rng.randint(100, 999)}",
        f"{rng.randint(100, 990)}-{rng.randint(1000, 9900)}-{year % 100:02}",
    )
    return (Field(label, sheet.m("diarienummer", rng.choice((*own, f"SN {year}:{rng.randint(10, 99)}")))),)


def pages(draw: Draw, *ways: str) -> str:
    """What the foot says about pages; wrong on purpose where that is planted."""
    return "Sida {page} av {more}" if draw.plant("Q02") else draw.rng.choice(ways)
