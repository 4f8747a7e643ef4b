"""Messages, dumps and reports: an e-mail, a printed web answer, a letter, three accounts."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import costs, konton, pairs, told
from tests.papers.pdf import Rendered


def webbsvar() -> Rendered:
    """Plain text: what a web form sends by e-mail, each label over its answer, an empty line between."""
    d = Document("ansokan")
    parts = [
        "Nytt svar på formuläret Ansökan om landsbygdsstöd",
        f"Ärendenummer\n{d('diarienummer', 'LB 2022/0071')}",
        f"Vilken förening söker?\n{d('sokande', 'Norra Holmens byalag')}",
        f"Föreningens organisationsnummer\n{d('organisationsnummer', '802733-3114')}",
        f"Kontaktpersonens för- och efternamn\n{d('kontaktperson', 'Evert Kvarnsten')}",
        f"Mobilnummer\n{d('telefon', '070-174 06 28')}",
        f"Mejladress\n{d('epost', 'evert@norraholmen.example')}",
        f"Namnge projektet\n{d('projekt', 'Badbryggan tillbaka')}",
        f"Beräknad byggstart\n{d('tidplan_start', '2 maj 2022', '2022-05-02')}",
        f"Beräknas vara färdigt\n{d('tidplan_slut', '30 juni 2022', '2022-06-30')}",
        "Berätta om syftet\n"
        + d.section("syfte", "Berätta om syftet", "Byns barn ska kunna lära sig simma hemma."),
        f"Vad kostar allt?\n{d('budget_summa', '86 000 kr', '86000')}",
        f"Önskat stöd från kommunen\n{d('sokt_summa', '60 000 kr', '60000')}",
        f"Pengar från annat håll\n{d('ovriga_intakter_belopp', '26 000 kr', '26000')}",
        "Skickat från www.ekhamra.example/landsbygd",
    ]
    return typed("webbsvar", (d, "\n\n".join(parts) + "\n"))


def mejlansokan() -> Rendered:
    """Plain text: a printed e-mail; the applicant's lines below the greeting, no label to any of them."""
    d = Document("ansokan")
    day = d("tidplan_start,tidplan_slut", "den 23 september 2017", "2017-09-23", "2017-09-23")
    text = (
        f"Från: {d('kontaktperson', 'Rut Sjötorpare')} <{d('epost', 'rut@skordeglad.example')}>\n"
        f"Skickat: den {d('datum', '9 februari 2017', '2017-02-09')} 08:15\n"
        "Till: kultur@rodhamn.example\n"
        "Ämne: Ansökan om arrangemangsbidrag\n\n"
        "Hej!\n\n"
        f"Föreningen {d('sokande', 'Skördeglad')} söker {d('sokt_summa', '18 000 kr', '18000')} till arrangemanget\n"
        f"”{d('projekt', 'Äpplets dag')}” som hålls {day}"
        " på torget i Rödhamn.\n"
        f"Hela arrangemanget kostar {d('budget_summa', '31 500 kr', '31500')} enligt kalkylen nedan.\n\n"
    )
    rows = costs(d, (("Scen och ljud", "14 500 kr"), ("Musiker", "12 000 kr"), ("Annons", "5 000 kr")))
    text += "".join(f"  {words:<24}{amount:>12}\n" for words, amount in rows)
    text += (
        f"  {'Summa':<24}{'31 500 kr':>12}\n\n"
        f"Med vänlig hälsning\n{d('undertecknare', 'Rut Sjötorpare')}\n{d('befattning', 'sekreterare')}\n"
        f"Skördeglad, {d('adress', 'Trädgårdsgatan 3')}, {d('postadress', '452 60 Rödhamn')}\n"
        f"tfn {d('telefon', '031-390 06 14')}, org.nr {d('organisationsnummer', '802519-2041')}\n"
    )
    return typed("mejlansokan", (d, text))


