"""A state grant for planning, two papers with a layout each; municipalities, people and amounts are invented."""

from __future__ import annotations

from tests.forms.noting import noted
from tests.papers.handmade.pen import Document, Hand, inked, typed, worded
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def hamnomrade() -> Rendered:
    """Dark bars with numbered parts, captions over answers, rules text between, two pages with `Sida n (2)`."""
    h = Hand("planering_hamnomrade", font="Helvetica", size=10, producer="fpdf", ticks="drawn")
    d = h.paper("ansokan")
    h.put(48, 52, "Bebyggelseverket", size=13, bold=True)
    h.put(548, 44, "Sida 1 (2)", size=8, align="right")
    h.put(548, 58, "Myndighetens diarienummer", size=7, align="right")
    h.put(548, 70, d("diarienummer", "3.4.2-118/2021"), align="right")
    h.put(48, 100, "Ansökan om stöd till planering", size=18, bold=True)
    h.wrap(
        48, 118, 500,
        "Stödet får sökas av kommuner för planeringsinsatser som bidrar till bostäder. Stöd lämnas med högst hälften "
        "av kostnaden. Ansökan ska ha kommit in senast den 31 mars 2021.", size=8, italic=True,
    )  # fmt: skip

    def bar(y: float, text: str) -> None:
        h.box(48, y, 548, y + 16, 0.75)
        h.put(54, y + 12, text, bold=True)

    def asked(x: float, y: float, label: str, answer: str) -> None:
        h.put(x, y, label, size=7.5)
        h.put(x, y + 13, answer, font="Courier")

    bar(150, "1. Uppgifter om sökande")
    asked(54, 180, "1.1 Sökande kommun", d("sokande", "Vätterviks kommun"))
    asked(310, 180, "1.2 Organisationsnummer", d("organisationsnummer", "212000-9143"))
    asked(54, 212, "1.3 Kontaktperson", d("kontaktperson", "Jorunn Ekhammar"))
    asked(310, 212, "1.4 E-postadress", d("epost", "jorunn.ekhammar@vattervik.example"))
    asked(54, 244, "1.5 Telefonnummer", d("telefon", "040-628 04 18"))
    asked(310, 244, "1.6 Postadress", d("postadress", "Box 300, 563 82 Vättervik"))
    bar(276, "2. Uppgifter om planeringsinsatsen")
    asked(54, 306, "2.1 Benämning på planeringsinsatsen", d("projekt", "Planprogram för hamnområdet"))
    asked(54, 338, "2.2 Insatsen påbörjas", d("tidplan_start", "2021-08-16"))
    asked(310, 338, "2.3 Insatsen avslutas", d("tidplan_slut", "2022-12-15"))
    h.put(54, 376, "2.4 Har annat statligt stöd sökts för insatsen?", size=7.5)
    h.put(54, 391, f"Ja {UNTICKED}     Nej {d('annat_stod', TICKED, 'nej')}")
    h.put(54, 414, "2.5 Beskrivning av planeringsinsatsen", size=7.5)
    h.wrap(
        54, 428, 490,
        d.section(
            "genomforande", "Beskrivning av planeringsinsatsen",
            "Kommunen vill pröva om den gamla fiskehamnen kan rymma omkring 240 bostäder, en förskola och ett stråk "
            "för gående. Insatsen omfattar en bullerutredning, en skyfallskartering och tre dialogkvällar. "
            "Programmet ska kunna läggas till grund för två detaljplaner.",
        ),
        font="Courier", size=9,
    )  # fmt: skip
    h.page()
    h.put(548, 44, "Sida 2 (2)", size=8, align="right")
    bar(60, "3. Kostnader och finansiering")
    xs = [54, 320, 420, 540]
    h.row(94, xs, ("Kostnadsslag", "Timmar", "Kr/tim", "Belopp"), right=(1, 2, 3), bold=True, size=9)
    rows = (
        ("Planarkitekt", "420", "420", "780", "780", "327 600", "327600"),
        ("Bullerutredning, konsult", "90", "90", "1 150", "1150", "103 500", "103500"),
        ("Skyfallskartering, konsult", "60", "60", "1 150", "1150", "69 000", "69000"),
    )
    for rad, (text, antal, n, pris, p, belopp, value) in enumerate(rows, 1):
        key = f"budget_rows/{rad}"
        cells = (
            d(f"{key}/text", text),
            d(f"{key}/antal", antal, n),
            d(f"{key}/a_pris", pris, p),
            d(f"{key}/belopp", belopp, value),
        )
        h.row(94 + 16 * rad, xs, cells, right=(1, 2, 3), font="Courier", size=9)
    h.line(54, 148, 540, 148)
    asked(54, 172, "3.1 Beräknad total kostnad", d("budget_summa", "500 100 kr", "500100"))
    asked(220, 172, "3.2 Egen finansiering", d("egen_finansiering", "250 100 kr", "250100"))
    asked(390, 172, "3.3 Sökt stöd", d("sokt_summa", "250 000 kr", "250000"))
    bar(210, "4. Förväntat resultat")
    h.wrap(
        54, 242, 490,
        d.section(
            "resultat", "Förväntat resultat",
            "Ett politiskt förankrat planprogram som visar hur hamnen kan byggas om i etapper.",
        ),
        font="Courier", size=9,
    )  # fmt: skip
    bar(290, "5. Underskrift")
    h.put(54, 330, d("ort", "Vättervik") + " " + d("datum", "2021-03-26"))
    h.line(54, 372, 280, 372)
    h.put(54, 386, d("undertecknare", "Alvar Lindskoug"))
    h.put(54, 400, d("befattning", "Stadsarkitekt"))
    d.signed()
    return noted(h.done(), (d, "planeringsstod"))


