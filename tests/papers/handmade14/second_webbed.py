"""Second half: an application to a youth authority, printed from its web portal."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade5.tools import several, through_browser
from tests.papers.handmade10.tools import html
from tests.papers.pdf import Rendered

_STYLE = """
@page { size: A4; margin: 16mm 18mm 18mm }
body { font-family: 'DejaVu Sans'; font-size: 8.8pt; color: #1c1c1c; line-height: 1.4 }
header { font-size: 8pt; color: #555; display: flex; justify-content: space-between }
h1 { font-family: 'DejaVu Serif'; font-size: 17pt; font-weight: normal; margin: 18px 0 4px }
h2 { font-size: 10.5pt; border-bottom: 1.5px solid #2c6e63; color: #2c6e63; margin: 18px 0 6px; break-after: avoid }
h3 { font-size: 8.8pt; margin: 9px 0 1px; break-after: avoid } p { margin: 0 0 5px }
.hint { color: #777; font-size: 7.6pt; margin: 0 0 2px }
.pairs { width: 100%; border-collapse: collapse } .pairs td { padding: 2px 0; vertical-align: top }
.pairs td:first-child { width: 38%; color: #555 }
.money { width: 100%; border-collapse: collapse; break-inside: avoid; margin-bottom: 8px }
.money th { background: #e4efed; font-weight: bold; padding: 3px 5px; text-align: right }
.money td { padding: 3px 5px; text-align: right; border-bottom: 1px solid #ccc }
.money td:first-child, .money th:first-child { text-align: left }
.money tr.sum td { font-weight: bold; border-top: 1.5px solid #2c6e63 }
footer { margin-top: 22px; font-size: 7.6pt; color: #666; border-top: 1px solid #ccc; padding-top: 4px }
"""
_GAMES = (
    ("Personal", "310 000", "320 000", "630 000"),
    ("Lokaler", "48 000", "48 000", "96 000"),
    ("Resor och konvent", "36 500", "52 000", "88 500"),
    ("Hjälpmedel och spel", "64 000", "12 000", "76 000"),
    ("Revision", "8 000", "9 500", "17 500"),
)


def _pairs(rows: tuple[tuple[str, str], ...]) -> str:
    body = "".join(f"<tr><td>{html(label)}</td><td>{html(answer)}</td></tr>" for label, answer in rows)
    return f'<table class="pairs">{body}</table>'


def _told(d: Document, name: str, heading: str, text: str, hint: str = "") -> str:
    small = f'<p class="hint">{html(hint)}</p>' if hint else ""
    return f"<h3>{heading}</h3>{small}<p>{d.section(name, heading, text)}</p>"


def _money(head: tuple[str, ...], rows: list[list[str]]) -> str:
    top = "".join(f"<th>{cell}</th>" for cell in head)
    body = "".join(
        f'<tr class="{"sum" if row is rows[-1] else ""}">'
        + "".join(f"<td>{cell}</td>" for cell in row)
        + "</tr>"
        for row in rows
    )
    return f'<table class="money"><tr>{top}</tr>{body}</table>'


def spelforbundswebb() -> Rendered:
    """A young people's games federation applies in a portal, 2017: pairs in two columns, two years, several dates."""
    d = Document("ansokan")
    who = _pairs((
        ("Organisation", d("sokande", "Sveriges Unga Brädspelare")),
        ("Organisationsnummer", d("organisationsnummer", "802503-1124")),
        ("Gatuadress eller box", d("adress", "Ringvägen 71 A")),
        ("Postnummer och ort", d("postadress", "118 61 Stockholm")),
        ("Vem kan vi kontakta?", d("kontaktperson", "Matilda Ahlsén")),
        ("E-postadress", d("epost", "matilda.ahlsen@ungabradspelare.example")),
        ("Telefonnummer", d("telefon", "08-465 004 17")),
    ))  # fmt: skip
    what = _pairs((
        ("Vad heter projektet?", d("projekt", "Alla får plats vid bordet")),
        ("Projektet startar", d("tidplan_start", "2018-02-01")),
        ("Projektet slutar", d("tidplan_slut", "2019-12-31")),
        ("Geografiskt område", "Hela landet"),
    ))  # fmt: skip
    prose = (
        _told(d, "bakgrund", "Vilket behov har ni sett?", "Var femte medlem uppger i vår enkät att de har avstått från "
              "en spelträff för att lokalen inte gick att ta sig in i eller för att reglerna inte gick att läsa.",
              "Beskriv behovet och hur ni vet att det finns. Högst 1 000 tecken.")
        + _told(d, "mal", "Vilka är projektets mål?", "Minst 60 av våra 85 lokalföreningar ska ha gjort en "
                "tillgänglighetsplan före utgången av 2019, och andelen medlemmar med funktionsnedsättning ska ha "
                "ökat från 4 till 9 procent.")
        + _told(d, "genomforande", "Hur ska ni genomföra projektet?", "Tre unga med egen erfarenhet anställs på deltid "
                "och besöker föreningarna. De prövar spel, ritar om brickor och gör regler på lättläst svenska. Allt "
                "material läggs ut fritt. På två konvent om året byggs en spelhall som vem som helst kan använda.")
        + _told(d, "implementering", "Vad händer efter projekttiden?", "Förbundets ordinarie konsulenter tar över "
                "besöken. Tillgänglighetsplanen blir ett krav för att få förbundets föreningsstöd.")
    )  # fmt: skip
    rows = [
        several(d, rad, text, [("2018", one), ("2019", two)], whole)
        for rad, (text, one, two, whole) in enumerate(_GAMES, 1)
    ]
    rows.append(["Summa kostnader", "466 500", "441 500", d("budget_summa", "908 000", "908000")])
    paid = [
        ["Medlemsavgifter och konventsbiljetter", "28 000"],
        ["Kommunalt bidrag", "60 000"],
        ["Summa övriga intäkter", d("ovriga_intakter_belopp", "88 000", "88000")],
    ]
    signing = _pairs((
        ("Status", "Inskickad"),
        ("Ansökan skapad", "2017-09-04"),
        ("Senast ändrad", "2017-10-02"),
        ("Elektroniskt undertecknad av", d("undertecknare", "Olle Tengvall")),
        ("Roll", d("befattning", "Förbundsordförande")),
        ("Datum för underskrift", d("datum", "2017-10-03")),
    ))  # fmt: skip
    body = (
        "<header><span>Ungdomsmyndigheten</span>"
        f"<span>Diarienummer {d('diarienummer', '0714/17')}</span></header>"
        "<h1>Ansökan om projektbidrag</h1><p>Bidrag till organisationer för unga, omgång 2 2017</p>"
        f"<h2>Sökande organisation</h2>{who}<h2>Projektet</h2>{what}{prose}"
        f"<h2>Budget</h2><h3>Kostnader, kronor</h3>{_money(('Kostnadsslag', '2018', '2019', 'Totalt'), rows)}"
        f"<h3>Övriga intäkter, kronor</h3>{_money(('Intäkt', 'Belopp'), paid)}"
        + _pairs((("Belopp ni söker för hela projekttiden", d("sokt_summa", "820 000 kr", "820000")),))
        + f"<h2>Underskrift</h2>{signing}"
        "<footer>Ungdomsmyndigheten, Box 3, 351 03 Växdala. Telefon 08-465 004 95. Organisationsnummer 202100-9689."
        "</footer>"
    )
    d.signed(line=False)
    return through_browser("spelforbundswebb", _STYLE, body, d)


PAPERS = (spelforbundswebb,)
