"""Scans as files: images, mixed PDF files, missing engines, the second reading, and no way out to a network."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader as Drawn
from reportlab.pdfgen.canvas import Canvas

from extract.readers import read_layout
from extract.readers.eyes import read_layout_with_eyes
from extract.readers.ocr import engines, scans
from extract.readers.ocr.agreement import Agreement, compare
from models.errors import ReadError, Reason
from models.layout import Layout, Page, TextSource
from tests.readers.ocr.pages import SAMPLES, askew, needs_crop_engine, needs_page_engine, upper_part

ROOT = Path(__file__).parents[3]
SIZE = (595, 309)
"""Points of the upper part that the tests read."""


@pytest.fixture(scope="session")
def strip() -> Image.Image:
    """A few lines: reading them is quick."""
    return upper_part().crop((120, 100, 1600, 560))


def text_of(page: Page) -> str:
    return " ".join(word.text for word in page.words)


def write_scan(path: Path, *images: Image.Image | str) -> Path:
    """A PDF whose pages are pictures or, for a string, visible text."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    for image in images:
        if isinstance(image, str):
            for row, start in enumerate(range(0, len(image), 60)):
                canvas.drawString(60, 780 - 20 * row, image[start : start + 60])
        else:
            encoded = io.BytesIO()
            image.save(encoded, "PNG")
            width = 595 * image.width / 1654
            canvas.setPageSize((width, width * image.height / image.width))
            canvas.drawImage(Drawn(encoded), 0, 0, width, width * image.height / image.width)
        canvas.showPage()
    canvas.save()
    return path


@needs_page_engine
@pytest.mark.parametrize(("suffix", "settings"), [("png", {}), ("jpg", {"quality": 80}), ("tif", {})])
def test_images(tmp_path: Path, strip: Image.Image, suffix: str, settings: dict[str, int]) -> None:
    path = tmp_path / f"bild.{suffix}"
    strip.save(path, dpi=(200, 200), **settings)
    layout = read_layout(path)
    (page,) = layout.pages
    assert (layout.source, page.source) == (TextSource.OCR, TextSource.OCR)
    assert "Skarpnäcks stadsdelsnämnd" in text_of(page)
    assert (page.width, page.height) == pytest.approx((strip.width * 0.36, strip.height * 0.36), abs=0.5)


@needs_page_engine
def test_a_camera_held_sideways(tmp_path: Path, strip: Image.Image) -> None:
    """EXIF says how to turn it; 72 dots an inch, as cameras write, is no size of a paper."""
    path = tmp_path / "foto.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    strip.rotate(90, expand=True).save(path, exif=exif, dpi=(72, 72))
    (page,) = read_layout(path).pages
    assert "Skarpnäcks stadsdelsnämnd" in text_of(page)
    assert page.to_original.b == 0
    assert page.width == pytest.approx(842)


@needs_page_engine
def test_three_pages_of_tiff(tmp_path: Path, strip: Image.Image) -> None:
    path = tmp_path / "bunt.tif"
    blank = Image.new("L", strip.size, 255)
    strip.save(path, save_all=True, append_images=[blank, askew(strip, 1.0)], dpi=(200, 200))
    pages = read_layout(path).pages
    assert [page.number for page in pages] == [1, 2, 3]
    assert [bool(page.words) for page in pages] == [True, False, True]


def test_a_fax_is_squared(tmp_path: Path) -> None:
    """Standard fax resolution has half as many dots down as across."""
    from extract.readers.ocr.pictures import image_pictures

    path = tmp_path / "fax.tif"
    Image.new("1", (1728, 1145), 1).save(path, dpi=(204, 98))
    (picture,) = image_pictures(path)
    height, width = picture.grey.shape
    assert (width * 72 / picture.dpi, height * 72 / picture.dpi) == pytest.approx((609.9, 841.2), abs=1)


def test_a_broken_image(tmp_path: Path, strip: Image.Image) -> None:
    path = tmp_path / "bild.png"
    strip.save(path)
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(ReadError) as caught:
        read_layout(path)
    assert caught.value.reason is Reason.CORRUPT


@needs_page_engine
def test_a_mixed_file(tmp_path: Path, strip: Image.Image) -> None:
    """Only the page that is a picture goes to OCR."""
    text = "Ansökan om medel för att rusta upp parken och göra den tryggare för alla som bor i området"
    layout = read_layout(write_scan(tmp_path / "a.pdf", text, strip))
    assert [page.source for page in layout.pages] == [TextSource.TEXT, TextSource.OCR]
    assert layout.source is TextSource.MIXED
    assert "Skarpnäcks stadsdelsnämnd" in text_of(layout.pages[1])


@needs_page_engine
@needs_crop_engine
def test_second_reading_of_a_page_that_lay_askew(tmp_path: Path, strip: Image.Image) -> None:
    path = write_scan(tmp_path / "a.pdf", askew(strip, -1.5, 2))
    layout, second_reader, notes = read_layout_with_eyes(path)
    assert second_reader is not None
    assert not notes
    (page,) = layout.pages
    (number,) = [word for word in page.words if word.text.startswith("1.2.3-")]
    again = second_reader(1, number.box, "code")
    assert compare("code", number.text, again).agreement is Agreement.AGREE
    assert second_reader(2, number.box, "code") is None


