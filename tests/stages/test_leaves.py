from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.pipeline import documents_of
from extract.stages.page.lines import read_lines
from models.geometry import Box
from models.layout import Layout, Page, Rule, TextSource, Word
from models.record import SourceFile

LEFT = (
    "Ansökan om bidrag",
    "Sökande:",
    "Byalaget i Norra Hult",
    "Projektets namn:",
    "Ljus i tunneln",
    "Syfte:",
    "Vägen till skolan är mörk och många barn",
    "har slutat att cykla dit under vintern.",
    "Vi vill lysa upp den sista biten.",
)
RIGHT = (
    "Genomförande:",
    "En elektriker sätter upp nio stolpar med",
    "lampor som drivs av solceller på taket.",
    "Arbetet görs på helgerna av medlemmar.",
    "Sökt belopp:",
    "48 000 kr",
    "Datum:",
    "2015-03-17",
)


def printed(text: str, x0: float, top: float) -> list[Word]:
    words, x = [], x0
    for part in text.split():
        words.append(Word(part, Box(x, top, x + 5.0 * len(part), top + 10.0), size=10.0))
        x += 5.0 * len(part) + 3.0
    return words


def spread(offset: float, right: tuple[str, ...] = RIGHT) -> Layout:
    """A page 842 points wide; the right column begins `offset` points below the left one's first line."""
    words = [w for n, text in enumerate(LEFT) for w in printed(text, 50.0, 60.0 + 24.0 * n)]
    words += [w for n, text in enumerate(right) for w in printed(text, 450.0, 60.0 + offset + 24.0 * n)]
    return Layout((Page(1, 842.0, 595.0, tuple(words)),), TextSource.TEXT)


def test_columns_at_heights_of_their_own_are_read_one_after_the_other() -> None:
    read, lines = read_lines(spread(9.0))
    assert [line.text for line in lines] == [*LEFT, *RIGHT]
    assert [(page.number, page.in_file) for page in read.pages] == [(1, 1), (2, 1)]


def test_values_of_a_column_lead_back_to_the_page_of_the_file() -> None:
    layout = spread(9.0)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    found = {value.field: value for value in document.values if value.raw}
    assert str(found["sokt_summa"].value) == "48000"
    assert found["projekt"].value == "Ljus i tunneln"
    assert {value.place.page for value in found.values() if value.place} == {1}
    assert (document.page_from, document.page_to) == (1, 1)
    assert {(s.place.page, s.page_to) for s in document.sections} == {(1, 1)}


@pytest.mark.parametrize(
    ("offset", "right"),
    [
        (0.0, RIGHT),  # at the same heights: perhaps a form of two columns, whose lines belong together
        (9.0, tuple(str(n * 1_000) for n in range(8))),  # figures alone are no column of text
        (9.0, RIGHT[:4]),  # a note beside a letter
    ],
)
def test_other_pages_are_left_whole(offset: float, right: tuple[str, ...]) -> None:
    read, _ = read_lines(spread(offset, right))
    assert [page.number for page in read.pages] == [1]


ROWS = tuple(f"{3010 + n} Hyra {n + 1} 400 kr" for n in range(8))


@pytest.mark.parametrize(("step", "pages"), [(22.0, [1, 2]), (15.0, [1])])
def test_a_table_out_of_step_with_a_form_beside_it_is_a_page_of_its_own(
    step: float, pages: list[int]
) -> None:
    labels = ("Förening", "Byalaget", "Projekt", "Ljus", "Period", "2015", "Ort", "Hult") * 2
    words = [w for n, text in enumerate(labels) for w in printed(text, 50.0, 60.0 + 15.0 * n)]
    words += [w for n, text in enumerate(ROWS) for w in printed(text, 450.0, 65.0 + step * n)]
    read, _ = read_lines(Layout((Page(1, 842.0, 595.0, tuple(words)),), TextSource.TEXT))
    assert [page.number for page in read.pages] == pages


FACTS = (
    ("Dimman lättar", "projektnamn"),
    ("Byalaget i Norra Hult", "organisation"),
    ("802063-9756", "org.nr"),
    ("Tove Lindegren", "kontaktperson"),
    ("0980-319 246", "telefon"),
    ("48 000 kr", "sökt belopp"),
)
TEXT = (
    "Syfte",
    *("Vägen till skolan är mörk och många barn har slutat",) * 8,
    "Genomförande",
    *("En elektriker sätter upp nio stolpar med lampor som drivs",) * 8,
)


