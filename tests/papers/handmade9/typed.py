"""Plain texts: a sports grant's web form, a ledger list of 1991, a message with a final report; all invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, typed
from tests.papers.handmade2.tools import costs, no_income
from tests.papers.handmade9.tools import account
from tests.papers.marks import plain
from tests.papers.pdf import Rendered


def padded(marked: str, width: int, *, end: bool = False) -> str:
    """The words with blanks up to a width, before or after them."""
    blanks = " " * max(0, width - len(plain(marked)))
    return blanks + marked if end else marked + blanks


_GIRLS = (
    ("Ledarlöner, 2 ledare x 20 pass", "32 000"),
    ("Hallhyra", "11 200"),
    ("Utbildning Idrott för unga", "6 300"),
    ("Redskap (låg bom, mattor)", "24 500"),
)


def tjejgympa() -> Rendered:
    """A sports district's web form as text in an old encoding: questions ending in an answer, codes, years of birth."""
    d = Document("ansokan")
    rows = costs(d, _GIRLS)
    listed = "\n".join(f"   {padded(text, 40, end=False)}{padded(raw, 10, end=True)}" for text, raw in rows)
    no = d("ovriga_intakter", "Nej", "nej")
    no_income(d)
    text = f"""IDROTTSLYFTET 2013 - ANSÖKAN OM STÖD TILL FÖRENING            Utskrift 2013-02-18 09:41
Gymnastikdistriktet Mälarbygden, Box 55, 721 03 Västerhamn, tel 08-465 004 30
==========================================================================================
Ansökan-id: {d("diarienummer", "IL13-22-0147")}     Status: Inskickad 2013-02-17     Sista dag: 2013-02-28

FÖRENING
Vilken förening ansöker?                  {d("sokande", "Kungsåra Gymnastikförening")}
Föreningens org.nr?                       {d("organisationsnummer", "802473-6996")}
Föreningsnr i IdrottOnline?               22417-31
Gatuadress?                               {d("adress", "Gamla Skolvägen 7")}
Postadress?                               {d("postadress", "725 96 Kungsåra")}
Vem är kontaktperson?                     {d("kontaktperson", "Pernilla Dahlgren-Ek")}
Mobil?                                    {d("telefon", "0701740667")}
E-post?                                   {d("epost", "pernilla@kungsaragf.example")}

SATSNING
Vad heter satsningen?                     {d("projekt", "Alla kan kullerbytta - gympa för tjejer 10-14")}
Startdatum (ÅÅÅÅ-MM-DD)?                  {d("tidplan_start", "2013-08-19")}
Slutdatum (ÅÅÅÅ-MM-DD)?                   {d("tidplan_slut", "2014-05-25")}
Födda år?                                 1999-2003
Antal aktiva i dag, flickor/pojkar?       22 / 41

Vad är bakgrunden?
   {
        d.section(
            "bakgrund",
            "Vad är bakgrunden?",
            "Flickor slutar hos oss när de fyller elva. De säger att det är för mycket",
            "tävling och för lite tid med kompisar.",
        ).replace(chr(10), chr(10) + "   ")
    }

Hur ska ni göra?
   {
        d.section(
            "genomforande",
            "Hur ska ni göra?",
            "En grupp utan tävling startar på torsdagar. Flickorna väljer musik och",
            "innehåll, och två av dem provar att vara hjälptränare varje gång.",
        ).replace(chr(10), chr(10) + "   ")
    }

Vad är målet?
   {
        d.section("mal", "Vad är målet?", "40 flickor i åldern 10-14 år tränar hos oss i maj 2014.").replace(
            chr(10), chr(10) + "   "
        )
    }

VAD KOSTAR DET?                                     kr
{listed}
   ---------------------------------------------------
   Totalt                                  {padded(d("budget_summa", "74 000", "74000"), 10, end=True)}

Får ni pengar från någon annan för satsningen?   {no}
   Om ja, hur mycket?
Hur mycket söker ni?                       {padded(d("sokt_summa", "74 000", "74000"), 10, end=True)} kr

GODKÄND AV
{d("undertecknare", "Torgny Lysell")}, {d("befattning", "ordförande")}, {
        d("datum", "2013-02-17")
    } 20:12 (BankID)
"""
    d.signed(line=False)
    return typed("tjejgympa", (d, text), encoding="latin-1")


_GAS = (
    ("4011", "312", "7410", "00", "Papper o färg till utställning", "3 412,50"),
    ("4640", "312", "7410", "00", "Hyra buss 2 turer", "5 800,00"),
    ("4640", "312", "7410", "00", "Återbet buss inställd tur", "1 450,00-"),
    ("5012", "318", "7410", "14", "Timlön ungdomsledare jan-mars", "18 960,00"),
    ("5012", "318", "7410", "14", "Timlön ungdomsledare april-juni", "20 145,00"),
    ("5610", "318", "7410", "14", "Arbetsgivaravg 38,77 %", "15 161,01"),
    ("6112", "312", "7411", "00", "Annons Länsbladet 3 ggr", "2 340,00"),
    ("7320", "312", "7411", "22", "Bidrag till elevrådet, luciafika", "1 500,00"),
)


