"""RapidOCR (PP-OCRv6, models in its wheel) on OpenVINO: the reader of pages."""

from __future__ import annotations

import re
import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from extract.readers.ocr.engines import ReadLine, Whitelist
from models.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extract.readers.ocr.engines import Grey

_MODELS = ("PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx")
_LINE_HEIGHT = 48
_WIDTHS = (96, 160, 240, 320, 400, 480, 640, 800, 960, 1200, 1440, 1680, 2000, 2400)
"""Pixels. Lines are padded to one of these: every new shape costs the runtime memory that it keeps."""
_WIDER = 800
_LONGEST_SIDE = 1280
_MOST_DETECTED = 2560
_DETECTED_SHARE = 0.547
"""Of the picture's side at 200 dots an inch: letters of a large sheet must not shrink more than those of A4."""
_SIGNS = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäö0123456789"
    "ÀÉÈËÊÜÆØÇÍÓàéèëêüæøçíóñß .,:;!?%&@§#*+=/\\|()[]{}<>\"'-–—_~^°½²³£$€·•…”“’‘«»´`×±□■☐☑☒√✓"
)
"""What Swedish papers are written with. The model knows thousands of signs more, and takes å for â or á."""
_LOST_RING = re.compile(r"[^\W\d_][àÀ]|[àÀ][^\W\d_]")
"""`à 265 kr` is Swedish, `nàgot` is not."""
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
            }
        )
        self._last: _Found | None = None
        self._ocr(numpy.full((64, 64, 3), 255, numpy.uint8))
        self._ocr.recognize_txt([numpy.full((_LINE_HEIGHT, _WIDTHS[0], 3), 255, numpy.uint8)])
        recogniser: Any = self._ocr.text_rec
        recogniser.postprocess_op = _SwedishSigns(recogniser.postprocess_op)

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
        height, width = crop.shape[:2]
        if not height or not width:
            return None
        needed = _LINE_HEIGHT * width / height
        padded = next((step for step in _WIDTHS if step >= needed), -int(-needed // _WIDER) * _WIDER)
        self._ocr.text_rec.rec_image_shape = [3, _LINE_HEIGHT, padded]
        result = self._ocr.recognize_txt([crop])
        text = str(result.txts[0])
        return _line(text, result.word_results[0], box) if text.strip() else None


class _SwedishSigns:
    """The recogniser's decoder with every other sign left out of the choice."""

    def __init__(self, decoder: Any) -> None:
        signs = decoder.character
        blank, *rest = range(len(signs))
        self._signs = signs
        self._all = [blank, *(index for index in rest if signs[index] in _SIGNS)]
        self._inside_words = [index for index in self._all if signs[index] not in "àÀ"]
        self._decoder = decoder

    def __call__(self, predictions: Any, *arguments: Any, **settings: Any) -> Any:
        found = self._decode(self._all, predictions, *arguments, **settings)
        if any(_LOST_RING.search(text) for text, _ in found[0]):
            return self._decode(self._inside_words, predictions, *arguments, **settings)
        return found

    def _decode(self, kept: list[int], predictions: Any, *arguments: Any, **settings: Any) -> Any:
        self._decoder.character = [self._signs[index] for index in kept]
        return self._decoder(predictions[:, :, kept], *arguments, **settings)


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
    import numpy

    return numpy.repeat(picture[:, :, None], 3, axis=2)
