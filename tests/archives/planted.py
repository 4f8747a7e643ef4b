"""A made archive nearer to a real one: names that boards share, papers of several projects, names that change.

Every project and person is made up. What was planted is known: links, and findings by code and document. Beside each
plant lies its look-alike that must not be found: the same name in another board, last year's text, two applicants.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from extract.checks.summaries import sketch_of
from models.record import Dokumenttyp
from models.summary import LinkKind, Part, Purpose, Sum, Summary
from tests.archives.made import text_of

_WHAT = (
    "Trygghetsskapande insatser", "Läxhjälp", "Föräldrastöd", "Språkcafé", "Sommarjobb", "Stadsodling", "Nattvandring",
    "Seniorträff", "Öppen kulturskola", "Fältarbete", "Mentorskap", "Idrottsskola", "Teaterverkstad", "Lovaktiviteter",
    "Cykelkurs", "Simskola", "Datahjälp", "Matlagning", "Filmklubb", "Musikstudio", "Familjestödjande insatser",
)  # fmt: skip
_WHOM = (
    "för nyanlända", "i parken", "för unga", "vid torget", "på biblioteket", "för föräldrar", "i skolan", "för äldre",
    "på fritidsgården", "i medborgarhuset", "för flickor", "på loven", "om kvällarna", "i centrum", "på gården",
)  # fmt: skip
_SURNAMES = (
    "Asp",
    "Berg",
    "Dahl",
    "Ek",
    "Fors",
    "Gran",
    "Holm",
    "Lind",
    "Mo",
    "Nord",
    "Ros",
    "Strand",
    "Vik",
    "Öberg",
)
_FIRST_NAMES = (
    "Kim",
    "Robin",
    "Alex",
    "Sam",
    "Charlie",
    "Noa",
    "Mika",
    "Lo",
    "Billie",
    "Elis",
    "Ari",
    "Vide",
)
_GRANT, _OTHER_GRANT = "Medel för stadsdelsprojekt", "Bidrag till föreningssamverkan"
_LIMIT = 500_000
_TERTIALS = (((1, 1), (4, 30)), ((5, 1), (8, 31)), ((9, 1), (12, 31)))
Link = tuple[str, str, LinkKind, int | None]


@dataclass
class Planted:
    """The archive, and the answers. Links end in the number of the project in the later paper."""

    summaries: list[Summary] = field(default_factory=list)
    links: set[Link] = field(default_factory=set)
    findings: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    outside: set[str] = field(default_factory=set)
    """Copies, parts and second grants: a link of theirs is neither asked for nor wrong."""


@dataclass
class _Project:
    board: str
    name: str
    years: range
    amount: Decimal
    words: list[str]
    former: Summary | None = None


def make_planted(size: int, seed: int = 1) -> Planted:
    """At least `size` documents, a board for every 250."""
    rng, made = random.Random(seed), Planted()
    for number in range(max(2, size // 250)):
        _board(rng, made, f"Provby {number} stadsdelsnämnd", number)
    while len(made.summaries) < size:
        _board(rng, made, f"Provby {len(made.summaries)} stadsdelsnämnd", len(made.summaries))
    made.summaries.sort(key=lambda each: (each.signed or each.start or date.min, each.document_id))
    return made


def _board(rng: random.Random, made: Planted, board: str, number: int) -> None:
    """Up to 70 projects over some years, reported together by board and tertial."""
    names = rng.sample([f"{what} {whom}" for what in _WHAT for whom in _WHOM], 45)
    projects = []
    for name in names:
        first = 2008 + rng.randrange(7)
        years = range(first, first + rng.choice((1, 1, 2, 3)))
        amount = Decimal(rng.randrange(110, 480) * 1000 + rng.choice((0, 250, 500)))
        projects.append(_Project(board, name, years, amount, text_of(rng, 220)))
    for year in range(2008, 2018):
        active = [project for project in projects if year in project.years]
        applied = [
            _apply(rng, made, project, year, f"{number}-{projects.index(project)}") for project in active
        ]
        _decide(made, applied, year, number)
        _report(rng, made, active, applied, year, number)
    _plant_associations(rng, made, board, number)


def _renamed(rng: random.Random, name: str) -> str:
    """How a project is called in the next paper: mostly as it was."""
    roll = rng.random()
    if roll < 0.7:
        return name
    if roll < 0.8:
        return name.replace("insatser", "åtgärder") if "insatser" in name else f"{name} – fortsättning"
    if roll < 0.9:
        return f"Projekt {name[0].lower()}{name[1:]}"
    return name.upper() if roll < 0.95 else f"{name}, år två"


def _apply(rng: random.Random, made: Planted, project: _Project, year: int, key: str) -> Summary:
    """An application for one year; it follows the former one of the project."""
    is_jump = project.former is not None and rng.random() < 0.06
    amount = project.amount * (3 if is_jump else 1)
    # Next year's text keeps half of its words' runs: it is a new text on the same matter.
    words = project.words[:110] + text_of(rng, 110)
    application = Summary(
        f"d-a{key}-{year}",
        Dokumenttyp.ANSOKAN,
        file=f"a{key}-{year}.pdf",
        sha256=f"a{key}-{year}",
        grant=_GRANT,
        board=project.board,
        applicant=project.board,
        parts=(Part((_renamed(rng, project.name),), ("projekt",), amount=Sum(amount)),),
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        signed=date(year - 1, 10, 1) + timedelta(days=rng.randrange(60)),
        contact=f"kontakt {key}",
        signatory=f"chef {project.board}",
        says_last_year=rng.random() < 0.05,
        sketch=sketch_of([" ".join(words)], 150),
    )
    former, project.former = project.former, application
    made.summaries.append(application)
    if former is not None:
        made.links.add((former.document_id, application.document_id, LinkKind.NEXT_APPLICATION, None))
        if former.says_last_year:
            made.findings["V05"].add(application.document_id)
        if former.requested and not former.requested.kronor / 2 <= amount <= 2 * former.requested.kronor:
            made.findings["V07"].add(application.document_id)
    _plant_copies(rng, made, application, words)
    return application


def _plant_copies(rng: random.Random, made: Planted, application: Summary, words: list[str]) -> None:
    """Now and then the same bytes again, the same text again, a second grant, or a part of a split one."""
    kind, key = rng.choice(("",) * 26 + ("bytes", "text", "double", "split")), application.document_id
    later = (application.signed or date.min) + timedelta(days=rng.randrange(5, 40))
    if kind == "bytes":
        copy = Summary(
            f"{key}k", Dokumenttyp.ANNAT, f"kopia {application.file}", application.sha256, is_copy=True
        )
        made.summaries.append(replace(copy, signed=None, start=date.max))
        made.findings["V01"].add(copy.document_id)
    elif kind == "text":
        sketch = sketch_of([" ".join([*words[:-2], *text_of(rng, 2)])], 150)
        _add(
            made,
            replace(application, document_id=f"{key}t", sha256=f"{key}t", sketch=sketch, signed=later),
            "V01",
        )
    elif kind == "double":
        name = rng.choice((application.name, application.name.upper(), application.name.replace(" ", "  ")))
        second = replace(
            application,
            document_id=f"{key}d",
            sha256=f"{key}d",
            grant=_OTHER_GRANT,
            signed=later,
            sketch=None,
        )
        parts = (replace(application.parts[0], names=(name,)),)
        _add(made, replace(second, parts=parts), "V02")
    elif kind == "split":
        _plant_split(rng, made, application)


def _add(made: Planted, planted: Summary, code: str) -> None:
    made.summaries.append(planted)
    made.outside.add(planted.document_id)
    made.findings[code].add(planted.document_id)


def _plant_split(rng: random.Random, made: Planted, application: Summary) -> None:
    """Two to four parts, each under the limit and together above it, some days apart."""
    count = rng.randrange(2, 5)
    name = f"Ny mötesplats {rng.choice(_WHOM)} {application.document_id[3:]}"
    day = application.signed or date.min
    for nr in range(1, count + 1):
        day += timedelta(days=rng.randrange(0, 12))
        part = Part(
            (f"{name} {rng.choice(('etapp', 'del'))} {nr}",),
            ("projekt",),
            amount=Sum(Decimal(_LIMIT // count + 9000)),
        )
        planted = replace(
            application,
            document_id=f"{application.document_id}s{nr}",
            sha256=f"{application.document_id}s{nr}",
            parts=(part,),
            signed=day,
            sketch=None,
            says_last_year=False,
        )
        made.summaries.append(planted)
        made.outside.add(planted.document_id)
    made.findings["V03"].add(max((day, f"{application.document_id}s{count}") for day in (day,))[1])


def _decide(made: Planted, applied: list[Summary], year: int, number: int) -> None:
    """One decision of another board grants all of them, a clause each."""
    if not applied:
        return
    clauses = tuple(
        Part(each.parts[0].names, ("projekt",), nr, each.parts[0].amount, Purpose.GRANT)
        for nr, each in enumerate(applied, start=1)
    )
    key = f"b{number}-{year}"
    decision = Summary(
        f"d-{key}",
        Dokumenttyp.BESLUT,
        sha256=key,
        board="Kommunstyrelsen",
        parts=clauses,
        signed=date(year - 1, 12, 15),
    )
    made.summaries.append(decision)
    for nr, each in enumerate(applied, start=1):
        made.links.add((each.document_id, decision.document_id, LinkKind.APPLICATION_DECISION, nr))


def _report(
    rng: random.Random, made: Planted, active: list[_Project], applied: list[Summary], year: int, number: int
) -> None:
    """Three reports a year of up to five projects each; now and then one is missing, or begins too early."""
    for first in range(0, len(active), 5):
        group, theirs = active[first : first + 5], applied[first : first + 5]
        missing = 1 if rng.random() < 0.06 else None
        early = 2 if missing is None and rng.random() < 0.06 else None
        names = [_renamed(rng, each.name) for each in theirs]
        for tertial, ((start_month, start_day), (end_month, end_day)) in enumerate(_TERTIALS):
            if tertial == missing:
                continue
            start = date(year, start_month, start_day)
            start -= timedelta(days=31) if tertial == early else timedelta(0)
            key = f"r{number}-{first}-{year}-{tertial}"
            parts = tuple(Part((name,), ("projekt",), nr) for nr, name in enumerate(names, start=1))
            made.summaries.append(
                Summary(
                    f"d-{key}",
                    Dokumenttyp.REDOVISNING,
                    sha256=key,
                    board=group[0].board,
                    parts=parts,
                    start=start,
                    end=date(year, end_month, end_day),
                    signed=date(year, end_month, end_day) + timedelta(days=20),
                )
            )
            for nr, application in enumerate(theirs, start=1):
                made.links.add((application.document_id, f"d-{key}", LinkKind.APPLICATION_REPORT, nr))
            if tertial == early:
                made.findings["T13"].add(f"d-{key}")
            if missing is not None and tertial == missing + 1:
                made.findings["T14"].add(f"d-{key}")


def _plant_associations(rng: random.Random, made: Planted, board: str, number: int) -> None:
    """Associations apply too; now and then one person signs for three of them, mostly for two at most."""
    for group in range(4):
        many = rng.random() < 0.3
        person = f"{rng.choice(_FIRST_NAMES)} {rng.choice(_SURNAMES)} {number} {group}".casefold()
        for nr in range(3 if many else 2):
            key = f"f{number}-{group}-{nr}"
            year = 2009 + (number + group) % 8
            made.summaries.append(
                Summary(
                    f"d-{key}",
                    Dokumenttyp.ANSOKAN,
                    sha256=key,
                    grant=_OTHER_GRANT,
                    board=board,
                    applicant=f"förening {key}",
                    parts=(
                        Part((f"Föreningsdag {key}",), ("projekt",), amount=Sum(Decimal(40_000 + 10 * nr))),
                    ),
                    start=date(year, 1, 1),
                    end=date(year, 12, 31),
                    signed=date(year - 1, 11, 1),
                    contact=f"kontakt {key}",
                    signatory=person,
                )
            )
            made.outside.add(f"d-{key}")
            if many:
                made.findings["V04"].add(f"d-{key}")
