"""By pen and machine: a savings bank's form with captions under the lines, a letter of 1984; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs
from tests.papers.handmade7.tools import penned
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_BANK_ROWS = (
    ("Bryggdäck, lärk 48 m2", "31.200:-"),
    ("Flytpontoner 6 st", "43.500:-"),
    ("Ramp o. räcke (tillgänglighet)", "18.750:-"),
    ("Frakt", "4.300:-"),
    ("Livboj, stege", "2.250:-"),
)


def _under(h: Hand, x0: float, x1: float, y: float, caption: str, answer: str) -> None:
    """A line with what the pen wrote on it and its caption beneath."""
    h.line(x0, y, x1, y, 0.5)
    h.put(x0, y + 8.5, caption, size=7)
    if answer:
        penned(h, x0 + 6, y - 3.5, answer)


def _bank_head(h: Hand, d: Document) -> None:
    h.put(50, 52, "Sparbanksstiftelsen Åsbygden", bold=True, size=17)
    h.put(50, 68, "för näringsliv, kultur, idrott och utbildning i bankens verksamhetsområde", size=8.5)
    h.box(430, 34, 548, 84)
    h.put(434, 43, "Stiftelsens anteckningar", size=6.5)
    h.put(434, 58, "Ärende nr", size=7)
    penned(h, 474, 58, d("diarienummer", "09-41"), 11)
    h.put(434, 76, "Inkom", size=7)
    penned(h, 474, 76, "12/3 -09", 11)
    h.put(50, 108, "ANSÖKAN OM BIDRAG", bold=True, size=14)
    _under(h, 50, 340, 138, "Sökande (förening, företag, skola)", d("sokande", "Norra Ås badplatsförening"))
    _under(h, 356, 548, 138, "Organisationsnummer", d("organisationsnummer", "802531-8844"))
    _under(h, 50, 250, 168, "Adress", d("adress", "Rävlyan 2"))
    _under(h, 266, 400, 168, "Postnr, ort", d("postadress", "512 60 Norra Ås"))
    _under(h, 416, 548, 168, "Telefon dagtid", d("telefon", "031-390 06 35"))
    _under(h, 50, 250, 198, "Kontaktperson", d("kontaktperson", "Gerd Lindefors"))
    _under(h, 266, 548, 198, "E-post", d("epost", "badplatsen@norraas.example"))
    _under(h, 50, 340, 228, "Projektets namn", d("projekt", "En brygga för alla i Tolken"))
    _under(h, 356, 446, 228, "Börjar", d("tidplan_start", "1 maj 2009", "2009-05-01"))
    _under(h, 458, 548, 228, "Slutar", d("tidplan_slut", "15 juni 2009", "2009-06-15"))


def bygdebrygga() -> Rendered:
    """A savings bank's form of 2009 filled in by pen: captions under lines, empty rows in the costs, a bank's box."""
    h = Hand("bygdebrygga", font="Helvetica", size=9.5)
    d = h.paper("ansokan")
    _bank_head(h, d)
    heading = "Beskriv projektet och hur det ska genomföras"
    h.put(50, 262, heading, bold=True, size=9)
    h.box(50, 268, 548, 392)
    text = d.section("genomforande", heading, "Gamla bryggan revs av isen i vintras. Vi vill bygga en flytbrygga",
        "med ramp så att även den som sitter i rullstol kommer i. Ca 300 barn",
        "simmar här varje sommar och simskolan har ingen annan plats.",
        "Föreningens 64 medlemmar bygger själva, ca 400 timmar.")  # fmt: skip
    for number, line in enumerate(_lines(text)):
        penned(h, 56, 288 + 24 * number, line)
    h.put(50, 418, "Kostnader", bold=True, size=9)
    for number, (words, raw) in enumerate(costs(d, _BANK_ROWS)):
        penned(h, 58, 440 + 20 * number, words)
        penned(h, 268, 440 + 20 * number, raw)
    h.put(54, 560, "Summa kostnader kr", bold=True)
    penned(h, 262, 560, d("budget_summa", "100.000:-", "100000"))
    h.grid((50, 256, 340), [425, *(446 + 20 * n for n in range(7))])
    h.put(360, 418, "Finansiering", bold=True, size=9)
    for y, label, answer in (
        (440, "Egna och andras medel", d("ovriga_intakter_belopp", "40.000:-", "40000")),
        (460, "  därav kommunen", "25.000:-"),
        (480, "  därav övriga", ""),
        (520, "Sökes av stiftelsen", d("sokt_summa", "60.000:-", "60000")),
    ):
        h.put(360, y, label)
        h.line(476, y + 3, 548, y + 3, 0.4)
        if answer:
            penned(h, 480, y, answer)
    h.put(
        50,
        606,
        f"Har föreningen fått bidrag från stiftelsen tidigare?   {UNTICKED} Ja, år ........   {TICKED} Nej",
    )
    h.put(50, 624, f"Är föreningen momspliktig?   {UNTICKED} Ja   {TICKED} Nej")
    _under(
        h, 50, 270, 672, "Ort och datum", d("ort", "Norra Ås") + " " + d("datum", "8/3 2009", "2009-03-08")
    )
    h.line(300, 672, 548, 672, 0.5)
    h.put(300, 680.5, "Underskrift av firmatecknare", size=7)
    _under(h, 300, 548, 712, "Namnförtydligande", d("undertecknare", "Börje Tolkander"))
    h.wrap(50, 752, 498, "Bifoga: stadgar, senaste årsmötesprotokoll, kostnadsförslag. Styrelsen sammanträder i april "
           "och oktober. Beslut kan inte överklagas. Sparbanksstiftelsen Åsbygden, Box 7, 512 21 Åsboda, 031-390 06 01",
           size=7.5)  # fmt: skip
    d.signed()
    return h.done()


def _lines(marked: str) -> list[str]:
    return marked.split("\n")


_LETTER_ROWS = (
    ("Hyra av projektor och duk", "1.850:-"),
    ("Filmkopior, 12 st à 425:-", "5.100:-"),
    ("Annonser i Nordbygden", "2.300:-"),
    ("Affischer", "650:-"),
    ("Vaktmästare", "1.600:-"),
)


def filmbrev() -> Rendered:
    """A film society's letter of 1984: the wish in running words, costs with dots, a postscript, the office's stamp."""
    h = Hand("filmbrev", font="Courier", size=11, leading=1.35)
    d = h.paper("ansokan")
    h.put(72, 60, d("sokande", "Filmstudion Blå Lampan"))
    h.put(72, 75, "c/o " + d("kontaktperson", "Ingalill Forsgård"))
    h.put(72, 90, d("adress", "Rönngatan 9 C"))
    h.put(72, 105, d("postadress", "776 00 HEDEBRUK"))
    h.put(72, 120, "Postgiro 40 21 77-3")
    h.put(350, 60, d("ort", "Hedebruk") + " " + d("datum", "84-04-09", "1984-04-09"))
    h.box(352, 84, 530, 142)
    h.put(360, 97, "HEDEBRUKS KOMMUN", font="Helvetica", size=9, bold=True)
    h.put(360, 109, "Kulturnämnden", font="Helvetica", size=9)
    h.put(360, 122, "1984 -04- 11", font="Helvetica", size=10, bold=True)
    h.put(360, 136, "Dnr " + d("diarienummer", "84/112-34"), font="Helvetica", size=9)
    h.put(72, 176, "Till")
    h.put(72, 191, "Kulturnämnden i Hedebruk")
    h.put(72, 228, "ang. bidrag till " + d("projekt", "Barnens matinéer"))
    h.line(72, 231, 340, 231)
    y = h.wrap(72, 258, 455, "Sedan Saga stängde i höstas finns det ingen biograf i kommunen. Filmstudion vill "
        "visa tolv filmer för barn i Folkets hus, en varannan lördag med början "
        + d("tidplan_start", "lördagen den 15 september 1984", "1984-09-15") + ". Den sista visas "
        + d("tidplan_slut", "den 2 mars 1985", "1985-03-02") + ".")  # fmt: skip
    y = h.wrap(72, y + 9, 455, "Barnen går in för fem kronor. Räknar vi med 80 barn per gång ger det "
        + d("ovriga_intakter_belopp", "4.800 kronor", "4800") + ". Kostnaderna blir enligt nedan, varför vi "
        "anhåller om ett bidrag av " + d("sokt_summa", "6.700 kronor", "6700") + ".")  # fmt: skip
    y += 10
    for words, raw in costs(d, _LETTER_ROWS):
        end = h.put(92, y, words)
        h.dots(end + 6, 420, y)
        h.put(490, y, raw, align="right")
        y += 16
    h.put(490, y - 4, "---------", align="right")
    h.put(92, y + 10, "Kronor")
    h.put(490, y + 10, d("budget_summa", "11.500:-", "11500"), align="right")
    y = h.wrap(72, y + 42, 455, "Folkets hus lånar ut salongen gratis om vi städar efter oss. Skolans fritidsledare "
        "har lovat att vara med och hålla ordning. Vi fick 5.000 kronor av nämnden 1982 för vuxenvisningarna, och de "
        "pengarna är redovisade.")  # fmt: skip
    h.put(72, y + 16, "Med vänlig hälsning")
    h.put(72, y + 76, d("undertecknare", "Torsten Gruvberg"))
    h.put(72, y + 91, d("befattning", "ordf."))
    h.put(72, y + 128, "PS. Ring Ingalill på " + d("telefon", "0980-319 244") + ", helst efter kl 17.")
    d.signed(line=False)
    return h.done()


PAPERS = (bygdebrygga, filmbrev)
