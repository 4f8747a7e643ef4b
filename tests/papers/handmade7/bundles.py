"""Files of several papers: a hall's application with the decision on it, an e-mail before a settlement."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import konton, value
from tests.papers.handmade5.tools import several
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_HALL = (
    ("syfte", "C1  Varför behövs åtgärderna?", "Huset från 1922 har en trappa på sju steg och saknar toalett som går "
     "att nå med rullstol. Pensionärsföreningen träffas därför i skolans matsal sedan hösten 2004."),
    ("genomforande", "C2  Beskriv åtgärderna", "En ramp av betong gjuts vid gaveln. Förrådet byggs om till "
     "hygienrum. Dörrar till samlingssalen vidgas till 90 cm. Arbetet utförs av upphandlad entreprenör."),
    ("malgrupp", "C3  Vilka använder lokalen?", "Elva föreningar samt kommunens fritidsgård, tillsammans 214 dagar "
     "under 2006."),
)  # fmt: skip
_HALL_PAYERS = ("Staten", "Kommunen", "Föreningen")
_HALL_COSTS = (
    ("Ramp och markarbeten", ("92 000", "55 200", "36 800"), "184 000"),
    ("Hygienrum", ("108 500", "65 100", "43 400"), "217 000"),
    ("Dörrar och öppnare", ("31 000", "18 600", "12 400"), "62 000"),
    ("Ritningar, kontroll", ("18 500", "11 100", "7 400"), "37 000"),
)


def _line(h: Hand, y: float, *pairs: tuple[float, str, float, str, float]) -> float:
    """A label, its answer, and a line under the answer: (label's place, label, answer's place, answer, its end)."""
    for x, label, x0, answer, x1 in pairs:
        h.put(x, y, label, size=8.5)
        h.put(x0 + 2, y, answer)
        h.line(x0, y + 3, x1, y + 3, 0.4)
    return y + 21


def byggakt() -> Rendered:
    """A building file: the application for a meeting hall on two pages, then the authority's decision on it."""
    h = Hand("byggakt", font="Liberation Sans", size=10)
    d = h.paper("ansokan")
    _hall_head(h, "1(2)")
    y = 118.0
    h.put(44, y, "A  SÖKANDE", bold=True)
    y = _line(
        h, y + 20, (44, "Föreningens namn", 150, d("sokande", "Folkets Hus-föreningen i Järnboda"), 551)
    )
    y = _line(h, y, (44, "Organisationsnr", 150, d("organisationsnummer", "802470-2634"), 300),
              (312, "Telefon", 360, d("telefon", "0980-319 231"), 551))  # fmt: skip
    y = _line(h, y, (44, "Adress", 150, d("adress", "Bruksvägen 31"), 300),
              (312, "Postort", 360, d("postadress", "684 91 Järnboda"), 551))  # fmt: skip
    y = _line(h, y, (44, "Kontaktperson", 150, d("kontaktperson", "Leif Hammarbacke"), 300),
              (312, "E-post", 360, d("epost", "leif@jarnbodahus.example"), 551))  # fmt: skip
    h.put(44, y + 10, "B  PROJEKTET", bold=True)
    y = _line(h, y + 30, (44, "Projektets namn", 150, d("projekt", "Tillgängliga Folkets Hus"), 551))
    y = _line(h, y, (44, "Byggstart", 150, d("tidplan_start", "2008-04-01"), 300),
              (312, "Färdigt", 360, d("tidplan_slut", "2008-12-15"), 551))  # fmt: skip
    y = _line(h, y, (44, "Fastighet", 150, "Järnboda 4:18", 300), (312, "Byggår", 360, "1922", 551))
    h.put(44, y, "Bidraget avser", size=8.5)
    for x, mark, word in (
        (150, UNTICKED, "Nybyggnad"),
        (240, TICKED, "Ombyggnad"),
        (330, TICKED, "Tillgänglighet"),
    ):
        h.put(x, y, f"{mark} {word}")
    h.put(44, y + 31, "C  BESKRIVNING", bold=True)
    y += 51
    for name, heading, text in _HALL:
        h.put(44, y, heading, bold=True, size=9)
        y = h.wrap(44, y + 14, 507, d.section(name, heading[4:], text)) + 10
    h.page()
    _hall_head(h, "2(2)")
    _hall_money(h, d)
    _hall_decision(h)
    return h.done()


def _hall_head(h: Hand, page: str) -> None:
    h.put(44, 46, "SAMLINGSLOKALDELEGATIONEN", bold=True, size=12)
    h.put(44, 59, "Box 534, 371 23 Karlsvik", size=8)
    h.put(300, 46, "Ansökan", bold=True, size=12)
    h.put(300, 59, "Bidrag till allmän samlingslokal", size=9.5)
    h.put(551, 46, page, align="right")
    h.line(44, 68, 551, 68, 0.8)
    h.put(44, 820, "SLD 2215 utg 6  2006-09", size=7)


