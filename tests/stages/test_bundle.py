"""Several papers in one file of text, where nothing but the words says that another begins."""

from __future__ import annotations

import pytest

from models.record import Dokumenttyp
from tests.stages.grid import documents_of_text

SIGNED = "\n\nEkeby den 14 mars 2019\n\n_____________\nEva Lund\nOrdförande\n\n\n"
FIRST = (
    "EKEBY KOMMUN\nANSÖKAN OM PROJEKTMEDEL\n\nDnr: KS 2019/12\nProjekt: Öppen kvarn\nSökande: Kvarnens vänner\n"
    "Sökt belopp: 50 000 kr\nStartdatum: 2019-05-01\nSlutdatum: 2019-09-30\n"
)
SECOND = (
    "Dnr: KS 2019/31\nProjekt: Ljus i byn\nSökande: Byalaget i Hult\nSökt belopp: 70 000 kr\n"
    "Startdatum: 2019-06-01\nSlutdatum: 2019-10-31\n"
)
GOAL = "\nMål\nFler som bor i byn ska mötas på lika villkor, och barnen ska veta vad en kvarn är.\n"
ANNEX = "\nKostnadsplan\n" + "".join(
    f"Post {letter}      {n}0 000 kr\n" for n, letter in enumerate("abcdefghijklmn", 1)
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{FIRST}{SIGNED}HULTS KOMMUN\nProjektansökan\n\n{SECOND}", 2),  # letterhead right above the title
        (f"{FIRST}{SIGNED}HULTS KOMMUN\nSociala enheten\n901 03 HULT\nPROJEKTANSÖKAN\n\n{SECOND}", 2),
        (f"{FIRST}{SIGNED}{ANNEX}\n\nProjektansökan\n\n{SECOND}", 2),  # the signature is far above
        (f"{FIRST}{GOAL}\n\nBidragsansökan\n\n{SECOND}", 2),  # never signed: the same labels, other answers
        (
            f"{FIRST}\n\nAnsökan, fortsättning\n\nDnr: KS 2019/12\nProjekt: Öppen kvarn\n\nSyfte\nFler ska mötas.\n",
            1,
        ),
        (
            f"{FIRST}{GOAL}Upprättad:   Signatur:\n10/10 2013   Eva Lund\n\n\nProjektansökan 2007\n\n{SECOND}",
            2,
        ),
        (f"{FIRST}{SIGNED}Ekonomisk redovisning lämnas senast i maj\n", 1),
    ],
)
def test_a_paper_begins_at_its_title(text: str, count: int) -> None:
    assert len(documents_of_text(text)) == count


