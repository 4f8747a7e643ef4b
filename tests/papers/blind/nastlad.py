"""A word processor's template of tables within tables: a number, a cell, and in the cell a table of its own."""

from __future__ import annotations

from tests.papers import printing
from tests.papers.blind import filling, words
from tests.papers.blind.drawing import Look, Penned
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling as before
from tests.papers.people import Draw

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE
_NUMBER, _INSET = 30.0, 6.0
_COLUMNS = (
    *(
        printing.Column("kr", 1, 0, " "),
        printing.Column("", 1, 0, " ", " kr"),
        printing.Column("SEK", 1, 0, " "),
    ),
    *(
        printing.Column("", 1, 0, " ", ":-"),
        printing.Column("kr", 1, 2, " "),
        printing.Column("tkr", 1000, 0, " "),
    ),
)


class Nastlad(Penned):
    """Every row of the outer table has a number to the left and inner cells to the right."""

    part = 0

    def draw(self, paper: Paper) -> tuple[int, int]:
        self.part = 0
        return super().draw(paper)

    @property
    def _inner(self) -> tuple[float, float]:
        left = self.style.left + _NUMBER + _INSET
        return left, self.style.left + self.style.width - _INSET - left

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        middle, tall = style.left + style.width * 0.34, 22 + 12 * len(block.lines)
        flow.frame(style.left, flow.y, middle, flow.y + tall)
        flow.frame(middle, flow.y, style.left + style.width, flow.y + tall)
        self.ink(block.lines[-1], style.left + 8, flow.y + 18, style.family.bold, 11)
        for number, text in enumerate(block.lines[:-1]):
            font = style.family.regular if number else style.family.bold
            self.ink(text, middle + 8, flow.y + 18 + 14 * number, font, 8.5 if number else 13)
        flow.y += tall + 6

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        self.part, self.number = self.part + 1, 0
        flow.room(style.size * 9)
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + 18, 0.85)
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + 18)
        self.ink(f"{'ABCDEFGH'[self.part - 1]}.", style.left + 6, flow.y + 13, style.family.bold, 10)
        self.ink(text, style.left + _NUMBER + _INSET, flow.y + 13, style.family.bold, 10)
        flow.y += 18

    def _numbered(self, tall: float) -> None:
        """The outer row's frame and number, before what stands in it."""
        flow, style = self.flow, self.style
        flow.room(tall)
        self.number += 1
        flow.frame(style.left, flow.y, style.left + _NUMBER, flow.y + tall)
        flow.frame(style.left + _NUMBER, flow.y, style.left + style.width, flow.y + tall)
        self.ink(
            str(self.number), style.left + _NUMBER / 2, flow.y + 14, style.family.regular, 8.5, align="middle"
        )

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        left, width = self._inner
        shares = [item.weight for item in block.fields]
        wide = [width * share / sum(shares) - 8 for share in shares]
        small = max(
            self.height(item.label, w, style.family.bold, 7.5)
            for item, w in zip(block.fields, wide, strict=True)
        )
        rows = zip(block.fields, wide, strict=True)
        tall = (
            small
            + 5
            + max(
                style.size * 1.4,
                *(self.height(i.value, w, style.answers.regular, style.size) for i, w in rows),
            )
        )
        self._numbered(tall + 2 * _INSET)
        x, top = left, flow.y + _INSET
        for item, w in zip(block.fields, wide, strict=True):
            flow.frame(x, top, x + w + 8, top + tall)
            self.lines(item.label, x + 4, top + 1, w, style.family.bold, 7.5)
            self.lines(item.value, x + 4, top + small + 2, w, style.answers.regular, style.size)
            x += w + 8
        flow.y += tall + 2 * _INSET

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        left, width = self._inner
        flow.room(style.size * 7)
        self.number += 1
        start, page = flow.y, len(flow.pages)
        self.ink(
            str(self.number), style.left + _NUMBER / 2, flow.y + 14, style.family.regular, 8.5, align="middle"
        )
        flow.y += 3
        flow.paragraph(block.heading, x=left, width=width, font=style.family.bold, size=9)
        self.prose(block, left + 4, width - 8, 3, style.size * 3)
        flow.y += 4
        self._frames(start, page)

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        left, width = self._inner
        flow.room(min(250, 40 + 16 * len(block.rows)))
        start, page = flow.y, len(flow.pages)
        self.number += 1
        self.ink(
            str(self.number), style.left + _NUMBER / 2, flow.y + 14, style.family.regular, 8.5, align="middle"
        )
        flow.y += 4
        flow.paragraph(block.caption, x=left, width=width, font=style.family.bold, size=9)
        flow.y += 3
        self.table(block, left, width, Look(style.size - 0.5, head=0.94))
        flow.y += _INSET
        self._frames(start, page)

    def _note(self, block: Note) -> None:
        self.flow.paragraph(block.text, font=self.style.family.italic, size=8)
        self.flow.y += 5

    def _signature(self, block: Signature) -> None:
        space = "\n\n" if block.line else ""
        self._fields(Fields((Field("Ort och datum", block.place_date), Field("Underskrift", space, 1.4))))
        if block.name:
            self._fields(
                Fields((Field("Namnförtydligande", block.name), Field("Titel/befattning", block.title)))
            )


