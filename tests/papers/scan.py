"""A paper put through a scanner or a fax: the page becomes a picture, and the truth's boxes follow it."""

from __future__ import annotations

import copy
import io
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from tests.papers.pdf import Rendered

Points = NDArray[np.float64]
_POINT = 72.0


@dataclass(frozen=True, slots=True)
class Condition:
    """What happens to a page; lengths in points, angles in degrees."""

    dpi: int = 200
    skew: float = 0.0
    """Counted counter-clockwise."""
    quarter_turns: int = 0
    """Pages fed sideways or upside down, counter-clockwise."""
    blur: float = 0.0
    """Radius in pixels."""
    noise: float = 0.0
    """Standard deviation of the grey level, 0 to 255."""
    shade: float = 0.0
    """How much darker one edge is, 0 to 1."""
    contrast: float = 1.0
    quality: int = 85
    """JPEG, 1 to 95."""
    bitonal: bool = False
    """As a fax machine: black and white dots only."""
    stamp: bool = False
    holes: bool = False
    show_through: float = 0.0
    """How much of the back of the sheet is seen, 0 to 1."""


QUALITIES = {"clean": 25, "office": 45, "poor": 18, "fax": 12}
"""Ways to scan a paper, and of a hundred papers how many are scanned so."""


def draw_condition(rng: Random, quality: str = "") -> Condition:
    """Of that quality; by default any, as often as `QUALITIES` says."""
    kind = rng.choices(list(QUALITIES), list(QUALITIES.values()))[0]
    kind = quality or kind
    marks = {"stamp": rng.random() < 0.2, "holes": rng.random() < 0.3}
    if kind == "clean":
        return Condition(dpi=rng.choice((200, 300)), skew=rng.uniform(-0.2, 0.2), **marks)
    if kind == "office":
        return Condition(
            dpi=rng.choice((200, 200, 300)),
            skew=rng.uniform(-1.0, 1.0),
            quarter_turns=rng.choices((0, 1, 2, 3), (94, 2, 2, 2))[0],
            blur=rng.uniform(0.2, 0.7),
            noise=rng.uniform(2, 8),
            shade=rng.uniform(0, 0.15),
            quality=rng.randint(60, 85),
            show_through=rng.choice((0.0, 0.0, 0.06)),
            **marks,
        )
    if kind == "poor":
        return Condition(
            dpi=rng.choice((150, 150, 200)),
            skew=rng.uniform(-2.5, 2.5),
            blur=rng.uniform(0.6, 1.1),
            noise=rng.uniform(6, 16),
            shade=rng.uniform(0.1, 0.3),
            contrast=rng.uniform(0.6, 0.85),
            quality=rng.randint(30, 60),
            show_through=rng.choice((0.0, 0.1)),
            **marks,
        )
    return Condition(dpi=200, skew=rng.uniform(-1.0, 1.0), noise=rng.uniform(4, 20), bitonal=True, **marks)


def scanned(rendered: Rendered, rng: Random, condition: Condition | None = None) -> Rendered:
    """The PDF as pictures without a text layer, with the truth for the new pages."""
    condition = condition or draw_condition(rng)
    pages = pypdfium2.PdfDocument(rendered.data)
    pictures, moves = [], []
    for page in pages:
        picture, move = photograph(page, condition, rng)
        pictures.append(picture)
        moves.append(move)
    record = copy.deepcopy(rendered.truth)
    record["kind"] = "scan"
    record["file"] = record["file"].removesuffix(".pdf") + ".scan.pdf"
    record["condition"] = {name: getattr(condition, name) for name in Condition.__slots__}
    _move(record, moves)
    return Rendered(_as_pdf(pictures, condition), record, ())


class Move:
    """Where a point of the printed page lies on the scanned one, both in points."""

    def __init__(self, width: float, height: float, condition: Condition) -> None:
        angle = np.deg2rad(condition.skew + 90 * condition.quarter_turns)
        self._turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        self._from = np.array([width, height]) / 2
        turned = condition.quarter_turns % 2 == 1
        self.size = (height, width) if turned else (width, height)
        self._to = np.array(self.size) / 2

    def __call__(self, points: Points) -> Points:
        moved: Points = (points - self._from) @ self._turn.T + self._to
        return moved

    def box(self, box: list[float]) -> list[float]:
        """The upright box around the four corners where they have come to lie."""
        x0, top, x1, bottom = box
        corners = self(np.array([[x0, top], [x1, top], [x1, bottom], [x0, bottom]]))
        (left, upper), (right, lower) = corners.min(axis=0), corners.max(axis=0)
        return [round(float(side), 2) for side in (left, upper, right, lower)]


