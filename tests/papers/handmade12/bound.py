"""A board's minutes with the application they grant behind them, and an agreement that grants nothing; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, through_office, worded
from tests.papers.handmade2.tools import told
from tests.papers.handmade5.tools import priced
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.tools import said, sheet, tabled
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_BOATS = (
    ("Optimistjollar, begagnade", "6", "9 500", "57 000"),
    ("Flytvästar", "24", "595", "14 280"),
    ("Ledartimmar", "160", "185", "29 600"),
    ("Följebåt, hyra per dag", "12", "1 260", "15 120"),
)


def namndsegling() -> Rendered:
    """Minutes of a committee in 2006 with the application behind them: a chair who stepped out, sums per clause."""
    h = Hand("namndsegling", font="Times", size=11)
    d = h.paper("beslut")
    h.put(60, 46, "ÅLVIKENS KOMMUN", bold=True)
    h.put(330, 46, "SAMMANTRÄDESPROTOKOLL", bold=True)
    h.put(60, 60, "Barn- och ungdomsutskottet")
    h.put(330, 60, d("datum", "2006-04-05"))
    h.put(535, 60, "Sida 7", align="right")
    h.line(60, 68, 535, 68, 1)
    h.put(60, 100, "BUU § 23", bold=True)
    h.put(330, 100, "Dnr " + d("diarienummer", "BUN 06/48 049"))
    h.put(60, 124, "Fördelning av medel för sommaraktiviteter 2006", bold=True, size=13)
    h.put(60, 150, "Beslut", bold=True)
    y = h.wrap(60, 166, 470, "Utskottet beslutar") + 2
    clauses = (
        "att Ålvikens Segelsällskap beviljas " + d("decisions/1/belopp", "80 000 kr", "80000") + " för "
        + d("decisions/1/projekt", "Seglarskola för alla") + ",",
        "att Kulturskolan beviljas " + d("decisions/2/belopp", "35 000 kr", "35000") + " för "
        + d("decisions/2/projekt", "Trumslagarlägret") + ",",
        "att Ålvikens Ridklubbs ansökan om " + d("decisions/3/projekt", "Ponnyveckan") + " avslås, samt",
        "att redovisning ska ske till utskottet i oktober.",
    )  # fmt: skip
    for nr, text in enumerate(clauses, 1):
        y = h.wrap(80, y, 450, d.clause(nr, text)) + 3
    blank(d, "decisions/3/belopp", "decisions/4/projekt", "decisions/4/belopp")
    h.put(60, y + 12, "Jäv", bold=True)
    y = h.wrap(
        60, y + 28, 470, "Kristina Bjelke anmäler jäv och deltar inte i handläggningen av den första punkten."
    )
    h.put(60, y + 12, "Ärendet", bold=True)
    y = h.wrap(60, y + 28, 470, "Tre ansökningar om tillsammans 176 400 kr har kommit in. I budget finns 115 000 kr "
        "avsatta. Förvaltningen föreslår att medlen går till verksamheter som tar emot barn utan "
         "föranmälan.")  # fmt: skip
    h.put(60, y + 12, "Beslutsunderlag", bold=True)
    y = h.wrap(60, y + 28, 470, "Tjänsteskrivelse 2006-03-20. Ansökan från Ålvikens Segelsällskap, bilaga 1.")
    h.put(60, y + 40, "BUU § 24", bold=True)
    h.put(330, y + 40, "Dnr BUN 06/12 042")
    h.put(60, y + 64, "Månadsuppföljning mars", bold=True, size=13)
    h.wrap(60, y + 82, 470, "Prognosen för helåret är ett underskott på 1,2 miljoner kronor, varav 900 000 kr avser "
        "skolskjuts. Utskottet lägger rapporten till handlingarna.")  # fmt: skip
    h.line(60, 748, 535, 748)
    for x, words in ((60, "Ordförande"), (220, "Justerare"), (380, "Utdragsbestyrkande")):
        h.put(x, 762, words, size=8)
    _sailing(h)
    return h.done()


def _sailing(h: Hand) -> None:
    d = h.paper("ansokan")
    h.put(535, 40, "Bilaga 1 till BUU § 23/2006", italic=True, size=9, align="right")
    h.put(60, 70, "Sommarlovsmedel 2006 – ansökan", bold=True, size=16, font="Helvetica")
    y = 100.0
    for left, one, right, two in (
        ("Vem söker?", d("sokande", "Ålvikens Segelsällskap"), "Org nr", d("organisationsnummer", "884401-2362")),
        ("Adress", d("adress", "Hamnvägen 40"), "Ort", d("postadress", "139 70 Ålviken")),
        ("Kontakt", d("kontaktperson", "Pontus Ahlmark"), "Tel", d("telefon", "08-465 004 68")),
        ("Aktivitet", d("projekt", "Seglarskola för alla"), "Mejl", d("epost", "pontus@alvikenss.example")),
        ("Första dag", d("tidplan_start", "26/6 2006", "2006-06-26"), "Sista dag", d("tidplan_slut", "11/8 2006",
         "2006-08-11")),
    ):  # fmt: skip
        h.put(60, y, left, size=8.5, font="Helvetica")
        h.put(122, y, one, font="Courier")
        h.put(340, y, right, size=8.5, font="Helvetica")
        h.put(386, y, two, font="Courier", size=10)
        h.line(60, y + 5, 535, y + 5, 0.3)
        y += 22
    y = told(h, d, 60, y + 6, 470, (
        ("malgrupp", "Vilka får vara med?", "Alla barn 9–14 år i kommunen. Ingen avgift, ingen egen båt. Hälften av "
         "platserna hålls för barn som kommer samma morgon."),
        ("genomforande", "Vad ska ni göra?", "Sju veckor, fyra dagar i veckan. Fyra ledare under 20 år som själva har "
         "gått "
         "skolan. Simkunnighet prövas första dagen."),
    ), font="Courier", size=10)  # fmt: skip
    h.put(60, y + 12, "Vad kostar det?", bold=True)
    at = (64.0, 330.0, 420.0, 530.0)
    h.row(y + 30, at, ("Sak", "Antal", "Pris", "Kronor"), right=(1, 2, 3), size=8.5, font="Helvetica")
    y += 47
    for rad, row in enumerate(_BOATS, 1):
        h.row(y, at, priced(d, rad, *row), right=(1, 2, 3), font="Courier", size=10)
        y += 16
    h.line(60, y - 11, 535, y - 11, 0.4)
    for label, raw in (
        ("Det kostar", d("budget_summa", "116 000", "116000")),
        ("Klubben lägger till", d("ovriga_intakter_belopp", "26 000", "26000")),
        ("Vi söker", d("sokt_summa", "90 000", "90000")),
    ):
        h.row(y + 4, (330, 530), (label, raw), right=(1,), bold=True)
        y += 18
    h.put(60, y + 16, f"Fick ni medel förra sommaren?   {TICKED} Ja, 60 000 kr   {UNTICKED} Nej")
    h.put(60, y + 50, d("ort", "Ålviken") + " " + d("datum", "2006-02-27"))
    h.line(60, y + 92, 260, y + 92)
    h.put(60, y + 105, d("undertecknare", "Pontus Ahlmark") + ", " + d("befattning", "ungdomsansvarig"))
    d.planted.append("N06")
    d.signed()


def natthamn() -> Rendered:
    """An agreement of 2026 between a municipality and an association: parties, sums by year, two who sign; no wish."""
    d = Document("annat")
    doc = sheet("Liberation Sans", 10.5, 2.4)
    said(doc, "Överenskommelse om idéburet offentligt partnerskap", bold=True, size=16)
    said(doc, "Natthamn – akut boende för unga vuxna", size=12)
    tabled(doc, (
        ("Diarienummer", d("diarienummer", "SN 2025/1107")),
        ("Part 1", "Rödhamns kommun, socialnämnden, org.nr 212000-6628"),
        ("Part 2", "Föreningen Natthamn, org.nr 802540-7738"),
        ("Kontaktperson part 1", "Enhetschef Ebba Lindroos, 031-390 06 12"),
        ("Kontaktperson part 2", "Verksamhetsledare Kim Strand, 070-174 06 71"),
        ("Avtalstid", "2026-01-01 – 2027-12-31"),
    ), (4.6, 11.6))  # fmt: skip
    for heading, text in (
        ("§ 1 Bakgrund och syfte", "Parterna vill att ingen under 25 år ska sova ute i Rödhamn. Föreningen driver "
         "sedan "
         "2019 åtta platser i Sjömanskyrkan."),
        ("§ 2 Mål", "Beläggningen ska vara högst 85 procent. Sju av tio boende ska ha en plan inom fjorton dagar."),
        ("§ 3 Genomförande", "Föreningen svarar för bemanning kl. 20–08. Kommunen svarar för samverkan med "
         "socialsekreterare alla vardagar."),
        ("§ 4 Ekonomi", "Kommunens bidrag betalas i förskott varje kvartal. Föreningens egen insats utgörs av "
         "frivilligas tid, 4 200 timmar per år."),
    ):  # fmt: skip
        said(doc, heading, bold=True, before=8)
        said(doc, text)
    tabled(doc, (("Kronor", "2026", "2027", "Totalt"), ("Kommunens bidrag", "1 450 000", "1 480 000", "2 930 000"),
                 ("Föreningens medel", "310 000", "320 000", "630 000"), ("Summa", "1 760 000", "1 800 000", "3 560 "
                  "000")),
           (6, 3.2, 3.2, 3.2), right=(1, 2, 3), bold=(0, -1))  # fmt: skip
    said(doc, "§ 5 Uppföljning", bold=True, before=8)
    said(doc, "Föreningen lämnar en verksamhetsberättelse senast den 15 februari. Ändringar görs skriftligt. "
        "Överenskommelsen har upprättats i två exemplar.")  # fmt: skip
    said(doc, "Rödhamn den " + d("datum", "11 december 2025", "2025-12-11"), before=12)
    tabled(doc, (("För Rödhamns kommun", "För Föreningen Natthamn"), ("\n\nHenrik Öster\nOrdförande i socialnämnden",
                 "\n\nParisa Dahl\nOrdförande")), (8.1, 8.1))  # fmt: skip
    return through_office("natthamn", worded("natthamn", doc, d), d)


PAPERS = (namndsegling, natthamn)
