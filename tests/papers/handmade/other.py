"""Two decisions and two bundles, each with a layout of its own."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.pdf import Rendered


def protokoll() -> Rendered:
    """Minutes: paragraph signs in the margin, the clauses of one item, and items that are not about money."""
    h = Hand("protokoll", font="Times", size=11.5)
    d = h.paper("beslut")
    h.put(70, 50, "Hammarviks kommun", bold=True)
    h.put(530, 50, "Sammanträdesprotokoll", align="right")
    h.put(70, 66, "Kultur- och fritidsnämnden", italic=True)
    h.put(530, 66, d("datum", "2008-04-17"), align="right")
    h.line(70, 74, 530, 74)
    h.put(70, 104, "§ 41")
    h.put(130, 104, "Ansökan om bidrag ur utvecklingsanslaget", bold=True)
    h.put(130, 120, "Dnr " + d("diarienummer", "KFN 2008/31"))
    y = h.wrap(
        130,
        144,
        390,
        "Till nämnden har inkommit tre ansökningar om sammanlagt 412 000 kronor. Anslaget är 260 000 kronor.",
    )
    h.put(130, y + 8, "Kultur- och fritidsnämnden beslutar", bold=True)
    y += 28
    clauses = (
        (
            1,
            "att bevilja "
            + d("decisions/1/projekt", "Öppen ateljé")
            + " "
            + d("decisions/1/belopp", "120 000 kronor", "120000")
            + " för år 2008,",
        ),
        (
            2,
            "att bevilja "
            + d("decisions/2/projekt", "Sommarorkestern")
            + " "
            + d("decisions/2/belopp", "85 500 kronor", "85500")
            + " under förutsättning att lokalfrågan löses,",
        ),
        (3, "att avslå ansökan om medel till " + d("decisions/3/projekt", "Filmklubben Lyktan") + ", samt"),
        (4, "att paragrafen förklaras omedelbart justerad."),
    )
    for nr, text in clauses:
        d.clause(nr, text)
        h.put(136, y, f"{nr}.")
        y = h.wrap(156, y, 364, text) + 4
    d.m.values["decisions/3/belopp"], d.m.raws["decisions/3/belopp"] = None, ""
    for column in ("projekt", "belopp"):
        d.m.values[f"decisions/4/{column}"], d.m.raws[f"decisions/4/{column}"] = None, ""
    h.put(70, y + 26, "§ 42")
    h.put(130, y + 26, "Anmälningsärenden", bold=True)
    y = h.wrap(
        130,
        y + 44,
        390,
        "Rapport om badplatserna läggs till handlingarna. Kostnaden för nya bryggor blev 64 300 kronor.",
    )
    h.line(70, 752, 530, 752)
    h.put(70, 766, "Justerandes signatur", size=8)
    h.put(530, 766, "Utdragsbestyrkande", size=8, align="right")
    return h.done()


def regeringsbeslut() -> Rendered:
    """A government decision with the title of the application that it grants."""
    h = Hand("regeringsbeslut", font="DejaVu Serif", size=9.5, leading=1.45)
    d = h.paper("beslut")
    h.put(330, 60, "Regeringsbeslut", bold=True, size=11)
    h.put(500, 60, "III:7")
    h.put(330, 84, d("datum", "2013-06-19"))
    h.put(430, 84, d("diarienummer", "A2013/2217/DISK"))
    h.put(70, 60, "Departementet", italic=True)
    h.put(330, 116, "Föreningen Sveriges Grannar")
    h.put(330, 130, "Box 118")
    h.put(330, 144, "103 33 Norrstad")
    h.put(70, 200, "Ansökan om bidrag till grannsamverkan i ytterområden", bold=True, size=12)
    h.put(70, 232, "Regeringens beslut", bold=True)
    text = (
        "Regeringen beviljar Föreningen Sveriges Grannar bidrag med "
        + d("decisions/1/belopp", "3 200 000 kronor", "3200000")
        + " för projektet "
        + d("decisions/1/projekt", "Granne med alla")
        + " under 2013 och 2014."
    )
    y = h.wrap(70, 250, 430, d.clause(1, text))
    y = h.wrap(
        70,
        y + 10,
        430,
        "Utgifterna ska belasta utgiftsområde 13, anslaget 1:6, ap.4. "
        "Beloppet betalas ut engångsvis efter rekvisition senast den 1 "
        "december 2013.",
    )
    h.put(70, y + 16, "Ärendet", bold=True)
    y = h.wrap(
        70,
        y + 34,
        430,
        "Föreningen ansökte den 4 februari 2013 om 4 750 000 kronor. "
        "Budgeten omfattar 5,1 miljoner kronor, varav 350 000 kronor är egen insats.",
    )
    y = h.wrap(
        70,
        y + 10,
        430,
        "En slutredovisning ska lämnas senast den 31 mars 2015. Medel som inte har använts ska återbetalas.",
    )
    h.put(70, y + 40, "På regeringens vägnar")
    h.put(90, y + 84, "Örjan Vintergård")
    h.put(300, y + 104, "Leyla Askelin")
    return h.done()


def inskick() -> Rendered:
    """One file: a covering letter, an application of two pages and the account of the year before."""
    h = Hand("inskick", font="Helvetica", size=10.5)
    letter = h.paper("annat")
    h.put(330, 70, "Tidaholm " + letter("datum", "2014-11-20"))
    h.put(70, 110, "Samhällsnämnden")
    h.put(70, 150, "Handlingar för Lekstugan", bold=True)
    h.wrap(
        70,
        176,
        440,
        "Här kommer vår ansökan om 140 000 kronor för nästa år och redovisningen "
        "av årets bidrag. Hör gärna av er om något saknas, enklast på 040-628 04 80.",
    )
    h.put(70, 260, "Hälsningar")
    h.put(70, 284, "Märta Vallmark")

    d = h.paper("ansokan")
    h.put(70, 60, "Ansökan", size=18, bold=True)
    h.put(540, 60, "Sida 1 (2)", size=8, align="right")
    y = 96.0
    for label, answer in (
        ("Projektets namn", d("projekt", "Lekstugan på hjul")),
        ("Sökande", d("sokande", "Föräldraföreningen Trampa")),
        ("Organisationsnummer", d("organisationsnummer", "802453-1181")),
        ("Kontaktperson", d("kontaktperson", "Märta Vallmark")),
        ("Telefon", d("telefon", "040-628 04 80")),
        ("E-post", d("epost", "marta.vallmark@trampa.example")),
        ("Projekttid", d("tidplan_start", "2015-01-01") + " t.o.m. " + d("tidplan_slut", "2015-12-31")),
        ("Sökt bidrag", d("sokt_summa", "140 000 kr", "140000")),
        ("Medfinansiering", d("ovriga_intakter_belopp", "24 000 kr", "24000") + " (försäljning)"),
    ):
        h.box(70, y - 14, 540, y + 8)
        h.line(220, y - 14, 220, y + 8)
        h.put(76, y, label, bold=True, size=9)
        h.put(226, y, answer)
        y += 22
    h.put(70, y + 20, "Kostnader", bold=True)
    for rad, (text, belopp, value) in enumerate(
        (
            ("Släpvagn, begagnad", "52 000", "52000"),
            ("Leksaker", "31 500", "31500"),
            ("Ledare", "80 500", "80500"),
        ),
        1,
    ):
        h.row(
            y + 22 + 16 * rad,
            [70, 400],
            (d(f"budget_rows/{rad}/text", text), d(f"budget_rows/{rad}/belopp", belopp, value)),
            right=(1,),
        )
    h.row(y + 90, [70, 400], ("Totalt", d("budget_summa", "164 000", "164000")), right=(1,), bold=True)
    h.page()
    h.put(540, 60, "Sida 2 (2)", size=8, align="right")
    y = 90.0
    for name, heading, text in (
        ("syfte", "Syfte", "Barn i byarna utan lekplats ska få besök av en lekstuga varannan vecka."),
        ("mal", "Mål", "Tolv byar och minst 200 barn under 2015."),
        (
            "genomforande",
            "Genomförande",
            "Två ledare kör vagnen mellan april och oktober, tre eftermiddagar i veckan.",
        ),
    ):
        h.put(70, y, heading, bold=True)
        y = h.wrap(70, y + 16, 460, d.section(name, heading, text)) + 12
    h.put(70, y + 30, d("ort", "Tidaholm") + " " + d("datum", "2014-11-19"))
    h.line(70, y + 70, 260, y + 70)
    h.put(70, y + 82, d("undertecknare", "Sixten Tallroth"))
    d.signed()

    r = h.paper("redovisning")
    h.put(70, 60, "Redovisning av bidrag 2014", size=18, bold=True)
    h.put(70, 84, "Period: " + r("period_start,period_slut", "helår 2014", "2014-01-01", "2014-12-31"))
    h.put(70, 100, "Projekt: " + r("report_projects/1/projekt", "Lekstugan på hjul"))
    h.put(70, 116, "Beviljat belopp: " + r("beviljat_belopp", "96 000 kr", "96000"))
    xs = [70, 130, 480]
    h.row(146, xs, ("Konto", "Text", "Belopp"), right=(2,), bold=True)
    h.line(70, 150, 480, 150)
    for rad, (code, text, belopp, value) in enumerate(
        (
            ("5800", "Bensin", "11 340", "11340"),
            ("7010", "Arvode ledare", "68 000", "68000"),
            ("5410", "Leksaker och böcker", "12 916", "12916"),
        ),
        1,
    ):
        r.codes(rad, None, "ikb", "motpart")
        cells = (
            r(f"konto_rows/{rad}/konto", code),
            r(f"konto_rows/{rad}/text", text),
            r(f"konto_rows/{rad}/belopp", belopp, value),
        )
        h.row(150 + 16 * rad, xs, cells, right=(2,))
    h.row(222, xs, ("", "Summa", r("summa_angiven", "92 256", "92256")), right=(2,), bold=True)
    h.put(70, 250, "Förbrukat: " + r("forbrukat_belopp", "92 256 kr", "92256") + "   Återstår: 3 744 kr")
    h.put(70, 300, "Tidaholm " + r("datum", "2014-11-19") + "   " + r("undertecknare", "Sixten Tallroth"))
    r.planted.append("T04")
    return h.done()


def postlada() -> Rendered:
    """Plain text with three papers under each other: an application, the minutes about it, and a reminder."""
    d = Document("ansokan")
    start = d("tidplan_start", "1 sep 2016", "2016-09-01")
    period = f"{start} till {d('tidplan_slut', '30 april 2017', '2017-04-30')}"
    first = f"""PROJEKTANSÖKAN

