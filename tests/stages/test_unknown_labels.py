"""Labels that no form lists, options to tick and signed lines: what they are by where and how they stand."""

from __future__ import annotations

from datetime import date

import pytest

from models.record import Scalar, ValueStatus
from tests.stages.grid import document_of, documents_of_text

HEAD = (
    "Ansökan om projektbidrag\n\nProjektnamn: Odla ihop\nSökande: Föreningen Dungen\nSökt belopp: 90 000 kr\n"
)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        # a label nobody knows beside a known one, answers below both
        ("Diarienummer:        Version:\nKFN 2016/41          2.1", "diarienummer", "KFN 2016/41"),
        ("Diarienummer         Lämnad in\nKFN 2016/41          kl. 12.40", "diarienummer", "KFN 2016/41"),
        # the same with one cell to a line
        ("Diarienummer:\nInskickat:\nKFN 2016/41\n2016-03-01 kl. 12.40", "diarienummer", "KFN 2016/41"),
        # options to tick are no labels and no answers
        ("Ansökan avser: [x] Nytt projekt [ ] Fortsättning", "projekt", "Odla ihop"),
        ("Typ av sökande: [ ] Nämnd [x] Förening", "sokande", "Föreningen Dungen"),
        # the first words of a label with a colon are no label of their own
        ("Datum för genomförandet: 2016-05-01 – 2016-05-03", "tidplan_slut", date(2016, 5, 3)),
        ("Din e-post: eva@dungen.example", "epost", "eva@dungen.example"),
        # `Post` is not a misread `E-post`
        (
            "Post: Lokal | Kostnad: 4 000 kr\nVilken e-postadress har ni?\neva@dungen.example",
            "epost",
            "eva@dungen.example",
        ),
        # a further label with a colon on the line, as near as two columns come
        ("Postnr och ort: 421 47 Alingsås     Antal medlemmar: 312", "postadress", "421 47 Alingsås"),
        # a box stands for the street
        ("Adress: Box 118, 421 47 Alingsås", "adress", "Box 118"),
        ("Adress: Box 118, 421 47 Alingsås", "postadress", "421 47 Alingsås"),
        # the name of a group above its first question
        ("Telefon\nVilket telefonnummer har ni?\n070-174 06 12", "telefon", "070-174 06 12"),
        # name and title above place and date
        ("\n\nOdo Xhemalisson\nKanslichef\nTierp 2016-03-01", "undertecknare", "Odo Xhemalisson"),
        ("\n\nOdo Xhemalisson\nKanslichef\nTierp 2016-03-01", "befattning", "Kanslichef"),
        # a title under the name that the label asks for
        ("Signerat med BankID av\nEva Lindqvist\nKassör", "befattning", "Kassör"),
        # words behind a known label that make another of it
        ("E-post för kvittens\neva.lund@dungen.example", "epost", "eva.lund@dungen.example"),
        # answers that say more than was asked
        ("Kontaktperson: Eva Lindqvist, tel 070-174 06 12", "kontaktperson", "Eva Lindqvist"),
        ("Kontaktperson: Eva Lindqvist, tel 070-174 06 12", "telefon", "070-174 06 12"),
        ("Kontakt: Eva Lindqvist, projektledare, eva@dungen.example", "epost", "eva@dungen.example"),
        ("Adress: Byvägen 4, 840 50 Gällö", "adress", "Byvägen 4"),
        ("Adress: Byvägen 4, 840 50 Gällö", "postadress", "840 50 Gällö"),
        ("Projekttid: 2007-05-01--2007-09-30", "tidplan_slut", date(2007, 9, 30)),
        (
            "När börjar och när slutar projektet?\n2016-09-01 till 2017-08-31",
            "tidplan_slut",
            date(2017, 8, 31),
        ),
        ("Kontaktperson: komminister Eva Lindqvist", "kontaktperson", "Eva Lindqvist"),
        # two who sign side by side: the first
        ("Tierp 2016-03-01\nEva Lindqvist            Karin Bergström", "undertecknare", "Eva Lindqvist"),
        (
            "Tierp 2016-03-01\nEva Lindqvist            Karin Bergström\nOrdförande               Kassör",
            "befattning",
            "Ordförande",
        ),
        # a name that no list knows, told by the telephone behind it
        ("Vem kan vi kontakta?\nZlatko Hasselros, tel 070-174 06 12", "kontaktperson", "Zlatko Hasselros"),
        ("Mellan vilka datum pågår det?\n2016-08-16 och 2017-06-10", "tidplan_slut", date(2017, 6, 10)),
        # the head of the next column is no answer, what stands below is
        (
            "Datum          Diarienummer      Sida\n2022-03-15     31-1702/2018      1 (1)",
            "diarienummer",
            "31-1702/2018",
        ),
        # what the form prints where nobody has written
        ("Nämnd: Välj ett objekt.", "namnd", None),
        ("Kontaktperson: [Namn]", "kontaktperson", None),
        ("Projekttid: ÅÅÅÅ-MM-DD – ÅÅÅÅ-MM-DD", "tidplan_start", None),
        ("E-post: Klicka eller tryck här för att ange text.", "epost", None),
        # signed electronically, by date and name in any order
        ("Signerad av          Signerad\nEva Lindqvist        2016-03-01", "undertecknare", "Eva Lindqvist"),
        ("Signerad av          Signerad\nEva Lindqvist        2016-03-01", "datum", date(2016, 3, 1)),
        ("2016-03-01 Eva Lindqvist, förvaltningschef", "undertecknare", "Eva Lindqvist"),
        ("2016-03-01 Eva Lindqvist, förvaltningschef", "befattning", "förvaltningschef"),
        ("Tierp 2016-03-01 Eva Lindqvist", "ort", "Tierp"),
        ("Tierp 2016-03-01 Eva Lindqvist", "undertecknare", "Eva Lindqvist"),
        ("Västra Husby 2016-03-01", "ort", "Västra Husby"),
    ],
)
def test_answers(text: str, field: str, value: Scalar) -> None:
    assert document_of(f"{HEAD}{text}\n").get(field) == value


