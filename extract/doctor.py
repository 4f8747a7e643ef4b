"""Whether everything that granska needs is here and works: one finding for each part, with its remedy."""

from __future__ import annotations

import multiprocessing
import platform
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from extract.frames import tool_version
from extract.readers.ocr.engine import Whitelist
from extract.readers.ocr.engines import (
    INSTALL_OCR,
    EngineState,
    crop_engine,
    crop_engine_state,
    install_swedish,
    page_engine,
    page_engine_state,
)

if TYPE_CHECKING:
    from packaging.requirements import Requirement

    from extract.readers.ocr.engine import Grey

PROOF = "Hässelby-Vällingby stadsdelsnämnd, åtgärder för 1 250 000 kr"
_PROOF_SIZE = (420, 60)
_PROOF_DPI = 200
_OLDEST_PYTHON = (3, 11)
_EXTRAS = ("", "ocr")
_LEAST_FREE = 1 << 30
_GIGABYTE = 1e9


class Health(StrEnum):
    OK = "ok"
    WRONG = "fel"
    MISSING = "saknas"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that was looked at; `detail` and `remedy` are Swedish, the remedy empty where all is well."""

    name: str
    health: Health
    detail: str
    remedy: str = ""
    is_needed: bool = True

    @property
    def is_well(self) -> bool:
        return self.health is Health.OK


def examine_installation(folder: Path) -> Iterator[Part]:
    """Every part in turn, quick ones first; folder: where there must be room for the tables."""
    yield _python()
    yield Part("granska", Health.OK, tool_version())
    yield from _dependencies()
    for state in (page_engine_state(), crop_engine_state()):
        yield _engine(state)
    yield _office()
    yield _isolation()
    yield _disk(folder)
    yield _sqlite()
    yield _swedish(page_engine_state(), _read_by_page_engine)
    yield _swedish(crop_engine_state(), _read_by_crop_engine)


def is_well(parts: tuple[Part, ...]) -> bool:
    """Whether every part that granska cannot do without is well."""
    return all(part.is_well for part in parts if part.is_needed)


def _python() -> Part:
    if sys.version_info >= _OLDEST_PYTHON:
        return Part("Python", Health.OK, platform.python_version())
    oldest = ".".join(map(str, _OLDEST_PYTHON))
    remedy = _for_this_system(
        linux="apt-get install python3",
        windows="winget install Python.Python.3.13",
        mac="brew install python",
    )
    return Part("Python", Health.WRONG, f"{platform.python_version()}, {oldest} eller nyare behövs", remedy)


def _dependencies() -> Iterator[Part]:
    try:
        from packaging.requirements import Requirement

        declared = [Requirement(text) for text in metadata.requires("granska") or ()]
    except ImportError as error:  # a package without its metadata is one too
        name = "packaging" if error.name in (None, "packaging") else str(error.name)
        remedy = f"pip install {'--force-reinstall ' if name == 'granska' else ''}{name}"
        yield Part(name, Health.MISSING, "går inte att hitta, så beroendena kunde inte prövas", remedy)
        return
    for requirement in declared:
        if requirement.marker is None or any(
            requirement.marker.evaluate({"extra": name}) for name in _EXTRAS
        ):
            yield _dependency(requirement)


def _dependency(requirement: Requirement) -> Part:
    extras = f"[{','.join(sorted(requirement.extras))}]" if requirement.extras else ""
    remedy = f'pip install "{requirement.name}{extras}{requirement.specifier}"'
    try:
        version = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return Part(requirement.name, Health.MISSING, "är inte installerat", remedy)
    if requirement.specifier.contains(version, prereleases=True):
        return Part(requirement.name, Health.OK, version)
    return Part(requirement.name, Health.WRONG, f"{version}, {requirement.specifier} behövs", remedy)


def _engine(state: EngineState) -> Part:
    name = f"OCR {state.name}"
    if state.is_ready:
        return Part(name, Health.OK, "motor, modeller och språk finns")
    return Part(name, Health.MISSING, state.lacks, state.remedy)


def _swedish(state: EngineState, read: Callable[[Grey], str]) -> Part:
    """Reads the picture of a Swedish line back: å ä ö and the amount must come out as they stand."""
    name = f"Svenska {state.name}"
    if not state.is_ready:
        return Part(name, Health.MISSING, f"kunde inte prövas: {state.lacks}", state.remedy)
    remedy = _again(state.name)
    try:
        text = " ".join(read(proof_picture()).split())
    except Exception as error:  # noqa: BLE001 -- an engine that cannot start is what is looked for
        return Part(name, Health.WRONG, f"kunde inte läsa provbilden ({type(error).__name__})", remedy)
    if _signs(text) == _signs(PROOF):
        return Part(name, Health.OK, "läste å ä ö och beloppet 1 250 000 kr rätt ur provbilden")
    return Part(name, Health.WRONG, f"läste ”{text}” där det står ”{PROOF}”", remedy)


def _again(engine: str) -> str:
    """What brings an engine that is there but reads wrongly anew."""
    if engine == "Tesseract":
        return install_swedish(sys.platform, again=True)
    return INSTALL_OCR.replace("install", "install --force-reinstall", 1)


def proof_picture() -> Grey:
    """Grey levels of the Swedish line at 200 dots an inch, in a typeface that PDFium carries with it."""
    import numpy
    import pypdfium2

    width, height = _PROOF_SIZE
    drawn = b"BT /F 12 Tf 20 26 Td (" + PROOF.encode("cp1252") + b") Tj ET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
        % (width, height),
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    body = b"".join(b"%d 0 obj%s endobj\n" % numbered for numbered in enumerate(objects, start=1))
    document = pypdfium2.PdfDocument(b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF\n")
    try:
        levels = document[0].render(scale=_PROOF_DPI / 72, grayscale=True).to_numpy()
        return numpy.array(levels.reshape(levels.shape[:2]))
    finally:
        document.close()


def _read_by_page_engine(picture: Grey) -> str:
    engine = page_engine()
    return " ".join(line.text for line in engine.read_page(picture)) if engine else ""


def _read_by_crop_engine(picture: Grey) -> str:
    engine = crop_engine()
    return engine.read_crop(picture, "swe", Whitelist.ANY) if engine else ""


def _signs(text: str) -> str:
    """Letters and digits in their order: commas and spaces are not what is proved."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if sign.isalnum())


