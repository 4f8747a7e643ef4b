"""Reporting back of state money, three papers with a layout each; recipients, people and amounts are invented."""

from __future__ import annotations

from tests.forms.noting import noted
from tests.papers.handmade.pen import Document, Hand, inked, typed, worded
from tests.papers.pdf import Rendered


def sprakstod() -> Rendered:
    """A print-out of an inquiry: numbered questions in bold over a hairline, the answer indented below."""
    h = Hand("statsbidrag_sprakstod", font="Vera", size=9.5)
    d = h.paper("redovisning")
    h.put(56, 50, "Utbildningsmyndigheten", grey=0.35)
    h.put(540, 50, "Dnr " + d("diarienummer", "8.1.2-2020:00417"), align="right")
    h.put(56, 86, "Återrapportering av statsbidrag 2020", size=16, bold=True)
    h.put(56, 104, "Statsbidrag för språkutvecklande arbete i förskolan", italic=True)
    y = 138.0
    for number, question, answer in (
        (1, "Vilken kommun avser rapporten?", d("sokande", "Granviks kommun")),
        (2, "Organisationsnummer", d("organisationsnummer", "212000-9143")),
        (3, "Vem kan svara på frågor om rapporten?", d("kontaktperson", "Petronella Åsvall")),
        (4, "E-postadress", d("epost", "petronella.asvall@granvik.example")),
        (5, "Telefon", d("telefon", "08-465 004 81")),
        (
            6,
            "Vilken period avser rapporten?",
            d("period_start", "2020-01-01") + " – " + d("period_slut", "2020-12-31"),
        ),
        (7, "Hur mycket bidrag har ni beviljats?", d("beviljat_belopp", "1 875 000 kr", "1875000")),
        (8, "Hur mycket medel har ni rekvirerat?", d("rekvirerat_belopp", "1 500 000 kr", "1500000")),
        (9, "Hur mycket av bidraget har använts?", d("forbrukat_belopp", "1 312 640 kr", "1312640")),
        (10, "Hur mycket ska återbetalas?", d("aterbetalas_belopp", "187 360 kr", "187360")),
    ):
        h.put(56, y, f"{number}.")
        h.put(78, y, question, bold=True)
        h.put(90, y + 16, answer)
        h.line(56, y + 23, 540, y + 23, 0.3)
        y += 38
    h.put(56, y, "11.")
    h.put(78, y, "Vad har bidraget använts till?", bold=True)
    y = h.wrap(
        90, y + 16, 440,
        d.section(
            "genomforande", "Vad har bidraget använts till?",
            "Fyra förskolor har haft en språkpedagog var på halvtid. Böcker på sexton språk har köpts in och lånas hem "
            "i ryggsäckar. Personalen har gått en kurs om flerspråkighet.",
        ),
    )  # fmt: skip
    h.put(56, y + 14, "12.")
    h.put(78, y + 14, "Varför har medlen inte använts?", bold=True)
    y = h.wrap(
        90, y + 30, 440,
        d.section(
            "avvikelser", "Varför har medlen inte använts?",
            "En tjänst stod tom från mars till augusti på grund av pandemin.",
        ),
    )  # fmt: skip
    h.put(56, y + 40, d("ort", "Granvik") + " den " + d("datum", "28 januari 2021", "2021-01-28"))
    h.put(56, y + 84, d("undertecknare", "Petronella Åsvall"))
    h.put(56, y + 98, d("befattning", "Förskolechef"))
    h.line(56, y + 72, 300, y + 72)
    d.signed()
    return noted(h.done(), (d, "statsbidrag_aterrapportering"))


