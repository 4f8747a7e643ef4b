"""Forms that ask in sentences, and Word files whose answers stand in cells or under their questions."""

from __future__ import annotations

from typing import Any

from docx import Document as new_docx

from tests.papers.handmade.pen import Document, Hand, inked, worded
from tests.papers.handmade2.tools import told
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def leaderfragor() -> Rendered:
    """Local development money: numbered questions over two pages, the sums among the questions, help in italics."""
    h = Hand("leaderfragor", font="Liberation Sans", size=10)
    d = h.paper("ansokan")
    h.put(40, 50, "Leader Ådalen", size=16, bold=True)
    h.put(40, 68, "Projektansökan – lokala servicelösningar", size=11)
    y = _asked(h, d, 96, (
        ("", "1. Vad heter projektet?", "", d("projekt", "Byabutik med gemensam drift")),
        ("", "2. Vem söker? (juridisk person)", "Föreningens fullständiga namn.",
         d("sokande", "Tvärådalens ekonomiska förening")),
        ("", "3. Organisationsnummer", "", d("organisationsnummer", "802006-4484")),
        ("", "4. Vem svarar på frågor om ansökan? Namn och telefon",
         "Personen ska kunna nås under kontorstid.", d("kontaktperson", "Ingela Stormdal") + ", "
         + d("telefon", "0980-319 271")),
        ("", "5. När ska projektet bedrivas?", "", d("tidplan_start", "2016-09-01") + " till "
         + d("tidplan_slut", "2018-08-31")),
        ("syfte", "6. Vad är bakgrunden och syftet?", "",
         "Närmaste butik ligger fyra mil bort sedan 2014. Byn vill driva en egen med obemannade tider."),
        ("mal", "7. Vad ska ha uppnåtts när projektet är slut?", "Målen ska gå att mäta.",
         "Butiken har 140 hushåll som medlemmar och är öppen dygnet runt."),
    ))  # fmt: skip
    h.put(40, 815, "Leader Ådalen · Sida 1 av 2", size=8)
    h.page()
    y = _asked(h, d, 50, (
        ("genomforande", "8. Hur ska arbetet gå till?", "",
         "Lokalen byggs om av medlemmarna. Lås och betalning köps in efter tre offerter."),
        ("", "9. Vad kostar projektet totalt?", "Ange kostnaden i kronor.", d("budget_summa", "896 400 kr", "896400")),
        ("", "10. Hur mycket söker ni från Leader?", "", d("sokt_summa", "627 480 kr", "627480")),
        ("", "11. Hur mycket kommer från andra finansiärer?", "", d("ovriga_intakter_belopp", "268 920 kr", "268920")),
        ("implementering", "12. Vad händer efter projekttiden?", "",
         "Föreningen driver butiken vidare med medlemsavgifter."),
    ))  # fmt: skip
    h.put(40, y + 14, "13. Underskrift", bold=True)
    h.put(40, y + 34, "Ort och datum: " + d("ort", "Tvärådalen") + " " + d("datum", "2016-05-12"))
    h.put(40, y + 52, "Namnförtydligande: " + d("undertecknare", "Rune Halvarsdotter"))
    h.put(40, y + 70, "Roll i föreningen: " + d("befattning", "ordförande"))
    h.put(40, 815, "Leader Ådalen · Sida 2 av 2", size=8)
    d.signed()
    return h.done()


def _asked(h: Hand, d: Document, y: float, rows: tuple[tuple[str, str, str, str], ...]) -> float:
    """(section or nothing, question, help, answer), one under the other."""
    for section, question, hint, answer in rows:
        h.put(40, y, question, bold=True)
        y += 13
        if hint:
            h.put(52, y, hint, italic=True, size=8.5)
            y += 13
        y = h.wrap(52, y, 490, d.section(section, question, answer) if section else answer) + 9
    return y


def ungdomspott() -> Rendered:
    """Money for the young: questions in plain words, answers written by hand beside them."""
    h = Hand("ungdomspott", font="Carlito", size=12, ticks="cross")
    d = h.paper("ansokan")
    h.put(40, 60, "Ansökan ur ungdomspotten", size=20, bold=True)
    hand = "Liberation Serif"
    y = 100.0
    for question, answer in (
        ("Vad heter er idé?", d("projekt", "Filmkväll på taket")),
        ("Vad heter ni?", d("sokande", "Gäng 08 Norrholmen")),
        ("Vem ska vi ringa?", d("kontaktperson", "Malte Björkefalk")),
        ("På vilket nummer?", d("telefon", "070-174 06 19")),
        ("Vilken dag börjar ni?", d("tidplan_start", "3 juni 2014", "2014-06-03")),
        ("Vilken dag slutar ni?", d("tidplan_slut", "29 augusti 2014", "2014-08-29")),
        ("Hur mycket pengar vill ni ha?", d("sokt_summa", "9 500 kr", "9500")),
        ("Vad kostar det sammanlagt?", d("budget_summa", "11 000 kr", "11000")),
    ):
        h.put(40, y, question, bold=True)
        h.put(260, y, answer, font=hand)
        y += 24
    y = told(h, d, 40, y + 10, 510, (
        ("genomforande", "Berätta vad ni ska göra!", "Vi visar sex filmer på taket och bjuder på popcorn."),
        ("malgrupp", "Vilka är det till för?", "Alla mellan 13 och 20 som är hemma på sommaren."),
    ))  # fmt: skip
    h.put(40, y + 26, "Datum", bold=True)
    h.put(100, y + 26, d("datum", "2014-04-22"), font=hand)
    h.put(220, y + 26, "Namn på vuxen som skriver under", bold=True)
    h.put(420, y + 26, d("undertecknare", "Nadja Ollonqvist"), font=hand)
    d.signed(line=False)
    return h.done()


