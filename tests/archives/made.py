"""A made archive of summaries, with what was planted in it; every project and person is made up."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from extract.checks.summaries import sketch_of
from models.record import Dokumenttyp
from models.summary import LinkKind, Part, Purpose, Sum, Summary

_AREAS = (
    "Norra",
    "Södra",
    "Östra",
    "Västra",
    "Inre",
    "Yttre",
    "Övre",
    "Nedre",
    "Gamla",
    "Nya",
    "Stora",
    "Lilla",
)
_FIRST = (
    "Läxhjälp", "Trygghetsvandring", "Föräldrastöd", "Språkcafé", "Sommarjobb", "Odling", "Nattvandring",
    "Seniorträff", "Kulturskola", "Fältarbete", "Mentorskap", "Idrottsskola", "Teaterverkstad", "Bokprat",
    "Cykelkurs", "Simskola", "Datahjälp", "Matlagning", "Filmklubb", "Djurterapi", "Musikstudio", "Jobbsökning",
)  # fmt: skip
_SECOND = (
    "för nyanlända", "i parken", "för unga", "vid torget", "på biblioteket", "för föräldrar", "i skolan",
    "för äldre", "på fritidsgården", "i medborgarhuset", "för flickor", "på loven", "om kvällarna",
)  # fmt: skip
_WORDS = tuple(f"{head}{tail}" for head in ("sam", "upp", "för", "ut", "in", "om") for tail in (
    "arbete", "gång", "lägg", "skick", "tal", "byte", "råd", "slag", "vägar", "stöd", "möte", "krets", "hand", "syn",
))  # fmt: skip
LINE = "Medel för stadsdelsprojekt"
OTHER_LINE = "Bidrag till föreningssamverkan"


@dataclass
class Made:
    """The summaries, and the answers: links as (from, to, kind), findings as (code, document)."""

    summaries: list[Summary] = field(default_factory=list)
    links: set[tuple[str, str, LinkKind]] = field(default_factory=set)
    extra: set[str] = field(default_factory=set)
    """Planted applications: a link with one of them is neither asked for nor wrong."""
    planted: set[tuple[str, str]] = field(default_factory=set)


def text_of(rng: random.Random, words: int = 220) -> list[str]:
    return [rng.choice(_WORDS) for _ in range(words)]


def make_archive(size: int, seed: int = 1) -> Made:
    """At least `size` summaries: projects of one to three years, each with application, decision, report."""
    rng, made, number = random.Random(seed), Made(), 0
    boards = max(4, size // 150)
    while len(made.summaries) < size:
        board = f"{_AREAS[number % len(_AREAS)]} {number % boards} stadsdelsnämnd"
        name = f"{rng.choice(_FIRST)} {rng.choice(_SECOND)} {_code(number)}"
        _project(rng, made, number, board, name)
        number += 1
    rng.shuffle(made.summaries)
    made.summaries.sort(key=lambda summary: (summary.signed or date.min, summary.document_id))
    return made


def _code(number: int) -> str:
    """A street of its own for every project: what tells two of the same kind apart."""
    heads = (
        "Björk",
        "Asp",
        "Lind",
        "Tall",
        "Gran",
        "Lönn",
        "Alm",
        "Hassel",
        "Rönn",
        "Sälg",
        "Ek",
        "Bok",
        "Ask",
    )
    tails = (
        "backen",
        "vägen",
        "torget",
        "gränd",
        "dalen",
        "höjden",
        "parken",
        "gården",
        "stigen",
        "kullen",
        "hagen",
    )
    middle = ("", "stens", "bergs", "lunda", "näs", "viks", "holms", "hults", "toms", "kärrs", "moss", "sjö")
    number, at = divmod(number, len(heads))
    more, end = divmod(number, len(tails))
    again, mid = divmod(more, len(middle))
    return f"{heads[at]}{middle[mid]}{tails[end]}" + (f" {again}" if again else "")


def _project(rng: random.Random, made: Made, number: int, board: str, name: str) -> None:
    first = 2008 + rng.randrange(6)
    amount = Decimal(rng.randrange(110, 400) * 1000 + rng.choice((0, 500, 250)))
    former: Summary | None = None
    for year in range(first, first + rng.choice((1, 1, 2, 3))):
        application = _application(rng, f"a{number}-{year}", board, name, year, amount)
        report_name = name if rng.random() < 0.8 else f"{name.split()[0]} {name.split()[-1]}"
        decision = _decision(number, board, name, year, amount)
        report = _report(number, board, report_name, year, amount)
        made.summaries += [application, decision, report]
        made.links |= {
            (application.document_id, report.document_id, LinkKind.APPLICATION_REPORT),
            (application.document_id, decision.document_id, LinkKind.APPLICATION_DECISION),
            (decision.document_id, report.document_id, LinkKind.DECISION_REPORT),
        }
        if former is not None:
            made.links.add((former.document_id, application.document_id, LinkKind.NEXT_APPLICATION))
        if former is None:
            _plant(rng, made, number, application)
        former = application
        amount = (amount * Decimal("1.05")).quantize(Decimal(1))


def _application(rng: random.Random, key: str, board: str, name: str, year: int, amount: Decimal) -> Summary:
    return Summary(
        f"d-{key}",
        Dokumenttyp.ANSOKAN,
        sha256=key,
        grant=LINE,
        board=board,
        applicant=board,
        parts=(Part((name,), ("projekt",), amount=Sum(amount)),),
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        signed=date(year - 1, 10, 1) + timedelta(days=rng.randrange(60)),
        contact=f"kontakt {board}",
        signatory=f"chef {board}",
        sketch=sketch_of([" ".join(text_of(rng))], 150),
    )


def _decision(number: int, board: str, name: str, year: int, amount: Decimal) -> Summary:
    part = Part((name,), ("projekt",), 1, Sum(amount), Purpose.GRANT)
    key = f"b{number}-{year}"
    return Summary(
        f"d-{key}", Dokumenttyp.BESLUT, sha256=key, board=board, parts=(part,), signed=date(year - 1, 12, 15)
    )


def _report(number: int, board: str, name: str, year: int, amount: Decimal) -> Summary:
    key = f"r{number}-{year}"
    return Summary(
        f"d-{key}",
        Dokumenttyp.REDOVISNING,
        sha256=key,
        board=board,
        parts=(Part((name,), ("projekt",), 1),),
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        signed=date(year + 1, 1, 20),
        granted=Sum(amount),
        used=Sum(amount - 1000),
    )


def _plant(rng: random.Random, made: Made, number: int, application: Summary) -> None:
    """Now and then a near copy, a split application or a second grant."""
    kind = rng.choice(("",) * 9 + ("copy", "split", "double"))
    signed = (application.signed or date.min) + timedelta(days=20)
    key = f"d-z{number}"
    made.extra |= {key, f"{key}1", f"{key}2", f"{key}x", f"{key}y"}
    if kind == "double":
        made.summaries.append(
            replace(application, document_id=key, sha256=key, grant=OTHER_LINE, signed=signed, sketch=None)
        )
        made.planted.add(("V02", key))
    if kind == "split":
        _split(made, application, key, signed)
    if kind == "copy":
        # A near copy comes of a text with some words changed, under a name of its own.
        words = text_of(rng, 400)
        changed = [*words[:-3], *text_of(rng, 3)]
        for name, text, day in (("x", words, signed), ("y", changed, signed + timedelta(days=90))):
            place = _code(7 * number + 3 + (name == "y"))
            made.summaries.append(
                replace(
                    application,
                    document_id=f"{key}{name}",
                    sha256=f"{key}{name}",
                    parts=(Part((f"Kopia {name} {place}",), ("projekt",), amount=Sum(Decimal(45000))),),
                    signed=day,
                    sketch=sketch_of([" ".join(text)], 150),
                )
            )
        made.planted.add(("V01", f"{key}y"))


def _split(made: Made, application: Summary, key: str, signed: date) -> None:
    street = application.name.split()[-1]
    for nr in (1, 2):
        made.summaries.append(
            replace(
                application,
                document_id=f"{key}{nr}",
                sha256=f"{key}{nr}",
                parts=(
                    Part(
                        (f"Delprojekt utemiljö {street} etapp {nr}",),
                        ("projekt",),
                        amount=Sum(Decimal(290000 + nr)),
                    ),
                ),
                signed=signed + timedelta(days=10 * nr),
                sketch=None,
            )
        )
    made.planted.add(("V03", f"{key}2"))