@pytest.mark.parametrize(
    ("text", "name", "prose"),
    [
        (
            "Mål – vad ska ha uppnåtts?\nTolv odlare.\n",
            "mal",
            "Tolv odlare.",
        ),  # a question explains the label
        ("Mål: vad ska ha uppnåtts?\nTolv odlare.\n", "mal", "Tolv odlare."),
        ("Beskriv projektets syfte\nFler ska odla.\n", "syfte", "Fler ska odla."),  # a request without a mark
        # the form's own sentence, and its words for no answer
        (
            "Varför behövs projektet?\nBeskriv vad ni vill lösa.\nIngen har mark att odla.\n",
            "syfte",
            "Ingen har mark att odla.",
        ),
        ("Syfte:\nKlicka här för att ange text.\n", "syfte", ""),
        # a heading in capitals as the others are
        (
            "SYFTE\nFler ska odla.\nMÅLGRUPP\nAlla i kvarteret.\nSAMVERKAN\nKyrkan lånar ut mark.\n",
            "malgrupp",
            "Alla i kvarteret.",
        ),
        # a question that nobody knows the meaning of
        ("Mål:\nTolv odlare.\nVad har ni lärt er?\nAtt vattna.\n", "mal", "Tolv odlare."),
        # texts side by side under their labels
        (
            "Syfte                        Målgrupp\nFler ska odla på             Alla i kvarteret\n"
            "taken.                       kring parken.\n",
            "malgrupp",
            "Alla i kvarteret kring parken.",
        ),
        # a heading over a table ends the text before it
        (
            "Syfte:\nFler ska odla.\n\n\nKostnader och intäkter\nKostnadsslag     Belopp\nJord     90 000\n",
            "syfte",
            "Fler ska odla.",
        ),
    ],
)
def test_sections(text: str, name: str, prose: str) -> None:
    sections = {section.name: section.text for section in document_of(f"{HEAD}{text}").sections}
    assert sections[name] == prose


def test_an_amount_beside_a_question_with_yes_and_no_is_no_answer_to_it() -> None:
    document = document_of(f"{HEAD}Medfinansiering: 24 000 kr (försäljning)\n")
    assert document.get("ovriga_intakter_belopp") == 24000
    assert document.get("ovriga_intakter") is None


