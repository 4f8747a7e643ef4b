"""The print-out of an e-service: dark bands, a grey label over every answer, two columns, long foot."""

from __future__ import annotations

from tests.papers import printing
from tests.papers.later import common, words
from tests.papers.later.common import Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import TICKED
from tests.papers.model import Field, Fields, Group, Note, Paper, Section, Table, Title
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
    "Q02",
)


class Kvittens(Drawn):
    """Labels in grey, one hairline under each row of answers."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for number, text in enumerate(block.lines):
            size = 17.0 if number == 0 else 11.0
            font = style.family.regular if number == 0 else style.family.bold
            flow.y += self.lines(text, style.left, flow.y, style.width, font, size) + 3
        flow.rule(style.left, flow.y, style.left + style.width, flow.y, 1.4)
        flow.y += style.gap

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.room(70)
        flow.y += style.gap
        flow.frame(style.left, flow.y, style.left + style.width, flow.y + 17, 0.28)
        self.ink(text, style.left + 6, flow.y + 12.5, style.family.bold, 10.5, grey=1)
        flow.y += 17 + style.gap * 0.7

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        wide = style.width / 2 if len(block.fields) < 3 else style.width / len(block.fields)
        wide = style.width if len(block.fields) == 1 and block.fields[0].weight > 1 else wide
        label = style.small * style.leading
        heights = [
            self.height(item.label, wide - 14, style.family.regular, style.small)
            + max(1, item.lines) * 0
            + max(
                style.size * style.leading,
                self.height(item.value, wide - 14, style.answers.regular, style.size),
            )
            for item in block.fields
        ]
        flow.room(max(heights) + style.gap)
        for number, item in enumerate(block.fields):
            x = style.left + number * wide + 4
            top = flow.y
            for line in flow.wrap(item.label, wide - 14, style.family.regular, style.small):
                words_of = " ".join(piece.text for piece in line)
                self.ink(words_of, x, top + style.small, style.family.regular, style.small, grey=0.45)
                top += label
            self.lines(item.value, x, top, wide - 14, style.answers.regular, style.size)
        flow.y += max(heights) + 2
        flow.rule(style.left, flow.y, style.left + style.width, flow.y, 0.25)
        flow.y += style.gap * 0.6

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 4)
        self.ink(
            block.heading, style.left + 4, flow.y + style.small, style.family.regular, style.small, grey=0.45
        )
        flow.y += style.small * style.leading
        for text in block.paragraphs:
            flow.paragraph(text, x=style.left + 4, width=style.width - 8)
            flow.y += 3
        flow.y += style.gap if block.paragraphs else style.size * 1.5
        flow.rule(style.left, flow.y, style.left + style.width, flow.y, 0.25)
        flow.y += style.gap * 0.6

    def _table(self, block: Table) -> None:
        draw_table(self.flow, block)
        self.flow.y += self.style.gap


def _head(sheet: Sheet, what: str, when: str, number: str) -> None:
    rng = sheet.draw.rng
    clock = f"kl. {rng.randint(7, 22):02}:{rng.randint(0, 59):02}"
    sheet.add(Title((sheet.pick("Kvittens", "Kvitto på inskickat ärende", "Inskickad e-tjänst"), what)))
    sent = f"{when} {clock}"
    if number:
        sheet.row(Field("Ärendenummer", number), Field(sheet.pick("Inskickat", "Mottaget"), sent))
    else:
        sheet.row(Field(sheet.pick("Inskickat", "Mottaget"), sent))


def _foot(draw: Draw) -> str:
    foot = draw.rng.choice(words.FOOTS)
    return foot.replace("{pages}", "{more}") if draw.plant("Q02") else foot


def ansokan(draw: Draw) -> Paper:
    """An application sent in through the e-service."""
    sheet, who = Sheet(draw), common.applicant(draw)
    found = common.facts(draw)
    m, rng = sheet.m, draw.rng
    year = found.start.year
    sent = common.later(found.signed, 0, 1, draw).isoformat()
    what = sheet.pick(
        "Ansökan om verksamhetsstöd till projekt", "Ansökan om bidrag för utveckling", "Projektstöd – ansökan"
    )
    number = m("diarienummer", common.registry_number(draw, year))
    _head(sheet, what, sent, number)
    sheet.add(Group(sheet.pick("1. Sökande", "Om er som söker", "Sökande organisation")))
    sheet.row(
        Field(sheet.pick("Organisation", "Föreningens namn", "Sökande"), m("sokande", who.name)),
        Field(sheet.pick("Organisationsnummer", "Org.nr (10 siffror)"), m("organisationsnummer", who.number)),
    )
    sheet.row(
        Field(sheet.pick("Utdelningsadress", "Adress"), m("adress", who.street)),
        Field("Postnummer och ort", m("postadress", who.postal)),
    )
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(
        Field("Kontaktperson", contact),
        Field(sheet.pick("Telefonnummer", "Mobiltelefon"), m("telefon", who.phone)),
    )
    sheet.row(Field(sheet.pick("E-postadress", "E-post för kvittens"), m("epost", who.email), 2))
    sheet.add(Group(sheet.pick("2. Projektet", "Om projektet")))
    sheet.row(Field(sheet.pick("Projektets namn", "Projekttitel"), m("projekt", who.project), 2))
    sheet.row(
        Field(sheet.pick("Startdatum", "Projektstart"), sheet.day("tidplan_start", found.start)),
        Field(sheet.pick("Slutdatum", "Projektslut"), sheet.day("tidplan_slut", found.end)),
    )
    names = ["syfte", "mal", rng.choice(("malgrupp", "genomforande")), "implementering"]
    headings = {
        "syfte": "Beskriv projektets syfte",
        "mal": sheet.pick("Projektets mål", "Mål"),
        "malgrupp": "Målgrupp",
        "genomforande": "Hur ska projektet genomföras?",
        "implementering": "Vad händer efter projektet?",
    }
    hollow = names[-1] if draw.plant("F04") else ""
    for name in names:
        if name == hollow:
            sheet.add(Section(name, headings[name], ()))
        else:
            common.section(sheet, name, headings[name], who.place, year)
    extra = common.extra_sentences(draw, year)
    if extra:
        sheet.add(Section("", "Tidigare erfarenheter", (extra.strip(),)))
    sheet.add(Group(sheet.pick("3. Ekonomi", "Budget och finansiering")))
    _money(sheet, found)
    sheet.add(Group(sheet.pick("Intygande", "Underskrift")))
    sheet.add(
        Note(f"{TICKED} Jag intygar att uppgifterna är riktiga och att jag har rätt att företräda sökanden.")
    )
    sheet.row(
        Field(sheet.pick("Signerad av", "Elektroniskt undertecknad av"), m("undertecknare", who.signatory)),
        Field(sheet.pick("Signerad", "Datum för signering"), sheet.day("datum", found.signed)),
    )
    return sheet.done("ansokan", footer=_foot(draw))


def _money(sheet: Sheet, found: common.Facts) -> None:
    m, draw = sheet.m, sheet.draw
    column = printing.column(draw.rng, [found.budget, *(item.belopp for item in found.items)])
    rows = tuple(
        (m(f"budget_rows/{rad}/text", item.text), m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)))
        for rad, item in enumerate(found.items, 1)
    )
    head = sheet.pick("Belopp", "Kostnad") + (f" ({column.unit})" if column.unit else "")
    last = (sheet.pick("Totalt", "Summa kostnader"), m("budget_summa", *column.print(found.budget)))
    sheet.add(Table(("Kostnadspost", head), (*rows, last), (3, 1.2), right=(1,), total=True))
    asked = {"ja": "Ja", "nej": "Nej", "both": "Ja"}.get(found.ticked)
    if asked:
        answer = Field(
            sheet.pick("Har ni annan finansiering?", "Finns övriga intäkter?"),
            m("ovriga_intakter", asked, asked.lower()),
        )
        if asked == "Ja":
            belopp = (
                ""
                if found.income is None
                else sheet.amount("ovriga_intakter_belopp", found.income, "{} kr", "{}")
            )
            if not belopp:
                m.values["ovriga_intakter_belopp"], m.raws["ovriga_intakter_belopp"] = None, ""
            sheet.row(
                answer, Field(sheet.pick("Övriga intäkter, belopp", "Annan finansiering, belopp"), belopp)
            )
        else:
            sheet.row(answer)
    sheet.row(
        Field(
            sheet.pick("Sökt belopp", "Sökt bidrag", "Belopp som söks"),
            sheet.amount("sokt_summa", found.sokt, "{} kr", "{}", "{} SEK"),
            2,
        )
    )


def redovisning(draw: Draw) -> Paper:
    """The account sent in through the e-service: one project, a short list of account rows."""
    sheet = Sheet(draw)
    found = common.report_facts(draw, single=True)
    m, rng = sheet.m, draw.rng
    number = "" if draw.plant("F03") else m("diarienummer", common.registry_number(draw, found.end.year))
    what = sheet.pick("Redovisning av projektstöd", "Slutredovisning av bidrag", "Återrapportering")
    _head(sheet, what, common.later(found.signed, 0, 1, draw).isoformat(), number)
    sheet.add(Group("Ärendet"))
    if common.blanked(sheet, "period_start"):
        sheet.empty.append("period_slut")
        draw.planted -= {"T01", "T04", "T05", "T07", "T15"}
        sheet.row(
            Field("Projektets namn", m("report_projects/1/projekt", found.names[1])), Field("Period", "")
        )
    else:
        sheet.row(Field("Projektets namn", m("report_projects/1/projekt", found.names[1]), 2))
        start, end = (
            m(name, day.isoformat())
            for name, day in (("period_start", found.start), ("period_slut", found.end))
        )
        sheet.row(Field(sheet.pick("Redovisningsperiod", "Avser tiden"), f"{start} – {end}", 2))
    for name, heading in (
        ("resultat", sheet.pick("Resultat", "Uppnådda resultat")),
        ("malgrupp", "Målgrupp"),
    ):
        common.section(sheet, name, heading, rng.choice(words.PLACES), found.end.year)
    sheet.add(Group("Kostnader enligt bokföringen"))
    column = printing.column(
        rng, [entry.belopp for entry in found.entries] + ([found.total] if found.total is not None else [])
    )
    rows = []
    for rad, entry in enumerate(found.entries, 1):
        key = f"konto_rows/{rad}"
        m.values[f"{key}/ikb"] = m.values[f"{key}/motpart"] = None
        m.raws[f"{key}/ikb"] = m.raws[f"{key}/motpart"] = ""
        rows.append(
            (
                m(f"{key}/konto", entry.konto),
                m(f"{key}/text", entry.text),
                m(f"{key}/belopp", *column.print(entry.belopp)),
            )
        )
    if found.total is not None:
        rows.append(("", "Totalt", m("summa_angiven", *column.print(found.total))))
    head = "Belopp" + (f" ({column.unit})" if column.unit else "")
    sheet.add(
        Table(
            ("Konto", "Benämning", head), tuple(rows), (1, 3, 1.3), right=(2,), total=found.total is not None
        )
    )
    _settled(sheet, found)
    sheet.add(Group("Underskrift"))
    sheet.row(
        Field("Signerad av", m("undertecknare", common.applicant(draw).signatory)),
        Field("Signerad", sheet.day("datum", found.signed)),
    )
    return sheet.done("redovisning", footer=_foot(draw))


def _settled(sheet: Sheet, found: common.ReportFacts) -> None:
    """Granted, used and left over."""
    spent = found.total if found.total is not None else sum(entry.belopp for entry in found.entries)
    if spent <= 0 or sheet.draw.chance(0.3):
        return
    left = (abs(spent) * sheet.draw.rng.choice((0, 3, 11)) / 100).quantize(spent.to_integral_value())
    sheet.row(
        Field("Beviljat belopp", sheet.amount("beviljat_belopp", spent + left, "{} kr", "{}")),
        Field(
            sheet.pick("Förbrukat", "Använt belopp"), sheet.amount("forbrukat_belopp", spent, "{} kr", "{}")
        ),
        Field("Att återbetala", f"{printing.grouped(left)} kr"),
    )
