"""Final reports of Leader projects, two papers with a layout each; people, projects and amounts are invented."""

from __future__ import annotations

from tests.forms.noting import noted
from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.pdf import Rendered


def fabodar() -> Rendered:
    """Lettered parts over four ruled columns of label and answer, unpaid time on a line, outcome beside budget."""
    h = Hand("leader_fabodar", font="Times", size=10.5)
    d = h.paper("redovisning")
    h.put(50, 54, "Leader Fjällnära", size=12, italic=True)
    h.put(50, 82, "Slutrapport för projekt inom Leader", size=17, bold=True)
    h.put(50, 108, "A   Uppgifter om projektet och stödmottagaren", bold=True, size=12)
    ys = [116, 138, 160, 182, 204]
    xs = [50, 158, 318, 400, 545]
    h.grid(xs, ys)
    cells = (
        ("Projektets namn", d("projekt", "Levande fäbodar"), "Journalnr", d("diarienummer", "2016-4182")),
        (
            "Stödmottagare",
            d("sokande", "Fjällnära byalag"),
            "Org.nr",
            d("organisationsnummer", "769634-1150"),
        ),
        ("Kontaktperson", d("kontaktperson", "Nils-Erik Jonsgård"), "Telefon", d("telefon", "0980-319 288")),
        (
            "Projekttid",
            d("period_start,period_slut", "2016-06-01 – 2018-11-30", "2016-06-01", "2018-11-30"),
            "E-post",
            d("epost", "nej@fjallnara.example"),
        ),
    )
    for top, row in zip(ys, cells, strict=False):
        for n, text in enumerate(row):
            h.put(xs[n] + 4, top + 15, text, bold=n in (0, 2), size=9.5)
    h.put(50, 228, "B   Ekonomi", bold=True, size=12)
    h.put(50, 246, "Beviljat stöd")
    h.put(190, 246, d("beviljat_belopp", "640 000 kr", "640000"))
    h.put(300, 246, "Hittills utbetalt stöd")
    h.put(430, 246, d("utbetalt_belopp", "512 000 kr", "512000"))
    cols = [50, 330, 430, 530]
    h.row(270, cols, ("Kostnadsslag", "Budget", "Utfall", "Avvikelse"), right=(1, 2, 3), bold=True)
    h.line(50, 274, 545, 274)
    rows = (
        ("Personal", "380 000", "401 250", "401250", "-21 250"),
        ("Extern tjänst", "150 000", "139 480", "139480", "10 520"),
        ("Material och virke", "90 000", "84 115", "84115", "5 885"),
        ("Indirekta kostnader", "57 000", "60 187", "60187", "-3 187"),
    )
    y = 288.0
    for rad, (text, budget, utfall, value, off) in enumerate(rows, 1):
        key = f"budget_rows/{rad}"
        h.row(
            y, cols, (d(f"{key}/text", text), budget, d(f"{key}/belopp", utfall, value), off), right=(1, 2, 3)
        )
        for name in ("antal", "a_pris"):
            d.m.values[f"{key}/{name}"], d.m.raws[f"{key}/{name}"] = None, ""
        y += 15
    h.line(50, y - 10, 545, y - 10)
    h.row(
        y + 3,
        cols,
        ("Summa", "677 000", d("forbrukat_belopp", "685 032", "685032"), "-8 032"),
        right=(1, 2, 3),
        bold=True,
    )
    h.put(50, 382, "C   Ideell tid", bold=True, size=12)
    h.put(50, 400, "Ideella timmar")
    h.put(170, 400, d("ideell_tid_timmar", "860", "860"))
    h.put(230, 400, "Värde per timme")
    h.put(330, 400, d("ideell_tid_timvarde", "220 kr", "220"))
    h.put(390, 400, "Värde av ideell tid")
    h.put(490, 400, d("ideell_tid_varde", "189 200 kr", "189200"))
    h.put(50, 428, "D   Resultat och effekter", bold=True, size=12)
    h.put(50, 446, "Genomförda aktiviteter", bold=True)
    y = h.wrap(
        50, 460, 495,
        d.section(
            "genomforande", "Genomförda aktiviteter",
            "Sex fäbodar har fått nya tak och två har åter djur på bete. Tolv kurser i timring och ystning hölls med "
            "sammanlagt 143 deltagare. En led på 21 kilometer skyltades av byarnas skolor.",
        ),
    )  # fmt: skip
    h.put(50, y + 8, "Spridning av resultat", bold=True)
    y = h.wrap(
        50, y + 22, 495,
        d.section(
            "spridning", "Spridning av resultat",
            "Filmen om vallvägen visades på länsmuseet och har setts av fler än fyra tusen personer.",
        ),
    )  # fmt: skip
    h.put(50, y + 8, "Fortsättning efter projekttiden", bold=True)
    y = h.wrap(
        50, y + 22, 495,
        d.section(
            "implementering", "Fortsättning efter projekttiden",
            "Byalaget sköter leden. Kurserna tas över av folkhögskolan i Grannäs.",
        ),
    )  # fmt: skip
    h.put(50, y + 16, "E   Underskrift", bold=True, size=12)
    h.put(50, y + 38, d("ort", "Grannäs") + " den " + d("datum", "14 december 2018", "2018-12-14"))
    h.line(50, y + 76, 260, y + 76)
    h.put(50, y + 89, d("undertecknare", "Nils-Erik Jonsgård"))
    h.put(50, y + 103, d("befattning", "Ordförande"))
    d.signed()
    return noted(h.done(), (d, "leader_slutrapport"))


