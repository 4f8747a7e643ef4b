"""A decision on delegation, and a call that uses every word of an application without being one."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.pdf import Rendered


def delegationsbeslut() -> Rendered:
    """An official's decision on one sheet: what is granted stands before the reasons."""
    h = Hand("delegationsbeslut", font="Liberation Sans", size=10)
    d = h.paper("beslut")
    _head(h, d)
    h.put(56, 164, "Beslut", bold=True)
    clauses = (
        d("decisions/1/projekt", "Gatans kör")
        + " beviljas "
        + d("decisions/1/belopp", "28 000 kronor", "28000")
        + ".",
        d("decisions/2/projekt", "Serier på riksspråk")
        + " beviljas "
        + d("decisions/2/belopp", "14 500 kronor", "14500")
        + ".",
        "Ansökan från " + d("decisions/3/projekt", "Filmnatten") + " avslås.",
        "Bidragen ska redovisas senast två månader efter genomfört projekt.",
    )
    y = 182.0
    for nr, text in enumerate(clauses, 1):
        d.clause(nr, text)
        h.put(56, y, f"{nr}.")
        y = h.wrap(74, y, 460, text) + 4
    for key in ("decisions/3/belopp", "decisions/4/projekt", "decisions/4/belopp"):
        d.m.values[key], d.m.raws[key] = None, ""
    _why(h, y)
    return h.done()


def _why(h: Hand, y: float) -> None:
    """Reasons, how to appeal, and who decided."""
    h.put(56, y + 16, "Skäl", bold=True)
    y = h.wrap(
        56,
        y + 34,
        480,
        "Tre ansökningar om sammanlagt 71 900 kronor har kommit in. I potten återstår 42 500 kronor. Filmnatten "
        "sökte 29 400 kronor men saknar medsökande med säte i kommunen.",
    )
    h.put(56, y + 20, "Hur man överklagar", bold=True)
    y = h.wrap(
        56,
        y + 38,
        480,
        "Beslutet kan prövas enligt kommunallagen 13 kap. inom tre veckor från att det anslagits.",
    )
    h.put(56, y + 50, "Ylva Sjötorpare")
    h.put(56, y + 64, "Kulturchef")
    h.put(
        56,
        815,
        "Besök: Torget 1 · Växel 0980-319 200 · Orgnr 212000-0142 · kultur@tjarnlunda.example",
        size=7.5,
    )


def _head(h: Hand, d: Document) -> None:
    """Who decides, when, and what it is about."""
    h.put(56, 52, "Tjärnlunda kommun", bold=True, size=12)
    h.put(56, 66, "Kulturförvaltningen")
    h.put(330, 52, "DELEGATIONSBESLUT", bold=True, size=12)
    h.put(330, 70, "Datum")
    h.put(430, 70, d("datum", "2021-11-03"))
    h.put(330, 84, "Diarienummer")
    h.put(430, 84, d("diarienummer", "KUN 2021.317"))
    h.put(330, 98, "Delegationspunkt")
    h.put(430, 98, "4.2")
    h.line(56, 112, 540, 112)
    h.put(56, 136, "Fördelning av snabba kulturpengar, omgång 3", bold=True, size=13)


_CALL = (
    (
        "Syfte",
        "Medlen ska minska skillnader i hälsa mellan bostadsområden. Projekt för unga har företräde.",
    ),
    (
        "Det här ska ansökan innehålla",
        "Projektets namn, sökande, organisationsnummer, kontaktperson, mål, genomförande, "
        "tidplan, budget per kostnadsslag, övriga intäkter och sökt belopp.",
    ),
    (
        "Så räknar du",
        "Om budgeten är 180 000 kronor och egen insats 60 000 kronor blir sökt belopp 120 000 kronor.",
    ),
    (
        "Redovisning",
        "Den som beviljas medel lämnar redovisning med konton och utfall senast den 15 mars året efter.",
    ),
)


def utlysning() -> Rendered:
    """A call for applications: dates, sums, contact and a worked example, and nobody who applies."""
    h = Hand("utlysning", font="Carlito", size=11)
    d = h.paper("annat")
    h.put(56, 60, "Utlysning", size=24, bold=True)
    h.put(56, 82, "Projektmedel för jämlik hälsa 2020", size=14)
    h.put(540, 60, "Publicerad " + d("datum", "2019-10-01"), align="right", size=9)
    rows = (
        ("Sök senast", "30 november 2019"),
        ("Vem kan söka", "Kommuner, föreningar och stiftelser"),
        ("Projekttid", "1 januari 2020 – 31 december 2021"),
        ("Belopp", "50 000–300 000 kronor per projekt"),
        ("Total budget", "2 400 000 kronor"),
        ("Kontaktperson", "Leyla Grankulla, 031-390 06 12"),
    )
    y = 116.0
    for label, answer in rows:
        h.put(56, y, label, bold=True)
        h.put(190, y, answer)
        y += 19
    y += 10
    for heading, text in _CALL:
        h.put(56, y, heading, bold=True, size=12)
        y = h.wrap(56, y + 17, 480, text) + 12
    h.put(56, 812, "Region Norrlän, Box 67, 901 03 Norrstad, regionen@region.example", size=8)
    return h.done()


PAPERS = (delegationsbeslut, utlysning)
