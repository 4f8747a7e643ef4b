"""Plain texts: two that a program took out of a PDF, with and without its columns, and one off a floppy disk."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import konton, told
from tests.papers.handmade5.tools import priced
from tests.papers.handmade7.tools import dumped
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_SIGN_COSTS = (
    ("Lön, specialpedagog", "40", "9 200", "368 000"),
    ("Vikarier, dagar", "60", "1 650", "99 000"),
    ("Kurs i teckenstöd, personer", "18", "2 500", "45 000"),
    ("Läsplattor", "12", "4 200", "50 400"),
    ("Resor, km", "3 200", "1,85", "5 920"),
)


def tillgangligskola() -> Rendered:
    """A school agency's form as pdftotext prints it with its columns: questions, choices, quantities and prices."""
    h = Hand("tillgangligskola", font="DejaVu Sans", size=9, ticks="glyph")
    d = h.paper("ansokan")
    h.put(45, 46, "Pedagogiska stödmyndigheten", bold=True, size=12)
    h.put(550, 46, "Sida 1 (2)", align="right")
    h.put(45, 74, "Ansökan om särskilda insatser i skolan, läsåret 2018/19", bold=True, size=14)
    h.put(45, 100, "1. Sökande huvudman", bold=True)
    for number, (one, answer, two, answer2) in enumerate((
        ("Huvudman", d("sokande", "Bergåsens kommun"), "Organisationsnummer", d("organisationsnummer", "212000-7410")),
        ("Postadress", d("adress", "Skolgatan 9"), "Postnr, ort", d("postadress", "782 34 Bergåsen")),
        ("Kontaktperson", d("kontaktperson", "Camilla Ekdala"), "Telefon", d("telefon", "0980-319 273")),
        ("E-post", d("epost", "camilla.ekdala@bergasen.example"), "Diarienummer", d("diarienummer", "ALL 2018/276")),
    )):  # fmt: skip
        h.row(118 + 17 * number, (45, 125, 330, 440), (one, answer, two, answer2))
    h.put(45, 200, "2. Insatsen", bold=True)
    h.put(45, 218, "Insatsens benämning")
    h.put(160, 218, d("projekt", "Tecken i varje klassrum"))
    h.put(45, 235, "Tidsperiod")
    h.put(160, 235, d("tidplan_start", "2018-08-13") + " – " + d("tidplan_slut", "2019-06-14"))
    h.put(45, 252, "Skolform")
    h.put(
        160, 252, f"{TICKED} Grundskola {UNTICKED} Gymnasieskola {TICKED} Grundsärskola {UNTICKED} Förskola"
    )
    told(h, d, 45, 280, 500, (
        ("bakgrund", "Vilka behov ligger till grund för ansökan?", "Femton elever på fyra skolor använder tecken som "
         "stöd. Personalen byts ofta och kursen från 2014 har bara sex deltagare kvar i tjänst."),
        ("mal", "Vad ska insatsen leda till?", "Varje elev möter minst två vuxna per dag som kan 250 tecken. "
         "Frånvaron bland eleverna ska halveras från 14 till 7 procent."),
        ("genomforande", "Vad ska ni göra?", "Specialpedagogen handleder arbetslagen en dag i veckan i 40 veckor. "
         "Kursen ges två gånger. Läsplattorna lånas ut till hemmen."),
        ("implementering", "Hur ska kunskapen finnas kvar när insatsen är slut?", "Tre personer utbildas till "
         "teckenombud. Kursen läggs in i introduktionen av nyanställda."),
    ), gap=10)  # fmt: skip
    h.page()
    h.put(550, 46, "Sida 2 (2)", align="right")
    h.put(45, 74, "3. Kostnader", bold=True)
    xs = (45.0, 320.0, 430.0, 545.0)
    h.row(94, xs, ("Kostnad", "Antal", "Kronor per st", "Belopp"), right=(1, 2, 3), bold=True)
    for rad, row in enumerate(_SIGN_COSTS, 1):
        h.row(94 + 17 * rad, xs, _scaled(d, rad, row), right=(1, 2, 3))
    whole = d("budget_summa", "568 320", "568320")
    h.row(200, xs, ("Summa kostnader", "", "", whole), right=(3,), bold=True)
    h.row(217, xs, ("Finns annan finansiering?", "", "", ""))
    h.put(320, 217, d("ovriga_intakter", f"{TICKED} Ja", "ja") + f"   {UNTICKED} Nej", align="right")
    h.row(234, xs, ("Huvudmannens egen finansiering", "", "", d("ovriga_intakter_belopp", "168 320", "168320")),
          right=(3,))  # fmt: skip
    h.row(251, xs, ("Sökt belopp", "", "", d("sokt_summa", "400 000", "400000")), right=(3,), bold=True)
    h.put(45, 296, "4. Underskrift", bold=True)
    for number, (label, answer) in enumerate((
        ("Ort och datum", d("ort", "Bergåsen") + " " + d("datum", "2018-02-26")),
        ("Underskrift", "____________________________"),
        ("Namnförtydligande", d("undertecknare", "Roland Kvist")),
        ("Titel", d("befattning", "skolchef")),
    )):  # fmt: skip
        h.row(316 + 18 * number, (45, 160), (label, answer))
    d.signed()
    return dumped("tillgangligskola", h.done(), d, "-layout")


