"""A clinic's wish, a fund for children's summers, minutes of a savings bank's foundation; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Hand
from tests.papers.handmade2.tools import costs, told
from tests.papers.handmade5.tools import priced
from tests.papers.handmade8.tools import blank
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def habilitering() -> Rendered:
    """A clinic asks its own board for money to develop with: a memo with a side head, sums in tkr, fifty unpaid for."""
    h = Hand("habilitering", font="Liberation Serif", size=11)
    d = h.paper("ansokan")
    h.put(60, 52, "Region Sydälven", bold=True, size=14)
    h.put(60, 67, "Barn- och ungdomshabiliteringen", size=10)
    h.put(380, 52, "ÄSKANDE", bold=True, size=12)
    h.put(380, 67, "Utvecklingsmedel 2020", size=10)
    h.line(60, 74, 535, 74, 1.4)
    y = 96.0
    for left, answer, right, answer2 in (
        ("Till nämnd", d("namnd", "Hälso- och sjukvårdsnämnden"), "Dnr", d("diarienummer", "HSN 2019-1208")),
        ("Sökande", d("sokande", "Habiliteringen Sydälven"), "Kst", "41730"),
        ("Ansvarig chef", "Lotta Wernerheim", "Tfn", d("telefon", "040-628 04 52")),
        (
            "Handläggare",
            d("kontaktperson", "Amir Tegelberg"),
            "E-post",
            d("epost", "amir.tegelberg@sydalven.example"),
        ),
        ("Projektbenämning", d("projekt", "Tala med bilder hemma"), "", ""),
        (
            "Projekttid",
            d("tidplan_start", "2020-01-01") + " t.o.m. " + d("tidplan_slut", "2020-12-31"),
            "",
            "",
        ),
    ):
        h.put(60, y, left, italic=True, size=10)
        h.put(150, y, answer)
        if right:
            h.put(345, y, right, italic=True, size=10)
            h.put(385, y, answer2, size=10)
        y += 17
    h.line(60, y - 4, 535, y - 4, 0.4)
    y = told(h, d, 60, y + 16, 475, (
        ("bakgrund", "Nuläge", "Väntetiden till kommunikationsstöd är 31 veckor. Hälften av familjerna slutar "
         "använda bilderna inom ett halvår eftersom ingen följer upp hemma."),
        ("mal", "Vad vill vi uppnå?", "Väntetiden ska vara högst 12 veckor den 31 december 2020. Åtta familjer "
         "av tio ska använda bildstöd varje dag sex månader efter utprovning."),
        ("genomforande", "Hur gör vi?", "Arbetsterapeut och logoped besöker familjen hemma tre gånger. Mellan "
         "besöken ringer de upp med bild. Föräldrar som är färdiga blir handledare åt nya."),
        ("implementering", "Efter projektåret", "Hembesöken ryms i ordinarie bemanning från 2021 om "
         "gruppträffarna på mottagningen halveras."),
    ), gap=7)  # fmt: skip
    h.put(60, y + 12, "Ekonomi (belopp i tkr)", bold=True)
    y += 30
    rows = (
        ("Arbetsterapeut 75 %", "468"),
        ("Logoped 50 %", "335"),
        ("Utbildning av föräldrar", "90"),
        ("Material", "57"),
    )
    for text, amount in (*costs(d, rows, 1000), ("Summa kostnader", d("budget_summa", "950", "950000")),
                         ("Kliniken står själv för", d("ovriga_intakter_belopp", "100", "100000")),
                         ("Äskat belopp", d("sokt_summa", "800", "800000"))):  # fmt: skip
        h.put(72, y, text)
        h.dots(250, 360, y)
        h.put(400, y, amount, align="right")
        y += 16
    h.put(60, y + 24, d("ort", "Älvstaden") + " " + d("datum", "2019-09-16"))
    h.line(60, y + 62, 260, y + 62)
    h.put(60, y + 76, d("undertecknare", "Lotta Wernerheim"))
    h.put(60, y + 90, d("befattning", "Verksamhetschef"))
    d.planted.append("B01")
    d.signed()
    return h.done()


_CAMP = (
    ("Barn vecka 26", "24", "1 850", "44 400"),
    ("Barn vecka 28", "30", "1 850", "55 500"),
    ("Ledare", "8", "6 200", "49 600"),
    ("Bussresor", "4", "5 900", "23 100"),
)


def kollofond() -> Rendered:
    """A fund for children's summers: one grey sheet, sentences to complete, number times price; a bus is miscounted."""
    h = Hand("kollofond", font="DejaVu Serif", size=9, leading=1.3)
    d = h.paper("ansokan")
    h.box(36, 30, 559, 812, 0.96)
    h.put(297, 58, "Solviks sommarfond för stadens barn", bold=True, size=14, align="middle")
    h.put(297, 74, "Ansökan om medel för kollovistelse sommaren 2011", size=10, align="middle")
    y = 106.0
    lines = (
        ("Vi som söker heter", d("sokande", "Kolloföreningen Måsen"), "med org.nr",
         d("organisationsnummer", "802488-1461")),
        ("Vår adress är", d("adress", "Trädgårdsgatan 41 B"), "och postadressen", d("postadress", "602 24 Norrslätt")),
        ("Ni når oss genom", d("kontaktperson", "Gunnel Aspelin"), "på telefon", d("telefon", "070-174 06 21")),
        ("Vi kallar det", d("projekt", "Två veckor på Lilla Rönnskär"), "", ""),
        ("Kollot pågår från", d("tidplan_start", "27 juni 2011", "2011-06-27"), "till",
         d("tidplan_slut", "17 juli 2011",
                                                                                      "2011-07-17")),
    )  # fmt: skip
    for one, answer, two, answer2 in lines:
        h.put(50, y, one)
        h.put(150, y, answer, bold=True)
        h.line(148, y + 3, 320, y + 3, 0.3)
        if two:
            h.put(326, y, two)
            h.put(465, y, answer2, bold=True)
            h.line(462, y + 3, 548, y + 3, 0.3)
        y += 22
    h.put(50, y, "Vilka barn får följa med?", bold=True)
    y = h.wrap(50, y + 14, 495, d.section("malgrupp", "Vilka barn får följa med?", "Femtiofyra barn mellan 8 "
        "och 12 år som inte annars får lämna staden under sommaren. Skolsköterskorna på fyra skolor "
        "föreslår."))  # fmt: skip
    h.put(50, y + 8, "Vad gör barnen där?", bold=True)
    y = h.wrap(50, y + 22, 495, d.section("genomforande", "Vad gör barnen där?", "Simskola varje förmiddag, "
        "båtbygge och nattvandring. Två kvällar i veckan lagar barnen maten själva."))  # fmt: skip
    h.put(50, y + 12, "Så här har vi räknat", bold=True)
    at = (56.0, 300.0, 400.0, 530.0)
    h.row(y + 30, at, ("", "Antal", "Kr per styck", "Kronor"), right=(1, 2, 3), size=8)
    y += 46
    for rad, row in enumerate(_CAMP, 1):
        h.row(y, at, priced(d, rad, *row), right=(1, 2, 3))
        y += 15
    h.line(50, y - 10, 535, y - 10, 0.4)
    for label, amount in (
        ("Alltsammans kostar", d("budget_summa", "172 600", "172600")),
        ("Föräldrarna och föreningen betalar", d("ovriga_intakter_belopp", "52 600", "52600")),
        ("Vi ber fonden om", d("sokt_summa", "120 000", "120000")),
    ):
        h.row(y + 4, (56, 530), (label, amount), right=(1,), bold=True)
        y += 17
    h.put(50, y + 20, f"Har ni fått medel ur fonden förut?   {TICKED} Ja, år 2009   {UNTICKED} Nej")
    h.put(50, y + 50, d("ort", "Norrslätt") + " den " + d("datum", "3 mars 2011", "2011-03-03"))
    h.line(300, y + 86, 540, y + 86)
    h.put(300, y + 98, d("undertecknare", "Yngve Palmblad") + ", " + d("befattning", "ordförande"))
    h.put(
        50,
        800,
        "Fonden sammanträder i april. Besked lämnas skriftligt. Bidrag under 1 000 kronor lämnas inte.",
        size=7.5,
    )
    d.planted.append("B13")
    d.signed()
    return h.done()


