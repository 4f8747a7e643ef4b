"""Pages of a scanned file that need no reading of their own, and who hears of each page that was read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from extract.api import read_documents
from extract.readers import read_layout
from extract.readers.eyes import read_layout_with_eyes
from extract.readers.ocr import engines, scans, tesseract
from extract.readers.ocr.agreement import Agreement, compare
from extract.readers.ocr.engine import PageEngine, ReadLine
from extract.readers.ocr.engines import page_engine
from models.layout import TextSource
from models.record import ValueStatus
from tests.readers.ocr.pages import askew, needs_crop_engine, needs_page_engine, page_image, upper_part
from tests.readers.ocr.test_files import write_scan


class Counting:
    """The engine of this machine, and how many pages it was given."""

    def __init__(self, engine: PageEngine) -> None:
        self._engine = engine
        self.pages = 0

    def read_page(self, picture: Any) -> tuple[ReadLine, ...]:
        self.pages += 1
        return self._engine.read_page(picture)

    def looks_read(self, picture: Any) -> float:
        return self._engine.looks_read(picture)


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    engine = page_engine()
    assert engine is not None
    counting = Counting(engine)
    monkeypatch.setattr(scans, "page_engine", lambda: counting)
    return counting


def empty_sheet(seed: int, *, shade: float = 0.0, specks: int = 0) -> Image.Image:
    """The back of a sheet through a scanner: grain, uneven light, dust; not a letter on it."""
    dice = np.random.default_rng(seed)
    size = upper_part().size
    grey = 244 + 4 * dice.standard_normal((size[1], size[0]))
    grey -= 255 * shade * np.linspace(0, 1, size[0])
    sheet = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    for _ in range(specks):
        x, y = int(dice.integers(60, size[0] - 60)), int(dice.integers(60, size[1] - 60))
        sheet.paste(40, (x, y, x + 2, y + 2))
    return sheet


@needs_page_engine
@pytest.mark.parametrize(
    "sheet",
    [empty_sheet(1), empty_sheet(2, shade=0.2), empty_sheet(3, specks=6), Image.new("L", (1654, 1200), 255)],
    ids=["grain", "uneven light", "dust", "white"],
)
def test_blank_pages_reach_no_engine(tmp_path: Path, counting: Counting, sheet: Image.Image) -> None:
    layout = read_layout(write_scan(tmp_path / "a.pdf", upper_part(), sheet, upper_part(0.4)))
    assert counting.pages == 2
    assert [bool(page.words) for page in layout.pages] == [True, False, True]
    blank = layout.pages[1]
    assert (blank.number, blank.source) == (2, TextSource.OCR)
    assert blank.width == pytest.approx(595, abs=1)


@needs_page_engine
def test_a_faint_line_is_not_blank(tmp_path: Path, counting: Counting) -> None:
    """A short answer in grey pencil on an otherwise empty page is read."""
    strip = upper_part().crop((120, 300, 1600, 400)).point(lambda level: 150 + level * 105 // 255)
    sheet = empty_sheet(4)
    sheet.paste(strip, (60, 400))
    layout = read_layout(write_scan(tmp_path / "a.pdf", sheet))
    assert counting.pages == 1
    assert layout.pages[0].words


@needs_page_engine
@needs_crop_engine
def test_a_repeated_page_is_read_once_and_each_copy_has_its_own_place(
    tmp_path: Path, counting: Counting
) -> None:
    sheet = askew(upper_part(), 1.0)
    path = write_scan(tmp_path / "a.pdf", sheet, upper_part(0.4), sheet, sheet)
    layout, second_reader, _ = read_layout_with_eyes(path)
    assert counting.pages == 2
    assert [page.number for page in layout.pages] == [1, 2, 3, 4]
    first, other, third, fourth = layout.pages
    assert first.words == third.words == fourth.words != other.words
    assert first.to_original == third.to_original
    assert second_reader is not None
    (number,) = [word for word in third.words if word.text.startswith("1.2.3-")]
    again = second_reader(3, number.box, "code")
    assert compare("code", number.text, again).agreement is Agreement.AGREE


@needs_page_engine
def test_a_page_that_differs_in_a_digit_is_read(tmp_path: Path, counting: Counting) -> None:
    other = upper_part().copy()
    other.paste(255, (200, 400, 215, 420))
    read_layout(write_scan(tmp_path / "a.pdf", upper_part(), other))
    assert counting.pages == 2


@needs_page_engine
def test_every_page_is_heard_of(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    text = "Ansökan om medel för att rusta upp parken och göra den tryggare för alla i området"
    path = write_scan(tmp_path / "a.pdf", text, upper_part(0.4), text)
    read_layout(path, lambda page, pages: heard.append((page, pages)))
    assert heard == [(1, 3), (2, 3), (3, 3)]
    heard.clear()
    upper_part(0.4).save(tmp_path / "a.png")
    read_layout(tmp_path / "a.png", lambda page, pages: heard.append((page, pages)))
    assert heard == [(1, 0)]


@pytest.fixture
def no_language_data(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine with the packages of pip alone."""
    asked = (tesseract.data_folder, engines.crop_engine_state, engines.crop_engine)
    for each in asked:
        each.cache_clear()
    monkeypatch.setattr(tesseract, "_candidates", lambda: iter(()))
    yield
    monkeypatch.undo()
    for each in asked:
        each.cache_clear()


@needs_page_engine
@pytest.mark.usefixtures("no_language_data")
def test_with_pip_alone_every_document_says_that_nobody_looked_again(tmp_path: Path) -> None:
    """Two papers in one file: both say so, and no number counts as vouched for."""
    path = write_scan(tmp_path / "a.pdf", page_image(), page_image("redovisning_ekudden"))
    documents = read_documents(path)
    assert len(documents) == 2
    for document in documents:
        assert any("ingen andra läsning gjordes" in note for note in document.notes)
        located = [value for _, _, value in document.located()]
        assert not any("enig" in value.flags or value.second for value in located)
        alone = [value for value in located if "en_lasning" in value.flags]
        assert alone
        assert all(value.status is not ValueStatus.READ for value in alone)
