"""Facts of the second round's families: as those of the first, with other words and other applicants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.papers import people, printing
from tests.papers.expect import judge
from tests.papers.later import common, stock
from tests.papers.later.common import Applicant, Facts, ReportFacts, Sheet
from tests.papers.marks import TICKED, UNTICKED, Marks, fold, plain
from tests.papers.model import Block, Note, Paper, Section, Title
from tests.papers.people import Draw

PLANTABLE = (
    "B01",
    "B02",
    "B03",
    "B04",
    "B06",
    "T01",
    "T02",
    "T03",
    "T11",
    "N06",
    "N07",
    "N08",
    "N09",
    "F01",
    "F03",
    "F04",
    "Q02",
)
REPORT_PLANTABLE = (
    "B07",
    "B14",
    "T01",
    "T04",
    "T05",
    "T07",
    "T15",
    "K02",
    "K03",
    "K04",
    "K08",
    "K11",
    "F01",
    "F03",
    "F04",
    "Q02",
)
"""What every one of the families can put in; some can more."""
GAP = "\u00a0\u00a0 "


def applicant(draw: Draw) -> Applicant:
    """An association somewhere in the country."""
    who = common.applicant(draw)
    who.name = draw.rng.choice(stock.APPLICANTS)
    who.place = draw.rng.choice(stock.MUNICIPALITIES)
    who.title = draw.rng.choice(stock.TITLES)
    who.project = draw.rng.choice(stock.PROJECTS) + draw.rng.choice(
        ("", "", f" i {who.place}", " 2", ", fortsättning")
    )
    return who


def facts(draw: Draw, step: int = 0) -> Facts:
    """Facts of an application; `step`: every amount is a multiple of it."""
    found = common.facts(draw)
    if step:
        common.rounded(found, step)
    for item, text in zip(found.items, draw.rng.sample(stock.COSTS, len(found.items)), strict=True):
        item.text = text
    return found


def report_facts(draw: Draw) -> ReportFacts:
    """Facts of a report about one project."""
    found = common.report_facts(draw, single=True)
    found.names = {1: draw.rng.choice(stock.PROJECTS)}
    texts = {entry.text.partition(" tom ")[0].partition(", faktura ")[0] for entry in found.entries}
    texts -= {"Lön samordnare", "Ej fakturerat", "Projektmedel", "Intern ersättning"}
    fresh = dict(zip(sorted(texts), draw.rng.sample(stock.ACCOUNTS, len(texts)), strict=True))
    for entry in found.entries:
        known = next((text for text in fresh if entry.text.startswith(text)), None)
        entry.text = fresh[known] + entry.text.removeprefix(known) if known else entry.text
    return found


def spent(found: ReportFacts) -> Decimal:
    """The stated total, else what the rows add up to."""
    return found.total if found.total is not None else sum((e.belopp for e in found.entries), Decimal(0))


def uncoded(m: Marks, rad: int) -> None:
    """The account row's table has no columns for IKB and motpart."""
    for code in ("ikb", "motpart"):
        m.values[f"konto_rows/{rad}/{code}"], m.raws[f"konto_rows/{rad}/{code}"] = None, ""


def no_income(m: Marks) -> None:
    """The form asks for the other income's amount and none is given."""
    m.values["ovriga_intakter_belopp"], m.raws["ovriga_intakter_belopp"] = None, ""


def ticks(m: Marks, ticked: str, yes: str = "Ja", no: str = "Nej") -> str:
    """Two boxes, as the applicant ticked them."""
    if ticked == "ja":
        return f"{m('ovriga_intakter', f'{TICKED} {yes}', 'ja')}{GAP}{UNTICKED} {no}"
    if ticked == "nej":
        return f"{UNTICKED} {yes}{GAP}{m('ovriga_intakter', f'{TICKED} {no}', 'nej')}"
    mark = TICKED if ticked == "both" else UNTICKED
    return m("ovriga_intakter", f"{mark} {yes}{GAP}{mark} {no}", None)


