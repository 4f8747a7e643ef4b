"""Typed and sent: a local history book asked for in a letter of 1987, a system's dump, a village's mail; invented."""

from __future__ import annotations

from tests.papers.handmade.pen import Document, Hand, typed
from tests.papers.handmade2.tools import costs
from tests.papers.handmade7.tools import penned
from tests.papers.handmade9.typed import padded
from tests.papers.pdf import Rendered

_BOOK = (
    ("Sättning och tryck, 600 ex.", "38.400:-"),
    ("Avfotografering av glasplåtar", "6.250:-"),
    ("Bandkassetter, resor till sagesmän", "1.850:-"),
    ("Karta, ritad av lantmätare", "2.500:-"),
)


def sockenbok() -> Rendered:
    """A local history society's letter to a savings bank on a typewriter of 1987: everything in sentences, sums with
    :- and points, underlined heads, the bank's pencil in the margin."""
    h = Hand("sockenbok", font="Courier", size=10.5, leading=1.45)
    d = h.paper("ansokan")
    h.put(62, 60, d("sokande", "NÄSINGE HEMBYGDSFÖRENING"))
    h.put(62, 75, d("adress", "Kantorsbostaden"))
    h.put(62, 90, d("postadress", "452 05 NÄSINGE"))
    h.put(350, 60, d("ort", "Näsinge") + " den " + d("datum", "9 mars 1987", "1987-03-09"))
    h.put(350, 120, "Sparbanken Norra Bohusbygden")
    h.put(350, 135, "Jubileumsfonden")
    h.put(350, 150, "Box 77")
    h.put(350, 165, "452 00 STRÖMVIKEN")
    h.put(62, 210, "Anhållan om medel ur Jubileumsfonden")
    h.line(62, 213, 289, 213, 0.8)
    y = h.wrap(62, 236, 470, "Undertecknad förening får härmed anhålla om ett bidrag av "
               + d("sokt_summa", "27.000 kronor", "27000") + " för utgivning av sockenboken \""
               + d("projekt", "Torp, tegar och tånglador") + "\". Boken beräknas omfatta 320 sidor och "
               "ska skildra alla kända torp i socknen.")  # fmt: skip
    why = d.section("bakgrund", "Bakgrund", "Av de 212 torp som nämns i husförhörslängderna står i dag sju kvar. De "
        "som minns hur man levde där är gamla; under arbetets gång har fyra av våra sagesmän avlidit.")  # fmt: skip
    how = d.section("genomforande", "Arbetets gång", "Intervjuerna är gjorda. Manuskriptet skrivs rent i vår av "
        "kantor Ivar Lund. Under sommaren avfotograferas 140 glasplåtar, och i november ska boken säljas på "
        "julmarknaden.")  # fmt: skip
    for head, wide, text in (("Bakgrund", 52, why), ("Arbetets gång", 84, how)):
        h.put(62, y + 14, head)
        h.line(62, y + 17, 62 + wide, y + 17, 0.8)
        y = h.wrap(62, y + 32, 470, text)
    h.put(62, y + 14, "Arbetet pågår från " + d("tidplan_start", "1 maj 1987", "1987-05-01") + " till "
          + d("tidplan_slut", "30 november 1987", "1987-11-30") + ".")  # fmt: skip
    h.put(62, y + 42, "Kostnader")
    h.line(62, y + 45, 62 + 58, y + 45, 0.8)
    y += 62
    for text, raw in costs(d, _BOOK):
        h.put(82, y, text)
        h.put(430, y, "kr")
        h.put(515, y, raw, align="right")
        y += 16
    h.line(425, y - 11, 517, y - 11, 0.8)
    h.put(82, y + 4, "Summa")
    h.put(430, y + 4, "kr")
    h.put(515, y + 4, d("budget_summa", "49.000:-", "49000"), align="right")
    y = h.wrap(62, y + 32, 470, "Av detta bidrar kommunens kulturnämnd och föreningen själv med tillsammans "
               + d("ovriga_intakter_belopp", "22.000 kronor", "22000") + ". Frågor besvaras av "
               + d("kontaktperson", "Ivar Lund") + ", tel. " + d("telefon", "0980-319 233") + ".")  # fmt: skip
    h.put(62, y + 20, "Med utmärkt högaktning")
    penned(h, 70, y + 56, "Hjördis Corneliusson", 15)
    h.put(62, y + 76, d("undertecknare", "Hjördis Corneliusson"))
    h.put(62, y + 91, d("befattning", "ordförande"))
    penned(h, 350, y + 66, "Dir. 7/4: tillstyrkes 20.000", 12)
    d.signed(line=False)
    return h.done()


