"""What reports, decisions and mails say in running words, where no label asks for it."""

from __future__ import annotations

import pytest

from models.record import Dokumenttyp, ValueStatus
from tests.stages.grid import document_of, documents_of_text

REPORT = (
    "SLUTREDOVISNING\n\nSökande: Kvarnens vänner\nPeriod: 2014-01-01 - 2014-12-31\nDatum: 2015-02-01\n"
    "Diarienummer: KN 2014/31\n{asked}\nGenomförande\nVi rustade kvarnen och höll den öppen varje lördag.\n\n"
    "Ekonomi\n{said}\n"
)


@pytest.mark.parametrize(
    ("asked", "said", "field", "expected"),
    [
        ("", "Nämnden beviljade oss 75 000 kronor i mars.", "beviljat_belopp", "75000"),
        ("", "Föregående år beviljades vi 75 000 kronor.", "beviljat_belopp", "None"),  # another grant
        ("", "Av bidraget har 71 320 kronor förbrukats.", "forbrukat_belopp", "71320"),
        ("", "Pengarna gick till projektet Öppen kvarn 2.0 (dnr 2014/31).", "projekt", "Öppen kvarn 2.0"),
    ],
)
def test_what_no_label_asks_for_is_told_in_sentences(
    asked: str, said: str, field: str, expected: str
) -> None:
    value = document_of(REPORT.format(asked=asked, said=said)).find(field)
    assert str(value.value if value is not None else None) == expected
    assert value is None or value.value is None or value.status is ValueStatus.REVIEW


MAIL = (
    "Från: Rut Ek <rut@hult.example>\nSkickat: 2014-07-25 14:13\nTill: Fritidsnämnden\nÄmne: {subject}\n\nHej!\n\n"
    "{said}\n\nHälsningar\nRut Ek\nHults kanotklubb\n"
)


def test_a_sum_in_words_with_its_figures_in_brackets_is_asked_for() -> None:
    said = "Styrelsen för Kanotklubben söker sjuttiofyratusen (74 000) kronor till projektet Ny brygga."
    document = document_of(MAIL.format(subject="Ansökan om bidrag", said=said))
    assert document.dokumenttyp is Dokumenttyp.ANSOKAN
    assert str(document.get("sokt_summa")) == "74000"


def test_the_subject_of_a_mail_names_the_project() -> None:
    said = (
        "Här kommer vår redovisning. Vi fick 55 000 kr i bidrag och har använt 55 000 kr.\nTack för stödet."
    )
    subject = "Redovisning av bidrag till Vinterspel i Hult, dnr KN 2013/45"
    document = document_of(MAIL.format(subject=subject, said=said))
    assert (document.get("projekt"), document.get("diarienummer")) == ("Vinterspel i Hult", "KN 2013/45")


def test_a_case_is_named_in_a_sentence() -> None:
    letter = (
        "Hult den 28 augusti 2014\n\nTill Fritidsnämnden i Hult\n\nREDOVISNING\n\n"
        "Härmed redovisar Kanotklubben projektet Ny brygga 2.0\n"
        "(dnr 2013/479). Projektet har genomförts under 2014.\n\n"
        "Av det beviljade bidraget på 25 000 kronor har 13 500 kronor förbrukats.\n\nBästa hälsningar\n\nRut Ek\n"
    )
    document = document_of(letter)
    assert (document.get("diarienummer"), document.get("projekt")) == ("2013/479", "Ny brygga 2.0")


MINUTES = (
    "PROTOKOLLSUTDRAG\nKultur- och fritidsnämnden\nSammanträde den 22 februari 2006\n\n"
    "§ 61 Bidrag till läger (KFN 2006/55)\n\nÄrendet\nTre föreningar har sökt.\n\nUnderlag för beslut\n"
    "Tjänsteutlåtande den 2 februari 2006\n\nKultur- och fritidsnämndens beslut\n\n"
    "1. Hults scoutkår beviljas 45 000 kronor till projektet Läger för alla.\n2. Paragrafen justeras omedelbart.\n"
)


def test_minutes_are_of_the_day_they_meet_and_of_the_case_of_their_item() -> None:
    document = document_of(MINUTES)
    assert str(document.get("datum")) == "2006-02-22"
    assert document.get("diarienummer") == "KFN 2006/55"
    assert [clause.nr for clause in document.clauses] == [1, 2]


