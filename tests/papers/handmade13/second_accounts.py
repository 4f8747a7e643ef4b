"""Second half: a board's accounts across the sheet with a name that shifts, a county grant's report that is scanned."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import told
from tests.papers.handmade9.tools import account
from tests.papers.pdf import Rendered

_WIDE = (841.89, 595.28)
_SQUARE = (
    (1, "4011", "1312", "Löner torgvärdar maj-aug", "164 200"),
    (1, "4611", "1312", "Sociala avgifter", "63 151"),
    (1, "5420", "8712", "Västar och walkie-talkie", "12 480"),
    (2, "5510", "8711", "Ljuspollare, 14 st", "218 400"),
    (2, "5690", "1140", "Elanslutning, gatukontoret", "47 300"),
    (3, "4012", "1312", "Timlöner lovledare", "88 735"),
    (3, "4612", "1312", "Sociala avgifter timlön", "34 128"),
    (3, "6810", "8522", "Busshyra till badet", "21 650"),
    (3, "3690", "8612", "Deltagaravgifter", "-9 200"),
)
_NAMES = (
    ("Torgvärdar Bergatorget", "Torgvärdar på Bergatorget", "Åtta ungdomar gick i par mellan klockan 16 och 22. "
        "Handlarna "
     "anmälde 31 skadegörelser, mot 74 samma månader 2011."),
    ("Ljus i Tallgången", "Ljus i Tallgången", "Pollarna tändes den 17 augusti efter en trygghetsvandring med 40 "
                                               "boende."),
    ("Lov för alla", "Lov för alla", "Sex resor till Klarabadet med sammanlagt 268 barn. Tre ställdes in för regn."),
)  # fmt: skip


def bergatorget() -> Rendered:
    """A district board's tertial account of 2012 across the sheet: three projects in one table, one named otherwise."""
    h = Hand("bergatorget", font="Carlito", size=10.5, page=_WIDE, leading=1.25)
    d = h.paper("redovisning")
    h.put(50, 46, "Redovisning av lokala utvecklingsmedel", bold=True, size=15)
    h.put(792, 46, "Bilaga 3", align="right")
    for number, (label, answer) in enumerate((
        ("Redovisande nämnd", d("namnd", "Bergalids stadsdelsnämnd")),
        ("Avser tertial 2, tiden", d("period_start", "1/5", "2012-05-01") + " – " + d("period_slut",
            "31/8 2012", "2012-08-31")),
        ("Nämndens diarienr", d("diarienummer", "00417/2012-1.2")),
    )):  # fmt: skip
        h.put(50, 72 + 15 * number, label)
        h.put(190, 72 + 15 * number, answer, bold=True)
    for number, (label, answer) in enumerate(
        (
            ("Tilldelade medel", d("beviljat_belopp", "700 000", "700000")),
            ("Nettokostnad tertialet", d("forbrukat_belopp", "640 844", "640844")),
        )
    ):
        h.put(500, 72 + 15 * number, label)
        h.put(792, 72 + 15 * number, answer, bold=True, align="right")
    xs = (55.0, 90.0, 330.0, 400.0, 460.0, 787.0)
    h.box(50, 124, 792, 142, 0.87)
    h.row(136, xs, ("Nr", "Projekt", "Konto", "Motpart", "Förklaring", "Kr"), right=(5,), bold=True)
    y, before = 156.0, 0
    for rad, (nr, konto, motpart, text, raw) in enumerate(_SQUARE, 1):
        code, sum_, words, party = account(d, rad, konto, raw, text, motpart, nr)
        name = d(f"report_projects/{nr}/projekt", _NAMES[nr - 1][0]) if nr != before else ""
        h.row(y, xs, (str(nr), name, code, party, words, sum_), right=(5,))
        before = nr
        h.line(50, y + 4, 792, y + 4, 0.3)
        y += 17
    h.row(
        y + 4, xs, ("", "", "", "", "Netto", d("summa_angiven", "640 844", "640844")), right=(5,), bold=True
    )
    y += 34
    for nr, (_, heading, text) in enumerate(_NAMES, 1):
        h.put(50, y, f"{nr}. " + d(f"report_projects/{nr}/delredovisning", heading), bold=True)
        y = h.wrap(50, y + 14, 740, d.section(f"delredovisning/{nr}", heading, text)) + 6
    h.put(50, y + 26, "Bergalid " + d("datum", "2012-09-21"))
    h.put(330, y + 26, d("undertecknare", "Eva-Lena Torhamn") + ", stadsdelsdirektör")
    d.planted.append("N02")
    d.signed(line=False)
    return h.done()


