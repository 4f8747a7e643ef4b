"""Grants to associations, three papers with a layout each; people, associations and amounts are invented."""

from __future__ import annotations

from tests.forms.noting import noted
from tests.papers.handmade.pen import Document, Hand, inked, typed, worded
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def orientering() -> Rendered:
    """A ruled form sheet: captions small in the cells, three years' grants side by side, budget in an open table."""
    h = Hand("forening_orientering", font="Helvetica", size=10)
    d = h.paper("ansokan")
    h.box(42, 36, 553, 74, 0.9)
    h.put(52, 60, "Ansökan om föreningsbidrag 2024", size=16, bold=True)
    h.put(545, 50, "Kultur- och fritidsnämnden", size=8, align="right")
    h.put(545, 64, "Blankett 14", size=8, align="right")
    h.put(42, 96, "1. FÖRENINGSUPPGIFTER", bold=True, size=9)
    h.grid([42, 330, 553], [102, 132, 162, 192, 222])
    cells = (
        (
            "Föreningens namn",
            d("sokande", "Tallbergets orienteringsklubb"),
            "Organisationsnummer",
            d("organisationsnummer", "802417-3059"),
        ),
        (
            "Utdelningsadress",
            d("adress", "Skogsvägen 12"),
            "Postnummer och ort",
            d("postadress", "781 95 Tallberget"),
        ),
        (
            "Kontaktperson",
            d("kontaktperson", "Signe Hallberg"),
            "Telefon dagtid",
            d("telefon", "070-174 06 21"),
        ),
        ("E-post", d("epost", "signe@tallbergetsok.example"), "Bankgiro", "5050-1055"),
    )
    for number, (one, a, two, b) in enumerate(cells):
        top = 102 + 30 * number
        for x, label, answer in ((46, one, a), (334, two, b)):
            h.put(x, top + 9, label, size=6.5)
            h.put(x, top + 24, answer)
    h.put(42, 244, "2. MEDLEMMAR OCH BIDRAG", bold=True, size=9)
    h.grid([42, 170, 298, 426, 553], [250, 284])
    facts = (
        ("Antal medlemmar", d("antal_medlemmar", "187", "187")),
        ("varav 7-25 år", d("antal_medlemmar_unga", "64", "64")),
        ("Bidrag föregående år", d("bidrag_foregaende_ar", "21 500 kr", "21500")),
        ("Bidrag innevarande år", d("bidrag_innevarande_ar", "24 000 kr", "24000")),
    )
    for number, (label, answer) in enumerate(facts):
        h.put(46 + 128 * number, 259, label, size=6.5)
        h.put(46 + 128 * number, 276, answer)
    h.put(42, 306, "Sökt bidrag kommande år", bold=True)
    h.put(200, 306, d("sokt_summa", "32 000 kr", "32000"), bold=True)
    h.line(196, 309, 300, 309)
    h.put(42, 336, "3. BUDGET", bold=True, size=9)
    h.put(42, 352, "Kostnader", bold=True)
    h.put(300, 352, "Budget", bold=True, align="right")
    rows = (
        ("Kartritning, norra skogen", "18 500", "18500"),
        ("Ungdomsläger vecka 27", "14 250", "14250"),
        ("Ledarutbildning", "6 000", "6000"),
    )
    for rad, (text, belopp, value) in enumerate(rows, 1):
        h.put(42, 352 + 16 * rad, d(f"budget_rows/{rad}/text", text))
        h.put(300, 352 + 16 * rad, d(f"budget_rows/{rad}/belopp", belopp, value), align="right")
        d.m.values[f"budget_rows/{rad}/antal"] = d.m.values[f"budget_rows/{rad}/a_pris"] = None
        d.m.raws[f"budget_rows/{rad}/antal"] = d.m.raws[f"budget_rows/{rad}/a_pris"] = ""
    h.line(42, 405, 300, 405)
    h.put(42, 418, "Summa kostnader", bold=True)
    h.put(300, 418, d("budget_summa", "38 750", "38750"), bold=True, align="right")
    h.put(42, 450, "4. VERKSAMHET", bold=True, size=9)
    h.put(42, 466, "Planerad verksamhet", bold=True)
    h.wrap(
        42, 481, 511,
        d.section(
            "genomforande", "Planerad verksamhet",
            "Klubben tränar varje onsdag från april till oktober och ordnar två öppna tävlingar. Nybörjare får "
            "låna kompass och kan följa med en van löpare de första gångerna. Under lägret sover barnen i skola.",
        ),
    )  # fmt: skip
    h.put(42, 560, d("ort", "Tallberget") + " den " + d("datum", "12 februari 2024", "2024-02-12"))
    h.line(42, 604, 250, 604)
    h.put(42, 618, d("undertecknare", "Signe Hallberg"))
    h.put(42, 632, d("befattning", "Ordförande"))
    d.signed()
    return noted(h.done(), (d, "foreningsbidrag"))


