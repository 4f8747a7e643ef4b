"""Three reports: a district board's codes, a theatre in Word, a cash book as text; people and sums are invented."""

from __future__ import annotations

from typing import Any

from docx import Document as new_docx
from docx.shared import Pt

from tests.papers.handmade.pen import Document, Hand, inked, typed, worded
from tests.papers.handmade2.tools import costs, value
from tests.papers.pdf import Rendered

_CODED = (
    (1, "4617", "2204", "1716", "312 400", "Köp av sommarjobb, 26 platser"),
    (1, "3699", "2204", "1702", "-312 400", "Ersättning tom 2012-08-31"),
    (2, "5021", "2204", "1716", "184 050", "Lön brobyggare maj–aug"),
    (2, "5611", "2204", "1716", "70 785", "PO-pålägg"),
    (2, "7690", "2204", "8512", "22 500", "Bidrag till fotbollsskola"),
)


def tertialbilaga() -> Rendered:
    """Two projects in one ruled table, its heads on two lines; each has its story after the table."""
    h = Hand("tertialbilaga", font="Times", size=11)
    d = h.paper("redovisning")
    h.put(60, 54, "Bilaga 4", italic=True)
    h.put(535, 54, "Dnr " + d("diarienummer", "1.2.1-308-2012"), align="right")
    h.put(60, 86, "Särskilda projektmedel – redovisning av tertial 2", size=15, bold=True)
    h.put(60, 112, "Stadsdelsnämnd: ", bold=True)
    h.put(150, 112, d("namnd", "Skärholmens stadsdelsnämnd"))
    h.put(60, 130, "Avser tiden: ", bold=True)
    h.put(
        150,
        130,
        d("period_start", "den 1 maj", "2012-05-01")
        + " – "
        + d("period_slut", "den 31 augusti 2012", "2012-08-31"),
    )
    y = _coded(h, d)
    y += 54
    stories = {
        1: (
            "Ett jobb till alla",
            "Tjugosex ungdomar har arbetat tre veckor var i parker och på förskolor. Två hoppade av.",
        ),
        2: (
            "Brobyggare i Vårberg",
            "Brobyggaren har följt 31 familjer till skolan och socialtjänsten. Fotbollsskolan nådde 58 barn.",
        ),
    }
    for nr, (name, text) in stories.items():
        heading = f"Projekt {nr}. " + d(
            f"report_projects/{nr}/projekt,report_projects/{nr}/delredovisning", name, name, name
        )
        h.put(60, y, heading, bold=True)
        y = h.wrap(60, y + 17, 475, d.section(f"delredovisning/{nr}", f"Projekt {nr}. {name}", text)) + 14
    h.put(60, y + 20, "Skärholmen " + d("datum", "2012-09-13"))
    h.put(60, y + 56, d("undertecknare", "Ebba Askelin"))
    h.put(60, y + 71, "Stadsdelsdirektör")
    d.signed(line=False)
    return h.done()


def _coded(h: Hand, d: Document) -> float:
    """The account rows; where the table starts its last row."""
    edges = [60, 92, 140, 186, 240, 310, 535]
    heads = (
        ("Proj.", "nr"),
        ("Konto", ""),
        ("IKB", ""),
        ("Mot-", "part"),
        ("Belopp", "(kronor)"),
        ("Radtext", ""),
    )
    for (one, two), x in zip(heads, edges, strict=False):
        h.put(x + 4, 160, one, size=9, bold=True)
        h.put(x + 4, 171, two, size=9, bold=True)
    y, ys = 176.0, [148.0, 176.0]
    for rad, (nr, konto, ikb, motpart, belopp, text) in enumerate(_CODED, 1):
        d.codes(rad, nr)
        key = f"konto_rows/{rad}"
        cells = (d(f"{key}/konto", konto), d(f"{key}/ikb", ikb), d(f"{key}/motpart", motpart))
        amount, words = d(f"{key}/belopp", belopp, value(belopp)), d(f"{key}/text", text)
        h.row(y + 14, [64, 96, 144, 190, 306, 314], (str(nr), *cells, amount, words), right=(4,), size=10)
        y += 20
        ys.append(y)
    total = d("summa_angiven", "277 335", "277335")
    h.row(y + 14, [96, 306], ("Summa", total), right=(1,), bold=True)
    h.grid(edges, [*ys, y + 20])
    return y


