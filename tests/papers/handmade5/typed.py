"""Four typed papers: two Word files, a plain dump of a ledger's report, a message; all invented."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx import Document as new_docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.papers.handmade.pen import Document, inked, typed, worded
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import several
from tests.papers.marks import TICKED, UNTICKED, plain
from tests.papers.pdf import Rendered


def _filled(doc: Any, rows: Sequence[Sequence[str]], style: str, right: Sequence[int] = ()) -> Any:
    """A table of marked cells, the first row as it is; columns in `right` to the right."""
    table = doc.add_table(rows=0, cols=len(rows[0]))
    table.style = style
    for row in rows:
        for number, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            first, *more = inked(text).split("\n")
            cell.text = first
            for line in more:
                cell.add_paragraph(line)
            if number in right:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return table


_TALK = (
    ("syfte", "Beskriv det behov som insatsen ska möta", "Kvinnor som är föräldralediga när de kommer till kommunen "
     "väntar i dag i medeltal 19 månader på sin första språkkurs. Under den tiden saknas samhällskontakter."),
    ("mal", "Vilka mätbara mål har insatsen?", "60 kvinnor deltar i minst tio träffar. 40 av dem ska ha börjat sfi "
     "inom tre månader efter avslutad insats."),
    ("genomforande", "Beskriv aktiviteterna steg för steg", "1) Uppsökande arbete på öppna förskolan, januari–mars. "
     "2) Språkcaféer med barnpassning två dagar i veckan. 3) Studiebesök på sex arbetsplatser. 4) Uppföljning."),
    ("implementering", "Hur tas erfarenheterna om hand efteråt?", "Språkcaféerna läggs in i bibliotekets ordinarie "
     "verksamhet från 2025."),
)  # fmt: skip
_TALK_COSTS = (
    ("Projektledare 75 %, inkl. PO", "462 000", "474 000", "936 000"),
    ("Barnvårdare, timanställda", "118 000", "121 000", "239 000"),
    ("Lokaler", "60 000", "60 000", "120 000"),
    ("Tolk och översättning", "48 000", "32 000", "80 000"),
    ("Studiebesök, resor", "15 000", "25 000", "40 000"),
    ("Utvärdering", "0", "65 000", "65 000"),
)


def sprakvagen() -> Rendered:
    """Word: an authority's template in two columns; the budget is a hundred thousand over what pays for it."""
    d = Document("ansokan")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Liberation Sans"
    doc.styles["Normal"].font.size = Pt(10)
    doc.sections[0].footer.paragraphs[
        0
    ].text = "Länsstyrelsen i Ydre län · Box 40, 570 60 Ydrestad · 010-223 00 00"
    doc.add_heading("Ansökan om medel för mottagande och integration", 1)
    doc.add_paragraph("Fyll i alla fält. Fält som växer kan göras större.").runs[0].italic = True
    rows = (
        ("Länsstyrelsens dnr", d("diarienummer", "851-3304-2022")),
        ("Sökande kommun", d("sokande", "Norra Ydre kommun") + "\n" + d("organisationsnummer", "212000-5083")),
        ("Adress", d("adress", "Kommunalvägen 1") + "\n" + d("postadress", "573 73 Norra Ydre")),
        ("Kontaktperson", d("kontaktperson", "Ahmad Silfverstrand")),
        ("Telefon", d("telefon", "0140-465 06 11")),
        ("E-postadress", d("epost", "ahmad.silfverstrand@norraydre.example")),
        ("Insatsens namn", d("projekt", "Språkvägen – börja innan du börjar")),
        ("Insatsen pågår fr.o.m.", d("tidplan_start", "2023-01-15")),
        ("Insatsen pågår t.o.m.", d("tidplan_slut", "2024-12-15")),
        ("Sökt belopp totalt (kr)", d("sokt_summa", "1 180 000", "1180000")),
        ("Samverkansparter", "Biblioteket, Röda Korset i Norra Ydre, Bodafors vuxenskola"),
        ("Har kommunen fått sådana medel förut?", f"{UNTICKED} Nej   {TICKED} Ja, 850 000 kr år 2020"),
    )  # fmt: skip
    _filled(doc, rows, "Table Grid")
    for name, heading, text in _TALK:
        doc.add_heading(heading, 3)
        doc.add_paragraph(d.section(name, heading, text))
    doc.add_heading("Budget per kalenderår, kronor", 3)
    marked = [
        several(d, rad, text, (("2023", one), ("2024", two)), whole)
        for rad, (text, one, two, whole) in enumerate(_TALK_COSTS, 1)
    ]
    own = d("ovriga_intakter_belopp", "200 000", "200000")
    sums = (
        ("Summa kostnader", "703 000", "777 000", d("budget_summa", "1 480 000", "1480000")),
        ("Egen finansiering (kommunen)", "100 000", "100 000", own),
    )
    _filled(doc, [("Kostnad", "2023", "2024", "Totalt"), *marked, *sums], "Light Grid Accent 1", (1, 2, 3))
    doc.add_paragraph()
    doc.add_paragraph(inked(f"Ort och datum: {d('ort', 'Norra Ydre')} {d('datum', '2022-09-28')}"))
    doc.add_paragraph("Underskrift: ______________________________")
    doc.add_paragraph(inked(f"Namnförtydligande: {d('undertecknare', 'Lena Kvistberg')}"))
    doc.add_paragraph(inked(f"Befattning: {d('befattning', 'Socialchef')}"))
    d.planted.append("B01")
    d.signed()
    return worded("sprakvagen", doc, d)


