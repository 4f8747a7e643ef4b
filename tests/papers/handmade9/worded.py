"""Word files: young people's power with controls, a village's letter on tabs, asylum money by account; all invented."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Pt

from tests.papers.handmade.pen import Document, inked, worded
from tests.papers.handmade2.tools import costs, no_income, value
from tests.papers.handmade5.tools import several
from tests.papers.handmade8.tools import controlled
from tests.papers.handmade9.tools import account, said, sheet, tabled
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_YOUTH = (
    ("Lön projektledare 80 %", ("396 000", "405 000"), "801 000"),
    ("Arvoden till unga ledare", ("60 000", "84 000"), "144 000"),
    ("Lokaler", ("72 000", "72 000"), "144 000"),
    ("Resor och läger", ("118 000", "131 000"), "249 000"),
    ("Tolkning och syntolkning", ("45 000", "39 000"), "84 000"),
    ("Revision och utvärdering", ("12 000", "48 000"), "60 000"),
)
_YOUTH_TOLD = (
    ("sammanfattning", "Sammanfatta projektet i högst 500 tecken", "Unga med funktionsnedsättning tar plats i "
     "styrelser. "
     "Under två år utbildas 40 ledare som sedan följer med varsin förening på tre styrelsemöten."),
    ("bakgrund", "Vilket problem ska projektet lösa?", "I vår kartläggning hade fyra av 212 styrelser en ledamot under "
     "26 år med funktionsnedsättning."),
    ("mal", "Projektmål", "Senast den 31 augusti 2020 har 25 av de 40 valts in i en styrelse."),
    ("genomforande", "Aktiviteter och tidplan", "Höst 2018: rekrytering och första lägret. Vår 2019: ledarutbildning i "
     "fem steg. Från hösten 2019: mötesbesök och mentorer."),
)  # fmt: skip


def _label(doc: Any, label: str, hint: str = "") -> None:
    paragraph = doc.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(label).bold = True
    if hint:
        run = paragraph.add_run(f"  {hint}")
        run.italic, run.font.size = True, Pt(8)


def ungdomsmakt() -> Rendered:
    """A youth agency's Word form: every answer a control under its label, years of cost; the number is mistyped."""
    d = Document("ansokan")
    doc = sheet("Arial", 10)
    doc.sections[0].footer.paragraphs[
        0
    ].text = "Ungdomsverket, Box 17, 352 30 Vixjö · 0980-319 205 · Blankett P2-2018"
    doc.add_heading("Ansökan om projektbidrag – ungas organisering", 1)
    said(
        doc,
        "Fält med grå text fylls i. Ansökan ska ha kommit in senast den 1 mars 2018 klockan 16.00.",
        size=9,
    )
    for heading, rows in (
        ("Uppgifter om organisationen", (
            ("Organisationens namn", "Enligt stadgarna.", "sokande", "Unga Lotsar Riks"),
            ("Organisationsnummer", "", "organisationsnummer", "802581-7568"),
            ("c/o, gata eller box", "", "adress", "c/o Funkishuset, Magasinsgatan 30"),
            ("Postnummer och ort", "", "postadress", "411 18 Göteborg"),
            ("Kontaktperson", "Ska kunna svara på frågor under handläggningen.", "kontaktperson", "Nour Haddad-Lind"),
            ("Telefon", "", "telefon", "031-390 06 25"),
            ("E-postadress", "", "epost", "nour@ungalotsar.example"),
        )),
        ("Uppgifter om projektet", (
            ("Projektets namn", "Högst 60 tecken.", "projekt", "Stolen vid bordet"),
            ("Projektets startdatum", "Tidigast den 1 september 2018.", "tidplan_start", "2018-09-01"),
            ("Projektets slutdatum", "", "tidplan_slut", "2020-08-31"),
        )),
    ):  # fmt: skip
        doc.add_heading(heading, 2)
        for label, hint, key, raw in rows:
            _label(doc, label, hint)
            controlled(doc.add_paragraph(), label, d(key, raw))
    for name, heading, text in _YOUTH_TOLD:
        _label(doc, heading)
        controlled(doc.add_paragraph(), heading, d.section(name, heading, text))
    doc.add_heading("Projektets ekonomi", 2)
    years = ("År 1", "År 2")
    rows = [("Kostnad (kr)", *years, "Totalt")]
    rows += [
        tuple(several(d, rad, text, tuple(zip(years, parts, strict=True)), whole))
        for rad, (text, parts, whole) in enumerate(_YOUTH, 1)
    ]
    rows.append(("Summa", "703 000", "779 000", d("budget_summa", "1 482 000", "1482000")))
    tabled(doc, rows, (7, 3, 3, 3), right=(1, 2, 3), bold=(0, -1), style="Light List Accent 1")
    no = d("ovriga_intakter", f"{TICKED} Nej", "nej")
    said(doc, f"Har projektet andra intäkter?  {UNTICKED} Ja, kr:            {no}", before=8)
    no_income(d)
    _label(doc, "Sökt belopp totalt, kr")
    controlled(doc.add_paragraph(), "Sökt belopp", d("sokt_summa", "1 482 000", "1482000"))
    doc.add_heading("Försäkran", 2)
    said(
        doc,
        "Uppgifterna är riktiga. Organisationen är införstådd med att bidrag kan krävas tillbaka.",
        size=9,
    )
    tabled(doc, (
        ("Datum", "Firmatecknare", "Namnförtydligande", "Uppdrag"),
        (d("datum", "2018-02-27"), "", d("undertecknare", "Filip Törnkvist"), d("befattning", "ordförande")),
    ), (2.6, 5, 5, 4), size=9)  # fmt: skip
    said(doc, "Diarienummer (fylls i av Ungdomsverket):", size=9, before=8)
    d.unanswered("diarienummer")
    d.planted.append("N08")
    d.signed(line=False)
    return worded("ungdomsmakt", doc, d)


