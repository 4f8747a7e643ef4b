"""A numbered form of a rural fund: number in the margin, help in italics over a shaded strip, thousands of kronor."""

from __future__ import annotations

from decimal import Decimal

from tests.papers import printing
from tests.papers.later import common, words
from tests.papers.later.common import Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw
from tests.papers.tables import draw_table

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
REPORT_PLANTABLE = ("T01", "T04", "T05", "F02", "F03", "F04", "F06", "Q02")
_WIDE = "\u00a0\u00a0\u00a0 "
_HELP = {
    "projekt": "Namnet ska vara detsamma i alla handlingar.",
    "kontaktperson": "Den person som vi ska vända oss till med frågor.",
    "sokt": "Sökt belopp får vara högst 70 procent av totala kostnaden, dock högst 2 500 tkr.",
    "total": "Räkna även med ideell tid, 175 kr per timme.",
    "tid": "Skriv år, månad och dag. Utgifter före ansökan godkänns inte.",
    "mal": "Skriv hur ni ska mäta att målet är nått.",
}


class Journal(Drawn):
    """Every question has a number and a strip of its own, two strips side by side where they are short."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + 34)
        self.ink(block.lines[0], style.left + 8, flow.y + 22, style.family.bold, 14)
        for text in block.lines[1:]:
            self.ink(text, style.left + style.width - 8, flow.y + 22, style.family.regular, 9, align="right")
        flow.y += 34 + style.gap
        self.part = 0

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(90)
        flow.y += style.gap
        flow.rule(style.left, flow.y, style.left + style.width, flow.y, 1.2)
        self.ink(text, style.left, flow.y + style.size * 1.5, style.family.bold, style.size * 1.15)
        flow.y += style.size * 2.2

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        font, bold, size = style.family.regular, style.family.bold, style.size
        small = size * 0.8
        wide = style.width / len(block.fields)
        heights = []
        for item in block.fields:
            tall = self.height(item.label, wide - 30, bold, small) + self.height(
                item.hint, wide - 30, font, small
            ) * bool(item.hint)
            heights.append(
                (
                    tall,
                    max(
                        size * style.leading, self.height(item.value, wide - 40, style.answers.regular, size)
                    ),
                )
            )
        head, body = max(a for a, _ in heights), max(b for _, b in heights)
        flow.room(head + body + 10)
        for number, item in enumerate(block.fields):
            x = style.left + number * wide
            top = flow.y + self.lines(item.label, x, flow.y, wide - 30, bold, small)
            if item.hint:
                self.lines(item.hint, x, top, wide - 30, style.family.italic, small)
            flow.frame(x, flow.y + head + 1, x + wide - 8, flow.y + head + body + 4, 0.92)
            self.lines(item.value, x + 5, flow.y + head + 1, wide - 40, style.answers.regular, size)
        flow.y += head + body + 10

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 6)
        small = style.size * 0.8
        flow.y += self.lines(block.heading, style.left, flow.y, style.width, style.family.bold, small) + 2
        start = flow.y
        for text in block.paragraphs:
            flow.paragraph(text, x=style.left + 5, width=style.width - 18)
        flow.y += 2 if block.paragraphs else style.size * 2
        if flow.y > start:
            flow.rule(style.left, flow.y + 2, style.left + style.width - 8, flow.y + 2, 0.4)
        flow.y += 10

    def _table(self, block: Table) -> None:
        draw_table(self.flow, block)
        self.flow.y += self.style.gap


class _Numbers:
    """Numbers for questions, part by part."""

    def __init__(self) -> None:
        self.part, self.question = 0, 0

    def head(self, text: str) -> str:
        self.part, self.question = self.part + 1, 0
        return f"{'ABCDEFG'[self.part - 1]}. {text}"

    def __call__(self, text: str) -> str:
        self.question += 1
        return f"{self.part}.{self.question} {text}"


_NOT_SEEN = 500
"""Kronor by which two sums in whole thousands may differ without a reader's being able to tell."""


def _tkr(value: Decimal) -> str:
    scaled = value / 1000
    return printing.grouped(scaled, " ", 0 if scaled == int(scaled) else 1)


