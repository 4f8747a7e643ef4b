"""An association's sheet: answers upon rules with the label beneath, costs and incomes on either side of a line."""

from __future__ import annotations

from itertools import pairwise, zip_longest

from tests.papers import printing
from tests.papers.later import common, ground, stock
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.model import Field, Fields, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = ground.REPORT_PLANTABLE


class Tvasidig(Drawn):
    """A rule under every answer, and two thick rules crossing in the table."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        self.ink(block.lines[-1], style.left + style.width, flow.y + 9, style.family.italic, 9, align="right")
        flow.y += 22
        for text in block.lines[:-1]:
            flow.y += self.lines(text, style.left, flow.y, style.width, style.family.bold, 19)
        flow.y += style.gap * 2

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(80)
        flow.y += style.gap * 0.8
        used = self.ink(text.upper(), style.left, flow.y + 10, style.family.bold, 8.5)
        flow.rule(style.left + used + 6, flow.y + 7, style.left + style.width, flow.y + 7, 0.9)
        flow.y += 18

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        total = sum(item.weight for item in block.fields)
        font, small = style.answers.regular, 7.0
        places, x = [], style.left
        for item in block.fields:
            width = style.width * item.weight / total
            places.append((item, x, width - (0 if item is block.fields[-1] else 12)))
            x += width
        tall = max(self.height(item.value, width - 3, font, style.size) for item, _, width in places)
        tall = max(tall, style.size * style.leading)
        flow.room(tall + small * 3)
        for item, x, width in places:
            own = self.height(item.value, width - 3, font, style.size)
            self.lines(item.value, x + 3, flow.y + tall - own, width - 3, font, style.size)
            flow.rule(x, flow.y + tall + 1.5, x + width, flow.y + tall + 1.5, 0.5)
            self.ink(item.label, x, flow.y + tall + 2.5 + small, style.family.italic, small)
        flow.y += tall + small + 6 + style.gap * 0.6

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 5)
        flow.paragraph(block.heading, font=style.family.bold, size=style.size * 1.05)
        for text in block.paragraphs:
            flow.paragraph(text, x=style.left + 12, width=style.width - 12)
            flow.y += 3
        flow.y += style.gap if block.paragraphs else style.size * 2.4

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        edges = [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / sum(block.widths))
        size = self.fitting(block, edges, min(style.size, 10.0), 8)
        fonts = [style.family.bold, *[style.answers.regular] * (len(block.rows) - block.total)]
        fonts += [style.family.bold] * block.total
        rows = (block.headers, *block.rows)
        heights = [
            max(
                self.height(c, b - a - 9, style.family.bold, size)
                for c, (a, b) in zip(row, pairwise(edges), strict=True)
            )
            + 4
            for row in rows
        ]
        flow.room(min(sum(heights) + 10, style.page[1] - style.top - style.bottom))
        top = flow.y
        for number, (row, font, height) in enumerate(zip(rows, fonts, heights, strict=True)):
            if flow.room(height + 2):
                top = flow.y
            for column, (cell, (left, right)) in enumerate(zip(row, pairwise(edges), strict=True)):
                if column in block.right:
                    self.ink(cell, right - 5, flow.y + 2 + size, font, size, align="right")
                else:
                    self.lines(cell, left + 4, flow.y + 2, right - left - 9, font, size)
            flow.y += height
            if number in (0, len(rows) - 2 if block.total else -1):
                flow.rule(edges[0], flow.y, edges[-1], flow.y, 1.4 if number == 0 else 0.7)
        middle = next((b for b, n in pairwise(block.right) if n - b > 1), None)
        if middle is not None:
            flow.rule(edges[middle + 1], top, edges[middle + 1], flow.y, 1.4)
        if block.total:
            flow.rule(edges[0], flow.y, edges[-1], flow.y, 0.5)
            flow.rule(edges[0], flow.y + 2, edges[-1], flow.y + 2, 0.5)
        flow.y += 8 + style.gap

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        flow.room(90)
        flow.y += 26
        half = style.width * 0.46
        for x, text, label in (
            (style.left, block.place_date, "Ort och datum"),
            (style.left + style.width - half, "", "Namnteckning"),
        ):
            self.ink(text, x + 3, flow.y, style.answers.regular, style.size)
            flow.rule(x, flow.y + 3, x + half, flow.y + 3, 0.5)
            self.ink(label, x, flow.y + 11, style.family.italic, 7)
        x = style.left + style.width - half
        flow.y += 16
        for text in (block.name, block.title):
            self.ink(text, x + 3, flow.y + style.size, style.answers.regular, style.size)
            flow.y += style.size * style.leading
        flow.rule(x, flow.y + 2, x + half, flow.y + 2, 0.5)
        self.ink("Namnförtydligande och befattning", x, flow.y + 10, style.family.italic, 7)
        flow.y += 16


def _place(draw: Draw) -> tuple[str, str]:
    place = draw.rng.choice(stock.MUNICIPALITIES)
    return place, draw.rng.choice(
        (f"{place} kommun", f"{place}, kultur och fritid", f"Kommunstyrelsen i {place}")
    )


def ansokan(draw: Draw) -> Paper:
    """Who asks, for what, and a calculation that balances."""
    sheet, who = Sheet(draw), ground.applicant(draw)
    found = ground.facts(draw, draw.rng.choice((0, 50, 100, 500)))
    m, year = sheet.m, found.start.year
    place, office = _place(draw)
    sheet.add(
        Title(
            (
                sheet.pick(
                    "Ansökan om projektbidrag", "Ansökan om föreningsstöd – projekt", "Bidragsansökan"
                ),
                office,
            )
        )
    )
    if draw.chance(0.4):
        sheet.add(Note("Ofullständig ansökan behandlas inte. Sista dag är den 31 mars.", small=True))
    name = Field(sheet.pick("Förening", "Föreningens namn", "Sökande förening"), m("sokande", who.name), 2)
    number = Field(sheet.pick("Org.nr", "Organisationsnummer"), m("organisationsnummer", who.number))
    sheet.row(name, number)
    sheet.row(
        Field(sheet.pick("Adress", "Gatuadress"), m("adress", who.street)),
        Field(sheet.pick("Postnummer och ort", "Postadress"), m("postadress", who.postal)),
    )
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(
        Field(sheet.pick("Kontaktperson", "Kontaktperson för ansökan"), contact, 1.2),
        Field(sheet.pick("Telefon", "Telefon dagtid"), m("telefon", who.phone)),
    )
    mail = Field(sheet.pick("E-post", "E-postadress"), m("epost", who.email), 2)
    if draw.plant("F03"):
        sheet.row(mail)
    else:
        sheet.row(
            mail,
            Field(sheet.pick("Diarienummer", "Dnr"), m("diarienummer", common.registry_number(draw, year))),
        )
    sheet.row(
        Field(sheet.pick("Projektets namn", "Projekt", "Benämning på projektet"), m("projekt", who.project))
    )
    sheet.row(
        Field(sheet.pick("Startdatum", "Börjar"), sheet.day("tidplan_start", found.start)),
        Field(sheet.pick("Slutdatum", "Slutar"), sheet.day("tidplan_slut", found.end)),
        Field(
            sheet.pick("Sökt belopp", "Sökt bidrag"),
            sheet.amount("sokt_summa", found.sokt, "{} kr", "{}", "{}:-"),
        ),
    )
    headings = {"syfte": sheet.pick("Syfte", "Varför ska projektet genomföras?"), "mal": "Mål"}
    headings |= {"genomforande": sheet.pick("Genomförande", "Så ska vi göra"), "malgrupp": "Målgrupp"}
    ground.Told(sheet, who.place, year).add(headings, extra=common.extra_sentences(draw, year))
    _calculation(sheet, found)
    day, town = sheet.day("datum", found.signed), m("ort", who.place)
    joint = " " if m.raws["datum"].startswith("den") else sheet.pick(" ", ", ", " den ")
    line = Signature(f"{town}{joint}{day}", m("undertecknare", who.signatory), m("befattning", who.title))
    sheet.add(line)
    return sheet.done("ansokan", footer=ground.foot(draw, place))


def _calculation(sheet: Sheet, found: Facts) -> None:
    """Costs to the left, incomes to the right; the right side's last line but one is what is applied for."""
    m, draw = sheet.m, sheet.draw
    income = found.income or 0
    balance = found.budget if found.sokt + income == found.budget else found.sokt + income
    amounts = [found.budget, found.sokt, *(item.belopp for item in found.items)]
    column = printing.column(draw.rng, [*amounts, *([found.income] if found.income is not None else [])])
    left = [
        (m(f"budget_rows/{rad}/text", item.text), m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)))
        for rad, item in enumerate(found.items, 1)
    ]
    right = []
    if found.ticked:
        label = sheet.pick("Övriga intäkter", "Egna medel", "Annan finansiering")
        if found.income is not None:
            own = m("ovriga_intakter_belopp", *column.print(found.income))
        else:
            own = ""
            ground.no_income(m)
        right.append((label, own))
        answer = ground.ticks(m, found.ticked, sheet.pick("Ja", "JA"), sheet.pick("Nej", "NEJ"))
        sheet.row(Field(sheet.pick("Finns övriga intäkter?", "Har ni annan finansiering?"), answer))
    right.append(
        (sheet.pick("Bidrag enligt denna ansökan", "Härav söks från kommunen"), column.print(found.sokt).raw)
    )
    rows = [(*a, *b) for a, b in zip_longest(left, right, fillvalue=("", ""))]
    rows.append(
        (
            sheet.pick("Summa kostnader", "Summa"),
            m("budget_summa", *column.print(found.budget)),
            sheet.pick("Summa intäkter", "Summa"),
            column.print(balance).raw,
        )
    )
    kronor = column.unit or "Belopp"
    heads = (sheet.pick("Kostnader", "Utgifter"), kronor, sheet.pick("Intäkter", "Inkomster"), kronor)
    sheet.add(Table(heads, tuple(rows), (2.6, 1.25, 2.6, 1.25), right=(1, 3), total=True))


