"""Six applications, each with a layout of its own; people, associations and amounts are invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Hand
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered


def arrangemang() -> Rendered:
    """Culture grant: a ruled sheet, three amounts side by side of which one is applied for now."""
    h = Hand("arrangemang", font="Liberation Sans", size=9.5)
    d = h.paper("ansokan")
    h.put(40, 46, "Fritids- och kulturförvaltningen", size=9, italic=True)
    h.put(555, 46, "Blankett F 12:3   Insändes före 1 oktober", size=7.5, align="right")
    h.put(40, 78, "Arrangörsstöd – ansökan", size=17)
    h.line(40, 86, 555, 86, 1.5)
    ys = [100, 132, 164, 196, 228, 260]
    h.grid([40, 300, 555], ys)
    cells = (
        (
            "Arrangör",
            d("sokande", "Musikföreningen Tonträffen"),
            "Organisationsnummer",
            d("organisationsnummer", "802481-9958"),
        ),
        (
            "Postadress",
            d("postadress", "Box 118, 458 02 Lövnäs"),
            "Telefon hem/arbete",
            d("telefon", "031-390 06 44"),
        ),
        (
            "Kontaktperson",
            d("kontaktperson", "Rut Grankulla"),
            "E-post",
            d("epost", "rut.grankulla@tontraffen.example"),
        ),
        (
            "Arrangemang",
            d("projekt", "Körfest vid sjön"),
            "När",
            d("tidplan_start,tidplan_slut", "12–14 juni 2009", "2009-06-12", "2009-06-14"),
        ),
        (
            "Antal medlemmar 31/12",
            "214, varav 61 under 25 år",
            "Dnr (fylls i av förvaltningen)",
            d("diarienummer", "KFN 2009/088"),
        ),
    )
    for top, (one, a, two, b) in zip(ys, cells, strict=False):
        for x, label, answer in ((44, one, a), (304, two, b)):
            h.put(x, top + 10, label, size=7)
            h.put(x, top + 25, answer, font="Courier", size=10)
    h.put(40, 290, "Bidrag ur kommunens anslag", bold=True)
    xs = [40, 200, 320, 440, 555]
    h.grid(xs, [298, 316, 336])
    heads = ("", "Erhållet 2008", "Beviljat 2009 hittills", "Sökt bidrag nu")
    h.row(310, [44, 315, 435, 550], heads, right=(1, 2, 3), size=8)
    h.row(
        330,
        [44, 315, 435, 550],
        ("Kronor", "30 000", "0", d("sokt_summa", "48 500", "48500")),
        right=(1, 2, 3),
        font="Courier",
    )
    h.put(40, 364, "Kalkyl för arrangemanget", bold=True)
    h.put(312, 364, "Intäkter", bold=True)
    costs = (
        ("Dirigent, arvode och resa", "18 000", "18000"),
        ("Hyra av tält", "14 250", "14250"),
        ("Ljud och el", "11 750", "11750"),
        ("Noter", "4 500", "4500"),
        ("Affischer, annons", "9 000", "9000"),
    )
    y = 382.0
    for rad, (text, belopp, value) in enumerate(costs, 1):
        h.put(44, y, d(f"budget_rows/{rad}/text", text), font="Courier")
        h.put(280, y, d(f"budget_rows/{rad}/belopp", belopp, value), font="Courier", align="right")
        h.line(40, y + 4, 284, y + 4, 0.3)
        y += 17
    h.put(44, y, "Summa kostnader", bold=True)
    h.put(280, y, d("budget_summa", "57 500", "57500"), bold=True, align="right")
    for n, (text, belopp) in enumerate(
        (
            ("Övriga intäkter, entréer", d("ovriga_intakter_belopp", "9 000", "9000")),
            ("Sökt bidrag", "48 500"),
        )
    ):
        h.put(316, 382 + 17 * n, text, font="Courier")
        h.put(550, 382 + 17 * n, belopp, font="Courier", align="right")
        h.line(312, 386 + 17 * n, 555, 386 + 17 * n, 0.3)
    h.put(316, y, "Summa intäkter", bold=True)
    h.put(550, y, "57 500", bold=True, align="right")
    syfte = d.section(
        "syfte",
        "Syfte med arrangemanget",
        "Körfesten samlar sångare från åtta socknar och är öppen för alla, även för dem som aldrig "
        "har sjungit i kör. "
        "Förra sommaren kom 640 besökare under tre dagar.",
    )
    h.put(40, 500, "Syfte med arrangemanget", bold=True)
    h.wrap(40, 516, 515, syfte)
    h.box(40, 486, 555, 560)
    h.put(40, 604, d("ort", "Lövnäs") + " den " + d("datum", "3/10 2008", "2008-10-03"))
    h.line(40, 650, 260, 650)
    h.put(40, 661, "Ordförandens underskrift", size=7)
    h.line(300, 650, 520, 650)
    h.put(300, 646, d("undertecknare", "Sixten Björkefalk"), font="Courier")
    h.put(300, 661, "Namnförtydligande", size=7)
    d.signed()
    h.put(
        40,
        800,
        "Fritids- och kulturförvaltningen, 458 80 Lövnäs. Växel 031-390 06 00. Org.nr 212000-0142",
        size=7,
    )
    return h.done()


def vattenvard() -> Rendered:
    """Local water protection: numbered rules text between parts, sums in thousands, a share in per cent."""
    h = Hand("vattenvard", font="Times", size=10.5, producer="fpdf", ticks="bracket")
    d = h.paper("ansokan")
    h.put(298, 60, "ANSÖKAN", size=20, bold=True, align="middle")
    h.put(
        298,
        78,
        "om bidrag till lokala vattenvårdsprojekt enligt förordning (2009:381)",
        italic=True,
        align="middle",
    )
    h.put(470, 40, "Länsstyrelsens diarienummer", size=7)
    h.put(470, 52, d("diarienummer", "622-3187-2013"))
    y = 108.0
    for label, answer in (
        ("1.1 Sökande", d("sokande", "Norrvikens fiskevårdsförening")),
        ("1.2 Person-/organisationsnummer", d("organisationsnummer", "802417-3349")),
        ("1.3 Kontaktperson", d("kontaktperson", "Göran Åsträng")),
        ("1.4 Postadress", d("postadress", "Hamnplan 9, 953 31 Norrviken")),
        ("1.5 E-postadress", d("epost", "goran.astrang@norrviken.example")),
        ("1.6 Telefonnummer", d("telefon", "0980-319 255")),
    ):
        h.put(62, y, label)
        h.put(250, y, answer, bold=True)
        y += 17
    y = h.wrap(
        62,
        y + 8,
        470,
        "Bidrag lämnas med högst 50 procent av kostnaderna, dock högst 90 procent om särskilda skäl finns. "
        "Kommuner söker hos länsstyrelsen senast 1 december.",
        size=8.5,
        italic=True,
    )
    h.put(62, y + 12, "2.1 Projektets namn")
    h.put(250, y + 12, d("projekt", "Våtmark vid Kvarnbäcken"), bold=True)
    h.put(62, y + 30, "2.2 Projektstart – projektslut")
    h.put(250, y + 30, d("tidplan_start", "2013-05-01") + " – " + d("tidplan_slut", "2014-10-31"), bold=True)
    h.put(62, y + 48, "2.3 Typ av åtgärd")
    h.put(250, y + 48, f"{TICKED} Våtmark   {UNTICKED} Fosfordamm   {UNTICKED} Båtbottentvätt")
    y = y + 78
    h.put(62, y, "3 Ekonomi (belopp anges i tkr)", bold=True, size=12)
    h.line(62, y + 4, 532, y + 4)
    for label, answer in (
        ("3.1 Total projektkostnad", d("budget_summa", "640", "640000")),
        ("3.2 Sökt belopp", d("sokt_summa", "320", "320000") + "  (50 %)"),
        (
            "3.3 Medfinansiering, inkl. ideell tid 800 tim à 175 kr",
            d("ovriga_intakter_belopp", "320", "320000"),
        ),
    ):
        y += 17
        h.put(62, y, label)
        h.put(400, y, answer, bold=True)
    y += 30
    h.put(62, y, "Kostnadsslag", italic=True)
    h.put(430, y, "tkr", italic=True, align="right")
    for rad, (text, belopp, value) in enumerate(
        (
            ("Projektering", "85", "85000"),
            ("Grävning och schakt", "392,5", "392500"),
            ("Vegetation", "22,5", "22500"),
            ("Ideell arbetstid", "140", "140000"),
        ),
        1,
    ):
        y += 15
        h.put(70, y, d(f"budget_rows/{rad}/text", text))
        h.put(430, y, d(f"budget_rows/{rad}/belopp", belopp, value), align="right")
    h.page()
    h.put(62, 60, "4 Beskrivning", bold=True, size=12)
    mal = d.section(
        "mal",
        "4.1 Mål",
        "Kväve- och fosfortransporten till viken ska minska med 15 procent senast 2015. Våtmarken "
        "blir 2,3 hektar.",
    )
    h.put(62, 82, "4.1 Mål")
    y = h.wrap(82, 98, 450, mal)
    metod = d.section(
        "genomforande",
        "4.2 Metod och genomförande",
        "Schaktningen görs under augusti när marken är torr. Massorna, omkring 4 200 kubikmeter, "
        "läggs på åkern intill. "
        "Tillsyn enligt 11 kap. miljöbalken; tillståndet M 1204-12 har vunnit laga kraft.",
    )
    h.put(62, y + 10, "4.2 Metod och genomförande")
    y = h.wrap(82, y + 26, 450, metod)
    h.put(62, y + 60, "Ort och datum")
    h.put(180, y + 60, d("ort", "Norrviken") + " " + d("datum", "2013-06-04"), bold=True)
    h.put(62, y + 84, "Behörig firmatecknare")
    h.dots(180, 420, y + 90)
    h.put(180, y + 104, d("undertecknare", "Tage Tallroth") + ", " + d("befattning", "ordförande"))
    d.signed()
    d.planted.append("T02")
    return h.done()


def skrivmaskin() -> Rendered:
    """A typed letter: the sum in words and figures, the applicant in the head, no form at all."""
    h = Hand("skrivmaskin", font="Courier", size=11, leading=1.4)
    d = h.paper("ansokan")
    h.put(70, 70, d("sokande", "Föreningen Byggdans i Ekeby"))
    h.put(70, 85, d("adress", "Skolgränd 6"))
    h.put(70, 100, d("postadress", "694 91 EKEBY"))
    h.put(70, 115, "tel. " + d("telefon", "040-628 04 71"))
    h.put(380, 70, d("ort", "Ekeby") + " den " + d("datum", "4 mars 2003", "2003-03-04"))
    h.put(70, 160, "Till kulturnämnden")
    h.put(70, 200, "ANSÖKAN OM BIDRAG TILL " + d("projekt", "DANSBANAN VID KVARNEN"))
    h.line(70, 203, 420, 203)
    y = h.wrap(
        70,
        232,
        440,
        "Vår förening anhåller härmed om ett bidrag på "
        + d("sokt_summa", "sextiofemtusen (65.000) kronor", "65000")
        + " för att rusta upp den gamla dansbanan. Arbetet utförs mellan "
        + d("tidplan_start", "den 1 maj 2003", "2003-05-01")
        + " och "
        + d("tidplan_slut", "den 30 augusti 2003", "2003-08-30")
        + ". Medlemmarna gör det mesta själva, men virke och el måste köpas.",
    )
    y = h.wrap(70, y + 10, 440, "Kostnaderna fördelar sig så här:")
    for rad, (text, belopp, value) in enumerate(
        (
            ("Virke, spik och färg", "38.400:-", "38400"),
            ("Elinstallation", "19.600:-", "19600"),
            ("Frakt av grus", "7.000:-", "7000"),
        ),
        1,
    ):
        h.put(100, y + 6, d(f"budget_rows/{rad}/text", text))
        h.put(420, y + 6, d(f"budget_rows/{rad}/belopp", belopp, value), align="right")
        y += 16
    h.line(350, y - 6, 420, y - 6)
    h.put(420, y + 10, d("budget_summa", "65.000:-", "65000"), align="right")
    y = h.wrap(
        70,
        y + 44,
        440,
        "Banan byggdes 1936 för 1.850 kronor och har stått öde sedan 1988. Vi räknar med 12 "
        "danskvällar per sommar "
        "och tar ut 40 kronor i inträde av vuxna.",
    )
    y = h.wrap(
        70, y + 12, 440, "Upplysningar lämnas av vår kassör " + d("kontaktperson", "Märta Hasselros") + "."
    )
    h.put(70, y + 20, "Högaktningsfullt")
    h.put(70, y + 90, d("undertecknare", "Pär Rönnäng"))
    h.put(70, y + 105, d("befattning", "ordförande"))
    return h.done()


def kvartal() -> Rendered:
    """A district's wish for investment money: million kronor by year, running costs, quarters for time."""
    h = Hand("kvartal", font="Carlito", size=11)
    d = h.paper("ansokan")
    h.box(0, 0, 596, 52, 0.9)
    h.put(50, 34, "Underlag för klimat- och trygghetsinvesteringar", size=16, bold=True)
    h.put(50, 84, "Ansökan lämnas av nämnd", size=8, italic=True)
    h.put(50, 98, d("namnd", "Älvsjö stadsdelsnämnd"), size=13)
    h.put(360, 84, "Nämndens diarienummer", size=8, italic=True)
    h.put(360, 98, d("diarienummer", "1.6-092/2017"), size=13)
    y = 130.0
    for label, answer in (
        ("Namn på projektet/åtgärden:", d("projekt", "Ljus längs Kanotgatan")),
        (
            "Ansvarig för insatsen:",
            d("kontaktperson", "Kerstin Myrlund") + ", " + d("epost", "kerstin.myrlund@alvsjo.example"),
        ),
        ("Plats:", "Kanotgatan mellan nr 14 och 38"),
    ):
        end = h.put(50, y, label, bold=True)
        h.put(end + 6, y, answer)
        y += 20
    h.put(50, y + 6, "Tidplan", bold=True)
    h.put(
        110,
        y + 6,
        "start "
        + d("tidplan_start", "kv 2 2018", "2018-04-01")
        + ", klart "
        + d("tidplan_slut", "kv 4 2018", "2018-12-31"),
    )
    y += 36
    h.put(50, y, "Investeringsutgift, mnkr", bold=True)
    xs = [50, 250, 330, 410, 490, 546]
    h.box(50, y + 8, 546, y + 26, 0.85)
    h.row(y + 21, [54, 326, 406, 486, 542], ("Del", "2018", "2019", "2020", "Totalt"), right=(1, 2, 3, 4))
    rows = (
        ("Stolpar och armaturer", "1,10", "0,40", "–", "1,50", "1500000"),
        ("Kabel och schakt", "0,85", "0,15", "–", "1,00", "1000000"),
        ("Konstnärlig gestaltning", "–", "0,30", "0,20", "0,50", "500000"),
    )
    for rad, (text, a, b, c, total, value) in enumerate(rows, 1):
        top = y + 26 + 18 * (rad - 1)
        cells = (d(f"budget_rows/{rad}/text", text), a, b, c, d(f"budget_rows/{rad}/belopp", total, value))
        h.row(top + 13, [54, 326, 406, 486, 542], cells, right=(1, 2, 3, 4))
        h.line(50, top + 18, 546, top + 18, 0.3)
    top = y + 80
    h.row(
        top + 14,
        [54, 326, 406, 486, 542],
        ("Summa", "1,95", "0,85", "0,20", d("budget_summa", "3,00", "3000000")),
        right=(1, 2, 3, 4),
        bold=True,
    )
    h.line(xs[0], top + 19, xs[-1], top + 19, 1)
    y = top + 44
    h.put(50, y, "Nämnden söker: ", bold=True)
    h.put(140, y, d("sokt_summa", "3,0 mnkr", "3000000"))
    h.put(250, y, "Tillkommande driftkostnad per år:", bold=True)
    h.put(430, y, "0,12 mnkr från 2019")
    y += 30
    for name, heading, text in (
        (
            "syfte",
            "Syfte",
            "Sträckan är den mörkaste mellan stationen och skolan. Åtta av tio som svarat i "
            "trygghetsvandringen väljer en omväg på 600 meter efter kl 18.",
        ),
        (
            "mal",
            "Mål",
            "Andelen som undviker gatan ska halveras till 2020. Energianvändningen per ljuspunkt "
            "ska vara högst 28 watt.",
        ),
        (
            "genomforande",
            "Genomförande",
            "Trafikkontoret upphandlar; stadsdelsförvaltningen håller samråd med boende två gånger, "
            "i maj och i september.",
        ),
    ):
        h.put(50, y, heading, bold=True)
        y = (
            h.wrap(
                110 if name == "mal" else 50,
                y if name == "mal" else y + 15,
                430,
                d.section(name, heading, text),
            )
            + 12
        )
    h.put(50, y + 20, d("ort", "Älvsjö") + " " + d("datum", "2017-11-16"))
    h.put(50, y + 60, d("undertecknare", "Hjalmar Vintergård") + ", " + d("befattning", "stadsdelsdirektör"))
    h.put(546, 810, "Sid 1(1)", size=8, align="right")
    d.signed(line=False)
    return h.done()


