"""A foundation's letter of award, a municipality's whole file, and a tender that asks for nothing; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, worded
from tests.papers.handmade2.tools import costs, told
from tests.papers.handmade7.tools import penned
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.tools import Block, said, sheet, tabled
from tests.papers.handmade10.tools import written
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def _look(name: str, size: float, *, bold: bool = False, above: float = 0.0) -> str:
    weight = "bold" if bold else "normal"
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f'fo:margin-top="{above}cm" fo:margin-bottom="0.12cm"/><style:text-properties '
        f'fo:font-family="Carlito" fo:font-size="{size}pt" fo:font-weight="{weight}"/></style:style>'
    )


_LOOKS = "".join((
    _look("Standard", 11.5), _look("Top", 19, bold=True, above=0.9), _look("Part", 12.5, bold=True, above=0.5),
    _look("Small", 8.5, above=0.1), _look("Clause", 11.5, above=0.15), _look("Cell", 10), _look("CellBold", 10),
    _look("Right", 10), _look("RightBold", 10),
))  # fmt: skip


def seglarbesked() -> Rendered:
    """A foundation's letter of award: numbered points in prose, reasons that name the sum wanted, terms on the
    account to come."""
    d = Document("beslut")
    points = (
        "Hamnpirens Seglarsällskap tilldelas " + d("decisions/1/belopp", "175 000 kronor", "175000") + " för "
        "projektet ”" + d("decisions/1/projekt", "Segla när synen sviker") + "”.",
        "Pengarna får användas från den 1 augusti 2021 till den 31 juli 2022 och endast till löner, hamnhyra och "
        "ombyggnad av två båtar.",
        "Hälften betalas ut när en undertecknad försäkran har kommit in, återstoden den 1 februari 2022.",
        "Önskemålet om en följebåt avslås.",
    )  # fmt: skip
    blank(d, *(f"decisions/{nr}/{name}" for nr in (2, 3, 4) for name in ("projekt", "belopp")))
    blocks: list[Block] = [
        ("Part", "Stiftelsen Skeppare Wahlborgs Minne"),
        ("Small", "c/o Notariatet, Skeppsbron 3, 211 20 Malmhamn · 040-628 04 33"),
        d("datum", "8 juni 2021", "2021-06-08"),
        "Vårt nr " + d("diarienummer", "W 2021:19"),
        "\nHamnpirens Seglarsällskap\nAtt. Jonatan Lindh\nPiren 1\n216 44 Malmhamn",
        ("Top", "Besked om tilldelning"),
        "Styrelsen har beslutat följande.",
        *(("Clause", f"{nr}.  {d.clause(nr, text)}") for nr, text in enumerate(points, 1)),
        ("Part", "Skälen"),
        "Sällskapet bad om 415 000 kronor, varav 240 000 för en följebåt. Stiftelsens stadgar tillåter inte inköp av "
        "motorbåtar. Att fler kan segla ligger väl i linje med Johan Wahlborgs testamente av år 1921.",
        ("Part", "Efteråt"),
        "Berätta senast den 30 september 2022 hur det gick. Bifoga en sammanställning av kostnaderna, granskad av "
        "revisor. Pengar som inte har använts betalas tillbaka.",
        "\n\nFör styrelsen\n\n\nAnn-Charlotte Wahlborg Dufva\nordförande",
    ]
    return written("seglarbesked", _LOOKS, blocks, d)


_LAMPS = (
    ("Pingisbord, begagnade", "6 500", "5 900"),
    ("Ljudanläggning", "14 000", "15 240"),
    ("Målarfärg och möbler", "5 500", "4 310"),
    ("Diskotek vid invigningen", "4 000", "3 950"),
)


def ungdomsakt() -> Rendered:
    """A municipality's file of 1998 in one: the cover with its list, the young people's form, the decision, the
    account; the same number and name on every sheet."""
    h = Hand("ungdomsakt", font="Times", size=11, ticks="cross", leading=1.3)
    cover = h.paper("annat")
    h.box(60, 120, 535, 330)
    h.put(297, 150, "VIMARBY KOMMUN", bold=True, size=15, align="middle")
    h.put(297, 172, "AKT", bold=True, size=22, align="middle")
    h.put(80, 205, "Diarienummer:  " + cover("diarienummer", "KS 98/233"), size=13)
    h.put(80, 228, "Upplagd:  " + cover("datum", "1998-02-04"))
    h.put(80, 251, "Rubrik:  Demokratipotten för unga 1998, fritidslokal i Brotorp")
    h.put(80, 300, "Gallras ej.  Plats: B 3 hylla 14")
    h.put(60, 370, "Handlingar", bold=True)
    for number, row in enumerate((
        ("1", "98-02-03", "In", "Ansökan från Brotorps ungdomsråd"),
        ("2", "98-03-17", "Upp", "Beslut av ungdomsutskottet, § 12"),
        ("3", "98-12-02", "In", "Redovisning från ungdomsrådet"),
    )):  # fmt: skip
        h.row(390 + 17 * number, (64, 90, 160, 200), row)
    _wish(h)
    _granted(h)
    _spent(h)
    return h.done()


def _dotted(h: Hand, y: float, label: str, answer: str) -> float:
    """A label, its answer on a line."""
    h.put(60, y, label)
    h.put(215, y - 1, answer, font="Courier", size=10.5)
    h.line(212, y + 4, 535, y + 4, 0.3)
    return y + 23


def _wish(h: Hand) -> None:
    d = h.paper("ansokan")
    h.put(60, 60, "Demokratipotten", bold=True, size=20)
    h.put(60, 78, "Ni vill något. Skriv här vad, och vad det kostar. Lämnas på turistbyrån.", italic=True)
    h.put(535, 60, "Dnr " + d("diarienummer", "KS 98/233"), align="right")
    y = 116.0
    for label, key, raw in (
        ("Vi är", "sokande", "Brotorps ungdomsråd"),
        ("Vi vill", "projekt", "Pannrummet - eget ställe i Brotorp"),
        ("Den som håller i det", "kontaktperson", "Linda Ravik"),
        ("Bor på", "adress", "Bruksgatan 22"),
        ("Postadress", "postadress", "598 92 Brotorp"),
        ("Telefon", "telefon", "0980-319 214"),
    ):
        y = _dotted(h, y, label, d(key, raw))
    h.put(60, y, "Vi håller på från")
    h.put(160, y - 1, d("tidplan_start", "980401", "1998-04-01"), font="Courier", size=10.5)
    h.put(230, y, "till")
    h.put(255, y - 1, d("tidplan_slut", "981031", "1998-10-31"), font="Courier", size=10.5)
    y = told(h, d, 60, y + 32, 475, (
        ("syfte", "Varför?", "Det finns ingenting att göra i Brotorp om man inte spelar hockey. Bussen hem från stan "
         "går halv nio."),
        ("genomforande", "Hur gör ni?", "Vi får låna gamla pannrummet under skolan av fastighetskontoret. Vi målar och "
         "städar själva. Föräldrar turas om att vara där på fredagar."),
    ), gap=16)  # fmt: skip
    h.put(60, y, "Vad kostar det?", bold=True)
    y += 20
    for text, raw in costs(d, [row[:2] for row in _LAMPS]):
        h.row(y, (70, 340), (text, raw), right=(1,))
        h.put(346, y, "kr")
        y += 16
    h.line(280, y - 11, 360, y - 11)
    h.row(y + 3, (70, 340), ("Tillsammans", d("budget_summa", "30 000", "30000")), right=(1,), bold=True)
    h.put(346, y + 3, "kr", bold=True)
    y += 34
    h.put(60, y, "Har ni egna pengar?")
    h.put(215, y, d("ovriga_intakter", f"{TICKED} Ja", "ja") + ", så här mycket:")
    h.put(330, y, d("ovriga_intakter_belopp", "5 000", "5000") + " kr")
    h.put(400, y, f"{UNTICKED} Nej")
    h.put(60, y + 22, "Ni vill ha från potten", bold=True)
    h.put(215, y + 22, d("sokt_summa", "25 000", "25000") + " kr", bold=True)
    penned(h, 70, y + 66, "Linda Ravik", 15)
    h.put(60, y + 84, "Namn: " + d("undertecknare", "Linda Ravik"))
    h.put(300, y + 84, "Datum: " + d("datum", "980202", "1998-02-02"))
    h.box(400, y + 100, 535, y + 140)
    h.put(467, y + 116, "VIMARBY KOMMUN", bold=True, size=9, align="middle")
    h.put(467, y + 130, "INK 1998 -02- 03", size=10, align="middle")
    d.planted.append("N06")
    d.signed(line=False)


def _granted(h: Hand) -> None:
    d = h.paper("beslut")
    h.put(60, 60, "VIMARBY KOMMUN", bold=True)
    h.put(60, 75, "Kommunstyrelsens ungdomsutskott")
    h.put(360, 60, "SAMMANTRÄDESPROTOKOLL", bold=True)
    h.put(360, 75, d("datum", "1998-03-17"))
    h.put(535, 75, "Blad 4", align="right")
    h.line(60, 84, 535, 84)
    h.put(60, 112, "§ 12", bold=True)
    h.put(360, 112, "Dnr " + d("diarienummer", "KS 98/233"))
    h.put(60, 134, "Demokratipotten, fritidslokal i Brotorp", bold=True, size=13)
    y = h.wrap(60, 158, 475, "Brotorps ungdomsråd vill inreda det gamla pannrummet under Brotorps skola och har begärt "
               "25 000 kronor. Fastighetskontoret har inget att erinra om utrymningsvägen märks ut.")  # fmt: skip
    h.put(60, y + 14, "Ungdomsutskottet beslutar", bold=True)
    y += 32
    clauses = (
        "att ur demokratipotten bevilja Brotorps ungdomsråd "
        + d("decisions/1/belopp", "25 000 kronor", "25000") + " till "
        + d("decisions/1/projekt", "Pannrummet - eget ställe i Brotorp") + ",",
        "att uppdra åt fastighetskontoret att märka ut utrymningsvägen, samt",
        "att pengarna ska redovisas senast den 1 december 1998.",
    )  # fmt: skip
    blank(d, *(f"decisions/{nr}/{name}" for nr in (2, 3) for name in ("projekt", "belopp")))
    for nr, text in enumerate(clauses, 1):
        y = h.wrap(80, y, 455, d.clause(nr, text)) + 5
    h.put(60, y + 24, "Utdrag till: ungdomsrådet, fastighetskontoret, ekonomikontoret")
    h.line(60, 770, 535, 770, 0.4)
    h.row(783, (60, 260, 400), ("Justerandes sign", "Utdragsbestyrkande", "Expedierat 98-03-20"), size=8)
    penned(h, 66, 798, "UW   JHa", 12)


def _spent(h: Hand) -> None:
    d = h.paper("redovisning")
    h.put(60, 60, "Demokratipotten", bold=True, size=20)
    h.put(60, 78, "Vad blev det av pengarna? Fylls i när ni är klara, senast den 1 december.", italic=True)
    h.put(535, 60, "Dnr " + d("diarienummer", "KS 98/233"), align="right")
    y = 116.0
    for label, answer in (
        ("Vi är", "Brotorps ungdomsråd"),
        ("Vi har gjort", d("report_projects/1/projekt", "Pannrummet - eget ställe i Brotorp")),
        ("Från och till", d("period_start", "980401", "1998-04-01") + " - "
         + d("period_slut", "981031", "1998-10-31")),
        ("Vi fick", d("beviljat_belopp", "25 000 kr", "25000")),
        ("Vi har gjort av med", d("forbrukat_belopp", "25 000 kr", "25000")),
    ):  # fmt: skip
        y = _dotted(h, y, label, answer)
    y = told(h, d, 60, y + 12, 475, (
        ("genomforande", "Så gjorde vi", "Alla väggar är målade, tre av dem orange. Invigningen var den 15 maj med "
         "120 besökare. Sedan har det varit öppet varje fredag utom i juli."),
        ("resultat", "Så blev det", "Ungefär 40 kommer varje gång. Hockeykillarna också. Det har blivit mindre klotter "
         "på macken, säger Berra som har macken."),
    ), gap=16)  # fmt: skip
    xs = (70.0, 340.0, 440.0)
    h.put(60, y, "Pengarna i kronor", bold=True)
    h.row(y + 18, xs, ("", "Vi trodde", "Det blev"), right=(1, 2), size=10)
    y += 36
    for (text, raw), (_, planned, _) in zip(
        costs(d, [(row[0], row[2]) for row in _LAMPS]), _LAMPS, strict=True
    ):
        h.row(y, xs, (text, planned, raw), right=(1, 2))
        y += 16
    h.line(280, y - 11, 442, y - 11)
    total = d("summa_angiven", "29 400", "29400")
    h.row(y + 3, xs, ("Tillsammans", "30 000", total), right=(1, 2), bold=True)
    h.put(60, y + 30, "4 400 kr kom från vårt eget lotteri.")
    penned(h, 70, y + 72, "Linda Ravik", 15)
    h.put(60, y + 90, "Namn: " + d("undertecknare", "Linda Ravik"))
    h.put(300, y + 90, "Datum: " + d("datum", "981130", "1998-11-30"))
    d.signed(line=False)


def samordnaranbud() -> Rendered:
    """A consultant's tender in Word with purpose, carrying out, times and a table of prices: it sells and asks for no
    grant."""
    d = Document("annat")
    doc = sheet("Carlito", 11, 2.4)
    said(doc, "Linjära Nätverk i Syd AB", bold=True, size=10)
    said(doc, "Anbud", bold=True, size=24, before=6)
    said(doc, "Processledning av projektet Trygg hela vägen hem", size=13)
    tabled(doc, (
        ("Upphandlande enhet", "Hallby kommun, Kommunledningskontoret"),
        ("Upphandlingens dnr", d("diarienummer", "KS 2019/118-4")),
        ("Anbudsdag", d("datum", "2019-04-23")),
        ("Anbudsgivare", "Linjära Nätverk i Syd AB, 559288-4612"),
        ("Kontaktperson", "Petra Isling, 040-628 04 51, petra@linjara.example"),
        ("Uppdragstid", "2019-08-01 – 2020-12-31"),
    ), (5.0, 11.0), style="Light List", size=10)  # fmt: skip
    for heading, text in (
        ("Vår förståelse av uppdraget", "Kommunen har fått medel från länsstyrelsen för att minska otryggheten längs "
         "gångvägen mellan stationen och Norrliden. En processledare ska hålla ihop skola, bostadsbolag och polis."),
        ("Syfte och mål med vår insats", "Efter arton månader ska samverkan fungera utan oss. Vi mäter detta i en "
         "enkät före, under och efter."),
        ("Genomförande", "Petra Isling leder uppdraget på plats två dagar i veckan. Vi börjar med trygghetsvandringar, "
         "fortsätter med tre arbetsgrupper och avslutar med en handbok."),
    ):  # fmt: skip
        said(doc, heading, bold=True, size=12, before=8)
        doc.add_paragraph(text)
    said(doc, "Pris, kronor exkl. moms", bold=True, size=12, before=8)
    tabled(doc, (
        ("Post", "Timmar", "À-pris", "Belopp"),
        ("Processledare", "680", "950", "646 000"),
        ("Utvärderare", "60", "1 100", "66 000"),
        ("Resor", "", "", "24 000"),
        ("Fast pris totalt", "", "", "736 000"),
    ), (7.0, 2.6, 2.6, 3.8), right=(1, 2, 3), bold=(0, -1), size=10)  # fmt: skip
    said(doc, "Anbudet är bindande till och med den 31 juli 2019. Fakturering sker månadsvis i efterskott med 30 "
         "dagars betalningstid. Vi har inga skulder för skatter eller avgifter.", before=8)  # fmt: skip
    said(doc, "Malmhamn den 23 april 2019", before=10)
    said(doc, "\nPetra Isling\nverkställande direktör")
    return worded("samordnaranbud", doc, d)


PAPERS = (seglarbesked, ungdomsakt, samordnaranbud)
