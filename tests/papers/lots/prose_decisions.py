"""Minutes, memoranda and delegated decisions, by lot: clauses marked in every way, other sums and days around them."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from tests.papers.lots.prose_clauses import Decision, decided
from tests.papers.lots.prose_signing import minuted
from tests.papers.lots.prose_words import BACKGROUND, GOAL, OFFICERS, WORK, Lot
from tests.papers.lots.sheets import (
    Block,
    Break,
    Columns,
    Gap,
    Heading,
    Lines,
    Panel,
    Para,
    Sheet,
    Title,
)


def decision(rng: Random, lot: Lot | None = None) -> Sheet:
    """One paper."""
    c = Decision(rng)
    if lot is not None:
        c.lot = lot
        c.when = lot.day_of(lot.year)
    return rng.choice(
        (_minutes, _minutes, _several, _memorandum, _memorandum, _delegated, _letter_of, _extract)
    )(c)


def _matter(c: Decision) -> list[Block]:
    """What stands around a decision: the case with other sums and days, papers, reservations, who gets it."""
    lot = c.lot
    sought = lot.money(lot.sum())
    told = lot.pick(
        f"{lot.association} ansökte {lot.day(c.when - timedelta(days=lot.rng.randint(20, 120)))} om {sought} för "
        f"projektet {lot.project}.",
        f"Till nämnden har inkommit en ansökan från {lot.association} om {sought}. Den totala kostnaden uppges till "
        f"{lot.money(lot.sum(900, 1800))}.",
    )
    blocks: list[Block] = [
        Heading(
            lot.pick(
                "Ärendet", "Bakgrund", "Ärendebeskrivning", "Sammanfattning", "Sammanfattning av ärendet"
            )
        ),
        Para(f"{told} {lot.say(BACKGROUND, lot.rng.randint(1, 3))}"),
    ]
    if lot.chance(0.5):
        blocks.append(Para(lot.say((*WORK, *GOAL), lot.rng.randint(1, 4))))
    if lot.chance(0.4):
        blocks += [
            Heading(lot.pick("Förvaltningens bedömning", "Bedömning", "Överväganden", "Skäl för beslutet")),
            Para(
                "Ansökan uppfyller nämndens riktlinjer. Av årets anslag återstår "
                f"{lot.money(lot.sum())} att fördela. " + lot.say(GOAL, 1)
            ),
        ]
    return blocks


def _papers(c: Decision) -> list[Block]:
    lot, blocks = c.lot, list[Block]()
    if lot.chance(0.5):
        items = (
            f"Tjänsteutlåtande {lot.day(c.when - timedelta(days=20))}",
            f"Ansökan från {lot.association}, {lot.money(lot.sum())}",
            "Riktlinjer för projektbidrag",
        )
        blocks += [Heading(lot.pick("Beslutsunderlag", "Handlingar", "Underlag för beslut")), Lines(items)]
    return blocks


def _after(c: Decision) -> list[Block]:
    lot, blocks = c.lot, list[Block]()
    if lot.chance(0.25):
        blocks += [
            Heading("Yrkanden"),
            Para(
                f"{lot.person()} (S) yrkar bifall till förvaltningens förslag. "
                f"{lot.person()} (M) yrkar att bidraget bestäms till {lot.money(lot.sum())}."
            ),
        ]
    if lot.chance(0.25):
        blocks += [
            Heading("Reservation"),
            Para(
                f"{lot.person()} (C) reserverar sig mot beslutet till förmån för "
                f"eget förslag om {lot.money(lot.sum())}."
            ),
        ]
    if lot.chance(0.5):
        head = lot.pick(
            "Beslutet skickas till", "Beslutet ska skickas till", "Expedieras till", "Sändlista", "Kopia till"
        )
        blocks += [Heading(head), Lines((lot.association, "Ekonomienheten", "Akten"))]
    if lot.chance(0.2):
        blocks += [
            Para(
                "Beslutet kan överklagas enligt bestämmelserna i kommunallagen inom tre veckor från den dag "
                "då protokollet anslogs.",
                "small",
            )
        ]
    return blocks


def _case(c: Decision, *, proposed: bool = False) -> list[Block]:
    """The decision first, or what it is about first."""
    chosen = decided(c, proposed=proposed)
    if c.lot.chance(0.5):
        return [*chosen, *_matter(c), *_papers(c)]
    return [*_matter(c), *_papers(c), *chosen]


def _titled(lot: Lot) -> str:
    return lot.pick(
        f"Ansökan om bidrag till {lot.project}",
        f"Ansökan om projektmedel från {lot.association}",
        f"Svar på ansökan från {lot.association}",
        f"Projektbidrag {lot.year}",
        f"Fördelning av medel till föreningar {lot.year}",
        f"{lot.association} – ansökan om verksamhetsstöd",
        f"Beslut om stöd till projektet {lot.project}",
    )


def _head(c: Decision, kind: str) -> tuple[list[Block], str]:
    """What stands over a decision, with its day and its number; its running head."""
    lot, d = c.lot, c.d
    number = d("diarienummer", lot.case_number(lot.year))
    day = d("datum", lot.day(c.when), c.when.isoformat())
    body = d("namnd", lot.board)
    way = lot.pick("columns", "columns", "labels", "lines", "panel")
    if way == "columns":
        left = (f"{lot.town} kommun", body)
        right = (
            kind,
            f"{lot.pick('Sammanträdesdatum', 'Datum')}",
            day,
            lot.pick("Dnr ", "Diarienr ") + number,
        )
        return [Columns((left, right), (3, 2)), Gap(1)], ""
    if way == "labels":
        lines = (
            f"Dnr: {number}",
            f"Datum: {day}",
            f"Handläggare: {lot.person()}, {lot.rng.choice(OFFICERS)}",
        )
        return [Lines((f"{lot.town} kommun", body, kind.upper())), Lines(lines)], ""
    if way == "panel":
        lines = (
            "Handläggare",
            lot.person(),
            lot.phone(),
            "",
            "Besöksadress",
            lot.street(),
            "",
            "Org.nr",
            "212000-" + f"{lot.rng.randint(1000, 9999)}",
        )
        head: list[Block] = [Lines((f"{body}", kind)), Lines((f"Datum {day}", f"Diarienummer {number}"))]
        return [*head, Panel(lines, lot.pick("left", "right"))], ""
    return [
        Lines((f"{lot.town.upper()} KOMMUN", kind, body, f"Sammanträde {day}", f"Dnr {number}")),
        Gap(1),
    ], ""


def _minutes(c: Decision) -> Sheet:
    """One case of a meeting."""
    lot = c.lot
    blocks, head = _head(
        c, lot.pick("Sammanträdesprotokoll", "Protokollsutdrag", "Protokoll", "Utdrag ur protokoll")
    )
    blocks += [Title(f"§ {lot.rng.randint(8, 190)} {_titled(lot)}"), *_case(c), *_after(c), *minuted(lot)]
    return Sheet(c.d, blocks, head, lot.pick("", "", f"{lot.town} kommun · {lot.postal()} · {lot.phone()}"))


def _extract(c: Decision) -> Sheet:
    """An association's or a foundation's board: members present, cases in few words."""
    lot, d = c.lot, c.d
    body = (
        d("namnd", lot.board)
        if lot.chance(0.5)
        else f"Styrelsen för Stiftelsen {lot.pick('Almqvists minne', 'Bygdens väl')}"
    )
    number, day = (
        d("diarienummer", f"{lot.rng.randint(1, 9)}/{lot.year}"),
        d("datum", lot.day(c.when), c.when.isoformat()),
    )
    blocks: list[Block] = [
        Title(f"Protokoll nr {number}"),
        Lines((body, f"Sammanträde {day} i {lot.town}")),
        Lines((f"Närvarande: {lot.person()}, {lot.person()}, {lot.person()}",)),
        Heading(f"{lot.rng.randint(2, 6)}. {_titled(lot)}"),
        *_matter(c),
        *decided(c),
        *_after(c),
        *minuted(lot),
    ]
    return Sheet(d, blocks, unjudged=frozenset(("diarienummer",)))


def _several(c: Decision) -> Sheet:
    """Several cases in one protocol, each with clauses and a number of its own; some decide nothing about money."""
    lot, d = c.lot, c.d
    day = d("datum", lot.day(c.when), c.when.isoformat())
    body = d("namnd", lot.board)
    blocks: list[Block] = [
        Columns(((f"{lot.town} kommun", body), ("Sammanträdesprotokoll", day)), (3, 2)),
        Lines(
            (
                f"Plats och tid: Kommunhuset, kl. {lot.rng.randint(13, 18)}.00–{lot.rng.randint(19, 21)}.15",
                f"Beslutande: {lot.person()} (S), {lot.person()} (C), {lot.person()} (M)",
            )
        ),
    ]
    first = lot.rng.randint(10, 80)
    count = lot.rng.randint(2, 4)
    for n in range(count):
        if n:
            lot.association, lot.project = lot.other_association(), lot.another_project()
        blocks += [Title(f"§ {first + n} {_titled(lot)}"), Para(f"Dnr {lot.case_number(lot.year)}")]
        blocks += [*_matter(c)[:2], *decided(c, count=lot.rng.randint(1, 3))]
        if lot.chance(0.3):
            blocks.append(Break())
    blocks += [
        Title(f"§ {first + count} Anmälningsärenden"),
        Para(f"Rapport om badplatserna läggs till handlingarna. Kostnaden blev {lot.money(lot.sum())}."),
    ]
    return Sheet(d, [*blocks, *minuted(lot)], unjudged=frozenset(("diarienummer",)))


def _memorandum(c: Decision) -> Sheet:
    """An officer's memorandum with a proposal."""
    lot = c.lot
    blocks, head = _head(c, lot.pick("Tjänsteutlåtande", "Tjänsteskrivelse", "Tjänsteutlåtande"))
    end = (lot.person(), "Förvaltningschef", "", lot.person(), lot.rng.choice(OFFICERS))
    blocks += [Title(_titled(lot)), *_case(c, proposed=True), Gap(1), Lines(end)]
    if lot.chance(0.4):
        blocks += [Heading("Bilagor"), Lines((f"1. Ansökan från {lot.association}", "2. Budget"))]
    return Sheet(c.d, blocks, head)


