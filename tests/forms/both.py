"""One form that is both application and account: three papers, each two documents on the same pages."""

from __future__ import annotations

from collections.abc import Sequence

from tests.forms.noting import noted
from tests.papers.handmade.pen import Document, Hand
from tests.papers.pdf import Rendered

_REPORTED = ("datum", "undertecknare")


def _share(given: Document, taken: Document, names: Sequence[str]) -> None:
    """Answers of one document that are the other's too: the head and the signature of a form for both."""
    for name in names:
        taken.m.values[name], taken.m.raws[name] = given.m.values[name], given.m.raws[name]
        if name in given.placed:
            taken.placed[name] = given.placed[name]


def _row(d: Document, rad: int, text: str, belopp: str) -> tuple[str, str]:
    key = f"budget_rows/{rad}"
    for name in ("antal", "a_pris"):
        d.m.values[f"{key}/{name}"], d.m.raws[f"{key}/{name}"] = None, ""
    return d(f"{key}/text", text), d(f"{key}/belopp", belopp, belopp.replace(" ", ""))


def sangkor() -> Rendered:
    """Two pages: the account of the year before first, then the application, and one signature for both."""
    h = Hand("verksamhet_sangkor", font="Helvetica", size=10)
    a = h.paper("ansokan")
    r = Document("redovisning")
    h.documents.append(r)
    h.put(50, 48, "Storlunda kommun · Kultur och fritid", size=9, grey=0.3)
    h.put(50, 80, "Ansökan om och redovisning av verksamhetsbidrag", size=16, bold=True)
    for n, (label, answer) in enumerate(
        (
            ("Förening", a("sokande", "Storlunda sångkör")),
            ("Organisationsnummer", a("organisationsnummer", "802419-8460")),
            ("Kontaktperson", a("kontaktperson", "Märta Elgenstierna")),
            ("Postadress", a("postadress", "Klockargränd 2, 733 30 Storlunda")),
            ("Telefon", a("telefon", "040-628 04 63")),
        )
    ):
        h.put(50, 112 + 18 * n, f"{label}:", bold=True)
        h.put(180, 112 + 18 * n, answer)
    h.flow.placed = r.placed
    h.put(50, 226, "A. Redovisning av bidrag för 2022", size=13, bold=True)
    h.put(50, 250, "Erhållet bidrag:", bold=True)
    h.put(180, 250, r("beviljat_belopp", "38 000 kr", "38000"))
    h.put(50, 276, "Kostnader", bold=True)
    h.put(330, 276, "Utfall", bold=True, align="right")
    for n, (text, belopp) in enumerate(
        (("Körledare", "27 600"), ("Hyra av kyrksal", "7 450"), ("Notköp", "3 310")), 1
    ):
        name, amount = _row(r, n, text, belopp)
        h.put(50, 276 + 16 * n, name)
        h.put(330, 276 + 16 * n, amount, align="right")
    h.put(50, 342, "Summa", bold=True)
    h.put(330, 342, r("forbrukat_belopp", "38 360", "38360"), bold=True, align="right")
    h.put(50, 370, "Genomförd verksamhet", bold=True)
    h.wrap(
        50,
        386,
        490,
        r.section(
            "genomforande",
            "Genomförd verksamhet",
            "Kören sjöng vid fem gudstjänster och gav en julkonsert för 210 åhörare.",
        ),
    )
    h.flow.placed = a.placed
    h.flow.new_page()
    h.put(50, 60, "B. Ansökan om bidrag för 2023", size=13, bold=True)
    h.put(50, 84, "Sökt bidrag:", bold=True)
    h.put(180, 84, a("sokt_summa", "44 000 kr", "44000"))
    h.put(50, 110, "Kostnader", bold=True)
    h.put(330, 110, "Budget", bold=True, align="right")
    for n, (text, belopp) in enumerate(
        (("Körledare", "29 000"), ("Hyra av kyrksal", "8 000"), ("Resa till körstämma", "7 000")), 1
    ):
        name, amount = _row(a, n, text, belopp)
        h.put(50, 110 + 16 * n, name)
        h.put(330, 110 + 16 * n, amount, align="right")
    h.put(50, 176, "Summa", bold=True)
    h.put(330, 176, a("budget_summa", "44 000", "44000"), bold=True, align="right")
    h.put(50, 204, "Planerad verksamhet", bold=True)
    h.wrap(
        50,
        220,
        490,
        a.section(
            "genomforande", "Planerad verksamhet", "Övningar varje torsdag och en resa till körstämman i maj."
        ),
    )
    h.put(50, 300, "Underskrift", bold=True)
    h.put(50, 326, a("ort", "Storlunda") + " den " + a("datum", "15 mars 2023", "2023-03-15"))
    h.line(50, 366, 280, 366)
    h.put(50, 380, a("undertecknare", "Märta Elgenstierna"))
    h.put(50, 394, a("befattning", "Ordförande"))
    a.signed()
    r.signed()
    _share(a, r, _REPORTED)
    a.pages = r.pages = (1, 2)
    return noted(h.done(), (a, "verksamhetsbidrag_ansokan"), (r, "verksamhetsbidrag_redovisning"))


