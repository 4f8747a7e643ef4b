"""A congregation's application with fields to fill in, and a ledger's report of one project; all invented."""

from __future__ import annotations

from models.geometry import Box
from tests.papers.flow import Placed
from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, value
from tests.papers.handmade5.tools import Answer, with_fields
from tests.papers.handmade8.tools import Ink, operated
from tests.papers.marks import plain, spans
from tests.papers.pdf import Rendered

_TALL = 841.89


def trossamfund() -> Rendered:
    """A congregation's form with fields: labels over them, a column of costs beside one of incomes; yes, how much?"""
    h = Hand("trossamfund", font="Helvetica", size=9.5)
    d = h.paper("ansokan")
    answers: list[Answer] = []

    def filled(box: Box, marked: str) -> None:
        answers.append(Answer(0, box, plain(marked)))
        for text, keys in spans(marked):
            for key in keys:
                h.flow.placed.setdefault(key, []).append(Placed(1, box, text))

    def asked(x0: float, x1: float, y: float, label: str, marked: str, tall: float = 18) -> None:
        h.put(x0, y, label, size=8)
        h.box(x0, y + 4, x1, y + 4 + tall)
        filled(Box(x0, y + 4, x1, y + 4 + tall), marked)

    h.put(42, 48, "Nämnden för stöd till trossamfund", bold=True, size=12)
    h.put(42, 74, "Ansökan om projektbidrag", bold=True, size=18)
    h.put(42, 90, "Fyll i på skärmen. Fält med * måste fyllas i. Spara och skicka till nämnden.", size=8.5)
    y = 116.0
    asked(42, 340, y, "Församling eller organisation *", d("sokande", "Koptiska församlingen S:t Markus"))
    asked(352, 553, y, "Organisationsnummer *", d("organisationsnummer", "252003-8825"))
    asked(42, 230, y + 38, "Adress *", d("adress", "Industrigatan 8"))
    asked(240, 400, y + 38, "Postnummer och ort *", d("postadress", "151 44 Södervik"))
    asked(410, 553, y + 38, "Telefon", d("telefon", "08-465 004 83"))
    asked(42, 230, y + 76, "Kontaktperson för projektet *", d("kontaktperson", "Mariam Boutros"))
    asked(240, 553, y + 76, "E-post *", d("epost", "mariam.boutros@stmarkus.example"))
    asked(42, 300, y + 114, "Projektets namn *", d("projekt", "Mormors bokhylla"))
    asked(310, 425, y + 114, "Startdatum *", d("tidplan_start", "2017-09-01"))
    asked(435, 553, y + 114, "Slutdatum *", d("tidplan_slut", "2018-06-15"))
    y += 152
    for name, label, text, tall in (
        ("syfte", "Projektets syfte *", "Barn som är födda här ska kunna läsa sina mor- och farföräldrars\n"
         "böcker och berätta om dem på svenska.", 40.0),
        ("malgrupp", "Målgrupp *", "Fyrtio barn, 7–13 år, och ett tjugotal äldre.", 18.0),
        ("genomforande", "Genomförande och tidsplan *", "Läsecirkel varje lördag, omväxlande på arabiska och "
            "svenska.\n"
         "I mars trycks barnens egna berättelser. Släktingarna bjuds in\ntill en utställning på biblioteket.", 54.0),
        ("mal", "Hur vet ni att målet är nått? *", "Trettio barn har läst minst tre böcker.", 18.0),
    ):  # fmt: skip
        d.section(name, label.removesuffix(" *"), text.replace("\n", " "))
        asked(42, 553, y, label, text, tall)
        y += tall + 20
    h.put(42, y + 6, "Budget (kronor)", bold=True, size=11)
    h.put(42, y + 20, "Kostnader", bold=True)
    h.put(320, y + 20, "Finansiering", bold=True)
    y += 26
    rows = costs(d, (("Arvode till två ledare", "38 000"), ("Böcker", "16 500"), ("Tryckning", "12 000"),
                     ("Utställning", "5 500")))  # fmt: skip
    total = ("Summa kostnader", d("budget_summa", "72 000", "72000"))
    for number, (text, raw) in enumerate((*rows, total)):
        h.put(42, y + 13 + 20 * number, text)
        box = Box(190, y + 20 * number, 290, y + 18 + 20 * number)
        h.box(box.x0, box.top, box.x1, box.bottom)
        filled(box, raw)
    h.put(320, y + 13, "Projektbidrag som söks *")
    h.box(453, y, 553, y + 18)
    filled(Box(453, y, 553, y + 18), d("sokt_summa", "60 000", "60000"))
    h.put(320, y + 33, "Finns det andra intäkter? *")
    for x, words, on in ((453.0, "Ja", True), (505.0, "Nej", False)):
        h.box(x, y + 24, x + 10, y + 34)
        h.put(x + 14, y + 33, words)
        answers.append(Answer(0, Box(x, y + 24, x + 10, y + 34), "", on))
    d.m.values["ovriga_intakter"], d.m.raws["ovriga_intakter"] = "ja", "Ja"
    h.put(320, y + 53, "Om ja, belopp")
    h.box(453, y + 40, 553, y + 58)
    answers.append(Answer(0, Box(453, y + 40, 553, y + 58), ""))
    d.unanswered("ovriga_intakter_belopp")
    y += 122
    asked(42, 220, y, "Ort och datum *", d("ort", "Södervik") + " " + d("datum", "2017-03-30"))
    asked(230, 400, y, "Behörig företrädare *", d("undertecknare", "Fader Tadros Mikhail"))
    asked(410, 553, y, "Ställning i församlingen", d("befattning", "kyrkoherde"))
    h.put(42, 822, "SST-P 2017 · sida 1 (1)", size=7)
    d.planted += ["B01", "B03"]
    d.signed(line=False)
    return with_fields(h, answers)


