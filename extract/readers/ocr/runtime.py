"""OpenVINO, which runs the models: on one thread that any processor may take, and counting in 32 bits."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, cast

_SETTINGS = {"INFERENCE_NUM_THREADS": 1, "ENABLE_CPU_PINNING": False, "INFERENCE_PRECISION_HINT": "f32"}
"""Bound, a single thread sits on the first processor, and so do all processes. Left to itself the runtime counts in
bfloat16 wherever the processor knows it: other readings on other machines, and without AMX in 1.6 times the time."""


def shut_telemetry_out() -> None:
    """Call before anything imports openvino: importing it posts a message to its maker's statistics.

    It then finds its telemetry package missing and uses the silent stand-in that it brings for that case.
    """
    sys.modules.setdefault("openvino_telemetry", cast(ModuleType, None))


def model_of(model_file: Path) -> Any:
    """The model as it lies in the file."""
    return _core().read_model(model_file)


def request_of(model: Any) -> Any:
    """What runs the model once with every call of `infer`."""
    return _core().compile_model(model, "CPU", _SETTINGS).create_infer_request()


@cache
def _core() -> Any:
    shut_telemetry_out()
    import openvino  # type: ignore[import-not-found, import-untyped, unused-ignore]

    return openvino.Core()
