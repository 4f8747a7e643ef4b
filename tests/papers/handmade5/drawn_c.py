"""Two drawn papers: a board's three projects with codes, and three papers about one grant in one file; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs, pairs, told, value
from tests.papers.pdf import Rendered

_PROJECTS = ("Öppna grindar", "Trygga gårdar", "Språkpunkten i Vik")
_TOLD = (
    ("Öppna grindar", "Tretton bostadsgårdar har öppnats mot parken. Grindarna målades av sommarjobbare i juni och "
     "kostade 3 900 kr styck. Boende är nöjda enligt enkäten, 71 procent svarade ja på frågan om trivsel."),
    ("Trygga gator", "Belysning är uppsatt på sex av åtta sträckor. De två sista väntar på ledningsanvisning och "
     "görs klara under våren."),
    ("Språkpunkten i Vik", "Medborgarkontoret har haft språkpunkt två eftermiddagar i veckan med 16 volontärer. "
     "Antalet besök blev 2 340, att jämföra med 1 800 året före."),
)  # fmt: skip
_CODES = (
    (1, "5011", "0410", "1712", "184 220,00", "Timlöner sommarjobbare"),
    (1, "5510", "0410", "1712", "57 882,00", "Arbetsgivaravgifter"),
    (1, "6420", "0410", "8730", "50 700,00", "Grindar 13 st"),
    (1, "6450", "0410", "8730", "11 318,50", "Färg, penslar och skyddskläder"),
    (2, "6160", "0420", "8730", "412 640,00", "Armaturer"),
    (2, "6160", "0420", "8730", "-38 500,00", "Kredit, felleverans armaturer"),
    (2, "4630", "0420", "1733", "226 900,00", "Stolpar och schakt, gatukontoret"),
    (2, "7550", "0420", "8710", "48 000,00", "Trygghetsvandringar, konsult"),
    (3, "5010", "0433", "1712", "318 406,00", "Samordnare 80 %"),
    (3, "5510", "0433", "1712", "124 815,00", "PO-pålägg"),
    (3, "6010", "0433", "1790", "36 000,00", "Hyra medborgarkontoret"),
    (3, "7160", "0433", "8510", "25 000,00", "Ersättning till volontärbyrån"),
    (3, "3590", "0433", "8110", "-60 000,00", "Bidrag från länsstyrelsen"),
)
_SUMS = ("304 120,50", "649 040,00", "444 221,00")


def tre_grindar() -> Rendered:
    """A board's account of three projects: codes under each project's name, partial sums, a table over the page end."""
    h = Hand("tre_grindar", font="Liberation Sans", size=11, leading=1.5)
    d = h.paper("redovisning")
    h.put(56, 54, "Redovisning av trygghets- och utvecklingsmedel", size=15, bold=True)
    facts = (
        ("Redovisande nämnd", d("namnd", "Områdesnämnden Vik-Sanda")),
        ("Avser tiden", d("period_start,period_slut", "2016-01-01 – 2016-12-31", "2016-01-01", "2016-12-31")),
        ("Diarienummer", d("diarienummer", "ON 2016/112")),
        ("Beviljat av kommunstyrelsen", d("beviljat_belopp", "1 450 000 kr", "1450000")),
        ("Förbrukat", d("forbrukat_belopp", "1 397 381,50 kr", "1397381.50")),
    )  # fmt: skip
    y = pairs(h, facts, 56, 220, 82, 16, label_size=8.5)
    h.put(56, y + 16, "Del A. Berättelse per projekt", bold=True, size=12)
    y += 38
    for nr, (name, text) in enumerate(_TOLD, 1):
        heading = f"Projekt {nr} – {d(f'report_projects/{nr}/delredovisning', name)}"
        h.put(56, y, heading, bold=True)
        y = h.wrap(56, y + 15, 480, d.section(f"delredovisning/{nr}", heading, text)) + 10
    text = (
        "Resande av stolpar kräver i regel grävtillstånd, vilket tar åtta veckor. Nämnden föreslår därför att medel "
        "för sådana åtgärder beslutas före mars. Resterande 52 618,50 kr lämnas tillbaka i bokslutet."
    )
    y = told(h, d, 56, y + 4, 480, (("ovriga_upplysningar", "Erfarenheter inför nästa år", text),))
    h.put(56, y + 14, "Del B. Kontering", bold=True, size=12)
    y = _coded(h, d, y + 34)
    h.put(56, y + 40, "Vik den " + d("datum", "24 januari 2017", "2017-01-24"))
    h.line(56, y + 80, 280, y + 80, 0.5)
    h.put(56, y + 92, d("undertecknare", "Monika Strand-Ekeby"))
    h.put(56, y + 105, "områdesdirektör", size=8.5)
    d.planted.append("N02")
    d.signed()
    return h.done()


_XS = (60, 112, 160, 295, 305)


def _head(h: Hand, y: float) -> float:
    h.box(56, y - 12, 540, y + 5, 0.88)
    h.row(y, _XS, ("Konto", "IKB", "Motpart", "Belopp, kr", "Text"), right=(3,), bold=True, size=8.5)
    return y + 17


def _coded(h: Hand, d: Document, y: float) -> float:
    """Rows with codes under the name of each project, a partial sum after them, a new page where the first ends."""
    y = _head(h, y)
    last = 0
    for rad, (nr, konto, ikb, motpart, sum_, text) in enumerate(_CODES, 1):
        if nr != last:
            y = _parted(h, d, y, nr, last)
            last = nr
        d.codes(rad, nr)
        key = f"konto_rows/{rad}"
        cells = (
            d(f"{key}/konto", konto),
            d(f"{key}/ikb", ikb),
            d(f"{key}/motpart", motpart),
            d(f"{key}/belopp", sum_, value(sum_)),
            d(f"{key}/text", text),
        )
        h.row(y, _XS, cells, right=(3,))
        y += 19
        if y > 770:
            h.put(298, 820, "1 (2)", size=8, align="middle")
            h.page()
            y = _head(h, 60)
    h.row(y, _XS, ("", "", "", _SUMS[-1], "Delsumma projekt 3"), right=(3,), bold=True)
    h.line(56, y + 6, 540, y + 6, 0.8)
    total = d("summa_angiven", "1 397 381,50", "1397381.50")
    h.row(y + 21, _XS, ("Totalt", "", "", total, ""), right=(3,), bold=True)
    h.put(298, 820, "2 (2)", size=8, align="middle")
    return y + 21


def _parted(h: Hand, d: Document, y: float, nr: int, last: int) -> float:
    """The sum of the project before and the name of the next."""
    if last:
        h.row(y, _XS, ("", "", "", _SUMS[last - 1], f"Delsumma projekt {last}"), right=(3,), bold=True)
        y += 19
    h.put(60, y, f"{nr}. " + d(f"report_projects/{nr}/projekt", _PROJECTS[nr - 1]), italic=True)
    return y + 17


def lokalbunt() -> Rendered:
    """One grant in one file as the archive keeps it: the application, the decision about it and the final report."""
    h = Hand("lokalbunt", font="Times", size=11.5, leading=1.4)
    _asked(h)
    _granted(h)
    _reported(h)
    return h.done()


def _asked(h: Hand) -> None:
    d = h.paper("ansokan")
    h.put(60, 56, "ANSÖKAN OM PENGAR FRÅN UNGDOMSFULLMÄKTIGE", bold=True, size=14)
    rows = (
        ("Vi som söker:", d("sokande", "Elevkåren vid Strömgymnasiet")),
        ("Vad heter idén?", d("projekt", "Nattöppet bibliotek")),
        ("Vem ska vi ringa?", d("kontaktperson", "Elin Haglöf") + ", " + d("telefon", "070-174 06 17")),
        ("E-post:", d("epost", "elin.haglof@strom.example")),
        ("När börjar det?", d("tidplan_start", "2 oktober 2013", "2013-10-02")),
        ("När är det klart?", d("tidplan_slut", "18 december 2013", "2013-12-18")),
    )
    y = pairs(h, rows, 60, 190, 92, 20, bold=True)
    y = told(h, d, 60, y + 10, 475, (
        ("syfte", "Varför behövs idén?", "Många av oss har ingen lugn plats att plugga på hemma. Biblioteket stänger "
         "klockan 18 och bussen hem går först 20.40."),
        ("genomforande", "Så gör vi:", "Biblioteket hålls öppet till klockan 22 på onsdagar, elva kvällar. Två elever "
         "och en vuxen är värdar. Skolan lånar ut nycklar och larmkod."),
    ))  # fmt: skip
    h.put(60, y + 14, "Vad kostar det?", bold=True)
    y += 34
    for text, sum_ in costs(d, (("Vuxenvärd, 44 timmar", "7 920 kr"), ("Mackor och te", "3 300 kr"),
                                ("Affischer", "480 kr"))):  # fmt: skip
        h.put(80, y, "•  " + text)
        h.put(380, y, sum_, align="right")
        y += 18
    h.put(80, y, "Allt tillsammans")
    h.put(380, y, d("budget_summa", "11 700 kr", "11700"), align="right")
    h.put(60, y + 26, "Det betalar vi själva: " + d("ovriga_intakter_belopp", "1 700 kr", "1700"))
    h.put(60, y + 46, "Det söker vi: " + d("sokt_summa", "10 000 kr", "10000"))
    h.put(60, y + 90, d("ort", "Strömby") + " " + d("datum", "11 september 2013", "2013-09-11"))
    h.put(60, y + 130, d("undertecknare", "Amir Rostami") + ", " + d("befattning", "kårordförande"))
    d.signed(line=False)


def _granted(h: Hand) -> None:
    b = h.paper("beslut")
    h.put(60, 56, "Strömby kommun", bold=True)
    h.put(60, 72, "Ungdomsfullmäktige")
    h.put(535, 56, "Beslut", bold=True, align="right")
    h.put(535, 72, b("datum", "2013-09-25"), align="right")
    h.put(535, 88, "Dnr " + b("diarienummer", "UF 13/022"), align="right")
    h.put(60, 140, "Elevkåren vid Strömgymnasiet")
    h.put(60, 180, "Beslut om bidrag", bold=True, size=14)
    text = (
        "Ungdomsfullmäktige beviljar "
        + b("decisions/1/projekt", "Nattöppet bibliotek")
        + " "
        + b("decisions/1/belopp", "8 500 kronor", "8500")
        + " av sökta 10 000 kronor."
    )
    y = h.wrap(60, 206, 470, b.clause(1, text))
    why = (
        "Fullmäktige har i år 60 000 kronor att fördela och tolv idéer har kommit in. Affischer kan skrivas ut gratis "
        "på kommunens tryckeri. Redovisning lämnas senast den 31 januari 2014."
    )
    y = h.wrap(60, y + 8, 470, why)
    h.put(60, y + 40, "För Ungdomsfullmäktige")
    h.put(60, y + 84, "Tilde Bergqvist Roos")
    h.put(60, y + 99, "ordförande")


def _reported(h: Hand) -> None:
    r = h.paper("redovisning")
    h.put(60, 56, "SÅ GICK DET – redovisning till Ungdomsfullmäktige", bold=True, size=14)
    rows = (
        ("Idén:", r("report_projects/1/projekt", "Nattöppet bibliotek")),
        ("Beslutets nummer:", r("diarienummer", "UF 13/022")),
        ("Vi fick:", r("beviljat_belopp", "8 500 kr", "8500")),
        ("Vi gjorde det mellan:", r("period_start", "2 oktober", "2013-10-02") + " och "
         + r("period_slut", "18 december 2013", "2013-12-18")),
    )  # fmt: skip
    y = pairs(h, rows, 60, 190, 92, 20, bold=True)
    text = "Det kom mellan 14 och 52 elever varje kväll, i snitt 31. Två kvällar fick ställas in på grund av storm."
    y = told(h, r, 60, y + 10, 475, (("resultat", "Vad hände?", text),))
    h.put(60, y + 14, "Vad gick pengarna till?", bold=True)
    y += 34
    spent = (("Vuxenvärd, 36 timmar", "6 480 kr"), ("Mackor och te", "2 614 kr"), ("Pant tillbaka", "-94 kr"))
    for text, sum_ in costs(r, spent):
        h.put(80, y, "•  " + text)
        h.put(380, y, sum_, align="right")
        y += 18
    h.put(80, y, "Allt tillsammans")
    h.put(380, y, r("summa_angiven", "9 000 kr", "9000"), align="right")
    h.put(60, y + 26, "Så mycket av bidraget använde vi: " + r("forbrukat_belopp", "8 500 kr", "8500"))
    h.put(60, y + 46, "Resten, 500 kr, betalade elevkåren.")
    h.put(60, y + 90, "Strömby " + r("datum", "20 januari 2014", "2014-01-20"))
    h.put(60, y + 130, r("undertecknare", "Amir Rostami") + ", kårordförande")
    r.signed(line=False)


PAPERS = (tre_grindar, lokalbunt)
