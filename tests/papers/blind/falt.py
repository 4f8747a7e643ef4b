"""A form filled in on a screen: grey boxes side by side, combs for digits, year, month and day apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from tests.papers import printing
from tests.papers.blind import filling, words
from tests.papers.blind.drawing import Penned
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.marks import plain, spans
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling as before
from tests.papers.people import Draw

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = tuple(code for code in ground.REPORT_PLANTABLE if code != "B14")
_BOX, _COMB = 27.0, 11.5
_PARTS = ("År", "Mån", "Dag")


@dataclass(frozen=True, slots=True)
class Comb(Field):
    """An answer with a place for every character, of which there are `places`; three groups are a day."""

    places: tuple[int, ...] = (10,)


class Falt(Penned):
    """Rows of boxes that touch each other; what is typed has a face of its own."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        self.ink(
            block.lines[0].upper(),
            style.left + style.width,
            flow.y + 12,
            style.family.bold,
            13,
            align="right",
        )
        for number, text in enumerate(block.lines[1:]):
            self.ink(text, style.left, flow.y + 8 + 10 * number, style.family.regular, 8)
        flow.y += 14 + 10 * len(block.lines)

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(110)
        flow.y += 7
        self.ink(text, style.left, flow.y + 10, style.family.bold, 10)
        flow.y += 14

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        shares = [self._share(item) for item in block.fields]
        fixed = sum(w for item, w in zip(block.fields, shares, strict=True) if isinstance(item, Comb))
        free = sum(w for item, w in zip(block.fields, shares, strict=True) if not isinstance(item, Comb))
        wide = [
            w if isinstance(i, Comb) else (style.width - fixed) * w / free
            for i, w in zip(block.fields, shares, strict=True)
        ]
        tall = max(_BOX, *(11 + self._tall(item, w) for item, w in zip(block.fields, wide, strict=True)))
        flow.room(tall)
        x = style.left
        for item, w in zip(block.fields, wide, strict=True):
            flow.frame(x, flow.y, x + w, flow.y + tall, 0.93)
            flow.frame(x, flow.y, x + w, flow.y + tall)
            self.ink(item.label, x + 3, flow.y + 8, style.family.regular, 6.5)
            if isinstance(item, Comb):
                self._comb(item, x + 4, flow.y + tall)
            else:
                self.lines(item.value, x + 4, flow.y + 10, w - 8, style.answers.regular, style.size)
            x += w
        flow.y += tall

    def _share(self, item: Field) -> float:
        return sum(item.places) * _COMB + 9 * len(item.places) + 6 if isinstance(item, Comb) else item.weight

    def _tall(self, item: Field, wide: float) -> float:
        if isinstance(item, Comb):
            return 14.0 if len(item.places) == 1 else 22.0
        return self.height(item.value, wide - 8, self.style.answers.regular, self.style.size) + 3

    def _comb(self, item: Comb, x: float, bottom: float) -> None:
        """Short teeth along the foot, the characters between them; answers too long for it are set as they are."""
        flow, style = self.flow, self.style
        groups = plain(item.value).split() if len(item.places) > 1 else [plain(item.value)]
        if any(len(group) > places for group, places in zip(groups, item.places, strict=False)):
            self.ink(item.value, x, bottom - 4, style.answers.regular, style.size)
            return
        keys = next((span.keys for span in spans(item.value) if span.keys), ())
        starts = [x + 9 * n + _COMB * sum(item.places[:n]) for n in range(len(item.places))]
        for number, (start, places) in enumerate(zip(starts, item.places, strict=True)):
            for at in range(places + 1):
                flow.rule(start + at * _COMB, bottom - 5, start + at * _COMB, bottom - 1, 0.5)
            if len(item.places) > 1:
                self.ink(_PARTS[number], start, bottom - 15, style.family.regular, 5)
        for start, group in zip(starts, groups, strict=False):
            for at, letter in enumerate(group):
                self._letter(letter, keys, start + (at + 0.5) * _COMB, bottom - 4)

    def _letter(self, letter: str, keys: tuple[str, ...], middle: float, baseline: float) -> None:
        marked = f"\ue000{','.join(keys)}\ue001{letter}\ue002" if keys else letter
        self.ink(marked, middle, baseline, self.style.answers.regular, self.style.size, align="middle")

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 6)
        start, page = flow.y, len(flow.pages)
        flow.paragraph(block.heading, x=style.left + 3, font=style.family.regular, size=7)
        self.prose(block, style.left + 5, style.width - 10, 2, style.size * 3)
        flow.y += 4
        self._frames(start, page)

    def _table(self, block: Table) -> None:
        """Figures in two boxes, kronor and öre."""
        flow, style = self.flow, self.style
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        flow.room(70)
        for number, row in enumerate((block.headers, *block.rows)):
            small = number == 0
            size = 6.5 if small else style.size
            font = style.family.regular if small else style.answers.regular
            tall = (
                max(
                    self.height(cell, b - a - 8, font, size)
                    for cell, (a, b) in zip(row, pairwise(edges), strict=True)
                )
                + 5
            )
            flow.room(tall)
            for column, (cell, (a, b)) in enumerate(zip(row, pairwise(edges), strict=True)):
                flow.frame(a, flow.y, b, flow.y + tall, None if small else 0.93)
                flow.frame(a, flow.y, b, flow.y + tall)
                if column in block.right and not small:
                    self.ink(cell, b - 4, flow.y + size + 2, font, size, align="right")
                else:
                    self.lines(cell, a + 4, flow.y + 2, b - a - 8, font, size)
            flow.y += tall
        flow.y += 4

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, font=self.style.family.regular, size=8)
        self.flow.y += 4

    def _signature(self, block: Signature) -> None:
        self.flow.room(60)
        self._fields(
            Fields(
                (
                    Field("Ort och datum", block.place_date),
                    Field("Namnteckning", "\n" if block.line else "", 1.5),
                )
            )
        )
        self._fields(
            Fields((Field("Namnförtydligande (texta)", block.name), Field("Befattning", block.title, 1.5)))
        )