def rutnummer() -> Rendered:
    """A form with a number in the corner of every box, as the tax office prints them."""
    h = Hand("rutnummer", font="Helvetica", size=10, producer="fpdf", ticks="cross")
    d = h.paper("ansokan")
    h.box(36, 30, 559, 70, 0.8)
    h.put(44, 56, "Ansökan om medel mot våld i nära relationer", size=14, bold=True)
    h.put(551, 44, "LST 4021  2011-02", size=6.5, align="right")

    def box(x0: float, top: float, x1: float, nr: int, label: str, answer: str, tall: float = 34) -> None:
        h.box(x0, top, x1, top + tall)
        h.box(x0, top, x0 + 14, top + 11)
        h.put(x0 + 2.5, top + 8.5, f"{nr:02}", size=6.5)
        h.put(x0 + 18, top + 8.5, label, size=6.5)
        if answer:
            h.wrap(x0 + 6, top + 25, x1 - x0 - 10, answer, font="Courier")

    box(36, 80, 380, 1, "Huvudman", d("sokande", "Hammarviks kommun, socialtjänsten"))
    box(380, 80, 559, 2, "Org.nr", d("organisationsnummer", "212000-0019"))
    box(36, 114, 298, 3, "Insatsens namn", d("projekt", "Första samtalet"))
    box(298, 114, 430, 4, "Insatsen påbörjas", d("tidplan_start", "2011-09-01"))
    box(430, 114, 559, 5, "Insatsen avslutas", d("tidplan_slut", "2011-06-30"))
    box(36, 148, 298, 6, "Ansvarig", d("kontaktperson", "Samira Silverbäck"))
    box(298, 148, 430, 7, "Telefonnummer (arbete)", d("telefon", "0980-319 218"))
    box(430, 148, 559, 8, "Telefonnummer (mobil)", "070-174 06 31")
    box(36, 182, 298, 9, "E-postadress", d("epost", "s.silverback@hammarvik.example"))
    box(298, 182, 559, 10, "Postnr och postadress", d("postadress", "457 22 Hammarvik"))
    box(36, 216, 210, 11, "Beräknad total kostnad, kr", d("budget_summa", "816 000", "816000"))
    box(210, 216, 384, 12, "Egna medel, kr", d("ovriga_intakter_belopp", "216 000", "216000"))
    box(384, 216, 559, 13, "Ansökt belopp, kr", d("sokt_summa", "600 000", "600000"))
    box(36, 250, 559, 14, "Medfinansiering finns", d("ovriga_intakter", f"Ja {TICKED}", "ja"), 30)
    h.put(160, 275, f"Nej {UNTICKED}", font="Courier")
    texts = (
        (
            15,
            "Målgrupp",
            "malgrupp",
            "Kvinnor och barn som söker hjälp första gången, i fjol 43 kvinnor och 57 barn.",
        ),
        (
            16,
            "Mål",
            "mal",
            "Väntetiden till ett första samtal ska vara högst tre dagar vid utgången av 2012, mot "
            "elva dagar i dag.",
        ),
        (
            17,
            "Genomförande",
            "genomforande",
            "En samordnare på 80 % och en jourtelefon. Två kommuner i grannlänet har infört samma "
            "sätt att arbeta och lånar ut sina rutiner.",
        ),
    )
    top = 280.0
    for nr, heading, name, text in texts:
        box(36, top, 559, nr, heading, d.section(name, heading, text), 78)
        top += 78
    box(36, top, 559, 18, "Övriga upplysningar", d.section("ovriga_upplysningar", "Övriga upplysningar"), 34)
    top += 44
    box(36, top, 200, 19, "Datum", d("datum", "2011-04-28"))
    box(200, top, 400, 20, "Underskrift", "")
    box(
        400,
        top,
        559,
        21,
        "Namnförtydligande, befattning",
        d("undertecknare", "Dragan Enerot") + ", " + d("befattning", "socialchef"),
        40,
    )
    h.put(
        36, 812, "Länsstyrelsen   Box 67, 901 03 Norrstad   Telefon 0980-319 200   Org.nr 202100-2460", size=7
    )
    d.signed(line=False)
    d.planted += ["T01", "F04"]
    return h.done()


