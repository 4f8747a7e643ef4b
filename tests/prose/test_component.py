"""The spaCy component: others add it to their own pipeline."""

from __future__ import annotations

import pytest

spacy = pytest.importorskip("spacy")

from extract.prose import find_facts, register_component, swedish_pipeline  # noqa: E402

TEXT = "En samordnare på 75 % har pågått sedan sommaren 2013. Hyran var 12 000 kr i månaden."


def test_added_to_a_pipeline_of_ones_own() -> None:
    register_component()
    register_component()  # twice does no harm
    nlp = spacy.blank("sv")
    nlp.add_pipe("granska_facts")
    doc = nlp(TEXT)
    assert [(span.text, span.label_) for span in doc.spans["granska"]] == [
        ("En samordnare på 75 %", "TJANST"),
        ("sommaren 2013", "SEDAN"),
        ("12 000 kr", "BELOPP"),
    ]
    assert doc._.granska_facts == find_facts(TEXT)


def test_own_pipeline_splits_sentences() -> None:
    doc = swedish_pipeline(goals=True)("Tryggheten ska öka. Minst 40 ska delta.")
    assert len(list(doc.sents)) == 2
    assert [span.label_ for span in doc.spans["granska"]] == ["MAL", "MAL"]