def _day(sheet: Sheet, label: str, key: str, when: date) -> Comb:
    return Comb(label, sheet.m(key, when.strftime("%Y %m %d"), when.isoformat()), places=(4, 2, 2))


def _sum(sheet: Sheet, label: str, key: str, value: Decimal | None, places: int = 9) -> Comb:
    """An amount in whole kronor, its digits apart."""
    raw = "" if value is None else printing.grouped(value, "", 0 if value == int(value) else 2)
    return Comb(
        label, sheet.m(key, raw, printing.canonical(value)) if value is not None else "", places=(places,)
    )


def _head(sheet: Sheet, titles: tuple[str, ...], year: int) -> tuple[str, str]:
    agency = sheet.pick(
        "Länsstyrelsen", "Myndigheten för folkbildning", "Region Norrlän", "Boende- och byggstyrelsen"
    )
    code = f"{sheet.pick('Blankett', 'Formulär')} {sheet.draw.rng.randint(100, 999)}:{sheet.draw.rng.randint(1, 19)}"
    sheet.add(Title((sheet.pick(*titles), agency, code)))
    mine = filling.number(
        sheet, sheet.pick("Diarienummer", "Dnr (ifylls av myndigheten)", "Vårt diarienr"), year
    )
    came = Comb(
        "Ankomstdatum",
        f"{year - 1} {sheet.draw.rng.randint(10, 12)} {sheet.draw.rng.randint(10, 28)}",
        places=(4, 2, 2),
    )
    sheet.row(*mine, Field("Myndighetens anteckningar", ""), *((came,) if sheet.draw.chance(0.3) else ()))
    foot = filling.pages(sheet.draw, "{page} ({pages})", "Sida {page}/{pages}", "")
    return "", f"{agency}   Box 22067, 103 00 Norrstad   010-223 00 00   202100-0000\t{code}   {foot}"


