"""What corrections teach: proposals that hold labels and measurements, and never an answer."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from extract.decided.reviews import value_digest
from extract.learn import (
    cases_of,
    cases_table,
    difference,
    label_at,
    learn,
    proposed_files,
    summary,
    with_labels,
    without_requirement,
)
from models.errors import ConfigError, Reason
from models.event import Cell, Event, EventKind, Target
from models.form_loader import known_forms
from models.geometry import Box
from models.layout import TextSource, Word
from models.record import (
    Document,
    DocumentStatus,
    Dokumenttyp,
    Place,
    Row,
    Section,
    SourceFile,
    Value,
    ValueStatus,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
FORMS = {form.name: form for form in known_forms()}
NAME = "ytterstad_ansokan"
WORDS = [
    Word("Önskad", Box(70, 100, 110, 112)),
    Word("medelsram:", Box(113, 100, 170, 112)),
    Word("900", Box(180, 100, 200, 112)),
    Word("000", Box(203, 100, 223, 112)),
    Word("Bilaga", Box(70, 300, 110, 312)),
]
SHOWN = Place(1, Box(180, 100, 223, 112))


def paper(number):
    file = SourceFile(f"{number}.pdf", f"{number}.pdf", f"{number:064}", 1, TextSource.TEXT)
    values = (
        Value("sokt_summa", "", None, ValueStatus.ABSENT),
        Value(
            "budget_summa", "900 000", Decimal(900000), ValueStatus.READ, SHOWN, "right",
            features=(("label", 0.9), ("kind", 1.0)), confidence=0.8,
        ),
    )  # fmt: skip
    return Document(
        f"d-{number}", file, 1, 1, DocumentStatus.OK, Reason.OK, Dokumenttyp.ANSOKAN, NAME, values=values
    )


def event(document, kind, field, seq=1, **more):
    value = document.find(field)
    aim = Target(document.file.sha256, document.document_id, field, "applications", place=value.place)
    return Event(
        f"e{document.document_id}{seq}", NOON, "Ada", kind, aim, seen=value_digest(value), seq=seq, **more
    )


def lessons(*events, documents):
    return learn(documents, events, FORMS, lambda document, page: WORDS)


def shown(document, seq=1):
    return event(document, EventKind.RATTA, "sokt_summa", seq, after="900000", place=SHOWN, raw="900 000")


def test_a_label_that_the_form_does_not_know_is_proposed():
    documents = [paper(1), paper(2)]
    (found,) = lessons(*map(shown, documents), documents=documents).labels
    assert (found.form, found.field, found.label, found.papers) == (NAME, "sokt_summa", "Önskad medelsram", 2)


def test_a_label_that_the_form_knows_is_not_proposed():
    known = next(spec for spec in FORMS[NAME].fields if "sokt_summa" in spec.columns).labels[0]
    words = [Word(known, Box(70, 100, 170, 112))]
    assert learn([paper(1)], [shown(paper(1))], FORMS, lambda document, page: words).labels == ()


@pytest.mark.parametrize(
    "words",
    [
        [],
        [Word("19121212-1212", Box(70, 100, 170, 112))],  # a number is no label
        [Word("långt", Box(0, 100, 10, 112))],  # too far away, and no capital
        [
            Word(f"Ord{letter}", Box(70 + 9 * n, 100, 78 + 9 * n, 112))
            for n, letter in enumerate("abcdefghijk")
        ],
    ],
)
def test_what_is_no_label_teaches_nothing(words):
    assert label_at(words, SHOWN) is None


def test_a_label_above_its_answer_is_found():
    assert label_at([Word("Belopp", Box(180, 85, 220, 97))], SHOWN) == "Belopp"


def test_a_required_field_that_many_papers_lack_is_doubted():
    documents = [paper(number) for number in range(1, 4)]
    events = [event(each, EventKind.SAKNAS, "sokt_summa") for each in documents]
    (found,) = lessons(*events, documents=documents).not_required
    assert (found.field, found.papers) == ("sokt_summa", 3)
    assert lessons(*events[:2], documents=documents).not_required == ()


def test_every_judged_value_is_a_case_without_its_words():
    document = paper(1)
    right = lessons(event(document, EventKind.BEKRAFTA, "budget_summa"), documents=[document])
    wrong = lessons(event(document, EventKind.RATTA, "budget_summa", after="1"), documents=[document])
    assert [case.right for case in (*right.cases, *wrong.cases)] == [True, False]
    table = cases_table(right.cases)
    assert "amount,budget_summa" in table
    assert "900" not in table
    assert cases_of(table) == right.cases


@pytest.mark.parametrize(
    "spoiled",
    [
        ("grupp,", "slag,"),  # another table
        ("\namount,", "\nkronor,"),  # no such kind of value
        (",ja,", ",kanske,"),  # neither right nor wrong
        ("{", "["),  # no measurements
        (": 1.0", ": NaN"),  # a measurement that measures nothing
    ],
)
def test_judged_values_that_do_not_hold_are_refused(spoiled):
    document = paper(1)
    table = cases_table(
        lessons(event(document, EventKind.BEKRAFTA, "budget_summa"), documents=[document]).cases
    )
    assert spoiled[0] in table
    with pytest.raises(ConfigError, match=r"granska learn --accept"):
        cases_of(table.replace(*spoiled))


def test_an_undone_correction_teaches_nothing():
    document = paper(1)
    undo = replace(event(document, EventKind.ANGRA, "sokt_summa", 2), about=shown(document).event_id)
    assert lessons(shown(document), undo, documents=[document]).labels == ()


TOML = """# head
name = "x"

