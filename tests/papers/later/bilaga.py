"""A landscape data sheet with a budget annex: groups of costs, a column per year, none for the whole."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from tests.papers import printing
from tests.papers.later import common, words
from tests.papers.later.common import Sheet
from tests.papers.later.drawing import Drawn
from tests.papers.model import Break, Field, Fields, Paper, Section, Signature, Table, Title
from tests.papers.people import Draw

PLANTABLE = (
    "B01",
    "B02",
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
_SUMS = ("Delsumma", "Summa", "SUMMA", "Totalt")


class Bilaga(Drawn):
    """Labels over a hairline, answers under it; prose to the right of its heading."""

    def _title(self, block: Title) -> None:
        flow, style = self.flow, self.style
        self.ink(block.lines[0], style.left, flow.y + 15, style.family.bold, 15)
        for text in block.lines[1:]:
            self.ink(text, style.left + style.width, flow.y + 15, style.family.italic, 10, align="right")
        flow.y += 26

    def _group(self, text: str) -> None:
        flow, style = self.flow, self.style
        flow.y += style.gap
        flow.room(60)
        self.ink(text, style.left, flow.y + 11, style.family.bold, 11)
        flow.y += 17

    def _fields(self, block: Fields) -> None:
        flow, style = self.flow, self.style
        wide = style.width / 3
        small = style.size * 0.78
        tall = max(
            self.height(item.value, wide - 16, style.answers.regular, style.size) for item in block.fields
        )
        flow.room(tall + small * 3)
        for number, item in enumerate(block.fields):
            x = style.left + number * wide
            self.ink(item.label, x, flow.y + small, style.family.regular, small)
            flow.rule(x, flow.y + small + 3, x + wide - 10, flow.y + small + 3, 0.3)
            self.lines(item.value, x, flow.y + small + 4, wide - 16, style.answers.regular, style.size)
        flow.y += small + max(tall, style.size * style.leading) + 10

    def _section(self, block: Section) -> None:
        flow, style = self.flow, self.style
        x, width = style.left + 150, style.width - 150
        tall = sum(
            self.height(text, width, style.answers.regular, style.size) + 4 for text in block.paragraphs
        )
        flow.room(tall + 10)
        self.lines(block.heading, style.left, flow.y, 140, style.family.bold, style.size)
        for text in block.paragraphs:
            flow.y += self.lines(text, x, flow.y, width, style.answers.regular, style.size) + 4
        flow.y += 8 if block.paragraphs else style.size * 2

    def _table(self, block: Table) -> None:
        flow, style = self.flow, self.style
        if block.caption:
            self.ink(block.caption, style.left, flow.y + style.size, style.family.italic, style.size)
            flow.y += style.size * 1.8
        total, edges = sum(block.widths), [style.left]
        for share in block.widths:
            edges.append(edges[-1] + style.width * share / total)
        step = style.size * style.leading + 3
        for number, row in enumerate((block.headers, *block.rows)):
            summed = row[0].startswith(_SUMS) or number == 0
            heading = number > 0 and not any(row[1:])
            font = style.family.bold if summed else style.family.italic if heading else style.answers.regular
            flow.room(step)
            if number == 0 or row[0].startswith(_SUMS[1:]):
                flow.frame(edges[0], flow.y, edges[-1], flow.y + step, 0.86)
            for column, (cell, (left, right)) in enumerate(zip(row, pairwise(edges), strict=True)):
                flow.frame(left, flow.y, right, flow.y + step)
                at, align = (right - 4, "right") if column and number else (left + 4, "left")
                if column and not number:
                    at, align = right - 4, "right"
                inset = 12 if not column and not summed and not heading else 0
                self.ink(cell, at + inset, flow.y + style.size + 1, font, style.size, align=align)
            flow.y += step
        flow.y += style.gap


@dataclass(slots=True)
class _Line:
    """A cost with its years and the own part of it."""

    text: str
    years: list[Decimal]
    own: Decimal


def ansokan(draw: Draw) -> Paper:
    """A data sheet, some prose and the annex."""
    sheet, who = Sheet(draw), common.applicant(draw)
    found = common.facts(draw, asks=False)
    common.rounded(found, draw.rng.choice((1000, 1000, 500)))
    if found.income is None and not draw.planted & {"B01", "B02"} and draw.chance(0.6):
        found.income = (found.budget / 4 / 500).to_integral_value() * 500 or None
        found.sokt = found.budget - (found.income or 0)
    m, year = sheet.m, found.start.year
    count = 1 if "B06" in draw.plants or draw.chance(0.25) else draw.rng.randint(2, 3)
    if count > 1 and "T01" not in draw.planted:
        found.end = found.end.replace(year=year + count - 1, day=min(found.end.day, 28))
        if "T03" in draw.planted:
            found.signed = common.later(found.end, 5, 40, draw)
    heading = sheet.pick("Ansökan om utvecklingsstöd", "Projektansökan", "Ansökan om verksamhetsutveckling")
    sheet.add(Title((heading, sheet.pick("Datablad 1", "Sammanställning", "Sökandens uppgifter"))))
    top = [Field(sheet.pick("Projektets titel", "Insatsens namn"), m("projekt", who.project))]
    if not draw.plant("F03"):
        top.append(
            Field(
                sheet.pick("Diarienr", "Vår beteckning"),
                m("diarienummer", common.registry_number(draw, year)),
            )
        )
    sheet.row(*top)
    sheet.row(
        Field(sheet.pick("Koordinerande projektpart", "Projektägare"), m("sokande", who.name)),
        Field("Org nr", m("organisationsnummer", who.number)),
        Field(sheet.pick("Postnummer och ort", "Postadress"), m("postadress", who.postal)),
    )
    contact = "" if common.blanked(sheet) else m("kontaktperson", who.contact)
    sheet.row(
        Field(sheet.pick("Projektansvarig", "Projektledare"), contact),
        Field("E-post", m("epost", who.email)),
        Field("Telefon", m("telefon", who.phone)),
    )
    sheet.row(
        Field(sheet.pick("Projektstart", "Startdatum"), sheet.day("tidplan_start", found.start)),
        Field(sheet.pick("Projektslut", "Slutdatum"), sheet.day("tidplan_slut", found.end)),
    )
    money = [
        Field(
            sheet.pick("Sökt belopp totalt", "Totalt sökt bidrag"),
            sheet.amount("sokt_summa", found.sokt, "{} kr", "{} kronor", "{}"),
        ),
        Field(
            sheet.pick("Total kostnad", "Total projektkostnad"),
            sheet.amount("budget_summa", found.budget, "{} kr", "{} kronor", "{}"),
        ),
    ]
    if found.income is not None:
        label = sheet.pick("Egen insats", "Egen medfinansiering")
        money.append(Field(label, sheet.amount("ovriga_intakter_belopp", found.income, "{} kr", "{}")))
    sheet.row(*money)
    _prose(sheet, who, year)
    place, day = m("ort", who.place), sheet.day("datum", found.signed)
    name, title = m("undertecknare", who.signatory), m("befattning", who.title)
    sheet.add(Signature(f"{place} {day}", name, title, line=draw.chance(0.5)), Break())
    sheet.add(Title((sheet.pick("Bilaga 1 – budget", "Kostnadsplan", "Budgetbilaga"),)))
    _annex(sheet, found, count)
    foot = draw.rng.choice(words.FOOTS) if draw.chance(0.6) else ""
    return sheet.done("ansokan", footer="Sida {page} ({more})" if draw.plant("Q02") else foot)


def _prose(sheet: Sheet, who: common.Applicant, year: int) -> None:
    draw = sheet.draw
    names = ["syfte", "mal", "genomforande", "implementering"]
    hollow = names[-1] if draw.plant("F04") else ""
    headings = {
        "syfte": sheet.pick("Syfte", "Projektets syfte"),
        "mal": sheet.pick("Effektmål", "Mål"),
        "genomforande": sheet.pick("Projektets upplägg", "Metod"),
        "implementering": sheet.pick("Efter projektet", "Fortsättning efter projekttiden"),
    }
    for name in names:
        texts = () if name == hollow else words.prose(draw.rng, name, who.place, year)
        if name == "genomforande":
            texts = (*texts[:-1], texts[-1] + common.extra_sentences(draw, year))
        sheet.add(Section(name, headings[name], texts))


def _annex(sheet: Sheet, found: common.Facts, count: int) -> None:
    """Rows under their groups with sums between; the whole is printed on the data sheet only, but for one year."""
    draw, m, rng = sheet.draw, sheet.m, sheet.draw.rng
    left = found.income or Decimal(0)
    lines: dict[str, list[_Line]] = {}
    for item in found.items:
        own = min(left, item.belopp)
        left -= own
        group = next(name for name, texts in words.COSTS.items() if item.text in texts)
        parts = _parted(draw, item.belopp, count)
        lines.setdefault(group, []).append(_Line(item.text, parts, own))
    unit = (
        sheet.pick("kr", "kr", "tkr")
        if all(
            _thousands(part) for group in lines.values() for line in group for part in (*line.years, line.own)
        )
        else "kr"
    )
    column = printing.Column(unit, 1000 if unit == "tkr" else 1, 0, " ")
    kolumner = (
        [str(found.start.year + n) for n in range(count)] if count > 1 else [sheet.pick("Kostnad", "Belopp")]
    )
    headers = (f"{sheet.pick('Kostnadsslag', 'Kostnadspost')} ({unit})", *kolumner, "Varav egen insats")
    rows: list[tuple[str, ...]] = []
    rad = 0
    for group, members in lines.items():
        rows.append((group, *[""] * (count + 1)))
        for line in members:
            rad += 1
            rows.append(_row(sheet, rad, line, kolumner, column))
        sums = [sum((line.years[n] for line in members), Decimal(0)) for n in range(count)]
        own = sum((line.own for line in members), Decimal(0))
        rows.append((f"Delsumma {group.lower()}", *(column.print(value).raw for value in (*sums, own))))
    every = [line for members in lines.values() for line in members]
    sums = [sum((line.years[n] for line in every), Decimal(0)) for n in range(count)]
    if count == 1:
        sums = [found.budget]
    owned = sum((line.own for line in every), Decimal(0))
    rows.append(
        (
            sheet.pick("Summa kostnader", "SUMMA", "Totalt"),
            *(column.print(value).raw for value in (*sums, owned)),
        )
    )
    caption = rng.choice(("", f"Belopp i {unit}"))
    widths = (3.0, *[1.2] * count, 1.4)
    sheet.add(
        Table(headers, tuple(rows), widths, right=tuple(range(1, count + 2)), total=True, caption=caption)
    )
    for number in range(1, rad + 1):
        if count > 1:
            m.values[f"budget_rows/{number}/belopp"], m.raws[f"budget_rows/{number}/belopp"] = None, ""


def _row(
    sheet: Sheet, rad: int, line: _Line, kolumner: list[str], column: printing.Column
) -> tuple[str, ...]:
    m = sheet.m
    text = m(f"budget_rows/{rad}/text", line.text)
    own = m(f"budget_amounts/{rad}/varav egen insats", *column.print(line.own)) if line.own else "–"
    if len(kolumner) == 1:
        return (text, m(f"budget_rows/{rad}/belopp", *column.print(line.years[0])), own)
    years = (
        m(f"budget_amounts/{rad}/{name}", *column.print(value)) if value else "–"
        for name, value in zip(kolumner, line.years, strict=True)
    )
    return (text, *years, own)


def _thousands(value: Decimal) -> bool:
    return value % 1000 == 0


def _parted(draw: Draw, whole: Decimal, count: int) -> list[Decimal]:
    """The sum over the years, in the steps it is a multiple of."""
    step = 1000 if whole % 1000 == 0 else 500 if whole % 500 == 0 else 1
    found, left = [], whole
    for _ in range(count - 1):
        part = min(left, Decimal(draw.rng.randint(0, max(0, int(left / step)))) * step)
        found.append(part)
        left -= part
    return [*found, left]