def gronplan() -> Rendered:
    """A Word file in one column: a heading style for each part, label and answer parted by a tab."""
    from docx import Document as Docx

    d = Document("ansokan")
    word = Docx()
    word.add_heading("Ansökan om planeringsbidrag", level=0)
    word.add_heading("A. Sökande", level=1)
    for label, answer in (
        ("Kommunens namn", d("sokande", "Furåsa kommun")),
        ("Organisationsnummer", d("organisationsnummer", "212000-8731")),
        ("Kontaktperson", d("kontaktperson", "Hedvig Brandell")),
        ("E-post", d("epost", "hedvig.brandell@furasa.example")),
        ("Telefon", d("telefon", "08-465 004 37")),
    ):
        word.add_paragraph(inked(f"{label}:\t{answer}"))
    word.add_heading("B. Insatsen", level=1)
    word.add_paragraph(inked(f"Insatsens namn:\t{d('projekt', 'Grönplan för tätorten')}"))
    word.add_paragraph(
        inked(
            "Insatsen pågår:\t"
            + d("tidplan_start", "1 mars 2020", "2020-03-01")
            + " – "
            + d("tidplan_slut", "30 november 2020", "2020-11-30")
        )
    )
    word.add_paragraph(inked(f"Har insatsen påbörjats?\tJA {UNTICKED}  NEJ {TICKED}"))
    d.m.values["annat_stod"], d.m.raws["annat_stod"] = "nej", ""
    word.add_heading("Beskriv insatsen", level=2)
    word.add_paragraph(
        d.section(
            "genomforande", "Beskriv insatsen",
            "Grönplanen ska visa vilka parker och skogsdungar som behövs när tätorten växer norrut. Arbetet görs av "
            "kommunens ekolog tillsammans med tre skolklasser.",
        )
    )  # fmt: skip
    word.add_heading("C. Kostnader", level=1)
    word.add_paragraph("Belopp anges i kronor. Medfinansieringen ska vara minst lika stor som stödet.")
    table = word.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    rows = (("Ekolog, 30 procent i nio månader", "148 000", "148000"), ("Karttjänster", "32 500", "32500"))
    for cell, text in zip(table.add_row().cells, ("Kostnadsslag", "Belopp"), strict=True):
        cell.text = text
    for rad, (text, belopp, value) in enumerate(rows, 1):
        cells = table.add_row().cells
        cells[0].text = inked(d(f"budget_rows/{rad}/text", text))
        cells[1].text = inked(d(f"budget_rows/{rad}/belopp", belopp, value))
        d.m.values[f"budget_rows/{rad}/antal"] = d.m.values[f"budget_rows/{rad}/a_pris"] = None
        d.m.raws[f"budget_rows/{rad}/antal"] = d.m.raws[f"budget_rows/{rad}/a_pris"] = ""
    for label, answer in (
        ("Beräknad total kostnad", d("budget_summa", "180 500 kr", "180500")),
        ("Kommunens egen finansiering", d("egen_finansiering", "100 500 kr", "100500")),
        ("Sökt bidrag", d("sokt_summa", "80 000 kr", "80000")),
    ):
        word.add_paragraph(inked(f"{label}:\t{answer}"))
    word.add_paragraph("")
    word.add_paragraph(inked(f"Ort och datum:\t{d('ort', 'Furåsa')} {d('datum', '2020-01-17')}"))
    word.add_paragraph(inked(f"Namnförtydligande:\t{d('undertecknare', 'Greta Vallmark')}"))
    word.add_paragraph(inked(f"Befattning:\t{d('befattning', 'Samhällsbyggnadschef')}"))
    return noted(worded("planering_gronplan", word, d), (d, "planeringsstod"))


def stationslage() -> Rendered:
    """A print-out of a service on the web: label on a line, answer on the next, amounts in thousands."""
    d = Document("ansokan")
    said = "Att peka ut ett läge för en ny station och visa vad det kostar att nå dit med buss."
    goal = d.section("mal", "Mål med insatsen", said)
    text = f"""Bebyggelseverket e-tjänst                                   Utskrift av inskickad ansökan

ANSÖKAN OM STATLIGT PLANERINGSSTÖD

Diarienummer
{d("diarienummer", "2018-3371")}

Sökande kommun eller region
{d("sokande", "Region Mellansjö")}

Organisationsnummer
{d("organisationsnummer", "212000-6552")}

Kontaktperson
{d("kontaktperson", "Torun Gyllensvärd")}

E-post
{d("epost", "torun.gyllensvard@mellansjo.example")}

Telefon
{d("telefon", "070-174 06 33")}

Planeringsinsatsens namn
{d("projekt", "Stationsläge vid Norra stambanan")}

Insatsen genomförs under perioden
{d("tidplan_start,tidplan_slut", "2018-09-01 till 2019-06-30", "2018-09-01", "2019-06-30")}

Stödberättigande kostnader
{d("budget_summa", "420 tkr", "420000")}

Egen medfinansiering
{d("egen_finansiering", "210 tkr", "210000")}

Sökt stöd
{d("sokt_summa", "210 tkr", "210000")}

Mål med insatsen
{goal}

Undertecknas av
{d("undertecknare", "Torun Gyllensvärd")}

Datum
{d("datum", "2018-04-23")}
"""
    return noted(typed("planering_stationslage", (d, text)), (d, "planeringsstod"))


PAPERS = (hamnomrade, gronplan, stationslage)
