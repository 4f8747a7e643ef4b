"""Aid for a school abroad, and three decisions: a county's on water, a culture board's of 1989, a delegate's list."""

from __future__ import annotations

from docx.shared import Cm

from tests.papers.handmade.pen import Document, Hand, inked, worded
from tests.papers.handmade2.tools import told
from tests.papers.handmade5.tools import priced
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.tools import said, sheet, tabled
from tests.papers.pdf import Rendered

_DESKS = (
    ("Fortbildning av lärare", "6", "kurs", "12 400", "74 400"),
    ("Skolbänkar, tillverkas lokalt", "120", "st", "310", "37 200"),
    ("Vattenpump med tank", "1", "st", "46 800", "46 800"),
    ("Resdagar för kontaktlärare", "14", "dag", "1 850", "29 500"),
    ("Samordnare på plats", "12", "mån", "4 200", "50 400"),
    ("Revision i Kenya", "1", "st", "9 700", "9 700"),
)
_DESKS_TOLD = (
    ("bakgrund", "Bakgrund och samarbetspartner", "Vänföreningen har samarbetat med Mbale Parents' Association "
     "sedan 2004. "
     "Skolan har 640 elever och 11 lärare. Under torrtiden går flickorna i årskurs 5–8 i snitt fyra kilometer om dagen "
     "efter vatten, ofta på skoltid."),
    ("mal", "Projektmål", "I december 2012 är flickornas frånvaro högst 8 procent (i dag 23) och alla elever har en "
     "plats i "
     "bänk."),
    ("genomforande", "Aktiviteter", "Pumpen borras i februari. Bänkarna byggs av avgångselever vid yrkesskolan. "
     "Lärarna går "
     "två kurser per termin i engelska, matematik och naturvetenskap."),
    ("implementering", "Hållbarhet efter projektet", "Vattenkommittén tar ut en avgift om 5 shilling per dunk för "
     "underhåll."),
)  # fmt: skip
_DESKS_HELP = (
    (112, "Se anvisningarna kap. 2. Den svenska föreningen är avtalspart."),
    (262, "Högst 300 ord per ruta."),
    (330, "Målet ska gå att mäta och ha ett utgångsläge."),
)