def _delegated(c: Decision) -> Sheet:
    """A decision by one officer on the board's behalf."""
    lot = c.lot
    blocks, head = _head(c, lot.pick("Delegationsbeslut", "Delegeringsbeslut", "Beslut på delegation"))
    chosen = decided(c)
    reason: list[Block] = [
        Heading(lot.pick("Motivering", "Skäl för beslutet")),
        Para(lot.say((*WORK, *GOAL), 2)),
    ]
    point = f"Beslutet är fattat enligt punkt {lot.rng.randint(2, 9)}.{lot.rng.randint(1, 14)} i delegationsordningen."
    blocks += [
        Title(_titled(lot)),
        *chosen,
        *_matter(c)[:2],
        *reason,
        Para(point),
        Gap(1),
        Lines((lot.person(), lot.rng.choice(OFFICERS))),
    ]
    return Sheet(c.d, blocks, head)


def _letter_of(c: Decision) -> Sheet:
    """The decision as it is sent to whoever applied."""
    lot, d = c.lot, c.d
    number = d("diarienummer", lot.case_number(lot.year))
    day = d("datum", lot.day(c.when), c.when.isoformat())
    body = d("namnd", lot.board)
    to = (lot.association, lot.person(), lot.street(), lot.postal())
    blocks: list[Block] = [
        Columns(((f"{lot.town} kommun", body), ("BESLUT", day, f"Dnr {number}")), (3, 2)),
        Gap(1),
        Lines(to),
        Gap(1),
        Title(
            lot.pick("Beslut om bidrag", f"Beslut: {lot.project}", f"Er ansökan om bidrag till {lot.project}")
        ),
        *decided(c, count=lot.rng.randint(1, 3)),
        *_matter(c)[:2],
        Heading("Villkor"),
        Para(
            lot.say(
                (
                    "Bidraget ska användas under det år som det beviljats för.",
                    "Redovisning lämnas på kommunens blankett.",
                    "Om verksamheten inte genomförs ska hela beloppet betalas tillbaka.",
                ),
                2,
            )
        ),
        Gap(1),
        Lines(("Med vänlig hälsning", "", lot.person(), lot.rng.choice(OFFICERS))),
    ]
    return Sheet(d, blocks)
