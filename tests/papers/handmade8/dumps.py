"""Plain texts: a questionnaire answered by e-mail, an account whose columns were lost, a message that claims money."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import costs, pairs, told, value
from tests.papers.handmade7.tools import dumped
from tests.papers.pdf import Rendered


def bygdepengen() -> Rendered:
    """A savings bank's questionnaire saved as text: numbered questions, answers after a sign; nobody named to call."""
    d = Document("ansokan")
    rows = costs(d, (("Virke och spik", "21 400"), ("Mobiltoalett", "8 900"), ("Dragning av el", "14 700")))
    d.unanswered("kontaktperson")
    text = f"""BYGDEPENGEN 2014 - svarsformulär
Inskickat från www.lidarnasbank.example

1. Vilken förening söker?
> {d("sokande", "Lidarna byalag")}

2. Föreningens organisationsnummer?
> {d("organisationsnummer", "802431-7763")}

3. Gatuadress eller box?
> {d("adress", "Lida gård 4")}

4. Postnummer och ort?
> {d("postadress", "443 72 Lida")}

5. Kontaktperson?
>

6. Telefon?
> {d("telefon", "031-390 06 64")}

7. Vad heter projektet?
> {d("projekt", "Bryggdans på Lidasjön")}

8. När börjar det?
> {d("tidplan_start", "1 maj 2014", "2014-05-01")}

9. När är det klart?
> {d("tidplan_slut", "31 augusti 2014", "2014-08-31")}

10. Beskriv vad ni vill göra.
> {
        d.section(
            "genomforande",
            "Beskriv vad ni vill göra.",
            "Vi bygger en dansbana intill badbryggan och ordnar dans sex lördagar.",
            "Spelmanslaget från grannsocknen har lovat att komma gratis.",
        ).replace(chr(10), chr(10) + "> ")
    }

11. Vem har glädje av det?
> {d.section("malgrupp", "Vem har glädje av det?", "Alla som bor runt sjön, och sommargästerna.")}

12. Vad kostar det? (en post per rad)
> {rows[0][0]}: {rows[0][1]}
> {rows[1][0]}: {rows[1][1]}
> {rows[2][0]}: {rows[2][1]}
> Summa: {d("budget_summa", "45 000", "45000")}

13. Hur mycket betalar ni själva eller andra?
> {d("ovriga_intakter_belopp", "15 000 kr", "15000")}

14. Hur mycket söker ni av Bygdepengen?
> {d("sokt_summa", "30 000 kr", "30000")}

15. Namn på den som skickar in, datum
> {d("undertecknare", "Hasse Lidman")}, {d("datum", "2014-02-11")}

--
Formuläret skickades 2014-02-11 21:37 och har fått nummer {d("diarienummer", "BP-14-029")}.
"""
    d.planted.append("F01")
    d.signed(line=False)
    return typed("bygdepengen", (d, text))


_FEAST = (
    ("Tält och bord", "24 000", "26 150"),
    ("Musiker", "18 000", "18 000"),
    ("Råvaror till provsmakning", "12 000", "9 480"),
    ("Annons i lokaltidning", "5 000", "4 870"),
    ("Trafikvakter", "6 000", "6 500"),
)