def _office() -> Part:
    from extract.readers.office import office_program

    if office_program():
        return Part("LibreOffice", Health.OK, "finns; .doc, .rtf och .odt kan läsas", is_needed=False)
    remedy = _for_this_system(
        linux="apt-get install libreoffice-writer",
        windows="winget install TheDocumentFoundation.LibreOffice",
        mac="brew install --cask libreoffice",
    )
    return Part("LibreOffice", Health.MISSING, ".doc, .rtf och .odt kan inte läsas", remedy, is_needed=False)


def _isolation() -> Part:
    """Either way each document is read apart; only Linux holds a process to its memory."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        how = "fork server: ett dokument som fäller sin process fäller inga andra"
    else:
        how = "spawn: ett dokument som fäller sin process fäller inga andra, men varje process startar långsammare"
    unlimited = "" if sys.platform == "linux" else "; minnet begränsas inte på det här systemet"
    return Part("Processisolering", Health.OK, how + unlimited)


def _disk(folder: Path) -> Part:
    free = shutil.disk_usage(folder).free
    detail = f"{free / _GIGABYTE:.1f} GB ledigt i den här mappen".replace(".", ",", 1)
    if free >= _LEAST_FREE:
        return Part("Disk", Health.OK, detail)
    remedy = "frigör plats, eller skriv till en annan disk: granska run SOURCE --out DIR"
    return Part("Disk", Health.WRONG, f"bara {detail}", remedy)


def _sqlite() -> Part:
    try:
        import sqlite3
    except ImportError:
        remedy = _for_this_system(
            linux="apt-get install libsqlite3-0 python3", windows="winget install Python.Python.3.13",
            mac="brew install python",
        )  # fmt: skip
        return Part("SQLite", Health.MISSING, "Python är byggt utan SQLite", remedy)
    return Part("SQLite", Health.OK, sqlite3.sqlite_version)


def _for_this_system(*, linux: str, windows: str, mac: str) -> str:
    return {"win32": windows, "darwin": mac}.get(sys.platform, linux)