def skolbank() -> Rendered:
    """An aid forum's form: help in a narrow column to the right, number, unit and price, a rate; one product is off."""
    h = Hand("skolbank", font="Helvetica", size=9, producer="fpdf", leading=1.3)
    d = h.paper("ansokan")
    h.box(430, 0, 595, 842, 0.94)
    h.put(440, 40, "Anvisningar", bold=True)
    for y, words in _DESKS_HELP:
        h.wrap(440, y, 140, words, size=7.5, italic=True)
    h.put(40, 40, "Ansökningsformulär – projektbidrag 2012", bold=True, size=13)
    h.put(40, 54, "Ansökan ska vara Forum Världen tillhanda senast 2011-09-15", size=7.5)
    y = 82.0
    for label, answer in (
        ("Ansökningsnummer", d("diarienummer", "FV-2012-0077")),
        ("Svensk organisation", d("sokande", "Vänföreningen Lindsberg–Mbale")),
        ("Org.nr", d("organisationsnummer", "802468-8197")),
        ("Adress", d("adress", "c/o Studiehuset, Prästgatan 2")),
        ("Postadress", d("postadress", "711 30 Lindsberg")),
        ("Kontaktperson", d("kontaktperson", "Grace Wanjiru Öberg")),
        (
            "Telefon / e-post",
            d("telefon", "070-174 06 72") + " / " + d("epost", "grace@lindsbergmbale.example"),
        ),
        ("Projektets namn", d("projekt", "Bänk, bok och brunn")),
        ("Projektperiod", d("tidplan_start", "2012-01-16") + " t.o.m. " + d("tidplan_slut", "2012-12-31")),
        ("Tidigare bidrag", "FV-2009-0031, 186 400 kr, slutredovisat 2010-06-30"),
        ("Lokal partner", "Mbale Parents' Association, reg. no. CBO/4471"),
    ):
        h.put(40, y, label)
        h.box(138, y - 10, 420, y + 4)
        h.put(142, y, answer)
        y += 17
    y = told(h, d, 40, y + 12, 380, _DESKS_TOLD, gap=6)
    h.put(40, y + 10, "Budget (SEK). Kurs: 1 SEK = 13,20 KES", bold=True)
    y += 26
    xs = (40.0, 218.0, 228.0, 318.0, 412.0)
    h.row(y, xs, ("Budgetpost", "Antal", "Enhet", "Pris/enhet", "Summa"), right=(1, 3, 4), bold=True, size=8)
    h.line(40, y + 4, 420, y + 4, 0.8)
    y += 17
    for rad, (text, antal, unit, price, whole) in enumerate(_DESKS, 1):
        words, many, each, sum_ = priced(d, rad, text, antal, price, whole)
        h.row(y, xs, (words, many, unit, each, sum_), right=(1, 3, 4))
        y += 15
    h.line(340, y - 10, 420, y - 10, 0.8)
    for label, answer in (
        ("Total projektkostnad", d("budget_summa", "248 000", "248000")),
        ("Egeninsats (minst 10 %)", d("ovriga_intakter_belopp", "24 800", "24800")),
        ("Sökt bidrag från Forum Världen", d("sokt_summa", "223 200", "223200")),
    ):
        h.row(y + 3, (40, 412), (label, answer), right=(1,), bold=True)
        y += 15
    h.put(40, y + 26, d("ort", "Lindsberg") + " den " + d("datum", "9 september 2011", "2011-09-09"))
    h.line(40, y + 56, 210, y + 56, 0.4)
    h.line(230, y + 56, 420, y + 56, 0.4)
    h.put(40, y + 67, d("undertecknare", "Yngve Sällström") + ", " + d("befattning", "ordförande"))
    h.put(230, y + 67, "Firmatecknare 2: Ulla Brink", size=8)
    d.planted.append("B13")
    d.signed()
    return h.done()


def vattenbeslut() -> Rendered:
    """A county board's decision under the heading of the application: what is granted, conditions, how to appeal."""
    h = Hand("vattenbeslut", font="Times", size=11, producer="fpdf", leading=1.3)
    d = h.paper("beslut")
    h.put(60, 54, "Länsstyrelsen", bold=True, size=16)
    h.put(60, 70, "Roslagsbygdens län", size=10)
    h.put(350, 54, "BESLUT", bold=True, size=12)
    h.row(78, (350, 420), ("Datum", "Ärendebeteckning"), size=8)
    h.row(90, (350, 420), (d("datum", "2020-05-07"), d("diarienummer", "539-2210-2020")))
    for number, words in enumerate(
        ("Norrsjöns Vattenråd", "Att: Åke Hedström", "Sjövägen 1", "760 40 NORRSJÖ")
    ):
        h.put(350, 124 + 14 * number, words)
    h.put(60, 214, "Ansökan om bidrag till lokala vattenvårdsprojekt (LOVA)", bold=True, size=13)
    h.put(60, 246, "Beslut", bold=True, size=12)
    clauses = (
        f"Länsstyrelsen beviljar Norrsjöns Vattenråd bidrag med högst "
        f"{d('decisions/1/belopp', '415 000 kronor', '415000')} "
        f"till projektet {d('decisions/1/projekt', 'Fosfor stannar i dammen – etapp 2')}, dock högst 80 procent av de "
        "faktiska kostnaderna.",
        "Bidraget ska användas mellan den 1 juni 2020 och den 30 november 2022.",
        "Länsstyrelsen avslår ansökan i den del som avser inköp av båt (62 000 kronor).",
    )
    blank(d, *(f"decisions/{nr}/{name}" for nr in (2, 3) for name in ("projekt", "belopp")))
    y = 264.0
    for nr, text in enumerate(clauses, 1):
        h.put(60, y, f"{nr}.")
        y = h.wrap(80, y, 450, d.clause(nr, text)) + 4
    for heading, text in (
        ("Villkor", "Verksamhetsrapport och slutrapport lämnas på Miljöverkets blankett. Bidraget betalas ut mot "
         "rekvisition, "
         "med högst 75 procent innan slutrapporten har godkänts. Upphandling ska dokumenteras."),
        ("Redogörelse för ärendet", "Vattenrådet ansökte den 28 november 2019 om 477 000 kronor. Den totala kostnaden "
         "beräknas till 596 250 kronor och medfinansieringen till 119 250 kronor. Kommunen har yttrat sig den 14 "
         "februari "
         "2020 och tillstyrker."),
        ("Skäl för beslutet", "Dammen väntas hålla kvar 38 kilo fosfor per år. En båt kan lånas av kommunen och är "
         "därför "
         "ingen nödvändig kostnad."),
        ("Information", "Beslutet kan inte överklagas enligt 19 § förordningen om statligt stöd till lokala "
         "vattenvårdsprojekt."),
    ):  # fmt: skip
        h.put(60, y + 16, heading, bold=True, size=12)
        y = h.wrap(60, y + 32, 470, text) + 4
    h.put(
        60,
        y + 22,
        "Beslutet har fattats av miljödirektör Kristina Grahn med vattenhandläggare Olle Ek som föredragande.",
    )
    h.line(60, 782, 535, 782, 0.5)
    h.put(60, 794, "Postadress: Box 500, 761 05 Roslagsby   Telefon: 08-465 004 55   Bankgiro: 5051-8840   Org.nr "
        "202100-8228",
          size=7.5)  # fmt: skip
    h.put(535, 806, "1 (1)", size=7.5, align="right")
    return h.done()


