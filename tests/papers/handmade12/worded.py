"""Word files: a village's form in one long table, a landscape plan of measures; all invented."""

from __future__ import annotations

from typing import Any

from docx.shared import Cm

from tests.papers.handmade.pen import Document, inked, worded
from tests.papers.handmade2.tools import costs
from tests.papers.handmade9.tools import said, sheet
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_SHOP = (
    ("Kyldisk, begagnad, med montering", "64 000"),
    ("Kassasystem (6.3)", "28 500"),
    ("Elarbeten", "17 500"),
    ("Målning och skyltar", "9 000"),
    ("Eget arbete 180 tim × 220 kr", "39 600"),
)


def _shop_cells(d: Document) -> list[tuple[str, str]]:
    money = [(f"– {text}", f"{raw} kr") for text, raw in costs(d, _SHOP)]
    why = ("Sedan macken stängde i mars är det 31 km till närmaste butik. Av byns 212 invånare är 64 över 75 år. "
        "Utan kyldisk får handlaren inte sälja färskvaror.")  # fmt: skip
    what = ("Lokalen i bygdegården iordningställs under våren. Kassan är obemannad med kod. Tolv av byns hushåll har "
        "tecknat sig för att packa upp varor en dag i månaden.")  # fmt: skip
    return [
        ("1. SÖKANDE", ""),
        ("1.1 Sökandens namn", d("sokande", "Granbyns Byalag ek. för.")),
        ("1.2 Org.nr/pers.nr", d("organisationsnummer", "769634-2059")),
        ("1.3 c/o, gatuadress", d("adress", "Granby 114")),
        ("1.4 Postnr, ortnamn", d("postadress", "912 94 Granbyn")),
        ("1.5 Kontaktperson i ärendet", d("kontaktperson", "Per-Erik Lundmark")),
        ("1.6 Tel / mobil", d("telefon", "070-174 06 44")),
        ("1.7 E-post", d("epost", "byalaget@granbyn.example")),
        ("2. ÅTGÄRDEN", ""),
        ("2.1 Projektets benämning", d("projekt", "Obemannad lanthandel i Granbyn")),
        ("2.2 Varför behövs åtgärden?", d.section("bakgrund", "2.2 Varför behövs åtgärden?", why)),
        ("2.3 Vad ska göras och hur?", d.section("genomforande", "2.3 Vad ska göras och hur?", what)),
        ("2.4 Startdatum", d("tidplan_start", "2020-02-01")),
        ("2.5 Slutdatum", d("tidplan_slut", "2020-06-30")),
        ("3. KOSTNADER OCH FINANSIERING", ""),
        ("3.1 Kostnader (specificera, exkl. moms)", ""),
        *money,
        ("Summa kostnader", d("budget_summa", "158 600", "158600") + " kr"),
        ("3.2 Annan finansiering (eget arbete, insatser)", d("ovriga_intakter_belopp", "54 600", "54600") + " kr"),
        ("3.3 Sökt stöd till kommersiell service", d("sokt_summa", "104 000", "104000") + " kr"),
        ("3.4 Har annat offentligt stöd sökts?", f"{UNTICKED} Ja, vilket:        {TICKED} Nej"),
        ("4. UNDERSKRIFT", ""),
        ("4.1 Ort, datum", d("ort", "Granbyn") + " " + d("datum", "2019-11-29")),
        ("4.2 Behörig firmatecknare", ""),
        ("4.3 Namnförtydligande", d("undertecknare", "Anna-Stina Grahn")),
        ("IFYLLS AV LÄNSSTYRELSEN", ""),
        ("Dnr", d("diarienummer", "602-11307-2019")),
    ]  # fmt: skip


def servicestod() -> Rendered:
    """A county board's Word form of 2019: one table from first to last, parts as merged rows, costs as rows of it."""
    d = Document("ansokan")
    doc = sheet("Arial", 9.5, 2.0)
    doc.sections[0].header.paragraphs[
        0
    ].text = "Länsstyrelsen Nordmark\tAnsökan om stöd till kommersiell service"
    said(doc, "Ansökan om stöd till kommersiell service", bold=True, size=15)
    said(doc, "enligt förordningen om stöd till kommersiell service. Fyll i de vita fälten.", size=8.5)
    table = doc.add_table(rows=0, cols=2)
    table.style, table.autofit = "Table Grid", False
    for label, answer in _shop_cells(d):
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Cm(6.2), Cm(10.8)
        is_part = label.isupper() or label[:3] in ("1. ", "2. ", "3. ", "4. ")
        if is_part:
            cells[0].merge(cells[1])
        run = cells[0].paragraphs[0].add_run(inked(label))
        run.bold = is_part
        if not is_part:
            cells[1].paragraphs[0].add_run(inked(answer))
    said(
        doc,
        "Skicka blanketten till Länsstyrelsen Nordmark, 901 86 Nordmark. Uppgifterna registreras.",
        size=8,
    )
    d.signed()
    return worded("servicestod", doc, d)


PAPERS: tuple[Any, ...] = (servicestod,)
