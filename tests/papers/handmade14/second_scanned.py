"""Second half: a county board's form for old buildings, filled in by a typewriter and signed; seen only as a scan."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade2.tools import costs
from tests.papers.handmade7.tools import penned
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_ROOF = (
    ("Takspån av gran, 140 kvm", "66 000"),
    ("Snickeri och läggning", "48 000"),
    ("Timmer och virke", "23 500"),
    ("Byggnadsställning", "17 500"),
    ("Antikvarisk kontroll", "15 000"),
)
_L, _M, _R = 58.0, 312.0, 540.0
_TYPE = "Courier"


def _pair(h: Hand, y: float, cells: Sequence[tuple[str, str]]) -> float:
    """Two cells of a form, the label in the corner and typed words under it."""
    for x0, x1, (label, answer) in zip((_L, _M), (_M, _R), cells, strict=True):
        h.box(x0, y, x1, y + 31)
        h.put(x0 + 4, y + 10, label, size=8)
        h.put(x0 + 6, y + 25, answer, font=_TYPE, size=11)
    return y + 31


def bodtaket() -> Rendered:
    """A village society's application of 2002 for the roof of a storehouse, in the frames of a printed form."""
    h = Hand("bodtaket", font="Times", size=10.5)
    d = h.paper("ansokan")
    h.put(_L, 54, "Länsstyrelsen i Västmo län", bold=True, size=13)
    h.put(_L, 68, "Kulturmiljöenheten, 721 04 Västmo. Telefon växel 08-465 004 50", size=9)
    h.put(_L, 98, "ANSÖKAN OM BIDRAG TILL BYGGNADSVÅRD", bold=True, size=15)
    h.put(_L, 113, "Ansökan ska ha kommit in senast den 30 november året innan arbetet ska utföras.", size=9)
    y = _pair(
        h,
        124,
        (
            ("Sökande", d("sokande", "Byalaget Sörgården i Hälla")),
            ("Organisationsnummer", d("organisationsnummer", "802419-7603")),
        ),
    )
    y = _pair(
        h,
        y,
        (("Adress", d("adress", "Sörgården 4")), ("Postnummer och postort", d("postadress", "730 61 Hälla"))),
    )
    y = _pair(
        h,
        y,
        (
            ("Kontaktman", d("kontaktperson", "Elis Bergdahl")),
            ("Telefon dagtid", d("telefon", "08-465 004 68")),
        ),
    )
    y = _pair(
        h,
        y,
        (
            ("Projektets benämning", d("projekt", "Härbret i Sörgården")),
            ("Fastighetsbeteckning", "Hälla 3:11"),
        ),
    )
    y = _pair(h, y, (
        ("Arbetet ska påbörjas", d("tidplan_start", "2003-05-05")),
        ("Arbetet ska vara klart", d("tidplan_slut", "2003-09-30"))))  # fmt: skip
    for name, heading, text, tall in (
        ("bakgrund", "Bakgrund och byggnadens skick", "Härbret är timrat på 1600-talet och är byns äldsta hus. Taket "
         "lades om senast 1938. Spånen är slut på norra sidan och regnet går in i timret.", 66),
        ("genomforande", "Beskriv hur arbetet ska genomföras", "Gammal spån rivs för hand. Rötskadat timmer byts i de "
         "två översta varven. Ny spån läggs i tre lager av en spånläggare tillsammans med sex av byalagets "
         "medlemmar. Antikvarien besöker bygget tre gånger.", 80),
    ):  # fmt: skip
        h.box(_L, y, _R, y + tall)
        h.put(_L + 4, y + 11, heading, size=9, bold=True)
        h.wrap(_L + 6, y + 27, _R - _L - 14, d.section(name, heading, text), font=_TYPE, size=10)
        y += tall
    _roof_sums(h, d, y + 20)
    return h.done()


def _roof_sums(h: Hand, d: Document, y: float) -> None:
    h.put(_L, y, "Kostnadsberäkning", bold=True)
    rows = [("Kostnad", "Belopp i kronor"), *costs(d, _ROOF),
            ("Summa kostnader", d("budget_summa", "170 000", "170000"))]  # fmt: skip
    y += 7
    h.grid((_L, 400, _R), [y + 17 * number for number in range(len(rows) + 1)])
    for number, row in enumerate(rows):
        printed = number in (0, len(rows) - 1)
        h.row(y + 12 + 17 * number, (_L + 5, _R - 6), row, right=(1,), bold=number == 0,
              font="" if number == 0 else _TYPE, size=10 if printed else 10.5)  # fmt: skip
    y += 17 * len(rows) + 22
    h.put(_L, y, "Egen insats, kr", size=9)
    h.put(_L + 90, y, d("ovriga_intakter_belopp", "50 000", "50000"), font=_TYPE, size=11)
    h.put(_M, y, "Sökt bidrag, kr", size=9, bold=True)
    h.put(_M + 90, y, d("sokt_summa", "120 000", "120000"), font=_TYPE, size=11)
    y += 20
    h.put(_L, y, "Är byggnaden byggnadsminne?", size=9)
    h.put(_L + 150, y, f"{UNTICKED} Ja", size=9)
    h.put(_L + 190, y, f"{TICKED} Nej", size=9)
    y += 26
    h.put(_L, y, "Ort och datum", size=8)
    h.put(_L, y + 16, d("ort", "Hälla") + " " + d("datum", "2002-11-18"), font=_TYPE, size=11)
    h.put(_M, y, "Sökandens underskrift", size=8)
    penned(h, _M + 8, y + 20, "Karin Olhans", size=17)
    h.line(_M, y + 25, _R, y + 25)
    h.put(_M, y + 35, "Namnförtydligande", size=8)
    h.put(_M, y + 50, d("undertecknare", "Karin Olhans"), font=_TYPE, size=11)
    h.line(_L, 792, _R, 792)
    h.put(_L, 806, "Länsstyrelsens noteringar", size=8)
    h.put(260, 806, "Inkom", size=8)
    h.put(400, 806, "Dnr", size=8)
    d.unanswered("diarienummer")
    d.signed(line=False)


PAPERS = (bodtaket,)