@pytest.mark.parametrize(("item", "count"), [("§ 62", 1), ("§ 75", 2)])
def test_the_next_item_on_a_new_page_is_of_the_same_minutes(item: str, count: int) -> None:
    following = (
        f"{item} Ansökan om bidrag från Roddklubben\nDnr KFN 2006/71\n\nBeslut\nNämnden beslutar\n\n"
        "1. att bevilja Roddklubben 20 000 kronor.\n"
    )
    assert len(documents_of_text(f"{MINUTES}\f{following}")) == count


@pytest.mark.parametrize("name", ["O. Tjäder", "K.G. Berg", "Olof Tjäder"])
def test_a_name_with_initials_signs(name: str) -> None:
    text = f"{REPORT.format(asked='', said='Allt är betalt.')}\nHult 2015-02-01\n\n______________\n{name}\nKassör\n"
    assert document_of(text.replace("Datum: 2015-02-01\n", "")).get("undertecknare") == name


def test_a_stamp_behind_its_own_label_gives_the_day() -> None:
    text = REPORT.format(asked="", said="Allt är betalt.").replace("Datum: 2015-02-01\n", "")
    stamp = "\nElektroniskt undertecknad av Rut Ek 2015-03-04 21:52 med BankID\n"
    document = document_of(text + stamp)
    assert (document.get("undertecknare"), str(document.get("datum"))) == ("Rut Ek", "2015-03-04")


HEAD = (
    "{letterhead}\n\nÅterrapportering av projektet Öppen kvarn\n\nBakgrund\n"
    "Kvarnen hade stått tom i tio år och ingen visste längre hur den användes.\n\n"
    "Genomförande\nVi rustade kvarnen och höll den öppen varje lördag hela sommaren.\n\n"
    "Sida 2\n\nBeviljade medel: 50 000 kr\nVarav förbrukat: 48 000 kr\nProjekttid: 2016-10-01 - 2017-12-31\n\n"
    "Rut Ek\nEnhetschef\n"
)


@pytest.mark.parametrize(
    ("letterhead", "board", "day"),
    [
        (
            "Hults kommun                  RAPPORT\nKulturnämnden                 2018-03-19",
            "Kulturnämnden",
            "2018-03-19",
        ),
        ("Till\nKulturnämnden", "None", "None"),  # whom it is sent to
        ("LÄNSSTYRELSEN I BRUKSLÄN", "None", "None"),  # prints the form for others
        ("Inkom 2018-03-21\nKulturnämnden", "None", "None"),  # the day of a stamp, the board that it came to
    ],
)
def test_a_letterhead_over_the_title_says_whose_report_it_is(letterhead: str, board: str, day: str) -> None:
    document = document_of(HEAD.format(letterhead=letterhead))
    assert (str(document.get("namnd")), str(document.get("datum"))) == (board, day)
    (text,) = [section.text for section in document.sections if section.name == "genomforande"]
    assert text.endswith("hela sommaren.")


@pytest.mark.parametrize("end", ["/Rut Ek\nkassör, Hults kanotklubb", "//Rut Ek", "Mvh\nRut Ek"])
def test_a_mail_ends_at_a_stroke_and_a_name(end: str) -> None:
    text = (
        "Från: Rut Ek <rut@hult.example>\nSkickat: 2016-03-02 16:40\nTill: Kulturnämnden\n"
        "Ämne: Redovisning av Byabion\n\n"
        "Hej!\n\nHär kommer redovisningen. Vi fick 55 000 kr i bidrag och har använt 55 000 kr.\n\n"
        f"FRAMÖVER\nFöreningen fortsätter med en film i månaden.\n\n{end}\n"
    )
    document = document_of(text)
    assert (document.get("undertecknare"), document.get("projekt")) == ("Rut Ek", "Byabion")
    assert [section.text for section in document.sections if section.name == "implementering"] == [
        "Föreningen fortsätter med en film i månaden."
    ]


def test_a_title_before_a_name_is_no_part_of_it() -> None:
    text = REPORT.format(asked="", said="Allt är betalt.").replace("Datum: 2015-02-01\n", "")
    document = document_of(f"{text}\nHult 2015-02-01\n\nOrdförande Rut Ek\n")
    assert (document.get("undertecknare"), document.get("befattning")) == ("Rut Ek", "Ordförande")


