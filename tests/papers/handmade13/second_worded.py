"""Second half: Word files, a schoolyard's application and a guide; a village fund's form copied off a web page."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, typed, worded
from tests.papers.handmade2.tools import costs
from tests.papers.handmade9.tools import said, sheet, tabled
from tests.papers.handmade9.typed import padded
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_YARD = (
    ("Projektering och barndialog", "85 000 kr"),
    ("Markarbeten, kullar och dränering", "430 000 kr"),
    ("Växter, 14 träd och 600 buskar", "165 000 kr"),
    ("Lekstockar, hinderbana, rep", "240 000 kr"),
    ("Odlingslådor och vattenpump", "60 000 kr"),
)


def skolskogen() -> Rendered:
    """A board's application for a greener schoolyard in Word, 2016: questions to the left, a mistyped number."""
    d = Document("ansokan")
    doc = sheet("Cambria", 10.5, 2.0, 4)
    said(doc, "Ansökan om bidrag till skolors utemiljö 2016", bold=True, size=17)
    said(
        doc,
        "Boendeverket. Fyll i alla rutor. Ansökan skickas till utemiljo@boendeverket.example senast 31 mars.",
        size=9,
    )
    yes = d("ovriga_intakter", f"{TICKED} Ja", "ja")
    own = d("ovriga_intakter_belopp", "490 000 kr", "490000")
    tabled(doc, (
        ("1a. Huvudman som söker", d("sokande", "Tomtby kommun")),
        ("1b. Nämnd", d("namnd", "Utbildningsnämnden")),
        ("1c. Huvudmannens organisationsnummer", d("organisationsnummer", "212000-6239")),
        ("1d. Postadress", d("adress", "Rådhusgatan 8") + "\n" + d("postadress", "546 31 Tomtby")),
        ("1e. Vem kan svara på frågor? Telefon, e-post", d("kontaktperson", "Håkan Vretblad") + "\n"
         + d("telefon", "031-390 06 74") + "\n" + d("epost", "hakan.vretblad@tomtby.example")),
        ("2a. Projektets benämning", d("projekt", "Skolskogen på Lugnetskolan")),
        ("2b. Byggstart – färdigt", d("tidplan_start", "2016-08-15") + " – " + d("tidplan_slut", "2017-06-02")),
        ("3a. Total kostnad exkl. moms", d("budget_summa", "980 000 kr", "980000")),
        ("3b. Sökt bidrag (högst hälften)", d("sokt_summa", "490 000 kr", "490000")),
        ("3c. Finns annan finansiering?", f"{yes}   {UNTICKED} Nej   Om ja, hur mycket: {own}"),
    ), (6, 11))  # fmt: skip
    for name, heading, text in (
        ("bakgrund", "4. Hur ser skolgården ut i dag?", "Lugnetskolan har 410 elever på 6 200 kvadratmeter, varav två "
         "tredjedelar är asfalt. Det finns tre träd. I elevernas enkät är gården det som flest vill ändra på."),
        ("syfte", "5. Vad vill ni uppnå?", "En gård där barn rör sig mer, även de som inte spelar boll, och där "
         "undervisning kan hållas utomhus hela året."),
        ("genomforande", "6. Hur ska arbetet genomföras?", "Elevrådet och landskapsarkitekten ritar gården under "
                                                           "våren. "
         "Kullarna byggs av överskottsmassor från ringleden. Årskurs 6 planterar."),
        ("implementering", "7. Hur sköts gården sedan?", "Parkavdelningen tar in gården i skötselplanen, 48 000 "
                                                         "kr per år."),
    ):  # fmt: skip
        said(doc, heading, bold=True, before=8)
        said(doc, d.section(name, heading, text))
    said(doc, "8. Kostnader", bold=True, before=8)
    tabled(
        doc,
        (("Åtgärd", "Beräknad kostnad"), *costs(d, _YARD)),
        (9, 4),
        right=(1,),
        bold=(0,),
        style="Light List",
    )
    said(doc, "9. Underskrift av behörig", bold=True, before=10)
    tabled(doc, (
        ("Ort och datum", "Namn", "Titel"),
        (d("ort", "Tomtby") + " " + d("datum", "2016-03-29"), d("undertecknare", "Jessica Odelryd"),
         d("befattning", "Utbildningschef")),
    ), (5.5, 6, 5.5), size=10)  # fmt: skip
    said(doc, "Boendeverkets diarienummer: " + d("diarienummer", "1107/2016"), size=9, before=8)
    d.planted.append("N08")
    d.signed(line=False)
    return worded("skolskogen", doc, d)