Projektnamn: {d("projekt", "Vinterbadhuset")}
Projektägare: {d("sokande", "Badarna i Hammarvik")}
Org nr: {d("organisationsnummer", "802430-6121")}
Projektledare: {d("kontaktperson", "Joar Sjötorpare")}
Mobiltelefonnummer: {d("telefon", "070-174 06 54")}
Genomförandeperiod: {period}
Ansökt summa: {d("sokt_summa", "230.000 kr", "230000")}
Beräknad total kostnad: {d("budget_summa", "230.000 kr", "230000")}
   {d("budget_rows/1/text", "Vedeldad kamin")}   {d("budget_rows/1/belopp", "90.000", "90000")}
   {d("budget_rows/2/text", "Stomme och tak")}   {d("budget_rows/2/belopp", "140.000", "140000")}

Projektmål:
{d.section("mal", "Projektmål", "Badhuset ska vara öppet varje lördag från den 1 november och ha 50 medlemmar.")}

Metod:
{d.section("genomforande", "Metod", "Byggs av medlemmarna. Kommunen lånar ut mark.")}

{d("ort", "Hammarvik")}, {d("datum", "2016-06-12")}
{d("undertecknare", "Birgitta Lindevall")}
{d("befattning", "Ordförande")}


"""
    b = Document("beslut")
    texts = {
        1: "Ansökan från Badarna i Hammarvik beviljas med "
        + b("decisions/1/belopp", "200 000 kronor", "200000")
        + ".",
        2: "Redovisning ska lämnas senast den 31 maj 2017.",
    }
    b.m.values["decisions/1/projekt"], b.m.raws["decisions/1/projekt"] = None, ""
    for column in ("projekt", "belopp"):
        b.m.values[f"decisions/2/{column}"], b.m.raws[f"decisions/2/{column}"] = None, ""
    second = f"""PROTOKOLLSUTDRAG
Samhällsnämnden {b("datum", "2016-08-24")}
§ 88   Dnr {b("diarienummer", "SN 2016/204")}

Nämnden beslutar
1. {b.clause(1, texts[1])}
2. {b.clause(2, texts[2])}

Vid protokollet
Tage Enerot


"""
    p = Document("annat")
    third = f"""Hammarviks kommun                         {p("datum", "2017-06-15")}

PÅMINNELSE

Vi har inte fått er redovisning av 200 000 kronor. Skicka in den före den 30 juni.

Rut Stormdal
Nämndsekreterare, 031-390 06 15
"""
    return typed("postlada", (d, first), (b, second), (p, third))


PAPERS = (protokoll, regeringsbeslut, inskick, postlada)
