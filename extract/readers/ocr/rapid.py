"""RapidOCR (PP-OCRv6, models in its wheel) on OpenVINO: the reader of pages."""

from __future__ import annotations

import re
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from extract.readers.ocr.engine import ReadLine, Whitelist
from models.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extract.readers.ocr.engine import Grey

_MODELS = ("PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx")
_LINE_HEIGHT = 48
_NARROWEST, _WIDEST = 96, 4800
_WIDER = 1.08
"""Lines are made as wide as the nearest of a row of widths, each so much wider than the one before: every new
shape costs the runtime memory that it keeps, and paper padded on to a line takes as long to read as letters."""
_LONGEST_SIDE = 1280
_MOST_DETECTED = 2560
_DETECTED_SHARE = 0.547
"""Of the picture's side at 200 dots an inch: letters of a large sheet must not shrink more than those of A4."""
_SIGNS = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäö0123456789"
    "ÀÉÈËÊÜÆØÇÍÓàéèëêüæøçíóñß .,:;!?%&@§#*+=/\\|()[]{}<>\"'-–—_^°½²³£$€·•…”“’‘«»´`×±□■☐☑☒√✓"
)
"""What Swedish papers are written with. The model knows thousands of signs more, and takes å for â or á."""
_LOST_RING = re.compile(r"[^\W\d_][àÀ]|[àÀ][^\W\d_]")
"""`à 265 kr` is Swedish, `nàgot` is not."""
_LEAST_CONFIDENCE = 0.5
_UNPINNED = {"INFERENCE_NUM_THREADS": 1, "ENABLE_CPU_PINNING": False}
"""The runtime binds a single thread to the first processor, and so all processes to the same one."""
_SAMPLE = 6
_SAMPLE_RATIOS = (3.0, 14.0)
"""Width over height of the lines that are sampled: a few words."""


def model_files() -> tuple[Path, ...]:
    """Where the models lie; named so that nothing is ever downloaded."""
    spec = find_spec("rapidocr")
    if spec is None or spec.origin is None:
        return ()
    return tuple(Path(spec.origin).parent / "models" / name for name in _MODELS)


def shut_telemetry_out() -> None:
    """Call before anything imports openvino: importing it posts a message to its maker's statistics.

    It then finds its telemetry package missing and uses the silent stand-in that it brings for that case.
    """
    sys.modules.setdefault("openvino_telemetry", cast(ModuleType, None))


class Rapid:
    """One detector and one recogniser; not safe to use from several threads."""

    def __init__(self) -> None:
        import numpy

        shut_telemetry_out()
        from rapidocr import EngineType, RapidOCR

        detector, recogniser_model = model_files()
        self._ocr: Any = RapidOCR(
            params={
                "Global.use_cls": False,
                "Global.log_level": "critical",
                "Global.return_word_box": True,
                "Det.engine_type": EngineType.OPENVINO,
                "Det.model_path": str(detector),
                "Det.limit_type": "max",
                "Det.limit_side_len": _LONGEST_SIDE,
                "Rec.engine_type": EngineType.OPENVINO,
                "Rec.model_path": str(recogniser_model),
                "Rec.rec_batch_num": 1,
                "EngineConfig.openvino.inference_num_threads": 1,
                "EngineConfig.openvino.enable_cpu_pinning": False,
            }
        )
        self._last: _Found | None = None
        self._ocr(numpy.full((64, 64, 3), 255, numpy.uint8))
        self._ocr.recognize_txt([numpy.full((_LINE_HEIGHT, _NARROWEST, 3), 255, numpy.uint8)])
        detector_of_lines: Any = self._ocr.text_det
        preparation = _Preparation(detector_of_lines.get_preprocess)
        detector_of_lines.get_preprocess = lambda: preparation
        recogniser: Any = self._ocr.text_rec
        signs = recogniser.postprocess_op.character
        kept = [0, *(index for index in range(1, len(signs)) if signs[index] in _SIGNS)]
        recogniser.session = _SwedishModel(recogniser.session.model, len(signs), kept)
        recogniser.postprocess_op = _SwedishDecoder(
            recogniser.postprocess_op, [signs[index] for index in kept]
        )

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

    def read_crop(self, picture: Grey, languages: str, whitelist: Whitelist) -> str:
        """For measuring the engines the other way round; it knows no languages and no whitelist."""
        line = self._read(_three(picture), Box(0, 0, picture.shape[1], picture.shape[0]))
        return line.text if line else ""

    def _detected(self, picture: Grey) -> _Found:
        """The lines of the picture; of the last one they are still known."""
        from rapidocr.main import RapidOCRError

        if self._last is None or self._last.picture is not picture:
            side = min(_MOST_DETECTED, round(_DETECTED_SHARE * max(picture.shape)))
            self._ocr.text_det.limit_side_len = max(_LONGEST_SIDE, side)
            try:
                crops, found = self._ocr.detect_and_crop(_three(picture), {})
                corners = [(quad.min(axis=0), quad.max(axis=0)) for quad in found.boxes]
            except RapidOCRError:
                crops, corners = (), []
            boxes = [Box(*map(float, (*low, *high))) for low, high in corners]
            self._last = _Found(picture, crops, boxes, self._read)
        return self._last

    def _read(self, crop: Any, box: Box) -> ReadLine | None:
        import cv2

        height, width = crop.shape[:2]
        if not height or not width:
            return None
        needed = _LINE_HEIGHT * width / height
        nearest = min(_widths(), key=lambda step: abs(step - needed))
        self._ocr.text_rec.rec_image_shape = [3, _LINE_HEIGHT, nearest]
        if needed > nearest:
            crop = cv2.resize(crop, (nearest, _LINE_HEIGHT))
        result = self._ocr.recognize_txt([crop])
        text = str(result.txts[0])
        return _line(text, result.word_results[0], box) if text.strip() else None


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
        planes = [levels[resized[:, :, plane]] for plane, levels in enumerate(self._levels)]
        return numpy.stack(planes)[None]


