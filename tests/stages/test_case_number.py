"""Case numbers that no label of the form asks for, in the head of a paper or beside its title."""

from __future__ import annotations

import pytest

from models.record import Value, ValueStatus
from tests.stages.grid import document_of

BODY = "\n\nProjektets namn: Öppen kvarn\nSökande: Kvarnens vänner\nSökt belopp: 50 000 kr\nSyfte: Fler ska mötas.\n"


def _number(head: str, body: str = BODY) -> Value | None:
    return document_of(f"{head}{body}").find("diarienummer")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("ANSÖKAN OM BIDRAG                                   Dnr 1.2.1-388-2013", "1.2.1-388-2013"),
        ("ANSÖKAN OM BIDRAG                Journalnummer      2019-5513", "2019-5513"),
        ("ANSÖKAN OM BIDRAG                                   Nr LP-2018-041", "LP-2018-041"),
        ("Fritidsnämnden                   FN 64/2009\nANSÖKAN OM BIDRAG", "FN 64/2009"),
        ("ANSÖKAN OM BIDRAG                                   Ansökan LP-2018-00041", "LP-2018-00041"),
        ("ANSÖKAN OM BIDRAG\nTill Fritidsnämnden, ärende FN 0412-2018", "FN 0412-2018"),
        ("Fritidsnämnden\nDnr 2014/0061-3 Handlagt\nANSÖKAN OM BIDRAG", "2014/0061-3"),
    ],
)
def test_a_number_in_the_head_is_found(head: str, expected: str) -> None:
    found = _number(head)
    assert found is not None
    assert found.value == expected


@pytest.mark.parametrize(
    "head",
    [
        "ANSÖKAN OM BIDRAG                                   Blankett 335:1",
        "ANSÖKAN OM BIDRAG 2019/2020",
        "ANSÖKAN OM BIDRAG                                   Inkom 2014-03-02",
        "ANSÖKAN OM BIDRAG                                   Telefon 040-628 04 10",
    ],
)
def test_other_numbers_of_a_head_are_none(head: str) -> None:
    found = _number(head)
    assert found is None or found.value is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Från: Rut Ek <rut@ek.example>\nSkickat: den 12 januari 2013\nÄmne: Rekvisition 2, SK 2012-0388",
            "SK 2012-0388",
        ),
        (
            "Från: Rut Ek <rut@ek.example>\nSkickat: den 12 januari 2013\nÄmne: SV: frågor [Ärende KS04-611]",
            "KS04-611",
        ),
        ("ANSÖKAN OM BIDRAG\n\nFormuläret skickades 2014-02-11 och har fått nummer BP-14-029.", "BP-14-029"),
    ],
)
def test_the_number_that_a_mail_or_a_service_tells(text: str, expected: str) -> None:
    found = _number(text + "\n\n", "Ansökan om bidrag" + BODY)
    assert found is not None
    assert found.value == expected


def test_a_number_without_a_word_for_it_goes_to_a_person() -> None:
    found = _number("Fritidsnämnden                   FN 64/2009\nANSÖKAN OM BIDRAG")
    assert found is not None
    assert found.status is ValueStatus.REVIEW


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("Vårt nummer", "FN 64/2009"),  # no wording of the form
        ("Länsstyrelsens dnr", "501-3316-2013"),  # whose it is says nothing of what is asked
        ("Ärende-ID", "20201437"),  # digits that only the label tells from others
        ("Diarienummer", "KUL 2021.317"),
        ("Dnr", "204/91 042"),  # with the code of the office's plan
        ("Diarienummer", "RF 0412/09-A"),
        ("Diarienr", "Ku2018/01234/KO"),
    ],
)
def test_numbers_of_many_offices_behind_a_label(label: str, number: str) -> None:
    found = _number("ANSÖKAN OM BIDRAG", f"\n\n{label}: {number}{BODY}")
    assert found is not None
    assert found.value == number