_CHOIR = (
    ("010", "DIRIGENTARVODE 8 HELGER", "24000"),
    ("020", "RESOR OCH LOGI, 60 SÅNGARE", "51600"),
    ("030", "NOTER", "7400"),
    ("040", "LOKALHYRA KYRKAN, GRATIS", "0"),
    ("050", "INSPELNING AV BAND", "11000"),
)


def korregister() -> Rendered:
    """A cultural council's register off an old system: codes before the labels, capitals, sums without blanks, a
    total above the rows that they do not reach, a field left blank."""
    d = Document("ansokan")
    rows = "\n".join(
        f"  {code}  {padded(text, 36)}{padded(raw, 10, end=True)}"
        for (code, _, _), (text, raw) in zip(_CHOIR, costs(d, [row[1:] for row in _CHOIR]), strict=True)
    )
    d.unanswered("epost")
    why = d.section("syfte", "AVSIKT", "SÅNGARE FRÅN FEM LÄN SKA UNDER ETT ÅR ÖVA IN ETT NYSKRIVET REKVIEM",
                    "FÖR DEM SOM FÖRLISTE UTANFÖR NORRLANDSKUSTEN 1867.")  # fmt: skip
    how = d.section("genomforande", "UPPLÄGGNING", "ÅTTA ÖVNINGSHELGER I OLIKA KYRKOR. VERKET UPPFÖRS TRE GÅNGER I",
                    "OKTOBER 1995, SISTA GÅNGEN MED SYMFONIETTAN.")  # fmt: skip
    text = f"""\
 KR32   STATENS MUSIKRÅD                  DIARIE- OCH BIDRAGSSYSTEM          94-11-22  10.17
 BILD 2 PROJEKTBIDRAG FRIA GRUPPER        VISA ÄRENDE                        SIGN EAN
 ------------------------------------------------------------------------------------------
 101 ÄRENDENR.......: {padded(d("diarienummer", "3-2116-94"), 24)}102 STATUS.....: R (REGISTRERAD)
 103 REG DATUM......: 941118                  104 HANDL......: EAN
 ------------------------------------------------------------------------------------------
 201 SÖKANDE........: {d("sokande", "KUSTENS BLANDADE KÖR")}
 202 ORG NR.........: {d("organisationsnummer", "802442-9154")}
 203 GATA/BOX.......: {d("adress", "SJÖMANSGATAN 17")}
 204 POSTNR ORT.....: {d("postadress", "871 30 HÄRNÖ")}
 205 KONTAKT........: {padded(d("kontaktperson", "GUN-BRITT EDLUND"), 24)}206 TEL........: {
        d("telefon", "0980-319 247")
    }
 207 E-POST.........:
 ------------------------------------------------------------------------------------------
 301 PROJEKT........: {d("projekt", "REKVIEM FÖR DE FÖRLISTA")}
 302 FR O M.........: {padded(d("tidplan_start", "950101", "1995-01-01"), 24)}303 T O M......: {
        d("tidplan_slut", "951031", "1995-10-31")
    }
 304 AVSIKT.........: {why.replace(chr(10), chr(10) + " " * 22)}
 305 UPPLÄGGNING....: {how.replace(chr(10), chr(10) + " " * 22)}
 ------------------------------------------------------------------------------------------
 401 KOSTNAD TOTALT.: {padded(d("budget_summa", "100000"), 24)}402 SÖKT.......: {d("sokt_summa", "65000")}
 403 ANNAN FINANS...: {padded(d("ovriga_intakter_belopp", "35000"), 24)}404 VARAV LANDSTING: 20000
 410 KOSTNADSSPECIFIKATION (KRONOR)
{rows}
 ------------------------------------------------------------------------------------------
 501 UNDERTECKNAD AV: {padded(d("undertecknare", "PER-ERIK TJÄDER"), 24)}502 DATUM......: {
        d("datum", "941114", "1994-11-14")
    }
 503 BEFATTNING.....: {d("befattning", "ORDFÖRANDE")}
 ------------------------------------------------------------------------------------------
 PF1=HJÄLP  PF3=SLUT  PF7=BAKÅT  PF8=FRAMÅT  PF12=AVBRYT                        SLUT PÅ BILD
 Skärmutskrift till akten, skrivare 7
"""
    d.planted.append("B06")
    d.signed(line=False)
    return typed("korregister", (d, text), encoding="cp850")