def test_pages_of_text_have_no_second_reader() -> None:
    reading = read_layout_with_eyes(SAMPLES / "redovisning_ekudden.pdf")
    assert (reading.second_reader, reading.notes) == (None, ())


def test_a_garbled_text_layer_is_not_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an engine such a page comes empty: what its text layer says stands nowhere on the paper."""
    monkeypatch.setattr(scans, "page_engine", lambda: None)
    text = "Dqvönaq rp phghu iöu dww uxvwd xss sdunhq rfk jöud ghq wubjjduh iöu dood vrp eru l rpuåghw"
    with pytest.raises(ReadError) as caught:
        read_layout(write_scan(tmp_path / "a.pdf", text))
    assert caught.value.reason is Reason.NO_TEXT


def test_without_engines(tmp_path: Path, strip: Image.Image, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "page_engine", lambda: None)
    with pytest.raises(ReadError) as caught:
        read_layout(write_scan(tmp_path / "a.pdf", strip))
    assert caught.value.reason is Reason.NO_TEXT
    assert 'pip install "granska[ocr]"' in caught.value.todo


def test_without_the_second_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page reader works, and the document says that nobody looked again."""
    page = Page(1, 595, 842, (), source=TextSource.OCR)
    monkeypatch.setattr(
        "extract.readers.eyes.read_layout", lambda path, heard: Layout((page,), TextSource.OCR)
    )
    monkeypatch.setattr(engines, "crop_engine", lambda: None)
    lacking = engines.EngineState("Tesseract", "saknar språkdata", engines.install_swedish())
    monkeypatch.setattr(engines, "crop_engine_state", lambda: lacking)
    reading = read_layout_with_eyes(tmp_path / "a.pdf")
    assert reading.second_reader is None
    assert any("ingen andra läsning" in note and engines.install_swedish() in note for note in reading.notes)


PROBE = """
import socket, sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "urllib.Request"):
        print("CALLED OUT", event)
sys.addaudithook(watch)
from pathlib import Path
from extract.readers.eyes import read_layout_with_eyes
layout, second_reader, notes = read_layout_with_eyes(Path(sys.argv[1]))
word = layout.pages[0].words[0]
if second_reader: second_reader(1, word.box, "name")
import time
time.sleep(1)  # messages are sent from a thread
print(len(layout.pages[0].words))
"""


@needs_page_engine
def test_nothing_phones_home(tmp_path: Path, strip: Image.Image) -> None:
    """Both engines read with no way out to any network, and nothing tries to find one."""
    unshare = shutil.which("unshare")
    if (
        unshare is None
        or subprocess.run([unshare, "-rn", "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("no network namespaces here")
    path = tmp_path / "bild.png"
    strip.save(path, dpi=(200, 200))
    command = [unshare, "-rn", sys.executable, "-c", PROBE, str(path)]
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "USERPROFILE": str(home)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True, env=environment)
    assert "CALLED OUT" not in done.stdout
    assert not list(home.iterdir())  # nor is a visiting card kept for next time
    assert int(done.stdout.split()[-1]) > 10


def test_reading_text_loads_no_engine() -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom extract.readers.eyes import read_layout_with_eyes\n"
        f"read_layout_with_eyes(Path({str(SAMPLES / 'redovisning_ekudden.pdf')!r}))\n"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert not {"rapidocr", "openvino", "tesserocr", "cv2", "PIL", "numpy"} & set(done.stdout.split())


def test_a_page_without_end_is_rendered_small(tmp_path: Path) -> None:
    from extract.readers.ocr.pictures import pdf_picture
    from extract.readers.ocr.prepare import MOST_PIXELS

    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(14_000, 14_000))
    canvas.showPage()
    canvas.save()
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        assert pdf_picture(document, 1).grey.size <= MOST_PIXELS * 1.01


@needs_page_engine
def test_boxes_are_drawn_on_the_image_as_it_was_taken(tmp_path: Path) -> None:
    """The word is dark, and so is what lies inside its box on the original, askew and upside down."""
    from extract.drawing import draw_page

    path = tmp_path / "foto.png"
    askew(upper_part(0.2), 1.0, 2).save(path, dpi=(200, 200))
    (page,) = read_layout(path).pages
    (word,) = [word for word in page.words if word.text == "PROJEKTMEDEL"]
    x0, top, x1, bottom = (round(2 * side) for side in page.to_original.box(word.box))
    drawn = draw_page(path, 1, [(page.to_original.box(word.box), "", "red")])
    inside = drawn.crop((x0 + 2, top + 2, x1 - 2, bottom - 2)).convert("L")
    assert sum(level < 128 for level in inside.tobytes()) > 0.15 * inside.width * inside.height
    assert (255, 0, 0) in [drawn.getpixel((x, (top + bottom) // 2)) for x in range(x0 - 2, x0 + 3)]