_ACCESS = (
    ("Lön projektledare", "1", "420 000", "431 250"),
    ("Sociala avgifter", "1", "132 000", "135 499"),
    ("Hörslinga och skrivtolkning", "2", "96 000", "71 820"),
    ("Resor, ledsagning", "", "54 000", "60 115"),
    ("Kurslokaler", "3", "38 000", "22 400"),
    ("Återbetald deposition lokal", "3", "0", "-4 000"),
    ("Tryck av handbok på lätt svenska", "", "60 000", "71 916"),
)


def tillganglighet() -> Rendered:
    """Word: an association's report with a column of notes; the notes hold sums of their own."""
    d = Document("redovisning")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Carlito"
    doc.styles["Normal"].font.size = Pt(12)
    doc.add_paragraph("Funktionsrätt Östra Vätterbygden").runs[0].bold = True
    doc.add_heading("Årsredovisning av projektet till Allmänna Omsorgsfonden", 1)
    lines = (
        f"Projektets namn: {d('report_projects/1/projekt', 'Rätt att komma in')}",
        f"Fondens nummer: {d('diarienummer', 'AOF 2020/0719')}",
        f"Avser projektår 2, {d('period_start', '2021-07-01')}–{d('period_slut', '2022-06-30')}",
        f"Beviljat för år 2: {d('beviljat_belopp', '800 000 kr', '800000')}",
    )
    for line in lines:
        doc.add_paragraph(inked(line))
    told = (
        ("genomforande", "Vad har vi gjort?", "Vi har besökt 31 butiker, caféer och vårdcentraler tillsammans med "
         "personer som använder rullstol, ser dåligt eller har svårt att läsa. Varje besök slutade med en lista."),
        ("resultat", "Vad har det lett till?", "19 av 31 har byggt bort minst ett hinder inom ett halvår. Tre "
         "kommuner använder handboken i sin tillsyn."),
    )  # fmt: skip
    for name, heading, text in told:
        doc.add_heading(heading, 2)
        doc.add_paragraph(d.section(name, heading, text))
    doc.add_heading("Ekonomi", 2)
    marked = costs(d, [(row[0], row[3]) for row in _ACCESS])
    cells = [(text, row[1], row[2], sum_) for (text, sum_), row in zip(marked, _ACCESS, strict=True)]
    spent = d("summa_angiven", "789 000", "789000")
    table = [("Kostnad", "Not", "Budget", "Utfall"), *cells, ("Totalt", "", "800 000", spent)]
    _filled(doc, table, "Medium Shading 1 Accent 1", (2, 3))
    doc.add_paragraph()
    notes = (
        "Not 1. Ny löneavtalsperiod från april 2022. I beloppet ingår retroaktiv lön med 6 300 kr.",
        "Not 2. Fyra kurser hölls digitalt. Regionen betalade tolkning för 18 500 kr som inte ingår.",
        "Not 3. Deposition om 4 000 kr betalades år 1.",
    )
    for note in notes:
        doc.add_paragraph(note).runs[0].font.size = Pt(9)
    used = d("forbrukat_belopp", "789 000 kr", "789000")
    doc.add_paragraph(inked(f"Förbrukat under året är {used}. Vi ber att få föra över 11 000 kr till år 3."))
    doc.add_paragraph(inked(f"Vätterby {d('datum', '2022-08-31')}"))
    doc.add_paragraph(inked(f"{d('undertecknare', 'Göran Fjellstedt')}, ordförande"))
    d.signed(line=False)
    return worded("tillganglighet", doc, d)


