"""Pictures of sample pages for the tests, and the reasons to leave a test out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image

from extract.readers.ocr.engines import crop_engine_state, page_engine_state

SAMPLES = Path(__file__).parents[3] / "data" / "samples"
DPI = 200
FORM = "ansokan_lykttander"
"""Ruled, with two drawn boxes to tick: JA empty, NEJ crossed."""

needs_page_engine = pytest.mark.skipif(
    not page_engine_state().is_ready, reason=f"page engine: {page_engine_state().lacks}"
)
needs_crop_engine = pytest.mark.skipif(
    not crop_engine_state().is_ready, reason=f"crop engine: {crop_engine_state().lacks}"
)


@cache
def page_image(name: str = FORM, dpi: int = DPI) -> Image.Image:
    """The first page of a sample as a clean grey picture."""
    with pypdfium2.PdfDocument(SAMPLES / f"{name}.pdf") as document:
        return document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")


@cache
def upper_part(share: float = 0.52) -> Image.Image:
    """Enough of the form for its labels, answers and boxes to tick."""
    whole = page_image()
    return whole.crop((0, 0, whole.width, round(share * whole.height)))


def grey(image: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(image.convert("L"))


def askew(image: Image.Image, degrees: float, quarter_turns: int = 0) -> Image.Image:
    """Turned counter-clockwise."""
    turned = image.rotate(90 * quarter_turns, expand=True)
    return turned.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=255)