def _scaled(d: Document, rad: int, row: tuple[str, str, str, str]) -> list[str]:
    """A row of the costs; how many may be printed with a blank among the thousands."""
    text, antal, a_pris, belopp = row
    key = f"budget_rows/{rad}"
    found = priced(d, rad, text, antal, a_pris, belopp)
    d.m.values[f"{key}/antal"] = antal.replace(" ", "")
    return found


_MOOR = (
    ("5010", "Löner fältpersonal", "186 400,00"),
    ("5510", "Arbetsgivaravgifter", "58 567,00"),
    ("5611", "Bilhyra och drivmedel", "21 904,50"),
    ("6110", "Kartor", "3 850,00"),
    ("6540", "Analys av torvprover", "47 200,00"),
    ("3740", "Återbetalning bilhyra", "-1 921,50"),
)


def anslagsredovisning() -> Rendered:
    """A foundation's grant accounted for, as pdftotext gives it without the columns: labels and answers on lines."""
    h = Hand("anslagsredovisning", font="Times", size=11)
    d = h.paper("redovisning")
    h.put(60, 60, "Stiftelsen Myrmark & Minne", bold=True, size=15)
    h.put(60, 78, "Redovisning av anslag", size=12)
    y = 112.0
    for label, answer in (
        ("Anslagsmottagare", "Hembygdsförbundet Åkerön"),
        ("Projekt", d("report_projects/1/projekt", "Torvtäkternas karta")),
        ("Anslagets diarienummer", d("diarienummer", "SMM 04-112")),
        (
            "Redovisningen omfattar tiden",
            d("period_start", "2005-01-01") + " – " + d("period_slut", "2005-12-31"),
        ),
        ("Beviljat anslag", d("beviljat_belopp", "350 000 kr", "350000")),
        ("Förbrukat", d("forbrukat_belopp", "316 000 kr", "316000")),
        ("Återstår", "34 000 kr"),
    ):
        h.put(60, y, label)
        h.put(240, y, answer)
        y += 18
    y = told(h, d, 60, y + 14, 470, (
        ("genomforande", "Arbetets genomförande", "Fyrtio täkter har mätts in mellan maj och september. Sex av dem "
         "fanns inte på ekonomiska kartan från 1957. Dokumentationen har lämnats till länsmuseet."),
        ("resultat", "Resultat", "Kartan trycktes i 600 exemplar och var slutsåld i december."),
    ), size=11)  # fmt: skip
    h.put(60, y + 14, "Kostnader enligt huvudboken", bold=True)
    xs = (60.0, 110.0, 440.0)
    h.row(y + 34, xs, ("Konto", "Text", "Kronor"), right=(2,), bold=True)
    y += 52
    for row in konton(d, _MOOR):
        h.row(y, xs, row, right=(2,))
        y += 16
    h.row(y + 4, xs, ("", "Summa", d("summa_angiven", "316 000,00", "316000")), right=(2,), bold=True)
    h.put(60, y + 50, "Åkerön den " + d("datum", "20 januari 2006", "2006-01-20"))
    h.put(60, y + 90, d("undertecknare", "Sylve Grankvist"))
    h.put(60, y + 104, "Ordförande")
    h.put(297, 810, "Stiftelsen Myrmark & Minne, Box 7, 620 35 Åkerön", size=9, align="middle")
    d.signed(line=False)
    return dumped("anslagsredovisning", h.done(), d)


