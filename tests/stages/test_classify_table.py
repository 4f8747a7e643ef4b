"""First pages of many wordings, and what each of them is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.record import Dokumenttyp, ValueStatus
from tests.stages.grid import document_of

ASKED = """
Projektets namn: Kvällsöppet
Sökande: Föreningen Norrsken
Kontaktperson: Maj Ek
Tidplan: 2014-01-01 - 2014-12-31
Sökt belopp: 90 000 kr
Syfte: Att fler hittar hem.
"""
TOLD = """
Projektets namn: Kvällsöppet
Organisation: Föreningen Norrsken
Period: 2014-01-01 - 2014-12-31
Beviljat belopp: 90 000 kr
Förbrukat belopp: 85 000 kr
Resultat: Fler hittade hem.
"""
GRANTED = """
Nämnden beslutar
1. Projektet Kvällsöppet beviljas 45 000 kronor.
2. Projektet Språkbyn avslås.
"""
EMPTY = """
Projektets namn:
Sökande:
Kontaktperson:
Telefon:
Tidplan:
Sökt belopp:
Syfte:
Mål:
"""
EMPTY_REPORT = """
Projektets namn:
Organisation:
Kontaktperson:
Period:
Beviljat belopp:
Förbrukat belopp:
Resultat:
"""
NEUTRAL = """
Projektets namn: Kvällsöppet
Organisation: Föreningen Norrsken
Kontaktperson: Maj Ek
Telefon: 08-465 004 81
"""
"""Labels of either sort, so that the title alone decides."""
IN_WORDS_OF_ITS_OWN = """
Rörelsens benämning: Norrsken
Den som svarar för saken: Maj Ek
Räknas bli klart: hösten
Ort där det sker: Storvik
Vad det tros kosta: 40 000
Vad ni själva skjuter till: 10 000
"""
GUIDE = """
Kommunen ger varje år stöd till föreningar som arbetar med barn och unga.
Bidrag kan ges till läger, resor och arrangemang som är öppna för alla.
Föreningen ska ha sitt säte i kommunen och ha minst tio medlemmar.
Öppettider: 8-16
Beloppet beslutas av nämnden i april och betalas ut i maj.
"""
"""Running text under a title; the one of a declared form is no exception."""
NEWS = """
Behovet bekräftas av den enkät som hushållen i Storvik besvarade förra hösten, och
syftet är att fler boende ska få en anledning att stanna kvar i området efter arbetet.
Många familjer i Storvik saknar en plats att träffas på när vintern kommer, och det märks.
Projektet vill pröva om små förändringar i vardagen kan betyda lika mycket som stora.
Arbetet bygger på erfarenheter från andra stadsdelar där liknande insatser har prövats.

