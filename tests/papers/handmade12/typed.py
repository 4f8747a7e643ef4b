"""Plain texts: a thread of messages in which an application stands; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document
from tests.papers.handmade.pen import typed as typed_out
from tests.papers.handmade2.tools import costs
from tests.papers.pdf import Rendered

_CHOIR = (
    ("Kördirigent 12 ggr", "18 000"),
    ("Noter", "2 400"),
    ("Hyra Betania", "6 000"),
    ("Buss till Julita", "7 600"),
)


def korsvar() -> Rendered:
    """A message of 2012 with the form's questions answered between the lines, and the office's own message under it."""
    d = Document("ansokan")
    rows = costs(d, _CHOIR)
    shown = "\n".join(f"   {text} ... {raw} kr" for text, raw in rows)
    text = f"""Från:     {d("undertecknare", "Solveig Brantmyr")} <solveig.brantmyr@bruksbygd.example>
Skickat:  {d("datum", "den 14 september 2012", "2012-09-14")} 22:13
Till:     kultur@bruksbygd.example
Ämne:     SV: SV: Blanketten går inte att öppna

Hej igen Mattias!

Tack för att du skickade frågorna i mejlet i stället. Här kommer svaren, jag
skriver under varje fråga.

> Föreningens namn:
{d("sokande", "Bruksbygdens Anhörigkör")}
> Org.nr:
{d("organisationsnummer", "802556-1294")}
> Adress och postadress:
{d("adress", "Slaggvägen 8")}
{d("postadress", "734 30 Bruksbygd")}
> Kontaktperson + telefon:
{d("kontaktperson", "Göte Malmqvist")}, {d("telefon", "0980-319 281")}
> E-post till kontaktpersonen:
{d("epost", "gote.malmqvist@bruksbygd.example")}
> Vad heter projektet/aktiviteten?
{d("projekt", "Andas ut och sjung")}
> När börjar och slutar det?
{d("tidplan_start", "2013-01-14")} till {d("tidplan_slut", "2013-05-20")}
> Syfte:
{
        d.section(
            "syfte",
            "Syfte:",
            "Den som vårdar någon hemma blir lätt ensam. Vi vill ge anhöriga två timmar i",
            "veckan då någon annan tar över där hemma.",
        )
    }
> Beskriv hur ni ska göra:
{
        d.section(
            "genomforande",
            "Beskriv hur ni ska göra:",
            "Vi övar måndagar 13-15. Hemtjänstens avlösare kommer hem till den som behöver,",
            "det har vi pratat med Ann-Marie på kommunen om. I maj sjunger vi i Julita.",
        )
    }
> Budget (alla kostnader):
{shown}
   Allt som allt {d("budget_summa", "34 000 kr", "34000")}
> Andra intäkter/bidrag:
Körmedlemmarna betalar {d("ovriga_intakter_belopp", "9 000 kr", "9000")} tillsammans.
> Hur mycket söker ni?
{d("sokt_summa", "25 000 kr", "25000")}

Hoppas det räcker så här!

Hälsningar
Solveig, {d("befattning", "kassör")}


-----Ursprungligt meddelande-----
Från: Mattias Kvist [mailto:mattias.kvist@bruksbygd.example]
Skickat: den 12 september 2012 08:40
Till: Solveig Brantmyr
Ämne: SV: Blanketten går inte att öppna

Hej Solveig,
det går bra att svara direkt i mejlet. Sista dag är den 15 september och
högsta bidrag är 30 000 kr. Vårt ärendenummer är {d("diarienummer", "KUN 2012.58")}.

Mattias Kvist, kultursekreterare
Bruksbygds kommun, 734 80 Bruksbygd
Tfn 0980-319 200
"""
    d.signed(line=False)
    return typed_out("korsvar", (d, text), encoding="cp1252")


PAPERS = (korsvar,)
