"""Texts that a program left: a form in two columns kept by blanks, a hall's account typed in columns; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand
from tests.papers.handmade.pen import typed as typed_out
from tests.papers.handmade2.tools import costs, konton, value
from tests.papers.handmade7.tools import dumped
from tests.papers.marks import TICKED, UNTICKED
from tests.papers.pdf import Rendered

_MEADOW = (
    ("Slåtter med lie och knivbalk", "64"),
    ("Stängsel, 900 m", "78"),
    ("Hamling av askar", "39"),
    ("Skyltar", "12"),
    ("Samordnare 10 %", "57"),
)


def _pair(h: Hand, y: float, left: tuple[str, str], right: tuple[str, str]) -> None:
    for x, (label, answer) in ((50, left), (310, right)):
        h.put(x, y, label, size=8.5)
        h.put(x, y + 13, answer)


def angsdump() -> Rendered:
    """A form of 2014 as a program took its text out, blanks kept: labels over answers, two abreast."""
    h = Hand("angsdump", font="Carlito", size=11, ticks="bracket")
    d = h.paper("ansokan")
    h.put(50, 50, "Stiftelsen Levande Landskap", bold=True, size=15)
    h.put(50, 68, "Ansökan om bidrag 2014")
    _pair(
        h,
        100,
        ("Sökande", d("sokande", "Ängslaget i Tolånga")),
        ("Org.nr", d("organisationsnummer", "802467-7117")),
    )
    _pair(
        h, 132, ("Adress", d("adress", "Tolånga 811")), ("Postnummer, ort", d("postadress", "275 94 Tolånga"))
    )
    _pair(
        h, 164, ("Kontakt", d("kontaktperson", "Monika Askelöf")), ("Telefon", d("telefon", "040-628 04 57"))
    )
    _pair(
        h,
        196,
        ("E-mail", d("epost", "monika@angslaget.example")),
        ("Ärende (fylls i av stiftelsen)", d("diarienummer", "LL-14-19")),
    )
    h.put(50, 228, "Projektrubrik", size=8.5)
    h.put(50, 241, d("projekt", "Tre ängar öppnas igen"))
    _pair(
        h,
        262,
        ("Påbörjas", d("tidplan_start", "mars 2014", "2014-03-01")),
        ("Avslutas", d("tidplan_slut", "oktober 2015", "2015-10-31")),
    )
    y = 306.0
    for name, heading, text in (
        ("syfte", "Syftet med projektet", "Att slåtterängens arter ska finnas kvar i socknen och att någon under 40 år "
         "kan slå med lie."),
        ("genomforande", "Så ska det göras", "Buskar röjs i mars. Stängsel sätts i maj. Slåtter i augusti båda åren, "
         "med kurs för 15 personer. Höet blir foder hos grannen."),
        ("mal", "Mål som går att mäta", "Slåttergubbe på minst två av tre ängar 2015."),
    ):  # fmt: skip
        h.put(50, y, heading, size=8.5)
        y = h.wrap(50, y + 13, 490, d.section(name, heading, text)) + 7
    _meadow_money(h, d, y)
    d.signed(line=False)
    return dumped("angsdump", h.done(), d, "-layout")


def _meadow_money(h: Hand, d: Document, y: float) -> None:
    h.put(50, y + 8, "Kostnader (tkr)", size=8.5)
    h.put(310, y + 8, "Finansiering (tkr)", size=8.5)
    money = (
        ("Bidrag från stiftelsen (söks)", d("sokt_summa", "175", "175000")),
        ("Övriga bidrag och egna pengar", d("ovriga_intakter_belopp", "75", "75000")),
        ("Summa finansiering", "250"),
        ("", ""), ("", ""), ("", ""),
    )  # fmt: skip
    spent = (*costs(d, _MEADOW, 1000), ("Summa kostnader", d("budget_summa", "250", "250000")))
    for (text, raw), (payer, paid) in zip(spent, money, strict=True):
        y += 16
        h.row(y + 8, (50, 280, 310, 540), (text, raw, payer, paid), right=(1, 3))
    h.put(50, y + 40, f"{TICKED} Markägarens medgivande bifogas   {UNTICKED} Tillstånd behövs")
    h.put(50, y + 76, d("ort", "Tolånga") + " " + d("datum", "2013-11-28"))
    h.put(310, y + 76, d("undertecknare", "Rolf Hamlin"))
    h.put(310, y + 89, d("befattning", "kassör"), size=9)


_HALL = (
    ("4010", "Material scen och ridå", "42 118"),
    ("4020", "Elinstallation", "58 400"),
    ("4030", "Arbetslöner snickare", "67 950"),
    ("4035", "Sociala avgifter", "22 288"),
    ("5210", "Hyra ställning", "9 600"),
    ("6110", "Porto och telefon", "1 244"),
    ("6990", "Invigning 15 september", "8 400"),
)


def scenredovisning() -> Rendered:
    """A people's hall's account of 1996 typed in columns, a line of dashes for a rule; the sum is ninety too much."""
    d = Document("redovisning")
    lines = "\n".join(
        f"  {konto}    {text}{' ' * (34 - len(_HALL[at][1]))}{' ' * (9 - len(_HALL[at][2]))}{raw}"
        for at, (konto, text, raw) in enumerate(konton(d, _HALL))
    )
    text = f"""Folkets Husföreningen i Stenbruket u.p.a.
Box 14, 740 71 STENBRUKET                                 sid 1

                    R E D O V I S N I N G

av bidrag ur kommunens 100-årsfond

Ärende:      {d("diarienummer", "Fond 100/95:7")}
Ändamål:     {d("report_projects/1/projekt", "Ny scen i stora salen")}
Tiden:       {d("period_start", "951101", "1995-11-01")}--{d("period_slut", "961031", "1996-10-31")}
Bidrag:      Fondstyrelsen har beviljat {d("beviljat_belopp", "200.000 kr", value("200.000"))}

Vad som utförts
---------------
{
        d.section(
            "genomforande",
            "Vad som utförts",
            "Scengolvet är utbytt och ligger nu tolv centimeter lägre, så att man ser från",
            "första bänk. All el är ny. Ridån syddes av syföreningen. Arbetet drog ut på",
            "tiden eftersom asbest hittades bakom sidoscenen.",
        )
    }

Kostnader enligt bokföringen

  Konto   Benämning                            Kronor
  ---------------------------------------------------
{lines}
  ---------------------------------------------------
          Summa                               {d("summa_angiven", "210 090", "210090")}

Av bidraget är {
        d("forbrukat_belopp", "200.000 kr", value("200.000"))
    } förbrukat. Resten har föreningen betalat
av kaffekassan.

Stenbruket den {d("datum", "19 november 1996", "1996-11-19")}


{d("undertecknare", "Helge Kvarnlöf")}                        Aina Sten
kassör                               revisor
"""
    d.planted.append("B07")
    d.signed(line=False)
    return typed_out("scenredovisning", (d, text))


PAPERS = (angsdump, scenredovisning)
