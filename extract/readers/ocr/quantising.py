"""The recogniser's convolutions in whole numbers of eight bits: less than half the time of 32 bits.

The ranges of what goes into them were measured once over drawn papers (`tests.readers.ocr.measure_ranges`) and hold
for that model file alone; another one is run as it is, and so is every model on a processor without VNNI: there two
products overflow 16 bits, and many more lines are misread.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

TABLE = "recogniser.toml"
_WITH_VNNI = frozenset(("AVX512_CLX", "AVX512_ICL"))
"""Sets of instructions, as numpy calls them; it knows no smaller one that has VNNI."""
_LEVELS, _WEIGHT_LEVELS = 256, 255
_LEAST = 1e-6

Ranges = Mapping[str, tuple[float, float]]


def ranges_of(model_file: Path) -> Ranges:
    """Lowest and highest of what goes into each convolution, by its name; empty where none were measured."""
    if not has_vnni():
        return {}
    table = tomllib.loads((files(__package__) / TABLE).read_text(encoding="utf-8"))
    if hashlib.sha256(model_file.read_bytes()).hexdigest() != table["model"]:
        return {}
    return {name: (low, high) for name, (low, high) in table["ranges"].items()}


def has_vnni() -> bool:
    """Whether this processor multiplies whole numbers of eight bits without overflow."""
    import numpy

    config: Any = numpy.show_config(mode="dicts")
    return not _WITH_VNNI.isdisjoint(config["SIMD Extensions"]["found"])


def quantise(model: Any, ranges: Ranges) -> None:
    """Let those convolutions of the model take and weigh whole numbers."""
    taken: dict[tuple[str, int], Any] = {}
    for node in model.get_ordered_ops():
        if node.get_friendly_name() not in ranges:
            continue
        source, weights = node.input_value(0), node.input_value(1)
        place = source.get_node().get_friendly_name(), source.get_index()
        if place not in taken:
            taken[place] = _in_levels(source, *_with_zero(*ranges[node.get_friendly_name()]), _LEVELS)
        node.input(0).replace_source_output(taken[place])
        node.input(1).replace_source_output(_weights_in_levels(weights))
    model.validate_nodes_and_infer_types()


def _with_zero(low: float, high: float) -> tuple[float, float]:
    """The range so moved that nought is one of its levels.

    >>> _with_zero(-1.0, 1.0), _with_zero(0.5, 5.1)
    ((-1.003921568627451, 0.996078431372549), (0.0, 5.1))
    """
    low, high = min(low, 0.0), max(high, _LEAST)
    step = (high - low) / (_LEVELS - 1)
    below = round(-low / step)
    return -below * step, (_LEVELS - 1 - below) * step


def _weights_in_levels(weights: Any) -> Any:
    import numpy

    values = weights.get_node().data
    largest = numpy.abs(values).max(axis=tuple(range(1, values.ndim)), keepdims=True)
    reach = numpy.maximum(largest, _LEAST)
    return _in_levels(weights, -reach, reach, _WEIGHT_LEVELS)


def _in_levels(source: Any, low: Any, high: Any, levels: int) -> Any:
    import numpy
    from openvino import opset13  # type: ignore[import-not-found, import-untyped, unused-ignore]

    ends = [opset13.constant(numpy.asarray(end, dtype=numpy.float32)) for end in (low, high)]
    return opset13.fake_quantize(source, *ends, *ends, levels).output(0)