def idrottsredovisning() -> Rendered:
    """An association's account: labels in capitals over a line to write on, sums as answers to questions."""
    h = Hand("idrottsredovisning", font="Liberation Sans", size=10)
    d = h.paper("redovisning")
    h.put(40, 50, "REDOVISNING AV UTVECKLINGSBIDRAG", size=14, bold=True)
    y = 84.0
    for row in (
        (
            (40, "FÖRENING", d("sokande", "Tjärnlunda Simsällskap")),
            (330, "ORGANISATIONSNUMMER", "802478-9326"),
        ),
        (
            (40, "PROJEKT", d("projekt", "Simlyftet")),
            (330, "BESLUTETS DIARIENUMMER", d("diarienummer", "FRN 2019.0042")),
        ),
        (
            (
                40,
                "REDOVISNINGEN AVSER TIDEN",
                d("period_start", "2019-03-01") + " – " + d("period_slut", "2019-12-31"),
            ),
            (330, "KONTAKTPERSON", "Viveka Ekdahl"),
        ),
        (
            (40, "BEVILJAT BIDRAG, KR", d("beviljat_belopp", "85 000", "85000")),
            (330, "ANVÄNT BIDRAG, KR", d("forbrukat_belopp", "79 300", "79300")),
        ),
    ):
        for x, label, answer in row:
            h.put(x, y, label, size=7)
            h.put(x, y + 15, answer)
            h.line(x, y + 18, x + 225, y + 18)
        y += 38
    y = told(h, d, 40, y + 6, 510, (
        ("genomforande", "VAD HAR NI GJORT?", "Fyra nybörjargrupper har simmat varje söndag i trettio veckor."),
        ("resultat", "VILKA RESULTAT HAR NI NÅTT?", "Sextiotvå barn simmar nu 200 meter, fem fler än målet."),
    ), bold=False)  # fmt: skip
    h.put(40, y + 20, d("ort", "Tjärnlunda") + ", " + d("datum", "2020-01-31"))
    h.line(40, y + 56, 260, y + 56)
    h.put(40, y + 68, d("undertecknare", "Ragnhild Nordlöv") + ", " + d("befattning", "kassör"))
    d.signed()
    return h.done()


def lagesrapport6() -> Rendered:
    """A progress report: facts in a column at the right, the text at the left, account rows below."""
    h = Hand("lagesrapport6", font="Liberation Serif", size=10.5)
    d = h.paper("redovisning")
    h.put(40, 52, "Lägesrapport", size=18, bold=True)
    h.put(40, 70, "Tillväxt i kustbandet", size=11)
    y = pairs(h, (
        ("Ärendenr", d("diarienummer", "RS/2020/114")),
        ("Projekt", d("projekt", "Seglande skola")),
        ("Projektägare", d("sokande", "Ronnholms kommun")),
        ("Rapportperiod", d("period_start", "1 juli", "2020-07-01") + " – "
         + d("period_slut", "31 december 2020", "2020-12-31")),
        ("Beviljat stöd", d("beviljat_belopp", "1 400 tkr", "1400000")),
        ("Upparbetat", d("forbrukat_belopp", "612,5 tkr", "612500")),
    ), 350, 430, 100, 17)  # fmt: skip
    told(h, d, 40, 100, 290, (
        ("genomforande", "Vad har hänt under perioden?",
         "Båten har rustats och två klasser har seglat i fem dagar. Den tredje resan sköts upp."),
        ("resultat", "Resultat så här långt", "Fyrtioen elever har seglat och nio har sökt till sjöfartsprogrammet."),
    ))  # fmt: skip
    y = 300.0
    h.row(y, (40, 100, 430), ("Konto", "Text", "Belopp, tkr"), bold=True, right=(2,))
    for konto, text, amount in konton(
        d,
        (("4010", "Lön skeppare", "402,0"), ("5210", "Hyra av båt", "168,5"), ("5800", "Resor", "42,0")),
        1000,
    ):
        y += 16
        h.row(y, (40, 100, 430), (konto, text, amount), right=(2,))
    h.row(y + 16, (40, 100, 430), ("", "Summa", d("summa_angiven", "612,5", "612500")), bold=True, right=(2,))
    h.put(40, y + 60, d("ort", "Ronnholm") + " " + d("datum", "2021-01-22"))
    h.put(40, y + 92, d("undertecknare", "Leila Vintergård"))
    h.put(40, y + 105, d("befattning", "utvecklingschef"))
    d.signed()
    return h.done()


PAPERS = (webbsvar, mejlansokan, idrottsredovisning, lagesrapport6)
