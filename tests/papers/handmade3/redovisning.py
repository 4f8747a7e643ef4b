"""Five files that report: state money, invoices, a club, a term's projects, three papers in one; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import costs, konton, pairs, told, value
from tests.papers.marks import TICKED, UNTICKED, plain
from tests.papers.pdf import Rendered
from tests.papers.style import A4


def stimulansmedel() -> Rendered:
    """A state authority's questions about stimulus money: requisitioned, used, to repay; no rows at all."""
    h = Hand("stimulansmedel", font="Liberation Sans", size=10, ticks="glyph", producer="reportlab")
    d = h.paper("redovisning")
    h.put(60, 50, "Omsorgsstyrelsen", size=14, bold=True)
    h.put(535, 50, "Återrapportering 2021", size=11, align="right")
    h.line(60, 58, 535, 58, 1.4)
    asked = (
        ("1. Kommun", "Lommaryds kommun, 212000-0753"),
        ("2. Ansvarig nämnd", d("namnd", "Äldrenämnden")),
        ("3. Statsbidragets namn", d("report_projects/1/projekt", "Motverka ensamhet bland äldre")),
        ("4. Dnr i beslutet om utbetalning", d("diarienummer", "7.5-12204/2021")),
        (
            "5. Redovisningsperiod",
            d("period_start", "2021-01-01") + " t.o.m. " + d("period_slut", "2021-12-31"),
        ),
        ("6. Hur stort belopp har kommunen rekvirerat?", d("beviljat_belopp", "1 284 119 kr", "1284119")),
        ("7. Hur stor del av beloppet har förbrukats?", d("forbrukat_belopp", "1 109 870 kr", "1109870")),
        ("8. Belopp som ska återbetalas", "174 249 kr"),
        (
            "9. Har kommunen tagit del av annat statsbidrag för samma ändamål?",
            f"{TICKED} Nej   {UNTICKED} Ja, ange belopp",
        ),
    )
    y = 84.0
    for question, answer in asked:
        h.box(60, y - 12, 535, y + 2, 0.93)
        h.put(64, y - 2, question, size=8.5)
        h.put(64, y + 15, answer)
        y += 36
    sections = (
        (
            "genomforande",
            "10. Beskriv hur medlen har använts",
            "Två samordnare har anställts, 0,75 årsarbetare var. 38 000 kronor har gått till surfplattor.",
        ),
        (
            "resultat",
            "11. Vilka resultat har insatserna gett?",
            "Samtliga 212 personer på väntelistan har kontaktats. Av dem deltar nu 97 i någon grupp.",
        ),
    )
    for name, heading, text in sections:
        h.box(60, y - 12, 535, y + 2, 0.93)
        h.put(64, y - 2, heading, size=8.5)
        y = h.wrap(64, y + 15, 460, d.section(name, heading, text)) + 14
    h.put(
        60, y + 20, "Uppgifterna har lämnats av " + d("undertecknare", "Åsa Silverbäck") + ", verksamhetschef"
    )
    h.put(60, y + 35, "Inskickat " + d("datum", "2022-02-28"))
    h.put(60, 815, "Frågor: 010-223 00 00, statsbidrag@omsorg.example", size=8)
    d.signed(line=False)
    return h.done()


_INVOICES = (
    ("6110", "Ögonlins Papper AB, affischpapper", "2 312,80"),
    ("5010", "Lön processledare sept–nov", "97 350,00"),
    ("5610", "Sociala avgifter sept–nov", "30 587,37"),
    ("5800", "Tågresor till partnermöte", "4 118,00"),
    ("6210", "Webbhotell", "1 188,00"),
)