def teaterbokslut() -> Rendered:
    """Word: granted, spent and left over kinds of cost, under questions with answers in running text."""
    d = Document("redovisning")
    doc = new_docx()
    doc.styles["Normal"].font.name = "Liberation Serif"
    doc.styles["Normal"].font.size = Pt(11.5)
    doc.add_heading("Slutredovisning av projektbidrag, scenkonst", 1)
    facts = doc.add_table(rows=0, cols=2)
    for label, answer in (
        ("Ärende", d("diarienummer", "KUR 2018/119")),
        ("Projekt", d("report_projects/1/projekt", "Hamlet i hönshuset")),
        ("Redovisad period", d("period_start", "2018-01-01") + "–" + d("period_slut", "2018-12-31")),
        ("Beviljat bidrag", d("beviljat_belopp", "275 000 kr", "275000")),
        ("Använt", d("forbrukat_belopp", "268 140 kr", "268140")),
        ("Att återbetala", "6 860 kr"),
    ):
        cells = facts.add_row().cells
        cells[0].text, cells[1].text = label, inked(answer)
    for name, heading, text in (
        (
            "genomforande",
            "Vad har ni gjort?",
            "Pjäsen repeterades i mars och april och spelades 22 gånger på gårdar i fem kommuner.",
        ),
        (
            "resultat",
            "Vad blev resultatet?",
            "Publiken uppgick till 1 904 personer. Fyra av tio hade aldrig tidigare sett en pjäs.",
        ),
    ):
        doc.add_heading(heading, 2)
        doc.add_paragraph(d.section(name, heading, text))
    _theatre_costs(doc, d)
    doc.add_paragraph()
    doc.add_paragraph("Lillåsen " + inked(d("datum", "31 januari 2019", "2019-01-31")))
    doc.add_paragraph(inked(d("undertecknare", "Nils-Erik Hasselros")) + "\nproducent")
    return worded("teaterbokslut", doc, d)


def _theatre_costs(doc: Any, d: Document) -> None:
    """Budget, outcome and deviation by kind of cost."""
    doc.add_heading("Ekonomi (kr)", 2)
    table = doc.add_table(rows=1, cols=4)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("Kostnad", "Budget", "Utfall", "Avvikelse"), strict=True):
        cell.text = text
    items = (
        ("Gager och arvoden", "182 350"),
        ("Resor och logi", "41 090"),
        ("Scenografi", "27 700"),
        ("Affischer", "17 000"),
    )
    for (text, belopp), plan, off in zip(
        costs(d, items),
        ("180 000", "45 000", "35 000", "15 000"),
        ("-2 350", "3 910", "7 300", "-2 000"),
        strict=True,
    ):
        for cell, cell_text in zip(table.add_row().cells, (text, plan, belopp, off), strict=True):
            cell.text = inked(cell_text)
    last = ("Summa", "275 000", d("summa_angiven", "268 140", "268140"), "6 860")
    for cell, cell_text in zip(table.add_row().cells, last, strict=True):
        cell.text = inked(cell_text)


def kassabok() -> Rendered:
    """A club's cash book with tabs between its columns, minus after the figure, no sum printed."""
    d = Document("redovisning")
    lines = _cash(d)
    resultat = (
        "Trettiotvå ungdomar följde med i stället för planerade tjugofem. Ingen hade varit i fjällen förr."
    )
    d.section("resultat", "Så gick det", resultat)
    text = "\n".join(
        (
            "REDOVISNING TILL FRITIDSNÄMNDEN",
            "",
            f"Förening\tUnga Vandrare i Vassby\tDnr\t{d('diarienummer', 'FN 2011/54')}",
            f"Projekt\t{d('report_projects/1/projekt', 'Fjällvecka för alla')}",
            f"Gäller tiden\t{d('period_start,period_slut', 'juli–augusti 2011', '2011-07-01', '2011-08-31')}",
            f"Beviljat belopp\t{d('beviljat_belopp', '85.000,00', '85000')}",
            f"Förbrukat belopp\t{d('forbrukat_belopp', '80.650,50', '80650.50')}",
            "",
            "Så gick det",
            resultat,
            "",
            "Ver\tKonto\tText\tBelopp kr",
            *lines,
            "",
            f"Vassby den {d('datum', '3 oktober 2011', '2011-10-03')}",
            f"{d('undertecknare', 'Joar Tallroth')}, kassör",
            "Granskat: Rut Björkefalk, revisor",
            "",
        )
    )
    d.planted += ["T05", "B07"]
    return typed("kassabok", (d, text))


def _cash(d: Document) -> list[str]:
    """The lines of the cash book."""
    rows = (
        ("4010", "Tält och liggunderlag", "23.480,00"),
        ("4020", "Mat vecka 28", "11.965,50"),
        ("5800", "Buss Vassby–Fjällmo", "18.200,00"),
        ("7010", "Arvoden ledare", "30.000,00"),
        ("4010", "Återlämnat tält", "2.995,00-"),
    )
    lines = []
    for rad, (konto, text, raw) in enumerate(rows, 1):
        d.codes(rad, None, "ikb", "motpart")
        key = f"konto_rows/{rad}"
        amount = value(raw.rstrip("-"))
        amount = f"-{amount}" if raw.endswith("-") else amount
        marked = (d(f"{key}/konto", konto), d(f"{key}/text", text), d(f"{key}/belopp", raw, amount))
        lines.append(f"{rad + 30}\t" + "\t".join(marked))
    return lines


PAPERS = (tertialbilaga, teaterbokslut, kassabok)
