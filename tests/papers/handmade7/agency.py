"""Forms of a state agency, a lottery fund and a county board, set in place one word after the other; all invented."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import several
from tests.papers.handmade7.tools import penned
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_YOUTH_COSTS = (
    ("Resor inom Sverige", "18 400"),
    ("Resor mellan länderna", "64 000"),
    ("Kost och logi", "71 250"),
    ("Lokaler och materiel", "12 600"),
    ("Tolk och översättning", "15 000"),
    ("Dokumentation", "8 750"),
)


def _under(h: Hand, y: float, *cells: tuple[float, float, str, str]) -> float:
    """Answers on a line to write on, what is asked for in small type under it: (left, right, caption, answer)."""
    for left, right, caption, answer in cells:
        h.put(left + 3, y, answer, font="Courier", size=10)
        h.line(left, y + 4, right, y + 4, 0.4)
        h.put(left, y + 11, caption, size=6.5)
    return y + 31


def _bar(h: Hand, y: float, letter: str, text: str) -> float:
    h.box(36, y, 559, y + 16, 0.82)
    h.put(41, y + 11.5, letter, bold=True, size=10.5)
    h.put(60, y + 11.5, text, bold=True, size=9.5)
    return y + 38


def _youth_head(h: Hand, page: int) -> None:
    h.put(36, 40, "UNGDOMSVERKET", bold=True, size=13)
    h.put(250, 36, "ANSÖKAN", bold=True, size=12)
    h.put(250, 49, "om stöd till internationellt ungdomssamarbete", size=9)
    h.put(559, 36, f"Sida {page} (2)", size=8, align="right")
    for number, words in enumerate(("Postadress  Box 17 801, 118 94 Sunnerby", "Besöksadress  Medborgarplan 3",
                                    "Telefon  08-465 004 10   Telefax  08-465 004 11")):  # fmt: skip
        h.put(36, 54 + number * 8.5, words, size=6.5)
    h.put(36, 822, "UV 104   1998-11   Fastställd av Ungdomsverket", size=6.5)


def ungdomsorganisation() -> Rendered:
    """A state agency's form of the nineties: lettered bars, captions under the lines, costs and payers side by side."""
    h = Hand("ungdomsorganisation", font="Helvetica", size=9.5, ticks="cross")
    d = h.paper("ansokan")
    _youth_head(h, 1)
    h.box(400, 60, 559, 98)
    h.put(403, 68, "Ungdomsverkets anteckningar", size=6.5)
    h.put(403, 81, "Inkom 1999-09-30", size=8)
    h.put(403, 93, "Dnr " + d("diarienummer", "0812-34/99"), size=8)
    y = _bar(h, 108, "A", "Sökande organisation")
    y = _under(h, y, (36, 370, "Organisationens namn", d("sokande", "Riksförbundet Unga Skogsvandrare")),
               (385, 559, "Organisationsnummer", d("organisationsnummer", "802404-5513")))  # fmt: skip
    y = _under(h, y, (36, 280, "Utdelningsadress", d("adress", "Box 4203")),
               (295, 559, "Postnummer och ortnamn", d("postadress", "102 65 Sunnerby")))  # fmt: skip
    y = _under(h, y, (36, 280, "Kontaktperson för projektet", d("kontaktperson", "Malin Drakenfelt")),
               (295, 420, "Telefon (även riktnummer)", d("telefon", "08-465 004 27")),
               (435, 559, "Telefax", "08-465 004 28")) + 6  # fmt: skip
    h.put(36, y - 8, "Har organisationen tidigare fått stöd av Ungdomsverket?", size=8)
    for x, mark, words in ((280, UNTICKED, "Nej"), (330, TICKED, "Ja, år 1996 och 1998")):
        h.box(x, y - 16, x + 10, y - 6)
        h.put(x + 2, y - 8, mark, size=8)
        h.put(x + 14, y - 8, words, size=8)
    y = _bar(h, y + 6, "B", "Projektet")
    y = _under(h, y, (36, 559, "Projektets benämning", d("projekt", "Broar över Bottenhavet")))
    y = _under(h, y, (36, 180, "Påbörjas (år, månad, dag)", d("tidplan_start", "2000-02-01")),
               (195, 340, "Avslutas (år, månad, dag)", d("tidplan_slut", "2000-10-31")),
               (355, 559, "Samarbetsländer", "Finland, Estland")) + 6  # fmt: skip
    for name, heading, text in (
        ("syfte", "1  Projektets syfte", "Att unga skogsvandrare i tre länder lär känna varandras allemansrätt och "
         "skriver en gemensam handbok för vandringsledare. Förra gången förbundet träffade sina grannar var 1987."),
        ("malgrupp", "2  Målgrupp", "Sextio ungdomar mellan 15 och 20 år, varav minst hälften inte har rest utan "
         "familj tidigare. Ledarna är mellan 20 och 25 år."),
        ("genomforande", "3  Hur projektet ska genomföras", "Ett förberedande möte i Vasa i mars följs av tre läger "
         "om vardera åtta dagar, ett i varje land. På varje läger arbetar blandade grupper med var sitt kapitel. "
         "Handboken trycks i september och provas av distrikten under oktober månad."),
    ):  # fmt: skip
        h.put(36, y - 8, heading, bold=True, size=8.5)
        y = (
            h.wrap(40, y + 7, 510, d.section(name, heading.partition("  ")[2], text), font="Courier", size=9)
            + 12
        )
    h.page()
    _youth_head(h, 2)
    _youth_money(h, d)
    return h.done()


