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
_NEEDLES = 72.0
"""Dots an inch of a matrix printer."""


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
    specks: float = 0.0
    """Black and white dots of dirt and lost ink, for every thousand pixels."""
    faded: float = 0.0
    """How much of the ink of a worn ribbon or drum has gone, in patches, 0 to 1."""
    needles: bool = False
    """Printed by needles: rows of dots with paper between."""
    streaks: int = 0
    """Lines down the page from dirt on the glass."""
    stamped_text: bool = False
    """A stamp somewhere over the text."""


QUALITIES = {"clean": 25, "office": 45, "poor": 18, "fax": 12}
"""Ways to scan a paper, and of a hundred papers how many are scanned so."""
WORN = "worn"
"""A way for papers that are asked for so alone."""


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
    if kind == WORN:
        return _draw_worn(rng, **marks)
    return Condition(dpi=200, skew=rng.uniform(-1.0, 1.0), noise=rng.uniform(4, 20), bitonal=True, **marks)


def _draw_worn(rng: Random, **marks: bool) -> Condition:
    """Low resolution, and two or three of all that befalls old copies."""
    damage = rng.sample(
        ("specks", "faded", "needles", "streaks", "stamped_text", "bitonal"), rng.randint(2, 3)
    )
    is_bitonal = "bitonal" in damage
    return Condition(
        dpi=200 if is_bitonal else rng.choice((120, 150, 150, 200)),
        skew=rng.uniform(-3.0, 3.0),
        blur=rng.uniform(0.3, 0.7),
        noise=rng.uniform(4, 10),
        shade=0.0 if is_bitonal else rng.uniform(0.1, 0.3),
        contrast=1.0 if is_bitonal else rng.uniform(0.7, 0.9),
        quality=rng.randint(35, 60),
        bitonal=is_bitonal,
        show_through=rng.choice((0.0, 0.12)),
        specks=rng.uniform(0.3, 1.5) if "specks" in damage else 0.0,
        faded=rng.uniform(0.3, 0.6) if "faded" in damage else 0.0,
        needles="needles" in damage,
        streaks=rng.randint(1, 3) if "streaks" in damage else 0,
        stamped_text="stamped_text" in damage,
        **marks,
    )


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
    picture = _printed(picture, condition, rng)
    move = Move(width, height, condition)
    if condition.quarter_turns:
        picture = picture.rotate(90 * condition.quarter_turns, expand=True)
    if condition.skew:
        picture = picture.rotate(condition.skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    if condition.holes:
        _holes(picture, rng)
    if condition.streaks or condition.specks:
        picture = _dirty(picture, condition, rng)
    if condition.blur:
        picture = picture.filter(ImageFilter.GaussianBlur(condition.blur))
    return _degraded(picture, condition, rng), move


def _printed(picture: Image.Image, condition: Condition, rng: Random) -> Image.Image:
    """What the sheet was like before it was scanned: its ink, its stamps, its back."""
    if condition.needles:
        picture = _with_needles(picture, condition.dpi)
    if condition.faded:
        picture = _faded(picture, condition.faded, rng)
    if condition.stamp:
        _stamp(picture, rng)
    if condition.stamped_text:
        _stamp(picture, rng, anywhere=True)
    if condition.show_through:
        picture = _show_through(picture, condition.show_through)
    return picture


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


def _with_needles(picture: Image.Image, dpi: int) -> Image.Image:
    """The ink through a screen of dots, 72 an inch, as needles of which each struck once."""
    grey = np.asarray(picture, dtype=np.float32)
    step = dpi / _NEEDLES
    y, x = (np.arange(side) * (2 * np.pi / step) for side in grey.shape)
    screen = (
        0.62 + 0.38 * np.outer(np.cos(y), np.ones_like(x)) * 0.5 + 0.19 * np.outer(np.ones_like(y), np.cos(x))
    )
    return Image.fromarray((255 - (255 - grey) * np.clip(screen, 0, 1)).astype(np.uint8))


def _faded(picture: Image.Image, share: float, rng: Random) -> Image.Image:
    """Ink that is paler in soft patches a few words wide."""
    dice = np.random.default_rng(rng.getrandbits(32))
    coarse = Image.fromarray(
        (dice.random((picture.height // 60 + 2, picture.width // 60 + 2)) * 255).astype(np.uint8)
    )
    patches = np.asarray(coarse.resize(picture.size, Image.Resampling.BICUBIC), dtype=np.float32) / 255
    grey = np.asarray(picture, dtype=np.float32)
    return Image.fromarray((255 - (255 - grey) * (1 - share * patches)).astype(np.uint8))


def _dirty(picture: Image.Image, condition: Condition, rng: Random) -> Image.Image:
    """Dots of dirt and of lost ink, and lines down the page."""
    dice = np.random.default_rng(rng.getrandbits(32))
    grey = np.array(picture)
    height, width = grey.shape
    count = int(condition.specks * grey.size / 1000)
    for level in (30, 255):
        rows, columns = dice.integers(0, height - 1, count), dice.integers(0, width - 1, count)
        for down, across in ((0, 0), (0, 1), (1, 0))[: dice.integers(1, 4)]:
            grey[rows + down, columns + across] = level
    for _ in range(condition.streaks):
        at = rng.randrange(width // 12, width - width // 12)
        grey[:, at : at + rng.randint(1, 2)] = np.minimum(grey[:, at : at + 1], rng.randint(90, 190))
    return Image.fromarray(grey)


def _stamp(picture: Image.Image, rng: Random, *, anywhere: bool = False) -> None:
    """An arrival stamp in the upper right corner, tilted a little, on whatever is printed there; or anywhere."""
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
    if anywhere:
        left, top = rng.uniform(0.1, 0.6), rng.uniform(0.15, 0.8)
        place = (int(left * picture.width), int(top * picture.height))
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
