"""First half: a sailing club's form filled in on a screen of DOS, and a ski camp typed on a printed form."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import costs
from tests.papers.handmade7.tools import penned
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_SAILS = (
    ("Segelduk och rår till tre jakter", "11.400:-"),
    ("Virke, skenor och beslag", "8.250:-"),
    ("Hjälmar och dubbskor", "5.850:-"),
    ("Hyra av båthus nov-april", "3.000:-"),
    ("Ledarkurs för två personer", "3.000:-"),
)


def isjaktsblankett() -> Rendered:
    """An ice sailing club's application of 1995, saved as text by a program of DOS."""
    d = Document("ansokan")
    lines = [
        "SKINNHAMNS KOMMUN                                        Fritidskontoret",
        "Box 14, 470 31 SKINNHAMN                                 Tel 031-390 06 20",
        "-" * 74,
        "",
        "ANSÖKAN OM BIDRAG TILL UNGDOMSPROJEKT",
        "",
        "Skall vara fritidskontoret tillhanda senast den 1 oktober.",
        "",
        "Förening .............: " + d("sokande", "Skinnhamns Isjaktklubb"),
        "Adress ...............: " + d("adress", "Norra Varvet 2"),
        "Postnr och ort .......: " + d("postadress", "470 33 SKINNHAMN"),
        "Organisationsnummer ..: " + d("organisationsnummer", "802436-9152"),
        "Upplysningar av ......: " + d("kontaktperson", "Rune Almskog"),
        "Telefon dagtid .......: " + d("telefon", "031-390 06 47"),
        "",
        "Projektets namn ......: " + d("projekt", "Ungdomar bygger isjakter"),
        "Börjar ...............: " + d("tidplan_start", "1995-09-18"),
        "Slutar ...............: " + d("tidplan_slut", "1996-04-30"),
        "",
        "Vad är syftet med projektet?",
        "",
        d.section("syfte", "Vad är syftet med projektet?",
                  "Att lära ungdomar hantverket medan de gamla båtbyggarna ännu lever, och\n"
                  "att få ut dem på isen på vintern."),
        "",
        "Hur skall projektet genomföras?",
        "",
        d.section("genomforande", "Hur skall projektet genomföras?",
                  "Femton ungdomar bygger tre jakter i båthuset två kvällar i veckan. Tre\n"
                  "äldre medlemmar är handledare. När isen bär blir det träning på lördagar\n"
                  "och en avslutande regatta för skolorna i mars."),
        "",
        "KOSTNADER",
    ]  # fmt: skip
    for (text, raw), (words, figure) in zip(costs(d, _SAILS), _SAILS, strict=True):
        lines.append(f"{text} {'.' * (44 - len(words))} {' ' * (9 - len(figure))}{raw}")
    lines += [
        f"{'SUMMA KOSTNADER':<46} {d('budget_summa', '31.500:-', '31500'):>9}",
        "",
        "Får föreningen bidrag till projektet från annat håll?",
        "   " + d("ovriga_intakter", f"{UNTICKED} Ja  {TICKED} Nej", "nej"),
        "",
        "SÖKT BIDRAG ..........: " + d("sokt_summa", "31.500:-", "31500"),
        "",
        d("ort", "Skinnhamn") + " den " + d("datum", "26 september 1995", "1995-09-26"),
        "",
        "",
        "_" * 34,
        d("undertecknare", "Inga-Lill Börjesson"),
        d("befattning", "Ordförande"),
        "",
        "-" * 74,
        "Fritidskontorets anteckningar: Inkom ........  Dnr ........  Beslut ........",
        "",
    ]  # fmt: skip
    d.unanswered("diarienummer")
    d.planted.append("T02")
    d.signed()
    return typed("isjaktsblankett", (d, "\n".join(lines)), encoding="cp850")


_SKI = (
    ("Fritidsledare, timlön", "62.000"),
    ("Buss till Högvålen", "14.500"),
    ("Hyra av skidor och pjäxor", "18.000"),
    ("Lägergård, två veckoslut", "21.500"),
    ("Mat och övrigt material", "5.000"),
)
_IN = (("Kommunens lägerbidrag", "24.000"), ("Deltagaravgifter", "12.000"))
_TYPE = "Courier"


def _line(h: Hand, x0: float, x1: float, y: float, label: str, answer: str) -> None:
    """A printed label under a rule, typed words on the rule."""
    h.put(x0 + 3, y - 3, answer, font=_TYPE, size=11)
    h.line(x0, y, x1, y)
    h.put(x0, y + 9, label, size=7.5)


