"""One paper in every form that an archive holds it in, and which of its fields come out exactly right from each.

`python -m tests.papers.variants` reads them all and rewrites the table in `data/VARIANTS.md`.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pypdfium2
from PIL import Image

from extract.api import read_documents
from models.record import Document, ValueStatus
from tests.papers.build_samples import SAMPLES, Sample, render
from tests.papers.model import File
from tests.papers.scan import Condition, photograph, scanned
from tests.papers.word import render_docx

_NAME = "ansokan_lykttander"
_TABLE = Path(__file__).parents[2] / "data" / "VARIANTS.md"
_SCANS = {
    "scan 300 dpi": Condition(dpi=300, noise=4, blur=0.3),
    "scan 200 dpi": Condition(dpi=200, noise=4, blur=0.3),
    "scan 150 dpi": Condition(dpi=150, noise=4, blur=0.3),
    "scan 200 dpi, sned 2 grader": Condition(dpi=200, skew=2.0, noise=4),
    "scan 200 dpi, vriden 90 grader": Condition(dpi=200, quarter_turns=1, noise=4),
    "scan 200 dpi, upp och ned": Condition(dpi=200, quarter_turns=2, noise=4),
    "fax, svartvit 200 dpi": Condition(dpi=200, skew=0.5, noise=12, bitonal=True),
}
_PHOTO = Condition(dpi=170, skew=-1.0, blur=0.8, noise=6, shade=0.3, quality=60)
_HEAD = """# One paper in twelve forms

`python -m tests.papers.variants` writes this table: the sample `ansokan_lykttander` in every form that an archive
holds, read by granska. A field is right when its value is exactly that of the truth; flagged when it is not, or not
surely, and its status says so; silent when it is wrong and nothing says so. The text in cp1252 has lost its tick
boxes, for which that encoding has no sign: which one was ticked cannot be known, and is said not to be.

"""


class Variant(NamedTuple):
    """A form of the paper: its name, the file's name and its bytes."""

    name: str
    file: str
    data: bytes


class Outcome(NamedTuple):
    """Names of the fields that came out right, wrong with a flag, and wrong without."""

    right: list[str]
    flagged: list[str]
    silent: list[str]


def variants(sample: Sample) -> Iterator[Variant]:
    """Deterministic: every scan has a seed of its own."""
    made = render(sample)
    pdf = made[".pdf"]
    yield Variant("PDF med text", "papper.pdf", pdf.data)
    for name, condition in _SCANS.items():
        yield Variant(name, "papper.pdf", scanned(pdf, Random(name), condition).data)
    pictures = [photograph(page, _PHOTO, Random(7))[0] for page in pypdfium2.PdfDocument(pdf.data)]
    yield Variant("JPEG-foto av sida 1, ojämnt ljus", "papper.jpg", _saved(pictures[:1], "JPEG", quality=70))
    yield Variant("TIFF med flera sidor", "papper.tiff", _saved(pictures, "TIFF", compression="tiff_lzw"))
    yield Variant(
        "Word",
        "papper.docx",
        render_docx(File(sample.name, [sample.paper()], sample.layout), sample.pdf).data,
    )
    text = made[".txt"].data.decode("utf-8")
    yield Variant("text i cp1252", "papper.txt", text.encode("cp1252", "replace"))


def _saved(pictures: list[Image.Image], kind: str, **options: Any) -> bytes:
    target = io.BytesIO()
    pictures[0].save(
        target, kind, save_all=len(pictures) > 1, append_images=pictures[1:], dpi=(170, 170), **options
    )
    return target.getvalue()


def read(variant: Variant, truth: dict[str, Any], pages: int) -> Outcome:
    """Compares the fields that the truth has on the first pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / variant.file
        path.write_bytes(variant.data)
        document = read_documents(path)[0]
    outcome = Outcome([], [], [])
    for name, field in truth["fields"].items():
        if field["status"] == "read" and field["page"] <= pages:
            _judged(document, name, field["value"], outcome)
    return outcome


def _judged(document: Document, name: str, expected: str, outcome: Outcome) -> None:
    found = document.find(name)
    value = None if found is None or found.value is None else str(found.value)
    if value == expected:
        outcome.right.append(name)
    elif found is not None and found.status is ValueStatus.READ:
        outcome.silent.append(name)
    else:
        outcome.flagged.append(name)


def table(sample: Sample) -> str:
    truth = render(sample)[".pdf"].truth["documents"][0]
    lines = ["| form | right | flagged | silent |", "|---|---|---|---|"]
    for variant in variants(sample):
        pages = 1 if variant.file.endswith(".jpg") else sys.maxsize
        outcome = read(variant, truth, pages)
        whole = sum(map(len, outcome))
        names = [", ".join(group) or "none" for group in (outcome.flagged, outcome.silent)]
        lines.append(f"| {variant.name} | {len(outcome.right)} of {whole} | {names[0]} | {names[1]} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    sample = next(sample for sample in SAMPLES if sample.name == _NAME)
    _TABLE.write_text(_HEAD + table(sample), encoding="utf-8")


if __name__ == "__main__":
    main()