def _youth_money(h: Hand, d: Document) -> None:
    y = _bar(h, 92, "C", "Kostnader och finansiering (kronor)")
    h.put(36, y - 10, "Beräknade kostnader", bold=True, size=8.5)
    h.put(305, y - 10, "Finansiering utöver sökt stöd", bold=True, size=8.5)
    h.grid((36, 210, 290), [y - 4 + 20 * n for n in range(8)])
    h.grid((305, 479, 559), [y - 4 + 20 * n for n in range(8)])
    rows = (*costs(d, _YOUTH_COSTS), ("Summa kostnader", d("budget_summa", "190 000", "190000")))
    payers = (("Egna medel", "20 000"), ("Deltagaravgifter", "27 000"), ("Landstinget", ""), ("Kommunen", "8 000"),
              ("Annan, nämligen", ""), ("", ""))  # fmt: skip
    whole = ("Summa", d("ovriga_intakter_belopp", "55 000", "55000"))
    for (text, amount), (payer, paid) in zip(rows, (*payers, whole), strict=True):
        h.row(y + 10, (39, 286, 308, 555), (text, amount, payer, paid), right=(1, 3), size=9)
        y += 20
    y = _bar(h, y + 14, "D", "Sökt stöd")
    y = _under(h, y, (36, 210, "Belopp som söks, kronor", d("sokt_summa", "135 000", "135000")),
               (225, 400, "Postgiro", "4 81 20 11 - 6"), (415, 559, "Bankgiro", ""))  # fmt: skip
    y = _bar(h, y, "E", "Underskrift")
    h.put(36, y - 12, "Vi försäkrar att lämnade uppgifter är riktiga.", size=8.5)
    y = _under(
        h, y + 6, (36, 180, "Ort", d("ort", "Sunnerby")), (195, 340, "Datum", d("datum", "1999-09-27"))
    )
    y = _under(h, y + 12, (36, 280, "Ordförandens underskrift", ""), (305, 559, "Kassörens underskrift", ""))
    _under(h, y, (36, 280, "Namnförtydligande", d("undertecknare", "Fredrik Ulvskog")),
           (305, 559, "Namnförtydligande", "Annika Myrtorp"))  # fmt: skip
    d.signed()


