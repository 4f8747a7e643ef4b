"""The recogniser in whole numbers: which models and processors it holds for, and that it reads the same."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest

from extract.readers.ocr import quantising
from extract.readers.ocr.quantising import quantise, ranges_of
from extract.readers.ocr.rapid import model_files
from extract.readers.ocr.recogniser import Recogniser
from extract.readers.ocr.runtime import model_of
from models.geometry import Box
from tests.readers.ocr.pages import grey, needs_page_engine, page_image


def _on(monkeypatch: pytest.MonkeyPatch, *instructions: str) -> None:
    config = {"SIMD Extensions": {"found": list(instructions)}}
    monkeypatch.setattr(numpy, "show_config", lambda mode: config)


@needs_page_engine
def test_ranges_hold_for_the_model_in_the_wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    detector, recogniser = model_files()
    _on(monkeypatch, "X86_V3", "AVX512_ICL")
    model = model_of(recogniser)
    named = {node.get_friendly_name() for node in model.get_ops() if node.get_type_name() == "Convolution"}
    assert set(ranges_of(recogniser)) <= named
    assert len(ranges_of(recogniser)) > 20
    assert ranges_of(detector) == {}
    _on(monkeypatch, "X86_V3", "X86_V4")
    assert ranges_of(recogniser) == {}


@needs_page_engine
def test_every_convolution_with_a_range_takes_whole_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    _on(monkeypatch, "AVX512_ICL")
    recogniser = model_files()[1]
    ranges, model = ranges_of(recogniser), model_of(recogniser)
    quantise(model, ranges)
    nodes = [node for node in model.get_ops() if node.get_friendly_name() in ranges]
    assert len(nodes) == len(ranges)
    kinds = {node.input_value(at).get_node().get_type_name() for node in nodes for at in (0, 1)}
    assert kinds == {"FakeQuantize"}


@needs_page_engine
def test_whole_numbers_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    if not quantising.has_vnni():
        pytest.skip("the processor has no VNNI")
    whole = Recogniser(model_files()[1])
    _on(monkeypatch)
    exact = Recogniser(model_files()[1])
    picture = grey(page_image())
    read = 0
    for top in range(0, picture.shape[0] - 40, 40):
        crop = picture[top : top + 40, 100:900]
        box = Box(100, top, 900, top + 40)
        one, other = whole.read(crop, box), exact.read(crop, box)
        if other is not None and other.confidence > 0.97 and len(other.text) > 3:
            assert one is not None
            assert one.text.replace(" ", "") == other.text.replace(" ", "")
            read += 1
    assert read > 3