_BEACH = (
    ("Virke till bastu och omklädningsrum", "38.400:-"),
    ("Bastuaggregat med skorsten", "11.850:-"),
    ("Grus och maskintimmar", "17.250:-"),
    ("Brygga, 12 meter", "22.500:-"),
    ("Ideellt arbete enligt bilaga 2", "30.000:-"),
)


def _tabs(paragraph: Any, *stops: float, end: float = 0.0) -> None:
    for stop in stops:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(stop))
    if end:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(end), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def bygdebastu() -> Rendered:
    """A village's Word letter of 1999 for water-power money: pairs parted by tabs, sums after dotted leaders."""
    d = Document("ansokan")
    doc = sheet("Times New Roman", 11, 2.5, 4)
    lines = (
        "Länsstyrelsen i Nedre Norrlands län\tDnr " + d("diarienummer", "613-4410-99"),
        "Bygdemedel\tInkom 1999-02-05",
        "831 86  ÖSTERVIK",
    )
    for line in lines:
        paragraph = said(doc, line)
        paragraph.paragraph_format.space_after = Pt(0)
        _tabs(paragraph, 10.5)
    said(doc, "Ansökan om bygdeavgiftsmedel 1999", bold=True, size=15, before=22)
    for line in (
        "Sökande:\t" + d("sokande", "Flåsjöns Byförening") + "\tOrg nr:\t" + d("organisationsnummer", "802433-2143"),
        "Adress:\t" + d("adress", "Övre byn 12") + "\tTel:\t" + d("telefon", "0980-319 268"),
        "\t" + d("postadress", "833 95 Flåsjö") + "\tPg:\t4 81 20 52-1",
        "Kontakt:\t" + d("kontaktperson", "Nils Bergdahl"),
        "Projekt:\t" + d("projekt", "Bastu och badbrygga vid Flåsjöns norra strand"),
        "Tid:\t" + d("tidplan_start", "juni 1999", "1999-06-01") + " – "
        + d("tidplan_slut", "september 2000", "2000-09-30"),
    ):  # fmt: skip
        _tabs(said(doc, line), 2.6, 10.5, 12.2)
    for name, heading, text in (
        ("bakgrund", "Bakgrund", "Sjön reglerades 1957 och den gamla badplatsen ligger sedan dess under vatten. Byn "
         "fick "
         "löfte om en ny men den blev aldrig byggd. I dag badar barnen från en pålad lastkaj."),
        ("genomforande", "Så ska vi göra", "Marken lånas av allmänningsskogen på 25 år. Byns snickare leder "
         "arbetet, och "
         "allt som inte kräver maskin görs ideellt. Badet används även vintertid med vak."),
    ):  # fmt: skip
        said(doc, heading, bold=True, before=8)
        said(doc, d.section(name, heading, text))
    said(doc, "Kostnadsberäkning", bold=True, before=8)
    for text, raw in costs(d, _BEACH):
        _tabs(said(doc, f"{text}\t{raw}"), end=14)
    _tabs(said(doc, "Summa\t" + d("budget_summa", "120.000:-", "120000"), bold=True), end=14)
    said(doc, "Finansiering", bold=True, before=8)
    for text, raw in (("Eget arbete", "30.000:-"), ("Kommunen (beviljat 1998-11-30)", "25.000:-")):
        _tabs(said(doc, f"{text}\t{raw}"), end=14)
    _tabs(said(doc, "Summa annan finansiering\t" + d("ovriga_intakter_belopp", "55.000:-", "55000")), end=14)
    _tabs(
        said(doc, "Sökes av bygdemedel\t" + d("sokt_summa", "65.000:-", value("65.000:-")), bold=True), end=14
    )
    said(doc, d("ort", "Flåsjö") + " " + d("datum", "99-01-31", "1999-01-31"), before=14)
    said(doc, "_______________________________", before=20)
    said(doc, d("undertecknare", "Elsa Bergdahl-Ström") + "\n" + d("befattning", "Kassör"))
    said(doc, "Bilagor: 1 Karta  2 Timlista  3 Avtal med Flåsjö allmänningsskog", size=9, before=8)
    d.signed()
    return worded("bygdebastu", doc, d)


