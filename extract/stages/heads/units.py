"""The unit that a paper names once for the amounts below: `Belopp i tkr`, `B. Ekonomi (tkr)`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from extract.normalise.amount import parse_amount
from extract.stages.page.lines import Line, text_of
from models.layout import Word
from models.records import dataclass

_NAMED = re.compile(r"\b(tkr|kkr|ksek|mkr|mnkr|msek|tusental(?:s)? kronor|miljoner kronor)\b", re.IGNORECASE)
_UNIT = (
    r"(?P<unit>tkr|kkr|ksek|mnkr|mkr|msek|tusentals? kronor|tusen kronor|miljoner kronor|milj kr"
    r"|hela kronor|kronor|kr|sek)"
)
_SENTENCE = re.compile(
    rf"\b(?:belopp(?:en)?|summor(?:na)?|siffror(?:na)?|uppgifter(?:na)?|kostnader(?:na)?)\b[^.:;0-9]{{0,40}}"
    rf"\b(?:i|anges|anges i|redovisas i|i hela)\s+{_UNIT}\b"
    rf"|^(?:all(?:t|a)\s)?(?:anges?|uppges?|redovisas|skrivs|fylls i)\s+i\s+(?:hela\s)?"
    rf"{_UNIT.replace('unit', 'told')}\b",
    re.IGNORECASE,
)
_HEADING = re.compile(rf"(?:[(\[]|,\s|\bi\s)(?:belopp i |i )?{_UNIT}\s*[)\]]?\s*:?$", re.IGNORECASE)
_ALONE = re.compile(rf"[(\[]?{_UNIT}[)\]]?", re.IGNORECASE)
_KRONOR = frozenset(("kr", "sek", "kronor", "hela kronor"))
_HEADING_WORDS = 7
_WORDS_OF_HEADS = 3
_FIGURE = re.compile(r"[0-9]{3}")


@dataclass(frozen=True, slots=True)
class DeclaredUnits:
    """Lines of a document from which a unit holds, in order; `None` stands for kronor."""

    lines: tuple[int, ...] = ()
    units: tuple[str | None, ...] = ()

    def at(self, line: int) -> str | None:
        """The unit that holds for bare amounts on a line; None: kronor, or nothing is said."""
        position = bisect_right(self.lines, line)
        return self.units[position - 1] if position else None


def declared_units(lines: Sequence[Line], labelled: Collection[int] = ()) -> DeclaredUnits:
    """What the sentences and headings of a paper say about its unit.

    labelled: lines whose unit is their own: those of labels and of table heads.
    """
    found = [(line.index, _declared(line)) for line in lines if line.index not in labelled]
    kept = [(number, unit.casefold()) for number, unit in found if unit is not None]
    return DeclaredUnits(
        tuple(number for number, _ in kept),
        tuple(None if unit in _KRONOR else unit for _, unit in kept),
    )


def _declared(line: Line) -> str | None:
    text = line.text
    if not _may_name_unit(text):
        return None
    sentence = _SENTENCE.search(text)
    if sentence is not None:
        return sentence["unit"] or sentence["told"]
    if len(line.words) > _HEADING_WORDS or _FIGURE.search(text) or len(line.segments) > 1:
        return None
    heading = _ALONE.fullmatch(text) or _HEADING.search(text)
    return heading["unit"] if heading else None


def head_unit(line: Line) -> str | None:
    """The unit that a line ends in which is nothing but the heads of a table run together: `Ändamål tkr`."""
    words = line.words
    if not 1 < len(words) <= _WORDS_OF_HEADS or any(map(str.isdigit, line.text)):
        return None
    return label_unit(words[-1:])


def label_unit(words: Sequence[Word]) -> str | None:
    """The unit that a label or column head names, as it is printed; None when it names none."""
    text = " ".join([word.text for word in words])
    found = _NAMED.search(text) if _may_name_unit(text) else None
    return found[1].casefold() if found else None


def line_unit(line: Line) -> str | None:
    """The unit that a heading or a line of heads names; one that stands on an amount is that amount's alone."""
    if any(parse_amount(text_of(segment.words)) is not None for segment in line.segments):
        return None
    return label_unit(line.words)


def names_kronor(words: Sequence[Word]) -> bool:
    """Whether a label ends by saying that it is answered in kronor, whatever the paper says elsewhere."""
    found = _HEADING.search(" ".join([word.text for word in words]))
    return found is not None and found["unit"].casefold() in _KRONOR


def _may_name_unit(text: str) -> bool:
    """Whether the letters stand there that every unit of money holds: most lines are done with sooner."""
    folded = text.casefold()
    return "kr" in folded or "sek" in folded
