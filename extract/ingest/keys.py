"""What a reading depends on besides the bytes: the code that reads, the forms, the engines."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import metadata
from importlib.resources import files
from importlib.resources.abc import Traversable

from extract.readers.ocr.quantising import has_vnni
from models.form import Form
from models.ids import stable_id

_PACKAGES = ("readers", "stages", "normalise", "prose")
_MODULES = ("pipeline.py",)
_DATA = ("calibration", "lexicon", "registers")
_ENGINES = (
    "pypdfium2",
    "pdf-oxide",
    "pikepdf",
    "pdfplumber",
    "pdfminer.six",
    "rapidfuzz",
    "rapidocr",
    "openvino",
    "tesserocr",
)


@dataclass(frozen=True)
class Key:
    """Everything that a reading depends on; equal keys give equal readings of equal bytes."""

    code: str
    forms: tuple[tuple[str, str], ...]
    """Name and digest of every form, the user's own first, in the order in which they are tried."""
    engines: tuple[tuple[str, str], ...]

    def extract_id(self, sha256: str) -> str:
        return stable_id("e", sha256, self.text)

    def changed_forms(self, text: str) -> frozenset[str] | None:
        """Names of forms that were added, changed or taken away since another key; None where more changed."""
        other = json.loads(text)
        if (other["code"], other["engines"]) != (self.code, [list(engine) for engine in self.engines]):
            return None
        before = {(name, digest) for name, digest in other["forms"]}
        return frozenset(name for name, _ in before ^ set(self.forms))

    @cached_property
    def text(self) -> str:
        """Canonical JSON, as `extractions.versions` holds it."""
        parts = {"code": self.code, "forms": self.forms, "engines": self.engines}
        return json.dumps(parts, separators=(",", ":"), sort_keys=True)


def key_of(forms: Sequence[Form] = ()) -> Key:
    """What a reading made now depends on; forms: a user's own."""
    from models.form_loader import with_known

    known = with_known(tuple(forms))
    digests = tuple((form.name, stable_id("m", repr(form))) for form in known)
    return Key(_code(), digests, _engines())


@cache
def _code() -> str:
    """Changes when code or data that reads changes, and never otherwise."""
    parts: list[str] = []
    for place in (
        *(files("extract") / name for name in _PACKAGES),
        *(files("models") / name for name in _DATA),
    ):
        for name, entry in sorted(_entries(place, ""), key=lambda named: named[0]):
            parts += [name, _text(entry)]
    models = sorted((entry for entry in files("models").iterdir() if entry.name.endswith(".py")), key=str)
    parts += [_text(entry) for entry in models]
    parts += [_text(files("extract") / name) for name in _MODULES]
    return stable_id("c", *parts)


@cache
def _engines() -> tuple[tuple[str, str], ...]:
    found = [("python", ".".join(platform.python_version_tuple()[:2]))]
    found.append(("ocr_arithmetic", "int8" if has_vnni() else "float32"))
    for name in _ENGINES:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            found.append((name, ""))
    return tuple(found)


def _text(entry: Traversable) -> str:
    # Line ends differ between a checkout on Windows and one elsewhere.
    return entry.read_bytes().replace(b"\r\n", b"\n").decode("utf-8", "replace")


def _entries(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = f"{above}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _entries(entry, name)
        elif entry.name.endswith((".py", ".toml", ".csv", ".txt")):
            yield name, entry