NUMBER = (
    "Ansökan om organisationsnummer för ideell förening\n\nFöreningens namn: Bystugans vänner\n"
    "Postadress: 901 03 Hult\n\n"
    "Till ansökan bifogas stadgar.\n\n\n"
)
ANSWERED = (
    "Vem söker bidraget? Kvarnens vänner\nVad heter projektet? Öppen kvarn\nNär börjar projektet? 2019-05-01\n"
    "Vad är syftet?\nFler som bor i byn ska mötas på lika villkor.\n"
)
LETTER = (
    "Vi saknar er redovisning för perioden, som skulle ha lämnats i mars.\n\n"
    "Med vänlig hälsning\nRut Ek\nController\n"
)
NOTICE = (
    "Så mycket får byarna i år\n\nNämnden har i går fördelat årets medel till projekt i byarna, och\n"
    "alla som har sökt får besked med posten under den här veckan.\n\n"
    "Projekt      By      Kronor\nLjus         Hult    40 000\n"
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            f"{NUMBER}Projektansökan\nDnr: KS 2019/31\nProjekt: Ljus i byn\nSökt belopp: 70 000 kr\n",
            2,
        ),  # a short paper above
        (
            f"Sök bidrag\nHults kommun\n\n{ANSWERED}\nSignerad med BankID av\nEva Lund\nOrdförande\n\n\n"
            f"Redovisa bidrag\nHults kommun\n\n{ANSWERED}",
            2,
        ),  # questions and answers on one line, signed by name and post
        (
            f"Byfonden\nOmgång 2, 2017\n\nDnr: BF 2017/3\n{GOAL}{SIGNED}Byfonden\nOmgång 1, 2018\n\n"
            "Dnr: BF 2018/9\nProjekt: Ljus\n",
            2,
        ),  # no title: the letterhead stands again
        (
            f"{FIRST}{GOAL}{SIGNED}Kommunstyrelsen\nHult 12 maj 2020\nDnr KS 2020/7\n\nErt projekt\n\n{LETTER}",
            2,
        ),
        (f"{FIRST}{GOAL}{SIGNED}{NOTICE}", 2),  # a headline and prose behind a signature
        (f"{NOTICE}\n\nProjektansökan\n\n{SECOND}", 2),  # nobody signs a notice
        (  # its second line ends the sentence
            f"{FIRST}{GOAL}{SIGNED}Nio miljoner till byarna\n\nNämnden har i går fördelat årets medel till alla"
            " projekt i\nbyarna runt omkring.\n\nProjekt\nBy\nKronor\nLjus\nHult\n40 000\n",
            2,
        ),
        (  # who sends the letter is called as people are
            f"{FIRST}{GOAL}{SIGNED}Roddklubben Svanen\nKvarnvägen 2\n901 03 Hult\n\nHult 12 maj 2020\n\n"
            f"Till nämnden\n\n{LETTER}",
            2,
        ),
        (  # a notice that bears the title of a report, and a letter
            f"Slutrapport klar\n\n{NOTICE}\n\n\nByalaget i Hult\nKvarnvägen 2\n901 03 Hult\n\nHult 12 maj 2020\n\n"
            f"Till nämnden\n\n{LETTER}",
            2,
        ),
        (
            f"{FIRST}{GOAL}Ekeby den 14 mars 2019\nEva Lund\nRedovisning av bidrag\n{SECOND}".replace(
                "\n\n", "\n"
            ),
            2,
        ),  # a text without empty lines
        (
            f"{FIRST}Nio bordgångar byts under våren.\nEva Lund, ordförande\nBYFONDEN\nProtokollsutdrag\nNr 2/2019\n"
            "Sammanträde 2019-04-08\nBeslöts\natt bevilja 5 000 kr.\n".replace("\n\n", "\n"),
            2,
        ),
        (
            f"{FIRST}{GOAL}{SIGNED}{NOTICE}\n\n\nByalaget i Hult\nKvarnvägen 2, 901 03 Hult\n"
            "Organisationsnummer 802218-9179\nHandläggare: Eva Lund\nTelefon: 070-174 06 05\n"
            "eva@hult.example\n\nPM\nUpprättad 12 maj 2020\n"
            f"Dnr KS 2020/7\n\nTill nämnden\n{LETTER}",
            3,
        ),  # the day behind a word for it, and no title
        (
            f"{FIRST}{GOAL}{SIGNED}Bilaga 1 – budget\n\nPost    2019    2020\nHyra    5 000    7 000\n\n\n"
            f"Nämnden\nRegistrator\n\nHult 2020-05-12\nDnr KS 2020/7\n\n{LETTER}",
            2,
        ),  # the annex of tables belongs to what is signed above it
        (
            f"{FIRST}{GOAL}{SIGNED}Bilaga 1\n\nFler som bor i byn ska mötas på lika villkor, och det är bra.\n",
            1,
        ),
        (
            f"{FIRST}{GOAL}{SIGNED}Handläggare: Rut Ek\nDnr: KS 2019/77\nBeslut: beviljas\n",
            1,
        ),  # what the office fills in
        (
            "Kvarnens vänner\nKvarnvägen 2, 901 03 Hult\nHandläggare: Eva Lund\nTelefon: 070-174 06 05\n\n\nSkrivelse\n"
            f"Upprättad 12 maj 2020\nDnr KS 2020/7\n\n\nTill nämnden\nAnsökan om projektmedel\n\n\nBakgrund\n{GOAL}",
            1,
        ),  # a letterhead, a stamp and a title under each other
    ],
)
def test_a_paper_begins_behind_an_end_with_a_head_of_its_own(text: str, count: int) -> None:
    assert len(documents_of_text(text)) == count


def test_who_signs_stays_in_the_paper_that_is_signed() -> None:
    first, second = documents_of_text(
        f"{FIRST}{GOAL}\n\n2019-03-14\n\nEva Lund\nOrdförande\n\n\nProjektansökan\n\n{SECOND}"
    )
    assert [value.value for value in first.values if value.field == "undertecknare"] == ["Eva Lund"]
    assert second.title.startswith("Projektansökan")


