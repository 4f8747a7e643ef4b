"""Decisions, letters, and papers that use the words of an application without being one."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from tests.papers import people, printing, prose, vocabulary
from tests.papers.expect import judge
from tests.papers.marks import Marks
from tests.papers.model import Block, Field, Fields, Note, Paper, Section, Table, Title
from tests.papers.people import Draw

_DECISION_TITLES = (
    "Förslag till beslut",
    "Beslut om medel till lokala projekt",
    "Ansökan om bidrag till trygghetsskapande insatser",
    "Utdrag ur protokoll",
)


def beslut(draw: Draw) -> Paper:
    """Numbered clauses with amounts; the title may be that of the application it grants."""
    rng, m = draw.rng, Marks()
    year = rng.randint(2005, 2024)
    when = date(year, rng.randint(1, 12), rng.randint(1, 28))
    place = rng.choice(vocabulary.BOARDS)
    number = m("diarienummer", people.registry_number(rng, year))
    day = m("datum", *printing.day(rng, when))
    board = people.board(rng, place)
    blocks: list[Block] = [
        Title((rng.choice(_DECISION_TITLES), f"Tjänsteutlåtande till {board}")),
        Fields((Field(rng.choice(("Dnr", "Diarienummer")), number), Field("Datum", day))),
        Section(
            "",
            rng.choice(("Beslut", "Förslag till beslut", "Stadsdelsnämnden beslutar")),
            _clauses(draw, m, place),
        ),
        Section("", "Ärendet", prose.paragraphs(rng, "syfte", place)),
    ]
    paper = Paper("beslut", "generated", blocks, m)
    judge(paper)
    return paper


def _clauses(draw: Draw, m: Marks, place: str) -> tuple[str, ...]:
    rng = draw.rng
    found = []
    count = rng.randint(1, 4)
    for nr in range(1, count + 1):
        amount = Decimal(rng.randint(20, 1500) * 1000)
        printed = printing.amount(rng, amount, rich=draw.rich)
        name = people.project(rng, place)
        if nr > 1 and nr == count and draw.chance(0.5):
            text = "Beslutet justeras omedelbart."
            m.values[f"decisions/{nr}/text"], m.raws[f"decisions/{nr}/text"] = text, text
            found.append(f"{nr}. {text}")
            continue
        before = rng.choice(("Ansökan om medel till projektet ", "Stadsdelsnämnden beviljar projektet "))
        middle = " beviljas med " if before.startswith("Ansökan") else " "
        m.values[f"decisions/{nr}/text"] = f"{before}{name}{middle}{printed.raw}.".replace(
            "\u00a0", " "
        ).replace("\u2009", " ")
        m.raws[f"decisions/{nr}/text"] = m.values[f"decisions/{nr}/text"] or ""
        marked = m(f"decisions/{nr}/projekt", name)
        found.append(f"{nr}. {before}{marked}{middle}{m(f'decisions/{nr}/belopp', *printed)}.")
    return tuple(found)


def letter(draw: Draw) -> Paper:
    """A covering letter, a reminder or a request for more, with figures of its own."""
    rng, m = draw.rng, Marks()
    year = rng.randint(2005, 2024)
    when = date(year, rng.randint(1, 12), rng.randint(1, 28))
    place = rng.choice(vocabulary.PLACES)
    number = people.registry_number(rng, year)
    later = when + timedelta(days=21)
    text = rng.choice(
        (
            f"Härmed översänds ansökan om projektmedel på {rng.randint(100, 900)} 000 kronor. Sökt summa framgår av "
            "bilagan. Kontaktperson är densamma som tidigare.",
            f"Vi saknar er redovisning för perioden. Den skulle ha lämnats senast den {when.day} "
            f"{printing.MONTHS[when.month - 1]}. Vänligen inkom med den före {later.isoformat()}.",
            "Tack för er ansökan. Innan den kan behandlas behöver vi veta hur budgeten är uppbyggd och vem som är "
            "behörig firmatecknare.",
        )
    )
    blocks: list[Block] = [
        Note(rng.choice(vocabulary.ADDRESSEES)),
        Note(f"{place} {m('datum', *printing.day(rng, when))}"),
    ]
    if draw.chance(0.6):
        blocks.append(Note(f"Dnr {m('diarienummer', number)}"))
    blocks += [
        Title(
            (rng.choice(("Angående projektmedel", "Översändande av ansökan", "Påminnelse om redovisning")),)
        ),
        Note(text),
        Note("\n".join(("Med vänlig hälsning", people.person(rng), rng.choice(vocabulary.TITLES)))),
    ]
    return _silent(blocks, m)


def _silent(blocks: list[Block], m: Marks) -> Paper:
    paper = Paper("annat", "generated", blocks, m)
    judge(paper)
    return paper


def guide(draw: Draw) -> Paper:
    """How to fill in the form: it holds every label and answers none."""
    chosen = ("projekt", "namnd", "kontaktperson", "tidplan", "sokt_summa", "budget_summa", "diarienummer")
    blocks: list[Block] = [
        Title(("Anvisningar till ansökan om projektmedel",)),
        Note(
            "Läs igenom anvisningarna innan du fyller i blanketten. Varje punkt svarar mot en ruta i ansökan."
        ),
    ]
    for name in chosen:
        hint = vocabulary.HINTS.get(
            name, "Fyll i uppgiften så som den är känd i registret, t.ex. 1.2.3-456/2015."
        )
        blocks.append(Section("", draw.label(name), (hint,)))
    blocks.append(
        Note("Exempel: Sökt summa 350 000 kronor, budget 400 000 kronor, övriga intäkter 50 000 kronor.")
    )
    return _silent(blocks, Marks())


def empty_form(draw: Draw) -> Paper:
    """The form with nothing in it."""
    blocks: list[Block] = [Title((draw.rng.choice(vocabulary.ANSOKAN_TITLES),))]
    for name in (
        "projekt",
        "namnd",
        "kontaktperson",
        "adress",
        "epost",
        "tidplan",
        "sokt_summa",
        "budget_summa",
    ):
        blocks.append(Fields((Field(draw.label(name), "", hint=draw.hint(name)),)))
    blocks += [Section("", draw.label(name), ()) for name in ("syfte", "mal", "genomforande")]
    return _silent(blocks, Marks())


def press_table(draw: Draw) -> Paper:
    """A news item with a table of money given out."""
    rng = draw.rng
    rows = [
        (people.project(rng, place), place, printing.grouped(Decimal(rng.randint(50, 2500) * 1000)))
        for place in rng.sample(vocabulary.BOARDS, 6)
    ]
    return _silent(
        [
            Title(
                (
                    rng.choice(
                        (
                            "Så fördelas projektmedlen",
                            "Över 20 miljoner till lokala projekt",
                            "Slutrapport klar",
                        )
                    ),
                )
            ),
            Note(" ".join(prose.paragraphs(rng, "syfte", "Stockholm"))),
            Table(("Projekt", "Stadsdel", "Belopp, kr"), tuple(rows), (3, 2, 1.4), right=(2,)),
        ],
        Marks(),
    )


def registration(draw: Draw) -> Paper:
    """An application for a registration number: the words of an application, no project money."""
    rng = draw.rng
    blocks: list[Block] = [
        Title(("Ansökan om organisationsnummer för ideell förening",)),
        Fields((Field("Föreningens namn", rng.choice(vocabulary.ASSOCIATIONS)),)),
        Fields((Field("Kontaktperson", people.person(rng)), Field("Telefon", people.phone(rng)))),
        Fields((Field("Postadress", people.postal_line(rng)),)),
        Note("Till ansökan bifogas stadgar och protokoll från konstituerande möte."),
    ]
    return _silent(blocks, Marks())


LOOK_ALIKES = (guide, empty_form, press_table, registration)