def tre_kolumner() -> Rendered:
    """Word: question, answer and guidance in three columns; a label of two lines and prose in the middle cell."""
    d = Document("ansokan")
    doc = new_docx()
    doc.add_heading("Ansökan om medel för social hållbarhet", 1)
    rows = (
        ("Projektets namn", d("projekt", "Odlingslotter för alla"), "Högst 60 tecken"),
        ("Sökande förvaltning eller organisation", d("sokande", "Odlarnas vänner i Ekhamra"), "Som i registret"),
        ("Organisationsnummer", d("organisationsnummer", "802463-7715"), "Tio siffror"),
        ("Kontaktperson, namn", d("kontaktperson", "Torsten Vallmark"), "Den som kan svara på frågor"),
        ("Kontaktperson, telefon", d("telefon", "031-390 06 71"), ""),
        ("Kontaktperson, e-post", d("epost", "torsten@odlarna.example"), ""),
        ("Projektstart", d("tidplan_start", "2020-04-01"), "Tidigast beslutsdagen"),
        ("Projektslut", d("tidplan_slut", "2020-12-15"), ""),
        ("Mål", d.section("mal", "Mål", "Trettio nya odlare, varav hälften har kommit till kommunen efter 2015."),
         "Mätbara mål"),
        ("Genomförande", d.section("genomforande", "Genomförande",
         "Marken plöjs i april och lotterna delas ut genom lottning. En handledare finns på plats varje torsdag."),
         "Beskriv aktiviteterna"),
        ("Total kostnad", d("budget_summa", "184 500 kr", "184500"), "Inklusive moms"),
        ("Sökt belopp", d("sokt_summa", "150 000 kr", "150000"), "Högst 200 000 kr"),
        ("Finns annan finansiering?", f"{UNTICKED} Nej " + d("ovriga_intakter", f"{TICKED} Ja", "ja"), "Ange belopp"),
        ("Belopp, annan finansiering", d("ovriga_intakter_belopp", "34 500 kr", "34500"), ""),
    )  # fmt: skip
    _table(doc, rows)
    doc.add_paragraph(inked(f"{d('ort', 'Ekhamra')} {d('datum', '2020-01-20')}"))
    doc.add_paragraph(inked(d("undertecknare", "Gun-Britt Myrlund")))
    doc.add_paragraph(inked(d("befattning", "kassör")))
    d.signed(line=False)
    return worded("tre_kolumner", doc, d)


def _table(doc: Any, rows: tuple[tuple[str, ...], ...]) -> None:
    table = doc.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = inked(text)


def vavforskning() -> Rendered:
    """Word: a research council's printed form; English words beside Swedish ones, the years' sums in a table."""
    d = Document("ansokan")
    doc = new_docx()
    doc.add_heading("Ansökan om projektbidrag, kulturarvsforskning", 1)
    for label, answer in (
        ("Diarienummer / Reg. No.", d("diarienummer", "2021-00482")),
        ("Projekttitel (svenska)", d("projekt", "Väven som minne")),
        ("Projekttitel (engelska)", "Weaving as memory"),
        ("Projektledare / Project leader", d("kontaktperson", "Ylva Silverbäck")),
        ("Medelsförvaltare / Administrating organisation", d("sokande", "Västerlundens museum")),
        ("Organisationsnummer / Corp. ID", d("organisationsnummer", "802478-9326")),
        ("E-post / E-mail", d("epost", "ylva.silverback@vlmuseum.example")),
        ("Projektstart / Start date", d("tidplan_start", "2022-01-01")),
        ("Projektslut / End date", d("tidplan_slut", "2024-12-31")),
        ("Totalt sökt belopp (SEK) / Total amount", d("sokt_summa", "3 184 000", "3184000")),
    ):
        line = doc.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(inked(answer))
    for name, heading, text in (
        (
            "syfte",
            "Syfte och frågeställningar",
            "Studien frågar hur vävda textilier har burit minnen av arbete sedan 1880.",
        ),
        ("genomforande", "Metod", "Fyra samlingar fotograferas och 30 personer intervjuas."),
    ):
        doc.add_heading(heading, 2)
        doc.add_paragraph(d.section(name, heading, text))
    doc.add_paragraph(inked(f"{d('ort', 'Västerlunden')} den {d('datum', '8 mars 2021', '2021-03-08')}"))
    doc.add_paragraph(inked(f"{d('undertecknare', 'Karin Grankulla')}, {d('befattning', 'museichef')}"))
    d.signed(line=False)
    return worded("vavforskning", doc, d)


PAPERS = (leaderfragor, ungdomspott, tre_kolumner, vavforskning)