def utbetalning() -> Rendered:
    """A claim for payment: vouchers with days, net and tax before the sum that counts; earlier claims below."""
    h = Hand(
        "utbetalning", font="DejaVu Sans", size=8.5, page=(A4[1], A4[0]), producer="reportlab", ticks="drawn"
    )
    d = h.paper("redovisning")
    h.put(40, 44, "ANSÖKAN OM UTBETALNING MED LÄGESRAPPORT", size=13, bold=True)
    h.put(40, 58, "Landsbygdsfonden, stöd till lokalt ledd utveckling")
    rows = (
        ("Journalnummer", d("diarienummer", "2019-5513")),
        ("Projekt", d("report_projects/1/projekt", "Hamnen året om")),
        ("Perioden", d("period_start,period_slut", "2020-09-01–2020-11-30", "2020-09-01", "2020-11-30")),
        ("Totalt beviljat stöd", d("beviljat_belopp", "612 000 kr", "612000")),
    )
    pairs(h, rows, 480, 590, 44, 12, label_size=7.5)
    heads = (
        "Verifikat",
        "Bokf.datum",
        "Konto",
        "Leverantör och vad kostnaden avser",
        "Exkl. moms",
        "Moms",
        "Belopp",
    )
    xs = [44, 100, 166, 216, 640, 710, 798]
    h.grid([38, 96, 160, 210, 566, 646, 716, 802], [104, 122])
    h.row(117, xs, heads, right=(4, 5, 6), bold=True, size=7.5)
    extra = (
        ("A112", "2020-09-14", "1 850,24", "462,56"),
        ("L7", "2020-11-27", "97 350,00", "0,00"),
        ("L8", "2020-11-27", "30 587,37", "0,00"),
        ("A131", "2020-10-02", "3 884,91", "233,09"),
        ("A140", "2020-11-05", "950,40", "237,60"),
    )
    y = 122.0
    for (konto, text, belopp), (number, when, net, tax) in zip(konton(d, _INVOICES), extra, strict=True):
        h.row(y + 12, xs, (number, when, konto, text, net, tax, belopp), right=(4, 5, 6))
        y += 17
        h.line(38, y, 802, y, 0.3)
    total = d("summa_angiven", "135 556,17", "135556.17")
    h.row(
        y + 14,
        xs,
        ("", "", "", "Summa denna ansökan", "134 622,92", "933,25", total),
        right=(4, 5, 6),
        bold=True,
    )
    h.row(y + 28, xs, ("", "", "", "Tidigare redovisat (1 ansökan)", "", "", "288 402,00"), right=(6,))
    h.row(
        y + 42,
        xs,
        ("", "", "", "Upparbetat sammanlagt", "", "", d("forbrukat_belopp", "423 958,17", "423958.17")),
        right=(6,),
    )
    y = told(
        h,
        d,
        40,
        y + 70,
        760,
        (
            (
                "genomforande",
                "Vad har gjorts under perioden?",
                "Bryggan är flyttad och elen dragen. Två öppna möten har hållits med 31 respektive 44 besökare.",
            ),
            ("ovriga_upplysningar", "Avvikelser", "Lampor beställs först i vår."),
        ),
    )
    h.put(40, y + 22, "Sandsele " + d("datum", "2020-12-18"))
    h.line(240, y + 24, 460, y + 24)
    h.put(240, y + 35, "Behörig firmatecknare", size=7)
    h.put(480, y + 22, d("undertecknare", "Göran Tallroth"))
    h.put(480, y + 35, "Namnförtydligande", size=7)
    d.signed()
    return h.done()


def klubbredovisning() -> Rendered:
    """A club's sheet: three years beside each other, incomes last, what is reported in the middle column."""
    h = Hand("klubbredovisning", font="Times", size=11, producer="fpdf")
    d = h.paper("redovisning")
    h.put(298, 60, "Redovisning av bidrag till ungdomsverksamhet", size=16, bold=True, align="middle")
    h.put(70, 92, "Förening:", italic=True)
    h.put(150, 92, "Norrfors Ryttarförening (802418-5535)")
    h.put(70, 110, "Avser:", italic=True)
    h.put(
        150,
        110,
        d("report_projects/1/projekt", "Ledarskolan")
        + ", "
        + d("period_start,period_slut", "1 jan - 31 dec 2009", "2009-01-01", "2009-12-31"),
    )
    h.put(70, 128, "Beviljat bidrag:", italic=True)
    h.put(150, 128, d("beviljat_belopp", "35.000:-", "35000"))
    h.put(330, 128, "Vårt nummer:", italic=True)
    h.put(410, 128, d("diarienummer", "FN 64/2009"))
    ends = [70, 360, 450, 535]
    h.row(164, ends, ("Kostnader", "2008", "2009", "Budget 2010"), right=(1, 2, 3), bold=True)
    rows = (
        ("Kursledare", "12.400:-", "16.250:-", "18.000:-"),
        ("Resor till tävling", "7.110:-", "9.885:-", "9.000:-"),
        ("Ridhjälmar", "0:-", "6.390:-", "0:-"),
        ("Kurslitteratur", "1.980:-", "2.475:-", "2.500:-"),
    )
    y = 164.0
    for (text, belopp), (_, then, _, plan) in zip(
        costs(d, [(row[0], row[2]) for row in rows]), rows, strict=True
    ):
        y += 18
        h.row(y, ends, (text, then, belopp, plan), right=(1, 2, 3))
    h.line(70, y + 5, 535, y + 5)
    h.row(
        y + 19,
        ends,
        ("Summa", "21.490:-", d("summa_angiven", "35.000:-", "35000"), "29.500:-"),
        right=(1, 2, 3),
        bold=True,
    )
    y += 48
    h.row(y, ends, ("Intäkter, kommunen", "20.000:-", "35.000:-", "30.000:-"), right=(1, 2, 3))
    y = told(
        h,
        d,
        70,
        y + 40,
        460,
        (
            (
                "resultat",
                "Hur gick det?",
                "Nio ungdomar har gått klart ledarskolan och sex leder nu egna grupper.",
            ),
        ),
    )
    h.put(70, y + 40, "Norrfors den " + d("datum", "14 februari 2010", "2010-02-14"))
    h.dots(70, 280, y + 86)
    h.put(70, y + 100, d("undertecknare", "Ebba Yngvesson") + ", kassör")
    h.dots(320, 530, y + 86)
    h.put(320, y + 100, "Revisor")
    d.signed()
    return h.done()