def radlista() -> Rendered:
    """A school board's list off a printer in 1991, an old code page: kto ansv verks obj, minus after the figure."""
    d = Document("redovisning")
    lines = []
    for rad, (konto, ansvar, verks, obj, text, raw) in enumerate(_GAS, 1):
        code, sum_, words, _ = account(d, rad, konto, raw, text)
        figures = padded(sum_, 18 if raw.endswith("-") else 17, end=True)
        lines.append(f"{code}  {ansvar}   {verks}   {obj}   {padded(words, 34)}{figures}")
    listed = "\n".join(lines)
    text = f"""\
BROHOLMS KOMMUN                 EKONOMISYSTEM E90                      1991-07-11  SID   1
{d("namnd", "SKOLSTYRELSEN")}                   PROJEKTREDOVISNING                     LISTA R 214
-------------------------------------------------------------------------------------------
PROJEKT      41 {d("report_projects/1/projekt", "DROGFRI SKOLGÅRD")}
BIDRAG FRÅN  SOCIALDEPARTEMENTETS DROGMEDEL       DNR {d("diarienummer", "S 90/1877")}
PERIOD       {d("period_start", "910101", "1991-01-01")} - {
        d("period_slut", "910630", "1991-06-30")
    }        BEVILJAT {d("beviljat_belopp", "75 000,00", "75000")}     FÖRBRUKAT {
        d("forbrukat_belopp", "65 868,51", "65868.51")
    }

KTO   ANSV  VERKS  OBJ  TEXT                                      BELOPP
-------------------------------------------------------------------------------------------
{listed}
                                                          --------------
      SUMMA PROJEKT 41                                    {
        padded(d("summa_angiven", "65 868,51", "65868.51"), 14, end=True)
    }
                                                          ==============

ÅTERSTÅR AV BEVILJAT                                            9 131,49

KOMMENTAR FRÅN REKTORSOMRÅDET:
{
        d.section(
            "ovriga_upplysningar",
            "KOMMENTAR FRÅN REKTORSOMRÅDET",
            "UTSTÄLLNINGEN SÅGS AV 640 ELEVER. RÖKRUTAN ÄR BORTTAGEN OCH SKOLGÅRDEN",
            "HAR BEVAKATS AV UNGDOMSLEDARE VARJE RAST SEDAN VECKA 4.",
        )
    }

BROHOLM DEN {d("datum", "15 JULI 1991", "1991-07-15")}

{d("undertecknare", "GUNNEL ÅKERHIELM")}, REKTOR
"""
    d.signed(line=False)
    return typed("radlista", (d, text), encoding="cp850")


_BAKERY = (
    ("Stenugn med inmurning", "85 000", "91 300"),
    ("Murarkurs, två helger", "24 000", "24 000"),
    ("Mjöl och ved till bakdagar", "6 000", "4 215"),
    ("Skyltar och trycksaker", "5 000", "3 980"),
)


def stenugnsmejl() -> Rendered:
    """A message to a savings bank's foundation: answers in sentences, budget and outcome by blanks, a reply below."""
    d = Document("redovisning")
    marked = costs(d, [(row[0], row[2]) for row in _BAKERY])
    listed = "\n".join(
        padded(text, 34) + padded(row[1], 10, end=True) + padded(raw, 12, end=True)
        for (text, raw), row in zip(marked, _BAKERY, strict=True)
    )
    done = d.section("genomforande", "1. Det här har vi gjort",
        "Ugnen murades i maj med hjälp av arton kursdeltagare, och det första brödet bars ut",
        "på midsommarafton. Sedan dess har vi eldat nio lördagar.")  # fmt: skip
    effect = d.section("resultat", "2. Det har det lett till",
        "Drygt 400 personer har bakat. Två familjer säljer nu sitt bröd på torget i Lerbäck.")  # fmt: skip
    ahead = d.section("implementering", "3. Så fortsätter det",
        "En ugnsvakt om sex personer sköter bokningen. Avgiften, 60 kr per bakning, räcker till veden.")  # fmt: skip
    text = f"""Från:      Lovisa Brandel <lovisa@lerbacksbyalag.example>
Skickat:   {d("datum", "den 4 november 2015", "2015-11-04")} 19:27
Till:      stiftelsen@lerbackssparbank.example
Kopia:     kassoren@lerbacksbyalag.example
Ämne:      Slutrapport ärende {d("diarienummer", "LS 2014/63")} - stenugnen
Bifogat:   kvitton.pdf (2,1 MB), bild 1-6.jpg

Hej Agneta!

Här kommer vår slutrapport. Projektet heter fortfarande {
        d("report_projects/1/projekt", "En ugn för hela byn")
    }.
Ni beviljade oss {d("beviljat_belopp", "120 000 kr", "120000")} i december. Tiden vi redovisar är {
        d("period_start", "1 januari", "2015-01-01")
    } till {d("period_slut", "31 oktober 2015", "2015-10-31")}.

1. Det här har vi gjort
{done}

2. Det har det lett till
{effect}

3. Så fortsätter det
{ahead}

4. Pengarna
                                      Budget      Utfall
{listed}
Summa                                120 000     {d("summa_angiven", "123 495", "123495")}

Av stiftelsens pengar har vi använt {
        d("forbrukat_belopp", "120 000 kr", "120000")
    }. Resten, 3 495 kr, stod byalaget för.

Hälsningar från
{d("undertecknare", "Lovisa Brandel")}
sekreterare i Lerbäcks byalag, 0980-319 255

> Från: stiftelsen@lerbackssparbank.example
> Skickat: den 28 september 2015 10:03
> Ämne: Påminnelse
>
> Hej! Projektet LS 2014/63 ska slutrapporteras senast den 15 november 2015.
> Skriv gärna kort. Högsta bidrag är från 2016 100 000 kr per förening.
> /Agneta Wirén, Lerbäcks Sparbanksstiftelse, 0980-319 202
"""
    d.signed(line=False)
    return typed("stenugnsmejl", (d, text))


PAPERS = (tjejgympa, radlista, stenugnsmejl)