def _head(sheet: Sheet, titles: tuple[str, ...], place: str, year: int) -> tuple[str, str]:
    title = sheet.pick(*titles)
    sheet.add(
        Title(
            (
                title,
                sheet.pick("Fylls i på dator", "Blankett KS 014, version 3"),
                sheet.pick(f"{place} kommun", f"{place.upper()}"),
            )
        )
    )
    mail = f"kommunen@{sheet.draw.rng.randint(1, 9)}.example"
    office = f"{place} kommun · Kommunledningskontoret · 031-390 06 00 · Org.nr 212000-0142 · {mail}"
    foot = filling.pages(sheet.draw, "Sida {page} av {pages}", "{page} ({pages})", "")
    label = sheet.pick("Diarienummer (kommunens anteckning)", "Beteckning", "Vår beteckning")
    sheet.add(Group(sheet.pick("Ärendet", "Ärendeuppgifter")))
    mine = filling.number(sheet, label, year)
    sheet.row(*mine, Field("Handläggande enhet", sheet.pick("Kvalitet och utveckling", "Hållbarhetsenheten")))
    return "", f"{office}\t{foot}"


def ansokan(draw: Draw) -> Paper:
    """Lettered parts, a budget whose last lines lead from the costs to what is applied for."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((100, 1000, 1000, 5000)))
    m, year = sheet.m, found.start.year
    header, footer = _head(
        sheet,
        ("Ansökan om sociala investeringsmedel", "Ansökan om projektbidrag", "Ansökan – utvecklingsmedel"),
        who.place,
        year,
    )
    sheet.add(Group(sheet.pick("Sökande", "Huvudman", "Uppgifter om sökanden")))
    name = Field(sheet.pick("Huvudman", "Sökande organisation", "Namn på sökande"), m("sokande", who.name), 2)
    sheet.row(
        name, Field(sheet.pick("Org.nr", "Person-/organisationsnummer"), m("organisationsnummer", who.number))
    )
    postal = Field(sheet.pick("Postnr Ort", "Postnummer och ort"), m("postadress", who.postal))
    sheet.row(Field(sheet.pick("Utdelningsadress", "Gatuadress/box"), m("adress", who.street)), postal)
    contact = Field(
        sheet.pick("Sökandens kontaktperson", "Ansvarig för insatsen"), filling.contact(sheet, who), 1.2
    )
    phone = Field(
        sheet.pick("Telefonnummer (även riktnummer)", "Tfn"), before.left_out(sheet, "telefon", who.phone)
    )
    sheet.row(contact, phone, Field(sheet.pick("E-mail", "E-postadress"), m("epost", who.email), 1.6))
    sheet.add(Group(sheet.pick("Insatsen", "Projektbeskrivning")))
    sheet.row(
        Field(
            sheet.pick("Insatsens namn", "Projektbenämning", "Aktivitet/projekt"), m("projekt", who.project)
        )
    )
    first, last = (
        filling.day(sheet, "tidplan_start", found.start),
        filling.day(sheet, "tidplan_slut", found.end),
    )
    sheet.row(
        Field(sheet.pick("Insatsen påbörjas", "Startdatum"), first),
        Field(sheet.pick("Insatsen avslutas", "Slutdatum"), last),
    )
    headings = {
        "syfte": sheet.pick("Bakgrund och syfte", "Varför behövs insatsen? (syfte)"),
        "mal": sheet.pick("Projektmål och effektmål", "Målsättning"),
    }
    headings |= {
        "malgrupp": sheet.pick("Målgrupp", "Målpopulation"),
        "genomforande": sheet.pick("Metod och genomförande", "Arbetssätt"),
    }
    headings |= {"implementering": sheet.pick("Fortsättning efter projekttiden", "Framtid")}
    sheet.add(*filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year)))
    _money(sheet, found)
    sheet.add(Group("Underskrift av behörig företrädare"))
    filling.signed(sheet, found, who)
    return sheet.done("ansokan", header=header, footer=footer)


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Kostnader och finansiering", "Ekonomi")))
    if found.ticked:
        label = sheet.pick("Har medel sökts eller beviljats från annat håll?", "Annan finansiering")
        sheet.row(Field(label, ground.ticks(m, found.ticked)))
    values = [found.budget, found.sokt, found.income or found.sokt, *(item.belopp for item in found.items)]
    way = filling.column(draw, values, *_COLUMNS)
    rows = [filling.cost(sheet, rad, item.text, item.belopp, way) for rad, item in enumerate(found.items, 1)]
    rows.append(
        (sheet.pick("Total projektkostnad", "Summa kostnader"), m("budget_summa", *way.print(found.budget)))
    )
    if found.income is not None:
        label = sheet.pick("Avgår egen insats och övrig finansiering", "Medfinansiering totalt")
        rows.append((label, m("ovriga_intakter_belopp", *way.print(found.income))))
    elif found.ticked:
        ground.no_income(m)
    rows.append(
        (sheet.pick("Totalt sökt bidrag", "Belopp som söks"), m("sokt_summa", *way.print(found.sokt)))
    )
    heads = (
        sheet.pick("Kostnadspost", "Post"),
        sheet.pick("Belopp", "Beräknad kostnad") + before.unit(way, ", {}"),
    )
    caption = sheet.pick("Kostnadskalkyl", "Kostnadsplan och sökt belopp")
    sheet.add(Table(heads, tuple(rows), (3, 1), right=(1,), total=True, caption=caption))


def redovisning(draw: Draw) -> Paper:
    """The template of the report: what was granted and used stands under the accounts."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    header, footer = _head(
        sheet,
        (
            "Delredovisning av investeringsmedel",
            "Återrapportering av projektbidrag",
            "Slutrapport – utvecklingsmedel",
        ),
        place,
        year,
    )
    sheet.add(Group(sheet.pick("Insatsen", "Projektet")))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(
        Field(
            sheet.pick("Insatsens namn", "Projektnamn"), m("report_projects/1/projekt", found.names[1]), 1.4
        ),
        Field("Nämnd", board),
    )
    sheet.row(
        Field(
            sheet.pick("Avser tiden", "Rapportperiod", "Perioden fr o m – t o m"),
            before.span(sheet, found, "period"),
        )
    )
    headings = {
        "genomforande": sheet.pick("Genomförda aktiviteter", "Genomfört"),
        "resultat": sheet.pick("Uppnådda resultat", "Måluppfyllelse"),
    }
    headings |= {"ovriga_upplysningar": "Kommentarer"}
    sheet.add(*filling.told(sheet, place, year, headings))
    _accounts(sheet, found)
    sheet.add(Group("Underskrift"))
    filling.reported(sheet, found, place)
    return sheet.done("redovisning", header=header, footer=footer)