def bridge() -> Rendered:
    """One page, one table: what the year before came to and what the next may cost stand side by side."""
    h = Hand("verksamhet_bridge", font="Times", size=11, producer="fpdf")
    a = h.paper("ansokan")
    r = Document("redovisning")
    h.documents.append(r)
    h.put(298, 64, "ANSÖKAN OCH REDOVISNING VERKSAMHETSBIDRAG", size=14, bold=True, align="middle")
    h.put(298, 80, "En blankett för båda", italic=True, align="middle")
    for n, (one, x, two, y) in enumerate(
        (
            (
                "Föreningens namn",
                a("sokande", "Åmåla bridgesällskap"),
                "Organisationsnummer",
                a("organisationsnummer", "802533-9188"),
            ),
            (
                "Kontaktperson",
                a("kontaktperson", "Kerstin Palmlöf"),
                "E-post",
                a("epost", "kerstin@amalabridge.example"),
            ),
        )
    ):
        h.put(60, 112 + 32 * n, one, size=8)
        h.put(60, 125 + 32 * n, x)
        h.put(320, 112 + 32 * n, two, size=8)
        h.put(320, 125 + 32 * n, y)
    h.put(60, 190, "Beviljat verksamhetsbidrag", size=8)
    h.flow.placed = r.placed
    h.put(60, 203, r("beviljat_belopp", "12 000 kr", "12000"))
    h.flow.placed = a.placed
    h.put(320, 190, "Sökt verksamhetsbidrag", size=8)
    h.put(320, 203, a("sokt_summa", "15 000 kr", "15000"))
    xs = [60, 360, 500]
    h.grid([56, 280, 370, 510], [226, 246, 266, 286, 306])
    h.row(240, xs, ("Kostnader", "Utfall 2018", "Budget 2019"), right=(1, 2), bold=True)
    rows = (
        ("Lokalhyra", "8 400", "9 000"),
        ("Kortlekar och bord", "2 150", "3 000"),
        ("Cirkelledare", "1 650", "3 000"),
    )
    for n, (text, utfall, budget) in enumerate(rows, 1):
        name, amount = _row(a, n, text, budget)
        h.put(60, 240 + 20 * n, name)
        h.put(500, 240 + 20 * n, amount, align="right")
        _, before = _row(r, n, text, utfall)
        r.placed[f"budget_rows/{n}/text"] = a.placed[f"budget_rows/{n}/text"]
        h.flow.placed = r.placed
        h.put(360, 240 + 20 * n, before, align="right")
        h.flow.placed = a.placed
    h.put(60, 350, a("ort", "Åmåla") + " " + a("datum", "2019-02-11"))
    h.line(60, 392, 280, 392)
    h.put(60, 406, a("undertecknare", "Kerstin Palmlöf"))
    h.put(60, 420, a("befattning", "Ordförande"))
    a.signed()
    r.signed()
    _share(a, r, _REPORTED)
    r.pages = (1, 1)
    return noted(h.done(), (a, "verksamhetsbidrag_ansokan"), (r, "verksamhetsbidrag_redovisning"))


PAPERS = (sangkor, bridge)
