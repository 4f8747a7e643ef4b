from __future__ import annotations

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
