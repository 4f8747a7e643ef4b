"""First half: a federation's project plan to a fund, set with numbered headings and a table of three years."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade5.tools import several
from tests.papers.pdf import Rendered

_YEARS = ("2015", "2016", "2017")
_COSTS = (
    ("Projektledare, 75 procent", ("412", "424", "218"), "1 054"),
    ("Rörelsepedagog, deltid", ("160", "165", "85"), "410"),
    ("Extern utvärdering", ("20", "25", "45"), "90"),
    ("Lokal och teknik", ("84", "60", "30"), "174"),
    ("Resor och läger", ("72", "96", "44"), "212"),
)
_LEFT, _WIDE = 92.0, 411.0


def rullstolsplan() -> Rendered:
    """A plan of 2014 as a typesetting program sets it: two sheets, facts first, amounts in thousands."""
    h = Hand("rullstolsplan", font="Times", size=11, leading=1.26)
    d = h.paper("ansokan")
    h.put(297, 96, "Full fart framåt", size=19, align="middle")
    h.put(297, 118, "Projektansökan till Framtidsfonden", size=12.5, align="middle")
    h.put(297, 136, "Ansökningsomgång hösten 2014", size=11, align="middle", italic=True)
    y = 172.0
    for label, answer in (
        ("Projekttitel", d("projekt", "Full fart framåt")),
        ("Sökande organisation", d("sokande", "Unga Rullare i Norden")),
        ("Organisationsnummer", d("organisationsnummer", "802488-0273")),
        ("Postadress", d("postadress", "Box 118, 172 24 Sundby")),
        ("Kontaktperson för ansökan", d("kontaktperson", "Josefin Brandelius")),
        ("E-post", d("epost", "josefin.brandelius@ungarullare.example")),
        ("Telefon", d("telefon", "08-465 004 26")),
        ("Projekttid", d("tidplan_start", "1 januari 2015", "2015-01-01") + " – "
         + d("tidplan_slut", "30 juni 2017", "2017-06-30")),
        ("Stöd som söks", d("sokt_summa", "1 800 tkr", "1800000")),
    ):  # fmt: skip
        h.put(_LEFT, y, label, bold=True)
        h.put(_LEFT + 150, y, answer)
        y += 15
    y += 14
    for name, heading, text in (
        ("bakgrund", "1  Bakgrund", "Den som får sin första rullstol som barn lär sig sällan att använda den fullt ut. "
         "Landstingens hjälpmedelscentraler provar ut stolen, men ingen har ansvar för att lära ut hur man tar en "
         "trottoarkant, åker buss eller faller utan att slå sig. Våra medlemmar har i tio år lärt varandra på egna "
         "läger. Väntelistan är i dag längre än deltagarlistan."),
        ("mal", "2  Mål", "Efter projekttiden ska 240 barn och unga ha gått en grundkurs i rullstolsteknik och 30 unga "
         "vuxna ha utbildats till instruktörer. Minst sex landsting ska ha skrivit in kursen i sitt vårdprogram."),
        ("malgrupp", "3  Målgrupp", "Barn och unga mellan 6 och 20 år som använder manuell rullstol, deras syskon och "
         "klasskamrater."),
        ("genomforande", "4  Genomförande", "Under första året tas kursen fram tillsammans med arbetsterapeuter och "
         "prövas på två orter. Andra året utbildas instruktörer på fem läger. Tredje året håller instruktörerna själva "
         "kurserna, och förbundet granskar och förbättrar materialet. En referensgrupp med barn träffas varje termin."),
        ("implementering", "5  Efter projekttiden", "Kurserna säljs till landstingen till självkostnad. Instruktörerna "
         "blir en egen sektion i förbundet."),
    ):  # fmt: skip
        h.put(_LEFT, y, heading, bold=True, size=13.5)
        y = h.wrap(_LEFT, y + 19, _WIDE, d.section(name, heading, text)) + 11
    h.put(297, 800, "1", align="middle")
    _second(h, d)
    return h.done()


def _second(h: Hand, d: Document) -> None:
    h.page()
    h.put(_LEFT, 96, "6  Budget", bold=True, size=13.5)
    y = h.wrap(_LEFT, 115, _WIDE, "Tabell 1 visar projektets kostnader per kalenderår. Lönerna är räknade med "
               "arbetsgivaravgifter. Förbundets egen insats är kansliets arbete med ekonomi och "
               "kommunikation.")  # fmt: skip
    h.put(297, y + 20, "Tabell 1: Projektets kostnader (tkr)", align="middle", size=10)
    y += 34
    xs = (_LEFT + 10, 300.0, 358.0, 416.0, 490.0)
    h.line(_LEFT, y, _LEFT + _WIDE, y, 1.1)
    h.row(y + 14, xs, ("Kostnad", *_YEARS, "Totalt"), right=(1, 2, 3, 4))
    h.line(_LEFT, y + 19, _LEFT + _WIDE, y + 19, 0.5)
    y += 34
    for rad, (text, parts, whole) in enumerate(_COSTS, 1):
        cells = several(d, rad, text, list(zip(_YEARS, parts, strict=True)), whole, 1000)
        h.row(y, xs, cells, right=(1, 2, 3, 4))
        y += 15
    h.line(_LEFT, y - 9, _LEFT + _WIDE, y - 9, 0.5)
    h.row(
        y + 5, xs, ("Summa", "748", "770", "422", d("budget_summa", "1 940", "1940000")), right=(1, 2, 3, 4)
    )
    h.row(y + 20, xs[:1] + xs[4:],
          ("Förbundets egen insats", d("ovriga_intakter_belopp", "140", "140000")), right=(1,))  # fmt: skip
    h.row(y + 35, xs[:1] + xs[4:], ("Söks ur Framtidsfonden", "1 800"), right=(1,))
    h.line(_LEFT, y + 41, _LEFT + _WIDE, y + 41, 1.1)
    y += 78
    h.put(_LEFT, y, "7  Underskrift", bold=True, size=13.5)
    y = h.wrap(
        _LEFT, y + 19, _WIDE, "Styrelsen antog ansökan den 27 augusti 2014. Firman tecknas av ordföranden."
    )
    h.put(_LEFT, y + 16, d("ort", "Sundby") + " den " + d("datum", "3 september 2014", "2014-09-03"))
    h.line(_LEFT, y + 64, _LEFT + 210, y + 64)
    h.put(_LEFT, y + 78, d("undertecknare", "Ismail Forsander"))
    h.put(_LEFT, y + 92, d("befattning", "förbundsordförande"))
    h.put(297, 800, "2", align="middle")
    d.signed()


PAPERS = (rullstolsplan,)
