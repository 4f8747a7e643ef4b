"""Decisions as officials and boards of these places write them: some granted, some refused, reasons with other sums."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from tests.papers import people, printing
from tests.papers.expect import judge
from tests.papers.marks import Marks, fold, plain
from tests.papers.model import Block, Field, Fields, Note, Paper, Section, Title
from tests.papers.newest import filling, words
from tests.papers.people import Draw

_WAYS = (
    ("Ansökan avseende ", " bifalls med ", "."),
    ("Till ", " utgår ett anslag om ", "."),
    ("", " beviljas ", " för ett år."),
    ("Projektet ", " stöds med ", ", att rekvireras senast 1 december."),
)
_OTHER = (
    "Medlen ska användas i enlighet med ansökan.",
    "Beslutet får verkställas innan det har vunnit laga kraft.",
    "Slutrapport ska ha kommit in inom tre månader efter projektets slut.",
)


def beslut(draw: Draw) -> Paper:
    """Numbered clauses, then why."""
    rng, m = draw.rng, Marks()
    when = date(rng.randint(2002, 2022), rng.randint(1, 12), rng.randint(1, 28))
    place = rng.choice(words.MUNICIPALITIES)
    number = m("diarienummer", filling.registry_number(draw, when.year))
    day = m("datum", *printing.day(rng, when))
    clauses = _clauses(rng, m)
    title = rng.choice(
        ("Beslut om projektmedel", "Beslut", "Fördelning av utvecklingsmedel", "Protokollsutdrag")
    )
    asked = f"{printing.grouped(Decimal(rng.randint(900, 4800) * 1000))} kronor"
    reasons = (f"Sammanlagt söktes {asked}.", *words.prose(rng, "syfte", place, when.year))
    blocks: list[Block] = [
        Title((title, rng.choice((f"{place} kommun", f"Länsnämnden i {place}")))),
        Fields(
            (
                Field(rng.choice(("Datum", "Beslutsdatum")), day),
                Field(rng.choice(("Dnr", "Ärendenummer")), number),
            )
        ),
        Fields((Field("Beslutande", rng.choice(words.BOARDS)),)),
        Section("", rng.choice(("Beslut", "Nämnden beslutar följande")), clauses),
        Section("", rng.choice(("Skäl för beslutet", "Motivering")), reasons),
        Note(f"{people.person(rng)}, {rng.choice(words.TITLES).lower()}"),
    ]
    paper = Paper("beslut", "generated", blocks, m)
    judge(paper)
    return paper


def _clauses(rng: Random, m: Marks) -> tuple[str, ...]:
    names = rng.sample(words.PROJECTS, rng.randint(1, 4))
    mark, found = rng.choice((".", ")")), []
    for nr, name in enumerate(names, 1):
        found.append(_refused(m, nr, name) if nr > 1 and rng.random() < 0.25 else _granted(rng, m, nr, name))
    if rng.random() < 0.5:
        found.append(rng.choice(_OTHER))
        for column in ("projekt", "belopp"):
            key = f"decisions/{len(found)}/{column}"
            m.values[key], m.raws[key] = None, ""
    for nr, text in enumerate(found, 1):
        key = f"decisions/{nr}/text"
        m.values[key] = m.raws[key] = fold(plain(text))
    return tuple(f"{nr}{mark} {text}" for nr, text in enumerate(found, 1))


def _granted(rng: Random, m: Marks, nr: int, name: str) -> str:
    before, between, after = rng.choice(_WAYS)
    amount = Decimal(rng.randint(6, 900) * rng.choice((500, 1000)))
    raw = rng.choice(("{} kronor", "{} kr", "{} SEK")).format(
        printing.grouped(amount, rng.choice((" ", ".")))
    )
    project, belopp = (
        m(f"decisions/{nr}/projekt", name),
        m(f"decisions/{nr}/belopp", raw, printing.canonical(amount)),
    )
    return f"{before}{project}{between}{belopp}{after}"


def _refused(m: Marks, nr: int, name: str) -> str:
    key = f"decisions/{nr}/belopp"
    m.values[key], m.raws[key] = None, ""
    return f"Ansökan från {m(f'decisions/{nr}/projekt', name)} avslås."
