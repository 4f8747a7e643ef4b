"""Labels that head a list of others, and tables that stand once for every year: neither tells of the whole paper."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from extract.api import read_document
from models.record import Document, ValueStatus

HEAD = "ANSÖKAN OM PROJEKTBIDRAG\n\nProjektets namn: Byarkivet\nSökt belopp: 40 000 kr\n\n"
PARTIES = (
    "Parter i projektet           Kontaktperson        Telefon",
    "Norrby ungdomsförening       Stig Eklund          018-55 57 71",
    "Hembygdsgillet               Maj Karlsson         018-55 51 28",
    "Söderby byalag               Bo Lindgren          018-55 50 12",
)
COSTS = (
    "Kostnadsslag                 Belopp\n"
    "Löner                       {0} 000\n"
    "Resor                        20 000\n"
    "Summa                       {1} 000\n"
)


def document(text: str, folder: Path) -> Document:
    place = folder / "ansokan.txt"
    place.write_text(text, encoding="utf-8")
    return read_document(place)


@pytest.mark.parametrize(
    ("rows", "contact"),
    [
        (4, None),  # three parties, none of them the applicant's own person
        (2, "Stig Eklund"),  # one line under its labels answers them
    ],
)
def test_a_list_of_parties_answers_no_label(rows: int, contact: str | None, tmp_path: Path) -> None:
    found = document(HEAD + "\n".join(PARTIES[:rows]) + "\n\n", tmp_path).find("kontaktperson")
    assert (found.raw if found and found.raw else None) == contact


@pytest.mark.parametrize(
    ("headings", "status"),
    [
        (
            ("Projektkostnader 2010", "Projektkostnader 2011"),
            ValueStatus.REVIEW,
        ),  # the whole is printed nowhere
        (("Projektkostnader 2010",), ValueStatus.READ),
    ],
)
def test_the_sum_of_one_year_of_several_goes_to_a_person(
    headings: tuple[str, ...], status: ValueStatus, tmp_path: Path
) -> None:
    tables = (
        f"{heading}\n\n{COSTS.format(220 - 40 * n, 240 - 40 * n)}\n" for n, heading in enumerate(headings)
    )
    found = document(HEAD + "\n".join(tables), tmp_path).find("budget_summa")
    assert found is not None
    assert (found.value, found.status) == (Decimal(240000), status)


STAFF = (
    "Personal i projektet\n"
    "Namn                  Uppgift         Tjänst   Timmar\n"
    "-----------------------------------------------------\n"
    "Märta Björkefalk      Musiker          100 %      428\n"
    "Birgitta Örnmyr       Projektledare     25 %      432\n"
    "Astrid Ekdahl         Ekonom            10 %      862\n"
)
STEPS = (
    "Aktivitet      Start        Slut         Ansvarig\n"
    "-------------------------------------------------\n"
    "Avslutning     2015-01-01   2015-02-15   Torvald\n"
    "                                         Ekdahl\n"
    "Utvärdering    2015-02-01   2015-03-15   Malin Ek\n"
    "Rekrytering    2015-03-01   2015-04-15   Bo Norr\n"
)


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        # the hours of those who work were the title of who signs
        (STAFF, ("befattning", "undertecknare", "kontaktperson")),
        # a name over two lines ended the list before its second row
        (STEPS, ("kontaktperson",)),
    ],
)
def test_a_list_of_staff_or_steps_answers_no_label(
    table: str, fields: tuple[str, ...], tmp_path: Path
) -> None:
    values = [document(f"{HEAD}{table}\n", tmp_path).find(field) for field in fields]
    assert [value for value in values if value is not None and value.status is ValueStatus.READ] == []


def test_a_step_of_the_plan_does_not_answer_for_the_whole_time(tmp_path: Path) -> None:
    dates = "Startdatum: 2013-06-01\nSlutdatum: 2016-05-31\n\n"
    steps = (
        "Aktivitet             När                    Vem\n"
        "-------------------------------------------------------\n"
        "Projektering          juni–september 2013    konsult\n"
        "Samråd                november 2013          rådet\n"
        "Plantering            maj 2015               skolan\n"
    )
    found = document(f"{HEAD}{dates}{steps}\n", tmp_path).find("tidplan_slut")
    assert found is not None
    assert found.raw == "2016-05-31"
