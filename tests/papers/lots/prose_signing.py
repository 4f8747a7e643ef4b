"""How a paper is signed, by lot: name over title, title over name, two beside each other, auditors, a stamp, no one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.papers.handmade.pen import Document
from tests.papers.lots.prose_words import OFFICERS, TITLES, Lot
from tests.papers.lots.sheets import Block, Columns, Gap, Heading, Lines, Para

_CLOSINGS = (
    *("Med vänlig hälsning", "Med vänliga hälsningar", "Vänliga hälsningar", "Hälsningar", "Enligt uppdrag"),
    *("Med vänlig hälsning", "För styrelsen", "Bästa hälsningar", "Högaktningsfullt", "Vänligen"),
)


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs, what for, where and when."""

    name: str
    title: str
    place: str
    when: date


def signer_of(lot: Lot, when: date) -> Signer:
    return Signer(lot.person(), lot.rng.choice(TITLES), lot.town, when)


def signed(lot: Lot, d: Document, who: Signer, *, dated: bool = True) -> list[Block]:
    """The end of a form or a report. dated: the day is noted here and not in the head."""
    ways = (_under, _under, _beside, _title_first, _bracketed, _two_beside, _two_under, _audited, _audited,
            _stamped, _initials, _labelled, _unsigned, _no_line)  # fmt: skip
    return [Gap(1), *lot.rng.choice(ways)(lot, d, who, dated)]


def closed(lot: Lot, d: Document, who: Signer) -> list[Block]:
    """The end of a letter whose day stands in its head."""
    title = _title(d, who.title)
    name = d("undertecknare", who.name)
    closing = lot.rng.choice(_CLOSINGS)
    ways: tuple[tuple[str, ...], ...] = (
        (closing, "", name, title),
        (closing, "", "", name, title),
        (closing, "", f"{name}, {title}"),
        (closing, "", name, title, lot.association),
        (closing, lot.association, "", name, title),
        (closing, "", "______________________", name, title),
        (closing, "", f"/{name}/", title),
    )
    d.signed(line=False)
    chosen = lot.rng.choice(ways)
    return [Gap(1), Lines(chosen)]


def _title(d: Document, title: str, *, capital: bool | None = None) -> str:
    words = title[:1].upper() + title[1:] if capital or capital is None else title
    return d("befattning", words)


def _dated(lot: Lot, d: Document, who: Signer, dated: bool) -> str:
    if not dated:
        return f"{who.place} {lot.day(who.when)}"
    place, day = d("ort", who.place), lot.day(who.when)
    joint = lot.pick(" ", ", ", " ") if not day.startswith("den") else " "
    return place + joint + d("datum", day, who.when.isoformat())