_PATH = (
    ("Spångvirke av lärk", "31 000 kr"),
    ("Skyltar på fyra språk", "14 500 kr"),
    ("Grävmaskin, två dagar", "9 800 kr"),
    ("Grillplats och ved", "4 700 kr"),
)


def stigmejl() -> Rendered:
    """A path of a village applied for in a mail to a power company's local fund: answers after the fund's questions,
    quoted mail below with another year's figures, signature block."""
    d = Document("ansokan")
    rows = "\n".join(f"- {text}: {raw}" for text, raw in costs(d, _PATH))
    why = d.section("syfte", "4. Varför vill ni göra detta?", "Rullstolar och barnvagnar kommer i dag inte längre än "
                    "till grinden. Vi vill att alla",
                    "ska kunna ta sig till forsen och tillbaka på en timme.")  # fmt: skip
    who = d.section("malgrupp", "5. Vilka får glädje av det?", "Skolan (84 elever), hemtjänsten, fiskegäster och alla "
                    "vi som bor här.")  # fmt: skip
    text = f"""From: Yngve Bäckström <yngve@forsbyframat.example>
To: lokalpengen@alvkraft.example
Date: Tue, {d("datum", "12 Feb 2008", "2008-02-12")} 21:46:03 +0100
Subject: Forsby, lokalpengen 2008

Hej!
Det gick inte att spara i er blankett, så här kommer svaren i stället i samma ordning som era frågor.

1. Vilka är ni?
{d("sokande", "Forsby Framåt, byalag")} ({d("organisationsnummer", "802396-1272")})
{d("adress", "Forsbyvägen 110")}, {d("postadress", "930 82 Forsby")}

2. Vad ska det heta?
{d("projekt", "Torrskodd till forsen")}

3. När?
Vi börjar {d("tidplan_start", "2008-05-19")} och är klara {d("tidplan_slut", "2008-09-30")}.

4. Varför vill ni göra detta?
{why}

5. Vilka får glädje av det?
{who}

6. Vad kostar det?
{rows}
Det blir {d("budget_summa", "60 000 kr", "60000")} sammanlagt.

7. Hur mycket vill ni ha av oss?
{d("sokt_summa", "45 000 kr", "45000")}

8. Får ni pengar från annat håll?
{d("ovriga_intakter", "Ja", "ja")}, {d("ovriga_intakter_belopp", "15 000 kr", "15000")} från kommunens bygdepott.

9. Vem ringer vi om vi undrar något?
{d("kontaktperson", "Siv Öhman")}, {d("telefon", "070-174 06 48")}, {d("epost", "siv@forsbyframat.example")}

Hälsar
{d("undertecknare", "Yngve Bäckström")}
{d("befattning", "kassör")}, Forsby Framåt

--
Skickat från biblioteket i Forsby. Öppet tisdag och torsdag.

-----Original Message-----
From: lokalpengen@alvkraft.example
Sent: den 14 januari 2008 09:00
To: byalag@alvkraft.example
Subject: Lokalpengen 2008

Nu är det dags igen! Förra året delade vi ut 410 000 kr till elva byar. I år är potten 500 000 kr och ingen
by kan få mer än 50 000 kr. Vi behöver era svar senast den 29 februari 2008.
Frågor? Mona Hjelm, 0980-319 219
"""
    d.signed(line=False)
    return typed("stigmejl", (d, text), encoding="latin-1")


PAPERS = (sockenbok, korregister, stigmejl)