def photograph(page: Any, condition: Condition, rng: Random) -> tuple[Image.Image, Move]:
    """One page as the scanner gives it, and where its points went."""
    width, height = page.get_size()
    picture = page.render(scale=condition.dpi / _POINT, grayscale=True).to_pil().convert("L")
    if condition.stamp:
        _stamp(picture, rng)
    if condition.show_through:
        picture = _show_through(picture, condition.show_through)
    move = Move(width, height, condition)
    if condition.quarter_turns:
        picture = picture.rotate(90 * condition.quarter_turns, expand=True)
    if condition.skew:
        picture = picture.rotate(condition.skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    if condition.holes:
        _holes(picture, rng)
    if condition.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(condition.blur))
    return _degraded(picture, condition, rng), move


def _degraded(picture: Image.Image, condition: Condition, rng: Random) -> Image.Image:
    """Contrast, uneven light, grain and, on a fax, black and white alone."""
    if condition == Condition(dpi=condition.dpi):
        return picture
    grey = np.asarray(picture, dtype=np.float32)
    grey = 255 - (255 - grey) * condition.contrast
    if condition.shade:
        slope = np.linspace(1 - condition.shade, 1, grey.shape[1], dtype=np.float32)
        grey = grey * (slope if rng.random() < 0.5 else slope[::-1])
    if condition.noise:
        grain = np.random.default_rng(rng.getrandbits(32)).standard_normal(grey.shape, dtype=np.float32)
        grey = grey + grain * condition.noise
    final = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    return final.point(lambda level: 255 if level > 140 else 0).convert("1") if condition.bitonal else final


def _stamp(picture: Image.Image, rng: Random) -> None:
    """An arrival stamp in the upper right corner, tilted a little, on whatever is printed there."""
    scale = picture.width / 595
    side = Image.new("L", (int(150 * scale), int(46 * scale)), 255)
    pen = ImageDraw.Draw(side)
    pen.rectangle((2, 2, side.width - 3, side.height - 3), outline=90, width=max(1, int(1.5 * scale)))
    font = ImageFont.load_default(size=11 * scale)
    pen.text((8 * scale, 5 * scale), "INKOM", fill=90, font=font)
    pen.text(
        (8 * scale, 24 * scale),
        f"{rng.randint(2005, 2024)} -{rng.randint(1, 12):02}- {rng.randint(1, 28):02}",
        fill=90,
        font=font,
    )
    turned = side.rotate(rng.uniform(-8, 8), expand=True, fillcolor=255)
    place = (picture.width - turned.width - int(12 * scale), int(rng.uniform(4, 18) * scale))
    under = picture.crop((*place, place[0] + turned.width, place[1] + turned.height))
    darker = np.minimum(np.asarray(under), np.asarray(turned))
    picture.paste(Image.fromarray(darker), place)


def _holes(picture: Image.Image, rng: Random) -> None:
    """Two punched holes near the left edge."""
    scale = picture.width / 595
    pen = ImageDraw.Draw(picture)
    x, radius = rng.uniform(14, 26) * scale, 8.5 * scale
    for share in (0.43, 0.57):
        y = picture.height * share
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=rng.randint(10, 70))


def _show_through(picture: Image.Image, share: float) -> Image.Image:
    """The same page mirrored, pale and soft, as if printed on the back."""
    back = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(2))
    pale = 255 - (255 - np.asarray(back, dtype=np.float32)) * share
    return Image.fromarray(np.minimum(np.asarray(picture, dtype=np.float32), pale).astype(np.uint8))


def _as_pdf(pictures: list[Image.Image], condition: Condition) -> bytes:
    buffer = io.BytesIO()
    paper = canvas.Canvas(buffer, invariant=1)
    for picture in pictures:
        width, height = (side * _POINT / condition.dpi for side in picture.size)
        paper.setPageSize((width, height))
        encoded = io.BytesIO()
        if condition.bitonal:
            picture.save(encoded, "PNG")
        else:
            picture.save(encoded, "JPEG", quality=condition.quality, dpi=(condition.dpi, condition.dpi))
        encoded.seek(0)
        paper.drawImage(ImageReader(encoded), 0, 0, width, height)
        paper.showPage()
    paper.save()
    return buffer.getvalue()


def _move(record: dict[str, Any], moves: list[Move]) -> None:
    """Every box of the record, wherever it stands, moved with its page."""
    if record.get("box") is not None and record.get("page") is not None:
        record["box"] = moves[record["page"] - 1].box(record["box"])
    for value in record.values():
        if isinstance(value, dict):
            _move(value, moves)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    _move(item, moves)
