"""A designed sheet: the facts in a tinted panel along the left edge, the prose beside it, the figures on leaders."""

from __future__ import annotations

from decimal import Decimal

from tests.papers import printing
from tests.papers.blind import filling, words
from tests.papers.blind.drawing import Penned
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, Sheet
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling as before
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_COLUMNS = (
    *(
        printing.Column("", 1, 0, " ", " kr"),
        printing.Column("", 1, 0, " ", ":-"),
        printing.Column("kronor", 1, 0, " "),
    ),
    *(printing.Column("kr", 1, 0, "."), printing.Column("kr", 1, 2, " ")),
)
_PANEL, _EDGE = 0.33, 10.0


class Sidofalt(Penned):
    """Fields go down the panel of the first page, everything else down the wide column beside it."""

    down = 0.0

    def draw(self, paper: Paper) -> tuple[int, int]:
        self.down = 0.0
        return super().draw(paper)

    @property
    def _wide(self) -> tuple[float, float]:
        left = self.style.page[0] * _PANEL + 22
        return left, self.style.left + self.style.width - left

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        flow.frame(0, 0, style.page[0], style.top - 10, 0.2)
        self.ink(block.lines[0], style.left, style.top - 30, style.family.bold, 17, grey=0.999)
        for number, text in enumerate(block.lines[1:]):
            self.ink(
                text,
                style.left + style.width,
                style.top - 36 + 12 * number,
                style.family.regular,
                8.5,
                grey=0.95,
                align="right",
            )
        flow.frame(0, style.top - 10, style.page[0] * _PANEL, style.page[1], 0.9)
        flow.y, self.down = style.top + 8, style.top + 8

    def _group(self, text: str) -> None:
        style = self.style
        self.down += 9
        self.ink(text.upper(), _EDGE + 8, self.down + 9, style.family.bold, 9)
        self.flow.rule(_EDGE + 8, self.down + 12, style.page[0] * _PANEL - _EDGE, self.down + 12, 0.8)
        self.down += 17

    def _fields(self, block: Fields) -> None:
        style = self.style
        room = style.page[0] * _PANEL - 2 * _EDGE - 8
        for item in block.fields:
            self.down += self.lines(
                item.value or " ", _EDGE + 8, self.down, room, style.answers.regular, style.size
            )
            self.down += self.lines(item.label, _EDGE + 8, self.down - 1, room, style.family.regular, 6.5) + 4

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        left, width = self._wide
        flow.room(style.size * 5)
        flow.paragraph(block.heading, x=left, width=width, font=style.family.bold, size=style.size + 2)
        self.prose(block, left, width, 3, style.size * 2)
        flow.y += style.gap

    def _table(self, block: Table) -> None:
        """Words, leaders, figures; the account between the words and the leaders."""
        flow, style = self.flow, self.style
        left, width = self._wide
        flow.room(60 + 14 * len(block.rows))
        flow.paragraph(block.caption, x=left, width=width, font=style.family.bold, size=style.size + 2)
        size, dot = style.size, width_of(".", style.family.regular, style.size)
        for number, row in enumerate(block.rows):
            font = (
                style.family.bold if block.total and number == len(block.rows) - 1 else style.answers.regular
            )
            wide = self.ink(row[-1], left + width, flow.y + size, font, size, align="right")
            used = max(self.flow.wrap(row[0], width - wide - 20, font, size), key=len, default=())
            end = used[-1].x + used[-1].width if used else 0.0
            tall = self.lines(row[0], left, flow.y, width - wide - 20, font, size)
            count = int((width - wide - end - 10) / dot)
            if count > 2 and tall < size * 2:
                self.ink(
                    "." * count,
                    left + width - wide - 4,
                    flow.y + size,
                    style.family.regular,
                    size,
                    align="right",
                    grey=0.4,
                )
            flow.y += tall + 1
        flow.y += style.gap

    def _note(self, block: Note) -> None:
        left, width = self._wide
        self.flow.paragraph(block.text, x=left, width=width, size=self.style.size * 0.9)
        self.flow.y += 5

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        left, width = self._wide
        flow.room(90)
        flow.y += 12
        self.ink(block.place_date, left, flow.y + 10, style.answers.regular, style.size)
        flow.y += 34 if block.line else 16
        if block.line:
            flow.rule(left, flow.y, left + width * 0.7, flow.y, 0.5)
        for text in (block.name, block.title):
            flow.paragraph(text, x=left, width=width)


def _head(sheet: Sheet, titles: tuple[str, ...], year: int) -> tuple[str, str]:
    giver = sheet.pick("Kulturfonden Ljusstaken", "Sparbanksstiftelsen Norrlän", "Stiftelsen Framåt i bygden")
    sheet.add(Title((sheet.pick(*titles), giver, f"Omgång {sheet.draw.rng.randint(1, 4)}, {year}")))
    sheet.add(Group(sheet.pick("Fakta", "I korthet")))
    for item in filling.number(sheet, sheet.pick("Fondens diarienummer", "Ansökningsnummer"), year):
        sheet.row(item)
    foot = filling.pages(sheet.draw, "{page} | {pages}", "Sida {page} av {pages}", "")
    return "", f"{giver}, Box 44, 871 01 Norrfors, 040-628 04 10\t{foot}"