_LEDGER = (
    ("50110", "", "Månadslön", "425 000,00", "412 380,00"),
    ("56100", "", "Arbetsgivaravgifter", "135 000,00", "129 570,00"),
    ("61200", "1310", "Lokalhyra internt", "48 000,00", "48 000,00"),
    ("74500", "8700", "Konsultarvode", "80 000,00", "96 400,00"),
    ("75300", "", "Telefoni", "2 000,00", "2 150,00"),
    ("35100", "8100", "Statligt projektbidrag", "-600 000,00", "-600 000,00"),
)


def projektrapport() -> Rendered:
    """A ledger's report of a board's project on a wide sheet: code, party, budget, outcome, rest; the sum is off."""
    d = Document("redovisning")
    sheet: list[Ink] = [
        Ink(36, 40, "Kvarnby kommun", 9, "F2"),
        Ink(421, 40, "PROJEKTRAPPORT", 13, "F2"),
        Ink(806, 40, "Sida: 1 / 1", 8, "F1", True),
        Ink(36, 52, d("namnd", "Arbetsmarknadsnämnden")),
        Ink(806, 52, "Utskriven: 2020-01-22 10:14", 8, "F1", True),
        Ink(36, 78, "Projekt:", 9, "F2"),
        Ink(110, 78, "70418"),
        Ink(150, 78, d("report_projects/1/projekt", "Grön rehab Kvarnby")),
        Ink(421, 78, "Diarienr:", 9, "F2"),
        Ink(490, 78, d("diarienummer", "AMN 2018/00231")),
        Ink(36, 92, "Period:", 9, "F2"),
        Ink(
            110,
            92,
            d("period_start", "201901", "2019-01-01") + " - " + d("period_slut", "201912", "2019-12-31"),
        ),
        Ink(421, 92, "Beviljat:", 9, "F2"),
        Ink(490, 92, d("beviljat_belopp", "600 000,00", "600000")),
        Ink(36, 106, "Projektledare:", 9, "F2"),
        Ink(110, 106, "Josefin Almlid"),
        Ink(421, 106, "Ansvar:", 9, "F2"),
        Ink(490, 106, "4120 Arbetsmarknadsenheten"),
    ]
    columns = ((36.0, "Konto", False), (96.0, "Motpart", False), (160.0, "Kontotext", False), (520.0, "Budget", True),
               (640.0, "Utfall", True), (780.0, "Avvikelse", True))  # fmt: skip
    sheet += [Ink(x, 134, head, 9, "F2", end) for x, head, end in columns]
    y, found, planned = 152.0, 0.0, 0.0
    for rad, (konto, motpart, text, budget, spent) in enumerate(_LEDGER, 1):
        key = f"konto_rows/{rad}"
        d.codes(rad, None, "ikb", *(() if motpart else ("motpart",)))
        rest = _kronor(float(value(budget)) - float(value(spent)))
        party = d(f"{key}/motpart", motpart) if motpart else ""
        cells = (d(f"{key}/konto", konto), party, d(f"{key}/text", text), budget,
                 d(f"{key}/belopp", spent, value(spent)), rest)  # fmt: skip
        sheet += [
            Ink(x, y, cell, 9, "F1", end) for (x, _, end), cell in zip(columns, cells, strict=True) if cell
        ]
        found, planned, y = found + float(value(spent)), planned + float(value(budget)), y + 14
    total = d("summa_angiven", "85 800,00", "85800")
    cells = ("", "", "Summa projekt 70418", _kronor(planned), total, _kronor(planned - found))
    sheet += [
        Ink(x, y + 6, cell, 9, "F2", end) for (x, _, end), cell in zip(columns, cells, strict=True) if cell
    ]
    y += 40
    sheet.append(Ink(36, y, "Kommentar till utfallet", 9, "F2"))
    remarks = ("Konsulten anlitades två månader längre än planerat eftersom handledaren slutade i mars.",
            "Nitton deltagare har haft plats i trädgården, varav sju gick vidare till arbete.")  # fmt: skip
    d.section("resultat", "Kommentar till utfallet", *remarks)
    sheet += [Ink(36, y + 14 + 12 * number, line) for number, line in enumerate(remarks)]
    sheet += [
        Ink(36, y + 64, "Attesterad:", 9, "F2"),
        Ink(110, y + 64, d("datum", "2020-01-22")),
        Ink(200, y + 64, d("undertecknare", "Bengt-Ove Karsvall")),
        Ink(320, y + 64, "verksamhetschef"),
    ]
    d.planted.append("B07")
    d.signed(line=False)
    return operated("projektrapport", d, [sheet], (_TALL, 595.28), (60.0, 114.0, 140.0, 229.0))


def _kronor(amount: float) -> str:
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",")


PAPERS = (trossamfund, projektrapport)
