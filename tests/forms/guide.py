"""The papers that the guide to own forms is walked through with: one blank form, filled in by two clubs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.papers.handmade.pen import Hand
from tests.papers.pdf import Rendered


class Filled(NamedTuple):
    """What a club has filled in."""

    club: str
    number: str
    captain: str
    phone: str
    email: str
    berths: str
    inspected: str
    wanted: tuple[str, str]
    works: Sequence[tuple[str, str]]
    total: str
    told: str
    place: str
    date: tuple[str, str]


HALLSVIK = Filled(
    "Hällsviks båtklubb", "802466-2077", "Karin Lindström", "070-174 06 21", "karin@hallsvik.example", "46",
    "2030-05-14", ("12 500 kr", "12500"), (("Nya flottar", "18 000"), ("Kättingar och ankare", "4 250")), "22 250",
    "Vi byter de tre yttersta flottarna och lägger ut nya kättingar innan isen går. Arbetet görs av medlemmarna under "
    "två lördagar i april, och klubben lånar en pråm av hamnen.",
    "Hällsvik", ("3 mars 2031", "2031-03-03"),
)  # fmt: skip
MARNAS = Filled(
    "Marnäs båtsällskap", "802417-3059", "Lars Bergqvist", "031-390 06 44", "lars@marnas.example", "118",
    "2029-09-02", ("30 000 kr", "30000"),
    (("Däck på bryggan", "41 300"), ("Belysning", "7 900"), ("Livbojar", "2 150")), "51 350",
    "Bryggdäcket är ruttet på mitten. Vi lägger nytt däck av lärk och sätter upp lampor som tänds av sig själva.",
    "Marnäs", ("18 februari 2031", "2031-02-18"),
)  # fmt: skip


def bryggpeng(name: str, filled: Filled) -> Rendered:
    """Small bold captions, answers under them; a table whose heads no vocabulary has."""
    h = Hand(name, font="Helvetica", size=10.5)
    d = h.paper("ansokan")
    h.put(60, 56, "Skärgårdens hamnförbund", size=9, grey=0.35)
    h.put(60, 92, "Ansökan om bryggpeng 2031", size=18, bold=True)
    captions = (
        ("Båtklubb", d("sokande", filled.club), "Org.nr", d("organisationsnummer", filled.number)),
        ("Hamnkapten", d("kontaktperson", filled.captain), "Telefon", d("telefon", filled.phone)),
        ("E-post", d("epost", filled.email), "Antal bryggplatser", d("antal_bryggplatser", filled.berths)),
        (
            "Önskad bryggpeng",
            d("sokt_summa", *filled.wanted),
            "Senast besiktad",
            d("senast_besiktad", filled.inspected),
        ),
    )
    for number, (one, a, two, b) in enumerate(captions):
        y = 124 + 36 * number
        for x, label, answer in ((60, one, a), (320, two, b)):
            h.put(x, y, label, size=8, bold=True)
            h.put(x, y + 14, answer)
    h.put(60, 286, "Åtgärd", bold=True)
    h.put(400, 286, "Kostnad", bold=True, align="right")
    h.line(60, 290, 400, 290)
    y = 304.0
    for rad, (text, belopp) in enumerate(filled.works, 1):
        h.put(60, y, d(f"budget_rows/{rad}/text", text))
        h.put(400, y, d(f"budget_rows/{rad}/belopp", belopp, belopp.replace(" ", "")), align="right")
        y += 16
    h.put(60, y + 2, "Summa", bold=True)
    h.put(
        400, y + 2, d("budget_summa", filled.total, filled.total.replace(" ", "")), bold=True, align="right"
    )
    h.put(60, y + 34, "Så ska pengarna användas", bold=True)
    y = h.wrap(60, y + 50, 460, d.section("genomforande", "Så ska pengarna användas", filled.told))
    h.put(60, y + 40, d("ort", filled.place) + " den " + d("datum", *filled.date))
    h.line(60, y + 80, 280, y + 80)
    h.put(60, y + 94, d("undertecknare", filled.captain))
    h.put(60, y + 108, d("befattning", "Hamnkapten"))
    d.signed()
    return h.done()


def papers() -> tuple[Rendered, Rendered]:
    """The paper that the form is drafted from, and another that it is tried on."""
    return bryggpeng("bryggpeng_hallsvik", HALLSVIK), bryggpeng("bryggpeng_marnas", MARNAS)