def sahardugor() -> Rendered:
    """A municipality's guide of 2013 to its account form: every label with what to write, and examples of sums."""
    d = Document("annat")
    doc = sheet("Verdana", 9.5, 2.6, 6)
    said(doc, "Så här redovisar du projektbidrag", bold=True, size=19)
    said(doc, "Råd till dig som ska lämna slutredovisning till Kulturnämnden i Ekaryd.")
    tabled(doc, (
        ("Rutan", "Så fyller du i"),
        ("Projektnamn", "Samma namn som i beslutet. Har projektet bytt namn skriver du båda."),
        ("Diarienummer", "Står högst upp i beslutet, till exempel KUN 2012/0000."),
        ("Period", "Från den dag projektet började till den dag sista fakturan betalades."),
        ("Beviljat belopp", "Det nämnden beslutade om, inte det ni sökte. Exempel: 40 000 kr"),
        ("Förbrukat belopp", "Summan av kostnaderna enligt bokföringen. Exempel: 38 250 kr"),
        ("Att återbetala", "Beviljat minus förbrukat. Belopp under 500 kr behöver inte betalas tillbaka."),
        ("Underskrift", "Firmatecknare och revisor skriver under. Glöm inte datum och namnförtydligande."),
    ), (4.5, 11), style="Light Grid Accent 1", bold=(0,))  # fmt: skip
    said(doc, "Vanliga fel", bold=True, size=13, before=10)
    for words in (
        "Kostnader från tiden före beslutet tas med.",
        "Summan av kontona stämmer inte med resultaträkningen.",
        "Egen arbetstid räknas som kostnad utan att det står i ansökan.",
    ):
        said(doc, "•  " + words)
    said(doc, "Frågor? Ring kulturkontoret, 0980-319 220, eller skriv till kultur@ekaryd.example.", before=10)
    said(doc, "Kulturkontoret i Ekaryd, " + d("datum", "28 november 2012", "2012-11-28"), size=8.5)
    return worded("sahardugor", doc, d)


_SHOP = (
    ("Kyldisk med dörrar", "112 500"),
    ("Kassasystem", "38 900"),
    ("Ramp och automatisk dörr", "64 600"),
    ("Eget arbete 120 tim", "24 000"),
)


def lanthandeln() -> Rendered:
    """A county's form for shops in the country, 2007, as copied text: two labels on a line, two answers on the next."""
    d = Document("ansokan")
    rows = "\n".join(padded(text, 34) + padded(raw, 10, end=True) for text, raw in costs(d, _SHOP))
    why = d.section("bakgrund", "Beskriv butikens läge",
        "Butiken är den enda på ön. Närmaste affär ligger på fastlandet, 31 km bort med färja.",
        "Kylarna är från 1986 och drar hälften av all el i huset.")  # fmt: skip
    aim = d.section("syfte", "Syftet med investeringen",
        "Att butiken ska kunna drivas vidare när nuvarande ägare går i pension, och att den som",
        "har rullator ska kunna handla själv.")  # fmt: skip
    how = d.section("genomforande", "Hur ska det gå till?",
        "Kyldisk och kassa byts vid ombyggnaden i mars. Rampen gjuts så snart tjälen gått ur jorden.")  # fmt: skip
    text = f"""Länsstyrelsen i Utskärs län
Ansökan om investeringsbidrag till kommersiell service

Sökande                                     Organisationsnummer
{padded(d("sokande", "Stora Kobbens Lanthandel AB"), 44)}{d("organisationsnummer", "556308-4416")}
Adress                                      Postnummer, postort
{padded(d("adress", "Ångbåtsbryggan 1"), 44)}{d("postadress", "760 49 Kobben")}
Kontaktperson                               Telefon
{padded(d("kontaktperson", "Sören Mattsson"), 44)}{d("telefon", "0980-319 296")}
E-postadress                                Diarienummer
{padded(d("epost", "butiken@kobben.example"), 44)}{d("diarienummer", "304-2186-07")}

Projektets namn
{d("projekt", "Kalla diskar och öppen dörr")}

Projektet påbörjas                          Projektet avslutas
{padded(d("tidplan_start", "2007-03-01"), 44)}{d("tidplan_slut", "2007-06-15")}

Beskriv butikens läge
{why}

Syftet med investeringen
{aim}

Hur ska det gå till?
{how}

Kostnader (kronor exkl. moms)
{rows}
Summa                                {d("budget_summa", "240 000", "240000")}

Sökt bidrag, kr                             Egen finansiering och lån, kr
{padded(d("sokt_summa", "120 000", "120000"), 44)}{d("ovriga_intakter_belopp", "120 000", "120000")}

Stöd av mindre betydelse de senaste tre åren: 0 kr

Ort                                         Datum
{padded(d("ort", "Kobben"), 44)}{d("datum", "2007-03-19")}
Underskrift av firmatecknare
{d("undertecknare", "Sören Mattsson")}
"""
    d.planted.append("T02")
    d.signed(line=False)
    return typed("lanthandeln", (d, text), encoding="cp1252")


PAPERS = (skolskogen, sahardugor, lanthandeln)