def _dotted(h: Hand, x0: float, x1: float, y: float) -> None:
    """A printed line of dots to write on."""
    for step in range(int((x1 - x0) / 3)):
        h.line(x0 + step * 3, y, x0 + step * 3 + 0.9, y, 0.8)


def lotterimedel() -> Rendered:
    """A lottery fund, 1995: dotted lines filled in by hand, what was asked for printed to the right of them."""
    h = Hand("lotterimedel", font="Times", size=11)
    d = h.paper("ansokan")
    h.put(297, 60, "Bygdens Lotterifond", size=20, bold=True, align="middle")
    h.put(297, 78, "Stiftad 1931 · Stadsgården 8, 431 30 Rödhamn · Tel 031-390 06 02 · Pg 61 04 88-3", size=9,
          align="middle")  # fmt: skip
    h.line(60, 86, 535, 86, 1.2)
    h.put(297, 116, "ANSÖKAN OM BIDRAG UR LOTTERIMEDEL", size=13, bold=True, align="middle")
    h.put(
        297,
        132,
        "Ifylles med bläck eller maskin och insändes före den 1 mars",
        italic=True,
        size=9,
        align="middle",
    )
    rows = (
        (d("sokande", "Ljungby Hembygdsorkester"), "Sökande förening"),
        (d("adress", "Prästgatan 17"), "Gatuadress eller box"),
        (d("postadress", "434 02 Ljungbyfors"), "Postnr och postanstalt"),
        (d("kontaktperson", "Ingrid Sandelius"), "Föreningens kontaktperson"),
        (d("telefon", "031-390 06 55"), "Telefon dagtid"),
        (d("projekt", "Notskåpet öppnas"), "Ändamål (projektets namn)"),
        (d("tidplan_start", "1/4 1995", "1995-04-01"), "Börjar den"),
        (d("tidplan_slut", "30/11 1995", "1995-11-30"), "Slutar den"),
        ("112 st", "Antal medlemmar 31/12 1994"),
    )
    y = 166.0
    for answer, label in rows:
        penned(h, 72, y - 1, answer)
        _dotted(h, 62, 330, y + 2)
        h.put(340, y + 1, label)
        y += 24
    y += 6
    for name, heading, text in (
        ("genomforande", "Redogör kort för vad bidraget skall användas till:", "Orkesterns noter från 1890-talet är "
         "mögliga.\nDe skall rengöras, skrivas av och spelas in på band.\nVi håller två konserter i Folkets hus."),
    ):  # fmt: skip
        h.put(62, y, heading)
        d.section(name, heading.rstrip(":"), text.replace("\n", " "))
        for line in text.split("\n"):
            y += 22
            penned(h, 70, y - 1, line)
            _dotted(h, 62, 535, y + 2)
    y += 34
    h.put(62, y, "Kalkyl", bold=True)
    (one, first), (two, second), (three, third) = costs(
        d, (("Konservator", "14.500:-"), ("Notpapper och kopiering", "3.200:-"), ("Inspelning", "6.300:-"))
    )
    for text, amount in ((one, first), (two, second), (three, third)):
        y += 20
        penned(h, 72, y - 1, text)
        penned(h, 260, y - 1, amount)
        _dotted(h, 62, 330, y + 2)
    for amount, label in (
        (d("budget_summa", "24.000:-", "24000"), "Summa kostnader kronor"),
        (d("ovriga_intakter_belopp", "9.000:-", "9000"), "varav föreningen själv bekostar"),
        (d("sokt_summa", "15.000:-", "15000"), "Sökes ur lotterimedlen"),
    ):
        y += 22
        penned(h, 260, y - 1, amount)
        _dotted(h, 200, 330, y + 2)
        h.put(340, y + 1, label)
    y += 46
    penned(h, 72, y - 1, d("ort", "Ljungbyfors") + " den " + d("datum", "14 februari 1995", "1995-02-14"))
    _dotted(h, 62, 330, y + 2)
    h.put(340, y + 1, "Ort och datum")
    y += 26
    penned(h, 72, y - 1, d("undertecknare", "Karl-Axel Hede"))
    _dotted(h, 62, 330, y + 2)
    h.put(340, y + 1, "Ordförandens namnteckning")
    d.signed(line=False)
    return h.done()