def _under(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    """Place and day, a line, the name, the title."""
    d.signed()
    lines = (d("undertecknare", who.name), _title(d, who.title, capital=lot.chance(0.7)))
    return [Para(_dated(lot, d, who, dated)), Columns((lines, ()), (1, 1), rule=False) if lot.chance(0.3) else
            Lines(("", "." * 40, *lines))]  # fmt: skip


def _no_line(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    d.signed(line=False)
    lines = (_dated(lot, d, who, dated), d("undertecknare", who.name), _title(d, who.title))
    return [Lines((lines[0], "", "", *lines[1:]))]


def _beside(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    d.signed()
    line = d("undertecknare", who.name) + ", " + _title(d, who.title, capital=False)
    return [Lines((_dated(lot, d, who, dated), "", "_" * 32, line))]


def _title_first(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    """The title over the name, in the body's own words."""
    d.signed(line=False)
    title = _title(d, who.title)
    return [Lines((_dated(lot, d, who, dated), "", title, "", d("undertecknare", who.name)))]


def _bracketed(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    """The name again in brackets under the line."""
    d.signed()
    lines = [
        _dated(lot, d, who, dated),
        "",
        "_" * 30,
        f"({d('undertecknare', who.name)})",
        _title(d, who.title),
    ]
    return [Lines(tuple(lines))]


def _two_beside(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    d.signed()
    other = signer_of(lot, who.when)
    first = (d("undertecknare", who.name), _title(d, who.title))
    second = (other.name, other.title[:1].upper() + other.title[1:])
    return [Para(_dated(lot, d, who, dated)), Columns((first, second), (1, 1), rule=True)]


def _two_under(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    d.signed()
    other = signer_of(lot, who.when)
    first = ("_" * 30, d("undertecknare", who.name) + ", " + _title(d, who.title, capital=False))
    return [Lines((_dated(lot, d, who, dated), "", *first, "", "_" * 30, f"{other.name}, {other.title}"))]


def _audited(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    """Behind who signs come the auditors, with a day and names of their own."""
    blocks = lot.rng.choice((_under, _beside, _no_line))(lot, d, who, dated)
    later = (
        date(who.when.year, 12, 28) if who.when.month == 12 else date(who.when.year, who.when.month + 1, 9)
    )
    one, other = lot.person(), lot.person()
    text = lot.pick("Vi har granskat räkenskaperna och funnit dem i god ordning.",
                    "Undertecknade har tagit del av verifikationerna. Ingen anmärkning finns.",
                    "Redovisningen stämmer med föreningens bokföring.")  # fmt: skip
    head = lot.pick("Revisorernas intyg", "Revisionsintyg", "Granskat av föreningens revisorer", "Revisorer")
    names: Block = Columns(((one, "Revisor"), (other, "Revisor")), (1, 1), rule=lot.chance(0.5))
    if lot.chance(0.3):
        names = Lines((one, "Revisor"))
    return [*blocks, Heading(head), Para(text), Para(f"{lot.town} {lot.day(later)}"), names]


def _stamped(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    """What an e-service prints."""
    d.signed(line=False)
    name = d("undertecknare", who.name)
    day = d("datum", who.when.isoformat()) if dated else who.when.isoformat()
    clock = f"{lot.rng.randint(7, 22):02}:{lot.rng.randint(0, 59):02}"
    way = lot.pick("bank", "doc", "three")
    if way == "bank":
        return [Para(f"Elektroniskt undertecknad av {name} {day} {clock} med BankID")]
    if way == "doc":
        return [Lines(("Detta dokument är digitalt signerat", f"{name}, {_title(d, who.title, capital=False)}",
                       f"{day} kl. {clock}"))]  # fmt: skip
    return [Lines((f"Signerat av: {name}", f"Datum: {day}", "Metod: Svenskt e-ID"))]


def _initials(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    d.signed()
    first, _, last = who.name.partition(" ")
    name = lot.pick(f"{first[0]}. {last}", f"{first} {lot.pick('A', 'M', 'G')}. {last}")
    return [Lines((_dated(lot, d, who, dated), "", "." * 34, d("undertecknare", name), _title(d, who.title)))]


def _labelled(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    d.signed()
    lines = [f"Ort och datum: {_dated(lot, d, who, dated)}", "Underskrift: ____________________________",
             f"Namnförtydligande: {d('undertecknare', who.name)}", f"Befattning: {_title(d, who.title)}"]  # fmt: skip
    return [Lines(tuple(lines))]


def _unsigned(lot: Lot, d: Document, who: Signer, dated: bool) -> list[Block]:
    """Lines that nobody has written on."""
    d.signed()
    if dated:
        d.unanswered("ort", "datum")
    d.unanswered("undertecknare")
    return [Lines(("Ort och datum", "", "_" * 34, "", "Underskrift", "", "_" * 34, "", "Namnförtydligande", "",
                   "_" * 34))]  # fmt: skip


def minuted(lot: Lot) -> list[Block]:
    """Who kept the minutes and who attests them."""
    one, two, three = lot.person(), lot.person(), lot.person()
    way = lot.pick("plain", "columns", "certified", "none")
    if way == "plain":
        return [Lines(("Vid protokollet", "", one, "", "Justeras", "", f"{two}        {three}"))]
    if way == "columns":
        return [
            Columns((("Sekreterare", one), ("Ordförande", two), ("Justerare", three)), (1, 1, 1), rule=True)
        ]
    if way == "certified":
        return [Lines(("Rätt utdraget intygar", "", one, lot.rng.choice(OFFICERS)))]
    return []
