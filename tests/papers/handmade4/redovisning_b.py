"""Two reports: a final account typed with dot leaders, and a requisition typed in columns; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import konton, value
from tests.papers.marks import plain
from tests.papers.pdf import Rendered

_LEADERS = (
    ("4010", "Virke och färg till scenen", "12400,00"),
    ("5010", "Hyra av bygdegården, åtta kvällar", "9600,00"),
    ("5611", "Bränsle till elverk", "2184,50"),
    ("5930", "Affischer och annonser", "3215,00"),
    ("7631", "Kaffe till arbetslaget", "1890,50"),
)


def prickad_slutrapport() -> Rendered:
    """A final report typed in an even face: figures after dot leaders, and a sum with two digits swapped."""
    h = Hand("prickad_slutrapport", font="Courier", size=10.5, producer="fpdf", leading=1.45)
    d = h.paper("redovisning")
    h.put(70, 60, "Kronbergs Sparbanksstiftelse", bold=True)
    h.put(525, 60, "Bidrag nr " + d("diarienummer", "418/2011"), align="right")
    h.put(70, 96, "SLUTRAPPORT", bold=True, size=14)
    facts = (
        ("Bidragsmottagare", "Teaterföreningen Månskäran"),
        ("Projekt", d("report_projects/1/projekt", "Bondkomik i ladan")),
        ("Projekttid", d("period_start,period_slut", "maj - augusti 2012", "2012-05-01", "2012-08-31")),
        ("Beviljat bidrag", d("beviljat_belopp", "30000 kr", "30000")),
    )
    y = 124.0
    for label, answer in facts:
        h.put(70, y, label + " " + "." * (21 - len(label)) + " " + answer)
        y += 16
    text = (
        "Ladan fick scen, bänkar och ström. Åtta kvällar spelades för sammanlagt 614 besökare, mot planerade 400. "
        "Entrén var 60 kr och gick till skådespelarnas resor."
    )
    h.put(70, y + 14, "1. Resultat", bold=True)
    y = h.wrap(70, y + 32, 455, d.section("resultat", "1. Resultat", text))
    h.put(70, y + 14, "2. Avvikelser från planen", bold=True)
    other = "Elverket fick köras varje kväll eftersom nätbolaget inte hann dra fram kabel."
    y = h.wrap(70, y + 32, 455, d.section("ovriga_upplysningar", "2. Avvikelser från planen", other))
    h.put(70, y + 14, "3. Ekonomisk redovisning", bold=True)
    y += 32
    for konto, words, belopp in konton(d, _LEADERS):
        _leader(h, y, f"{konto} {words}", belopp)
        y += 16
    _leader(h, y, "SUMMA KOSTNADER", d("summa_angiven", "29920,00", "29920"))
    _leader(h, y + 24, "Därav täckt av bidraget", d("forbrukat_belopp", "29920,00", "29920"))
    _leader(h, y + 40, "Återstår av bidraget", "80,00")
    h.put(70, y + 84, "Tegelby, " + d("datum", "2 nov 2012", "2012-11-02"))
    h.put(70, y + 128, d("undertecknare", "Ronja Askelin"))
    h.put(70, y + 144, "kassör")
    h.put(320, y + 128, "Sture Vallmark")
    h.put(320, y + 144, "revisor")
    d.planted.append("B07")
    d.signed(line=False)
    return h.done()


def _leader(h: Hand, y: float, words: str, figure: str) -> None:
    """Words, dots to the right margin's figures, and the figure."""
    h.put(90, y, f"{words} " + "." * (58 - len(plain(words)) - len(plain(figure))) + " " + figure)


_PARTS = (
    ("1", "2018-02-15", "150 000,00", "utbetald"),
    ("2", "2018-06-29", "150 000,00", "utbetald"),
    ("3", "2019-01-31", "120 000,00", "rekvireras"),
)
_COSTS = (
    ("Arvode, två processledare", "214 375,50"),
    ("Lokal och teknik", "61 200,00"),
    ("Tolkning", "38 940,00"),
    ("Resor", "7 118,50"),
    ("Återförd moms", "-4 320,00"),
)


def rekvisitionsbrev() -> Rendered:
    """Plain text: a letter typed in columns that requisitions the third part of granted money and accounts for it."""
    d = Document("redovisning")
    heading = "Vad pengarna har använts till"
    told = (
        "Under perioden har fjorton samtalscirklar hållits på fem språk. Varje cirkel",
        "har haft mellan sex och elva deltagare. I snitt kostade en träff 2 350 kr.",
    )
    d.section("genomforande", heading, " ".join(told))
    lines = [
        _columns("Kvinnonätverket Bryggan", "REKVISITION NR 3"),
        _columns("Fabriksgatan 22", "Datum:  " + d("datum", "2019-01-14")),
        _columns("641 30 Vingsjö", "Ert dnr: " + d("diarienummer", "851-7726-17")),
        _columns("Org.nr 802472-1162", "Vår ref: Zahra Olovsdotter"),
        "",
        _columns("", "Länsstyrelsen i Sörlands län"),
        _columns("", "611 86 Nystad"),
        "",
        "Projekt:           " + d("report_projects/1/projekt", "Samtal över bron"),
        "Beviljat bidrag:   " + d("beviljat_belopp", "420 000 kronor", "420000"),
        "Period:            "
        + d("period_start,period_slut", "1 juli - 31 dec 2018", "2018-07-01", "2018-12-31"),
        "",
        "Härmed rekvireras den tredje och sista delen av bidraget, 120 000 kronor, till",
        "bankgiro 5402-1187.",
        "",
        "Del    Dag enligt beslut        Belopp    Läge",
        *(f"{nr:<7}{day:<18}{sum_:>13}    {state}" for nr, day, sum_, state in _PARTS),
        "",
        heading,
        *told,
        "",
        "Kostnader                                 Kronor",
        "-" * 48,
    ]
    for rad, (text, raw) in enumerate(_COSTS, 1):
        key = f"budget_rows/{rad}"
        blanks = " " * (48 - len(text) - len(raw))
        lines.append(d(f"{key}/text", text) + blanks + d(f"{key}/belopp", raw, value(raw)))
    lines += [
        "-" * 48,
        "Summa denna period" + " " * 20 + d("summa_angiven", "317 314,00", "317314"),
        "Tidigare redovisat" + " " * 20 + "102 686,00",
        "Upparbetat totalt " + " " * 20 + d("forbrukat_belopp", "420 000,00", "420000"),
        "",
        "Med vänlig hälsning",
        "",
        "",
        _columns(d("undertecknare", "Zahra Olovsdotter"), "Kerstin Enerot"),
        _columns("Firmatecknare", "Godkänd revisor"),
        "",
    ]
    d.signed(line=False)
    return typed("rekvisitionsbrev", (d, "\n".join(lines)), encoding="cp1252")


def _columns(left: str, right: str) -> str:
    """Two columns of a typed letter, the second from the forty-fourth character."""
    return left + " " * (44 - len(plain(left))) + right


PAPERS = (prickad_slutrapport, rekvisitionsbrev)
