"""Accounts: a district's two ventures across the sheet, a forest bath typed in 1992; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade7.tools import penned
from tests.papers.pdf import Rendered

_YARDS = (
    (
        "Öppna gården",
        "Öppen gård",
        "Gården på Ripstigen hölls öppen 31 kvällar. Tjugoen ungdomar ville ha nycklar och åtta fick det. Två "
        "kvällar stängdes i förtid efter bråk vid grinden, och sedan mars finns en fältare på plats.",
        (
            ("5012", "1451", "1714", "118 300", "Timanställda ledare"),
            ("5631", "1451", "1714", "45 500", "PO-pålägg"),
            ("6461", "1451", "8710", "27 450", "Mat, jan–mars, faktura 2015-04-02"),
            ("6982", "1452", "1690", "9 750", "Larm"),
        ),
        "201 000",
    ),
    (
        "Språkvän i tvättstugan",
        "Språkvän i tvättstugan",
        "Fyrtiosex par har träffats i sex tvättstugor. Många ville prata om läkarbesök, så en distriktssköterska "
        "kom varannan vecka.",
        (
            ("5012", "1453", "1714", "62 000", "Samordnare 25 %"),
            ("5631", "1453", "1714", "23 845", "PO-pålägg"),
            ("7450", "1453", "8610", "18 000", "Ersättning till Grannföreningen"),
            ("6120", "1453", "8710", "4 155", "Affischer, kaffe"),
        ),
        "108 000",
    ),
)


def tvagardar() -> Rendered:
    """A district board's account across the sheet: sum first in every row, text last, one table for each venture with
    its story at the side; names that differ."""
    h = Hand("tvagardar", font="Liberation Sans", size=9, page=(841.89, 595.28), leading=1.3)
    d = h.paper("redovisning")
    h.put(40, 44, d("namnd", "Skarpnäcks stadsdelsnämnd"), bold=True, size=12)
    h.put(802, 44, "Dnr " + d("diarienummer", "1.5.2.-117/2014"), align="right")
    h.put(40, 66, "Hur medlen har använts: ytterstadsprojekt, första tertialet", bold=True, size=14)
    h.line(40, 74, 802, 74, 1)
    for x, label, answer in (
        (40, "Tiden", d("period_start", "2015-01-01") + "–" + d("period_slut", "2015-04-30")),
        (230, "Tilldelat för året, kr", d("beviljat_belopp", "900 000", "900000")),
        (400, "Upparbetat, kr", d("forbrukat_belopp", "309 000", "309000")),
        (560, "Nämndens motpart", "1714"),
    ):
        h.put(x, 90, label, size=7.5)
        h.put(x, 103, answer, bold=True, size=10)
    y, rad = 134.0, 0
    ends = (98.0, 116.0, 156.0, 196.0, 240.0)
    for nr, (name, heading, text, rows, part) in enumerate(_YARDS, 1):
        h.put(40, y, f"{nr}.  " + d(f"report_projects/{nr}/projekt", name), bold=True, size=11)
        h.row(y + 18, ends, ("Kronor", "Konto", "IKB", "Motpart", "Text"), right=(0,), bold=True, size=8)
        h.line(40, y + 22, 470, y + 22, 0.6)
        at = y + 35
        for konto, ikb, motpart, belopp, words in rows:
            rad += 1
            key = f"konto_rows/{rad}"
            d.codes(rad, nr)
            h.row(at, ends, (
                d(f"{key}/belopp", belopp, value(belopp)), d(f"{key}/konto", konto), d(f"{key}/ikb", ikb),
                d(f"{key}/motpart", motpart), d(f"{key}/text", words),
            ), right=(0,))  # fmt: skip
            at += 15
        h.line(50, at - 10, 100, at - 10, 0.5)
        h.row(at + 3, ends, (part, f"Projekt {nr}", "", "", ""), right=(0,), bold=True)
        h.put(500, y, d(f"report_projects/{nr}/delredovisning", heading), italic=True, size=10)
        h.wrap(500, y + 18, 302, d.section(f"delredovisning/{nr}", heading, text))
        y = at + 34
    h.line(40, y - 6, 470, y - 6, 1)
    h.row(
        y + 8,
        ends,
        (d("summa_angiven", "309 000", "309000"), "Båda projekten", "", "", ""),
        right=(0,),
        bold=True,
    )
    h.put(500, y + 8, "Skarpnäck den " + d("datum", "7 maj 2015", "2015-05-07"))
    h.put(500, y + 44, d("undertecknare", "Carina Bergh-Tapper"))
    h.put(500, y + 57, "stadsdelsdirektör")
    h.put(40, 572, "Blankett YP 3, stadsledningskontoret", size=7)
    d.planted.append("N02")
    d.signed(line=False)
    return h.done()


_BATH = (
    ("Virke till bryggor och ramp", "22.300", "23.117"),
    ("Smide, räcken", "9.000", "8.450"),
    ("Grus, transporter", "6.500", "7.920"),
    ("Arbetsförmedlingens lag, mat", "4.200", "3.264"),
    ("Livräddningsutrustning", "3.000", "2.249"),
)


def skogsbad() -> Rendered:
    """A letter to a county's health fund of 1992: what has been spent stated before the table, outcome before budget,
    a pencil's note."""
    h = Hand("skogsbad", font="Courier", size=10.5, leading=1.45)
    d = h.paper("redovisning")
    h.put(66, 64, "HANDIKAPPFÖRENINGARNAS SAMARBETSORGAN")
    h.put(66, 79, "i Furuviks kommun")
    h.put(380, 64, d("datum", "12 oktober 1992", "1992-10-12"))
    h.put(66, 120, "Västerbergslagens landsting")
    h.put(66, 135, "Folkhälsofonden, ert dnr " + d("diarienummer", "LS 1248/91"))
    h.put(
        66,
        172,
        "ANGÅENDE ERHÅLLET BIDRAG TILL " + d("report_projects/1/projekt", "BAD FÖR ALLA I SKOGSTJÄRN"),
    )
    h.line(66, 175, 413, 175, 0.8)
    y = h.wrap(66, 200, 460, "Fonden beviljade oss " + d("beviljat_belopp", "45.000 kronor", "45000") + ". Arbetet "
               "pågick från den " + d("period_start", "4 maj", "1992-05-04") + " till den "
               + d("period_slut", "30 september 1992", "1992-09-30") + ". Av bidraget har "
               + d("forbrukat_belopp", "45.000 kronor", "45000") + " använts. Bryggorna ägs och sköts från i "
               "höst av fritidskontoret.")  # fmt: skip
    for name, heading, wide, text in (
        ("genomforande", "Vad som har utförts", 120, "En ramp med räcken leder nu ned till 1,4 meters djup. Bryggan "
         "har breddats till två meter så att två rullstolar kan mötas. Grusgången från parkeringen har packats och "
         "försetts med en rätkant som känns med käpp."),
        ("resultat", "Vad det har betytt", 114, "Under juli och augusti räknades 312 badande med något slags "
         "hjälpmedel. Sommaren före var de, enligt badvakten, färre än tio."),
    ):  # fmt: skip
        h.put(66, y + 14, heading)
        h.line(66, y + 17, 66 + wide, y + 17, 0.8)
        y = h.wrap(66, y + 32, 460, d.section(name, heading, text))
    h.put(66, y + 16, "Ekonomi, kronor")
    h.line(66, y + 19, 66 + 95, y + 19, 0.8)
    stops = (66.0, 400.0, 500.0)
    h.row(y + 38, stops, ("", "Verkligt", "Beräknat"), right=(1, 2))
    y += 56
    for (text, raw), (_, planned, _) in zip(
        costs(d, [(row[0], row[2]) for row in _BATH]), _BATH, strict=True
    ):
        h.row(y, stops, (text, raw, planned), right=(1, 2))
        y += 16
    h.put(400, y - 6, "-------", align="right")
    h.put(500, y - 6, "-------", align="right")
    h.row(y + 8, stops, ("Summa", d("summa_angiven", "45.000", "45000"), "45.000"), right=(1, 2))
    h.put(66, y + 40, "Räkenskaperna är granskade av föreningens revisor.")
    penned(h, 80, y + 82, "Arne Sköld", 15)
    h.put(66, y + 102, d("undertecknare", "Arne Sköld"))
    h.put(66, y + 117, "sekreterare")
    penned(h, 390, y + 100, "Till handl. 19/10. Tack! /BW", 12)
    d.signed(line=False)
    return h.done()


PAPERS = (tvagardar, skogsbad)
