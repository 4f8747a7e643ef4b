"""Labels in the words of people who do not write forms for a living, on papers that no form is made for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.stages.grid import document_of, documents_of_text

APPLICATION = """Ansökan till Byapotten

Vi som ansöker:          Skolans odlargrupp
Vad heter satsningen?    Gröna gården
Vem kan vi kontakta?     Karin Lind, 070-174 06 05
Pågår fr.o.m.            2016-03-01
Pågår t.o.m.             2016-09-30

Så här ska vi göra:
Vi bygger åtta lådor och sår i maj.

Vad kostar det?
1) Virke, 40 m         3 200 kr
2) Jord och frön       1 150 kr
Allt ihop              4 350 kr

Det lägger vi själva: 350 kr
Så mycket söker vi: 4 000 kr
"""
REPORT = """Redovisning till Byapotten

Satsningen:              Gröna gården
Stiftelsens nummer:      BP 16/044
Föreningen har fått:     4 000 kr
Insatsen pågick mellan:  1 mars 2016 och 30 september 2016

Vad ledde det till?
Sextio barn har skördat sallad och potatis.
"""


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        (APPLICATION, "sokande", "Skolans odlargrupp"),
        (APPLICATION, "projekt", "Gröna gården"),
        (APPLICATION, "kontaktperson", "Karin Lind"),
        (APPLICATION, "telefon", "070-174 06 05"),
        (APPLICATION, "tidplan_start", date(2016, 3, 1)),
        (APPLICATION, "tidplan_slut", date(2016, 9, 30)),
        (APPLICATION, "budget_summa", Decimal(4350)),
        (APPLICATION, "ovriga_intakter_belopp", Decimal(350)),
        (APPLICATION, "sokt_summa", Decimal(4000)),
        (REPORT, "projekt", "Gröna gården"),
        (REPORT, "diarienummer", "BP 16/044"),
        (REPORT, "beviljat_belopp", Decimal(4000)),
        (REPORT, "period_start", date(2016, 3, 1)),
        (REPORT, "period_slut", date(2016, 9, 30)),
    ],
)
def test_what_is_asked_in_everyday_words(text: str, field: str, expected: object) -> None:
    assert document_of(text).get(field) == expected


def test_a_year_of_the_project_is_told_by_its_days() -> None:
    lines = [line for line in REPORT.splitlines() if "mellan" not in line]
    document = document_of("\n".join([*lines[:2], "Avser projektår 3, 2016-07-01–2017-06-30", *lines[2:]]))
    assert (document.get("period_start"), document.get("period_slut")) == (
        date(2016, 7, 1),
        date(2017, 6, 30),
    )


def test_what_listed_costs_begin_with_is_no_word_of_theirs() -> None:
    rows = document_of(APPLICATION).rows_of("budget_rows")
    assert [(row["text"], row["belopp"]) for row in rows] == [
        ("Virke, 40 m", Decimal(3200)),
        ("Jord och frön", Decimal(1150)),
    ]


def test_what_a_project_has_led_to_is_its_result() -> None:
    (section,) = (one for one in document_of(REPORT).sections if one.name == "resultat")
    assert section.text == "Sextio barn har skördat sallad och potatis."


def test_town_below_the_street_is_no_street() -> None:
    address = "Adress:      Ekvägen 9\n             821 41 Bollnäs\n"
    document = document_of(f"ANSÖKAN OM BIDRAG\n\n{address}Sökande:     Måsen\nSökt belopp: 9 000 kr\n")
    assert (document.get("adress"), document.get("postadress")) == ("Ekvägen 9", "821 41 Bollnäs")


def test_what_there_is_to_share_out_is_granted_to_nobody() -> None:
    text = """Byarådet              2016-02-10
                      Dnr BR 16/004

Skolans odlargrupp

Beslut om bidrag

Byarådet beviljar Gröna gården 4 000 kronor av sökta 4 350 kronor.

Rådet har i år 30 000 kronor att fördela på åtta sökande.
"""
    (decision,) = documents_of_text(text)
    assert [clause.text.value for clause in decision.clauses] == [
        "Byarådet beviljar Gröna gården 4 000 kronor av sökta 4 350 kronor."
    ]
    assert decision.get("diarienummer") == "BR 16/004"


WITHOUT_A_TITLE = """UNGAS SLANTAR

Vi heter                    Dansgruppen i Hult
Vår idé heter               Golv att dansa på
Den som svarar i telefon    Karin Lind
Nummer                      070-174 06 05
Börjar                      1 mars 2016
Slut                        30 september 2016

Vi vill ha                  4 000 kr
"""
IN_SENTENCES = """Ansökan om bidrag till hembygdens hus

Den som lämnar upplysningar                  Karin Lind
Byggnad eller föremål som bidraget gäller    Kvarnen vid ån
Arbetet börjar    12 maj 1986    och beräknas vara färdigt    30 sept 1986
Belopp som söks   12 500 kr
"""


def test_a_paper_without_a_title_is_what_the_labels_of_its_column_ask_for() -> None:
    document = document_of(WITHOUT_A_TITLE)
    found = {name: document.get(name) for name in ("projekt", "sokande", "tidplan_start", "tidplan_slut")}
    assert found == {
        "projekt": "Golv att dansa på",
        "sokande": "Dansgruppen i Hult",
        "tidplan_start": date(2016, 3, 1),
        "tidplan_slut": date(2016, 9, 30),
    }


def test_the_gaps_of_a_sentence_are_answers() -> None:
    document = document_of(IN_SENTENCES)
    assert document.get("tidplan_slut") == date(1986, 9, 30)
    assert (document.get("kontaktperson"), document.get("projekt")) == ("Karin Lind", "Kvarnen vid ån")


def test_the_word_between_two_days_behind_one_label_is_none() -> None:
    document = document_of(
        IN_SENTENCES.replace("Arbetet börjar ", "Projekttid:").replace("och beräknas vara färdigt", "till")
    )
    assert document.get("tidplan_start") == date(1986, 5, 12)


@pytest.mark.parametrize(
    "title", ["Räddning av ljud: 340 band från öarna", "Golv: att dansa på hela året i den gamla logen"]
)
def test_a_name_with_a_colon_in_it_is_the_answer_beside_its_label(title: str) -> None:
    text = (
        f"Ansökan om anslag\n\nProjektets titel     {title}\nSökande              Högskolan i Hult\n"
        "Projektledare        Karin Lind\nTelefon              070-174 06 05\nSökt belopp          90 000 kr\n"
    )
    assert document_of(text).get("projekt") == title
