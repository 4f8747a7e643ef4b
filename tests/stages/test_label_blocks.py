"""Labels of unknown wording that white parts from the rest, each alone over its answer."""

from __future__ import annotations

import pytest

from tests.stages.grid import document_of

KNOWN = (
    "ANSÖKAN OM BIDRAG\n\nProjektets namn\nÖppen kvarn\n\nSökande\nKvarnens vänner\n\nE-post\nbo@exempel.se\n\n"
    "Syfte\nFler som bor i byn ska mötas.\n\n"
)


@pytest.mark.parametrize(
    ("label", "answer", "field", "expected"),
    [
        ("Sökt finansiering från fonden", "125 000 kr", "sokt_summa", "125000"),
        ("Föreningen söker stöd 2023 med", "125 000 kr", "sokt_summa", "125000"),  # a year in the label
        (
            "Sökt investeringsbidrag (högst 50 %)",
            "125 000 kr",
            "sokt_summa",
            "125000",
        ),  # a figure in the hint
        ("Beräknas vara klart", "2019-11-30", "tidplan_slut", "2019-11-30"),
        ("Bidragsgivarens diarienummer", "KS 2019/455", "diarienummer", "KS 2019/455"),
    ],
)
def test_a_label_over_its_answer_is_named(label: str, answer: str, field: str, expected: str) -> None:
    found = document_of(f"{KNOWN}{label}\n{answer}\n").find(field)
    assert found is not None
    assert str(found.value) == expected


def test_words_that_ask_for_nothing_part_no_text() -> None:
    document = document_of(
        f"{KNOWN}Genomförande\nVi bygger i april.\n\nLådorna kommer i maj\noch fylls med jord.\n"
    )
    section = next(section for section in document.sections if section.name == "genomforande")
    assert section.text.endswith("fylls med jord.")


@pytest.mark.parametrize(
    ("answer", "street", "postal"),
    [
        ("Storgatan 4 A 946 27 Kvarnby", "Storgatan 4 A", "946 27 Kvarnby"),  # one below the other in a cell
        ("Gamla skolan, Bygatan 2, 946 27 Kvarnby", "Gamla skolan, Bygatan 2", "946 27 Kvarnby"),
        ("Skolgränd 6, Box 118, 946 27 Kvarnby", "Skolgränd 6", "Box 118, 946 27 Kvarnby"),
    ],
)
def test_an_address_comes_apart(answer: str, street: str, postal: str) -> None:
    document = document_of(f"{KNOWN}Adress\n{answer}\n")
    found = [document.find(name) for name in ("adress", "postadress")]
    assert [value.value for value in found if value is not None] == [street, postal]