def psykiatri() -> Rendered:
    """A Word file: a letter's head, then a table of two columns, then what was bought, line by line."""
    from docx import Document as Docx

    d = Document("redovisning")
    word = Docx()
    word.add_paragraph("Region Sydmark\nHälso- och sjukvårdsnämnden")
    word.add_heading("Återrapportering av stimulansmedel", level=1)
    table = word.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for label, answer in (
        ("Bidragsmottagare", d("sokande", "Region Sydmark")),
        ("Organisationsnummer", d("organisationsnummer", "212000-8731")),
        ("Uppgiftslämnare", d("kontaktperson", "Sigvard Holmlund")),
        ("E-post", d("epost", "sigvard.holmlund@sydmark.example")),
        ("Bidragets namn", d("projekt", "Unga vuxnas psykiska hälsa")),
        ("Diarienummer", d("diarienummer", "HSN 2019-00311")),
        (
            "Rapporten avser perioden",
            d("period_start", "2019-07-01") + " – " + d("period_slut", "2020-06-30"),
        ),
        ("Tilldelade medel", d("beviljat_belopp", "4,2 mnkr", "4200000")),
        ("Rekvirerade medel", d("rekvirerat_belopp", "4,2 mnkr", "4200000")),
        ("Använda medel", d("forbrukat_belopp", "3,9 mnkr", "3900000")),
        ("Belopp att återbetala", d("aterbetalas_belopp", "0,3 mnkr", "300000")),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, inked(answer)
    word.add_heading("Genomförda insatser", level=2)
    word.add_paragraph(
        d.section(
            "genomforande", "Genomförda insatser",
            "Tre mottagningar har öppnats i lokaler som unga själva har valt. En telefonlinje är bemannad varje kväll.",
        )
    )  # fmt: skip
    word.add_heading("Hur följs insatserna upp", level=2)
    word.add_paragraph(
        d.section("uppfoljning", "Hur följs insatserna upp", "Varje besökare får en enkät efter tre månader.")
    )
    word.add_paragraph("")
    word.add_paragraph(inked(d("ort", "Sydköping") + " den " + d("datum", "14 september 2020", "2020-09-14")))
    word.add_paragraph(inked(d("undertecknare", "Annika Torsvik")))
    word.add_paragraph(inked(d("befattning", "Verksamhetschef")))
    d.signed()
    return noted(worded("statsbidrag_psykiatri", word, d), (d, "statsbidrag_aterrapportering"))


def skolmiljard() -> Rendered:
    """A typed text: questions and answers on one line parted by an arrow of dashes, money by purpose in a list."""
    d = Document("redovisning")
    rows = (
        ("Lovskola i juni", "412 300", "412300"),
        ("Extra speciallärare", "689 000", "689000"),
        ("Läxhjälp", "98 700", "98700"),
    )
    lines = []
    for rad, (text, belopp, value) in enumerate(rows, 1):
        key = f"budget_rows/{rad}"
        for name in ("antal", "a_pris"):
            d.m.values[f"{key}/{name}"], d.m.raws[f"{key}/{name}"] = None, ""
        lines.append(
            f"{d(f'{key}/text', text)}{' ' * (32 - len(text) - len(belopp))}{d(f'{key}/belopp', belopp, value)}"
        )
    table = "\n".join(lines)
    said = "Andelen elever som blev behöriga till gymnasiet steg från 81 till 86 procent."
    results = d.section("resultat", "Vilka resultat har insatserna lett till?", said)
    text = f"""REDOVISNING AV STATSBIDRAG

Huvudman:                 {d("sokande", "Norrtälvs kommun")}
Kontaktperson:            {d("kontaktperson", "Eskil Wrangstad")}
Telefon:                  {d("telefon", "031-390 06 77")}
Myndighetens diarienummer: {d("diarienummer", "2021:1190")}
Redovisningen avser:      {d("period_start,period_slut", "1/1-31/12 2021", "2021-01-01", "2021-12-31")}

Beviljat statsbidrag:     {d("beviljat_belopp", "1 200 000 kronor", "1200000")}
Rekvirerat belopp:        {d("rekvirerat_belopp", "1 200 000 kronor", "1200000")}
Använt statsbidrag:       {d("forbrukat_belopp", "1 200 000 kronor", "1200000")}
Att återbetala:           {d("aterbetalas_belopp", "0 kronor", "0")}

Insats                   Belopp
{table}

Vilka resultat har insatserna lett till?
{results}

{d("ort", "Norrtälv")} den {d("datum", "11 februari 2022", "2022-02-11")}

________________________
{d("undertecknare", "Eskil Wrangstad")}
{d("befattning", "Skolchef")}
"""
    d.signed()
    return noted(typed("statsbidrag_skolmiljard", (d, text)), (d, "statsbidrag_aterrapportering"))


PAPERS = (sprakstod, psykiatri, skolmiljard)