_TERM = (
    (1, "4410", "1650", "1709", "Lön kulturvärdar maj-aug", "248,3"),
    (1, "6430", "1650", "1709", "Hyra scen", "31,0"),
    (2, "4410", "1650", "1709", "Lön feriearbetare", "402,9"),
    (2, "7010", "1650", "1744", "Bussar till badet", "18,6"),
)


def tva_projekt() -> Rendered:
    """Plain text: one table for two projects, words on their own lines, thousands; narratives under the names."""
    d = Document("redovisning")
    names = {
        1: d("report_projects/1/projekt", "Sommarscenen"),
        2: d("report_projects/2/projekt", "Första jobbet"),
    }
    lines = [
        "TERTIALRAPPORT 2, projektmedel                      Dnr " + d("diarienummer", "1.2.1-388-2013"),
        d("namnd", "Norrmalms stadsdelsnämnd")
        + "     Period "
        + d("period_start", "2013-05-01")
        + " - "
        + d("period_slut", "2013-08-31"),
        "Belopp i tkr",
        "",
        "Projekt              Konto  IKB    Motp      Belopp   Text",
        "-" * 74,
    ]
    for rad, (nr, konto, ikb, motpart, text, belopp) in enumerate(_TERM, 1):
        d.codes(rad, nr)
        key = f"konto_rows/{rad}"
        name = names.pop(nr, "")
        first = name + " " * (21 - len(plain(name)))
        codes = "   ".join((d(f"{key}/konto", konto), d(f"{key}/ikb", ikb), d(f"{key}/motpart", motpart)))
        figure = " " * (11 - len(belopp)) + d(f"{key}/belopp", belopp, value(belopp, 1000))
        lines.append(f"{first}{codes}{figure}   {d(f'{key}/text', text)}")
    lines += [
        "-" * 74,
        "Summa                                         " + d("summa_angiven", "700,8", "700800"),
        "",
        d("report_projects/1/delredovisning", "Sommarscenen"),
        "Tjugosex kvällar med musik och dans i parken, 90 till 340 besökare per kväll.",
        "",
        d("report_projects/2/delredovisning", "Första jobbet"),
        "Femtiotvå ungdomar fick tre veckors arbete var. Fyra avbröt i förtid.",
        "",
        "Stockholm " + d("datum", "2013-09-20") + "     " + d("undertecknare", "Iréne Askelin"),
        "",
    ]
    d.section(
        "delredovisning/1",
        "Sommarscenen",
        "Tjugosex kvällar med musik och dans i parken, 90 till 340 besökare per kväll.",
    )
    d.section(
        "delredovisning/2",
        "Första jobbet",
        "Femtiotvå ungdomar fick tre veckors arbete var. Fyra avbröt i förtid.",
    )
    return typed("tva_projekt", (d, "\n".join(lines)))