def _hall_money(h: Hand, d: Document) -> None:
    h.put(44, 100, "D  KOSTNADER OCH FINANSIERING", bold=True)
    h.put(551, 100, "Belopp i kronor inklusive moms", size=8, align="right")
    at = (48.0, 310.0, 385.0, 460.0, 546.0)
    h.row(121, at, ("Åtgärd", *_HALL_PAYERS, "Summa"), right=(1, 2, 3, 4), bold=True, size=9)
    y = 128.0
    for rad, (text, parts, whole) in enumerate(_HALL_COSTS, 1):
        cells = several(d, rad, text, tuple(zip(_HALL_PAYERS, parts, strict=True)), whole)
        h.row(y + 14, at, cells, right=(1, 2, 3, 4))
        y += 20
    whole = d("budget_summa", "500 000", "500000")
    h.row(y + 14, at, ("Summa", "250 000", "150 000", "100 000", whole), right=(1, 2, 3, 4), bold=True)
    h.grid((44, 240, 315, 390, 465, 551), [108, *(128 + 20 * n for n in range(6))])
    y = _line(h, y + 50, (44, "Sökt statligt bidrag, kr", 240, d("sokt_summa", "250 000", "250000"), 390))
    y = _line(
        h, y, (44, "Övrig finansiering, kr", 240, d("ovriga_intakter_belopp", "250 000", "250000"), 390)
    )
    h.put(44, y + 20, "E  UNDERSKRIFT AV FIRMATECKNARE", bold=True)
    y = _line(
        h,
        y + 42,
        (44, "Ort", 80, d("ort", "Järnboda"), 250),
        (262, "Datum", 300, d("datum", "2007-12-27"), 420),
    )
    y = _line(h, y + 16, (44, "Namn", 80, "", 290), (300, "Namn", 335, "", 551))
    _line(h, y, (44, "Textat", 80, d("undertecknare", "Ove Ståhlklo"), 290),
          (300, "Textat", 335, "Lena Hammarbacke", 551))  # fmt: skip
    d.signed()


def _hall_decision(h: Hand) -> None:
    d = h.paper("beslut")
    h.put(60, 60, "SAMLINGSLOKALDELEGATIONEN", bold=True, size=12)
    h.put(370, 60, "BESLUT", bold=True, size=14)
    h.put(370, 78, "Datum: " + d("datum", "2008-03-11"))
    h.put(370, 92, "Dnr: " + d("diarienummer", "244-1192/2008"))
    for number, words in enumerate(("Folkets Hus-föreningen i Järnboda", "Bruksvägen 31", "684 91 Järnboda")):
        h.put(60, 128 + 14 * number, words)
    h.put(60, 200, "Bidrag till allmän samlingslokal", bold=True, size=12)
    clauses = (
        f"Delegationen beviljar föreningen bidrag med {d('decisions/1/belopp', '225 000 kronor', '225000')} till "
        f"{d('decisions/1/projekt', 'Tillgängliga Folkets Hus')}, fastigheten Järnboda 4:18.",
        "Bidrag till dörröppnare i personalingången avslås.",
        "Bidraget förfaller om arbetet inte har påbörjats före den 1 oktober 2008.",
        "Slutredovisning ska ha kommit in senast sex månader efter att åtgärderna har färdigställts.",
    )
    y = 226.0
    for nr, text in enumerate(clauses, 1):
        h.put(60, y, f"{nr}.")
        y = h.wrap(78, y, 440, d.clause(nr, text)) + 5
    for key in ("2/projekt", "2/belopp", "3/projekt", "3/belopp", "4/projekt", "4/belopp"):
        d.m.values[f"decisions/{key}"], d.m.raws[f"decisions/{key}"] = None, ""
    h.put(60, y + 16, "Motivering", bold=True)
    y = h.wrap(60, y + 31, 458, "Av de sökta 250 000 kronorna avser 25 000 kronor en personalingång som allmänheten "
               "inte använder. I övrigt uppfyller åtgärderna villkoren i förordningen (1996:1593).")  # fmt: skip
    h.put(60, y + 16, "Upplysningar", bold=True)
    y = h.wrap(60, y + 31, 458, "Bidraget betalas ut mot rekvisition när kommunen har intygat sin del.")
    h.put(60, y + 50, "Margareta Lundquister")
    h.put(60, y + 64, "Delegationens ordförande")
    h.put(330, y + 50, "Ingmar Saxe")
    h.put(330, y + 64, "Föredragande")


_FAIR = (
    ("3990", "Erhållet projektbidrag", "-140 000"),
    ("3011", "Försäljning av plats", "-22 400"),
    ("4010", "Inköp skyltar", "31 870"),
    ("5060", "Tält och el", "48 215"),
    ("5910", "Annonsering", "27 640"),
    ("6992", "Underhållning", "36 000"),
    ("7010", "Timlön samordnare", "18 675"),
)