def ansokan(draw: Draw) -> Paper:
    """Parts A to D; the unit stands once, over the part about money."""
    sheet, who, no = Sheet(draw), common.applicant(draw), _Numbers()
    found = common.facts(draw)
    common.rounded(found, draw.rng.choice((1000, 500, 100)))
    gap = found.budget - found.sokt - (found.income or 0)
    if abs(gap) <= _NOT_SEEN:
        found.sokt -= gap
    m, year = sheet.m, found.start.year
    sheet.add(
        Title(
            (
                sheet.pick(
                    "Ansökan om projektstöd för landsbygden",
                    "Ansökan om stöd till lokala insatser",
                    "ANSÖKAN – lokalt ledd utveckling",
                ),
                f"{draw.rng.choice(('LAG 14', 'Blankett 9.2', 'ver. 3'))}",
            )
        )
    )
    if not draw.plant("F03"):
        sheet.row(
            Field(
                sheet.pick("Journalnummer", "Journalnr"),
                m("diarienummer", common.registry_number(draw, year)),
            ),
            Field("Kundnummer", f"{draw.rng.randint(100, 999)} {draw.rng.randint(100, 999)}"),
        )
    sheet.add(Group(no.head("Uppgifter om sökanden")))
    sheet.row(
        Field(no(sheet.pick("Sökande", "Stödmottagare")), m("sokande", who.name)),
        Field(no("Person-/organisationsnummer"), m("organisationsnummer", who.number)),
    )
    sheet.row(
        Field(no("Adress"), m("adress", who.street)),
        Field(no("Postnummer och ort"), m("postadress", who.postal)),
    )
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(
        Field(no("Kontaktperson"), contact, hint=_HELP["kontaktperson"]),
        Field(no("Telefonnummer (även riktnummer)"), m("telefon", who.phone)),
    )
    sheet.row(Field(no("E-postadress"), m("epost", who.email)))
    sheet.add(Group(no.head("Projektet")))
    sheet.row(Field(no("Projektets namn"), m("projekt", who.project), hint=_HELP["projekt"]))
    sheet.row(
        Field(no("Startdatum"), sheet.day("tidplan_start", found.start), hint=_HELP["tid"]),
        Field(no("Slutdatum"), sheet.day("tidplan_slut", found.end)),
    )
    names = ["syfte", "mal", "genomforande", "malgrupp"]
    hollow = "malgrupp" if draw.plant("F04") else ""
    headings = {
        "syfte": "Syfte",
        "mal": "Mål",
        "genomforande": "Beskrivning av aktiviteter",
        "malgrupp": "Målgrupp",
    }
    for name in names:
        texts = () if name == hollow else words.prose(draw.rng, name, who.place, year)
        if name == "genomforande":
            texts = (*texts[:-1], texts[-1] + common.extra_sentences(draw, year))
        sheet.add(Section(name, no(headings[name]), texts))
    sheet.add(
        Group(
            no.head(
                sheet.pick(
                    "Ekonomi – alla belopp anges i tkr",
                    "Kostnader och finansiering (tkr)",
                    "Ekonomi. Belopp i tkr",
                )
            )
        )
    )
    _money(sheet, found, no)
    sheet.add(Group(no.head("Underskrift")))
    sheet.add(
        Note(
            sheet.pick(
                "Jag försäkrar att uppgifterna är riktiga.", "Behörig företrädare undertecknar ansökan."
            ),
            small=True,
        )
    )
    sheet.row(Field(no("Ort"), m("ort", who.place)), Field(no("Datum"), sheet.day("datum", found.signed)))
    sheet.row(
        Field(no("Namnteckning"), ""), Field(no("Namnförtydligande"), m("undertecknare", who.signatory))
    )
    foot = draw.rng.choice(words.FOOTS)
    return sheet.done("ansokan", footer=foot.replace("{pages}", "{more}") if draw.plant("Q02") else foot)


def _money(sheet: Sheet, found: common.Facts, no: _Numbers) -> None:
    m, draw = sheet.m, sheet.draw
    total = Field(
        no(sheet.pick("Total kostnad", "Beräknad total kostnad")),
        m("budget_summa", _tkr(found.budget), printing.canonical(found.budget)),
        hint=_HELP["total"],
    )
    sokt = Field(
        no(sheet.pick("Sökt belopp", "Sökt stöd")),
        m("sokt_summa", _tkr(found.sokt), printing.canonical(found.sokt)),
        hint=_HELP["sokt"],
    )
    sheet.row(total, sokt)
    if found.ticked:
        belopp = ""
        if found.income is None:
            m.values["ovriga_intakter_belopp"], m.raws["ovriga_intakter_belopp"] = None, ""
        else:
            belopp = m("ovriga_intakter_belopp", _tkr(found.income), printing.canonical(found.income))
        yes, no_ = f"{UNTICKED} Ja", f"{UNTICKED} Nej"
        if found.ticked == "ja":
            ticks = f"{m('ovriga_intakter', f'{TICKED} Ja', 'ja')}{_WIDE}{no_}"
        elif found.ticked == "nej":
            ticks = f"{yes}{_WIDE}{m('ovriga_intakter', f'{TICKED} Nej', 'nej')}"
        else:
            mark = TICKED if found.ticked == "both" else UNTICKED
            ticks = m("ovriga_intakter", f"{mark} Ja{_WIDE}{mark} Nej", None)
        sheet.row(
            Field(no(sheet.pick("Finns annan medfinansiering?", "Har projektet övrig finansiering?")), ticks),
            Field(no("Om ja, ange summa"), belopp),
        )
    rows = [
        (
            str(rad),
            m(f"budget_rows/{rad}/text", item.text),
            m(f"budget_rows/{rad}/belopp", _tkr(item.belopp), printing.canonical(item.belopp)),
        )
        for rad, item in enumerate(found.items, 1)
    ]
    rows.append(("", sheet.pick("Summa", "Summa totalt"), _tkr(found.budget)))
    heads = (sheet.pick("Nr", "Rad"), "Kostnadsslag", sheet.pick("Budget", "Belopp", "Kostnad"))
    sheet.add(
        Table(
            heads,
            tuple(rows),
            (0.5, 3, 1.2),
            right=(2,) if draw.chance(0.7) else (),
            total=True,
            caption=no("Kostnadskalkyl"),
        )
    )