def skordefest() -> Rendered:
    """A harvest feast accounted for to a Leader area: what a program took out of the PDF word by word, columns lost."""
    h = Hand("skordefest", font="Carlito", size=11)
    d = h.paper("redovisning")
    h.put(50, 56, "Leader Tre Åar", bold=True, size=16)
    h.put(50, 74, "Slutrapport för paraplyprojekt", size=13)
    y = pairs(h, (
        ("Delprojektets namn:", d("report_projects/1/projekt", "Skördefest vid kvarnen")),
        ("Delprojektets nummer:", d("diarienummer", "PP-2017-08")),
        ("Genomfört av:", "Kvarnbyns intresseförening"),
        ("Startdatum:", d("period_start", "2017-06-01")),
        ("Slutdatum:", d("period_slut", "2017-10-31")),
        ("Beviljat belopp:", d("beviljat_belopp", "65 000 kr", "65000")),
        ("Summa använda medel:", d("forbrukat_belopp", "65 000 kr", "65000")),
    ), 50, 210, 106, 18, bold=True)  # fmt: skip
    y = told(h, d, 50, y + 14, 490, (
        ("genomforande", "Vad gjorde ni?", "Festen hölls den 9 september. Fjorton odlare sålde från egna bord "
         "och kvarnen malde råg för första gången sedan 1953."),
        ("resultat", "Hur blev det?", "Drygt 1 900 besökare på en dag. Sex odlare vill starta en gemensam bod."),
    ), size=11)  # fmt: skip
    h.put(50, y + 16, "Ekonomi", bold=True)
    at = (50.0, 330.0, 430.0)
    h.row(y + 34, at, ("Kostnad", "Budget", "Utfall"), right=(1, 2), bold=True)
    y += 52
    for (text, raw), row in zip(costs(d, [(r[0], r[2]) for r in _FEAST]), _FEAST, strict=True):
        h.row(y, at, (text, row[1], raw), right=(1, 2))
        y += 16
    h.row(y + 3, at, ("Summa", "65 000", d("summa_angiven", "65 000", "65000")), right=(1, 2), bold=True)
    h.put(50, y + 50, "Kvarnbyn " + d("datum", "2017-11-20"))
    h.put(50, y + 82, d("undertecknare", "Anna-Karin Möller"))
    h.put(50, y + 96, "Delprojektledare")
    d.signed(line=False)
    return dumped("skordefest", h.done(), d, "-raw")


_CHOIR = (
    ("4110", "Dirigent, 10 gånger", "12 500"),
    ("4120", "Noter", "3 840"),
    ("5060", "Städning av kyrkan", "1 600"),
    ("6110", "Utskrifter", "460"),
)


def korrekvisition() -> Rendered:
    """A message to a diocese that claims the second part of a grant: facts in lines, accounts in a list that is off."""
    d = Document("redovisning")
    lines = []
    for rad, (konto, text, raw) in enumerate(_CHOIR, 1):
        key = f"konto_rows/{rad}"
        d.codes(rad, None, "ikb", "motpart")
        gap = " " * (30 - len(text) + 8 - len(raw))
        lines.append(d(f"{key}/konto", konto) + "  " + d(f"{key}/text", text) + gap
                     + d(f"{key}/belopp", raw, value(raw)))  # fmt: skip
    listed = "\n".join(lines)
    text = f"""Från: Irma Nordlander <irma.nordlander@bergviksforsamling.example>
Till: stiftskansliet@skogsstiftet.example
Datum: {d("datum", "den 12 januari 2013", "2013-01-12")} 14:06
Ämne: Rekvisition 2, {d("diarienummer", "SK 2012-0388")}

Hej!

Här kommer församlingens andra rekvisition och rapport för hösten.

Projekt:            {d("report_projects/1/projekt", "Sjung dig frisk")}
Mottagare:          Bergviks församling
Period:             {d("period_start", "2012-07-01")} - {d("period_slut", "2012-12-31")}
Beviljat belopp:    {d("beviljat_belopp", "40 000 kr", "40000")}
Rekvirerat i juli:  20 000 kr
Rekvireras nu:      20 000 kr
Bankgiro:           5051-8832

Vad vi har gjort
{
        d.section(
            "genomforande",
            "Vad vi har gjort",
            "Kören för dem som aldrig sjungit har träffats tio tisdagar. Från början kom",
            "elva personer, till luciakonserten var de tjugosex.",
        )
    }

Kostnader under perioden
Konto Text                             Kronor
{listed}
      Summa                            {d("summa_angiven", "18 040", "18040")}

Underlag finns hos kamreren. Hör av er om ni vill se dem.

Vänliga hälsningar
{d("undertecknare", "Irma Nordlander")}
församlingsassistent
0980-319 214
"""
    d.planted.append("B07")
    d.signed(line=False)
    return typed("korrekvisition", (d, text), encoding="cp1252")


PAPERS = (bygdepengen, skordefest, korrekvisition)
