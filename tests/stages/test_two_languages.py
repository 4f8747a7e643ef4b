"""Forms whose labels stand in another language and in Swedish."""

from __future__ import annotations

from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.page.lines import read_lines
from extract.stages.papers.two_languages import keep_swedish_labels
from models.record import Dokumenttyp
from tests.stages.grid import document_of, layout_of

BESIDE = (
    "Avustushakemus / Ansökan om bidrag\n\n"
    "Hakija / Sökande               Kulturföreningen Väylä\n"
    "Katuosoite / Gatuadress        Rajakatu 3\n"
    "Yhteyshenkilö / Kontaktperson  Maj Ek\n"
    "Puhelin / Telefon              08-465 004 81\n"
    "Hankkeen nimi / Projektets namn  Laulu – Sång över älven\n"
    "Aloituspäivä / Påbörjas        2005-08-15\n"
    "Päättymispäivä / Avslutas      2006-05-31\n"
    "Haettava avustus / Sökt bidrag    180 000\n"
)
OTHER_WORDS = (
    "Ansökan om bidrag\n\n"
    "Sökande / ort                  Kulturföreningen / Storvik\n"
    "Kontaktperson / titel          Maj Ek / ordförande\n"
    "Telefon / mobil                08-465 004 81\n"
    "Projektets namn / kortnamn     Sång / Laulu\n"
    "Sökt bidrag / lån              180 000\n"
)


def test_labels_are_read_by_their_swedish_halves() -> None:
    document = document_of(BESIDE)
    assert document.dokumenttyp is Dokumenttyp.ANSOKAN
    assert document.get("sokande") == "Kulturföreningen Väylä"
    assert document.get("kontaktperson") == "Maj Ek"
    assert document.get("projekt") == "Laulu – Sång över älven"
    assert document.get("sokt_summa") == Decimal(180_000)
    assert str(document.get("tidplan_slut")) == "2006-05-31"


def test_a_form_whose_first_halves_are_known_is_left_as_it_is() -> None:
    layout, lines = read_lines(layout_of(OTHER_WORDS))
    draft = Draft(layout, lines)
    assert keep_swedish_labels(draft) is draft