Vad                Var            Kronor
Verkstad           Norrby         424 000
Bibliotek          Storvik        876 000
Läsombud           Sörby          606 000
"""
LIMITS = """
Stödform            Högsta belopp      Sista dag
Läger               10 000 kr          1 mars
Resor               20 000 kr          1 april
Arrangemang         50 000 kr          1 maj
Lokal               70 000 kr          1 juni
Teknik              80 000 kr          1 juli
Material            90 000 kr          1 augusti
Vem kan söka
Ideella föreningar i kommunen.
"""
TITLES = [
    *(
        ("ansokan", title, ASKED)
        for title in (
            "Ansökan om projektmedel",
            "ANSÖKAN",
            "A N S Ö K A N",
            "Projektansökan 2014",
            "Utvecklingsmedel 2014 – ansökan",
            "Statsbidrag: ansökan",
            "Ansökningsblankett för kulturstöd",
            "Blankett för ansökan om folkhälsomedel",
            "Folkhälsomedel, ansökan",
            "Äskande av medel 2008",
            "Hemställan om bidrag",
            "Anslagsansökan",
            "Integrationsmedel\nAnsökan för 2012",
            "Ekdungens kommun\nKultur- och fritidsförvaltningen\nBox 12\n\nAnsökan om arrangörsstöd",
            "Ekdungens kommun            ANSÖKAN",
            "Inkom 2014-02-03\nDnr 12/2014\nBidragsansökan",
        )
    ),
    *(
        ("redovisning", title, TOLD)
        for title in (
            "Redovisning av projektmedel",
            "SLUTREDOVISNING",
            "Slutrapport",
            "S L U T R A P P O R T",
            "Lägesrapport 2",
            "Delrapport hösten 2014",
            "Rekvisition av beviljade medel",
            "Ekonomisk slutrapport",
            "Blankett för redovisning av bidrag",
            "Utvecklingsmedel 2014 – redovisning",
            "Statsbidrag: slutrapport",
            "Återrapportering av bidrag",
            "Avrapportering till länsstyrelsen",
            "Bidragsredovisning",
            "Folkhälsomedel, slutredovisning",
            "Kvartalsrapport",
            "Ekdungens kommun            SLUTRAPPORT",
        )
    ),
    *(
        ("beslut", title, GRANTED)
        for title in (
            "Beslut om projektmedel",
            "Regeringsbeslut III:5",
            "Protokollsutdrag",
            "Utdrag ur protokoll",
            "SAMMANTRÄDESPROTOKOLL",
            "Tjänsteutlåtande",
            "Tjänsteskrivelse",
            "Delegationsbeslut",
            "Bidragsbeslut",
            "Ansökan om bidrag",
            "Meddelande om beslut",
            "Protokoll",
            "Styrelseprotokoll",
        )
    ),
    *(
        ("annat", title, EMPTY)
        for title in (
            "Ansökan om projektmedel",
            "Projektansökan",
        )
    ),
    *(("annat", title, EMPTY_REPORT) for title in ("Blankett för redovisning av bidrag", "Slutredovisning")),
    *(
        ("annat", title, body)
        for title, body in (
            ("Anvisningar till ansökan om projektmedel", "\nSökt belopp: Ange beloppet i hela kronor.\n"),
            ("Utvecklingsmedel – vägledning", "\nHär beskrivs vem som kan söka.\n"),
            ("Riktlinjer för bidrag till föreningar", "\nBidrag lämnas till föreningar i kommunen.\n"),
            ("Kallelse till årsmöte", "\nTid: 18.00\nPlats: Folkets hus\n"),
            ("Faktura", "\nFakturadatum: 2014-02-03\nAtt betala: 4 500 kr\n"),
            ("Protokoll", "\nStyrelsen valde Maj Ek till ordförande.\n"),
            ("Yttrande över remiss", "\nNämnden har inget att erinra.\n"),
            ("Pressmeddelande", "\nTolv projekt delar på 3 miljoner kronor.\n"),
            ("Missiv", "\nHärmed översänds ansökan om projektmedel.\n\nMed vänlig hälsning\nMaj Ek\n"),
        )
    ),
    *(
        ("redovisning", title, NEUTRAL)
        for title in (
            "Slutrapportering",
            "Redogörelse för bidragets användning",
            "Ekonomisk slutavräkning",
            "Reseberättelse",
            "Rekvisitionsblankett",
            "Begäran om slututbetalning",
            "Återsökning av statliga medel",
            "Uppföljningsformulär",
            "Efterkalkyl",
        )
    ),
    *(
        ("beslut", title, NEUTRAL)
        for title in ("Bidragsmeddelande", "Tilldelning av medel", "Anslagsbesked", "Avslag på ansökan")
    ),
    *(
        ("annat", title, NEUTRAL)
        for title in ("Deltagarlista", "Hyresavtal", "Granskningsrapport", "Orderbekräftelse")
    ),
    ("ansokan", "Ansökan om medel", IN_WORDS_OF_ITS_OWN),
    ("redovisning", "Slutrapport", IN_WORDS_OF_ITS_OWN),
    *(("annat", title, GUIDE) for title in ("Ansökan om medel", "Ansökan om föreningsbidrag")),
    ("annat", "Ansökan om projektstöd", LIMITS),
    ("annat", "Slutrapport klar", NEWS),
    ("ansokan", "Kvitto på inskickat ärende\nAnsökan om verksamhetsstöd", ASKED),
    *(
        (
            "ansokan",
            title,
            ASKED + below,
        )  # what the office adds to a form, or an enclosure of it, decides nothing
        for title, below in (
            (
                "Ansökan om bidrag",
                "Ifylls av kommunen\nDelegationsbeslut nr 12, 2014-03-04\nBidrag beviljas med 40 000 kr\n",
            ),
            ("Ansökan om bidrag", "Nämndens beslut\nNämnden beslutar att bevilja 40 000 kr.\n"),
            ("Ansökan om bidrag", "Bilagor\nProtokollsutdrag\n"),
            ("Ansökan om bidrag\nBifoga:\nProtokollsutdrag\nStadgar", ""),
            ("Ekdungens kommun            Bidragsbeslut\nAnsökan om bidrag", ""),
            (
                "För nämndens anteckningar\nDelegationsbeslut\nDatum            Belopp\n\nAnsökan om bidrag",
                "",
            ),
            ("Till stadsdelsnämnden\n\nVerksamhetsrapport bifogas\n\nAnsökan", ""),
            ("Projektrapport och ansökan om fortsatt stöd", ""),
            ("Begäran om anslag, kulturnämnden", ""),
        )
    ),
    (
        "ansokan",
        "Stiftelsen Storviks Minne\nAnsökningsformulär",
        "\n1. Sökande            Föreningen Norrsken\n2. Ändamål            Läger på ön\n"
        "3. Sökt anslag        60 000 kr\n4. Tidigare anslag    Stiftelsen beviljade 2012 20 000 kr\n"
        "5. Andra finansiärer  Kommunen beslutar i mars om 10 000 kr\n6. Konto              bankgiro 123-4567\n"
        "Underskrift  Maj Ek\n",
    ),
    (
        "ansokan",
        "Anhållan",
        "\nMed hänvisning till nämndens beslut 2013-04-05 att avsätta 500 000 kronor till unga\n"
        "anhåller Föreningen Norrsken om 60 000 kronor.\n\nStorvik 2014-02-03\nMaj Ek\n",
    ),
    ("ansokan", "Tack för din ansökan!", ASKED),
    ("ansokan", "", f"{ASKED}\nUppföljning: 45 000 kr\n"),  # an item of a budget, no title
    (
        "ansokan",
        "SNABBSTÖD FÖR UNGA",  # no word of what it is, and none of money used
        "\nFörening: Skrammel\nGatuadress: Älvgatan 17\nTelefon: 08-465 004 81\nProjekt: Rock i Folkan\n"
        "Börjar: 1994-10-01\nSlutar: 1994-11-26\nOrt: Storvik\n",
    ),
    (
        "ansokan",
        "PROJEKTPLAN",
        "\nProjektnamn: Kvällsöppet\nProjektägare: Föreningen Norrsken\nProjektledare: Maj Ek\n"
        "Totalbudget: 90 000 kr\n",
    ),
    ("redovisning", "", TOLD),
    ("ansokan", "", ASKED),
    (  # the title names both, and nothing below says which: the first that it names
        "ansokan",
        "Ansökan och redovisning av projektmedel",
        "\nNamn på projekt: Kvällsöppet\nNämnd: Kulturnämnden\nProjekttid: 2014-01-01 – 2014-12-31\n"
        "Budget\nHyra  40 000\nLön  50 000\nSumma  90 000\nEffektmål: Fler ska läsa.\n",
    ),
    (
        "redovisning",
        "",
        "Projekt: Kvällsöppet\nPeriod: 2014\n\nKonto    Text          Belopp\n4010     Hyra          12 000\n"
        "5010     Lön           30 000\nSumma                  42 000\n"
        "Beviljat belopp: 50 000 kr\nÅterstår: 8 000 kr\n",
    ),
]


@pytest.mark.parametrize(("sort", "title", "body"), TITLES)
def test_sort_of_a_first_page(sort: str, title: str, body: str) -> None:
    found = document_of(f"{title}\n{body}")
    assert found.dokumenttyp.value == sort, found.form_words


@pytest.mark.parametrize(
    ("text", "grants"),
    [
        (  # att-list, limits as grants, a line that goes on
            "Nämnden beslutar\n\natt bevilja Föreningen Norrsken bidrag med högst 40 000 kronor, samt\n"
            "att ge förvaltningen i uppdrag att betala ut\nmedlen.\n",
            [("Föreningen Norrsken", 40000), (None, None)],
        ),
        (  # letters; a name in quotes; what was asked for beside what is granted
            'Förslag till beslut\n\na) Nämnden beviljar 25 000 kronor till Åsens IK för projektet "Alla kan simma".\n'
            "b) Av sökta 90 000 kronor beviljas projektet Kvällsöppet 45 000 kronor.\n",
            [("Alla kan simma", 25000), ("Kvällsöppet", 45000)],
        ),
        (  # the decision, not the proposal above it
            "Förslag till beslut\n1) Projektet Alfa beviljas 10 000 kronor.\n\nNämndens beslut\n"
            "1) Projektet Alfa beviljas 8 000 kronor.\n",
            [("Alfa", 8000)],
        ),
        (  # a sentence; past years' grants are none
            "Regeringens beslut\n\nRegeringen beslutar att bevilja Stiftelsen Hamn bidrag\nmed 2 500 000 kronor "
            "(två miljoner femhundratusen kronor).\n\nSkälen\nStiftelsen beviljades 2010 ett bidrag om 400 000 kr.\n",
            [("Stiftelsen Hamn", 2500000)],
        ),
        (  # a table that adds up
            "Nämnden beslutar att fördela medlen enligt nedan.\n\nProjekt               Sökt, kr     Beviljat, kr\n"
            "Kvällsöppet           90 000       45 000\nSpråk på torget       60 000       60 000\n"
            "Summa                150 000      105 000\n",
            [("Kvällsöppet", 45000), ("Språk på torget", 60000)],
        ),
    ],
)
def test_clauses_of_a_decision(text: str, grants: list[tuple[str | None, int | None]]) -> None:
    found = document_of(f"Protokollsutdrag\n\n{text}")
    read = [
        (
            clause.projekt.value if clause.projekt else None,
            clause.belopp.value if clause.belopp else None,
        )
        for clause in found.clauses
    ]
    assert read == [(name, Decimal(sum_) if sum_ else None) for name, sum_ in grants]


def test_a_form_that_asks_in_sentences_is_no_letter() -> None:
    text = (
        "Ansökan om medel för områdesprojekt\n\nÄrendenummer 4.1-00207/2022\nProjektbenämning Kvällsöppet\n"
        "Huvudman Föreningen Norrsken\nOrg.nr 802002-4280\nBesöksadress Lyktvägen 9\nE-mail maj@norrsken.example\n"
        "Telefon 08-465 004 81\nStart 2022-06-01\nSlut 2022-08-31\n"
        "Nämnden söker 934 150 (åttiofyratusenetthundrafemtio kronor) för hela projekttiden\n"
        "Total kostnad 934 150\n\nProjektmål\nMinst tre föreningar ska kunna driva verksamheten på egen hand.\n\n"
        "Kungsholmen 2022-05-06\n______________________________\nMaj Ek\nStadsdelsdirektör\n"
    )
    document = document_of(text)
    assert str(document.get("datum")) == "2022-05-06"  # the first day of a letter's head would be the start
    found = document.find("sokt_summa")
    assert found is not None
    assert found.value == Decimal(934_150)
    assert found.status is ValueStatus.REVIEW  # the words beside contradict it


MINUTES = (
    "STIFTELSEN STORVIKS MINNE              Nr 2/2003\nProtokollsutdrag         Sammanträde 2003-04-08\n\n"
    "6.  Ansökan från Föreningen Skutan i Storvik\nFöreningen söker 200 000 kronor. Arbetet kan börja i maj. Beslöts\n"
    "att anslå 150 000 kronor till Föreningen Skutan för Segla i sommar,\n"
    "att rapport ska lämnas senast den 31 december 2004.\n"
)


def test_clauses_in_minutes_decide_though_an_application_heads_them() -> None:
    document = document_of(MINUTES)
    assert document.dokumenttyp is Dokumenttyp.BESLUT
    first = document.clauses[0]
    assert (first.projekt.value, first.belopp.value) == ("Segla i sommar", Decimal(150_000))


def test_a_label_with_its_amount_is_no_title() -> None:
    document = document_of(
        "LÄNSSTYRELSEN            SLUTREDOVISNING\nDalbygdens län           av bidrag till fiskevård\n\n"
        "1.  Bidragsmottagare            Storåns fiskevårdsområdesförening\n"
        "2.  Projektets namn             Öring i Storån\n"
        "4.  Beviljat bidrag, kronor     100 000\n5.  Arbetet påbörjades          1999-01-15\n"
        "10. Förbrukat bidrag, kronor    93 000\n"
    )
    assert document.dokumenttyp is Dokumenttyp.REDOVISNING
    assert document.get("beviljat_belopp") == Decimal(100_000)


def test_what_the_office_decides_on_a_form_answers_nothing() -> None:
    document = document_of(
        f"Ansökan om bidrag\n{ASKED}\nBeslut\n[X] Beviljas 40 000 kr   [ ] Avslås\nDatum 2014-03-04\n"
    )
    assert document.get("sokt_summa") == Decimal(90_000)
    assert document.get("datum") is None
    assert [section.text for section in document.sections if section.name == "syfte"] == [
        "Att fler hittar hem."
    ]


ASKED_IN_PLAIN_WORDS = """
Vem fick pengarna? Föreningen Norrsken
Vad fick ni pengar till? Kvällsöppet
Hur mycket fick ni? 90 000 kr
Hur mycket har ni använt? 88 000 kr
Hur gick det? Fler unga har mötts än vi trodde.
"""


@pytest.mark.parametrize("title", ["Så gick det!", "Tack för bidraget", "Svar till fonden", "Hur gick det"])
def test_what_asks_how_much_was_granted_and_how_much_is_used_accounts_for_it(title: str) -> None:
    assert document_of(f"{title}\n{ASKED_IN_PLAIN_WORDS}").dokumenttyp is Dokumenttyp.REDOVISNING


def test_the_row_of_an_invoice_is_no_title() -> None:
    paper = f"Hur medlen har använts, tertial 1\n{TOLD}\n27 450 6461 1451 8710 Mat, faktura\n"
    assert document_of(paper).dokumenttyp is Dokumenttyp.REDOVISNING
