"""Labels of wordings that nobody has listed: named by their stems and their answers, and never without doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.stages.words.naming import named_by
from models.concept_loader import load_concepts
from models.errors import ConfigError
from models.form_loader import vocabulary
from models.record import ValueStatus
from tests.stages.grid import document_of


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Hur mycket pengar söker ni?", "sokt_summa"),
        ("Ange det belopp ni ansöker om", "sokt_summa"),
        ("Vilken summa begär ni från nämnden?", "sokt_summa"),
        ("Ange det belopp som beviljats", "beviljat_belopp"),
        ("Hur mycket har ni fått i bidrag?", "beviljat_belopp"),
        ("Hur mycket av bidraget har använts?", "forbrukat_belopp"),
        ("Hur stor del av det beviljade bidraget har förbrukats?", "forbrukat_belopp"),
        ("Vad kostar projektet totalt?", "budget_summa"),
        ("Vad heter projektet?", "projekt"),
        ("Vem ska vi kontakta?", "kontaktperson"),
        ("Vem kan svara på frågor om ansökan?", "kontaktperson"),
        ("Vilket telefonnummer når vi er på?", "telefon"),
        ("Vilken tid gäller redovisningen?", "period"),
        ("När börjar projektet?", "tidplan_start"),
        ("När är projektet klart?", "tidplan_slut"),
        ("Vem är projektet till för?", "malgrupp"),
        ("Vad vill ni uppnå?", "mal"),
        ("Varför behövs projektet?", "syfte"),
        ("Hur ska ni gå till väga?", "genomforande"),
        ("Vad händer efter projektets slut?", "implementering"),
        ("Hur gick det?", "resultat"),
        ("Juridisk person som söker", "sokande"),
        ("Sökande kommun/region", "sokande"),  # a stroke parts words
        ("Registreringsnummer hos Skatteverket", "organisationsnummer"),
        ("Direktnummer", "telefon"),
        ("Ansökans rubrik", "projekt"),
        ("Arrangemangets titel", "projekt"),  # no title that people have
        ("Dispositionstid", "tidplan"),
        ("När är ni klara?", "tidplan_slut"),
        ("Projektets omfattning i kronor", "budget_summa"),
        ("Hur mycket fick ni i bidrag?", "beviljat_belopp"),
        ("Bidragets storlek enligt beslutet", "beviljat_belopp"),
        ("Slutlig kostnad", "forbrukat_belopp"),
        ("Under vilken period har projektet pågått?", "period"),
        ("Kortsiktiga och långsiktiga mål", "mal"),
        ("Vad ska projektet resultera i?", "mal"),
        ("Nådde ni målen?", "resultat"),
        ("Vad innebär projektet?", "genomforande"),
        ("Plan för fortsatt verksamhet", "implementering"),
        ("Något övrigt ni vill berätta?", "ovriga_upplysningar"),
        ("Uppdrag i organisationen", "befattning"),
        ("Vem skriver under ansökan?", "undertecknare"),
        ("Objektets benämning", "projekt"),
        ("Åtgärd som ansökan gäller", "projekt"),
        ("Förfrågningar besvaras av", "kontaktperson"),
        ("Vem ska vi vända oss till?", "kontaktperson"),  # not whom the project turns to
        ("Vem vänder ni er till?", "malgrupp"),
        ("Koordinator", "kontaktperson"),
        ("Koordinator", "sokande"),  # an organisation, too: the answer tells
        ("C/o, gata eller box", "adress"),
        ("Postadress (nr och ort)", "postadress"),
        ("Arbetet utförs under perioden", "tidplan"),
        ("Från och med vilken dag till och med vilken dag?", "tidplan"),
        ("Hemställan om bidrag, kr", "sokt_summa"),  # an older word
        ("Yrkat belopp", "sokt_summa"),
        ("Regionens bidrag", "beviljat_belopp"),
        ("Ianspråktagna medel", "forbrukat_belopp"),
        ("Ort och dag för underskrift", "ort_datum"),
        ("Underskrivet den", "datum"),
        ("Namn i klartext", "undertecknare"),
        ("Malgrupp som natts", "malgrupp"),  # rings and dots get lost on scans
        ("Vad anslaget avser", "projekt"),
        ("Partnerskapets benämning", "projekt"),
        ("Filmens titel", "projekt"),
        ("Beviljat ur fonden, mnkr", "beviljat_belopp"),
        ("EU-medel som söks", "sokt_summa"),
        ("Näradress", "adress"),  # as Finland and old forms say it
        ("Adressen dit beslutet sänds", "adress"),
        ("Postnummer och postanstalt", "postadress"),
        ("Föreningens ombud i ärendet", "kontaktperson"),
        ("Rapporten har skrivits av", "kontaktperson"),
        ("Vem håller i projektet?", "kontaktperson"),
        ("Verkställs under tiden", "tidplan"),
        ("Projektets tidtabell", "tidplan"),
        ("Projektets begynnelsedag", "tidplan_start"),
        ("Understöd som anhålles", "sokt_summa"),
        ("Sökt understöd", "sokt_summa"),
        ("Anslagets storlek", "sokt_summa"),  # of an application, and of a report what was granted
        ("Anslagets storlek", "beviljat_belopp"),
        ("Ansökan lyder på", "sokt_summa"),
        ("Utgifter inalles", "budget_summa"),
        ("Hur mycket blir det sammanlagt?", "budget_summa"),
        ("Andra understöd inalles", "ovriga_intakter_belopp"),
        ("Egenandel", "ovriga_intakter_belopp"),
        ("Resten betalas av andra", "ovriga_intakter_belopp"),
        ("Rubrik på verksamheten", "projekt"),
        ("Kostnader hittills", "forbrukat_belopp"),
        ("Uppburet bidrag", "beviljat_belopp"),
        ("Uppföljningsperiod", "period"),
        ("Ansökans löpnummer", "diarienummer"),
    ],
)
def test_a_question_is_named_by_its_stems(label: str, name: str) -> None:
    assert name in [named.name for named in named_by(label)[:2]]


@pytest.mark.parametrize(
    "label",
    [
        "Hur mycket ska betalas tillbaka?",  # what is left is not what was used
        "Hur mycket återstår av bidraget?",
        "Vilka andra bidrag har ni sökt?",  # other money than this
        "Har ni läst anvisningarna?",
        "Bidragets storlek föregående år",
        "Kostnad för personal i projektet",
        "Begärs åter",
    ],
)
def test_a_question_about_other_money_is_no_amount_of_this_project(label: str) -> None:
    amounts = {"sokt_summa", "beviljat_belopp", "forbrukat_belopp", "budget_summa"}
    assert not amounts & {named.name for named in named_by(label)}


@pytest.mark.parametrize(
    "label",
    [
        "Budget upprättad",  # no word of who has done it
        "Protokoll upprättat av",
        "Beslut fattat av",
        "Ombud på årsmötet",
        "Vem håller i nycklarna?",
        "Avtal tecknas av",
    ],
)
def test_who_did_something_else_is_not_to_be_asked_about_the_paper(label: str) -> None:
    assert "kontaktperson" not in {named.name for named in named_by(label)}


QUESTIONS = """Ansökan om bidrag