def redovisning(draw: Draw) -> Paper:
    """The final report on the same form: budget, outcome and what differs, by kind of cost."""
    sheet, no = Sheet(draw), _Numbers()
    found = common.report_facts(draw, single=True)
    who = common.applicant(draw)
    m, rng, year = sheet.m, draw.rng, found.end.year
    title = (
        "Lägesrapport och slutrapport"
        if draw.plant("F06")
        else sheet.pick("Slutrapport för projektstöd", "Slutredovisning")
    )
    sheet.add(Title((title, "LAG 14")))
    if not draw.plant("F03"):
        sheet.row(
            Field("Journalnummer", m("diarienummer", common.registry_number(draw, year))),
            Field("Stödmottagare", who.name),
        )
    sheet.add(Group(no.head("Projektet")))
    sheet.row(Field(no("Projektets namn (enligt beslut)"), m("report_projects/1/projekt", found.names[1])))
    start, end = sheet.day("period_start", found.start), sheet.day("period_slut", found.end)
    sheet.row(
        Field(
            no("Projektet genomfördes under perioden"), f"{start} – {end}", hint="Skriv första och sista dag."
        )
    )
    hollow = draw.plant("F04")
    sheet.add(Section("resultat", no("Uppnådda resultat"), words.prose(rng, "resultat", who.place, year)))
    sheet.add(
        Section("malgrupp", no("Målgrupp"), () if hollow else words.prose(rng, "malgrupp", who.place, year))
    )
    sheet.add(Group(no.head("Ekonomi (tkr)")))
    stock = [text for group in words.COSTS.values() for text in group]
    outcomes = [Decimal(rng.randint(3, 900) * 500) for _ in range(rng.randint(3, 6))]
    used = sum(outcomes, Decimal(0))
    budgets = [value + Decimal(rng.randint(-3, 12) * 500) for value in outcomes]
    granted = sum(budgets, Decimal(0))
    sheet.row(
        Field(
            no("Beviljat stöd"),
            m("beviljat_belopp", _tkr(granted), printing.canonical(granted)),
            hint="Enligt beslutet.",
        ),
        Field(no("Upparbetade kostnader"), m("forbrukat_belopp", _tkr(used), printing.canonical(used))),
        Field(no("Återstår"), _tkr(granted - used)),
    )
    rows = []
    for rad, (text, budget, outcome) in enumerate(
        zip(rng.sample(stock, len(outcomes)), budgets, outcomes, strict=True), 1
    ):
        cells = (
            m(f"budget_rows/{rad}/text", text),
            _tkr(budget),
            m(f"budget_rows/{rad}/belopp", _tkr(outcome), printing.canonical(outcome)),
            _tkr(budget - outcome),
        )
        rows.append(cells)
    rows.append(
        (
            "Summa",
            _tkr(granted),
            m("summa_angiven", _tkr(used), printing.canonical(used)),
            _tkr(granted - used),
        )
    )
    sheet.add(
        Table(
            ("Kostnadsslag", "Budget", "Utfall", "Avvikelse"),
            tuple(rows),
            (3, 1, 1, 1),
            right=(1, 2, 3),
            total=True,
            caption=no("Utfall per kostnadsslag"),
        )
    )
    if not draw.plant("F02"):
        day = sheet.day("datum", found.signed)
        sheet.add(
            Signature(
                f"{who.place} {day}",
                m("undertecknare", who.signatory),
                who.title,
                label="Behörig firmatecknare",
            )
        )
    foot = rng.choice(words.FOOTS)
    return sheet.done("redovisning", footer=foot.replace("{pages}", "{more}") if draw.plant("Q02") else foot)
