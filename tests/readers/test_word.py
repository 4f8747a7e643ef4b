"""Word documents made by python-docx and by hand: text, tables, fields and pages as Word shows them."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.shared import Pt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.readers import office_package, read_layout
from extract.readers.word import WordReader
from models.errors import ReadError, Reason
from models.layout import Layout, Page, TextSource, Word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def layout_of(folder: Path, *fill: Callable[[Docx], object]) -> Layout:
    document = Document()
    for each in fill:
        each(document)
    document.save(str(folder / "a.docx"))
    return read_layout(folder / "a.docx")


def with_xml(body: str) -> Callable[[Docx], object]:
    """A paragraph or table as it stands in the file."""

    def add(document: Docx) -> None:
        element = parse_xml(body.replace(">", f" {W} {W14} {MC}>", 1))
        document.element.body.insert(len(document.element.body) - 1, element)

    return add


def text(*runs: str) -> str:
    return "<w:p>" + "".join(f"<w:r>{run}</w:r>" for run in runs) + "</w:p>"


def lines_of(page: Page) -> list[str]:
    """The words of each printed line, from top to bottom."""
    rows: dict[int, list[Word]] = {}
    for word in page.words:
        rows.setdefault(round(word.box.bottom), []).append(word)
    return [" ".join(w.text for w in sorted(rows[y], key=lambda w: w.box.x0)) for y in sorted(rows)]


def only_lines(folder: Path, *bodies: str) -> list[str]:
    (page,) = layout_of(folder, *map(with_xml, bodies)).pages
    return lines_of(page)


def test_words_stand_in_order_with_size_and_weight(tmp_path: Path) -> None:
    def fill(document: Docx) -> None:
        paragraph = document.add_paragraph("Sökt summa: ")
        run = paragraph.add_run("900 000 kr")
        run.bold, run.font.size = True, Pt(14)

    layout = layout_of(tmp_path, fill)
    (page,) = layout.pages
    assert layout.source is TextSource.TEXT
    assert [(w.text, w.size, w.bold, w.line) for w in page.words][1:] == [
        ("summa:", 11.0, False, None), ("900", 14.0, True, None), ("000", 14.0, True, None), ("kr", 14.0, True, None),
    ]  # fmt: skip
    assert len({round(word.box.bottom, 3) for word in page.words}) == 1
    assert all(a.box.x1 < b.box.x0 for a, b in zip(page.words, page.words[1:], strict=False))


def test_cells_are_boxes_with_rules_and_hold_their_words(tmp_path: Path) -> None:
    def fill(document: Docx) -> None:
        table = document.add_table(rows=2, cols=3)
        for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
            cell.text = f"cell{number} med långt innehåll som bryts på flera rader"

    (page,) = layout_of(tmp_path, fill).pages
    across = [rule.box for rule in page.rules if rule.is_horizontal]
    upright = [rule.box for rule in page.rules if not rule.is_horizontal]
    assert (len(across), len(upright)) == (3, 4)
    xs, ys = sorted(box.centre for box in upright), sorted(box.middle for box in across)
    for number in range(6):
        (word,) = (word for word in page.words if word.text == f"cell{number}")
        row, column = divmod(number, 3)
        assert xs[column] < word.box.x0 < word.box.x1 < xs[column + 1]
        assert ys[row] < word.box.top < word.box.bottom < ys[row + 1]


def test_merged_and_nested_cells(tmp_path: Path) -> None:
    def fill(document: Docx) -> None:
        table = document.add_table(rows=3, cols=3)
        table.cell(0, 0).merge(table.cell(2, 0)).text = "hela vänsterkanten"
        table.cell(0, 1).merge(table.cell(0, 2)).text = "två kolumner"
        inner = table.cell(1, 1).add_table(rows=1, cols=2)
        inner.cell(0, 1).text = "inre"
        table.cell(2, 2).text = "sist"

    (page,) = layout_of(tmp_path, fill).pages
    assert [word.text for word in page.words] == ["hela", "vänsterkanten", "två", "kolumner", "inre", "sist"]
    left, first = page.words[0].box, page.words[2].box
    spanned = [r.box for r in page.rules if r.is_horizontal and r.box.x0 < left.x0 < r.box.x1]
    assert len(spanned) == 2  # no rule runs through the merged cell
    assert not [r for r in page.rules if not r.is_horizontal and first.x1 < r.box.x0 < page.words[3].box.x0]


def test_a_number_is_never_parted_at_the_end_of_a_line(tmp_path: Path) -> None:
    def fill(document: Docx) -> None:
        table = document.add_table(rows=1, cols=12)
        for cell, amount in zip(
            table.row_cells(0), ["12 626 837,50", "- 500 000", "1 000 kr"] * 4, strict=True
        ):
            cell.text = amount

    (page,) = layout_of(tmp_path, fill).pages
    for group in (("12", "626", "837,50"), ("-", "500", "000"), ("1", "000")):
        at = next(index for index, word in enumerate(page.words) if word.text == group[0])
        words = page.words[at : at + len(group)]
        assert tuple(word.text for word in words) == group
        assert len({round(word.box.bottom) for word in words}) == 1


def test_tab_stops_part_a_line_into_columns(tmp_path: Path) -> None:
    def fill(document: Docx) -> None:
        for label, amount in (("Hyra", "9 500"), ("Material och resor", "1 229 500")):
            paragraph = document.add_paragraph(f"{label}\tja\t{amount}")
            stops = paragraph.paragraph_format.tab_stops
            stops.add_tab_stop(Pt(200))
            stops.add_tab_stop(Pt(400), WD_TAB_ALIGNMENT.RIGHT)

    (page,) = layout_of(tmp_path, fill).pages
    assert [round(word.box.x0) for word in page.words if word.text == "ja"] == [290, 290]
    assert [round(word.box.x1) for word in page.words if word.text == "500"] == [490, 490]


def test_pages_end_where_the_writer_or_word_ended_them(tmp_path: Path) -> None:
    brk, ended = '<w:br w:type="page"/>', "<w:lastRenderedPageBreak/>"
    layout = layout_of(
        tmp_path,
        with_xml(text("<w:t>ett</w:t>", brk)),
        with_xml(text(ended, "<w:t>två</w:t>")),
        with_xml(text("<w:t>också två</w:t>", ended, "<w:t>tre</w:t>")),
        with_xml("<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>fyra</w:t></w:r></w:p>"),
    )
    assert [[word.text for word in page.words] for page in layout.pages] == [
        ["ett"], ["två", "också", "två"], ["tre"], ["fyra"],
    ]  # fmt: skip
    assert [page.number for page in layout.pages] == [1, 2, 3, 4]


def test_a_full_page_goes_over_and_a_heading_goes_with_its_text(tmp_path: Path) -> None:
    def fill(document: Docx) -> None:
        for number in range(200):
            document.add_heading(f"Rubrik {number}", level=3)
            document.add_paragraph(f"Text {number}")

    layout = layout_of(tmp_path, fill)
    assert len(layout.pages) > 5
    assert all(word.box.bottom < page.height for page in layout.pages for word in page.words)
    for page in layout.pages:
        assert (page.words[0].text, page.words[-2].text) == ("Rubrik", "Text")


def test_running_heads_stand_once_at_the_edges(tmp_path: Path) -> None:
    def fill(document: Docx) -> None:
        document.sections[0].header.paragraphs[0].text = "Dnr 1.2-3"
        document.sections[0].footer.paragraphs[0].text = "Sidfot"
        document.add_paragraph("Ett")
        document.add_page_break()
        document.add_paragraph("Två")

    first, second = layout_of(tmp_path, fill).pages
    assert lines_of(first) == ["Dnr 1.2-3", "Ett"]
    assert lines_of(second) == ["Två", "Sidfot"]
    assert first.words[0].box.bottom < 0.12 * first.height
    assert second.words[-1].box.top > 0.88 * second.height


CHECKED = (
    '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>{}</w:checkBox>'
    "</w:ffData></w:fldChar>"
)
END = "<w:instrText> FORMCHECKBOX </w:instrText>", '<w:fldChar w:fldCharType="end"/>'


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (text("<w:t>JA </w:t>", CHECKED.format(""), *END), "JA ☐"),
        (text("<w:t>JA </w:t>", CHECKED.format("<w:checked/>"), *END), "JA ☒"),
        (text("<w:t>JA </w:t>", CHECKED.format('<w:checked w:val="0"/>'), *END, "<w:t>kr</w:t>"), "JA ☐ kr"),
        (
            text('<w:fldChar w:fldCharType="begin"/>', "<w:instrText>FORMTEXT</w:instrText>", "<w:t>gömd</w:t>",
                 '<w:fldChar w:fldCharType="separate"/>', "<w:t>900 000</w:t>", '<w:fldChar w:fldCharType="end"/>'),
            "900 000",
        ),
        (  # a field that never ends hides nothing of what follows
            text('<w:fldChar w:fldCharType="begin"/>') + text("<w:t>kvar</w:t>"), "kvar",
        ),
        (
            text('<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/>'
                 '<w:listEntry w:val="Nej"/></w:ddList></w:ffData></w:fldChar>', '<w:fldChar w:fldCharType="end"/>'),
            "Nej",
        ),
        ('<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>'
         "<w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt></w:p>", "☒"),
        ("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klicka här</w:t></w:r>"
         "</w:sdtContent></w:sdt><w:r><w:t>Namn</w:t></w:r></w:p>", "Namn"),
        (text("<w:t>JA </w:t>", '<w:sym w:font="Wingdings" w:char="F0FE"/>',
              '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0a8</w:t>'), "JA ☒ ☐"),
        ("<w:p><w:del><w:r><w:delText>100</w:delText></w:r></w:del>"
         "<w:ins><w:r><w:t>200</w:t></w:r></w:ins></w:p>", "200"),
        (text("<w:rPr><w:vanish/></w:rPr><w:t>dold</w:t>", "<w:t>synlig</w:t>"), "synlig"),
        (text("<w:t>Sö</w:t>", "<w:rPr><w:b/></w:rPr><w:t>kt</w:t>", "<w:softHyphen/><w:t>\u00ad summa</w:t>"),
         "Sökt summa"),
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
            "<w:txbxContent><w:p><w:r><w:t>ruta</w:t>"
            "</w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>ruta"
            "</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "ruta",
        ),
    ],
)  # fmt: skip
def test_what_word_shows(tmp_path: Path, body: str, shown: str) -> None:
    bodies = [f"{part}</w:p>" for part in body.split("</w:p>")[:-1]] if body.count("<w:p>") == 2 else [body]
    if "txbx" in body:
        bodies = [body]
    assert " ".join(only_lines(tmp_path, *bodies)) == shown


def test_lists_have_their_numbers(tmp_path: Path) -> None:
    def fill(document: Docx) -> None:
        for name in ("Hyra", "Resor"):
            document.add_paragraph(name, style="List Number")
        document.add_paragraph("Övrigt", style="List Bullet")

    (page,) = layout_of(tmp_path, fill).pages
    assert lines_of(page) == ["1. Hyra", "2. Resor", "• Övrigt"]


def test_a_document_without_text_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        layout_of(tmp_path)
    assert caught.value.reason is Reason.NO_TEXT


def packed(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


BOMB = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>'
SMALL = f"<w:document {W}><w:body><w:p><w:r><w:t>hej</w:t></w:r></w:p></w:body></w:document>"
DEEP = (
    f"<w:document {W}><w:body>"
    + "<w:tbl><w:tr><w:tc>" * 3000
    + "</w:tc></w:tr></w:tbl>" * 3000
    + "</w:body></w:document>"
)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"word/document.xml": BOMB + SMALL}, Reason.UNSUPPORTED),
        ({"word/document.xml": (BOMB + SMALL).encode("utf-16")}, Reason.UNSUPPORTED),
        ({"word/document.xml": SMALL[:-9]}, Reason.CORRUPT),
        ({"word/document.xml": b"\xff\x00"}, Reason.CORRUPT),
        ({"word/document.xml": DEEP}, Reason.LIMIT_SIZE),
        ({"word/document.xml": SMALL + " " * (office_package.MOST_BYTES_OF_PART + 1)}, Reason.LIMIT_SIZE),
        ({"xml/annat.xml": SMALL}, Reason.UNSUPPORTED),
    ],
)  # fmt: skip
def test_hostile_documents_end_in_a_reason(
    tmp_path: Path, parts: dict[str, str | bytes], reason: Reason
) -> None:
    (tmp_path / "a.docx").write_bytes(packed(parts))
    with pytest.raises(ReadError) as caught:
        WordReader().read(tmp_path / "a.docx")
    assert caught.value.reason is reason
    assert "hej" not in str(caught.value)


def test_relations_lead_to_parts_of_the_file_only(tmp_path: Path) -> None:
    """The main part is where the package says; a template on another machine is never asked for."""
    rels = (
        '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://a.example/t.dotm" '
        'TargetMode="External"/><Relationship Id="b" Type="x/officeDocument" '
        'Target="/text/../min/text.xml"/></Relationships>'
    )
    styles = (
        '<Relationships><Relationship Id="s" Type="x/styles" Target="../../../etc/passwd"/></Relationships>'
    )
    parts = {"_rels/.rels": rels, "min/text.xml": SMALL, "min/_rels/text.xml.rels": styles}
    (tmp_path / "a.docx").write_bytes(packed({**parts}))
    assert lines_of(read_layout(tmp_path / "a.docx").pages[0]) == ["hej"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=120)
@given(st.data())
def test_damaged_documents_give_a_layout_or_a_read_error(tmp_path: Path, data: st.DataObject) -> None:
    document = Document()
    document.add_table(rows=2, cols=2).cell(0, 0).text = "Sökt summa"
    document.add_paragraph("900 000 kr", style="List Number")
    document.save(str(tmp_path / "a.docx"))
    content = bytearray((tmp_path / "a.docx").read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    (tmp_path / "a.docx").write_bytes(content[: data.draw(st.integers(1, len(content)))])
    with contextlib.suppress(ReadError):
        assert WordReader().read(tmp_path / "a.docx").pages


NAMES = st.sampled_from(
    ["w:p", "w:r",
     "w:t", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:gridSpan", "w:vMerge", "w:pPr", "w:rPr", "w:sz", "w:ind",
     "w:tabs", "w:tab", "w:sdt", "w:sdtContent", "w:fldChar", "w:br", "w:sectPr", "w:pgSz", "w:tblGrid", "w:gridCol",
     "w:numPr", "w:numId", "w:trPr", "w:trHeight", "w:sym"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["", "0", "1", "-1", "20", "99999999999", "restart", "page", "begin", "end", "right", "F0FE", "å", "1e9"]
)


KEYS = st.sampled_from(["val", "w", "h", "type", "pos", "left", "hanging", "char", "font", "fldCharType"])
TEXTS = st.sampled_from(["", "ord", "900 000", " "])


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> str:
    name = draw(NAMES)
    attributes = "".join(f' w:{key}="{draw(VALUES)}"' for key in sorted(draw(st.sets(KEYS, max_size=3))))
    inner = "".join(draw(st.lists(elements(depth + 1), max_size=3))) if depth < 5 else ""
    return f"<{name}{attributes}>{inner}{draw(TEXTS)}</{name}>"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(st.lists(elements(), max_size=4))
def test_any_well_formed_body_gives_a_layout_or_a_read_error(tmp_path: Path, body: list[str]) -> None:
    document = f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>"
    (tmp_path / "a.docx").write_bytes(packed({"word/document.xml": document}))
    with contextlib.suppress(ReadError):
        for page in WordReader().read(tmp_path / "a.docx").pages:
            assert all(
                0 <= w.box.x0 < w.box.x1 and 0 <= w.box.top < w.box.bottom <= page.height for w in page.words
            )
