"""A lit box lies on its words, whatever way the page lies and however large it is shown."""

from __future__ import annotations

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject

from extract.ingest.api import ingest
from extract.review.deciding import Rules
from tests.review.conftest import SAMPLES, serving

MARGIN = 2.5
"""Points between a box and its frame: the frame never stands on the words."""


RECTANGLE = """box => {
    const sheet = box.closest('.sheet').getBoundingClientRect(), own = box.getBoundingClientRect();
    const page = box.closest('.page').dataset, x = page.width / sheet.width, y = page.height / sheet.height;
    return [(own.left - sheet.left) * x, (own.top - sheet.top) * y,
            (own.right - sheet.left) * x, (own.bottom - sheet.top) * y];
}"""


@pytest.fixture(scope="module")
def turned(tmp_path_factory):
    """One paper four ways: as it is, turned, turned over, and turned with a cut-away edge."""
    folder = tmp_path_factory.mktemp("turned")
    for name, turn, cut in (
        ("rak", 0, 0),
        ("vriden", 90, 0),
        ("uppned", 180, 0),
        ("vriden_beskuren", 270, 20),
    ):
        writer = PdfWriter(clone_from=PdfReader(SAMPLES / "ansokan_vaxthuset.pdf"))
        for page in writer.pages:
            box = page.mediabox
            page.cropbox = RectangleObject((cut, cut / 2, float(box.right) - cut, float(box.top) - cut))
            page.rotate(turn)
        writer.write(folder / f"{name}.pdf")
    ingest([folder], folder / "granska.db")
    with serving(folder / "granska.db", Rules("Ada")) as found:
        yield found


@pytest.mark.parametrize("file", ["rak", "vriden", "uppned", "vriden_beskuren"])
def test_boxes_lie_on_their_words_at_three_sizes(turned, logged_in, file):
    (document_id,) = [key for key, paper in turned.bench.index.papers.items() if paper.file == f"{file}.pdf"]
    page = logged_in(turned)
    page.goto(f"{turned.base}/dokument")
    page.evaluate("key => sessionStorage.setItem(key, 0)", f"turn {document_id} 1")
    page.goto(f"{turned.base}/dokument/{document_id}")
    words = page.request.get(f"{turned.base}/ord/{document_id}/1").json()
    assert words, "the page has a text layer"
    values = turned.bench.open(document_id).values.values()
    placed = [v for v in values if v.place and v.place.box and v.place.page == 1]
    shown = [v for v in placed if v.value.raw.strip() and not v.is_prose]
    looked_at = 0
    for zoom in ("0", "+", "+"):
        for value in shown[:: max(1, len(shown) // 9)]:
            if value.row:
                page.locator(f"[id='{value.item_id}'] a").focus()
            else:
                page.locator(f"[id='{value.item_id}'] button[data-light]").click()
            page.locator("#pages").press(zoom) if value is shown[0] else None
            lit = page.locator(".page[data-page='1'] .box.lit")
            left, top, right, bottom = lit.evaluate(RECTANGLE)
            box = value.place.box
            assert (left, top, right, bottom) == pytest.approx(
                (box.x0 - MARGIN, box.top - MARGIN, box.x1 + MARGIN, box.bottom + MARGIN), abs=1.0
            )
            inside = {
                word
                for word, x0, y0, x1, y1 in words
                if left < (x0 + x1) / 2 < right and top < (y0 + y1) / 2 < bottom
            }
            assert set(value.value.raw.split()) <= inside, (file, zoom)
            looked_at += 1
    assert looked_at >= 3


def test_a_page_turned_by_hand_keeps_its_boxes_and_its_words(turned, logged_in):
    """After V a click on what is seen fills the field with the word that stands there."""
    (document_id,) = [key for key, paper in turned.bench.index.papers.items() if paper.file == "vriden.pdf"]
    page = logged_in(turned)
    page.goto(f"{turned.base}/dokument/{document_id}")
    values = turned.bench.open(document_id).values.values()
    value = next(v for v in values if v.place and v.place.page == 1 and v.value.raw.strip().isalpha())
    page.goto(f"{turned.base}/granska/{value.item_id}?lage=")
    figure = page.locator(".page[data-page='1']")
    figure.locator("img").evaluate("image => image.decode()")
    page.wait_for_function("() => document.querySelector('.sheet').style.transform.startsWith('rotate')")
    before = figure.bounding_box()
    for quarter in range(1, 5):
        page.locator("body").press("v")
        now, lit = figure.locator(".sheet").bounding_box(), figure.locator(".box.lit").bounding_box()
        assert (now["width"] > now["height"]) == (quarter % 2 == 1)
        page.mouse.click(lit["x"] + lit["width"] / 2, lit["y"] + lit["height"] / 2)
        page.locator("form.value.on .picked", has_text=value.value.raw.strip()).wait_for()
        page.keyboard.press("Escape")
    assert figure.bounding_box() == pytest.approx(before, abs=1)
    page.locator("body").press("v")
    page.reload()
    now = figure.locator(".sheet").bounding_box()
    assert now["width"] > now["height"], "the page stays as it was turned"


@pytest.mark.parametrize(
    ("file", "quarters"), [("rak", 0), ("vriden", 3), ("uppned", 2), ("vriden_beskuren", 1)]
)
def test_a_page_that_does_not_stand_upright_is_turned_once(turned, logged_in, file, quarters):
    (document_id,) = [key for key, paper in turned.bench.index.papers.items() if paper.file == f"{file}.pdf"]
    values = turned.bench.open(document_id).values.values()
    value = next(v for v in values if v.place and v.place.page == 1 and v.key[2] == "sokt_summa")
    page = logged_in(turned)
    page.goto(f"{turned.base}/granska/{value.item_id}?lage=")
    key = f"turn {document_id} 1"
    page.wait_for_function("key => sessionStorage.getItem(key) !== null", arg=key)
    assert page.evaluate("key => sessionStorage.getItem(key)", key) == str(quarters)
    sheet, lit = page.locator(".sheet").first.bounding_box(), page.locator(".box.lit").bounding_box()
    assert sheet["height"] > sheet["width"]
    assert lit["width"] > lit["height"]
    page.locator("body").press("v")
    page.reload()
    page.wait_for_timeout(900)
    assert page.evaluate("key => sessionStorage.getItem(key)", key) == str((quarters + 1) % 4)


@pytest.mark.parametrize("file", ["rak", "vriden", "uppned", "vriden_beskuren"])
def test_a_whole_paper_is_shown_upright(turned, logged_in, file):
    (document_id,) = [key for key, paper in turned.bench.index.papers.items() if paper.file == f"{file}.pdf"]
    page = logged_in(turned)
    page.goto(f"{turned.base}/dokument/{document_id}")
    page.wait_for_function("key => sessionStorage.getItem(key) !== null", arg=f"turn {document_id} 1")
    sheet = page.locator(".sheet").first.bounding_box()
    assert sheet["height"] > sheet["width"]
    page.locator("button[data-light]").first.click()
    lit = page.locator(".page[data-page='1'] .box.lit").bounding_box()
    assert lit["width"] > lit["height"]