def panel(step: float, facts: Sequence[tuple[str, str]] = FACTS) -> Layout:
    """Facts with their captions in small print under them, on the left of running text; `step` between two facts."""
    words = [w._replace(size=16.0, bold=True) for w in printed("Ansökan om bidrag", 60.0, 30.0)]
    for n, (fact, caption) in enumerate(facts):
        words += printed(fact, 60.0, 93.0 + step * n)
        words += [w._replace(size=6.0) for w in printed(caption, 60.0, 103.0 + step * n)]
    words += [w for n, line in enumerate(TEXT) for w in printed(line, 240.0, 90.0 + 14.0 * n)]
    return Layout((Page(1, 595.0, 842.0, tuple(words)),), TextSource.TEXT)


@pytest.mark.parametrize("misread", [{}, {"kontaktperson": "kontaktprson", "sökt belopp": "sökt belcpp"}])
def test_facts_beside_running_text_are_read_for_themselves_with_the_captions_under_them(
    misread: dict[str, str],
) -> None:
    layout = panel(33.0, [(fact, misread.get(caption, caption)) for fact, caption in FACTS])
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    found = {value.field: value.raw for value in document.values if value.raw}
    wanted = ("projekt", "sokande", "organisationsnummer", "kontaktperson", "telefon", "sokt_summa")
    assert tuple(found.get(name) for name in wanted) == tuple(fact for fact, _ in FACTS)
    assert "Vägen till skolan" in next(s.text for s in document.sections if s.name == "syfte")


def test_labels_beside_the_text_that_answers_them_keep_to_its_lines() -> None:
    words = [w for n in range(6) for w in printed(f"Fråga {n}", 60.0, 90.0 + 42.0 * n)]
    words += [w for n, line in enumerate(TEXT) for w in printed(line, 240.0, 90.0 + 14.0 * n)]
    read, _ = read_lines(Layout((Page(1, 595.0, 842.0, tuple(words)),), TextSource.TEXT))
    assert [page.number for page in read.pages] == [1]


LEVEL = 28.0
"""Twice the pitch of the text: every fact stands level with a line of it."""


def test_facts_with_captions_are_a_panel_though_their_lines_are_level_with_the_text_beside_them() -> None:
    layout = panel(LEVEL)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    found = {value.field: value.raw for value in document.values if value.raw}
    assert (found.get("projekt"), found.get("sokt_summa")) == ("Dimman lättar", "48 000 kr")


ACCOUNTS = (
    ("Kronor", "Konto", "Motpart", "Text"),
    ("118 300", "5012", "1714", "Timanställda ledare"),
    ("45 500", "5631", "1714", "PO-pålägg"),
    ("27 450", "6461", "8710", "Mat, faktura 2015-04-02"),
    ("9 750", "6982", "1690", "Larm"),
    *(("12 000", "6110", "1690", "Papper"),) * 8,
)


@pytest.mark.parametrize("end", [320.0, 780.0])
def test_text_beyond_the_rules_of_a_table_is_not_part_of_its_rows(end: float) -> None:
    words = [w._replace(size=16.0) for w in printed("Redovisning av bidrag", 60.0, 30.0)]
    for n, row in enumerate(ACCOUNTS):
        for x, cell in zip((60.0, 110.0, 150.0, 200.0), row, strict=True):
            words += printed(cell, x, 90.0 + 17.0 * n)
    told = (
        "Gården var öppen varje kväll i veckan",
        "och många ville ha en egen nyckel till",
        "den som de fick",
    )
    words += [w for n, line in enumerate(told * 4) for w in printed(line, 350.0, 90.0 + 17.0 * n)]
    rules = tuple(Rule(Box(60.0, top, end, top + 1.0)) for top in (102.0, 300.0))
    layout = Layout((Page(1, 842.0, 595.0, tuple(words), rules=rules),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    texts = [row.cell("text") for row in document.rows_of("konto_rows")]
    read = [cell.value for cell in texts if cell is not None]
    assert (read == [row[-1] for row in ACCOUNTS[1:]]) is (end < 350.0)


def test_an_amount_with_its_caption_under_it_is_not_the_next_amount() -> None:
    facts = (
        ("Dimman lättar", "projektnamn"),
        ("hela året 2009 enligt beslut", "period"),
        ("1 180 000 kr", "beviljat belopp"),
        ("903 000 kr", "förbrukat belopp"),
    )
    words = [w._replace(size=16.0) for w in printed("Redovisning av projektbidrag", 60.0, 30.0)]
    for n, (fact, caption) in enumerate(facts):
        words += printed(fact, 60.0, 93.0 + 25.0 * n)
        words += [w._replace(size=6.0) for w in printed(caption, 60.0, 103.0 + 25.0 * n)]
    layout = Layout((Page(1, 595.0, 842.0, tuple(words)),), TextSource.TEXT)
    (document,) = documents_of(layout, SourceFile("a.pdf", "a.pdf", "0" * 64, 1, TextSource.TEXT))
    found = {value.field: value.raw for value in document.values if value.raw}
    assert (found["beviljat_belopp"], found["forbrukat_belopp"]) == ("1 180 000 kr", "903 000 kr")
