"""Words of a Word document that are struck out, set off the line or too small to be read."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from extract.readers import read_layout
from models.layout import NoteCode, Page

Looks = dict[str, object]


def page_of(tmp_path: Path, *runs: tuple[str, Looks]) -> Page:
    document = docx.Document()
    paragraph = document.add_table(1, 1).cell(0, 0).paragraphs[0]
    for text, looks in runs:
        run = paragraph.add_run(text)
        for name, look in looks.items():
            setattr(run.font, name, look)
    document.add_paragraph("Ort och datum")
    document.save(str(tmp_path / "a.docx"))
    (page,) = read_layout(tmp_path / "a.docx").pages
    return page


@pytest.mark.parametrize(
    ("runs", "words"),
    [
        pytest.param([("25000", {}), ("1", {"superscript": True})], ["25000", "1"], id="the mark of a note"),
        pytest.param([("25000", {}), ("1", {"subscript": True})], ["25000", "1"], id="one below the line"),
        pytest.param([("120", {}), ("000", {"bold": True})], ["120000"], id="figures set in two ways"),
        pytest.param([("40 m", {}), ("2", {"superscript": True})], ["40", "m2"], id="square metres"),
        pytest.param(
            [("bil", {}), ("aga", {"superscript": True})], ["bilaga"], id="letters set off the line"
        ),
    ],
)
def test_figures_off_the_line_are_no_part_of_the_amount(
    tmp_path: Path, runs: list[tuple[str, Looks]], words: list[str]
) -> None:
    page = page_of(tmp_path, *runs)
    assert [word.text for word in page.words] == [*words, "Ort", "och", "datum"]


@pytest.mark.parametrize(
    ("looks", "code"),
    [
        pytest.param({"strike": True}, NoteCode.STRUCK_OUT, id="struck out"),
        pytest.param({"double_strike": True}, NoteCode.STRUCK_OUT, id="by two lines"),
        pytest.param({"size": Pt(1)}, NoteCode.NOT_SHOWN, id="one point high"),
    ],
)
def test_what_is_struck_out_or_tiny_is_told(tmp_path: Path, looks: Looks, code: NoteCode) -> None:
    page = page_of(tmp_path, ("120 000", looks), (" 100 000", {}))
    assert [(note.code, note.stored) for note in page.notes] == [(code, "120"), (code, "000")]
    assert all(note.box in [word.box for word in page.words[:2]] for note in page.notes)