def skargard() -> Rendered:
    """A typed text with a ruler of dashes between the parts, several answers a line, budget in columns."""
    d = Document("redovisning")
    rows = (
        ("Projektledning", "300 000", "287 940", "287940"),
        ("Resor", "25 000", "18 312", "18312"),
        ("Marknadsföring", "40 000", "44 700", "44700"),
    )
    lines = []
    for rad, (text, budget, utfall, value) in enumerate(rows, 1):
        key = f"budget_rows/{rad}"
        for name in ("antal", "a_pris"):
            d.m.values[f"{key}/{name}"], d.m.raws[f"{key}/{name}"] = None, ""
        name, amount = d(f"{key}/text", text), d(f"{key}/belopp", utfall, value)
        lines.append(f"{name}{' ' * (24 - len(text))}{budget:>10}{' ' * (12 - len(utfall))}{amount}")
    table = "\n".join(lines)
    said = "Tidtabellen delades ut till alla hushåll, och två kommuner har besökt oss."
    spread = d.section("spridning", "Spridning av resultat", said)
    text = f"""SLUTRAPPORT LEADERPROJEKT
Leader Yttre skären

A. ALLMÄNNA UPPGIFTER
--------------------------------------------------------------
Journalnummer: {d("diarienummer", "2019-877")}      Organisationsnummer: {d("organisationsnummer", "802533-9188")}
Projektets namn (enligt beslut): {d("projekt", "Båtbussen året om")}
Stödmottagare: {d("sokande", "Yttre skärens trafikförening")}
Kontaktperson: {d("kontaktperson", "Ragnhild Österman")}
Postadress: {d("postadress", "Bryggan 1, 740 71 Yttre skär")}
Projektet genomfördes under perioden: {d("period_start", "2019-02-01")} - {d("period_slut", "2020-10-31")}

B. EKONOMISK REDOVISNING
--------------------------------------------------------------
Beviljat stöd: {d("beviljat_belopp", "365 000 kr", "365000")}
Privat medfinansiering: {d("privat_finansiering", "50 000 kr", "50000")}

Kostnadsslag                Budget      Utfall
{table}
Summa                      365 000     {d("forbrukat_belopp", "350 952", "350952")}

C. IDEELL TID
--------------------------------------------------------------
Antal timmar ideell tid: {d("ideell_tid_timmar", "412", "412")}
Värde per timme: {d("ideell_tid_timvarde", "175 kr", "175")}
Värde av ideell tid: {d("ideell_tid_varde", "72 100 kr", "72100")}

D. RESULTAT
--------------------------------------------------------------
Uppnådda resultat
{d.section("resultat", "Uppnådda resultat", "Båten gick 311 dagar mot 140 året innan. Antalet resande blev 9 860.")}

Spridning av resultat
{spread}

E. UNDERSKRIFT
--------------------------------------------------------------
{d("ort", "Yttre skär")} den {d("datum", "3 november 2020", "2020-11-03")}

______________________________
{d("undertecknare", "Ragnhild Österman")}
{d("befattning", "Kassör")}
"""
    d.signed()
    return noted(typed("leader_skargard", (d, text)), (d, "leader_slutrapport"))


PAPERS = (fabodar, skargard)