_SAFE = (
    ("5011", "Lön samordnare 60 %", "187 344,00"),
    ("5651", "Arbetsgivaravgifter", "73 682,40"),
    ("6451", "Tolk och översättning", "22 915,50"),
    ("6849", "Utbildning, 3 dagar", "64 000,00"),
    ("7051", "Resor med egen bil", "4 187,00"),
    ("7241", "Tryckning Våga fråga", "18 750,00"),
)


def vagafraga() -> Rendered:
    """A social services report of 2011 to the county, seen through a scanner: accounts unruled, what is left beside."""
    h = Hand("vagafraga", font="Liberation Serif", size=11.5, leading=1.3)
    d = h.paper("redovisning")
    h.put(65, 60, "REDOVISNING AV UTVECKLINGSMEDEL", bold=True, size=15)
    h.put(65, 78, "Arbete mot våld i nära relationer. Lämnas till Länsstyrelsen i Sunnerbo län.", size=10)
    y = 112.0
    for label, answer in (
        ("Kommun", "Markholms kommun"),
        ("Nämnd", d("namnd", "Vård- och omsorgsnämnden")),
        ("Insats", d("report_projects/1/projekt", "Våga fråga, våga svara")),
        ("Länsstyrelsens dnr", d("diarienummer", "804-11926-10")),
        ("Tid som redovisas", d("period_start", "2011-01-01") + " till " + d("period_slut", "2011-12-31")),
        ("Beviljade medel", d("beviljat_belopp", "400 000 kr", "400000")),
        ("Förbrukade medel", d("forbrukat_belopp", "370 878,90 kr", "370878.90")),
    ):
        h.put(65, y, label, bold=True)
        h.put(215, y, answer)
        y += 19
    y = _told(h, d, y)
    h.put(65, y + 10, "Bokförda kostnader", bold=True)
    xs = (65.0, 130.0, 520.0)
    h.row(y + 30, xs, ("Konto", "Benämning", "Belopp i kr"), right=(2,), size=10)
    y += 50
    for rad, (konto, text, raw) in enumerate(_SAFE, 1):
        code, sum_, words, _ = account(d, rad, konto, raw, text)
        h.row(y, xs, (code, words, sum_), right=(2,))
        y += 18
    h.row(y + 6, xs, ("", "Summa", d("summa_angiven", "370 878,90", "370878.90")), right=(2,), bold=True)
    h.put(65, y + 30, "Återstående 29 121,10 kr betalas tillbaka efter begäran.")
    h.put(65, y + 74, "Markholm " + d("datum", "2011-12-12"))
    h.line(65, y + 118, 300, y + 118)
    h.put(65, y + 132, d("undertecknare", "Rut Hagersten") + ", socialchef")
    d.planted.append("T04")
    d.signed()
    return h.done()


def _told(h: Hand, d: Document, y: float) -> float:
    return told(h, d, 65, y + 14, 465, (
        ("genomforande", "Genomförda aktiviteter", "All personal på barnavården har gått tre dagars utbildning. "
                                                   "Rutinen att "
         "fråga om våld infördes på sju vårdcentraler i april."),
        ("resultat", "Uppnådda resultat", "Frågan har ställts 1 904 gånger. 63 kvinnor och 4 män har fått kontakt med "
         "kvinnojouren eller kriscentrum."),
    ), gap=7)  # fmt: skip


PAPERS = (bergatorget, vagafraga)
