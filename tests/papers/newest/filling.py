"""What the makers of the fourth round share: facts with their words, and more ways to write sums and days."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.papers import printing
from tests.papers.later import common, ground, stock
from tests.papers.later.common import Applicant, Entry, Facts, ReportFacts, Sheet
from tests.papers.make_ansokan import period_text
from tests.papers.model import Section
from tests.papers.newest import words
from tests.papers.people import Draw

_COLUMNS = (
    *(printing.Column("kr", 1, 0, " "), printing.Column("", 1, 0, " "), printing.Column("kronor", 1, 0, " ")),
    *(printing.Column("SEK", 1, 0, " "), printing.Column("kr", 1, 2, " "), printing.Column("", 1, 0, ".")),
    *(
        printing.Column("", 1, 0, " ", ",-"),
        printing.Column("", 1, 0, ".", ":-"),
        printing.Column("kr", 1, 0, ""),
    ),
    *(printing.Column("tkr", 1000, 0, " "), printing.Column("tkr", 1000, 1, " ")),
    *(printing.Column("kkr", 1000, 0, " "), printing.Column("", 1, 2, " ", " kr")),
)
_AMOUNTS = ("{} kr", "{} kr", "{} kronor", "{}", "{} SEK", "kr {}")
_WHOLE = ("{},-", "{}:-", "{},- kr")


def column(draw: Draw, values: Iterable[Decimal]) -> printing.Column:
    """A way of printing that rounds none of the amounts of a table."""
    amounts = list(values)
    return draw.rng.choice([way for way in _COLUMNS if all(way.holds(amount) for amount in amounts)])


def unit(way: printing.Column, pattern: str = " ({})") -> str:
    """What the head of a column says about its unit."""
    return pattern.format(way.unit) if way.unit else ""


def amount(sheet: Sheet, key: str, value: Decimal, *ways: str) -> str:
    """A lone amount, blanks or points between the thousands."""
    whole = value == int(value)
    ways = ways or (_AMOUNTS + _WHOLE if whole else _AMOUNTS)
    separator = sheet.pick(" ", " ", " ", ".", "")
    raw = sheet.pick(*ways).format(printing.grouped(value, separator, 0 if whole else 2))
    return sheet.m(key, raw, printing.canonical(value))


def day(sheet: Sheet, key: str, when: date) -> str:
    """A day, now and then as people write it by hand."""
    month = printing.MONTHS[when.month - 1]
    if sheet.draw.chance(0.3):
        raw = sheet.pick(
            f"den {when.day}:e {month} {when.year}"
            if when.day % 10 > 2
            else f"{when.day} {month} {when.year}",
            f"{when.day}.{when.month}.{when.year}",
            f"{when.day}/{when.month} -{when.year % 100:02}",
            f"{when.year} {when.month:02} {when.day:02}",
        )
        return sheet.m(key, raw, when.isoformat())
    return sheet.day(key, when)


def span(sheet: Sheet, found: Facts | ReportFacts, kind: str) -> str:
    """A period on one line; `kind` is `tidplan` or `period`."""
    return period_text(sheet.draw, sheet.m, found.start, found.end, f"{kind}_start", f"{kind}_slut")


def applicant(draw: Draw) -> Applicant:
    """An applicant of this round."""
    who = ground.applicant(draw)
    rng = draw.rng
    who.name, who.title = rng.choice(words.APPLICANTS), rng.choice(words.TITLES)
    who.street = rng.choice(words.STREETS)
    who.project = rng.choice(words.PROJECTS) + rng.choice(("", "", "", f" – {who.place}", " (år 2)"))
    return who


def facts(draw: Draw, step: int, most: int = 7) -> Facts:
    """An application in multiples of `step`, what exceeds `most` items put together in the last one."""
    found = ground.facts(draw, step)
    for item in found.items[most:]:
        found.items[most - 1].belopp += item.belopp
    del found.items[most:]
    for item, text in zip(found.items, draw.rng.sample(words.COSTS, len(found.items)), strict=True):
        item.text = text
    return found


def prolonged(draw: Draw, found: Facts, years: int) -> None:
    """The project lasts some years more, unless its dates disagree on purpose."""
    if not draw.planted & {"T01", "T03"}:
        year = found.end.year + years
        last = calendar.monthrange(year, found.end.month)[1]
        found.end = date(year, found.end.month, min(found.end.day, last))


def report_facts(draw: Draw) -> ReportFacts:
    """A report about one project, its rows in the words of this round."""
    found = ground.report_facts(draw)
    found.names = {1: draw.rng.choice(words.PROJECTS)}
    renamed(draw, found.entries, stock.ACCOUNTS, words.ACCOUNTS)
    return found


def renamed(draw: Draw, entries: list[Entry], old: Sequence[str], new: Sequence[str]) -> None:
    """The rows whose texts begin with words of one stock get words of another; what was planted after them stays."""
    known = [text for text in old if any(entry.text.startswith(text) for entry in entries)]
    fresh = dict(zip(known, draw.rng.sample(new, len(known)), strict=True))
    for entry in entries:
        own = max((text for text in known if entry.text.startswith(text)), key=len, default=None)
        if own:
            entry.text = fresh[own] + entry.text.removeprefix(own)


def granted(draw: Draw, found: ReportFacts) -> Decimal | None:
    """What was granted: as much as was used or some more; None where nothing was used."""
    spent = ground.spent(found)
    if spent <= 0:
        return None
    more = spent * draw.rng.choice((100, 100, 110, 125)) / 100
    return spent if more == spent else (more / 1000).to_integral_value() * 1000 + 1000


def shares(draw: Draw, whole: Decimal, count: int) -> list[Decimal]:
    """A cost over the years, in steps that any column shows."""
    step = Decimal(1000 if whole % 1000 == 0 else 100 if whole % 100 == 0 else 1)
    found, left = [], whole
    for _ in range(count - 1):
        found.append((left * draw.rng.choice((2, 3, 4, 6)) / 10 / step).to_integral_value() * step)
        left -= found[-1]
    return [*found, left]


def planned(draw: Draw, entry: Entry) -> Decimal:
    """The budget of an account, in thousands where the outcome is."""
    step = Decimal(1000) if entry.belopp % 1000 == 0 else Decimal(1)
    share = entry.belopp * draw.rng.choice((75, 90, 100, 100, 130)) / 100
    return (share / step).to_integral_value() * step


def sections(
    sheet: Sheet,
    place: str,
    year: int,
    headings: dict[str, str],
    extra: str = "",
    sentences: Mapping[str, tuple[str, ...]] = words.PROSE,
) -> list[Section]:
    """Sections in order; `extra` ends the first; the last one is empty where that is planted."""
    found, hollow = [], list(headings)[-1] if sheet.draw.plant("F04") else ""
    for number, (name, heading) in enumerate(headings.items()):
        texts = () if name == hollow else words.prose(sheet.draw.rng, name, place, year, sentences)
        if number == 0 and extra:
            texts = (*texts[:-1], texts[-1] + extra)
        found.append(Section(name, heading, texts))
    return found


def told(sheet: Sheet, place: str, year: int, headings: dict[str, str], extra: str = "") -> None:
    """The sections put on the sheet."""
    sheet.add(*sections(sheet, place, year, headings, extra))


def left_out(sheet: Sheet, name: str, text: str, share: float = 0.12) -> str:
    """An answer that not everybody gives."""
    if sheet.draw.chance(share):
        sheet.empty.append(name)
        return ""
    return sheet.m(name, text)


def registry_number(draw: Draw, year: int) -> str:
    """The authority's number of the matter."""
    rng = draw.rng
    own = (
        f"KUN {year}.{rng.randint(11, 480)}",
        f"{year}-{rng.randint(1000, 9900):06}",
        f"E{year}/{rng.randint(9, 99)}",
    )
    return rng.choice((*own, common.registry_number(draw, year)))