_YOUTH = (
    ("5011", "1771", "Månadslön fritidsledare", "312 450"),
    ("5031", "1771", "Ob och övertid", "18 204"),
    ("5511", "1771", "Personalomkostnader", "129 722"),
    ("6411", "8730", "Förbrukningsmateriel", "22 918"),
    ("6851", "8730", "Mat och fika", "31 077"),
    ("7012", "8510", "Bidrag till föreningar", "60 000"),
    ("7311", "1704", "Lokalhyra, internt", "48 000"),
    ("3511", "8410", "Statsbidrag ferieledare", "-75 000"),
)


def ledgerutdrag() -> Rendered:
    """Plain text: a board's narrative over a list out of the ledger with codes; one row is income with a minus."""
    d = Document("redovisning")
    heading, told = "RESULTAT OCH UPPFÖLJNING", (
        "Gården har haft öppet 41 fredagar och 38 lördagar. I snitt kom 57 ungdomar, varav",
        "44 procent flickor (mål: 40). Polisen anger att anmälningarna om skadegörelse i",
        "kvarteret gick från 31 till 12 under samma tid.",
    )  # fmt: skip
    d.section("resultat", heading, " ".join(told))
    lines = [
        "SUNDSNÄS KOMMUN                                              UTSKRIFT 2020-02-11 08:14",
        "Ungdoms- och fritidskontoret                                 SIDA 1",
        "",
        "PROJEKTREDOVISNING 2019",
        "",
        f"NÄMND.............: {d('namnd', 'Ungdoms- och fritidsnämnden')}",
        f"PROJEKT...........: {d('report_projects/1/projekt', 'Helgöppet på Kajen')}",
        f"DIARIENR..........: {d('diarienummer', 'UFN-2018-0455')}",
        f"PERIOD............: {d('period_start,period_slut', '201901-201912', '2019-01-01', '2019-12-31')}",
        f"BEVILJADE MEDEL...: {d('beviljat_belopp', '550 000', '550000')}",
        f"FÖRBRUKADE MEDEL..: {d('forbrukat_belopp', '547 371', '547371')}",
        "",
        heading,
        *told,
        "",
        "KONTO  MOTP  TEXT                                 BUDGET       UTFALL",
        "-----  ----  ------------------------------  -----------  -----------",
    ]
    plans = ("310 000", "20 000", "128 000", "25 000", "30 000", "60 000", "48 000", "-71 000")
    for rad, ((konto, motpart, text, raw), plan) in enumerate(zip(_YOUTH, plans, strict=True), 1):
        d.codes(rad, None, "ikb")
        key = f"konto_rows/{rad}"
        words, codes = (
            d(f"{key}/text", text),
            f"{d(f'{key}/konto', konto)}   {d(f'{key}/motpart', motpart)}  ",
        )
        blanks = " " * (30 - len(text))
        sum_ = " " * (13 - len(raw)) + d(f"{key}/belopp", raw, value(raw))
        lines.append(codes + words + blanks + f"{plan:>13}" + sum_)
    total = d("summa_angiven", "547 371", "547371")
    lines += [
        " " * 13 + "-" * 56,
        f"{'NETTOKOSTNAD':<43}{'550 000':>13}" + " " * (13 - len(plain(total))) + total,
        "",
        f"HANDLÄGGARE: MARIANNE STENQVIST      ATTEST {d('datum', '2020-02-14')}: "
        + d("undertecknare", "JONAS ÅKERHJELM"),
        "",
    ]
    d.signed(line=False)
    return typed("ledgerutdrag", (d, "\n".join(lines)))


