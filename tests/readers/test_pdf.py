"""The PDF reader beside pdfplumber, and on what pdfplumber cannot judge."""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from pypdf import PdfReader as PypdfReader
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from extract.readers import read_layout
from extract.readers.pdf import read_pages
from models.errors import ReadError, Reason
from models.geometry import Box
from models.layout import Page, TextSource
from models.placing import as_displayed
from tests.readers.sheets import A4, form, picture, turned, write_pdf

WITHIN = 2.0


def only_page(path: Path) -> Page:
    (page,) = read_pages(path)
    return page


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


def drawn(tmp_path: Path, draw: Callable[[Canvas], None]) -> Page:
    return only_page(write_pdf(tmp_path / "a.pdf", draw))


def strings(*placed: tuple[float, float, str], size: float = 10) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        for x, y, text in placed:
            canvas.drawString(x, y, text)

    return draw


def oracle(path: Path) -> list[tuple[str, float, float]]:
    """pdfplumber's words and their centres on the cropped page."""
    with pdfplumber.open(path) as document:
        page = document.pages[0]
        left, top, right, bottom = page.cropbox
        found = page.crop((left, top, right, bottom)) if page.cropbox != page.bbox else page
        return [
            (word["text"], (word["x0"] + word["x1"]) / 2 - left, (word["top"] + word["bottom"]) / 2 - top)
            for word in found.extract_words(x_tolerance=1.5)
        ]


@pytest.mark.parametrize("crop", [(), (50, 400, 560, 800), (10, 20, 500, 820)])
def test_words_and_centres_are_those_of_pdfplumber(tmp_path: Path, crop: tuple[int, ...]) -> None:
    path = write_pdf(tmp_path / "a.pdf", form, crop=crop)
    ours = [(word.text, word.box.centre, word.box.middle) for word in only_page(path).words]
    theirs = oracle(path)
    assert sorted(text for text, _, _ in ours) == sorted(text for text, _, _ in theirs)
    for text, x, y in ours:
        assert any(text == t and abs(x - cx) <= WITHIN and abs(y - cy) <= WITHIN for t, cx, cy in theirs), (
            text
        )


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_rotated_page_is_read_as_it_is_displayed(tmp_path: Path, quarters: int) -> None:
    path = write_pdf(tmp_path / "a.pdf", turned(quarters), rotate=90 * quarters)
    page = only_page(path)
    width, height = A4 if quarters % 2 == 0 else A4[::-1]
    assert (page.width, page.height) == (width, height)
    assert texts(page) == ["Sökt", "summa:", "900", "000", "kr", "Ort", "och", "datum"]
    first = page.words[0].box
    assert abs(first.x0 - 60) <= WITHIN
    assert abs(first.middle - (height - 503)) <= WITHIN
    assert first.width > first.height
    assert [rule.box for rule in page.rules] == [
        pytest.approx(Box(60, height - 470, 260, height - 470), abs=0.1)
    ]


def test_boxes_are_where_a_rotated_and_cropped_page_shows_ink(tmp_path: Path) -> None:
    path = write_pdf(
        tmp_path / "a.pdf", strings((200, 300, "HHHH"), size=20), rotate=270, crop=(100, 50, 500, 700)
    )
    from extract.drawing import draw_page

    page = as_displayed(only_page(path))
    ink = draw_page(path, 1, [], scale=1).convert("L").point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert (page.width, page.height) == (650, 400)
    assert ink is not None
    box = page.words[0].box
    around = (ink[0] + 1, ink[1] + 1, ink[2] - 1, ink[3] - 1)
    assert box.intersection(Box(*around)) == Box(*around).area
    assert abs(box.middle - (ink[1] + ink[3]) / 2) <= WITHIN


def test_what_the_crop_box_hides_is_not_read(tmp_path: Path) -> None:
    draw = strings((100, 700, "synlig"), (100, 100, "dold"))
    assert texts(only_page(write_pdf(tmp_path / "a.pdf", draw, crop=(0, 400, 595, 842)))) == ["synlig"]


@pytest.mark.parametrize(
    ("placed", "words"),
    [
        ([(50, 700, "1704"), (74.5, 700, "107")], ["1704", "107"]),  # 2.3 pt between two cells
        ([(50, 700, "1704"), (74.0, 700, "107")], ["1704", "107"]),  # 1.8 pt: pdfium alone joins them
        ([(50, 700, "500"), (350, 700, "100")], ["500", "100"]),  # two columns
        ([(50, 700, "900"), (50, 689, "000")], ["900", "000"]),  # stacked, no space between
        ([(300, 700, "500"), (286, 700, "100")], ["500", "100"]),  # overlapping, drawn right to left
        ([(50, 700, "forts-"), (50, 688, "ättning")], ["forts-", "ättning"]),  # hyphen at a line end
        ([(50, 700, "______"), (90, 700, "x")], ["______", "x"]),  # an answer line of underscores
        ([(50, 700, "a\u00a0b")], ["a", "b"]),
    ],
)
def test_where_words_part(tmp_path: Path, placed: list[tuple[float, float, str]], words: list[str]) -> None:
    assert sorted(texts(drawn(tmp_path, strings(*placed)))) == sorted(words)