1. Vad heter ert projekt?
Lyktan
2. Vem ska vi kontakta?
Anna Svensson
3. Hur mycket pengar söker ni?
120 000 kr
4. När börjar projektet?
2014-03-01
5. Hur mycket ska betalas tillbaka?
0 kr
6. Vad vill ni uppnå?
Att fler unga vågar ta plats. Hur når vi dem? Genom skolan.
7. Varför behövs projektet?
Det saknas en mötesplats.
"""


def test_answers_to_questions_are_taken_and_doubted_where_their_kind_does_not_vouch() -> None:
    document = document_of(QUESTIONS)
    values = {value.field: value for value in document.values}
    assert values["sokt_summa"].raw == "120 000 kr"
    assert values["projekt"].value == "Lyktan"
    assert values["projekt"].status is ValueStatus.REVIEW  # any words would do
    assert values["tidplan_start"].raw == "2014-03-01"
    assert dict(values["sokt_summa"].features)["concept"] > 0
    sections = {section.name: section.text for section in document.sections}
    assert sections["mal"] == "Att fler unga vågar ta plats. Hur når vi dem? Genom skolan."
    assert sections["syfte"] == "Det saknas en mötesplats."


def test_an_item_of_a_list_is_no_label() -> None:
    document = document_of(
        "Ansökan om bidrag\nSökt summa: 90 000 kr\nBudget:\nProjektledare 50 %: 60 000 kr\nHyra: 30 000 kr\n"
    )
    assert not [value for value in document.values if value.field == "kontaktperson" and value.raw]
    assert [str(row["text"]) for row in document.rows] == ["Projektledare 50 %", "Hyra"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[fields.sokt_suma]]\nall = [["sök"]]', "okänt fält"),
        ('[[fields.sokt_summa]]\nal = [["sök"]]', "okänd nyckel"),
        ("[[fields.sokt_summa]]\nall = []", "«all» saknas"),
        ('[[fields.sokt_summa]]\nall = [["SÖK"]]', "ordstammar"),
        ('[[fields.period_start]]\npart_of = "tidplan"\nkind = "date"\nall = [["från"]]', "ingen kolumn"),
        ('[[fields.period_start]]\npart_of = "period"\nkind = "dag"\nall = [["från"]]', "okänt slag"),
        ('[fields.sokt_summa]\nall = [["sök"]]', "lista"),
        ("[[fields", "giltig TOML"),
    ],
)
def test_concepts_that_do_not_hold_are_refused_by_name(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "c.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        load_concepts(path, vocabulary())


def test_a_request_without_a_mark_needs_an_answer_beside_it_that_vouches() -> None:
    document = document_of(
        "Redovisning av projektbidrag\nVilken period avser redovisningen?  2016-04-01 - 2016-12-31\n"
        "Hur mycket har använts av bidraget?  90 000 kr\nAnge det belopp som beviljats    125 000 kr\n"
    )
    assert document.get("beviljat_belopp") == 125_000
    assert document.get("forbrukat_belopp") == 90_000


def test_one_label_may_ask_for_two_things() -> None:
    """Telephone and e-mail under one label, the one beside it and the other on the line below."""
    document = document_of(
        "Ansökan om projektstöd\nSökande: Spelmanslaget\nOrg.nr 802041-5389\nTelefon och e-post: 031-390 06 91\n"
        "eva.lund@hult.example\nProjektets titel: Lyktan\nSökt belopp: 48 000 kr\n"
    )
    assert (document.get("telefon"), document.get("epost")) == ("031-390 06 91", "eva.lund@hult.example")


def test_a_mere_name_is_that_of_what_the_heading_names() -> None:
    document = document_of(
        "ANSÖKAN OM ANSLAG\n\n*** UPPGIFTER OM SÖKANDE ***\nFÖRENING: Hults byalag\nORG NR: 802650-1406\n\n"
        "*** PROJEKT ***\nBENÄMNING: Ljus i tunneln, etapp 2\nANSÖKT BELOPP: 48 000\n"
    )
    assert document.get("projekt") == "Ljus i tunneln, etapp 2"


def test_words_that_may_head_a_page_are_a_label_behind_others_and_the_nearer_word_is_crossed() -> None:
    document = document_of(
        "Ansökan om föreningsbidrag\nFörening: Hults byalag\nOrganisationsnummer: 802650-1406\n"
        "Kontaktperson: Eva Lund\nSökt belopp: 48 000 kr\nÖVRIGA INTÄKTER: JA      X NEJ\n"
    )
    assert document.get("ovriga_intakter") == "nej"


def test_the_name_of_an_account_asks_for_nothing() -> None:
    """Words behind a code are the text of its row, though a form may ask for the same."""
    document = document_of(
        "Redovisning av bidrag\n\nFörening: Byalaget Dungen\nProjekt: Odla ihop\n\n"
        "Konto     Benämning                    Belopp\n"
        "3990      Erhållet föreningsbidrag    -20 000\n"
        "4010      Jord och frön                12 400\n"
        "5410      Redskap                       7 600\n"
    )
    assert [row["text"] for row in document.rows] == ["Erhållet föreningsbidrag", "Jord och frön", "Redskap"]
    assert document.get("beviljat_belopp") is None


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Hur mycket bidrag fick ni?", "beviljat_belopp"),
        ("Under vilken period har projektet pågått?", "period"),
        ("Vilket ärende avser redovisningen?", "diarienummer"),
        ("Projektperiodens första dag", "period_start"),
        ("Projektperiodens sista dag", "period_slut"),
        ("Sista dag för redovisning", None),
    ],
)
def test_plain_questions_of_a_report(question: str, name: str | None) -> None:
    named = {one.name for one in named_by(question)}
    assert name in named if name is not None else "period_slut" not in named