_TRIPS = (
    ("Buss med ramp, fyra resor", "16 800:-"),
    ("Inträden museet och slottet", "6 240:-"),
    ("Lunch 104 personer", "12 480:-"),
    ("Ledsagare", "4 000:-"),
)


def pensionarsmejl() -> Rendered:
    """A message in an old encoding that reports: sums in sentences and in a list, the office's letter quoted below."""
    d = Document("redovisning")
    told = (
        "Vi har gjort fyra dagsutflykter för medlemmar som annars inte kommer hemifrån.",
        "I allt 104 personer åkte med, den äldsta 97 år. Åtta var med två gånger.",
    )
    d.section("resultat", "Vad vi gjort", " ".join(told))
    listed = [f" * {text}: {sum_}" for text, sum_ in costs(d, _TRIPS)]
    spell = (
        d("period_start", "1 april", "2014-04-01")
        + " t o m "
        + d("period_slut", "30 september 2014", "2014-09-30")
    )
    lines = [
        "Från:    Britta Sandelius <britta@lyckans-pensionarer.example>",
        f"Datum:   {d('datum', '2014-10-12')} 10:21",
        "Till:    socialkontoret@backaby.example",
        f"Ämne:    SV: Redovisning av bidrag, ert dnr {d('diarienummer', 'SOC-2014-88')}",
        "Bilagor: kvitton.pdf (2,1 MB)",
        "",
        "Hej Roger!",
        "",
        "Här kommer redovisningen från Lyckans Pensionärsförening för",
        f'"{d("report_projects/1/projekt", "Utflykter med rollator")}". Den gäller tiden {spell}.',
        f"Vi fick {d('beviljat_belopp', '40 000 kr', '40000')} av er i mars.",
        "",
        "Vad vi gjort",
        *told,
        "",
        "Det här har det kostat:",
        *listed,
        f"Summa {d('summa_angiven', '39 520:-', '39520')}",
        "",
        f"Av bidraget har vi alltså använt {d('forbrukat_belopp', '39 520 kr', '39520')}. Resten, 480 kr,",
        "sätter vi in på kommunens bankgiro 5402-1187 i veckan.",
        "",
        "Hälsningar",
        d("undertecknare", "Britta Sandelius"),
        "kassör, tel 0304-465 00 52",
        "",
        "> Från: Roger Tilly, Backaby kommun",
        "> Skickat: 2014-10-01",
        "> Hej! Glöm inte att redovisa senast den 15 oktober. Om ni har använt",
        "> mindre än 40 000 kr ska resten betalas tillbaka. Nästa år höjs taket",
        "> till 45 000 kr per förening.",
        "",
    ]
    d.signed(line=False)
    return typed("pensionarsmejl", (d, "\n".join(lines)), encoding="cp1252")


PAPERS = (sprakvagen, tillganglighet, ledgerutdrag, pensionarsmejl)