def _accounts(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group("Ekonomisk redovisning"))
    spent, given = ground.spent(found), before.granted(draw, found)
    way = filling.column(draw, [spent, *(entry.belopp for entry in found.entries)], *_COLUMNS)
    rows = [filling.account(sheet, rad, entry, way) for rad, entry in enumerate(found.entries, 1)]
    if found.total is not None:
        rows.append(
            (
                "",
                sheet.pick("Summa kostnader enligt bokföringen", "Summa"),
                m("summa_angiven", *way.print(found.total)),
            )
        )
    heads = ("Konto", sheet.pick("Benämning", "Kostnadsslag"), "Belopp" + before.unit(way, ", {}"))
    total = found.total is not None
    sheet.add(
        Table(
            heads,
            tuple(rows),
            (0.8, 3, 1.3),
            right=(2,),
            total=total,
            caption=sheet.pick("Kostnader per konto", "Utfall"),
        )
    )
    if given is not None:
        granted = (
            filling.amount(sheet, "beviljat_belopp", given, "{} kr", "{}:-", "{} SEK")
            if given == int(given)
            else filling.amount(sheet, "beviljat_belopp", given, "{} kr")
        )
        used = filling.amount(sheet, "forbrukat_belopp", spent, "{} kr", "{} SEK")
        left = printing.grouped(given - spent, " ", 0 if given - spent == int(given - spent) else 2)
        sheet.row(
            Field(sheet.pick("Beviljade medel", "Beviljad summa"), granted),
            Field(sheet.pick("Använd summa", "Upparbetat"), used),
            Field("Återstår", f"{left} kr"),
        )
