"""An office's memorandum: its own head to the left, all that is asked or told in running prose, one small table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.papers import printing
from tests.papers.blind import filling, words
from tests.papers.blind.drawing import Look, Penned
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.model import Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.newest import filling as before
from tests.papers.people import Draw

PLANTABLE = ("B01", "B02", "B06", "T01", "T02", "T03", "T11", "N06", "N07", "N08", "N09", "F03", "Q02")
REPORT_PLANTABLE = ("T01", "T04", "T05", "F03", "Q02")
_COLUMNS = (
    *(
        printing.Column("kr", 1, 0, " "),
        printing.Column("tkr", 1000, 0, " "),
        printing.Column("tkr", 1000, 1, " "),
    ),
    *(printing.Column("kr", 1, 2, " "), printing.Column("mnkr", 1_000_000, 3, " ")),
)


class Skrivelse(Penned):
    """The prose starts far from the edge; headings stand alone on their line."""

    def _note(self, block: Note) -> None:
        flow, style = self.flow, self.style
        if block.small:
            left, _, right = block.text.partition("\n\n")
            half = style.page[0] * 0.55
            used = self.lines(
                left, style.left - 60, flow.y, half - style.left + 50, style.family.regular, 8.5
            )
            used = max(used, self.lines(right, half, flow.y, 190, style.family.regular, style.size))
            flow.y += used + 18
            return
        flow.paragraph(block.text)
        flow.y += style.gap

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for number, text in enumerate(block.lines):
            flow.paragraph(
                text,
                font=style.family.regular if number else style.family.bold,
                size=style.size * (1 if number else 1.35),
            )
        flow.y += style.gap

    def _group(self, text: str) -> None:
        self.flow.room(60)
        self.flow.paragraph(text, font=self.style.family.bold)
        self.flow.y += 2

    def _section(self, block: Section) -> None:
        self._group(block.heading)
        self.prose(block, self.style.left, self.style.width, self.style.gap)

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        flow.room(50 + 15 * len(block.rows))
        flow.paragraph(block.caption, font=style.family.italic, size=style.size * 0.9)
        self.table(
            block, style.left, style.width * 0.92, Look(style.size * 0.92, cells=style.tables == "ruled")
        )
        flow.y += style.gap * 1.5

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        flow.room(100)
        flow.y += style.gap
        flow.paragraph(block.label)
        flow.y += 30
        flow.paragraph(block.name)
        flow.paragraph(block.title)


def _head(sheet: Sheet, sender: str, when: date, office: str, told: str) -> tuple[str, str]:
    """Office and who handles the matter to the left, day and number to the right."""
    draw = sheet.draw
    right = [
        sheet.pick("Skrivelse", "PM", "Tjänsteskrivelse"),
        f"{sheet.pick('Datum', 'Upprättad')} {filling.day(sheet, 'datum', when)}",
    ]
    right += [
        f"{item.label} {item.value}"
        for item in filling.number(sheet, sheet.pick("Dnr", "Diarienummer", "Beteckning"), when.year)
    ]
    sheet.add(Note(f"{office}\n\n" + "\n".join(right), small=True))
    sheet.add(Note(told))
    foot = filling.pages(draw, "Sida {page} ({pages})", "{page} ({pages})")
    giro = f"{draw.rng.randint(100, 999)}-{draw.rng.randint(1000, 9999)}"
    return f"{sender}\t{foot}", f"{sender}. Växel 031-390 06 00. Bankgiro {giro}"


def ansokan(draw: Draw) -> Paper:
    """The sum, the project and the period stand in its sentences."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((1000, 5000, 50_000)))
    m, year = sheet.m, found.start.year
    office = "\n".join(
        (
            m("sokande", who.name),
            f"{m('adress', who.street)}, {m('postadress', who.postal)}",
            f"Organisationsnummer {m('organisationsnummer', who.number)}",
            f"Handläggare: {m('kontaktperson', who.contact)}",
            f"Telefon: {m('telefon', who.phone)}",
            m("epost", who.email),
        )
    )
    header, footer = _head(
        sheet,
        who.name,
        found.signed,
        office,
        sheet.pick("Till Kommunstyrelsen", "Till Länsstyrelsen Norrlän", "Till Folkhälsonämnden"),
    )
    sheet.add(
        Title(
            (
                sheet.pick(
                    "Ansökan om medel till projekt",
                    "Ansökan om projektmedel",
                    "Framställan och ansökan om medel",
                ),
            )
        )
    )
    sheet.add(Group(sheet.pick("Sammanfattning", "Ärendet")))
    name = m("projekt", who.project)
    sokt = filling.amount(sheet, "sokt_summa", found.sokt, "{} kronor", "{} kr")
    start, end = (
        filling.day(sheet, "tidplan_start", found.start),
        filling.day(sheet, "tidplan_slut", found.end),
    )
    sheet.add(
        Note(
            sheet.pick(
                f"Vi ansöker om {sokt} för projektet {name}. Arbetet beräknas pågå från {start} till {end}.",
                f"Med denna skrivelse söker vi {sokt} för att genomföra ”{name}” under tiden {start} – {end}.",
                f"Projektet ”{name}” startar {start} och avslutas {end}. För detta söks medel om {sokt}.",
            )
        )
    )
    headings = {
        "syfte": sheet.pick("Bakgrund och syfte", "Syfte"),
        "mal": "Mål",
        "genomforande": sheet.pick("Genomförande", "Hur arbetet ska bedrivas"),
    }
    headings |= {"implementering": sheet.pick("Efter projekttiden", "Implementering")}
    sheet.add(*filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year)))
    _costs(sheet, found)
    sheet.add(
        Signature(
            "",
            m("undertecknare", who.signatory),
            m("befattning", who.title),
            line=False,
            label=sheet.pick("Med vänlig hälsning", "Enligt uppdrag"),
        )
    )
    return sheet.done("ansokan", header=header, footer=footer)