def test_a_form_of_questions_behind_a_decision_that_a_name_and_a_title_end() -> None:
    decision = "Beslut om projektmedel\n\nDatum: 2005-08-26\nBeslut:\n1) Ansökan från Byalaget bifalls med 39 000 kr.\n"
    reasons = "2) Ansökan från Kvarnen avslås.\n\nSkäl:\nMedlen räcker inte.\nByn växer.\nBarnen är många.\n"
    form = (
        "Redovisa projektstöd\nHults kommun\n\nNämnd:                 Tekniska nämnden\n"
        "Vad heter projektet?   Ljus i byn\nVilken tid gäller redovisningen?   1 maj 2007 till 31 augusti 2007\n"
    )
    assert len(documents_of_text(f"{decision}{reasons}\nEva Lund, kulturchef\n\n\n{form}")) == 2


def test_a_signature_broken_over_a_page_ends_the_paper() -> None:
    signed = "\nEkeby, 14 mars 2019\n_____________\n\fEva Lund\nFirmatecknare\n"
    title = "Frågeformulär – ansökan om projektmedel"
    assert len(documents_of_text(f"{FIRST}{signed}\f{title}\n\n{SECOND}")) == 2


def test_a_second_page_with_a_number_goes_on_with_the_one_before_without() -> None:
    first = f"ANSÖKAN OM STÖD\n\n{FIRST.split(chr(10), 3)[3]}"
    second = "D Finansiering\nKommunen: 20 000 kr\nBanken: 10 000 kr\n" + "\n" * 40 + "Sida 2 (2)\n"
    assert len(documents_of_text(f"{first}\f{second}")) == 1


def test_a_number_that_leaves_pages_out_begins_another_paper() -> None:
    first = f"ANSÖKAN OM STÖD\n\n{FIRST.split(chr(10), 3)[3]}"
    second = "D Finansiering\nKommunen: 20 000 kr\nBanken: 10 000 kr\n" + "\n" * 40 + "Sida 3 (4)\n"
    assert len(documents_of_text(f"{first}\f{second}")) == 2


def test_a_form_behind_minutes_begins_where_its_title_and_number_stand() -> None:
    minutes = "EKEBY\nSAMMANTRÄDESPROTOKOLL\nDnr KS 2019/12\n§ 92 Medel\nNämnden beslutar\n1. att bevilja 5 000 kr.\n"
    report = f"HULTS KOMMUN\nProjektuppföljning\n{SECOND}"
    assert len(documents_of_text(f"{minutes}\f{report}")) == 2


@pytest.mark.parametrize(
    ("caption", "count"),
    [("Bilaga 1 till KS § 92/2019", 2), ("Bilaga KS § 92", 2), ("Bilaga 1 Kostnader", 1)],
)
def test_a_form_enclosed_with_minutes_begins_under_the_words_that_say_so(caption: str, count: int) -> None:
    minutes = "EKEBY\nSAMMANTRÄDESPROTOKOLL\nDnr KS 2019/12\n§ 92 Medel\nNämnden beslutar\n1. att bevilja 5 000 kr.\n"
    page = f"Projektansökan\n{SECOND}" if count > 1 else ANNEX
    assert len(documents_of_text(f"{minutes}\f{caption}\n{page}")) == count


def test_minutes_begin_where_their_title_stands_beside_the_letterhead() -> None:
    form = "BYAPOTTEN\nVi vill: Ljus i byn\nNamn: Linda Ek     Datum: 190202\n"
    minutes = (
        "VIMLE KOMMUN     SAMMANTRÄDESPROTOKOLL\nUtskottet     2019-03-17\n§ 12\nUtskottet beslutar\natt"
    )
    assert len(documents_of_text(f"{form}\f{minutes}")) == 2


def test_a_date_parted_by_blanks_signs_a_paper() -> None:
    signed = SIGNED.replace("den 14 mars 2019", "2019 03 14")
    report = "Frågeformulär – redovisning\nSamordningsförbundet\n\nDnr: KS 2017/1\nProjekt: Ung i byn\nPeriod: 2017\n"
    assert len(documents_of_text(f"{FIRST}{signed}{report}")) == 2


