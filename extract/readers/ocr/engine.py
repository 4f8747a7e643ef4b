"""What an engine is to the rest: a picture in, lines or one line of words out."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from models.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy import uint8
    from numpy.typing import NDArray

    Grey = NDArray[uint8]


class ReadLine(NamedTuple):
    """A line as an engine read it; all places in pixels of the picture it was given."""

    text: str
    box: Box
    centres: tuple[float, ...]
    """Where the middle of each character of `text` lies along the line, left to right; a guess."""
    confidences: tuple[float, ...]
    """0 to 1 for each character of `text`."""

    @property
    def confidence(self) -> float:
        return sum(self.confidences) / len(self.confidences) if self.confidences else 0.0

    def only(self, places: Sequence[int]) -> ReadLine:
        """The line with the signs at those places of its text and no others."""
        if len(places) == len(self.text):
            return self
        return self._replace(
            text="".join(self.text[at] for at in places),
            centres=tuple(self.centres[at] for at in places),
            confidences=tuple(self.confidences[at] for at in places),
        )


class PageEngine(Protocol):
    """Reads whole pages."""

    def read_page(self, picture: Grey) -> tuple[ReadLine, ...]:
        """Lines top to bottom, left to right; empty where there is nothing to read."""
        ...

    def read_line(self, picture: Grey, *, figures: bool = False) -> ReadLine | None:
        """The one line that the picture is; None where there is nothing to read. figures: it has no letters."""
        ...

    def looks_read(self, picture: Grey) -> float:
        """0 to 1: how much sense a few lines of the picture make read this way up."""
        ...


class Whitelist(StrEnum):
    """The signs that a crop may hold."""

    ANY = ""
    DIGITS = "0123456789 .,:;-/"


class CropEngine(Protocol):
    """Reads a single line."""

    def read_crop(self, picture: Grey, languages: str, whitelist: Whitelist) -> str:
        """One line; the empty string where there is nothing to read."""
        ...