def diskettansokan() -> Rendered:
    """Typed in a plain editor in 1996: labels in capitals, dots before answers; five thousand kronor lack a payer."""
    d = Document("ansokan")
    pays = d("ovriga_intakter", "JA (X)", "ja")
    text = f"""          FOLKHÄLSOGRUPPEN I TVÄRDAL
          Landstingets hälsopengar 1997
==================================================================
ANSÖKAN                                      Dnr: {d("diarienummer", "FHG 41/96")}
==================================================================
SÖKANDE..........: {d("sokande", "IOGT-NTO-föreningen 1122 Framtidens Hopp")}
ORG.NR...........: {d("organisationsnummer", "888801-5529")}
ADRESS...........: {d("adress", "Kvarnbacken 6")}
POSTADRESS.......: {d("postadress", "840 31 TVÄRDAL")}
KONTAKTPERSON....: {d("kontaktperson", "Barbro Sköld")}
TELEFON..........: {d("telefon", "0980-319 222")}  (kvällstid)
------------------------------------------------------------------
PROJEKTETS NAMN..: {d("projekt", "Nykter disco")}
TID..............: {d("tidplan_start", "97-01-10", "1997-01-10")}  till  {
        d("tidplan_slut", "97-12-20", "1997-12-20")
    }
MÅLGRUPP:
   {d.section("malgrupp", "MÅLGRUPP", "Högstadieelever från hela kommunen, cirka 180 personer per kväll.")}
SYFTE:
   {
        d.section(
            "syfte",
            "SYFTE",
            "Visa att det går att ha roligt utan öl. Ungdomarna ska själva sköta ljud,",
            "kassa och servering.",
        ).replace(chr(10), chr(10) + "   ")
    }
GENOMFÖRANDE:
   {
        d.section(
            "genomforande",
            "GENOMFÖRANDE",
            "Disco två fredagar i månaden i Folkets Park med nattvandrare på vägen",
            "hem. Bussen går i tre riktningar klockan 23.30.",
        ).replace(chr(10), chr(10) + "   ")
    }
------------------------------------------------------------------
KOSTNADSPOST                      ANTAL     À KR          KRONOR
{_typed(d, 1, "Hyra av parken", "22", "800", "17600")}
{_typed(d, 2, "Buss, tur", "66", "650", "42900")}
{_typed(d, 3, "Diskjockey", "22", "500", "11000")}
{_typed(d, 4, "Affischer", "400", "5", "2000")}
                                                         -------
SUMMA KOSTNADER                                            {d("budget_summa", "73500", "73500")}
------------------------------------------------------------------
ÖVRIGA INTÄKTER?   {pays}   NEJ ( )
   Entréavgifter och fika, kronor........: {d("ovriga_intakter_belopp", "28500", "28500")}
SÖKT BELOPP, kronor......................: {d("sokt_summa", "40000", "40000")}
==================================================================
{d("ort", "Tvärdal")} {d("datum", "961115", "1996-11-15")}

.................................
{d("undertecknare", "Ingvar Mo")}, {d("befattning", "kassör")}
"""
    d.planted.append("B01")
    d.signed()
    return typed("diskettansokan", (d, text), encoding="cp1252")


def _typed(d: Document, rad: int, text: str, antal: str, a_pris: str, belopp: str) -> str:
    words = priced(d, rad, text, antal, a_pris, belopp)
    gaps = (34 - len(text), 5 - len(antal), 9 - len(a_pris), 16 - len(belopp))
    return (
        words[0] + " " * (gaps[0] + gaps[1]) + words[1] + " " * gaps[2] + words[2] + " " * gaps[3] + words[3]
    )


PAPERS = (tillgangligskola, anslagsredovisning, diskettansokan)