class _SwedishModel:
    """The recogniser with every other sign left out of its last layer: a tenth of the work, and of the memory."""

    def __init__(self, model: Any, signs: int, kept: list[int]) -> None:
        import numpy
        import openvino  # type: ignore[import-not-found, import-untyped, unused-ignore]
        from openvino import opset13  # type: ignore[import-not-found, import-untyped, unused-ignore]

        for node in model.get_ops():
            if node.get_type_name() == "Constant" and list(node.get_output_shape(0))[-1:] == [signs]:
                fewer = opset13.constant(numpy.ascontiguousarray(node.data[..., kept])).output(0)
                for user in node.output(0).get_target_inputs():
                    user.replace_source_output(fewer)
        model.validate_nodes_and_infer_types()
        compiled = openvino.Core().compile_model(model, "CPU", _UNPINNED)
        self._request = compiled.create_infer_request()

    def __call__(self, lines: Any) -> Any:
        self._request.infer([lines])
        return self._request.get_output_tensor().data


class _SwedishDecoder:
    """The recogniser's decoder for the signs that were kept; `nàgot` is read again without à."""

    def __init__(self, decoder: Any, signs: list[str]) -> None:
        decoder.character = signs
        self._decoder = decoder
        self._graves = [index for index, sign in enumerate(signs) if sign in "àÀ"]

    def __call__(self, predictions: Any, *arguments: Any, **settings: Any) -> Any:
        found = self._decoder(predictions, *arguments, **settings)
        if any(_LOST_RING.search(text) for text, _ in found[0]):
            predictions = predictions.copy()
            predictions[:, :, self._graves] = 0.0
            return self._decoder(predictions, *arguments, **settings)
        return found


class _Found:
    """The lines that were detected on a picture, each read when it is asked for and once."""

    def __init__(
        self,
        picture: Grey,
        crops: Sequence[Any],
        boxes: list[Box],
        read: Callable[[Any, Box], ReadLine | None],
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


@cache
def _widths() -> tuple[int, ...]:
    """Pixels; the last one is wider than any line of a page."""
    widths = [_NARROWEST]
    while widths[-1] < _WIDEST:
        widths.append(round(_WIDER * widths[-1]))
    return tuple(widths)


def _line(text: str, words: Any, box: Box) -> ReadLine:
    """The characters' places from the recogniser's columns; a space lies between its neighbours."""
    columns = [column for word in words.word_cols for column in word]
    step = box.width / max(1.0, words.line_txt_len)
    places = iter(columns)
    known = [None if sign.isspace() else next(places, None) for sign in text]
    centres: list[float] = []
    for index, column in enumerate(known):
        if column is None:
            before = known[index - 1] if index else None
            after = known[index + 1] if index + 1 < len(known) else None
            near = [place for place in (before, after) if place is not None]
            column = sum(near) / len(near) if near else (centres[-1] - box.x0) / step - 0.5 if centres else 0
        centres.append(min(box.x1, box.x0 + (column + 0.5) * step))
    sure = tuple(map(float, words.confs))
    if len(sure) != len(text):
        sure = (min(sure, default=0.0),) * len(text)
    return ReadLine(text, box, tuple(centres), sure)


def _three(picture: Grey) -> Any:
    import cv2

    return cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB)
