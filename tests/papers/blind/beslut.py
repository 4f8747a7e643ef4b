"""Decisions as the givers of this round write them: a sentence of decision, then conditions, sums in many guises."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from tests.papers import people, printing
from tests.papers.blind import filling, words
from tests.papers.expect import judge
from tests.papers.later.common import Sheet
from tests.papers.marks import Marks, fold, plain
from tests.papers.model import Field, Fields, Note, Paper, Section, Title
from tests.papers.people import Draw

_WAYS = (
    ("att bevilja ", " ett bidrag på "),
    ("att bifalla ansökan om medel till ", " med "),
    ("att avsätta medel till ", " om sammanlagt "),
    ("Bidrag till ", " fastställs till "),
)
_RAWS = (("{} kronor", " "), ("{} kr", " "), ("{} SEK", " "), ("{}:-", " "), ("{} kr", "."))
_CONDITIONS = (
    "att redovisning ska lämnas senast två månader efter projektets slut,",
    "att uppdra åt förvaltningen att följa upp insatsen,",
    "att beslutet gäller under förutsättning att budgeten fastställs.",
)


def beslut(draw: Draw) -> Paper:
    """Who decides, what, and on which grounds."""
    rng, sheet = draw.rng, Sheet(draw)
    when = date(rng.randint(2004, 2023), rng.randint(1, 12), rng.randint(1, 28))
    place, board = rng.choice(words.MUNICIPALITIES), rng.choice(words.BOARDS)
    draw.plants = frozenset()
    number = filling.number(sheet, sheet.pick("Diarienummer", "Dnr", "Beteckning"), when.year)
    day = filling.day(sheet, "datum", when)
    clauses = _clauses(rng, sheet.m)
    head = sheet.pick("Beslut", f"{board} beslutar", "Förslag till beslut som antogs")
    sheet.add(
        Title(
            (sheet.pick("Beslut om bidrag", "Protokollsutdrag", "Beslut om projektmedel"), f"{place} kommun")
        )
    )
    sheet.add(
        Fields((Field(sheet.pick("Beslutsdatum", "Datum"), day), *number)),
        Fields((Field("Beslutande", board),)),
    )
    sheet.add(Section("", head, clauses))
    asked = printing.grouped(Decimal(rng.randint(300, 4000) * 1000))
    reason = (
        f"Nämnden har haft {asked} kronor att fördela. Inkomna ansökningar översteg det med god marginal."
    )
    sheet.add(Section("", sheet.pick("Bakgrund", "Skäl"), (reason, *words.PROSE["ovriga_upplysningar"][:1])))
    sheet.add(Note(f"{people.person(rng)}\n{rng.choice(words.TITLES)}"))
    paper = Paper("beslut", "generated", sheet.blocks, sheet.m)
    judge(paper)
    return paper


def _clauses(rng: Random, m: Marks) -> tuple[str, ...]:
    found = []
    for nr, name in enumerate(rng.sample(words.PROJECTS, rng.randint(1, 3)), 1):
        (before, between), (pattern, separator) = rng.choice(_WAYS), rng.choice(_RAWS)
        amount = Decimal(rng.randint(10, 1800) * rng.choice((500, 1000)))
        raw = pattern.format(printing.grouped(amount, separator))
        belopp = m(f"decisions/{nr}/belopp", raw, printing.canonical(amount))
        project, end = m(f"decisions/{nr}/projekt", name), rng.choice((",", ".", " för innevarande år."))
        found.append(f"{before}{project}{between}{belopp}{end}")
    for nr, text in enumerate(rng.sample(_CONDITIONS, rng.randint(0, 2)), len(found) + 1):
        found.append(text)
        for column in ("projekt", "belopp"):
            m.values[f"decisions/{nr}/{column}"], m.raws[f"decisions/{nr}/{column}"] = None, ""
    for nr, text in enumerate(found, 1):
        m.values[f"decisions/{nr}/text"] = m.raws[f"decisions/{nr}/text"] = fold(plain(text))
    return tuple(f"{nr}. {text}" for nr, text in enumerate(found, 1))
