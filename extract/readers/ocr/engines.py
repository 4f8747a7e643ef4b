"""The two engines behind one shape each, loaded once a process, and what to say where one is missing."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.readers.ocr.engine import CropEngine, PageEngine

INSTALL_OCR = 'pip install "granska[ocr]"'
_SWEDISH_DATA = {
    "linux": "apt-get {} tesseract-ocr-swe tesseract-ocr-eng",
    "win32": "winget {} --interactive UB-Mannheim.TesseractOCR, och kryssa för Swedish under Additional language "
    "data; eller låt TESSDATA_PREFIX peka på en mapp med swe.traineddata och eng.traineddata",
    "darwin": "brew {} tesseract tesseract-lang",
}
_AGAIN = {"linux": "install --reinstall", "win32": "install --force", "darwin": "reinstall"}
_RAPID_NEEDS = ("rapidocr", "openvino", "cv2", "PIL", "numpy")
_TESSERACT_NEEDS = ("tesserocr", "cv2", "PIL", "numpy")


def install_swedish(system: str = sys.platform, *, again: bool = False) -> str:
    """What brings the language data to that system, an unknown one taken for Linux; again: over what is there.

    >>> install_swedish("linux"), install_swedish("darwin", again=True)
    ('apt-get install tesseract-ocr-swe tesseract-ocr-eng', 'brew reinstall tesseract tesseract-lang')
    """
    known = system if system in _SWEDISH_DATA else "linux"
    return _SWEDISH_DATA[known].format(_AGAIN[known] if again else "install")


def _install_tesseract(system: str = sys.platform) -> str:
    """The package that calls the engine; no wheel of it is made for macOS, where it is built on what brew brings."""
    return f"{install_swedish(system)} && pip install tesserocr" if system == "darwin" else INSTALL_OCR


@dataclass(frozen=True, slots=True)
class EngineState:
    """Whether an engine can be used here; `lacks` and `remedy` are Swedish and empty where nothing lacks."""

    name: str
    lacks: str = ""
    remedy: str = ""

    @property
    def is_ready(self) -> bool:
        return not self.lacks


@cache
def page_engine_state() -> EngineState:
    """RapidOCR: its packages and its models, which lie inside its wheel."""
    from extract.readers.ocr.rapid import model_files

    missing = _missing(_RAPID_NEEDS)
    if not missing and not all(path.is_file() for path in model_files()):
        missing = ["modellerna i rapidocr"]
    return _state("RapidOCR", missing, INSTALL_OCR)


@cache
def crop_engine_state() -> EngineState:
    """Tesseract: its package, and the Swedish and English data of the system."""
    from extract.readers.ocr.tesseract import data_folder

    if missing := _missing(_TESSERACT_NEEDS):
        return _state("Tesseract", missing, _install_tesseract())
    if data_folder() is None:
        return _state("Tesseract", ["språkdata för svenska och engelska"], install_swedish())
    return EngineState("Tesseract")


@cache
def page_engine() -> PageEngine | None:
    """The engine that reads pages; None where it is not installed."""
    if not page_engine_state().is_ready:
        return None
    from extract.readers.ocr.rapid import Rapid

    return Rapid()


@cache
def crop_engine() -> CropEngine | None:
    """The engine that reads crops a second time; None where it is not installed."""
    if not crop_engine_state().is_ready:
        return None
    from extract.readers.ocr.tesseract import Tesseract

    return Tesseract()


def _missing(modules: tuple[str, ...]) -> list[str]:
    return [name for name in modules if find_spec(name) is None]


def _state(name: str, missing: list[str], remedy: str) -> EngineState:
    return EngineState(name, f"saknar {', '.join(missing)}", remedy) if missing else EngineState(name)
