"""First half, plain texts: a youth council's form of 1996 out of DOS, a committee's decision off the web."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, typed
from tests.papers.handmade2.tools import costs, no_income
from tests.papers.handmade8.tools import blank
from tests.papers.handmade9.typed import padded
from tests.papers.marks import plain
from tests.papers.pdf import Rendered

_RADIO = (
    ("Ledare, halvtid 18 mån", "198.000:-"),
    ("Bandspelare, 4 st", "47.200:-"),
    ("Sändningstid", "36.000:-"),
    ("Resor inom länet", "21.800:-"),
    ("Kurser i intervju- och klippteknik", "54.000:-"),
    ("Porto, telefon, kopior", "15.000:-"),
)


def _dotted(label: str, answer: str, width: int = 34) -> str:
    return label + " " + "." * (width - len(label)) + ": " + answer


def narradion() -> Rendered:
    """A form filled in on a computer of 1996, dots up to the colon; asks for less than it costs."""
    d = Document("ansokan")
    rows = "\n".join("  " + text + " " + "." * (60 - len(plain(text)) - len(plain(raw))) + " " + raw
                     for text, raw in costs(d, _RADIO))  # fmt: skip
    no_income(d)
    why = d.section("bakgrund", "7. BAKGRUND",
        "Närradion i Frostviken har sänt sedan 1983 men ingen medarbetare är under",
        "fyrtio. Ungdomar i åtta byar har ingen gemensam mötesplats; sista bussen går",
        "klockan 17.15.")  # fmt: skip
    how = d.section("genomforande", "8. ARBETSSÄTT",
        "En redaktion i varje by, åtta stycken, gör ett inslag i veckan. Ledaren åker runt",
        "med bandspelarna och håller kurs första lördagen i månaden.")  # fmt: skip
    goal = d.section("mal", "9. MÅL", "Fyrtio ungdomar kan göra radio på egen hand när projektet är slut.")
    text = f"""STATENS UNGDOMSNÄMND                                        Blankett U 12, jan 1996
ANSÖKAN OM PROJEKTBIDRAG TILL LOKAL UNGDOMSVERKSAMHET
-----------------------------------------------------------------------------------
{_dotted("1. Organisation", d("sokande", "Föreningen Frostvikens Närradio"))}
{_dotted("   Org nr", d("organisationsnummer", "802433-1293"))}
{_dotted("   Gatuadress/box", d("adress", "Box 19"))}
{_dotted("   Postnr, ortnamn", d("postadress", "830 93 Frostviken"))}
{_dotted("2. Den som kan lämna upplysningar", d("kontaktperson", "Mait Jonasson"))}
{_dotted("   Telefon (även riktnr)", d("telefon", "0980-319 271"))}
{_dotted("3. Vad kallas projektet", d("projekt", "UNG I ETERN"))}
{_dotted("4. Börjar", d("tidplan_start", "960901", "1996-09-01"))}
{_dotted("   Slutar", d("tidplan_slut", "980228", "1998-02-28"))}
{_dotted("5. Belopp som nu söks", d("sokt_summa", "327.000:-", "327000"))}
{_dotted("6. Har ni andra bidrag eller intäkter", "JA ( )   " + d("ovriga_intakter", "NEJ (X)", "nej"))}
{_dotted("   Om JA, hur mycket", "")}

7. BAKGRUND
{why}

8. ARBETSSÄTT
{how}

9. MÅL
{goal}

10. KOSTNADER
{rows}
                                                   ------------
  {_dotted("Summa", d("budget_summa", "372.000:-", "372000"), 49)}

11. UNDERSKRIFT
{d("ort", "Frostviken")} den {d("datum", "22/4 1996", "1996-04-22")}


{"." * 40}
{d("undertecknare", "Mait Jonasson")}, {d("befattning", "sekreterare")}

Ungdomsnämndens anteckningar:  Dnr {d("diarienummer", "96-1147-3")}   Inkom 1996-04-25
"""
    d.planted += ["B01", "B04"]
    d.signed()
    return typed("narradion", (d, text), encoding="cp850")


_ASKED = (
    ("Vallsta Bygdegårdsförening", "Solceller på taket", "180 000", "90 000"),
    ("Ljungbo Ridklubb", "Paddock för barn", "212 000", "106 000"),
    ("Kulturhuset Magasinet", "Musik i spannmålslagret", "95 500", "60 000"),
    ("Forsa Simsällskap", "Simskola i sjön", "48 000", "48 000"),
    ("Byutvecklarna i Norrbo", "Cykelled etapp 2", "340 000", "0"),
)


def landsbygdspaket() -> Rendered:
    """A committee's numbered decision of 2016 as copied off a web page: a table on blanks, sums in words of kronor."""
    d = Document("beslut")
    listed = "\n".join(
        padded(who, 30) + padded(what, 27) + padded(asked, 10, end=True) + padded(given, 12, end=True)
        for who, what, asked, given in _ASKED
    )
    clauses = (
        f"Vallsta Bygdegårdsförening beviljas {d('decisions/1/belopp', '90 000 kronor', '90000')} för projektet\n"
        f"   {d('decisions/1/projekt', 'Solceller på taket')}.",
        f"Ljungbo Ridklubb beviljas {d('decisions/2/belopp', '106 000 kronor', '106000')} för projektet\n"
        f"   {d('decisions/2/projekt', 'Paddock för barn')}, mot att anläggningen hålls öppen för skolorna.",
        f"Kulturhuset Magasinet beviljas {d('decisions/3/belopp', '60 000 kronor', '60000')} för projektet\n"
        f"   {d('decisions/3/projekt', 'Musik i spannmålslagret')}.",
        f"Forsa Simsällskap beviljas {d('decisions/4/belopp', '48 000 kronor', '48000')} för projektet\n"
        f"   {d('decisions/4/projekt', 'Simskola i sjön')}.",
        f"Ansökan från Byutvecklarna i Norrbo om {d('decisions/5/projekt', 'Cykelled etapp 2')} avslås.",
        "Medlen betalas ut mot uppvisade fakturor och ska vara rekvirerade senast den\n   31 oktober 2017.",
    )
    blank(d, "decisions/5/belopp", "decisions/6/projekt", "decisions/6/belopp")
    numbered = "\n".join(f"{nr}. {d.clause(nr, text)}" for nr, text in enumerate(clauses, 1))
    text = f"""Delsbacka kommun › Politik › Protokoll › Kommunstyrelsens landsbygdsutskott
Protokoll {d("datum", "2016-11-22")}, justerat 2016-11-28

§ 47 Landsbygdspaketet, fördelning hösten 2016
Dnr {d("diarienummer", "KS 2016/00711-149")}

Ärendet
Fullmäktige avsatte 350 000 kronor i budget 2016 för landsbygdspaketet. Vid ansöknings-
tidens slut den 30 september hade fem ansökningar kommit in om sammanlagt 875 500 kronor.

Sökande                       Projekt                         Sökt kr  Förslag kr
{listed}
Summa                                                      875 500     304 000

Landsbygdsutskottet beslutar

{numbered}

Jäv
Hanna Persbo (C) deltar inte i beslutet enligt punkt 2.

Beslutet skickas till
Sökandena
Ekonomienheten

Sidan uppdaterad 2016-12-01 av Webbredaktionen. Tipsa en vän | Skriv ut
"""
    return typed("landsbygdspaket", (d, text))


PAPERS = (narradion, landsbygdspaket)
