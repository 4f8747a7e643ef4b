from __future__ import annotations

from datetime import date

from extract.pipeline import documents_of
from models.layout import Layout, Page, TextSource, Word
from models.record import SourceFile
from tests.stages.test_leaves import printed


def as_a_form(rows: list[tuple[str, str]]) -> Layout:
    """Captions in small type, each over its answer."""
    words: list[Word] = []
    for n, (caption, answer) in enumerate(rows):
        small = [w._replace(size=7.0) for w in printed(caption, 50.0, 60.0 + 40.0 * n)]
        words += [*small, *printed(answer, 50.0, 74.0 + 40.0 * n)]
    return Layout((Page(1, 595.0, 842.0, tuple(words)),), TextSource.TEXT)


def test_labels_in_the_type_of_the_known_ones_are_named_by_their_stems() -> None:
    rows = [
        ("Utskrift", "Ansökan om bidrag"),
        ("Organisationsnummer", "802004-5723"),
        ("E-post", "eva.lund@dungen.example"),
        ("Sökt belopp", "48 000 kr"),
        ("Förening/organisation", "Byalaget i Norra Hult"),
        ("Benämning på projektet", "Ljus i tunneln"),
        ("Ansökan nr (ifylls ej)", "KFN 2016/41"),
        ("Vår katt heter", "Misse"),
    ]
    (document,) = documents_of(as_a_form(rows), SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    found = {value.field: value.value for value in document.values if value.raw}
    assert found["sokande"] == "Byalaget i Norra Hult"
    assert found["projekt"] == "Ljus i tunneln"
    assert found["diarienummer"] == "KFN 2016/41"
    assert "Misse" not in found.values()


def test_an_answer_may_stand_below_that_of_the_label_beside_it() -> None:
    """Days in small boxes stand lower than the town beside them, and a tick box parts what answers one question."""
    rows = [
        ("Organisationsnummer", "802004-5723"),
        ("E-post", "eva.lund@dungen.example"),
        ("Sökt belopp", "48 000 kr"),
    ]
    (page,) = as_a_form(rows).pages
    drawn = (
        *(
            (text, x, 220.0, 7.0)
            for text, x in (("Insatsen inleds", 50.0), ("Insatsen upphör", 180.0), ("Kommun", 330.0))
        ),
        ("Hultby", 330.0, 234.0, 10.0),
        *((text, x, 248.0, 10.0) for text, x in (("2016-02-01", 50.0), ("2016-11-30", 180.0))),
        *((text, x, 280.0, 7.0) for text, x in (("Fås andra intäkter", 50.0), ("Om ja, kronor", 330.0))),
        *((text, x, 294.0, 10.0) for text, x in (("☐", 50.0), ("Ja", 75.0), ("☒", 110.0), ("Nej", 135.0))),
    )
    words = [w._replace(size=size) for text, x, top, size in drawn for w in printed(text, x, top)]
    title = printed("ANSÖKAN OM BIDRAG", 50.0, 30.0)
    layout = Layout((Page(1, 595.0, 842.0, (*title, *page.words, *words)),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    found = {value.field: value.value for value in document.values if value.raw}
    assert (found["tidplan_start"], found["tidplan_slut"]) == (date(2016, 2, 1), date(2016, 11, 30))
    assert found["ovriga_intakter"] == "nej"