def skidkollot() -> Rendered:
    """A county council's printed form of 1996 with a typewriter's answers, signed by pen; seen only as a scan."""
    h = Hand("skidkollot", font="Helvetica", size=10)
    d = h.paper("ansokan")
    h.put(60, 56, "FJÄLLÄNS LÄNS LANDSTING", bold=True, size=12)
    h.put(60, 70, "Folkhälsokommittén, 830 05 Fjällsund", size=9)
    h.put(350, 56, "ANSÖKAN", bold=True, size=15)
    h.put(350, 71, "om bidrag till hälsofrämjande projekt", size=10)
    h.put(350, 90, "Landstingets diarienummer", size=7.5)
    h.put(350, 104, d("diarienummer", "FHK 96/0114"), font=_TYPE, size=11)
    _line(h, 60, 330, 140, "Projektets namn", d("projekt", "Skidkollot för alla"))
    _line(h, 350, 535, 140, "Av landstinget söks, kr", d("sokt_summa", "85.000", "85000"))
    _line(h, 60, 330, 172, "Sökande förening eller organisation", d("sokande", "Fjällsunds Friluftsvänner"))
    _line(h, 350, 535, 172, "Organisationsnummer", "")
    _line(h, 60, 330, 204, "Adress", d("adress", "Älvbrinken 9 A"))
    _line(h, 350, 535, 204, "Postnummer och postadress", d("postadress", "830 12 Fjällsund"))
    _line(h, 60, 330, 236, "Person som kan svara på frågor", d("kontaktperson", "Solveig Nyhlén"))
    _line(h, 350, 535, 236, "Telefon (även riktnummer)", d("telefon", "08-465 004 33"))
    _line(h, 60, 330, 268, "Projektet beräknas börja", d("tidplan_start", "1996-09-01"))
    _line(h, 350, 535, 268, "och vara avslutat", d("tidplan_slut", "1997-05-31"))
    y = 300.0
    for name, heading, text, tall in (
        ("syfte", "Syftet med projektet", "Barn från familjer som inte har råd med skidor skall få åka med till "
         "fjälls och få en vana att röra sig ute på vintern.", 62),
        ("genomforande", "Hur projektet skall genomföras", "Tjugofyra barn i årskurs fyra till sex tränar på "
         "elljusspåret en eftermiddag i veckan. I januari och mars åker gruppen till Högvålen över ett veckoslut. "
         "Två fritidsledare och fyra föräldrar följer med.", 88),
    ):  # fmt: skip
        h.box(60, y, 535, y + tall)
        h.put(64, y + 11, heading, size=8, bold=True)
        h.wrap(64, y + 26, 466, d.section(name, heading, text), font=_TYPE, size=10.5)
        y += tall + 8
    _ski_sums(h, d, y + 12)
    d.unanswered("organisationsnummer")
    d.signed(line=False)
    return h.done()


def _ski_sums(h: Hand, d: Document, y: float) -> None:
    h.put(60, y, "Beräknade kostnader", bold=True)
    h.put(330, y, "Beräknade inkomster", bold=True)
    h.put(310, y, "kr", size=8, align="right")
    h.put(535, y, "kr", size=8, align="right")
    for number, (text, raw) in enumerate(costs(d, _SKI), 1):
        h.row(y + 17 * number, (60, 310), (text, raw), right=(1,), font=_TYPE, size=10.5)
    for number, pair in enumerate(_IN, 1):
        h.row(y + 17 * number, (330, 535), pair, right=(1,), font=_TYPE, size=10.5)
    y += 17 * len(_SKI) + 6
    h.line(60, y, 310, y)
    h.line(330, y, 535, y)
    h.put(60, y + 14, "Summa kostnader", size=9, bold=True)
    h.put(310, y + 14, d("budget_summa", "121.000", "121000"), font=_TYPE, size=10.5, align="right")
    h.put(330, y + 14, "Summa inkomster", size=9, bold=True)
    h.put(535, y + 14, d("ovriga_intakter_belopp", "36.000", "36000"), font=_TYPE, size=10.5, align="right")
    h.put(60, y + 52, "Ort och datum", size=7.5)
    h.put(60, y + 70, d("ort", "Fjällsund") + " " + d("datum", "1996-05-13"), font=_TYPE, size=11)
    h.put(300, y + 52, "Underskrift", size=7.5)
    penned(h, 306, y + 72, "Bengt Orrling", size=17)
    h.line(300, y + 77, 535, y + 77)
    h.put(300, y + 87, "Namnförtydligande", size=7.5)
    h.put(300, y + 101, d("undertecknare", "Bengt Orrling"), font=_TYPE, size=11)


PAPERS = (isjaktsblankett, skidkollot)