@dataclass(slots=True)
class Told:
    """Sections of an application or a report, one of them left empty on purpose."""

    sheet: Sheet
    place: str
    year: int

    def add(self, headings: dict[str, str], *, extra: str = "") -> None:
        """Sections in order; `extra` sentences end the second last; the last is the one that may be empty."""
        names = list(headings)
        hollow = names[-1] if self.sheet.draw.plant("F04") else ""
        for name in names:
            texts = () if name == hollow else stock.prose(self.sheet.draw.rng, name, self.place, self.year)
            if name == names[-2] and extra:
                texts = (*texts[:-1], texts[-1] + extra)
            self.sheet.add(Section(name, headings[name], texts))


def foot(draw: Draw, place: str) -> str:
    """The authority's own numbers, and which page of how many."""
    text = draw.rng.choice(stock.OFFICES).format(place=place, flat="kommun")
    if draw.plant("Q02"):
        return text + "\tSida {page} ({more})"
    return text + draw.rng.choice(("\tSida {page} ({pages})", "\t{page}/{pages}", ""))


def beslut(draw: Draw) -> Paper:
    """Minutes of a board: a paragraph sign, numbered clauses with the sum in figures and now and then in words."""
    rng, m = draw.rng, Marks()
    when = date(rng.randint(2003, 2022), rng.randint(1, 12), rng.randint(1, 28))
    place = rng.choice(stock.MUNICIPALITIES)
    number = m("diarienummer", common.registry_number(draw, when.year))
    day = m("datum", *printing.day(rng, when))
    clauses = [_clause(draw, m, nr) for nr in range(1, rng.randint(2, 5))]
    board = rng.choice(stock.BOARDS)
    if rng.random() < 0.5:
        nr = len(clauses) + 1
        text = rng.choice(
            ("Paragrafen justeras omedelbart.", "Redovisning ska lämnas senast den 1 mars året därpå.")
        )
        m.values[f"decisions/{nr}/text"] = m.raws[f"decisions/{nr}/text"] = text
        clauses.append(f"{nr}. {text}")
    head = f"§ {rng.randint(4, 178)}  " + rng.choice(
        ("Fördelning av projektmedel", "Bidrag till lokala insatser")
    )
    blocks: list[Block] = [
        Title((f"{place} kommun", "SAMMANTRÄDESPROTOKOLL")),
        Note(f"{board}   Sammanträdesdatum {day}   Dnr {number}"),
        Section(
            "", head, (f"Beslutsunderlag: tjänsteskrivelse {rng.choice(('från kansliet', 'med bilagor'))}.",)
        ),
        Section("", rng.choice((f"{board} beslutar", "Nämndens beslut")), tuple(clauses)),
        Section("", "Sammanfattning av ärendet", stock.prose(rng, "syfte", place, when.year)),
        Note(f"Justerandes sign ____   Utdragsbestyrkande {people.person(rng)}", small=True),
    ]
    paper = Paper("beslut", "generated", blocks, m)
    judge(paper)
    return paper


def _clause(draw: Draw, m: Marks, nr: int) -> str:
    rng = draw.rng
    amount = Decimal(rng.randint(8, 999) * 1000)
    raw = rng.choice(("{} kronor", "{} kr", "{}:-")).format(printing.grouped(amount))
    before, between, after = rng.choice(
        (
            ("att bevilja projektet ", " med ", " för det kommande året"),
            ("att lämna bidrag till ", " om högst ", ""),
            ("att ", " tilldelas ", " ur nämndens medel till förfogande"),
        )
    )
    text = before + m(f"decisions/{nr}/projekt", rng.choice(stock.PROJECTS)) + between
    text += m(f"decisions/{nr}/belopp", raw, printing.canonical(amount))
    if rng.random() < 0.4 and not raw.endswith(":-"):
        text += f" ({printing.in_words(int(amount))} kronor)"
    text += after + rng.choice((",", "."))
    key = f"decisions/{nr}/text"
    m.values[key] = m.raws[key] = fold(plain(text))
    return f"{nr}. {text}"