[fields.sokt_summa]
required = true # must be there
labels = ["Sökt summa",
    "Belopp"]

[fields.ort]

[sections.mal]
"""


def test_labels_are_added_and_nothing_else_moves():
    changed = with_labels(TOML, "sokt_summa", ['En "ny"'])
    assert tomllib.loads(changed)["fields"]["sokt_summa"]["labels"] == ['En "ny"', "Sökt summa", "Belopp"]
    assert changed.startswith("# head\n")
    assert tomllib.loads(with_labels(TOML, "ort", ["Plats"]))["fields"]["ort"]["labels"] == ["Plats"]
    assert tomllib.loads(with_labels(TOML, "epost", ["Mejl"]))["fields"]["epost"]["labels"] == ["Mejl"]


def test_a_requirement_is_taken_away_from_its_own_field_only():
    both = TOML.replace("[fields.ort]\n", "[fields.ort]\nrequired = true\n")
    fields = tomllib.loads(without_requirement(both, "sokt_summa"))["fields"]
    assert "required" not in fields["sokt_summa"]
    assert fields["ort"]["required"]


def test_the_proposal_is_a_difference_that_applies_and_is_said_in_words():
    documents = [paper(1)]
    found = lessons(shown(documents[0]), documents=documents)
    changed = proposed_files(found, {NAME: TOML})
    text = difference(changed)
    assert f"+++ b/forms/{NAME}.toml" in text
    assert '+labels = ["Önskad medelsram", "Sökt summa",' in text
    assert "900" not in text
    assert summary(found) == [f"{NAME}: ny ledtext för sokt_summa: Önskad medelsram (1 papper)"]
    assert proposed_files(lessons(documents=documents), {NAME: TOML}) == {}


def test_every_value_of_a_row_that_was_none_counts_as_wrong_and_an_added_row_as_nothing():
    features = (("label", 0.9), ("kind", 1.0))
    cell = Value("belopp", "5", Decimal(5), ValueStatus.READ, SHOWN, "column", (), features, 0.9)
    document = replace(paper(1), rows=(Row("budget_rows", 1, (cell,)),))
    sha256 = document.file.sha256
    aim = Target(sha256, document.document_id, "", "budget_rows", "1", place=SHOWN)
    gone = Event("e1", NOON, "Ada", EventKind.TA_BORT, aim, seq=1)
    (case,) = lessons(gone, documents=[document]).cases
    assert (case.field, case.right) == ("belopp", False)
    given = (Cell("belopp", "7", "7", SHOWN),)
    added = Event("e2", NOON, "Ada", EventKind.LAGG_TILL, replace(aim, row=""), cells=given, seq=2)
    later = replace(aim, field="belopp", added_by="e2")
    corrected = Event("e3", NOON, "Ada", EventKind.RATTA, later, after="8", place=SHOWN, seq=3)
    found = lessons(added, corrected, documents=[document])
    assert (found.cases, found.labels, found.not_required) == ((), (), ())


def test_the_text_of_a_section_teaches_no_label():
    document = replace(paper(1), sections=(Section("mal", "Mål", "Att sirnma.", SHOWN, 1),))
    aim = Target(document.file.sha256, document.document_id, "mal", "sections", place=SHOWN)
    rewritten = Event("e1", NOON, "Ada", EventKind.RATTA, aim, after="Att simma.", place=SHOWN, seq=1)
    found = lessons(rewritten, documents=[document])
    assert (found.cases, found.labels) == ((), ())