def missivbunt() -> Rendered:
    """A printed e-mail and the settlement it hands over: questions with answers, then a list of accounts."""
    h = Hand("missivbunt", font="Times", size=11.5, producer="fpdf")
    letter = h.paper("annat")
    h.put(60, 50, "Anita Brolund", bold=True, size=13)
    h.line(60, 56, 535, 56, 1.2)
    y = 76.0
    for label, words in (
        ("Från:", "Anita Brolund <anita@stromtorpshandel.example>"),
        ("Skickat:", "den " + letter("datum", "4 december 2009", "2009-12-04") + " 16:51"),
        ("Till:", "naringsliv@stromtorp.example"),
        ("Ämne:", "SV: Handlingar i ärende " + letter("diarienummer", "NK 09/088")),
        ("Bifogade filer:", "Vintermarknaden.pdf (212 kB)"),
    ):
        h.put(60, y, label, bold=True)
        h.put(150, y, words)
        y += 16
    h.put(60, y + 20, "Hej!")
    y = h.wrap(60, y + 44, 465, "Här kommer föreningens papper om Vintermarknaden. Vi tackar för ett gott samarbete "
               "och beklagar att det dröjt tre veckor efter utsatt tid. Kassören har bytt jobb och pärmen blev kvar "
               "hos företrädaren. Ring mig på 070-174 06 44 om något är oklart.")  # fmt: skip
    h.put(60, y + 20, "Hälsningar Anita")
    y += 60
    h.put(60, y, "-----Ursprungligt meddelande-----")
    h.put(60, y + 15, "Från: naringsliv@stromtorp.example")
    h.put(60, y + 30, "Skickat: den 30 november 2009 09:12")
    h.wrap(
        60, y + 54, 465, "Hej, vi saknar fortfarande era handlingar. De skulle ha varit här den 13 november."
    )
    d = h.paper("redovisning")
    _fair(h, d)
    return h.done()


_FAIR_ASKED: Sequence[tuple[str, str]] = (
    ("Vilken förening redovisar?", "Strömtorps Köpmannaförening"),
    ("Vad heter projektet?", "projekt"),
    ("Vilket ärende gäller det?", "arende"),
    ("Under vilken tid har ni haft projektet?", "tid"),
    ("Hur mycket pengar fick ni?", "fick"),
    ("Hur mycket av pengarna har ni använt?", "bruk"),
)


def _fair(h: Hand, d: Document) -> None:
    h.put(297, 64, "Redovisning av stöd till näringslivsprojekt", bold=True, size=15, align="middle")
    h.put(540, 40, "Sida 1/2", size=9, align="right")
    answers = {
        "projekt": d("report_projects/1/projekt", "Vintermarknaden i Strömtorp"),
        "arende": d("diarienummer", "NK 09/088"),
        "tid": d("period_start", "1 februari", "2009-02-01")
        + " – "
        + d("period_slut", "15 november 2009", "2009-11-15"),
        "fick": d("beviljat_belopp", "140 000 kr", "140000"),
        "bruk": d("forbrukat_belopp", "140 000 kr", "140000"),
    }
    y = 100.0
    for question, answer in _FAIR_ASKED:
        h.put(60, y, question, bold=True)
        h.put(75, y + 15, answers.get(answer, answer))
        y += 36
    for name, question, text in (
        ("genomforande", "Berätta vad ni har gjort!", "Marknaden hölls den 7 och 8 november längs Storgatan. 64 "
         "knallar deltog och gatan var avstängd i två dygn. Skolans elever byggde en snölykta av is."),
        ("resultat", "Hur gick det?", "Omkring 9 000 personer kom, dubbelt mot vad vi hoppats. 21 av 30 butiker hade "
         "bättre omsättning än samma helg 2008."),
    ):  # fmt: skip
        h.put(60, y, question, bold=True)
        y = h.wrap(75, y + 15, 465, d.section(name, question, text)) + 8
    h.page()
    h.put(540, 40, "Sida 2/2", size=9, align="right")
    h.put(60, 70, "Utdrag ur bokföringen", bold=True)
    h.put(60, 85, "Intäkter med minustecken", italic=True, size=10)
    xs = (60.0, 120.0, 420.0)
    h.row(108, xs, ("Konto", "Benämning", "Belopp"), right=(2,), bold=True)
    y = 126.0
    for row in konton(d, _FAIR):
        h.row(y, xs, row, right=(2,))
        y += 17
    h.line(60, y - 10, 420, y - 10)
    total = sum(int(value(row[2])) for row in _FAIR)
    h.row(y + 6, xs, ("", "Summa", d("summa_angiven", str(total), str(total))), right=(2,), bold=True)
    h.put(60, y + 60, "Strömtorp " + d("datum", "2009-12-03"))
    h.line(60, y + 100, 270, y + 100)
    h.put(60, y + 114, d("undertecknare", "Anita Brolund") + ", ordförande")
    d.signed()


PAPERS = (byggakt, missivbunt)