def stiftelseprotokoll() -> Rendered:
    """Minutes of a savings bank's foundation: items numbered by the margin, a clause for each grant, two who attest."""
    h = Hand("stiftelseprotokoll", font="Times", size=11.5, producer="fpdf")
    d = h.paper("beslut")
    h.put(70, 60, "Sparbanksstiftelsen Tre Härader", bold=True, size=14)
    h.put(70, 78, "Utdrag ur protokoll fört vid styrelsens sammanträde i Hovsta gästgiveri")
    h.put(70, 93, "den " + d("datum", "24 oktober 2018", "2018-10-24"))
    h.put(525, 60, "Protokoll nr " + d("diarienummer", "2018:5"), align="right")
    y = h.wrap(70, 124, 455, "Närvarande: Stig Hellerström (ordförande), Carina Mååg, Per-Arne Rosvall, Linnéa "
        "Thorsson. Anmält förhinder: Ulf Dahlander.")  # fmt: skip
    h.put(70, y + 16, "§ 31", bold=True)
    h.put(110, y + 16, "Val av justerare", bold=True)
    y = h.wrap(110, y + 31, 415, "Att jämte ordföranden justera protokollet utsågs Carina Mååg.") + 14
    h.put(70, y, "§ 32", bold=True)
    h.put(110, y, "Höstens utdelning", bold=True)
    y = h.wrap(110, y + 15, 415, "Elva ansökningar om sammanlagt 1 486 000 kronor hade kommit in. Till "
        "förfogande fanns 600 000 kronor. Kansliets förslag bifogades kallelsen. Styrelsen beslutade") + 6  # fmt: skip
    clauses = (
        f"att anslå {d('decisions/1/belopp', '250 000 kronor', '250000')} till Hovsta Byggnadsvårdslag för "
        f"{d('decisions/1/projekt', 'Smedjan i drift')}, att betalas ut när kommunens bygglov visats upp,",
        f"att anslå {d('decisions/2/belopp', '180 000 kronor', '180000')} till Orkesterföreningen Tonika för "
        f"{d('decisions/2/projekt', 'Blås för alla')} under två år, 90 000 kronor per år,",
        f"att anslå {d('decisions/3/belopp', '75 500 kronor', '75500')} till Härads Ryttarsällskap för "
        f"{d('decisions/3/projekt', 'Ridbana utan damm')},",
        "att avslå övriga åtta ansökningar, samt",
        "att resterande 94 500 kronor förs till nästa års utdelning.",
    )
    for nr, text in enumerate(clauses, 1):
        y = h.wrap(124, y, 401, d.clause(nr, text)) + 4
    blank(d, "decisions/4/projekt", "decisions/4/belopp", "decisions/5/projekt", "decisions/5/belopp")
    h.put(70, y + 14, "§ 33", bold=True)
    h.put(110, y + 14, "Kapitalförvaltningen", bold=True)
    y = h.wrap(
        110,
        y + 29,
        415,
        "Värdet den 30 september var 48,2 miljoner kronor. Rapporten lades till handlingarna.",
    )
    h.put(70, y + 40, "Vid protokollet")
    h.put(70, y + 76, "Linnéa Thorsson")
    h.put(300, y + 40, "Justeras")
    h.put(300, y + 76, "Stig Hellerström")
    h.put(420, y + 76, "Carina Mååg")
    h.put(70, y + 116, "Rätt utdraget intygar", italic=True)
    h.put(70, y + 146, "Monica Ekdahl, kansliet")
    return h.done()


PAPERS = (habilitering, kollofond, stiftelseprotokoll)