@pytest.mark.parametrize(("rotate", "crop"), [(0, ()), (90, ()), (0, (40, 500, 560, 800))])
def test_answers_in_form_fields_are_words(tmp_path: Path, rotate: int, crop: tuple[int, ...]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Belopp:")
        canvas.acroForm.textfield(name="s", value="900 000 kr", x=150, y=690, width=200, height=24)

    page = as_displayed(only_page(write_pdf(tmp_path / "a.pdf", draw, rotate=rotate, crop=crop)))
    assert texts(page) == ["Belopp:", "900", "000", "kr"]
    label, answer = page.words[0].box, page.words[1].box
    apart = answer.top - label.top if rotate else answer.x0 - label.x0
    assert 95 <= apart <= 110


def test_a_tick_of_a_symbol_font_is_no_figure(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    symbols = b"<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>"
    path.write_bytes(pdf_of(b"BT /F 10 Tf 50 700 Td (4) Tj ET", symbols))
    assert texts(only_page(path)) == ["✔"]


def test_letter_spaced_text_stays_whole(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        line = canvas.beginText(50, 700)
        line.setFont("Helvetica", 12)
        line.setCharSpace(5)
        line.textLine("SPÄRRAD RUBRIK")
        canvas.drawText(line)

    assert texts(drawn(tmp_path, draw)) == ["SPÄRRAD", "RUBRIK"]


def test_glyph_by_glyph_text_is_put_together(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        x = 50.0
        for character in "Belopp 107 000":
            canvas.drawString(x, 700, character)
            x += canvas.stringWidth(character, "Helvetica", 10)

    assert texts(drawn(tmp_path, draw)) == ["Belopp", "107", "000"]


def test_letters_drawn_one_by_one_on_a_wide_sheet_are_words(tmp_path: Path) -> None:
    """pdfium took the left page of a spread for text written downwards, and each of its letters for a line."""

    def draw(canvas: Canvas) -> None:
        canvas.setPageSize((842, 595))
        canvas.setFont("Courier", 11)
        for row in range(40):
            for n, letter in enumerate("Musik i Folkan"):
                canvas.drawString(28 + 6.6 * n, 560 - 12 * row, letter)
            canvas.drawString(700, 560 - 12 * row, "400")

    page = read_layout(write_pdf(tmp_path / "spread.pdf", draw)).pages[0]
    assert sorted(word.text for word in page.words) == sorted(["Musik", "i", "Folkan", "400"] * 40)


def test_text_and_lines_inside_a_form_object_are_in_their_place(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("blankett")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(0, 0, "inuti")
        canvas.line(0, -4, 50, -4)
        canvas.endForm()
        canvas.translate(300, 300)
        canvas.scale(1.5, 1.5)
        canvas.doForm("blankett")

    page = drawn(tmp_path, draw)
    (word,) = page.words
    assert (word.text, word.size) == ("inuti", 15.0)
    assert word.box.x0 == pytest.approx(300, abs=0.5)
    assert [rule.box for rule in page.rules] == [pytest.approx(Box(300, 548, 375, 548), abs=0.1)]


def test_size_and_bold_come_from_the_font(tmp_path: Path) -> None:
    words = {word.text: word for word in drawn(tmp_path, form).words}
    assert (words["ANSÖKAN"].size, words["ANSÖKAN"].bold) == (14.0, True)
    assert (words["Nämnd:"].size, words["Nämnd:"].bold) == (10.0, False)


@pytest.mark.parametrize(
    ("meaning", "text"),
    [
        (b"<D83DDE00>", "B\U0001f600H"),  # outside the basic plane: two units in pdfium's text
        (b"<00660069>", "BfiH"),  # a ligature: one glyph, two letters
        (b"<0000>", "B\ufffdH"),  # a glyph without meaning is shown, not lost
    ],
)
def test_a_glyph_is_not_always_one_character(tmp_path: Path, meaning: bytes, text: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_with_unicode_map(meaning))
    page = only_page(path)
    assert texts(page) == [text, "900", "000", "kr"]
    assert page.words[1].box.x0 == pytest.approx(50 + 10 * 4 * 0.6, abs=0.5)
    assert page.words[3].box.x1 == pytest.approx(50 + 10 * 14 * 0.6, abs=0.5)


def pdf_with_unicode_map(meaning: bytes) -> bytes:
    """`BAH 900 000 kr` in Courier 10 from x 50, in which the glyph A means `meaning`."""
    table = b"1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfchar <41> %b endbfchar\n" % meaning
    other = [*b"BH 09kr"]
    table += (
        b"%d beginbfchar " % len(other) + b" ".join(b"<%02X> <%04X>" % (c, c) for c in other) + b" endbfchar"
    )
    table = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n" + table + b"\nendcmap end end"
    return pdf_of(
        b"BT /F 10 Tf 50 700 Td (BAH 900 000 kr) Tj ET",
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>",
        b"<</Length %d>>stream\n" % len(table) + table + b"\nendstream",
    )


def pdf_of(content: bytes, font: bytes, *more: bytes, count: int = 1) -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count %d>>" % count,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n" % len(content) + content + b"\nendstream",
        font,
        *more,
    ]
    out = b"%PDF-1.7\n"
    places = []
    for number, thing in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + thing + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def rules_drawn(tmp_path: Path, draw: Callable[[Canvas], None]) -> list[Box]:
    def with_a_word(canvas: Canvas) -> None:
        canvas.drawString(10, 10, "x")
        draw(canvas)

    return [rule.box for rule in drawn(tmp_path, with_a_word).rules]


@pytest.mark.parametrize(
    ("draw", "count"),
    [
        (lambda c: c.rect(100, 100, 200, 30), 4),  # a stroked frame
        (lambda c: c.rect(100, 100, 200, 30, stroke=0, fill=1), 0),  # a shaded cell has no printed line
        (lambda c: c.rect(100, 100, 200, 0.7, stroke=0, fill=1), 1),  # a word processor's table border
        (lambda c: (c.line(100, 100, 200, 100), c.line(199, 100.2, 300, 100.2)), 1),
        (lambda c: [c.line(x, 100, x + 1, 100) for x in range(100, 300, 3)], 1),  # dots
        (lambda c: (c.setDash(1, 2), c.line(100, 100, 300, 100)), 1),
        (lambda c: c.line(100, 100, 300, 200), 0),  # a slanting stroke
        (lambda c: c.circle(200, 200, 40), 0),
        (lambda c: c.grid([100, 200, 300], [100, 120, 140]), 6),
        (lambda c: (c.rect(100, 100, 10, 10), c.rect(120, 100, 10, 10)), 0),  # boxes to tick are words
        (lambda c: c.line(-500, 100, -10, 100), 0),  # off the page
    ],
)
def test_rules(tmp_path: Path, draw: Callable[[Canvas], None], count: int) -> None:
    assert len(rules_drawn(tmp_path, draw)) == count


def test_a_scan_is_told_from_an_empty_page(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", form, picture, lambda canvas: None)
    pages = read_layout(path).pages
    assert [page.source for page in pages] == [TextSource.TEXT, TextSource.OCR, TextSource.TEXT]
    assert [bool(page.words) for page in pages] == [True, False, False]


def reason_of(path: Path) -> Reason:
    with pytest.raises(ReadError) as caught:
        read_layout(path)
    assert caught.value.where == path.name
    assert caught.value.todo
    return caught.value.reason


def test_a_file_of_scans_has_no_text(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", picture, picture)
    assert reason_of(path) is Reason.NO_TEXT


@pytest.mark.parametrize(("user", "reason"), [("hemlig", Reason.ENCRYPTED), ("", None)])
def test_only_a_password_that_must_be_given_stops_the_reading(
    tmp_path: Path, user: str, reason: Reason | None
) -> None:
    path = write_pdf(tmp_path / "a.pdf", form)
    writer = PdfWriter(clone_from=PypdfReader(path))
    writer.encrypt(user, "agare", algorithm="AES-256")
    writer.write(path)
    if reason:
        assert reason_of(path) is reason
    else:
        assert "ANSÖKAN" in texts(only_page(path))


def test_a_truncated_file_is_corrupt(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", form)
    path.write_bytes(path.read_bytes()[:600])
    assert reason_of(path) is Reason.CORRUPT


def test_more_pages_promised_than_anybody_reads(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(b"BT /F 10 Tf 50 700 Td (ord) Tj ET", HELVETICA, count=200_000))
    assert reason_of(path) is Reason.LIMIT_PAGES


@pytest.mark.parametrize("count", [0, -5])
def test_fewer_pages_promised_than_there_are(tmp_path: Path, count: int) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(b"BT /F 10 Tf 50 700 Td (ord) Tj ET", HELVETICA, count=count))
    with contextlib.suppress(ReadError):
        assert texts(read_layout(path).pages[0]) == ["ord"]


def test_promised_pages_that_are_not_there_do_not_loop(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(b"BT /F 10 Tf 50 700 Td (ord) Tj ET", HELVETICA, count=15_000))
    pages = read_layout(path).pages
    assert texts(pages[0]) == ["ord"]
    assert len(pages) <= 100
    assert all((page.width, page.height, page.words) == (0, 0, ()) for page in pages[1:])


def test_a_flate_stream_cut_short_gives_what_there_is(tmp_path: Path) -> None:
    packed = zlib.compress(b"BT /F 10 Tf 50 700 Td (ord) Tj ET " * 2000)[:-40]
    path = tmp_path / "a.pdf"
    data = pdf_of(b"", HELVETICA).replace(
        b"<</Length 0>>stream\n", b"<</Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed
    )
    path.write_bytes(data)
    with contextlib.suppress(ReadError):
        assert set(texts(only_page(path))) <= {"ord"}