def _costs(sheet: Sheet, found: Facts) -> None:
    draw = sheet.draw
    sheet.add(Group(sheet.pick("Ekonomi", "Kostnader och finansiering")))
    whole = filling.amount(sheet, "budget_summa", found.budget, "{} kronor", "{} kr")
    text = sheet.pick(
        f"Den totala kostnaden uppgår till {whole}, se tabell.",
        f"Kostnaderna beräknas sammanlagt till {whole} och framgår av tabellen nedan.",
    )
    if found.income is not None:
        own = filling.amount(sheet, "ovriga_intakter_belopp", found.income, "{} kronor", "{} kr")
        text += sheet.pick(
            f" Av detta svarar vi själva för {own}.",
            f" Egen finansiering uppgår till {own}.",
        )
    sheet.add(Note(text))
    way = filling.column(draw, [found.budget, *(item.belopp for item in found.items)], *_COLUMNS)
    rows = [filling.cost(sheet, rad, item.text, item.belopp, way) for rad, item in enumerate(found.items, 1)]
    rows.append(("Summa", way.print(found.budget).raw))
    heads = (sheet.pick("Kostnad", "Ändamål"), way.unit)
    sheet.add(
        Table(
            heads,
            tuple(rows),
            (3, 1),
            right=(1,),
            total=True,
            caption=sheet.pick("Tabell 1. Beräknade kostnader", "Tabell 1"),
        )
    )


def redovisning(draw: Draw) -> Paper:
    """What was granted, used and is left, in a sentence; the table compares."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    who = common.applicant(draw)
    board = m("namnd", draw.rng.choice(words.BOARDS))
    office = f"{board}\nHandläggare: {who.contact}\nTelefon: {who.phone}"
    header, footer = _head(sheet, f"{place} kommun", found.signed, office, "Till Kommunstyrelsen")
    name = m("report_projects/1/projekt", found.names[1])
    sheet.add(
        Title(
            (
                sheet.pick(
                    "Redovisning av projektmedel",
                    "Återrapportering av beviljade medel",
                    "Slutredovisning av projekt",
                ),
            )
        )
    )
    start, end = filling.day(sheet, "period_start", found.start), filling.day(sheet, "period_slut", found.end)
    given, spent = before.granted(draw, found), ground.spent(found)
    sheet.add(
        Note(
            sheet.pick(
                f"Härmed redovisas projektet ”{name}” för perioden {start} – {end}.",
                f"Redovisningen avser projektet ”{name}” under tiden {start} till {end}.",
            )
        )
    )
    sheet.add(Group(sheet.pick("Ekonomiskt utfall", "Ekonomi")))
    if given is not None:
        granted = filling.amount(sheet, "beviljat_belopp", given, "{} kronor", "{} kr")
        used = filling.amount(sheet, "forbrukat_belopp", spent, "{} kronor", "{} kr")
        left = printing.grouped(given - spent, " ", 0 if given - spent == int(given - spent) else 2)
        sheet.add(
            Note(
                sheet.pick(
                    f"Projektet beviljades {granted}. Av dessa har {used} förbrukats och {left} kr återstår.",
                    f"Av beviljade {granted} har {used} använts. Resterande {left} kronor återbetalas.",
                )
            )
        )
    _compared(sheet, found)
    headings = {
        "genomforande": sheet.pick("Genomförande", "Vad som har gjorts"),
        "resultat": sheet.pick("Resultat", "Måluppfyllelse"),
    }
    sheet.add(*filling.told(sheet, place, year, headings))
    sheet.add(
        Signature(
            "",
            m("undertecknare", who.signatory),
            draw.rng.choice(words.TITLES),
            line=False,
            label="För nämnden",
        )
    )
    return sheet.done("redovisning", header=header, footer=footer)


def _compared(sheet: Sheet, found: ReportFacts) -> None:
    plans = [before.planned(sheet.draw, entry) for entry in found.entries]
    values = [ground.spent(found), *plans, *(entry.belopp for entry in found.entries)]
    way, rows = filling.column(sheet.draw, values, *_COLUMNS), []
    for rad, (entry, plan) in enumerate(zip(found.entries, plans, strict=True), 1):
        text, belopp = filling.cost(sheet, rad, entry.text, entry.belopp, way)
        rows.append((text, way.print(plan).raw, belopp, way.print(plan - entry.belopp).raw))
    if found.total is not None:
        plan = sum(plans, Decimal(0))
        rows.append(
            (
                "Summa",
                way.print(plan).raw,
                sheet.m("summa_angiven", *way.print(found.total)),
                way.print(plan - found.total).raw,
            )
        )
    total = found.total is not None
    sheet.add(
        Table(
            (f"Belopp i {way.unit}", "Budget", "Utfall", "Diff"),
            tuple(rows),
            (2.6, 1, 1, 1),
            right=(1, 2, 3),
            total=total,
            caption="Tabell 1. Budget och utfall",
        )
    )
