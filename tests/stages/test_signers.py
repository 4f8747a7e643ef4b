from __future__ import annotations

from datetime import date

import pytest

from tests.stages.grid import document_of

HEAD = "Ansökan om projektbidrag\n\nProjektnamn: Odla ihop\nSökande: Föreningen Dungen\n"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        # what a signer is called is a word of labels, too
        ("Sökt belopp: 90 000 kr\nTierp 2016-03-01\n\nEva Lindqvist\nFirmatecknare", "undertecknare", "Eva Lindqvist"),
        ("Sökt belopp: 90 000 kr\nTierp 2016-03-01\n\nEva Lindqvist\nFirmatecknare", "befattning", "Firmatecknare"),
        ("Namn             Eva Lindqvist\nRoll             Firmatecknare", "befattning", "Firmatecknare"),
        # a name that no list knows, vouched for by the title behind it
        ("Syfte: odla\nTierp 2016-03-01      Odo Xhemalisson, Ordförande", "undertecknare", "Odo Xhemalisson"),
        # a caption between the date and the name, and a date under both
        ("Syfte: odla\n\nTierp 2016-03-01\n\nSignering\nEva Lindqvist\nOrdförande", "undertecknare", "Eva Lindqvist"),
        ("Syfte: odla\n\nSignerad av\nEva Lindqvist\nOrdförande\nTierp 2016-03-01", "befattning", "Ordförande"),
        # a caption under the line to write on
        ("Period: 2015\n\nden 1 mars 2016\n\nDatum\nEva Lindqvist\nOrdförande", "datum", date(2016, 3, 1)),
        # a question behind a long one with its answer, and one whose answer the next question is not
        (
            "Vilken adress har ni? Lövstigen 41, lgh 1102, 377 97 Hult\nVem är kontaktperson? Eva Lindqvist",
            "kontaktperson",
            "Eva Lindqvist",
        ),
        # one wrong letter in a label right before its answer
        ("Beolpp som söks 910 500", "sokt_summa", 910500),
        # two labels of other income, the one answered by a word and the other by an amount
        ("Annan finansiering ja/nej:   Ja\nÖvriga intäkter (kr):   401 000", "ovriga_intakter_belopp", 401000),
        # the next numbered label beside a question is no answer to it
        (
            "3.3 Finns annan medfinansiering?       3.4 Om ja, ange summa\n[ ] Ja      [x] Nej",
            "ovriga_intakter",
            "nej",
        ),
        # a colon in a column of its own
        ("Sökt belopp      : 90 000 kr\nOrt              : Tierp", "ort", "Tierp"),
        # an amount without a unit beside a question with yes and no
        ("Medfinansiering: 344 000", "ovriga_intakter_belopp", 344000),
        ("Medfinansiering: 2016", "ovriga_intakter_belopp", None),
    ],
)  # fmt: skip
def test_what_stands_where_an_answer_does(text: str, field: str, value: object) -> None:
    found = {each.field: each.value for each in document_of(HEAD + text).values}
    assert found.get(field) == value
