"""Tesseract in the process, with the Swedish and English data of the system: the reader of crops."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.readers.ocr.engine import ReadLine, Whitelist
from models.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers.ocr.engine import Grey

_LANGUAGES = ("swe", "eng")
_FOLDERS = (
    "/usr/share/tesseract-ocr",
    "/usr/share/tessdata",
    "/usr/share/tesseract",
    "/usr/local/share/tessdata",
    "/usr/local/share",
    "/opt/homebrew/share",
)
_LEVELS_DOWN = ("", "tessdata", "*/tessdata")
_PAGE_LANGUAGES = "swe+eng"
_DPI = "200"


@cache
def data_folder() -> Path | None:
    """The folder with both languages: what TESSDATA_PREFIX says, else where installers put it."""
    for folder in _candidates():
        if all((folder / f"{language}.traineddata").is_file() for language in _LANGUAGES):
            return folder
    return None


def _candidates() -> Iterator[Path]:
    if told := os.environ.get("TESSDATA_PREFIX"):
        yield from (Path(told), Path(told) / "tessdata")
    roots = [Path(folder) for folder in _FOLDERS] if sys.platform != "win32" else []
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if place := os.environ.get(name):
            roots += [Path(place) / "Tesseract-OCR", Path(place) / "Programs" / "Tesseract-OCR"]
    for root in roots:
        for below in _LEVELS_DOWN:
            found = sorted(root.glob(below), reverse=True) if "*" in below else [root / below]
            yield from found


class Tesseract:
    """One engine for every set of languages; not safe to use from several threads."""

    def __init__(self) -> None:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        self._engines: dict[str, Any] = {}

    def read_crop(self, picture: Grey, languages: str, whitelist: Whitelist) -> str:
        engine = self._engine(languages)
        engine.SetPageSegMode(_library().PSM.SINGLE_LINE)
        engine.SetVariable("tessedit_char_whitelist", whitelist.value)
        _show(engine, picture)
        return str(engine.GetUTF8Text()).strip()

    def read_page(self, picture: Grey) -> tuple[ReadLine, ...]:
        library = _library()
        level = library.RIL
        engine = self._engine(_PAGE_LANGUAGES)
        engine.SetPageSegMode(library.PSM.AUTO)
        engine.SetVariable("tessedit_char_whitelist", "")
        _show(engine, picture)
        engine.Recognize()
        lines: list[ReadLine] = []
        words: list[tuple[str, Box, float]] = []
        for item in library.iterate_level(engine.GetIterator(), level.WORD):
            if item.IsAtBeginningOf(level.TEXTLINE) and words:
                lines.append(_line(words))
                words = []
            if not item.Empty(level.WORD) and item.GetUTF8Text(level.WORD).strip():
                sure = item.Confidence(level.WORD) / 100
                words.append((item.GetUTF8Text(level.WORD).strip(), Box(*item.BoundingBox(level.WORD)), sure))
        if words:
            lines.append(_line(words))
        return tuple(sorted(lines, key=lambda line: (line.box.top, line.box.x0)))

    def read_line(self, picture: Grey, *, figures: bool = False) -> ReadLine | None:
        return next(iter(self.read_page(picture)), None)

    def looks_read(self, picture: Grey) -> float:
        lines = self.read_page(picture[picture.shape[0] // 3 : 2 * picture.shape[0] // 3])
        signs = [sure for line in lines for sure in line.confidences]
        return sum(signs) / len(signs) if signs else 0.0

    def _engine(self, languages: str) -> Any:
        if languages not in self._engines:
            library = _library()
            settings = {"path": str(data_folder()), "lang": languages, "oem": library.OEM.LSTM_ONLY}
            self._engines[languages] = library.PyTessBaseAPI(**settings)
            self._engines[languages].SetVariable("user_defined_dpi", _DPI)
        return self._engines[languages]


def _library() -> Any:
    import tesserocr  # type: ignore[import-not-found, import-untyped, unused-ignore]

    return tesserocr


def _show(engine: Any, picture: Grey) -> None:
    height, width = picture.shape
    engine.SetImageBytes(picture.tobytes(), width, height, 1, width)


def _line(words: list[tuple[str, Box, float]]) -> ReadLine:
    text = " ".join(word for word, _, _ in words)
    centres: list[float] = []
    sure: list[float] = []
    for word, box, confidence in words:
        if centres:
            centres.append((centres[-1] + box.x0) / 2)
            sure.append(confidence)
        step = box.width / len(word)
        centres += [box.x0 + (index + 0.5) * step for index in range(len(word))]
        sure += [confidence] * len(word)
    x0s, tops, x1s, bottoms = zip(*(box for _, box, _ in words), strict=True)
    return ReadLine(text, Box(min(x0s), min(tops), max(x1s), max(bottoms)), tuple(centres), tuple(sure))