def spalter() -> Rendered:
    """Two columns: the facts narrow to the left, the prose wide to the right."""
    h = Hand("spalter", font="DejaVu Serif", size=8.5, leading=1.4)
    d = h.paper("ansokan")
    h.put(48, 64, "Projektansökan", size=22)
    h.put(48, 82, "Jämställt föreningsliv 2020", size=10, italic=True)
    h.line(190, 104, 190, 770, 0.4)
    y = 120.0
    left = (
        ("PROJEKTTITEL", d("projekt", "Halva planen är vår")),
        ("PROJEKTÄGARE", d("sokande", "Idrottsklubben Fjällräven-Södra")),
        ("ORG.NR", d("organisationsnummer", "802400-7711")),
        ("PROJEKTLEDARE", d("kontaktperson", "Vendela Sjötorpare")),
        ("E-MAIL", d("epost", "vendela@ikfs.example")),
        ("TFN", d("telefon", "070-174 06 82")),
        (
            "PROJEKTTID",
            d("tidplan_start", "1 feb 2020", "2020-02-01")
            + " – "
            + d("tidplan_slut", "31 jan 2021", "2021-01-31"),
        ),
        ("TOTAL BUDGET", d("budget_summa", "412 000 SEK", "412000")),
        ("VARAV SPONSORER", d("ovriga_intakter_belopp", "62 000 SEK", "62000")),
        ("SÖKT STÖD", d("sokt_summa", "350 000 SEK", "350000")),
        ("ÄRENDENUMMER", d("diarienummer", "2019/0714")),
    )
    for label, answer in left:
        h.put(48, y, label, size=6.5, bold=True)
        y = h.wrap(48, y + 12, 132, answer) + 10
    y = 120.0
    for name, heading, text in (
        (
            "syfte",
            "Syfte",
            "Flickor slutar idrotta två år tidigare än pojkar i vår kommun. Vi vill ta reda på "
            "varför genom att fråga dem, och sedan ändra det som går att ändra: tider, tränare och "
            "omklädningsrum.",
        ),
        (
            "malgrupp",
            "Målgrupp",
            "Alla mellan 11 och 15 år i klubbens sju sektioner, sammanlagt 286 personer.",
        ),
        (
            "mal",
            "Mål",
            "Andelen flickor bland dem som fyllt 13 ska öka från 31 till 45 procent före den 31 "
            "januari 2021.",
        ),
        (
            "genomforande",
            "Aktiviteter",
            "Fyra öppna kvällar, en ledarutbildning om 24 timmar för 18 ledare samt ett läger. "
            "Lägret kostade 1 150 kr per deltagare när det senast hölls, år 2017.",
        ),
        (
            "implementering",
            "Efter projektet",
            "Tiderna i hallen fördelas därefter efter den modell som arbetats fram; det kostar ingenting.",
        ),
    ):
        h.put(206, y, heading, size=11, bold=True)
        y = h.wrap(206, y + 16, 340, d.section(name, heading, text)) + 12
    h.put(206, y, "Kostnadsplan", size=11, bold=True)
    for rad, (text, antal, pris, belopp) in enumerate(
        (
            ("Ledarutbildning", "18", "6 500", "117 000"),
            ("Läger", "60", "2 450", "147 000"),
            ("Öppna kvällar", "4", "12 000", "48 000"),
            ("Forskare, utvärdering", "125", "800", "100 000"),
        ),
        1,
    ):
        value = belopp.replace(" ", "")
        y += 16
        h.row(
            y,
            [206, 378, 450, 546],
            (
                d(f"budget_rows/{rad}/text", text),
                d(f"budget_rows/{rad}/antal", antal, antal) + " st",
                "à " + d(f"budget_rows/{rad}/a_pris", pris, pris.replace(" ", "")),
                d(f"budget_rows/{rad}/belopp", belopp, value),
            ),
            right=(1, 2, 3),
        )
    y += 40
    h.put(206, y, d("ort", "Tidaholm") + ", " + d("datum", "2019-11-29"))
    h.line(206, y + 40, 400, y + 40)
    h.put(206, y + 51, d("undertecknare", "Joar Halvarsdotter") + " " + d("befattning", "firmatecknare"))
    d.signed()
    return h.done()


PAPERS = (arrangemang, vattenvard, skrivmaskin, kvartal, rutnummer, spalter)
