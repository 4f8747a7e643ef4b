"""What every reader returns: pages of words with boxes. After the reader nothing knows which format a file had."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from models.geometry import AS_IT_LIES, Affine, Box
from models.records import dataclass


class TextSource(StrEnum):
    """Where the words of a page come from."""

    TEXT = "text"
    OCR = "ocr"
    MIXED = "mixed"
    PLAIN = "plain"


class Word(NamedTuple):
    """A run of characters without white space, exactly as the page has it."""

    text: str
    box: Box
    line: int | None = None
    """Line in the file, counted from 1, where the file has lines (plain text); None: this reader cannot know."""
    size: float = 0.0
    """Font size in points; 0.0: this reader cannot know."""
    bold: bool = False
    confidence: float | None = None
    """The engine's own figure, 0 to 1, on pages read by OCR; never a probability by itself."""
    turns: int = 0
    """Quarter turns clockwise from the way the page is read: a stamp, a form number up the margin."""


class Rule(NamedTuple):
    """A straight printed line, as a box one side of which is thin; a printed frame is four of them."""

    box: Box

    @property
    def is_horizontal(self) -> bool:
        x0, top, x1, bottom = self.box
        return x1 - x0 >= bottom - top


class NoteCode(StrEnum):
    """What a reader noticed on a page and a person must be told."""

    FORM_VALUE_DIFFERS = "form_value_differs"
    """A form field stores another answer than the page shows; the words are those shown."""
    FORM_VALUE_NOT_DRAWN = "form_value_not_drawn"
    """A form field stores an answer, and the page shows none there; the words are those stored."""
    ENGINES_DIFFER = "engines_differ"
    """Two engines find another number of pages in the file, or another amount of text on the page."""
    REPAIRED = "repaired"
    """The file was broken; the page comes from a repaired copy, which may lack some of it."""
    NOT_SHOWN = "not_shown"
    """Words of the file that nobody sees on the page: invisible, pale, tiny, covered, in a layer switched off."""
    STRUCK_OUT = "struck_out"
    """A line goes through the words, or a mark upon them strikes them out."""
    OVERPRINTED = "overprinted"
    """Other words stand in the very same place."""


class PageNote(NamedTuple):
    """Something noticed at a place on a page: what is stored there and what is drawn, in words.

    Of a form field the words are the paper's; of a whole page `stored` is what the second engine found, and
    `drawn`, where the file was broken, the engine of last resort that read it.
    """

    code: NoteCode
    box: Box
    stored: str = ""
    drawn: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is read: width and height in points, words in reading order of the source.

    A page that is displayed askew, sideways or upside down lies straight here, as a reader would turn it.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    source: TextSource = TextSource.TEXT
    to_original: Affine = AS_IT_LIES
    """From points of this page to points of the page as the file displays it."""
    notes: tuple[PageNote, ...] = ()
    printed_on: int = 0
    """Number of the page of the file that this is one column of; 0: it is a page of the file."""
    is_made_up: bool = False
    """The format has no pages, so that nothing runs on at their heads and feet."""

    @property
    def in_file(self) -> int:
        """Number of the page of the file."""
        return self.printed_on or self.number


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole file, page by page; pages counted from 1."""

    pages: Sequence[Page]
    source: TextSource
    encoding: str | None = None
    """How a plain text file was decoded; None where the format says it itself."""
