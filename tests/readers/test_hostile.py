"""Files made to break a reader, each read in a process of its own: one outcome each, with a reason of the list."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extract.batch import Limits, Outcome, read_files
from extract.readers import read_layout
from extract.sources import find_files
from models.errors import Reason

LIMITS = Limits(seconds=240.0, memory_megabytes=3072)
WORDS = b"BT /F 10 Tf 50 700 Td (Ansokan om medel till projektet i parken) Tj ET"
FONT = b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


def pdf(*objects: bytes) -> bytes:
    """Object 1 is the catalogue; the reader has to find the objects itself, for there is no table of them."""
    body = b"".join(b"%d 0 obj%s endobj\n" % numbered for numbered in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R/Size %d>>\n%%%%EOF\n" % (len(objects) + 1)


def page(
    content: bytes, *, filters: bytes = b"", box: bytes = b"0 0 595 842", kids: bytes = b"3 0 R"
) -> bytes:
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[" + box + b"]/Contents 4 0 R/Resources" + FONT + b">>",
        b"<<" + filters + b"/Length %d>>stream\n" % len(content) + content + b"\nendstream",
    )


def nested_tree(depth: int) -> bytes:
    middle = (
        b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (number + 1, number - 1)
        for number in range(3, depth)
    )
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        *middle,
        b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]>>" % (depth - 1),
    )


def bomb(layers: int, megabytes: int) -> bytes:
    """A few kilobytes that unpack to so much, layer by layer."""
    packed = zlib.compress(bytes(megabytes << 20), 9)
    for _ in range(layers - 1):
        packed = zlib.compress(packed, 9)
    return page(packed, filters=b"/Filter[" + b"/FlateDecode" * layers + b"]")


def lines(count: int) -> bytes:
    drawn = b"".join(
        b"%d %d m %d %d l S\n" % (n % 595, n % 842, (n * 7) % 595, n % 842) for n in range(count)
    )
    return page(zlib.compress(WORDS + b"\n" + drawn), filters=b"/Filter/FlateDecode")


def texts(count: int) -> bytes:
    drawn = b"".join(b"BT /F 4 Tf %d %d Td (ord) Tj ET\n" % (n % 595, n % 842) for n in range(count))
    return page(zlib.compress(drawn), filters=b"/Filter/FlateDecode")


NOTHING_THERE = {Reason.CORRUPT, Reason.EMPTY, Reason.NO_TEXT}
READ = {Reason.OK, Reason.REVIEW, Reason.PARTIAL}
TOO_MUCH = {Reason.LIMIT_MEMORY, Reason.LIMIT_TIME, Reason.LIMIT_PAGES, Reason.LIMIT_SIZE, Reason.CRASHED}


@pytest.mark.parametrize(
    ("make", "reasons"),
    [
        pytest.param(lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"),
                     NOTHING_THERE, id="no pages"),
        pytest.param(lambda: page(WORDS, kids=b"2 0 R 2 0 R"),
                     {Reason.REVIEW}, id="a page tree that holds itself"),
        pytest.param(lambda: page(WORDS, kids=b"3 0 R 2 0 R"), NOTHING_THERE | READ, id="a loop beside a page"),
        pytest.param(lambda: nested_tree(20_000), NOTHING_THERE | READ | TOO_MUCH, id="20 000 levels of pages"),
        pytest.param(lambda: page(WORDS + b"[" * 200_000), NOTHING_THERE | READ, id="200 000 open brackets"),
        pytest.param(lambda: page(WORDS, box=b"0 0 1000000 1000000"), READ, id="a page of a million points"),
        pytest.param(lambda: page(b"", box=b"0 0 1000000 1000000"), NOTHING_THERE, id="such a page, empty"),
        pytest.param(lambda: page(WORDS, box=b"0 0 0 0"), NOTHING_THERE | READ, id="a page of no size"),
        pytest.param(lambda: page(WORDS, box=b"595 842 0 0"), READ, id="corners the other way round"),
        pytest.param(lambda: bomb(3, 256), NOTHING_THERE | TOO_MUCH, id="a quarter of a gigabyte in three layers"),
        pytest.param(lambda: lines(300_000), READ | TOO_MUCH, id="300 000 lines on a page"),
        pytest.param(lambda: texts(20_000), NOTHING_THERE | READ | TOO_MUCH, id="20 000 texts on a page"),
        pytest.param(lambda: b"%PDF-1.7\n" + bytes(range(256)) * 400, NOTHING_THERE, id="rubbish"),
    ],
)  # fmt: skip
def test_every_hostile_file_ends_in_one_reason(
    tmp_path: Path, make: Callable[[], bytes], reasons: set[Reason]
) -> None:
    """The neighbour in the same folder is read all the same."""
    (tmp_path / "a.pdf").write_bytes(make())
    (tmp_path / "b.pdf").write_bytes(page(WORDS))
    hostile, neighbour = outcomes(tmp_path)
    assert {document.reason for document in hostile.documents} <= reasons
    assert len({document.reason for document in hostile.documents}) == 1
    assert neighbour.failure is None


def outcomes(folder: Path) -> list[Outcome]:
    return list(read_files(find_files([folder]), jobs=1, limits=LIMITS))


def test_what_a_file_is_called_decides_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(page(WORDS))
    (tmp_path / "b.png").write_bytes(page(WORDS + b" "))
    Image.new("L", (300, 300), 255).save(tmp_path / "c.pdf", "PNG")
    (tmp_path / "d.pdf").write_text("Ansökan om medel till projektet i parken", encoding="utf-8")
    found = [outcome.documents[0].reason for outcome in outcomes(tmp_path)]
    assert found[0] in READ
    assert found[1] in READ
    assert found[2] is Reason.NO_TEXT
    assert found[3] in READ


def test_text_up_the_side_is_read_from_below(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(595, 842))
    canvas.drawString(50, 700, "Ansökan om bidrag för en ny lekplats")
    canvas.translate(300, 400)
    canvas.rotate(90)
    canvas.drawString(0, 0, "Inkommet till registrator")
    canvas.save()
    (found,) = read_layout(tmp_path / "a.pdf").pages
    boxes = {word.text: word.box for word in found.words}
    assert boxes["Inkommet"].height > boxes["Inkommet"].width
    assert boxes["Inkommet"].top > boxes["till"].top > boxes["registrator"].top
    assert all(285 < boxes[text].centre < 305 for text in ("Inkommet", "till", "registrator"))