def kulturnamnd89() -> Rendered:
    """A culture board's minutes typed in 1989: paragraph number in the margin, att-clauses, sums with points."""
    h = Hand("kulturnamnd89", font="Courier", size=10.5, leading=1.4)
    d = h.paper("beslut")
    h.put(60, 56, "HÖGBODA KOMMUN")
    h.put(60, 70, "Kulturnämnden")
    h.put(300, 56, "SAMMANTRÄDESPROTOKOLL")
    h.put(300, 70, "Sammanträdesdatum")
    h.put(300, 84, d("datum", "1989-03-14"))
    h.put(520, 56, "Blad 7", align="right")
    h.line(60, 92, 535, 92)
    h.put(60, 118, "§ 22")
    h.put(120, 118, "Bidrag till kulturföreningar våren 1989")
    h.put(120, 134, "Dnr " + d("diarienummer", "KN 89/31 805"))
    y = h.wrap(120, 160, 410, "Nio föreningar har sökt sammanlagt 143.500 kronor. Kvar av årets anslag, konto 4521, "
               "är 61.200 kronor. Kulturassistentens förslag 1989-03-02 bifogas.")  # fmt: skip
    y = h.wrap(
        120, y + 8, 410, "Ledamoten Sven Ahlm anmäler jäv och deltar inte i beslutet om hembygdsföreningen."
    )
    h.put(120, y + 12, "KULTURNÄMNDEN BESLUTAR")
    clauses = (
        f"att bevilja Högboda Hembygdsförening {d('decisions/1/belopp', '18.000 kronor', '18000')} för "
        f"{d('decisions/1/projekt', 'Ortnamn och ödetorp')},",
        f"att bevilja Teatergruppen Spåret {d('decisions/2/belopp', '22.500 kronor', '22500')} för "
        f"{d('decisions/2/projekt', 'Rallarspelet')} mot redovisning,",
        f"att bevilja Jazzklubben {d('decisions/3/belopp', '9.000 kronor', '9000')} som förlustgaranti,",
        "att bordlägga ansökan från Högboda Fotoklubb i avvaktan på kompletteringar, samt",
        "att i övrigt avslå ansökningarna.",
    )
    blank(
        d,
        "decisions/3/projekt",
        *(f"decisions/{nr}/{name}" for nr in (4, 5) for name in ("projekt", "belopp")),
    )
    y += 34
    for nr, text in enumerate(clauses, 1):
        y = h.wrap(120, y, 410, d.clause(nr, text), indent=26) + 5
    h.put(120, y + 14, "Reservation")
    y = h.wrap(
        120,
        y + 30,
        410,
        "Maj-Lis Kvist reserverar sig mot beslutet om Jazzklubben till förmån för 5.000 kronor.",
    )
    h.line(60, 740, 535, 740)
    h.row(
        754, (60, 240, 420), ("Justerandes sign", "Anslag uppsatt 1989-03-21", "Utdragsbestyrkande"), size=8.5
    )
    return h.done()