def tre_i_ett() -> Rendered:
    """A covering letter, the application and the decision about it, scanned or saved as one file."""
    h = Hand("tre_i_ett", font="Carlito", size=11, producer="reportlab", ticks="drawn")
    letter = h.paper("annat")
    h.put(80, 80, "Kvinnojouren Linden", bold=True)
    h.put(400, 80, letter("datum", "2016-10-28"))
    h.put(80, 120, "Socialnämnden i Örbro")
    h.put(80, 160, "Översändande av handlingar", bold=True)
    y = h.wrap(
        80,
        184,
        430,
        "Hej! Här kommer vår ansökan om 310 000 kronor för nästa år samt stadgar. Verksamhetsberättelsen "
        "skickas när årsmötet har hållits i mars.",
    )
    h.put(80, y + 30, "Vänliga hälsningar")
    h.put(80, y + 46, "Leyla Sjötorpare")
    _shelter(h)
    b = h.paper("beslut")
    h.put(70, 60, "Örbro kommun", bold=True)
    h.put(70, 74, "Socialnämnden")
    h.put(400, 60, "PROTOKOLL")
    h.put(400, 74, b("datum", "2016-12-14"))
    h.put(70, 110, "§ 141   Bidrag till kvinnojouren   Dnr " + b("diarienummer", "SN 2016/0871"), bold=True)
    h.put(70, 140, "Socialnämndens beslut", bold=True)
    clauses = (
        "Nämnden beviljar "
        + b("decisions/1/projekt", "Kvinnojouren Linden")
        + " "
        + b("decisions/1/belopp", "280 000 kronor", "280000")
        + " i verksamhetsbidrag för 2017.",
        "Bidraget betalas ut i två delar.",
    )
    y = 160.0
    for nr, text in enumerate(clauses, 1):
        b.clause(nr, text)
        h.put(70, y, f"{nr}.")
        y = h.wrap(90, y, 420, text) + 3
    for column in ("projekt", "belopp"):
        b.m.values[f"decisions/2/{column}"], b.m.raws[f"decisions/2/{column}"] = None, ""
    h.put(70, y + 24, "Ärendebeskrivning", bold=True)
    h.wrap(
        70,
        y + 42,
        440,
        "Jouren har sökt 310 000 kronor. Föregående år beviljades 265 000 kronor. Stödsamtalen har blivit fler.",
    )
    return h.done()


def _shelter(h: Hand) -> None:
    d = h.paper("ansokan")
    h.put(298, 60, "Ansökan om verksamhetsbidrag 2017", size=17, bold=True, align="middle")
    rows = (
        ("Förening", d("sokande", "Kvinnojouren Linden")),
        ("Org.nummer", d("organisationsnummer", "802407-2212")),
        ("Kontaktperson", d("kontaktperson", "Leyla Sjötorpare")),
        ("Telefon", d("telefon", "031-390 06 55")),
        ("Avser år", d("tidplan_start,tidplan_slut", "2017", "2017-01-01", "2017-12-31")),
        ("Ändamål", d("projekt", "Stödsamtal och skyddat boende")),
    )
    y = pairs(h, rows, 70, 180, 100, 20, bold=True)
    y = told(
        h,
        d,
        70,
        y + 8,
        450,
        (
            ("mal", "Mål för året", "Alla som ringer ska få ett samtal inom ett dygn."),
            ("malgrupp", "Målgrupp", "Kvinnor och barn som utsatts för våld, i fjol 164 personer."),
        ),
    )
    ends = [70, 400, 500]
    h.row(y + 12, ends, ("Budget 2017", "Kostnader", "Intäkter"), right=(1, 2), bold=True)
    h.line(70, y + 17, 500, y + 17)
    for text, belopp in costs(
        d, (("Samordnare 80 %", "298 000"), ("Jourtelefon", "11 000"), ("Lägenhet, hyra", "84 000"))
    ):
        y += 18
        h.row(y + 12, ends, (text, belopp, ""), right=(1, 2))
    for text, belopp in (
        ("Sökt bidrag", d("sokt_summa", "310 000", "310000")),
        ("Gåvor och medlemsavgifter", d("ovriga_intakter_belopp", "83 000", "83000")),
    ):
        y += 18
        h.row(y + 12, ends, (text, "", belopp), right=(1, 2))
    h.line(70, y + 17, 500, y + 17)
    h.row(y + 30, ends, ("Summa", d("budget_summa", "393 000", "393000"), "393 000"), right=(1, 2), bold=True)
    h.put(70, y + 70, d("ort", "Örbro") + " " + d("datum", "2016-10-28"))
    h.line(70, y + 106, 290, y + 106)
    h.put(70, y + 120, d("undertecknare", "Samira Rönnäng") + ", " + d("befattning", "ordförande"))
    d.signed()


PAPERS = (stimulansmedel, utbetalning, klubbredovisning, tva_projekt, tre_i_ett)