@pytest.mark.parametrize(
    ("head", "count"),
    [
        ("HULTS KOMMUN\nBlankett 12", 2),  # printed as the only page of its paper
        ("Bilaga 1\nKostnader", 1),  # an appendix, numbered by itself
    ],
)
def test_a_page_printed_as_the_only_one_is_a_paper(head: str, count: int) -> None:
    minutes = "EKEBY\nSAMMANTRÄDESPROTOKOLL\n§ 92 Medel\nNämnden beslutar\n1. att bevilja 5 000 kr.\n"
    page = f"{head}\n{SECOND}" + "\n" * 40 + "Sid 1 (1)\n"
    assert len(documents_of_text(f"{minutes}\f{page}")) == count


MAIL = (
    "Från: Eva Lund <eva@hult.example>\nSkickat: 2019-04-02 14:06\nTill: namnden@ekeby.example\nÄmne: Frågor\n\n"
    "Hej!\n\nVi undrar när ni vill ha våra räkningar, för kvarnen är klar.\n\nHälsningar\nEva Lund\n"
)
STAMP = "\n\nDetta dokument är digitalt signerat\nEva Lund, ordförande\n2019-03-14 kl. 14:22\n"
LETTER = "Byalaget\nStorgatan 3\n\nHult 2019-04-02\n\nNämnden i Ekeby\n\nVi tackar för den hjälp som ni har gett oss.\n"


DECISION = (
    "SAMMANTRÄDESPROTOKOLL\nKulturnämnden Sammanträdesdatum {day} Dnr {number}\n\nStöd till byar\n\n"
    "Kulturnämnden beslutar\n1. att bevilja {to} 40 000 kr.\n2. att avslå övriga.\n"
)
FIRST_DECISION = DECISION.format(day="2019-03-07", number="411-2019", to="Byalaget")


@pytest.mark.parametrize(
    ("day", "number", "count"),
    [
        ("2019-05-02", "598-2019", 2),
        ("2019-03-07", "598-2019", 1),  # another case of the same meeting
        ("2019-05-02", "411-2019", 1),
    ],
)
def test_a_decision_with_another_number_and_day_is_another(day: str, number: str, count: int) -> None:
    following = DECISION.format(day=day, number=number, to="Roddklubben")
    assert len(documents_of_text(f"{FIRST_DECISION}\f{following}")) == count


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{FIRST}{GOAL}\f{MAIL}", id="a mail opens with who sent it, and to whom"),
        pytest.param(f"{FIRST}{GOAL}{STAMP}\f{LETTER}", id="what was signed over a screen is signed"),
    ],
)
def test_a_page_begins_another_paper(text: str) -> None:
    assert len(documents_of_text(text)) == 2


@pytest.mark.parametrize(
    ("signed", "count"),
    [
        ("5.2 Underskrift, behörig företrädare\n", 2),  # asked for under a number of two parts
        ("5.2 Fler uppgifter\n", 1),
    ],
)
def test_a_numbered_question_of_a_signature_ends_a_paper(signed: str, count: int) -> None:
    page = "Fördelning av medel\n\nÄrendenummer RS 2019-9033\n\nBeslut\n1) Byalaget beviljas 5 000 kr.\n"
    assert len(documents_of_text(f"{FIRST}{GOAL}{signed}\f{page}")) == count


COVER = (
    "EKEBY KOMMUN\nAKT\n\nDnr: KS 2019/12\nUpplagd: 2019-03-15\n\nHandlingar\n"
    "1   19-03-15   In   Ansökan från byalaget\n"
)


def test_the_cover_of_a_file_is_no_paper_of_those_in_it() -> None:
    found = documents_of_text(f"{COVER}\fBypotten\nDnr KS 2019/12\n\n{SECOND}")
    assert [paper.dokumenttyp for paper in found] == [Dokumenttyp.ANNAT, Dokumenttyp.ANSOKAN]


def test_minutes_beside_a_letterhead_begin_another_paper() -> None:
    minutes = "EKEBY KOMMUN            SAMMANTRÄDESPROTOKOLL\nByutskottet             2019-03-17\n\n"
    decided = f"{minutes}Byutskottet beslutar\natt bevilja byalaget 70 000 kronor.\n"
    found = documents_of_text(f"{FIRST}{GOAL}\f{decided}")
    assert [paper.dokumenttyp for paper in found] == [Dokumenttyp.ANSOKAN, Dokumenttyp.BESLUT]