_DELEGATED = (
    ("SRF Solbacken", "Sommarläger", "20 000", "20 000"),
    ("Somaliska kvinnor i Solbacken", "Simma tryggt", "64 000", "45 000"),
    ("Solbackens Schacksällskap", "Schack i parken", "12 500", "12 500"),
    ("Kulturföreningen Rost", "Skrotorkester", "80 000", "0"),
)


def delegationslista() -> Rendered:
    """A district's decision by delegation in Word: a table of what was wanted and granted, then numbered clauses."""
    d = Document("beslut")
    doc = sheet("Garamond", 11.5, 2.6, 6)
    tabled(doc, (
        ("Solbackens stadsdelsförvaltning", "DELEGATIONSBESLUT"),
        ("Avdelningen för kultur och fritid", "Nr 14/2011"),
        ("", "Diarienummer: " + d("diarienummer", "1.7-302-2011")),
        ("", "Beslutsdatum: " + d("datum", "2011-05-30")),
    ), (8.5, 7.3), style="Normal Table", bold=(0,))  # fmt: skip
    said(doc, "Utvecklingsbidrag till föreningar, andra omgången 2011", bold=True, size=15, before=16)
    said(doc, "Ansökningstiden gick ut den 15 april 2011. Fyra ansökningar om tillsammans 176 500 kronor har "
        "prövats mot "
         "nämndens riktlinjer den 17 februari 2011, § 8. Delegationsordningen punkt 6.3 ger avdelningschefen rätt att "
         "besluta om högst 50 000 kronor per förening.")  # fmt: skip
    heads = ("Förening", "Projekt", "Sökt", "Förslag")
    tabled(doc, (heads, *_DELEGATED), (5.8, 4.4, 2.8, 2.8), right=(2, 3), bold=(0,), size=10)
    said(doc, "Beslut", bold=True, size=13, before=14)
    clauses = (
        f"SRF Solbacken beviljas {d('decisions/1/belopp', '20 000 kronor', '20000')} för "
        f"{d('decisions/1/projekt', 'Sommarläger')}.",
        f"Somaliska kvinnor i Solbacken beviljas {d('decisions/2/belopp', '45 000 kronor', '45000')} för "
        f"{d('decisions/2/projekt', 'Simma tryggt')}. Hallhyran betalas av förvaltningen.",
        f"Solbackens Schacksällskap beviljas {d('decisions/3/belopp', '12 500 kronor', '12500')} för "
        f"{d('decisions/3/projekt', 'Schack i parken')}.",
        f"Kulturföreningen Rosts ansökan för {d('decisions/4/projekt', 'Skrotorkester')} avslås.",
        "Bidragen ska redovisas senast den 31 januari 2012.",
    )
    blank(d, "decisions/4/belopp", "decisions/5/projekt", "decisions/5/belopp")
    for nr, text in enumerate(clauses, 1):
        paragraph = said(doc, f"{nr}.\t" + d.clause(nr, text))
        paragraph.paragraph_format.left_indent = Cm(1)
        paragraph.paragraph_format.first_line_indent = Cm(-1)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(1))
    said(doc, inked("Petra Lundqvist\navdelningschef"), before=26)
    said(
        doc,
        "Beslutet anmäls till stadsdelsnämnden den 16 juni 2011. Handläggare: Omid Farsi, 08-465 004 66",
        size=9,
        before=8,
    )
    return worded("delegationslista", doc, d)


PAPERS = (skolbank, vattenbeslut, kulturnamnd89, delegationslista)