_ASYLUM = (
    ("31210", "6025", "5011", "Lön samordnare mars–dec", "268 400,00"),
    ("31210", "6025", "5650", "PO-pålägg", "105 078,60"),
    ("31240", "6025", "6010", "Hyra Gula huset", "42 000,00"),
    ("31240", "6025", "7430", "Tolk, faktura 2020-02-14", "9 875,50"),
    ("31240", "6027", "6410", "Böcker och skrivmaterial", "6 212,00"),
    ("31240", "6027", "7051", "Buss, studiebesök", "11 300,00"),
    ("31240", "6027", "7051", "Kreditfaktura buss 2019-10-03", "-2 150,00"),
)


def asylmedel() -> Rendered:
    """A municipality's final account of integration money in Word: ansvar and verksamhet before konto, partial sums."""
    d = Document("redovisning")
    doc = sheet("Calibri", 11)
    doc.sections[0].header.paragraphs[0].text = "Björkvattnets kommun\t\t§ 37 a-medel, slutredovisning"
    doc.add_heading("Slutredovisning av beviljade medel", 1)
    said(doc, "Tidiga insatser för asylsökande. Lämnas till Länsstyrelsen, Box 3, 801 70 Gäddestad, senast två månader "
         "efter insatsens slut.", size=9)  # fmt: skip
    tabled(doc, (
        ("Ansvarig nämnd", d("namnd", "Arbets- och integrationsnämnden")),
        ("Länsstyrelsens diarienummer", d("diarienummer", "851-1207-2019")),
        ("Insatsens namn", d("report_projects/1/projekt", "Språkbro Björkvattnet")),
        ("Beslutsdatum", "2019-02-19"),
        ("Insatsperiod", d("period_start", "2019-03-01") + " till " + d("period_slut", "2019-12-31")),
        ("Beviljat belopp (kr)", d("beviljat_belopp", "450 000", "450000")),
        ("Förbrukat belopp (kr)", d("forbrukat_belopp", "440 716,10", "440716.10")),
        ("Att återbetala (kr)", "9 283,90"),
    ), (6, 10.5))  # fmt: skip
    for name, heading, text in (
        ("genomforande", "Vad har gjorts?", "Språkcafé två kvällar i veckan och samhällsorientering på dari, "
         "tigrinja och "
         "arabiska. I augusti flyttades träffarna till Gula huset eftersom biblioteket byggdes om."),
        ("malgrupp", "Vilka har deltagit?", "86 asylsökande, varav 41 kvinnor. 15 av dem har hämtats med buss från "
         "boendet i Tjärnudden."),
        ("resultat", "Vilka mål har nåtts?", "Målet om 80 deltagare nåddes. Målet att 30 skulle få språkpraktik nåddes "
         "inte; nitton fick det."),
    ):  # fmt: skip
        doc.add_heading(heading, 3)
        doc.add_paragraph(d.section(name, heading, text))
    doc.add_heading("Bokförda kostnader", 3)
    rows = [("Ansvar", "Verks.", "Konto", "Text", "Belopp")]
    for rad, (ansvar, verksamhet, konto, text, raw) in enumerate(_ASYLUM, 1):
        code, sum_, words, _ = account(d, rad, konto, raw, text)
        rows.append((ansvar, verksamhet, code, words, sum_))
        if rad == 2:
            rows.append(("", "", "", "Delsumma personal", "373 478,60"))
    rows.append(("", "", "", "Delsumma övrigt", "67 237,50"))
    rows.append(("", "", "", "Totalt", d("summa_angiven", "440 716,10", "440716.10")))
    tabled(doc, rows, (2, 2, 2, 7.5, 3), right=(4,), bold=(0, 3, -2, -1), size=10)
    doc.add_paragraph()
    tabled(doc, (
        ("Ort och datum", "Underskrift", "Namnförtydligande och titel"),
        (inked("Björkvattnet ") + d("datum", "2020-02-26"), "", d("undertecknare", "Camilla Höök") + ", enhetschef"),
    ), (5.4, 5, 6.1), size=10)  # fmt: skip
    d.planted.append("T07")
    d.signed(line=False)
    return worded("asylmedel", doc, d)


PAPERS = (ungdomsmakt, bygdebastu, asylmedel)
