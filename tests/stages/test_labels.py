"""Labels are found where they stand, typed wrong or not, and not where a sentence merely holds the word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.stages.labels.labels import Hit, find_labels
from extract.stages.page.lines import read_lines
from extract.stages.papers.classify import index_of
from extract.stages.words.wordings import allowed_errors
from models.form import Form
from models.form_loader import known_forms
from tests.stages.grid import layout_of

ANSOKAN = next(form for form in known_forms() if form.name == "ytterstad_ansokan")


def labels(text: str, form: Form = ANSOKAN) -> tuple[Hit, ...]:
    return find_labels(read_lines(layout_of(text))[1], index_of(form))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nämnd:  Kontaktperson:", ["namnd", "kontaktperson"]),  # two labels, two spaces apart
        ("Nämnd: Kontaktperson:", ["namnd", "kontaktperson"]),  # one space: the second follows the first
        ("Tidplan (datum för start och slut)", ["tidplan"]),  # the hint is part of the label
        ("Sökt summa (anges i hela kronor):", ["sokt_summa"]),  # a hint that the form does not know
        ("Budget (specificera): Finns övriga intäkter JA   kr NEJ", ["budget_summa", "ovriga_intakter"]),
        ("1.2 Sökt belopp", ["sokt_summa"]),  # numbered
        ("SÖKT SUMMA", ["sokt_summa"]),  # capitals
        ("Kontaktpersom:", ["kontaktperson"]),  # typing error
        ("Sökt sum ma:", ["sokt_summa"]),  # a scanner's stray space
        ("Sökt\nbelopp totalt", ["sokt_summa"]),  # wrapped over two lines
        ("Ansvarig          Solna nämnd\nnämnd:", ["namnd"]),  # the answer stands beside its first line
        ("Sökande\nNämnd:", ["Sökande", "namnd"]),  # a heading and a label, not one wrapped label
        ("Syftet med arbetet är att nå fler", []),  # a sentence
        ("t o m           2010-08-31", ["tidplan_slut"]),  # the second half of a period
        ("tom\n2010-08-31", []),  # the end of a period inside a cell
        ("budget för året", []),  # no capital, no colon
        ("Mål\nMedborgarna ska bli tryggare.", ["mal"]),  # short heading on a line of its own
        ("Ma1\nMedborgarna ska bli tryggare.", ["mal"]),  # a letter of a scan read as a figure
        ("Mål1\nMedborgarna ska bli tryggare.", []),  # its number: no letter too many in so short a word
    ],
)
def test_labels_in_one_or_two_lines(text: str, found: list[str]) -> None:
    hits = [hit for hit in labels(text) if hit.colon or hit.alone or hit.wording.role == "field"]
    assert [hit.name for hit in hits] == found


def test_short_words_are_told_apart_by_one_letter() -> None:
    assert allowed_errors(len("mal")) == 0
    assert not [hit for hit in labels("Mat:") if hit.name == "mal"]


def test_digits_are_never_matched_loosely() -> None:
    assert [len(hit.words) for hit in labels("Telefon 1 234:")] == [1]


@given(st.text(alphabet="abåNMåämnd:ktorspeBug( )1.2\n", max_size=300))
def test_every_word_belongs_to_one_label_at_the_most(text: str) -> None:
    hits = labels(text)
    words = [id(word) for hit in hits for word in hit.words]
    assert len(words) == len(set(words))
