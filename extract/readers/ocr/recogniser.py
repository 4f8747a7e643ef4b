"""What stands on a line: the recogniser of RapidOCR, with its own decoder, for the signs of Swedish papers alone."""

from __future__ import annotations

import math
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.readers.ocr.engine import ReadLine
from extract.readers.ocr.quantising import quantise, ranges_of
from extract.readers.ocr.runtime import model_of, request_of
from models.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import float32
    from numpy.typing import NDArray

    from extract.readers.ocr.engine import Grey

_LINE_HEIGHT = 48
_NARROWEST, _WIDEST = 96, 4800
_WIDER = 1.08
"""Lines are made as wide as the nearest of a row of widths, each so much wider than the one before: every new
shape costs the runtime memory that it keeps, and paper padded on to a line takes as long to read as letters."""
_SIGNS = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäö0123456789"
    "ÀÉÈËÊÜÆØÇÍÓàéèëêüæøçíóñß .,:;!?%&@§#*+=/\\|()[]{}<>\"'-–—_^°½²³£$€·•…”“’‘«»´`×±□■☐☑☒√✓"
)
"""What Swedish papers are written with. The model knows thousands of signs more, and takes å for â or á."""
_LOST_RING = re.compile(r"[^\W\d_][àÀ]|[àÀ][^\W\d_]")
"""`à 265 kr` is Swedish, `nàgot` is not."""
_FIGURE_IN_WORD = re.compile(r"(?<=[a-zåäö])[01](?=[a-zåäö])|(?<![0-9] )(?<!\S)0(?!kr)(?=[a-zåäö]{4})")
"""`ti1l`, `0lofsson`; what may be an amount and its unit is none."""
_READ_TWICE = re.compile("(?<=[ÅÄ])A|A(?=[ÅÄ])|(?<=Ö)O|O(?=Ö)")
"""`ÅAsen`: one capital, with its ring and without."""


class Recogniser:
    """The model with every other sign left out of its last layer: a tenth of the work, and of the memory."""

    def __init__(self, model_file: Path) -> None:
        from rapidocr.ch_ppocr_rec.utils import CTCLabelDecode

        model = model_of(model_file)
        decoder: Any = CTCLabelDecode(model.get_rt_info(["framework", "character"]).value.splitlines())
        signs = decoder.character
        kept = [0, *(index for index in range(1, len(signs)) if signs[index] in _SIGNS)]
        _keep_only(kept, len(signs), model)
        quantise(model, ranges_of(model_file))
        decoder.character = [signs[index] for index in kept]
        self._decoder = decoder
        self._graves = [index for index, sign in enumerate(decoder.character) if sign in "àÀ"]
        self._figures = [index for index, sign in enumerate(decoder.character) if sign in "0123456789"]
        self._bare = [index for index, sign in enumerate(decoder.character) if sign in ("A", "O")]
        self._letters = [index for index, sign in enumerate(decoder.character) if sign.isalpha() and index]
        self._request = request_of(model)

    def read(self, crop: Grey, box: Box, *, figures: bool = False) -> ReadLine | None:
        """One line; None where nothing stands. box: where the crop lies; figures: it has no letters."""
        if not crop.size:
            return None
        planes, share = planes_of(crop)
        self._request.infer([planes])
        predictions = self._request.get_output_tensor().data
        if figures:
            predictions = predictions.copy()
            predictions[:, :, self._letters] = 0.0
        text, words = self._decoded(predictions, share)
        return _line(text, words, box) if text.strip() else None

    def _decoded(self, predictions: NDArray[float32], share: float) -> tuple[str, Any]:
        """The text and where its signs lie.

        `nàgot` is read again without à, `ti1l` without the figure, `ÅAsen` without the A.
        """
        (text, _), words = self._first(predictions, share)
        if _LOST_RING.search(text):
            predictions = predictions.copy()
            predictions[:, :, self._graves] = 0.0
            (text, _), words = self._first(predictions, share)
        for misread, signs in ((figures_in_words, self._figures), (letters_read_twice, self._bare)):
            if places := misread(text):
                predictions = predictions.copy()
                for column in _columns_of(places, text, words):
                    predictions[:, max(0, column - 1) : column + 2, signs] = 0.0
                (text, _), words = self._first(predictions, share)
        return text, words

    def _first(self, predictions: NDArray[float32], share: float) -> tuple[Any, Any]:
        lines, words = self._decoder(predictions, True, wh_ratio_list=(share,), max_wh_ratio=1.0)
        return lines[0], words[0]


def figures_in_words(text: str) -> list[int]:
    """Where a nought or a one stands for a letter that it looks like; none of an amount, a code or a date.

    >>> figures_in_words("ti1l 0lofsson, 200 0kronor")
    [2, 5]
    """
    return [found.start() for found in _FIGURE_IN_WORD.finditer(text)]


def letters_read_twice(text: str) -> list[int]:
    """Where a capital stands bare beside itself with its ring or dots: no Swedish word has both.

    >>> letters_read_twice("Föreningen ÅAsen, AÄlvsjö, AA")
    [12, 18]
    """
    return [found.start() for found in _READ_TWICE.finditer(text)]


def _columns_of(places: Sequence[int], text: str, words: Any) -> list[int]:
    """The recogniser's columns of the characters at those places."""
    columns = [column for word in words.word_cols for column in word]
    inked = [at for at, sign in enumerate(text) if not sign.isspace()]
    return [column for at, column in zip(inked, columns, strict=False) if at in places]


def _keep_only(kept: list[int], signs: int, model: Any) -> None:
    """The model's last layer gives the signs that are kept and no other."""
    import numpy
    from openvino import opset13  # type: ignore[import-not-found, import-untyped, unused-ignore]

    for node in model.get_ops():
        if node.get_type_name() == "Constant" and list(node.get_output_shape(0))[-1:] == [signs]:
            fewer = opset13.constant(numpy.ascontiguousarray(node.data[..., kept])).output(0)
            for user in node.output(0).get_target_inputs():
                user.replace_source_output(fewer)
    model.validate_nodes_and_infer_types()


def planes_of(crop: Grey) -> tuple[NDArray[float32], float]:
    """The line as the model takes it, and the share of its width that the line fills.

    -1 black to 1 white in three like planes, then nothing up to the width.
    """
    import cv2
    import numpy

    height, width = crop.shape
    needed = math.ceil(_LINE_HEIGHT * width / height)
    nearest = min(_widths(), key=lambda step: abs(step - needed))
    inked = min(nearest, needed)
    planes = numpy.zeros((1, 3, _LINE_HEIGHT, nearest), dtype=numpy.float32)
    planes[..., :inked] = cv2.resize(crop, (inked, _LINE_HEIGHT)).astype(numpy.float32) / 127.5 - 1.0
    return planes, inked / nearest


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