def test_an_organisation_number_behind_the_name_is_cut_from_it() -> None:
    document = document_of(
        "Ansökan om bidrag\n\nProjekt: Odla\nHuvudman: Dungen (802459-2829)\nSökt belopp: 5 000 kr\n"
    )
    assert (document.get("sokande"), document.get("organisationsnummer")) == ("Dungen", "802459-2829")


SERVICE = """Ansökan om bidrag till kultur

Fråga 1: Vem söker?
Svar: Dungen

Fråga 2: Projektets namn
Svar: Odla ihop

Fråga 3: Vilket belopp söker ni?
Svar: 64 000 kr
"""


def test_the_words_for_question_and_answer_of_a_service_are_neither() -> None:
    document = document_of(SERVICE)
    found = {name: document.get(name) for name in ("sokande", "projekt", "sokt_summa")}
    assert found == {"sokande": "Dungen", "projekt": "Odla ihop", "sokt_summa": 64000}


BODY = "Syfte:\nFler ska odla.\n\nMål:\nTolv odlare.\n"
SIGNED = f"{HEAD}{BODY}\nTierp 2016-03-01\nEva Lindqvist\nOrdförande\n"


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        # minutes below a signed application, with and without letterhead
        (f"{SIGNED}\n\nPROTOKOLLSUTDRAG\nKulturnämnden 2016-05-02\n§ 4\n", ["ansokan", "beslut"]),
        (f"{SIGNED}\n\nTierps kommun\nSAMMANTRÄDESPROTOKOLL\n§ 4 Bidrag\n", ["ansokan", "beslut"]),
        # an application right below a short letter
        (
            "Dungen\nTierp 2016-03-01\n\nHej! Här kommer vår ansökan. Hör av er.\n\nVi svarar gärna på frågor.\n\n"
            f"Med vänlig hälsning\nEva Lindqvist\n\n\nANSÖKAN OM BIDRAG\n{HEAD.partition(chr(10))[2]}",
            ["annat", "ansokan"],
        ),
        # a heading in capitals within an application is no paper
        (f"{HEAD}{BODY}\n\nEGEN INSATS\nStyrelsen lägger 5 000 kr.\n", ["ansokan"]),
    ],
)
def test_papers_of_a_text_dump(text: str, sorts: list[str]) -> None:
    assert [document.dokumenttyp.value for document in documents_of_text(text)] == sorts


REPORT = (
    "Återrapportering av projekt\n\nProjektets namn: Odla ihop\nRedovisad period: 2016-01-01 till 2016-12-31\n\n"
    "Vad blev resultatet?\n\nTolv odlare fick var sin lott, och nio av dem odlar vidare.\n\n\n"
)
ACCOUNT = "Ekonomisk redovisning\n\nBeviljat bidrag: 90 000 kr\nAnvänt belopp: 81 000 kr\n"


@pytest.mark.parametrize(
    ("between", "papers"),
    [
        ("", 1),  # a heading of the report's own sort, and nobody has signed yet
        ("Underskrift\n\nTierp 2017-01-13\n\nEva Lindqvist\n\n\n", 2),  # signed: another paper begins
    ],
)
def test_a_report_goes_on_until_it_is_signed(between: str, papers: int) -> None:
    assert len(documents_of_text(f"{REPORT}{between}{ACCOUNT}")) == papers


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Finns annan finansiering?", 24000),
        ("Har ni fått bidrag av oss förut?", None),  # what depends on another answer
    ],
)
def test_what_depends_on_an_answer_belongs_to_its_question(question: str, amount: int | None) -> None:
    document = document_of(f"{HEAD}{question}          Om ja, belopp:\n[x] Ja [ ] Nej          24 000 kr\n")
    assert document.get("ovriga_intakter_belopp") == amount


BOXES = """REDOVISNING AV PROJEKTBIDRAG

01 Nämnd                         02 Projektets namn
Tekniska nämnden                 Odla ihop
03 Period fr.o.m. (ååååmmdd)     04 Period t.o.m. (ååååmmdd)
20070101                         20071231
05 Beviljat belopp (kr)          06 Förbrukat belopp (kr)
1993340                          1993000
07 Namnförtydligande: Eva Lindqvist
08 Befattning: Projektägare
"""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("namnd", "Tekniska nämnden"),  # the label beside it, with the next number, is no answer
        ("period_start", date(2007, 1, 1)),
        ("period_slut", date(2007, 12, 31)),
        ("befattning", "Projektägare"),  # a word that is a label elsewhere answers the label before it
    ],
)
def test_numbered_boxes_side_by_side(field: str, value: Scalar) -> None:
    assert {each.field: each.value for each in document_of(BOXES).values}.get(field) == value