def redovisning(draw: Draw) -> Paper:
    """What it cost by account to the left, what paid for it to the right."""
    sheet, who, found = Sheet(draw), ground.applicant(draw), ground.report_facts(draw)
    m, year = sheet.m, found.end.year
    place, office = _place(draw)
    sheet.add(
        Title(
            (
                sheet.pick(
                    "Redovisning av projektbidrag", "Ekonomisk redovisning, projekt", "Slutredovisning"
                ),
                office,
            )
        )
    )
    name = Field("Projektets namn", m("report_projects/1/projekt", found.names[1]), 2)
    if draw.plant("F03"):
        sheet.row(name)
    else:
        sheet.row(name, Field("Diarienummer", m("diarienummer", common.registry_number(draw, year))))
    sheet.row(Field("Förening", who.name, 2), Field("Org.nr", who.number))
    _period(sheet, found)
    headings = {"resultat": sheet.pick("Resultat", "Vad blev resultatet?"), "malgrupp": "Målgrupp"}
    headings |= {"ovriga_upplysningar": sheet.pick("Övriga upplysningar", "Övrigt")}
    ground.Told(sheet, who.place, year).add(headings)
    _outcome(sheet, found)
    day = sheet.day("datum", found.signed)
    joint = " " if m.raws["datum"].startswith("den") else sheet.pick(" ", ", ")
    line = Signature(f"{who.place}{joint}{day}", m("undertecknare", who.signatory), who.title)
    sheet.add(line)
    return sheet.done("redovisning", footer=ground.foot(draw, place))


