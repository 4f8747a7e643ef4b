"""A service's record of questions in whole sentences, answers after a bar; rows of costs run on one line."""

from __future__ import annotations

from tests.papers import printing
from tests.papers.blind import filling, words
from tests.papers.blind.drawing import Penned
from tests.papers.later import common, ground
from tests.papers.later.common import Facts, ReportFacts, Sheet
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Title
from tests.papers.newest import filling as before
from tests.papers.people import Draw

PLANTABLE = ground.PLANTABLE
REPORT_PLANTABLE = (*filling.REPORT_WITHOUT_ACCOUNTS, "F01")
_COLUMNS = (
    *(
        printing.Column("", 1, 0, " ", " kr"),
        printing.Column("", 1, 0, " ", " kronor"),
        printing.Column("", 1, 0, ".", " kr"),
    ),
    *(printing.Column("", 1, 0, "", " SEK"), printing.Column("", 1, 2, " ", " kr")),
)


class Fragesvar(Penned):
    """Questions in bold over the whole width; the answer is set in, behind a grey bar."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for number, text in enumerate(block.lines):
            size = 9 if number else 17
            self.ink(
                text, style.left, flow.y + size, style.family.regular if number else style.family.bold, size
            )
            flow.y += size * 1.45
        flow.y += 8

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 9)
        flow.y += 10
        self.ink(text, style.left, flow.y + 12, style.family.regular, 13, grey=0.25)
        flow.y += 17
        flow.rule(style.left, flow.y, style.left + style.width, flow.y, 0.3)
        flow.y += 6

    def _bar(self, marked: str) -> None:
        flow, style = self.flow, self.style
        lines = flow.wrap(marked or " ", style.width - 22, style.answers.regular, style.size)
        for line in lines:
            flow.room(style.size * style.leading)
            tall = style.size * style.leading
            flow.frame(style.left + 8, flow.y, style.left + 10.5, flow.y + tall + 1, 0.6)
            flow.set_line(line, style.left + 18, flow.y + style.size, style.answers.regular, style.size)
            flow.y += tall

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        if len(block.fields) > 1:
            flow.room(style.size * 2)
            self._bar(
                f"  {self.style.label_end}  ".join(f"{item.label}: {item.value}" for item in block.fields)
            )
            flow.y += 2
            return
        for item in block.fields:
            flow.room(style.size * 4.2)
            flow.paragraph(item.label, font=style.family.bold)
            if item.hint:
                flow.paragraph(item.hint, font=style.family.italic, size=style.size - 2)
            self._bar(item.value)
            flow.y += style.gap

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 5)
        flow.paragraph(block.heading, font=style.family.bold)
        for text in block.paragraphs or (" ",):
            self._bar(text)
        flow.y += style.gap

    def _note(self, block: Note) -> None:
        self.flow.paragraph(
            block.text,
            font=self.style.family.italic if block.small else self.style.family.regular,
            size=self.style.size - 1,
        )
        self.flow.y += 6

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        flow.room(70)
        flow.y += 8
        for text in (block.label, block.name, block.title, block.place_date):
            if text:
                flow.paragraph(text, font=style.family.bold if text == block.label else style.answers.regular)


def _head(sheet: Sheet, titles: tuple[str, ...], year: int) -> tuple[str, str]:
    rng = sheet.draw.rng
    place = sheet.pick(*words.MUNICIPALITIES)
    sheet.add(Title((sheet.pick(*titles), f"Inskickad via Mina sidor, {place} kommun")))
    foot = filling.pages(sheet.draw, "Sida {page} av {pages}", "{page}/{pages}")
    for item in filling.number(sheet, sheet.pick("Ärendenummer", "Diarienummer"), year):
        sheet.row(item)
    address = f"https://minasidor.kommun.example/arende/{rng.randint(10_000, 99_999)}"
    return (
        f"{sheet.pick('Kvittens på inskickat ärende', 'Din ansökan')}\t{place} kommun, kontaktcenter 031-390 06 00",
        f"{address}\t{foot}",
    )


def ansokan(draw: Draw) -> Paper:
    """Whole questions from who asks to how much."""
    sheet, who = Sheet(draw), filling.applicant(draw)
    found = filling.facts(draw, draw.rng.choice((1, 50, 100, 1000)))
    m, year = sheet.m, found.start.year
    header, footer = _head(
        sheet,
        (
            "Ansökan om bidrag till ditt projekt",
            "Sök pengar: lokala initiativ",
            "Ansökan om integrationsmedel",
        ),
        year,
    )
    _asker(sheet, who)
    sheet.add(Group(sheet.pick("Om projektet", "Er idé")))
    sheet.row(
        Field(sheet.pick("Vad heter projektet?", "Vad har projektet för namn?"), m("projekt", who.project))
    )
    sheet.row(
        Field(
            sheet.pick("När börjar projektet?", "Vilket datum startar projektet?"),
            filling.day(sheet, "tidplan_start", found.start),
        )
    )
    sheet.row(
        Field(
            sheet.pick("När är projektet klart?", "När slutar projektet?"),
            filling.day(sheet, "tidplan_slut", found.end),
        )
    )
    headings = {
        "syfte": sheet.pick("Vad är syftet med projektet?", "Varför vill ni göra det här? Beskriv syftet."),
        "mal": sheet.pick("Vilka mål har ni?", "Vilket är målet med projektet?"),
    }
    headings |= {
        "malgrupp": sheet.pick("Vilka riktar sig projektet till?", "Vilken är målgruppen?"),
        "genomforande": sheet.pick("Hur ska ni genomföra projektet?", "Hur går ni till väga?"),
    }
    headings |= {"implementering": "Vad händer när projektet är slut?"}
    sheet.add(*filling.told(sheet, who.place, year, headings, common.extra_sentences(draw, year)))
    _money(sheet, found)
    filling.signed(sheet, found, who, line=False, label=sheet.pick("Signerad med BankID av", "Signering"))
    return sheet.done("ansokan", header=header, footer=footer)


def _asker(sheet: Sheet, who: common.Applicant) -> None:
    m = sheet.m
    sheet.add(Group(sheet.pick("Om er som söker", "Sökande")))
    sheet.row(
        Field(
            sheet.pick("Vilken förening eller organisation söker?", "Vem söker bidraget?"),
            m("sokande", who.name),
        )
    )
    sheet.row(
        Field(
            "Vilket organisationsnummer har ni?",
            m("organisationsnummer", who.number),
            hint=sheet.pick("", "Tio siffror, till exempel 802000-1111"),
        )
    )
    sheet.row(Field("Vilken adress har ni?", f"{m('adress', who.street)}, {m('postadress', who.postal)}"))
    sheet.row(Field(sheet.pick("Vem är kontaktperson?", "Vem kan vi kontakta?"), filling.contact(sheet, who)))
    sheet.row(Field("Vilket telefonnummer kan vi nå er på?", before.left_out(sheet, "telefon", who.phone)))
    sheet.row(Field("Vilken e-postadress kan vi skriva till?", m("epost", who.email)))


def _money(sheet: Sheet, found: Facts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group(sheet.pick("Pengar", "Projektets ekonomi")))
    values = [found.budget, found.sokt, found.income or found.sokt, *(item.belopp for item in found.items)]
    way = filling.column(draw, values, *_COLUMNS)
    sheet.add(
        Note(sheet.pick("Vilka kostnader räknar ni med?", "Vad ska pengarna gå till? En rad per kostnad."))
    )
    what, how = sheet.pick("Vad|Kostar", "Kostnad|Belopp", "Post|Beräknat").split("|")
    for rad, item in enumerate(found.items, 1):
        text, belopp = filling.cost(sheet, rad, item.text, item.belopp, way)
        sheet.row(Field(what, text), Field(how, belopp))
    sheet.row(
        Field(
            sheet.pick("Hur mycket kostar projektet totalt?", "Vad blir den totala kostnaden?"),
            m("budget_summa", *way.print(found.budget)),
        )
    )
    if found.ticked:
        sheet.row(
            Field(
                sheet.pick("Får ni pengar från någon annan?", "Har projektet andra intäkter?"),
                ground.ticks(m, found.ticked),
            )
        )
        own = "" if found.income is None else m("ovriga_intakter_belopp", *way.print(found.income))
        if found.income is None:
            ground.no_income(m)
        sheet.row(
            Field(sheet.pick("Om ja, hur mycket får ni från andra?", "Hur stor är medfinansieringen?"), own)
        )
    sheet.row(
        Field(
            sheet.pick("Hur mycket söker ni?", "Hur stort bidrag söker ni?", "Vilket belopp söker ni?"),
            m("sokt_summa", *way.print(found.sokt)),
        )
    )


def redovisning(draw: Draw) -> Paper:
    """The same service's questions afterwards."""
    sheet, found = Sheet(draw), filling.report_facts(draw)
    m, year, place = sheet.m, found.end.year, draw.rng.choice(words.MUNICIPALITIES)
    header, footer = _head(
        sheet,
        ("Redovisa ditt bidrag", "Redovisning av lokala initiativ", "Återrapportering av integrationsmedel"),
        year,
    )
    sheet.add(Group("Om projektet"))
    sheet.row(Field("Vilket projekt redovisar ni?", m("report_projects/1/projekt", found.names[1])))
    board = "" if common.blanked(sheet, "namnd") else m("namnd", draw.rng.choice(words.BOARDS))
    sheet.row(Field(sheet.pick("Vilken nämnd har beviljat bidraget?", "Vilken nämnd gäller det?"), board))
    sheet.row(
        Field(
            sheet.pick("Vilken period redovisar ni?", "Under vilken period har projektet pågått?"),
            before.span(sheet, found, "period"),
        )
    )
    headings = {
        "genomforande": "Vad har ni gjort? Beskriv genomförandet.",
        "resultat": "Vilka resultat har ni nått?",
        "ovriga_upplysningar": "Något övrigt ni vill berätta?",
    }
    sheet.add(*filling.told(sheet, place, year, headings))
    _costs(sheet, found)
    filling.reported(sheet, found, place, line=False, label="Signerad med BankID av")
    return sheet.done("redovisning", header=header, footer=footer)


def _costs(sheet: Sheet, found: ReportFacts) -> None:
    m, draw = sheet.m, sheet.draw
    sheet.add(Group("Pengar"))
    spent, given = ground.spent(found), before.granted(draw, found)
    way = filling.column(draw, [spent, given or spent, *(entry.belopp for entry in found.entries)], *_COLUMNS)
    if given is not None:
        sheet.row(
            Field(
                sheet.pick("Hur mycket fick ni beviljat?", "Hur stort bidrag har ni beviljats?"),
                m("beviljat_belopp", *way.print(given)),
            )
        )
    sheet.add(Note("Vilka kostnader har ni haft?"))
    for rad, entry in enumerate(found.entries, 1):
        text, belopp = filling.cost(sheet, rad, entry.text, entry.belopp, way)
        sheet.row(Field("Kostnad", text), Field("Belopp", belopp))
    if found.total is not None:
        sheet.row(Field("Summa kostnader", m("summa_angiven", *way.print(found.total))))
    if given is not None:
        sheet.row(Field("Hur mycket av bidraget har ni använt?", m("forbrukat_belopp", *way.print(spent))))
        sheet.row(Field("Hur mycket är kvar att betala tillbaka?", way.print(given - spent).raw))