def teater() -> Rendered:
    """A typed text: every answer indented on the line under its label, amounts behind leaders."""
    d = Document("ansokan")
    rows = (
        ("Scenbygge", "9 400", "9400"),
        ("Smink och kostym", "4 850", "4850"),
        ("Hyra av Folkets hus", "12 000", "12000"),
    )
    lines = []
    for rad, (text, belopp, value) in enumerate(rows, 1):
        lines.append(
            f"  {d(f'budget_rows/{rad}/text', text)}: {d(f'budget_rows/{rad}/belopp', belopp, value)} kr"
        )
        d.m.values[f"budget_rows/{rad}/antal"] = d.m.values[f"budget_rows/{rad}/a_pris"] = None
        d.m.raws[f"budget_rows/{rad}/antal"] = d.m.raws[f"budget_rows/{rad}/a_pris"] = ""
    items = "\n".join(lines)
    described = d.section(
        "genomforande",
        "Beskrivning av arrangemanget",
        "Vi spelar en nyskriven pjäs om en älv för barn från fyra år. Fyra skolor är inbjudna till",
        "genrepet, och två föreställningar tolkas till teckenspråk.",
    )
    text = f"""Lillsjö kommun, fritidskontoret

ANSÖKAN OM KULTURBIDRAG

Förening:
    {d("sokande", "Teaterföreningen Ridån")}
Org.nr:
    {d("organisationsnummer", "802466-2077")}
Ordförande:
    {d("kontaktperson", "Bertil Rönnqvist")}
Postadress:
    {d("postadress", "Box 44, 936 81 Lillsjö")}
E-post:
    {d("epost", "ridan@teater.example")}
Telefon:
    {d("telefon", "0980-319 214")}

Bidraget avser:
    {d("projekt", "Höstens barnföreställning")}
Antal medlemmar ................ {d("antal_medlemmar", "43", "43")}
Erhållet bidrag föregående år .. {d("bidrag_foregaende_ar", "0 kr", "0")}
Erhållet bidrag innevarande år . {d("bidrag_innevarande_ar", "8 000 kr", "8000")}
Sökt bidrag .................... {d("sokt_summa", "18 000 kr", "18000")}

Total kostnad:
{items}
  Summa: {d("budget_summa", "26 250", "26250")} kr

Beskrivning av arrangemanget
{described}

{d("ort", "Lillsjö")} {d("datum", "2023-05-02")}

________________________
{d("undertecknare", "Bertil Rönnqvist")}
"""
    d.signed()
    return noted(typed("forening_teater", (d, text)), (d, "foreningsbidrag"))


def kanot() -> Rendered:
    """A Word file: four cells a row, two pairs of label and answer; budget with plan and outcome."""
    from docx import Document as Docx

    d = Document("ansokan")
    word = Docx()
    word.add_heading("Ansökan om bidrag till föreningar", level=1)
    word.add_paragraph("Lämnas till kommunens föreningsbyrå senast den 1 mars.")
    pairs = (
        (
            "Förening",
            d("sokande", "Kanotsällskapet Strömmen"),
            "Org.nr",
            d("organisationsnummer", "802558-0138"),
        ),
        ("Kontaktperson", d("kontaktperson", "Maj-Britt Sandelin"), "Telefon", d("telefon", "031-390 06 52")),
        ("Adress", d("adress", "Älvgatan 3 B"), "Postnr och ort", d("postadress", "462 40 Strömsund")),
        (
            "E-postadress",
            d("epost", "kansli@strommen.example"),
            "Antal medlemmar",
            d("antal_medlemmar", "312", "312"),
        ),
        (
            "Ändamål",
            d("projekt", "Ny brygga vid klubbhuset"),
            "Sökt bidrag",
            d("sokt_summa", "75 000 kr", "75000"),
        ),
        ("Startdatum", d("tidplan_start", "2022-04-01"), "Slutdatum", d("tidplan_slut", "2022-09-30")),
    )
    table = word.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    for pair in pairs:
        for cell, text in zip(table.add_row().cells, pair, strict=True):
            cell.text = inked(text)
    word.add_paragraph("")
    budget = word.add_table(rows=0, cols=3)
    budget.style = "Table Grid"
    rows = (
        ("Virke och beslag", "58 000", "58000"),
        ("Pålning", "41 000", "41000"),
        ("Transport med pråm", "9 500", "9500"),
    )
    for cell, text in zip(budget.add_row().cells, ("Kostnader", "Utfall förra året", "Budget"), strict=True):
        cell.text = text
    for rad, (text, belopp, value) in enumerate(rows, 1):
        cells = budget.add_row().cells
        cells[0].text = inked(d(f"budget_rows/{rad}/text", text))
        cells[1].text = "0"
        cells[2].text = inked(d(f"budget_rows/{rad}/belopp", belopp, value))
        d.m.values[f"budget_rows/{rad}/antal"] = d.m.values[f"budget_rows/{rad}/a_pris"] = None
        d.m.raws[f"budget_rows/{rad}/antal"] = d.m.raws[f"budget_rows/{rad}/a_pris"] = ""
    cells = budget.add_row().cells
    cells[0].text, cells[1].text, cells[2].text = "Summa", "0", inked(d("budget_summa", "108 500", "108500"))
    word.add_paragraph("")
    word.add_paragraph(inked(f"Har föreningen sökt annat bidrag?   JA {TICKED}   NEJ {UNTICKED}"))
    d.m.values["ovriga_intakter"], d.m.raws["ovriga_intakter"] = "ja", ""
    word.add_heading("Syfte", level=2)
    word.add_paragraph(
        d.section(
            "syfte", "Syfte",
            "Bryggan är rutten i vattenbrynet och har stängts av för barngrupperna. Med en ny brygga kan två "
            "grupper paddla samtidigt och rullstolsburna komma ner till vattnet.",
        )
    )  # fmt: skip
    word.add_paragraph(inked(d("ort", "Strömsund") + " den " + d("datum", "20 februari 2022", "2022-02-20")))
    word.add_paragraph(inked(d("undertecknare", "Maj-Britt Sandelin")))
    word.add_paragraph(inked(d("befattning", "Kassör")))
    d.signed()
    return noted(worded("forening_kanot", word, d), (d, "foreningsbidrag"))


PAPERS = (orientering, teater, kanot)
