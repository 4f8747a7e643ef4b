"""An old word processor's form: answers typed upon dotted lines, brackets for boxes, three lines of sender."""

from __future__ import annotations

from tests.papers import printing
from tests.papers.later import common, words
from tests.papers.later.common import Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.marks import TICKED, UNTICKED, plain
from tests.papers.model import Field, Fields, Note, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw
from tests.papers.surface import width_of

PLANTABLE = (
    *("B01", "B02", "B03", "B04", "B06", "B11", "T01", "T02", "T03", "T11", "N06", "N07", "N08", "N09"),
    *("F01", "F03", "F04", "F06", "Q02"),
)
REPORT_PLANTABLE = (
    "B07",
    "B14",
    "B16",
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
    "N03",
    "N02",
    "F02",
    "F03",
    "F06",
)

_WIDE = "\u00a0\u00a0\u00a0 "


class Prickad(Drawn):
    """Dots run on from the answer to the end of its place."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        for number, text in enumerate(block.lines):
            size = style.size * (1.25 if number == 0 else 1.0)
            font = style.family.bold
            flow.y += size * 1.5
            width = self.ink(text, style.left + style.width / 2, flow.y, font, size, align="middle")
            if number == 0:
                middle = style.left + style.width / 2
                flow.rule(middle - width / 2, flow.y + 2.5, middle + width / 2, flow.y + 2.5, 0.8)
        flow.y += style.gap * 2

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        font, size = style.family.regular, style.size
        step = size * style.leading
        total = sum(item.weight for item in block.fields)
        x = style.left
        flow.room(step * 2)
        deepest = flow.y
        for item in block.fields:
            width = style.width * item.weight / total - 6
            label = self._label(item.label)
            used = self.ink(label, x, flow.y + size, font, size) + 4
            lines = flow.wrap(item.value, width, font, size, indent=used)
            ends = x + used
            for number, line in enumerate(lines):
                at = x + used if number == 0 else x
                flow.set_line(line, at, flow.y + size + number * step, font, size)
                ends = at + (line[-1].x + line[-1].width if line else 0)
            bottom = flow.y + (len(lines) - 1) * step
            self._dots(ends + 2, x + width, bottom + size)
            deepest = max(deepest, bottom)
            x += width + 6
        flow.y = deepest + step + style.gap * 0.4

    def _dots(self, x0: float, x1: float, baseline: float) -> None:
        style = self.style
        dot = width_of(".", style.family.regular, style.size)
        count = int((x1 - x0) / dot)
        if count > 1:
            self.ink("." * count, x0, baseline, style.family.regular, style.size)

    def _label(self, text: str) -> str:
        return text

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        flow.room(style.size * 5)
        flow.y += style.gap
        width = self.ink(block.heading, style.left, flow.y + style.size, style.family.regular, style.size)
        flow.rule(style.left, flow.y + style.size + 2, style.left + width, flow.y + style.size + 2, 0.6)
        flow.y += style.size * 1.7
        for text in block.paragraphs:
            flow.paragraph(text)
            flow.y += style.gap * 0.5
        if not block.paragraphs:
            for _ in range(2):
                self._dots(style.left, style.left + style.width, flow.y + style.size)
                flow.y += style.size * style.leading

    def _table(self, block: Table) -> None:
        """No columns but the last: dots lead from the words to the figures."""
        flow, style = self.flow, self.style
        font, size = style.family.regular, style.size
        step = size * style.leading
        flow.room(step * 3)
        if block.caption:
            flow.paragraph(block.caption, font=font, size=size)
        self._led(block.headers, font, dotted=False)
        for number, row in enumerate(block.rows):
            flow.room(step)
            if block.total and number == len(block.rows) - 1:
                flow.rule(
                    style.left + style.width - 90, flow.y + 2, style.left + style.width, flow.y + 2, 0.6
                )
                flow.y += 2
            self._led(row, font, dotted=True)
        flow.y += style.gap

    def _led(self, row: tuple[str, ...], font: str, *, dotted: bool) -> None:
        flow, style = self.flow, self.style
        size, right = style.size, style.left + style.width
        baseline, x = flow.y + size, style.left
        for cell in row[:-2]:
            self.ink(cell, x, baseline, font, size)
            x += 62
        room = style.width - (x - style.left) - 110
        lines = flow.wrap(row[-2], room, font, size)
        for number, line in enumerate(lines):
            flow.set_line(line, x, baseline + number * size * style.leading, font, size)
        baseline += max(0, len(lines) - 1) * size * style.leading
        used = (lines[-1][-1].x + lines[-1][-1].width) if lines and lines[-1] else 0
        width = width_of(plain(row[-1]), font, size)
        if dotted and row[-2]:
            self._dots(x + used + 4, right - width - 4, baseline)
        self.ink(row[-1], right, baseline, font, size, align="right")
        flow.y = baseline - size + size * style.leading

    def _signature(self, block: Signature) -> None:
        flow, style = self.flow, self.style
        font, size = style.family.regular, style.size
        flow.room(size * 9)
        flow.y += style.gap * 2
        for text, after in (
            (block.place_date, "Ort och datum"),
            ("", "Underskrift"),
            (block.name, "Namnförtydligande"),
        ):
            if not text and after == "Namnförtydligande":
                continue
            used = self.ink(text, style.left, flow.y + size, font, size) if text else 0.0
            self._dots(style.left + used + 2, style.left + style.width * 0.55, flow.y + size)
            flow.y += size * 1.15
            self.ink(after, style.left, flow.y + size * 0.75, font, size * 0.75)
            flow.y += size * 1.7
        if block.title:
            self.ink(block.title, style.left, flow.y + size, font, size)
            flow.y += size * 1.5


def _sender(sheet: Sheet) -> None:
    sheet.add(
        Note(
            sheet.pick(
                "LÄNSSTYRELSEN\nSociala funktionen\n901 03 NORRSTAD",
                "KOMMUNSTYRELSENS KANSLI\nBox 67",
                "KULTURNÄMNDEN\nBidragsenheten\nTfn 0980-319 220",
            )
        )
    )


def ansokan(draw: Draw) -> Paper:
    """The applicant has typed upon the lines."""
    sheet, who = Sheet(draw), common.applicant(draw)
    found = common.facts(draw)
    m, year = sheet.m, found.start.year
    _sender(sheet)
    title = sheet.pick(
        "ANSÖKAN OM UTVECKLINGSMEDEL", "ANSÖKAN OM BIDRAG TILL SÄRSKILDA INSATSER", "ANSÖKAN OM PROJEKTSTÖD"
    )
    sheet.add(
        Title(("ANSÖKAN OCH REDOVISNING, PROJEKTSTÖD",) if draw.plant("F06") else (title, f"för år {year}"))
    )
    if not draw.plant("F03"):
        sheet.row(
            Field(sheet.pick("Dnr", "Beteckning"), m("diarienummer", common.registry_number(draw, year))),
            Field("(ifylls av oss)", "", 1),
        )
    end = sheet.pick(":", "")
    sheet.row(Field(sheet.pick("Sökande organisation", "Huvudman") + end, m("sokande", who.name)))
    sheet.row(
        Field("Adress" + end, m("adress", who.street)),
        Field(sheet.pick("Postnr Ort", "Postadress") + end, m("postadress", who.postal)),
    )
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(Field("Kontaktperson" + end, contact), Field("Tfn" + end, m("telefon", who.phone), 0.8))
    sheet.row(
        Field("E-post" + end, m("epost", who.email), 1.3),
        Field("Org.nr" + end, m("organisationsnummer", who.number)),
    )
    sheet.row(Field(sheet.pick("Insatsens namn", "Projektets benämning") + end, m("projekt", who.project)))
    sheet.row(
        Field("Insatsen påbörjas" + end, sheet.day("tidplan_start", found.start)),
        Field("avslutas" + end, sheet.day("tidplan_slut", found.end), 0.8),
    )
    sokt = sheet.amount("sokt_summa", found.sokt, "{} kr", "{}:-", "{} kronor", "kr {}")
    if draw.plant("B11"):
        sokt += f" ({printing.in_words(int(found.sokt) % 700_000 + 20_000)} kronor)"
    sheet.row(Field(sheet.pick("Sökt belopp", "Vi ansöker om", "Sökt bidrag") + end, sokt))
    _income(sheet, found)
    _kalkyl(sheet, found)
    names = ["syfte", "mal", "genomforande", "ovriga_upplysningar"]
    hollow = names[-1] if draw.plant("F04") else ""
    for name in names:
        heading = {
            "syfte": sheet.pick("SYFTE MED INSATSEN", "Syfte"),
            "mal": sheet.pick("MÅL", "Mål"),
            "genomforande": sheet.pick("METOD OCH GENOMFÖRANDE", "Genomförande"),
            "ovriga_upplysningar": "Övriga upplysningar",
        }[name]
        if name == hollow:
            sheet.add(Section(name, heading, ()))
        elif name == "genomforande":
            texts = words.prose(draw.rng, name, who.place, year)
            sheet.add(Section(name, heading, (*texts[:-1], texts[-1] + common.extra_sentences(draw, year))))
        else:
            common.section(sheet, name, heading, who.place, year)
    place, day = m("ort", who.place), sheet.day("datum", found.signed)
    joint = sheet.pick(" ", ", ") if m.raws["datum"].startswith("den") else sheet.pick(" den ", " ")
    sheet.add(
        Signature(f"{place}{joint}{day}", m("undertecknare", who.signatory), m("befattning", who.title))
    )
    return sheet.done("ansokan", footer="Sida {page} ({more})" if draw.plant("Q02") else "")


def _income(sheet: Sheet, found: common.Facts) -> None:
    m = sheet.m
    if not found.ticked:
        return
    yes, no = sheet.pick("Ja", "JA"), sheet.pick("Nej", "NEJ")
    belopp = ""
    if found.income is None:
        m.values["ovriga_intakter_belopp"], m.raws["ovriga_intakter_belopp"] = None, ""
    else:
        belopp = sheet.amount("ovriga_intakter_belopp", found.income, "{}")
    ja, nej = f"{UNTICKED} {yes}, med {belopp or '........'} kr", f"{UNTICKED} {no}"
    if found.ticked == "ja":
        ja = m("ovriga_intakter", f"{TICKED} {yes}", "ja") + f", med {belopp or '........'} kr"
        text = f"{ja}{_WIDE}{nej}"
    elif found.ticked == "nej":
        text = f"{ja}{_WIDE}{m('ovriga_intakter', f'{TICKED} {no}', 'nej')}"
    else:
        mark = TICKED if found.ticked == "both" else UNTICKED
        text = m("ovriga_intakter", f"{mark} {yes}, med ........ kr{_WIDE}{mark} {no}", None)
    sheet.row(Field(sheet.pick("Finns annan finansiering?", "Medfinansiering"), text))


def _kalkyl(sheet: Sheet, found: common.Facts) -> None:
    m, draw = sheet.m, sheet.draw
    column = printing.column(draw.rng, [found.budget, *(item.belopp for item in found.items)])
    rows = [
        (m(f"budget_rows/{rad}/text", item.text), m(f"budget_rows/{rad}/belopp", *column.print(item.belopp)))
        for rad, item in enumerate(found.items, 1)
    ]
    rows.append((sheet.pick("SUMMA KOSTNADER", "Summa"), m("budget_summa", *column.print(found.budget))))
    heads = ("Kostnadsslag", column.unit.capitalize() if column.unit == "kronor" else column.unit or "Belopp")
    sheet.add(
        Table(
            heads, tuple(rows), (3, 1), right=(1,), total=True, caption=sheet.pick("KOSTNADSKALKYL", "Kalkyl")
        )
    )


def redovisning(draw: Draw) -> Paper:
    """The account on the same sort of form: konto, words and dots to the figure, project by project."""
    sheet = Sheet(draw)
    found = common.report_facts(draw)
    m, year = sheet.m, found.end.year
    _sender(sheet)
    title = sheet.pick("REDOVISNING AV BIDRAG", "EKONOMISK REDOVISNING", "DELREDOVISNING")
    sheet.add(Title(("LÄGESRAPPORT OCH SLUTREDOVISNING",) if draw.plant("F06") else (title,)))
    if not draw.plant("F03"):
        sheet.row(Field("Dnr", m("diarienummer", common.registry_number(draw, year))))
    first = sheet.day("period_start", found.start)
    last = sheet.day("period_slut", found.end)
    sheet.row(Field(sheet.pick("Perioden fr o m", "Avser tiden fr o m"), first), Field("t o m", last, 0.7))
    column = printing.column(
        draw.rng,
        [entry.belopp for entry in found.entries] + ([found.total] if found.total is not None else []),
    )
    rad = 0
    for nr, name in found.names.items():
        rows = []
        for entry in found.entries:
            if entry.nr != nr:
                continue
            rad += 1
            key = f"konto_rows/{rad}"
            m.values[f"{key}/projekt_nr"], m.raws[f"{key}/projekt_nr"] = str(nr), ""
            for code in ("ikb", "motpart"):
                m.values[f"{key}/{code}"], m.raws[f"{key}/{code}"] = None, ""
            rows.append(
                (
                    m(f"{key}/konto", entry.konto),
                    m(f"{key}/text", entry.text),
                    m(f"{key}/belopp", *column.print(entry.belopp)),
                )
            )
        caption = f"Projekt {nr}: {m(f'report_projects/{nr}/projekt', name)}"
        sheet.add(
            Table(
                ("Konto", "Avser", column.unit or "Belopp"),
                tuple(rows),
                (1, 3, 1.2),
                right=(2,),
                caption=caption,
            )
        )
    if found.total is not None:
        unit = f" {column.unit}" if column.unit else ""
        sheet.row(
            Field("Summa redovisat, alla projekt", m("summa_angiven", *column.print(found.total)) + unit)
        )
    for nr, name in found.headings.items():
        heading = f"Projekt {nr}: {m(f'report_projects/{nr}/delredovisning', name)}"
        sheet.add(Section(f"delredovisning/{nr}", heading, words.prose(draw.rng, "resultat", "byn", year)))
    if not draw.plant("F02"):
        place = draw.rng.choice(words.PLACES)
        name = m("undertecknare", common.applicant(draw).signatory)
        sheet.add(
            Signature(f"{place} {sheet.day('datum', found.signed)}", name, draw.rng.choice(words.TITLES))
        )
    return sheet.done("redovisning")