def test_a_letter_dated_in_its_head_is_signed_at_its_end() -> None:
    letter = (
        "                                   Hult 1987-02-10\n\nStatens ungdomsråd\nBox 1234\n103 30 STOCKHOLM\n\n"
        "REDOGÖRELSE FÖR ANVÄNDNINGEN AV BEVILJAT BIDRAG\n\nGården har den 3 mars 1986 beviljats 85.000 kronor.\n\n"
        "BAKGRUND\n\nVid en räkning visade det sig att bara var tionde besökare\npå gården var en flicka.\n\n"
        "ERFARENHETER\n\nFlickorna stannar när de får ett eget rum. Efter jul har\n"
        "de själva tagit över ansvaret för mörkrummet.\n\nKOSTNADER\n\n        Löner                41.200:-\n"
        "        Verktyg              29.850:-\n        Summa                71.050:-\n\n"
        "Av bidraget återstår 13.950 kronor, som har satts in på Ert konto.\n\nRut Ek\nföreståndare\n"
    )
    document = document_of(letter)
    assert document.get("undertecknare") == "Rut Ek"
    texts = {section.name: section.text for section in document.sections}
    assert texts["ovriga_upplysningar"].endswith("mörkrummet.")


def test_the_amount_that_the_others_come_to_is_the_papers() -> None:
    text = (
        "REDOVISNING AV MEDEL 2008\n\nNämnd: Kulturnämnden\nDiarienr: KN 2008/31\nPeriod: 2008-01-01 - 2008-12-31\n\n"
        "Projekt 1. Musik på boendet\nBeviljat: 120 000   Förbrukat: 118 500\n\n"
        "Projekt 2. Uteluft\nBeviljat: 80 000   Förbrukat: 52 000\n\n"
        "Summa beviljat: 200 000\nSumma förbrukat: 170 500\n"
    )
    document = document_of(text)
    found = [document.find(name) for name in ("beviljat_belopp", "forbrukat_belopp")]
    assert [str(value.value) for value in found if value is not None] == ["200000", "170500"]
    assert all(value is not None and value.status is ValueStatus.REVIEW for value in found)


@pytest.mark.parametrize(
    ("behind", "note"),
    [
        (".", None),  # the amount ends its sentence, and the paper
        (". Resten betalas åter.", None),  # another sentence says nothing of the amount
        (" varav hälften för lokaler", "varav hälften för lokaler"),
    ],
)
def test_the_end_of_a_sentence_is_no_note_on_its_amount(behind: str, note: str | None) -> None:
    text = f"REDOVISNING\n\nSökande: Kvarnens vänner\nPeriod: 2014\nBeviljat belopp: 65 000 kronor{behind}\n"
    value = document_of(text).find("beviljat_belopp_text")
    assert (value.value if value is not None else None) == note


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Redovisning av projektmedel – Dans hela dagen", "Dans hela dagen"),
        ("Slutrapport för projektet Öppen kvarn", "Öppen kvarn"),
        ("Redovisning av statsbidrag", "None"),
        ("Redovisning av Kulturnämnden", "None"),
    ],
)
def test_a_title_names_the_project(title: str, name: str) -> None:
    text = REPORT.format(asked="", said="Allt är betalt.").replace("SLUTREDOVISNING", title)
    assert str(document_of(text).get("projekt")) == name


def test_a_project_ends_before_the_next_verb_of_its_clause() -> None:
    text = (
        "Hults kommun                    Tjänsteutlåtande\nKulturförvaltningen             2013-02-11\n\n"
        "Förslag till beslut\n\n1. Kulturnämnden godkänner slutredovisningen av projektet Öppen kvarn och överlämnar\n"
        "   den till kommunstyrelsen.\n2. Kulturnämnden får behålla 45 000 kronor av medlen.\n"
    )
    document = document_of(text)
    first = document.clauses[0].projekt
    assert (first.value if first is not None else None, str(document.get("datum"))) == (
        "Öppen kvarn",
        "2013-02-11",
    )


def test_the_day_of_the_signature_stands_before_that_of_the_head() -> None:
    text = HEAD.format(
        letterhead="Hults kommun                  RAPPORT\nKulturnämnden                 2018-03-19"
    )
    value = document_of(text.replace("Rut Ek\nEnhetschef", "Hult 2018-03-22\n\nRut Ek\nEnhetschef")).find(
        "datum"
    )
    assert value is not None
    assert (str(value.value), value.status) == ("2018-03-22", ValueStatus.READ)
