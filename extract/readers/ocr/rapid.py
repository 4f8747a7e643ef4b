"""RapidOCR (PP-OCRv6, models in its wheel) on OpenVINO: the reader of pages."""

from __future__ import annotations

from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.readers.ocr.engine import ReadLine, Whitelist
from extract.readers.ocr.runtime import model_of, request_of, shut_telemetry_out
from models.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extract.readers.ocr.engine import Grey

_MODELS = ("PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx")
_LONGEST_SIDE = 1280
_MOST_DETECTED = 2560
_DETECTED_SHARE = 0.547
"""Of the picture's side at 200 dots an inch: letters of a large sheet must not shrink more than those of A4."""
_LEAST_CONFIDENCE = 0.5
_SAMPLE = 6
_SAMPLE_RATIOS = (3.0, 14.0)
"""Width over height of the lines that are sampled: a few words."""


def model_files() -> tuple[Path, ...]:
    """Where the models lie; named so that nothing is ever downloaded."""
    spec = find_spec("rapidocr")
    if spec is None or spec.origin is None:
        return ()
    return tuple(Path(spec.origin).parent / "models" / name for name in _MODELS)


class Rapid:
    """One detector and one recogniser; not safe to use from several threads."""

    def __init__(self) -> None:
        import numpy

        shut_telemetry_out()
        from rapidocr import EngineType, RapidOCR
        from rapidocr.main import RapidOCRError

        from extract.readers.ocr.recogniser import Recogniser

        detector, recogniser = model_files()
        self._ocr: Any = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_vertical_padding": False,
                "Det.engine_type": EngineType.OPENVINO,
                "Det.model_path": str(detector),
                "Det.limit_type": "max",
                "Det.limit_side_len": _LONGEST_SIDE,
                "EngineConfig.openvino.inference_num_threads": 1,
                "EngineConfig.openvino.enable_cpu_pinning": False,
            }
        )
        with suppress(RapidOCRError):
            self._ocr.detect_and_crop(numpy.full((64, 64, 3), 255, numpy.uint8), {})
        detector_of_lines: Any = self._ocr.text_det
        detector_of_lines.session.session = request_of(model_of(detector))
        preparation = _Preparation(detector_of_lines.get_preprocess)
        detector_of_lines.get_preprocess = lambda: preparation
        self._recogniser = Recogniser(recogniser)
        self._last: _Found | None = None

    def read_page(self, picture: Grey) -> tuple[ReadLine, ...]:
        found = self._detected(picture)
        lines = [found.line(index) for index in range(len(found.boxes))]
        read = [line for line in lines if line is not None and line.confidence >= _LEAST_CONFIDENCE]
        return tuple(sorted(read, key=lambda line: (line.box.top, line.box.x0)))

    def looks_read(self, picture: Grey) -> float:
        found = self._detected(picture)
        if not found.boxes:
            return 0.0
        low, high = _SAMPLE_RATIOS
        ratios = [box.width / max(1.0, box.height) for box in found.boxes]
        fit = [index for index, ratio in enumerate(ratios) if low <= ratio <= high]
        level = sum(ratio > 1 for ratio in ratios) / len(ratios)
        chosen = fit[:: max(1, len(fit) // _SAMPLE)][:_SAMPLE]
        lines = [found.line(index) for index in chosen]
        read = [line.confidence if line and len(line.text) > 2 else 0.0 for line in lines]
        return level * sum(read) / len(read) if read else 0.0

    def read_line(self, picture: Grey, *, figures: bool = False) -> ReadLine | None:
        whole = Box(0, 0, picture.shape[1], picture.shape[0])
        return self._recogniser.read(picture, whole, figures=figures)

    def read_crop(self, picture: Grey, languages: str, whitelist: Whitelist) -> str:
        """For measuring the engines the other way round; it knows no languages and no whitelist."""
        line = self.read_line(picture)
        return line.text if line else ""

    def _detected(self, picture: Grey) -> _Found:
        """The lines of the picture; of the last one they are still known."""
        from rapidocr.main import RapidOCRError

        if self._last is None or self._last.picture is not picture:
            side = min(_MOST_DETECTED, round(_DETECTED_SHARE * max(picture.shape)))
            self._ocr.text_det.limit_side_len = max(_LONGEST_SIDE, side)
            try:
                crops, found = self._ocr.detect_and_crop(picture, {})
                corners = [(quad.min(axis=0), quad.max(axis=0)) for quad in found.boxes]
            except RapidOCRError:
                crops, corners = (), []
            boxes = [Box(*map(float, (*low, *high))) for low, high in corners]
            self._last = _Found(picture, crops, boxes, self._recogniser.read)
        return self._last


class _Preparation:
    """The detector's own preparation of a picture; what becomes of each of the 256 levels is worked out once."""

    def __init__(self, own: Callable[[], Any]) -> None:
        import numpy

        self._own = own
        like_this = own()
        levels = numpy.arange(256, dtype=numpy.uint8)[:, None, None].repeat(3, axis=2)
        self._levels = like_this.normalize(levels).astype(numpy.float32)[:, 0].T.copy()

    def __call__(self, picture: Any) -> Any:
        import numpy

        resized = self._own().resize(picture)
        if resized is None:
            return None
        return numpy.stack([levels[resized] for levels in self._levels])[None]


class _Found:
    """The lines that were detected on a picture, each read when it is asked for and once."""

    def __init__(
        self,
        picture: Grey,
        crops: Sequence[Grey],
        boxes: list[Box],
        read: Callable[[Grey, Box], ReadLine | None],
    ) -> None:
        self.picture = picture
        self.boxes = boxes
        self._crops = crops
        self._read = read
        self._lines: dict[int, ReadLine | None] = {}

    def line(self, index: int) -> ReadLine | None:
        if index not in self._lines:
            self._lines[index] = self._read(self._crops[index], self.boxes[index])
        return self._lines[index]