def ansokan(draw: Draw) -> Paper:
    """Facts in the panel with the label in small type under the answer."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((100, 500, 1000)))
    m, year = sheet.m, found.start.year
    header, footer = _head(sheet, ("Ansökan om projektstöd", "Ansökan", "Sök ur fonden"), year)
    sheet.row(Field(sheet.pick("projektets namn", "Projekttitel", "Arrangemang"), m("projekt", who.project)))
    if draw.chance(0.5):
        sheet.row(
            Field(sheet.pick("projektstart", "Börjar"), filling.day(sheet, "tidplan_start", found.start))
        )
        sheet.row(Field(sheet.pick("projektslut", "Slutar"), filling.day(sheet, "tidplan_slut", found.end)))
    else:
        sheet.row(Field(sheet.pick("genomförandeperiod", "Projekttid"), before.span(sheet, found, "tidplan")))
    sokt = (
        filling.amount(sheet, "sokt_summa", found.sokt, "{} kr", "{}:-", "{} kronor")
        if found.sokt == int(found.sokt)
        else filling.amount(sheet, "sokt_summa", found.sokt, "{} kr")
    )
    sheet.row(Field(sheet.pick("sökt stöd", "Totalt sökt belopp", "ansökt summa"), sokt))
    _asker(sheet, who)
    if found.ticked:
        sheet.row(
            Field(sheet.pick("annan finansiering", "finns övriga intäkter?"), ground.ticks(m, found.ticked))
        )
        own = (
            ""
            if found.income is None
            else filling.amount(sheet, "ovriga_intakter_belopp", found.income, "{} kr")
        )
        if found.income is None:
            ground.no_income(m)
        sheet.row(Field(sheet.pick("egna och andras medel", "egeninsats"), own))
    headings = {
        "syfte": sheet.pick("Syfte", "Därför söker vi"),
        "mal": sheet.pick("Mål", "Det vill vi uppnå"),
        "malgrupp": "Målgrupp",
    }
    headings |= {
        "genomforande": sheet.pick("Genomförande", "Så gör vi"),
        "implementering": sheet.pick("Efter projektet", "Framtid"),
    }
    sheet.add(*filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year)))
    _budget(sheet, found)
    filling.signed(sheet, found, who)
    return sheet.done("ansokan", header=header, footer=footer)


def _asker(sheet: Sheet, who: common.Applicant) -> None:
    m = sheet.m
    sheet.add(Group(sheet.pick("Arrangör", "Sökande")))
    sheet.row(Field(sheet.pick("arrangör", "föreningens namn", "organisation"), m("sokande", who.name)))
    sheet.row(Field(sheet.pick("org.nr", "organisationsnummer"), m("organisationsnummer", who.number)))
    sheet.row(Field(sheet.pick("kontaktperson", "projektansvarig"), filling.contact(sheet, who)))
    sheet.row(Field("besöksadress", before.left_out(sheet, "adress", who.street)))
    sheet.row(Field("postnr och postadress", m("postadress", who.postal)))
    sheet.row(Field(sheet.pick("mobiltelefonnummer", "telefon"), m("telefon", who.phone)))
    sheet.row(Field("e-post", m("epost", who.email)))


def _way(draw: Draw, values: list[Decimal]) -> tuple[printing.Column, str]:
    way = filling.column(draw, values, *_COLUMNS)
    return way, before.unit(way, ", {}")


def _budget(sheet: Sheet, found: Facts) -> None:
    way, unit = _way(sheet.draw, [found.budget, *(item.belopp for item in found.items)])
    rows = [filling.cost(sheet, rad, item.text, item.belopp, way) for rad, item in enumerate(found.items, 1)]
    rows.append(
        (
            sheet.pick("Total budget", "Summa kostnader", "Totalt projektbelopp"),
            sheet.m("budget_summa", *way.print(found.budget)),
        )
    )
    sheet.add(
        Table(
            ("", ""),
            tuple(rows),
            (3, 1),
            right=(1,),
            total=True,
            caption=sheet.pick("Budget", "Kostnadsplan") + unit,
        )
    )


def redovisning(draw: Draw) -> Paper:
    """The fund's report on the same sheet."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    header, footer = _head(
        sheet, ("Redovisning av projektstöd", "Slutredovisning", "Så blev det – redovisning"), year
    )
    sheet.row(Field("projektets namn", m("report_projects/1/projekt", found.names[1])))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(Field(sheet.pick("nämnd", "ansvarig nämnd"), board))
    sheet.row(
        Field(
            sheet.pick("projektet genomfördes under perioden", "redovisningsperiod"),
            before.span(sheet, found, "period"),
        )
    )
    given = before.granted(draw, found)
    if given is not None:
        sheet.row(
            Field(
                sheet.pick("beviljat stöd", "erhållet bidrag"),
                filling.amount(sheet, "beviljat_belopp", given, "{} kr"),
            )
        )
        sheet.row(
            Field(
                sheet.pick("använt belopp", "förbrukade medel"),
                filling.amount(sheet, "forbrukat_belopp", ground.spent(found), "{} kr"),
            )
        )
    headings = {
        "genomforande": "Det här gjorde vi",
        "resultat": sheet.pick("Resultat", "Uppnådda resultat"),
        "ovriga_upplysningar": "Övrigt",
    }
    sheet.add(*filling.told(sheet, place, year, headings))
    way, unit = _way(draw, [ground.spent(found), *(entry.belopp for entry in found.entries)])
    rows = []
    for rad, entry in enumerate(found.entries, 1):
        konto, text, belopp = filling.account(sheet, rad, entry, way)
        rows.append((f"{konto} {text}", belopp))
    if found.total is not None:
        rows.append((sheet.pick("Summa", "Totala kostnader"), m("summa_angiven", *way.print(found.total))))
    sheet.add(
        Table(
            ("", ""),
            tuple(rows),
            (3, 1),
            right=(1,),
            total=found.total is not None,
            caption=sheet.pick("Kostnader", "Konton") + unit,
        )
    )
    filling.reported(sheet, found, place)
    return sheet.done("redovisning", header=header, footer=footer)