def _period(sheet: Sheet, found: ReportFacts) -> None:
    first, last = (
        sheet.pick("Period fr.o.m.", "Redovisningen avser tiden från"),
        sheet.pick("t.o.m.", "till och med"),
    )
    if common.blanked(sheet, "period_start"):
        sheet.empty.append("period_slut")
        sheet.draw.planted -= {"T01", "T04", "T05", "T07", "T15"}
        sheet.row(Field(first, ""), Field(last, ""))
        return
    sheet.row(
        Field(first, sheet.day("period_start", found.start)), Field(last, sheet.day("period_slut", found.end))
    )


def _outcome(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    spent = ground.spent(found)
    granted = (spent * draw.rng.choice((7, 8, 10)) / 10).quantize(spent) if spent > 0 else spent
    column = printing.column(
        draw.rng, [spent, granted, spent - granted, *(entry.belopp for entry in found.entries)]
    )
    left = []
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        ground.uncoded(m, rad)
        belopp = m(f"{key}/belopp", *column.print(entry.belopp))
        left.append((m(f"{key}/konto", entry.konto), m(f"{key}/text", entry.text), belopp))
    right = [(sheet.pick("Beviljat bidrag", "Beviljat belopp"), m("beviljat_belopp", *column.print(granted)))]
    if spent != granted:
        right.append((draw.rng.choice(stock.INCOMES), column.print(spent - granted).raw))
    count = max(len(left), len(right))
    left += [("", "", "")] * (count - len(left))
    right += [("", "")] * (count - len(right))
    rows = [(*a, *b) for a, b in zip(left, right, strict=True)]
    if found.total is not None:
        stated = m("summa_angiven", *column.print(found.total))
        rows.append(("", "Summa", stated, "Summa", column.print(spent).raw))
    kronor = column.unit or "Belopp"
    heads = (
        "Konto",
        sheet.pick("Kostnader", "Utgifter"),
        kronor,
        sheet.pick("Finansiering", "Intäkter"),
        kronor,
    )
    sheet.add(
        Table(heads, tuple(rows), (0.9, 2.5, 1.25, 2.1, 1.25), right=(2, 4), total=found.total is not None)
    )
