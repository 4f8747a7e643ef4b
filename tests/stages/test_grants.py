"""What a clause of a decision grants, and where its figures may be read in two ways."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.stages.papers.grants import amount_in, project_in
from models.record import Value, ValueStatus
from tests.stages.grid import document_of

WHOLE = Value("text", "", "", ValueStatus.READ, None, "clause")


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        pytest.param(
            "Nämnden beviljar projektet Lyktan steg 2 640 tkr.",
            "2640000",
            ValueStatus.REVIEW,
            id="the 2 may end the name: 640 tkr to step 2 was read as 2 640 tkr, silently",
        ),
        pytest.param(
            "Nämnden beviljar projektet Lyktan 1 432 000 kr.",
            "1432000",
            ValueStatus.REVIEW,
            id="so may any figure right behind a name",
        ),
        pytest.param(
            "Nämnden beviljar projektet Lyktan 398 000 kr.",
            "398000",
            ValueStatus.READ,
            id="000 alone is no amount",
        ),
        pytest.param(
            "att bevilja Lyktan bidrag med högst 1 393 000 kr",
            "1393000",
            ValueStatus.READ,
            id="words part name and amount",
        ),
    ],
)
def test_amount_right_behind_a_name(text: str, value: str, status: ValueStatus) -> None:
    found = amount_in(text, WHOLE)
    assert found is not None
    assert (found.value, found.status) == (Decimal(value), status)
    assert ("tvetydig" in found.flags) is (status is ValueStatus.REVIEW)


def test_figures_of_two_readings_are_shown() -> None:
    """`steg 2 160 000` was no amount at all, and the name ran on over it."""
    text = "Nämnden beviljar projektet Lyktan steg 2 160 000."
    amount, name = amount_in(text, WHOLE), project_in(text, WHOLE)
    assert amount is not None
    assert (amount.raw, amount.value, amount.status) == ("2 160 000", None, ValueStatus.UNREADABLE)
    assert name is not None
    assert name.value == "Lyktan steg"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Projektet Lyktan stöds med 40 000 kr, att rekvireras i maj.", "Lyktan", id="supported"),
        pytest.param("Bidrag till Odla ihop fastställs till 64 000:-.", "Odla ihop", id="set"),
        pytest.param("Ansökan från Lyktans vänner avslås.", "Lyktans vänner", id="refused"),
        pytest.param("att lämna bidrag till Odla ihop om högst 30 000 kr", "Odla ihop", id="given"),
    ],
)
def test_whom_a_clause_names(text: str, name: str) -> None:
    found = project_in(text, WHOLE)
    assert found is not None
    assert found.value == name


def test_an_amount_with_points_may_end_a_sentence() -> None:
    amount = amount_in("Nämnden beviljar projektet Lyktan 497.000.", WHOLE)
    assert amount is not None
    assert amount.value == Decimal(497000)
    million = amount_in("Nämnden beviljar projektet Lyktan bidrag med 1.497.000.", WHOLE)
    assert million is not None
    assert million.value == Decimal(1497000)


MINUTES = """SAMMANTRÄDESPROTOKOLL
Nämnden för Lek                    Sammanträdesdatum 2011-03-08

{0} § 14 Bidrag till lovverksamhet
Beslutsunderlag: tjänsteskrivelse från kansliet.

{1} Nämndens beslut

1. att bevilja projektet Lyktan 45 000 kronor,
2. att lämna bidrag till Odla ihop om högst 30 000 kronor,
{2} Sammanfattning av ärendet
Två ansökningar har kommit in.

Justerandes sign ____   Utdragsbestyrkande Eva Lindqvist
"""


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(("01", "02", "03"), id="parts of the minutes numbered as a form is"),
        pytest.param(("1.", "2.", "3."), id="numbered as the clauses are"),
        pytest.param(("A.", "B.", "C."), id="lettered"),
        pytest.param(("", "", ""), id="without a number"),
    ],
)
def test_a_numbered_heading_of_the_decision_is_no_clause(numbers: tuple[str, str, str]) -> None:
    document = document_of(MINUTES.format(*numbers))
    assert [str(clause.belopp.value) for clause in document.clauses if clause.belopp] == ["45000", "30000"]
    assert "Sammanfattning" not in str(document.clauses[-1].text.value)


def test_an_amount_leads_to_its_own_words() -> None:
    """Not to the clause: a second look at the whole of it said other words, and every grant went to a person."""
    clause = document_of(MINUTES.format("1.", "2.", "3.")).clauses[0]
    assert clause.belopp is not None
    assert clause.belopp.place is not None
    assert clause.text.place is not None
    own, whole = clause.belopp.place.box, clause.text.place.box
    assert own is not None
    assert whole is not None
    assert own.x0 > whole.x0 + 100
    assert own.width < whole.width / 2


def test_the_name_of_a_project_leads_to_its_own_words() -> None:
    """A box round the whole clause showed the auditor three lines for two words."""
    document = document_of(
        "PROTOKOLLSUTDRAG\nKulturnämnden\n\nKulturnämnden beslutar\n\n"
        "1. att bevilja Teatergruppen Spåret 22 500 kronor för\n   Gröna rallar-\n   spelet mot redovisning,\n"
        "2. att i övrigt avslå ansökningarna.\n"
    )
    clause = document.clauses[0]
    assert clause.projekt is not None
    assert clause.projekt.place is not None
    assert clause.text.place is not None
    own, whole = clause.projekt.place.box, clause.text.place.box
    assert own is not None
    assert whole is not None
    assert clause.projekt.value == "Gröna rallarspelet"
    assert own.top > whole.top + 10
    assert own.width < whole.width / 2


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("Solbackens IF beviljas 20 000 kronor för Sommarläger.", "Sommarläger"),  # who gets it stands first
        ("att bevilja Teatergruppen Spåret 22.500 kronor för Rallarspelet mot redovisning,", "Rallarspelet"),
        ("att bevilja Lyktan 20 000 kronor för perioden 2012", "Lyktan"),  # a time is no purpose
        ("Nämnden beviljar Scenverket 85 000 kronor i projektbidrag för Måsen flyttar.", "Måsen flyttar"),
        ("Jazzklubben beviljas 9 000 kronor som förlustgaranti.", "Jazzklubben"),  # nothing else is named
    ],
)
def test_what_the_money_is_for_names_the_clause(text: str, project: str) -> None:
    found = project_in(text, WHOLE)
    assert found is not None
    assert found.value == project


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "att ur potten bevilja Byalagets råd 25 000 kronor till Pannrummet - eget ställe,",
            "Pannrummet - eget ställe",
        ),
        ("att bevilja 25 000 kronor till Byalagets råd.", "Byalagets råd"),
    ],
)
def test_what_the_money_is_for_stands_behind_the_amount_where_the_receiver_stands_before_it(
    text: str, name: str
) -> None:
    found = project_in(text, WHOLE)
    assert found is not None
    assert found.value == name


@pytest.mark.parametrize(
    "text",
    [
        "Pengarna får användas till och med den 31 maj 2021.",  # what was granted before gets nothing
        "Ansökan från Kulturföreningen Spåret avslås.",  # who applied is not what it was for
    ],
)
def test_a_clause_that_names_no_project(text: str) -> None:
    assert project_in(text, WHOLE) is None


def test_clauses_under_a_deciding_sentence_with_its_full_stop() -> None:
    text = "Besked\n\nStyrelsen har beslutat följande.\n\n1. Lyktan beviljas 20 000 kronor.\n\n2. Båten avslås.\n"
    assert [clause.nr for clause in document_of(f"Beslut\n\n{text}").clauses] == [1, 2]