_WETLAND = (
    ("Projektering och utsättning", ("81 000", "9 000", "–"), "90 000"),
    ("Grävning och dämmen", ("342 000", "38 000", "–"), "380 000"),
    ("Spång och fågeltorn", ("108 000", "–", "12 000"), "120 000"),
    ("Skyltar, folder", ("27 000", "3 000", "–"), "30 000"),
    ("Ideellt arbete, 200 tim á 220 kr", ("–", "–", "44 000"), "44 000"),
    ("Uppföljning groddjur", ("32 400", "3 600", "–"), "36 000"),
)
_PAYERS = ("Statligt bidrag", "Kommunen", "Föreningar")
_WET = (
    ("syfte", "2.1 Syfte och naturvårdsnytta", "Den utdikade strandängen vid Hallasjön ska åter hålla vatten från "
     "mars till juli så att vadare och större vattensalamander får en lekplats. Ängen dikades 1926."),
    ("mal", "2.2 Mål", "4,2 ha öppen vattenspegel, minst 12 häckande par tofsvipa inom fem år samt en spång som går "
     "att använda med rullstol."),
    ("genomforande", "2.3 Åtgärder", "1) Projektering och samråd enligt 12 kap. 6 § miljöbalken. 2) Två dämmen och "
     "igenläggning av 310 meter dike. 3) Spång, torn och skyltar. 4) Inventering varje vår till och med 2024."),
    ("implementering", "2.4 Skötsel efter projekttiden", "Kommunen svarar för bete och slåtter enligt skötselplan, "
     "beräknad kostnad 18 000 kr per år."),
)  # fmt: skip


def _pair(h: Hand, y: float, label: str, answer: str, second: Sequence[str] = ()) -> float:
    h.box(42, y, 168, y + 19, 0.93)
    h.put(46, y + 13, label, size=8.5)
    h.put(174, y + 13, answer)
    if second:
        h.box(330, y, 420, y + 19, 0.93)
        h.put(334, y + 13, second[0], size=8.5)
        h.put(426, y + 13, second[1])
    h.line(42, y + 19, 553, y + 19, 0.3)
    return y + 19


