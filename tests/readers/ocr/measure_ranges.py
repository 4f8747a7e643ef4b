"""Measures what goes into the recogniser's convolutions: `python -m tests.readers.ocr.measure_ranges`.

Rewrites `extract/readers/ocr/recogniser.toml`, from lines of the samples scanned in every way; needed again with
every other model. The picture itself, and what is one row high, is left in 32 bits: it costs little.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2

from extract.readers.ocr import quantising
from extract.readers.ocr.engines import page_engine
from extract.readers.ocr.pictures import pdf_picture
from extract.readers.ocr.rapid import Rapid, model_files
from extract.readers.ocr.recogniser import planes_of
from extract.readers.ocr.runtime import model_of, request_of
from tests.papers.build_samples import SAMPLES, render
from tests.papers.scan import QUALITIES, WORN, draw_condition, scanned

if TYPE_CHECKING:
    from extract.readers.ocr.engine import Grey

_PAPERS, _EVERY = 10, 4
_FEW = 0.02
_HEAD = (
    "# Lowest and highest of what goes into each convolution: `python -m tests.readers.ocr.measure_ranges`\n"
)


def lines() -> Iterator[Grey]:
    """Some lines of some of the samples, scanned in every way."""
    engine = page_engine()
    assert isinstance(engine, Rapid)
    rng = Random(1)
    rendered = [paper for sample in SAMPLES if (paper := render(sample).get(".pdf"))]
    for at, paper in enumerate(rendered[:_PAPERS]):
        quality = (*QUALITIES, WORN)[at % (len(QUALITIES) + 1)]
        document = pypdfium2.PdfDocument(scanned(paper, rng, draw_condition(rng, quality)).data)
        for number in range(1, len(document) + 1):
            yield from engine._detected(pdf_picture(document, number).grey)._crops[::_EVERY]


def observed(model: Any) -> list[Any]:
    """The convolutions that cost something."""
    found = []
    for node in model.get_ordered_ops():
        if node.get_type_name() == "Convolution":
            signs, height = (node.input_value(0).get_partial_shape()[axis] for axis in (1, 2))
            if signs.get_length() > 3 and height.get_length() > 1:
                found.append(node)
    return found


def measure(model: Any) -> dict[str, tuple[float, float]]:
    """Lowest and highest of what goes into each of them."""
    nodes = observed(model)
    sources = {node.get_friendly_name(): node.input_value(0) for node in nodes}
    firsts = {source.get_node().get_friendly_name(): source for source in sources.values()}
    before = len(model.outputs)
    model.add_outputs(list(firsts.values()))
    request = request_of(model)
    ends: dict[str, list[tuple[float, float]]] = {name: [] for name in firsts}
    for crop in lines():
        request.infer([planes_of(crop)[0]])
        for at, name in enumerate(firsts, start=before):
            values = request.get_output_tensor(at).data
            ends[name].append((values.min(), values.max()))
    found = {name: ends[source.get_node().get_friendly_name()] for name, source in sources.items()}
    return {name: _range(*zip(*each, strict=True)) for name, each in found.items()}


def _range(lows: Sequence[float], highs: Sequence[float]) -> tuple[float, float]:
    """But for a few lines: one that goes far out makes the steps coarse for all."""
    return float(np.quantile(lows, _FEW)), float(np.quantile(highs, 1 - _FEW))


def main() -> None:
    _, recogniser = model_files()
    rows = (
        f'"{name}" = [{low:.3f}, {high:.3f}]' for name, (low, high) in measure(model_of(recogniser)).items()
    )
    digest = hashlib.sha256(recogniser.read_bytes()).hexdigest()
    table = Path(quantising.__file__).parent / quantising.TABLE
    table.write_text(f'{_HEAD}model = "{digest}"\n\n[ranges]\n' + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