def ansokan(draw: Draw) -> Paper:
    """Numbered parts of packed boxes."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((1, 100, 1000)), most=8)
    m, year = sheet.m, found.start.year
    header, footer = _head(
        sheet,
        ("Ansökan om statsbidrag", "Ansökan – stöd till lokala åtgärder", "Ansökan om utvecklingsmedel"),
        year,
    )
    _asker(sheet, who)
    sheet.add(Group("2. Projekt"))
    sheet.row(
        Field(
            sheet.pick("Projektets namn", "Åtgärdens benämning", "Projektbenämning"),
            m("projekt", who.project),
        )
    )
    first = _day(sheet, sheet.pick("Projektstart", "Åtgärden påbörjas"), "tidplan_start", found.start)
    sheet.row(
        first,
        _day(sheet, sheet.pick("Projektslut", "Åtgärden avslutas"), "tidplan_slut", found.end),
        Field("Kommun", who.place),
    )
    headings = {
        "syfte": "Projektets syfte",
        "mal": sheet.pick("Mål", "Målsättning"),
        "malgrupp": "Målgrupp",
        "genomforande": sheet.pick("Beskrivning av genomförandet", "Metod"),
    }
    headings |= {"implementering": "Plan för fortsättningen efter projekttiden"}
    sheet.add(*filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year)))
    _money(sheet, found)
    sheet.add(Group("4. Underskrift"))
    filling.signed(sheet, found, who)
    return sheet.done("ansokan", header=header, footer=footer)


def _asker(sheet: Sheet, who: common.Applicant) -> None:
    m = sheet.m
    sheet.add(Group("1. Sökande"))
    name = Field(sheet.pick("Sökande (organisation)", "Stödmottagare"), m("sokande", who.name))
    sheet.row(name, Comb("Organisationsnummer", m("organisationsnummer", who.number), places=(11,)))
    sheet.row(
        Field("Postadress (box, gata nr)", m("adress", who.street)),
        Field("Postnummer och ort", m("postadress", who.postal)),
    )
    contact = Field(sheet.pick("Kontaktperson", "Handläggare hos sökanden"), filling.contact(sheet, who))
    sheet.row(
        contact,
        Field("Telefon (även riktnr)", before.left_out(sheet, "telefon", who.phone), 0.8),
        Field("E-postadress", m("epost", who.email), 1.4),
    )


def _money(sheet: Sheet, found: Facts) -> None:
    m = sheet.m
    sheet.add(Group("3. Kostnader och finansiering"))
    way = (
        printing.Column("", 1, 0, " ")
        if all(item.belopp == int(item.belopp) for item in found.items)
        else printing.Column("", 1, 2, " ")
    )
    rows = [filling.cost(sheet, rad, item.text, item.belopp, way) for rad, item in enumerate(found.items, 1)]
    sheet.add(Table(("Kostnadsslag", "Kronor"), tuple(rows), (3, 1), right=(1,)))
    sheet.row(
        Field("", ""),
        _sum(
            sheet,
            sheet.pick("Total kostnad, kronor", "Beräknad total kostnad (kr)"),
            "budget_summa",
            found.budget,
        ),
    )
    if found.ticked:
        if found.income is None:
            ground.no_income(m)
        own = _sum(sheet, "Om ja, kronor", "ovriga_intakter_belopp", found.income)
        sheet.row(
            Field(
                sheet.pick("Annan finansiering", "Finns andra intäkter för projektet?"),
                ground.ticks(m, found.ticked),
            ),
            own,
        )
    sheet.row(
        Field("", ""),
        _sum(
            sheet,
            sheet.pick("Sökt bidrag, kronor", "Sökt belopp (kr)", "Sökt stöd i kronor"),
            "sokt_summa",
            found.sokt,
        ),
    )


def redovisning(draw: Draw) -> Paper:
    """What was done and spent, in the same boxes; konto in a column of its own."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    header, footer = _head(
        sheet, ("Redovisning av statsbidrag", "Slutredovisning – lokala åtgärder", "Återrapportering"), year
    )
    sheet.add(Group("1. Projekt"))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(
        Field("Projektets namn", m("report_projects/1/projekt", found.names[1]), 1.5),
        Field("Ansvarig nämnd", board),
    )
    sheet.row(
        _day(sheet, "Redovisningsperiod fr.o.m.", "period_start", found.start),
        _day(sheet, "Redovisningsperiod t.o.m.", "period_slut", found.end),
        Field("Kommun", place),
    )
    sheet.add(
        *filling.told(
            sheet,
            place,
            year,
            {
                "genomforande": "Genomförda åtgärder",
                "resultat": "Resultat",
                "ovriga_upplysningar": "Övriga upplysningar",
            },
        )
    )
    _accounts(sheet, found)
    sheet.add(Group("3. Underskrift"))
    filling.reported(sheet, found, place)
    return sheet.done("redovisning", header=header, footer=footer)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    sheet.add(Group("2. Kostnader enligt bokföringen"))
    values = [ground.spent(found), *(entry.belopp for entry in found.entries)]
    way = filling.column(
        sheet.draw,
        values,
        printing.Column("", 1, 0, " "),
        printing.Column("", 1, 2, " "),
        printing.Column("", 1, 0, ""),
    )
    rows = []
    for rad, entry in enumerate(found.entries, 1):
        konto, text, belopp = filling.account(sheet, rad, entry, way)
        rows.append((text, konto, belopp))
    sheet.add(Table(("Kostnad", "Konto", "Kronor"), tuple(rows), (3, 0.8, 1.2), right=(2,)))
    if found.total is not None:
        sheet.row(Field("", ""), _sum(sheet, "Summa kostnader, kronor", "summa_angiven", found.total, 10))
    given = before.granted(sheet.draw, found)
    if given is not None:
        granted = _sum(sheet, "Beviljat bidrag, kronor", "beviljat_belopp", given, 10)
        sheet.row(
            granted,
            _sum(sheet, "Förbrukat, kronor", "forbrukat_belopp", ground.spent(found), 10),
            Field("Anm", ""),
        )