def vatmarkslona() -> Rendered:
    """A county board's form for local conservation: parts by number, who pays what in columns, over two pages."""
    h = Hand("vatmarkslona", font="Carlito", size=10.5, ticks="drawn", leading=1.22)
    d = h.paper("ansokan")
    h.put(42, 50, "LÄNSSTYRELSEN", bold=True, size=12)
    h.put(42, 63, "Norra Vätterbygdens län", size=10)
    h.put(553, 50, "Ansökan om bidrag till lokala naturvårdsprojekt", bold=True, size=13, align="right")
    h.put(553, 64, "1 (2)", size=9, align="right")
    h.put(42, 92, "1. Uppgifter om projektet och sökanden", bold=True, size=12)
    y = 100.0
    y = _pair(h, y, "1.1 Projektnamn", d("projekt", "Hallasjöns strandäng"))
    y = _pair(h, y, "1.2 Sökande kommun", d("sokande", "Hallarums kommun"),
              ("Org.nr", d("organisationsnummer", "212000-7410")))  # fmt: skip
    y = _pair(
        h, y, "1.3 Projektansvarig", d("kontaktperson", "Elin Mossberg"), ("Befattning", "kommunekolog")
    )
    y = _pair(h, y, "1.4 E-post", d("epost", "elin.mossberg@hallarum.example"),
              ("Telefon", d("telefon", "0980-319 206")))  # fmt: skip
    y = _pair(h, y, "1.5 Postadress", d("postadress", "571 80 Hallarum"), ("Fastighet", "Halla 3:14, 3:15"))
    y = _pair(h, y, "1.6 Projektstart", d("tidplan_start", "2021-04-15"),
              ("Projektslut", d("tidplan_slut", "2023-10-31")))  # fmt: skip
    y = _pair(h, y, "1.7 Länsstyrelsens dnr", "")
    d.unanswered("diarienummer")
    kinds = f"{TICKED} Våtmark   {UNTICKED} Naturvård   {TICKED} Friluftsliv   {UNTICKED} Pollinering"
    y = _pair(h, y, "1.8 Typ av åtgärd", kinds)
    h.put(42, y + 26, "2. Beskrivning", bold=True, size=12)
    y += 44
    for name, heading, text in _WET:
        h.put(42, y, heading, bold=True)
        y = h.wrap(42, y + 14, 511, d.section(name, heading.partition(" ")[2], text)) + 9
    h.put(42, y + 8, "2.5 Tillstånd och dispenser", bold=True)
    h.put(42, y + 22, f"Strandskyddsdispens  {TICKED} Finns  {UNTICKED} Söks  {UNTICKED} Behövs inte")
    h.put(42, y + 37, f"Anmälan om vattenverksamhet  {UNTICKED} Finns  {TICKED} Söks  {UNTICKED} Behövs inte")
    h.put(
        42,
        815,
        "Länsstyrelsen · 551 00 Vätterby · Växel 010-223 00 00 · Organisationsnummer 202100-9176",
        size=8,
    )
    h.page()
    h.put(553, 50, "2 (2)", size=9, align="right")
    _wet_money(h, d)
    return h.done()


def _wet_money(h: Hand, d: Document) -> None:
    h.put(42, 70, "3. Kostnader och finansiering", bold=True, size=12)
    h.put(
        42,
        85,
        "Bidrag lämnas med högst 90 procent av kostnaderna. Alla belopp anges i kronor.",
        italic=True,
        size=9,
    )
    xs, right = (42.0, 235.0, 320.0, 395.0, 470.0, 553.0), (1, 2, 3, 4)
    at = (46, 316, 391, 466, 549)
    h.box(42, 94, 553, 114, 0.88)
    h.row(107, at, ("Åtgärd", *_PAYERS, "Totalt"), right=right, bold=True, size=9)
    y = 114.0
    for rad, (text, parts, whole) in enumerate(_WETLAND, 1):
        h.row(
            y + 13,
            at,
            several(d, rad, text, tuple(zip(_PAYERS, parts, strict=True)), whole),
            right=right,
            size=9.5,
        )
        y += 19
    sums = ("Summa", "590 400", "53 600", "56 000", d("budget_summa", "700 000", value("700 000")))
    h.row(y + 13, at, sums, right=right, bold=True, size=9.5)
    h.grid(xs, [94, *(114 + 19 * n for n in range(8))])
    y += 44
    y = _pair(h, y, "3.1 Sökt bidrag (kr)", d("sokt_summa", "590 400", "590400"))
    y = _pair(h, y, "3.2 Medfinansiering (kr)", d("ovriga_intakter_belopp", "109 600", "109600"))
    y = _pair(h, y, "3.3 Bidragsandel", "84,3 %")
    h.put(42, y + 36, "4. Underskrift av behörig företrädare", bold=True, size=12)
    h.put(42, y + 58, "Ort och datum: " + d("ort", "Hallarum") + ", " + d("datum", "2020-11-26"))
    h.line(42, y + 104, 290, y + 104)
    h.put(42, y + 116, d("undertecknare", "Tomas Ringsjö") + ", " + d("befattning", "samhällsbyggnadschef"))
    d.signed()


PAPERS = (ungdomsorganisation, lotterimedel, vatmarkslona)