def test_a_title_and_the_label_below_it_are_no_misspelt_label() -> None:
    text = (
        "LÄNSSTYRELSEN\nBESLUT\nDatum 14/4 2007\nDnr JO511-2007\nLänsstyrelsen beslutar\n1. att bevilja 4 kr."
    )
    assert {each.field: each.value for each in document_of(text).values}.get("datum") == date(2007, 4, 14)


def test_labels_side_by_side_in_words_of_their_own_are_answered_below() -> None:
    document = document_of(
        "Redovisning av projektbidrag\n\n"
        "Projektnamn                   Stödmottagare\n"
        "Odla ihop                     Byalaget i Hult\n\n"
        "Kostnaderna uppkomna från     till och med        Beviljat stöd, kr\n"
        "2021-07-01                    2021-12-31          90 000\n"
    )
    found = {value.field: value.raw for value in document.values if value.raw}
    assert (found.get("period_start"), found.get("period_slut")) == ("2021-07-01", "2021-12-31")


def test_labels_at_one_edge_are_labels_wherever_their_answers_begin() -> None:
    rows = (
        ("Start", "2018-03-01"),
        ("Avslutas", "2018-11-30"),
        ("Tfn", "08-508 04 000"),
        ("Org.nr", "802463-7715"),
        ("Namn på sökande", "Föreningen Dungen"),
        ("Rubrik för ansökan", "Odla ihop"),
    )
    text = "".join(f"{label}{' ' * (6 + n)}{answer}\n" for n, (label, answer) in enumerate(rows))
    document = document_of(f"Ansökan om projektbidrag\n\n{text}")
    found = document.find("projekt")
    assert found is not None
    assert found.raw == "Odla ihop"


@pytest.mark.parametrize(
    ("text", "field", "raw"),
    [
        ("Arbetets benämning: Badplatsen rustas", "projekt", "Badplatsen rustas"),
        ("Projekt:   70418   Grön rehab", "projekt", "Grön rehab"),  # its code apart before the name
        ("Från: 2016-01-01\nTill: 2016-12-31", "tidplan_start", "2016-01-01"),
        ("Från: 2016-01-01\nTill: 2016-12-31", "tidplan_slut", "2016-12-31"),
        ("Påbörjas: 84 01 09\nAvslutas: 84 05 28", "tidplan_start", "84 01 09"),
        ("Dnr hos myndigheten: SBE-2021:20417", "diarienummer", "SBE-2021:20417"),
        ("Företag: Backens Gårdsslakt AB", "sokande", "Backens Gårdsslakt AB"),
    ],
)
def test_further_wordings_of_the_field(text: str, field: str, raw: str) -> None:
    document = document_of(f"Ansökan om projektmedel\n\nMål: Fler ska mötas i byn under hela året.\n{text}\n")
    assert [value.raw for value in document.values if value.field == field and value.raw] == [raw]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Nr     Fråga     Svar\n1      Var?      Här", "telefon"),  # the head of a column of numbers
        ("Fritids- och kulturförvaltningen          Blankett F 12:3", "namnd"),  # a letterhead is no label
        ("Kultur- och fritidsnämnden", "namnd"),
    ],
)
def test_what_only_sounds_like_a_label_leaves_its_field_absent(text: str, field: str) -> None:
    found = document_of(f"{text}\n\n{HEAD}").find(field)
    assert found is not None
    assert found.status is ValueStatus.ABSENT


def test_a_label_that_the_form_lacks_is_no_slip_for_one_that_it_has() -> None:
    """`Projekttid` was read as `Projekt-id`, and the time as a case number that nobody could understand."""
    found = document_of(
        "UTLYSNING\n\nMedel för hälsa 2020\n\nProjekttid          1 januari 2020 – 31 december 2021\n"
        "Belopp              50 000 kronor per projekt\n"
    ).find("diarienummer")
    assert found is None or found.status is ValueStatus.ABSENT
